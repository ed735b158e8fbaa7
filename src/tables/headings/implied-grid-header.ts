import { endsAmount, looksLikePercent, percentOf } from "../page/amount-shape.ts";
import { type Chunk, chunksOf } from "../page/chunks.ts";
import { isFigure } from "../page/figures.ts";
import type { PrintedLine } from "../page/printed-lines.ts";
import { becomes, isNear, valueIn } from "../page/printed-value.ts";
import type { Header } from "./header.ts";
import { cellsOf, type HeaderCell } from "./header-cells.ts";
import { type HeadingMeaning, keptBesideArithmetic } from "./headings.ts";
import { opensSection } from "./section-words.ts";
import { opensSummary } from "./summary-words.ts";

/** A row of a grid that names something and prices it. */
interface PricedRow {
  readonly index: number;
  /** By column of the grid. */
  readonly cells: ReadonlyMap<number, Chunk>;
}

/** Columns of the grid by what the arithmetic of the rows says of them. */
interface Columns {
  readonly designation: number;
  readonly quantity: number | null;
  readonly unitPrice: number | null;
  readonly total: number;
}

/**
 * The columns of a table in a grid whose headings say nothing known, or which prints none ("Quoi ; Combien ; La pièce ;
 * Ça fait"): rows of words in which a quantity times a price makes a total, or an amount each whose sum stands below.
 * Null when no arithmetic shows any.
 */
export function impliedGridHeader(lines: readonly PrintedLine[]): Header | null {
  const rows = lines.flatMap((line, index): PricedRow[] =>
    line.grid ? [{ index, cells: new Map(chunksOf(line).map((chunk) => [Math.floor(chunk.x0), chunk])) }] : [],
  );
  for (const [at, row] of rows.entries()) {
    if (!isBilled(row)) continue;
    const parts = partsOver(rows, at);
    const first = rows[at - parts] ?? row;
    const heading = headingOf(first, rows[at - parts - 1] ?? null);
    const columns = multiplied(row, rows.slice(at + 1), heading) ?? summed(rows, at, heading) ?? headed(row, heading);
    if (columns !== null) return headerOf(row, heading, columns, heading === null ? row.index : first.index);
  }
  return null;
}

/** Rows of words in one cell, right over a billed one, that say who pays the lines under them: how many. */
function partsOver(rows: readonly PricedRow[], at: number): number {
  let parts = 0;
  for (let above = rows[at - 1]; parts < MOST_PARTS; above = rows[at - 1 - parts]) {
    const [only, ...others] = above === undefined ? [] : [...above.cells.values()];
    if (only === undefined || others.length > 0 || above?.index !== (rows[at - parts]?.index ?? 0) - 1) break;
    if (!opensSection(only.text.charAt(0).toUpperCase() + only.text.slice(1))) break;
    parts++;
  }
  return parts;
}
/** A part and its sub-part. */
const MOST_PARTS = 2;

const wordsIn = (row: PricedRow): [column: number, chunk: Chunk][] =>
  [...row.cells].filter(([, { text }]) => /\p{L}{3}/u.test(text) && !isFigure(text) && valueIn(text) === null);

const figuresIn = (row: PricedRow): { column: number; value: number; money: boolean }[] =>
  [...row.cells].flatMap(([column, { text }]) => {
    const value = valueIn(text);
    return value === null ? [] : [{ column, value, money: endsAmount(text) }];
  });

/** Words that are no label of a total, beside figures. */
const isBilled = (row: PricedRow): boolean => {
  const words = wordsIn(row);
  return (
    words.length > 0 &&
    figuresIn(row).length > 0 &&
    !words.some(([, { text }]) => opensSummary(text) || text.endsWith(":"))
  );
};

/** The widest words of a row. */
const designationOf = (row: PricedRow): number =>
  wordsIn(row).reduce(
    (best, [column, { text }]) => (text.length > (row.cells.get(best)?.text.length ?? 0) ? column : best),
    -1,
  );

/** Whether a product is the total of its row, or becomes it by a discount that the row prints. */
const makes = (row: PricedRow, product: number, total: number): boolean => becomes(product, total, percentsIn(row));

const percentsIn = (row: PricedRow): number[] =>
  [...row.cells.values()].flatMap(({ text }) => (looksLikePercent(text) ? [percentOf(text)] : []));

/** A quantity times a price that makes a total, in the row and again below: in another row, or the total in a later one. */
function multiplied(row: PricedRow, below: readonly PricedRow[], heading: PricedRow | null): Columns | null {
  const figures = figuresIn(row).filter(({ column }) => !isNumbering(column, heading));
  let best: { readonly columns: Columns; readonly rows: number } | null = null;
  for (const total of figures)
    for (const a of figures)
      for (const b of figures) {
        if (new Set([a.column, b.column, total.column]).size < 3 || total.value < 5) continue;
        // Of two factors the quantity is the one without cents, the first of two alike.
        if (a.money || a.value > 10_000 || !makes(row, a.value * b.value, total.value)) continue;
        const again = below.filter((other) => {
          const [x, y, z] = [a, b, total].map(({ column }) => valueIn(other.cells.get(column)?.text ?? ""));
          return isBilled(other) && x != null && y != null && z != null && makes(other, x * y, z);
        }).length;
        const carried =
          figures.length === 3 &&
          below.slice(0, REACH).some((other) => figuresIn(other).some(({ value }) => isNear(value, total.value)));
        // A heading over each figure, and a quantity that is no mere one, leave no doubt either.
        const isHeaded = heading !== null && [a, b, total].every(({ column }) => heading.cells.has(column));
        if ((again === 0 && !carried && !isHeaded) || (best !== null && again <= best.rows)) continue;
        // Where price and total are alike in every row, the total stands last.
        const alike = isNear(b.value, total.value) && b.column > total.column && again === 0;
        const [unitPrice, sum] = alike ? [total.column, b.column] : [b.column, total.column];
        best = {
          columns: { designation: designationOf(row), quantity: a.column, unitPrice, total: sum },
          rows: again,
        };
      }
  return best?.columns ?? null;
}

/** "N°", "Réf." over it: it numbers the lines, and counts nothing. */
const isNumbering = (column: number, heading: PricedRow | null): boolean =>
  isHeadedBy(column, heading, ["reference", "item", "other"]);

function isHeadedBy(column: number, heading: PricedRow | null, wanted: readonly HeadingMeaning[]): boolean {
  const chunk = heading?.cells.get(column);
  const [read] = chunk === undefined ? [] : cellsOf([chunk]);
  return read?.meaning != null && wanted.includes(read.meaning);
}

/** Rows below in which a total may be carried. */
const REACH = 12;

/** One amount a row, beside a number or a count under its heading, and their sum, or the label of a total, in a row right under them. */
function summed(rows: readonly PricedRow[], at: number, heading: PricedRow | null): Columns | null {
  const row = rows[at];
  const figures = row === undefined ? [] : figuresIn(row);
  const [only, ...others] = figures.filter(({ money }) => money);
  if (row === undefined || only === undefined || others.length > 0) return null;
  const counts = figures.filter(({ column, money }) => !money && isHeadedBy(column, heading, ["quantity"]));
  if (figures.some((one) => !one.money && !counts.includes(one) && !isNumbering(one.column, heading))) return null;
  const quantity = counts.length === 1 ? (counts[0]?.column ?? null) : null;
  const columns = { designation: designationOf(row), quantity, unitPrice: null, total: only.column };
  let sum = 0;
  let count = 0;
  for (const below of rows.slice(at, at + REACH)) {
    const printed = figuresIn(below);
    const amount = printed.find(({ column }) => column === only.column);
    const isSum = count > 0 && printed.some(({ value }) => isNear(value, sum));
    const isTotal = amount !== undefined && wordsIn(below).some(([, { text }]) => opensSummary(text));
    // Lines whose total is printed are a table, though it be a wrong one.
    if (isTotal && count > 1) return columns;
    if (isSum && (count > 1 || !isBilled(below))) return columns;
    if (amount === undefined || !amount.money || !isBilled(below)) return null;
    sum += amount.value;
    count++;
  }
  return null;
}

/** The row right over the first billed one, where it holds several words and no figure, code or number of a paper. */
const headingOf = (row: PricedRow, above: PricedRow | null): PricedRow | null =>
  above !== null &&
  above.index === row.index - 1 &&
  above.cells.size > 1 &&
  ![...above.cells.values()].some(({ text }) => /\d(?!.*%)/.test(text))
    ? above
    : null;

/** Words and one amount under a heading that is known to be one of money: "Quoi | Montant". */
function headed(row: PricedRow, heading: PricedRow | null): Columns | null {
  const [only, ...others] = figuresIn(row);
  const chunk = only === undefined ? undefined : heading?.cells.get(only.column);
  const [read] = chunk === undefined ? [] : cellsOf([chunk]);
  if (only === undefined || others.length > 0 || !only.money) return null;
  if (read?.meaning !== "total" && read?.meaning !== "price" && read?.meaning !== "unitPrice") return null;
  return { designation: designationOf(row), quantity: null, unitPrice: null, total: only.column };
}

/** `end` is the index of the first line that is none of the header. */
function headerOf(row: PricedRow, heading: PricedRow | null, columns: Columns, end: number): Header {
  const headings = heading?.cells ?? new Map<number, Chunk>();
  const all = [...new Set([...row.cells.keys(), ...headings.keys()])].sort((a, b) => a - b);
  const cells = all.map((column): HeaderCell => {
    const chunk = headings.get(column);
    const [read] = chunk === undefined ? [] : cellsOf([chunk]);
    const shown = meaningOf(column, columns);
    const isShare = shown === "total" && (read?.meaning === "funded" || read?.meaning === "client");
    const kept = read?.meaning != null && keptBesideArithmetic.has(read.meaning) ? read.meaning : null;
    // "HT payé par l'État": the amounts of the lines, and whose they are.
    const meaning = isShare ? kept : (shown ?? kept);
    const guessed = shown !== null && shown !== read?.meaning && !isShare;
    return { words: chunk?.words ?? [], x0: column, x1: column + 1, meaning, gross: read?.gross ?? false, guessed };
  });
  return {
    cells,
    kind: "priced",
    titled: false,
    headless: false,
    firstLine: heading?.index ?? row.index,
    lastLine: end - 1,
  };
}

function meaningOf(column: number, { designation, quantity, unitPrice, total }: Columns): HeadingMeaning | null {
  if (column === designation) return "designation";
  if (column === quantity) return "quantity";
  if (column === unitPrice) return "unitPrice";
  return column === total ? "total" : null;
}
