import type { SourceDocument, Word } from "../../documents/document.ts";
import { placeOf } from "../../documents/text.ts";
import { isHeading } from "../headings/heading-meaning.ts";
import { boxAround } from "./block-box.ts";
import { chunksOf, overlap } from "./chunks.ts";
import { isFigure } from "./figures.ts";
import type { PlacedWord, PrintedLine } from "./printed-lines.ts";

/**
 * The lines of a document with the headings that are turned by a quarter to save width ("Qté" upright in a narrow
 * column) among the headings that they stand beside. Other turned words, such as stamps and notes in the margin, stay
 * out of the lines.
 */
export function withTurnedHeadings(lines: readonly PrintedLine[], document: SourceDocument): readonly PrintedLine[] {
  if (document.kind === "grid") return lines;
  const added = new Map<PrintedLine, PlacedWord[]>();
  for (const { number, rotated = [] } of document.pages) {
    const own = rotated.length === 0 ? [] : lines.filter(({ page }) => page === number);
    const headings = wholeRuns(rotated).filter(({ text }) => isHeading(text));
    for (const turned of headings) {
      const line = headingsBeside(own, turned, headings);
      if (line !== undefined) added.set(line, [...(added.get(line) ?? []), laidDown(turned, line)]);
    }
  }
  if (added.size === 0) return lines;
  return lines.map((line) => {
    const words = added.get(line);
    if (words === undefined) return line;
    return { ...line, words: [...line.words, ...words].sort((a, b) => a.box[0] - b.box[0]) };
  });
}

/** Heights of type by which runs of one turned line, or lines of one turned heading, may stand apart. */
const BLANK = 0.6;

/** Turned headings: runs that follow one another from the foot upwards, and the lines that so arise from left to right. */
const wholeRuns = (runs: readonly Word[]): Word[] =>
  joined(
    joined(
      [...runs].sort((a, b) => b.box[3] - a.box[3]),
      ({ box, fontSize }, next) =>
        Math.abs(box[0] - next.box[0]) < 1 && box[1] - next.box[3] < BLANK * fontSize && box[1] > next.box[1],
    ).sort((a, b) => a.box[0] - b.box[0]),
    ({ box, fontSize }, next) =>
      next.box[0] - box[2] < BLANK * fontSize && next.box[1] < box[3] && next.box[3] > box[1],
  );

/** Runs with each that goes on from another joined to it. */
function joined(runs: readonly Word[], goesOn: (run: Word, next: Word) => boolean): Word[] {
  const whole: Word[] = [];
  for (const next of runs) {
    const at = whole.findLastIndex((run) => goesOn(run, next));
    const run = whole[at];
    if (run === undefined) whole.push(next);
    else whole[at] = { ...run, text: `${run.text} ${next.text}`, box: boxAround([run, next]) };
  }
  return whole;
}

/**
 * Of the lines beside a turned heading and those that it stands beside, none of which holds figures or words over or
 * under it, the nearest to their middle that heads columns.
 */
function headingsBeside(
  lines: readonly PrintedLine[],
  { box }: Word,
  headings: readonly Word[],
): PrintedLine | undefined {
  const level = headings.map((other) => other.box).filter((other) => other[1] < box[3] && other[3] > box[1]);
  const [x0, y0, x1, y1] = [box[0], Math.min(...level.map(([, y]) => y)), box[2], Math.max(...level.map((b) => b[3]))];
  const middle = (y0 + y1) / 2;
  const beside = lines.filter(({ baseline }) => baseline > y0 && baseline < y1);
  const isClear = beside.every((line) =>
    chunksOf(line).every((chunk) => !isFigure(chunk.text) && overlap(chunk, { x0, x1 }) <= 0),
  );
  if (!isClear) return undefined;
  return beside
    .filter((line) => chunksOf(line).some(({ text }) => isHeading(text)))
    .sort((a, b) => Math.abs(a.baseline - middle) - Math.abs(b.baseline - middle))[0];
}

/** A turned heading as a word of the line, as wide as it is there. */
function laidDown(turned: Word, line: PrintedLine): PlacedWord {
  const [x0, , x1] = turned.box;
  const [like] = line.words;
  return {
    text: turned.text,
    box: [x0, like?.box[1] ?? line.baseline, x1, like?.box[3] ?? line.baseline],
    at: placeOf(turned),
    size: turned.fontSize,
    font: turned.font,
  };
}
