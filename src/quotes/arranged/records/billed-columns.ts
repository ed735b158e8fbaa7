import { valueIn } from "../../../tables/page/printed-value.ts";
import type { Row } from "../grid/rows.ts";

/** Columns of a grid by what the arithmetic of its rows says of them. */
export interface BilledColumns {
  readonly quantity: number;
  readonly unitPrice: number;
  readonly total: number;
  /** Percent taken off, where some row needs it. */
  readonly discount: number | null;
}

/** Rows, and the columns in which each of them has quantity × price = total. */
export interface BilledRows {
  readonly rows: readonly Row[];
  readonly columns: BilledColumns;
}

/** A quantity is no larger, and a total that proves anything no smaller. */
const [MOST, LEAST] = [100_000, 1];
const ROUNDING = 0.011;

/** Rows that are looked at for figures that multiply. */
const SEEDS = 40;

/**
 * The rows of a grid without headings that bill something: three columns that multiply in most of them, with a sum of
 * the totals that another row prints. Null where nothing of the kind is found.
 */
export function billedRows(rows: readonly Row[], kindOf: (row: Row) => string): BilledRows | null {
  const printed = new Map(rows.map((row) => [row, valuesByColumn(row)]));
  const valuesOf = (row: Row): ReadonlyMap<number, number> => printed.get(row) ?? new Map();
  const seeds = rows.filter((row) => valuesOf(row).size > 2).slice(0, SEEDS);
  const tried = new Map(
    seeds.flatMap((row) => factorsIn(valuesOf(row)).map((columns) => [keyOf(columns), { row, columns }])),
  );
  let best: (BilledRows & { readonly proved: number }) | null = null;
  for (const { row: seed, columns } of tried.values()) {
    const billed = rows.filter(
      (row) =>
        kindOf(row) === kindOf(seed) &&
        [columns.quantity, columns.unitPrice, columns.total].every((column) => valuesOf(row).has(column)),
    );
    const proved = billed.filter((row) => multiplies(valuesOf(row), columns)).length;
    const one = { rows: billed, columns, proved };
    if (proved * 2 < billed.length || (best !== null && !isBetter(one, best))) continue;
    const sum = billed.reduce((all, row) => all + (valuesOf(row).get(columns.total) ?? 0), 0);
    const carried = rows.some(
      (row) =>
        !billed.includes(row) &&
        [...valuesOf(row).values()].some((value) => Math.abs(value - sum) <= ROUNDING * billed.length),
    );
    if (carried) best = one;
  }
  return best;
}

const keyOf = ({ quantity, unitPrice, total, discount }: BilledColumns): string =>
  [quantity, unitPrice, total, discount].join(" ");

type Proof = Pick<BilledRows, "columns"> & { readonly proved: number };

/** More rows; of as many, the quantity right before its price: what numbers the rows stands farther off. */
function isBetter(one: Proof, other: Proof): boolean {
  if (one.proved !== other.proved) return one.proved > other.proved;
  if (one.columns.quantity !== other.columns.quantity) return one.columns.quantity > other.columns.quantity;
  return one.columns.discount === null && other.columns.discount !== null;
}

const valuesByColumn = (row: Row): ReadonlyMap<number, number> =>
  new Map(
    row.flatMap(({ column, text }): [number, number][] => {
      const value = valueIn(text);
      return value === null ? [] : [[column, value]];
    }),
  );

/** Every way in which figures of a row multiply, as headings usually stand first: quantity, price, total. */
function factorsIn(values: ReadonlyMap<number, number>): BilledColumns[] {
  const all = [...values.keys()].sort((a, b) => a - b);
  return all.flatMap((quantity) =>
    all.flatMap((unitPrice) =>
      all.flatMap((total): BilledColumns[] => {
        if (new Set([quantity, unitPrice, total]).size < 3 || quantity > unitPrice) return [];
        return [null, ...all]
          .map((discount) => ({ quantity, unitPrice, total, discount }))
          .filter((columns) => multiplies(values, columns));
      }),
    ),
  );
}

function multiplies(values: ReadonlyMap<number, number>, columns: BilledColumns): boolean {
  const [quantity, price, total] = [columns.quantity, columns.unitPrice, columns.total].map(
    (at) => values.get(at) ?? 0,
  );
  const off = columns.discount === null ? 0 : (values.get(columns.discount) ?? 0);
  const isPlausible = quantity !== undefined && price !== undefined && total !== undefined;
  if (!isPlausible || quantity <= 0 || quantity > MOST || total < LEAST || off >= 100) return false;
  if (columns.discount !== null && new Set(Object.values(columns)).size < 4) return false;
  return Math.abs(quantity * price * (1 - off / 100) - total) <= ROUNDING;
}
