import type { Language, Rule } from "../../src/engine/rule.ts";
import { typeset } from "../../src/language/typography.ts";
import { judgeCase } from "../../src/library/testing/judge-case.ts";
import type { Example, RulePage } from "../../src/library/testing/rule-page.ts";
import { type Wording, wordingIn } from "../../src/reports/wording.ts";

/** The published page of a rule in one language, from its module: text, metadata, and its examples as they are judged. */

const WORDS = {
  fr: {
    made: "Page produite depuis rules/ ; `npm run pages` la refait.",
    other: (id: string) => `[English](../${id}.md)`,
    severity: "Gravité",
    severities: { error: "erreur", warning: "attention", info: "information" },
    source: "Source",
    examples: "Exemples",
    only: "Chaque exemple est exécuté par les tests, et jugé par cette règle seule. Ce que le linter en dit est sa réponse même.",
    failing: "✖ Non conforme : ",
    passing: "✔ Conforme : ",
    context: "Contexte :",
    says: "Le linter répond :",
    fix: "À faire : ",
    outcomes: { pass: "rien à signaler", fail: "", "not-applicable": "sans objet", "cannot-check": "non vérifiable" },
    giveBy: (key: string) => `à donner par \`${key}\``,
  },
  en: {
    made: "Made from rules/; `npm run pages` makes it again.",
    other: (id: string) => `[Français](fr/${id}.md)`,
    severity: "Severity",
    severities: { error: "error", warning: "warning", info: "info" },
    source: "Source",
    examples: "Examples",
    only: "Quotes, and the titles of the examples, are in French. The tests execute each of them, judged by this rule alone. What the linter says is its very answer.",
    failing: "✖ Failing: ",
    passing: "✔ Passing: ",
    context: "Context:",
    says: "The linter says:",
    fix: "To do: ",
    outcomes: {
      pass: "nothing to report",
      fail: "",
      "not-applicable": "not applicable",
      "cannot-check": "cannot check",
    },
    giveBy: (key: string) => `give it by \`${key}\``,
  },
} as const;

export async function ruleDocument(rule: Rule, page: RulePage, language: Language): Promise<string> {
  const words = WORDS[language];
  const wording = wordingIn(language);
  const examples: string[] = [];
  for (const example of page.examples) examples.push(await exampleSection(rule.id, example, wording));
  return `${[
    `# \`${rule.id}\`${language === "fr" ? " : " : ": "}${rule.title[language]}`,
    `<!-- ${words.made} -->`,
    `${words.severity}${colon(language)}**${words.severities[rule.severity]}** · ${words.source}${colon(language)}${rule.citation} · ${words.other(rule.id)}`,
    page.explained[language].replaceAll("../../docs/", language === "fr" ? "../../" : "../"),
    `## ${words.examples}`,
    words.only,
    ...examples,
  ].join("\n\n")}\n`;
}

async function exampleSection(ruleId: string, example: Example, wording: Wording): Promise<string> {
  const words = WORDS[wording.language];
  const context = JSON.stringify(example.context);
  return [
    `### ${example.conforms ? words.passing : words.failing}${example.title}`,
    `\`\`\`csv\n${example.quote}\`\`\``,
    ...(context === "{}" ? [] : [`${words.context} \`${context}\``]),
    `${words.says} ${await answer(ruleId, example, wording)}`,
  ].join("\n\n");
}

async function answer(ruleId: string, example: Example, wording: Wording): Promise<string> {
  const { language } = wording;
  const words = WORDS[language];
  const { checks, findings } = await judgeCase(example, example.only);
  const own = findings.filter((finding) => finding.ruleId === ruleId);
  if (own.length > 0)
    return own
      .map((finding) => {
        const { what, why, fix } = wording.message(finding);
        const evidence = finding.evidence.value === "" ? "" : ` « ${finding.evidence.value} »`;
        const said = `${what} ${why} ${words.fix}${fix}`;
        return `\n\n> **${words.severities[finding.severity]}**${evidence}\n> ${typeset(language, said)}`;
      })
      .join("");
  const check = checks.find((one) => one.ruleId === ruleId);
  if (check === undefined) throw new Error(`${ruleId} was not judged: ${example.title}`);
  const reason = wording.reason(check, findings);
  const key = check.missing === null ? "" : `, ${words.giveBy(check.missing.contextKey)}`;
  return `${words.outcomes[check.outcome]}${reason === null ? "" : `${colon(language)}${reason}`}${key}.`;
}

const colon = (language: Language): string => (language === "fr" ? " : " : ": ");

/** The list of all rules with their pages. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, title, citation }) =>
      `| [\`${id}\`](${id}.md) | [${title.fr}](fr/${id}.md) | ${title.en} | ${severity} | ${citation} |`,
  );
  return `${[
    "# Rules / Règles",
    `<!-- ${WORDS.en.made} -->`,
    `| Rule | Règle | Title | Severity | Source |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}`,
  ].join("\n\n")}\n`;
}
