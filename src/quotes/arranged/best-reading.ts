import type { GridDocument, SourceDocument } from "../../documents/document.ts";
import type { Quote } from "../model.ts";
import { withBlocksAsTable } from "./priced-blocks.ts";
import { isSettled } from "./settled.ts";
import { setUpright } from "./transposed.ts";
import { withHeadsInOneRow } from "./two-row-heads.ts";

/** Ways in which offices arrange a quote that is no table with a head, each brought to the common form. */
const ARRANGEMENTS: readonly ((document: GridDocument, instead: boolean) => GridDocument | null)[] = [
  withHeadsInOneRow,
  setUpright,
  withBlocksAsTable,
];

/**
 * The reading of a document that adds up: as it stands, or else as one of the other arrangements that it may be. What
 * adds up in none of them is read as it stands.
 */
export function bestReading(document: SourceDocument, read: (document: SourceDocument) => Quote | null): Quote | null {
  const plain = read(document);
  if (document.kind === "pages" || (plain !== null && isSettled(plain))) return plain;
  let fallback: Quote | null = null;
  for (const arrange of ARRANGEMENTS) {
    const arranged = arrange(document, plain !== null);
    const quote = arranged === null ? null : read(arranged);
    if (quote !== null && isSettled(quote) && payersIn(quote) >= payersIn(plain)) return quote;
    fallback ??= quote;
  }
  return plain ?? fallback;
}

/** Lines that say who pays them: no other reading may lose that. */
const payersIn = (quote: Quote | null): number =>
  (quote?.lines ?? []).filter(
    ({ payerCell, fundedCents, clientCents }) => (payerCell ?? fundedCents ?? clientCents) !== null,
  ).length;
