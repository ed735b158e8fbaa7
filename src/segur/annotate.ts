import { joinTexts, type Text } from "../documents/text.ts";
import type { CaseFacts } from "../engine/context.ts";
import type { Quote, QuoteLine, Section } from "../quotes/model.ts";
import { dsrByCode } from "./dsr.ts";
import { findDsrCodes } from "./dsr-code.ts";
import { distinct, namedDsrs, soldDsrs, waveOf } from "./dsr-mentions.ts";
import { fundingOf } from "./funding.ts";
import { headingsOf, meaningOfLine, payerOfLine } from "./line-meaning.ts";
import { chargedStatements, maintenancePeriods } from "./maintenance.ts";
import type { ClientIdentity, DsrMention, LineMeaning, Meaning, PayerConclusion, SummaryMeaning } from "./meaning.ts";
import { payerOfHeading, shareOfLabel, unknownPayer } from "./payers.ts";
import { programmeMentions } from "./programmes.ts";
import { kindOf } from "./quote-kind.ts";
import { mentionsOf, readText, stated } from "./reading.ts";
import { referencingOf } from "./referencing.ts";
import { outsideWords } from "./scope.ts";
import { payersFromTotals, sumsTo } from "./shares.ts";
import { tiesOf } from "./ties.ts";
import { waveByDate } from "./wave-by-date.ts";

export interface AnnotateOptions {
  /** The kind asked for; null to find it in the document. */
  readonly kind: "sons" | "complementary" | null;
}

/** Computes once what a quote means for the scheme; pure, and every conclusion keeps its words. */
export function annotate(quote: Quote, facts: CaseFacts, options: AnnotateOptions = { kind: null }): Meaning {
  const kind = kindOf(quote, options.kind);
  const wave = facts.wave ?? waveOfQuote(quote) ?? waveOfDate(quote);
  const summaries = quote.summaries.map((row) => shareOfLabel(row.label));
  const sections = sectionPayers(quote, summaries);
  const titleDsrs = dsrsOfTitle(quote, wave);
  const given = givenDsrs(facts);
  const hasFundedColumn = quote.lines.some(({ fundedCents }) => (fundedCents ?? 0) !== 0);
  const own = quote.lines.map((line) => payerOfLine(line, sectionPayerOf(line, sections), hasFundedColumn));
  const payers = payersOfRest(quote, payersFromTotals(quote, own, summaries), summaries, kind.value);
  const extrasNote =
    quote.statements
      .map(({ text }) => text)
      .find((text) => stated(readText(text), "refers-to-lines") !== undefined && outsideWords(text) !== null) ?? null;
  const lines = quote.lines.map((line) => {
    const headings = headingsOf(quote, line);
    const headingDsrs = headings.map((heading) => soldDsrs(readText(heading), wave)).find((found) => found.length > 0);
    return meaningOfLine(line, payers[line.index] ?? unknownPayer, {
      sectionPayer: sectionPayerOf(line, sections),
      headings,
      wave,
      note: extrasNote,
      inheritedDsrs: headingDsrs ?? (titleDsrs.length === 1 ? titleDsrs : given.length === 1 ? given : []),
    });
  });
  return {
    kind,
    lines,
    sections,
    summaries,
    funding: fundingOf(quote, lines, summaries),
    dsrs: fundedDsrs(lines, titleDsrs, given),
    wave: wave ?? onlyWave(lines),
    client: identityOf(quote, facts),
    programmes: programmeMentions(quote),
    ties: tiesOf(quote),
    referencing: referencingOf(quote),
    vatExemption:
      [...quote.texts, ...quote.statements.map(({ text }) => text), ...quote.summaries.map(({ text }) => text)].find(
        (text) =>
          stated(readText(text), "vat-exemption") !== undefined ||
          mentionsOf(readText(text), "vat-applies").some(({ polarity }) => polarity !== "stated"),
      ) ?? null,
    maintenance: maintenancePeriods(quote),
    chargedStatements: chargedStatements(quote),
  };
}

const sectionPayerOf = (line: QuoteLine, sections: readonly PayerConclusion[]): PayerConclusion =>
  (line.section === null ? undefined : sections[line.section]) ?? unknownPayer;

/** A section's payer: its heading, else the sub-total that closes it, else the section around it. */
function sectionPayers(quote: Quote, summaries: readonly SummaryMeaning[]): PayerConclusion[] {
  const payers: PayerConclusion[] = [];
  for (const section of quote.sections) {
    const heading = payerOfHeading(section.heading);
    const parent = section.parent === null ? undefined : payers[section.parent];
    payers.push(
      heading.value !== "unknown" ? heading : (payerOfSubtotal(quote, section, summaries) ?? parent ?? unknownPayer),
    );
  }
  return payers;
}

function payerOfSubtotal(quote: Quote, section: Section, summaries: readonly SummaryMeaning[]): PayerConclusion | null {
  const lines = section.lines.flatMap((index) => quote.lines[index] ?? []).filter((line) => !line.option);
  for (const row of quote.summaries) {
    const share = summaries[row.index]?.share;
    if (
      row.section !== section.index ||
      share == null ||
      share === "leftover" ||
      !sumsTo(quote, lines, Math.abs(row.cents ?? 0))
    )
      continue;
    return { value: share, evidence: row.text, source: "section" };
  }
  return null;
}

/** Lines that still have no payer: the words about the whole document, or a State amount smaller than its line. */
function payersOfRest(
  quote: Quote,
  payers: readonly PayerConclusion[],
  summaries: readonly SummaryMeaning[],
  kind: "sons" | "complementary",
): PayerConclusion[] {
  const whole = quote.statements.find(
    ({ text, smallPrint }) => !smallPrint && stated(readText(text), "whole-document-client") !== undefined,
  );
  const client = whole !== undefined && kind === "complementary" ? whole.text : null;
  const isState = payers.some(({ value }) => value === "state");
  const share = isState
    ? undefined
    : quote.summaries.find((row) => summaries[row.index]?.share === "state" && (row.cents ?? 0) !== 0);
  const settled = payers.some(({ value, source }) => value === "state" && source === "totals") && share === undefined;
  return payers.map((payer, index): PayerConclusion => {
    if (payer.value !== "unknown") return payer;
    // A State amount that accounts for some lines to the cent leaves the others to the client.
    if (settled) return { value: "client", evidence: null, source: "totals" };
    if (client !== null) return { value: "client", evidence: client, source: "document" };
    const line = quote.lines[index];
    const claims =
      line !== undefined &&
      [line.designation, ...headingsOf(quote, line)].some((text) => stated(readText(text), "prestation") !== undefined);
    return share !== undefined && claims ? { value: "state", evidence: share.text, source: "totals" } : payer;
  });
}

function waveOfQuote(quote: Quote): 1 | 2 | null {
  const waves = new Set<1 | 2>();
  for (const text of quote.texts) {
    for (const { code } of findDsrCodes(text.value)) waves.add(code?.endsWith("2") === true ? 2 : 1);
    const said = waveOf(readText(text));
    if (said !== null) waves.add(said);
  }
  return waves.size === 1 ? ([...waves][0] ?? null) : null;
}

/** A quote silent on its wave is of wave 1 when it is older than wave 2. */
function waveOfDate(quote: Quote): 1 | null {
  const day =
    quote.dates.find(({ role, date }) => (role === "order" || role === "issue") && date !== null)?.date ?? null;
  const named = distinct(quote.texts.flatMap((text) => namedDsrs(readText(text), null)));
  return named.length > 0 && named.every(({ functionKey }) => waveByDate(functionKey, day) === 1) ? 1 : null;
}

const onlyWave = (lines: readonly LineMeaning[]): 1 | 2 | null => {
  const waves = new Set(lines.flatMap((line) => line.dsrs.map((dsr) => dsr.wave)).filter((wave) => wave !== null));
  return waves.size === 1 ? ([...waves][0] ?? null) : null;
};

/** DSRs named in title, object, software or running text: they hold for the lines when there is one only. */
function dsrsOfTitle(quote: Quote, wave: 1 | 2 | null): DsrMention[] {
  const texts: readonly Text[] = [
    ...quote.products.map(({ text }) => text),
    ...quote.texts.slice(0, 40),
    ...quote.statements.filter(({ smallPrint }) => !smallPrint).map(({ text }) => text),
  ];
  return distinct(texts.flatMap((text) => namedDsrs(readText(text), wave)));
}

const givenDsrs = (facts: CaseFacts): DsrMention[] =>
  [facts.dsr ?? []].flat().flatMap((code) => {
    const dsr = dsrByCode(code);
    return dsr === null ? [] : [{ code: dsr.code, functionKey: dsr.function, wave: dsr.wave, evidence: joinTexts([]) }];
  });

function fundedDsrs(
  lines: readonly LineMeaning[],
  titleDsrs: readonly DsrMention[],
  given: readonly DsrMention[],
): DsrMention[] {
  const funded = distinct(
    lines.filter((line) => line.segur || line.namesPrestation !== null).flatMap((line) => line.dsrs),
  );
  if (funded.length > 0) return funded;
  return given.length > 0 ? [...given] : titleDsrs.length === 1 ? [...titleDsrs] : [];
}

function identityOf(quote: Quote, facts: CaseFacts): ClientIdentity {
  const nothing = joinTexts([]);
  const read = (given: string | undefined, printed: ClientIdentity["finess"]) =>
    given === undefined
      ? printed
      : { value: { digits: given.replace(/\s/g, ""), valid: true }, text: printed?.text ?? nothing };
  return {
    finess: read(facts.client?.finess, quote.client.finess),
    siret: read(facts.client?.siret, quote.client.siret),
    rpps: read(facts.client?.rpps, quote.client.rpps),
    name: facts.client?.name ?? quote.client.name?.value ?? null,
  };
}
