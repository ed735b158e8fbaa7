import type { Cell } from "../../documents/document.ts";
import { readHeading } from "../../tables/headings/heading-meaning.ts";
import type { HeadingMeaning } from "../../tables/headings/headings.ts";
import { isFigure } from "../../tables/page/figures.ts";
import { commonTable, type Row } from "./grid/rows.ts";

/** A row whose first cell heads the others. */
interface HeadedRow {
  readonly head: Cell;
  readonly meaning: HeadingMeaning | null;
  readonly values: readonly Cell[];
}

/** Rows with different known heads that make a table on its side. */
const FEWEST_KNOWN = 4;

const NAMING: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(["designation", "item"]);
const MONEY: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(["total", "price", "unitPrice"]);

/**
 * A table on its side, a column a line and its heads in the first cells, set upright. What stands in a column that
 * names nothing is a total: its head is its label. Null where no such table is.
 */
export function setUpright(rows: readonly Row[]): Row[] | null {
  for (let start = 0; start < rows.length; start++) {
    const headed = headedRows(rows, start);
    if (headed.length < FEWEST_KNOWN) continue;
    const names = headed.find(
      ({ meaning, values }) => NAMING.has(meaning ?? "other") && values.every(({ text }) => !isFigure(text)),
    );
    if (names !== undefined && isTable(headed)) return upright(rows, start, headed, names);
    start += headed.length;
  }
  return null;
}

/** Rows under one another, up to a gap, whose first cell has others beside it. */
function headedRows(rows: readonly Row[], start: number): HeadedRow[] {
  const headed: HeadedRow[] = [];
  for (let at = start; at < rows.length; at++) {
    const [head, ...values] = rows[at] ?? [];
    if (head === undefined || values.length === 0 || head.column !== (headed[0]?.head.column ?? head.column)) break;
    const read = /\p{L}/u.test(head.text) && head.text.length < 60 ? readHeading(head.text.split(/\s+/u)) : null;
    const meaning = read !== null && read.known >= 0.5 ? (read.parts[0]?.meaning ?? null) : null;
    if (headed.length === 0 && meaning === null) break;
    headed.push({ head, meaning, values });
  }
  return headed;
}

function isTable(headed: readonly HeadedRow[]): boolean {
  const known = new Set(headed.flatMap(({ meaning }) => meaning ?? []));
  return known.size >= FEWEST_KNOWN && [...known].some((meaning) => MONEY.has(meaning)) && known.has("quantity");
}

function upright(rows: readonly Row[], start: number, headed: readonly HeadedRow[], names: HeadedRow): Row[] {
  const columns = names.values.map(({ column }) => column);
  const at = (row: HeadedRow, column: number): Cell | null => row.values.find((cell) => cell.column === column) ?? null;
  const lines = columns.map((column) => headed.map((row) => at(row, column)));
  const [label, money] = [headed.indexOf(names), headed.findIndex(({ meaning }) => meaning === "total")];
  const totals = headed.flatMap((row) =>
    row.values
      .filter((cell) => !columns.includes(cell.column) && isFigure(cell.text))
      .map((cell) =>
        headed.map((_, index) => (index === label ? row.head : index === Math.max(0, money) ? cell : null)),
      ),
  );
  const headings = headed.map(({ head }) => head.text);
  return [
    ...rows.slice(0, start),
    [],
    ...commonTable(headings, [...lines, ...totals]),
    [],
    ...rows.slice(start + headed.length),
  ];
}
