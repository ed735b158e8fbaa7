import type { SourceDocument } from "../documents/document.ts";
import { chunksOf, segmentGap } from "./chunks.ts";
import type { Segment } from "./layout.ts";
import { type PlacedWord, type PrintedLine, textOfWords } from "./printed-lines.ts";

/** Runs of words outside of tables, in reading order; rotated runs of a page stand at its end. */
export function segmentsOfLines(
  lines: readonly PrintedLine[],
  taken: ReadonlySet<PlacedWord>,
  document: SourceDocument,
): Segment[] {
  const segments: Segment[] = [];
  for (const line of lines) {
    const free = { ...line, words: line.words.filter((word) => !taken.has(word)) };
    for (const { words } of chunksOf(free, segmentGap)) segments.push(segmentOf(words, line));
  }
  if (document.kind === "pages") segments.push(...rotatedSegments(document.pages, lines.length));
  return segments;
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
