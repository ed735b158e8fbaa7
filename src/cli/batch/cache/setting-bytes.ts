import { serialize } from "node:v8";
import type { InputOptions } from "../../../files/lint-input.ts";

/** Options, facts and lists that results depend on, as bytes to take a digest of. */
export function settingBytes({ ocr: _, lists, plugins = [], ...options }: InputOptions): Uint8Array {
  const given = lists === undefined ? null : [...lists.solutions, ...lists.establishments];
  // By their bytes: two machines may keep the same module in different places.
  return serialize([sorted(options), given, plugins.map(({ sha256 }) => sha256)]);
}

/** The order in which facts are given changes nothing. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Map) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
