import { type Box, cutAt, type Text } from "../../documents/text.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import type { Layout, Segment } from "../../tables/layout.ts";
import { type NumberStyle, parseAmount } from "../amounts/amounts.ts";

/** Words where they stand on a page, or in a grid. */
export interface Label {
  readonly text: Text;
  readonly page: number;
  readonly box: Box;
}

/** The place of a row's label; none where it has no words. */
export function labelOf(text: Text): Label[] {
  const [first, last] = [text.pieces[0]?.at, text.pieces.at(-1)?.at];
  if (first === undefined || last === undefined) return [];
  // A cell of a grid as its segment would stand.
  if (!("page" in first) || !("page" in last))
    return "row" in first ? [{ text, page: 1, box: [first.column, first.row, first.column + 1, first.row + 1] }] : [];
  return [{ text, page: first.page, box: [first.bbox[0], first.bbox[1], last.bbox[2], last.bbox[3]] }];
}

/** Heights of type between the last row of a table and the label of its total. */
const CLOSE = 2.2;

/** Right under the last row of a table, and no wider. */
export function isRightUnder({ page, box }: Label, { rows }: Layout["tables"][number]): boolean {
  const boxes = (rows.at(-1)?.text.pieces ?? []).flatMap(({ at }) =>
    "page" in at && at.page === page ? [at.bbox] : [],
  );
  const [bottom, right] = [Math.max(...boxes.map(([, , , y1]) => y1)), Math.max(...boxes.map(([, , x1]) => x1))];
  const drop = (box[1] - bottom) / Math.max(1, box[3] - box[1]);
  return boxes.length > 0 && drop > -0.5 && drop < CLOSE && box[2] < right;
}

/** Words right over the headings of a table go with them: "Prix (€ HT)" over "unitaire" and "total". */
export function heads({ text, page, box }: Label, { columns }: Layout["tables"][number]): boolean {
  if (/^(?:sous|s\/|total|net|tva|reste|somme)/u.test(foldLabel(text.value))) return false;
  const [first] = columns.flatMap(({ heading }) => heading.pieces.map(({ at }) => at));
  if (first === undefined) return false;
  const [top, own] = "page" in first ? [first.bbox[1], first.page] : [first.row, 1];
  const drop = (top - box[3]) / Math.max(1, box[3] - box[1]);
  return own === page && drop > -0.5 && drop < 1.2;
}

/** Under a label, within a few lines. */
export function isUnder(label: Label, { page, box }: Segment): boolean {
  const drop = (box[1] - label.box[1]) / Math.max(1, label.box[3] - label.box[1]);
  const overlap = Math.min(box[2], label.box[2]) - Math.max(box[0], label.box[0]);
  return page === label.page && drop > 0.5 && drop < 5 && overlap > 0;
}

/** Sub-totals of two sections stand as far apart as the lines of one. */
const MOST_LINES_APART = 25;

/** Labels of one block of totals begin or end at the same place, a few lines apart. */
export function inOneColumn(a: Label, b: Label): boolean {
  const height = Math.max(1, b.box[3] - b.box[1]);
  const near = a.page === b.page && Math.abs(a.box[1] - b.box[1]) < MOST_LINES_APART * height;
  return near && (Math.abs(a.box[0] - b.box[0]) < 3 || Math.abs(a.box[2] - b.box[2]) < 3);
}

/** "Terme | Part | Montant TTC" over "Acompte | 40 % | 1 488,00": as many cells, and the amount under its heading. */
export function headsSchedule(line: readonly Segment[], below: readonly Segment[], style: NumberStyle): boolean {
  const [last, amount] = [line.at(-1), below.at(-1)];
  if (last === undefined || amount === undefined || line.length < 3 || below.length !== line.length) return false;
  const isShare = below.some(({ text }) => /^\d{1,2}(?:,\d+)?\s?%$/u.test(text.value.trim()));
  return isShare && parseAmount(amount.text.value, style) !== null && isUnder(last, amount);
}

/** A text cut where its words go on to another printed line. */
export function linesOf(text: Text): Text[] {
  const starts = text.pieces.flatMap((piece, index) => {
    const before = text.pieces[index - 1]?.at;
    const isNew = before === undefined || !("page" in before) || !("page" in piece.at) || before.page !== piece.at.page;
    return isNew || piece.at.bbox[1] > before.bbox[3] - 1 ? [piece.start] : [];
  });
  return cutAt(text, starts);
}
