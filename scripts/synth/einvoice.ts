import { PDFDocument } from "@cantoo/pdf-lib";
import { allLines, type SynthLine, type SynthQuote } from "./quote.ts";

/** A quote as the XML of an e-invoice, order or quotation, in one of the dialects. */
export const dialects = [
  "factur-x",
  "factur-x basic wl",
  "zugferd 1",
  "order-x",
  "ubl quotation",
  "ubl invoice",
] as const;
export type Dialect = (typeof dialects)[number];

/** Name under which each dialect is embedded in a PDF. */
export const attachmentName: Readonly<Record<Dialect, string>> = {
  "factur-x": "factur-x.xml",
  "factur-x basic wl": "factur-x.xml",
  "zugferd 1": "ZUGFeRD-invoice.xml",
  "order-x": "order-x.xml",
  "ubl quotation": "devis.xml",
  "ubl invoice": "xrechnung.xml",
};

export function einvoiceXml(quote: SynthQuote, dialect: Dialect): string {
  const xml = dialect.startsWith("ubl") ? ubl(quote, dialect) : cii(quote, dialect);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${dialect} -->\n${xml}\n`;
}

/** The PDF with a file embedded in it. */
export async function withAttachment(pdf: Uint8Array, name: string, content: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  await document.attach(new TextEncoder().encode(content), name, { mimeType: "text/xml" });
  return document.save();
}

const el = (name: string, content: string | readonly string[], attributes = ""): string =>
  `<${name}${attributes}>${typeof content === "string" ? content : content.join("")}</${name}>`;
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const euros = (cents: number): string => (cents / 100).toFixed(2);
const designationOf = ({ designation, detail }: SynthLine): readonly [string, string | null] => [
  escaped(designation),
  detail === null ? null : escaped(detail),
];

/** UN/ECE codes of the units that the generator prints. */
const unitCode = (unit: string): string => (unit === "jour" ? "DAY" : "C62");

function cii(quote: SynthQuote, dialect: Dialect): string {
  const old = dialect === "zugferd 1";
  const order = dialect === "order-x";
  const root = old
    ? "rsm:CrossIndustryDocument"
    : order
      ? "rsm:SCRDMCCBDACIOMessageStructure"
      : "rsm:CrossIndustryInvoice";
  const header = (name: string): string => (old ? `ram:ApplicableSupplyChain${name}` : `ram:ApplicableHeader${name}`);
  const day = (iso: string): string => el("udt:DateTimeString", iso.replaceAll("-", ""), ' format="102"');
  const lines = dialect === "factur-x basic wl" ? [] : allLines(quote).map((line) => ciiLine(line, quote, old, order));
  const sums = el(
    old ? "ram:SpecifiedTradeSettlementMonetarySummation" : "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
    [
      el("ram:LineTotalAmount", euros(quote.totals.netCents)),
      el("ram:TaxBasisTotalAmount", euros(quote.totals.netCents)),
      el("ram:TaxTotalAmount", euros(quote.totals.vatCents), ' currencyID="EUR"'),
      el("ram:GrandTotalAmount", euros(quote.totals.grossCents)),
      ...(order ? [] : [el("ram:DuePayableAmount", euros(quote.totals.grossCents))]),
    ],
  );
  const agreement = el(header("TradeAgreement"), [
    el("ram:SellerTradeParty", [
      el("ram:Name", escaped(quote.vendor.name)),
      quote.vendor.siret === null
        ? ""
        : el("ram:SpecifiedLegalOrganization", el("ram:ID", quote.vendor.siret, ' schemeID="0009"')),
    ]),
    el("ram:BuyerTradeParty", [
      el("ram:ID", quote.client.finess, ' schemeID="FINESS"'),
      el("ram:Name", escaped(quote.client.name)),
    ]),
  ]);
  const settlement = el(header("TradeSettlement"), [
    el(order ? "ram:OrderCurrencyCode" : "ram:InvoiceCurrencyCode", "EUR"),
    el("ram:ApplicableTradeTax", [
      el("ram:TypeCode", "VAT"),
      el(old ? "ram:ApplicablePercent" : "ram:RateApplicablePercent", String(quote.vatRate)),
    ]),
    sums,
  ]);
  return el(
    root,
    [
      el(old ? "rsm:HeaderExchangedDocument" : "rsm:ExchangedDocument", [
        el("ram:ID", escaped(quote.number)),
        el("ram:TypeCode", order ? "220" : "325"),
        el("ram:IssueDateTime", day(quote.issuedOn)),
        ...quote.sentences.map((sentence) => el("ram:IncludedNote", el("ram:Content", escaped(sentence)))),
        el("ram:EffectiveSpecifiedPeriod", el("ram:CompleteDateTime", day(quote.validUntil))),
      ]),
      el(old ? "rsm:SpecifiedSupplyChainTradeTransaction" : "rsm:SupplyChainTradeTransaction", [
        ...lines,
        agreement,
        settlement,
      ]),
    ],
    ' xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:ram" xmlns:udt="urn:udt"',
  );
}

function ciiLine(line: SynthLine, { vatRate }: SynthQuote, old: boolean, order: boolean): string {
  const part = (name: string): string => `ram:Specified${old ? "SupplyChain" : "Line"}Trade${name}`;
  const [name, detail] = designationOf(line);
  return el("ram:IncludedSupplyChainTradeLineItem", [
    el("ram:SpecifiedTradeProduct", [
      el("ram:SellerAssignedID", line.reference),
      el("ram:Name", name),
      detail === null ? "" : el("ram:Description", detail),
    ]),
    el(
      part("Agreement"),
      el("ram:NetPriceProductTradePrice", el("ram:ChargeAmount", `${euros(line.unitPriceCents)}00`)),
    ),
    el(
      part("Delivery"),
      el(
        order ? "ram:RequestedQuantity" : "ram:BilledQuantity",
        line.quantity.toFixed(4),
        ` unitCode="${unitCode(line.unit)}"`,
      ),
    ),
    el(part("Settlement"), [
      el("ram:ApplicableTradeTax", el(old ? "ram:ApplicablePercent" : "ram:RateApplicablePercent", vatRate.toFixed(2))),
      el(
        `ram:SpecifiedTradeSettlement${old ? "" : "Line"}MonetarySummation`,
        el("ram:LineTotalAmount", euros(line.totalCents)),
      ),
    ]),
  ]);
}

function ubl(quote: SynthQuote, dialect: Dialect): string {
  const isQuotation = dialect === "ubl quotation";
  const root = isQuotation ? "Quotation" : "Invoice";
  const money = (name: string, cents: number): string => el(name, euros(cents), ' currencyID="EUR"');
  const party = (role: string, name: string, scheme: string, id: string | null): string =>
    el(
      role,
      el("cac:Party", [
        id === null ? "" : el("cac:PartyIdentification", el("cbc:ID", id, ` schemeID="${scheme}"`)),
        el("cac:PartyLegalEntity", el("cbc:RegistrationName", escaped(name))),
      ]),
    );
  return el(
    root,
    [
      el("cbc:ID", escaped(quote.number)),
      el("cbc:IssueDate", quote.issuedOn),
      isQuotation ? "" : el("cbc:InvoiceTypeCode", "325"),
      ...quote.sentences.map((sentence) => el("cbc:Note", escaped(sentence))),
      el(isQuotation ? "cbc:PricingCurrencyCode" : "cbc:DocumentCurrencyCode", "EUR"),
      el("cac:ValidityPeriod", el("cbc:EndDate", quote.validUntil)),
      party(
        isQuotation ? "cac:SellerSupplierParty" : "cac:AccountingSupplierParty",
        quote.vendor.name,
        "0009",
        quote.vendor.siret,
      ),
      party(
        isQuotation ? "cac:OriginatorCustomerParty" : "cac:AccountingCustomerParty",
        quote.client.name,
        "FINESS",
        quote.client.finess,
      ),
      el("cac:TaxTotal", [
        money("cbc:TaxAmount", quote.totals.vatCents),
        el("cac:TaxSubtotal", el("cac:TaxCategory", el("cbc:Percent", String(quote.vatRate)))),
      ]),
      el(isQuotation ? "cac:QuotedMonetaryTotal" : "cac:LegalMonetaryTotal", [
        money("cbc:LineExtensionAmount", quote.totals.netCents),
        money("cbc:TaxExclusiveAmount", quote.totals.netCents),
        money("cbc:TaxInclusiveAmount", quote.totals.grossCents),
        money("cbc:PayableAmount", quote.totals.grossCents),
      ]),
      ...allLines(quote).map((line) => ublLine(line, quote, isQuotation)),
    ],
    ` xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc"`,
  );
}

function ublLine(line: SynthLine, { vatRate }: SynthQuote, isQuotation: boolean): string {
  const [name, detail] = designationOf(line);
  const content = [
    el(
      isQuotation ? "cbc:Quantity" : "cbc:InvoicedQuantity",
      String(line.quantity),
      ` unitCode="${unitCode(line.unit)}"`,
    ),
    el("cbc:LineExtensionAmount", euros(line.totalCents), ' currencyID="EUR"'),
    el("cac:Item", [
      detail === null ? "" : el("cbc:Description", detail),
      el("cbc:Name", name),
      el("cac:ClassifiedTaxCategory", el("cbc:Percent", String(vatRate))),
    ]),
    el("cac:Price", el("cbc:PriceAmount", euros(line.unitPriceCents), ' currencyID="EUR"')),
  ];
  return isQuotation ? el("cac:QuotationLine", el("cac:LineItem", content)) : el("cac:InvoiceLine", content);
}
