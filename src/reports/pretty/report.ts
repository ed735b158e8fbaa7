import { mergeAcross } from "../../engine/merge-across.ts";
import type { FileResult, RunResult } from "../../engine/result.ts";
import { countOf, dayIn, typeset } from "../../language/typography.ts";
import { version } from "../../version.ts";
import { verdictSentence } from "../verdict-sentence.ts";
import { regulationVersion, type Wording } from "../wording.ts";
import { hang, wrap } from "../wrap.ts";
import { findingBlocks } from "./findings.ts";
import { labelsIn } from "./labels.ts";
import { listedBlock } from "./listed.ts";
import type { Page } from "./page.ts";
import type { Paint, Style } from "./style.ts";
import { uncheckedBlock } from "./unchecked.ts";
import { understoodBlock } from "./understood.ts";

export interface PrettyOptions {
  readonly style: Style;
  /** Columns of the terminal; kept between 40 and 110, where text stays readable. */
  readonly width: number;
  /** ISO day printed at the foot of the report. */
  readonly today: string;
}

/** The report for people: what was understood, what is wrong, what could not be checked, and the verdict. */
export function prettyReport(run: RunResult, wording: Wording, options: PrettyOptions): string {
  const page: Page = { wording, style: options.style, width: Math.min(Math.max(options.width, 40), 110) };
  const files = mergeAcross(run);
  const blocks = [...files.map((file) => fileBlock(file, page)), footer(files, page, options.today)];
  return `${blocks.join("\n\n")}\n`;
}

function fileBlock(file: FileResult, page: Page): string {
  const name = file.part === null ? file.path : `${file.path} [${file.part}]`;
  const isJudged = file.verdict !== "unreadable" && file.verdict !== "not-a-quote";
  const parts = [
    page.style.heading(name),
    ...(file.subject === null ? [] : [understoodBlock(file.subject, file.mail, page)]),
    ...findingBlocks(file, page),
    ...uncheckedBlock(file.checks, page),
    ...listedBlock(file, page),
    verdictBlock(file, page),
  ];
  return parts.join(isJudged ? "\n\n" : "\n");
}

const MARKS = {
  compliant: "✔",
  "needs-review": "⚠",
  "non-compliant": "✖",
  "not-a-quote": "–",
  unreadable: "✖",
} as const;

function verdictBlock(file: FileResult, { wording, style, width }: Page): string {
  const paint: Record<FileResult["verdict"], Paint> = {
    compliant: style.success,
    "needs-review": style.warning,
    "non-compliant": style.error,
    "not-a-quote": style.warning,
    unreadable: style.error,
  };
  const sentence = typeset(wording.language, verdictSentence(file, wording));
  return hang(`  ${MARKS[file.verdict]} `, sentence, width).map(paint[file.verdict]).join("\n");
}

function footer(files: readonly FileResult[], { wording, style, width }: Page, today: string): string {
  const { language } = wording;
  const labels = labelsIn(language);
  const counts = (Object.keys(labels.verdictCounts) as FileResult["verdict"][]).flatMap((verdict) => {
    const count = files.filter((file) => file.verdict === verdict).length;
    return count === 0 ? [] : [countOf(language, count, ...labels.verdictCounts[verdict])];
  });
  const total = `${countOf(language, files.length, ...labels.documentsCount)} : ${counts.join(", ")}`;
  const source = labels.footer(version, regulationVersion, dayIn(language, today));
  return [
    ...(files.length < 2
      ? []
      : wrap(typeset(language, language === "fr" ? total : total.replace(" : ", ": ")), width).map(style.strong)),
    ...wrap(typeset(language, source), width).map(style.faint),
  ].join("\n");
}
