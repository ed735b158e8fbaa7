import type { AttachedInvoice, InvoiceData } from "./einvoice/invoice-data.ts";
import type { Straightened } from "./straightened.ts";
import type { Box, GridSpot, Text } from "./text.ts";

/** What a decoder makes of a file's bytes: words on pages, or cells in a grid. It knows nothing of quotes. */
export type SourceDocument = PagedDocument | GridDocument;

export interface PagedDocument {
  readonly kind: "pages";
  readonly pages: readonly Page[];
  readonly problems: readonly ReadingProblem[];
  /** The e-invoice that a PDF carries beside its pages: compared with them, never read instead of them. */
  readonly attached?: AttachedInvoice;
}

/** A quote of our own JSON format, not yet held against its schema. */
export interface JsonDocument {
  readonly kind: "json";
  readonly value: unknown;
}

/** An XML e-invoice, order or quotation that stands alone. */
interface InvoiceDocument {
  readonly kind: "e-invoice";
  readonly invoice: InvoiceData;
}

/** What is given as data: nothing of it is laid out. */
export type StructuredDocument = JsonDocument | InvoiceDocument;

export interface Page {
  /** Counts from 1. */
  readonly number: number;
  /** Size in points, as displayed (rotation applied). */
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** Runs that do not read from left to right (stamps, notes in the margin): never part of a table. */
  readonly rotated?: readonly Word[];
  /** Level and upright edges of what is drawn: rules, frames, grounds of rows. */
  readonly edges?: readonly Edge[];
  /** For a page read from a picture: how it was set upright and straight. Boxes are those of the page so set. */
  readonly straightened?: Straightened;
}

/** A straight edge along an axis of the page, in points: `at` a height where it is level, else a distance from the left. */
export interface Edge {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A word as printed: a run without blanks. */
export interface Word {
  readonly text: string;
  readonly page: number;
  readonly box: Box;
  /** Height of the type in points. */
  readonly fontSize: number;
  /** The internal name of the font: tells apart, never interpreted. */
  readonly font: string;
  /** Of a word read from a picture: how its page was set straight. */
  readonly straightened?: Straightened;
  /** How sure character recognition is of a word read from a picture, 0 to 1; absent for text that was never in doubt. */
  readonly confidence?: number;
  /** What else its ink was read as: present where its digits are in doubt, empty where nothing else is known. */
  readonly others?: readonly string[];
  /** Two of three readings of its ink agree: others count only where the quote bears them out. */
  readonly agreed?: true;
}

export interface GridDocument {
  readonly kind: "grid";
  readonly rows: readonly (readonly Cell[])[];
  readonly problems: readonly ReadingProblem[];
}

export interface Cell {
  readonly text: string;
  /** Row (physical line of the file where the record starts) and column, from 1. */
  readonly row: number;
  readonly column: number;
  /** Where it stands in an office file; absent where row and column say it. */
  readonly spot?: GridSpot;
}

/** Why nobody sees words that stand in the text of a page. */
export type HiddenBy = "invisible" | "ground-colour" | "outside-page" | "covered" | "layer-off" | "tiny";

/**
 * A part of a document that could not be read with certainty, which ends up in `complete-reading`; or words that nobody
 * sees as they are, which end up in `hidden-text`.
 */
export interface ReadingProblem {
  readonly code:
    | "page-without-text"
    | "unreadable-font"
    | "page-limit"
    | "picture-on-page"
    | "undecodable-characters"
    | "ocr-limit"
    | "doubtful-figure"
    | "attachment-unreadable"
    | "hidden-text"
    | "lookalike-letters"
    | OfficeProblemCode;
  readonly page: number | null;
  /** Which part is meant, in the document's own words: a sheet's name, a cell; absent where the page says it. */
  readonly where?: string;
  /** The words in doubt, where it is about some. */
  readonly text?: Text;
  /** Of hidden text: why nobody sees it. */
  readonly hiddenBy?: HiddenBy;
}

/** What office files hide or leave out. */
type OfficeProblemCode =
  | "hidden-sheet"
  | "hidden-cells"
  | "formula-without-value"
  | "macros-ignored"
  | "cell-limit"
  | "insert-unread";

/** Why nothing could be read from an input. The enumeration is documented in `docs/errors.md`. */
export type ReadErrorCode =
  | "not-found"
  | "unreadable-file"
  | "empty-file"
  | "too-large"
  | "unsupported-type"
  | "encrypted"
  | "damaged"
  | "nested-too-deep"
  | "no-text"
  | "illegible-picture"
  | "unsafe-xml"
  | "json-syntax"
  | "picture-too-small"
  | "heic-picture";

export interface ReadError {
  readonly code: ReadErrorCode;
  /** Technical cause, for `--debug` only. */
  readonly cause?: unknown;
}

/** A typed result: errors are values. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const failed = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
