import type { Cell } from "../../../documents/document.ts";
import { opensSummary } from "../../../tables/summary-words.ts";
import { findNumbers, isMoney, type NumberStyle, type PrintedNumber } from "../../amounts.ts";
import { lineCents } from "../../money.ts";
import type { Row } from "../grid/rows.ts";

/** A number and the cell it stands in. */
export interface Figure extends PrintedNumber {
  readonly cell: Cell;
}

/** "2 heures à 80,00 €, remise 10 % : 144,00 €": how the amount of an item comes about. */
export interface Calculation {
  /** Index of its row. */
  readonly row: number;
  readonly quantity: Figure;
  readonly price: Figure;
  readonly discount: Figure | null;
  readonly total: Figure;
  /** Words before it in its own row that name what is sold. */
  readonly label: Cell | null;
  /** Words after it in its own row. */
  readonly remark: Cell | null;
  /** Alike for rows of one make. */
  readonly make: string;
}

export const isProven = ({ quantity, price, discount, total }: Calculation): boolean =>
  lineCents(quantity.value, price.value, discount?.value ?? "0") === total.cents;

/** The calculation in a row, whose total may stand in the row above; null where there is none. */
export function calculationAt(rows: readonly Row[], index: number, style: NumberStyle): Calculation | null {
  const row = rows[index] ?? [];
  if (opensSummary(row[0]?.text ?? "") || row.some(({ text }) => /(?<!\p{L})ttc(?!\p{L})/iu.test(text))) return null;
  const figures = figuresOf(row, style);
  const amounts = figures.filter(isMoney);
  const inRow = amounts.length > 1;
  const above = inRow ? [] : figuresOf(rows[index - 1] ?? [], style).filter(isMoney);
  const total = inRow ? amounts.at(-1) : above.length === 1 ? above[0] : undefined;
  const price = amounts.at(inRow ? -2 : -1);
  if (total === undefined || price === undefined || amounts.length > 2) return null;
  const at = figures.indexOf(price);
  const counts = [figures[at - 1], figures[at + 1]];
  const quantity = counts.find((count) => count !== undefined && !isMoney(count) && !count.percent);
  if (quantity === undefined || Number(quantity.value) <= 0) return null;
  const discount = figures.slice(Math.max(at - 1, 0)).find(({ percent }) => percent) ?? null;
  const label = labelBefore(row, quantity);
  const make = [
    inRow,
    row.indexOf(price.cell),
    row.indexOf(quantity.cell),
    at > figures.indexOf(quantity),
    label === null,
  ];
  return {
    row: index,
    quantity,
    price,
    discount,
    total,
    label,
    remark: wordsAfter(row, [quantity, price, total, ...(discount === null ? [] : [discount])]),
    make: make.join(),
  };
}

const figuresOf = (row: Row, style: NumberStyle): Figure[] =>
  row.flatMap((cell) => findNumbers(cell.text, style).map((number) => ({ ...number, cell })));

/** Words enough to name something. */
const NAMING = /(?:\p{L}{2,}.*){3}/su;

/** The cells before that of the quantity, and what its own cell says before it. */
function labelBefore(row: Row, { cell, start }: Figure): Cell | null {
  const own = cell.text.slice(0, start).replace(/[\s(:;,–-]+$/u, "");
  const before = row.slice(0, row.indexOf(cell)).filter(({ text }) => NAMING.test(text));
  if (NAMING.test(own)) return { ...cell, text: own };
  return before[0] ?? null;
}

/** What stands behind the last figure: the cells after its own, or the end of its own. */
function wordsAfter(row: Row, figures: readonly Figure[]): Cell | null {
  const inRow = figures.filter(({ cell }) => row.includes(cell));
  const at = Math.max(...inRow.map(({ cell }) => row.indexOf(cell)));
  const after = row.slice(at + 1).find(({ text }) => /\p{L}{3}/u.test(text));
  if (after !== undefined) return after;
  for (const cell of new Set(inRow.map((figure) => figure.cell))) {
    const end = Math.max(...inRow.filter((figure) => figure.cell === cell).map((figure) => figure.end));
    const words = /[)–—=>-]\s*(?<said>\p{L}[^)]*)$/u.exec(cell.text.slice(end))?.groups?.["said"];
    if (words !== undefined && /\p{L}{3}/u.test(words)) return { ...cell, text: words };
  }
  return null;
}
