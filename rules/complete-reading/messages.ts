import type { Messages } from "../../src/engine/rule.ts";
import { amountIn } from "../../src/language/typography.ts";

export type Facts = {
  "unplaced-amount": { readonly cents: number };
  "unread-page": { readonly page: number | null };
  "unread-row": Record<never, never>;
};

export const messages: Messages<Facts> = {
  fr: {
    "unplaced-amount": ({ cents }) => ({
      what: `Un montant (${amountIn("fr", cents)}) ne se rattache à aucune ligne ni à aucun total.`,
      why: "Un montant non rattaché peut cacher une prestation facturée : le devis n'est pas lu en entier.",
      fix: "Vérifiez ce montant sur la page ; rattachez-le à une ligne ou supprimez-le.",
    }),
    "unread-page": ({ page }) => ({
      what: `${page === null ? "Une partie du document" : `La page ${page}`} n'a pas pu être lue avec certitude.`,
      why: "Ce qui n'a pas été lu n'a pas été vérifié.",
      fix: "Fournissez le document d'origine (PDF avec texte, tableur), ou vérifiez cette partie à l'œil.",
    }),
    "unread-row": () => ({
      what: "Une ligne du tableau n'a pas pu être lue avec certitude.",
      why: "Ce qui n'a pas été lu n'a pas été vérifié.",
      fix: "Vérifiez cette ligne à l'œil.",
    }),
  },
  en: {
    "unplaced-amount": ({ cents }) => ({
      what: `An amount (${amountIn("en", cents)}) belongs to no line and no total.`,
      why: "A stray amount may hide something billed: the quote was not read in full.",
      fix: "Check this amount on the page; tie it to a line or remove it.",
    }),
    "unread-page": ({ page }) => ({
      what: `${page === null ? "A part of the document" : `Page ${page}`} could not be read with certainty.`,
      why: "What was not read was not checked.",
      fix: "Give the original document (PDF with text, spreadsheet), or check this part by eye.",
    }),
    "unread-row": () => ({
      what: "A row of the table could not be read with certainty.",
      why: "What was not read was not checked.",
      fix: "Check this row by eye.",
    }),
  },
};
