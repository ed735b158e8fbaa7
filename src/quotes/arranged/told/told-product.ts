import type { Cell } from "../../../documents/document.ts";
import { findNumbers, isMoney, type NumberStyle, type PrintedNumber } from "../../amounts/amounts.ts";
import { lineCents } from "../../amounts/money.ts";
import { moved, type Row } from "../grid/rows.ts";
import { nameBetween, withoutLabel } from "./name-between.ts";

/** A number of a row, and the cell that prints it. */
interface Placed {
  readonly cell: Cell;
  readonly at: number;
  readonly number: PrintedNumber;
}

/** A line of a quote as words tell it: "2 heures à 80,00 € l'heure, soit 160,00 € HT". */
export interface ToldProduct {
  readonly quantity: Cell;
  readonly unitPrice: Cell;
  readonly discount: Cell | null;
  readonly total: Cell;
  readonly totalCents: number;
  /** Quantity × price − discount is the total. */
  readonly proven: boolean;
  /** Words between price and total, by which a line that does not add up is known for one. */
  readonly link: string;
  /** What stands before the quantity and after the total. */
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
}

/** Rows of more numbers are tables, or none of our business. */
const MOST_NUMBERS = 12;

/** The products that a row may tell: a quantity and a price side by side, and an amount after them. */
export function productsIn(row: Row, style: NumberStyle): ToldProduct[] {
  const all = row.flatMap((cell, at): Placed[] =>
    findNumbers(cell.text, style).map((number) => ({ cell, at, number })),
  );
  if (all.length > MOST_NUMBERS) return [];
  // A quantity right before its price comes first: "Vague 1 : droits | 1 | 660 | 660" counts by the second figure.
  return [0, 1, 2].flatMap((named) =>
    all.flatMap((first, index) => {
      const isNamed = all.slice(index + 1, index + 1 + named).every(({ number }) => isOfName(number));
      return isNamed ? (productAt([first, ...all.slice(index + 1 + named)], row, style) ?? []) : [];
    }),
  );
}

/** "1 x Droits de la version 3.0 à 5 400,00 €": a number in the name of what is sold is neither price nor rate. */
const isOfName = (number: PrintedNumber): boolean => !isMoney(number) && !number.percent;

function productAt([first, second, ...rest]: readonly Placed[], row: Row, style: NumberStyle): ToldProduct | null {
  if (first === undefined || second === undefined) return null;
  const [quantity, leading] = isMoney(first.number) && !isMoney(second.number) ? [second, first] : [first, second];
  if (isMoney(quantity.number) || quantity.number.percent || !isPrice(leading.number)) return null;
  if (Math.abs(quantity.number.cents) > 10_000_000 || quantity.number.cents <= 0) return null;
  const discount = rest[0]?.number.percent ? rest[0] : null;
  const last = rest[discount === null ? 0 : 1];
  if (last === undefined || !isPrice(last.number)) return null;
  if (!isMoney(leading.number) && !isMoney(last.number)) return null;
  const expected = ({ number }: Placed): number =>
    lineCents(quantity.number.value, number.value, discount?.number.value);
  // "2 340,00 € (3 unités à 780,00 €)": the amount comes first, and then what it is made of.
  const isTotalFirst = leading === first && expected(last) === leading.number.cents;
  const [price, total] = isTotalFirst ? [last, leading] : [leading, last];
  return {
    quantity: moved(quantity.cell, 0, counted(quantity)),
    unitPrice: printed(price),
    discount: discount === null ? null : printed(discount),
    total: printed(total),
    totalCents: total.number.cents,
    proven: expected(price) === total.number.cents,
    link: linkOf(row, discount ?? second, last),
    before: [...cut(row, first, "before"), ...named(row, quantity, leading)],
    after: cut(row, last, "after"),
  };

  function linkOf(cells: Row, from: Placed, to: Placed): string {
    const rest = from.cell.text.slice(from.number.end);
    const between = cells.slice(from.at + 1, to.at).map(({ text }) => text);
    const words =
      from.at === to.at
        ? from.cell.text.slice(from.number.end, to.number.start)
        : [rest, ...between, to.cell.text.slice(0, to.number.start)].join(" ");
    return (
      words
        .replace(/[^\p{L}=×]+/gu, " ")
        .trim()
        .toLowerCase() + style.decimal
    );
  }
}

/** The name of what is sold, where it stands between its quantity and its price. */
function named(row: Row, quantity: Placed, price: Placed): Cell[] {
  if (quantity.at > price.at || quantity.number.start > price.number.start) return [];
  const { cell } = quantity;
  if (quantity.at !== price.at)
    return row.slice(quantity.at + 1, price.at).filter(({ text }) => /\p{L}{3}/u.test(text));
  const name = nameBetween(cell.text.slice(quantity.number.end, price.number.start));
  return name === null ? [] : [moved(cell, cell.column, name)];
}

const isPrice = ({ percent, cents }: PrintedNumber): boolean => !percent && cents > 0;

const printed = ({ cell, number }: Placed): Cell => moved(cell, 0, cell.text.slice(number.start, number.end));

/** A quantity with the word that counts it: "2 heures", but not "2 x". */
function counted({ cell, number }: Placed): string {
  const unit = /^\s?(\p{L}{2,}\.?)/u.exec(cell.text.slice(number.end))?.[1] ?? "";
  const isUnit = !/^(?:au|aux|de|du|par|pour|fois|soit)$/iu.test(unit);
  return cell.text.slice(number.start, number.end) + (isUnit && unit !== "" ? ` ${unit}` : "");
}

/** Cells of a row before or after a number, the cell of the number cut there; none without a letter. */
function cut(row: Row, { cell, at, number }: Placed, side: "before" | "after"): Cell[] {
  const own = side === "before" ? cell.text.slice(0, number.start) : cell.text.slice(number.end);
  const part = moved(cell, cell.column, side === "before" ? withoutLabel(trimmed(own)) : trimmed(own));
  const cells = side === "before" ? [...row.slice(0, at), part] : [part, ...row.slice(at + 1)];
  return cells.filter(({ text }) => /\p{L}{2}/u.test(text) && !/^(?:h\.?t\.?|hors taxes?|euros?|€|\s)+$/iu.test(text));
}

const trimmed = (text: string): string =>
  text
    .replace(/^[\s,;.:()=€–—-]*(?:(?:€|euros?|h\.?t\.?|hors taxes?)(?!\p{L})[\s,;.:()–—-]*)*/iu, "")
    .replace(/[\s,;:.(=–—-]+$/u, "");
