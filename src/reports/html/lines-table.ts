import type { FileResult } from "../../engine/result.ts";
import type { Language } from "../../engine/rule.ts";
import { amountIn, oneLine, typeset } from "../../language/typography.ts";
import type { QuoteLine } from "../../quotes/model.ts";
import { inspectionLabels } from "../inspection/labels.ts";
import type { Wording } from "../wording.ts";
import { type Html, html, nothing } from "./element.ts";
import { htmlWords } from "./words.ts";

/** The lines of the quote as they were read, each with the numbers of the findings about it. */
export function linesTable({ subject, findings }: FileResult, anchor: string, { language }: Wording): Html {
  if (subject === null) return nothing;
  const words = htmlWords(language);
  const { columns, payers, option } = inspectionLabels(language);
  const rows = subject.quote.lines.map((line) => {
    const numbers = findings.flatMap((finding, index) =>
      finding.line === line.index ? [html`<a class="mark" href="#${anchor}-${index + 1}">${index + 1}</a> `] : [],
    );
    const payer = payers[subject.meaning.lines[line.index]?.payer.value ?? "unknown"];
    const designation = oneLine(line.designation.value);
    return html`<tr><td class="number">${line.index + 1}</td><td>${typeset(language, designation)}${line.option ? html` <em>(${option})</em>` : ""}</td><td class="number">${quantityIn(language, line)}</td><td class="number">${amountOf(language, line.unitPriceCents)}</td><td class="number">${amountOf(language, line.totalCents)}</td><td>${payer}</td><td>${numbers}</td></tr>\n`;
  });
  return html`<details open>
<summary>${words.lines}</summary>
<table>
<thead><tr><th class="number">#</th><th>${columns.designation}</th><th class="number">${columns.quantity}</th><th class="number">${columns.unitPrice}</th><th class="number">${columns.total}</th><th>${columns.payer}</th><th>${words.seeFindings}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</details>
`;
}

const amountOf = (language: Language, cents: number | null): string =>
  cents === null ? "" : amountIn(language, cents);

const quantityIn = (language: Language, { quantity }: QuoteLine): string =>
  quantity === null ? "" : String(quantity).replace(".", language === "fr" ? "," : ".");
