import { mergeAcross } from "../../engine/across/merge-across.ts";
import type { Verdict } from "../../engine/diagnostic.ts";
import type { FileResult, RunResult } from "../../engine/result.ts";
import { dayIn, typeset } from "../../language/typography.ts";
import { version } from "../../version.ts";
import { labelsIn } from "../pretty/labels.ts";
import { quoteName } from "../quote-name.ts";
import { shortWords } from "../short-words.ts";
import { regulationVersion, type Wording } from "../wording.ts";
import { documentArticle } from "./document.ts";
import { constantHtml, type Html, html } from "./element.ts";
import { styleSheet } from "./style-sheet.ts";
import { htmlWords } from "./words.ts";

export interface HtmlOptions {
  /** ISO day printed at the foot. */
  readonly today: string;
}

const VERDICTS: readonly Verdict[] = ["non-compliant", "needs-review", "compliant", "not-a-quote", "unreadable"];

/** The run as one page that needs nothing else: no script, no network, fit for paper. */
export function htmlReport(run: RunResult, wording: Wording, { today }: HtmlOptions): string {
  const { language } = wording;
  const words = htmlWords(language);
  const files = mergeAcross(run);
  const footer = labelsIn(language).footer(version, regulationVersion, dayIn(language, today));
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="sons-lint ${version}">
<title>${words.title}</title>
<style>${constantHtml(styleSheet)}</style>
</head>
<body>
<header class="top">
<h1>${words.title}</h1>
${tallies(files, wording)}
</header>
<main>
${files.length === 1 ? [] : [contents(files, wording)]}${files.map((file, index) => documentArticle(file, index, wording))}</main>
<footer>
<p>${typeset(language, footer)}</p>
<p>${typeset(language, words.notice)}</p>
</footer>
</body>
</html>
`;
  return page.source;
}

/** How many documents have each verdict. */
function tallies(files: readonly FileResult[], { language }: Wording): Html {
  const { verdictCounts } = labelsIn(language);
  const entries = VERDICTS.flatMap((verdict) => {
    const count = files.filter((file) => file.verdict === verdict).length;
    if (count === 0) return [];
    const [singular, plural] = verdictCounts[verdict];
    return [html`<li class="tally ${verdict}"><b>${count}</b> ${count === 1 ? singular : plural}</li>`];
  });
  return html`<ul class="tallies">${entries}</ul>`;
}

/** A table of the documents that leads to each. */
function contents(files: readonly FileResult[], { language }: Wording): Html {
  const words = htmlWords(language);
  const rows = files.map((file, index) => {
    const counted = file.findings.filter(({ preview }) => preview !== true);
    const count = (severity: "error" | "warning"): number =>
      counted.filter((finding) => finding.severity === severity).length;
    const unchecked = file.checks.filter(({ outcome }) => outcome === "cannot-check").length;
    return html`<tr><td><a href="#document-${index + 1}">${quoteName(file)}</a></td><td><span class="badge ${file.verdict}">${shortWords(language).verdicts[file.verdict]}</span></td><td class="number">${count("error")}</td><td class="number">${count("warning")}</td><td class="number">${unchecked}</td></tr>
`;
  });
  return html`<section class="card">
<h2>${words.documents}</h2>
<table>
<thead><tr><th>${words.document}</th><th>${words.verdict}</th><th class="number">${words.errors}</th><th class="number">${words.warnings}</th><th class="number">${words.unchecked}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}
