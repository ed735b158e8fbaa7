import type { Language } from "../../engine/rule.ts";
import type { Certainty, DateRole, QuoteProblem } from "../../quotes/model.ts";
import type { Payer } from "../../segur/meaning.ts";
import type { Clause } from "./inspection.ts";
import type { SumKind } from "./sums.ts";

/** Fixed words of an inspection, on the page of text as on the overlay. */
export interface InspectionLabels {
  readonly headings: Readonly<
    Record<"table" | "sums" | "parties" | "dates" | "clauses" | "versions" | "unplaced" | "problems", string>
  >;
  readonly columns: Readonly<Record<"designation" | "quantity" | "unitPrice" | "vat" | "total" | "payer", string>>;
  readonly payers: Readonly<Record<Payer, string>>;
  readonly option: string;
  readonly included: string;
  readonly outsideSections: string;
  readonly gross: string;
  /** Before the amount that a printed amount should be. */
  readonly expected: string;
  readonly sums: Readonly<Record<SumKind, string>>;
  /** Label and values of how surely the amounts were read. */
  readonly reading: string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly notCompared: string;
  readonly nothing: string;
  readonly currency: string;
  readonly number: string;
  readonly products: string;
  readonly dates: Readonly<Record<DateRole, string>>;
  readonly impossibleDate: string;
  readonly clauses: Readonly<Record<Clause["kind"], string>>;
  readonly problems: Readonly<Record<QuoteProblem["code"], string>>;
  readonly legend: Readonly<Record<"line" | "total" | "date" | "identifier" | "unplaced", string>>;
}

const fr: InspectionLabels = {
  headings: {
    table: "Tableau tel qu'il est compris",
    sums: "Totaux",
    parties: "Parties",
    dates: "Dates",
    clauses: "Clauses reconnues",
    versions: "Versions",
    unplaced: "Montants sans place",
    problems: "Difficultés de lecture",
  },
  columns: {
    designation: "Désignation",
    quantity: "Qté",
    unitPrice: "Prix unitaire",
    vat: "TVA",
    total: "Total",
    payer: "Payeur",
  },
  payers: { state: "État", client: "client", "other-programme": "autre programme", unknown: "non dit" },
  option: "option",
  included: "inclus",
  outsideSections: "(sans rubrique)",
  gross: "TTC",
  expected: "calculé",
  sums: {
    "net-total": "Total HT",
    "vat-total": "TVA",
    "gross-total": "Total TTC",
    subtotal: "Sous-total",
    "state-share": "Part de l'État",
    "client-share": "Part du client",
    other: "Autre montant",
  },
  reading: "Lecture des lignes",
  certainty: {
    arithmetic: "confirmée par le calcul",
    heading: "par l'intitulé des colonnes",
    content: "par le contenu des colonnes",
    doubtful: "douteuse",
  },
  notCompared: "rien à comparer",
  nothing: "aucun",
  currency: "Monnaie",
  number: "Numéro",
  products: "Logiciels",
  dates: {
    issue: "Émission",
    validity: "Fin de validité",
    order: "Commande",
    referencing: "Référencement",
    dossier: "Envoi du dossier",
    installation: "Installation",
    training: "Formation",
    other: "Autre date",
  },
  impossibleDate: "date impossible",
  clauses: {
    funding: "Financement",
    referencing: "Référencement",
    "referencing-clause": "Sous condition de référencement",
    maintenance: "Maintenance",
    condition: "Condition",
    charged: "Facturé au client",
    programme: "Programme",
  },
  problems: {
    "page-without-text": "page sans texte",
    "unreadable-font": "police illisible",
    "page-limit": "pages suivantes non lues",
    "picture-on-page": "image qui couvre une partie de la page",
    "undecodable-characters": "caractères indéchiffrables",
    "ocr-limit": "pages numérisées suivantes non lues",
    "doubtful-figure": "chiffre douteux",
    "unplaced-amount": "montant sans place",
    "unread-row": "ligne du tableau non lue",
    "hidden-sheet": "feuille masquée",
    "hidden-cells": "cellules masquées",
    "hidden-text": "texte caché",
    "lookalike-letters": "lettres d'un autre alphabet",
    "formula-without-value": "formules sans valeur enregistrée",
    "cell-limit": "cellules suivantes non lues",
    "insert-unread": "document inséré non lu",
    "macros-ignored": "macros non exécutées",
    "attachment-unreadable": "pièce jointe XML illisible",
    "xml-differs": "XML joint différent de la page",
  },
  legend: {
    line: "ligne",
    total: "total",
    date: "date",
    identifier: "identifiant",
    unplaced: "montant sans place",
  },
};

const en: InspectionLabels = {
  headings: {
    table: "The table as understood",
    sums: "Totals",
    parties: "Parties",
    dates: "Dates",
    clauses: "Clauses recognised",
    versions: "Versions",
    unplaced: "Amounts without a place",
    problems: "Troubles of reading",
  },
  columns: {
    designation: "Designation",
    quantity: "Qty",
    unitPrice: "Unit price",
    vat: "VAT",
    total: "Total",
    payer: "Payer",
  },
  payers: { state: "State", client: "client", "other-programme": "other programme", unknown: "not said" },
  option: "option",
  included: "included",
  outsideSections: "(no section)",
  gross: "incl. VAT",
  expected: "computed",
  sums: {
    "net-total": "Total excl. VAT",
    "vat-total": "VAT",
    "gross-total": "Total incl. VAT",
    subtotal: "Sub-total",
    "state-share": "Share of the State",
    "client-share": "Share of the client",
    other: "Other amount",
  },
  reading: "Reading of the lines",
  certainty: {
    arithmetic: "confirmed by arithmetic",
    heading: "by the headings of the columns",
    content: "by what the columns hold",
    doubtful: "doubtful",
  },
  notCompared: "nothing to compare",
  nothing: "none",
  currency: "Currency",
  number: "Number",
  products: "Software",
  dates: {
    issue: "Issue",
    validity: "End of validity",
    order: "Order",
    referencing: "Referencing",
    dossier: "Dossier sent",
    installation: "Installation",
    training: "Training",
    other: "Other date",
  },
  impossibleDate: "impossible date",
  clauses: {
    funding: "Funding",
    referencing: "Referencing",
    "referencing-clause": "Conditional on the referencing",
    maintenance: "Maintenance",
    condition: "Condition",
    charged: "Charged to the client",
    programme: "Programme",
  },
  problems: {
    "page-without-text": "page without text",
    "unreadable-font": "unreadable font",
    "page-limit": "further pages not read",
    "picture-on-page": "picture over a part of the page",
    "undecodable-characters": "characters that cannot be decoded",
    "ocr-limit": "further scanned pages not read",
    "doubtful-figure": "doubtful figure",
    "unplaced-amount": "amount without a place",
    "unread-row": "row of the table not read",
    "hidden-sheet": "hidden sheet",
    "hidden-cells": "hidden cells",
    "hidden-text": "hidden text",
    "lookalike-letters": "letters of another alphabet",
    "formula-without-value": "formulas without a stored value",
    "cell-limit": "further cells not read",
    "insert-unread": "inserted document not read",
    "macros-ignored": "macros not run",
    "attachment-unreadable": "attached XML that cannot be read",
    "xml-differs": "attached XML unlike the page",
  },
  legend: {
    line: "line",
    total: "total",
    date: "date",
    identifier: "identifier",
    unplaced: "amount without a place",
  },
};

export const inspectionLabels = (language: Language): InspectionLabels => (language === "fr" ? fr : en);
