import { access } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { failed, ok, type Result } from "../../documents/document.ts";
import type { Config } from "../../engine/config/config-schema.ts";
import type { Waiver } from "../../engine/policy/policy.ts";
import { findConfig } from "./find-config.ts";
import type { LoadedPlugins } from "./plugins.ts";
import { placed, readSettings, type SettingsProblem } from "./settings-source.ts";

/** Where to look for the configuration: `false` for nowhere, a path, or upwards from the working directory. */
export type ConfigChoice = string | false | undefined;

/** What the project says of its quotes: its configuration and its waivers, checked. */
export interface ProjectSettings {
  /** Of the configuration; null when there is none. */
  readonly path: string | null;
  /** Folder that the paths of the configuration are read from. */
  readonly folder: string;
  readonly config: Config;
  readonly waivers: readonly Waiver[];
  /** File that holds the waivers; null when there are none. */
  readonly waiversPath: string | null;
  /** Modules of rules that the configuration adds, and those rules. */
  readonly own: LoadedPlugins;
}

type Loaded<T> = Result<T, readonly SettingsProblem[]>;

const WAIVERS_NAMES = ["sons-lint.waivers.yaml", "sons-lint.waivers.yml", "sons-lint.waivers.json"];

/** Loads what the project says. Every problem found is told. */
export async function loadProject(choice: ConfigChoice): Promise<Loaded<ProjectSettings>> {
  const folder = process.cwd();
  if (choice === false) return ok({ path: null, folder, config: {}, waivers: [], waiversPath: null, own: NONE });
  const found = choice === undefined ? await findConfig(folder) : ok({ path: resolve(choice), under: [] });
  if (!found.ok) return found;
  if (found.value === null) return withWaivers({ path: null, folder, config: {}, own: NONE });
  const { path } = found.value;
  const under = /(?:^|[\\/])package\.json$/.test(path) ? ["sons-lint"] : [];
  const source = await readSettings("config", path, under);
  if (!source.ok) return source;
  const own = await ownRulesOf(source.value.value, path);
  if (!own.ok) return own;
  const { checkConfig } = await import("../../engine/config/check-config.ts");
  const checked = checkConfig(source.value.value, idsOf(own.value));
  if (!checked.ok) return failed(placed("config", source.value, checked.error));
  return withWaivers({ path, folder: dirname(path), config: checked.value, own: own.value });
}

const NONE: LoadedPlugins = { plugins: [], rules: [] };
const idsOf = ({ rules }: LoadedPlugins): string[] => rules.map(({ id }) => id);

/** The rules that a configuration adds, before the rest of it is checked: its other keys may name them. */
async function ownRulesOf(value: unknown, path: string): Promise<Loaded<LoadedPlugins>> {
  const names: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "plugins") : undefined;
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string" && name !== "")) return ok(NONE);
  const { loadPlugins } = await import("./plugins.ts");
  return loadPlugins(names, dirname(path), path);
}

/** The waivers in the configuration, in the file that it names, or in the one beside it. */
async function withWaivers(
  project: Omit<ProjectSettings, "waivers" | "waiversPath">,
): Promise<Loaded<ProjectSettings>> {
  const { waivers } = project.config;
  if (Array.isArray(waivers)) return ok({ ...project, waivers, waiversPath: project.path });
  const path = waivers === undefined ? await waiversIn(project.folder) : resolve(project.folder, waivers);
  if (path === null) return ok({ ...project, waivers: [], waiversPath: null });
  const source = await readSettings("waivers", path);
  if (!source.ok) return source;
  const { checkWaivers } = await import("../../engine/config/check-config.ts");
  const checked = checkWaivers(source.value.value, idsOf(project.own));
  if (!checked.ok) return failed(placed("waivers", source.value, checked.error));
  return ok({ ...project, waivers: checked.value, waiversPath: path });
}

async function waiversIn(folder: string): Promise<string | null> {
  for (const name of WAIVERS_NAMES) {
    const path = join(folder, name);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return null;
}
