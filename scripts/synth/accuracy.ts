import process from "node:process";
import { parseArgs } from "node:util";
import { lintBytes } from "../../src/core.ts";
import type { FileResult } from "../../src/engine/result.ts";
import { type SynthCase, synthCase } from "./case.ts";
import { defects } from "./defects.ts";
import { allLines, type SynthLine } from "./quote.ts";

/** What the reader made of generated quotes. */
interface Tally {
  quotes: number;
  clean: number;
  truth: number;
  found: number;
  printed: number;
  exact: number;
  totals: number;
  totalsRight: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { count: { type: "string" }, seed: { type: "string" } } });
  const [first, count] = [Number(values.seed ?? "1"), Number(values.count ?? "200")];
  const tally: Tally = { quotes: 0, clean: 0, truth: 0, found: 0, printed: 0, exact: 0, totals: 0, totalsRight: 0 };
  const alarms = new Map<string, number>();
  const troubled: string[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const made = await synthCase(seed, null);
    const result = await lint(made);
    tallyQuote(tally, made, result);
    const wrong = result.findings.filter(({ severity }) => severity !== "info");
    if (wrong.length === 0) tally.clean++;
    else troubled.push(String(seed));
    for (const id of new Set(wrong.map(({ ruleId }) => ruleId))) alarms.set(id, (alarms.get(id) ?? 0) + 1);
  }
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const lines = [
    `seeds ${first} to ${first + count - 1}`,
    `lines: recall ${share(tally.found, tally.truth)}, precision ${share(tally.found, tally.printed)}, quantity and price ${share(tally.exact, tally.truth)}`,
    `totals: ${share(tally.totalsRight, tally.totals)}`,
    `sound quotes without a false alarm: ${tally.clean} of ${tally.quotes}`,
    ...[...alarms].sort().map(([rule, number]) => `  false ${rule.padEnd(24)} ${number}`),
    ...(troubled.length === 0 ? [] : [`  seeds: ${troubled.slice(0, 20).join(" ")}`]),
    "defects found, one planted in each quote:",
  ];
  const each = Math.max(5, Math.floor(count / 10));
  for (const rule of Object.keys(defects)) {
    let [found, others] = [0, 0];
    const missed: number[] = [];
    for (let seed = first; seed < first + each; seed++) {
      const made = await synthCase(seed, rule);
      const { findings } = await lint(made);
      if (findings.some(({ ruleId }) => ruleId === rule)) found++;
      else missed.push(seed);
      const allowed = new Set([rule, ...(made.labels["tolerate"] as string[])]);
      if (findings.some(({ ruleId, severity }) => severity !== "info" && !allowed.has(ruleId))) others++;
    }
    lines.push(
      `  ${rule.padEnd(24)} ${found} of ${each}${others === 0 ? "" : `, other findings in ${others}`}${missed.length === 0 ? "" : `, missed seeds ${missed.slice(0, 5).join(" ")}`}`,
    );
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function lint({ bytes, file, quote }: SynthCase): Promise<FileResult> {
  const [result] = await lintBytes(bytes, file, { facts: { set: quote.context } });
  if (result === undefined) throw new Error("a document gave no result");
  return result;
}

function tallyQuote(tally: Tally, { quote }: SynthCase, { subject }: FileResult): void {
  const read = [...(subject?.quote.lines ?? [])];
  tally.quotes++;
  tally.printed += read.length;
  for (const line of allLines(quote)) {
    tally.truth++;
    const at = read.findIndex(
      ({ totalCents, designation }) => totalCents === line.totalCents && sameWords(line, designation.value),
    );
    const [match] = at < 0 ? [] : read.splice(at, 1);
    if (match === undefined) continue;
    tally.found++;
    if (match.quantity === line.quantity && match.unitPriceCents === line.unitPriceCents) tally.exact++;
  }
  const totals = subject?.quote.totals;
  for (const [printed, found] of [
    [quote.totals.netCents, totals?.net?.value],
    [quote.totals.vatCents, totals?.vat?.value],
    [quote.totals.grossCents, totals?.gross?.value],
  ]) {
    tally.totals++;
    if (printed === found) tally.totalsRight++;
  }
}

const fold = (text: string): string => text.replace(/[^\p{L}\d]+/gu, " ").trim();
const sameWords = ({ designation }: SynthLine, read: string): boolean => fold(read).startsWith(fold(designation));

await main();
