import { standsInGrid, type Text } from "../documents/text.ts";
import { joinLines } from "./join-lines.ts";
import type { Segment } from "./layout.ts";
import type { PrintedLine } from "./printed-lines.ts";

/**
 * Running text: segments that stand under one another with the same left edge and an even pitch are one paragraph.
 * A segment that has neighbours on its line is a cell or a label and stays alone, unless its block goes on.
 */
export function paragraphsOf(segments: readonly Segment[], furniture: ReadonlySet<PrintedLine>): Text[] {
  const running = new Set([...furniture].map(({ number }) => number));
  const blocks: Segment[][] = [];
  for (const segment of segments) {
    const block = running.has(segment.line) ? undefined : blocks.findLast((candidate) => goesOn(candidate, segment));
    if (block === undefined || standsInGrid(segment.text)) blocks.push([segment]);
    else block.push(segment);
  }
  return blocks.map((block) => joinLines(block.map(({ text }) => text)));
}

function goesOn(block: readonly Segment[], segment: Segment): boolean {
  const last = block.at(-1);
  if (last === undefined || last.page !== segment.page) return false;
  const height = last.box[3] - last.box[1];
  const drop = segment.box[1] - last.box[1];
  if (drop <= 0.5 * height || drop > 1.6 * height) return false;
  if (Math.abs(segment.box[3] - segment.box[1] - height) > 0.25 * height) return false;
  if (Math.abs(segment.box[0] - last.box[0]) > 1.2 * height) return false;
  // A line that stops well short of the block's right edge ends a paragraph, unless the next begins in lower case.
  const right = Math.max(...block.map(({ box }) => box[2]), segment.box[2]);
  const short = last.box[2] < right - 0.25 * (right - last.box[0]);
  return !short || /^[\p{Ll}(]/u.test(segment.text.value) || isPushedDown(last, segment, right);
}

/** Fewer words are a label or a line of an address, which end where they end. */
const FEWEST_WORDS = 4;

/** The line is short only because the long first word of the next one found no room on it ("l'option / Télétransmission"). */
function isPushedDown(last: Segment, next: Segment, right: number): boolean {
  const [above, below] = [last.text.value.trim(), next.text.value];
  if (/[.:;!?]$/u.test(above) || above.split(/\s+/u).length < FEWEST_WORDS) return false;
  const perLetter = (next.box[2] - next.box[0]) / Math.max(1, below.length);
  const word = /^\S+/u.exec(below)?.[0] ?? "";
  return last.box[2] + perLetter * (word.length + 1) > right;
}
