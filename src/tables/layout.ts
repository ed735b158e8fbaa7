import type { Box, Text } from "../documents/text.ts";

/**
 * What a document shows, before anyone asks what it means: priced tables, and every run of words outside of them.
 * Pages and grids come out alike: for a grid, a segment is a cell, and its box is counted in columns and rows.
 */
export interface Layout {
  /** Priced tables in reading order; a table that goes on over a page break is one table. */
  readonly tables: readonly Table[];
  /** Every run of words outside of the tables (letter head, boxes of facts, notes, footers), in reading order. */
  readonly segments: readonly Segment[];
  /** The segments of running text joined over line ends: one entry a paragraph (or a lone segment). */
  readonly paragraphs: readonly Text[];
}

/** A run of words on one printed line, parted from its neighbours by a wide gap; or a cell of a grid. */
export interface Segment {
  readonly text: Text;
  /** Page from 1; 1 for a grid. */
  readonly page: number;
  /** Points on a page; columns and rows (column, row, column + 1, row + 1) in a grid. */
  readonly box: Box;
  /** The printed line it stands on: segments of one line share the number, numbers rise down the document. */
  readonly line: number;
}

export type ColumnRole =
  | "reference"
  | "designation"
  | "quantity"
  | "unit"
  | "unitPrice"
  | "discount"
  | "vatRate"
  | "vatAmount"
  | "net"
  | "gross"
  | "funded"
  | "client"
  | "payer"
  | "other";

interface Column {
  readonly role: ColumnRole;
  readonly heading: Text;
  /** No heading says its role: what it holds does. */
  readonly guessed: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  /** Words that stand in the heading row but head the table rather than a column ("Pack Ségur | Financement SONS"). */
  readonly title: Text | null;
  readonly rows: readonly Row[];
}

/**
 * - `item`: a billed line, with its continuation lines already joined to it;
 * - `heading`: names the rows under it;
 * - `summary`: a label and amounts (sub-total, total, VAT, State share…);
 * - `note`: words inside the table that belong to no line.
 */
export interface Row {
  readonly kind: "item" | "heading" | "summary" | "note";
  /** Texts by column index (into `columns`); a summary row's label is in `label`. */
  readonly cells: readonly (Text | null)[];
  readonly label: Text | null;
  /** The whole row as printed, in reading order. */
  readonly text: Text;
}
