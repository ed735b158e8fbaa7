import type { Wave } from "../regulation/regulation-schema.ts";
import { dsrOfFunction } from "./dsr.ts";
import {
  endsWithAnd,
  isWavePrinted,
  type Pair,
  readPairAtEnd,
  readUnknownPairAtEnd,
  waveMarks,
} from "./dsr-grammar.ts";

/**
 * Finding DSR codes in any spelling: `BIO-SGLVa1`, `HOP_PFI_V2`, `SONS-IMG-DB-va2`, `DSR BIO SGL vague 1`, broken over
 * a line, with odd dashes, several functions sharing one wave (`HOP-DPI/PFI-Va1`).
 *
 * The wave is the anchor: every mark of a wave is looked for once, and what stands right before it is read backwards.
 */
export interface DsrCode {
  /** Canonical code; null for a pair that has the form of a code and that no catalogue knows. */
  readonly code: string | null;
  /** Key of `functions` in `dsr.yaml`; null with the code. */
  readonly functionKey: string | null;
  readonly wave: Wave;
  /** As printed. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** How many characters before its wave a code may begin: a list of three pairs, spelled wide. */
const REACH = 80;

/** DSR codes of a text, in reading order. */
export function findDsrCodes(text: string): DsrCode[] {
  const codes: DsrCode[] = [];
  for (const { start, end, wave, mark } of waveMarks(text)) {
    const from = Math.max(codes.at(-1)?.end ?? 0, start - REACH, 0);
    codes.push(...codesBefore(text, { from, start, end, wave, mark }));
  }
  return codes;
}

/** "Va3", "vague 4": a wave that the scheme never had. */
const UNKNOWN_WAVE = /va(?:gue)?[\s._\p{Pd}]{0,2}(?:[03-9]|\d{2,})(?![\p{N}]|[.,]\p{N})/giu;

/** Where a text prints a function with a wave that no catalogue knows ("BIO-SGL-Va3"). */
export function findUnknownWaves(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(UNKNOWN_WAVE)].flatMap((match) => {
    const from = Math.max(0, match.index - REACH);
    const pair = readPairAtEnd(text.slice(from, match.index));
    return pair === null ? [] : [{ start: from + pair.start, end: match.index + match[0].length }];
  });
}

interface Anchor {
  /** First character that may belong to a code of this wave. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly wave: Wave;
  readonly mark: string;
}

function codesBefore(text: string, anchor: Anchor): DsrCode[] {
  const { from, start, end, wave, mark } = anchor;
  const pairs: { readonly pair: Pair; readonly end: number }[] = [];
  let before = text.slice(from, start);
  for (;;) {
    const pair = readPairAtEnd(before);
    if (pair === null || (pairs.length === 0 && !isTrusted(pair, mark))) break;
    // "mise à jour du LGO, PHA-LGO-Va1" names one function twice: no list.
    if (pairs.some((known) => known.pair.functionKey === pair.functionKey)) break;
    pairs.unshift({ pair, end: pairs.length === 0 ? end : from + pair.end });
    const and = endsWithAnd(before.slice(0, pair.start));
    if (and === null) break;
    before = before.slice(0, and);
  }
  if (pairs.length === 0) {
    const unknown = isWavePrinted(mark) ? readUnknownPairAtEnd(before) : null;
    return unknown === null ? [] : [codeAt(text, from + unknown, end, null, null, wave)];
  }
  return pairs.map(({ pair, end: stop }) => {
    const dsr = dsrOfFunction(pair.functionKey, wave, pair.corridor);
    return codeAt(text, from + pair.start, stop, dsr?.code ?? null, dsr === null ? null : pair.functionKey, wave);
  });
}

function codeAt(
  text: string,
  start: number,
  stop: number,
  code: string | null,
  functionKey: string | null,
  wave: Wave,
): DsrCode {
  // "BIO-SGL (vague 1)": a bracket that opened inside the code closes with it.
  const end = text[stop] === ")" && text.slice(start, stop).includes("(") ? stop + 1 : stop;
  return { code, functionKey, wave, raw: text.slice(start, end), start, end };
}

/**
 * Whether a pair and a wave make a code. With its corridor, always. A function alone needs a wave that cannot be a
 * software version: "SGL Va1", "DPI vague 1" and "DSR SGL V1" are codes, "RIS V2" is a product. Acronyms of two
 * letters must stand in capitals, as "ri" and "db" end many words.
 */
function isTrusted(pair: Pair, mark: string): boolean {
  if (pair.corridor !== null || pair.prefixed) return true;
  return isWavePrinted(mark) && (pair.printed.length > 2 || pair.printed === pair.printed.toUpperCase());
}
