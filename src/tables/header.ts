import { looksIncluded, looksLikeAmount, looksLikePercent } from "./amount-shape.ts";
import { type Chunk, chunkOf, chunksOf, overlap } from "./chunks.ts";
import { type HeadingReading, headingTokens, readHeading } from "./heading-meaning.ts";
import { type HeadingMeaning, headingModifiers } from "./headings.ts";
import type { PlacedWord, PrintedLine } from "./printed-lines.ts";

/** A heading with the span it is printed over. */
export interface HeaderCell {
  readonly words: readonly PlacedWord[];
  readonly x0: number;
  readonly x1: number;
  /** Null where the vocabulary does not know the heading. */
  readonly meaning: HeadingMeaning | null;
  readonly gross: boolean;
}

export interface Header {
  readonly cells: readonly HeaderCell[];
  /** `priced`: billed lines stand under it; `vat`: bases and VAT by rate. */
  readonly kind: "priced" | "vat";
  /** Indices into the lines of the document, last included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The left-most cell heads the table, and the designations stand under it without a heading of their own. */
  readonly titled: boolean;
  /** Figures only: the designation of each item is printed above its own header (quotes set as cards). */
  readonly headless: boolean;
}

const numericMeanings: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>([
  "quantity",
  "unitPrice",
  "price",
  "total",
  "gross",
  "tax",
  "vatRate",
  "vatAmount",
  "discount",
  "funded",
  "client",
]);
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

/** Known share of a heading's words from which it counts as understood. */
const understood = 0.6;
/** Distance of baselines, in heights of type, up to which lines may belong to one stacked heading. */
const stackPitch = 1.75;

/** The header that begins at or around line `index`, whose own cells must already look like one; null otherwise. */
export function headerAt(lines: readonly PrintedLine[], index: number): Header | null {
  const line = lines[index];
  if (line === undefined) return null;
  const chunks = chunksOf(line);
  const vat = vatHeaderBeside(chunks);
  if (vat !== null)
    return { kind: "vat", titled: false, headless: false, cells: vat, firstLine: index, lastLine: index };
  const core = cellsOf(chunks);
  if (kindOf(core) === null && !mayBeCore(core)) return null;
  const stacked = stack(lines, index, core);
  const best = stacked !== null && understoodCount(stacked.cells) >= understoodCount(core) ? stacked : null;
  const cells = best?.cells ?? core;
  const kind = kindOf(cells);
  if (kind === null) return null;
  return {
    ...kind,
    cells: kind.cells,
    firstLine: best?.firstLine ?? index,
    lastLine: best?.lastLine ?? index,
  };
}

/** Number of headings that the vocabulary knows. */
export const understoodCount = (cells: readonly HeaderCell[]): number =>
  cells.filter(({ meaning }) => meaning !== null).length;

/** Half of a stacked heading may say little by itself: two known cells make it worth looking around. */
const mayBeCore = (cells: readonly HeaderCell[]): boolean =>
  new Set(cells.map(({ meaning }) => meaning).filter((meaning) => meaning !== null)).size >= 2 && !hasFigures(cells);

const hasFigures = (cells: readonly HeaderCell[]): boolean => cells.some(({ words }) => isFigure(textOf(words)));

const textOf = (words: readonly PlacedWord[]): string => words.map(({ text }) => text).join(" ");

const isFigure = (text: string): boolean => looksLikeAmount(text) || looksLikePercent(text) || looksIncluded(text);

type Kind = Pick<Header, "kind" | "titled" | "headless" | "cells">;

function kindOf(all: readonly HeaderCell[]): Kind | null {
  if (hasFigures(all)) return null;
  const firstNaming = all.findIndex(({ meaning }) => meaning !== null && namingMeanings.has(meaning));
  const first = all.findIndex(
    ({ meaning }, index) => meaning !== null && !(firstNaming < 0 && index === 0 && payingMeanings.has(meaning)),
  );
  if (first < 0) return null;
  const meanings = new Set(all.map(({ meaning }) => meaning));
  const numeric = [...meanings].filter((meaning) => meaning !== null && numericMeanings.has(meaning)).length;
  const money = [...meanings].filter((meaning) => meaning !== null && moneyMeanings.has(meaning)).length;
  if (isVatHeader(all)) return { kind: "vat", titled: false, headless: false, cells: all.slice(first) };
  if (money === 0) return null;
  if (firstNaming >= 0) {
    const cells = all.slice(first);
    if (understoodCount(cells) < understood * cells.length) return null;
    return { kind: "priced", titled: false, headless: false, cells };
  }
  if (first === 0 && numeric > 2 && numeric === all.length && meanings.has("quantity") && money > 1)
    return { kind: "priced", titled: false, headless: true, cells: all };
  if (numeric < 2 || first === 0) return null;
  const cells = all.slice(first - 1);
  return understoodCount(cells) >= understood * (cells.length - 1)
    ? { kind: "priced", titled: true, headless: false, cells }
    : null;
}

/** The header of a table of VAT may share its line with totals set beside it. */
function vatHeaderBeside(chunks: readonly Chunk[]): HeaderCell[] | null {
  const cells = cellsOf(chunks);
  const figure = cells.findIndex(({ words }) => isFigure(textOf(words)));
  if (figure < 2) return null;
  // The cell before a figure is the figure's label.
  const run = cells.slice(0, figure - 1).filter(({ meaning }) => meaning !== null);
  return run.length >= 2 && isVatHeader(run) ? run : null;
}

/** Bases, rates and VAT amounts without any designation or quantity. */
function isVatHeader(cells: readonly HeaderCell[]): boolean {
  const has = (...wanted: HeadingMeaning[]): boolean =>
    cells.some(({ meaning }) => meaning !== null && wanted.includes(meaning));
  if (has("designation", "quantity", "unitPrice", "item")) return false;
  if (!has("base") && !(has("total", "price") && has("vatRate", "tax"))) return false;
  return has("vatRate", "tax", "vatAmount");
}

/** Cells of a line; a chunk that holds several headings is cut between them. */
function cellsOf(chunks: readonly Chunk[]): HeaderCell[] {
  return chunks.flatMap((chunk) => {
    const reading = readHeading(chunk.words.map(({ text }) => text));
    if (reading === null || reading.known < understood) return [cell(chunk.words, null)];
    const cuts = separateParts(chunk.words, reading);
    return cuts.length < 2
      ? [cell(chunk.words, reading)]
      : cuts.map((words) => cell(words, readHeading(words.map(({ text }) => text))));
  });
}

function cell(words: readonly PlacedWord[], reading: HeadingReading | null): HeaderCell {
  const { x0, x1 } = chunkOf(words);
  return { words, x0, x1, meaning: reading === null ? null : strongest(reading), gross: reading?.gross ?? false };
}

/** "Quantité Unité Prix U HT" holds three headings; "Nom & désignation" and "Prix / unité" are one. */
function separateParts(words: readonly PlacedWord[], reading: HeadingReading): PlacedWord[][] {
  const [first] = words;
  if (reading.parts.length < 2 || (first !== undefined && !("page" in first.at))) return [];
  const cuts: PlacedWord[][] = [];
  let start = 0;
  reading.parts.forEach((part, index) => {
    const before = reading.parts[index - 1];
    const link = words[part.start - 1]?.text ?? "";
    if (before === undefined || part.start <= start || /[/&×,]|^(?:et|ou|par|de|x)$/iu.test(link)) return;
    if (!standApart(before.meaning, part.meaning)) return;
    cuts.push(words.slice(start, part.start));
    start = part.start;
  });
  cuts.push(words.slice(start));
  return cuts;
}

/** Meanings that never share a column, in the order printed: "Total TVA" is one heading, "TVA Total" is two. */
function standApart(left: HeadingMeaning, right: HeadingMeaning): boolean {
  if (left === right) return false;
  const own: readonly HeadingMeaning[] = ["quantity", "unitPrice", "discount", "payer", "vatRate", "vatAmount"];
  if (own.includes(left) || own.includes(right))
    return !(
      left === "payer" ||
      (left === "total" && right === "unitPrice") ||
      (left === "price" && right === "unitPrice")
    );
  return left === "tax" && (right === "total" || right === "price" || right === "gross");
}

/** The meaning that decides what a column of several words holds: "Total TVA" is about VAT, "Montant HT" about money. */
function strongest(reading: HeadingReading): HeadingMeaning {
  const order: readonly HeadingMeaning[] = [
    "vatAmount",
    "vatRate",
    "unitPrice",
    "funded",
    "client",
    "payer",
    "discount",
    "quantity",
    "designation",
    "total",
    "gross",
    "price",
    "base",
    "tax",
    "unit",
    "item",
    "reference",
    "other",
  ];
  const meanings = reading.parts.map(({ meaning }) => meaning);
  if (meanings.includes("tax") && meanings.includes("total"))
    return reading.gross || meanings[0] === "total" ? "total" : "vatAmount";
  return order.find((meaning) => meanings.includes(meaning)) ?? "other";
}

interface Stack {
  readonly cells: HeaderCell[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Joins to a header line the lines above and below that are printed as its upper and lower parts. */
function stack(lines: readonly PrintedLine[], index: number, core: readonly HeaderCell[]): Stack | null {
  const line = lines[index];
  if (line === undefined || line.grid) return null;
  const span = { x0: core[0]?.x0 ?? 0, x1: core.at(-1)?.x1 ?? 0 };
  const designationEnd = core.find(({ meaning }) => meaning === "designation" || meaning === "item")?.x1 ?? span.x1;
  const parts: Chunk[][] = [core.map(({ words }) => chunkOf(words))];
  let firstLine = index;
  let lastLine = index;
  for (const step of [1, -1]) {
    let at = index;
    for (let depth = 0; depth < 3; depth++) {
      const next = lines[at + step];
      const current = lines[at];
      if (next === undefined || current === undefined || next.page !== line.page) break;
      if (Math.abs(next.baseline - current.baseline) > stackPitch * Math.max(next.size, current.size)) break;
      const chunks = withinReach(chunksOf(next), span);
      if (chunks.length === 0 || !stacksWith(chunks, parts, step, designationEnd)) break;
      for (const chunk of chunks) {
        span.x0 = Math.min(span.x0, chunk.x0);
        span.x1 = Math.max(span.x1, chunk.x1);
      }
      if (step > 0) parts.push(chunks);
      else parts.unshift(chunks);
      at += step;
      if (step > 0) lastLine = at;
      else firstLine = at;
    }
  }
  if (firstLine === lastLine) return null;
  return { cells: merged(parts), firstLine, lastLine };
}

/** Parts of a neighbouring line that stand over the header, or go on from it with known headings. */
function withinReach(chunks: readonly Chunk[], span: { x0: number; x1: number }): Chunk[] {
  const known = chunks.filter((chunk) => isHeadingLike(chunk, understood));
  const left = known.filter(({ x1 }) => x1 < span.x0);
  // One known word far to the left may stand in a side bar; several are headings.
  const near = left.length > 1 ? left : left.filter(({ x1 }) => span.x0 - x1 < 60);
  const reach = {
    x0: Math.min(span.x0, ...near.map(({ x0 }) => x0)) - 20,
    x1: Math.max(span.x1, ...known.map(({ x1 }) => x1)) + 20,
  };
  return chunks.filter((chunk, index) => {
    const neighbour = chunks[index - 1];
    return (
      overlap(chunk, reach) > 0 ||
      (neighbour !== undefined && known.includes(neighbour) && chunk.x0 - neighbour.x1 < 80)
    );
  });
}

/** A heading of the vocabulary, or nothing but words that go beside one ("HT (€)"). */
function isHeadingLike(chunk: Chunk, share: number): boolean {
  const words = chunk.words.map(({ text }) => text);
  return (
    (readHeading(words)?.known ?? 0) >= share ||
    words.flatMap(headingTokens).every((token) => headingModifiers.has(token))
  );
}

function stacksWith(
  chunks: readonly Chunk[],
  parts: readonly (readonly Chunk[])[],
  step: number,
  designationEnd: number,
): boolean {
  if (chunks.some(({ text }) => isFigure(text) || /\d{2}/.test(text))) return false;
  const known = (chunk: Chunk): boolean => isHeadingLike(chunk, 0.9);
  if (chunks.length === 1) {
    const [only] = chunks;
    return only !== undefined && only.words.length <= 3 && known(only);
  }
  const touching = chunks.map((chunk) =>
    Math.max(...parts.map((part) => part.filter((other) => overlap(chunk, other) > 0).length)),
  );
  // A heading over several columns stands above them and names what they have in common.
  const fitting = chunks.filter((chunk, index) => (touching[index] ?? 0) <= 1 || (step < 0 && known(chunk))).length;
  const phrase = chunks.some((chunk) => chunk.words.length > 3 && !known(chunk));
  // Two short parts under figures go on with their headings; under the designation they begin the first line.
  const last = chunks.at(-1);
  const tabular = chunks.length > 2 || chunks.every(known) || (last !== undefined && last.x0 > designationEnd);
  return tabular && !phrase && fitting >= chunks.length - 1 && chunks.some(known);
}

/** Columns of a stack: parts that stand over one another are one heading, read from top to bottom. */
function merged(parts: readonly (readonly Chunk[])[]): HeaderCell[] {
  const columns: { x0: number; x1: number; chunks: { chunk: Chunk; row: number }[] }[] = [];
  const rows = parts.flatMap((chunks, row) => chunks.map((chunk) => ({ chunk, row })));
  const byWidth = [...rows].sort((a, b) => a.chunk.x1 - a.chunk.x0 - (b.chunk.x1 - b.chunk.x0));
  for (const entry of byWidth) {
    const touching = columns.filter(
      (column) => overlap(column, entry.chunk) > 0.3 * Math.min(column.x1 - column.x0, entry.chunk.x1 - entry.chunk.x0),
    );
    for (const column of touching) column.chunks.push(entry);
    const [only] = touching;
    if (touching.length === 1 && only !== undefined) {
      only.x0 = Math.min(only.x0, entry.chunk.x0);
      only.x1 = Math.max(only.x1, entry.chunk.x1);
    } else if (touching.length === 0) columns.push({ x0: entry.chunk.x0, x1: entry.chunk.x1, chunks: [entry] });
  }
  columns.sort((a, b) => a.x0 - b.x0);
  return columns.map(({ x0, x1, chunks }) => {
    const words = [...chunks]
      .sort((a, b) => a.row - b.row || a.chunk.x0 - b.chunk.x0)
      .flatMap(({ chunk }) => chunk.words);
    const reading = readHeading(words.map(({ text }) => text));
    const usable = reading !== null && reading.known >= understood ? reading : null;
    return { ...cell(words, usable), x0, x1 };
  });
}
