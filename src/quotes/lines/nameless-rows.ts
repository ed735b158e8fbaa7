import type { Text } from "../../documents/text.ts";
import type { Layout } from "../../tables/layout.ts";

/**
 * Billed rows that a code alone names beside an empty designation: what they sell is printed elsewhere, or was lost on
 * the way to the table, and a code never tells whether it is part of the Prestation.
 */
export const namelessRows = ({ tables }: Pick<Layout, "tables">): Text[] =>
  tables.flatMap(({ columns, rows }) =>
    rows.flatMap(({ kind, cells, text }) => {
      const under = (role: string): Text[] =>
        cells.flatMap((cell, column) => (cell !== null && columns[column]?.role === role ? [cell] : []));
      const [reference, ...more] = under("reference");
      const isNameless =
        kind === "item" && more.length === 0 && CODE.test(reference?.value ?? "") && under("designation").length === 0;
      return isNameless && columns.some(({ role }) => role === "designation") && under("other").length === 0
        ? [text]
        : [];
    }),
  );

/** "SRV", "A-100": one word without small letters. */
const CODE = /^(?=.*\p{Lu})[\p{Lu}\d][\p{Lu}\d._/-]*$/u;
