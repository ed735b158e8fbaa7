import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { failed, ok, type Result } from "../../documents/document.ts";
import type { ConfigProblem } from "../../engine/config/check-config.ts";
import type { KeyPath } from "../../engine/value-at.ts";
import { type FileTrouble, fileTroubleOf } from "../file-trouble.ts";
import type { PluginProblem } from "./plugins.ts";

/** Which file of the project it is. */
export type SettingsKind = "config" | "waivers" | "baseline";

/** A place in a text file, from 1. */
interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Why a configuration, a file of waivers or a baseline was refused; `path` is the file. */
export type SettingsProblem =
  | {
      readonly code: "cannot-read-settings";
      readonly kind: SettingsKind;
      readonly path: string;
      readonly reason: FileTrouble;
    }
  | ({ readonly code: "settings-syntax"; readonly kind: SettingsKind; readonly path: string } & TextPlace)
  | { readonly code: "config-threw"; readonly path: string; readonly message: string; readonly cause: unknown }
  | PluginProblem
  | { readonly code: "two-configs"; readonly path: string; readonly other: string }
  | {
      readonly code: "settings";
      readonly kind: SettingsKind;
      readonly path: string;
      /** Null where a program made the value. */
      readonly place: TextPlace | null;
      readonly problem: ConfigProblem;
    };

/** A value as its file gives it, and where its parts stand in the text. */
export interface SettingsSource {
  readonly path: string;
  readonly value: unknown;
  placeOf(path: KeyPath, ofKey: boolean): TextPlace | null;
}

type Read = Result<SettingsSource, readonly SettingsProblem[]>;

/** Reads a settings file: JSON and YAML as data, JavaScript by its default export. `under` names a key that holds the value. */
export async function readSettings(kind: SettingsKind, path: string, under: KeyPath = []): Promise<Read> {
  if (/\.[cm]?js$/i.test(path)) return importSettings(path);
  try {
    return await parseSettings(kind, path, await readFile(path, "utf8"), under);
  } catch (cause) {
    return failed([{ code: "cannot-read-settings", kind, path, reason: fileTroubleOf(cause) }]);
  }
}

/** JSON is read as the YAML that it is, so that both give the place of a mistake. */
async function parseSettings(kind: SettingsKind, path: string, text: string, under: KeyPath): Promise<Read> {
  const { parseDocument, LineCounter, isMap, isScalar, isNode } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ""), { schema: "core", lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    return failed([{ code: "settings-syntax", kind, path, line, column: col }]);
  }
  const placeAt = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  /** The node at the keys, or the deepest one on the way to it. */
  const placeOf = (keys: KeyPath, ofKey: boolean): TextPlace => {
    let node: unknown = document.contents;
    let offset = document.contents?.range?.[0] ?? 0;
    for (const key of [...under, ...keys]) {
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
        : undefined;
      const next: unknown =
        pair === undefined
          ? (node as { get?: (key: unknown, keep: boolean) => unknown } | null)?.get?.(key, true)
          : pair.value;
      const isLast = key === keys.at(-1);
      if (pair !== undefined && isScalar(pair.key) && (ofKey || !isLast || !isNode(next)))
        offset = pair.key.range?.[0] ?? offset;
      else if (isNode(next)) offset = next.range?.[0] ?? offset;
      if (next === undefined || next === null) break;
      node = next;
    }
    return placeAt(offset);
  };
  const whole: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  const value = under.reduce<unknown>((outer, key) => (isObject(outer) ? Reflect.get(outer, key) : undefined), whole);
  return ok({ path, value, placeOf });
}

/** A configuration that is a program is run: it stands in the project of whoever calls us, never beside a quote. */
async function importSettings(path: string): Promise<Read> {
  try {
    await readFile(path);
  } catch (cause) {
    return failed([{ code: "cannot-read-settings", kind: "config", path, reason: fileTroubleOf(cause) }]);
  }
  try {
    const module: unknown = await import(pathToFileURL(path).href);
    const value = isObject(module) ? ((await Reflect.get(module, "default")) as unknown) : undefined;
    return ok({ path, value: value ?? null, placeOf: () => null });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return failed([{ code: "config-threw", path, message: message.split("\n")[0] ?? "", cause }]);
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The problems of a settings file with their places. */
export const placed = (
  kind: SettingsKind,
  { path, placeOf }: SettingsSource,
  problems: readonly ConfigProblem[],
): SettingsProblem[] =>
  problems.map((problem) => ({
    code: "settings",
    kind,
    path,
    place: placeOf(problem.path, IS_OF_KEY.has(problem.code)),
    problem,
  }));

/** Problems of a key rather than of its value. */
const IS_OF_KEY: ReadonlySet<ConfigProblem["code"]> = new Set(["unknown-key", "unknown-rule-in", "unknown-concept"]);
