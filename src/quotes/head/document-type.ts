import type { Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { DocumentType } from "../model.ts";

/** Words that open a title, with the kind of document they name. The first title of a document decides. */
const TITLES: readonly (readonly [RegExp, DocumentType])[] = [
  // "Bon de commande valant devis": the paper is both, and must tell all that a quote does.
  [/^(?:facture pro ?-?forma|pro ?-?forma|bon de commande valant devis)\b/, "devis"],
  [
    /^(?:bon de commande|commande client|confirmation de commande|commande n|accuse de reception de commande|purchase order|order confirmation|auftragsbestatigung|bestellung|inkooporder)\b/,
    "bon-de-commande",
  ],
  [/^(?:facture d'avoir|avoir|note de credit|credit note|gutschrift|creditnota|stornorechnung)\b/, "avoir"],
  [/^(?:facture|invoice|rechnung|factuur|fattura|factura|tax invoice)\b/, "facture"],
  [
    /^(?:devis|proposition|offre|chiffrage|estimation|cotation|quotation|quote|angebot|offerte|preventivo|presupuesto)\b/,
    "devis",
  ],
];

/** Longer texts are sentences, not titles. */
const LONGEST_TITLE = 60;

/** The kind of a document, by its first title; `devis` words inside sentences count when there is no title. */
export function documentTypeOf(texts: readonly Text[]): DocumentType {
  const folded = texts.map(({ value }) => plain(value));
  for (const text of folded) {
    if (text.length > LONGEST_TITLE || /[.!?]$/.test(text)) continue;
    const title = TITLES.find(([pattern]) => pattern.test(text));
    if (title !== undefined) return title[1];
  }
  return folded.some((text) =>
    /\b(?:devis|chiffrage|(?:proposition|offre) (?:commerciale|financiere|tarifaire|de prix)|(?:notre|cette|(?:la )?presente|validite de l'|cadre de l'|identification de l'|echeance de l') ?(?:offre|proposition))\b/.test(
      text,
    ),
  )
    ? "devis"
    : "autre";
}
