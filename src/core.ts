/**
 * The linter without any of Node: bytes, streams or a quote as data in, results and reports out. It runs in a browser,
 * in a worker, or inside a program that writes quotes.
 */
export type { ReadError, Result, SourceDocument } from "./documents/document.ts";
export { type DocumentLimits, defaultLimits } from "./documents/limits.ts";
export { readDocument } from "./documents/read.ts";
export { judgeAcross } from "./engine/across/across.ts";
export { mergeAcross } from "./engine/across/merge-across.ts";
export type { Check, Diagnostic, PolicyMarks, Verdict } from "./engine/diagnostic.ts";
export type { CaseFacts, Context } from "./engine/facts/context.ts";
export { type FactSources, resolveFacts } from "./engine/facts/resolve-facts.ts";
export { fingerprintOf, fingerprintsOf } from "./engine/fingerprint.ts";
export { judge } from "./engine/judge.ts";
export { type LintOptions, lintBytes } from "./engine/lint.ts";
export { type FindingsOfQuote, markerOf, type QuotePolicy } from "./engine/policy/mark.ts";
export type { Waiver } from "./engine/policy/policy.ts";
export { effectiveSeverity } from "./engine/policy/standing.ts";
export { type QuoteOfData, quoteFromData } from "./engine/quote-from-data.ts";
export type { QuoteInputProblem } from "./engine/quote-input-problems.ts";
export type { FileResult, RunResult } from "./engine/result.ts";
export type { Rule } from "./engine/rule.ts";
export type { QuoteKind } from "./engine/subject.ts";
export { lint } from "./library/lint.ts";
export type { LintQuoteOptions, ReadQuoteOptions } from "./library/options.ts";
export { OptionsError } from "./library/options-error.ts";
export { type ReadQuote, readQuote } from "./library/read-quote.ts";
export * from "./library/rule.ts";
export { type RuleInfo, rules } from "./library/rule-list.ts";
export type { QuoteSource } from "./library/source.ts";
export { inputOfQuote } from "./quotes/data/input-of-quote.ts";
export { type QuoteInput, quoteInputSchema } from "./quotes/data/quote-input.ts";
export type { Quote } from "./quotes/model.ts";
export { compactReport } from "./reports/compact.ts";
export { csvReport } from "./reports/csv/report.ts";
export { githubAnnotations } from "./reports/github/annotations.ts";
export { gitlabReport } from "./reports/gitlab.ts";
export { type HtmlOptions, htmlReport } from "./reports/html/report.ts";
export { jsonReport, outputJson } from "./reports/json.ts";
export { type OutputJson, publishedSchemas } from "./reports/json-schema.ts";
export { junitReport } from "./reports/junit.ts";
export { type MarkdownOptions, markdownReport } from "./reports/markdown/report.ts";
export { ndjsonReport } from "./reports/ndjson.ts";
export { type PrettyOptions, prettyReport } from "./reports/pretty/report.ts";
export { plainStyle, type Style } from "./reports/pretty/style.ts";
export type { QuoteJson } from "./reports/quote-schema.ts";
export { sarifReport } from "./reports/sarif/report.ts";
export { type Wording, wordingIn } from "./reports/wording.ts";
export { version } from "./version.ts";
