import { type Chunk, chunkOf, chunksOf, segmentGap } from "./chunks.ts";
import type { PlacedWord, PrintedLine } from "./printed-lines.ts";
import { phraseGoesOn } from "./unwrap.ts";

/** The thousands of an amount, and what must follow them at the head of the next line. */
const [THOUSANDS, GROUP] = [/^[-–−]?\d{1,3}$/u, /^\d{3}$|^\d{3}[.,]\d{2}(?:€|$)/u];
/** An amount by its decimals or its currency. */
const AMOUNT = /^\d{3}(?: \d{3})*(?:[.,]\d{2}| ?(?:€|EUR|euros?)(?!\p{L}))/iu;
/** Distance of the lines of a text, in heights of type, and points by which their left edges may differ. */
const [FARTHEST, FLUSH] = [1.6, 1.5];

/**
 * Lines of running text with the amounts whole that the end of a line broke at a blank: "… au titre du Ségur : 1" over
 * "850,00 € HT." is "1 850,00 € HT.", in the line that it ends in.
 */
export function withProseAmounts(printed: readonly PrintedLine[]): readonly PrintedLine[] {
  const lines = [...printed];
  let changed = false;
  for (const [index, line] of printed.entries()) {
    const below = lines[index + 1];
    if (below === undefined || line.grid || line.page !== below.page) continue;
    if (!line.words.some(({ text }) => THOUSANDS.test(text))) continue;
    if (below.baseline - line.baseline > FARTHEST * Math.max(line.size, below.size)) continue;
    const own = lines[index] ?? line;
    const found = brokenAt(chunksOf(own, segmentGap), chunksOf(below, segmentGap));
    if (found === null) continue;
    const [first] = found.rest.words;
    const moved = found.thousands.map((word) => setBefore(word, first));
    lines[index] = { ...own, words: own.words.filter((word) => !found.thousands.includes(word)) };
    const words = below.words.flatMap((word) => (word === first ? [...moved, word] : [word]));
    lines[index + 1] = { ...below, words };
    changed = true;
  }
  return changed ? lines : printed;
}

/** The digits at the end of a line of text that leads to an amount, and the text that goes on with the rest of it. */
function brokenAt(
  upper: readonly Chunk[],
  lower: readonly Chunk[],
): { readonly thousands: readonly PlacedWord[]; readonly rest: Chunk } | null {
  for (const chunk of upper) {
    const last = chunk.words.at(-1);
    const before = chunkOf(chunk.words.slice(0, -1));
    if (last === undefined || !THOUSANDS.test(last.text) || before.words.length < LEAST_WORDS) continue;
    if (!/[:=]$/u.test(before.text) && !phraseGoesOn(before.text)) continue;
    const rest = lower.find(({ x0, words, text }) => {
      const isUnder = Math.abs(x0 - chunk.x0) < FLUSH;
      return isUnder && GROUP.test(words[0]?.text ?? "") && AMOUNT.test(text);
    });
    if (rest !== undefined) return { thousands: [last], rest };
  }
  return null;
}
/** Fewer words before the digits are the label of a cell. */
const LEAST_WORDS = 4;

/** A word at the left of the one that it now stands before, in the blank before it. */
function setBefore(word: PlacedWord, next: PlacedWord | undefined): PlacedWord {
  if (next === undefined) return word;
  const [x0, top, , bottom] = next.box;
  return { ...word, box: [x0, top, x0, bottom] };
}
