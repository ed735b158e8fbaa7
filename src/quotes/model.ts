import type { ReadingProblem } from "../documents/document.ts";
import type { Text } from "../documents/text.ts";

/**
 * The typed quote: what a document says, before anyone asks whether the scheme allows it.
 * Money is integer euro cents; dates are ISO `YYYY-MM-DD`; every field keeps the words it was read from.
 */
export interface Quote {
  readonly documentType: DocumentType;
  readonly number: Read<string> | null;
  readonly vendor: Party;
  readonly client: Party;
  /** Software offered, as named by the document. */
  readonly products: readonly Product[];
  readonly dates: readonly DatedFact[];
  readonly lines: readonly QuoteLine[];
  readonly sections: readonly Section[];
  /** Rows with a label and amounts that are no billed lines: sub-totals, totals, VAT, shares. */
  readonly summaries: readonly SummaryRow[];
  readonly totals: Totals;
  /** VAT rates printed anywhere (columns, totals, VAT tables), in percent. */
  readonly vatRates: readonly Read<number>[];
  /** Sentences of the running text, notes and annexes, in reading order. */
  readonly statements: readonly Statement[];
  /** Versions with their market-release dates, from a table or a sentence. */
  readonly versions: readonly ReleasedVersion[];
  /** Amounts that belong to no line, total or known non-quote amount. */
  readonly unplaced: readonly Read<number>[];
  readonly problems: readonly QuoteProblem[];
  /** How surely each amount was read. */
  readonly certainty: QuoteCertainty;
  readonly currency: string;
  /** The whole document in reading order, one entry a segment or row: for words that may stand anywhere. */
  readonly texts: readonly Text[];
}

/**
 * How an amount was determined, surest first:
 * - `arithmetic`: a product or a printed sum confirms it;
 * - `heading`: no sum does, the heading of its column or its label says what it is;
 * - `content`: nothing names it, what its column holds decided;
 * - `doubtful`: the figures printed with it contradict it.
 */
export type Certainty = "arithmetic" | "heading" | "content" | "doubtful";

export interface QuoteCertainty {
  /** That of its least sure amount. */
  readonly reading: Certainty;
  /** By index of the line. */
  readonly lines: readonly Certainty[];
  readonly totals: Readonly<Record<keyof Totals, Certainty | null>>;
}

export type DocumentType = "devis" | "bon-de-commande" | "facture" | "avoir" | "autre";

/** A value and the words it was read from. */
export interface Read<T> {
  readonly value: T;
  readonly text: Text;
}

export interface Party {
  readonly name: Read<string> | null;
  readonly siret: Read<Identifier> | null;
  readonly finess: Read<Identifier> | null;
  readonly rpps: Read<Identifier> | null;
  /** Five-digit post code, for the territory of VAT. */
  readonly postCode: Read<string> | null;
}

export interface Identifier {
  /** Digits (and letters of Corsican FINESS) without blanks. */
  readonly digits: string;
  /** Whether the check digit is right. */
  readonly valid: boolean;
}

export interface Product {
  readonly name: string;
  readonly version: string | null;
  readonly text: Text;
}

export type DateRole =
  | "issue"
  | "validity"
  | "order"
  | "referencing"
  | "dossier"
  | "installation"
  | "training"
  | "other";

export interface DatedFact {
  readonly role: DateRole;
  /** First day meant; null where the date printed does not exist (31/02/2023). */
  readonly date: string | null;
  /** Last day meant: differs from `date` for a month, a week or a quarter. */
  readonly lastDay: string | null;
  readonly precision: "day" | "week" | "month" | "quarter" | "year";
  /** `duration`: computed from another date and a printed duration ("valable 45 jours", "3 mois après la commande"). */
  readonly source: "printed" | "duration";
  /** For a day told from another one; its date is null where the quote does not print that one. */
  readonly relative?: RelativeDay;
  /** Label and value as printed. */
  readonly text: Text;
}

/** So much time after a date of the quote's own timeline. */
export interface RelativeDay {
  readonly anchor: "issue" | "order" | "referencing" | "dossier";
  readonly count: number;
  readonly unit: "day" | "working-day" | "week" | "month" | "year";
}

export interface QuoteLine {
  readonly index: number;
  /** Designation with all its continuation lines. */
  readonly designation: Text;
  readonly reference: Text | null;
  readonly quantity: number | null;
  readonly unit: Text | null;
  /** Exact printed price as a decimal string ("0.8403"), null where none is printed. */
  readonly unitPrice: string | null;
  readonly unitPriceCents: number | null;
  /** What quantity × price is taken times where columns or words say so: 12 months, 0.01 for a price of a hundred. */
  readonly multiplier?: number;
  /** Exactly one of the two, or null. */
  readonly discount: { readonly percent: number } | { readonly cents: number } | null;
  readonly vatRate: number | null;
  /** HT, or TTC where the table prints TTC only; 0 for "inclus"; null where nothing is printed. */
  readonly totalCents: number | null;
  /** TTC where the table prints both. */
  readonly grossCents: number | null;
  /** "inclus", "offert", "compris"… stands in place of the amount. */
  readonly included: boolean;
  /** Amounts of the State and client columns, where the table has such columns. */
  readonly fundedCents: number | null;
  readonly clientCents: number | null;
  /** Cell of a payer column. */
  readonly payerCell: Text | null;
  /** Cell of a column whose heading asks why the line is billed ("Motif"). */
  readonly motive?: Text;
  /** An option that no total counts. */
  readonly option: boolean;
  /** Index into `sections`, null outside of any. */
  readonly section: number | null;
  /** The whole line as printed: designation and amounts, for evidence. */
  readonly text: Text;
}

/** A heading and the lines under it. */
export interface Section {
  readonly index: number;
  /** Heading as printed; the title of a table, of a block above it, or a row inside it. */
  readonly heading: Text;
  readonly parent: number | null;
  readonly lines: readonly number[];
}

export type SummaryKind = "subtotal" | "net" | "vat" | "gross" | "discount" | "other";

export interface SummaryRow {
  readonly index: number;
  readonly kind: SummaryKind;
  readonly label: Text;
  /** Amount that the row states, HT unless `gross`; null when only TTC or a VAT amount is printed. */
  readonly cents: number | null;
  /** True when the row's amount is TTC (by its label or column). */
  readonly gross: boolean;
  /** Other amounts printed on the row (VAT, TTC), in column order. */
  readonly otherCents: readonly number[];
  readonly vatRate: number | null;
  /** Section it closes, null for the document's totals block. */
  readonly section: number | null;
  /** Indices of the lines printed before this row within its section or table: what a sub-total may sum. */
  readonly linesAbove: readonly number[];
  readonly text: Text;
}

export interface Totals {
  readonly net: Read<number> | null;
  readonly vat: Read<number> | null;
  readonly gross: Read<number> | null;
}

export interface Statement {
  readonly text: Text;
  /** Index of the paragraph it comes from: sentences of one paragraph share it. */
  readonly paragraph: number;
  /** Heading of its block ("Conditions", "Annexe 1 – Versions…"), where one is printed. */
  readonly heading: Text | null;
  /** True inside general terms: their amounts and durations are no terms of this quote. */
  readonly smallPrint: boolean;
}

export interface ReleasedVersion {
  readonly product: string | null;
  readonly version: string;
  /** ISO date or month (`YYYY-MM`), null where none is printed. */
  readonly releasedOn: string | null;
  readonly text: Text;
}

export interface QuoteProblem {
  readonly code: ReadingProblem["code"] | "unplaced-amount" | "unread-row" | "xml-differs";
  readonly page: number | null;
  /** Which part is meant, in the document's own words: a sheet's name, a cell. */
  readonly where?: string;
  readonly text: Text | null;
  /** Why nobody sees the words (`hidden-text`). */
  readonly hiddenBy?: NonNullable<ReadingProblem["hiddenBy"]>;
  /** What the page and the e-invoice inside the file say differently (`xml-differs`). */
  readonly difference?: Difference;
  /** Index into `lines`, where it is about one. */
  readonly line?: number;
}

/** A fact that the page and the XML of an e-invoice state differently; null for what one of them does not have. */
export interface Difference {
  readonly fact:
    | "number"
    | "issue-date"
    | "validity"
    | "currency"
    | "vendor-identifier"
    | "client-identifier"
    | "quantity"
    | "unit-price"
    | "line-total"
    | "line"
    | "net-total"
    | "vat-total"
    | "gross-total";
  readonly page: DifferingValue | null;
  readonly xml: DifferingValue | null;
}

export type DifferingValue = { readonly cents: number } | { readonly day: string } | { readonly words: string };
