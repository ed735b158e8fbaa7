import type { Text } from "../documents/text.ts";
import type { CaseFacts } from "../engine/facts/context.ts";
import type { Quote } from "../quotes/model.ts";
import { identityOf } from "./clients/identity-of-client.ts";
import { fundedDsrs, inheritedDsrs, unknownCodeOfTitle } from "./dsr/quote-dsrs.ts";
import { headingsOf, meaningOfLine } from "./line-meaning.ts";
import type { Meaning } from "./meaning.ts";
import { extrasNotes, outsideByName } from "./notes/extras-notes.ts";
import { withKindred } from "./notes/kindred-lines.ts";
import { notesOfLines } from "./notes/line-notes.ts";
import { reasonInColumn } from "./notes/reason-columns.ts";
import { withRepeatedReasons } from "./notes/repeated-reasons.ts";
import { worksOnThingsApart } from "./notes/set-apart.ts";
import { withRelations } from "./notes/tied-sentences.ts";
import { chargedStatements } from "./payers/charged-statements.ts";
import { fundingOf } from "./payers/funding.ts";
import { shareByOwnName } from "./payers/own-name.ts";
import { unknownPayer } from "./payers/payers.ts";
import { programmeMentions } from "./payers/programmes.ts";
import { linePayers, sectionPayers } from "./payers/quote-payers.ts";
import { kindOf } from "./quote-kind.ts";
import { waveOfLines, waveOfQuote } from "./quote-wave.ts";
import { firstText, statementReadings, textReadings } from "./reading/quote-readings.ts";
import { byWords, mentionsOf, readText, stated } from "./reading/reading.ts";
import { maintenancePeriods } from "./services/maintenance.ts";
import { referencingOf } from "./services/referencing.ts";
import { tiesOf } from "./ties/ties.ts";

export interface AnnotateOptions {
  /** The kind asked for; null to find it in the document. */
  readonly kind: "sons" | "complementary" | null;
}

/** Computes once what a quote means for the scheme; pure, and every conclusion keeps its words. */
export function annotate(quote: Quote, facts: CaseFacts, options: AnnotateOptions = { kind: null }): Meaning {
  const kind = kindOf(quote, options.kind);
  const wave = facts.wave ?? waveOfQuote(quote);
  const summaries = quote.summaries.map((row) => shareByOwnName(row.label, quote));
  const sections = sectionPayers(quote, summaries);
  const payers = linePayers(quote, sections, summaries, kind.value);
  const inherited = inheritedDsrs(quote, facts, payers, wave);
  const titleUnknown = unknownCodeOfTitle(quote);
  const notes = extrasNotes(quote, payers);
  const setApart = outsideByName(quote, payers);
  const called = notesOfLines(quote);
  const isApart = worksOnThingsApart(quote, payers);
  const told = quote.lines.map((line) =>
    meaningOfLine(line, payers[line.index] ?? unknownPayer, {
      headings: headingsOf(quote, line),
      wave,
      note: notes(line) ?? (payers[line.index]?.value === "state" ? null : reasonInColumn(quote)(line)),
      setApart: setApart(line),
      calledNotes: called(line),
      worksApart: payers[line.index]?.value !== "state" && isApart(line),
      inheritedDsrs: inherited[line.index] ?? [],
      titleUnknown,
      productNames: quote.products.map(({ name }) => name),
    }),
  );
  const lines = withKindred(quote, withRelations(quote, withRepeatedReasons(quote, told)));
  const ties = tiesOf(quote, lines);
  return {
    kind,
    lines,
    sections,
    summaries,
    funding: fundingOf(quote, lines, summaries),
    dsrs: fundedDsrs(quote, facts, lines, wave),
    wave: wave ?? waveOfLines(lines),
    client: identityOf(quote, facts),
    programmes: programmeMentions(quote),
    ties,
    referencing: referencingOf(quote),
    vatExemption: vatExemptionOf(quote),
    maintenance: maintenancePeriods(quote),
    chargedStatements: chargedStatements(quote, lines, ties),
  };
}

/** Words that say why no VAT is due, anywhere in the document. */
function vatExemptionOf(quote: Quote): Text | null {
  const texts = textReadings(quote);
  const statements = statementReadings(quote);
  return (
    firstText([texts, statements], isExemption) ??
    quote.summaries.find(({ text }) => isExemption(readText(text)))?.text ??
    null
  );
}

const isExemption = byWords(
  (words): boolean =>
    (stated(words, "vat-exemption") !== undefined && stated(words, "vat-doubt") === undefined) ||
    mentionsOf(words, "vat-applies").some(({ polarity }) => polarity !== "stated"),
);
