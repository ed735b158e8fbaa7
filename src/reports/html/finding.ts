import type { Diagnostic } from "../../engine/diagnostic.ts";
import { excuseOf } from "../../engine/policy/standing.ts";
import type { FileResult } from "../../engine/result.ts";
import { typeset } from "../../language/typography.ts";
import { excerptOf } from "../excerpt.ts";
import { findingFacts } from "../finding-facts.ts";
import { placeIn, spotIn } from "../place.ts";
import { marksOf, shortWords } from "../short-words.ts";
import type { Wording } from "../wording.ts";
import { type Html, html, nothing } from "./element.ts";

/** A finding: severity and rule, the words with their place, what, why, what to do, the source. */
export function findingCard(finding: Diagnostic, anchor: string, file: FileResult, wording: Wording): Html {
  const { language } = wording;
  const rows = findingFacts(finding, wording).map(
    ([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>\n`,
  );
  return html`<section class="finding ${finding.severity}${countsNot(finding) ? " set-aside" : ""}" id="${anchor}">
<h4><a class="mark" href="#${anchor}">${anchor.split("-").at(-1) ?? ""}</a> <span class="badge ${finding.severity}">${shortWords(language).severities[finding.severity]}</span> ${typeset(language, wording.title(finding))} <code>${finding.ruleId}</code>${marks(finding, wording)}</h4>
${quotation(finding, file, wording)}<dl>
${rows}</dl>
</section>
`;
}

const countsNot = (finding: Diagnostic): boolean => finding.preview === true || excuseOf(finding) !== null;

function marks(finding: Diagnostic, { language }: Wording): Html[] {
  const reason = excuseOf(finding)?.reason ?? null;
  return marksOf(language, finding).map(
    (mark, index) =>
      html` <span class="badge mark-word">${mark}</span>${index === 0 && reason !== null ? ` ${reason}` : ""}`,
  );
}

function quotation(finding: Diagnostic, file: FileResult, { language }: Wording): Html {
  const words = excerptOf(finding.evidence).value.replace(/\s+/g, " ").trim();
  const place = typeset(language, placeIn(language, finding, file.subject?.quote ?? null));
  const others = finding.related.flatMap(({ value, pieces }) => {
    const at = pieces[0]?.at;
    if (at === undefined) return [];
    const quoted = excerptOf({ value, pieces }, 120).value.replace(/\s+/g, " ").trim();
    return [html`<li><q>${quoted}</q> <span class="place">${typeset(language, spotIn(language, at))}</span></li>\n`];
  });
  const main =
    words === ""
      ? nothing
      : html`<blockquote><q>${words}</q>${place === "" ? "" : html` <span class="place">${place}</span>`}</blockquote>\n`;
  return html`${main}${others.length === 0 ? nothing : html`<ul class="related">\n${others}</ul>\n`}`;
}
