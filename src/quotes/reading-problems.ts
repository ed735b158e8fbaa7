import type { SourceDocument } from "../documents/document.ts";
import type { QuoteProblem } from "./model.ts";

/** What the reader of the document could not read, as problems of the quote: its verdict is no better than its reading. */
export const readingProblems = ({ problems }: SourceDocument): QuoteProblem[] =>
  problems.map(({ code, page, where, text = null }) => ({
    code,
    page,
    text,
    ...(where === undefined ? {} : { where }),
  }));
