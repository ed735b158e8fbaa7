import { dirname, resolve } from "node:path";
import { mergeAcross } from "../engine/across/merge-across.ts";
import type { FileResult } from "../engine/result.ts";
import type { LoadedBaseline, PolicyMarker } from "../files/config/run-policy.ts";
import type { FilesRun } from "../files/lint-files.ts";
import type { Invocation } from "./invocation.ts";
import type { LintRequest } from "./lint-options.ts";
import type { Problem } from "./problem.ts";
import type { BaselineRequest } from "./project-options.ts";
import { tell } from "./write-output.ts";

/** A run as the project's policy marks it, and what of the policy could not be kept. */
interface AcceptedRun {
  readonly run: FilesRun;
  readonly troubles: readonly Problem[];
}

type Policy = Pick<LintRequest, "project" | "baseline" | "today">;

/** What marks by waivers, baseline and configured severities; null, and no code loaded, where nothing is to be marked. */
export async function markerFor({ project, baseline, today }: Policy): Promise<PolicyMarker | null> {
  const { waivers, config } = project;
  if (waivers.length === 0 && baseline === null && !config.rules && !config.overrides) return null;
  const { policyMarker } = await import("../files/config/run-policy.ts");
  return policyMarker(project, baseline, today);
}

/** Marks what waivers, baseline and configured severities accept; writes the baseline where that is asked for. */
export async function acceptFindings(judged: FilesRun, policy: Policy, invocation: Invocation): Promise<AcceptedRun> {
  const marker = await markerFor(policy);
  if (marker === null) return { run: judged, troubles: [] };
  const { markRun } = await import("../files/config/run-policy.ts");
  const run = markRun(judged, marker);
  tellNotices(marker, invocation);
  if (policy.baseline === null) return { run, troubles: [] };
  const kept = await reviewedBaseline(policy.baseline, mergeAcross(run), invocation);
  if (!kept.ok) return { run, troubles: [kept.error] };
  const after = kept.value === null ? null : await markerFor({ ...policy, baseline: kept.value });
  return { run: after === null ? run : markRun(judged, after), troubles: [] };
}

export function tellNotices(marker: PolicyMarker, { texts }: Invocation): void {
  for (const notice of marker.notices()) tell(texts.waiverNotice(notice));
}

type Reviewed =
  | { readonly ok: true; readonly value: BaselineRequest | null }
  | { readonly ok: false; readonly error: Problem };

/** Compares a baseline with what was found and writes it anew where asked: then as it now stands, else null. */
export async function reviewedBaseline(
  baseline: BaselineRequest,
  files: Iterable<FileResult>,
  { texts }: Invocation,
): Promise<Reviewed> {
  const [{ reviewBaseline }, { pathFrom }] = await Promise.all([
    import("../engine/policy/baseline.ts"),
    import("../files/config/path-patterns.ts"),
  ]);
  const { path, entries, write } = baseline;
  const folder = dirname(resolve(path));
  const { updated, pruned, stale } = reviewBaseline(entries, files, (file) => pathFrom(folder, file));
  if (write === null) {
    if (stale > 0) tell(texts.staleBaseline(path, stale));
    return { ok: true, value: null };
  }
  const kept: LoadedBaseline["entries"] = write === "update" ? updated : pruned;
  const { writeBaseline } = await import("../files/config/baseline-file.ts");
  const reason = await writeBaseline(path, kept);
  if (reason !== null) return { ok: false, error: { code: "cannot-write", path, reason } };
  tell(texts.baselineWritten(path, kept.length));
  return { ok: true, value: { ...baseline, entries: kept } };
}
