import type { LexiconReader, OwnRule } from "../engine/own-rule.ts";
import { defineRule as define, type FactsByCode, type Outcome, pass, type RuleDefinition } from "../engine/rule.ts";
import type { Subject } from "../engine/subject.ts";

/** A rule of a project: what it is, a pure check, and its words in each language. */
export interface OwnRuleDefinition<F extends FactsByCode> extends Omit<RuleDefinition<F>, "id" | "citation" | "check"> {
  /** `vendor/name`, in kebab-case: no rule of the catalogue has such an id. */
  readonly id: `${string}/${string}`;
  /** What it rests on (a paragraph, a house rule); its vendor when absent. */
  readonly citation?: string;
  /** Looks at one quote. It must change nothing, and conclude the same of the same quote. */
  check(subject: Subject, lexicon: LexiconReader): Outcome<F>;
}

/**
 * Defines a rule beside those of the catalogue. The compiler refuses a kind of finding without its French and English
 * text; what is concluded is checked again when the rule runs.
 */
export function defineRule<F extends FactsByCode>(definition: OwnRuleDefinition<F>): OwnRule {
  const { check, citation = definition.id.split("/", 1)[0] ?? "", ...described } = definition;
  return { ...define<F>({ ...described, citation, check: () => pass() }), check };
}
