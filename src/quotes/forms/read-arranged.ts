import type { GridDocument, SourceDocument } from "../../documents/document.ts";
import { closures } from "../closures.ts";
import type { Quote } from "../model.ts";
import { readQuote } from "../read-quote.ts";
import { fromJoinedTables } from "./joined-tables.ts";
import { placedAnew, type Rearrange } from "./rows.ts";
import { fromToldItems } from "./told-items.ts";

/** Arrangements that a document may only seem to have: the reading that adds up better decides. */
const arrangements: readonly Rearrange[] = [fromJoinedTables, fromToldItems];

/** Reads a document as it stands and, where that leaves doubts, in each other arrangement that it may have. */
export function readArranged(document: SourceDocument): Quote | null {
  const plain = readQuote(document);
  if (document.kind === "pages" || (plain !== null && isSettled(plain))) return plain;
  let best = plain;
  for (const rearrange of arrangements) {
    const other = inForm(document, rearrange);
    if (other !== null && (best === null || worth(other) > worth(best))) best = other;
  }
  return best;
}

function inForm(document: GridDocument, rearrange: Rearrange): Quote | null {
  const rows = rearrange(document.rows);
  return rows === null ? null : readQuote(placedAnew(document, rows));
}

const worth = (quote: Quote): number => closures(quote) - quote.problems.length;

/** Everything was read, and the lines make the totals: no other arrangement could say more. */
function isSettled({ problems, lines, totals: { net, gross } }: Quote): boolean {
  const sum = lines.reduce((total, { totalCents, option }) => total + (option ? 0 : (totalCents ?? 0)), 0);
  return problems.length === 0 && net !== null && gross !== null && sum === net.value;
}
