import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { failed, ok, type Result } from "../../documents/document.ts";
import type { KeyPath } from "../../engine/value-at.ts";
import type { SettingsProblem } from "./settings-source.ts";

/** A configuration and the key of its file that holds it. */
export interface ConfigPlace {
  readonly path: string;
  readonly under: KeyPath;
}

const NAMES: readonly string[] = ["js", "mjs", "json", "yaml", "yml"].map(
  (extension) => `sons-lint.config.${extension}`,
);
const PACKAGE = "package.json";
const PACKAGE_KEY = "sons-lint";

/** The configuration nearest above a folder, null when there is none; two in one folder are refused. */
export async function findConfig(folder: string): Promise<Result<ConfigPlace | null, readonly SettingsProblem[]>> {
  const found = await configsIn(folder);
  const [first, second] = found;
  if (first !== undefined && second !== undefined)
    return failed([{ code: "two-configs", path: first.path, other: second.path }]);
  const parent = dirname(folder);
  return first !== undefined || parent === folder ? ok(first ?? null) : findConfig(parent);
}

async function configsIn(folder: string): Promise<ConfigPlace[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const own = NAMES.filter((name) => names.includes(name)).map((name) => ({ path: join(folder, name), under: [] }));
  const path = join(folder, PACKAGE);
  return names.includes(PACKAGE) && (await holdsKey(path)) ? [...own, { path, under: [PACKAGE_KEY] }] : own;
}

/** Whether a package.json has our key; one that is broken elsewhere is none of our business. */
async function holdsKey(path: string): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return typeof value === "object" && value !== null && Object.hasOwn(value, PACKAGE_KEY);
  } catch {
    return false;
  }
}
