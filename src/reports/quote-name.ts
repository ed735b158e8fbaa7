import type { FileResult } from "../engine/result.ts";

/** A quote as reports name it: its file, and its part where the file holds several. */
export const quoteName = ({ path, part }: Pick<FileResult, "path" | "part">): string =>
  part === null ? path : `${path} [${part}]`;
