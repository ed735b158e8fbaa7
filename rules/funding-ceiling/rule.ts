import { cannotCheck, defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import type { DsrMention, StateAmount } from "../../src/segur/meaning.ts";
import { printedCeiling } from "../../src/segur/payers/printed-ceiling.ts";
import { ceilingOf } from "../../src/segur/regulation/ceilings.ts";
import { factOfDsr } from "../facts-of-dsr.ts";
import { prestationLines, type ReadLine, segurLines } from "../lines.ts";
import { listedCeiling } from "../listed-ceiling.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "funding-ceiling",
  severity: "error",
  citation: "AF §5.3",
  title: { fr: "Plafond du financement", en: "Ceiling of the funding" },
  messages,
  check(subject) {
    const { meaning, facts } = subject;
    if (meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    if (meaning.funding.stated.length === 0 && meaning.funding.emptied.length > 0)
      return notApplicable("no-amount-in-segur-line");
    if (meaning.funding.stated.length === 0 && prestationLines(subject).length === 0)
      return notApplicable("no-segur-line");
    const findings: Finding<Facts>[] = [];
    const groups = groupsOf(subject);
    let unknown = meaning.dsrs.length === 0;
    let listed = false;
    for (const codes of groups) {
      const funded = fundedAmount(subject, groups.length > 1 ? codes : null);
      const known = codes.map((code) => knownCeiling(subject, code));
      listed ||= known.some((ceiling) => ceiling.listed);
      const given = typeof facts.ceilingCents === "number" ? facts.ceilingCents : ceilingOfAll(subject, codes, known);
      const pharmacies = Number(facts.ceilingInputs?.["pharmacies"] ?? 1);
      const bounds = codes.flatMap((code) => {
        const bound = ceilingOf(code, { pharmacies });
        return bound.kind === "upper-bound" ? [bound] : [];
      });
      const [bound] = bounds;
      const most = bounds.length === codes.length ? sumOf(bounds.map(({ cents }) => cents)) : null;
      if (given !== null && funded !== null) {
        unknown = false;
        if (funded.cents > given)
          findings.push({
            code: "above",
            args: { cents: funded.cents, ceiling: given },
            // A client known by its name alone may be a namesake.
            severity: known.every(({ sure }) => sure) ? "error" : "warning",
            evidence: funded.evidence,
            line: null,
          });
      } else if (bound !== undefined && most !== null && funded !== null && funded.cents > most)
        findings.push({
          code: "above-reported-bound",
          args: { cents: funded.cents, ceiling: most, publishedIn: bound.publishedIn },
          severity: "warning",
          evidence: funded.evidence,
          line: null,
        });
      else unknown = true;
    }
    if (findings.length > 0) return failOrPass(findings);
    return unknown
      ? cannotCheck({ fact: listed ? "listed-ceiling" : "ceiling", contextKey: "ceilingCents" })
      : failOrPass<Facts>([], meaning.funding.stated[0]?.evidence ?? null);
  },
});

/** Whether an amount stands in a text with its cents, whatever parts its thousands. */
const printsCents = (text: string, cents: number): boolean => text.replace(/[\s.,]/gu, "").includes(String(cents));

/** What names a DSR here: its code, else its function. */
const keyOf = ({ code, functionKey }: DsrMention): string => code ?? functionKey;

/** DSRs that one line sells together have one amount: it is held against all of their ceilings. */
function groupsOf(subject: Subject): readonly (readonly string[])[] {
  const keys = subject.meaning.dsrs.map(keyOf);
  if (keys.length === 0) return [["*"]];
  let groups: readonly (readonly string[])[] = keys.map((key) => [key]);
  for (const { meaning } of segurLines(subject)) {
    const sold = meaning.soldDsrs.map(keyOf);
    const joined = groups.filter((group) => group.some((key) => sold.includes(key)));
    if (joined.length > 1) groups = [...groups.filter((group) => !joined.includes(group)), joined.flat()];
  }
  return groups;
}

interface KnownCeiling {
  readonly cents: number | null;
  readonly sure: boolean;
  /** A list of establishments was looked into. */
  readonly listed: boolean;
}

/** The ceiling of a DSR in the context, else in the list that the context names. */
function knownCeiling(subject: Subject, code: string): KnownCeiling {
  const stated = factOfDsr(subject.facts.ceilingCents, code);
  if (stated !== null) return { cents: stated, sure: true, listed: false };
  const listed = listedCeiling(subject, code);
  return { cents: listed?.cents ?? null, sure: listed?.sure ?? true, listed: listed !== null };
}

/** The ceiling of DSRs together, from the context and lists, else as the quote prints it for each or for all at once. */
function ceilingOfAll({ quote, meaning }: Subject, codes: readonly string[], known: readonly KnownCeiling[]) {
  const given = sumOf(known.map(({ cents }) => cents));
  if (given !== null) return given;
  const printed = codes.map((code) =>
    printedCeiling(
      quote,
      meaning.dsrs.filter((dsr) => keyOf(dsr) === code),
    ),
  );
  return new Set(printed).size === 1 ? (printed[0] ?? null) : sumOf(printed);
}

/** The sum of amounts that are all known. */
const sumOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce((sum, cents) => (sum === null || cents === null ? null : sum + cents), 0);

/** What the State pays for some DSRs (null: for the whole quote), HT cents, with the row that says it. */
function fundedAmount(
  subject: Subject,
  codes: readonly string[] | null,
): Pick<StateAmount, "cents" | "evidence"> | null {
  const { quote, meaning } = subject;
  const lines = segurLines(subject).filter(
    ({ meaning: { dsrs } }) => codes === null || dsrs.some((dsr) => codes.includes(keyOf(dsr))),
  );
  const sum = lines.reduce((total, { line }) => total + (line.fundedCents ?? line.totalCents ?? 0), 0);
  const rows = meaning.funding.stated.filter(({ gross, source }) => !gross && source === "summary");
  const largest = [...rows].sort((a, b) => b.cents - a.cents)[0];
  // Instalments of the State are smaller than the price that they pay together; a share below the price is what it pays.
  const isShare = largest !== undefined && paysShare(subject, lines, sum, rows, largest.cents);
  if (codes === null && largest !== undefined && (largest.cents >= sum || lines[0] === undefined || isShare))
    return { cents: largest.cents, evidence: largest.evidence };
  const row =
    rows.find(({ cents }) => cents === sum) ??
    // The row may end with the amount and its VAT: "12 600,00 HT, soit 15 120,00 TTC".
    meaning.funding.stated.find(
      ({ gross, source, evidence }) => gross && source === "summary" && printsCents(evidence.value, sum),
    );
  const line = lines[0]?.line;
  if (line !== undefined && sum > 0) return { cents: sum, evidence: row?.evidence ?? line.text };
  const sentence = meaning.funding.stated.find(({ gross }) => !gross);
  if (sentence !== undefined) return { cents: sentence.cents, evidence: sentence.evidence };
  // TTC only: no HT amount can be derived without knowing the rate of each line.
  return quote.totals.net === null ? null : { cents: quote.totals.net.value, evidence: quote.totals.net.text };
}

/** Whether the State pays a part only of its lines: the totals alone say that it pays them, or leave the rest to the client. */
function paysShare(
  { quote, meaning }: Subject,
  lines: readonly ReadLine[],
  price: number,
  rows: readonly StateAmount[],
  largest: number,
): boolean {
  if (rows.reduce((sum, { cents }) => sum + cents, 0) >= price) return false;
  const isLeft = quote.summaries.some(
    ({ index, cents }) =>
      ["client", "leftover"].includes(meaning.summaries[index]?.share ?? "") && cents === price - largest,
  );
  return isLeft || lines.every((read) => read.meaning.payer.source === "totals");
}
