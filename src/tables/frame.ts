import { looksIncluded, looksLikeAmount, looksLikePercent } from "./amount-shape.ts";
import { type Chunk, chunksOf, overlap } from "./chunks.ts";
import { columnRoles } from "./column-roles.ts";
import type { Header } from "./header.ts";
import type { ColumnRole } from "./layout.ts";
import type { PlacedWord, PrintedLine } from "./printed-lines.ts";

/** Where the columns of a table stand: `edges` has one entry more than there are columns. */
export interface Frame {
  readonly header: Header;
  readonly roles: readonly ColumnRole[];
  readonly edges: readonly number[];
}

export const moneyRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "net",
  "gross",
  "funded",
  "client",
  "vatAmount",
]);
const totalRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["net", "gross"]);

/** Columns of a header, placed by the header and by the lines of figures under it. */
export function frameOf(header: Header, lines: readonly PrintedLine[]): Frame {
  const roles = columnRoles(header.cells, header.titled);
  if (lines[0]?.grid ?? header.cells[0]?.words[0]?.font === "") return { header, roles, edges: gridEdges(header) };
  const figures = figureLines(header, roles, lines);
  const [first] = header.cells;
  const last = header.cells.at(-1);
  if (first === undefined || last === undefined) return { header, roles, edges: [] };
  const edges = [leftEdge(header, figures)];
  for (let index = 0; index + 1 < header.cells.length; index++) edges.push(boundary(header, index, figures));
  edges.push(rightEdge(header, figures));
  return { header, roles, edges };
}

function gridEdges(header: Header): number[] {
  const edges = header.cells.map(({ x0 }) => x0);
  edges[0] = 0;
  edges.push(header.cells.at(-1)?.x1 ?? 0);
  return edges;
}

export const isFigure = (text: string): boolean =>
  looksLikeAmount(text) || looksLikePercent(text) || looksIncluded(text);

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
  const all = lines.map((line) => chunksOf(line));
  const strict = all.filter((chunks) => meets(chunks, totals) && meets(chunks, others));
  if (strict.length > 0) return strict;
  return all.filter((chunks) => meets(chunks, [...totals, ...others]));
}

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
  return edge + slack;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly crossings: number;
}

/** The whitest place between two headings: fewest words of figure lines across it, then the widest. */
function boundary(header: Header, index: number, figures: readonly Chunk[][]): number {
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
  const widest = Math.max(...clear.map((gap) => gap.to - gap.from));
  const around = clear.find((gap) => gap.from <= middle && middle <= gap.to && gap.to - gap.from >= 0.35 * widest);
  const best = around ?? clear.find((gap) => gap.to - gap.from === widest);
  return best === undefined ? middle : (best.from + best.to) / 2;
}

function gapsBetween(spans: readonly { x0: number; x1: number }[], from: number, to: number): Gap[] {
  const stops = [...new Set([from, to, ...spans.flatMap(({ x0, x1 }) => [x0, x1])])]
    .filter((x) => x >= from && x <= to)
    .sort((a, b) => a - b);
  const gaps: Gap[] = [];
  for (let index = 0; index + 1 < stops.length; index++) {
    const start = stops[index] ?? from;
    const end = stops[index + 1] ?? to;
    if (end - start < 0.5) continue;
    const crossings = spans.filter(({ x0, x1 }) => x0 < end - 0.01 && x1 > start + 0.01).length;
    const last = gaps.at(-1);
    if (last !== undefined && last.crossings === crossings && Math.abs(last.to - start) < 0.6)
      gaps[gaps.length - 1] = { ...last, to: end };
    else gaps.push({ from: start, to: end, crossings });
  }
  return gaps;
}

/** A line's words by column; words outside of the table's edges are left over. */
export function cellsOfLine(frame: Frame, line: PrintedLine): { cells: PlacedWord[][]; outside: PlacedWord[] } {
  const cells: PlacedWord[][] = frame.roles.map(() => []);
  const outside: PlacedWord[] = [];
  const first = frame.edges[0] ?? 0;
  const last = frame.edges.at(-1) ?? 0;
  for (const chunk of chunksOf(line)) {
    // A number is never cut: it goes where its middle stands.
    const parts = isFigure(chunk.text) ? [chunk.words] : chunk.words.map((word) => [word]);
    for (const words of parts) {
      const x0 = words[0]?.box[0] ?? 0;
      const x1 = words.at(-1)?.box[2] ?? 0;
      const middle = line.grid ? x0 + 0.5 : (x0 + x1) / 2;
      if (middle < first || middle > last) outside.push(...words);
      else cells[columnAt(frame.edges, middle)]?.push(...words);
    }
  }
  return { cells, outside };
}

function columnAt(edges: readonly number[], x: number): number {
  for (let index = 1; index < edges.length - 1; index++) if (x < (edges[index] ?? 0)) return index - 1;
  return edges.length - 2;
}
