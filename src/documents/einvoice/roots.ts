/** The two languages of e-invoices: UN/CEFACT (Factur-X, ZUGFeRD, Order-X) and OASIS UBL. */
type InvoiceSyntax = "cii" | "ubl";

export type InvoiceDocumentType = "devis" | "bon-de-commande" | "facture" | "avoir";

/** Names of the root element, without prefix, with what the document is; an invoice may say otherwise by its type code. */
const ROOTS: Readonly<Record<string, readonly [InvoiceSyntax, InvoiceDocumentType]>> = {
  CrossIndustryInvoice: ["cii", "facture"],
  // ZUGFeRD 1
  CrossIndustryDocument: ["cii", "facture"],
  CrossIndustryOrder: ["cii", "bon-de-commande"],
  CrossIndustryQuotation: ["cii", "devis"],
  // Order-X
  SCRDMCCBDACIOMessageStructure: ["cii", "bon-de-commande"],
  SCRDMCCBDACIQMessageStructure: ["cii", "devis"],
  Invoice: ["ubl", "facture"],
  CreditNote: ["ubl", "avoir"],
  DebitNote: ["ubl", "facture"],
  Order: ["ubl", "bon-de-commande"],
  OrderResponse: ["ubl", "bon-de-commande"],
  OrderChange: ["ubl", "bon-de-commande"],
  Quotation: ["ubl", "devis"],
};

/** UBL's names are plain words, which other XML uses too: its namespace tells. */
const UBL_NAMESPACE = /^urn:oasis:names:specification:ubl:/;

interface InvoiceRoot {
  readonly syntax: InvoiceSyntax;
  readonly documentType: InvoiceDocumentType;
}

/** What an e-invoice's root element says, null for any other XML. `namespaces` are the values of its attributes. */
export function invoiceRootOf(name: string, namespaces: Iterable<string>): InvoiceRoot | null {
  const root = Object.hasOwn(ROOTS, localName(name)) ? ROOTS[localName(name)] : undefined;
  if (root === undefined) return null;
  const [syntax, documentType] = root;
  if (syntax === "ubl" && ![...namespaces].some((namespace) => UBL_NAMESPACE.test(namespace))) return null;
  return { syntax, documentType };
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** What may stand before the root: declaration, instructions, comments, document type. */
const PROLOG = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*/i;
const ROOT = /^<([\w.-]+:)?([\w.-]+)([^>]*)/;

/** Whether the first characters of a text are those of an e-invoice. */
export function isInvoiceHead(head: string): boolean {
  if (!/^\s*</.test(head)) return false;
  const root = ROOT.exec(head.slice(PROLOG.exec(head)?.[0].length ?? 0));
  if (root === null) return false;
  const values = [...(root[3] ?? "").matchAll(/=\s*(?:"([^"]*)|'([^']*))/g)].map(([, a, b]) => a ?? b ?? "");
  return invoiceRootOf(root[2] ?? "", values) !== null;
}
