import type { Text } from "../../documents/text.ts";
import type { Row } from "../../tables/layout.ts";
import { looksIncluded } from "../../tables/page/amount-shape.ts";
import { findNumbers, type NumberStyle, type PrintedNumber, parseAmount } from "../amounts/amounts.ts";
import { decimalToCents } from "../amounts/money.ts";

/** What a cell of a billed line says, whatever its column was taken for. */
export interface CellValue {
  readonly text: Text;
  /** The amount that the cell is, null where it is none. */
  readonly amount: PrintedNumber | null;
  readonly percent: number | null;
  /** The number that the cell begins with: "3 jours". */
  readonly leading: PrintedNumber | null;
  /** What follows the leading number. */
  readonly rest: string;
  /** "inclus", "offert"… */
  readonly included: boolean;
  /** "3 × 24,50": a quantity and a unit price in one cell. */
  readonly product: { readonly quantity: PrintedNumber; readonly price: PrintedNumber } | null;
}

/** What the cells of a row say; null for the empty ones. */
export const cellValues = (row: Row, style: NumberStyle): (CellValue | null)[] =>
  row.cells.map((cell) => (cell === null ? null : cellValue(cell, style)));

export function cellValue(text: Text, style: NumberStyle): CellValue {
  const mark = NOTE_MARK.exec(text.value)?.[0].length ?? 0;
  const numbers = findNumbers(text.value, style).filter(({ start }) => start >= mark);
  const [first] = numbers;
  const leading = withFraction(
    text.value,
    first !== undefined && !first.percent && /^\s*(?:[x×]\s?)?$/iu.test(text.value.slice(mark, first.start))
      ? first
      : null,
  );
  return {
    text,
    amount: parseAmount(text.value.slice(mark), style),
    percent: percentOf(text.value, numbers),
    leading,
    rest: leading === null ? text.value.trim() : text.value.slice(leading.end).trim(),
    included: looksIncluded(text.value),
    product: productOf(text.value, numbers),
  };
}

/** "(1) 4": the mark of a note before a figure is not the figure, nor anything taken off. */
const NOTE_MARK = /^\s*\(\d{1,2}\)\s+(?=[\d+-])/u;

const FRACTIONS: Readonly<Record<string, string>> = { "½": "5", "¼": "25", "¾": "75" };

/**
 * "Demi-journée de formation | 2 ½ jours": the same count where the sign of a half, apart from the number, belongs to the
 * unit; null for other cells.
 */
export function countOfHalves({ text: { value }, leading }: CellValue): Pick<CellValue, "leading" | "rest"> | null {
  const sign = /^\s*\d+(?=\s+(½\s?\p{L}.*)$)/u.exec(value);
  if (leading === null || sign?.[1] === undefined) return null;
  const whole = Math.floor(Number(leading.value));
  const count = { ...leading, value: String(whole), cents: whole * 100, decimals: 0, end: sign[0].length };
  return { leading: count, rest: sign[1] };
}

/** "2 ½ jours", "½ journée": the sign of a fraction belongs to the number before it. */
function withFraction(text: string, leading: PrintedNumber | null): PrintedNumber | null {
  const from = leading?.end ?? 0;
  const sign = /^\s*([½¼¾])/u.exec(text.slice(from));
  const decimals = FRACTIONS[sign?.[1] ?? ""];
  if (sign === null || decimals === undefined || (leading !== null && leading.decimals > 0)) return leading;
  const value = `${leading?.value ?? "0"}.${decimals}`;
  return {
    start: leading?.start ?? 0,
    end: from + sign[0].length,
    value,
    cents: decimalToCents(value),
    decimals: decimals.length,
    currency: null,
    percent: false,
  };
}

function percentOf(text: string, numbers: readonly PrintedNumber[]): number | null {
  const marked = numbers.find(({ percent }) => percent);
  if (marked !== undefined) return Number(marked.value);
  const letters = /^(-?\d{1,2}(?:[.,]\d{1,2})?)\s*%/u.exec(text.trim());
  return letters?.[1] === undefined ? null : Number(letters[1].replace(",", "."));
}

function productOf(text: string, numbers: readonly PrintedNumber[]): CellValue["product"] {
  const [quantity, price] = numbers;
  if (quantity === undefined || price === undefined || numbers.length !== 2) return null;
  return /^[^×x*]*\s*[×x*]\s*$/u.test(text.slice(quantity.end, price.start)) ? { quantity, price } : null;
}
