import { describe, expect, it } from "vitest";
import { soundQuote } from "../../scripts/synth/content.ts";
import { drawQuote } from "../../scripts/synth/draw-quote.ts";
import { attachmentName, type Dialect, dialects, einvoiceXml, withAttachment } from "../../scripts/synth/einvoice.ts";
import { producePdf, producerNames } from "../../scripts/synth/producers.ts";
import { styleOf } from "../../scripts/synth/style.ts";
import { type FileResult, lintBytes, wordingIn } from "../../src/core.ts";

const page = (seed: number): Promise<Uint8Array> => {
  const producer = producerNames[seed % producerNames.length] ?? "pdfkit";
  return producePdf(drawQuote(soundQuote(seed), styleOf(seed)), producer);
};

async function judged(pdf: Uint8Array, name: string, xml: string): Promise<FileResult> {
  const [result] = await lintBytes(await withAttachment(pdf, name, xml), "devis.pdf");
  if (result === undefined) throw new Error("no result");
  return result;
}

const saidOf = ({ findings }: FileResult): string[] =>
  findings.map((finding) => `${finding.ruleId} ${finding.severity}: ${wordingIn("fr").message(finding).what}`);

describe("an XML e-invoice inside a PDF", () => {
  it.each(dialects)(
    "%s that says what the page says changes nothing",
    async (dialect) => {
      for (let seed = 1; seed <= 5; seed++) {
        const pdf = await page(seed);
        const [alone] = await lintBytes(pdf.slice(), "devis.pdf");
        const together = await judged(pdf, attachmentName[dialect], einvoiceXml(soundQuote(seed), dialect));
        expect(saidOf(together), `seed ${seed}`).toEqual(alone === undefined ? [] : saidOf(alone));
        expect(together.verdict).toBe(alone?.verdict);
      }
    },
    60_000,
  );

  const sound = soundQuote(3);
  const [first] = sound.sections[0]?.lines ?? [];
  if (first === undefined) throw new Error("no line");
  const euros = (cents: number): string => (cents / 100).toFixed(2);
  const french = (cents: number): string =>
    `${Math.trunc(cents / 100)
      .toString()
      .replace(/\B(?=(\d{3})+$)/g, "\u00a0")},${String(cents % 100).padStart(2, "0")}\u00a0€`;
  const lineTotal = (cents: number): string =>
    `<ram:LineTotalAmount>${euros(cents)}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLine`;

  it.each<[string, string, string, readonly string[]]>([
    ["number", `<ram:ID>${sound.number}<`, "<ram:ID>ZZ-99-0001<", ["numéro", sound.number, "ZZ-99-0001"]],
    [
      "date of issue",
      `<ram:IssueDateTime><udt:DateTimeString format="102">${sound.issuedOn.replaceAll("-", "")}`,
      '<ram:IssueDateTime><udt:DateTimeString format="102">20220101',
      ["date d'émission", "01/01/2022"],
    ],
    ["validity", sound.validUntil.replaceAll("-", ""), "20231231", ["fin de validité", "31/12/2023"]],
    ["currency", "InvoiceCurrencyCode>EUR", "InvoiceCurrencyCode>USD", ["monnaie", "« EUR »", "« USD »"]],
    ["vendor", sound.vendor.siret ?? "-", "99999999800015", ["identifiant du vendeur", "99999999800015"]],
    ["client", sound.client.finess, "750000018", ["identifiant du client", sound.client.finess, "750000018"]],
    ["quantity", `>${first.quantity.toFixed(4)}<`, ">7.0000<", ["quantité", `« ${first.quantity} »`, "« 7 »"]],
    ["price", `>${euros(first.unitPriceCents)}00<`, ">17.0000<", ["prix unitaire", "« 17.0000 »"]],
    [
      "line",
      lineTotal(first.totalCents),
      lineTotal(1700),
      ["total de la ligne", french(first.totalCents), french(1700)],
    ],
    [
      "net",
      `TaxBasisTotalAmount>${euros(sound.totals.netCents)}`,
      "TaxBasisTotalAmount>4242.00",
      ["total HT", french(sound.totals.netCents), french(424_200)],
    ],
    ["VAT", `>${euros(sound.totals.vatCents)}<`, ">4242.00<", ["TVA", french(sound.totals.vatCents), french(424_200)]],
    [
      "gross",
      `>${euros(sound.totals.grossCents)}<`,
      ">4242.00<",
      ["total TTC", french(sound.totals.grossCents), french(424_200)],
    ],
  ])("that contradicts the page on the %s is told with both values and the place", async (_, said, instead, words) => {
    const xml = einvoiceXml(sound, "factur-x");
    const changed = xml.replaceAll(said, instead);
    expect(changed).not.toBe(xml);
    const result = await judged(await page(3), "factur-x.xml", changed);
    expect(result.verdict).toBe("needs-review");
    const told = result.findings.filter(({ code }) => code === "xml-differs");
    expect(told.length).toBeGreaterThan(0);
    const sentences = told.map((finding) => wordingIn("fr").message(finding).what);
    const whole = sentences.find((sentence) => words.every((word) => sentence.includes(word)));
    expect(whole, sentences.join("\n")).toContain("factur-x.xml");
    expect(told.every(({ evidence }) => evidence.pieces.some(({ at }) => "page" in at))).toBe(true);
  });

  it("may tell less than the page, and a line in more lines", async () => {
    const xml = einvoiceXml(sound, "factur-x");
    const bare = xml.replace(/<ram:EffectiveSpecifiedPeriod>.*?<\/ram:EffectiveSpecifiedPeriod>/, "");
    expect((await judged(await page(3), "factur-x.xml", bare)).verdict).toBe("compliant");
    const line =
      /<ram:IncludedSupplyChainTradeLineItem>.*?<\/ram:IncludedSupplyChainTradeLineItem>/.exec(xml)?.[0] ?? "";
    const half = line
      .replaceAll(euros(first.totalCents), euros(first.totalCents / 2))
      .replace(`${euros(first.unitPriceCents)}00`, euros(first.unitPriceCents / 2));
    const parted = xml.replace(line, half + half);
    expect((await judged(await page(3), "factur-x.xml", parted)).verdict).toBe("compliant");
  });

  it("never gives the quote what its page lacks", async () => {
    const nameless = { ...sound, number: "", vendor: { ...sound.vendor, siret: null } };
    const pdf = await producePdf(drawQuote(nameless, styleOf(3)), "pdfkit");
    const [alone] = await lintBytes(pdf.slice(), "devis.pdf");
    const together = await judged(pdf, "factur-x.xml", einvoiceXml(sound, "factur-x"));
    expect(alone?.findings.some(({ ruleId }) => ruleId === "quote-mentions")).toBe(true);
    expect(saidOf(together)).toEqual(alone === undefined ? [] : saidOf(alone));
  });

  it.each<[string, string]>([
    ["cut short", einvoiceXml(sound, "factur-x").slice(0, 900)],
    ["with a document type", einvoiceXml(sound, "factur-x").replace("<rsm", '<!DOCTYPE a [<!ENTITY b "c">]><rsm')],
    ["with a number that is none", einvoiceXml(sound, "factur-x").replace(/TotalAmount>\d+/, "TotalAmount>douze")],
    ["of another kind under a known name", "<note>rien</note>"],
  ])("%s is said", async (_, xml) => {
    const { findings, verdict } = await judged(await page(3), "factur-x.xml", xml);
    expect(findings.some(({ code }) => code === "attachment-unreadable")).toBe(true);
    expect(verdict).toBe("needs-review");
  });

  it("is told from the other files of a PDF", async () => {
    for (const [name, content] of [
      ["notice.xml", "<note>rien</note>"],
      ["lisez-moi.txt", "bonjour"],
    ] as const)
      expect((await judged(await page(3), name, content)).verdict).toBe("compliant");
    const changed = einvoiceXml(sound, "ubl quotation" satisfies Dialect).replaceAll(sound.number, "ZZ-99-0001");
    const { findings } = await judged(await page(3), "donnees.bin", changed);
    expect(findings.filter(({ severity }) => severity !== "info").map(({ code }) => code)).toEqual(["xml-differs"]);
  });
});
