import { ASCENT, DESCENT, type Drawing, type Run, widthOf } from "../../scripts/synth/drawing.ts";
import type { PagedDocument, Word } from "../../src/documents/document.ts";

/** A drawing as a reader of PDF gives it, without the detour through a file. */
export function documentOf({ width, height, pages, runs }: Drawing): PagedDocument {
  const words = runs.flatMap(wordsOf);
  return {
    kind: "pages",
    problems: [],
    pages: Array.from({ length: pages }, (_, index) => ({
      number: index + 1,
      width,
      height,
      words: words.filter(({ page }) => page === index + 1),
    })),
  };
}

/** Blanks of any kind part words, as they do in what a PDF gives. */
const wordsOf = ({ text, page, x, y, size, bold }: Run): Word[] =>
  [...text.matchAll(/[^\s\u00a0]+/gu)].map((match) => {
    const left = x + widthOf(text.slice(0, match.index), size, bold);
    return {
      text: match[0],
      page,
      box: [left, y - ASCENT * size, left + widthOf(match[0], size, bold), y + DESCENT * size],
      fontSize: size,
      font: bold ? "bold" : "regular",
    };
  });
