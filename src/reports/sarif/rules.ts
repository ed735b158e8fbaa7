import type { ReportingDescriptor } from "sarif";
import { rules } from "../../../rules/index.ts";
import { internalError } from "../../engine/internal-error.ts";
import type { FileResult } from "../../engine/result.ts";
import type { Rule } from "../../engine/rule.ts";
import { plainOf, ruleSections } from "../rule-sections.ts";
import { wellFormed } from "../well-formed.ts";
import type { Wording } from "../wording.ts";
import { levelOf } from "./levels.ts";

/** Pages of the rules (`rules/<id>/page.md`) by id. */
export type RulePages = ReadonlyMap<string, string>;

/** What is told of a rule. */
type DescribedRule = Pick<Rule, "id" | "title" | "citation" | "severity" | "status">;

const known: readonly DescribedRule[] = [...rules, internalError];
const indices: ReadonlyMap<string, number> = new Map(known.map(({ id }, index) => [id, index]));

/** The rules in the order of their `ruleIndex`, then those that a project added. */
export function describedRules(files: readonly FileResult[]): readonly DescribedRule[] {
  const own = files.flatMap(({ checks }) =>
    checks.flatMap((check) => (check.own === undefined ? [] : [{ id: check.ruleId, ...check.own }])),
  );
  return [...known, ...new Map(own.map((rule) => [rule.id, rule])).values()];
}

/** Where a rule stands among those described; rules of a project are found by their id. */
export function ruleIndexOf(ruleId: string): { ruleIndex: number } | Record<never, never> {
  const ruleIndex = indices.get(ruleId);
  return ruleIndex === undefined ? {} : { ruleIndex };
}

/** A rule with its help: the explanation of its page in the language of the report. */
export function descriptorOf(rule: DescribedRule, page: string | null, { language }: Wording): ReportingDescriptor {
  const title = rule.title[language];
  const sections = page === null ? null : ruleSections(page, language);
  const markdown =
    sections === null || sections.explanation === "" ? `${title} (${rule.citation})` : sections.explanation;
  const [summary = title] = plainOf(markdown.replace(/^\*\*.+?\*\* /, "")).split(/\n{2,}/);
  return {
    id: rule.id,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: wellFormed(sections === null ? sentence(title) : summary.replace(/\s+/g, " ").trim()) },
    help: { text: plainOf(markdown), markdown },
    defaultConfiguration: { level: levelOf(rule.severity) },
    properties: {
      tags: ["sons", "segur", "devis"],
      citation: rule.citation,
      "problem.severity": rule.severity === "info" ? "recommendation" : rule.severity,
      ...(rule.status === undefined ? {} : { status: rule.status }),
    },
  };
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
