import { looksLikeAmount } from "../page/amount-shape.ts";
import { type Chunk, chunksOf } from "../page/chunks.ts";
import { joinWords, type PlacedWord, type PrintedLine } from "../page/printed-lines.ts";
import { valueIn } from "../page/printed-value.ts";

const TIMES = /^(?:[×xX*]|à)$/u;
const EQUALS = /^(?:=|soit)$/iu;

/**
 * "Licence     2 × 450,00 € HT = 900,00 € HT": a line whose right end works out its amount prints three columns in one.
 * Without the signs between them its figures stand as those of three columns do.
 */
export const withProductsApart = (lines: readonly PrintedLine[]): readonly PrintedLine[] =>
  lines.map((line) => {
    if (line.grid || !line.words.some(({ text }) => EQUALS.test(text))) return line;
    const chunks = chunksOf(line);
    const start = productStart(chunks);
    if (start < 1) return line;
    const words = chunks.slice(start).flatMap((chunk) => chunk.words);
    return { ...line, words: [...chunks.slice(0, start).flatMap((chunk) => chunk.words), ...figuresOf(words)] };
  });

/** The chunk from which on a line is the product of two figures and what they make; -1 where none is. */
const productStart = (chunks: readonly Chunk[]): number =>
  chunks.findIndex((_, index) => isProduct(chunks.slice(index).flatMap(({ words }) => words)));

function isProduct(words: readonly PlacedWord[]): boolean {
  const times = words.findIndex(({ text }) => TIMES.test(text));
  const equals = words.findIndex(({ text }) => EQUALS.test(text));
  if (times < 1 || equals < times) return false;
  const [first, second, total] = [words.slice(0, times), words.slice(times + 1, equals), words.slice(equals + 1)].map(
    (part) => valueIn(joinWords(part)),
  );
  if (first == null || second == null || total == null || !looksLikeAmount(joinWords(words.slice(equals + 1))))
    return false;
  return Math.abs(first * second - total) < 0.011;
}

const figuresOf = (words: readonly PlacedWord[]): PlacedWord[] =>
  words.filter(({ text }) => !TIMES.test(text) && !EQUALS.test(text));
