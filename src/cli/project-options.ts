import { resolve } from "node:path";
import type { LintOptions } from "../engine/lint.ts";
import { nearestWord } from "../engine/nearest-word.ts";
import type { ProjectSettings } from "../files/config/load-config.ts";
import type { LoadedBaseline } from "../files/config/run-policy.ts";
import type { SettingsProblem } from "../files/config/settings-source.ts";
import type { LintFlags } from "./lint-options.ts";
import { type Destination, destinationsOf, FORMATS } from "./option-values.ts";
import { UsageError } from "./problem.ts";

/** Where the configuration comes from, as typed. */
export interface ProjectFlags {
  /** As often as `--config` was given. */
  readonly config?: readonly string[];
  readonly noConfig?: boolean;
}

/** A baseline and what the run should do with it. */
export interface BaselineRequest extends LoadedBaseline {
  /** `update` accepts what is found, `prune` drops what no longer is. */
  readonly write: "update" | "prune" | null;
}

/** The project's configuration, its waivers included. */
export async function projectOf({ config = [], noConfig = false }: ProjectFlags): Promise<ProjectSettings> {
  const [path, another] = config;
  if (another !== undefined)
    throw new UsageError([{ code: "given-twice", option: `--config ${path}`, other: `--config ${another}` }]);
  if (path !== undefined && noConfig)
    throw new UsageError([{ code: "contradictory-options", option: "--config", other: "--no-config" }]);
  const { loadProject } = await import("../files/config/load-config.ts");
  const loaded = await loadProject(noConfig ? false : path);
  if (!loaded.ok) throw new UsageError(loaded.error, { cause: causeOf(loaded.error) });
  return loaded.value;
}

/** What a configuration that is a program threw, for `--debug`. */
const causeOf = (problems: readonly SettingsProblem[]): unknown =>
  problems.flatMap((problem) =>
    problem.code === "config-threw" || problem.code === "plugin-threw" ? [problem.cause] : [],
  )[0];

/** The reports that the configuration asks for, their files from its folder; one on the terminal when it asks for none. */
export function configuredDestinations({ config, folder, path }: ProjectSettings): Destination[] {
  const { formats = [] } = config;
  for (const value of formats) {
    const name = value.split("=", 1)[0] ?? "";
    if (!FORMATS.some((format) => format === name))
      throw new UsageError([
        { code: "config-format", path: path ?? "", value: name, nearest: nearestWord(name, FORMATS) },
      ]);
  }
  return destinationsOf(formats, undefined).map((destination) =>
    destination.path === null ? destination : { ...destination, path: resolve(folder, destination.path) },
  );
}

/** The limits that the configuration gives. */
export const configuredLimits = ({ config: { limits = {} } }: ProjectSettings): NonNullable<LintOptions["limits"]> =>
  Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));

/** The baseline asked for on the command line, else that of the configuration. */
export async function baselineOf(
  { baseline, updateBaseline = false, pruneBaseline = false }: LintFlags,
  { config, folder }: ProjectSettings,
): Promise<BaselineRequest | null> {
  if (updateBaseline && pruneBaseline)
    throw new UsageError([{ code: "contradictory-options", option: "--update-baseline", other: "--prune-baseline" }]);
  const path = baseline ?? (config.baseline === undefined ? undefined : resolve(folder, config.baseline));
  if (path === undefined) {
    const option = updateBaseline ? "--update-baseline" : pruneBaseline ? "--prune-baseline" : null;
    if (option !== null) throw new UsageError([{ code: "needs-option", option, needed: "--baseline" }]);
    return null;
  }
  const { loadBaseline } = await import("../files/config/baseline-file.ts");
  const loaded = await loadBaseline(path, updateBaseline);
  if (!loaded.ok) throw new UsageError(loaded.error);
  return { ...loaded.value, write: updateBaseline ? "update" : pruneBaseline ? "prune" : null };
}
