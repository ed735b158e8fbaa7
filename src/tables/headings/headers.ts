import { isFigure } from "../page/figures.ts";
import type { Floors } from "../page/floors.ts";
import { joinWords, type PrintedLine } from "../page/printed-lines.ts";
import { tightPitch } from "../rows/row-proximity.ts";
import { listsFacts } from "./fact-tables.ts";
import { type Header, headerAt, SearchedLines } from "./header.ts";
import { understoodCount } from "./header-cells.ts";
import { impliedGridHeader } from "./implied-grid-header.ts";
import { impliedHeader } from "./implied-header.ts";
import { unknownHeadings } from "./unknown-headings.ts";

/** The headers of a document's tables, from its top: printed ones, and one that its rows imply where none is printed. */
export function headersOf(lines: readonly PrintedLine[], floors: Floors): Header[] {
  const headers: Header[] = [];
  const searched = new SearchedLines(lines, floors);
  let index = 0;
  while (index < lines.length) {
    const header = fullestHeader(searched, index);
    const after = headers.at(-1)?.lastLine ?? -1;
    const isNew = header !== null && header.firstLine > after && !isRowOf(header, headers.at(-1), lines);
    if (isNew && !goesOnCells(header, lines, after)) {
      headers.push(header);
      index = header.lastLine + 1;
    } else index++;
  }
  const kept = headers.filter(
    (header, at) => !listsFacts(header, lines.slice(header.lastLine + 1, headers[at + 1]?.firstLine)),
  );
  const implied = kept.some(({ kind }) => kind === "priced")
    ? null
    : lines.some(({ grid }) => grid)
      ? impliedGridHeader(lines)
      : (unknownHeadings(lines) ?? impliedHeader(lines));
  if (implied === null) return kept;
  // What bills by its arithmetic is no table of VAT, though its headings be "Tarif | Taux | Valeur".
  const others = kept.filter(({ firstLine, lastLine }) => firstLine > implied.lastLine || lastLine < implied.firstLine);
  return [implied, ...others].sort((a, b) => a.firstLine - b.firstLine);
}

/**
 * "Lot | Prestation … | État," right under a header of a page that tells more, or "Lot | État," flush with its cells: lines
 * of a row.
 */
function isRowOf({ firstLine, cells }: Header, above: Header | undefined, lines: readonly PrintedLine[]): boolean {
  const [line, last] = [lines[firstLine], lines[above?.lastLine ?? -1]];
  if (above === undefined || line === undefined || line.grid || last?.page !== line.page) return false;
  if (above.kind !== "priced" || understoodCount(cells) >= understoodCount(above.cells)) return false;
  const isFlush = cells.every(({ x0 }) => above.cells.some((other) => Math.abs(other.x0 - x0) < FLUSH));
  // Two of the headings above once more are headings of what follows.
  const own = new Set(above.cells.map(({ words }) => joinWords(words)));
  const repeats = cells.filter(({ words }) => own.has(joinWords(words))).length > 1;
  return above.lastLine === firstLine - 1 || (isFlush && !repeats);
}
/** Points by which left edges of one column may differ. */
const FLUSH = 2;

/** "licence, installation | Ségur" right under a line with figures: cells of a row that go on, and no headings. */
function goesOnCells({ firstLine, cells }: Header, lines: readonly PrintedLine[], last: number): boolean {
  const [above, line] = [lines[firstLine - 1], lines[firstLine]];
  if (last < 0 || above === undefined || line === undefined || line.grid || above.page !== line.page) return false;
  const isSmall = /^\p{Ll}/u.test(cells[0]?.words[0]?.text ?? "");
  const isClose = line.baseline - above.baseline <= tightPitch * line.size;
  return isSmall && isClose && above.words.some(({ text }) => isFigure(text));
}

/** The lines of a stacked heading may each look like a header: the one that explains the most headings is it. */
function fullestHeader(searched: SearchedLines, index: number): Header | null {
  const first = headerAt(searched, index);
  if (first === null) return null;
  let best = first;
  for (let below = index + 1; below <= index + 2; below++) {
    const other = headerAt(searched, below);
    const isSame = other !== null && other.firstLine <= index && other.kind === first.kind;
    if (isSame && printedCount(other) > printedCount(best)) best = other;
  }
  return best;
}

/** Headings that are printed and known. */
const printedCount = ({ cells }: Header): number => understoodCount(cells.filter(({ words }) => words.length > 0));
