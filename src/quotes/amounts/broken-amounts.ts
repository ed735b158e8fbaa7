import { type Piece, sliceText, type Text } from "../../documents/text.ts";
import type { ColumnRole, Layout } from "../../tables/layout.ts";
import { isCompleteAmount } from "../../tables/page/amount-shape.ts";
import type { SummaryDraft } from "../totals/summary-draft.ts";
import { findNumbers, type NumberStyle, parseAmount } from "./amounts.ts";

/** "34 412," in a row of totals: the decimals stand elsewhere. A number that opens the row is its rank. */
const brokenNumber = /\S\s+\d[\d\s\u00a0.]*[,.]\s*(?:$|(?<=\s)[\d€])/u;

/** "Postes 1, 3 et 5", "(1, 3 et 5)": numbers of lines, which a noun calls or "et" ends as a list; no amount in pieces. */
const listOfLines =
  /(?<!\p{L})(?:lignes|lgn?s?\.|postes|articles|positions|pos\.|items|rangs|lots|repères|rep\.|n°s?|nos|références|réfs?\.)\s\d{1,3}(?:\s?(?:[,/&–-]|et|à|au)\s?\d{1,3}(?![\d,.]*\d))+|(?<![\d.,]\s?)\d{1,3}(?:,\s\d{1,3})+\s(?:et|&|ou)\s\d{1,3}(?![\d.,])/giu;

/** "Total TTC 41 29": the label of the sum of the document says no numbers, but for a rate. */
const digitsAfterLabel =
  /(?:\b(?:ht|ttc|tva(?!\s*:?\s+(?:20|10|13|5[.,]5|8[.,]5|2[.,]1)(?:[.,]?0+)?\s*$)|payer)|%\)?)\s*:?\s+\d[\d\s\u00a0]*$/iu;

/** Gap, in heights of a word's box, beyond which digits are no part of the label before them ("lot 2"). */
const apart = 1.2;

/** Digits and what stands among the digits of an amount, nothing else. */
const figuresOnly = /^[-–−+(]?\s*\d[\d\s\u00a0\u202f.,€]*\)?$/u;
/** The end of an amount, printed away from its beginning: ",80", ".700,00 €". */
const tail = /(?<![^\s\u00a0\u202f])[.,]\d[\d.,]*(?![\p{L}\d])/gu;
/** An amount in pieces ends in cents all the same: "41 29 3,56 €". */
const endsInCents = /[.,]\s?\d\s?\d\s*€?\)?$|€$/u;

/** Pieces of an amount that stand on one line have a blank between them; a date with dots has none. */
const inTwo = /\d[.,]?\s+[.,]?\d/u;
/** "2 236," at the end of a label. */
const head = /(?<![^\s\u00a0])\d[\d\u00a0 ]*[.,]$/u;

const moneyRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["net", "gross", "funded", "client", "unitPrice"]);

/** Marks in the place of digits: "??? €", "9##,00". */
const MASKED =
  /(?<![?#*\p{L}])(?:[?#*]{2,12}|[xX]{2,12})[\d\s.,?#*xX]{0,12}(?:€|eur(?!\p{L}))|\d[?#*]{1,12}[\d.,]{0,12}|(?<![\p{L}?#*])[?#*]{1,12}\d[\d.,]{0,12}/u;

const maskedIn = (text: Text): Text[] => {
  const found = MASKED.exec(text.value);
  return found === null ? [] : [sliceText(text, found.index, found.index + found[0].length)];
};

/** Whoever typed the page could not read it either: "380,00 ? illisible", "[en partie illisible : 6?0,00 HT]". */
const ILLEGIBLE =
  /(?<!\p{L})(?:illisibles?|(?:pas|peu|mal|non|à peine|difficilement) lisibles?|(?:mot|chiffre|montant)s? effacée?s?)(?!\p{L})/iu;
const FIGURE = /\d[\d?#*\s]*[.,][\d?#*]{2}|\d[?#*]+\d*|[?#*]+\d|\d\s?(?:€|eur(?!\p{L}))/iu;
/** Longer words are general terms ("tout bon illisible sera refusé"). */
const LONGEST_REMARK = 160;

const illegibleIn = (text: Text): Text[] =>
  text.value.length <= LONGEST_REMARK && ILLEGIBLE.test(text.value) && FIGURE.test(text.value) ? [text] : [];

/** Amounts that were cut in pieces: digits that no amount of their row, cell or run of words accounts for. */
export const brokenAmounts = (layout: Layout, drafts: readonly SummaryDraft[], style: NumberStyle): Text[] => [
  ...drafts.filter((draft) => isBroken(draft) && !isNumbered(draft, drafts)).map(({ text }) => text),
  ...layout.tables.flatMap(({ columns, rows }) =>
    rows.flatMap((row) => [
      ...maskedIn(row.text),
      ...[row.label, ...row.cells].flatMap((cell) => (cell === null ? [] : illegibleIn(cell))),
      ...row.cells.flatMap((cell, column) =>
        cell === null
          ? []
          : moneyRoles.has(columns[column]?.role ?? "other")
            ? inPieces(cell, style)
            : tailsIn(cell, style),
      ),
      ...(row.label === null || row.kind === "note" ? [] : [...tailsIn(row.label, style), ...headsIn(row.label)]),
    ]),
  ),
  ...layout.segments.flatMap(({ text }) => illegibleIn(text)),
  ...layout.segments.flatMap(({ text }) =>
    inTwo.test(text.value) && endsInCents.test(text.value.trim()) ? inPieces(text, style) : tailsIn(text, style),
  ),
];

/** True for figures that are no number: what is left where an amount was cut. */
export const isCutAmount = (text: string, style: NumberStyle): boolean =>
  /^\d[\d\s\u00a0.,]*$/u.test(text.trim()) && parseAmount(text, style) === null;

/** The whole of a text of figures that are no amount together. */
const inPieces = (text: Text, style: NumberStyle): Text[] =>
  figuresOnly.test(text.value.trim()) && parseAmount(text.value, style) === null ? [text] : tailsIn(text, style);

/** Ends of amounts that no number of the text goes on to. */
function tailsIn(text: Text, style: NumberStyle): Text[] {
  const numbers = findNumbers(text.value, style);
  return [...text.value.matchAll(tail)].flatMap(({ index, 0: found }) =>
    numbers.some(({ start, end }) => start <= index && index < end)
      ? []
      : [sliceText(text, index, index + found.length)],
  );
}

const headsIn = (label: Text): Text[] => {
  const found = head.exec(label.value.trimEnd());
  return found === null ? [] : [sliceText(label, found.index, found.index + found[0].length)];
};

/** "Base HT 1" beside "Base HT 2": the numbers of rates or lots, each with an amount that is whole. */
const isNumbered = ({ label, amounts }: SummaryDraft, drafts: readonly SummaryDraft[]): boolean => {
  const [, name, number] = NUMBERED.exec(label.value) ?? [];
  return (
    name !== undefined &&
    amounts.every(({ text }) => isCompleteAmount(text.value)) &&
    drafts.some(({ label: other }) => {
      const [, otherName, otherNumber] = NUMBERED.exec(other.value) ?? [];
      return otherName === name && otherNumber !== number;
    })
  );
};
const NUMBERED = /^(\D{3,}) (\d)\s*:?$/u;

const isBroken = (draft: SummaryDraft): boolean =>
  brokenNumber.test(draft.text.value.replace(listOfLines, "…")) ||
  digitsAfterLabel.test(draft.label.value) ||
  hasStrayDigits(draft);

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
