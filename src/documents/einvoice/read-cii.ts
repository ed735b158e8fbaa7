import type { InvoiceAdjustment, InvoiceData, InvoiceLine, Stated } from "./invoice-data.ts";
import { attributeOf, childrenOf, type Node, nodeAt, nodesAt, statedText, textAt } from "./nodes.ts";
import { ciiParty } from "./parties.ts";
import type { InvoiceDocumentType } from "./roots.ts";
import { designationOf, inCurrency, typeOfCode } from "./shared-reading.ts";
import { perUnit, type ValueReader, valueReader } from "./values.ts";

/** Reads a Cross Industry document: Factur-X, ZUGFeRD 1 and 2, XRechnung, Order-X. */
export function readCii(root: Node, rootType: InvoiceDocumentType): InvoiceData {
  const values = valueReader();
  const document = nodeAt(root, "ExchangedDocument|HeaderExchangedDocument");
  const transaction = nodeAt(root, "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction");
  const agreement = nodeAt(transaction, "ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement");
  const settlement = nodeAt(transaction, "ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement");
  const sums = nodeAt(
    settlement,
    "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation",
  );
  const currency = textAt(settlement, "InvoiceCurrencyCode|OrderCurrencyCode");
  const total = (name: string) => values.cents(inCurrency(nodesAt(sums, name), currency));
  return {
    documentType: typeOfCode(textAt(document, "TypeCode")?.value) ?? rootType,
    number: textAt(document, "ID"),
    issuedOn: values.day(nodeAt(document, "IssueDateTime")),
    validUntil: values.day(nodeAt(document, "EffectiveSpecifiedPeriod", "CompleteDateTime|EndDateTime")),
    currency,
    seller: ciiParty(nodeAt(agreement, "SellerTradeParty")),
    buyer: ciiParty(nodeAt(agreement, "BuyerTradeParty")),
    lines: linesOf(transaction).map(({ line, heading }) => ({ ...readLine(line, values), heading })),
    adjustments: childrenOf(settlement, "SpecifiedTradeAllowanceCharge").flatMap((node) => adjustmentOf(node, values)),
    totals: {
      lines: total("LineTotalAmount"),
      net: total("TaxBasisTotalAmount"),
      vat: total("TaxTotalAmount"),
      gross: total("GrandTotalAmount"),
      payable: total("DuePayableAmount"),
    },
    vatRates: childrenOf(settlement, "ApplicableTradeTax").flatMap((tax) => rateOf(tax, values) ?? []),
    notes: [
      ...nodesAt(transaction, "IncludedSupplyChainTradeLineItem")
        .filter((line) => statusOf(line) === "INFORMATION")
        .flatMap((line) => nodesAt(line, "SpecifiedTradeProduct", "Name|Description")),
      ...nodesAt(document, "Name"),
      ...nodesAt(document, "IncludedNote", "Content"),
      ...nodesAt(settlement, "SpecifiedTradePaymentTerms", "Description"),
      ...nodesAt(settlement, "ApplicableTradeTax", "ExemptionReason"),
    ].flatMap((node) => statedText(node) ?? []),
    unread: values.unread,
  };
}

/** In the profile EXTENDED, some lines head a group, or inform, and bear no amount of their own. */
const statusOf = (line: Node): string | undefined =>
  textAt(line, "AssociatedDocumentLineDocument", "LineStatusReasonCode")?.value.toUpperCase();

/** The lines that bear amounts, each with the name of the group that it says it stands in. */
function linesOf(transaction: Node | null): { line: Node; heading: Stated<string> | null }[] {
  const lines = nodesAt(transaction, "IncludedSupplyChainTradeLineItem");
  const idOf = (line: Node, name: string) => textAt(line, "AssociatedDocumentLineDocument", name)?.value ?? null;
  const groups = new Map(
    lines
      .filter((line) => statusOf(line) === "GROUP")
      .map((line) => [idOf(line, "LineID"), textAt(line, "SpecifiedTradeProduct", "Name")]),
  );
  return lines
    .filter((line) => statusOf(line) !== "GROUP" && statusOf(line) !== "INFORMATION")
    .map((line) => {
      const parent = idOf(line, "ParentLineID");
      return { line, heading: parent === null ? null : (groups.get(parent) ?? null) };
    });
}

function readLine(line: Node, values: ValueReader): Omit<InvoiceLine, "heading"> {
  const agreement = nodeAt(line, "SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement");
  const delivery = nodeAt(line, "SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery");
  const settlement = nodeAt(line, "SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement");
  const quantity = nodeAt(delivery, "BilledQuantity|RequestedQuantity|AgreedQuantity|QuotedQuantity");
  const price = (name: string) => {
    const node = nodeAt(agreement, name);
    return perUnit(values.decimal(nodeAt(node, "ChargeAmount")), values.number(nodeAt(node, "BasisQuantity")));
  };
  const product = nodeAt(line, "SpecifiedTradeProduct");
  return {
    pointer: line.pointer,
    designation: designationOf(line, [
      ...nodesAt(product, "Name"),
      ...nodesAt(product, "Description"),
      ...nodesAt(line, "AssociatedDocumentLineDocument", "IncludedNote", "Content"),
    ]),
    reference: textAt(product, "SellerAssignedID"),
    quantity: values.number(quantity),
    unitCode: quantity === null ? null : attributeOf(quantity, "unitCode") || null,
    netPrice: price("NetPriceProductTradePrice"),
    grossPrice: price("GrossPriceProductTradePrice"),
    totalCents: values.cents(
      nodeAt(
        settlement,
        "SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation",
        "LineTotalAmount",
      ),
    ),
    vatRate: rateOf(nodeAt(settlement, "ApplicableTradeTax"), values),
    adjustmentCents: childrenOf(settlement, "SpecifiedTradeAllowanceCharge")
      .flatMap((node) => adjustmentOf(node, values))
      .reduce((sum, { cents }) => sum + cents, 0),
  };
}

const rateOf = (tax: Node | null, values: ValueReader): Stated<number> | null =>
  values.number(nodeAt(tax, "RateApplicablePercent|ApplicablePercent"));

function adjustmentOf(node: Node, values: ValueReader): InvoiceAdjustment[] {
  const amount = values.cents(nodeAt(node, "ActualAmount"));
  if (amount === null) return [];
  const isCharge = textAt(node, "ChargeIndicator", "Indicator")?.value === "true";
  return [
    {
      pointer: node.pointer,
      reason: textAt(node, "Reason")?.value ?? null,
      cents: isCharge ? amount.value : -amount.value,
      vatRate: rateOf(nodeAt(node, "CategoryTradeTax"), values)?.value ?? null,
    },
  ];
}
