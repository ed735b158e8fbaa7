import type { Cell } from "../../documents/document.ts";
import { meaningOf } from "../arranged/grid/headings.ts";
import type { Row } from "../arranged/grid/rows.ts";
import { kindOfField } from "./field-labels.ts";

/** Rows under a heading row that are looked at for what a file is. */
const SEEDS = 60;

/**
 * The column that numbers the quotes of a flat export, each row of which says of which quote it is: the first column
 * with a number in each row, or in the first row of each quote, with which a day and the number of a party go. A list of
 * articles has neither. Null where no column is so.
 */
export function keyOfFlatExport(header: Row, all: readonly Row[]): number | null {
  const first = all.slice(0, SEEDS).filter((row) => row.length > 0);
  const sold = columnOfSold(header, first);
  const rows = first.filter((row) => !isUnderLines(row, sold, sold));
  const columns = header.map((heading) => ({
    heading,
    cells: rows.map((row) => row.find(({ column }) => column === heading.column) ?? null),
  }));
  const kinds = columns.map(({ heading, cells }) => {
    const found = cells.filter((cell) => cell !== null).map((value) => kindOfField({ heading, value }));
    return found.every((kind) => kind === found[0]) ? (found[0] ?? null) : null;
  });
  const parties = columns.filter((_, index) => kinds[index] === "siret" || kinds[index] === "finess");
  if (parties.length === 0 || !kinds.includes("day")) return null;
  // Days beside what is sold may be those of each line.
  const days = columns.filter(({ heading }, index) => kinds[index] === "day" && heading.column < sold);
  const isFact = (kind: string | null | undefined): boolean => kind === "siret" || kind === "finess" || kind === "day";
  const numbers = columns.flatMap(({ heading, cells }, index) => {
    if (heading.column >= sold || !isNumbered(cells) || isFact(kinds[index])) return [];
    const runs = runsOf(cells);
    return runs.some((run) => run.length > 1) || rows.length === 1 ? [{ column: heading.column, runs }] : [];
  });
  const keyAmong = (facts: typeof columns): number | null =>
    numbers.find(({ runs }) => runs.every((run) => agree(run, facts)))?.column ?? null;
  // Lines of one order may be for several sites, each with its number.
  return keyAmong([...parties, ...days]) ?? keyAmong(days);
}

type Cells = readonly (Cell | null)[];

/** Codes with two digits: neither a name nor the number of a line. */
const isNumbered = (cells: Cells): boolean =>
  cells[0] != null && cells.every((cell) => cell === null || /^(?=(?:.*\d){2})\S{3,}$/u.test(cell.text.trim()));

/** The rows of each quote: a row without its number goes on with the one above. */
function runsOf(cells: Cells): number[][] {
  const runs = new Map<string, number[]>();
  let key = "";
  cells.forEach((cell, row) => {
    key = cell?.text ?? key;
    runs.set(key, [...(runs.get(key) ?? []), row]);
  });
  return [...runs.values()];
}

/** Whether each fact is the same in all rows of a quote that state it. */
const agree = (rows: readonly number[], facts: readonly { readonly cells: Cells }[]): boolean =>
  facts.every(({ cells }) => new Set(rows.flatMap((row) => cells[row]?.text ?? [])).size < 2);

/** "DO_Piece", "CT_Intitule": two capitals for the table of the database, which say nothing of the field. */
const PREFIXED = /^(\p{Lu}{2})_(?=\p{Lu}\p{Ll})/u;

/** A row of headings without the marks of the tables that a database keeps its fields in; other rows as they are. */
export function withoutTablePrefixes(row: Row): Row {
  if (row.some(({ text }) => LINE_PATH.test(text)))
    return row.map((cell) => ({ ...cell, text: cell.text.replace(LINE_PATH, "") }));
  const marks = row.flatMap(({ text }) => PREFIXED.exec(text)?.[1] ?? []);
  if (marks.length < FEWEST_PREFIXED || new Set(marks).size === marks.length) return row;
  return row.map((cell) => ({ ...cell, text: cell.text.replace(PREFIXED, "") }));
}
const FEWEST_PREFIXED = 4;

/** "Lignes de la commande/Description", "Ligne - Quantité": the field of a line, by the path to it. */
const LINE_PATH = /^(?:lignes?|order lines?|lines?)(?: [^/:-]{1,30})?\s?(?:[/:]|\s-\s)\s?(?=\p{L}|%)/iu;

/** Words, which label something; a code may hold letters. */
const LABEL = /^(?!\S*\d)\p{L}[\p{L}'’.,%\s()/°:_-]*\p{L}/u;

/**
 * Whether a row under the lines says something of the whole quote: it opens, left of what is sold, with a label where
 * the lines have their number, and holds little else ("Total HT | 3 040,00", "Mise en service | 10/10/2022").
 */
export function isUnderLines(row: Row, key: number, sold: number): boolean {
  const [label, ...others] = row;
  return (
    label !== undefined &&
    label.column <= key &&
    label.column < sold &&
    LABEL.test(label.text) &&
    others.length < MOST_BESIDE &&
    !row.some(({ column }) => column === sold)
  );
}
/** Net, VAT and gross of a total may stand side by side. */
const MOST_BESIDE = 4;

/**
 * The column that says what is sold: of those that may by their headings, the one that says the most different things;
 * where no heading says so, of those whose headings nobody knows and whose fields are words.
 */
export function columnOfSold(header: Row, rows: readonly Row[]): number {
  const said = header.map(({ column, text }) => {
    const texts = rows.flatMap((row) => row.filter((cell) => cell.column === column).map((cell) => cell.text));
    return { column, meaning: meaningOf(text), texts: new Set(texts), all: texts.join("") };
  });
  const named = said.filter(({ meaning }) => meaning === "designation" || meaning === "item");
  const wordy = said.filter(
    ({ meaning, texts }) =>
      meaning === null &&
      texts.size > 0 &&
      [...texts].every((text) => /\p{L}{3}/u.test(text)) &&
      // "Formation", "Installation": a thing may be told in one word, not all of them.
      2 * [...texts].filter((text) => /\p{L}{3}.*\s/u.test(text)).length >= texts.size,
  );
  const [best] = (named.length > 0 ? named : wordy).sort(
    (a, b) => b.texts.size - a.texts.size || b.all.length - a.all.length,
  );
  return best?.column ?? Number.POSITIVE_INFINITY;
}
