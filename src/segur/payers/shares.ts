import type { Quote, QuoteLine, SummaryRow } from "../../quotes/model.ts";
import type { Payer, PayerConclusion, SummaryMeaning } from "../meaning.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { readText, stated } from "../reading/reading.ts";
import { inScopeKinds, outOfScopeKinds, segurWords } from "../scope.ts";
import { amountsIn } from "./sentence-amounts.ts";

/**
 * Who pays, as the totals tell it: an amount of the State or of the client that equals exactly one line, one
 * section, one run of lines or all of them names the payer of those lines.
 */

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
  for (const row of deductedRows(quote, payers)) settle(linesOfAmount(quote, row, isOpen) ?? [], "state", row);
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
  if (!result.some(({ value, source }) => value === "state" || source === "totals"))
    for (const row of saidRows(quote)) settle(linesOfAmount(quote, row, isOpen) ?? [], "state", row);
  const parts = partsOfState(quote, summaries);
  const [first] = parts;
  // "Avance de l'État 30 %" and "Solde de l'État 70 %": none of them pays for the line, both together do.
  if (first !== undefined && parts.length > 1 && !result.some(({ value }) => value === "state")) {
    const together = { ...first, cents: parts.reduce((sum, { cents }) => sum + Math.abs(cents ?? 0), 0) };
    settle(linesOfAmount(quote, together, isOpen) ?? [], "state", first);
  }
  return result;
}

/** "Prise en charge par l'État | -900,00" among the lines: what the State pays, taken off, as the row of totals that it is. */
const deductedRows = (quote: Quote, payers: readonly PayerConclusion[]): SummaryRow[] =>
  quote.lines.flatMap(({ index, totalCents, designation, section, text }): SummaryRow[] => {
    const payer = payers[index];
    if ((totalCents ?? 0) >= 0 || payer?.value !== "state" || payer.source !== "line") return [];
    const linesAbove = quote.lines.slice(0, index).map((line) => line.index);
    return [rowOf({ label: designation, cents: totalCents ?? 0, gross: false, section, linesAbove, text })];
  });

const rowOf = (row: Pick<SummaryRow, "label" | "cents" | "gross" | "section" | "linesAbove" | "text">): SummaryRow => ({
  index: -1,
  kind: "other",
  otherCents: [],
  vatRate: null,
  ...row,
});

/** "La somme de 16 450,00 € ci-dessus est réglée par l'ASP": a sentence as the row of totals that it stands for. */
const saidRows = (quote: Quote): SummaryRow[] =>
  termReadings(quote).flatMap((reading) => {
    const { text } = reading;
    if (stated(reading, "state-pays") === undefined || stated(reading, "hypothetical") !== undefined) return [];
    const linesAbove = quote.lines.map(({ index }) => index);
    return amountsIn(text).map(({ cents, gross }) =>
      rowOf({ label: text, cents, gross, section: null, linesAbove, text }),
    );
  });

const partsOfState = (quote: Quote, summaries: readonly SummaryMeaning[]): SummaryRow[] =>
  quote.summaries.filter((row) => summaries[row.index]?.share === "state" && !row.gross && (row.cents ?? 0) !== 0);

/** The open lines whose sum a row states, nearest candidates first; null when none or several fit. */
function linesOfAmount(quote: Quote, row: SummaryRow, isOpen: (line: QuoteLine) => boolean): QuoteLine[] | null {
  const amount = Math.abs(row.cents ?? 0);
  if (amount === 0) return null;
  const pick = (indices: readonly number[]) => indices.flatMap((index) => quote.lines[index] ?? []);
  const openOf = (candidate: readonly QuoteLine[]): QuoteLine[] | null => {
    const open = candidate.filter(isOpen);
    return open.length === candidate.filter(isBilled).length && sumsTo(quote, open, amount) ? open : null;
  };
  const firstOpen = (candidates: readonly (readonly QuoteLine[])[]): QuoteLine[] | null => {
    for (const candidate of candidates) {
      const open = openOf(candidate);
      if (open !== null) return open;
    }
    return null;
  };
  const above = pick(row.linesAbove);
  const section = row.section === null ? [] : pick(quote.sections[row.section]?.lines ?? []);
  const open = quote.lines.filter(isOpen);
  const run = openRun(quote, above, isOpen, amount);
  // Under the last line stand the totals: a row there closes no run of lines as a subtotal does.
  const isByChance = run !== null && above.length === quote.lines.length && isOneOfSeveral(quote, run, open, amount);
  const found =
    openOf(section) ??
    openOf(open.filter(namesPrestation)) ??
    (isByChance ? null : run) ??
    firstOpen([...quote.sections.map(({ lines }) => pick(lines)), quote.lines.filter((line) => !line.option)]) ??
    onlyOne(quote, firstOpen(innerRuns(above)), open, amount);
  if (found !== null) return isExchangeable(quote, found, isOpen) ? null : found;
  if (sumsTo(quote, open, amount)) return open;
  const single = open.filter((line) => sumsTo(quote, [line], amount));
  if (single.length === 1) return single;
  // The total that the quote prints is that of all lines, though they come to another sum, or the total of one is missing.
  const printed = row.gross ? quote.totals.gross : quote.totals.net;
  if (printed?.value !== amount || !quote.lines.filter(isBilled).every(isOpen)) return null;
  return quote.lines.filter(({ option, totalCents }) => !option && totalCents !== 0);
}

/** Where several choices of lines come to an amount, those that name the Prestation are meant. */
const namesPrestation = ({ designation }: QuoteLine): boolean =>
  stated(readText(designation), "prestation") !== undefined;

/** The longest run of open lines that reaches the row and adds up to its amount; lines that bill nothing may stand in it. */
function openRun(
  quote: Quote,
  above: readonly QuoteLine[],
  isOpen: (line: QuoteLine) => boolean,
  amount: number,
): QuoteLine[] | null {
  const sum = new LineSum(quote);
  const open: QuoteLine[] = [];
  let longest = 0;
  for (const line of above.toReversed()) {
    if (isOpen(line)) {
      sum.add(line);
      open.push(line);
    } else if (isBilled(line)) break;
    if (sum.is(amount)) longest = open.length;
  }
  return longest === 0 ? null : open.slice(0, longest).reverse();
}

/** More lines than this come to most amounts by some choice of them. */
const MOST_LINES_TO_CHOOSE = 6;

/** A run in the midst of the lines, unless other lines come to the same amount: nothing shows then which are meant. */
function onlyOne(
  quote: Quote,
  run: QuoteLine[] | null,
  open: readonly QuoteLine[],
  amount: number,
): QuoteLine[] | null {
  if (run === null || open.length > MOST_LINES_TO_CHOOSE) return run;
  return choicesOf(open).filter((lines) => sumsTo(quote, lines, amount)).length > 1 ? null : run;
}

/** Lines of no section that come to an amount by chance: others among the open ones come to it as well. */
function isOneOfSeveral(quote: Quote, run: readonly QuoteLine[], open: readonly QuoteLine[], amount: number): boolean {
  if (run.length < 2 || open.length > MOST_LINES_TO_CHOOSE) return false;
  const isNet = (lines: readonly QuoteLine[]): boolean =>
    Math.abs(lines.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0) - amount) <= 1;
  const isReached = isNet(run) ? isNet : (lines: readonly QuoteLine[]) => sumsTo(quote, lines, amount);
  return choicesOf(open).filter(isReached).length > 1;
}

/** Every choice of some lines. */
const choicesOf = (lines: readonly QuoteLine[]): QuoteLine[][] =>
  Array.from({ length: 2 ** lines.length }, (_, choice) => lines.filter((_line, index) => (choice >> index) & 1));

/** A line left out costs as much as one taken, and neither is the Prestation by its name: nobody can tell which is meant. */
function isExchangeable(quote: Quote, taken: readonly QuoteLine[], isOpen: (line: QuoteLine) => boolean): boolean {
  const held = new Set(taken);
  const out = quote.lines.filter((line) => isOpen(line) && !held.has(line) && isVague(line));
  const prices = new Set(out.map(({ totalCents }) => totalCents));
  return taken.some((line) => prices.has(line.totalCents) && isVague(line));
}

/** A designation that tells neither the Prestation nor what stands outside it. */
const isVague = ({ designation }: QuoteLine): boolean => {
  const reading = readText(designation);
  return segurWords(reading) === null && inScopeKinds(reading).length === 0 && outOfScopeKinds(reading).length === 0;
};

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
  const sum = new LineSum(quote);
  for (const line of lines) sum.add(line);
  return sum.is(amount);
}

/** Sum of lines with VAT, in cents, by their own rates or the only rate of the document. */
export function grossOf(quote: Quote, lines: readonly QuoteLine[]): number {
  const sum = new LineSum(quote);
  for (const line of lines) sum.add(line);
  return sum.gross;
}

/** A sum of lines, in cents, that grows line by line: runs of lines are tried without adding them up anew. */
export class LineSum {
  readonly #commonRate: number;
  #lines = 0;
  #net = 0;
  #gross = 0;

  constructor(quote: Quote) {
    const [rate, other] = new Set(quote.vatRates.map(({ value }) => value));
    this.#commonRate = other === undefined ? (rate ?? 0) : 0;
  }

  /** Cents with VAT, by the rates of the lines or the only rate of the document. */
  get gross(): number {
    return this.#gross;
  }

  add({ totalCents, grossCents, vatRate }: QuoteLine): void {
    const net = totalCents ?? 0;
    this.#lines++;
    this.#net += net;
    this.#gross += grossCents ?? net + Math.round((net * Math.round((vatRate ?? this.#commonRate) * 100)) / 10_000);
  }

  /** Whether there are lines and they come to an amount, HT or with VAT, a cent of rounding a line. */
  is(amount: number): boolean {
    if (this.#lines === 0) return false;
    return Math.abs(this.#net - amount) <= 1 || Math.abs(this.#gross - amount) <= this.#lines;
  }
}
