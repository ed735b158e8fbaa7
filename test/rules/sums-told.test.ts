import { describe, expect, it } from "vitest";
import type { QuoteInput } from "../../src/core.ts";
import type { Quote } from "../../src/quotes/model.ts";
import { lineOf, totalsOf } from "./interplay/small-quote.ts";
import { type Given, outcomeOf } from "./judged-rule.ts";

/** Which differences of sums are told, and which are another rule's affair. */

type More = Partial<QuoteInput>;
const findings = (id: string, more?: More, given?: Given) => {
  const outcome = outcomeOf(id, more, given);
  return "findings" in outcome ? outcome.findings : [];
};
const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";

describe("sums that do not come out", () => {
  const line = (designation: string, cents: number, more: object = {}) => ({
    ...lineOf(designation, cents, null),
    ...more,
  });
  const unread = (quote: Quote): Quote => ({
    ...quote,
    problems: [{ code: "unread-row", page: null, text: null }] as unknown as Quote["problems"],
  });
  const codes = (more: More, given?: Given) => findings("arithmetic", more, given).map(({ code }) => code);
  it("a sum too large beside an unread row is the reading's, one too small is not", () => {
    const lines = [line(segur, 1_000_000)];
    expect(codes({ lines, summaries: totalsOf(1_100_000) })).toEqual(["net-total"]);
    expect(codes({ lines, summaries: totalsOf(1_100_000) }, { alter: unread })).toEqual([]);
    expect(codes({ lines, summaries: totalsOf(900_000) }, { alter: unread })).toEqual(["net-total"]);
  });
  it.each([
    ["Total HT lignes 1 et 2", 700_000, []],
    ["Total HT lignes 1 et 2", 650_000, ["subtotal"]],
    ["Sous-total des postes 1 à 2", 700_000, []],
    ["Sous-total de la ligne 3", 300_000, []],
    ["Sous-total de la ligne 3", 310_000, ["subtotal"]],
  ])("a sub-total sums the lines that it names: %s, %i", (label, cents, expected) => {
    const lines = [line(segur, 600_000), line("Lampe", 100_000), line("Armoire", 300_000)];
    expect(codes({ lines, summaries: [{ label, cents }, ...totalsOf(1_000_000)] })).toEqual(expected);
  });
  it("the same of a sub-total", () => {
    const under = (cents: number, label = "Sous-total"): More =>
      ({
        sections: [{ heading: "Lot" }],
        lines: [line(segur, 600_000, { section: "Lot" }), line("Lampe", 400_000)],
        summaries: [{ label, cents, section: "Lot" }, ...totalsOf(1_000_000)],
      }) as unknown as More;
    expect(codes(under(600_000))).toEqual([]);
    expect(codes(under(650_000))).toEqual(["subtotal"]);
    expect(codes(under(0))).toEqual(["subtotal"]);
    // Nothing of it paid by the State closes no section.
    expect(codes(under(0, "Part de l'État"))).toEqual([]);
    expect(codes(under(650_000), { alter: unread })).toEqual([]);
    expect(codes(under(550_000), { alter: unread })).toEqual(["subtotal"]);
  });
  it("a sub-total under lines without a heading closes them where those before stand under one", () => {
    // A sheet tells which lines stand right above its row.
    const alter = (quote: Quote): Quote => ({
      ...quote,
      summaries: quote.summaries.map((row, at) =>
        at === 0 ? { ...row, kind: "subtotal", section: null, linesAbove: [1, 2] } : row,
      ),
    });
    const closed = (sections: readonly (string | null)[], cents: number) =>
      codes(
        {
          sections: [{ heading: "Lot" }],
          lines: sections.map((section, at) => line(`Lampe ${"abc"[at]}`, 100_000, { section })),
          summaries: [{ label: "Sous-total", cents }, ...totalsOf(300_000)],
        } as unknown as More,
        { alter },
      );
    expect(closed(["Lot", null, null], 200_000)).toEqual([]);
    expect(closed(["Lot", null, null], 150_000)).toEqual(["subtotal"]);
    expect(closed(["Lot", null, "Lot"], 150_000)).toEqual([]);
    expect(closed([null, null, null], 150_000)).toEqual([]);
  });
  it("a line's product, its discount and what its words give away", () => {
    const product = (more: object) =>
      codes({ lines: [{ ...line("Lampe", 10_000), ...more }], summaries: totalsOf(10_000) }).filter(
        (code) => code === "line",
      );
    expect(product({ quantity: 2, unitPriceCents: 5_000 })).toEqual([]);
    expect(product({ quantity: 2, unitPriceCents: 5_001 })).toEqual(["line"]);
    expect(product({ quantity: 3, unitPriceCents: 5_000, designation: "Lampe, dont une offerte" })).toEqual([]);
    expect(product({ quantity: 3, unitPriceCents: 5_000, designation: "Lampe, dont 1 gratuite" })).toEqual([]);
    expect(product({ quantity: 3, unitPriceCents: 5_000, designation: "Lampe bleue" })).toEqual(["line"]);
    expect(product({ quantity: 3, unitPriceCents: 5_000, designation: "Lampe, dont une lampe offerte" })).toEqual([]);
    expect(product({ quantity: 3, unitPriceCents: 5_000, designation: "Lampe, plus 1 sans frais" })).toEqual([]);
  });
});

describe("a discount that the words of a line tell", () => {
  const told = (designation: string, unitPriceCents: number, totalCents: number) =>
    findings("arithmetic", {
      lines: [{ ...lineOf(designation, totalCents, null), quantity: 8, unitPriceCents }],
    } as unknown as More).flatMap(({ code }) => (code === "line" ? [code] : []));
  it.each([
    ["Tablettes (le dixième du prix vous est remis)", 36_000],
    ["Tablettes, remise de 10 % déduite", 36_000],
    ["Tablettes (dix pour cent de rabais compris)", 36_000],
    ["Tablettes, remise de 36 € par pièce", 36_000],
    ["Tablettes, ristourne de 288,00 € ôtée", 36_000],
    ["Tablettes -10 %", 36_000],
    ["Tablettes à moitié prix", 64_800],
    ["Tablettes cédées aux trois quarts de leur prix", 43_200],
    ["Tablettes, quatre pour le prix de trois", 43_200],
  ])("%s", (designation, price) => expect(told(designation, price, 259_200)).toEqual([]));
  it.each([
    ["Tablettes, remise de 5 % déduite", 36_000],
    ["Tablettes de dix pouces", 36_000],
    ["Tablettes (charge restante 10 %)", 36_000],
    ["Tablettes, remises à l'accueil", 36_000],
    ["Tablettes, trois pour le prix de quatre", 36_000],
  ])("%s", (designation, price) => expect(told(designation, price, 259_200)).toEqual(["line"]));
});
