import { describe, expect, it } from "vitest";
import { soundQuote } from "../../scripts/synth/content.ts";
import { drawQuote } from "../../scripts/synth/draw-quote.ts";
import { producePdf, producerNames } from "../../scripts/synth/producers.ts";
import { type LayoutStyle, styleOf } from "../../scripts/synth/style.ts";
import { lintBytes } from "../../src/core.ts";
import { typedQuote } from "./typed-quote.ts";

const bare: Partial<LayoutStyle> = { logo: false, footer: false, smallPrint: 0, breakAt: 760, order: "reading" };

const additions: Readonly<Record<string, Partial<LayoutStyle>>> = {
  "a logo": { logo: true },
  "a footer with amounts": { footer: true },
  "ten pages of small print": { smallPrint: 10 },
  "a table split over pages": { breakAt: 330 },
  "a table split over pages, with footers": { breakAt: 330, footer: true },
  "runs drawn column by column": { order: "columns" },
  "runs drawn in disorder": { order: "shuffled" },
  "all of them": { logo: true, footer: true, smallPrint: 10, breakAt: 330, order: "shuffled" },
};

/** The typed quote of a seed and what the rules said of it, places apart. */
async function readingOf(seed: number, style: Partial<LayoutStyle>) {
  const producer = producerNames[seed % producerNames.length] ?? "pdfkit";
  const drawing = drawQuote(soundQuote(seed), { ...styleOf(seed), ...bare, ...style });
  const [result] = await lintBytes(await producePdf(drawing, producer), "devis.pdf");
  if (result?.subject == null) throw new Error(`seed ${seed}: no quote was read`);
  const { summaries, ...quote } = typedQuote(result.subject.quote);
  return {
    pages: drawing.pages,
    quote,
    // Their order follows the page.
    summaries: [...summaries].sort(),
    verdict: result.verdict,
    findings: result.findings.map(({ ruleId, code, severity }) => `${severity} ${ruleId} ${code}`),
  };
}

describe.each(Object.entries(additions))("%s changes nothing but positions", (_, style) => {
  it.each([3, 11, 22, 48, 61])("seed %i", async (seed) => {
    const [{ pages: _before, ...before }, { pages: _after, ...after }] = [
      await readingOf(seed, {}),
      await readingOf(seed, style),
    ];
    expect(after).toEqual(before);
    expect(before.verdict).toBe("compliant");
  });
});

it("the table is really split", async () => {
  for (const seed of [3, 11, 22, 48, 61])
    expect((await readingOf(seed, { breakAt: 330 })).pages).toBeGreaterThan((await readingOf(seed, {})).pages);
});
