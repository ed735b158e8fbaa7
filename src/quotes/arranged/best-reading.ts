import type { GridDocument, SourceDocument } from "../../documents/document.ts";
import { inPlainForm } from "../../tables/plain-form/plain-form.ts";
import { closures } from "../closures.ts";
import { fromJoinedTables } from "../forms/joined-tables.ts";
import { placedAnew, type Rearrange } from "../forms/rows.ts";
import { fromToldItems } from "../forms/told-items.ts";
import type { Quote } from "../model.ts";
import { rearranged } from "../rearranged/rearranged.ts";
import { withToldLines } from "../rearranged/told-lines.ts";
import { explainsUnread } from "./kept-doubts.ts";
import { withBlocksAsTable } from "./priced-blocks.ts";
import { isSettled } from "./settled.ts";
import { setUpright } from "./transposed.ts";
import { withHeadsInOneRow } from "./two-row-heads.ts";

type Arrangement = (document: GridDocument, instead: boolean) => GridDocument | null;

const changed =
  (arrange: (document: GridDocument) => SourceDocument | null): Arrangement =>
  (document) => {
    const arranged = arrange(document);
    return arranged === document || arranged?.kind !== "grid" ? null : arranged;
  };
const byRows =
  (rearrange: Rearrange): Arrangement =>
  (document) => {
    const rows = rearrange(document.rows);
    return rows === null ? null : placedAnew(document, rows);
  };

/** Ways in which offices arrange a quote that is no table with a head, each brought to the common form. */
const ARRANGEMENTS: readonly Arrangement[] = [
  withHeadsInOneRow,
  changed(inPlainForm),
  changed(rearranged),
  setUpright,
  changed(withToldLines),
  withBlocksAsTable,
  byRows(fromJoinedTables),
  byRows(fromToldItems),
];

/**
 * The reading of a document that adds up: as it stands, or else as one of the other arrangements that it may be. What
 * adds up in none of them is read as it stands.
 */
export function bestReading(document: SourceDocument, read: (document: SourceDocument) => Quote | null): Quote | null {
  const plain = read(document);
  if (document.kind === "pages" || (plain !== null && isSettled(plain))) return plain;
  let best = plain;
  for (const arrange of ARRANGEMENTS) {
    const arranged = arrange(document, plain !== null);
    const quote = arranged === null ? null : read(arranged);
    if (quote === null || partWithPayer(quote) < partWithPayer(plain)) continue;
    if (plain !== null && !explainsUnread(plain, quote)) continue;
    if (isSettled(quote)) return quote;
    if (best === null || worth(quote) > worth(best)) best = quote;
  }
  return best;
}

/** How much of a reading bears itself out, less what it leaves unread. */
const worth = (quote: Quote): number => closures(quote) - quote.problems.length;

/** The part of the lines that multiply out and say who pays them: no other reading may lose that. */
function partWithPayer(quote: Quote | null): number {
  const lines = (quote?.lines ?? []).filter(
    ({ quantity, unitPriceCents, totalCents }) =>
      unitPriceCents !== null && totalCents === Math.round((quantity ?? 1) * unitPriceCents),
  );
  const told = lines.filter(
    ({ payerCell, fundedCents, clientCents }) => (payerCell ?? fundedCents ?? clientCents) !== null,
  );
  return lines.length === 0 ? 0 : told.length / lines.length;
}
