import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { synthCase } from "../../scripts/synth/case.ts";
import { soundQuote } from "../../scripts/synth/content.ts";
import { csvStyleOf, produceCsv } from "../../scripts/synth/csv.ts";
import { defects } from "../../scripts/synth/defects.ts";
import { drawQuote } from "../../scripts/synth/draw-quote.ts";
import { type DrawnWord, wordsOf } from "../../scripts/synth/drawing.ts";
import { producePdf, producerNames } from "../../scripts/synth/producers.ts";
import { allLines } from "../../scripts/synth/quote.ts";
import { styleOf } from "../../scripts/synth/style.ts";
import { lintBytes, readDocument } from "../../src/core.ts";

describe("the generator of quotes", () => {
  it("gives the same bytes and truth for the same seed, others for another", async () => {
    for (const seed of [1, 2, 3, 4]) expect(await synthCase(seed, null)).toEqual(await synthCase(seed, null));
    expect((await synthCase(2, null)).bytes).not.toEqual((await synthCase(3, null)).bytes);
  });

  it.each(producerNames)("%s prints the words where the truth says", async (producer) => {
    const drawing = drawQuote(soundQuote(7), styleOf(7));
    const read = await readDocument(await producePdf(drawing, producer));
    if (!read.ok || read.value.kind !== "pages") throw new Error("no readable PDF");
    const found = read.value.pages.flatMap(({ words }) => words);
    const near = (truth: DrawnWord) =>
      found.some(
        ({ text, page, box }) =>
          text.includes(truth.text) &&
          page === truth.page &&
          Math.abs(box[0] - truth.bbox[0]) < 2 &&
          Math.abs(box[3] - truth.bbox[3]) < 3,
      );
    // Producers part words their own way: most stand alone and are found as they are.
    const all = wordsOf(drawing);
    expect(all.filter(near).length).toBeGreaterThan(0.9 * all.length);
  });

  it("writes tables in several encodings and orders of columns that read as the quote", async () => {
    const styles = new Set<string>();
    for (let seed = 1; seed <= 12; seed++) {
      const quote = soundQuote(seed);
      const style = csvStyleOf(seed);
      styles.add(`${style.delimiter} ${style.encoding}`);
      const [result] = await lintBytes(produceCsv(quote, styleOf(seed), style), "devis.csv");
      expect(result?.subject?.quote.lines.map(({ totalCents }) => totalCents)).toEqual(
        allLines(quote).map(({ totalCents }) => totalCents),
      );
    }
    expect(styles.size).toBeGreaterThan(4);
  });

  it("plants defects for known rules only, and each is found", async () => {
    const known = new Set(rules.map(({ id }) => id));
    for (const rule of Object.keys(defects)) {
      expect(known).toContain(rule);
      const { bytes, file, quote } = await synthCase(2, rule);
      const [result] = await lintBytes(bytes, file, { facts: { set: quote.context } });
      expect(
        result?.findings.map(({ ruleId }) => ruleId),
        rule,
      ).toContain(rule);
    }
  });

  it("refuses a rule it has no defect for", async () => {
    await expect(synthCase(1, "no-such-rule")).rejects.toThrow("no-such-rule");
  });
});
