import { mergeAcross } from "../../engine/across/merge-across.ts";
import type { Verdict } from "../../engine/diagnostic.ts";
import type { FileResult, RunResult } from "../../engine/result.ts";
import { countOf, dayIn } from "../../language/typography.ts";
import { version } from "../../version.ts";
import { labelsIn } from "../pretty/labels.ts";
import { quoteName } from "../quote-name.ts";
import { shortWords } from "../short-words.ts";
import { regulationVersion, type Wording } from "../wording.ts";
import { codeSpan, escapeMarkdown } from "./escape.ts";
import { quoteSection } from "./section.ts";
import { markdownWords } from "./words.ts";

export interface MarkdownOptions {
  /** ISO day printed at the foot. */
  readonly today: string;
  /** Most bytes in UTF-8: sections, then rows of the table, are left out past it, and said. */
  readonly mostBytes?: number;
}

const MARKS: Readonly<Record<Verdict, string>> = {
  compliant: "✅",
  "needs-review": "⚠️",
  "non-compliant": "❌",
  "not-a-quote": "➖",
  unreadable: "🚫",
};

/** The run as Markdown, for a comment, a page or the summary of a job: a table of the quotes, then a section each. */
export function markdownReport(run: RunResult, wording: Wording, options: MarkdownOptions): string {
  const { language } = wording;
  const words = markdownWords(language);
  const labels = labelsIn(language);
  const files = mergeAcross(run);
  const counts = (Object.keys(MARKS) as Verdict[]).flatMap((verdict) => {
    const count = files.filter((file) => file.verdict === verdict).length;
    return count === 0 ? [] : [`${MARKS[verdict]} ${countOf(language, count, ...labels.verdictCounts[verdict])}`];
  });
  const head = [`# ${words.title}`, counts.join(", ")].filter((line) => line !== "").join("\n\n");
  const foot = `_${escapeMarkdown(labels.footer(version, regulationVersion, dayIn(language, options.today)))}_`;
  const budget = (options.mostBytes ?? Number.POSITIVE_INFINITY) - bytesOf(head) - bytesOf(foot) - RESERVE;
  const columns = [words.document, words.verdict, words.errors, words.warnings, words.unchecked];
  const rows = fitting(
    files.map((file) => `${rowOf(file, shortWords(language).verdicts[file.verdict])}\n`),
    budget,
  );
  const sections = fitting(
    files.map((file) => `\n${quoteSection(file, wording)}\n`),
    budget - rows.bytes,
  );
  const leftOut = sections.leftOut === 0 ? [] : [`\n> ${words.leftOut(sections.leftOut)}\n`];
  const table = [`| ${columns.join(" | ")} |\n| --- | --- | ---: | ---: | ---: |\n`, ...rows.kept];
  return [head, "\n\n", ...table, ...sections.kept, ...leftOut, `\n${foot}\n`].join("");
}

/** Bytes kept for what stands between the parts. */
const RESERVE = 1_000;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The first of the parts that have room. */
function fitting(parts: readonly string[], budget: number): { kept: string[]; bytes: number; leftOut: number } {
  const kept: string[] = [];
  let bytes = 0;
  for (const part of parts) {
    const size = bytesOf(part);
    if (bytes + size > budget) break;
    kept.push(part);
    bytes += size;
  }
  return { kept, bytes, leftOut: parts.length - kept.length };
}

function rowOf(file: FileResult, verdict: string): string {
  const counted = file.findings.filter(({ preview }) => preview !== true);
  const count = (severity: "error" | "warning"): number =>
    counted.filter((finding) => finding.severity === severity).length;
  const unchecked = file.checks.filter(({ outcome, preview }) => outcome === "cannot-check" && preview !== true);
  const cells = [codeSpan(quoteName(file)), `${MARKS[file.verdict]} ${verdict}`];
  return `| ${[...cells, count("error"), count("warning"), unchecked.length].join(" | ")} |`;
}
