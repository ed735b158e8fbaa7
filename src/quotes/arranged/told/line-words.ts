import type { Cell } from "../../../documents/document.ts";
import { readHeading } from "../../../tables/headings/heading-meaning.ts";
import type { HeadingMeaning } from "../../../tables/headings/headings.ts";
import { isBreak, type Row } from "../grid/rows.ts";
import { type Bounds, countsOff, isRebate } from "./block-bounds.ts";
import type { Figure } from "./figures.ts";
import { nameBetween } from "./name-between.ts";
import { saysWhoPays } from "./payer-words.ts";
import type { Product } from "./products.ts";

/** Words of one line, by what they say of it. */
export interface LineWords {
  readonly designation: readonly Cell[];
  readonly reference: Cell | null;
  readonly unit: Cell | null;
  readonly payer: Cell | null;
}

const CODE = /^(?=.*[\p{Lu}\d])[\p{Lu}\d][\p{Lu}\d./_-]{1,15}$/u;

/** What the rows of a product say of it beside its figures. */
export function lineWords(product: Product, { start, end }: Bounds, rows: readonly Row[]): LineWords {
  const figures = [
    product.quantity,
    product.unitPrice,
    product.total,
    ...(product.discount === null ? [] : [product.discount]),
  ];
  const designation: Cell[] = [];
  let reference: Cell | null = null;
  let unit: Cell | null = null;
  let payer: Cell | null = null;
  const take = (cell: Cell, meaning: HeadingMeaning | null): void => {
    if (meaning === "payer" || saysWhoPays(cell.text)) payer ??= withoutMarks(cell);
    else if (meaning === "reference" || (meaning === null && CODE.test(cell.text))) reference ??= cell;
    else if (meaning === "unit") unit ??= cell;
    else if (meaning !== "quantity" && meaning !== "discount" && !isRebate(cell.text))
      designation.push(withoutMarks(cell));
  };
  rows.slice(start, end).forEach((cells, offset) => {
    if (isBreak(cells)) return;
    const key = cells.length === 2 ? keyMeaning(cells[0]) : "none";
    cells.forEach((cell, index) => {
      const own = figures.filter((figure) => figure.row === start + offset && figure.cell === index);
      if (own.length > 0)
        for (const part of wordsAround(cell, own, product.quantity)) {
          if (part.unit) unit ??= part.cell;
          else take(part.cell, null);
        }
      else if (key !== "none" && index === 0) return;
      else if (!countsOff(cell.text)) take(cell, key === "none" ? null : key);
    });
  });
  return { designation, reference, unit, payer };
}

/** What the first of two cells says of the second; "none" where it is no key. */
function keyMeaning(key: Cell | undefined): HeadingMeaning | null | "none" {
  const text = key?.text ?? "";
  if (text.length > 50 || saysWhoPays(text)) return "none";
  const read = readHeading(text.split(/\s+/u));
  if (read !== null && read.known > 0.4) return read.parts[0]?.meaning ?? null;
  return /[?:]\s*$/u.test(text) || /^\p{L}+$/u.test(text) ? null : "none";
}

interface Part {
  readonly cell: Cell;
  readonly unit: boolean;
}

/** Fewest letters of a name among figures: "soit", "forfait" and "prix unitaire" are none. */
const FEWEST_LETTERS = 12;

/** The words of a cell before, between and after its figures: a name, the unit of the quantity, who pays. */
function wordsAround(cell: Cell, figures: readonly Figure[], quantity: Figure): Part[] {
  const sorted = [...figures].sort((a, b) => a.index - b.index);
  const first = sorted[0]?.number.start ?? 0;
  const last = sorted.at(-1)?.number.end ?? 0;
  const before = cell.text.slice(0, first).replace(/[\s:;,–—-]+$/u, "");
  const after = cell.text.slice(last).replace(/^[\s,;:–—-]*(?:(?:h\.?t\.?|hors taxes?)(?![\p{L}]))?[\s,;:–—=-]*/iu, "");
  const behind = sorted.includes(quantity) ? cell.text.slice(quantity.number.end) : "";
  const next = sorted[sorted.indexOf(quantity) + 1];
  const between =
    sorted[0] === quantity && next !== undefined
      ? nameBetween(cell.text.slice(quantity.number.end, next.number.start))
      : null;
  const unit = between === null ? /^[\s/]*(\p{L}{2,}(?!\p{L}))/u.exec(behind)?.[1] : undefined;
  return [
    ...(before.replace(/\P{L}/gu, "").length >= FEWEST_LETTERS
      ? [{ cell: { ...cell, text: before }, unit: false }]
      : []),
    ...(between === null ? [] : [{ cell: { ...cell, text: between }, unit: false }]),
    ...(unit !== undefined && !/^x$/iu.test(unit) ? [{ cell: { ...cell, text: unit }, unit: true }] : []),
    ...(saysWhoPays(after) ? [{ cell: { ...cell, text: after }, unit: false }] : []),
  ];
}

/** Without the mark of a list in front. */
const withoutMarks = (cell: Cell): Cell => ({
  ...cell,
  text: cell.text.replace(/^(?:[•>*–—-]+\s*)+/u, "").replace(/^\((.*)\)$/u, "$1"),
});
