import type { Diagnostic } from "../../engine/diagnostic.ts";
import { excuseOf } from "../../engine/policy/standing.ts";
import type { FileResult } from "../../engine/result.ts";
import { typeset } from "../../language/typography.ts";
import { excerptOf } from "../excerpt.ts";
import { placeIn } from "../place.ts";
import { labelsIn } from "../pretty/labels.ts";
import { remedyFor } from "../pretty/unchecked.ts";
import { quoteName } from "../quote-name.ts";
import { marksOf } from "../short-words.ts";
import { verdictSentence } from "../verdict-sentence.ts";
import type { Wording } from "../wording.ts";
import { codeSpan, escapeMarkdown } from "./escape.ts";
import { markdownWords } from "./words.ts";

/** A quote: its verdict, each finding with words, place, reason and remedy, then what could not be checked. */
export function quoteSection(file: FileResult, wording: Wording): string {
  const sentence = typeset(wording.language, verdictSentence(file, wording));
  return [
    `## ${codeSpan(quoteName(file))}`,
    `**${escapeMarkdown(sentence)}**`,
    ...file.findings.map((finding) => findingBlock(finding, file, wording)),
    ...uncheckedTable(file, wording),
  ].join("\n\n");
}

const ICONS = { error: "❌", warning: "⚠️", info: "ℹ️" } as const;

function findingBlock(finding: Diagnostic, file: FileResult, wording: Wording): string {
  const { language } = wording;
  const words = markdownWords(language);
  const labels = labelsIn(language);
  const { what, why, fix } = wording.message(finding);
  const evidence = excerptOf(finding.evidence).value.trim();
  const place = placeIn(language, finding, file.subject?.quote ?? null);
  const colon = language === "fr" ? "\u00a0:" : ":";
  const fact = (label: string, text: string): string =>
    `- **${label}${colon}** ${escapeMarkdown(typeset(language, text))}`;
  const where = escapeMarkdown(typeset(language, place));
  return [
    `### ${ICONS[finding.severity]} ${escapeMarkdown(typeset(language, wording.title(finding)))} (${codeSpan(finding.ruleId)})${markOf(finding, wording)}`,
    [
      ...(evidence === "" ? [] : [`> ${codeSpan(evidence)}${where === "" ? "" : `, ${where}`}\n`]),
      ...(evidence === "" && where !== "" ? [`- **${words.place}${colon}** ${where}`] : []),
      fact(labels.what, what),
      fact(labels.why, why),
      fact(labels.fix, fix),
      fact(labels.citation, wording.citation(finding)),
      ...(finding.lists ?? []).map((list) => fact(labels.list, labels.listFacts(list))),
    ].join("\n"),
  ].join("\n\n");
}

/** Why a finding does not count, after its title. */
function markOf(finding: Diagnostic, { language }: Wording): string {
  const reason = excuseOf(finding)?.reason ?? null;
  const marks = marksOf(language, finding).join(", ");
  if (marks === "") return "";
  const colon = language === "fr" ? " : " : ": ";
  return ` _(${escapeMarkdown(typeset(language, reason === null ? marks : `${marks}${colon}${reason}`))})_`;
}

function uncheckedTable(file: FileResult, wording: Wording): string[] {
  const { language } = wording;
  const words = markdownWords(language);
  const rows = file.checks.flatMap((check) => {
    const { outcome, ruleId, missing } = check;
    if (outcome !== "cannot-check" || missing === null) return [];
    const title = `${escapeMarkdown(wording.title(check))} (${codeSpan(ruleId)})`;
    const remedy = remedyFor(language, missing);
    return [`| ${title} | ${escapeMarkdown(wording.missing(missing))} | ${escapeMarkdown(remedy)} |`];
  });
  if (rows.length === 0) return [];
  const heading = `### ❔ ${labelsIn(language).unchecked}`;
  const head = `| ${[words.rule, words.missing, words.remedy].join(" | ")} |\n| --- | --- | --- |`;
  return [`${heading}\n\n${[head, ...rows].join("\n")}`];
}
