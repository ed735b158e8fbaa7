import { joinTexts, standsInGrid, type Text } from "../../documents/text.ts";
import { speaksOfTotal } from "../../tables/headings/summary-words.ts";
import type { Segment } from "../../tables/layout.ts";
import { isMoney, type NumberStyle, parseAmount } from "../amounts/amounts.ts";
import { saysShare } from "./summary-label.ts";

/** Points by which labels at the left of a block, and amounts at one side of it, may differ. */
const FLUSH = 2;
/** Heights of an amount between it and its label, and of a label between its lines, at most. */
const [NEAR, TIGHT] = [1.5, 0.6];
/** Lines of a label, at most. */
const MOST_LINES = 4;
/** Fewer pairs are no block of totals. */
const FEWEST = 2;

/** The amount of a total, in cents, and the label that stands elsewhere than beside it. */
export interface Labelled {
  readonly segment: Segment;
  readonly label: Text;
  readonly cents: number;
}

interface Stacked extends Labelled {
  /** Left edge of the label, and points between it and the amount. */
  readonly x0: number;
  readonly gap: number;
}

/** Points from the foot of one segment to the head of another one under it. */
const below = (upper: Segment, lower: Segment): number => lower.box[1] - upper.box[3];

/**
 * Labels of totals in a narrow block, each right over or right under its amount: the side on which more of them stand,
 * else the one on which they stand nearer.
 */
export function stackedLabels(
  segments: readonly Segment[],
  used: ReadonlySet<Segment>,
  skip: ReadonlySet<Segment>,
  style: NumberStyle,
): readonly Labelled[] {
  const free = segments.filter((segment) => !used.has(segment) && !skip.has(segment) && !standsInGrid(segment.text));
  const amounts: Omit<Labelled, "label">[] = [];
  const words: Segment[] = [];
  for (const segment of free) {
    const amount = parseAmount(segment.text.value, style);
    if (amount === null) words.push(segment);
    else if (isMoney(amount)) amounts.push({ segment, cents: amount.cents });
  }
  if (amounts.length < FEWEST) return [];
  const over = pairsOf(amounts, words, (label, amount) => below(label, amount), false);
  const under = pairsOf(amounts, words, (label, amount) => below(amount, label), true);
  const farthest = (pairs: readonly Stacked[]): number => Math.max(...pairs.map(({ gap }) => gap));
  if (over.length !== under.length) return over.length > under.length ? over : under;
  return farthest(over) <= farthest(under) ? over : under;
}

/** Each amount with the label next to it on one side, as many as stand flush with one another. */
function pairsOf(
  amounts: readonly Omit<Labelled, "label">[],
  words: readonly Segment[],
  gapOf: (label: Segment, amount: Segment) => number,
  isUnder: boolean,
): Stacked[] {
  const pairs = amounts.flatMap(({ segment, cents }): Stacked[] => {
    const height = segment.box[3] - segment.box[1];
    const near = words.flatMap((first) => {
      const gap = gapOf(first, segment);
      const isNear = first.page === segment.page && gap > -0.5 * height && gap < NEAR * height;
      return isNear && first.box[0] <= segment.box[0] + FLUSH ? [{ first, gap }] : [];
    });
    const [next] = near.sort((a, b) => a.gap - b.gap);
    if (next === undefined) return [];
    const label = labelFrom(next.first, words, isUnder);
    const isTotal = speaksOfTotal(label.value) || saysShare(label.value);
    return isTotal ? [{ segment, label, cents, x0: next.first.box[0], gap: next.gap }] : [];
  });
  return pairs.filter((one) => pairs.filter((other) => areFlush(one, other)).length >= FEWEST);
}

/** A label that takes several lines, from the one next to the amount on. */
function labelFrom(next: Segment, words: readonly Segment[], isUnder: boolean): Text {
  const lines = [next];
  for (let last = next; lines.length < MOST_LINES; ) {
    const height = last.box[3] - last.box[1];
    const more = words.find((segment) => {
      const gap = isUnder ? below(last, segment) : below(segment, last);
      const isFlush = segment.page === last.page && Math.abs(segment.box[0] - last.box[0]) < FLUSH;
      return isFlush && !lines.includes(segment) && Math.abs(gap) < TIGHT * height;
    });
    if (more === undefined) break;
    lines.push(more);
    last = more;
  }
  return joinTexts((isUnder ? lines : lines.toReversed()).map(({ text }) => text));
}

const areFlush = (a: Stacked, b: Stacked): boolean =>
  a.segment.page === b.segment.page &&
  Math.abs(a.x0 - b.x0) < FLUSH &&
  [0, 2].some((side) => Math.abs((a.segment.box[side] ?? 0) - (b.segment.box[side] ?? 0)) < FLUSH);
