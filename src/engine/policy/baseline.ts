import { z } from "zod";
import { fingerprintsOf } from "../fingerprint.ts";
import type { FileResult } from "../result.ts";
import { TRUTH_RULES } from "./policy.ts";
import { effectiveSeverity } from "./standing.ts";

const entrySchema = z.strictObject({
  file: z.string().describe("Path of the document from the folder of the baseline"),
  part: z.string().nullable(),
  rule: z.string(),
  fingerprint: z.string().regex(/^[0-9a-f]{16}(?:-\d+)?$/),
  evidence: z.string().describe("The decisive words, for whoever reads the baseline"),
});

/** The findings that are accepted as they stand, so that only new ones count. */
export const baselineSchema = z.strictObject({ schemaVersion: z.literal(1), findings: z.array(entrySchema) });

export type BaselineEntry = z.infer<typeof entrySchema>;

/** A quote as a baseline names it. */
export type QuoteName = Pick<BaselineEntry, "file" | "part">;

const keyOf = ({ file, part }: QuoteName): string => JSON.stringify([file, part]);
const entryKey = (entry: BaselineEntry): string => JSON.stringify([entry.file, entry.part, entry.fingerprint]);

/** Looks up what a baseline accepts on a quote. */
export function baselineIndex(entries: readonly BaselineEntry[]): (quote: QuoteName) => ReadonlySet<string> {
  const index = new Map<string, Set<string>>();
  for (const entry of entries) index.set(keyOf(entry), (index.get(keyOf(entry)) ?? new Set()).add(entry.fingerprint));
  return (quote) => index.get(keyOf(quote)) ?? new Set();
}

/** What a run compares with a baseline. */
export interface BaselineReview {
  /** Entries for the breaches of the run as it stands, the quotes that it did not judge kept as they were. */
  readonly updated: readonly BaselineEntry[];
  /** The baseline without what is no longer found on the quotes judged. */
  readonly pruned: readonly BaselineEntry[];
  /** How many entries are no longer found. */
  readonly stale: number;
}

/**
 * Compares the quotes of a run, marked and with what the others add to each, with the entries of a baseline; `nameOf`
 * names its documents as the baseline does.
 */
export function reviewBaseline(
  entries: readonly BaselineEntry[],
  files: Iterable<FileResult>,
  nameOf: (path: string) => string,
): BaselineReview {
  const names = new Set<string>();
  const found: BaselineEntry[] = [];
  for (const file of files) {
    if (file.subject === null) continue;
    const name = nameOf(file.path);
    names.add(keyOf({ file: name, part: file.part }));
    found.push(...breachesOf(file, name));
  }
  const foundKeys = new Set(found.map(entryKey));
  const isStale = (entry: BaselineEntry) => names.has(keyOf(entry)) && !foundKeys.has(entryKey(entry));
  return {
    updated: [...entries.filter((entry) => !names.has(keyOf(entry))), ...found],
    pruned: entries.filter((entry) => !isStale(entry)),
    stale: entries.filter(isStale).length,
  };
}

/** The breaches of a quote that a baseline may accept: those that count, or would but for it. */
function breachesOf(file: FileResult, name: string): BaselineEntry[] {
  const fingerprints = fingerprintsOf(file);
  return file.findings.flatMap((finding, index) => {
    const { baselined: _, ...plain } = finding;
    const severity = effectiveSeverity(plain);
    if (severity === null || severity === "info" || TRUTH_RULES.has(finding.ruleId)) return [];
    const evidence = finding.evidence.value.replace(/\s+/g, " ").trim().slice(0, 80);
    const fingerprint = fingerprints[index] ?? "";
    return [{ file: name, part: file.part, rule: finding.ruleId, fingerprint, evidence }];
  });
}

/** The text of a baseline: always the same for the same entries, one difference a finding. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const sorted = [...entries].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return `${JSON.stringify({ schemaVersion: 1, findings: sorted }, null, 2)}\n`;
}

const sortKey = ({ file, part, rule, fingerprint }: BaselineEntry): string =>
  [file, part ?? "", rule, fingerprint].join("\u0000");
