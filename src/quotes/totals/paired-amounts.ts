import type { Segment } from "../../tables/layout.ts";
import type { SummaryDraft } from "./summary-draft.ts";
import { isWithVat } from "./with-vat.ts";

/** Whether an amount is told without VAT or with it. */
export type Side = "net" | "gross";

interface Labelled {
  readonly labelBox: Segment["box"];
  readonly amount: Segment;
  readonly cents: number;
}

/**
 * "Ensemble HT / TTC 1 480,00 1 776,00", "Part État 1 120,00 1 344,00": two amounts behind one label, of which the second
 * is the first with VAT. The side of each amount so paired.
 */
export function sidesOf(pairs: readonly Labelled[]): ReadonlyMap<Segment, Side> {
  const sides = new Map<Segment, Side>();
  for (const [index, first] of pairs.entries()) {
    const second = pairs[index + 1];
    const isPair =
      second?.labelBox === first.labelBox &&
      pairs[index - 1]?.labelBox !== first.labelBox &&
      pairs[index + 2]?.labelBox !== first.labelBox;
    if (second === undefined || !isPair || !isWithVat(first.cents, second.cents)) continue;
    sides.set(first.amount, "net").set(second.amount, "gross");
  }
  return sides;
}

/** A total or share as its side says, whatever its label says of both. */
export function onSide(draft: SummaryDraft, side: Side | undefined): SummaryDraft {
  if (side === undefined || draft.said.kind === "vat") return draft;
  const gross = side === "gross";
  const kind = draft.said.whole && draft.said.kind !== "discount" ? side : draft.said.kind;
  return { ...draft, said: { ...draft.said, kind, gross, open: false }, gross };
}
