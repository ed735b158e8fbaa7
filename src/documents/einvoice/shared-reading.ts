import type { Stated } from "./invoice-data.ts";
import { attributeOf, type Node, statedText } from "./nodes.ts";
import type { InvoiceDocumentType } from "./roots.ts";

/** What both languages of e-invoices say alike. */

/** UNTDID 1001: codes of documents. A pro forma invoice is an offer. */
const TYPES: Readonly<Record<string, InvoiceDocumentType>> = {
  "220": "bon-de-commande",
  "231": "bon-de-commande",
  "310": "devis",
  "325": "devis",
  "380": "facture",
  "381": "avoir",
  "383": "facture",
  "384": "facture",
  "386": "facture",
  "389": "facture",
  "396": "avoir",
};

export const typeOfCode = (code: string | undefined): InvoiceDocumentType | null =>
  code === undefined ? null : (TYPES[code] ?? null);

/** The words of a line: each text once, those that repeat another left out. */
export function designationOf(line: Node, nodes: readonly Node[]): Stated<string> {
  const texts = nodes.flatMap((node) => statedText(node) ?? []);
  const words: string[] = [];
  for (const { value } of texts) if (!words.some((said) => said.includes(value))) words.push(value);
  return { value: words.join(" – "), pointer: texts[0]?.pointer ?? line.pointer };
}

/** Of amounts in several currencies, the one in the document's own; the first where none says. */
export function inCurrency(nodes: readonly Node[], currency: Stated<string> | null): Node | null {
  const own = nodes.find((node) => attributeOf(node, "currencyID") === currency?.value);
  return own ?? nodes.find((node) => attributeOf(node, "currencyID") === "") ?? nodes[0] ?? null;
}
