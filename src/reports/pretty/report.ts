import { mergedFiles } from "../../engine/across/merge-across.ts";
import type { FileResult, RunResult, RunStream } from "../../engine/result.ts";
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
export const prettyReport = (run: RunResult, wording: Wording, options: PrettyOptions): string =>
  [...prettyPieces(run, wording, options)].join("");

/** The same quote by quote. */
export function* prettyPieces(run: RunStream, wording: Wording, options: PrettyOptions): Generator<string> {
  const page: Page = { wording, style: options.style, width: Math.min(Math.max(options.width, 40), 110) };
  const counts = new Map<FileResult["verdict"], number>();
  for (const file of mergedFiles(run)) {
    counts.set(file.verdict, (counts.get(file.verdict) ?? 0) + 1);
    yield `${fileBlock(file, page)}\n\n`;
  }
  yield `${footer(counts, page, options.today)}\n`;
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

type Counts = ReadonlyMap<FileResult["verdict"], number>;

function footer(found: Counts, { wording, style, width }: Page, today: string): string {
  const { language } = wording;
  const labels = labelsIn(language);
  const counts = (Object.keys(labels.verdictCounts) as FileResult["verdict"][]).flatMap((verdict) => {
    const count = found.get(verdict) ?? 0;
    return count === 0 ? [] : [countOf(language, count, ...labels.verdictCounts[verdict])];
  });
  const all = [...found.values()].reduce((sum, count) => sum + count, 0);
  const total = `${countOf(language, all, ...labels.documentsCount)} : ${counts.join(", ")}`;
  const source = labels.footer(version, regulationVersion, dayIn(language, today));
  return [
    ...(all < 2
      ? []
      : wrap(typeset(language, language === "fr" ? total : total.replace(" : ", ": ")), width).map(style.strong)),
    ...wrap(typeset(language, source), width).map(style.faint),
  ].join("\n");
}
