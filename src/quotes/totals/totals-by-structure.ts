import { foldLabel } from "../../tables/headings/summary-words.ts";
import { netWords } from "../../tables/headings/total-words.ts";
import type { Read, Totals } from "../model.ts";
import { namesShare } from "./summaries-by-sums.ts";
import type { SummaryDraft } from "./summary-draft.ts";
import { isNearVat, isWithVat } from "./with-vat.ts";

interface Row {
  readonly said: SummaryDraft["said"];
  /** Its label says that the amount is without VAT. */
  readonly isNet: boolean;
  readonly read: Read<number>;
}

/**
 * Totals that no label of a known form gives ("Budget à prévoir", "Dépense TTC", "Sous-total / Taxe / Total"), where the
 * sums leave no doubt: an amount that is the sum of the lines, or is said to be without VAT; one greater by VAT; the
 * difference between them. A label may be silent, but must not say otherwise. Totals already read stay.
 */
export function totalsByStructure(
  totals: Totals,
  summaries: readonly SummaryDraft[],
  { linesCents, lineCount }: { readonly linesCents: number; readonly lineCount: number },
): Totals {
  if (totals.net !== null && totals.gross !== null && totals.vat !== null) return totals;
  const { net: base, vat: tax } = totals;
  if (base !== null && tax !== null) {
    // "Total TTC, à la charge du cabinet": who pays it all takes nothing from what it is.
    const all = summaries.find(
      ({ said, amounts: [read] }) => said.gross && read !== undefined && isNearVat(read.value, base.value + tax.value),
    );
    if (all?.amounts[0] !== undefined && base.value > 0) return { ...totals, gross: totals.gross ?? all.amounts[0] };
  }
  if (base === null && tax !== null && totals.gross !== null) {
    // "Prestation Ségur prise en charge par l'État (HT)": a share of all lines is their total, where VAT goes on top of it.
    const sum = totals.gross.value - tax.value;
    const share = summaries.find(
      ({ said, gross, amounts: [read] }) =>
        !said.gross && !gross && said.kind !== "vat" && read?.value === sum && sum === linesCents && sum > 0,
    );
    if (share?.amounts[0] !== undefined) return { ...totals, net: share.amounts[0] };
  }
  const rows = summaries.flatMap(({ said, amounts: [read], label }): Row[] =>
    read === undefined || said.kind === "discount" || (namesShare(label.value) && !said.payable)
      ? []
      : [{ said, read, isNet: netWords.test(foldLabel(label.value)) && !said.gross }],
  );
  const tolerance = Math.max(1, lineCount);
  const isSum = ({ read }: Row): boolean => lineCount > 0 && Math.abs(read.value - linesCents) <= tolerance;
  const nets =
    totals.net !== null
      ? [totals.net]
      : rows.filter((row) => canBeNet(row) && (isSum(row) || row.isNet)).map(({ read }) => read);
  const grosses =
    totals.gross !== null ? [totals.gross] : rows.filter((row) => canBeGross(row)).map(({ read }) => read);
  const vats =
    totals.vat !== null ? [totals.vat] : rows.filter((row) => !row.isNet && !row.said.gross).map(({ read }) => read);
  for (const net of nets)
    for (const gross of grosses) {
      if (gross.value <= net.value) continue;
      const vat = vats.find(({ value }) => isNearVat(value, gross.value - net.value)) ?? null;
      if (vat !== null || isWithVat(net.value, gross.value)) return { net, vat: vat ?? totals.vat, gross };
    }
  return totals;
}

const canBeNet = ({ said }: Row): boolean => !said.gross && said.kind !== "vat";
const canBeGross = ({ said, isNet }: Row): boolean => !isNet && said.kind !== "vat";
