import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";

import { splitQuotes } from "../../src/quotes/several/split-quotes.ts";

type Figures = readonly [quantity: number | null, unitPriceCents: number | null, totalCents: number | null];

/** Tables in orders and under headings of all kinds, or under none; `unread` ones hold an amount that no one can read. */
const tables = JSON.parse(
  readFileSync(new URL("../../fixtures/odd-tables.json", import.meta.url), "utf8"),
) as readonly {
  readonly form: string;
  readonly rows: readonly string[];
  readonly lines?: readonly Figures[];
  readonly unread?: true;
}[];

describe("a table whose headings nobody foresaw", () => {
  test.each(tables.map((table) => [table.form, table] as const))("%s", async (_form, { rows, lines, unread }) => {
    const document = await readDocument(new TextEncoder().encode(["Devis n° OV-22-118", "", ...rows].join("\n")));
    const quote = document.ok ? readQuote(splitQuotes(document.value)[0]?.document ?? document.value) : null;
    const read = quote?.lines.map(({ quantity, unitPriceCents, totalCents }) => [quantity, unitPriceCents, totalCents]);
    if (unread !== true) expect(read).toEqual(lines);
    // What could not be read is told, what was read is not doubted.
    expect((quote?.problems.length ?? 0) > 0).toBe(unread === true);
  });
});
