import type { Header } from "../headings/header.ts";
import type { ColumnRole } from "../layout.ts";
import { endsAmount, looksIncluded, looksLikePercent } from "../page/amount-shape.ts";
import { type Chunk, chunksOf, overlap } from "../page/chunks.ts";
import { holdsFiguresOfColumns, isFigure } from "../page/figures.ts";
import type { PrintedLine } from "../page/printed-lines.ts";
import { textRoles } from "./column-roles.ts";
import { withoutLeadingFigures } from "./near-columns.ts";
import { countsApart } from "./touching-counts.ts";

const totalRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["net", "gross"]);

/** Edges of the columns of a header, one more than there are columns: whitest places among the lines of figures. */
export function columnEdges(header: Header, roles: readonly ColumnRole[], lines: readonly PrintedLine[]): number[] {
  const figures = figureLines(header, roles, lines);
  if (header.cells.length === 0) return [];
  const words = wordsBeside(figures, lines);
  const edges = [Math.min(leftEdge(header, figures), leftOfBare(header, figures, words))];
  const atRight = figuresAtRight(header, figures);
  for (let index = 0; index + 1 < header.cells.length; index++) {
    const isBare = textRoles.has(roles[index] ?? "other") && isBareAt(header, roles, index + 1, figures);
    edges.push(boundary(header, roles, index, isBare ? [...figures, ...words] : figures, atRight));
  }
  edges.push(rightEdge(header, figures));
  return edges;
}

/** Whether no line of figures has words in a column of words: its cells are of an even number of lines, figures in their middle. */
function isBareAt(
  { cells }: Header,
  roles: readonly ColumnRole[],
  column: number,
  figures: readonly Chunk[][],
): boolean {
  const [left, right] = [cells[column - 1], cells[column]];
  if (left === undefined || right === undefined || !textRoles.has(roles[column] ?? "other")) return false;
  const next = cells[column + 1]?.x0 ?? right.x1;
  return figures.every((chunks) =>
    chunks.every(({ x0, x1, text }) => x1 <= left.x1 + 1 || x0 >= next || (isFigure(text) && x0 > right.x1)),
  );
}

/** Baselines, in heights of type, between the lines of one cell. */
const WITHIN_CELL = 1.6;

/** The lines of words alone right above and below lines of figures. */
function wordsBeside(figures: readonly Chunk[][], lines: readonly PrintedLine[]): Chunk[][] {
  const own = new Set(figures.flatMap((chunks) => chunks.flatMap(({ words }) => words)));
  const isOfFigures = ({ words }: PrintedLine): boolean => words.some((word) => own.has(word));
  return lines.flatMap((line, index) => {
    if (line.grid || isOfFigures(line)) return [];
    const isBeside = [lines[index - 1], lines[index + 1]].some(
      (other) =>
        other !== undefined &&
        isOfFigures(other) &&
        other.page === line.page &&
        Math.abs(other.baseline - line.baseline) < WITHIN_CELL * line.size,
    );
    const chunks = isBeside ? chunksOf(line) : [];
    return chunks.length === 0 || chunks.some(({ text }) => isFigure(text)) ? [] : [chunks];
  });
}

/** In a grid the columns are given: each heading's reaches to the next heading. */
export function gridEdges(header: Header): number[] {
  const edges = header.cells.map(({ x0 }) => x0);
  edges[0] = 0;
  edges.push(header.cells.at(-1)?.x1 ?? 0);
  return edges;
}

/** Lines that fill several columns of figures: what shows where columns part. */
function figureLines(header: Header, roles: readonly ColumnRole[], lines: readonly PrintedLine[]): Chunk[][] {
  const totals = header.cells.filter((_, index) => totalRoles.has(roles[index] ?? "other"));
  const others = header.cells.filter((_, index) => ["quantity", "unitPrice"].includes(roles[index] ?? "other"));
  const wide = (cell: { x0: number; x1: number }): { x0: number; x1: number } => ({
    x0: cell.x0 - 15,
    x1: cell.x1 + 15,
  });
  const meets = (chunks: readonly Chunk[], cells: readonly { x0: number; x1: number }[]): boolean =>
    cells.some((cell) => chunks.some((chunk) => isFigure(chunk.text) && overlap(chunk, wide(cell)) > 0));
  const all = lines.map((line) =>
    withoutLeadingFigures(countsApart(chunksOf(line), roles), (figure) => isBeforeWords(header, roles, figure)),
  );
  // One amount that is near both columns, that of a total under the lines, tells nothing of where they part.
  const filled = all.filter((chunks) => meets(chunks, totals) && meets(chunks, others));
  const strict = filled.some(holdsFiguresOfColumns) ? filled.filter(holdsFiguresOfColumns) : filled;
  if (strict.length > 0) return strict;
  return all.filter((chunks) => meets(chunks, [...totals, ...others]));
}

/** Stands in a column of figures with one of words to its right. */
const isBeforeWords = ({ cells }: Header, roles: readonly ColumnRole[], figure: Chunk): boolean =>
  cells.some((before, column) => {
    const [own = "other", next = "other"] = roles.slice(column, column + 2);
    const right = cells[column + 1];
    const isNumbered = own === "reference" && /^\d+$/u.test(figure.text);
    if (right === undefined || (textRoles.has(own) && !isNumbered) || !(textRoles.has(next) || next === "other"))
      return false;
    return figure.x1 > before.x0 && figure.x1 <= right.x0;
  });

/** Centred headings stand over the middle of wide texts, and a side bar may stand to the left of the table. */
function leftEdge(header: Header, figures: readonly Chunk[][]): number {
  const [first, second] = header.cells;
  if (first === undefined) return 0;
  const slack = (first.words[0]?.size ?? 10) * 0.6;
  const limit = second?.x0 ?? Number.POSITIVE_INFINITY;
  let edge = first.x0 - slack;
  const votes = { inside: 0, outside: 0 };
  let outermost = edge;
  for (const chunks of figures) {
    const under = chunks.filter((chunk) => overlap(chunk, first) > 0);
    const reaching = under.find((chunk) => chunk.x0 < first.x0 - slack);
    if (reaching !== undefined) edge = Math.min(edge, reaching.x0 - slack);
    if (under.length > 0) votes.inside++;
    else {
      const left = chunks.filter((chunk) => chunk.x1 <= first.x0 && chunk.x1 < limit);
      const nearest = left.at(-1);
      if (nearest !== undefined && chunks.every((chunk) => chunk.x0 > first.x1 || chunk.x1 <= first.x0)) {
        votes.outside++;
        outermost = Math.min(outermost, nearest.x0 - slack);
      }
    }
  }
  return votes.outside > votes.inside ? outermost : edge;
}

/** Where figures stand in the middle of cells of two lines, those lines alone show how far a centred first heading reaches. */
function leftOfBare({ cells: [first] }: Header, figures: readonly Chunk[][], words: readonly Chunk[][]): number {
  const isBare = first !== undefined && figures.every((chunks) => chunks.every(({ x0 }) => x0 >= first.x1));
  if (!isBare) return Number.POSITIVE_INFINITY;
  const slack = (first.words[0]?.size ?? 10) * 0.6;
  return Math.min(
    ...words.flat().map((chunk) => (overlap(chunk, first) > 0 ? chunk.x0 - slack : Number.POSITIVE_INFINITY)),
  );
}

function rightEdge(header: Header, figures: readonly Chunk[][]): number {
  const last = header.cells.at(-1);
  if (last === undefined) return 0;
  const slack = (last.words[0]?.size ?? 10) * 0.6;
  let edge = last.x1;
  for (const chunks of figures) {
    for (const chunk of chunks) if (overlap(chunk, last) > 0) edge = Math.max(edge, chunk.x1);
  }
  // Figures right-aligned beyond a short heading do not always overlap it.
  for (const chunks of figures) {
    const next = chunks.find((chunk) => chunk.x0 >= edge && chunk.x0 - edge < 6 * slack && isFigure(chunk.text));
    if (next !== undefined && !chunks.some((chunk) => overlap(chunk, last) > 0)) edge = Math.max(edge, next.x1);
  }
  const rates = last.meaning === "vatRate" || last.meaning === "tax" ? ratesBeyond(last, figures) : 0;
  return Math.max(edge, flushBeyond(last, figures), rates) + slack;
}

/** Where rates set to the right of a wide last column end: totals have none, so that no line but theirs goes so far. */
function ratesBeyond(last: { x1: number }, figures: readonly Chunk[][]): number {
  const beyond = figures.map((chunks) => chunks.filter(({ x0 }) => x0 >= last.x1));
  const rates = beyond.flat().filter(({ text }) => looksLikePercent(text));
  const [first] = rates;
  const areFlush = first !== undefined && rates.every(({ x1 }) => Math.abs(x1 - first.x1) < 3);
  return areFlush && beyond.flat().length === rates.length ? first.x1 : 0;
}

/** Where amounts set to the right of a wide last column end: flush with one another, and none of them under the heading. */
function flushBeyond(last: { x0: number; x1: number }, figures: readonly Chunk[][]): number {
  const amounts = figures.filter((chunks) => !looksIncluded(chunks.at(-1)?.text ?? ""));
  const ends = amounts.flatMap((chunks) => {
    const beyond = chunks.at(-1);
    const isApart = beyond !== undefined && beyond.x0 >= last.x1 && endsAmount(beyond.text);
    return isApart && !chunks.some((chunk) => overlap(chunk, last) > 0 && isFigure(chunk.text)) ? [beyond.x1] : [];
  });
  const [first] = ends;
  const flush = first !== undefined && ends.every((end) => Math.abs(end - first) < 3);
  return flush && ends.length === amounts.length ? first : 0;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly crossings: number;
}

/** The whitest place between two headings: fewest words of figure lines across it, then the widest. */
function boundary(
  header: Header,
  roles: readonly ColumnRole[],
  index: number,
  figures: readonly Chunk[][],
  atRight: boolean,
): number {
  const left = header.cells[index];
  const right = header.cells[index + 1];
  if (left === undefined || right === undefined) return 0;
  const middle = (left.x1 + right.x0) / 2;
  const from = left.x0;
  const to = right.x1;
  const spans = [left, right, ...figures.flat()].filter((span) => span.x1 > from && span.x0 < to);
  if (figures.length === 0) return middle;
  const gaps = gapsBetween(spans, from, to);
  const least = Math.min(...gaps.map(({ crossings }) => crossings));
  const clear = gaps.filter(({ crossings }) => crossings === least);
  // Figures set to the right of a left-aligned heading stand beyond it, as far as the next heading.
  const limit = header.cells[index + 2]?.x0 ?? Number.POSITIVE_INFINITY;
  const filled = clear.map((gap) => bothSides(gap, figures, left.x0, Math.max(right.x1, limit)));
  const most = Math.max(...filled);
  const equal = clear.filter((_, at) => filled[at] === most);
  const beside = atRight ? equal.filter((gap) => gap.to >= right.x0 - 0.5) : [];
  const best = beside.length > 0 ? beside : equal;
  const widest = Math.max(...best.map((gap) => gap.to - gap.from));
  const around = best.find((gap) => gap.from <= middle && middle <= gap.to && gap.to - gap.from >= 0.35 * widest);
  const chosen = around ?? best.find((gap) => gap.to - gap.from === widest);
  return chosen === undefined ? middle : placeWithin(chosen, roles[index] ?? "other", roles[index + 1] ?? "other");
}

/** Points between a figure at the right of its column and the next heading, at most. */
const BEFORE_NEXT = 6;

/** Headings at the left of their columns and figures at the right of them, right before the next heading: in two columns at least. */
function figuresAtRight({ cells }: Header, figures: readonly Chunk[][]): boolean {
  const all = figures.flat().filter(({ text }) => isFigure(text));
  const isAtRight = ({ x1: end }: { readonly x1: number }, at: number): boolean => {
    const next = cells[at + 1]?.x0 ?? 0;
    return all.some(({ x0, x1 }) => x0 >= end && x1 <= next && next - x1 < BEFORE_NEXT);
  };
  return cells.filter(isAtRight).length > 1;
}

/** Words begin at the left of their column and may run on to its right edge; figures end at the right of theirs. */
function placeWithin(gap: Gap, left: ColumnRole, right: ColumnRole): number {
  const margin = Math.min(4, (gap.to - gap.from) / 2);
  if (textRoles.has(left)) return gap.to - margin;
  return textRoles.has(right) ? gap.to - margin : (gap.from + gap.to) / 2;
}

/** How well a gap parts the figures of two columns: lines that have words on either side of it. */
function bothSides(gap: Gap, figures: readonly Chunk[][], from: number, to: number): number {
  const middle = (gap.from + gap.to) / 2;
  let score = 0;
  for (const chunks of figures) {
    if (chunks.some(({ x0, x1 }) => x1 > from && (x0 + x1) / 2 < middle)) score++;
    if (chunks.some(({ x0, x1 }) => x0 < to && (x0 + x1) / 2 > middle)) score++;
  }
  return score;
}

function gapsBetween(spans: readonly { x0: number; x1: number }[], from: number, to: number): Gap[] {
  const stops = [...new Set([from, to, ...spans.flatMap(({ x0, x1 }) => [x0, x1])])]
    .filter((x) => x >= from && x <= to)
    .sort((a, b) => a - b);
  const gaps: Gap[] = [];
  for (let index = 0; index + 1 < stops.length; index++) {
    const start = stops[index] ?? from;
    const end = stops[index + 1] ?? to;
    // Where one column ends the next may begin, without a blank: nothing crosses there, but on either side.
    const touching = crossingsOf(spans, start, start);
    if (index > 0 && touching < Math.min(gaps.at(-1)?.crossings ?? 0, crossingsOf(spans, start, end)))
      gaps.push({ from: start, to: start, crossings: touching });
    if (end - start < 0.5) continue;
    const crossings = crossingsOf(spans, start, end);
    const last = gaps.at(-1);
    if (last !== undefined && last.crossings === crossings && Math.abs(last.to - start) < 0.6)
      gaps[gaps.length - 1] = { ...last, to: end };
    else gaps.push({ from: start, to: end, crossings });
  }
  return gaps;
}

const crossingsOf = (spans: readonly { x0: number; x1: number }[], start: number, end: number): number =>
  spans.filter(({ x0, x1 }) => x0 < end - 0.01 && x1 > start + 0.01).length;
