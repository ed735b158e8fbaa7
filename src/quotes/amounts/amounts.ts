import { RecentTexts } from "../../documents/recent-texts.ts";
import { decimalToCents } from "./money.ts";

/** Which character parts decimals in a document, where a number alone does not show it. */
export interface NumberStyle {
  readonly decimal: "," | ".";
}

/** A number printed in a text. */
export interface PrintedNumber {
  /** Characters `start` to `end` (excluded), currency and sign included. */
  readonly start: number;
  readonly end: number;
  /** Exact value as a decimal string, sign included. */
  readonly value: string;
  /** Rounded to cents where finer. */
  readonly cents: number;
  /** Digits printed after the decimal mark. */
  readonly decimals: number;
  readonly currency: string | null;
  readonly percent: boolean;
}

const blank = "[ \\u00a0\\u202f\\u2009\\u2007\\u2008]";
/** A word in small letters or capitals. Spelled out: a pattern of Unicode letters that ignores case takes long to compile. */
const word = (letters: string): string =>
  letters.replace(/[a-z]/g, (letter) => (letter === "s" ? "[sSſ]" : `[${letter}${letter.toUpperCase()}]`));
const letterE = word("e");
const currency = `(?:€|\\$|£|(?:${word("eur(?:os?)?|chf|usd|gbp|dem")})(?![\\p{L}])|${letterE}(?![\\p{L}\\d]))`;
const grouped = `\\d{1,3}(?:${blank}\\d{3})+(?!\\d)|\\d{1,3}(?:[.]\\d{3})+(?!\\d)|\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,3}(?:['’]\\d{3})+(?!\\d)`;
const digits = `(?:${grouped}|\\d+)`;
const decimals = `(?:${blank}?[.,]${blank}?\\d{1,6}(?!\\d)|[.,][-–—]{1,2}(?![\\d-]))?`;

const percent = `%|${word("pour")}${blank}?${word("cents?")}(?![\\p{L}])|${word("p")}\\.?${blank}?(?:100|${word("cent")})(?![\\p{L}\\d])`;

const numberPattern = new RegExp(
  `(?<![\\p{L}\\d_/.,-])(?<open>\\()?(?<sign>[+\\-−–]${blank}?)?(?<before>(?!${letterE}(?![\\p{L}]))${currency}${blank}?)?(?<inner>[+\\-−–]${blank}?)?(?<number>${digits}${decimals})(?<trail>-(?![\\p{L}\\d]))?(?:${blank}?(?<percent>${percent})|${blank}*(?<after>${currency}))?(?<close>\\))?(?![\\p{L}\\d_/]|[.,:-]\\d|°)`,
  "gu",
);

/** Every number of a text, from left to right; dates, codes and telephone numbers are none. */
export function findNumbers(text: string, style: NumberStyle): readonly PrintedNumber[] {
  return hasDigit(text) ? recent[style.decimal].get(text, (given) => computeNumbers(given, style)) : [];
}

/** The same cells are asked for their numbers by every reader of a table. */
const recent = { ",": new RecentTexts<PrintedNumber[]>(50_000), ".": new RecentTexts<PrintedNumber[]>(50_000) };

/** Most words hold none, and looking for numbers is slow. */
const hasDigit = (text: string): boolean => /\d/.test(text);

function computeNumbers(text: string, style: NumberStyle): PrintedNumber[] {
  const found: PrintedNumber[] = [];
  for (const match of text.matchAll(numberPattern)) {
    const { open, sign, before, inner, number = "", trail, percent, after, close } = match.groups ?? {};
    const plain = readNumber(number, style);
    const negative =
      /[-−–]/.test(`${sign ?? ""}${inner ?? ""}`) ||
      trail !== undefined ||
      // Accounts set what is taken off in brackets; a rate in brackets is no less for it.
      (open !== undefined && close !== undefined && percent === undefined);
    const value = negative && /[1-9]/.test(plain) ? `-${plain}` : plain;
    // A bracket that only opens or closes belongs to the sentence around.
    const start = match.index + (open !== undefined && close === undefined ? 1 : 0);
    const end = match.index + match[0].length - (close !== undefined && open === undefined ? 1 : 0);
    found.push({
      start,
      end,
      value,
      cents: decimalToCents(value),
      decimals: plain.split(".")[1]?.length ?? 0,
      currency: before?.trim() ?? (isOrdinal(number, after) ? null : (after ?? null)),
      percent: percent !== undefined,
    });
  }
  return found;
}

/** "2e trimestre": the letter that stands for the euro sign in some fonts is no currency after one or two digits. */
const isOrdinal = (number: string, after: string | undefined): boolean =>
  after?.toLowerCase() === "e" && /^\d{1,2}$/u.test(number);

/** The amount that a whole text is, notes such as "HT" or a box to tick after it allowed; null for anything else. */
export function parseAmount(text: string, style: NumberStyle): PrintedNumber | null {
  const trimmed = text.trim();
  const [only, ...others] = findNumbers(trimmed, style);
  if (only === undefined || others.length > 0 || only.percent) return null;
  const rest = (trimmed.slice(0, only.start) + trimmed.slice(only.end)).trim();
  return /^(?:h\.?t\.?|t\.?t\.?c\.?|\*|\(\d\)|[a-z])?\s?[☐☑☒□■✓✔]?$/iu.test(rest) ? only : null;
}

/** Digits as printed to a decimal string without sign. */
function readNumber(printed: string, style: NumberStyle): string {
  const compact = printed.replace(/[\s\u00a0\u202f\u2009\u2007\u2008'’]/gu, "").replace(/[.,][-–—]+$/u, "");
  const mark = decimalMark(compact, style);
  if (mark === null) return stripZeros(compact.replace(/[.,]/gu, ""));
  const at = compact.lastIndexOf(mark);
  const whole = compact.slice(0, at).replace(/[.,]/gu, "");
  return `${stripZeros(whole)}.${compact.slice(at + 1)}`;
}

const stripZeros = (whole: string): string => whole.replace(/^0+(?=\d)/u, "") || "0";

/** The decimal mark of a number, null where all its marks group digits. */
function decimalMark(compact: string, style: NumberStyle): "," | "." | null {
  const comma = compact.lastIndexOf(",");
  const dot = compact.lastIndexOf(".");
  if (comma < 0 && dot < 0) return null;
  if (comma >= 0 && dot >= 0) return comma > dot ? "," : ".";
  const mark = comma >= 0 ? "," : ".";
  if (compact.indexOf(mark) !== compact.lastIndexOf(mark)) return null;
  const after = compact.length - compact.lastIndexOf(mark) - 1;
  if (after !== 3 || /^0[.,]/u.test(compact)) return mark;
  return mark === style.decimal ? mark : null;
}

const GROUPED_BY_DOTS = /^[1-9]\d{0,2}(?:\.\d{3})+$/u;
const HAS_DECIMALS = /[.,]\s?\d/u;

/** Decides by vote of the numbers that leave no doubt; French quotes write a comma. */
export function numberStyleOf(texts: Iterable<string>): NumberStyle {
  const votes = { ",": 0, ".": 0 };
  for (const text of texts) {
    if (!HAS_DECIMALS.test(text)) continue;
    for (const match of text.matchAll(numberPattern)) {
      const compact = (match.groups?.["number"] ?? "").replace(/[\s\u00a0\u202f\u2009'’]/gu, "");
      const shown = /^\d{1,3}(?:[.,]\d{3})*([.,])\d{1,2}$/u.exec(compact) ?? /^\d+([.,])\d{1,2}$/u.exec(compact);
      const mark = shown?.[1];
      // A currency makes it an amount; versions such as "9.1" carry none.
      const weight = match.groups?.["after"] !== undefined || /[.,]\d{2}$/u.test(compact) ? 3 : 1;
      if (mark === "," || mark === ".") votes[mark] += weight;
      // "7.800": a dot before three digits groups them in French, unless the amounts show it before their cents.
      else if (GROUPED_BY_DOTS.test(compact)) votes[","]++;
    }
  }
  return { decimal: votes["."] > votes[","] ? "." : "," };
}

/** True for a number that can only be money: it has a currency, or cents. */
export const isMoney = (number: PrintedNumber): boolean =>
  !number.percent && (number.currency !== null || number.decimals === 2);
