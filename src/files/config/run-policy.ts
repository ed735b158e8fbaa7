import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type BaselineEntry, baselineIndex } from "../../engine/policy/baseline.ts";
import { type FindingsOfQuote, markedCheck, markerOf, type QuotePolicy } from "../../engine/policy/mark.ts";
import type { RuleSettings, Waiver } from "../../engine/policy/policy.ts";
import type { AcrossResult, FileResult, RunResult } from "../../engine/result.ts";
import type { ProjectSettings } from "./load-config.ts";
import { matcherFrom, pathFrom } from "./path-patterns.ts";

/** A baseline as loaded. */
export interface LoadedBaseline {
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
}

/** A waiver that its owner should look at. */
export interface WaiverNotice {
  readonly code: "expired-waiver" | "unused-waiver";
  /** File that holds it. */
  readonly path: string;
  readonly waiver: Waiver;
}

/** Marks the quotes of one run, each once, and remembers which waivers served. */
export interface PolicyMarker {
  /** A judged document by itself. */
  file(file: FileResult): FileResult;
  /** What other quotes add to one. */
  added(quote: QuoteInRun, entry: AcrossResult): AcrossResult;
  /** Waivers to look at, once all quotes have been marked. */
  notices(): WaiverNotice[];
}

/** A quote as policies name it, with its own findings. */
export interface QuoteInRun extends Pick<FileResult, "path" | "part" | "findings"> {
  readonly number: string | null;
  readonly quote: FindingsOfQuote["quote"];
}

/** The policy of a project; `today` is the ISO day that waivers expire by. Null where nothing is to be marked. */
export function policyMarker(
  project: ProjectSettings,
  baseline: LoadedBaseline | null,
  today: string,
): PolicyMarker | null {
  const { waivers, waiversPath } = project;
  const hasSettings = project.config.rules !== undefined || project.config.overrides !== undefined;
  if (waivers.length === 0 && baseline === null && !hasSettings) return null;
  const settingsOf = ruleSettings(project);
  const concerns = waivers.map((waiver) => concernOf(waiver, dirname(waiversPath ?? project.folder)));
  const accepted = baselineIndex(baseline?.entries ?? []);
  const isExpired = ({ expires }: Waiver): boolean => expires !== undefined && expires < today;
  const concerned = new Set<Waiver>();
  const used = new Set<Waiver>();
  const policyOf = (quote: QuoteInRun): QuotePolicy => {
    const own = waivers.filter((_, index) => concerns[index]?.(quote) === true);
    for (const waiver of own) concerned.add(waiver);
    const name = baseline === null ? quote.path : pathFrom(dirname(resolve(baseline.path)), quote.path);
    return {
      settings: settingsOf(quote.path),
      waivers: own.filter((waiver) => !isExpired(waiver)),
      baselined: accepted({ file: name, part: quote.part }),
    };
  };
  const path = waiversPath ?? "";
  const isLost = ({ file }: Waiver): boolean =>
    file !== undefined && !/[*?{[]/.test(file) && !existsSync(resolve(dirname(path), file));
  return {
    file: (file) => {
      const quote = quoteInRun(file);
      const policy = policyOf(quote);
      const mark = markerOf(quote, policy, used);
      const checks = file.checks.map((check) => markedCheck(check, policy.settings));
      return { ...file, findings: file.findings.map(mark), checks };
    },
    added: (quote, entry) => {
      const all = { findings: [...quote.findings, ...entry.findings], quote: quote.quote };
      const mark = markerOf(all, policyOf(quote), used);
      const settled = entry.settled === undefined ? {} : { settled: entry.settled.map(mark) };
      return { ...entry, findings: entry.findings.map(mark), ...settled };
    },
    notices: () =>
      waivers.flatMap((waiver): WaiverNotice[] => {
        if (isExpired(waiver)) return [{ code: "expired-waiver", path, waiver }];
        const isUnused = !used.has(waiver) && (concerned.has(waiver) || isLost(waiver));
        return isUnused ? [{ code: "unused-waiver", path, waiver }] : [];
      }),
  };
}

/** A judged document as policies look at it. */
export const quoteInRun = ({ path, part, findings, subject }: FileResult): QuoteInRun => ({
  ...{ path, part, findings },
  number: subject?.quote.number?.value ?? null,
  quote: subject?.quote ?? null,
});

/** Marks a whole run. */
export function markRun<R extends RunResult>(run: R, marker: PolicyMarker): R {
  const files = run.files.map((file) => marker.file(file));
  const judged = new Map(run.files.map((file) => [keyOf(file), file]));
  const across = run.across.map((entry) => {
    const file = judged.get(keyOf(entry));
    return file === undefined ? entry : marker.added(quoteInRun(file), entry);
  });
  return { ...run, files, across };
}

const keyOf = ({ path, part }: Pick<FileResult, "path" | "part">): string => JSON.stringify([path, part]);

/** Whether a waiver names a quote: by its file, by its number, or by both. */
function concernOf({ file, quote: named }: Waiver, folder: string): (quote: QuoteInRun) => boolean {
  const matches = file === undefined ? () => true : matcherFrom(folder, [file]);
  return ({ path, part, number, quote }) =>
    quote !== null && matches(path) && (named === undefined || named === part || named === number);
}

/** The severities configured for a document: those of the last override that names it, over the general ones. */
export function ruleSettings({
  config: { rules = {}, overrides = [] },
  folder,
}: ProjectSettings): (path: string) => RuleSettings {
  const layers = overrides.map((override) => ({
    matches: matcherFrom(folder, override.files),
    rules: override.rules ?? {},
  }));
  return (path) =>
    Object.assign({}, rules, ...layers.filter(({ matches }) => matches(path)).map((layer) => layer.rules));
}
