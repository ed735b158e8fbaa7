import type { Quote, QuoteLine, SummaryRow } from "../quotes/model.ts";
import type { Payer, PayerConclusion, SummaryMeaning } from "./meaning.ts";
import { readText } from "./reading.ts";
import { inScopeKinds, outOfScopeKinds, segurWords } from "./scope.ts";

/**
 * Who pays, as the totals tell it: an amount of the State or of the client that equals exactly one line, one
 * section, one run of lines or all of them names the payer of those lines.
 */

/** Cents that rounding VAT line by line may add up to. */
const roundingOf = (lines: readonly QuoteLine[]): number => Math.max(1, lines.length);

const isBilled = (line: QuoteLine): boolean => !line.option && (line.totalCents ?? 0) !== 0;

/** Lines of unknown payer that a share row is about, with the payer it names. */
export function payersFromTotals(
  quote: Quote,
  payers: readonly PayerConclusion[],
  summaries: readonly SummaryMeaning[],
): PayerConclusion[] {
  const result = [...payers];
  const isOpen = (line: QuoteLine) => isBilled(line) && result[line.index]?.value === "unknown";
  const settle = (lines: readonly QuoteLine[], value: Payer, row: SummaryRow) => {
    for (const line of lines)
      if (result[line.index]?.value === "unknown") result[line.index] = { value, evidence: row.text, source: "totals" };
  };
  for (const wanted of ["state", "other-programme", "client"] as const)
    for (const row of quote.summaries) {
      const share = summaries[row.index]?.share;
      if (share !== wanted && !(wanted === "client" && share === "leftover")) continue;
      const payer = wanted;
      const lines = linesOfAmount(
        quote,
        row,
        (line) => isOpen(line) || (isBilled(line) && result[line.index]?.value === payer),
      );
      if (lines !== null) settle(lines, wanted, row);
    }
  const parts = partsOfState(quote, summaries);
  const [first] = parts;
  // "Avance de l'État 30 %" and "Solde de l'État 70 %": none of them pays for the line, both together do.
  if (first !== undefined && parts.length > 1 && !result.some(({ value }) => value === "state")) {
    const together = { ...first, cents: parts.reduce((sum, { cents }) => sum + Math.abs(cents ?? 0), 0) };
    settle(linesOfAmount(quote, together, isOpen) ?? [], "state", first);
  }
  return result;
}

const partsOfState = (quote: Quote, summaries: readonly SummaryMeaning[]): SummaryRow[] =>
  quote.summaries.filter((row) => summaries[row.index]?.share === "state" && !row.gross && (row.cents ?? 0) !== 0);

/** The open lines whose sum a row states, nearest candidates first; null when none or several fit. */
function linesOfAmount(quote: Quote, row: SummaryRow, isOpen: (line: QuoteLine) => boolean): QuoteLine[] | null {
  const amount = Math.abs(row.cents ?? 0);
  if (amount === 0) return null;
  for (const candidate of candidates(quote, row)) {
    const open = candidate.filter(isOpen);
    if (open.length > 0 && open.length === candidate.filter(isBilled).length && sumsTo(quote, open, amount))
      return isExchangeable(quote, open, isOpen) ? null : open;
  }
  const open = quote.lines.filter(isOpen);
  if (sumsTo(quote, open, amount)) return open;
  const single = open.filter((line) => sumsTo(quote, [line], amount));
  return single.length === 1 ? single : null;
}

/** A line left out costs as much as one taken, and neither is the Prestation by its name: nobody can tell which is meant. */
function isExchangeable(quote: Quote, taken: readonly QuoteLine[], isOpen: (line: QuoteLine) => boolean): boolean {
  const out = quote.lines.filter((line) => isOpen(line) && !taken.includes(line) && isVague(line));
  return taken.filter(isVague).some((line) => out.some(({ totalCents }) => totalCents === line.totalCents));
}

/** A designation that tells neither the Prestation nor what stands outside it. */
const isVague = ({ designation }: QuoteLine): boolean => {
  const reading = readText(designation);
  return segurWords(reading) === null && inScopeKinds(reading).length === 0 && outOfScopeKinds(reading).length === 0;
};

function candidates(quote: Quote, row: SummaryRow): QuoteLine[][] {
  const pick = (indices: readonly number[]) => indices.flatMap((index) => quote.lines[index] ?? []);
  const above = pick(row.linesAbove);
  const section = row.section === null ? [] : pick(quote.sections[row.section]?.lines ?? []);
  const runs = above.map((_, from) => above.slice(from));
  const sections = quote.sections.map(({ lines }) => pick(lines));
  return [section, ...runs, ...sections, quote.lines.filter((line) => !line.option), ...innerRuns(above)];
}

/** More lines than this are a catalogue: trying every run of them would find sums by chance. */
const MOST_LINES_TO_COMBINE = 40;

/** Runs of neighbouring lines that do not reach the row, longest first. */
function innerRuns(lines: readonly QuoteLine[]): QuoteLine[][] {
  if (lines.length > MOST_LINES_TO_COMBINE) return [];
  const runs = lines.flatMap((_, from) =>
    lines.slice(from + 1).map((_, length) => lines.slice(from, from + length + 1)),
  );
  return runs.sort((a, b) => b.length - a.length);
}

/** Whether lines add up to an amount, HT or with their VAT. */
export function sumsTo(quote: Quote, lines: readonly QuoteLine[], amount: number): boolean {
  if (lines.length === 0) return false;
  const net = lines.reduce((sum, line) => sum + (line.totalCents ?? 0), 0);
  const tolerance = roundingOf(lines);
  return Math.abs(net - amount) <= 1 || Math.abs(grossOf(quote, lines) - amount) <= tolerance;
}

/** Sum of lines with VAT, in cents, by their own rates or the only rate of the document. */
export function grossOf(quote: Quote, lines: readonly QuoteLine[]): number {
  const only = new Set(quote.vatRates.map(({ value }) => value));
  const common = only.size === 1 ? [...only][0] : undefined;
  return lines.reduce((sum, line) => {
    const net = line.totalCents ?? 0;
    return (
      sum + (line.grossCents ?? net + Math.round((net * Math.round((line.vatRate ?? common ?? 0) * 100)) / 10_000))
    );
  }, 0);
}
