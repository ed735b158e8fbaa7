import type { Check } from "../../engine/diagnostic.ts";
import type { FileResult } from "../../engine/result.ts";
import { typeset } from "../../language/typography.ts";
import { shortWords } from "../short-words.ts";
import { hang } from "../wrap.ts";
import { labelsIn } from "./labels.ts";
import type { Page } from "./page.ts";

/** What was concluded from lists of the ANS without a finding that says so: each conclusion beside its list. */
export function listedBlock({ checks, findings }: FileResult, page: Page): string[] {
  const told = new Set(findings.flatMap(({ ruleId, lists }) => (lists === undefined ? [] : [ruleId])));
  const listed = checks.filter((check) => check.lists !== undefined && !told.has(check.ruleId) && isConcluded(check));
  if (listed.length === 0) return [];
  const { language } = page.wording;
  const heading = labelsIn(language).byLists.toLocaleUpperCase(language);
  return [[`  ${page.style.strong(heading)}`, ...listed.flatMap((check) => entryLines(check, page))].join("\n")];
}

/** A rule that lacks another fact has concluded nothing from the list. */
const isConcluded = ({ missing }: Check): boolean =>
  missing === null || missing.fact === "listed-ceiling" || missing.fact === "product-version";

function entryLines(check: Check, { wording, style, width }: Page): string[] {
  const { ruleId, outcome, lists = [] } = check;
  const { language } = wording;
  const labels = labelsIn(language);
  const colon = language === "fr" ? " :" : ":";
  const conclusion = `${wording.title(check)} [${ruleId}]${colon} ${shortWords(language).outcomes[outcome]}`;
  return [
    ...hang("  • ", typeset(language, conclusion), width),
    ...lists.flatMap((list) => hang("    ", typeset(language, labels.listFacts(list)), width).map(style.faint)),
  ];
}
