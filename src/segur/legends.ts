import type { Text } from "../documents/text.ts";
import type { Quote, QuoteLine } from "../quotes/model.ts";
import { notesOfLines } from "./line-notes.ts";
import type { PayerConclusion } from "./meaning.ts";
import { excepts } from "./numbered-notes.ts";
import { clientByDefault, payerOfText } from "./payers.ts";

/**
 * Payers that notes and legends give to the lines that bear their mark: "[E] = réglé par l'État au titre du Ségur",
 * "(2) À la charge de l'établissement". Null for a line without a mark that says who pays.
 */
export function legendPayers(quote: Quote): (line: QuoteLine) => PayerConclusion | null {
  const notes = notesOfLines(quote);
  return (line) =>
    notes(line)
      .map(payerOfNote)
      .find((payer) => payer !== null) ?? null;
}

function payerOfNote(words: Text): PayerConclusion | null {
  // "Tout est payé par l'État, sauf la ligne 3": said of the other lines.
  if (excepts(words)) return null;
  const payer = payerOfText(words, "line");
  if (payer.value !== "unknown") return payer;
  return clientByDefault(words) ? { value: "client", evidence: words, source: "line" } : null;
}
