import type { Text } from "../../documents/text.ts";
import type { Quote, QuoteLine, Section } from "../../quotes/model.ts";
import { headingsOf, payerOfLine } from "../line-meaning.ts";
import type { PayerConclusion, SummaryMeaning } from "../meaning.ts";
import { legendPayers } from "../notes/legends.ts";
import { notesOfLines } from "../notes/line-notes.ts";
import { numberedPayers } from "../notes/numbered-notes.ts";
import { readText, stated } from "../reading/reading.ts";
import { outOfScopeKinds } from "../scope.ts";
import { sentenceAmounts } from "./funding.ts";
import { payerByOwnName } from "./own-name.ts";
import { leavesOpen, payerOfHeading, payerOfText, unknownPayer } from "./payers.ts";
import { payersFromTotals, sumsTo } from "./shares.ts";
import { payersOfShortShare } from "./short-shares.ts";

/** Who pays each section and each line of a quote, from the nearest words to the farthest. */

/** A section's payer: its heading, else the sub-total that closes it, else the section around it. */
export function sectionPayers(quote: Quote, summaries: readonly SummaryMeaning[]): PayerConclusion[] {
  const payers: PayerConclusion[] = [];
  for (const section of quote.sections) {
    const told = payerOfHeading(section.heading);
    const heading = told.value === "unknown" ? payerByOwnName(section.heading, quote, "section") : told;
    const parent = section.parent === null ? undefined : payers[section.parent];
    const own = heading.value !== "unknown" ? heading : payerOfSubtotal(quote, section, summaries);
    const isBalance = own?.value === "client" && deductsState(quote, section);
    payers.push((isBalance ? null : own) ?? parent ?? unknownPayer);
  }
  return payers;
}

/** "Prise en charge de l'État | -18 800,00" among the lines: "Total dû par le centre" is what that leaves, and tells nothing of each. */
const deductsState = (quote: Quote, section: Section): boolean =>
  section.lines
    .flatMap((index) => quote.lines[index] ?? [])
    .some(({ designation, totalCents }) => (totalCents ?? 0) < 0 && payerOfText(designation, "line").value === "state");

function payerOfSubtotal(quote: Quote, section: Section, summaries: readonly SummaryMeaning[]): PayerConclusion | null {
  const lines = section.lines.flatMap((index) => quote.lines[index] ?? []).filter((line) => !line.option);
  for (const row of quote.summaries) {
    const share = summaries[row.index]?.share;
    if (row.section !== section.index || share == null || share === "leftover") continue;
    if (sumsTo(quote, lines, Math.abs(row.cents ?? 0))) return { value: share, evidence: row.text, source: "section" };
  }
  return null;
}

/** The payer of each line: its own words and columns, its section, the totals, the words about the whole document. */
export function linePayers(
  quote: Quote,
  sections: readonly PayerConclusion[],
  summaries: readonly SummaryMeaning[],
  kind: "sons" | "complementary",
): PayerConclusion[] {
  const hasFundedColumn = quote.lines.some(({ fundedCents }) => (fundedCents ?? 0) !== 0);
  const legend = legendPayers(quote);
  const numbered = numberedPayers(quote, (line) => legend(line) !== null);
  const own = quote.lines.map((line) => {
    const payer = payerOfLine(line, sectionPayerOf(line, sections), { quote, hasFundedColumn });
    return payer.value === "unknown" ? (legend(line) ?? numbered(line) ?? payer) : payer;
  });
  const totalled = payersFromTotals(quote, own, summaries);
  // What a complementary quote claims is the affair of a rule of its own.
  const told =
    kind === "complementary" ? totalled : payersOfShortShare(quote, payersFromSentences(quote, totalled), summaries);
  return payersOfRest(quote, told, summaries, kind);
}

/**
 * "Les deux forfaits, pris en charge par l'État : 17 400,00": a sentence whose amount is that of all open lines, or of
 * one; of all open lines and those known as the State's, where some are.
 */
function payersFromSentences(quote: Quote, payers: readonly PayerConclusion[]): PayerConclusion[] {
  const billed = quote.lines.filter(({ option, totalCents }) => !option && (totalCents ?? 0) > 0);
  const open = billed.filter(({ index }) => payers[index]?.value === "unknown");
  const known = billed.filter(({ index }) => payers[index]?.value === "state");
  if (open.length === 0) return [...payers];
  for (const { evidence, cents } of sentenceAmounts(quote)) {
    const single = known.length > 0 ? [] : open.filter((line) => sumsTo(quote, [line], cents));
    const paid = sumsTo(quote, [...known, ...open], cents) ? open : single.length === 1 ? single : [];
    if (paid.length === 0) continue;
    const conclusion: PayerConclusion = { value: "state", evidence, source: "totals" };
    return payers.map((payer, index) => (paid.some((line) => line.index === index) ? conclusion : payer));
  }
  return [...payers];
}

const sectionPayerOf = (line: QuoteLine, sections: readonly PayerConclusion[]): PayerConclusion =>
  (line.section === null ? undefined : sections[line.section]) ?? unknownPayer;

/** Lines that still have no payer after the totals had their say. */
function payersOfRest(
  quote: Quote,
  payers: readonly PayerConclusion[],
  summaries: readonly SummaryMeaning[],
  kind: "sons" | "complementary",
): PayerConclusion[] {
  const whole = kind === "complementary" ? wholeDocumentClient(quote) : null;
  const isState = payers.some(({ value }) => value === "state");
  const funded = quote.lines.filter(({ index, option }) => !option && payers[index]?.value === "state");
  const settled =
    payers.some(({ value, source }) => value === "state" && source === "totals") ||
    quote.summaries.some((row) => summaries[row.index]?.share === "state" && sumsTo(quote, funded, row.cents ?? 0));
  const share = quote.summaries.find((row) => summaries[row.index]?.share === "state" && (row.cents ?? 0) !== 0);
  const open = quote.lines.filter(
    ({ index, option, totalCents }) => !option && (totalCents ?? 0) !== 0 && payers[index]?.value === "unknown",
  );
  const notes = notesOfLines(quote);
  return payers.map((payer, index): PayerConclusion => {
    if (payer.value !== "unknown") return payer;
    // A State amount that accounts for some lines to the cent leaves the others to the client, but for those left open.
    const line = quote.lines[index];
    const cell = line?.payerCell ?? null;
    if (settled && cell !== null && leavesOpen(cell)) return payer;
    if (settled && line !== undefined && notes(line).some(namesBoth)) return payer;
    if (settled) return { value: "client", evidence: null, source: "totals" };
    if (whole !== null) return whole;
    // A State amount that accounts for no line is about the line that names the Prestation itself.
    const claims = line !== undefined && claimsPrestation(quote, line, open);
    return !isState && share !== undefined && claims
      ? { value: "state", evidence: share.text, source: "totals" }
      : payer;
  });
}

/** "Poste 5 : l'État et la clinique en supporteront chacun leur part": a note on a line that gives it to neither. */
const namesBoth = (note: Text): boolean => {
  const names = (payer: string) => stated(readText(note), `payer-name.${payer}`) !== undefined;
  return names("state") && names("client");
};

/**
 * Names the Prestation, or stands under a heading that does, and bundles nothing else with it. A heading over the `open`
 * lines of both sorts, the object of the quote, tells nothing of any of them.
 */
function claimsPrestation(quote: Quote, line: QuoteLine, open: readonly QuoteLine[]): boolean {
  const reading = readText(line.designation);
  if (sellsOther(line)) return false;
  const isUnderIt = headingsOf(quote, line).some(
    (text) =>
      stated(readText(text), "whole-prestation") !== undefined &&
      !open.some((other) => sellsOther(other) && headingsOf(quote, other).includes(text)),
  );
  return isUnderIt || stated(reading, "prestation") !== undefined;
}

const sellsOther = ({ designation }: QuoteLine): boolean => outOfScopeKinds(readText(designation)).length > 0;

/** "Le présent devis est entièrement à la charge de l'établissement". */
function wholeDocumentClient(quote: Quote): PayerConclusion | null {
  const said = quote.statements.find(
    ({ text, smallPrint }) => !smallPrint && stated(readText(text), "whole-document-client") !== undefined,
  );
  return said === undefined ? null : { value: "client", evidence: said.text, source: "document" };
}
