import { sliceText, type Text } from "../documents/text.ts";
import type { Quote, QuoteLine } from "../quotes/model.ts";
import type { PayerConclusion } from "./meaning.ts";
import { clientByDefault, payerOfText } from "./payers.ts";

/** A mark of a note or a legend ("(1)", "[E]", "*", "S :"), and where its explanation starts. */
const NOTE =
  /(?:^|[\s;,(])(?:\[(\p{L}{1,3}|\d{1,2})\]|\((\d{1,2}|\p{Lu}{1,2})\)|(\*{1,3})|(\p{Lu}{1,2})(?=\s*[:=]))\s*[:=–-]?\s*(?=\p{L})/gu;
/** The same marks where a line bears them. */
const MARK = /\[(\p{L}{1,3}|\d{1,2})\]|\((\d{1,2}|\p{Lu}{1,2})\)|(\*{1,3})(?!\*)/gu;

const markOf = (match: RegExpMatchArray): string => match.slice(1).find((group) => group !== undefined) ?? "";

/**
 * Payers that notes and legends give to the lines that bear their mark: "[E] = réglé par l'État au titre du Ségur",
 * "(2) À la charge de l'établissement". Null for a line without a mark that says who pays.
 */
export function legendPayers(quote: Quote): (line: QuoteLine) => PayerConclusion | null {
  const notes = new Map<string, PayerConclusion>();
  for (const { text, smallPrint } of quote.statements)
    if (!smallPrint)
      for (const [mark, words] of notesIn(text)) {
        const payer = payerOfNote(words);
        if (payer !== null && !notes.has(mark)) notes.set(mark, payer);
      }
  return (line) =>
    notes.size === 0
      ? null
      : (marksOf(line)
          .map((mark) => notes.get(mark))
          .find((payer) => payer !== undefined) ?? null);
}

function payerOfNote(words: Text): PayerConclusion | null {
  const payer = payerOfText(words, "line");
  if (payer.value !== "unknown") return payer;
  return clientByDefault(words) ? { value: "client", evidence: words, source: "line" } : null;
}

/** Each mark of a sentence with the words up to the next one. */
function notesIn(text: Text): [string, Text][] {
  const found = [...text.value.matchAll(NOTE)];
  return found.map((match, index) => {
    const start = match.index + match[0].length;
    return [markOf(match), sliceText(text, start, found[index + 1]?.index ?? text.value.length)];
  });
}

function marksOf({ designation, payerCell }: QuoteLine): string[] {
  const cell = payerCell?.value.trim();
  const bare = cell !== undefined && /^(?:\p{Lu}{1,2}|\d{1,2})$/u.test(cell) ? [cell] : [];
  return [...bare, ...[...designation.value.matchAll(MARK)].map(markOf)];
}
