import type { Language } from "../engine/rule.ts";

const NO_BREAK_SPACE = "\u00a0";
const BEFORE_PUNCTUATION = / (?=[:;?!»%€])/g;
const AFTER_OPENING = /« /g;
const BETWEEN_DIGITS = /(?<=\d) (?=\d{3}(?!\d))/g;

/** Text with the no-break spaces of French typography, so that no line starts with its punctuation or cuts an amount. */
export function typeset(language: Language, text: string): string {
  if (language !== "fr") return text;
  return text
    .replace(BEFORE_PUNCTUATION, NO_BREAK_SPACE)
    .replace(AFTER_OPENING, `«${NO_BREAK_SPACE}`)
    .replace(BETWEEN_DIGITS, NO_BREAK_SPACE);
}

/** Integer cents as people read them: `15 300,00 €` in French, `€15,300.00` in English. */
export function amountIn(language: Language, cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, language === "fr" ? NO_BREAK_SPACE : ",");
  const sign = cents < 0 ? "-" : "";
  const decimals = digits.slice(-2);
  return language === "fr" ? `${sign}${euros},${decimals}${NO_BREAK_SPACE}€` : `${sign}€${euros}.${decimals}`;
}

/** An ISO day as people read it: `04/01/2022` in French, as it is in English. */
export const dayIn = (language: Language, isoDay: string): string =>
  language === "fr" ? isoDay.split("-").reverse().join("/") : isoDay;

/** A number of things, agreed: `2 erreurs`; French takes the singular below 2. */
export function countOf(language: Language, count: number, singular: string, plural: string): string {
  const one = language === "fr" ? count < 2 : count === 1;
  return `${count}${NO_BREAK_SPACE}${one ? singular : plural}`;
}

/** A length of time given in years, as people say it: whole years, else months (`18 mois`). */
export function yearsIn(language: Language, years: number): string {
  const months = Math.round(years * 12);
  const isWhole = months % 12 === 0;
  if (language === "fr")
    return isWhole ? countOf("fr", months / 12, "an", "ans") : countOf("fr", months, "mois", "mois");
  return isWhole ? countOf("en", months / 12, "year", "years") : countOf("en", months, "month", "months");
}

/** Words on one line, a single blank between them. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
