import { looksIncluded, looksLikeAmount, looksLikePercent } from "./amount-shape.ts";
import { type Chunk, chunkOf, chunksOf, overlap } from "./chunks.ts";
import { type HeadingReading, readHeading } from "./heading-meaning.ts";
import type { HeadingMeaning } from "./headings.ts";
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

/** Known share of a heading's words from which it counts as understood. */
const understood = 0.6;
/** Distance of baselines, in heights of type, up to which lines may belong to one stacked heading. */
const stackPitch = 1.75;

/** The header that begins at or around line `index`, whose own cells must already look like one; null otherwise. */
export function headerAt(lines: readonly PrintedLine[], index: number): Header | null {
  const line = lines[index];
  if (line === undefined) return null;
  const core = cellsOf(chunksOf(line));
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

const understoodCount = (cells: readonly HeaderCell[]): number =>
  cells.filter(({ meaning }) => meaning !== null).length;

/** Half of a stacked heading may say little by itself: two known cells make it worth looking around. */
const mayBeCore = (cells: readonly HeaderCell[]): boolean =>
  new Set(cells.map(({ meaning }) => meaning).filter((meaning) => meaning !== null)).size >= 2 && !hasFigures(cells);

const hasFigures = (cells: readonly HeaderCell[]): boolean => cells.some(({ words }) => isFigure(textOf(words)));

const textOf = (words: readonly PlacedWord[]): string => words.map(({ text }) => text).join(" ");

const isFigure = (text: string): boolean => looksLikeAmount(text) || looksLikePercent(text) || looksIncluded(text);

type Kind = Pick<Header, "kind" | "titled" | "cells">;

function kindOf(all: readonly HeaderCell[]): Kind | null {
  if (hasFigures(all)) return null;
  const firstNaming = all.findIndex(({ meaning }) => meaning !== null && namingMeanings.has(meaning));
  const first = all.findIndex(({ meaning }) => meaning !== null);
  if (first < 0) return null;
  const meanings = new Set(all.map(({ meaning }) => meaning));
  const numeric = [...meanings].filter((meaning) => meaning !== null && numericMeanings.has(meaning)).length;
  const money = [...meanings].filter((meaning) => meaning !== null && moneyMeanings.has(meaning)).length;
  if (isVatHeader(all)) return { kind: "vat", titled: false, cells: all.slice(first) };
  if (money === 0) return null;
  if (firstNaming >= 0) {
    const cells = all.slice(first);
    if (understoodCount(cells) < understood * cells.length) return null;
    return { kind: "priced", titled: false, cells };
  }
  if (numeric < 2 || first === 0) return null;
  const cells = all.slice(first - 1);
  return understoodCount(cells) >= understood * (cells.length - 1) ? { kind: "priced", titled: true, cells } : null;
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
  if (words.some(({ text }) => /[/&]|^et$|^ou$|^par$|^de$/iu.test(text))) return [];
  const kinds = new Set(reading.parts.map(({ meaning }) => meaning));
  if (kinds.size < 2 || !kinds.has("quantity")) return [];
  const cuts: PlacedWord[][] = [];
  reading.parts.forEach((part, index) => {
    const start = index === 0 ? 0 : part.start;
    const end = reading.parts[index + 1]?.start ?? words.length;
    if (end > start) cuts.push(words.slice(start, end));
  });
  return cuts;
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
      const chunks = chunksOf(next).filter((chunk) => overlap(chunk, { x0: span.x0 - 20, x1: span.x1 + 20 }) > 0);
      if (chunks.length === 0 || !stacksWith(chunks, parts.flat())) break;
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

function stacksWith(chunks: readonly Chunk[], above: readonly Chunk[]): boolean {
  if (chunks.some(({ text }) => isFigure(text) || /\d{2}/.test(text))) return false;
  const known = (chunk: Chunk): boolean => {
    const reading = readHeading(chunk.words.map(({ text }) => text));
    return reading !== null ? reading.known > 0.9 : /^\(.*\)$|^(?:ht|ttc|h\.t\.|t\.t\.c\.)$/iu.test(chunk.text);
  };
  if (chunks.length === 1) {
    const [only] = chunks;
    return only !== undefined && only.words.length <= 3 && known(only);
  }
  const touching = chunks.map((chunk) => above.filter((other) => overlap(chunk, other) > 0).length);
  const fitting = touching.filter((count) => count <= 1).length;
  return fitting >= chunks.length - 1 && chunks.some(known);
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
