import type { Cell, GridDocument } from "../../documents/document.ts";
import type { Quote } from "../model.ts";

/** The rows of one sheet of a workbook. */
interface SheetRows {
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A sheet that is a quote of its own, with the sheets after it that are none: its annexes. */
export interface SheetQuote {
  readonly part: string;
  readonly document: GridDocument;
}

/**
 * Parts a workbook that holds a quote a sheet; null for a workbook that is one quote. Sheets are quotes of their own
 * where each has priced lines and their numbers differ, or none has a number and each closes with a total of its own: a
 * sheet of details, or of versions, belongs to the quote before it.
 */
export function splitSheets(
  document: GridDocument,
  read: (document: GridDocument) => Quote | null,
): SheetQuote[] | null {
  const sheets = sheetsOf(document);
  if (sheets.length < 2) return null;
  const quotes = sheets.map(({ rows }) => read({ ...document, rows }));
  const starts = startsOf(quotes);
  if (starts.length < 2) return null;
  const [first = 0] = starts;
  return starts.map((start, index) => {
    const own = sheets.slice(index === 0 ? 0 : start, starts[index + 1] ?? sheets.length);
    const rows = own.flatMap((sheet, at) => (at === 0 ? sheet.rows : [[], ...sheet.rows]));
    const problems = start === first ? document.problems : [];
    return { part: sheets[start]?.sheet ?? "", document: { ...document, rows, problems } };
  });
}

/** Indices of the sheets at which a quote starts. */
function startsOf(quotes: readonly (Quote | null)[]): number[] {
  const withLines = quotes.flatMap((quote, index) => (quote === null ? [] : [{ quote, index }]));
  const numbers = new Set(withLines.flatMap(({ quote }) => (quote.number === null ? [] : [quote.number.value])));
  if (numbers.size === 0)
    return withLines.every(({ quote }) => quote.totals.net !== null || quote.totals.gross !== null)
      ? withLines.map(({ index }) => index)
      : [];
  const met = new Set<string>();
  return withLines.flatMap(({ quote, index }) => {
    if (quote.number === null || met.has(quote.number.value)) return [];
    met.add(quote.number.value);
    return [index];
  });
}

function sheetsOf({ rows }: GridDocument): SheetRows[] {
  const sheets: { sheet: string; rows: (readonly Cell[])[] }[] = [];
  for (const row of rows) {
    const spot = row[0]?.spot;
    const last = sheets.at(-1);
    if (spot === undefined || !("sheet" in spot)) last?.rows.push(row);
    else if (last?.sheet === spot.sheet) last.rows.push(row);
    else sheets.push({ sheet: spot.sheet, rows: [row] });
  }
  return sheets;
}
