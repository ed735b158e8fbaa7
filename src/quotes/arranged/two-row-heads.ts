import type { Cell } from "../../documents/document.ts";
import { readHeading } from "../../tables/headings/heading-meaning.ts";
import { isFigure } from "../../tables/page/figures.ts";
import type { Row } from "./grid/rows.ts";

/** Headings that the lower row has at least. */
const FEWEST = 3;

/**
 * Heads in two rows as one: "Prestation | Quantités | | Prix HT" over "| nombre | unité | unitaire | total". Each column
 * keeps the lower heading where it is known by itself, with the one that spans it where it is not. Null without such heads.
 */
export function withHeadsInOneRow(rows: readonly Row[]): Row[] | null {
  const at = rows.findIndex((cells, index) => areHeads(cells, rows[index + 1] ?? []));
  const [upper, lower] = [rows[at], rows[at + 1]];
  if (upper === undefined || lower === undefined) return null;
  const columns = [...new Set([...upper, ...lower].map(({ column }) => column))].sort((a, b) => a - b);
  const heads = columns.flatMap((column) => {
    const own = lower.find((cell) => cell.column === column);
    const over = upper.findLast((cell) => cell.column <= column);
    if (own === undefined) return over?.column === column ? [over] : [];
    return [isKnown(own) || over === undefined ? own : { ...own, text: `${over.text} ${own.text}` }];
  });
  return [...rows.slice(0, at), heads, ...rows.slice(at + 2)];
}

function areHeads(upper: Row, lower: Row): boolean {
  if (
    upper.length < 2 ||
    lower.length < FEWEST ||
    [...upper, ...lower].some(({ text }) => isFigure(text) || text.length > 40)
  )
    return false;
  const below = new Set(lower.map(({ column }) => column));
  const names = upper.find((cell) =>
    readHeading(cell.text.split(/\s+/u))?.parts.some(({ meaning }) => meaning === "designation" || meaning === "item"),
  );
  return names !== undefined && !below.has(names.column) && lower.filter(isKnown).length >= FEWEST;
}

const isKnown = ({ text }: Cell): boolean => (readHeading(text.split(/\s+/u))?.known ?? 0) >= 0.5;
