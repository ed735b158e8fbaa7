import type { InputOptions } from "./lint-input.ts";

/** Whether the configuration leaves a document of a folder out. */
export async function ignoredBy({ documents }: InputOptions): Promise<(path: string) => boolean> {
  if (documents === undefined || documents.ignore.length === 0) return () => false;
  return (await import("./config/path-patterns.ts")).matcherFrom(documents.folder, documents.ignore);
}
