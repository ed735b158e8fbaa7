import type { Check } from "../../engine/diagnostic.ts";
import type { Language, MissingFact } from "../../engine/rule.ts";
import { typeset } from "../../language/typography.ts";
import { hang } from "../wrap.ts";
import { labelsIn } from "./labels.ts";
import type { Page } from "./page.ts";

/** Facts too long for a flag: a file gives them. */
const LISTS: ReadonlySet<string> = new Set([
  "referencedSolutions",
  "eligibleEstablishments",
  "earlierFunding",
  "ceilingInputs",
]);

/** What could not be checked, and for each the one fact that would settle it and how to give it. */
export function uncheckedBlock(checks: readonly Check[], page: Page): string[] {
  const entries = checks.flatMap((check) =>
    check.outcome === "cannot-check" && check.missing !== null ? [entryLines(check, check.missing, page)] : [],
  );
  if (entries.length === 0) return [];
  const heading = labelsIn(page.wording.language).unchecked.toLocaleUpperCase(page.wording.language);
  return [[`  ${page.style.strong(heading)}`, ...entries.flat()].join("\n")];
}

function entryLines(check: Check, missing: MissingFact, { wording, style, width }: Page): string[] {
  const { language } = wording;
  const colon = language === "fr" ? " :" : ":";
  const question = `${wording.title(check)} [${check.ruleId}]${colon} ${wording.missing(missing)}`;
  return [
    ...hang("  ? ", typeset(language, question), width),
    ...hang("    → ", typeset(language, remedyFor(language, missing)), width).map(style.faint),
  ];
}

/** How to give a missing fact. */
export function remedyFor(language: Language, { contextKey }: MissingFact): string {
  const labels = labelsIn(language);
  if (!LISTS.has(contextKey)) return `${labels.giveFact} --set ${contextKey}=…`;
  return `${labels.giveList}${language === "fr" ? " :" : ":"} ${contextKey}`;
}
