import { cannotCheck, defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { ceilingOf } from "../../src/segur/ceilings.ts";
import type { StateAmount } from "../../src/segur/meaning.ts";
import { printedCeiling } from "../../src/segur/printed-ceiling.ts";
import { factOfDsr } from "../facts-of-dsr.ts";
import { prestationLines, segurLines } from "../lines.ts";
import { type ListedCeiling, listedCeiling } from "../listed-ceiling.ts";
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
    const codes = meaning.dsrs.map(({ code, functionKey }) => code ?? functionKey);
    const findings: Finding<Facts>[] = [];
    let unknown = codes.length === 0;
    let listed: ListedCeiling | null = null;
    for (const code of codes.length > 0 ? codes : ["*"]) {
      const funded = fundedAmount(subject, codes.length > 1 ? code : null);
      const stated = factOfDsr(facts.ceilingCents, code);
      listed = stated === null ? listedCeiling(subject, code) : null;
      const given = stated ?? listed?.cents ?? printedCeiling(subject.quote, meaning.dsrs);
      const bound = ceilingOf(code, { pharmacies: Number(facts.ceilingInputs?.["pharmacies"] ?? 1) });
      if (given !== null && funded !== null) {
        unknown = false;
        if (funded.cents > given)
          findings.push({
            code: "above",
            args: { cents: funded.cents, ceiling: given },
            // A client known by its name alone may be a namesake.
            severity: listed?.sure === false ? "warning" : "error",
            evidence: funded.evidence,
            line: null,
          });
      } else if (bound.kind === "upper-bound" && funded !== null && funded.cents > bound.cents)
        findings.push({
          code: "above-reported-bound",
          args: { cents: funded.cents, ceiling: bound.cents, publishedIn: bound.publishedIn },
          severity: "warning",
          evidence: funded.evidence,
          line: null,
        });
      else unknown = true;
    }
    if (findings.length > 0) return failOrPass(findings);
    return unknown
      ? cannotCheck({ fact: listed === null ? "ceiling" : "listed-ceiling", contextKey: "ceilingCents" })
      : failOrPass<Facts>([], meaning.funding.stated[0]?.evidence ?? null);
  },
});

/** What the State pays for one DSR (null: for the whole quote), HT cents, with the row that says it. */
function fundedAmount(subject: Subject, code: string | null): Pick<StateAmount, "cents" | "evidence"> | null {
  const { quote, meaning } = subject;
  const lines = segurLines(subject).filter(
    ({ meaning: { dsrs } }) => code === null || dsrs.some((dsr) => (dsr.code ?? dsr.functionKey) === code),
  );
  const sum = lines.reduce((total, { line }) => total + (line.fundedCents ?? line.totalCents ?? 0), 0);
  const rows = meaning.funding.stated.filter(({ gross, source }) => !gross && source === "summary");
  const largest = [...rows].sort((a, b) => b.cents - a.cents)[0];
  // Instalments of the State are smaller than the price that they pay together.
  if (code === null && largest !== undefined && (largest.cents >= sum || lines[0] === undefined))
    return { cents: largest.cents, evidence: largest.evidence };
  const row = rows.find(({ cents }) => cents === sum);
  const line = lines[0]?.line;
  if (line !== undefined && sum > 0) return { cents: sum, evidence: row?.evidence ?? line.text };
  const sentence = meaning.funding.stated.find(({ gross }) => !gross);
  if (sentence !== undefined) return { cents: sentence.cents, evidence: sentence.evidence };
  // TTC only: no HT amount can be derived without knowing the rate of each line.
  return quote.totals.net === null ? null : { cents: quote.totals.net.value, evidence: quote.totals.net.text };
}
