import type { z } from "zod";
import { nearestWord } from "../nearest-word.ts";
import { type KeyPath, shownValue, valueAt } from "../value-at.ts";
import { caseFactsSchema, contextSchema } from "./context.ts";
import type { Contradiction } from "./contradictions.ts";

/** What is wrong with a given context, as facts; `src/cli/texts` words them. */
export type ContextProblem =
  | ({ readonly code: "contradiction" } & Contradiction)
  | { readonly code: "unknown-key"; readonly path: string; readonly nearest: string | null }
  | { readonly code: "impossible-date"; readonly path: string; readonly value: string }
  | { readonly code: "wrong-value"; readonly path: string; readonly value: string; readonly expected: ExpectedValue };

export type ExpectedValue =
  | "date"
  | "text"
  | "whole-number"
  | "number"
  | "wave"
  | "list"
  | "object"
  | "text-or-list"
  | "path-or-list";

type Issue = z.core.$ZodIssue;

/** The problems of `value`, in the order of the schema; `issues` are those of the schema that refused it. */
export function contextProblems(value: unknown, issues: readonly Issue[]): ContextProblem[] {
  return issues.flatMap((issue) => problemsOf(value, issue, issue.path));
}

function problemsOf(root: unknown, issue: Issue, path: KeyPath): ContextProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "unknown-key",
      path: dotted([...path, key]),
      nearest: nearestWord(key, keysAllowedAt(path)),
    }));
  }
  if (issue.code === "invalid_union") {
    const branch = closestBranch(issue.errors, valueAt(root, path));
    if (branch !== undefined) return branch.flatMap((inner) => problemsOf(root, inner, [...path, ...inner.path]));
  }
  const value = valueAt(root, path);
  const expected = expectedBy(issue, path);
  if (expected === "date" && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return [{ code: "impossible-date", path: dotted(path), value }];
  }
  return [{ code: "wrong-value", path: dotted(path), value: shownValue(value), expected }];
}

/** The branch of a union that accepts the kind of value given: its complaint is the one that helps. */
function closestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const complainsOfKind = (branch: readonly Issue[]) =>
    branch.some((issue) => issue.path.length === 0 && issue.code === "invalid_type");
  if (branches.every(complainsOfKind)) return typeof value === "object" ? undefined : branches[0];
  return branches.find((branch) => !complainsOfKind(branch));
}

const DATE_KEYS = new Set(["orderedOn", "dossierSentOn", "referencedOn", "plannedInstallationOn"]);

/** Lists that may be named by the path of a file. */
const LIST_KEYS = new Set(["referencedSolutions", "eligibleEstablishments"]);

function expectedBy(issue: Issue, path: KeyPath): ExpectedValue {
  if (path.some((key) => DATE_KEYS.has(String(key)))) return "date";
  if (path.at(-1) === "wave") return "wave";
  if (path.at(-1) === "dsr" && typeof path.at(-2) !== "number") return "text-or-list";
  if (path.includes("ceilingCents")) return "whole-number";
  if (path.length > 0 && LIST_KEYS.has(String(path.at(-1)))) return "path-or-list";
  if (issue.code !== "invalid_type") return path.includes("ceilingInputs") ? "number" : "text";
  if (issue.expected === "array") return "list";
  if (issue.expected === "object" || issue.expected === "record") return "object";
  return issue.expected === "number" || issue.expected === "int" ? "number" : "text";
}

const CASE_KEYS = Object.keys(caseFactsSchema.shape);
const CONTEXT_KEYS = Object.keys(contextSchema.shape);

const CLIENT_KEYS = ["finess", "finessLegal", "siret", "siren", "rpps", "name"];

function keysAllowedAt(path: KeyPath): readonly string[] {
  const key = [...path].reverse().find((part) => typeof part === "string");
  if (key === "client") return CLIENT_KEYS;
  if (key === "referencedSolutions") return ["dsr", "solution", "version", "referencedOn"];
  if (key === "eligibleEstablishments") return [...CLIENT_KEYS, "dsr", "ceilingCents"];
  if (key === "earlierFunding") return ["client", "dsr", "quoteNumber"];
  return path.length === 0 ? CONTEXT_KEYS : CASE_KEYS;
}

const dotted = (path: KeyPath): string => path.map(String).join(".");
