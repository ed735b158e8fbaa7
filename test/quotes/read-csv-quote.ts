import { readDocument } from "../../src/documents/read.ts";
import { withBilledClaims } from "../../src/quotes/lines/billed-claims.ts";
import { type LinesReading, readLines } from "../../src/quotes/lines/lines.ts";
import { layOut } from "../../src/tables/lay-out.ts";

/** Lines, sections and totals of a quote written as semicolon-separated text. */
export async function readCsvQuote(text: string): Promise<LinesReading> {
  const read = await readDocument(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.error.code);
  return readLines(withBilledClaims(layOut(read.value)), read.value);
}
