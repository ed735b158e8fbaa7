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

/** "Facturé HT", "Facturée à l'État": what is billed, and no bill. */
const BILLED = /^\s*factur(?:é|ée|és|ées)(?!\p{L})/iu;

/** Longer texts are sentences, not titles, or titles that run on into the head of the document. */
const LONGEST_TITLE = 60;

/** "Bon de commande AB-22-02, émis le …", "BON DE COMMANDE. Fournisseur : …": what stands before the mark. */
const BEFORE_MARK = /^[^.,;:]{3,60}(?=[.,;:]\s)/;

/** The kind that a folded text names: a short one as a title; a longer one where it opens with nothing but the title, its number and its day. */
function kindIn(text: string): DocumentType | undefined {
  const isShort = text.length <= LONGEST_TITLE && !/[.!?]$/.test(text);
  const lead = isShort ? text : (BEFORE_MARK.exec(text)?.[0] ?? "");
  for (const [pattern, kind] of TITLES) {
    const words = pattern.exec(lead)?.[0];
    if (words !== undefined && (isShort || lead.slice(words.length).split(/\s+/).every(isOfNumber))) return kind;
  }
  return undefined;
}

/** "n°", "ab-22-02", "du", "20/01/2022". */
const isOfNumber = (word: string): boolean => word.length <= 2 || /\d/.test(word);

/** The kind of a document, by its first title; `devis` words inside sentences count when there is no title. */
export function documentTypeOf(texts: readonly Text[]): DocumentType {
  const folded = texts.map(({ value }) => (BILLED.test(value) ? "" : plain(value)));
  for (const text of folded) {
    const kind = kindIn(text);
    if (kind !== undefined) return kind;
  }
  return folded.some((text) =>
    /\b(?:devis|chiffrage|(?:proposition|offre) (?:commerciale|financiere|tarifaire|de prix)|(?:notre|cette|(?:la )?presente|validite de l'|cadre de l'|identification de l'|echeance de l') ?(?:offre|proposition))\b/.test(
      text,
    ),
  )
    ? "devis"
    : "autre";
}
