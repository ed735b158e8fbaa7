import { type Chunk, chunkOf, chunksOf } from "./chunks.ts";
import { lineOfWords, type PlacedWord, type PrintedLine } from "./printed-lines.ts";

/** What a narrow cell breaks off an amount, and the whole that it must be with what goes on with it. */
const HEAD = /^[-–−]?\d{1,3}(?: ?\d{3})*(?:[ .]\d{1,2})?(?:[.,]\d?)?$/u;
const TAIL = /^[.,]?\d[\d .,]*(?: ?(?:€|EUR))?$/u;
const WHOLE =
  /^[-–−]?\d{1,3}(?:(?: \d{3})*|(?:\.\d{3})*|\d*),\d{2}(?: ?(?:€|EUR))?$|^[-–−]?\d{1,3}(?: ?\d{3})*\.\d{2}(?: ?(?:€|EUR))?$/u;
/** "980,00 E" over "UR", "41200,00" over "EUR": the currency is what found no room. */
const [HEAD_OF_CURRENCY, TAIL_OF_CURRENCY] = [/^[-–−]?\d[\d .]*[.,]\d{2}(?: ?EU?)?$/u, /^(?:EUR|UR|R|€)$/u];
/** Distance of such a currency, in lines set widely. */
const FARTHEST_CURRENCY = 1.6;
const FIGURES = /^[-–−]?\d[\d .,]*$/u;
/** The upper part of an amount that is broken at a blank between its thousands. */
const AT_BLANK = /^[-–−]?\d{1,3}(?: \d{3})*$/u;
/** Distances of the two lines of a cell, in heights of type. */
const [NEAREST, FARTHEST] = [0.9, 1.4];
/** Points by which the edges, or the middles, of the lines of a cell may differ. */
const FLUSH = 1;
/** Lines that may stand between the two where cells are set in the middle of their rows. */
const MOST_BETWEEN = 3;

/**
 * Lines with the amounts whole that a narrow cell broke in two: "6" over "400,00", and "6 400," over "00", are
 * "6 400,00", on the line of the other figures of its row.
 */
export function withWholeAmounts(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const changed = new Map<PrintedLine, PlacedWord[]>();
  const chunks = new Map<PrintedLine, readonly Chunk[]>();
  const chunksIn = (line: PrintedLine): readonly Chunk[] => {
    const known = chunks.get(line) ?? chunksOf(line).flatMap(cutAtFigures);
    chunks.set(line, known);
    return known;
  };
  const wordsOf = (line: PrintedLine): PlacedWord[] => changed.get(line) ?? [...line.words];
  /** By the lower part of an amount that was made whole: an amount of three lines goes on with its currency. */
  const wholes = new Map<Chunk, { readonly whole: Chunk; readonly target: PrintedLine }>();
  for (const [index, line] of lines.entries()) {
    if (line.grid || !line.words.some(({ text }) => FIGURES.test(text))) continue;
    for (const part of chunksIn(line).filter(({ text }) => HEAD.test(text) || HEAD_OF_CURRENCY.test(text))) {
      const before = wholes.get(part);
      const head = before?.whole ?? part;
      const farthest = HEAD_OF_CURRENCY.test(head.text) ? FARTHEST_CURRENCY : FARTHEST;
      const below = lines.slice(index + 1, index + 2 + MOST_BETWEEN).find((other) => isNextLine(line, other, farthest));
      const tail = below && chunksIn(below).find((chunk) => completes(head, chunk) && isUnder(head, chunk));
      if (below === undefined || tail === undefined) continue;
      const middle = (line.baseline + below.baseline) / 2;
      const own = lines
        .slice(index + 1, index + 1 + MOST_BETWEEN)
        .find((other) => other.page === line.page && Math.abs(other.baseline - middle) < FLUSH);
      const target = before?.target ?? own ?? (chunksIn(line).length > 1 ? line : below);
      const moved = new Set([...head.words, ...tail.words]);
      for (const other of [line, below, target])
        changed.set(
          other,
          wordsOf(other).filter((word) => !moved.has(word)),
        );
      const whole = sideBySide(head, tail);
      wholes.set(tail, { whole: chunkOf(whole), target });
      changed.set(
        target,
        [...wordsOf(target), ...whole].sort((a, b) => a.box[0] - b.box[0]),
      );
    }
  }
  if (changed.size === 0) return lines;
  return lines.flatMap((line) => {
    const words = changed.get(line);
    if (words === undefined) return [line];
    // A line keeps its own height, whatever it takes in.
    return words.length === 0 ? [] : [{ ...lineOfWords(line, words), baseline: line.baseline, size: line.size, words }];
  });
}

function isNextLine(line: PrintedLine, below: PrintedLine, farthest: number): boolean {
  const drop = (below.baseline - line.baseline) / line.size;
  return below.page === line.page && drop >= NEAREST && drop <= farthest;
}

/** Figures that words of the next column touch, apart from them: "6 400, État" is the upper part of an amount, and a payer. */
function cutAtFigures(chunk: Chunk): Chunk[] {
  const { words } = chunk;
  const isFigure = words.map(({ text }) => FIGURES.test(text));
  const end =
    isFigure.findIndex((own, at) => own && isFigure[at + 1] === false && /[.,]$/u.test(words[at]?.text ?? "")) + 1;
  return end > 0 && isFigure.slice(0, end).every(Boolean)
    ? [chunkOf(words.slice(0, end)), chunkOf(words.slice(end))]
    : [chunk];
}

/** The lower part ends an amount that the upper one begins: at a blank, its thousands are whole. */
function completes(head: Chunk, tail: Chunk): boolean {
  if (TAIL_OF_CURRENCY.test(tail.text)) return WHOLE.test(`${head.text}${tail.text}`);
  // "2,5" over "3": two counts of pieces.
  const isCount = /^\d{1,3}[.,]\d$/u.test(head.text);
  if (isCount || !TAIL.test(tail.text)) return false;
  return isAtBlank(head, tail)
    ? /^\d{3}\D/u.test(tail.text) && WHOLE.test(`${head.text} ${tail.text}`)
    : WHOLE.test(`${head.text}${tail.text}`);
}

/** Broken at the blank between its thousands, or before its currency. */
const isAtBlank = (head: Chunk, tail: Chunk): boolean =>
  (AT_BLANK.test(head.text) && !/^[.,]/u.test(tail.text)) || /^(?:EUR|€)$/u.test(tail.text);

/** Flush at either side, or set in the middle; the blank before a currency may stay at the end of the upper line. */
function isUnder(a: Chunk, b: Chunk): boolean {
  const blank = TAIL_OF_CURRENCY.test(b.text) ? 2 * BLANK * (b.words[0]?.size ?? 0) : 0;
  const right = b.x1 - a.x1;
  return (
    (right >= 0 && right < blank) ||
    [a.x0 - b.x0, right, (a.x0 + a.x1 - b.x0 - b.x1) / 2].some((aside) => Math.abs(aside) < FLUSH)
  );
}

/** Share of the width of both parts that the upper one is given where a blank stood between them. */
const ROOM = 0.3;

/** The words of both parts on one line, within the width of the wider one; what was broken at no blank is one word. */
function sideBySide(head: Chunk, tail: Chunk): PlacedWord[] {
  const [first] = tail.words;
  const [top, bottom] = [first?.box[1] ?? 0, first?.box[3] ?? 0];
  const [x0, x1] = [Math.min(head.x0, tail.x0), Math.max(head.x1, tail.x1)];
  const atBlank = isAtBlank(head, tail);
  const share = AT_BLANK.test(head.text) ? ROOM : head.text.length / (head.text.length + tail.text.length);
  const split = x0 + share * (x1 - x0);
  const fit = (chunk: Chunk, from: number, to: number): PlacedWord[] =>
    chunk.words.map((word) => {
      const at = (x: number): number => from + ((x - chunk.x0) / Math.max(1, chunk.x1 - chunk.x0)) * (to - from);
      return { ...word, box: [at(word.box[0]), top, at(word.box[2]), bottom] as const };
    });
  const [upper, lower] = [fit(head, x0, atBlank ? split - BLANK * (first?.size ?? 0) : split), fit(tail, split, x1)];
  const [end, start] = [upper.at(-1), lower[0]];
  if (atBlank || end === undefined || start === undefined) return [...upper, ...lower];
  const glued = { ...end, text: `${end.text}${start.text}`, box: [end.box[0], top, start.box[2], bottom] as const };
  return [...upper.slice(0, -1), glued, ...lower.slice(1)];
}
/** Height of type that a blank is wide. */
const BLANK = 0.2;
