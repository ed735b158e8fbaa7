import type { PagedDocument, SourceDocument, Word } from "../../documents/document.ts";
import { placeOf, textAt } from "../../documents/text.ts";
import type { Read } from "../model.ts";
import { findNumbers, isMoney, type NumberStyle } from "./amounts.ts";

/** Share of the width of an amount that other words must cover. */
const COVERED = 0.25;
/** Type this many times as large is a watermark or a stamp: the amount under it is still read. */
const WATERMARK = 1.6;

/** Amounts printed over other words: nobody can tell what either belongs to. */
export const printedOver = (document: SourceDocument, style: NumberStyle): Read<number>[] =>
  document.kind === "pages" ? document.pages.flatMap((page) => onPage(page, style)) : [];

const onPage = ({ words }: PagedDocument["pages"][number], style: NumberStyle): Read<number>[] =>
  words.flatMap((word) => {
    const [number] = findNumbers(word.text, style);
    if (number === undefined || !isMoney(number) || number.cents === 0) return [];
    if (!words.some((other) => other !== word && isOver(word, other))) return [];
    return [{ value: number.cents, text: textAt(word.text, placeOf(word)) }];
  });

function isOver({ box, fontSize, text }: Word, other: Word): boolean {
  if (other.text === text || Math.max(other.fontSize, fontSize) > WATERMARK * Math.min(other.fontSize, fontSize))
    return false;
  const width = Math.min(box[2], other.box[2]) - Math.max(box[0], other.box[0]);
  const height = Math.min(box[3], other.box[3]) - Math.max(box[1], other.box[1]);
  return width > COVERED * (box[2] - box[0]) && height > 0.5 * (box[3] - box[1]);
}
