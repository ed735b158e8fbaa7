import { joinTexts } from "../../src/documents/text.ts";
import type { Finding } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { discountCents, sumOfLines } from "../../src/quotes/amounts/billed-cents.ts";
import { vatCents } from "../../src/quotes/amounts/money.ts";
import type { Quote, QuoteLine } from "../../src/quotes/model.ts";
import { grossOf } from "../../src/segur/payers/shares.ts";
import { expectedTotal } from "./lines.ts";
import type { Facts } from "./messages.ts";

/** The document's totals against its lines, its VAT and each other; every difference beyond rounding. */
export function totalFindings({ quote, meaning }: Subject): Finding<Facts>[] {
  const { net, vat, gross } = quote.totals;
  const findings: Finding<Facts>[] = [];
  const lines = quote.lines.filter(({ option }) => !option);
  const rounding = Math.max(1, lines.length);
  if (net !== null && lines.length > 0) {
    const computed = sumOfLines(lines) + discountCents(quote);
    // Lines whose total is not printed are `complete-reading`: their products may be in the sum.
    const unprinted = lines.reduce((sum, line) => sum + (line.totalCents === null ? (expectedTotal(line) ?? 0) : 0), 0);
    const possible = [
      computed + unprinted,
      computed,
      sumOfLines(lines),
      sumOfLines(quote.lines),
      sumOfLines(quote.lines) + discountCents(quote),
      computed - (meaning.funding.fundedCents ?? 0),
    ];
    // A table priced with VAT adds up to the gross total.
    const isGrossTable = gross !== null && Math.abs(sumOfLines(lines) - gross.value) <= rounding;
    if (!isGrossTable && !possible.some((sum) => Math.abs(sum - net.value) <= rounding))
      findings.push({
        code: "net-total",
        args: { printed: net.value, computed },
        evidence: evidenceOf(quote, net.value, net.text),
        line: null,
      });
  }
  if (net !== null && vat !== null) {
    const computed = expectedVat(quote, lines, net.value);
    const wrong = wrongRate(quote, lines, rounding);
    if (wrong !== null) findings.push({ code: "vat-total", ...wrong, line: null });
    else if (computed !== null && Math.abs(computed - vat.value) > rounding)
      findings.push({
        code: "vat-total",
        args: { printed: vat.value, computed },
        evidence: evidenceOf(quote, vat.value, vat.text),
        line: null,
      });
  }
  if (net !== null && vat !== null && gross !== null && Math.abs(net.value + vat.value - gross.value) > 1)
    findings.push({
      code: "gross-total",
      args: { printed: gross.value, computed: net.value + vat.value },
      evidence: evidenceOf(quote, gross.value, gross.text),
      line: null,
    });
  return findings;
}

/** VAT by the only rate of the document, else by the rates of its lines; null when they do not tell. */
function expectedVat(quote: Quote, lines: readonly QuoteLine[], net: number): number | null {
  const rates = new Set(quote.vatRates.map(({ value }) => value));
  const [only] = rates;
  if (rates.size === 1 && only !== undefined) return vatCents(net, String(only));
  const told = lines.every((line) => line.vatRate !== null || line.grossCents !== null || line.totalCents === 0);
  return rates.size > 1 && told && sumOfLines(lines) === net ? grossOf(quote, lines) - sumOfLines(lines) : null;
}

/** Of several rows of VAT, the one that is not that of the lines at its rate, where every line tells its rate. */
function wrongRate(
  quote: Quote,
  lines: readonly QuoteLine[],
  rounding: number,
):
  | (Pick<Finding<Facts>, "evidence"> & { readonly args: { readonly printed: number; readonly computed: number } })
  | null {
  const rows = quote.summaries.filter(
    ({ kind, vatRate, cents }) => kind === "vat" && vatRate !== null && cents !== null,
  );
  const told = lines.every(({ vatRate, totalCents }) => vatRate !== null || (totalCents ?? 0) === 0);
  if (rows.length < 2 || !told || new Set(rows.map(({ vatRate }) => vatRate)).size < rows.length) return null;
  for (const { vatRate, cents, text } of rows) {
    const computed = vatCents(sumOfLines(lines.filter((line) => line.vatRate === vatRate)), String(vatRate));
    if (cents !== null && Math.abs(computed - cents) > rounding)
      return { args: { printed: cents, computed }, evidence: text };
  }
  return null;
}

/** The printed row of a total, label and amount, for evidence. */
const evidenceOf = (quote: Quote, cents: number, text: Quote["texts"][number]) =>
  quote.summaries.find((row) => row.cents === cents && row.text.value.includes(text.value))?.text ?? joinTexts([text]);
