import type { Text } from "../../documents/text.ts";
import type { Subject } from "../../engine/subject.ts";
import { discountCents, sumOfLines } from "../../quotes/amounts/billed-cents.ts";
import { vatCents } from "../../quotes/amounts/money.ts";
import type { Quote, QuoteLine, Read, SummaryRow } from "../../quotes/model.ts";
import type { Share } from "../../segur/meaning.ts";
import { grossOf } from "../../segur/payers/shares.ts";

export type SumKind = "net-total" | "vat-total" | "gross-total" | "subtotal" | "state-share" | "client-share" | "other";

/** A printed total and what the amounts that it depends on come to. */
export interface SumCheck {
  readonly kind: SumKind;
  /** As printed; null for a total that is printed in a table of VAT only. */
  readonly label: Text | null;
  readonly printedCents: number;
  /** Null where nothing printed tells what it should be. */
  readonly computedCents: number | null;
  /** Whether both agree, one cent of rounding a line allowed; null where there is nothing to compare. */
  readonly agrees: boolean | null;
  readonly text: Text;
}

/** Each total of the quote with its sum, in the order of the document, the document's own totals last. */
export function sumChecks(subject: Subject): SumCheck[] {
  const { quote } = subject;
  const totals = totalChecks(subject);
  const rows = quote.summaries.flatMap((row) => {
    const isTotal = totals.some(({ text }) => sharesPlace(text, row.text));
    return isTotal || row.cents === null ? [] : [rowCheck(subject, row, row.cents)];
  });
  return [...rows, ...totals];
}

function totalChecks(subject: Subject): SumCheck[] {
  const { quote } = subject;
  const { net, vat, gross } = quote.totals;
  const lines = quote.lines.filter(({ option }) => !option);
  const rounding = Math.max(1, lines.length);
  const check = (kind: SumKind, read: Read<number> | null, possible: readonly number[]): SumCheck[] =>
    read === null
      ? []
      : [
          checkOf(
            kind,
            labelOf(quote, read.text),
            read.value,
            possible,
            kind === "gross-total" ? 1 : rounding,
            read.text,
          ),
        ];
  const funded = subject.meaning.funding.fundedCents;
  const sums = [sumOfLines(lines), sumOfLines(quote.lines)];
  const discount = discountCents(quote);
  return [
    ...check("net-total", net, [
      ...sums,
      ...(discount === 0 ? [] : sums.map((sum) => sum + discount)),
      ...(funded === null ? [] : sums.map((sum) => sum - funded)),
    ]),
    ...check("vat-total", vat, net === null ? [] : expectedVat(quote, lines, net.value)),
    ...check(
      "gross-total",
      gross,
      net === null || vat === null ? [sumOfLines(lines), grossOf(quote, lines)] : [net.value + vat.value],
    ),
  ];
}

function expectedVat(quote: Quote, lines: readonly QuoteLine[], net: number): number[] {
  const rates = new Set(quote.vatRates.map(({ value }) => value));
  const [only] = rates;
  if (rates.size === 1 && only !== undefined) return [vatCents(net, String(only))];
  return lines.every(({ vatRate, totalCents }) => vatRate !== null || totalCents === 0)
    ? [grossOf(quote, lines) - sumOfLines(lines)]
    : [];
}

function rowCheck(subject: Subject, row: SummaryRow, printed: number): SumCheck {
  const { quote, meaning } = subject;
  const share: Share = meaning.summaries[row.index]?.share ?? null;
  const above = row.linesAbove.flatMap((index) => quote.lines[index] ?? []);
  const section = row.section === null ? [] : (quote.sections[row.section]?.lines ?? []);
  const runs = [
    section.flatMap((index) => quote.lines[index] ?? []),
    above,
    quote.lines.slice(0, (row.linesAbove.at(-1) ?? -1) + 1),
    ...above.map((_, from) => above.slice(from)),
  ];
  const payer = share === "leftover" ? "client" : share;
  const paid =
    payer === null
      ? []
      : [quote.lines.filter(({ index, option }) => !option && meaning.lines[index]?.payer.value === payer)];
  const counted = [...paid, ...(row.kind === "vat" || row.kind === "discount" ? [] : runs)].filter(
    ({ length }) => length > 0,
  );
  const possible = counted.flatMap((lines) => {
    const billed = lines.filter(({ option }) => !option);
    return [lines, billed].flatMap((run) => [sumOfLines(run), grossOf(quote, run)]);
  });
  // "Reste à charge : 0,00 €" speaks of the Prestation alone.
  const kind = share === "leftover" && printed === 0 ? "other" : kindOf(row, share);
  return checkOf(kind, row.label, printed, possible, Math.max(1, above.length), row.text);
}

function kindOf(row: SummaryRow, share: Share): SumKind {
  if (share === "state" || share === "other-programme") return "state-share";
  if (share === "client" || share === "leftover") return "client-share";
  return row.kind === "subtotal" || row.kind === "net" || row.kind === "gross" ? "subtotal" : "other";
}

/** The nearest of the possible sums is what the total should be. A share may be printed as a deduction. */
function checkOf(
  kind: SumKind,
  label: Text | null,
  printedCents: number,
  possible: readonly number[],
  tolerance: number,
  text: Text,
): SumCheck {
  const distance = (sum: number): number => Math.abs(Math.abs(sum) - Math.abs(printedCents));
  // "Other" rows (deposits, single rates of VAT) state what nothing above them tells.
  const [first, ...others] = kind === "other" ? [] : possible;
  if (first === undefined) return { kind, label, printedCents, computedCents: null, agrees: null, text };
  const computedCents = others.reduce((best, sum) => (distance(sum) < distance(best) ? sum : best), first);
  return { kind, label, printedCents, computedCents, agrees: distance(computedCents) <= tolerance, text };
}

const labelOf = (quote: Quote, text: Text): Text | null =>
  quote.summaries.find((row) => sharesPlace(text, row.text))?.label ?? null;

/** Whether the first word of a text is one of another's. */
const sharesPlace = (text: Text, other: Text): boolean => {
  const at = text.pieces[0]?.at;
  return at !== undefined && other.pieces.some((piece) => piece.at === at);
};
