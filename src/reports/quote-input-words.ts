import type { ExpectedInput, QuoteInputProblem } from "../engine/quote-input-problems.ts";
import type { Language } from "../engine/rule.ts";

/** Mistakes told in one sentence; the others are counted. */
const MOST_TOLD = 5;

const EXPECTED: Readonly<Record<Language, Readonly<Record<Exclude<ExpectedInput, "choice">, string>>>> = {
  fr: {
    text: "un texte",
    "whole-number": "un nombre entier (de centimes, ou un rang)",
    number: "un nombre",
    list: "une liste",
    object: "un objet",
    boolean: "true ou false",
    date: "une date AAAA-MM-JJ",
    decimal: "un décimal entre guillemets, avec un point",
    other: "une valeur admise par le schéma",
  },
  en: {
    text: "a text",
    "whole-number": "a whole number (of cents, or a rank)",
    number: "a number",
    list: "a list",
    object: "an object",
    boolean: "true or false",
    date: "a date YYYY-MM-DD",
    decimal: "a decimal between quotation marks, with a point",
    other: "a value that the schema allows",
  },
};

/** The mistakes of a JSON quote, each with its pointer: "« /lines/0/qty » : clé inconnue, …". */
export function quoteInputWords(language: Language, problems: readonly QuoteInputProblem[]): string {
  const say = language === "fr" ? french : english;
  const told = problems.slice(0, MOST_TOLD).map(say);
  const left = problems.length - told.length;
  const more = language === "fr" ? `et ${left} autres` : `and ${left} more`;
  return [...told, ...(left > 0 ? [more] : [])].join(language === "fr" ? " ; " : "; ");
}

function french(problem: QuoteInputProblem): string {
  const at = `« ${problem.pointer || "/"} » : `;
  switch (problem.code) {
    case "unknown-key":
      return `${at}clé inconnue${problem.nearest === null ? "" : `, vouliez-vous dire « ${problem.nearest} » ?`}`;
    case "missing-key":
      return `${at}clé manquante`;
    case "impossible-date":
      return `${at}la date ${problem.value} n'existe pas`;
    case "wrong-value":
      return `${at}${problem.value} au lieu de ${expected("fr", problem.expected, problem.choices)}`;
    case "no-such-line":
      return `${at}aucune ligne n'a le rang ${problem.value}`;
    case "no-such-section":
      return `${at}aucune section ${problem.value} avant celle-ci dans le devis`;
    case "prices-differ":
      return `${at}${problem.value} n'est pas le prix « unitPrice » en centimes`;
  }
}

function english(problem: QuoteInputProblem): string {
  const at = `"${problem.pointer || "/"}": `;
  switch (problem.code) {
    case "unknown-key":
      return `${at}unknown key${problem.nearest === null ? "" : `, did you mean "${problem.nearest}"?`}`;
    case "missing-key":
      return `${at}missing key`;
    case "impossible-date":
      return `${at}the date ${problem.value} does not exist`;
    case "wrong-value":
      return `${at}${problem.value} in place of ${expected("en", problem.expected, problem.choices)}`;
    case "no-such-line":
      return `${at}no line has the rank ${problem.value}`;
    case "no-such-section":
      return `${at}no section ${problem.value} before this one in the quote`;
    case "prices-differ":
      return `${at}${problem.value} is not the price "unitPrice" in cents`;
  }
}

const expected = (language: Language, kind: ExpectedInput, choices: readonly string[]): string =>
  kind === "choice" ? choices.join(" | ") : EXPECTED[language][kind];
