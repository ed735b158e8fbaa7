import { joinTexts, type Text } from "../../documents/text.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import { grossWords, netWords } from "../../tables/headings/total-words.ts";
import type { Row } from "../../tables/layout.ts";
import { type NumberStyle, parseAmount } from "../amounts/amounts.ts";
import type { Read } from "../model.ts";
import { rateIn, type SummaryDraft } from "./summary-draft.ts";
import { readLabel, type SummaryLabel } from "./summary-label.ts";
import { isNearVat, isWithVat } from "./with-vat.ts";

/** An amount under a label that tells nothing for sure. */
export interface LooseAmount {
  readonly label: Text;
  readonly amount: Read<number>;
}

const SAID: Readonly<Record<"net" | "vat" | "gross", SummaryLabel>> = {
  net: { kind: "net", gross: false, whole: true, open: false, payable: false },
  vat: { kind: "vat", gross: false, whole: true, open: false, payable: false },
  gross: { kind: "gross", gross: true, whole: true, open: false, payable: false },
};

/** Words of who pays, or of a part: such an amount may equal a total and is none. */
const SHARE = /\b(?:etat|asp|segur|sons|subvention\w*|part|charge|acompte|avance|reste|finance\w*|aide|arrhes)\b/u;
export const namesShare = (label: string): boolean => SHARE.test(foldLabel(label));

/** A total that its amount alone shows for what it is. */
export const totalBySum = (
  kind: keyof typeof SAID,
  { label, amount }: LooseAmount,
  vatRate: number | null,
): SummaryDraft => ({
  label,
  said: SAID[kind],
  amounts: [amount],
  gross: SAID[kind].gross,
  vatRate,
  text: joinTexts([label, amount.text]),
  row: null,
});

/**
 * The sum of all lines, its VAT and both, where one row of a table prints all three, or, of the `last` row under several
 * lines, the first and the last; else none.
 */
export function totalsInRow(
  row: Row,
  label: Text,
  linesCents: number,
  style: NumberStyle,
  last: boolean,
): SummaryDraft[] {
  const found = totalsAmong(row.cells, label, linesCents, style);
  return found.length === 3 || last ? found.map((total) => ({ ...total, row })) : [];
}

/** The same of the cells of any row: three totals, two where the VAT is not among them, or none. */
export function totalsAmong(
  cells: readonly (Text | null)[],
  label: Text,
  linesCents: number,
  style: NumberStyle,
): SummaryDraft[] {
  const amounts = cells.flatMap((cell): Read<number>[] => {
    const amount = cell === null ? null : parseAmount(cell.value, style);
    return cell === null || amount === null ? [] : [{ value: amount.cents, text: cell }];
  });
  const gross = amounts.find(({ value }) => isWithVat(linesCents, value));
  const net = amounts.find(({ value }) => value === linesCents);
  const vat = amounts.find(({ value }) => gross !== undefined && value === gross.value - linesCents);
  if (linesCents <= 0 || namesShare(label.value) || net === undefined || gross === undefined) return [];
  const rate = cells.flatMap((cell) => (cell === null ? [] : (rateIn(cell.value, style) ?? [])))[0] ?? null;
  const total = (kind: keyof typeof SAID, amount: Read<number>): SummaryDraft =>
    totalBySum(kind, { label, amount }, kind === "vat" ? rate : null);
  return [total("net", net), ...(vat === undefined ? [] : [total("vat", vat)]), total("gross", gross)];
}

/** True for a label that says with or without VAT. */
export const saysTax = (label: string): boolean => netWords.test(foldLabel(label)) || grossWords.test(foldLabel(label));

/**
 * Totals under labels of no known form ("Combien en tout ?"): the sum of all lines, that sum with VAT at a known rate,
 * and the difference of the two. A label may be silent, but must not say otherwise; nothing is taken where no amount
 * with VAT is printed.
 */
export function summariesBySums<T extends LooseAmount>(
  loose: readonly T[],
  linesCents: number,
  told: readonly SummaryDraft[],
): { readonly from: T; readonly kind: "net" | "vat" | "gross" }[] {
  const toldAmounts = told.flatMap(({ amounts: [first] }) => (first === undefined ? [] : [first.value]));
  const gross = loose.find(
    ({ label, amount }) => isWithVat(linesCents, amount.value) && !saysNet(label.value) && !namesShare(label.value),
  );
  const grossCents = gross?.amount.value ?? toldAmounts.find((value) => isWithVat(linesCents, value)) ?? null;
  if (linesCents <= 0 || grossCents === null) return [];
  const net = loose.find(
    ({ label, amount }) => isNearVat(amount.value, linesCents) && !saysGross(label.value) && !namesShare(label.value),
  );
  const vat = loose.find(({ amount }) => isNearVat(amount.value, grossCents - linesCents));
  // An amount with VAT alone may be anything: the sum, or the VAT, must be printed too.
  const isShown = net !== undefined || vat !== undefined || toldAmounts.some((value) => isNearVat(value, linesCents));
  if (!isShown) return [];
  const found = [
    { from: net, kind: "net" as const },
    { from: vat, kind: "vat" as const },
    { from: gross, kind: "gross" as const },
  ];
  return found.flatMap(({ from, kind }) => (from === undefined ? [] : [{ from, kind }]));
}

const saysNet = (label: string): boolean => netWords.test(foldLabel(label)) && !grossWords.test(foldLabel(label));
const saysGross = (label: string): boolean =>
  readLabel(label).kind === "vat" ? false : grossWords.test(foldLabel(label)) && !netWords.test(foldLabel(label));
