import type { SourceDocument, Word } from "../../documents/document.ts";
import { placeOf } from "../../documents/text.ts";
import { isHeading } from "../headings/heading-meaning.ts";
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
    for (const turned of wholeRuns(rotated)) {
      const line = isHeading(turned.text) ? headingsBeside(own, turned) : undefined;
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

/** Share of the height of type by which runs of one turned heading may stand apart. */
const BLANK = 0.6;

/** Runs of one column that follow one another, from the foot upwards, as one; two lines of a heading stand side by side. */
function wholeRuns(runs: readonly Word[]): Word[] {
  const whole: Word[] = [];
  for (const run of [...runs].sort((a, b) => b.box[3] - a.box[3])) {
    const [x0, y0, x1, y1] = run.box;
    const at = whole.findIndex(
      ({ box, fontSize }) => Math.abs(box[0] - x0) < 1 && box[1] - y1 < BLANK * fontSize && box[1] > y0,
    );
    const under = whole[at];
    if (under === undefined) whole.push(run);
    else
      whole[at] = {
        ...under,
        text: `${under.text} ${run.text}`,
        box: [Math.min(x0, under.box[0]), y0, Math.max(x1, under.box[2]), under.box[3]],
      };
  }
  return whole;
}

/** Of the lines beside a turned heading, none of which holds figures or stands over or under it, the nearest to its middle that heads columns. */
function headingsBeside(lines: readonly PrintedLine[], { box: [x0, y0, x1, y1] }: Word): PrintedLine | undefined {
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
