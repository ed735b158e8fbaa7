import type { Piece, Text } from "../documents/text.ts";
import type { SummaryDraft } from "./summary-draft.ts";

/** "34 412," in a row of totals: the decimals stand elsewhere. A number that opens the row is its rank. */
const brokenNumber = /\S\s+\d[\d\s\u00a0.]*[,.]\s*(?:$|(?<=\s)[\d€])/u;

/** Gap, in heights of a word's box, beyond which digits are no part of the label before them ("lot 2"). */
const apart = 1.2;

/** Rows of totals with digits that neither their label nor their amounts account for: an amount was cut in pieces. */
export const brokenAmounts = (drafts: readonly SummaryDraft[]): Text[] =>
  drafts.filter((draft) => brokenNumber.test(draft.text.value) || hasStrayDigits(draft)).map(({ text }) => text);

function hasStrayDigits({ text, amounts }: SummaryDraft): boolean {
  const read = new Set(amounts.flatMap((amount) => amount.text.pieces.map(({ at }) => at)));
  return text.pieces.some((piece, index) => {
    const word = text.value.slice(piece.start, piece.end);
    if (read.has(piece.at) || !/^[\d.,]*\d[\d.,]*$/u.test(word)) return false;
    const next = text.value.slice(piece.end).trimStart();
    if (next.startsWith("%")) return false;
    const before = text.pieces[index - 1];
    return before !== undefined && (/^[.,]/u.test(word) || isApart(before, piece));
  });
}

function isApart(left: Piece, right: Piece): boolean {
  if (!("page" in left.at) || !("page" in right.at)) return false;
  const height = right.at.bbox[3] - right.at.bbox[1];
  const gap = right.at.bbox[0] - left.at.bbox[2];
  return Math.abs(right.at.bbox[3] - left.at.bbox[3]) < 0.5 * height && gap > apart * height;
}
