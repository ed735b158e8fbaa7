import type { Diagnostic } from "../../engine/diagnostic.ts";
import type { FileResult } from "../../engine/result.ts";
import type { Severity } from "../../engine/rule.ts";
import { countOf, typeset } from "../../language/typography.ts";
import { excerptOf } from "../excerpt.ts";
import { findingFacts } from "../finding-facts.ts";
import { placeIn } from "../place.ts";
import { policyWords } from "../policy-words.ts";
import { hang } from "../wrap.ts";
import { labelled } from "./labelled.ts";
import { labelsIn } from "./labels.ts";
import type { Page } from "./page.ts";

const GROUPS = [
  { severity: "error", mark: "✖" },
  { severity: "warning", mark: "⚠" },
  { severity: "info", mark: "ℹ" },
] as const;

const LONGEST_SHOWN = 180;

/** One block a severity: its count, then each finding with its words, place, reason, remedy and source. */
export function findingBlocks(file: FileResult, page: Page): string[] {
  const { language } = page.wording;
  const groups = GROUPS.flatMap(({ severity, mark }) => {
    const findings = file.findings.filter((finding) => finding.severity === severity && finding.preview !== true);
    if (findings.length === 0) return [];
    const heading = countOf(language, findings.length, ...labelsIn(language).severities[severity]);
    const blocks = findings.map((finding) => findingBlock(finding, mark, file, page));
    return [`  ${page.style[severity](heading.toLocaleUpperCase(language))}`, ...blocks];
  });
  const previews = file.findings.filter(({ preview }) => preview === true);
  if (previews.length === 0) return groups;
  const heading = `  ${page.style.faint(labelsIn(language).preview.toLocaleUpperCase(language))}`;
  return [...groups, heading, ...previews.map((finding) => findingBlock(finding, PREVIEW, file, page))];
}

const PREVIEW = "◇";

function findingBlock(finding: Diagnostic, mark: string, file: FileResult, page: Page): string {
  const { wording, style, width } = page;
  const { language } = wording;
  const place = placeIn(language, finding, file.subject?.quote ?? null);
  return [
    ...titleLines(finding, mark, page),
    ...quotation(finding, page),
    ...(place === "" ? [] : hang("    ", place, width).map(style.faint)),
    ...labelled(findingFacts(finding, wording), "    ", page),
  ].join("\n");
}

function titleLines(finding: Diagnostic, mark: string, { wording, style, width }: Page): string[] {
  const { ruleId, severity } = finding;
  const marks = policyWords(wording.language, finding);
  const title = `${wording.title(finding)} [${ruleId}]${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
  return hang(`  ${mark} `, typeset(wording.language, title), width).map((line) => paintOf(style, severity)(line));
}

const paintOf = (style: Page["style"], severity: Severity) => style[severity];

function quotation({ evidence }: Diagnostic, { wording, style, width }: Page): string[] {
  const words = excerptOf(evidence, LONGEST_SHOWN).value.replace(/\s+/g, " ").trim();
  if (words === "") return [];
  const quoted = wording.language === "fr" ? `«\u00a0${words}\u00a0»` : `"${words}"`;
  return hang("    ", quoted, width).map(style.strong);
}
