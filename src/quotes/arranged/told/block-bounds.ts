import { foldLabel } from "../../../tables/headings/summary-words.ts";
import { isBreak, type Row } from "../grid/rows.ts";
import { saysWhoPays } from "./payer-words.ts";
import type { Product } from "./products.ts";

/** The rows that speak of one product, last excluded. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** Rows over the figures of a product in which its name may stand. */
const MOST_ABOVE = 7;

/** The rows that speak of each product: its name over or beside its figures, and what is said under them. */
export function boundsOf(products: readonly Product[], rows: readonly Row[]): Bounds[] {
  const spans = products.map(({ quantity, unitPrice, discount, total }) => {
    const own = [quantity, unitPrice, total, ...(discount === null ? [] : [discount])].map(({ row }) => row);
    return { first: Math.min(...own), last: Math.max(...own) };
  });
  const ends = spans.map(({ last }, index) => trailEnd(last + 1, spans[index + 1]?.first ?? rows.length, rows));
  // Who pays the last one is said before it: what stands under the others opens the next one.
  const trails = (ends.at(-1) ?? 0) > (spans.at(-1)?.last ?? 0) + 1;
  const settled = trails ? ends : spans.map(({ last }) => last + 1);
  const starts = spans.map(({ first }, index) =>
    index === 0 ? null : startAfter(settled[index - 1] ?? 0, first, rows),
  );
  const opening = keyOf(rows[starts[1] ?? -1]);
  const first = spans[0]?.first ?? 0;
  const depths = starts.flatMap((start, index) => (start === null ? [] : [(spans[index]?.first ?? 0) - start]));
  const opened = opening === null ? -1 : lastRowOpening(rows, opening, first);
  const top = opened >= 0 ? opened : depths.length > 0 ? first - Math.min(...depths) : topOf(first, rows);
  return spans.map((_, index) => ({ start: Math.max(0, starts[index] ?? top), end: settled[index] ?? rows.length }));
}

/** The row after those right under a product that say who pays it or what is taken off. */
function trailEnd(from: number, before: number, rows: readonly Row[]): number {
  let end = from;
  while (end < before && isTrailing(rows[end] ?? [])) end++;
  return end;
}

const isTrailing = (cells: Row): boolean =>
  cells.length > 0 &&
  cells.length < 3 &&
  (saysWhoPays(cells.at(-1)?.text ?? "") || cells.some(({ text }) => isRebate(text)));

/** "remise 10 % incluse". */
export const isRebate = (text: string): boolean =>
  text.length < 60 && /\b(?:remise|rabais|ristourne|rem)\b/u.test(foldLabel(text));

function startAfter(end: number, first: number, rows: readonly Row[]): number {
  let start = end;
  while (start < first && isBreak(rows[start] ?? [])) start++;
  return start;
}

/** What opens a row in front of its value: "Désignation", "Ligne 2, de quoi s'agit-il ?", "--- Fiche 2 sur 2 ---". */
function keyOf(cells: Row | undefined): string | null {
  const text = cells?.[0]?.text ?? "";
  const isKey = cells !== undefined && (cells.length > 1 || countsOff(text)) && text.length < 50;
  return isKey ? foldLabel(text).replace(/\d+/gu, "#") : null;
}

/** "2)", "Fiche 2 sur 3", "Article n° 2": the number of a line among others. */
export const countsOff = (text: string): boolean =>
  /^[\W_]*(?:\p{L}{1,14}[\W_]*){0,2}\d{1,3}(?![\d.,]*\d)[\W_]*(?:(?:sur|de)? ?\d{1,3}[\W_]*)?(?:$|[,:].{0,30}$)/u.test(
    text,
  );

function lastRowOpening(rows: readonly Row[], key: string, first: number): number {
  for (let row = first; row >= Math.max(0, first - MOST_ABOVE); row--) if (keyOf(rows[row]) === key) return row;
  return -1;
}

/** The first row that speaks of the only product: under a gap, an announcement, or where it is counted off. */
function topOf(first: number, rows: readonly Row[]): number {
  for (let row = first; row >= Math.max(0, first - MOST_ABOVE); row--) {
    const cells = rows[row] ?? [];
    if (cells[0] !== undefined && countsOff(cells[0].text) && /\b1\b/u.test(cells[0].text)) return row;
    if (row === first) continue;
    if (isBreak(cells) || /[:;,]$/u.test(cells.at(-1)?.text ?? "")) return row + 1;
    if (tellsOfPaper(cells) && rows.slice(row + 1, first).some(isName)) return row + 1;
  }
  return first;
}

/** "Devis en ligne 31-478", "Édité le 15 juin 2022", "Version livrée : … (référencée le 12/04/2022)": facts of the quote. */
const tellsOfPaper = (cells: Row): boolean =>
  cells.some(
    ({ text }) =>
      /^\W*(?:devis|offre|proposition|chiffrage)(?!\p{L}).*\d/iu.test(text) ||
      /(?<!\d)\d{1,2}(?:(?:er)? \p{L}{3,9}\.? |[/.-]\d{1,2}[/.-])\d{4}(?!\d)/u.test(text),
  );

/** A row of words that is no label with its value. */
const isName = ([cell, ...others]: Row): boolean =>
  cell !== undefined && others.length === 0 && /\p{L}{4}/u.test(cell.text) && !/^[^:]{1,25}:\s/u.test(cell.text);
