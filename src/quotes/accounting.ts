import { sliceText } from "../documents/text.ts";
import type { Layout, Segment, Table } from "../tables/layout.ts";
import { foldLabel } from "../tables/summary-words.ts";
import { findNumbers, isMoney, type NumberStyle, parseAmount } from "./amounts.ts";
import type { Read } from "./model.ts";
import { byLine } from "./segment-lines.ts";

/** Labels of amounts that are no part of a quote's sums. */
const knownLabels =
  /\bcapital\b|\bindemnite|\bpenalite|\bplafon|\bassurance|\bseuil|\bfranco\b|\bminimum\b|\bacompte|\beche(?:ance|ancier)|\bvirement|\breglement|\bpaiement|\bmensualite|\bloyer/u;

/**
 * Amounts that stand alone and were claimed by nothing: neither line, total nor table of VAT. An amount within a
 * sentence is part of what the sentence says.
 */
export function unplacedAmounts(layout: Layout, used: ReadonlySet<Segment>, style: NumberStyle): Read<number>[] {
  const found: Read<number>[] = [];
  for (const line of byLine(layout.segments)) {
    line.forEach((segment, index) => {
      if (used.has(segment)) return;
      const amount = parseAmount(segment.text.value, style);
      if (amount === null || !isMoney(amount) || amount.cents === 0) return;
      const label = line[index - 1]?.text.value ?? "";
      if (knownLabels.test(foldLabel(label))) return;
      found.push({ value: amount.cents, text: segment.text });
    });
  }
  for (const table of layout.tables) found.push(...looseInTable(table, style));
  return found;
}

/** Amounts of billed lines that no column of money holds, and second amounts of one cell. */
function looseInTable(table: Table, style: NumberStyle): Read<number>[] {
  const moneyColumns = new Set([
    "net",
    "gross",
    "funded",
    "client",
    "unitPrice",
    "vatAmount",
    "vatRate",
    "discount",
    "quantity",
    "other",
  ]);
  return table.rows.flatMap((row) => {
    if (row.kind !== "item") return [];
    return row.cells.flatMap((cell, column) => {
      if (cell === null) return [];
      const money = findNumbers(cell.value, style).filter(isMoney);
      const role = table.columns[column]?.role ?? "other";
      const stray = moneyColumns.has(role)
        ? money.slice(1)
        : money.filter((number) => number.start === 0 && number.end === cell.value.length);
      return stray.map(({ cents, start, end }) => ({ value: cents, text: sliceText(cell, start, end) }));
    });
  });
}
