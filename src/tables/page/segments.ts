import type { SourceDocument } from "../../documents/document.ts";
import type { Segment } from "../layout.ts";
import { beginsAmount, isCompleteAmount } from "./amount-shape.ts";
import { type Chunk, chunkOf, chunksOf, flush, overBlank, segmentGap, standInColumns } from "./chunks.ts";
import { joinWords, type PlacedWord, type PrintedLine, textOfWords } from "./printed-lines.ts";

/** Runs of words outside of tables, in reading order; rotated runs of a page stand at its end. */
export function segmentsOfLines(
  lines: readonly PrintedLine[],
  taken: ReadonlySet<PlacedWord>,
  document: SourceDocument,
): Segment[] {
  const segments: Segment[] = [];
  let above: readonly Edges[] = [];
  const free = lines.map((line) => ({ ...line, words: line.words.filter((word) => !taken.has(word)) }));
  const edges = free.map((line): Edges => (line.grid ? NO_EDGES : { starts: startsOf(line), ends: endsOf(line) }));
  const barsOn = barsIn(document);
  for (const [index, line] of free.entries()) {
    const below = free[index + 1];
    const cut = chunksOf(line, segmentGap, below);
    const near = [...above, edges[index + 1] ?? NO_EDGES];
    const blank = line.grid ? 0 : blankOf(line);
    const bars = line.grid ? [] : barsOn(line);
    const chunks = line.grid
      ? cut
      : withoutStretch(cut, below?.words ?? [])
          .flatMap((chunk) => partedAtBars(chunk, bars))
          .flatMap((chunk) => partedLikeNear(chunk, near, blank));
    for (const { words } of chunks) segments.push(segmentOf(words, line));
    if (line.grid) continue;
    const { starts, ends } = edges[index] ?? NO_EDGES;
    above = [...above.slice(1 - LINES_ABOVE), { starts: [...starts, ...chunks.map(({ x0 }) => x0)], ends }];
  }
  if (document.kind === "pages") segments.push(...rotatedSegments(document.pages, lines.length));
  return segments;
}

/** Points by which words may reach over the wall of their cell. */
const OVER_WALL = 1;

/** Where upright rules cross a line of a page: the walls of cells. */
function barsIn(document: SourceDocument): (line: PrintedLine) => readonly number[] {
  const upright = new Map(
    document.kind === "grid"
      ? []
      : document.pages.map(({ number, edges }) => [number, (edges ?? []).filter(({ level }) => !level)]),
  );
  return ({ page, baseline, size }) =>
    (upright.get(page) ?? []).flatMap(({ at, from, to }) => (from < baseline - 0.5 * size && to > baseline ? at : []));
}

/** "Taux|Montant": words of two cells, however little room is left between them and the wall. */
function partedAtBars({ words }: Chunk, bars: readonly number[]): Chunk[] {
  const at = words.findIndex((word, index) => {
    const before = words[index - 1];
    return before !== undefined && bars.some((x) => x > before.box[2] - OVER_WALL && x < word.box[0] + OVER_WALL);
  });
  return at < 1 ? [chunkOf(words)] : [chunkOf(words.slice(0, at)), ...partedAtBars(chunkOf(words.slice(at)), bars)];
}

/** Widest blank, in heights of type, of a justified line, and how much its blanks may differ. */
const [WIDEST_STRETCH, EVEN] = [3, 0.05];

/**
 * Words that equal blanks part, three of them at least, are a line of justified text: no cells stand so evenly, but for
 * headings that are each wider than what stands under them, flush with it ("client | version | date").
 */
function withoutStretch(chunks: Chunk[], below: readonly PlacedWord[]): Chunk[] {
  const words = chunks.flatMap((chunk) => chunk.words);
  const blanks = words.flatMap((word, index) => {
    const before = words[index - 1];
    return before === undefined ? [] : [(word.box[0] - before.box[2]) / word.size];
  });
  const [least, most] = [Math.min(...blanks), Math.max(...blanks)];
  const isStretched = chunks.length > 1 && blanks.length > 2 && most < WIDEST_STRETCH && most - least < EVEN;
  const isProse = isStretched && words.some(({ text }) => /^\p{Ll}/u.test(text));
  return isProse && !standInColumns(words.slice(1), below) ? [chunkOf(words)] : chunks;
}

/** Blanks, in heights of type, that are wider than those of running text; and how much wider than the least of their line. */
const [WIDE_BLANK, LEAST_WIDE, WIDER] = [0.5, 0.4, 1.5];

/** The least blank that may part cells on a line: where its own blanks are narrow, a little more than those. */
function blankOf(line: PrintedLine): number {
  const least = Math.min(...blanksOf(line));
  return overBlank(line, Math.min(WIDE_BLANK, Math.max(LEAST_WIDE, WIDER * least)));
}

/** Blanks before the words of a line, from its second word on, in heights of type. */
const blanksOf = ({ words }: PrintedLine): number[] =>
  words.slice(1).map((word, index) => (word.box[0] - (words[index]?.box[2] ?? 0)) / word.size);

/** Where cells may begin: the first word, and those behind a blank that no neighbouring words of running text have. */
function startsOf(line: PrintedLine): number[] {
  const blanks = blanksOf(line);
  const wide = Math.max(blankOf(line), WIDER * Math.min(...blanks));
  return line.words.flatMap(({ box }, index) => (index === 0 || (blanks[index - 1] ?? 0) > wide ? box[0] : []));
}

/** Where amounts end, with two decimals and set to the right as figures are. */
const endsOf = ({ words }: PrintedLine): number[] =>
  words.flatMap(({ text, box }) => (/[.,]\d{2}$/u.test(text) ? box[2] : []));

/** Where cells may begin on a line, and where its amounts end, in points from the left. */
interface Edges {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}
const NO_EDGES: Edges = { starts: [], ends: [] };

/** Lines above among which the edges of a cell are looked for: its neighbours may take more lines than it. */
const LINES_ABOVE = 3;

/**
 * "DEV78580 06/06/2023" under "Numéro | Date du devis": cells that nearly touch are told by the words above them, or
 * right below, that they are flush with; an amount by the amounts that end where it does.
 */
function partedLikeNear({ words }: Chunk, near: readonly Edges[], blank: number): Chunk[] {
  const isAt = (edges: readonly number[], x: number): boolean => edges.some((edge) => Math.abs(x - edge) < flush);
  const isFlush = (word: PlacedWord | undefined): boolean =>
    word !== undefined && near.some(({ starts }) => isAt(starts, word.box[0]));
  const endsFlush = (index: number): boolean => {
    const rest = words.slice(index);
    const last = rest.findLast((_, at) => isCompleteAmount(joinWords(rest.slice(0, at + 1))));
    return last !== undefined && near.some(({ ends }) => isAt(ends, last.box[2]));
  };
  const at = words.findIndex((word, index) => {
    const before = words[index - 1];
    if (before === undefined || word.box[0] - before.box[2] <= blank * word.size) return false;
    if ((index === 1 && MARK.test(before.text)) || areGroups(before, word)) return false;
    return isFlush(word) || (beginsAmount(word.text) && endsFlush(index));
  });
  // What begins nowhere in particular is running text, but for an amount.
  if (at < 1 || !(isFlush(words[0]) || isCompleteAmount(joinWords(words.slice(0, at))))) return [chunkOf(words)];
  return [chunkOf(words.slice(0, at)), ...partedLikeNear(chunkOf(words.slice(at)), near, blank)];
}

/** What an item of a list begins with is no cell. */
const MARK = /^(?:\(?[\da-z]{1,2}[.)]|[-–—•*·►▪]|\(?\*{1,3}\)?)$/iu;

/** Two groups of the digits of one number: "4 320,00", with a wide blank. */
const areGroups = (left: PlacedWord, right: PlacedWord): boolean =>
  /(?:^|\D)\d{1,3}$/u.test(left.text) && /^\d{3}(?:\D|$)/u.test(right.text);

function segmentOf(words: readonly PlacedWord[], line: PrintedLine): Segment {
  const first = words[0]?.box ?? [0, 0, 0, 0];
  return {
    text: textOfWords(words),
    page: line.page,
    box: [
      first[0],
      Math.min(...words.map(({ box }) => box[1])),
      words.at(-1)?.box[2] ?? first[2],
      Math.max(...words.map(({ box }) => box[3])),
    ],
    line: line.number,
  };
}

function rotatedSegments(pages: Extract<SourceDocument, { kind: "pages" }>["pages"], lastLine: number): Segment[] {
  let line = lastLine;
  return pages.flatMap((page) =>
    (page.rotated ?? []).map((run) => ({
      text: { value: run.text, pieces: [{ start: 0, end: run.text.length, at: { page: run.page, bbox: run.box } }] },
      page: run.page,
      box: run.box,
      line: ++line,
    })),
  );
}
