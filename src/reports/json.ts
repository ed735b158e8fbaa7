import { mergeAcross, mergedFiles } from "../engine/across/merge-across.ts";
import type { Check, Diagnostic, Verdict } from "../engine/diagnostic.ts";
import { fingerprintOf } from "../engine/fingerprint.ts";
import type { AcrossResult, FileResult, RunResult, RunStream } from "../engine/result.ts";
import { version } from "../version.ts";
import { excerptOf } from "./excerpt.ts";
import type { AcrossJson, CheckJson, FileJson, FindingJson, HeadJson, OutputJson } from "./json-schema.ts";
import { placeOf, placesOf } from "./places.ts";
import { quoteJson } from "./quote-json.ts";
import { regulationVersion, type Wording } from "./wording.ts";

/** The whole run as one object of the contract: findings that only several quotes show stand with their quotes too. */
export const jsonReport = (run: RunResult, wording: Wording): string => [...jsonPieces(run, wording)].join("");

/** The same quote by quote: what `JSON.stringify` makes of the whole with two blanks of indentation. */
export function* jsonPieces(run: RunStream, wording: Wording): Generator<string> {
  const tally = new Tally();
  const head = JSON.stringify(headJson(), null, 2);
  yield `${head.slice(0, head.lastIndexOf("\n"))},\n  "files": `;
  yield* listPieces(
    mapped(mergedFiles(run), (file) => {
      const json = fileJson(file, wording);
      tally.add(json);
      return json;
    }),
  );
  yield ',\n  "across": ';
  yield* listPieces(mapped(run.across, (entry) => acrossJson(entry, wording)));
  yield `,\n  "summary": ${indented(tally.summary, "  ")}\n}\n`;
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let isEmpty = true;
  for (const item of items) {
    yield `${isEmpty ? "[" : ","}\n    ${indented(item, "    ")}`;
    isEmpty = false;
  }
  yield isEmpty ? "[]" : "\n  ]";
}

export function outputJson(run: RunResult, wording: Wording): OutputJson {
  const files = mergeAcross(run).map((file) => fileJson(file, wording));
  return {
    ...headJson(),
    files,
    across: run.across.map((entry) => acrossJson(entry, wording)),
    summary: summaryOf(files),
  };
}

export const headJson = (): HeadJson => ({
  schemaVersion: 1,
  tool: { name: "sons-lint", version },
  regulation: { version: regulationVersion },
});

export const fileJson = (file: FileResult, wording: Wording): FileJson => ({
  path: file.path,
  sha256: file.sha256,
  part: file.part,
  verdict: file.verdict,
  quote: file.subject === null ? null : quoteJson(file.subject),
  checks: file.checks.map((check) => checkJson(check, file.findings, wording)),
  findings: file.findings.map((finding) => ({
    ...findingJson(finding, wording),
    fingerprint: fingerprintOf(finding, file.subject?.quote ?? null),
  })),
  error: file.error === null ? null : { code: file.error.code, message: wording.inputError(file.error) },
});

export const acrossJson = (
  { path, part, verdict, findings, settled = [] }: AcrossResult,
  wording: Wording,
): AcrossJson => ({
  path,
  part,
  verdict,
  findings: findings.map((finding) => findingJson(finding, wording)),
  ...(settled.length === 0
    ? {}
    : {
        settled: settled.map(({ ruleId, evidence, line }) => ({ ruleId, evidence: excerptOf(evidence).value, line })),
      }),
});

/** What a conclusion rests on, where there is anything to say of it. */
const basisOf = ({ lists, preview }: Pick<Check, "lists" | "preview">): Pick<CheckJson, "lists" | "preview"> => ({
  ...(lists === undefined ? {} : { lists: [...lists] }),
  ...(preview === undefined ? {} : { preview }),
});

/** What the user's policy makes of a finding, where it says anything. */
const marksOf = ({
  waived,
  baselined,
  configured,
}: Diagnostic): Pick<FindingJson, "waived" | "baselined" | "configured"> => ({
  ...(waived === undefined ? {} : { waived }),
  ...(baselined === undefined ? {} : { baselined }),
  ...(configured === undefined ? {} : { configured }),
});

function findingJson(finding: Diagnostic, wording: Wording): FindingJson {
  const { what, fix } = wording.message(finding);
  const evidence = excerptOf(finding.evidence);
  const locations = [evidence, ...finding.related].flatMap(placesOf);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: what,
    evidence: evidence.value,
    line: finding.line,
    location: locations[0] ?? null,
    locations,
    citation: wording.citation(finding),
    fix,
    ...marksOf(finding),
    ...basisOf(finding),
  };
}

function checkJson(check: Check, findings: readonly Diagnostic[], wording: Wording): CheckJson {
  const evidence = check.evidence === null ? null : excerptOf(check.evidence);
  return {
    ruleId: check.ruleId,
    outcome: check.outcome,
    reason: wording.reason(check, findings),
    missing: check.missing === null ? null : { fact: check.missing.fact, contextKey: check.missing.contextKey },
    evidence: evidence?.value ?? null,
    location: evidence === null ? null : placeOf(evidence),
    ...(check.configured === undefined ? {} : { configured: check.configured }),
    ...basisOf(check),
  };
}

/** The summary of a run, counted quote by quote. */
class Tally {
  #files = 0;
  readonly #byRule = new Map<string, number>();
  readonly #byVerdict: Record<Verdict, number> = {
    compliant: 0,
    "needs-review": 0,
    "non-compliant": 0,
    "not-a-quote": 0,
    unreadable: 0,
  };

  add({ verdict, findings }: FileJson): void {
    this.#files++;
    this.#byVerdict[verdict]++;
    for (const { ruleId } of findings) this.#byRule.set(ruleId, (this.#byRule.get(ruleId) ?? 0) + 1);
  }

  get summary(): OutputJson["summary"] {
    return {
      files: this.#files,
      byVerdict: { ...this.#byVerdict },
      byRule: Object.fromEntries([...this.#byRule].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }
}

function summaryOf(files: readonly FileJson[]): OutputJson["summary"] {
  const tally = new Tally();
  for (const file of files) tally.add(file);
  return tally.summary;
}
