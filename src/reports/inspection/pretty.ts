import type { FileResult } from "../../engine/result.ts";
import { dayIn, typeset } from "../../language/typography.ts";
import { labelsIn } from "../pretty/labels.ts";
import type { Page } from "../pretty/page.ts";
import type { Style } from "../pretty/style.ts";
import type { Wording } from "../wording.ts";
import { hang } from "../wrap.ts";
import {
  clausesBlock,
  datesBlock,
  partiesBlock,
  problemsBlock,
  sumsBlock,
  unplacedBlock,
  versionsBlock,
} from "./fact-blocks.ts";
import { type Inspection, inspectionOf } from "./inspection.ts";
import { inspectionLabels } from "./labels.ts";
import { tableBlock } from "./table-block.ts";

/** What was read of each quote of a file, for a person to hold against the page. */
export function prettyInspection(
  files: readonly FileResult[],
  wording: Wording,
  options: { readonly style: Style; readonly width: number },
): string {
  const page: Page = { wording, style: options.style, width: Math.min(Math.max(options.width, 40), 120) };
  return `${files.map((file) => fileBlock(file, page)).join("\n\n")}\n`;
}

function fileBlock(file: FileResult, page: Page): string {
  const name = page.style.heading(file.part === null ? file.path : `${file.path} [${file.part}]`);
  const inspection = inspectionOf(file);
  if (inspection !== null) return [name, quoteBlocks(inspection, page)].join("\n");
  const { language } = page.wording;
  const why = page.wording.inputError(file.error);
  return [name, ...hang("  ✖ ", typeset(language, why), page.width).map(page.style.error)].join("\n");
}

function quoteBlocks(inspection: Inspection, page: Page): string {
  const { headings } = inspectionLabels(page.wording.language);
  const { quote } = inspection.subject;
  const hasVersions = quote.versions.length > 0;
  const unread = quote.problems.some(({ code }) => code !== "unplaced-amount");
  const blocks: (readonly [string, readonly string[]])[] = [
    [headings.table, tableBlock(inspection, page)],
    [headings.sums, sumsBlock(inspection, page)],
    [headings.parties, partiesBlock(inspection, page)],
    [headings.dates, datesBlock(inspection, page)],
    [headings.clauses, clausesBlock(inspection, page)],
    ...(hasVersions ? [[headings.versions, versionsBlock(inspection, page)] as const] : []),
    [headings.unplaced, unplacedBlock(inspection, page)],
    ...(unread ? [[headings.problems, problemsBlock(inspection, page)] as const] : []),
  ];
  const title = page.style.strong(`  ${titleOf(inspection, page)}`);
  const upper = (heading: string): string => heading.toLocaleUpperCase(page.wording.language);
  return [
    title,
    ...blocks.map(([heading, rows]) => ["", `  ${page.style.strong(upper(heading))}`, ...rows].join("\n")),
  ].join("\n");
}

function titleOf({ subject: { quote, meaning } }: Inspection, { wording: { language } }: Page): string {
  const labels = labelsIn(language);
  const issue = quote.dates.find(({ role, date }) => role === "issue" && date !== null)?.date;
  return typeset(
    language,
    [
      labels.documents[quote.documentType],
      ...(meaning.kind.value === "complementary" ? [labels.complementary] : []),
      ...(quote.number === null ? [] : [`n°\u00a0${quote.number.value}`]),
      ...(issue == null ? [] : [labels.issuedOn, dayIn(language, issue)]),
    ].join(" "),
  );
}
