import type { Read, Totals } from "../model.ts";
import type { SummaryDraft } from "./summary-draft.ts";

/** "TVA au taux normal": the law says what its rates are called. */
const NAMED = /(?<!\p{L})taux\s(?:normal|plein|interm[ée]diaire|(?:super[\s-])?r[ée]duit|particulier)(?!\p{L})/iu;

/** The rate, in percent, that a row of VAT calls by its name alone: what its amount is of the total without VAT. */
export function namedRate({ net, vat }: Totals, drafts: readonly SummaryDraft[]): Read<number>[] {
  const named = drafts.find(({ said, label }) => said.kind === "vat" && NAMED.test(label.value));
  if (named === undefined || net === null || vat === null || net.value === 0) return [];
  return [{ value: Math.round((vat.value * 1000) / net.value) / 10, text: named.text }];
}
