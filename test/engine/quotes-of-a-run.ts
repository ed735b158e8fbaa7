import { judgeAcross } from "../../src/engine/across/across.ts";
import { mergeAcross } from "../../src/engine/across/merge-across.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import type { FileResult } from "../../src/engine/result.ts";

/** Rows of a quote as CSV; `lines` are designation, total and payer. */
export interface SketchedQuote {
  readonly title: string;
  readonly vendor?: string;
  readonly client: string;
  readonly lines: readonly (readonly [designation: string, total: string, payer: string])[];
  readonly notes?: readonly string[];
}

export async function resultsOf(quotes: Readonly<Record<string, SketchedQuote>>): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const [path, quote] of Object.entries(quotes)) results.push(...(await lintBytes(csvOf(quote), path)));
  return results;
}

const csvOf = ({ title, vendor = "Éditeur : Orlanis SAS", client, lines, notes = [] }: SketchedQuote): Uint8Array =>
  new TextEncoder().encode(
    [
      title,
      vendor,
      client,
      "",
      "Désignation;Qté;PU HT;Total HT;Payeur",
      ...lines.map(([designation, total, payer]) => `${designation};1;${total};${total};${payer}`),
      "",
      ...notes,
      "",
    ].join("\n"),
  );

/** `path rule severity code` of what the run as a whole adds. */
export async function addedIn(quotes: Readonly<Record<string, SketchedQuote>>): Promise<string[]> {
  return judgeAcross(await resultsOf(quotes)).flatMap(({ path, findings }) =>
    findings.map(({ ruleId, severity, code }) => `${path} ${ruleId} ${severity} ${code}`),
  );
}

/** Rules that fail on each quote once the run is known. */
export async function failingIn(quotes: Readonly<Record<string, SketchedQuote>>, rule: string): Promise<string[]> {
  const files = await resultsOf(quotes);
  return mergeAcross({ files, across: judgeAcross(files) }).flatMap(({ path, findings }) =>
    findings.filter(({ ruleId, severity }) => ruleId === rule && severity !== "info").map(() => path),
  );
}
