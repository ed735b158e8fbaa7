import type { InvoiceAdjustment, InvoiceData, InvoiceLine } from "./invoice-data.ts";
import { attributeOf, childrenOf, type Node, nodeAt, nodesAt, statedText, textAt } from "./nodes.ts";
import { ublParty } from "./parties.ts";
import type { InvoiceDocumentType } from "./roots.ts";
import { designationOf, inCurrency, typeOfCode } from "./shared-reading.ts";
import { perUnit, type ValueReader, valueReader } from "./values.ts";

/** Reads a UBL document: Invoice, CreditNote, Order, Quotation and their kin. */
export function readUbl(root: Node, rootType: InvoiceDocumentType): InvoiceData {
  const values = valueReader();
  const currency = textAt(root, "DocumentCurrencyCode|PricingCurrencyCode");
  const sums = nodeAt(root, "LegalMonetaryTotal|AnticipatedMonetaryTotal|QuotedMonetaryTotal|RequestedMonetaryTotal");
  const total = (name: string) => values.cents(inCurrency(nodesAt(sums, name), currency));
  const rates = nodesAt(root, "TaxTotal", "TaxSubtotal", "TaxCategory", "Percent");
  return {
    documentType: typeOfCode(textAt(root, "InvoiceTypeCode|CreditNoteTypeCode")?.value) ?? rootType,
    number: textAt(root, "ID"),
    issuedOn: values.day(nodeAt(root, "IssueDate")),
    validUntil: values.day(nodeAt(root, "ValidityPeriod", "EndDate")),
    currency,
    seller: ublParty(nodeAt(root, "AccountingSupplierParty|SellerSupplierParty", "Party")),
    buyer: ublParty(nodeAt(root, "AccountingCustomerParty|BuyerCustomerParty|OriginatorCustomerParty", "Party")),
    lines: linesOf(root).map((line) => readLine(line, values)),
    adjustments: childrenOf(root, "AllowanceCharge").flatMap((node) => adjustmentOf(node, values)),
    totals: {
      lines: total("LineExtensionAmount"),
      net: total("TaxExclusiveAmount"),
      vat: values.cents(inCurrency(nodesAt(root, "TaxTotal", "TaxAmount"), currency)),
      gross: total("TaxInclusiveAmount"),
      payable: total("PayableAmount"),
    },
    vatRates: rates.flatMap((node) => values.number(node) ?? []),
    notes: [
      ...nodesAt(root, "Note"),
      ...nodesAt(root, "PaymentTerms", "Note"),
      ...nodesAt(root, "TaxTotal", "TaxSubtotal", "TaxCategory", "TaxExemptionReason"),
    ].flatMap((node) => statedText(node) ?? []),
    unread: values.unread,
  };
}

/** Lines of an order and of a quotation hold an item of their own. */
const linesOf = (root: Node): Node[] => [
  ...childrenOf(root, "InvoiceLine|CreditNoteLine|DebitNoteLine"),
  ...nodesAt(root, "OrderLine|QuotationLine", "LineItem"),
];

function readLine(line: Node, values: ValueReader): InvoiceLine {
  const quantity = nodeAt(line, "InvoicedQuantity|CreditedQuantity|DebitedQuantity|Quantity");
  const item = nodeAt(line, "Item");
  const price = nodeAt(line, "Price");
  const base = values.number(nodeAt(price, "BaseQuantity"));
  return {
    pointer: line.pointer,
    heading: null,
    designation: designationOf(line, [
      ...nodesAt(item, "Name"),
      ...nodesAt(item, "Description"),
      ...nodesAt(line, "Note"),
    ]),
    reference: textAt(item, "SellersItemIdentification", "ID"),
    quantity: values.number(quantity),
    unitCode: quantity === null ? null : attributeOf(quantity, "unitCode") || null,
    netPrice: perUnit(values.decimal(nodeAt(price, "PriceAmount")), base),
    grossPrice: perUnit(values.decimal(nodeAt(price, "AllowanceCharge", "BaseAmount")), base),
    totalCents: values.cents(nodeAt(line, "LineExtensionAmount")),
    vatRate: values.number(
      nodeAt(item, "ClassifiedTaxCategory", "Percent") ??
        nodeAt(line, "TaxTotal", "TaxSubtotal", "TaxCategory", "Percent"),
    ),
    adjustmentCents: childrenOf(line, "AllowanceCharge")
      .flatMap((node) => adjustmentOf(node, values))
      .reduce((sum, { cents }) => sum + cents, 0),
  };
}

function adjustmentOf(node: Node, values: ValueReader): InvoiceAdjustment[] {
  const amount = values.cents(nodeAt(node, "Amount"));
  if (amount === null) return [];
  const isCharge = textAt(node, "ChargeIndicator")?.value === "true";
  return [
    {
      pointer: node.pointer,
      reason: textAt(node, "AllowanceChargeReason")?.value ?? null,
      cents: isCharge ? amount.value : -amount.value,
      vatRate: values.number(nodeAt(node, "TaxCategory", "Percent"))?.value ?? null,
    },
  ];
}
