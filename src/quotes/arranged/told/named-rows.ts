import type { Cell } from "../../../documents/document.ts";
import { speaksOfTotal, tellsPayerBehind } from "../../../tables/headings/summary-words.ts";
import { findNumbers, isMoney, type NumberStyle } from "../../amounts/amounts.ts";
import { joinedCells, moved, type Row, textOf } from "../grid/rows.ts";
import { numberOf, opensItem, withoutMark, withoutSigns } from "./item-marks.ts";
import type { ItemRow } from "./item-rows.ts";
import { withoutLead } from "./name-between.ts";
import { payerInRemark } from "./payer-words.ts";
import { capitalised, countedBehind, toldIn, withRemark } from "./told-items.ts";
import { productsIn, type ToldProduct } from "./told-product.ts";

/** A row that names what is sold and ends with what it costs, in cells of the common table. */
export interface Named {
  readonly at: number;
  /** The row of its name, where that stands over the amount. */
  readonly from: number;
  readonly cents: number;
  readonly cells: readonly (Cell | null)[];
  /** Its mark, its place in a list, or what it multiplies out to, show an item. */
  readonly isItem: boolean;
}

/** What may stand behind the amount: its currency, and that no tax is in it. */
const BEHIND = /^\s*(?:€|euros?|eur)?\s*(?:h\.?\s?t\.?|hors taxes?)?\s*[.;,]?\s*$/iu;
/** What parts the name from the amount. */
const BETWEEN = /[\s:;,.=·…_>(–—-]+$/u;

/** The rows that tell what is sold and for how much, in their order. */
export function namedRows(parts: readonly ItemRow[], style: NumberStyle): Named[] {
  // "2) Formation, 3 x 120 €": the number of an item counts nothing.
  const plain = parts.map(({ row }) => withoutGross(row));
  const rows = plain.map((row) => row.map((cell, index) => (index === 0 ? unnumbered(cell) : cell)));
  const products = rows.map((row) => productsIn(row, style));
  // A row that does not multiply out is worded like one that does.
  const links = new Set(products.flat().flatMap(({ proven, link }) => (proven ? [link] : [])));
  const isMoneyCell = ({ text }: Cell): boolean => findNumbers(text, style).some(isMoney);
  return parts.flatMap(({ of }, at): Named[] => {
    const row = plain[at] ?? [];
    const above = parts[at - 1];
    const isItem = above?.of === of || parts[at + 1]?.of === of || opensItem(textOf(row));
    const product =
      products[at]?.find(({ proven }) => proven) ??
      products[at]?.find(
        ({ link, unitPrice, total }) => isItem && links.has(link) && [unitPrice, total].every(isMoneyCell),
      );
    const over = above === undefined || above.of === of ? null : joinedCells(above.row);
    const nameOver = over !== null && !isMoneyCell(over) ? over : null;
    const cell = joinedCells(row);
    const line =
      product !== undefined
        ? ofProduct(row, product, nameOver, style)
        : cell === null
          ? null
          : named(cell, nameOver, style);
    const from = line?.isOver === true ? at - 1 : at;
    return line === null ? [] : [{ ...line, at, from, isItem: isItem || product !== undefined }];
  });
}

/** "800,00 € HT (960,00 € TTC)": what a line costs with its tax is said besides. */
const withoutGross = (row: Row): Row =>
  speaksOfTotal(textOf(row)) ? row : row.map((cell) => moved(cell, cell.column, cell.text.replace(GROSS_ASIDE, "$1")));
const GROSS_ASIDE =
  /(?<=\d.{0,9})(h\.?t\.?|hors taxes?)\s*(?:\(|,|soit|[–—-])+\s*(?:soit\s)?\d[\d\s.,]*(?:€|euros?)?\s*t\.?t\.?c\.?\)?/iu;

const unnumbered = (cell: Cell): Cell => moved(cell, cell.column, withoutMark(cell.text));

/** A line, and whether the row over it names it. */
type Line = Pick<Named, "cents" | "cells"> & { readonly isOver: boolean };

function ofProduct(row: Row, product: ToldProduct, nameOver: Cell | null, style: NumberStyle): Line | null {
  const { quantity, unitPrice, discount, total, totalCents: cents } = product;
  const text = textOf(row);
  const own = joinedCells(product.before) ?? nameBehind(row, style, quantity.text);
  const name = own ?? nameOver;
  if (name === null || !isName(name.text)) return null;
  const behind = opensItem(text) ? product.after.map((cell) => cell.text).join(" ") : "";
  const { payer, rest: remark } = payerInRemark(behind);
  const told = moved(name, 0, numberOf(text) + capitalised(withRemark(name.text, own?.text === remark ? "" : remark)));
  return {
    cents,
    cells: [
      null,
      unmarked(told),
      quantity,
      null,
      unitPrice,
      discount,
      total,
      payer === "" ? null : moved(name, 0, payer),
    ],
    isOver: own === null,
  };
}

function named(cell: Cell, nameOver: Cell | null, style: NumberStyle): Line | null {
  const item = toldIn(cell, style);
  if (item !== null && isName(item.cells[1]?.text ?? "")) return { ...item, isOver: false };
  const behind = nameBehind([cell], style);
  const first = findNumbers(cell.text, style).find(isMoney);
  if (behind !== null && first !== undefined && first.cents > 0 && isName(behind.text)) {
    const amount = moved(cell, 0, cell.text.slice(first.start, first.end));
    const { count, price } = countedBehind(cell, first, style);
    return { cents: first.cents, cells: [null, behind, count, null, price, null, amount], isOver: false };
  }
  const number = findNumbers(cell.text, style).at(-1);
  if (number === undefined || !isMoney(number) || number.percent || number.cents <= 0) return null;
  if (!BEHIND.test(cell.text.slice(number.end))) return null;
  const own = withoutLead(cell.text.slice(0, number.start).replace(BETWEEN, ""));
  // "Rattrapage de la 4.1 et fourniture de deux lecteurs | 2 350,00 € HT": the name fills the line over its amount.
  const isOver = own.trim() === "" && nameOver !== null;
  const name = isOver ? nameOver : moved(cell, 0, own);
  if (!isName(name.text)) return null;
  const amount = moved(cell, 0, cell.text.slice(number.start, number.end));
  return { cents: number.cents, cells: [null, unmarked(name), null, null, null, null, amount], isOver };
}

/** "900,00 € HT pour la licence Medilys 5", "300,00 € : pose (2 x 150,00 €)": the name, where the row opens with what it costs. */
function nameBehind(row: Row, style: NumberStyle, count: string | null = null): Cell | null {
  const cell = joinedCells(row);
  if (cell === null) return null;
  const text = withoutMark(cell.text);
  const [amount, ...more] = findNumbers(text, style);
  const next = more.find((number) => isMoney(number) || text.slice(number.start, number.end) === count);
  if (amount === undefined || !isMoney(amount) || !NO_NAME.test(text.slice(0, amount.start))) return null;
  const name =
    PRICED.exec(text.slice(amount.end, next?.start))?.[1]?.replace(/\s*(?:\([^)]*|[,;:.–—-]\s*)$/u, "") ?? "";
  return /\p{L}{3}/u.test(name) ? moved(cell, 0, capitalised(name)) : null;
}
/** What may stand before an amount that opens its row: that no tax is in it, or who reckons. */
const NO_NAME = /^\s*(?:h\.?t\.?|\p{L}{1,4}\s\p{L}{3,12})?[\s:]*$/iu;
/** What leads from an amount to what it is the price of. */
const PRICED =
  /^\s*(?:€|euros?|eur)?\s*(?:h\.?\s?t\.?(?!\p{L})|hors taxes?)?\s*(?:[:=–—→>-]+|(?:pour|sont)(?!\p{L}))\s*(.+)$/iu;
/** Whether words name a thing, and neither a total nor what was told before. */
export const isName = (text: string): boolean => {
  const words = text.replace(/^[^\p{L}\d]+/u, "");
  const isTotal = speaksOfTotal(words) && !tellsPayerBehind(words);
  return /\p{L}{3}/u.test(words) && !isTotal && !SUMS_UP.test(words);
};
/** "Cela donne", "ce qui fait": what stands before it is meant, and no thing. */
const SUMS_UP = /^(?:(?:tout )?(?:cela|ça|ceci)|ce qui|on|en tout|au total|le tout|l['’]ensemble)(?!\p{L})/iu;

/** Without the mark of a list in front. */
export const unmarked = (cell: Cell): Cell => moved(cell, 0, withoutSigns(cell.text));
