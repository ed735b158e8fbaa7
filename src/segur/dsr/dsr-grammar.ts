import { regulation } from "../regulation/regulation.ts";
import type { Wave } from "../regulation/regulation-schema.ts";

/** The spelling of DSR codes: marks of a wave, and pairs of corridor and function read backwards from one. */

type Coded = Readonly<Record<string, { readonly codes: readonly string[] }>>;

const keysByCode = (coded: Coded): Map<string, string> =>
  new Map(Object.entries(coded).flatMap(([key, { codes }]) => codes.map((code): [string, string] => [code, key])));

const corridorByCode = keysByCode(regulation.dsr.corridors);
const functionByCode = keysByCode(regulation.dsr.functions);
const oneOf = (codes: Iterable<string>): string => `(?:${[...codes].sort((a, b) => b.length - a.length).join("|")})`;

const CORRIDOR = oneOf(corridorByCode.keys());
const FUNCTION = oneOf(functionByCode.keys());
/** Dashes, blanks, line ends, soft hyphens and joiners that stand inside a code, few at a time. */
const GAP = "[\\s\\p{Pd}_./:·|()−\\u00ad\\u200b-\\u200d\\u2060]{0,4}";
const AND = "\\s*(?:[+/&,;]|\\bet\\b|\\bplus\\b)\\s*";
const BOTH = "\\s*(?:[+/&]|\\bet\\b)\\s*";
const NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
const PREFIX = `(?<prefix>(?:DSR|SONS|REM|AF)${GAP})?`;
const NUMBER_END = "(?![\\p{N}]|[.,]\\p{N})";

const waveMark = new RegExp(
  `(?<mark>v(?:agues?|a)?)${GAP}(?:n\\s?[°o]\\s?)?(?<number>[12]${NUMBER_END}|(?<=ague${GAP})I{1,2}(?![\\p{L}\\p{N}]))` +
    // "vague 1 + vague 2" is one Prestation of the wave 2 call; "Va1 + 2 jours" is not.
    `(?<both>${BOTH}v(?:ague|a)?${GAP}2${NUMBER_END}|(?<=vagues${GAP}1)${BOTH}2${NUMBER_END}|${BOTH}2${NUMBER_END}(?!\\s*\\p{L}))?`,
  "giu",
);
const pairAtEnd = new RegExp(
  `${NOT_IN_WORD}${PREFIX}(?:(?<before>${CORRIDOR})${GAP}(?<of>${FUNCTION})|(?<alone>${FUNCTION})(?:${GAP}(?<after>${CORRIDOR}))?)(?:${GAP}|\\s*,\\s*)$`,
  "iu",
);
const andAtEnd = new RegExp(`${AND}$`, "iu");
/** A function alone may follow a product name ("Hélios-DPI"), not another acronym that would be its corridor. */
const acronymAtEnd = /(?<![\p{L}\p{N}])[A-Z]{2,6}\d?[\p{Pd}_]$/u;
/** "ÉTAT - SONS vague 2": who pays, and the scheme that has the wave, are neither a corridor nor a function. */
const NO_PART_OF_CODE = "(?!(?:[ÉE]TAT|ASP|ANS|SONS|S[ÉE]GUR)(?![\\p{L}\\p{N}]))";
const unknownPairAtEnd = new RegExp(
  `${NOT_IN_WORD}${PREFIX}${NO_PART_OF_CODE}(?:[A-Z]{2,6}\\d?)\\s?[\\p{Pd}_]\\s?${NO_PART_OF_CODE}(?:[A-Z]{2,8})[\\p{Pd}_\\s]{0,3}$`,
  "iu",
);

/** What no mark does without. */
const MAY_MARK = /v.*[12i]/is;

export interface WaveMark {
  readonly start: number;
  readonly end: number;
  readonly wave: Wave;
  /** "V", "Va" or "vague", as printed. */
  readonly mark: string;
  /** Says "vague 1 + vague 2". */
  readonly both: boolean;
}

/** Every "Va1", "V2", "vague 1", "vague II", "vague n° 2", "vague 1 + vague 2" of a text, in order. */
export function* waveMarks(text: string): Generator<WaveMark> {
  if (!MAY_MARK.test(text)) return;
  for (const match of text.matchAll(waveMark)) {
    const { mark = "", number, both } = match.groups ?? {};
    const wave: Wave = number === "2" || number?.length === 2 || both !== undefined ? 2 : 1;
    yield { start: match.index, end: match.index + match[0].length, wave, mark, both: both !== undefined };
  }
}

/** Whether a mark says "wave" and cannot be a software version: "Va" or "vague", not "V". */
export const isWavePrinted = (mark: string): boolean => mark.length > 1;

export interface Pair {
  /** Key of `corridors` in `dsr.yaml`, null where none is printed. */
  readonly corridor: string | null;
  /** Key of `functions` in `dsr.yaml`. */
  readonly functionKey: string;
  /** The function as printed. */
  readonly printed: string;
  /** Whether "DSR", "SONS", "REM" or "AF" stands before it. */
  readonly prefixed: boolean;
  readonly start: number;
  /** End of its last letter: the gap before the wave is left out. */
  readonly end: number;
}

/** The pair of corridor and function, or the function alone, that a text ends with. */
export function readPairAtEnd(text: string): Pair | null {
  const match = pairAtEnd.exec(text);
  const { prefix, before, of, alone, after } = match?.groups ?? {};
  const printed = of ?? alone;
  if (match === null || printed === undefined) return null;
  const functionKey = functionByCode.get(printed.toUpperCase());
  const corridor = corridorByCode.get((before ?? after ?? "").toUpperCase()) ?? null;
  if (functionKey === undefined) return null;
  if (corridor === null && acronymAtEnd.test(text.slice(0, match.index))) return null;
  const end = match.index + match[0].search(/[^\p{L}\p{N}]*$/u);
  return { corridor, functionKey, printed, prefixed: prefix !== undefined, start: match.index, end };
}

/** Where a word of listing that ends the text begins ("HOP-DPI / …"), null when there is none. */
export const endsWithAnd = (text: string): number | null => andAtEnd.exec(text)?.index ?? null;

/** Where two acronyms in the form of a code that end the text begin, null when there are none. */
export const readUnknownPairAtEnd = (text: string): number | null => unknownPairAtEnd.exec(text)?.index ?? null;
