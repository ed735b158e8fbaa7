import type { PrintedLine } from "../page/printed-lines.ts";
import type { LineFacts } from "./line-facts.ts";

/** Distances of baselines, in points, in a table whose rows are set apart more widely than the lines of one cell. */
export interface Spacing {
  /** Half-way between the lines of a cell and rows that follow one another. */
  readonly between: number;
}

/** Rows stand this much farther apart than lines, or the distance tells nothing. */
const apart = 1.07;

/** How rows are told from lines by their distance; null where both are set alike, or too little is printed to know. */
export function spacingOf(facts: readonly LineFacts[], leadingOf: Leading): Spacing | null {
  const [first] = facts;
  if (first === undefined || first.line.grid) return null;
  const under = facts.flatMap((line, index) => {
    const above = facts[index - 1];
    const distance = above !== undefined && isPriced(above) ? drop(above.line, line.line) : [];
    return distance.map((points) => ({ points, priced: isPriced(line) }));
  });
  const followed = under.filter(({ priced }) => priced);
  // Where figures stand at the foot of their rows, none follow one another: whatever is under them begins a row.
  const rows = smallest((followed.length > 0 ? followed : under).map(({ points }) => points));
  const leading = leadingOf(first.line.size);
  return rows === null || leading === null || rows < apart * leading ? null : { between: (rows + leading) / 2 };
}

/** The least distance of lines of a size that stand under one another; null where there are none. */
export type Leading = (size: number) => number | null;

/** That of a whole document, looked up once for each size of type: its tables mostly share one. */
export function leadingIn(lines: readonly PrintedLine[]): Leading {
  const known = new Map<number, number | null>();
  return (size) => {
    const found = known.get(size);
    if (found !== undefined) return found;
    const leading = smallest(
      lines.flatMap((line, index) => {
        const above = lines[index - 1];
        const alike = above !== undefined && [above, line].every((one) => Math.abs(one.size - size) <= 0.03 * size);
        return alike && sameLeft(above, line) ? drop(above, line) : [];
      }),
    );
    known.set(size, leading);
    return leading;
  };
}

const isPriced = ({ total, money, label }: LineFacts): boolean => (total || money) && label.length > 0;

const sameLeft = (a: PrintedLine, b: PrintedLine): boolean =>
  Math.abs((a.words[0]?.box[0] ?? 0) - (b.words[0]?.box[0] ?? 0)) <= 2;

/** The distance of two lines of a page; nothing for lines that overlap. */
const drop = (above: PrintedLine, below: PrintedLine): number[] => {
  const distance = below.baseline - above.baseline;
  return above.page === below.page && distance >= 0.9 * below.size ? [distance] : [];
};

const smallest = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.min(...values));
