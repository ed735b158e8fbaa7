import { describe, expect, it } from "vitest";
import { soundQuote } from "../../scripts/synth/content.ts";
import { dialects, einvoiceXml } from "../../scripts/synth/einvoice.ts";
import { allLines } from "../../scripts/synth/quote.ts";
import { type FileResult, lintBytes, outputJson, wordingIn } from "../../src/core.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function judged(content: string | Uint8Array): Promise<FileResult> {
  const [result] = await lintBytes(typeof content === "string" ? encode(content) : content, "devis.xml");
  if (result === undefined) throw new Error("no result");
  return result;
}

const withLines = dialects.filter((dialect) => dialect !== "factur-x basic wl");

describe("an XML e-invoice that stands alone", () => {
  it.each(withLines)("%s is a quote with its lines, totals, parties, dates and notes", async (dialect) => {
    for (const seed of [1, 2, 3]) {
      const truth = soundQuote(seed);
      const { subject, error } = await judged(einvoiceXml(truth, dialect));
      expect(error).toBeNull();
      if (subject === null) throw new Error("no quote");
      const { quote } = subject;
      expect(
        quote.lines.map(({ quantity, unitPriceCents, totalCents, vatRate }) => [
          quantity,
          unitPriceCents,
          totalCents,
          vatRate,
        ]),
      ).toEqual(
        allLines(truth).map(({ quantity, unitPriceCents, totalCents }) => [
          quantity,
          unitPriceCents,
          totalCents,
          truth.vatRate,
        ]),
      );
      expect(quote.lines.map(({ designation }) => designation.value)).toEqual(
        allLines(truth).map(({ designation }) => expect.stringContaining(designation)),
      );
      expect([quote.totals.net?.value, quote.totals.vat?.value, quote.totals.gross?.value]).toEqual([
        truth.totals.netCents,
        truth.totals.vatCents,
        truth.totals.grossCents,
      ]);
      expect([quote.number?.value, quote.vendor.name?.value, quote.client.name?.value]).toEqual([
        truth.number,
        truth.vendor.name,
        truth.client.name,
      ]);
      expect([quote.vendor.siret?.value.digits ?? null, quote.client.finess?.value.digits]).toEqual([
        truth.vendor.siret,
        truth.client.finess,
      ]);
      expect(quote.dates.find(({ role }) => role === "issue")?.date).toBe(truth.issuedOn);
      expect(quote.dates.find(({ role }) => role === "validity")?.lastDay).toBe(truth.validUntil);
      const said = quote.statements.map(({ text }) => text.value).join(" ");
      for (const sentence of truth.sentences) expect(said).toContain(sentence);
    }
  });

  it("places what it says at the elements of the file", async () => {
    const truth = soundQuote(3);
    const xml = einvoiceXml(truth, "ubl quotation");
    const line = allLines(truth)[0];
    if (line === undefined) throw new Error("no line");
    const wrong = xml.replace(`>${(line.totalCents / 100).toFixed(2)}<`, ">1.00<");
    const file = await judged(wrong);
    const { files } = outputJson({ files: [file], across: [] }, wordingIn("fr"));
    expect(files[0]?.quote?.lines[0]?.location).toEqual({
      pointer: "/Quotation/cac:QuotationLine[1]/cac:LineItem/cac:Item/cbc:Name",
    });
    const finding = files[0]?.findings.find(({ ruleId }) => ruleId === "arithmetic");
    expect(finding?.line).toBe(0);
    expect(finding?.locations).toContainEqual({
      pointer: "/Quotation/cac:QuotationLine[1]/cac:LineItem/cbc:LineExtensionAmount",
    });
  });

  it("has the groups of its lines as sections", async () => {
    const line = (id: string, name: string, more: string, amount: string) =>
      `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>${id}</ram:LineID>${more}</ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>${name}</ram:Name></ram:SpecifiedTradeProduct>${amount}</ram:IncludedSupplyChainTradeLineItem>`;
    const group = (id: string, name: string) =>
      line(id, name, "<ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode>", "");
    const priced = (id: string, parent: string, name: string) =>
      line(
        id,
        name,
        `<ram:ParentLineID>${parent}</ram:ParentLineID>`,
        "<ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>500.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>",
      );
    const { subject } = await judged(
      `<rsm:CrossIndustryInvoice xmlns:rsm="urn:rsm" xmlns:ram="urn:ram"><rsm:SupplyChainTradeTransaction>${[
        group("1", "Financé par l'État au titre du Ségur"),
        priced("2", "1", "Prestation Ségur BIO-SGL-Va1"),
        group("3", "À la charge du client"),
        priced("4", "3", "Écran"),
      ].join("")}</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`,
    );
    expect(subject?.quote.sections.map(({ heading, lines }) => [heading.value, lines])).toEqual([
      ["Financé par l'État au titre du Ségur", [0]],
      ["À la charge du client", [1]],
    ]);
    expect(subject?.meaning.lines.map(({ payer }) => payer.value)).toEqual(["state", "client"]);
  });

  it("reads the rules' words in designations and notes", async () => {
    const truth = soundQuote(3);
    const [first] = truth.sentences;
    if (first === undefined) throw new Error("no sentence");
    const tied = {
      ...truth,
      sentences: ["La Prestation Ségur est conditionnée au renouvellement du contrat pour cinq ans."],
    };
    const { findings } = await judged(einvoiceXml(tied, "factur-x"));
    expect(findings.map(({ ruleId }) => ruleId)).toContain("unconditional");
  });

  const xml = einvoiceXml(soundQuote(3), "factur-x");
  const wide = (text: string): Uint8Array => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    bytes.set([0xff, 0xfe]);
    [...text].forEach((character, index) => {
      bytes.set([character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8], 2 + 2 * index);
    });
    return bytes;
  };
  const latin = (text: string): Uint8Array =>
    Uint8Array.from([...text].map((character) => (character.charCodeAt(0) < 256 ? character.charCodeAt(0) : 63)));

  it("is read in the encoding that it declares or marks", async () => {
    const name = "Éditions de l'été";
    const other = einvoiceXml({ ...soundQuote(3), vendor: { ...soundQuote(3).vendor, name } }, "factur-x");
    for (const bytes of [
      encode(`\ufeff${other}`),
      wide(other.replace("UTF-8", "UTF-16")),
      latin(other.replace("UTF-8", "ISO-8859-1")),
    ])
      expect((await judged(bytes)).subject?.quote.vendor.name?.value).toBe(name);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["bytes that belie the encoding declared", latin(xml), "damaged"],
    ["an unknown encoding", xml.replace("UTF-8", "x-klingon"), "damaged"],
    ["a tag that is not closed", xml.replace("</ram:SellerTradeParty>", ""), "damaged"],
    ["a file cut short", xml.slice(0, 2000), "damaged"],
    [
      "entities that expand without end",
      xml.replace("<!-- factur-x -->", '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>'),
      "unsafe-xml",
    ],
    [
      "an entity outside of the file",
      xml.replace("<!-- factur-x -->", '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      "unsafe-xml",
    ],
    ["well-formed XML of another kind", "<?xml version='1.0'?><note>bonjour</note>", "unsupported-type"],
    ["an element named like one of UBL", "<Order><ID>1</ID></Order>", "unsupported-type"],
  ])("%s is told as what it is", async (_, content, code) => {
    expect((await judged(content)).error?.code).toBe(code);
  });

  it("without lines is no quote, and too long a file is not parsed", async () => {
    expect((await judged(einvoiceXml(soundQuote(3), "factur-x basic wl"))).verdict).toBe("not-a-quote");
    const [large] = await lintBytes(encode(xml), "devis.xml", { limits: { xmlBytes: 1000 } });
    expect(large?.error?.code).toBe("too-large");
  });

  it("with an amount that is none says that it was not read", async () => {
    const { findings, verdict } = await judged(xml.replace(/GrandTotalAmount>[\d.]+/, "GrandTotalAmount>douze"));
    expect(findings.map(({ code, evidence }) => [code, evidence.value])).toContainEqual(["unread-row", "douze"]);
    expect(verdict).not.toBe("compliant");
  });
});
