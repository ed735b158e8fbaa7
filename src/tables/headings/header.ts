import { type Gutter, guttersOf, partedLikeRows } from "../columns/near-columns.ts";
import { type Chunk, chunksOf, overlap } from "../page/chunks.ts";
import { holdsFiguresOfColumns, isFigure } from "../page/figures.ts";
import type { Floors } from "../page/floors.ts";
import { joinWords, type PrintedLine } from "../page/printed-lines.ts";
import { withBlankColumns } from "./blank-columns.ts";
import {
  cellsOf,
  type HeaderCell,
  headsNames,
  headsYear,
  inGrid,
  isOptional,
  understood,
  understoodCount,
} from "./header-cells.ts";
import { stack } from "./header-stack.ts";
import { type HeadingMeaning, numericMeanings } from "./headings.ts";
import { headsPart } from "./part-header.ts";
import { opensSummary } from "./summary-words.ts";
import { isPayersHeader, isRecapHeader, isVatHeader, vatHeaderBeside } from "./vat-header.ts";

export interface Header {
  readonly cells: readonly HeaderCell[];
  /** `priced`: billed lines stand under it; `vat`: bases and VAT by rate, or amounts by who pays. */
  readonly kind: "priced" | "vat";
  /** Indices into the lines of the document, last included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The left-most cell heads the table, and the designations stand under it without a heading of their own. */
  readonly titled: boolean;
  /** Figures only: the designation of each item is printed above its own header (quotes set as cards). */
  readonly headless: boolean;
}

const moneyMeanings: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>([
  "unitPrice",
  "price",
  "total",
  "gross",
  "funded",
  "client",
]);
const namingMeanings: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(["designation", "item", "reference"]);
/** "Pack Ségur | Financement SONS": alone at the left, such words head the table rather than a column. */
const payingMeanings: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(["funded", "client", "payer"]);

/** Lines that are searched for headers: what is asked of each by the lines above it is made once. */
export class SearchedLines {
  readonly lines: readonly PrintedLine[];
  readonly floors: Floors;
  readonly #gutters: (readonly Gutter[] | undefined)[] = [];

  constructor(lines: readonly PrintedLine[], floors: Floors) {
    this.lines = lines;
    this.floors = floors;
  }

  gutters(index: number): readonly Gutter[] {
    const line = this.lines[index];
    this.#gutters[index] ??= line === undefined ? [] : guttersOf(chunksOf(line));
    return this.#gutters[index];
  }

  /** Numbers of rows in the middle of them, and where the words of the line right above begin beside them. */
  besideLines(index: number): readonly Gutter[] {
    const [above, line] = [this.lines[index - 1], this.lines[index]];
    const [words, number] = [above, line].map((one) => (one === undefined ? undefined : chunksOf(one)[0]));
    if (above?.page !== line?.page || words === undefined || number === undefined) return [];
    const isBeside = /^\d{1,3}$/u.test(number.text) && words.x0 > number.x1 && /^\p{L}/u.test(words.text);
    return isBeside ? [{ x0: number.x0, x1: number.x1, next: words.x0 }] : [];
  }
}

/** The header that begins at or around line `index`, whose own cells must already look like one; null otherwise. */
export function headerAt(searched: SearchedLines, index: number): Header | null {
  const { lines } = searched;
  const line = lines[index];
  if (line === undefined) return null;
  const chunks = headingsOf(searched, index);
  const core = cellsOf(chunks);
  const vat = vatHeaderBeside(core);
  if (vat !== null)
    return { kind: "vat", titled: false, headless: false, cells: vat, firstLine: index, lastLine: index };
  // One run of words heads one column, or at least three run together: "Prestation prise en charge par l'État" is a title.
  if (chunks.length === 1 && core.length < 3) return null;
  if (kindOf(core) === null && !mayBeCore(core)) return null;
  const stacked = stack(searched, index, core);
  const best = stacked !== null && understoodCount(stacked.cells) >= understoodCount(core) ? stacked : null;
  const cells = best?.cells ?? core;
  const lastLine = best?.lastLine ?? index;
  const kind = withNamesAtLeft(cells, lines.slice(lastLine + 1, lastLine + 1 + LINES_BELOW)) ?? kindOf(cells);
  if (kind === null) return null;
  return {
    ...kind,
    cells: withBlankColumns(
      kind,
      withLeftColumn(kind, cells, lines.slice(lastLine + 1, lastLine + 1 + LINES_BELOW)),
      lines.slice(lastLine + 1),
    ),
    firstLine: best?.firstLine ?? index,
    lastLine,
  };
}

/** Longest unknown heading, in words, at the left, and the points by which its cells may miss one edge. */
const [LONGEST_UNKNOWN, FLUSH] = [3, 2];

/**
 * "Fonction logicielle | Contenu | Qté | Prix | Total": an unknown heading to the left of the known ones is one of the
 * table where every priced line under it, two at least, begins below it at one edge; a side bar does not keep step with them.
 */
function withLeftColumn(
  { cells, titled, headless, kind }: Kind,
  all: readonly HeaderCell[],
  below: readonly PrintedLine[],
): readonly HeaderCell[] {
  const [left, second] = all;
  const isOne = left !== undefined && second === cells[0] && left.meaning === null;
  if (!isOne || titled || headless || kind !== "priced" || left.words.length > LONGEST_UNKNOWN) return cells;
  const page = left.words[0]?.at;
  const rows = below
    .filter((line) => page !== undefined && "page" in page && line.page === page.page)
    .map((line) => chunksOf(line))
    .filter(holdsFiguresOfColumns);
  const priced = rows.filter((chunks) => !opensSummary(chunks[0]?.text ?? ""));
  const edge = priced[0]?.[0]?.x0 ?? 0;
  const isColumn = priced.every(
    ([first]) => first !== undefined && overlap(first, left) > 0 && Math.abs(first.x0 - edge) <= FLUSH,
  );
  return priced.length > 1 && isColumn ? [left, ...cells] : cells;
}

/**
 * "Nombre | Prix HT | Montant HT" set to the right, over rows that begin with words at one edge to the left of them: what
 * is sold stands there without a heading.
 */
function withNamesAtLeft(cells: readonly HeaderCell[], below: readonly PrintedLine[]): Kind | null {
  const [first] = cells;
  const meanings = new Set(cells.map(({ meaning }) => meaning));
  const areKnown = cells.length > 2 && cells.every(({ meaning }) => meaning !== null && numericMeanings.has(meaning));
  if (first === undefined || !areKnown || !meanings.has("quantity") || inGrid(cells)) return null;
  const at = first.words[0]?.at;
  const lines = below
    .filter(({ page }) => at !== undefined && "page" in at && page === at.page)
    .map((line) => chunksOf(line));
  const isRow = (chunks: readonly Chunk[]): boolean => chunks.filter(({ text }) => isFigure(text)).length > 2;
  const isName = (name: Chunk | undefined): name is Chunk =>
    name !== undefined && !isFigure(name.text) && name.x0 < first.x0 - FLUSH;
  const rows = lines.filter(isRow);
  // Figures in the middle of their rows have their names in the lines above and under them.
  const names = lines.flatMap((chunks, index) => {
    if (!isRow(chunks)) return [];
    return [chunks, lines[index - 1], lines[index + 1]].map((line) => line?.[0]).find(isName) ?? [];
  });
  const edge = names[0]?.x0 ?? 0;
  const haveNames = names.length === rows.length && names.every(({ x0 }) => Math.abs(x0 - edge) <= FLUSH);
  if (rows.length < 2 || !haveNames) return null;
  const sold: HeaderCell = { words: [], x0: edge, x1: edge + 1, meaning: "designation", gross: false };
  return { kind: "priced", titled: false, headless: false, cells: [sold, ...cells] };
}

/** Lines under a heading that are looked at for what stands under it. */
const LINES_BELOW = 12;

/** Lines under a heading in which its columns show. */
const ROWS_BELOW = 6;

function headingsOf(searched: SearchedLines, index: number): Chunk[] {
  const { lines } = searched;
  const line = lines[index];
  if (line === undefined) return [];
  const chunks = chunksOf(line);
  if (line.grid || chunks.length < 2 || chunks.every(({ words }) => words.length < 2)) return chunks;
  const gutters: Gutter[] = [];
  for (let below = index + 1; below <= index + ROWS_BELOW; below++)
    if (lines[below]?.page === line.page) gutters.push(...searched.gutters(below), ...searched.besideLines(below));
  return partedLikeRows(chunks, gutters);
}

/** Half of a stacked heading may say little by itself: two known cells make it worth looking around. */
const mayBeCore = (cells: readonly HeaderCell[]): boolean =>
  new Set(cells.map(({ meaning }) => meaning).filter((meaning) => meaning !== null)).size >= 2 &&
  !hasFigures(cells) &&
  !cells.some(({ words }) => HAS_VERSION.test(joinWords(words)));

/** "Logiciel fourni | Hélios Soins 7.4": a fact with its value; the rate of a tax may stand in a heading. */
const HAS_VERSION = /\d[.,]\d(?!.*%)/u;

/**
 * "Option | Qté | PU", "Qté | PU | Au total | En option": a word that may stand where an amount would names what stands
 * under it, in the first cell or beside headings that are known.
 */
const hasFigures = (cells: readonly HeaderCell[]): boolean =>
  cells.some(
    (cell, at) =>
      isFigure(joinWords(cell.words)) &&
      !headsYear(cell) &&
      !(isOptional(cell) && (at === 0 || understoodCount(cells) > 2)),
  );

export type Kind = Pick<Header, "kind" | "titled" | "headless" | "cells">;

function kindOf(printed: readonly HeaderCell[]): Kind | null {
  const part = headsPart(printed);
  if (part !== null) return part;
  if (hasFigures(printed)) return null;
  const all = withoutNeighbours(printed);
  const firstNaming = all.findIndex(({ meaning }) => meaning !== null && namingMeanings.has(meaning));
  const first = all.findIndex(
    ({ meaning }, index) => meaning !== null && !(firstNaming < 0 && index === 0 && payingMeanings.has(meaning)),
  );
  if (isRecapHeader(printed) || isPayersHeader(printed))
    return { kind: "vat", titled: false, headless: false, cells: all.slice(Math.max(first, 0)) };
  if (first < 0) return null;
  const meanings = new Set(all.map(({ meaning }) => meaning));
  const numeric = [...meanings].filter((meaning) => meaning !== null && numericMeanings.has(meaning)).length;
  const money = [...meanings].filter((meaning) => meaning !== null && moneyMeanings.has(meaning)).length;
  if (isVatHeader(all)) return { kind: "vat", titled: false, headless: false, cells: all.slice(first) };
  // "Établissement | FINESS | Produit": what the client pays never stands alone.
  if (money === 0 || (money === 1 && meanings.has("client"))) return null;
  if (firstNaming >= 0) {
    const cells = all.slice(first);
    if (understoodCount(cells) < understood * cells.length) return null;
    return { kind: "priced", titled: false, headless: false, cells: inGrid(all) ? all : cells };
  }
  if (headsNames(all)) return { kind: "priced", titled: false, headless: false, cells: all.slice(first) };
  // "Qté | Quoi | Prix | Total": beside all that is counted, the one heading that nobody knows names what is sold.
  const uncounted = all.length - numeric;
  const isCounted = first === 0 && meanings.has("quantity");
  // Under an empty heading stands what is sold, where all the others are known.
  if (isCounted && numeric > 1 && startsLate(all) && all.every(({ meaning }) => meaning !== null))
    return { kind: "priced", titled: false, headless: false, cells: [unheaded(all), ...all] };
  if (isCounted && numeric > 2 && uncounted <= 1 && money > 1)
    return { kind: "priced", titled: false, headless: uncounted === 0, cells: all };
  // In a grid every cell is a column of its own: which one names the lines is told by what they hold. That who pays, or
  // a number, is told first ("N° | Ce que c'est | Combien | Prix pièce") makes it no name of the lines.
  const isGrid = all.some(({ words }) => words.some(({ at }) => "row" in at));
  const opensApart = all[0]?.meaning === "other" || payingMeanings.has(all[0]?.meaning ?? "other");
  // "Payeur | Ligne | Qté", "Ligne | Observation | Qté": what holds no figures, beside the first, may hold the names.
  const isOpen = all.some(({ meaning }, at) => meaning === null || (at > 0 && meaning === "other"));
  const isNameless = opensApart && meanings.has("quantity") && isOpen;
  // Without a known price and total beside the quantity, the arithmetic of the rows tells more.
  // "Payeur |  | Qté | PU": the names stand under the one empty heading.
  if (
    isGrid &&
    opensApart &&
    meanings.has("quantity") &&
    !isOpen &&
    numeric > 2 &&
    (all[1]?.x0 ?? 0) - (all[0]?.x0 ?? 0) === 2
  )
    return {
      kind: "priced",
      titled: false,
      headless: false,
      cells: [...all.slice(0, 1), unheaded(all.slice(1)), ...all.slice(1)],
    };
  if (isGrid && isNameless) return numeric > 2 ? { kind: "priced", titled: false, headless: false, cells: all } : null;
  // "Ligne | Payeur | Nb | PU HT | HT": beside headings that are known but for one, what stands under the first names the lines.
  const isPriced = meanings.has("quantity") && (meanings.has("unitPrice") || meanings.has("price"));
  if (all[0]?.meaning === "other" && isPriced && understoodCount(all) >= all.length - 1)
    return { kind: "priced", titled: false, headless: false, cells: all };
  // "HT | TVA 20 % | TTC" are the labels of totals; beside "Qté | PU | Total", what is said of the payer heads the lines.
  const isLabel = opensSummary(joinWords(all[first - 1]?.words ?? [])) && !(meanings.has("quantity") && money > 1);
  if (numeric < 2 || first === 0 || isLabel) return null;
  // "Bloc | Ligne | Qté", "A | Version Ségur (débit : État) | Qté": either of the two may hold the names.
  const { meaning } = all[first] ?? { meaning: null };
  // On a page "Section | Ligne | Qté" may do so too: one word is no title of a table.
  const isWord = first === 1 && all[0]?.words.length === 1;
  if (
    (isGrid && (first > 1 || (meaning !== null && payingMeanings.has(meaning)))) ||
    (meaning === "other" && (isGrid || isWord))
  )
    return { kind: "priced", titled: false, headless: false, cells: all };
  const cells = all.slice(first - 1);
  return understoodCount(cells) >= understood * (cells.length - 1)
    ? { kind: "priced", titled: true, headless: false, cells: inGrid(all) ? all : cells }
    : null;
}

/** " | Qté | PU HT | Total HT": in a grid an empty heading leaves the first column to what is sold. */
const startsLate = (cells: readonly HeaderCell[]): boolean => inGrid(cells) && (cells[0]?.x0 ?? 0) > 1;

const unheaded = (cells: readonly HeaderCell[]): HeaderCell => {
  const x1 = cells[0]?.x0 ?? 0;
  return { words: [], x0: x1 - 1, x1, meaning: "designation", gross: false };
};

/** Labels of what identifies a vendor; FINESS and RPPS may head a column of sites or of persons. */
const OF_A_VENDOR = /^(?:siren|siret|rcs|ape|naf|t[ée]l|fax|e-?mail|courriel|iban|bic)(?!\p{L})/iu;

/** Words of a side bar may stand on the header's line: labels, telephone numbers and addresses of the vendor head no column. */
function withoutNeighbours(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const last = cells.findLastIndex(({ meaning, words }) => meaning !== null || !/\d{2}|@/u.test(joinWords(words)));
  const isBeside = !inGrid(cells) && cells.length > 3 && OF_A_VENDOR.test(joinWords(cells[0]?.words ?? []));
  return cells.slice(isBeside ? 1 : 0, last + 1);
}
