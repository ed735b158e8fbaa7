import type { PrintedLine } from "../page/printed-lines.ts";

/** Heights of type from the middle of words down to their baseline. */
const HALF = 0.35;
/** Heights of type by which words at the head or the foot of a cell may miss the line of its first row. */
const LEVEL = 0.35;
/** Share of the least distance of two rows by which a cell may miss the middle of the rows that it spans. */
const OFF_MIDDLE = 0.24;

/**
 * By row, which of the cells of a column spans it: as rules part the cells, else as the cells stand at the head, in the
 * middle or at the foot of the rows. Null where nothing tells, or two tell otherwise. Rows that no cell spans are -1.
 */
export function spansOf(
  rows: readonly PrintedLine[],
  cells: readonly (readonly PrintedLine[])[],
  rules: readonly number[],
): readonly number[] | null {
  const ruled = byRules(rows, cells, rules);
  if (ruled !== null) return ruled;
  const ways = new Map(
    [atHead(rows, cells), atFoot(rows, cells), ...inMiddle(rows, cells)].flatMap((way) => [
      [String(way), way] as const,
    ]),
  );
  ways.delete(String(null));
  const [only, other] = ways.values();
  return only === undefined || other !== undefined ? null : only;
}

/** Rules between the cells: at least one, each cell between two others, and none that parts a cell. */
function byRules(
  rows: readonly PrintedLine[],
  cells: readonly (readonly PrintedLine[])[],
  rules: readonly number[],
): readonly number[] | null {
  const bandOf = ({ baseline, size }: PrintedLine): number =>
    rules.filter((height) => height < baseline - HALF * size).length;
  const bands = cells.map((lines) => new Set(lines.map(bandOf)));
  const places = bands.flatMap((band) => [...band]);
  if (places.length > bands.length || new Set(places).size < places.length) return null;
  return rows.map((row) => places.indexOf(bandOf(row)));
}

/** Each cell begins on the line of a row, the first on the first. */
function atHead(rows: readonly PrintedLine[], cells: readonly (readonly PrintedLine[])[]): readonly number[] | null {
  const starts = cells.map(([first]) => rowAt(rows, first));
  if (starts[0] !== 0 || starts.includes(-1)) return null;
  return rows.map((_, index) => starts.findLastIndex((start) => start <= index));
}

/** Each cell ends on the line of a row, the last on the last. */
function atFoot(rows: readonly PrintedLine[], cells: readonly (readonly PrintedLine[])[]): readonly number[] | null {
  const ends = cells.map((lines) => rowAt(rows, lines.at(-1)));
  if (ends.at(-1) !== rows.length - 1 || ends.includes(-1)) return null;
  return rows.map((_, index) => ends.findIndex((end) => end >= index));
}

const rowAt = (rows: readonly PrintedLine[], line: PrintedLine | undefined): number =>
  rows.findIndex((row) => Math.abs(row.baseline - (line?.baseline ?? 0)) <= LEVEL * row.size);

/** Every way to part the rows among the cells, each of which stands in the middle of its own. */
function inMiddle(rows: readonly PrintedLine[], cells: readonly (readonly PrintedLine[])[]): (readonly number[])[] {
  const heights = rows.map(({ baseline }) => baseline);
  const least = Math.min(...heights.slice(1).map((height, index) => height - (heights[index] ?? 0)));
  let ways: number[][] = [[]];
  for (const [cell, lines] of cells.entries()) {
    const middle = ((lines[0]?.baseline ?? 0) + (lines.at(-1)?.baseline ?? 0)) / 2;
    ways = ways.flatMap((way) =>
      heights.slice(way.length).flatMap((bottom, count) => {
        const isCentred = Math.abs(((heights[way.length] ?? 0) + bottom) / 2 - middle) <= OFF_MIDDLE * least;
        return isCentred ? [[...way, ...Array.from({ length: count + 1 }, () => cell)]] : [];
      }),
    );
  }
  return ways.filter((way) => way.length === rows.length);
}
