import type { InvoiceDocumentType } from "./roots.ts";

/** What an XML e-invoice, order or quotation states, each value with the path of its element. Amounts are cents. */
export interface InvoiceData {
  readonly documentType: InvoiceDocumentType;
  readonly number: Stated<string> | null;
  /** ISO dates. */
  readonly issuedOn: Stated<string> | null;
  readonly validUntil: Stated<string> | null;
  /** ISO code. */
  readonly currency: Stated<string> | null;
  readonly seller: InvoiceParty;
  readonly buyer: InvoiceParty;
  /** Empty where the profile has none (MINIMUM, BASIC WL). */
  readonly lines: readonly InvoiceLine[];
  /** Allowances (negative) and charges on the whole document. */
  readonly adjustments: readonly InvoiceAdjustment[];
  readonly totals: InvoiceTotals;
  /** Percent, of the breakdown of VAT. */
  readonly vatRates: readonly Stated<number>[];
  /** Free texts: notes, terms of payment, reasons of exemption. */
  readonly notes: readonly Stated<string>[];
  /** What should be a number or a date and is none, as written. */
  readonly unread: readonly Stated<string>[];
}

/** An e-invoice that a PDF carries. */
export interface AttachedInvoice {
  /** Name of the attachment. */
  readonly name: string;
  readonly invoice: InvoiceData;
}

export interface Stated<T> {
  readonly value: T;
  /** Path of the element from the root: `/Invoice/cbc:ID`, `/Invoice/cac:InvoiceLine[2]/cbc:Note`. */
  readonly pointer: string;
}

export interface InvoiceParty {
  readonly name: Stated<string> | null;
  /** Fourteen digits. */
  readonly siret: Stated<string> | null;
  /** Nine digits, where no SIRET says more. */
  readonly siren: Stated<string> | null;
  readonly finess: Stated<string> | null;
  readonly rpps: Stated<string> | null;
  readonly postCode: Stated<string> | null;
}

export interface InvoiceLine {
  readonly pointer: string;
  /** Name of the group of lines that holds it (CII, profile EXTENDED). */
  readonly heading: Stated<string> | null;
  /** Name, description and notes of what is sold. */
  readonly designation: Stated<string>;
  readonly reference: Stated<string> | null;
  readonly quantity: Stated<number> | null;
  /** UN/ECE code of the unit ("C62" is a piece). */
  readonly unitCode: string | null;
  /** Price of one unit after its discount, a decimal of the currency. */
  readonly netPrice: Stated<string> | null;
  /** Price of one unit before its discount. */
  readonly grossPrice: Stated<string> | null;
  readonly totalCents: Stated<number> | null;
  readonly vatRate: Stated<number> | null;
  /** Allowances (negative) and charges inside the line's total, in cents. */
  readonly adjustmentCents: number;
}

export interface InvoiceAdjustment {
  readonly pointer: string;
  readonly reason: string | null;
  /** Negative for an allowance. */
  readonly cents: number;
  readonly vatRate: number | null;
}

export interface InvoiceTotals {
  /** Sum of the lines, before allowances and charges. */
  readonly lines: Stated<number> | null;
  readonly net: Stated<number> | null;
  readonly vat: Stated<number> | null;
  readonly gross: Stated<number> | null;
  /** What is left to pay. */
  readonly payable: Stated<number> | null;
}
