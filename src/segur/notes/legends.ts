import { sliceText, type Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { PayerConclusion } from "../meaning.ts";
import { clientApart, payerOfCell, payerOfText, unknownPayer } from "../payers/payers.ts";
import { outsideWords } from "../scope.ts";
import { notesOfLines } from "./line-notes.ts";
import { excepts, payerTakenUp, tellsPart, tellsSeveral } from "./numbered-notes.ts";

/**
 * Payers that notes and legends give to the lines that bear their mark: "[E] = réglé par l'État au titre du Ségur",
 * "(2) À la charge de l'établissement", or an arrow under the line itself. Null for a line that none gives a payer.
 */
export function legendPayers(quote: Quote): (line: QuoteLine) => PayerConclusion | null {
  const notes = notesOfLines(quote);
  return (line) => [...notes(line), ...wordsAfterArrows(line)].map(payerOfNote).find((payer) => payer !== null) ?? null;
}

const ARROW = /^(?:=+|-+)?[>→↳⇒➔]\s*(?=\p{L})/u;

/** "==> OFFICINE" in a row of its own under the designation: what is said of the line. */
const wordsAfterArrows = ({ designation }: QuoteLine): Text[] =>
  designation.pieces.flatMap(({ start, end, at }) => {
    const arrow = "row" in at ? ARROW.exec(designation.value.slice(start, end)) : null;
    return arrow === null ? [] : [sliceText(designation, start + arrow[0].length, end)];
  });

const BARE_NAME = /^(?:l['’]\s?|le |la )?\p{L}+(?: \p{L}+)?(?=\s*(?:[,;:(.–-]|$|(?:au titre|qui|via)(?!\p{L})))/iu;

/** Whether a note tells what the State pays by setting it apart from all else. */
const payerOfLimit = (words: Text): boolean => /(?<!\p{L})(?:ne |n['’])/iu.test(outsideWords(words)?.value ?? "");

function payerOfNote(words: Text): PayerConclusion | null {
  // "Tout est payé par l'État, sauf la ligne 3": said of the other lines.
  if (excepts(words) || tellsPart(words) || tellsSeveral(words)) return null;
  const payer = payerOfText(words, "line");
  // "(a) Accessoire ; l'État ne prend que du logiciel": what he pays for is not what bears the mark.
  if (payer.value === "state" && payerOfLimit(words)) return { ...payer, value: "client" };
  if (payer.value !== "unknown") return payer;
  if (clientApart(words)) return { value: "client", evidence: words, source: "line" };
  // "E = État, au titre du Ségur": the explanation of a mark opens with the name alone.
  const bare = BARE_NAME.exec(words.value);
  const name = bare === null ? unknownPayer : payerOfCell(sliceText(words, 0, bare[0].length));
  return name.value === "unknown" ? payerTakenUp(words) : { ...name, evidence: words, source: "line" };
}
