import { opensSummary } from "../headings/summary-words.ts";
import type { ColumnRole } from "../layout.ts";
import { endsAmount, looksLikePercent, percentOf } from "../page/amount-shape.ts";
import { joinWords } from "../page/printed-lines.ts";
import { becomes, valueIn } from "../page/printed-value.ts";
import type { Filled } from "./share-columns.ts";

/** The columns by what arithmetic makes of them, those that headings tell among them. */
interface Product {
  readonly quantity: number;
  readonly unitPrice: number;
  readonly total: number;
}

/** What a column may be told to hold, where its heading says nothing of the three. */
const OPEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["other", "unit", "discount", "designation"]);

/** Share of the lines in which a product must close. */
const MOST = 0.6;

/**
 * "Soit HT | Pour un | Fois", "Quantum | Prix catalogue | Rabais | Après rabais": of quantity, price and total the columns
 * that no heading tells are those that close the product of the lines, with the discount that they print; by column.
 */
export function rolesOfProducts(roles: readonly ColumnRole[], filled: readonly Filled[]): Map<number, ColumnRole> {
  const known: Product = {
    quantity: roles.indexOf("quantity"),
    unitPrice: roles.indexOf("unitPrice"),
    total: roles.includes("net") ? roles.indexOf("net") : roles.indexOf("gross"),
  };
  const missing = Object.values(known).filter((column) => column < 0).length;
  if (missing === 0 || missing === 3) return new Map();
  const rows = filled
    .filter(({ line }) => !opensSummary(joinWords(line.words)))
    .map(({ cells }) => cells.map((words) => joinWords(words)));
  const candidates = (column: number): number[] =>
    column >= 0 ? [column] : roles.flatMap((role, at) => (OPEN.has(role) && holdsFigures(rows, at) ? [at] : []));
  let best: { readonly product: Product; readonly count: number } | null = null;
  for (const quantity of candidates(known.quantity))
    for (const unitPrice of candidates(known.unitPrice))
      for (const total of candidates(known.total)) {
        const product = { quantity, unitPrice, total };
        const count = closed(rows, roles, product);
        if (new Set(Object.values(product)).size === 3 && count > (best?.count ?? 1)) best = { product, count };
      }
  if (best === null) return new Map();
  const { product } = best;
  return new Map<number, ColumnRole>([
    [product.quantity, "quantity"],
    [product.unitPrice, "unitPrice"],
    [product.total, known.total < 0 ? "net" : (roles[known.total] ?? "net")],
  ]);
}

/** Lines in which quantity × price, less the discount, is the total; none where no quantity but one tells, or too few do. */
function closed(rows: readonly (readonly string[])[], roles: readonly ColumnRole[], product: Product): number {
  const { quantity, unitPrice, total } = product;
  const lines = rows.flatMap((cells) => {
    const [count, each, sum] = [quantity, unitPrice, total].map((column) => valueIn(cells[column] ?? ""));
    // A line priced without this total is against it: a column of shares holds those of one payer.
    if (count == null || each == null || endsAmount(cells[quantity] ?? "")) return [];
    if (sum == null) return [{ count, isClosed: false }];
    const percents = roles.flatMap((role, at) =>
      role === "discount" && at !== total && looksLikePercent(cells[at] ?? "") ? [percentOf(cells[at] ?? "")] : [],
    );
    return [{ count, isClosed: becomes(count * each, sum, percents) && sum !== 0 }];
  });
  const right = lines.filter(({ isClosed }) => isClosed);
  const isTold = right.some(({ count }) => count !== 1);
  return isTold && right.length >= MOST * lines.length ? right.length : 0;
}

const holdsFigures = (rows: readonly (readonly string[])[], column: number): boolean => {
  const printed = rows.flatMap((cells) => ((cells[column] ?? "") === "" ? [] : [cells[column] ?? ""]));
  return printed.length > 1 && printed.filter((text) => valueIn(text) !== null).length >= MOST * printed.length;
};
