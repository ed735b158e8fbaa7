import { isDeepStrictEqual } from "node:util";
import type { SourceDocument } from "../../src/core.ts";
import type { LocationJson } from "../../src/reports/location-schema.ts";

/** What is printed at a place: the words whose middle is in the box, or the cell. */
function printedAt(document: SourceDocument, place: LocationJson): string {
  if (!("page" in place)) {
    if (document.kind !== "grid") return "";
    const cells = document.rows.flat().filter((cell) => {
      if (cell.spot !== undefined) return isDeepStrictEqual(cell.spot, place);
      return "column" in place && cell.row === place.row && cell.column === place.column;
    });
    // A cell of several lines is several rows of the grid, and a paragraph with tabs several cells.
    return cells.map(({ text }) => text).join("");
  }
  if (document.kind !== "pages") return "";
  const [x0, y0, x1, y1] = place.bbox;
  const words = document.pages.find(({ number }) => number === place.page)?.words ?? [];
  return words
    .filter(({ box: [left, top, right, bottom] }) => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    })
    .map(({ text }) => text)
    .join("");
}

const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** Words of the evidence that are not printed where it is said to stand. */
export function strayWords(document: SourceDocument, evidence: string, places: readonly LocationJson[]): string[] {
  const printed = letters(places.map((place) => printedAt(document, place)).join(""));
  return evidence.split(/\s+/).filter((word) => !printed.includes(letters(word.replace(/…$/, ""))));
}
