import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { Funding, LineMeaning, StateAmount, SummaryMeaning } from "../meaning.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { byWords, mentionsOf, readText, stated, type Words } from "../reading/reading.ts";
import { amountsIn, type SentenceAmount } from "./sentence-amounts.ts";

/** What the State pays and what is left to the client, as the quote prints it. Cents, HT unless said otherwise. */
export function fundingOf(quote: Quote, lines: readonly LineMeaning[], summaries: readonly SummaryMeaning[]): Funding {
  const fromSummaries = quote.summaries.filter(({ index }) => summaries[index]?.share === "state");
  const inSentences = sentenceAmounts(quote);
  const stated = [
    ...fromSummaries.flatMap((row): StateAmount[] =>
      row.cents === null || row.cents === 0
        ? []
        : [{ cents: Math.abs(row.cents), gross: row.gross, source: "summary", evidence: row.text }],
    ),
    ...lineAmounts(quote, lines, inSentences),
    ...inSentences,
  ];
  return {
    stated,
    emptied: [
      ...fromSummaries.filter((row) => row.cents === 0).map((row) => row.text),
      ...discountedAway(quote, lines),
    ],
    fundedCents: total(quote, lines, "state", stated.find((amount) => !amount.gross)?.cents ?? null),
    clientCents: total(quote, lines, "client", clientShare(quote, summaries)),
  };
}

/** Lines whose own column, label or heading says that the State pays them; where a sentence does, the amount is its own. */
function lineAmounts(quote: Quote, lines: readonly LineMeaning[], inSentences: readonly StateAmount[]): StateAmount[] {
  return quote.lines.flatMap((line): StateAmount[] => {
    const payer = lines[line.index]?.payer;
    if (payer?.value !== "state" || payer.source === "totals") return [];
    if (inSentences.some(({ evidence }) => evidence.value === payer.evidence?.value)) return [];
    // "Pris en charge par l'État | -900,00": its own words say so, whatever its sign.
    const deducted = payer.source === "line" ? Math.abs(line.totalCents ?? 0) : 0;
    const cents = line.fundedCents ?? Math.max(line.totalCents ?? 0, deducted);
    if (cents <= 0 || line.option) return [];
    return [{ cents, gross: false, source: line.fundedCents === null ? "line" : "columns", evidence: line.text }];
  });
}

/** "L'État prend en charge 750 € HT au titre du Ségur": a sentence with the payer and the amount. */
export const sentenceAmounts = (quote: Quote): StateAmount[] =>
  termReadings(quote).flatMap((term): StateAmount[] => {
    const amount = paidAmount(term);
    return amount === null ? [] : [{ ...amount, source: "statement", evidence: term.text }];
  });

const paidAmount = byWords((words): SentenceAmount | null => {
  if (stated(words, "state-pays") === undefined || isHypothetical(words)) return null;
  return amountsIn(words).find(({ cents }) => cents > 0) ?? null;
});

/** "Pourrait être pris en charge", "éligible au financement": nothing is said to be paid. */
const isHypothetical = (words: Words): boolean =>
  stated(words, "hypothetical") !== undefined || mentionsOf(words, "supposed").some(({ from }) => from === 0);

/** Ségur lines brought to nothing: a 100 % discount, a price of 0 €, "offert". */
function discountedAway(quote: Quote, lines: readonly LineMeaning[]): ReturnType<typeof emptiedText>[] {
  return quote.lines.flatMap((line) => {
    const meaning = lines[line.index];
    const isPrestation = namesWhole(line, meaning) || (meaning?.soldDsrs.length ?? 0) > 0;
    return isPrestation && line.totalCents === 0 && !line.option ? [emptiedText(line)] : [];
  });
}

/** The line sells the Prestation; "Maintenance, comprise dans la Prestation Ségur" is a part of one that stands elsewhere. */
function namesWhole({ designation }: QuoteLine, meaning: LineMeaning | undefined): boolean {
  if (meaning?.namesPrestation == null) return false;
  const reading = readText(designation);
  const wholes = mentionsOf(reading, "belongs").filter(({ polarity }) => polarity === "stated");
  return (
    meaning.inScope.length === 0 ||
    mentionsOf(reading, "prestation").some(
      ({ from, to }) => !wholes.some((whole) => whole.from < from && whole.to >= to),
    )
  );
}

const emptiedText = (line: Quote["lines"][number]) => line.text;

function total(
  quote: Quote,
  lines: readonly LineMeaning[],
  payer: "state" | "client",
  printed: number | null,
): number | null {
  const own = quote.lines.filter((line) => !line.option && lines[line.index]?.payer.value === payer);
  if (own.length === 0) return printed;
  return own.reduce(
    (sum, line) => sum + ((payer === "state" ? line.fundedCents : line.clientCents) ?? line.totalCents ?? 0),
    0,
  );
}

const clientShare = (quote: Quote, summaries: readonly SummaryMeaning[]): number | null =>
  quote.summaries.find((row) => !row.gross && ["client", "leftover"].includes(summaries[row.index]?.share ?? ""))
    ?.cents ?? null;
