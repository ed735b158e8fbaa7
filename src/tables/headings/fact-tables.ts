import { isFigure } from "../page/figures.ts";
import type { PrintedLine } from "../page/printed-lines.ts";
import type { Header } from "./header.ts";
import { inGrid } from "./header-cells.ts";
import type { HeadingMeaning } from "./headings.ts";

/** Fewer rows tell nothing. */
const FEWEST = 3;

/** Meanings of columns that hold an amount for each line. */
const MONEY: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(["unitPrice", "price", "total", "gross"]);
/** Meanings of columns that hold what someone pays of each line. */
const SHARES: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(["funded", "client"]);
/** What else the words of a section's heading may seem to head. */
const MAY_STAND_BESIDE: ReadonlySet<HeadingMeaning> = new Set([...SHARES, "designation", "item", "reference", "other"]);

/**
 * Whether a table in a grid lists facts of the quote ("Rubrique | Intitulé | Valeur" over its number, its dates, its
 * parties): under each heading of money most rows say words, dates or codes, which no column of amounts does.
 */
export function listsFacts(header: Header, under: readonly PrintedLine[]): boolean {
  const { kind, cells } = header;
  if (headsSection(header, under)) return true;
  const columns = cells.flatMap(({ meaning, x0 }) => (meaning !== null && MONEY.has(meaning) ? [Math.floor(x0)] : []));
  const body = together(under);
  return (
    kind === "priced" &&
    columns.length > 0 &&
    columns.every((column) => {
      const values = body.flatMap(({ words }) => words.filter(({ box }) => Math.floor(box[0]) === column));
      const figures = values.filter(({ text }) => isFigure(text) && !isIdentifier(text));
      return values.length >= FEWEST && figures.length * 2 < values.length;
    })
  );
}

/**
 * "Client | À régler par la clinique, hors Ségur", "État | Prestation RIS": a mark and who pays, with no amount under the
 * words that say it, are the heading of a section.
 */
function headsSection({ cells }: Header, under: readonly PrintedLine[]): boolean {
  const shares = cells.filter(({ meaning }) => meaning !== null && SHARES.has(meaning));
  if (
    !inGrid(cells) ||
    shares.length === 0 ||
    cells.some(({ meaning }) => meaning !== null && !MAY_STAND_BESIDE.has(meaning))
  )
    return false;
  const columns = new Set(shares.map(({ x0 }) => Math.floor(x0)));
  const values = together(under).flatMap(({ words }) => words.filter(({ box }) => columns.has(Math.floor(box[0]))));
  return values.length > 0 && values.every(({ text }) => /\p{L}/u.test(text) && !isFigure(text));
}

/** The rows right under one another, up to the first empty one. */
function together(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const end = lines.findIndex(
    ({ grid, baseline }, index) => !grid || (index > 0 && baseline - (lines[index - 1]?.baseline ?? 0) > 1),
  );
  return end < 0 ? lines : lines.slice(0, end);
}

/** Nine digits and more without a mark: a SIREN, a FINESS, a SIRET. */
const isIdentifier = (text: string): boolean => /^\d{9,}$/.test(text.replace(/\s/gu, ""));
