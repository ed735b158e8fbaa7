import { stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { failed, ok, type Result } from "../../documents/document.ts";
import { ownRule } from "../../engine/own-rule.ts";
import type { Rule } from "../../engine/rule.ts";
import { moduleDigest } from "./module-digest.ts";

/** A module of rules, found: plain data, so that it reaches other processes. */
export interface Plugin {
  readonly path: string;
  /** Of its bytes and of those it names. */
  readonly sha256: string;
}

/** Why a module of rules was refused; `plugin` as the configuration (`path`) names it. */
export type PluginProblem = { readonly path: string; readonly plugin: string } & (
  | { readonly code: "plugin-not-found" }
  | { readonly code: "plugin-threw"; readonly message: string; readonly cause: unknown }
  /** `rule` counts from 1; `key` is what is wrong with it, empty where it is no rule at all. */
  | { readonly code: "plugin-without-rule"; readonly rule: number; readonly key: string }
  | { readonly code: "plugin-rule-twice"; readonly rule: string }
);

export interface LoadedPlugins {
  readonly plugins: readonly Plugin[];
  readonly rules: readonly Rule[];
}

/** Finds and loads the modules that the configuration `path` names, from its folder. Every problem is told. */
export async function loadPlugins(
  names: readonly string[],
  folder: string,
  path: string,
): Promise<Result<LoadedPlugins, readonly PluginProblem[]>> {
  const problems: PluginProblem[] = [];
  const plugins: Plugin[] = [];
  const rules: Rule[] = [];
  for (const plugin of names) {
    const found = await placeOf(plugin, folder);
    if (found === null) {
      problems.push({ code: "plugin-not-found", path, plugin });
      continue;
    }
    try {
      const checked = (await exportsOf(found)).map(ownRule);
      if (checked.length === 0) problems.push({ code: "plugin-without-rule", path, plugin, rule: 1, key: "" });
      for (const [index, rule] of checked.entries()) {
        if (!rule.ok)
          problems.push({ code: "plugin-without-rule", path, plugin, rule: index + 1, key: rule.error[0] ?? "" });
        else if (rules.some(({ id }) => id === rule.value.id))
          problems.push({ code: "plugin-rule-twice", path, plugin, rule: rule.value.id });
        else rules.push(rule.value);
      }
      plugins.push({ path: found, sha256: await moduleDigest(found) });
    } catch (cause) {
      const [message = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
      problems.push({ code: "plugin-threw", path, plugin, message, cause });
    }
  }
  return problems.length === 0 ? ok({ plugins, rules }) : failed(problems);
}

const loaded = new Map<string, Promise<readonly Rule[]>>();

/** The rules of modules that were found before, perhaps by another process; one that has changed since throws. */
export async function rulesOfPlugins(plugins: readonly Plugin[]): Promise<readonly Rule[]> {
  const rules = plugins.map((plugin) => {
    const key = JSON.stringify([plugin.path, plugin.sha256]);
    const known = loaded.get(key) ?? rulesOf(plugin);
    loaded.set(key, known);
    return known;
  });
  return (await Promise.all(rules)).flat();
}

async function rulesOf({ path, sha256 }: Plugin): Promise<readonly Rule[]> {
  if ((await moduleDigest(path)) !== sha256) throw new Error(`${path} changed while it was in use`);
  return (await exportsOf(path)).map(ownRule).flatMap((rule) => (rule.ok ? [rule.value] : []));
}

/** The default export of a module: one rule or a list of them. */
async function exportsOf(path: string): Promise<readonly unknown[]> {
  const module: unknown = await import(pathToFileURL(path).href);
  const value: unknown = typeof module === "object" && module !== null ? Reflect.get(module, "default") : undefined;
  return Array.isArray(value) ? value : [value];
}

/** A path from the folder of the configuration, else the name of a package as modules there find it. */
async function placeOf(name: string, folder: string): Promise<string | null> {
  const path = resolve(folder, name);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) return path;
  try {
    return createRequire(join(folder, "_")).resolve(name);
  } catch {
    return null;
  }
}
