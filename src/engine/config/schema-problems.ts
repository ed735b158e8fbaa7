import { z } from "zod";
import { nearestWord } from "../nearest-word.ts";
import { type KeyPath, shownValue, valueAt } from "../value-at.ts";

/** A kind of value that a key takes; `one-of` goes with the values themselves. */
export type ValueKind = "text" | "date" | "number" | "whole-number" | "boolean" | "list" | "object" | "one-of";

/** What a schema refuses in a value, as facts. */
export type SchemaProblem =
  | { readonly code: "unknown-key"; readonly path: KeyPath; readonly nearest: string | null }
  | { readonly code: "missing-key"; readonly path: KeyPath }
  | { readonly code: "impossible-date"; readonly path: KeyPath; readonly value: string }
  | {
      readonly code: "wrong-value";
      readonly path: KeyPath;
      readonly value: string;
      readonly expected: readonly ValueKind[];
      readonly values: readonly string[];
      readonly nearest: string | null;
    };

type Issue = z.core.$ZodIssue;
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The problems of `value` with a schema, each with the keys that lead to it; none when it is accepted. */
export function schemaProblems(schema: z.ZodType, value: unknown): SchemaProblem[] {
  const checked = schema.safeParse(value);
  if (checked.success) return [];
  const root = z.toJSONSchema(schema, { io: "input" });
  return checked.error.issues.flatMap((issue) => problemsOf(issue, issue.path, value, root));
}

function problemsOf(issue: Issue, path: KeyPath, root: unknown, schema: JsonSchema): SchemaProblem[] {
  if (issue.code === "unrecognized_keys") {
    const known = schemasAt(schema, path).flatMap(({ properties }) => Object.keys(properties ?? {}));
    return issue.keys.map((key) => ({
      code: "unknown-key",
      path: [...path, key],
      nearest: nearestWord(key, known),
    }));
  }
  const value = valueAt(root, path);
  if (issue.code === "invalid_union") {
    const branch = branchFor(issue.errors);
    if (branch !== null) return branch.flatMap((inner) => problemsOf(inner, [...path, ...inner.path], root, schema));
  }
  if (value === undefined) return [{ code: "missing-key", path }];
  const schemas = schemasAt(schema, path);
  const values = schemas.flatMap(({ enum: listed = [], const: only }) =>
    [...listed, ...(only === undefined ? [] : [only])].map(String),
  );
  const expected = [...new Set(schemas.flatMap(kindOf))];
  const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (isDay && expected.includes("date")) return [{ code: "impossible-date", path, value }];
  const nearest = typeof value === "string" ? nearestWord(value, values) : null;
  return [{ code: "wrong-value", path, value: shownValue(value), expected, values, nearest }];
}

/** The one branch of a union that takes the kind of value given: its complaint is the one that helps. */
function branchFor(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fitting = branches.filter((branch) =>
    branch.every(({ path, code }) => path.length > 0 || code === "unrecognized_keys"),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** What the schema says of the value at some keys: more than one where it leaves a choice. */
function schemasAt(schema: JsonSchema, path: KeyPath): JsonSchema[] {
  return path.reduce<JsonSchema[]>(
    (schemas, key) => schemas.flatMap((one) => branchesOf(inner(one, key))),
    branchesOf(schema),
  );
}

function inner({ properties, additionalProperties, items }: JsonSchema, key: PropertyKey): unknown {
  if (typeof key === "number") return items;
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[String(key)] : additionalProperties;
}

function branchesOf(schema: unknown): JsonSchema[] {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return [];
  const one = schema as JsonSchema;
  return one.anyOf === undefined ? [one] : one.anyOf.flatMap(branchesOf);
}

function kindOf({ type, format, enum: listed, const: only }: JsonSchema): ValueKind[] {
  if (listed !== undefined || only !== undefined) return ["one-of"];
  if (format === "date") return ["date"];
  if (type === "string") return ["text"];
  if (type === "integer") return ["whole-number"];
  if (type === "array") return ["list"];
  return type === "number" || type === "boolean" || type === "object" ? [type] : [];
}
