import type { Messages } from "../../src/engine/rule.ts";
import { amountIn } from "../../src/language/typography.ts";
import type { Difference } from "../../src/quotes/model.ts";
import { differenceIn } from "./difference-words.ts";

export type Facts = {
  "unplaced-amount": { readonly cents: number };
  "unread-page": { readonly page: number | null };
  "unread-row": Record<never, never>;
  "unconfirmed-reading": Record<never, never>;
  "hidden-sheet": Office;
  "hidden-cells": Office;
  "formula-without-value": Office;
  "cell-limit": Office;
  "insert-unread": Office;
  "macros-ignored": Record<never, never>;
  "doubtful-figure": Record<never, never>;
  "attachment-unreadable": Office;
  "xml-differs": Difference & { readonly attachment: string | null };
};

/** Which part of an office file is meant, in its own words; null for the whole. */
type Office = { readonly where: string | null };

const named = (where: string | null): string => (where === null ? "" : ` (${where})`);

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
    "unconfirmed-reading": () => ({
      what: "Les colonnes de montants n'ont pas d'intitulé et aucun total du devis ne confirme la lecture de ces lignes.",
      why: "Ce qui a été lu par supposition peut être faux.",
      fix: "Vérifiez ces lignes à l'œil, ou donnez un intitulé à chaque colonne et un total au devis.",
    }),
    "hidden-sheet": ({ where }) => ({
      what: `Une feuille masquée contient des chiffres${named(where)} : elle n'a pas été lue.`,
      why: "Ce qui est masqué n'est pas vu du client et n'a pas été vérifié, mais peut entrer dans les montants.",
      fix: "Affichez cette feuille ou supprimez-la, puis relancez le contrôle.",
    }),
    "hidden-cells": ({ where }) => ({
      what: `Des lignes ou des colonnes masquées ne sont pas vides${named(where)} : elles n'ont pas été lues.`,
      why: "Ce qui est masqué n'est pas vu du client et n'a pas été vérifié, mais peut entrer dans les montants.",
      fix: "Affichez ces cellules ou supprimez-les, puis relancez le contrôle.",
    }),
    "formula-without-value": ({ where }) => ({
      what: `Des formules n'ont pas de valeur enregistrée${named(where)} : leurs montants n'ont pas pu être lus.`,
      why: "Ce qui n'a pas été lu n'a pas été vérifié.",
      fix: "Ouvrez le classeur dans un tableur, laissez-le calculer et enregistrez-le, ou fournissez un PDF.",
    }),
    "cell-limit": ({ where }) => ({
      what: `Le document a trop de cellules${named(where)} : les dernières n'ont pas été lues.`,
      why: "Ce qui n'a pas été lu n'a pas été vérifié.",
      fix: "Ne gardez que les cellules du devis, ou relevez la limite avec --max-cells.",
    }),
    "insert-unread": ({ where }) => ({
      what: `Le document insère un autre document${named(where)} : il n'a pas été lu.`,
      why: "Ce qui n'a pas été lu n'a pas été vérifié.",
      fix: "Copiez son contenu dans le devis, ou fournissez un PDF, puis relancez le contrôle.",
    }),
    "macros-ignored": () => ({
      what: "Le document contient des macros ; elles n'ont pas été exécutées.",
      why: "Le devis est lu tel qu'il a été enregistré : ce que les macros y changeraient n'a pas été vérifié.",
      fix: "Envoyez le devis sans macros, ou en PDF.",
    }),
    "doubtful-figure": () => ({
      what: "Un chiffre du document numérisé reste douteux, et aucun calcul du devis ne le confirme.",
      why: "Un chiffre mal lu fausse le contrôle.",
      fix: "Vérifiez ce chiffre à l'œil, ou fournissez le document d'origine (PDF avec texte, tableur).",
    }),
    "attachment-unreadable": ({ where }) => ({
      what: `Le fichier XML joint au PDF n'a pas pu être lu${named(where)}.`,
      why: "Les logiciels du client traitent ce fichier : il n'a pas pu être comparé à la page.",
      fix: "Produisez à nouveau le PDF avec un XML valide, ou retirez la pièce jointe.",
    }),
    "xml-differs": (difference) => ({
      what: `Le XML joint au PDF contredit la page : ${differenceIn("fr", difference)}.`,
      why: "La page fait foi, car c'est elle que l'on signe ; mais les logiciels traitent le XML.",
      fix: "Faites dire la même chose à la page et au XML, puis produisez à nouveau le PDF.",
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
    "unconfirmed-reading": () => ({
      what: "The columns of amounts have no headings, and no total of the quote confirms how these lines were read.",
      why: "What was read by guess may be wrong.",
      fix: "Check these lines by eye, or give each column a heading and the quote a total.",
    }),
    "hidden-sheet": ({ where }) => ({
      what: `A hidden sheet holds figures${named(where)}: it was not read.`,
      why: "What is hidden is not seen by the client and was not checked, but may enter the amounts.",
      fix: "Show this sheet or delete it, then run the check again.",
    }),
    "hidden-cells": ({ where }) => ({
      what: `Hidden rows or columns are not empty${named(where)}: they were not read.`,
      why: "What is hidden is not seen by the client and was not checked, but may enter the amounts.",
      fix: "Show these cells or delete them, then run the check again.",
    }),
    "formula-without-value": ({ where }) => ({
      what: `Formulas have no saved value${named(where)}: their amounts could not be read.`,
      why: "What was not read was not checked.",
      fix: "Open the workbook in a spreadsheet, let it compute and save it, or send a PDF.",
    }),
    "cell-limit": ({ where }) => ({
      what: `The document has too many cells${named(where)}: the last ones were not read.`,
      why: "What was not read was not checked.",
      fix: "Keep the cells of the quote only, or raise the limit with --max-cells.",
    }),
    "insert-unread": ({ where }) => ({
      what: `The document holds another document inside of it${named(where)}: it was not read.`,
      why: "What was not read was not checked.",
      fix: "Copy its content into the quote, or send a PDF, then run the check again.",
    }),
    "macros-ignored": () => ({
      what: "The document holds macros; they were not run.",
      why: "The quote is read as it was saved: what the macros would change in it was not checked.",
      fix: "Send the quote without macros, or as PDF.",
    }),
    "doubtful-figure": () => ({
      what: "A figure of the scanned document stays in doubt, and no sum of the quote confirms it.",
      why: "A misread figure falsifies the check.",
      fix: "Check this figure by eye, or give the original document (PDF with text, spreadsheet).",
    }),
    "attachment-unreadable": ({ where }) => ({
      what: `The XML file attached to the PDF could not be read${named(where)}.`,
      why: "The client's software processes this file: it could not be compared with the page.",
      fix: "Produce the PDF again with valid XML, or remove the attachment.",
    }),
    "xml-differs": (difference) => ({
      what: `The XML attached to the PDF contradicts the page: ${differenceIn("en", difference)}.`,
      why: "The page decides, for it is what is signed; but software processes the XML.",
      fix: "Make the page and the XML say the same, then produce the PDF again.",
    }),
  },
};
