import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { failed, ok, type Result } from "../documents/document.ts";
import type { Context } from "../engine/facts/context.ts";
import type { ContextProblem } from "../engine/facts/context-problems.ts";
import { withListPaths } from "../engine/facts/open-list.ts";
import { type FileTrouble, fileTroubleOf } from "./file-trouble.ts";

export interface LoadedContext {
  readonly context: Context;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/** Why a context file was refused; `path` is the file. */
export type ContextFileProblem =
  | { readonly code: "cannot-read-context"; readonly path: string; readonly reason: FileTrouble }
  | { readonly code: "context-syntax"; readonly path: string; readonly line: number; readonly column: number }
  | { readonly code: "context"; readonly path: string; readonly problem: ContextProblem };

/** Reads and checks a context file, JSON or YAML. Every problem found in it is told. */
export async function loadContext(path: string): Promise<Result<LoadedContext, readonly ContextFileProblem[]>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    return failed([{ code: "cannot-read-context", path, reason: fileTroubleOf(cause) }]);
  }
  const parsed = await parse(path, new TextDecoder().decode(bytes));
  if (!parsed.ok) return parsed;
  const checked = await check(path, parsed.value);
  if (!checked.ok) return checked;
  const context = withListPaths(checked.value, (list) => resolve(dirname(path), list));
  return ok({ context, sha256: createHash("sha256").update(bytes).digest("hex") });
}

/** The file `devis.context.json` beside `devis.pdf`, or null when there is none. */
export async function loadSidecar(document: string): Promise<Result<Context | null, readonly ContextFileProblem[]>> {
  const loaded = await loadContext(sidecarOf(document));
  if (loaded.ok) return ok(loaded.value.context);
  const [problem] = loaded.error;
  return problem?.code === "cannot-read-context" && problem.reason === "not-found" ? ok(null) : loaded;
}

/** The context file that belongs to a document. */
export const sidecarOf = (document: string): string => `${document.replace(/\.[^./\\]+$/, "")}.context.json`;

/** JSON is read as the YAML that it is, so that both give the place of a mistake. */
async function parse(path: string, text: string): Promise<Result<unknown, readonly ContextFileProblem[]>> {
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, { schema: "core" });
  const [error] = document.errors;
  if (error === undefined) return ok(document.toJS({ maxAliasCount: 100 }) ?? {});
  const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
  return failed([{ code: "context-syntax", path, line, column: col }]);
}

async function check(path: string, value: unknown): Promise<Result<Context, readonly ContextFileProblem[]>> {
  const [{ contextSchema }, { contextProblems }] = await Promise.all([
    import("../engine/facts/context.ts"),
    import("../engine/facts/context-problems.ts"),
  ]);
  const checked = contextSchema.safeParse(value);
  if (checked.success) {
    const { contradictionOfContext } = await import("../engine/facts/contradictions.ts");
    const contradiction = contradictionOfContext(checked.data);
    if (contradiction === null) return ok(checked.data);
    return failed([{ code: "context", path, problem: { code: "contradiction", ...contradiction } }]);
  }
  return failed(contextProblems(value, checked.error.issues).map((problem) => ({ code: "context", path, problem })));
}
