import type { Cell, SourceDocument } from "../../src/documents/document.ts";

/** The same quote set otherwise: what changes is how it looks, never what it says. */

/** Each piece of text of a document, rewritten; nothing moves. */
export function rewritten(document: SourceDocument, rewrite: (text: string) => string): SourceDocument {
  if (document.kind === "grid")
    return {
      ...document,
      rows: document.rows.map((row) => row.map((cell) => ({ ...cell, text: rewrite(cell.text) }))),
    };
  return {
    ...document,
    pages: document.pages.map((page) => ({
      ...page,
      words: page.words.map((word) => ({ ...word, text: rewrite(word.text) })),
    })),
  };
}

/** As a telex prints: capitals without accents. Codes keep their small letters: "BIO-SGL-Va1". */
export const inCapitals = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replaceAll("œ", "oe")
    .replaceAll("’", "'")
    .toUpperCase();

/** As a word processor types: non-breaking blanks before double punctuation, curly apostrophes, dashes of another length. */
export const typeset = (text: string): string =>
  text
    .replaceAll("'", "’")
    .replace(/ ([:;?!»%€])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0")
    .replace(/ – /g, " — ");

const LONG = 40;

/** A break after every few words within the long cells of a grid, as a spreadsheet wraps them. */
export const wrapped =
  (every: number) =>
  (text: string): string =>
    text.length < LONG || text.includes("\n")
      ? text
      : text
          .split(" ")
          .map((word, index) => (index === 0 ? word : (index % every === 0 ? "\n" : " ") + word))
          .join("");

/** The rows of a grid with two of them exchanged; each keeps its own place. */
export function exchanged(document: SourceDocument, a: number, b: number): SourceDocument {
  if (document.kind !== "grid") return document;
  const rowOf = (cells: readonly Cell[]): number => cells[0]?.row ?? 0;
  const first = document.rows.find((cells) => rowOf(cells) === a);
  const second = document.rows.find((cells) => rowOf(cells) === b);
  if (first === undefined || second === undefined) return document;
  const moved = (cells: readonly Cell[], row: number) => cells.map((cell) => ({ ...cell, row }));
  return {
    ...document,
    rows: document.rows.map((cells) =>
      cells === first ? moved(second, a) : cells === second ? moved(first, b) : cells,
    ),
  };
}
