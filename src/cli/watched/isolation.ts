/** The variable of the environment that says how the command is guarded against its documents. */
export const ISOLATION = "SONS_LINT_ISOLATION";

/**
 * `off`: not at all, for documents that one has made oneself. `watched`: another process ends this one. `workers`: each
 * document is judged in a process of its own. Null: by what the documents are.
 */
export type Isolation = "off" | "watched" | "workers" | null;

export function isolationOf(env: Readonly<Record<string, string | undefined>>): Isolation {
  const value = env[ISOLATION];
  return value === "off" || value === "watched" || value === "workers" ? value : null;
}
