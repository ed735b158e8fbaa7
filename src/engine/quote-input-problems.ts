import { z } from "zod";
import { decimalToCents } from "../quotes/amounts/money.ts";
import { type QuoteInput, quoteInputSchema } from "../quotes/data/quote-input.ts";
import { nearestWord } from "./nearest-word.ts";
import { type KeyPath, shownValue, valueAt } from "./value-at.ts";

/** What is wrong with a JSON quote, as facts; `pointer` is the JSON pointer of the place. */
export type QuoteInputProblem =
  | { readonly code: "unknown-key"; readonly pointer: string; readonly nearest: string | null }
  | { readonly code: "missing-key"; readonly pointer: string }
  | { readonly code: "impossible-date"; readonly pointer: string; readonly value: string }
  | {
      readonly code: "wrong-value";
      readonly pointer: string;
      readonly value: string;
      readonly expected: ExpectedInput;
      readonly choices: readonly string[];
    }
  | { readonly code: "no-such-line" | "no-such-section"; readonly pointer: string; readonly value: string }
  | { readonly code: "prices-differ"; readonly pointer: string; readonly value: string };

export type ExpectedInput =
  | "text"
  | "whole-number"
  | "number"
  | "list"
  | "object"
  | "boolean"
  | "date"
  | "decimal"
  | "choice"
  | "other";

type Issue = z.core.$ZodIssue;

/** The problems of a value that the schema refused, in the order of the schema. */
export const schemaProblems = (value: unknown, issues: readonly Issue[]): QuoteInputProblem[] =>
  issues.flatMap((issue) => problemsOf(value, issue, issue.path));

function problemsOf(root: unknown, issue: Issue, path: KeyPath): QuoteInputProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      code: "unknown-key",
      pointer: pointerOf([...path, key]),
      nearest: nearestWord(key, keysAt(quoteInputSchema, path)),
    }));
  const value = valueAt(root, path);
  if (issue.code === "invalid_union") {
    // The branch for the kind of value given is the one whose complaint helps.
    const branch = issue.errors.find((inner) =>
      inner.every((one) => one.path.length > 0 || one.code !== "invalid_type"),
    );
    if (branch !== undefined) return branch.flatMap((inner) => problemsOf(root, inner, [...path, ...inner.path]));
  }
  const pointer = pointerOf(path);
  if (value === undefined) return [{ code: "missing-key", pointer }];
  const { expected, choices } = expectedBy(issue, path);
  if (expected === "date" && typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value))
    return [{ code: "impossible-date", pointer, value }];
  return [{ code: "wrong-value", pointer, value: shownValue(value), expected, choices }];
}

const BY_TYPE: Readonly<Record<string, ExpectedInput>> = {
  string: "text",
  int: "whole-number",
  number: "number",
  array: "list",
  object: "object",
  boolean: "boolean",
};

function expectedBy(issue: Issue, path: KeyPath): { expected: ExpectedInput; choices: readonly string[] } {
  if (issue.code === "invalid_value") return { expected: "choice", choices: issue.values.map(String) };
  if (issue.code === "invalid_format") return { expected: issue.format === "date" ? "date" : "decimal", choices: [] };
  if (issue.code === "invalid_type" && issue.expected === "number" && /cents$/i.test(String(path.at(-1))))
    return { expected: "whole-number", choices: [] };
  if (issue.code === "invalid_type") return { expected: BY_TYPE[issue.expected] ?? "other", choices: [] };
  return { expected: "other", choices: [] };
}

/** The keys that an object at a path may have. */
function keysAt(schema: z.core.$ZodType, path: KeyPath): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [key, ...rest] = path;
  if (schema instanceof z.ZodArray) return key === undefined ? [] : keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  if (key === undefined) return Object.keys(shape);
  const inner = shape[String(key)];
  return inner === undefined ? [] : keysAt(inner, rest);
}

/** What no schema says: lines and sections that are not there, and a price given twice and differently. */
export function referenceProblems({ lines, sections, summaries = [] }: QuoteInput): QuoteInputProblem[] {
  const problems: QuoteInputProblem[] = [];
  const headings = sections?.map(({ heading }) => heading) ?? lines.map(({ section }) => section);
  const count = sections?.length ?? 0;
  const checkSection = (name: string | number | null | undefined, pointer: string): void => {
    if (name == null || (typeof name === "number" ? name < count : headings.includes(name))) return;
    problems.push({ code: "no-such-section", pointer, value: shownValue(name) });
  };
  const checkLines = (indices: readonly number[] = [], pointer: string): void => {
    indices.forEach((line, at) => {
      if (line >= lines.length)
        problems.push({ code: "no-such-line", pointer: `${pointer}/${at}`, value: shownValue(line) });
    });
  };
  lines.forEach(({ section, unitPrice, unitPriceCents }, index) => {
    checkSection(section, `/lines/${index}/section`);
    if (unitPrice != null && unitPriceCents != null && decimalToCents(unitPrice) !== unitPriceCents)
      problems.push({
        code: "prices-differ",
        pointer: `/lines/${index}/unitPriceCents`,
        value: shownValue(unitPriceCents),
      });
  });
  sections?.forEach(({ parent, lines: own }, index) => {
    // A section is listed after the one that holds it: no section holds itself.
    if (parent != null && parent >= index)
      problems.push({ code: "no-such-section", pointer: `/sections/${index}/parent`, value: shownValue(parent) });
    checkLines(own, `/sections/${index}/lines`);
  });
  summaries.forEach(({ section, linesAbove }, index) => {
    checkSection(section, `/summaries/${index}/section`);
    checkLines(linesAbove, `/summaries/${index}/linesAbove`);
  });
  return problems;
}

const pointerOf = (path: KeyPath): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
