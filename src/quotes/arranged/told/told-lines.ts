import type { Cell } from "../../../documents/document.ts";
import { isHeading } from "../../../tables/headings/heading-meaning.ts";
import { opensSection } from "../../../tables/headings/section-words.ts";
import { speaksOfTotal } from "../../../tables/headings/summary-words.ts";
import { findNumbers, isMoney, type NumberStyle } from "../../amounts/amounts.ts";
import { saysShare } from "../../totals/summary-label.ts";
import { sayAmount, styleOf } from "../grid/amounts.ts";
import { COMMON_HEADINGS } from "../grid/headings.ts";
import { commonTable, FAR_BELOW, joinedCells, type Row, textOf } from "../grid/rows.ts";
import { opensItem, withoutMark } from "./item-marks.ts";
import { productsIn, type ToldProduct } from "./told-product.ts";

/** Words of who pays, alone in their row, are no longer than this. */
const LONGEST_PAYER = 60;
/** Rows of a designation above its price. */
const MOST_ABOVE = 4;

interface Told {
  /** Rows that tell the line, first and last. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly product: ToldProduct;
  readonly designation: readonly Cell[];
  readonly payer: readonly Cell[];
}

/**
 * A quote whose lines are told in words, each with its quantity, its price and its total in one row, as the table that
 * others print. Totals stay as they are told. Null unless one of them multiplies out and an amount of the rest says again what they come to.
 */
export function withToldLines(rows: readonly Row[]): Row[] | null {
  const style = styleOf(rows);
  const products = productsOf(rows, style);
  if (products.length === 0) return null;
  const sum = products.reduce((cents, { product }) => cents + product.totalCents, 0);
  const told = inRows(rows, products, style);
  const isTold = (index: number): boolean => told.some(({ from, to }) => from <= index && index <= to);
  const rest = rows.filter((_, index) => !isTold(index));
  if (!sayAmount(rest, sum, style) || leavesItem(rows, told, isTold, style)) return null;
  const table = commonTable(COMMON_HEADINGS, told.map(lineOf));
  // Nothing follows the table: what the document says beside its lines stays outside of it.
  return [...rest, ...FAR_BELOW, ...table];
}

/** Whether an item of the same list has an amount that no line tells: "- Licence : 800 € HT" over "- Pose : 2 x 100 € = 200 €". */
function leavesItem(
  rows: readonly Row[],
  told: readonly Told[],
  isTold: (index: number) => boolean,
  style: NumberStyle,
): boolean {
  const isItem = (at: number): boolean => opensItem(textOf(rows[at] ?? []));
  const first = told[0]?.at ?? 0;
  const last = told.at(-1)?.at ?? 0;
  return (
    told.every(({ at }) => isItem(at)) &&
    rows.some(
      (row, at) =>
        at >= first - 1 &&
        at <= last + 1 &&
        !isTold(at) &&
        isItem(at) &&
        !speaksOfTotal(withoutMark(textOf(row))) &&
        row.some(({ text }) => findNumbers(text, style).some(isMoney)),
    )
  );
}

/** Rows that multiply out, and rows worded like one of them. */
function productsOf(
  rows: readonly Row[],
  style: NumberStyle,
): { readonly at: number; readonly product: ToldProduct }[] {
  const all = rows.map((row) => productsIn(row, style));
  const links = new Set(all.flat().flatMap(({ proven, link }) => (proven ? [link] : [])));
  return all.flatMap((found, at) => {
    const product = found.find(({ proven }) => proven) ?? found.find(({ link }) => links.has(link));
    return product === undefined ? [] : [{ at, product }];
  });
}

function inRows(
  rows: readonly Row[],
  products: readonly { readonly at: number; readonly product: ToldProduct }[],
  style: NumberStyle,
): Told[] {
  const hasMoney = (row: Row): boolean => row.some(({ text }) => findNumbers(text, style).some(isMoney));
  const told: Told[] = [];
  let group: readonly Cell[] = [];
  products.forEach(({ at, product }, index) => {
    const after = (told.at(-1)?.to ?? -1) + 1;
    const named = product.before.filter(({ text }) => !isLabel(text) || opensItem(text));
    const from = named.length > 0 ? at : designationAbove(rows, after, at, hasMoney);
    const next = rows[at + 1];
    const isNext = next !== undefined && products[index + 1]?.at !== at + 1;
    const ownPayer = product.after.length > 0 ? product.after : [];
    const below = ownPayer.length === 0 && isNext && !isDesignationOf(products[index + 1], at + 1) ? payerIn(next) : [];
    group = groupAbove(rows.slice(Math.max(after, from - 2), from), hasMoney) ?? group;
    told.push({
      from,
      at,
      to: below.length > 0 ? at + 1 : at,
      product,
      designation:
        named.length > 0
          ? named
          : rows
              .slice(from, at)
              .flat()
              .filter(({ text }) => /\p{L}/u.test(text) || /\d{3}/u.test(text)),
      payer: ownPayer.length > 0 ? ownPayer : below.length > 0 ? below : group,
    });
  });
  return told;

  function isDesignationOf(product: (typeof products)[number] | undefined, index: number): boolean {
    return product?.at === index + 1 && product.product.before.every(({ text }) => isLabel(text));
  }
  function payerIn(row: Row): readonly Cell[] {
    const text = textOf(row);
    return text.length <= LONGEST_PAYER && saysShare(text) && !hasMoney(row) ? row : [];
  }
}

/** "Prix", "3": what names the figures, not what is sold. */
const isLabel = (text: string): boolean => !/\p{L}{2}/u.test(text) || (isHeading(text) && text.length < 20);

/** The first row of a designation: the nearest row of words above, and more where it only goes on with one. */
function designationAbove(rows: readonly Row[], least: number, at: number, hasMoney: (row: Row) => boolean): number {
  let from = at;
  for (let index = at - 1; index >= Math.max(least, at - MOST_ABOVE); index--) {
    const row = rows[index] ?? [];
    if (row.length === 0 || hasMoney(row)) break;
    // "2) À la charge du centre, hors périmètre Ségur" heads the lines under it.
    if (index < at - 1 && isPayerHeading(row)) break;
    from = index;
    if (row.length > 1) break;
  }
  return from;
}

const isPayerHeading = (row: Row): boolean =>
  row.length === 1 && saysShare(textOf(row)) && opensSection(textOf(row).replace(/^[^\p{L}]+/u, ""));

/** "Payé par l'État : 1 160,00 € HT" above the lines that it pays: the words of who pays. */
function groupAbove(rows: readonly Row[], hasMoney: (row: Row) => boolean): readonly Cell[] | null {
  const row = rows.findLast((cells) => saysShare(textOf(cells)) && !NAMES_CLIENT.test(textOf(cells)));
  if (row === undefined || textOf(row).length > 2 * LONGEST_PAYER) return null;
  const words = row.filter((cell) => saysShare(cell.text) && !hasMoney([cell]));
  return words.length === 0 ? null : words.slice(0, 1);
}

/** "Client : Cabinet du Port, 76000 Rouen": who it is, and not that they pay. */
const NAMES_CLIENT =
  /\d{5}|^[^\p{L}]*(?:(?:le|votre|nom du) )?(?:client|destinataire|[ée]tablissement|structure|cabinet|b[ée]n[ée]ficiaire|adh[ée]rent)\s?:\s?\p{L}/iu;

function lineOf({ product, designation, payer }: Told): (Cell | null)[] {
  const { quantity, unitPrice, discount, total } = product;
  return [null, joinedCells(designation), quantity, null, unitPrice, discount, total, joinedCells(payer)];
}
