import { plain } from "./folded-text.ts";
import { UP_TO_SIXTEEN } from "./number-words.ts";

/** Fractions of a price as French prints them: "4/5e", "aux trois quarts", "la moitié", "un dixième". */

const COUNT = "(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d{1,2})";
const DENOMINATOR =
  "(?:demies?|tiers|quarts?|cinquiemes?|sixiemes?|septiemes?|huitiemes?|neuviemes?|dixiemes?|douziemes?|vingtiemes?|centiemes?)";
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${COUNT}|les?|aux?|du|des|dernier|premier)\\s(?:premiers?\\s|derniers?\\s)?${DENOMINATOR}|(?:la|de) moitie)(?!\\p{L})`,
  "u",
);
/** "4/5e", "à hauteur de 3/4": a day and a page have neither letters behind them nor such words before. */
const IN_FIGURES =
  /(?<![\d/.,])(?:(?<=(?:hauteur de|concurrence de|pour|que|aux) )(\d{1,2})\/(\d{1,2})|(\d{1,2})\s?\/\s?(\d{1,2})(?:e|es|eme|emes))(?![\p{L}\d/])/u;

const PARTS: readonly (readonly [beginning: string, parts: number])[] = [
  ["moitie", 2],
  ["demi", 2],
  ["tiers", 3],
  ["quart", 4],
  ["cinquieme", 5],
  ["sixieme", 6],
  ["septieme", 7],
  ["huitieme", 8],
  ["neuvieme", 9],
  ["dixieme", 10],
  ["douzieme", 12],
  ["vingtieme", 20],
  ["centieme", 100],
];
const WORDED = new RegExp(
  `(?<![\\p{L}\\d])(?:(${COUNT}) )?(moitie|demi|${DENOMINATOR.slice(3, -1)})(?![\\p{L}])`,
  "gu",
);

/** The parts of a whole that folded words tell, each between 0 and 1: "le dixième", "aux trois quarts", "à moitié", "1/10e". */
export function fractionsIn(folded: string): number[] {
  const inWords = [...folded.matchAll(WORDED)].map(([, count = "un", name = ""]) => {
    const parts = PARTS.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 1;
    return (UP_TO_SIXTEEN[count as keyof typeof UP_TO_SIXTEEN] ?? Number(count)) / parts;
  });
  const [part, whole] = (IN_FIGURES.exec(folded) ?? []).slice(1).filter((figures) => figures !== undefined);
  return [...inWords, Number(part) / Number(whole)].filter((share) => share > 0 && share < 1);
}

/** Whether a text tells a part of a whole, less than all of it. */
export function namesFraction(value: string): boolean {
  const folded = plain(value);
  if (IN_WORDS.test(folded)) return true;
  const [part, whole] = (IN_FIGURES.exec(folded) ?? []).slice(1).filter((figures) => figures !== undefined);
  return part !== undefined && Number(part) > 0 && Number(part) < Number(whole);
}
