import { type Chunk, chunkOf } from "../page/chunks.ts";
import { isFigure } from "../page/figures.ts";
import { joinWords, type PlacedWord } from "../page/printed-lines.ts";

/** Points by which edges that are flush may differ. */
const flush = 1.5;

/** "5.6.2", "v4.1": what a column of versions holds. */
const VERSION = /^v?\d+(?:\.\d+)+$/iu;

/**
 * How many words at the beginning of a chunk of figures and words are its figure or version: "1 Licence", "1 500,00
 * Licence", "5.6.2 Formation"; else 0.
 */
function figureAtStart({ words, text }: Chunk): number {
  if (isFigure(text)) return 0;
  for (let count = Math.min(words.length - 1, 4); count > 0; count--)
    if (isFigureOrVersion(joinWords(words.slice(0, count))) && /^\p{L}/u.test(words[count]?.text ?? "")) return count;
  return 0;
}

const isFigureOrVersion = (text: string): boolean => isFigure(text) || VERSION.test(text);

/** A chunk in two, at a word; whole where that is its first. */
const cutAt = ({ words }: Chunk, at: number): Chunk[] =>
  at === 0 ? [chunkOf(words)] : [chunkOf(words.slice(0, at)), chunkOf(words.slice(at))];

/** Where one column of figures and one of words stand no farther apart than words do, a line is cut between them. */
export const withoutLeadingFigures = (chunks: readonly Chunk[], isBefore: (figure: Chunk) => boolean): Chunk[] =>
  chunks.flatMap((chunk) => {
    const [figure, words] = cutAt(chunk, figureAtStart(chunk));
    return figure !== undefined && words !== undefined && isBefore(figure) ? [figure, words] : [chunk];
  });

/** A figure of a row, and where the words beside it begin. */
export interface Gutter {
  readonly x0: number;
  readonly x1: number;
  readonly next: number;
}

export const guttersOf = (row: readonly Chunk[]): Gutter[] =>
  row
    .flatMap((chunk) => cutAt(chunk, figureAtStart(chunk)))
    .flatMap(({ text, x0, x1 }, at, parts) => {
      const next = parts[at + 1];
      // "Options et variantes" opens with a word that may stand for an amount, and with no figure.
      return next !== undefined && /\d/.test(text) && isFigure(text) && /^\p{L}/u.test(next.text)
        ? [{ x0, x1, next: next.x0 }]
        : [];
    });

/**
 * Headings cut where the rows under them part a figure from the words beside it, however close: "Qté Désignation" over
 * "1 Licence", the figure flush with one heading and the words with the next.
 */
export function partedLikeRows(headings: readonly Chunk[], gutters: readonly Gutter[]): Chunk[] {
  if (gutters.length === 0) return [...headings];
  const isGutter = (before: readonly PlacedWord[], next: PlacedWord): boolean =>
    gutters.some(
      ({ x0, x1, next: words }) =>
        Math.abs(next.box[0] - words) < flush &&
        (Math.abs((before.at(-1)?.box[2] ?? 0) - x1) < flush || Math.abs((before[0]?.box[0] ?? 0) - x0) < flush),
    );
  return headings.flatMap((chunk) => {
    const at = chunk.words.findIndex((word, index) => index > 0 && isGutter(chunk.words.slice(0, index), word));
    return cutAt(chunk, Math.max(0, at));
  });
}
