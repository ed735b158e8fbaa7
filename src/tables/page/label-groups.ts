import { opensSummary } from "../headings/summary-words.ts";
import { isVatMark } from "../headings/total-words.ts";
import type { Chunk } from "./chunks.ts";
import type { PlacedWord, PrintedLine } from "./printed-lines.ts";
import { goesOnFrom } from "./unwrap.ts";

/** A line of a block of totals. */
export interface TotalPart {
  readonly line: PrintedLine;
  readonly label: Chunk | null;
  readonly amount: Chunk | null;
  /** Words of the line to the left of the block. */
  readonly beside: readonly PlacedWord[];
}

/** An amount, and the lines of its label from top to bottom. */
export interface LabelGroup {
  readonly amount: TotalPart;
  readonly labels: readonly TotalPart[];
}

/** Heights of type by which the lines of one label follow one another at most. */
const TIGHT = 1.9;
/** Share of the distance of the lines of a label that labels stand from one another at least. */
const EVEN = 0.97;
/** Heights of type by which an amount may miss the middle of its label. */
const OFF_MIDDLE = 0.2;

/** Nothing but what every label of a total may end with, the rate included. */
const endsLabel = (text: string): boolean => isVatMark(text) || /^\(?\d{1,2}(?:[.,]\d)? ?%\)?$/u.test(text);

/**
 * The lines of the labels by amount, as amounts stand at the top, the middle or the foot of their cells throughout: the
 * way in which the words go on, and no label begins in the middle of another. Null where none is better than the others.
 */
export function bestGrouping(parts: readonly TotalPart[]): readonly LabelGroup[] | null {
  const ways = [atTop(parts), atFoot(parts), inMiddle(parts)].flatMap((groups) => {
    if (groups === null || !areApart(groups)) return [];
    const worth = worthOf(groups);
    return worth > 0 ? [{ groups, worth }] : [];
  });
  ways.sort((a, b) => b.worth - a.worth);
  const [best, second] = ways;
  return best === undefined || best.worth === second?.worth ? null : best.groups;
}

function atTop(parts: readonly TotalPart[]): LabelGroup[] | null {
  const groups: { amount: TotalPart; labels: TotalPart[] }[] = [];
  const last = parts.findLastIndex(({ amount }) => amount !== null);
  for (const [index, part] of parts.entries()) {
    const group = groups.at(-1);
    if (part.amount !== null) {
      if (part.label === null) return null;
      groups.push({ amount: part, labels: [part] });
    } else if (group === undefined) return null;
    // Under the last amount other words may follow.
    else if (index < last || goesOn(group.labels.at(-1), part)) group.labels.push(part);
    else break;
  }
  return groups;
}

function atFoot(parts: readonly TotalPart[]): LabelGroup[] | null {
  const groups: LabelGroup[] = [];
  let above: TotalPart[] = [];
  for (const part of parts) {
    if (part.label === null) return null;
    above.push(part);
    if (part.amount === null) continue;
    groups.push({ amount: part, labels: above });
    above = [];
  }
  return groups;
}

/** As many lines under an amount as above it, at the same distances. */
function inMiddle(parts: readonly TotalPart[]): LabelGroup[] | null {
  const groups: LabelGroup[] = [];
  let from = 0;
  for (const [at, part] of parts.entries()) {
    if (part.amount === null) continue;
    const above = parts.slice(from, at);
    const under = parts.slice(at + 1, at + 1 + above.length);
    const isMirrored = above.every(({ line }, index) => {
      const mirror = under[above.length - 1 - index];
      const aside = (mirror?.line.baseline ?? 0) - part.line.baseline - (part.line.baseline - line.baseline);
      return mirror?.amount === null && Math.abs(aside) <= OFF_MIDDLE * line.size;
    });
    const labels = [...above, ...(part.label === null ? [] : [part]), ...under];
    if (!isMirrored || labels.length === 0) return null;
    groups.push({ amount: part, labels });
    from = at + 1 + above.length;
  }
  return groups;
}

/** The lines of a label stand close, and no closer to those of another. */
function areApart(groups: readonly LabelGroup[]): boolean {
  const within = groups.flatMap(({ labels }) => labels.slice(1).map((line, index) => drop(labels[index], line)));
  const between = groups.slice(1).map(({ labels: [first] }, index) => drop(groups[index]?.labels.at(-1), first));
  const size = groups[0]?.amount.line.size ?? 1;
  const most = Math.max(0, ...within);
  return most <= TIGHT * size && Math.min(...between) >= EVEN * most;
}

const drop = (above: TotalPart | undefined, below: TotalPart | undefined): number =>
  (below?.line.baseline ?? 0) - (above?.line.baseline ?? 0);

/** How many lines go on from those above; 0 where a label begins in the middle of another, or goes on from one. */
function worthOf(groups: readonly LabelGroup[]): number {
  let worth = 0;
  for (const { labels } of groups) {
    if (/^\p{Ll}/u.test(textOf(labels[0])) || endsLabel(textOf(labels[0]))) return 0;
    for (const [index, line] of labels.slice(1).entries()) {
      const isEnd = endsLabel(textOf(line));
      if (goesOn(labels[index], line)) worth += 1;
      else if (!isEnd && opensSummary(textOf(line))) return 0;
    }
    if (!opensSummary(textOf(labels[0]))) worth -= 0.5;
    // Words that run on under an amount, or over it, prove where it stands.
    if (labels.length > 1) worth += 0.5;
  }
  return worth;
}

const textOf = (part: TotalPart | undefined): string => part?.label?.text.trim() ?? "";

const goesOn = (above: TotalPart | undefined, below: TotalPart): boolean =>
  endsLabel(textOf(below)) || goesOnFrom(textOf(above), textOf(below));
