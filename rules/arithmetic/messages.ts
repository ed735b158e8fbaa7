import type { Message, Messages } from "../../src/engine/rule.ts";
import { amountIn } from "../../src/language/typography.ts";

interface Difference {
  /** Cents printed and cents computed from the other amounts of the document. */
  readonly printed: number;
  readonly computed: number;
}

export type Facts = {
  line: Difference;
  subtotal: Difference;
  "net-total": Difference;
  "vat-total": Difference;
  "gross-total": Difference;
};

const french =
  (subject: string) =>
  ({ printed, computed }: Difference): Message => ({
    what: `${subject} : ${amountIn("fr", printed)} imprimés, ${amountIn("fr", computed)} calculés.`,
    why: "Les montants du devis doivent se recalculer, à un centime d'arrondi près par ligne.",
    fix: "Corrigez le montant faux, puis les totaux qui en dépendent.",
  });

const english =
  (subject: string) =>
  ({ printed, computed }: Difference): Message => ({
    what: `${subject}: ${amountIn("en", printed)} printed, ${amountIn("en", computed)} computed.`,
    why: "The amounts of the quote must add up, within one cent of rounding a line.",
    fix: "Correct the wrong amount, then the totals that depend on it.",
  });

export const messages: Messages<Facts> = {
  fr: {
    line: french("Quantité × prix unitaire ne donne pas le total de la ligne"),
    subtotal: french("Le sous-total n'est pas la somme de ses lignes"),
    "net-total": french("Le total HT n'est pas la somme des lignes"),
    "vat-total": french("Le montant de la TVA ne correspond pas au taux"),
    "gross-total": french("HT + TVA ne donne pas le total TTC"),
  },
  en: {
    line: english("Quantity × unit price is not the line's total"),
    subtotal: english("The sub-total is not the sum of its lines"),
    "net-total": english("The total without VAT is not the sum of the lines"),
    "vat-total": english("The VAT does not match its rate"),
    "gross-total": english("Net + VAT is not the gross total"),
  },
};
