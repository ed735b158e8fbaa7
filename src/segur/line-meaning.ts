import type { Text } from "../documents/text.ts";
import type { Quote, QuoteLine } from "../quotes/model.ts";
import { soldDsrs, unknownCode } from "./dsr-mentions.ts";
import type { DsrMention, LineMeaning, PayerConclusion } from "./meaning.ts";
import { clientByDefault, payerOfCell, payerOfText, unknownPayer } from "./payers.ts";
import { readText, stated, wordsOf } from "./reading.ts";
import { inScopeKinds, outOfScopeKinds, outsideWords, segurWords, strungWorks } from "./scope.ts";

/** What one billed line means by its own words, its columns and its section; totals have their say later. */

export interface LineSurroundings {
  /** Headings above the line, nearest first. */
  readonly headings: readonly Text[];
  readonly wave: 1 | 2 | null;
  /** Words of a note that gives a reason for what is billed to the client. */
  readonly note: Text | null;
  /** DSRs of the section headings, else of the title. */
  readonly inheritedDsrs: readonly DsrMention[];
}

export function payerOfLine(line: QuoteLine, sectionPayer: PayerConclusion, hasFundedColumn: boolean): PayerConclusion {
  if (line.payerCell !== null) {
    const payer = payerOfCell(line.payerCell);
    if (payer.value !== "unknown") return { ...payer, evidence: line.text };
  }
  const columns = hasFundedColumn ? payerOfColumns(line) : payerOfClientColumn(line);
  if (columns !== null) return columns;
  const own = payerOfText(line.designation, "line");
  if (own.value !== "unknown") return own;
  if (sectionPayer.value !== "unknown") return { ...sectionPayer, source: "section" };
  return clientByDefault(line.designation) ? { value: "client", evidence: line.text, source: "line" } : unknownPayer;
}

/** Where a column gives the State's share, a line without any is the client's. */
function payerOfColumns(line: QuoteLine): PayerConclusion | null {
  if ((line.totalCents ?? 0) === 0) return null;
  const value = (line.fundedCents ?? 0) === 0 ? "client" : "state";
  return { value, evidence: line.text, source: "funding-columns" };
}

/** A column of the client alone: what it holds is the client's, what it leaves at 0 € is not. */
const payerOfClientColumn = (line: QuoteLine): PayerConclusion | null =>
  (line.clientCents ?? 0) === 0 ? null : { value: "client", evidence: line.text, source: "funding-columns" };

export function meaningOfLine(line: QuoteLine, payer: PayerConclusion, around: LineSurroundings): LineMeaning {
  const reading = readText(line.designation);
  const own = soldDsrs(reading, around.wave);
  const prestation = stated(reading, "prestation");
  const loinc = stated(reading, "loinc");
  const outside = outsideWords(line.designation) ?? (line.payerCell === null ? null : outsideWords(line.payerCell));
  const outOfScope = outOfScopeKinds(reading);
  const headingOutside = around.headings.map(outsideWords).find((words) => words !== null) ?? null;
  const headingReason = around.headings.flatMap((heading) => reasonKinds(heading)).at(0) ?? null;
  return {
    payer,
    segur: payer.value === "state",
    wholePrestation: stated(reading, "whole-prestation") !== undefined,
    namesPrestation: prestation === undefined ? null : wordsOf(reading, prestation),
    inScope: inScopeKinds(reading),
    outOfScope,
    outside,
    aboutSegur: segurWords(reading),
    reasonBySection: headingOutside ?? headingReason,
    reason: outside ?? reasonKinds(line.designation).at(0) ?? headingOutside ?? headingReason ?? around.note,
    otherWork: strungWorks(line.designation).length > 1,
    soldDsrs: own,
    dsrs: own.length > 0 ? own : around.inheritedDsrs,
    unknownCode:
      unknownCode(line.designation) ?? around.headings.map(unknownCode).find((code) => code !== null) ?? null,
    loinc: loinc === undefined ? null : wordsOf(reading, loinc),
  };
}

const REASONS = new Set([
  "prerequisite",
  "preparation",
  "compatibility",
  "dependency",
  "catch-up",
  "database-migration",
]);

/** Words that give a reason for billing beside the Ségur: prerequisite, compatibility, dependency, catch-up. */
function reasonKinds(text: Text): Text[] {
  return outOfScopeKinds(readText(text))
    .filter(({ kind }) => REASONS.has(kind))
    .map(({ evidence }) => evidence);
}

/** Headings above a line, nearest first. */
export function headingsOf(quote: Pick<Quote, "sections">, line: QuoteLine): Text[] {
  const headings: Text[] = [];
  for (let index = line.section; index !== null; ) {
    const section = quote.sections[index];
    if (section === undefined || headings.length > 8) break;
    headings.push(section.heading);
    index = section.parent;
  }
  return headings;
}
