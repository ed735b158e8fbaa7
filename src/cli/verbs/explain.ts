import { rules } from "../../../rules/index.ts";
import { nearestWord } from "../../engine/nearest-word.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { UsageError } from "../problem.ts";
import { renderRulePage } from "../rule-page.ts";
import { readRulePage } from "../rule-pages.ts";
import { terminalStyle, terminalWidth } from "../terminal-style.ts";
import { writeStandardOutput } from "../write-output.ts";
import type { WhyFlags } from "./explain-why.ts";

/** Prints how a rule came to its outcome on a document (`--why`), else the page of the rule: what, why, source, how to mend a quote, and examples. */
export async function explain(id: string, flags: WhyFlags, invocation: Invocation): Promise<ExitCode> {
  const { language, texts } = invocation;
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const known = rules.map((candidate) => candidate.id);
    throw new UsageError([{ code: "unknown-rule", rule: id, nearest: nearestWord(id, known) }]);
  }
  if (flags.why !== undefined) return (await import("./explain-why.ts")).explainWhy(rule, flags.why, flags, invocation);
  const style = terminalStyle();
  const page = renderRulePage(await readRulePage(rule.id), {
    language,
    style,
    width: Math.min(terminalWidth(), 100),
  });
  const head = [
    style.heading(`${rule.title[language]} [${rule.id}]`),
    style.faint(`${texts.severities[rule.severity]}, ${rule.citation}`),
  ];
  await writeStandardOutput(`${head.join("\n")}\n\n${page}\n`);
  return EXIT.ok;
}
