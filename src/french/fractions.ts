import { plain } from "./folded-text.ts";

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

/** Whether a text tells a part of a whole, less than all of it. */
export function namesFraction(value: string): boolean {
  const folded = plain(value);
  if (IN_WORDS.test(folded)) return true;
  const [part, whole] = (IN_FIGURES.exec(folded) ?? []).slice(1).filter((figures) => figures !== undefined);
  return part !== undefined && Number(part) > 0 && Number(part) < Number(whole);
}
