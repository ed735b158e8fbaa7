import { standsInGrid } from "../../documents/text.ts";
import type { Segment } from "../layout.ts";
import { boxAround } from "./block-box.ts";
import type { Floors } from "./floors.ts";
import { joinLines } from "./join-lines.ts";
import { goesOnFrom } from "./unwrap.ts";

/** Points by which the left edges of the lines of one cell, and the middles of the cells of one row, may differ. */
const [FLUSH, LEVEL] = [1.5, 1];
/** Distance of the lines of one cell, in heights of a line, and of such lines at most. */
const [TIGHT, MOST_LINES] = [1.55, 4];

/**
 * Segments with the cells joined that are set in the middle of their row, as browsers and word processors set them:
 * "Fin de" a little above "30/06/2022" and "validité" a little under it are one label on the line of that day.
 */
export function withCentredCells(segments: readonly Segment[], floors: Floors): readonly Segment[] {
  const blocks = blocksOf(segments, floors);
  const level = new Map(segments.map(({ page }): [number, Segment[]] => [page, []]));
  for (const [only, ...others] of blocks)
    if (only !== undefined && others.length === 0) level.get(only.page)?.push(only);
  const whole = new Map<Segment, Segment>();
  const gone = new Set<Segment>();
  for (const block of blocks) {
    const [first, ...others] = block;
    if (first === undefined || others.length === 0 || block.length > MOST_LINES || !areOneText(block)) continue;
    const box = boxAround(block);
    const beside = level.get(first.page)?.find((other) => isBeside(other, box, block));
    if (beside === undefined) continue;
    whole.set(first, { ...first, text: joinLines(block.map(({ text }) => text)), box, line: beside.line });
    for (const other of others) gone.add(other);
  }
  if (whole.size === 0) return segments;
  return segments
    .flatMap((segment) => (gone.has(segment) ? [] : [whole.get(segment) ?? segment]))
    .sort((a, b) => a.line - b.line || a.box[0] - b.box[0]);
}

/** Segments that stand under one another, flush and evenly, with more room above and under them; others by themselves. */
function blocksOf(segments: readonly Segment[], floors: Floors): Segment[][] {
  return stacksOf(segments, floors).flatMap((stack) => {
    const drops = stack.slice(1).map((segment, index) => segment.box[3] - (stack[index]?.box[3] ?? 0));
    const even = APART * Math.min(...drops);
    const blocks: Segment[][] = [];
    for (const [index, segment] of stack.entries()) {
      if (index === 0 || (drops[index - 1] ?? 0) > even) blocks.push([segment]);
      else blocks.at(-1)?.push(segment);
    }
    return blocks;
  });
}
/** Rows stand at least this much farther apart than the lines of a cell. */
const APART = 1.07;

/** Segments that stand under one another, flush and close. */
function stacksOf(segments: readonly Segment[], floors: Floors): Segment[][] {
  const blocks: Segment[][] = [];
  const open: Segment[][] = [];
  for (const segment of segments) {
    if (standsInGrid(segment.text)) continue;
    const at = open.findIndex((block) => isUnder(block.at(-1), segment, floors));
    const block = open[at];
    if (block !== undefined) block.push(segment);
    else {
      const begun = [segment];
      blocks.push(begun);
      open.push(begun);
    }
    while (open.length > MOST_OPEN) open.shift();
  }
  return blocks;
}
/** Blocks that a line may still go on. */
const MOST_OPEN = 24;

function isUnder(above: Segment | undefined, below: Segment, floors: Floors): boolean {
  const { page, box } = below;
  if (above === undefined || above.page !== page || Math.abs(above.box[0] - box[0]) > FLUSH) return false;
  const drop = box[3] - above.box[3];
  return drop > 0 && drop <= TIGHT * (above.box[3] - above.box[1]) && !floors.partSegments(above, below);
}

/**
 * No line but the first begins a fact of its own; a colon at the end of them all is that of their label. Of an odd number of lines the middle one is level with its neighbours
 * by itself, as lines of any text are: each must go on in the next.
 */
const areOneText = (block: readonly Segment[]): boolean =>
  block.slice(1).every(({ text: { value } }, index) => {
    const above = block[index]?.text.value ?? "";
    const isLast = index === block.length - 2;
    const isEnd =
      isLast && goesOnFrom(above, value) && !block.slice(0, -1).some((line) => line.text.value.includes(":"));
    const own = isEnd ? value.replace(/\s?:\s*$/u, "") : value;
    return !OWN_FACT.test(own) && (block.length % 2 === 0 || goesOnFrom(above, value));
  });
const OWN_FACT = /:|n°|siret|siren|finess|rpps|^\s*[-–—•*]\s|\d[/.-]\d\d[/.-](?:\d\d)?\d\d/iu;

/** A cell of one line of the same page to the left or the right, at the height of the middle. */
function isBeside(other: Segment, box: Segment["box"], block: readonly Segment[]): boolean {
  const isLevel = Math.abs(other.box[1] + other.box[3] - box[1] - box[3]) <= 2 * LEVEL;
  const isApart = other.box[0] > box[2] || other.box[2] < box[0];
  // What stands in a sidebar is read before the lines that happen to be level with it.
  const isNear = Math.abs(other.line - (block[0]?.line ?? 0)) <= 2 * MOST_LINES;
  return isLevel && isApart && isNear && !block.includes(other);
}
