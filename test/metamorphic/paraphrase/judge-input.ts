import { rules } from "../../../rules/index.ts";
import { judge, type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { annotate } from "../../../src/segur/annotate.ts";

/** Every warning and error of a quote given as data: "severity rule code". */
export function findingsOf(input: QuoteInput): string[] {
  const given = quoteFromData(input);
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  const { quote, kind } = given.value;
  const { findings } = judge({ quote, meaning: annotate(quote, {}, { kind }), facts: {}, asOf: null }, rules);
  const found = findings.filter(({ severity }) => severity !== "info");
  return [...new Set(found.map(({ severity, ruleId, code }) => `${severity} ${ruleId} ${code}`))].sort();
}
