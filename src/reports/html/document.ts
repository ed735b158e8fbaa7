import type { FileResult } from "../../engine/result.ts";
import { typeset } from "../../language/typography.ts";
import { labelsIn } from "../pretty/labels.ts";
import { remedyFor } from "../pretty/unchecked.ts";
import { quoteTitle, understoodFacts } from "../pretty/understood.ts";
import { quoteName } from "../quote-name.ts";
import { shortWords } from "../short-words.ts";
import { verdictSentence } from "../verdict-sentence.ts";
import type { Wording } from "../wording.ts";
import { type Html, html, nothing } from "./element.ts";
import { findingCard } from "./finding.ts";
import { linesTable } from "./lines-table.ts";
import { htmlWords } from "./words.ts";

/** One document: verdict, what was understood, findings, lines, what could not be checked, every rule. */
export function documentArticle(file: FileResult, index: number, wording: Wording): Html {
  const { language } = wording;
  const words = htmlWords(language);
  const anchor = `document-${index + 1}`;
  return html`<article class="card ${file.verdict}" id="${anchor}">
<header>
<h2>${quoteName(file)}</h2>
<p class="verdict ${file.verdict}">${typeset(language, verdictSentence(file, wording))}</p>
</header>
${understood(file, wording)}${findings(file, anchor, wording)}${unchecked(file, wording)}${linesTable(file, anchor, wording)}${allRules(file, wording)}${
  file.sha256 === null ? nothing : html`<p class="checksum">${words.checksum} <code>${file.sha256}</code></p>\n`
}</article>
`;
}

function understood({ subject, mail }: FileResult, { language }: Wording): Html {
  if (subject === null) return nothing;
  const facts = understoodFacts(subject, mail, language).map(
    ([label, value]) => html`<div><dt>${label}</dt><dd>${typeset(language, value)}</dd></div>\n`,
  );
  return html`<section class="facts">
<h3>${typeset(language, quoteTitle(subject, language))}</h3>
<dl>
${facts}</dl>
</section>
`;
}

function findings(file: FileResult, anchor: string, wording: Wording): Html {
  if (file.subject === null) return nothing;
  const words = htmlWords(wording.language);
  const cards = file.findings.map((finding, index) => findingCard(finding, `${anchor}-${index + 1}`, file, wording));
  return html`<section>
<h3>${words.findings}</h3>
${cards.length === 0 ? html`<p>${words.noFinding}</p>\n` : cards}</section>
`;
}

function unchecked({ checks }: FileResult, wording: Wording): Html {
  const { language } = wording;
  const words = htmlWords(language);
  const rows = checks.flatMap((check) =>
    check.outcome !== "cannot-check" || check.missing === null
      ? []
      : [
          html`<tr><td>${typeset(language, wording.title(check))} <code>${check.ruleId}</code></td><td>${typeset(language, wording.missing(check.missing))}</td><td>${typeset(language, remedyFor(language, check.missing))}</td></tr>\n`,
        ],
  );
  if (rows.length === 0) return nothing;
  return html`<section class="unchecked">
<h3>${labelsIn(language).unchecked}</h3>
<table>
<thead><tr><th>${words.rule}</th><th>${words.missing}</th><th>${words.remedy}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}

function allRules({ checks, findings: found }: FileResult, wording: Wording): Html {
  if (checks.length === 0) return nothing;
  const { language } = wording;
  const words = htmlWords(language);
  const rows = checks.map((check) => {
    const reason = typeset(language, wording.reason(check, found) ?? "");
    return html`<tr><td>${typeset(language, wording.title(check))} <code>${check.ruleId}</code></td><td class="outcome ${check.outcome}">${shortWords(language).outcomes[check.outcome]}</td><td>${reason}</td></tr>\n`;
  });
  return html`<details>
<summary>${words.allRules}</summary>
<table>
<thead><tr><th>${words.rule}</th><th>${words.outcome}</th><th>${words.reason}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</details>
`;
}
