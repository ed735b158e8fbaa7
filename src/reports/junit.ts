import { mergeAcross } from "../engine/across/merge-across.ts";
import type { Check, Diagnostic } from "../engine/diagnostic.ts";
import { internalError } from "../engine/internal-error.ts";
import { countedSeverity, excuseOf } from "../engine/policy/standing.ts";
import type { FileResult, RunResult } from "../engine/result.ts";
import type { Language } from "../engine/rule.ts";
import { typeset } from "../language/typography.ts";
import { excerptOf } from "./excerpt.ts";
import { placeIn } from "./place.ts";
import { remedyFor } from "./pretty/unchecked.ts";
import { quoteName } from "./quote-name.ts";
import { shortWords } from "./short-words.ts";
import { escapeMarkup } from "./well-formed.ts";
import type { Wording } from "./wording.ts";

/** What became of one rule on one quote: nothing to say of it, or an element within its test case. */
interface TestCase {
  readonly name: string;
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  readonly message: string;
  readonly type: string;
  /** Lines below the message. */
  readonly details: readonly string[];
}

/**
 * The run as JUnit XML: a suite a quote, a case a rule. A rule that fails is a failure, whatever its severity, which is
 * the failure's `type`; what could not be checked is skipped with its reason; an unreadable input is an error.
 */
export function junitReport(run: RunResult, wording: Wording): string {
  const suites = mergeAcross(run).map((file) => ({ name: quoteName(file), cases: casesOf(file, wording) }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="sons-lint" ${countsOf(all)}>`,
    ...suites.map(({ name, cases }) => suiteXml(name, cases)),
    "</testsuites>\n",
  ].join("\n");
}

function casesOf(file: FileResult, wording: Wording): TestCase[] {
  if (file.subject !== null) return file.checks.map((check) => caseOf(check, file, wording));
  const message = wording.inputError(file.error);
  const outcome = file.verdict === "unreadable" ? "error" : "skipped";
  return [{ name: "reading", outcome, message, type: file.error?.code ?? file.verdict, details: [] }];
}

function caseOf(check: Check, file: FileResult, wording: Wording): TestCase {
  const { language } = wording;
  const name = check.ruleId;
  const own = file.findings.filter(({ ruleId }) => ruleId === name);
  const details = own.map((finding) => detailOf(finding, file, wording));
  const reasonOf = ({ outcome }: Check): string =>
    `${shortWords(language).outcomes[outcome]}${colonIn(language)}${wording.reason(check, file.findings) ?? ""}`;
  if (check.outcome === "cannot-check") {
    const broken = check.missing === null;
    const reason = broken ? (wording.reason(check, file.findings) ?? internalError.title[language]) : reasonOf(check);
    const remedy = check.missing === null ? [] : [remedyFor(language, check.missing)];
    return { name, outcome: broken ? "error" : "skipped", message: reason, type: check.outcome, details: remedy };
  }
  if (check.outcome === "not-applicable")
    return { name, outcome: "skipped", message: reasonOf(check), type: check.outcome, details };
  const grave = own.filter(({ severity }) => severity !== "info");
  const [first] = grave.filter((finding) => excuseOf(finding) === null && finding.preview !== true);
  if (first !== undefined) {
    const message = wording.message(first).what;
    return { name, outcome: "failure", message, type: countedSeverity(first), details };
  }
  const [excused] = grave;
  if (excused === undefined) return { name, outcome: "passed", message: "", type: check.outcome, details };
  const excuse = excuseOf(excused);
  const message = excuse?.reason ?? wording.message(excused).what;
  return { name, outcome: "skipped", message, type: excuse?.by ?? "preview", details };
}

const colonIn = (language: Language): string => (language === "fr" ? " : " : ": ");

/** A finding in few lines: severity, what, where, the words, what to do. */
function detailOf(finding: Diagnostic, file: FileResult, wording: Wording): string {
  const { language } = wording;
  const { what, fix } = wording.message(finding);
  const words = excerptOf(finding.evidence).value.replace(/\s+/g, " ").trim();
  const place = placeIn(language, finding, file.subject?.quote ?? null);
  const quoted = language === "fr" ? `« ${words} »` : `"${words}"`;
  const where = [words === "" ? "" : quoted, place === "" ? "" : `(${place})`].filter((part) => part !== "").join(" ");
  return typeset(
    language,
    [`${shortWords(language).severities[finding.severity]}${colonIn(language)}${what}`, where, fix]
      .filter((line) => line !== "")
      .join("\n"),
  );
}

function suiteXml(name: string, cases: readonly TestCase[]): string {
  const title = escapeAttribute(name);
  return [
    `  <testsuite name="${title}" ${countsOf(cases)} skipped="${countOf(cases, "skipped")}">`,
    ...cases.map((one) => caseXml(title, one)),
    "  </testsuite>",
  ].join("\n");
}

function caseXml(suite: string, { name, outcome, message, type, details }: TestCase): string {
  const head = `    <testcase name="${escapeAttribute(name)}" classname="${suite}"`;
  // The strictest schema gives the element of a skipped case no attributes: its reason is its text.
  const text = escapeMarkup((outcome === "skipped" ? [message, ...details] : details).join("\n\n"));
  if (outcome === "passed")
    return text === "" ? `${head}/>` : `${head}>\n      <system-out>${text}</system-out>\n    </testcase>`;
  if (outcome === "skipped") return `${head}>\n      <skipped>${text}</skipped>\n    </testcase>`;
  const inner = `<${outcome} message="${escapeAttribute(message)}" type="${escapeAttribute(type)}"`;
  const element = text === "" ? `${inner}/>` : `${inner}>${text}</${outcome}>`;
  return `${head}>\n      ${element}\n    </testcase>`;
}

/** Attributes keep their line breaks only as references; blanks of other kinds are kept as they are. */
const escapeAttribute = (text: string): string =>
  escapeMarkup(text).replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);

const countsOf = (cases: readonly TestCase[]): string =>
  `tests="${cases.length}" failures="${countOf(cases, "failure")}" errors="${countOf(cases, "error")}"`;

const countOf = (cases: readonly TestCase[], outcome: TestCase["outcome"]): number =>
  cases.filter((one) => one.outcome === outcome).length;
