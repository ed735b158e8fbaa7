/** All that a module of rules needs, and nothing else: the light door of `sons-lint/rule`. */

export type { Text } from "../documents/text.ts";
export type { LexiconReader, OwnRule } from "../engine/own-rule.ts";
export {
  cannotCheck,
  type FactsByCode,
  type Finding,
  failOrPass,
  type Language,
  type Message,
  type MissingFact,
  notApplicable,
  type Outcome,
  pass,
  type Severity,
  type Words,
} from "../engine/rule.ts";
export type { Subject } from "../engine/subject.ts";
export { defineRule, type OwnRuleDefinition } from "./define-rule.ts";
