import type { Text } from "../../documents/text.ts";
import type { Layout } from "../../tables/layout.ts";
import { isMoney, type NumberStyle, parseAmount } from "./amounts.ts";

/** Amounts of a column from which its habit shows. */
const ENOUGH = 2;

/**
 * Totals of lines printed without cents or currency in a column where every other has them, confirmed by no sum: the
 * rest of the amount may stand elsewhere. `confirmed` holds the texts of the rows that a sum bears out.
 */
export const totalsWithoutCents = (
  { tables }: Pick<Layout, "tables">,
  style: NumberStyle,
  confirmed: ReadonlySet<Text>,
): Text[] =>
  tables.flatMap(({ columns, rows }) =>
    columns.flatMap(({ role }, column) => {
      if (role !== "net" && role !== "gross") return [];
      const amounts = rows.flatMap(({ kind, cells, text }) => {
        const amount = kind === "item" ? parseAmount(cells[column]?.value ?? "", style) : null;
        return amount === null || amount.cents === 0 ? [] : [{ amount, text }];
      });
      const bare = amounts.filter(({ amount }) => !isMoney(amount));
      const isOdd = bare.length === 1 && amounts.length > ENOUGH;
      return isOdd ? bare.flatMap(({ text }) => (confirmed.has(text) ? [] : [text])) : [];
    }),
  );
