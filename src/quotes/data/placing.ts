import { type Text, textAt } from "../../documents/text.ts";

/** Gives words their place in a quote given as data: the pointer of the value that says them. */
export type Placing = (value: string, pointer: string) => Text;

/** Rows count the texts in the order in which they are placed: findings are told in that order. */
export function placing(pointerOf: (pointer: string) => string = (pointer) => pointer): Placing {
  let row = 0;
  return (value, pointer) => textAt(value, { row: ++row, column: 1, spot: { pointer: pointerOf(pointer) } });
}

/** Cents as French quotes print them: "12 000,00 €". */
export function printedCents(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const euros = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, " ");
  return `${cents < 0 ? "-" : ""}${euros},${digits.slice(-2)} €`;
}

/** "2022-01-04" as "04/01/2022". */
export const printedDay = (day: string): string => day.split("-").reverse().join("/");

export const printedNumber = (value: number): string => String(value).replace(".", ",");
