/** The keys that lead to a value, outermost first. */
export type KeyPath = readonly PropertyKey[];

/** The value at some keys of data that was parsed; undefined where there is none. */
export function valueAt(root: unknown, path: KeyPath): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Whether parsed data is an object with keys, and no list. */
export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as a message quotes it: its beginning, as JSON; nothing for what is missing. */
export const shownValue = (value: unknown): string =>
  value === undefined ? "" : (JSON.stringify(value)?.slice(0, 60) ?? String(value));
