import type { SeenWord } from "./engine.ts";
import { areLevel, sharedHeight } from "./levels.ts";

/** Widest gap, in heights of ink, across which words of one printed line are joined. */
const near = 1;

/**
 * The words with the lines of the engine mended where it mixed two printed lines: where figures are set at the top of
 * their cells and words in the middle, it counts parts of both to one line, and parts of one figure to two.
 */
export function withPrintedLines(words: readonly SeenWord[]): SeenWord[] {
  const mixed = mixedLines(words);
  if (mixed.size === 0) return [...words];
  const kept = words.filter(({ line }) => !mixed.has(line));
  const parts: SeenWord[][] = [];
  for (const word of [...words].filter(({ line }) => mixed.has(line)).sort((a, b) => a.box[0] - b.box[0])) {
    const part = parts.find((one) => one.some((other) => areNear(other, word)));
    const joined = part ?? parts.find((one) => one.some((other) => other.line === word.line && areLevel(other, word)));
    if (joined === undefined) parts.push([word]);
    else joined.push(word);
  }
  const first = Math.max(...words.map(({ line }) => line)) + 1;
  return [...kept, ...parts.flatMap((part, index) => whole(part).map((word) => ({ ...word, line: first + index })))];
}

/** Widest gap, in heights of ink, between two letters of a word. */
const ofOneWord = 0.15;

/** The words of a printed line, those made whole that the engine cut up between its lines ("Qt" and "é"). */
function whole(words: readonly SeenWord[]): SeenWord[] {
  const joined: SeenWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isCut =
      last !== undefined && last.line !== word.line && /\p{L}$/u.test(last.text) && /^\p{L}/u.test(word.text);
    const gap = word.box[0] - (last?.box[2] ?? 0);
    if (!isCut || Math.abs(gap) > ofOneWord * (word.box[3] - word.box[1])) joined.push(word);
    else
      joined[joined.length - 1] = {
        ...word,
        text: last.text + word.text,
        box: [last.box[0], word.box[1], word.box[2], word.box[3]],
        confidence: Math.min(last.confidence, word.confidence),
      };
  }
  return joined;
}

/** Share of the lower of two boxes under which a word has left the line of the word before it. */
const leap = 0.25;

/** The lines that leap from one word to the next: those of a bent or askew sheet rise and fall by little each time. */
function mixedLines(words: readonly SeenWord[]): Set<number> {
  const mixed = new Set<number>();
  let last: SeenWord | undefined;
  for (const word of words) {
    if (!/[\p{L}\d]/u.test(word.text)) continue;
    if (last?.line === word.line && sharedHeight(last.box, word.box) < leap) mixed.add(word.line);
    last = word;
  }
  // The other part of a figure may stand in a line that is otherwise sound.
  const leaping = words.filter(({ line }) => mixed.has(line));
  for (const word of words)
    if (leaping.some((one) => one.line !== word.line && areNear(one, word))) mixed.add(word.line);
  return mixed;
}

function areNear(a: SeenWord, b: SeenWord): boolean {
  const height = Math.max(a.box[3] - a.box[1], b.box[3] - b.box[1]);
  const gap = Math.max(b.box[0] - a.box[2], a.box[0] - b.box[2]);
  return areLevel(a, b) && gap <= near * height;
}
