import type { SourceDocument } from "../documents/document.ts";
import { lookalikeProblems } from "../documents/lookalikes.ts";
import type { QuoteProblem } from "./model.ts";

/** What the reader of the document could not read, as problems of the quote: its verdict is no better than its reading. */
export const readingProblems = (document: SourceDocument): QuoteProblem[] =>
  [...document.problems, ...lookalikeProblems(document)].map(({ code, page, where, text = null, hiddenBy }) => ({
    code,
    page,
    text,
    ...(where === undefined ? {} : { where }),
    ...(hiddenBy === undefined ? {} : { hiddenBy }),
  }));
