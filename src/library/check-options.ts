import { z } from "zod";
import { checkConfig } from "../engine/config/check-config.ts";
import { configSchema, waiversFileSchema } from "../engine/config/config-schema.ts";
import { schemaProblems } from "../engine/config/schema-problems.ts";
import { contextSchema } from "../engine/facts/context.ts";
import { type LintOptions, rulesWith } from "../engine/lint.ts";
import { ownRule } from "../engine/own-rule.ts";
import type { RuleSettings, Waiver } from "../engine/policy/policy.ts";
import type { Language, Rule } from "../engine/rule.ts";
import type { LintQuoteOptions } from "./options.ts";
import { type OptionProblem, OptionsError } from "./options-error.ts";

/** Options as the engine takes them, with what is said of findings afterwards. */
export interface CheckedOptions {
  readonly name: string;
  readonly language: Language;
  readonly engine: LintOptions;
  readonly severities: RuleSettings;
  /** Those in force. */
  readonly waivers: readonly Waiver[];
}

/** The options that are plain data. */
const dataSchema = z.strictObject({
  name: z.string().min(1).optional(),
  context: contextSchema.optional(),
  kind: configSchema.shape.kind,
  limits: configSchema.shape.limits,
  lexicon: configSchema.shape.lexicon,
  language: z.enum(["fr", "en"]).optional(),
  asOf: z.iso.date().optional(),
  today: z.iso.date().optional(),
  severities: configSchema.shape.rules,
  waivers: waiversFileSchema.shape.waivers.optional(),
});

/** Checks options as a program gave them; throws an `OptionsError` that tells all that is wrong. */
export function checkedOptions(given: LintQuoteOptions): CheckedOptions {
  const { signal, ocr, customRules = [], ...data } = given;
  const refused = schemaProblems(dataSchema, data);
  if (refused.length > 0) throw new OptionsError(refused);
  const { context = {}, severities = {}, waivers = [], kind, limits, lexicon, asOf, today } = given;
  const checked = customRules.map((rule) => ownRule(rule));
  const own = checked.flatMap((rule) => (rule.ok ? [rule.value] : []));
  const problems = [
    ...checked.flatMap((rule, index) => (rule.ok ? [] : [notARule(index, rule.error[0] ?? "")])),
    ...twice(own),
    ...settingProblems(given, own),
    ...(today === undefined ? waivers.flatMap(withoutToday) : []),
  ];
  if (problems.length > 0) throw new OptionsError(problems);
  return {
    name: given.name ?? "-",
    language: given.language ?? "fr",
    severities,
    waivers: waivers.filter(({ expires }) => expires === undefined || today === undefined || today <= expires),
    engine: {
      facts: { context },
      rules: rulesWith(own),
      ...(kind === undefined ? {} : { kind: kind === "auto" ? null : kind }),
      ...(limits === undefined ? {} : { limits }),
      ...(lexicon === undefined ? {} : { lexicon }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(signal === undefined ? {} : { signal }),
      ...(ocr === undefined ? {} : { ocr }),
    },
  };
}

const notARule = (index: number, key: string): OptionProblem => ({
  code: "not-a-rule",
  path: ["customRules", index, ...(key === "" ? [] : [key])],
});

const twice = (own: readonly Rule[]): OptionProblem[] =>
  own.flatMap(({ id }, index) =>
    own.findIndex((rule) => rule.id === id) === index ? [] : [{ code: "rule-twice", path: ["customRules", index] }],
  );

/** What a configuration of the same words would be refused for; it has other names for two of the keys. */
function settingProblems(
  { context, severities, waivers, lexicon }: LintQuoteOptions,
  own: readonly Rule[],
): OptionProblem[] {
  const settings = { ...context, rules: severities, waivers, lexicon };
  const checked = checkConfig(
    settings,
    own.map(({ id }) => id),
  );
  if (checked.ok) return [];
  const named = { rules: ["severities"], waivers: ["waivers"], lexicon: ["lexicon"] };
  return checked.error.map((problem) => {
    const [first = "", ...rest] = problem.path;
    const key = Object.hasOwn(named, first) ? named[first as keyof typeof named] : ["context", first];
    return { ...problem, path: [...key, ...rest] };
  });
}

const withoutToday = ({ expires }: Waiver, index: number): OptionProblem[] =>
  expires === undefined ? [] : [{ code: "needs-today", path: ["waivers", index, "expires"] }];
