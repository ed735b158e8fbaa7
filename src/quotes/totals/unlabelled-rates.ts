import { findNumbers, type NumberStyle } from "../amounts/amounts.ts";
import { vatCents } from "../amounts/money.ts";
import type { Read, Totals } from "../model.ts";
import type { SummaryDraft } from "./summary-draft.ts";

/** Rates of VAT, in percent, that no column and no "TVA 20 %" prints: by their name, by their base, or by what they come to. */
export const unlabelledRates = (
  totals: Totals,
  drafts: readonly SummaryDraft[],
  style: NumberStyle,
): Read<number>[] => {
  const named = namedRate(totals, drafts);
  if (named.length > 0) return named;
  const byBase = ratesByBase(totals, drafts, style);
  return byBase.length > 0 ? byBase : rateByAmount(totals, drafts, style);
};

/**
 * "TVA, taux 20", "TVA de 20 centièmes": the one number of the label that makes the
 * VAT of the total is its rate, whatever stands for the sign.
 */
function rateByAmount({ net, vat }: Totals, drafts: readonly SummaryDraft[], style: NumberStyle): Read<number>[] {
  if (net === null || vat === null || vat.value <= 0) return [];
  const rates = drafts
    .filter(({ amounts: [read] }) => read?.value === vat.value)
    .flatMap(({ label, text }) =>
      findNumbers(label.value, style)
        .filter(({ value }) => Math.abs(vatCents(net.value, value) - vat.value) <= 1)
        .map(({ value }) => ({ value: Number(value), text })),
    );
  return rates.slice(0, 1);
}

/** "TVA au taux normal": the law says what its rates are called. */
const NAMED = /(?<!\p{L})taux\s(?:normal|plein|interm[ée]diaire|(?:super[\s-])?r[ée]duit|particulier)(?!\p{L})/iu;

/** A row of VAT that calls its rate by its name alone: the rate is what its amount is of the total without VAT. */
function namedRate({ net, vat }: Totals, drafts: readonly SummaryDraft[]): Read<number>[] {
  const named = drafts.find(({ said, label }) => said.kind === "vat" && NAMED.test(label.value));
  if (named === undefined || net === null || vat === null || net.value === 0) return [];
  return [{ value: Math.round((vat.value * 1000) / net.value) / 10, text: named.text }];
}

/** "dont 9 400,00 à 20 % | 1 880,00": rows that tax a base, and together come to the VAT of the quote. */
function ratesByBase({ vat }: Totals, drafts: readonly SummaryDraft[], style: NumberStyle): Read<number>[] {
  const rows = drafts.flatMap(({ label, text, amounts: [read] }) => {
    const numbers = findNumbers(label.value, style);
    const [base, rate] = [numbers.find(({ percent }) => !percent), numbers.find(({ percent }) => percent)];
    if (read === undefined || base === undefined || rate === undefined || numbers.length !== 2) return [];
    const isTax = Math.abs(vatCents(base.cents, rate.value) - read.value) <= 1;
    return isTax ? [{ cents: read.value, rate: { value: Number(rate.value), text } }] : [];
  });
  const sum = rows.reduce((total, { cents }) => total + cents, 0);
  return vat !== null && rows.length > 0 && Math.abs(sum - vat.value) <= rows.length
    ? rows.map(({ rate }) => rate)
    : [];
}
