import type { Cell } from "../../../documents/document.ts";
import { placeOfCell } from "../../../documents/text.ts";
import { chunkOf } from "../../../tables/chunks.ts";
import { columnRoles } from "../../../tables/column-roles.ts";
import { cellsOf, type HeaderCell } from "../../../tables/header-cells.ts";
import type { ColumnRole } from "../../../tables/layout.ts";
import { valueIn } from "../../../tables/printed-value.ts";

/** One thing said of a billed line: "Quantité" and "3 postes". */
export interface LineField {
  readonly label: Cell;
  readonly value: Cell;
}

/** A cell as the heading of a column would be read; null where nothing of it is known. */
export function headingOf(cell: Cell): HeaderCell | null {
  const { row, column, text } = cell;
  const box = [column, row, column + 1, row + 1] as const;
  const [read] = cellsOf([chunkOf([{ text, box, at: placeOfCell(cell), size: 1, font: "" }])]);
  return read?.meaning == null ? null : read;
}

/** What each field of a line holds, were the labels the headings of a table. */
export function rolesOf(labels: readonly Cell[]): ColumnRole[] {
  const cells = labels.map(
    (label): HeaderCell => headingOf(label) ?? { words: [], x0: 0, x1: 1, meaning: null, gross: false },
  );
  return columnRoles(cells, false);
}

/** Cents by which a printed total may differ from the computed one. */
const ROUNDING = 0.011;

/** Whether quantity × unit price, less the discount, is the total that the line says; without a quantity, it is one. */
export function isProved(fields: readonly LineField[]): boolean {
  const roles = rolesOf(fields.map(({ label }) => label));
  const amountUnder = (role: ColumnRole): number | null => {
    const field = fields[roles.indexOf(role)];
    return field === undefined ? null : amountIn(field.value.text);
  };
  const price = amountUnder("unitPrice");
  const total = amountUnder("net") ?? amountUnder("gross");
  const quantity = roles.includes("quantity") ? amountUnder("quantity") : 1;
  if (price === null || total === null || quantity === null || total === 0) return false;
  const discount = percentIn(fields[roles.indexOf("discount")]?.value.text ?? "");
  return [0, discount].some((percent) => Math.abs(quantity * price * (1 - percent / 100) - total) <= ROUNDING);
}

/** "29,90 EUR HT", "3 postes", "380,00 € le poste". */
export const amountIn = (text: string): number | null =>
  valueIn(text) ?? valueIn(/^[^\p{L}%]*(?:€|eur(?:os?)?)?/iu.exec(text)?.[0] ?? "");

const percentIn = (text: string): number => {
  const number = /^-?\s*(\d{1,2}(?:[.,]\d{1,2})?)\s*%?$/u.exec(text.trim())?.[1];
  return number === undefined ? 0 : Number(number.replace(",", "."));
};
