import { columnAt } from "../../documents/sheets/columns.ts";
import type { Location, Text } from "../../documents/text.ts";
import { readHeading } from "../../tables/headings/heading-meaning.ts";
import { haveMeaning } from "../../tables/headings/headings.ts";
import type { Quote } from "../model.ts";

/**
 * Whether another reading says what became of each row that the plain one could not read: it must be a line or a sum of
 * it, and no line of a table that stands under other columns than the rest, for that is left to a person.
 */
export function explainsUnread(plain: Quote, other: Quote): boolean {
  const rows = new Set([...other.lines, ...other.summaries].flatMap(({ text }) => rowsOf(text)));
  return (
    !isShifted(other) &&
    !demotesLines(plain, other) &&
    !other.lines.some(({ designation }) => holdsHeadings(designation.value)) &&
    plain.problems.every(
      ({ code, text }) => code !== "unread-row" || text === null || rowsOf(text).some((row) => rows.has(row)),
    )
  );
}

/** "B. Hors périmètre, à la charge du client | 7,25": a row that was billed is no share of another reading. */
function demotesLines(plain: Quote, other: Quote): boolean {
  const shares = new Set(other.summaries.flatMap(({ kind, text }) => (kind === "other" ? rowsOf(text) : [])));
  return plain.lines.some(
    ({ totalCents, text }) => (totalCents ?? 0) !== 0 && rowsOf(text).some((row) => shares.has(row)),
  );
}

const rowsOf = (text: Text): number[] => cellsOf(text).map(({ row }) => row);

/** Where the cells of a text stand in the document as it came. */
const cellsOf = ({ pieces }: Text): { readonly row: number; readonly column: number }[] =>
  pieces.flatMap(({ at }) => originOf(at) ?? []);

/** Rows of a table of a text document count from here on, each table's from its own place. */
const TABLE_ROWS = 1_000_000;

function originOf(at: Location): { readonly row: number; readonly column: number } | null {
  if (!("row" in at)) return null;
  const { spot } = at;
  if (spot === undefined) return at;
  if ("table" in spot) return { row: spot.table * TABLE_ROWS + spot.row, column: spot.cell };
  if ("column" in spot) return spot;
  const [, letters, row] = "cell" in spot ? (/^([A-Z]+)(\d+)$/u.exec(spot.cell) ?? []) : [];
  return letters === undefined ? at : { row: Number(row), column: columnAt(letters) + 1 };
}

/**
 * Lines of one row each whose last cells stand in different columns; lines side by side in one row are two tables, and
 * what one pays stands elsewhere than what another does.
 */
function isShifted({ lines }: Quote): boolean {
  const rows = lines.flatMap(({ text, fundedCents, clientCents }) => {
    const cells = cellsOf(text);
    const isInOneRow = new Set(cells.map(({ row }) => row)).size === 1;
    const payers = `${fundedCents !== null} ${clientCents !== null}`;
    return isInOneRow && cells.length >= FEWEST_CELLS ? [{ cells, payers }] : [];
  });
  const last = new Set(rows.map(({ cells, payers }) => `${payers} ${Math.max(...cells.map(({ column }) => column))}`));
  const areApart = new Set(rows.map(({ cells: [first] }) => first?.row)).size === rows.length;
  return areApart && last.size > new Set(rows.map(({ payers }) => payers)).size;
}
/** Of a line in a table: what it is, how many, for how much each and in all. */
const FEWEST_CELLS = 4;

/**
 * "Poste, Nb, PU HT, Montant HT": the head of a table went into what a line sells. "Prestation Ségur prise en charge par
 * l'État" counts and prices nothing.
 */
const holdsHeadings = (designation: string): boolean => {
  const parts = readHeading(designation.split(/\s+/u).slice(0, HEAD_WORDS))?.parts ?? [];
  return parts.length >= FEWEST_HEADINGS && haveMeaning(parts, "quantity", "unitPrice", "price", "total");
};
const HEAD_WORDS = 8;
const FEWEST_HEADINGS = 4;
