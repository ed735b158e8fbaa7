import type { ReportingDescriptor } from "sarif";
import { rules } from "../../../rules/index.ts";
import { internalError } from "../../engine/internal-error.ts";
import type { Rule } from "../../engine/rule.ts";
import { plainOf, ruleSections } from "../rule-sections.ts";
import { wellFormed } from "../well-formed.ts";
import type { Wording } from "../wording.ts";
import { levelOf } from "./levels.ts";

/** Pages of the rules (`rules/<id>/page.md`) by id. */
export type RulePages = ReadonlyMap<string, string>;

/** The rules in the order of their `ruleIndex`. */
export const describedRules: readonly Rule[] = [...rules, internalError];

const indices: ReadonlyMap<string, number> = new Map(describedRules.map(({ id }, index) => [id, index]));

/** Where a rule stands among those described. */
export const ruleIndexOf = (ruleId: string): number => indices.get(ruleId) ?? -1;

/** A rule with its help: the explanation of its page in the language of the report. */
export function descriptorOf(rule: Rule, page: string | null, { language }: Wording): ReportingDescriptor {
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
