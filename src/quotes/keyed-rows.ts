import type { Cell, GridDocument } from "../documents/document.ts";
import { foldLabel } from "../tables/summary-words.ts";

type Row = readonly Cell[];

/** Headings of columns that state facts of the whole quote beside each of its lines. */
const FACT_HEADING =
  /\b(?:societe|client|etablissement|destinataire|beneficiaire|finess|siret|siren|rpps|adresse|code postal|ville|date|emis|valid\w*|valable|echeance|logiciel|solution|version|editeur|vendeur|fournisseur|devis|quote)\b/u;

/** Words, a date or an identifier: what a fact is, and an amount ("client" also heads what the client pays) is not. */
const isFact = (text: string): boolean => /\p{L}{2}|\d[/.-]\d|\d{9}|(?:\d{3} ){2}\d{3}/u.test(text);

/**
 * The rows of one quote out of a list of lines of many quotes. Columns that say the same on each of its lines, such as
 * the client's name, are facts of the quote: they become rows of a preamble, as a quote of its own prints them.
 */
export function keyedQuote(
  document: GridDocument,
  { preamble, header, rows, key }: { preamble: readonly Row[]; header: Row; rows: readonly Row[]; key: number },
): GridDocument {
  const facts = header.flatMap((heading): Row[] => {
    const values = rows.flatMap((row) => row.filter(({ column }) => column === heading.column));
    const [first] = values;
    const isSame = first !== undefined && values.every(({ text }) => text === first.text);
    const states =
      heading.column === key || (FACT_HEADING.test(foldLabel(spoken(heading.text))) && isFact(first?.text ?? ""));
    return isSame && states ? [[{ ...heading, text: spoken(heading.text) }, first]] : [];
  });
  const moved = new Set(facts.map(([heading]) => heading?.column));
  const table = [header, ...rows].map((row) => row.filter(({ column }) => !moved.has(column)));
  const placed = [
    ...preamble.map((row) => row.map(withSpot)),
    ...facts.map((row) => row.map((cell, index) => ({ ...withSpot(cell), column: index + 1 }))),
    ...(facts.length > 0 ? [[]] : []),
    ...table.map((row) => row.map(withSpot)),
  ];
  return { ...document, rows: placed.map((row, index) => row.map((cell) => ({ ...cell, row: index + 1 }))) };
}

/** Exports of databases join the words of a heading: "date_devis". */
const spoken = (heading: string): string => heading.replaceAll("_", " ");

/** A cell that may move in the grid keeps its place in the file. */
const withSpot = (cell: Cell): Cell => ({ ...cell, spot: cell.spot ?? { row: cell.row, column: cell.column } });
