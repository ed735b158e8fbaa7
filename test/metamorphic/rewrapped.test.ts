import { describe, expect, test } from "vitest";
import { soundQuote } from "../../scripts/synth/content.ts";
import { drawQuote } from "../../scripts/synth/draw-quote.ts";
import type { Drawing, Run } from "../../scripts/synth/drawing.ts";
import { PAGE, wrapped } from "../../scripts/synth/pen.ts";
import { producePdf } from "../../scripts/synth/producers.ts";
import { styleOf } from "../../scripts/synth/style.ts";
import { readDocument, type SourceDocument } from "../../src/core.ts";
import { documentOf } from "../accounting/document-of.ts";
import { judged } from "./judged.ts";
import { known } from "./paraphrase/known.ts";
import { sampled } from "./paraphrase/sample.ts";

/** Sentences of running text, whose line breaks depend on the width of their column. */

const IN_TEXT = new Set(["tied to a purchase", "tied to a commitment", "another programme in a sentence"]);
const SIZE = 9;
const LEADING = 13;
const seeds = [3, 11, 22, 48];
/** From the whole width of the page down to three or four words a line: every gap between words breaks in one of them. */
const widths = [511, 430, 370, 320, 280, 245, 215, 190, 170, 150];

const sentences = sampled(7, 1500)
  .filter(({ family, key, text }) => IN_TEXT.has(family.name) && known[key] === undefined && text.length > 60)
  .slice(0, 24);

/** A sound quote with one more paragraph under it, set in a column of some width. */
function drawingWith(seed: number, sentence: string, width: number): Drawing {
  const style = { ...styleOf(seed), footer: false, smallPrint: 0, breakAt: 760, order: "reading" as const };
  const drawing = drawQuote(soundQuote(seed), style);
  const last = Math.max(...drawing.runs.filter(({ page }) => page === drawing.pages).map(({ y }) => y));
  const lines = wrapped(sentence, width, SIZE).map(
    (text, index): Run => ({
      text,
      page: drawing.pages,
      x: PAGE.left,
      y: last + 2 * LEADING + index * LEADING,
      size: SIZE,
      bold: false,
      amount: null,
    }),
  );
  return { ...drawing, runs: [...drawing.runs, ...lines] };
}

const found = (document: SourceDocument): readonly string[] =>
  judged(document, {})?.findings.filter((finding) => !finding.startsWith("info")) ?? ["nothing read"];

let variants = 0;

describe("a sentence of running text says the same wherever its lines break", () => {
  test.each(sentences.map((trial, index) => [trial.text, trial, index] as const))("%s", (_, trial, index) => {
    for (const width of widths) {
      const document = documentOf(drawingWith(seeds[index % seeds.length] ?? 3, trial.text, width));
      expect(found(document), `${width} points wide`).toEqual(trial.expected);
      variants++;
    }
  });

  test("also through a file", async () => {
    for (const trial of sentences.slice(0, 6)) {
      const read = await readDocument(await producePdf(drawingWith(11, trial.text, 190), "pdfkit"));
      expect(read.ok ? found(read.value) : ["unreadable"], trial.text).toEqual(trial.expected);
    }
  });

  test("enough of them, said and denied, were judged", () => {
    expect(variants).toBeGreaterThanOrEqual(240);
    expect(new Set(sentences.map(({ expected }) => expected.length)).size).toBe(2);
  });
});
