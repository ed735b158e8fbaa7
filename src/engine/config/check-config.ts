import { rules as allRules } from "../../../rules/index.ts";
import { failed, ok, type Result } from "../../documents/document.ts";
import { usualLexicon } from "../../segur/reading/lexicon.ts";
import { type Contradiction, contradictionOfContext } from "../facts/contradictions.ts";
import { nearestWord } from "../nearest-word.ts";
import { type RuleSetting, TRUTH_RULES, type Waiver } from "../policy/policy.ts";
import type { KeyPath } from "../value-at.ts";
import { type Config, configSchema, waiversFileSchema } from "./config-schema.ts";
import { type SchemaProblem, schemaProblems } from "./schema-problems.ts";

/** What is wrong with a configuration or a file of waivers, as facts; `path` leads to the place. */
export type ConfigProblem =
  | SchemaProblem
  | { readonly code: "unknown-rule-in"; readonly path: KeyPath; readonly rule: string; readonly nearest: string | null }
  | { readonly code: "rule-of-truth"; readonly path: KeyPath; readonly rule: string }
  | {
      readonly code: "unknown-concept";
      readonly path: KeyPath;
      readonly concept: string;
      readonly nearest: string | null;
    }
  | { readonly code: "bad-wording"; readonly path: KeyPath; readonly wording: string }
  | { readonly code: "waiver-of-nothing"; readonly path: KeyPath }
  | { readonly code: "contradiction-in"; readonly path: KeyPath; readonly contradiction: Contradiction };

const catalogueIds = [...new Set([...allRules.map(({ id }) => id), ...TRUTH_RULES])];

/** Checks a configuration as read; `ownIds` are those of the rules that the project adds. Every problem is told. */
export function checkConfig(value: unknown, ownIds: readonly string[] = []): Result<Config, readonly ConfigProblem[]> {
  const refused = schemaProblems(configSchema, value);
  if (refused.length > 0) return failed(refused);
  const config = configSchema.parse(value);
  const ruleIds = [...catalogueIds, ...ownIds];
  const problems = [
    ...settingProblems(config.rules, ["rules"], ruleIds),
    ...(config.overrides ?? []).flatMap(({ rules }, index) =>
      settingProblems(rules, ["overrides", index, "rules"], ruleIds),
    ),
    ...lexiconProblems(config.lexicon ?? {}),
    ...(Array.isArray(config.waivers) ? waiverProblems(config.waivers, ruleIds) : []),
    ...factProblems(config),
  ];
  return problems.length === 0 ? ok(config) : failed(problems);
}

/** Checks a file of waivers as read. */
export function checkWaivers(
  value: unknown,
  ownIds: readonly string[] = [],
): Result<readonly Waiver[], readonly ConfigProblem[]> {
  const refused = schemaProblems(waiversFileSchema, value);
  if (refused.length > 0) return failed(refused);
  const { waivers } = waiversFileSchema.parse(value);
  const problems = waiverProblems(waivers, [...catalogueIds, ...ownIds]);
  return problems.length === 0 ? ok(waivers) : failed(problems);
}

function settingProblems(
  settings: Readonly<Record<string, RuleSetting>> | undefined,
  path: KeyPath,
  ruleIds: readonly string[],
): ConfigProblem[] {
  return Object.entries(settings ?? {}).flatMap(([rule, setting]): ConfigProblem[] => {
    const at = [...path, rule];
    if (!ruleIds.includes(rule)) return [unknownRule(rule, at, ruleIds)];
    const lowers = setting === "off" || setting === "info";
    return lowers && TRUTH_RULES.has(rule) ? [{ code: "rule-of-truth", path: at, rule }] : [];
  });
}

function waiverProblems(waivers: readonly Waiver[], ruleIds: readonly string[]): ConfigProblem[] {
  return waivers.flatMap(({ file, quote, rule }, index): ConfigProblem[] => {
    const path = ["waivers", index];
    if (file === undefined && quote === undefined) return [{ code: "waiver-of-nothing", path }];
    if (!ruleIds.includes(rule)) return [unknownRule(rule, [...path, "rule"], ruleIds)];
    return TRUTH_RULES.has(rule) ? [{ code: "rule-of-truth", path: [...path, "rule"], rule }] : [];
  });
}

const unknownRule = (rule: string, path: KeyPath, ruleIds: readonly string[]): ConfigProblem => ({
  code: "unknown-rule-in",
  path,
  rule,
  nearest: nearestWord(rule, ruleIds),
});

function lexiconProblems(additions: Readonly<Record<string, readonly string[]>>): ConfigProblem[] {
  return Object.entries(additions).flatMap(([concept, wordings]): ConfigProblem[] => {
    const path = ["lexicon", concept];
    const lexicon = usualLexicon();
    if (!lexicon.concepts.has(concept))
      return [{ code: "unknown-concept", path, concept, nearest: nearestWord(concept, lexicon.concepts) }];
    return wordings.flatMap((wording, index) =>
      lexicon.accepts(wording) ? [] : [{ code: "bad-wording", path: [...path, index], wording }],
    );
  });
}

/** A wave that none of the DSRs given with it is of. */
function factProblems(config: Config): ConfigProblem[] {
  const layers: (readonly [KeyPath, Parameters<typeof contradictionOfContext>[0]])[] = [
    [[], config],
    ...Object.entries(config.vendors ?? {}).map(([name, facts]) => [["vendors", name], facts] as const),
    ...(config.overrides ?? []).map((facts, index) => [["overrides", index], facts] as const),
  ];
  return layers.flatMap(([path, facts]): ConfigProblem[] => {
    const contradiction = contradictionOfContext(facts);
    return contradiction === null
      ? []
      : [{ code: "contradiction-in", path: [...path, ...contradiction.path.split(".")], contradiction }];
  });
}
