import type { HeaderCell } from "../headings/header-cells.ts";
import { opensSummary } from "../headings/summary-words.ts";
import type { ColumnRole } from "../layout.ts";
import { joinWords, type PlacedWord, type PrintedLine } from "../page/printed-lines.ts";
import { valueIn } from "../page/printed-value.ts";

/** What stands beside the State's share of each line, by its figures; -1 for a column that there is not. */
export interface ShareColumns {
  /** What the client pays, under a heading that nobody knows: "Part État HT | Part foyer HT". */
  readonly client: number;
  /** The price of a unit under "Prix HT", where no column but the shares holds the total of a line. */
  readonly unitPrice: number;
}

/** A line with its words by column. */
export interface Filled {
  readonly line: PrintedLine;
  readonly cells: readonly (readonly PlacedWord[])[];
}

const NONE: ShareColumns = { client: -1, unitPrice: -1 };

/** The columns that the State's share of each line tells of, by arithmetic. */
export function shareColumns(
  roles: readonly ColumnRole[],
  headings: readonly HeaderCell[],
  filled: readonly Filled[],
): ShareColumns {
  const shares = roles.flatMap((role, column) => (role === "funded" ? [column] : []));
  const funded = shares.find((column) => namesState(headings[column])) ?? shares[0] ?? -1;
  if (funded < 0) return NONE;
  const rows = filled
    .filter(({ line }) => !opensSummary(joinWords(line.words)) && !opensSummary(labelOf(line)))
    .map(({ cells }) => cells.map((words) => (words.length === 0 ? null : valueIn(joinWords(words)))))
    .filter((values) => values.some((value, column) => value !== null && isMoney(roles[column])));
  const billed = billedOf(rows, roles);
  const known = roles.indexOf("client");
  const client =
    known >= 0
      ? known
      : roles.findIndex((role, column) => {
          // "Payé par l'État | Payé par le cabinet": over amounts, who pays is how much.
          // "Prise en charge État | Prise en charge labo": what is not the State's share of a line is the client's.
          const isRest = role === "funded" && column !== funded && !namesState(headings[column]);
          const isOpen = role === "payer" || isRest || (role === "other" && headings[column]?.meaning === null);
          return isOpen && completes(billed, funded, column);
        });
  if (client < 0) return NONE;
  const price = roles.findIndex((role, column) => role === "net" && headings[column]?.meaning === "price");
  const quantity = roles.indexOf("quantity");
  const isOfUnit =
    price >= 0 &&
    quantity >= 0 &&
    !roles.includes("unitPrice") &&
    rows.some((values) => multiplies(values, { quantity, price, shares: [funded, client] }));
  return { client: known >= 0 ? -1 : client, unitPrice: isOfUnit ? price : -1 };
}

/** "Ensemble HT" before its amounts: a noun of sums is one where nothing else stands beside it. */
const labelOf = ({ words }: PrintedLine): string => joinWords(words.filter(({ text }) => /\p{L}/u.test(text)));

/** The State, its agency or its scheme, as a heading names them. */
const namesState = (heading: HeaderCell | undefined): boolean =>
  heading !== undefined &&
  /(?<!hors (?:l['’])?)(?<!\p{L})(?:[ée]tat|asp|s[ée]gur|sons)(?!\p{L})/iu.test(joinWords(heading.words));

type Values = readonly (number | null)[];

const isMoney = (role: ColumnRole | undefined): boolean =>
  role === "unitPrice" || role === "net" || role === "gross" || role === "funded";

/** Rows with a count or a price of their own, where the table has such columns: the sums of both shares have neither. */
function billedOf(rows: readonly Values[], roles: readonly ColumnRole[]): readonly Values[] {
  const own = roles.flatMap((role, column) =>
    role === "quantity" || role === "unitPrice" || role === "net" ? [column] : [],
  );
  const billed = rows.filter((values) => own.some((column) => (values[column] ?? null) !== null));
  return billed.length > 0 ? billed : rows;
}

/** Each row has its amount in one of two columns and nothing in the other, and both columns have some. */
function completes(rows: readonly Values[], one: number, other: number): boolean {
  const filled = (values: Values, column: number): boolean => (values[column] ?? 0) !== 0;
  return (
    rows.length > 1 &&
    rows.every((values) => filled(values, one) !== filled(values, other)) &&
    rows.some((values) => filled(values, one)) &&
    rows.some((values) => filled(values, other))
  );
}

/**
 * "Client | PU HT | Total HT" over 3, 900 and 2 700: how many the client takes, where no other column counts; what is paid
 * of a line is never what its price is multiplied by. -1 for none.
 */
export function countOfClient(roles: readonly ColumnRole[], filled: readonly Filled[]): number {
  const [client, price, net] = [roles.indexOf("client"), roles.indexOf("unitPrice"), roles.indexOf("net")];
  if (client < 0 || price < 0 || net < 0 || roles.includes("quantity")) return -1;
  const rows = filled.flatMap(({ cells }) => {
    const [count, unit, total] = [client, price, net].map((column) => valueIn(joinWords(cells[column] ?? [])));
    return count == null || unit == null || total == null ? [] : [Math.abs(count * unit - total) < 0.01 && total !== 0];
  });
  return rows.length > 0 && rows.every((multiplied) => multiplied) ? client : -1;
}

/** More than one at a price come to what the two pay of the line. */
function multiplies(
  values: Values,
  { quantity, price, shares }: { quantity: number; price: number; shares: readonly number[] },
): boolean {
  const [count, unit] = [values[quantity] ?? 1, values[price] ?? 0];
  const total = shares.reduce((sum, column) => sum + (values[column] ?? 0), 0);
  return count > 1 && unit > 0 && Math.abs(count * unit - total) < 0.01;
}
