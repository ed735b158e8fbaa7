import { rules } from "../../../rules/index.ts";
import { nearestWord } from "../../engine/nearest-word.ts";
import type { Rule } from "../../engine/rule.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { UsageError } from "../problem.ts";
import { projectOf } from "../project-options.ts";
import { renderRulePage } from "../rule-page.ts";
import { readRulePage } from "../rule-pages.ts";
import { terminalStyle, terminalWidth } from "../terminal-style.ts";
import { writeStandardOutput } from "../write-output.ts";
import type { WhyFlags } from "./explain-why.ts";

/** Prints how a rule came to its outcome on a document (`--why`), else the page of the rule: what, why, source, how to mend a quote, and examples. */
export async function explain(id: string, flags: WhyFlags, invocation: Invocation): Promise<ExitCode> {
  const { language, texts } = invocation;
  const rule = await ruleNamed(id, flags);
  if (flags.why !== undefined) return (await import("./explain-why.ts")).explainWhy(rule, flags.why, flags, invocation);
  const style = terminalStyle();
  const page = async (): Promise<string> =>
    renderRulePage(await readRulePage(rule.id), { language, style, width: Math.min(terminalWidth(), 100) });
  const head = [
    style.heading(`${rule.title[language]} [${rule.id}]`),
    style.faint(`${texts.severities[rule.severity]}, ${rule.citation}`),
  ];
  // A rule of a project has no page here.
  await writeStandardOutput(`${head.join("\n")}\n${rule.own === true ? "" : `\n${await page()}\n`}`);
  return EXIT.ok;
}

/** A rule of the catalogue, else one that the project adds. */
async function ruleNamed(id: string, flags: WhyFlags): Promise<Rule> {
  const known = rules.find((rule) => rule.id === id);
  if (known !== undefined) return known;
  const all = [...rules, ...(id.includes("/") ? (await projectOf(flags)).own.rules : [])];
  const own = all.find((rule) => rule.id === id);
  if (own !== undefined) return own;
  const ids = all.map((rule) => rule.id);
  throw new UsageError([{ code: "unknown-rule", rule: id, nearest: nearestWord(id, ids) }]);
}
