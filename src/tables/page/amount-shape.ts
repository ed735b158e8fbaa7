/**
 * What a number looks like on a quote, before anyone decides what its separators mean. Blanks of every width group
 * digits; drawn in pieces, a number may have blanks around its separators ("1 500 , 00 €").
 */

const currency = String.raw`(?:€|eur(?:os?)?\b|\$|£|chf\b|usd\b|gbp\b|dem\b|e\b)`;
const digits = String.raw`\d{1,3}(?:[  \u00a0\u202f\u2009.'’]\d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+`;
const decimals = String.raw`(?:\s?[.,]\s?(?:\d{1,6}|[-–—]{1,2}(?!\d)))?`;
const sign = String.raw`[+\-−–]`;

const numberSource = String.raw`(?:${currency}\s*)?(?:${sign}\s*)?(?:${currency}\s*)?(?:${digits})${decimals}(?:\s?-(?![\w-]))?`;

const wholeAmount = new RegExp(
  String.raw`^\(?\s*${numberSource}\s*(?:${currency})?\s*\)?\s*(?:ht|ttc|h\.t\.?|t\.t\.c\.?)?\*?$`,
  "iu",
);
const wholePercent = new RegExp(String.raw`^${sign}?\s*\d{1,3}(?:[.,]\d{1,4})?\s*%\s*\w{0,4}$`, "u");

/** Words that stand where an amount would, and for how long: the price is in another line, or nothing is charged. */
const includedWords =
  /^[-–—*(]*\s*(?:(?:inclus|compris|offert|gratuit)(?:e|s|es)?(?:,? \(?\d{1,3} (?:ans?|ann[ée]es?|mois)|,? (?:dans|au|[àa] la|en|avec|ci-dessus)(?: [^\s€]{1,14}){0,4})?|gracieux|gracieuse|a titre gracieux|à titre gracieux|sans frais|sans suppl[ée]ment|non factur[ée]e?s?|(?:en )?options?|optionnel(?:le)?s?|(?:non|pas) (?:retenue?s?|compt[ée]e?s?|command[ée]e?s?)|pour m[ée]m(?:oire|\.)|p\.? ?m\.?|included|free|kostenlos|inkl\.?|inklusive|gratis|incl\.?)\s*[-–—*)]*$/iu;

/** So many digits without a blank, a mark or a currency number a company or an establishment. */
const bareNumber = /^\d{9,}$/u;

/** True when the whole text is one number, with or without a currency. */
export const looksLikeAmount = (text: string): boolean =>
  /\d/.test(text) && wholeAmount.test(text.trim()) && !bareNumber.test(text.trim());

/** True for "20 %", "8,5%", "19 %S19". */
export const looksLikePercent = (text: string): boolean => wholePercent.test(text.trim());

/** The size of a percentage that `looksLikePercent` tells, whatever its sign. */
export const percentOf = (text: string): number => Number.parseFloat(text.replace(",", ".").replace(/^[^\d]+/u, ""));

/** True for "inclus", "offert", "compris"… standing alone. */
export const looksIncluded = (text: string): boolean => includedWords.test(text.trim());

/** True when the text ends a complete amount: with decimals or a currency sign. Another number after it is another amount. */
export const endsAmount = (text: string): boolean =>
  /(?:[.,]\s?\d{2}(?:\s?e)?|€|\beur(?:os?)?)\)?(?:\s(?:ht|ttc))?$/iu.test(text.trim());

/** True when the whole text is one complete amount: with decimals or a currency sign. */
export const isCompleteAmount = (text: string): boolean => looksLikeAmount(text) && endsAmount(text);

/** True when the text may begin an amount. */
export const beginsAmount = (text: string): boolean => /^[(+\-−–€$£]{0,3}\d/u.test(text.trim());
