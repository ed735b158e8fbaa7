import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type BaselineEntry, baselineIndex } from "../../engine/policy/baseline.ts";
import { type MarkedRun, markRun } from "../../engine/policy/mark.ts";
import type { RuleSettings, Waiver } from "../../engine/policy/policy.ts";
import type { FileResult, RunResult } from "../../engine/result.ts";
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

export interface PolicyOutcome<R extends RunResult> extends Pick<MarkedRun<R>, "run"> {
  readonly notices: readonly WaiverNotice[];
}

/** Marks a run by what the project accepts; `today` is the ISO day that waivers expire by. */
export function applyPolicy<R extends RunResult>(
  run: R,
  project: ProjectSettings,
  baseline: LoadedBaseline | null,
  today: string,
): PolicyOutcome<R> {
  const { waivers, waiversPath } = project;
  const hasSettings = project.config.rules !== undefined || project.config.overrides !== undefined;
  if (waivers.length === 0 && baseline === null && !hasSettings) return { run, notices: [] };
  const settingsOf = ruleSettings(project);
  const names = waivers.map((waiver) => ({
    waiver,
    concerns: concernOf(waiver, dirname(waiversPath ?? project.folder)),
  }));
  const accepted = baselineIndex(baseline?.entries ?? []);
  const isExpired = ({ expires }: Waiver): boolean => expires !== undefined && expires < today;
  const concerned = new Set<Waiver>();
  const { run: marked, used } = markRun(run, (file) => {
    const own = names.filter(({ concerns }) => concerns(file)).map(({ waiver }) => waiver);
    for (const waiver of own) concerned.add(waiver);
    const name = baseline === null ? file.path : pathFrom(dirname(resolve(baseline.path)), file.path);
    return {
      settings: settingsOf(file.path),
      waivers: own.filter((waiver) => !isExpired(waiver)),
      baselined: accepted({ file: name, part: file.part }),
    };
  });
  const path = waiversPath ?? "";
  const isLost = ({ file }: Waiver): boolean =>
    file !== undefined && !/[*?{[]/.test(file) && !existsSync(resolve(dirname(path), file));
  const notices = waivers.flatMap((waiver): WaiverNotice[] => {
    if (isExpired(waiver)) return [{ code: "expired-waiver", path, waiver }];
    const isUnused = !used.has(waiver) && (concerned.has(waiver) || isLost(waiver));
    return isUnused ? [{ code: "unused-waiver", path, waiver }] : [];
  });
  return { run: marked, notices };
}

/** Whether a waiver names a quote: by its file, by its number, or by both. */
function concernOf({ file, quote }: Waiver, folder: string): (result: FileResult) => boolean {
  const matches = file === undefined ? () => true : matcherFrom(folder, [file]);
  return ({ path, part, subject }) => {
    const names = [part, subject?.quote.number?.value];
    return subject !== null && matches(path) && (quote === undefined || names.includes(quote));
  };
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
