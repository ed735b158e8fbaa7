import { beginsAmount, endsAmount, looksIncluded } from "./amount-shape.ts";
import { joinWords, type PlacedWord, type PrintedLine } from "./printed-lines.ts";

/** Neighbouring words of a line: a phrase, a cell, or one of two amounts that stand close. */
export interface Chunk {
  readonly words: readonly PlacedWord[];
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
}

/** Gap, in heights of type, that parts cells; blanks within a phrase are a quarter to a third. */
const cellGap = 0.55;
/** Gap that parts runs of words when no table is in sight: justified text stretches its blanks. */
export const segmentGap = 0.85;

/** Blanks of a typewriter's font, in widths of its letters. */
const typewriterGap = 1.2;

/** Width of a letter where all are as wide, in heights of type; null in other fonts. */
function letterWidth({ words }: PrintedLine): number | null {
  const widths = words
    .filter(({ text }) => text.length > 2)
    .map(({ box, text, size }) => (box[2] - box[0]) / text.length / size);
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  return widths.length > 1 && most - least < 0.02 * most ? most : null;
}

/** The least gap, in heights of type, that is wider than the blanks of running text of a line. */
export function overBlank(line: PrintedLine, least: number): number {
  const letter = letterWidth(line);
  return letter === null ? least : Math.max(least, typewriterGap * letter);
}

/**
 * Cuts a line at its wide gaps, and between two amounts however close they stand. What stands flush with words of the
 * line `below`, when it is given, is in cells of its own, however evenly.
 */
export function chunksOf(line: PrintedLine, gap = cellGap, below?: PrintedLine): Chunk[] {
  const groups: PlacedWord[][] = [];
  const widest = overBlank(line, gap);
  const stretched = line.grid ? noWords : stretchedWords(line.words, widest, below?.words ?? []);
  for (const word of line.words) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNew = group === undefined || last === undefined || line.grid || parts(group, last, word, widest);
    if (isNew && !(group !== undefined && stretched.has(word))) groups.push([word]);
    else group?.push(word);
  }
  return groups.map(chunkOf);
}

/** Widest blank, in heights of type, of a justified line, how much its blanks may differ, and how many show it. */
const [WIDEST_STRETCH, EVEN, LEAST_BLANKS] = [3, 0.02, 3];
const noWords: ReadonlySet<PlacedWord> = new Set();

/**
 * Words behind a blank as wide as its neighbours, three of them at least, all too wide for running text: a line of
 * justified text in a cell, some of it in small letters. Figures stand in cells of their own, however evenly.
 */
function stretchedWords(
  words: readonly PlacedWord[],
  widest: number,
  below: readonly PlacedWord[],
): ReadonlySet<PlacedWord> {
  const found = new Set<PlacedWord>();
  let run: PlacedWord[] = [];
  let blank = 0;
  const close = (): void => {
    const small = run.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
    if (run.length >= LEAST_BLANKS && small * 2 >= run.length && !standInColumns(run, below))
      for (const word of run) found.add(word);
    run = [];
  };
  for (const [index, word] of words.entries()) {
    const last = words[index - 1];
    const own = last === undefined ? 0 : (word.box[0] - last.box[2]) / Math.min(last.size, word.size);
    const isStretched = last !== undefined && own > widest && own < WIDEST_STRETCH;
    const isWide = isStretched && !isFigureOrIncluded(word.text) && !isFigureOrIncluded(last.text);
    if (!isWide || (run.length > 0 && Math.abs(own - blank) > EVEN)) close();
    if (isWide) {
      if (run.length === 0) blank = own;
      run.push(word);
    }
  }
  close();
  return found;
}

/** Points by which edges that are flush may differ. */
export const flush = 1;

/** Words most of which begin or end where words of the line below do are headings, each wider than what it heads. */
export function standInColumns(words: readonly PlacedWord[], below: readonly PlacedWord[]): boolean {
  const isFlush = (a: PlacedWord, b: PlacedWord): boolean =>
    Math.abs(a.box[0] - b.box[0]) < flush || Math.abs(a.box[2] - b.box[2]) < flush;
  const over = words.filter((word) => below.some((under) => isFlush(word, under))).length;
  return over > 1 && over * 2 > words.length;
}

const isFigureOrIncluded = (text: string): boolean => /^[\d.,€%+-]+$/u.test(text) || looksIncluded(text);

/** Farthest, in heights of type, that a currency sign stands from its amount. */
const signGap = 5;

const isCurrencySign = (text: string): boolean => /^(?:[€$£]|EUR|CHF)$/u.test(text);

function parts(group: readonly PlacedWord[], last: PlacedWord, word: PlacedWord, gap: number): boolean {
  const distance = (word.box[0] - last.box[2]) / Math.min(last.size, word.size);
  // A currency sign set at the left edge of its column belongs to the amount.
  if (isCurrencySign(last.text) && group.length === 1 && beginsAmount(word.text)) return distance > signGap;
  if (distance > gap || (distance > leastBlank && areOffset(last, word))) return true;
  // In a table, words after an amount are the next cell, however narrow the gap.
  const beforeWords = gap < segmentGap && /^\p{L}{3}/u.test(word.text) && !/^eur/iu.test(word.text);
  if (beforeWords && group.length === 1 && looksIncluded(last.text)) return true;
  if (!endsAmount(last.text) || !group.every(({ text }) => /^[\d.,€+\-−–()%]|^eur/iu.test(text))) return false;
  return beginsAmount(word.text) || beforeWords;
}

/** Heights of type: less is no blank between words, and what is raised there is an exponent. */
const leastBlank = 0.15;
/** Share of the height of type by which words of one line may miss its baseline. */
const offset = 0.12;

/** Words of one font that do not stand level belong to cells that nearly touch, each with lines of its own. */
const areOffset = (left: PlacedWord, right: PlacedWord): boolean =>
  left.font === right.font && left.size === right.size && Math.abs(left.box[3] - right.box[3]) > offset * left.size;

export function chunkOf(words: readonly PlacedWord[]): Chunk {
  return {
    words,
    x0: words[0]?.box[0] ?? 0,
    x1: words.at(-1)?.box[2] ?? 0,
    text: joinWords(words),
  };
}

/** Length that two spans share, negative when they are apart. */
export const overlap = (a: { x0: number; x1: number }, b: { x0: number; x1: number }): number =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
