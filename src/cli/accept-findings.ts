import { dirname, resolve } from "node:path";
import type { FilesRun } from "../files/lint-files.ts";
import type { Invocation } from "./invocation.ts";
import type { LintRequest } from "./lint-options.ts";
import type { Problem } from "./problem.ts";
import { tell } from "./write-output.ts";

/** A run as the project's policy marks it, and what of the policy could not be kept. */
interface AcceptedRun {
  readonly run: FilesRun;
  readonly troubles: readonly Problem[];
}

/** Marks what waivers, baseline and configured severities accept; writes the baseline where that is asked for. */
export async function acceptFindings(
  judged: FilesRun,
  { project, baseline, today }: LintRequest,
  { texts }: Invocation,
): Promise<AcceptedRun> {
  const { waivers, config } = project;
  if (waivers.length === 0 && baseline === null && !config.rules && !config.overrides)
    return { run: judged, troubles: [] };
  const { applyPolicy } = await import("../files/config/run-policy.ts");
  const { run, notices } = applyPolicy(judged, project, baseline, today);
  for (const notice of notices) tell(texts.waiverNotice(notice));
  if (baseline === null) return { run, troubles: [] };

  const [{ reviewBaseline }, { pathFrom }] = await Promise.all([
    import("../engine/policy/baseline.ts"),
    import("../files/config/path-patterns.ts"),
  ]);
  const { path, entries, write } = baseline;
  const folder = dirname(resolve(path));
  const { updated, pruned, stale } = reviewBaseline(entries, run, (file) => pathFrom(folder, file));
  if (write === null) {
    if (stale > 0) tell(texts.staleBaseline(path, stale));
    return { run, troubles: [] };
  }
  const kept = write === "update" ? updated : pruned;
  const { writeBaseline } = await import("../files/config/baseline-file.ts");
  const trouble = await writeBaseline(path, kept);
  if (trouble !== null) return { run, troubles: [{ code: "cannot-write", path, reason: trouble }] };
  tell(texts.baselineWritten(path, kept.length));
  return { run: applyPolicy(judged, project, { path, entries: kept }, today).run, troubles: [] };
}
