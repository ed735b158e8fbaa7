import { mergedFiles } from "../engine/across/merge-across.ts";
import type { Check } from "../engine/diagnostic.ts";
import type { FileResult, RunResult, RunStream } from "../engine/result.ts";
import type { Language } from "../engine/rule.ts";
import { typeset } from "../language/typography.ts";
import { excerptOf } from "./excerpt.ts";
import { shortPlace } from "./place.ts";
import { policyWords } from "./policy-words.ts";
import { verdictSentence } from "./verdict-sentence.ts";
import type { Wording } from "./wording.ts";

const SEVERITY_WORDS = {
  fr: { error: "erreur", warning: "attention", info: "info" },
  en: { error: "error", warning: "warning", info: "info" },
} as const;

const PREVIEW = { fr: "à l'essai", en: "preview" } as const;

/** One line a finding, an unchecked point or a verdict: `path:place: severity rule: words`. */
export const compactReport = (run: RunResult, wording: Wording): string => [...compactPieces(run, wording)].join("");

/** The same quote by quote. */
export function* compactPieces(run: RunStream, wording: Wording): Generator<string> {
  for (const file of mergedFiles(run)) for (const line of linesOf(file, wording)) yield `${line}\n`;
}

function linesOf(file: FileResult, wording: Wording): string[] {
  const { language } = wording;
  const name = file.part === null ? file.path : `${file.path}[${file.part}]`;
  const findings = file.findings.map((finding) => {
    const at = finding.evidence.pieces[0]?.at;
    const spot = at === undefined ? "" : `:${shortPlace(at)}`;
    const marks = [...(finding.preview === true ? [PREVIEW[language]] : []), ...policyWords(language, finding)];
    const said = marks.length === 0 ? "" : ` (${marks.join(", ")})`;
    const words = `${SEVERITY_WORDS[language][finding.severity]}${said} ${finding.ruleId}: ${wording.message(finding).what}`;
    return `${name}${spot}: ${oneLine(language, words)}${quoted(language, excerptOf(finding.evidence, 80).value)}`;
  });
  const unchecked = file.checks.flatMap((check) => uncheckedLine(name, check, wording));
  return [...findings, ...unchecked, `${name}: ${oneLine(language, verdictSentence(file, wording))}`];
}

function uncheckedLine(name: string, check: Check, wording: Wording): string[] {
  if (check.outcome !== "cannot-check" || check.missing === null) return [];
  const label = wording.language === "fr" ? "non vérifiable" : "cannot check";
  const fact = `${wording.missing(check.missing)} (--set ${check.missing.contextKey}=…)`;
  return [`${name}: ${oneLine(wording.language, `${label} ${check.ruleId}: ${fact}`)}`];
}

const oneLine = (language: Language, text: string): string => typeset(language, text.replace(/[ \t\r\n]+/g, " "));

function quoted(language: Language, evidence: string): string {
  const words = evidence.replace(/\s+/g, " ").trim();
  if (words === "") return "";
  return language === "fr" ? typeset(language, ` « ${words} »`) : ` "${words}"`;
}
