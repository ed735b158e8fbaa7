import type { ColumnRole, Row, Table } from "../../tables/layout.ts";
import type { NumberStyle } from "../amounts/amounts.ts";
import { lineCents, vatCents } from "../amounts/money.ts";
import { type CellValue, cellValue, cellValues } from "./item-cells.ts";

/** The cells of a table's billed lines, and the roles under which its arithmetic closes. */
export interface ColumnReading {
  readonly roles: readonly ColumnRole[];
  readonly values: ReadonlyMap<Row, readonly (CellValue | null)[]>;
}

interface Triple {
  readonly quantity: number;
  readonly price: number;
  readonly total: number;
}

/**
 * Headings propose what columns hold; quantity × price = total decides. A reading is changed only when the one of the
 * headings closes on no line and another closes on most.
 */
export function readColumns(table: Table, style: NumberStyle, printed: ReadonlySet<number>): ColumnReading {
  const items = table.rows.filter(({ kind }) => kind === "item");
  const values = new Map(items.map((row) => [row, cellValues(row, style)]));
  const rows = [...values.values()];
  const counted = table.columns.some(({ role }) => role === "quantity");
  const headed = table.columns.map(({ role }, index) => {
    if (role === "vatRate" && holdsMoney(rows, index)) return "vatAmount";
    // "Sites / unités" over bare numbers counts them.
    return role === "unit" && !counted && holdsCounts(rows, index) ? "quantity" : role;
  });
  const proposed: Triple = {
    quantity: headed.indexOf("quantity"),
    price: headed.indexOf("unitPrice"),
    total: headed.includes("net") ? headed.indexOf("net") : headed.indexOf("gross"),
  };
  const roles = withDiscount(rows, headed, proposed);
  const discount = roles.indexOf("discount");
  // "P.U. HT | P.U. TTC | TVA | Montant TTC": the price without VAT comes to the total by the rate of its line.
  const rate = roles[proposed.total] === "gross" ? roles.indexOf("vatRate") : -1;
  if (closes(rows, proposed, discount, rate) > 0) return { roles: withOtherShare(rows, roles, proposed.total), values };
  const fractioned = withOtherMark(values, proposed.quantity, style);
  if (closes([...fractioned.values()], proposed, discount) > 0)
    return { roles: withOtherShare([...fractioned.values()], roles, proposed.total), values: fractioned };
  const best = bestTriple(rows, roles, discount);
  if (best !== null) return { roles: reassigned(roles, proposed, best), values };
  const total = summedColumn(rows, roles, proposed, printed);
  return { roles: total === null ? roles : withTotal(roles, proposed.total, total), values };
}

/** "1,000 FORF | 41 500.00": some programs print three decimals of a quantity, with another mark than that of amounts. */
const withOtherMark = (
  values: ColumnReading["values"],
  column: number,
  { decimal }: NumberStyle,
): Map<Row, readonly (CellValue | null)[]> =>
  new Map(
    [...values].map(([row, cells]) => [
      row,
      cells.map((cell, index) =>
        cell !== null && index === column ? cellValue(cell.text, { decimal: decimal === "." ? "," : "." }) : cell,
      ),
    ]),
  );

/**
 * "Prix HT | % | Total HT", "PU | Geste | Total": what a column that no heading tells takes off the products of the lines
 * is their discount, where most of those that have one come to their total by it.
 */
function withDiscount(
  rows: readonly (readonly (CellValue | null)[])[],
  roles: readonly ColumnRole[],
  { quantity, price, total }: Triple,
): readonly ColumnRole[] {
  if (roles.includes("discount") || quantity < 0 || price < 0 || total < 0) return roles;
  const column = roles.findIndex((role, at) => {
    if (role !== "other") return false;
    const taken = rows.flatMap((cells) => {
      const percent = Math.abs(cells[at]?.percent ?? Number(cells[at]?.leading?.value ?? 0));
      const [count, each, sum] = [cells[quantity]?.leading, cells[price]?.amount, cells[total]?.amount];
      if (percent === 0 || percent > 100 || count == null || each == null || sum == null) return [];
      return [Math.abs(lineCents(count.value, each.value, String(percent)) - sum.cents) <= 1];
    });
    return taken.length > 0 && 2 * taken.filter(Boolean).length > taken.length;
  });
  return roles.map((role, at) => (at === column ? "discount" : role));
}

/** Beside a column of one payer, the column that holds what it leaves of each total is the other's, whatever heads it. */
function withOtherShare(
  rows: readonly (readonly (CellValue | null)[])[],
  roles: readonly ColumnRole[],
  total: number,
): readonly ColumnRole[] {
  const [own, other] = roles.includes("funded") ? (["funded", "client"] as const) : (["client", "funded"] as const);
  const known = roles.indexOf(own);
  if (known < 0 || roles.includes(other)) return roles;
  const cents = (cells: readonly (CellValue | null)[], column: number) => cells[column]?.amount?.cents ?? null;
  const rest = roles.findIndex((role, column) => {
    if (role !== "other") return false;
    const told = rows.filter((cells) => cents(cells, column) !== null && cents(cells, total) !== null);
    return (
      told.length > 0 &&
      told.length === rows.filter((cells) => (cents(cells, total) ?? 0) !== 0).length &&
      told.every((cells) => (cents(cells, known) ?? 0) + (cents(cells, column) ?? 0) === cents(cells, total))
    );
  });
  return rest < 0 ? roles : roles.map((role, column) => (column === rest ? other : role));
}

/**
 * Where lines have no product to tell by, the total is the one column that a printed amount sums ("Total annuel |
 * Total sur trois ans"); null where the proposed column is one of those, or several others are.
 */
function summedColumn(
  rows: readonly (readonly (CellValue | null)[])[],
  roles: readonly ColumnRole[],
  { quantity, price, total }: Triple,
  printed: ReadonlySet<number>,
): number | null {
  if (total < 0 || (quantity >= 0 && price >= 0)) return null;
  const summed = roles.flatMap((role, column) => {
    if (!sumRoles.has(role)) return [];
    const amounts = rows.flatMap((cells) => cells[column]?.amount ?? []);
    const sum = amounts.reduce((all, { cents }) => all + cents, 0);
    return amounts.length === rows.length && rows.length > 1 && printed.has(sum) ? [column] : [];
  });
  const [only] = summed;
  return only !== undefined && summed.length === 1 && only !== total ? only : null;
}

/** Columns that may hold the totals of lines. */
const sumRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["net", "gross", "unitPrice", "discount", "other"]);

/** A column that no sum counts, though headed as a total, is set aside. */
const withTotal = (roles: readonly ColumnRole[], proposed: number, total: number): ColumnRole[] =>
  roles.map((role, column) => (column === total ? "net" : column === proposed || role === "net" ? "other" : role));

/** "TVA" heads rates or amounts: amounts have cents and are no usual rates. */
function holdsMoney(rows: readonly (readonly (CellValue | null)[])[], column: number): boolean {
  const cells = rows.flatMap((cells) => cells[column] ?? []).filter(({ leading }) => leading !== null);
  return (
    cells.length > 0 &&
    cells.every(({ percent, amount }) => percent === null && amount !== null) &&
    cells.some(({ amount }) => (amount?.cents ?? 0) > 3000)
  );
}

/** Numbers without cents or a unit, in every cell that is filled. */
function holdsCounts(rows: readonly (readonly (CellValue | null)[])[], column: number): boolean {
  const cells = rows.flatMap((cells) => cells[column] ?? []);
  return cells.length > 0 && cells.every(({ text }) => /^\d{1,4}$/u.test(text.value.trim()));
}

function bestTriple(
  rows: readonly (readonly (CellValue | null)[])[],
  roles: readonly ColumnRole[],
  discount: number,
): Triple | null {
  const hasTotal = roles.includes("net") || roles.includes("gross");
  // Beside a column of totals those of shares repeat them, as any price of one does.
  const isShare = (role: ColumnRole): boolean => hasTotal && (role === "funded" || role === "client");
  const numeric = roles.flatMap((role, index) =>
    role !== "vatRate" && role !== "discount" && !isShare(role) && rows.some((cells) => cells[index]?.leading != null)
      ? [index]
      : [],
  );
  // Rows without any amount ("inclus") say nothing for or against.
  const priced = rows.filter((cells) => numeric.some((index) => cells[index]?.amount != null)).length;
  let best: { triple: Triple; hits: number } | null = null;
  for (const quantity of numeric)
    for (const price of numeric)
      for (const total of numeric) {
        if (quantity === price || price === total || quantity === total || total < price) continue;
        const hits = closes(rows, { quantity, price, total }, discount);
        if (hits === 0 || hits < 0.6 * priced) continue;
        // Quantity and price may be exchanged: prices have cents, quantities seldom have.
        const likely = hits + (hasCents(rows, price) && !hasCents(rows, quantity) ? 0.5 : 0);
        if (likely > (best?.hits ?? 0)) best = { triple: { quantity, price, total }, hits: likely };
      }
  return best?.triple ?? null;
}

const hasCents = (rows: readonly (readonly (CellValue | null)[])[], column: number): boolean =>
  rows.some((cells) => cells[column]?.amount?.decimals === 2);

function closes(
  rows: readonly (readonly (CellValue | null)[])[],
  { quantity, price, total }: Triple,
  discount: number,
  rate = -1,
): number {
  if (quantity < 0 || price < 0 || total < 0) return 0;
  return rows.filter((cells) => {
    const count = cells[quantity]?.leading;
    const each = cells[price]?.amount;
    const sum = cells[total]?.amount;
    if (count == null || each == null || sum == null || sum.cents === 0) return false;
    const percent = cells[discount]?.percent ?? 0;
    const expected = Math.abs(lineCents(count.value, each.value, String(percent)));
    const tax = cells[rate]?.percent ?? Number(cells[rate]?.leading?.value ?? 0);
    return (
      (tax > 0 && Math.abs(expected + vatCents(expected, String(tax)) - Math.abs(sum.cents)) <= 1) ||
      Math.abs(expected - Math.abs(sum.cents)) <= 1 ||
      Math.abs(Math.abs(lineCents(count.value, each.value)) - Math.abs(sum.cents)) <= 1
    );
  }).length;
}

/** A column that says whose amounts it holds may be that of the totals all the same. */
const KEPT_TOTALS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["gross", "funded", "client"]);

function reassigned(roles: readonly ColumnRole[], proposed: Triple, best: Triple): ColumnRole[] {
  return roles.map((role, index) => {
    if (index === best.quantity) return "quantity";
    if (index === best.price) return "unitPrice";
    if (index === best.total) return KEPT_TOTALS.has(role) ? role : "net";
    return index === proposed.quantity || index === proposed.price || index === proposed.total ? "other" : role;
  });
}
