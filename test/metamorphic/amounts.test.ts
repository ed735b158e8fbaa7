import { describe, expect, test } from "vitest";
import { type QuoteInput, readDocument } from "../../src/core.ts";
import { contextSchema } from "../../src/engine/facts/context.ts";
import { quoteFromData } from "../../src/engine/quote-from-data.ts";
import { inputOfQuote } from "../../src/quotes/data/input-of-quote.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";
import { labelledCases } from "../fixtures/labels.ts";
import { judgedQuote } from "./judged.ts";
import { multiplied } from "./multiplied.ts";

const cases = ["corpus", "wordings", "quotes"].flatMap((folder) => labelledCases(folder, [".csv"]));

const said = (input: QuoteInput, context: Record<string, unknown>): readonly string[] => {
  const given = quoteFromData(input);
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  const { quotes: _byName, ...facts } = contextSchema.parse(context);
  // A ceiling does not grow with the amounts.
  return judgedQuote(given.value.quote, facts).findings.filter((finding) => !finding.includes("funding-ceiling"));
};

/** Fixtures whose sums are a cent off: the cent grows with the amounts, and is none any more. */
const ROUNDED = /arithmetic/;

let variants = 0;

describe("a fixture with all its amounts multiplied says the same, ceilings apart", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", async (_, { bytes, labels }) => {
    const read = await readDocument(bytes);
    const quote = read.ok ? readQuote(read.value) : null;
    if (quote === null) return;
    const input = inputOfQuote(quote);
    const before = said(input, labels.context ?? {});
    for (const factor of [3, 7]) {
      const after = said(multiplied(input, factor), labels.context ?? {});
      variants++;
      expect(
        after.filter((finding) => !ROUNDED.test(finding)),
        `times ${factor}`,
      ).toEqual(before.filter((finding) => !ROUNDED.test(finding)));
      for (const finding of before.filter((finding) => ROUNDED.test(finding))) expect(after).toContain(finding);
    }
  });

  test("enough of them were judged", () => expect(variants).toBeGreaterThan(500));
});
