import { rules } from "../../rules/index.ts";
import { missingFactWords, notApplicableWords } from "../../rules/reasons.ts";
import type { Check, Diagnostic } from "../engine/diagnostic.ts";
import { internalError } from "../engine/internal-error.ts";
import type { InputError } from "../engine/result.ts";
import type { Language, Message, MissingFact, Rule } from "../engine/rule.ts";
import { regulation } from "../segur/regulation/regulation.ts";
import { inputErrorSentence } from "./input-errors.ts";

/** Every word that reports say of results, in one language: facts go in, sentences come out. */
export interface Wording {
  readonly language: Language;
  title(of: Concluded): string;
  citation(of: Concluded): string;
  message(finding: Diagnostic): Message;
  /** Why a check ended as it did; null for a plain pass. */
  reason(check: Check, findings: readonly Diagnostic[]): string | null;
  missing(fact: MissingFact): string;
  /** What is wrong with an input; null for one without a quote in it. */
  inputError(error: InputError | null): string;
}

/** What a rule concluded: it names a rule of the catalogue, or brings the words of one of a project. */
type Concluded = Pick<Check, "ruleId" | "own">;

export const regulationVersion = regulation.version;

const rulesById: ReadonlyMap<string, Rule> = new Map([...rules, internalError].map((rule) => [rule.id, rule]));

export function wordingIn(language: Language): Wording {
  const ruleOf = (id: string): Rule => {
    const rule = rulesById.get(id);
    if (rule === undefined) throw new Error(`No such rule: ${id}`);
    return rule;
  };
  const ofRule = ({ ruleId, own }: Concluded): Pick<Rule, "title" | "citation"> => own ?? ruleOf(ruleId);
  const message = ({ ruleId, code, args, evidence, line, own }: Diagnostic): Message =>
    own?.message[language] ?? ruleOf(ruleId).message(language, { code, args, evidence, line });
  return {
    language,
    title: (of) => ofRule(of).title[language],
    citation: (of) => ofRule(of).citation,
    message,
    reason: (check, findings) => {
      if (check.notApplicable !== null) return notApplicableIn(language, check.notApplicable);
      if (check.missing !== null) return missingFactWords(language, check.missing);
      const decisive = findings.find(({ ruleId }) => ruleId === check.ruleId) ?? brokenRuleOf(check, findings);
      return decisive === undefined ? null : message(decisive).what;
    },
    missing: (fact) => missingFactWords(language, fact),
    inputError: (error) => inputErrorSentence(language, error),
  };
}

const notApplicableIn = (language: Language, reason: NonNullable<Check["notApplicable"]>): string =>
  typeof reason === "string" ? notApplicableWords(language, reason) : reason[language];

/** The finding that says why a check without a missing fact could not be made. */
const brokenRuleOf = (check: Check, findings: readonly Diagnostic[]): Diagnostic | undefined =>
  check.outcome !== "cannot-check"
    ? undefined
    : findings.find(({ ruleId, args }) => ruleId === internalError.id && "rule" in args && args.rule === check.ruleId);
