import type { RecordedAcross, RecordedFinding, RecordedQuote, RecordedRun } from "./run-record.ts";

/**
 * Why a quote is judged otherwise than before. `document`: its file differs; `reading`: the same file is read otherwise;
 * `context`: other facts were given; `data`: the rule data have another version; `rule`: the program has; `other-quotes`:
 * what the other quotes of the run show; `unrecorded`: nothing that a report records differs (a ledger may).
 */
type ChangeCause = "document" | "reading" | "context" | "data" | "rule" | "other-quotes" | "unrecorded";

export interface QuoteChange {
  readonly path: string;
  readonly part: string | null;
  readonly verdict: { readonly old: string | null; readonly new: string | null };
  readonly added: readonly RecordedFinding[];
  readonly removed: readonly RecordedFinding[];
  /** Checks whose outcome changed without any finding: `rule`, old and new outcome. */
  readonly outcomes: readonly { readonly ruleId: string; readonly old: string | null; readonly new: string | null }[];
  /** One: it is the cause; several: it is among them, the likeliest first. Empty for a quote of one run alone. */
  readonly causes: readonly ChangeCause[];
}

export interface RunChanges {
  readonly quotes: number;
  /** Versions that the reports name, old and new, each once. */
  readonly tool: Versions;
  readonly regulation: Versions;
  readonly changed: readonly QuoteChange[];
  readonly onlyOld: readonly QuoteChange[];
  readonly onlyNew: readonly QuoteChange[];
}

export interface Versions {
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** Which quotes two runs judge differently, in the order of the new run, and why. */
export function compareRuns(before: RecordedRun, after: RecordedRun): RunChanges {
  const changed: QuoteChange[] = [];
  const onlyNew: QuoteChange[] = [];
  for (const [key, quote] of after.quotes) {
    const old = before.quotes.get(key);
    const state = stateOf(quote, after.across.get(key));
    if (old === undefined) onlyNew.push(changeOf(quote, null, state, []));
    else {
      const change = changeOf(quote, stateOf(old, before.across.get(key)), state, causesOf(old, quote));
      if (isChange(change)) changed.push(change);
    }
  }
  const onlyOld = [...before.quotes]
    .filter(([key]) => !after.quotes.has(key))
    .map(([key, quote]) => changeOf(quote, stateOf(quote, before.across.get(key)), null, []));
  const versions = (key: "tool" | "regulation"): Versions => ({
    old: [...new Set([...before.quotes.values()].map((quote) => quote[key]))],
    new: [...new Set([...after.quotes.values()].map((quote) => quote[key]))],
  });
  return {
    quotes: after.quotes.size,
    tool: versions("tool"),
    regulation: versions("regulation"),
    changed,
    onlyOld,
    onlyNew,
  };
}

/** What a run says of a quote, the other quotes counted. */
interface State {
  readonly verdict: string;
  readonly findings: readonly RecordedFinding[];
  readonly outcomes: readonly string[];
}

const stateOf = (quote: RecordedQuote, across: RecordedAcross | undefined): State => ({
  verdict: across?.verdict ?? quote.verdict,
  findings: [...quote.findings.filter((finding) => !isSettled(finding, across)), ...(across?.findings ?? [])],
  outcomes: quote.outcomes,
});

const isSettled = (finding: RecordedFinding, across: RecordedAcross | undefined): boolean =>
  across?.settled.some(
    ({ ruleId, evidence, line }) => ruleId === finding.ruleId && evidence === finding.evidence && line === finding.line,
  ) ?? false;

function changeOf(
  { path, part }: RecordedQuote,
  old: State | null,
  next: State | null,
  causes: readonly ChangeCause[],
): QuoteChange {
  const added = missingFrom(old?.findings ?? [], next?.findings ?? []);
  const removed = missingFrom(next?.findings ?? [], old?.findings ?? []);
  const told = new Set([...added, ...removed].map(({ ruleId }) => ruleId));
  return {
    path,
    part,
    verdict: { old: old?.verdict ?? null, new: next?.verdict ?? null },
    added: old === null ? [] : added,
    removed: next === null ? [] : removed,
    outcomes: old === null || next === null ? [] : outcomeChanges(old, next).filter(({ ruleId }) => !told.has(ruleId)),
    causes,
  };
}

const isChange = ({ verdict, added, removed, outcomes }: QuoteChange): boolean =>
  verdict.old !== verdict.new || added.length + removed.length + outcomes.length > 0;

const findingKey = ({ ruleId, severity, evidence, line }: RecordedFinding): string =>
  JSON.stringify([ruleId, severity, evidence, line]);

/** Findings that the others lack, each counted as often as it stands. */
function missingFrom(others: readonly RecordedFinding[], findings: readonly RecordedFinding[]): RecordedFinding[] {
  const left = new Map<string, number>();
  for (const finding of others) left.set(findingKey(finding), (left.get(findingKey(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(findingKey(finding)) ?? 0;
    left.set(findingKey(finding), count - 1);
    return count <= 0;
  });
}

function outcomeChanges(old: State, next: State): QuoteChange["outcomes"] {
  const byRule = ({ outcomes }: State) =>
    new Map(
      outcomes.map((text): [string, string] => [text.slice(0, text.indexOf(" ")), text.slice(text.indexOf(" ") + 1)]),
    );
  const [before, after] = [byRule(old), byRule(next)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((ruleId) => ({ ruleId, old: before.get(ruleId) ?? null, new: after.get(ruleId) ?? null }))
    .filter((one) => one.old !== one.new);
}

/** What differs between two records of a quote, likeliest cause first. */
function causesOf(old: RecordedQuote, next: RecordedQuote): ChangeCause[] {
  const sameAlone =
    old.verdict === next.verdict &&
    missingFrom(old.findings, next.findings).length + missingFrom(next.findings, old.findings).length === 0 &&
    old.outcomes.join() === next.outcomes.join();
  if (sameAlone) return ["other-quotes"];
  const isOtherFile = old.sha256 !== next.sha256;
  const isReadOtherwise = !isOtherFile && old.reading !== next.reading;
  const isOtherContext = old.contextSha256 !== next.contextSha256 || old.facts !== next.facts;
  const causes: ChangeCause[] = [
    ...(isOtherFile ? (["document"] as const) : []),
    ...(isReadOtherwise ? (["reading"] as const) : []),
    ...(isOtherContext ? (["context"] as const) : []),
    ...(old.regulation !== next.regulation ? (["data"] as const) : []),
    // A reading that differs comes from the program itself: its rules are no further cause.
    ...(old.tool !== next.tool && !isReadOtherwise ? (["rule"] as const) : []),
  ];
  return causes.length === 0 ? ["unrecorded"] : causes;
}
