import type { SourceDocument } from "../../documents/document.ts";
import type { Segment } from "../layout.ts";
import { type Chunk, chunkOf, chunksOf, segmentGap } from "./chunks.ts";
import { type PlacedWord, type PrintedLine, textOfWords } from "./printed-lines.ts";

/** Runs of words outside of tables, in reading order; rotated runs of a page stand at its end. */
export function segmentsOfLines(
  lines: readonly PrintedLine[],
  taken: ReadonlySet<PlacedWord>,
  document: SourceDocument,
): Segment[] {
  const segments: Segment[] = [];
  let above: readonly Chunk[] = [];
  for (const line of lines) {
    const free = { ...line, words: line.words.filter((word) => !taken.has(word)) };
    const cut = chunksOf(free, segmentGap);
    const chunks = line.grid ? cut : withoutStretch(cut).flatMap((chunk) => partedLikeAbove(chunk, above));
    for (const { words } of chunks) segments.push(segmentOf(words, line));
    above = chunks;
  }
  if (document.kind === "pages") segments.push(...rotatedSegments(document.pages, lines.length));
  return segments;
}

/** Widest blank, in heights of type, of a justified line, and how much its blanks may differ. */
const [WIDEST_STRETCH, EVEN] = [3, 0.05];

/** Words that equal blanks part, three of them at least, are a line of justified text: no cells stand so evenly. */
function withoutStretch(chunks: Chunk[]): Chunk[] {
  const words = chunks.flatMap((chunk) => chunk.words);
  const blanks = words.flatMap((word, index) => {
    const before = words[index - 1];
    return before === undefined ? [] : [(word.box[0] - before.box[2]) / word.size];
  });
  const [least, most] = [Math.min(...blanks), Math.max(...blanks)];
  const isStretched = chunks.length > 1 && blanks.length > 2 && most < WIDEST_STRETCH && most - least < EVEN;
  return isStretched && words.some(({ text }) => /^\p{Ll}/u.test(text)) ? [chunkOf(words)] : chunks;
}

/** Points by which edges that are flush may differ. */
const flush = 1;
/** A blank, in heights of type, wider than those of running text. */
const wideBlank = 0.5;

/** "DEV78580 06/06/2023" under "Numéro | Date du devis": cells that nearly touch are told by the labels they are flush with. */
function partedLikeAbove({ words }: Chunk, above: readonly Chunk[]): Chunk[] {
  const isFlush = (word: PlacedWord | undefined, chunk: Chunk | undefined): boolean =>
    word !== undefined && chunk !== undefined && Math.abs(word.box[0] - chunk.x0) < flush;
  const own = above.findIndex((chunk) => isFlush(words[0], chunk));
  const at = words.findIndex((word, index) => {
    const before = words[index - 1];
    const isWide = before !== undefined && word.box[0] - before.box[2] > wideBlank * word.size;
    return isWide && isFlush(word, above[own + 1]);
  });
  if (own < 0 || at < 1) return [chunkOf(words)];
  return [chunkOf(words.slice(0, at)), ...partedLikeAbove(chunkOf(words.slice(at)), above)];
}

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
