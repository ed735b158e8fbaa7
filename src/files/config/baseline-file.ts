import { failed, ok, type Result } from "../../documents/document.ts";
import { schemaProblems } from "../../engine/config/schema-problems.ts";
import { type BaselineEntry, baselineSchema, baselineText } from "../../engine/policy/baseline.ts";
import { type FileTrouble, fileTroubleOf } from "../file-trouble.ts";
import { replaceFile } from "../replace-file.ts";
import type { LoadedBaseline } from "./run-policy.ts";
import { placed, readSettings, type SettingsProblem } from "./settings-source.ts";

/** Reads a baseline; with `isBegun`, one that does not exist yet is empty. */
export async function loadBaseline(
  path: string,
  isBegun: boolean,
): Promise<Result<LoadedBaseline, readonly SettingsProblem[]>> {
  const source = await readSettings("baseline", path);
  if (!source.ok) {
    const [problem] = source.error;
    const isAbsent = problem?.code === "cannot-read-settings" && problem.reason === "not-found";
    return isAbsent && isBegun ? ok({ path, entries: [] }) : source;
  }
  const refused = schemaProblems(baselineSchema, source.value.value);
  if (refused.length > 0) return failed(placed("baseline", source.value, refused));
  return ok({ path, entries: baselineSchema.parse(source.value.value).findings });
}

/** Puts entries in the place of a baseline's. */
export async function writeBaseline(path: string, entries: readonly BaselineEntry[]): Promise<FileTrouble | null> {
  try {
    await replaceFile(path, baselineText(entries));
    return null;
  } catch (cause) {
    return fileTroubleOf(cause);
  }
}
