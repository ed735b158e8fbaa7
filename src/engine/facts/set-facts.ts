import { failed, ok, type Result } from "../../documents/document.ts";
import { type CaseFacts, caseFactsSchema } from "./context.ts";
import { type ContextProblem, contextProblems } from "./context-problems.ts";

export type SetProblem = { readonly code: "not-an-assignment"; readonly given: string } | ContextProblem;

/**
 * Facts given as `dotted.key=VALUE`. A value is JSON where the key accepts it so, else the text as typed:
 * `wave=2`, `client.siret=12345678900011`, `dossierSentOn.BIO-SGL-Va1=2022-05-04`, `dsr=["A","B"]`. The last one wins.
 */
export function parseSetFacts(assignments: readonly string[]): Result<CaseFacts, SetProblem> {
  let facts: CaseFacts = {};
  for (const assignment of assignments) {
    const equals = assignment.indexOf("=");
    const keys = assignment.slice(0, Math.max(equals, 0)).trim().split(".");
    if (keys.some((key) => key === "" || key === "__proto__")) {
      return failed({ code: "not-an-assignment", given: assignment });
    }
    const next = assign(facts, keys, assignment.slice(equals + 1).trim());
    if (!next.ok) return next;
    facts = next.value;
  }
  return ok(facts);
}

function assign(facts: CaseFacts, keys: readonly string[], typed: string): Result<CaseFacts, ContextProblem> {
  let problem: ContextProblem | undefined;
  for (const value of [...parsedJson(typed), typed]) {
    const given = withValue(facts, keys, value);
    const parsed = caseFactsSchema.safeParse(given);
    if (parsed.success) return ok(parsed.data);
    problem = contextProblems(given, parsed.error.issues)[0];
  }
  return failed(problem ?? { code: "unknown-key", path: keys.join("."), nearest: null });
}

function parsedJson(typed: string): unknown[] {
  try {
    return [JSON.parse(typed)];
  } catch {
    return [];
  }
}

function withValue(target: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const under = typeof target === "object" && target !== null && !Array.isArray(target) ? target : {};
  return { ...under, [key]: withValue((under as Record<string, unknown>)[key], rest, value) };
}
