import type { Finding } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { sumOfLines } from "../../src/quotes/amounts/billed-cents.ts";
import type { QuoteLine, SummaryRow } from "../../src/quotes/model.ts";
import { linesByNumber, numbersIn, printedNumbers } from "../../src/segur/notes/line-numbers.ts";
import { grossOf, LineSum, sumsTo } from "../../src/segur/payers/shares.ts";
import type { Facts } from "./messages.ts";

/** Sub-totals that no run of the lines above them adds up to. */
export const subtotalFindings = (subject: Subject): Finding<Facts>[] =>
  subject.quote.summaries.flatMap((row): Finding<Facts>[] => {
    const printed = row.cents;
    const lines = closedLines(subject, row);
    if (printed === null || lines.length === 0) return [];
    if (closes(subject, row, lines, printed) || closesElsewhere(subject, row, printed)) return [];
    if (!isSubtotal(subject, row) && !isUnexplainedShare(subject, row, lines, printed)) return [];
    const computed = row.gross ? grossOf(subject.quote, lines) : sumOfLines(lines);
    return [{ code: "subtotal", args: { printed, computed }, evidence: row.text, line: null }];
  });

/** Rows that close a section; the document's totals have their own check. */
function isSubtotal({ quote, meaning }: Subject, row: SummaryRow): boolean {
  const isTotal = [quote.totals.net, quote.totals.gross].some((total) => total !== null && total.value === row.cents);
  const isPlainTotal = (row.kind === "net" || row.kind === "gross") && meaning.summaries[row.index]?.share === null;
  const isOfPart = row.section !== null || closesAgain(quote, row) || linesNamedBy(quote, row).length > 0;
  return !isTotal && isOfPart && (row.kind === "subtotal" || isPlainTotal);
}

/** No heading opens its lines, but the lines before them were closed by a sub-total of their own. */
function closesAgain({ lines }: Subject["quote"], { linesAbove }: SummaryRow): boolean {
  const before = lines[(linesAbove[0] ?? 0) - 1];
  return before !== undefined && before.section !== null && linesAbove.every((index) => lines[index]?.section === null);
}

/** The share of one payer that closes a section: what it leaves of its lines is printed somewhere, as another's share. */
function isUnexplainedShare(
  { quote, meaning }: Subject,
  row: SummaryRow,
  lines: readonly QuoteLine[],
  printed: number,
) {
  const share = meaning.summaries[row.index]?.share ?? null;
  const isLast = row.linesAbove.at(-1) === lines.at(-1)?.index;
  if (share === null || share === "leftover" || printed === 0 || !isLast) return false;
  // Below the sum of all lines it may be a partial funding; what is above it nobody pays.
  const isOfAll = row.section === null && row.linesAbove.length === quote.lines.length;
  if (isOfAll && Math.abs(printed) <= sumOfLines(lines) + lines.length) return false;
  const payer = meaning.lines.map((line) => line.payer.value);
  const paid = quote.lines.filter(({ index, option }) => payer[index] === share && !option);
  // Columns of shares, and lines of several payers, have their own sums.
  const isWhole = lines.every(
    ({ index, fundedCents, clientCents }) => payer[index] === share && fundedCents === null && clientCents === null,
  );
  if (!isWhole || sumsTo(quote, paid, Math.abs(printed))) return false;
  const rests = [sumOfLines(lines), sumOfLines(paid), grossOf(quote, lines), grossOf(quote, paid)].map((sum) =>
    Math.abs(sum - Math.abs(printed)),
  );
  const amounts = quote.summaries.flatMap(({ cents, otherCents }) => [cents ?? 0, ...otherCents]).map(Math.abs);
  return !rests.some((rest) => amounts.some((amount) => Math.abs(amount - rest) <= lines.length));
}

/** "Total HT lignes 1 à 9": a sub-total that names its lines by their numbers sums these, wherever it is printed. */
function linesNamedBy(quote: Subject["quote"], { label }: SummaryRow): QuoteLine[] {
  const byNumber = linesByNumber(quote);
  return [...numbersIn(label.value, printedNumbers(quote))].flatMap((number) => byNumber.get(number) ?? []);
}

function closedLines({ quote }: Subject, row: SummaryRow): QuoteLine[] {
  const named = linesNamedBy(quote, row);
  if (named.length > 0) return named;
  const indices = row.section === null ? row.linesAbove : (quote.sections[row.section]?.lines ?? []);
  return indices.flatMap((index) => quote.lines[index] ?? []);
}

/** Any run of lines that ends above the row may be what it sums, with or without options. */
function closes({ quote }: Subject, row: SummaryRow, lines: readonly QuoteLine[], printed: number): boolean {
  if (addUp(quote, lines, printed)) return true;
  // An amount carried forward, or a total before a discount, sums every line printed so far.
  const last = row.linesAbove.at(-1) ?? -1;
  const soFar = quote.lines.filter(({ index }) => index <= last);
  if (addUp(quote, soFar, printed)) return true;
  const [all, billed] = [new LineSum(quote), new LineSum(quote)];
  return row.linesAbove.toReversed().some((index) => {
    const line = quote.lines[index];
    if (line === undefined) return false;
    all.add(line);
    if (!line.option) billed.add(line);
    return all.is(printed) || billed.is(printed);
  });
}

/** Sub-totals listed together below the last section: each sums another section, or the lines of the payer it names. */
function closesElsewhere({ quote, meaning }: Subject, row: SummaryRow, printed: number): boolean {
  if (printed === 0) return false;
  const share = meaning.summaries[row.index]?.share ?? null;
  const paid = quote.lines.filter(({ index }) => share !== null && meaning.lines[index]?.payer.value === share);
  const parts = [paid, ...quote.sections.map(({ lines }) => lines.flatMap((index) => quote.lines[index] ?? []))];
  return parts.some((part) => part.length > 0 && addUp(quote, part, printed));
}

/** Whether lines add up to an amount: all of them, those that a total counts, or the options among them. */
function addUp(quote: Subject["quote"], lines: readonly QuoteLine[], amount: number): boolean {
  const options = lines.filter(({ option }) => option);
  const parts = [lines, lines.filter(({ option }) => !option), ...(options.length > 0 ? [options] : [])];
  return parts.some((part) => sumsTo(quote, part, amount));
}
