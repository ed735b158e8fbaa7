import { type Location, standsInGrid, type Text } from "../../documents/text.ts";
import type { Segment } from "../layout.ts";
import { DAY_IN_FIGURES } from "../page/day-in-figures.ts";
import type { Floors } from "../page/floors.ts";
import { joinLines } from "../page/join-lines.ts";
import { goesOnFrom } from "../page/unwrap.ts";

/** Points by which the left edges of the lines of one cell may differ. */
const flush = 1.5;
/** Farthest distance of lines of one cell, in heights of a line. */
const tight = 1.5;
/** The same where the rows are seen to stand farther apart. */
const loose = 1.9;
/** Rows stand at least this much farther apart than the lines of a cell. */
const apart = 1.07;
/** Columns from which on a grid is seen by itself; two may be blocks side by side. */
const GRID = 3;

/** Begins what is said anew. */
const OPENS = /:|n°|siret|siren|finess|rpps|^\s*[-–—•*]/iu;

const DAY = new RegExp(String.raw`^\s*(?:${DAY_IN_FIGURES}|\d{4}-\d\d-\d\d)\s*$`, "u");

/** A cell, growing line by line. */
interface Cell {
  segment: Segment;
  /** Its lowest line. */
  last: Segment;
}

/**
 * Segments with the lines of narrow cells joined: a line that fills some columns only of the row right above, flush
 * with it, goes on in its cells ("981 914 849" over "00071").
 */
export function withWrappedCells(segments: readonly Segment[], floors: Floors): Segment[] {
  const lines = linesOf(segments);
  const cells: Cell[] = [];
  let row: readonly Cell[] = [];
  let above: readonly Cell[] = [];
  lines.forEach((line, index) => {
    const below = continued(row, line, { above, next: lines[index + 1], floors });
    const codes = below ?? cutCodes(row, line);
    for (const [cell, segment] of codes) {
      cell.segment = joined(cell.segment, segment);
      cell.last = segment;
    }
    if (below !== null) return;
    const rest = line.filter((segment) => !codes.some(([, end]) => end === segment));
    if (rest.length === 0) return;
    above = row;
    row = rest.map((segment) => ({ segment, last: segment }));
    cells.push(...row);
  });
  return cells.map(({ segment }) => segment);
}

/** Paragraphs that end and go on in one cell, joined: "valable jusqu'au" over "31/07/2025" is one text. */
export function withCellsWhole(paragraphs: readonly Text[], cells: readonly Segment[]): Text[] {
  const cellAt = new Map<Location, Segment>();
  for (const cell of cells) for (const { at } of cell.text.pieces) cellAt.set(at, cell);
  const cellOf = (text: Text, index: 0 | -1): Segment | undefined => {
    const at = text.pieces.at(index)?.at;
    return at === undefined ? undefined : cellAt.get(at);
  };
  const whole: Text[] = [];
  /** By cell: which of them ends in it. */
  const endingIn = new Map<Segment, number>();
  for (const paragraph of paragraphs) {
    const begun = cellOf(paragraph, 0);
    const at = (begun && endingIn.get(begun)) ?? whole.length;
    const upper = whole[at];
    whole[at] = upper === undefined ? paragraph : joinLines([upper, paragraph]);
    if (begun !== undefined) endingIn.delete(begun);
    const ended = cellOf(paragraph, -1);
    if (ended !== undefined) endingIn.set(ended, at);
  }
  return whole;
}

function linesOf(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const line = lines.at(-1);
    if (line?.[0]?.line === segment.line) line.push(segment);
    else lines.push([segment]);
  }
  return lines;
}

/** What stands about a row and the line under it. */
interface Near {
  readonly above: readonly Cell[];
  readonly next: readonly Segment[] | undefined;
  readonly floors: Floors;
}

/** The cells of a row that a line goes on in; null for a line of its own. */
function continued(
  row: readonly Cell[],
  line: readonly Segment[],
  { above, next, floors }: Near,
): (readonly [Cell, Segment])[] | null {
  const [first] = row;
  if (first === undefined || row.length < 2 || line.length > row.length || standsInGrid(first.segment.text))
    return null;
  const pairs = line.flatMap((segment) => {
    const cell = row.find(({ last }) => Math.abs(last.box[0] - segment.box[0]) < flush);
    return cell === undefined ? [] : [[cell, segment] as const];
  });
  if (pairs.length < line.length || line.some(({ text }) => OPENS.test(text.value))) return null;
  if (pairs.some(([{ last }, segment]) => floors.partSegments(last, segment))) return null;
  // A day under a day is a fact of its own.
  if (pairs.some(([{ last }, { text }]) => DAY.test(last.text.value) && DAY.test(text.value))) return null;
  const isRightUnder = pairs.every(([cell, segment]) => {
    const { last } = cell;
    const neighbour = row.find(({ segment: { box } }) => box[0] > last.box[0] + flush);
    const isClose = dropOf(last, segment) <= (isCloserThanRows(above, cell, segment) ? loose : tight);
    return isClose && (neighbour === undefined || segment.box[2] < neighbour.segment.box[0]);
  });
  if (!isRightUnder) return null;
  // A whole row of words goes on where none of its cells is anything by itself: "Total hors | TVA à 20" over "taxes | %".
  if (line.length === row.length)
    return row.length >= GRID && pairs.every(([{ last }, { text }]) => isCut(last.text.value, text.value))
      ? pairs
      : null;
  const isApart = next?.every((segment) =>
    pairs.every(([{ last }, own]) => dropOf(own, segment) > apart * dropOf(last, own)),
  );
  const goesOn =
    pairs.every(([{ last }, { text }]) => isCut(last.text.value, text.value)) ||
    pairs.some(([{ segment }, { text }]) => completesIdentifier(segment.text.value, text.value)) ||
    (row.length >= GRID && pairs.some(([cell, segment]) => isCutCode(cell, segment)));
  // What begins at the left, under the first column, is a row of fewer cells.
  const isIndented = pairs.every(([cell]) => cell !== first);
  const isRow = pairs.every(([cell, segment]) => followsEvenly(above, cell, segment));
  return goesOn || (isApart !== false && isIndented && !isRow && row.length >= GRID) ? pairs : null;
}

/** The cells of a row whose code is cut at its hyphen, with the ends of their codes: "HS-" over "19575". */
function cutCodes(row: readonly Cell[], line: readonly Segment[]): (readonly [Cell, Segment])[] {
  if (row.length < 2) return [];
  return line.flatMap((segment) => {
    const cell = row.find(({ last }) => Math.abs(last.box[0] - segment.box[0]) < flush);
    return cell !== undefined && isCutCode(cell, segment) ? [[cell, segment] as const] : [];
  });
}

const isCutCode = ({ segment, last }: Cell, below: Segment): boolean =>
  CUT_CODE.test(segment.text.value) && CODE_END.test(below.text.value) && dropOf(last, below) <= tight;
const CUT_CODE = /^\S*[\p{L}\d]-$/u;
const CODE_END = /^[\p{L}\d./_-]*\d[\p{L}\d./_-]*$/u;

/** As far under its cell as that stands under the row above, in the same column: rows follow one another so. */
function followsEvenly(above: readonly Cell[], { segment, last }: Cell, below: Segment): boolean {
  const upper = above.find((other) => Math.abs(other.last.box[0] - segment.box[0]) < flush);
  return upper !== undefined && dropOf(upper.last, segment) <= apart * dropOf(last, below);
}

/** Nearer to its cell than that is to the row above, in the same column. */
const isCloserThanRows = (above: readonly Cell[], cell: Cell, below: Segment): boolean =>
  above.some((other) => Math.abs(other.last.box[0] - cell.segment.box[0]) < flush) &&
  !followsEvenly(above, cell, below);

/** A phrase or a number that stops short of its end. */
const isCut = (above: string, below: string): boolean =>
  goesOnFrom(above, below) ||
  (/\d{3}$/u.test(above) && /^\d[\d ]*$/u.test(below)) ||
  (/\d$/u.test(above) && /^%/u.test(below));

/** Digits that are a SIRET with those under them, and none without. */
const completesIdentifier = (above: string, below: string): boolean =>
  [above, below].every((part) => /^[\d ]+$/u.test(part)) &&
  above.replace(/ /gu, "").length >= 9 &&
  `${above}${below}`.replace(/ /gu, "").length === SIRET;
const SIRET = 14;

/** Distance of two segments in heights of a line; far on another page. */
const dropOf = (above: Segment, below: Segment): number =>
  above.page === below.page ? (below.box[3] - above.box[3]) / Math.max(1, above.box[3] - above.box[1]) : 99;

const joined = (above: Segment, below: Segment): Segment => ({
  ...above,
  text: joinLines([above.text, below.text]),
  box: [Math.min(above.box[0], below.box[0]), above.box[1], Math.max(above.box[2], below.box[2]), below.box[3]],
});
