import type { ReadingProblem } from "../document.ts";
import type { ZipFile } from "../zip/open-zip.ts";

/** Says that an OpenDocument file brings macros: they are never run, whatever they would have changed. */
export const odfMacros = ({ entries }: ZipFile): ReadingProblem[] =>
  entries.some(({ name }) => /^(?:Basic|Scripts)\/.+\/(?!script-l[bc]\.xml$)[^/]+$/.test(name))
    ? [{ code: "macros-ignored", page: null }]
    : [];
