import { boxAsDisplayed, type Straightened } from "./straightened.ts";

/**
 * Text that knows where it was printed. Every string of a quote keeps the places of its words, so that a finding
 * can point with the words that led to it; text is never searched again to find out where it stood.
 */

/** A rectangle in points, origin at the top left of the page as displayed: left, top, right, bottom. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * A place in a document; pages, rows and columns count from 1. Row and column are the geometry of a grid; where a
 * person looks for the place by other names, `spot` gives them.
 */
export type Location =
  | {
      readonly page: number;
      readonly bbox: Box;
      /** Where the page was set straight to be read: the box is that of the page so set. */
      readonly straightened?: Straightened;
    }
  | { readonly row: number; readonly column: number; readonly spot?: GridSpot };

/** What a place of a grid is called in its office file; all numbers count from 1. */
export type GridSpot =
  /** Row and column of a table in plain text, where its cells were moved in the grid. */
  | { readonly row: number; readonly column: number }
  /** A cell of a spreadsheet: `{ sheet: "Devis", cell: "B12" }`. */
  | { readonly sheet: string; readonly cell: string }
  /** A cell of a table of a text document. */
  | { readonly table: number; readonly row: number; readonly cell: number }
  /** A paragraph outside of the tables; those of headers and footers count after those of the body. */
  | { readonly paragraph: number }
  /** A value of a quote given as data (a JSON pointer, or the path of an XML element), or the header of a mail. */
  | { readonly pointer: string };

/** Characters `start` (included) to `end` (excluded) of a `Text` and where they were printed. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly at: Location;
}

/** A string and the places of its words. Pieces are in reading order and do not overlap. */
export interface Text {
  readonly value: string;
  readonly pieces: readonly Piece[];
}

/** Where a word of a page stands. */
export const placeOf = ({
  page,
  box,
  straightened,
}: {
  readonly page: number;
  readonly box: Box;
  readonly straightened?: Straightened;
}): Location => ({ page, bbox: box, ...(straightened === undefined ? {} : { straightened }) });

/** Where a cell of a grid stands. */
export const placeOfCell = ({
  row,
  column,
  spot,
}: {
  readonly row: number;
  readonly column: number;
  readonly spot?: GridSpot;
}): Location => (spot === undefined ? { row, column } : { row, column, spot });

/** The box of a place on its page as displayed; null for a cell. */
export function displayedBox(at: Location): Box | null {
  if (!("page" in at)) return null;
  return at.straightened === undefined ? at.bbox : boxAsDisplayed(at.bbox, at.straightened);
}

/** A string printed in one place. */
export const textAt = (value: string, at: Location): Text => ({
  value,
  pieces: value === "" ? [] : [{ start: 0, end: value.length, at }],
});

/** A string that was printed nowhere. */
export const textWithoutPlace = (value: string): Text => ({ value, pieces: [] });

/** Several texts in reading order as one, with `separator` between them. */
export function joinTexts(texts: readonly Text[], separator = " "): Text {
  const pieces: Piece[] = [];
  let value = "";
  for (const text of texts) {
    if (text.value === "") continue;
    if (value !== "") value += separator;
    const shift = value.length;
    for (const piece of text.pieces) pieces.push({ start: piece.start + shift, end: piece.end + shift, at: piece.at });
    value += text.value;
  }
  return { value, pieces };
}

/** The part of a text from character `start` to `end` (excluded), with the places of the words it touches. */
export function sliceText(text: Text, start: number, end: number): Text {
  const pieces = text.pieces
    .filter((piece) => piece.start < end && piece.end > start)
    .map((piece) => ({
      start: Math.max(piece.start, start) - start,
      end: Math.min(piece.end, end) - start,
      at: piece.at,
    }));
  return { value: text.value.slice(start, end), pieces };
}

/** Whether a text stands in cells of a grid, not on a page. */
export const standsInGrid = ({ pieces }: Text): boolean => pieces.some(({ at }) => "row" in at);

/** The row of a grid that a text begins in; not a number, and equal to none, on a page. */
export const gridRowOf = ({ pieces: [first] }: Text): number =>
  first !== undefined && "row" in first.at ? first.at.row : Number.NaN;

/** A text cut at rising `starts`, characters of its value: each part goes to the next one's start, the last to the end. */
export const cutAt = (text: Text, starts: readonly number[]): Text[] =>
  starts.map((start, index) => sliceText(text, start, starts[index + 1] ?? text.value.length));

/** The places of a text: one box for each printed line on a page, one entry for each cell of a grid. */
export function locationsOf(text: Text): Location[] {
  const merged: Location[] = [];
  for (const { at } of text.pieces) {
    const last = merged.at(-1);
    if (last !== undefined && onOneLine(last, at)) merged[merged.length - 1] = union(last, at);
    else if (last === undefined || !sameCell(last, at)) merged.push(at);
  }
  return merged;
}

/** Whether two places are one cell of a grid. */
export const sameCell = (a: Location, b: Location): boolean =>
  "row" in a && "row" in b && a.row === b.row && a.column === b.column;

function onOneLine(a: Location, b: Location): boolean {
  if (!("page" in a) || !("page" in b) || a.page !== b.page) return false;
  const overlap = Math.min(a.bbox[3], b.bbox[3]) - Math.max(a.bbox[1], b.bbox[1]);
  return overlap > 0.5 * Math.min(a.bbox[3] - a.bbox[1], b.bbox[3] - b.bbox[1]);
}

function union(a: Location, b: Location): Location {
  if (!("page" in a) || !("page" in b)) return a;
  const [ax0, ay0, ax1, ay1] = a.bbox;
  const [bx0, by0, bx1, by1] = b.bbox;
  return {
    ...a,
    bbox: [Math.min(ax0, bx0), Math.min(ay0, by0), Math.max(ax1, bx1), Math.max(ay1, by1)],
  };
}
