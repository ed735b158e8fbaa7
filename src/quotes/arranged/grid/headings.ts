import { readHeading } from "../../../tables/headings/heading-meaning.ts";
import type { HeadingMeaning } from "../../../tables/headings/headings.ts";

/** Headings of the table that lines told otherwise are set in. */
export const COMMON_HEADINGS = [
  "Référence",
  "Désignation",
  "Quantité",
  "Unité",
  "Prix unitaire HT",
  "Remise",
  "Total HT",
  "Pris en charge par",
] as const;

/** What a heading says, where more of its words are known than not; null for other words. */
export function meaningOf(heading: string): HeadingMeaning | null {
  const read = readHeading(heading.split(/\s+/u));
  return read !== null && read.known > 0.5 ? (read.parts[0]?.meaning ?? null) : null;
}

const MONEY: ReadonlySet<HeadingMeaning | null> = new Set<HeadingMeaning>(["unitPrice", "price", "total", "gross"]);
const NAMES: ReadonlySet<HeadingMeaning | null> = new Set<HeadingMeaning>(["designation", "item"]);

/** Whether headings are those of billed lines: what is sold, and for how much. */
export function headLines(headings: readonly string[]): boolean {
  const meanings = headings.map(meaningOf);
  return meanings.some((meaning) => NAMES.has(meaning)) && meanings.some((meaning) => MONEY.has(meaning));
}
