import { NUMBER_WORDS } from "../quotes/durations.ts";
import type { Quote } from "../quotes/model.ts";
import type { ChargedStatement, MaintenancePeriod } from "./meaning.ts";
import type { ReadToken } from "./pattern.ts";
import { mentionsOf, type Reading, readText, stated } from "./reading.ts";
import { inScopeKinds, outsideWords, segurWords } from "./scope.ts";

/** Included maintenance that ends, and in-scope work that a sentence charges to the client (AF §4.3). */

const ORDINALS: Readonly<Record<string, number>> = {
  premiere: 1,
  deuxieme: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
};
const YEARS = new Set(["an", "ans", "annee", "annees", "exercice", "exercices"]);

/** Longest stated period of included maintenance in each sentence or line that speaks of one, in years. */
export function maintenancePeriods(quote: Quote): MaintenancePeriod[] {
  const texts = [
    ...quote.statements.filter(({ smallPrint }) => !smallPrint).map(({ text }) => text),
    ...quote.lines.map((line) => line.designation),
  ];
  return texts.flatMap((text) => {
    const reading = readText(text);
    if (stated(reading, "in-scope.maintenance") === undefined) return [];
    const years = firstPeriod(reading.tokens);
    return years === null ? [] : [{ years, billedAfter: isBilledAfter(reading), evidence: text }];
  });
}

/** The first period told in years or months, in years: "36 mois", "années 1 à 3", "la première année". */
function firstPeriod(tokens: readonly ReadToken[]): number | null {
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.word ?? "";
    const months = word === "mois";
    if (!months && !YEARS.has(word)) continue;
    const before = numberOf(tokens[i - 1]?.word) ?? numberOf(tokens[i - 2]?.word);
    const range =
      YEARS.has(word) && numberOf(tokens[i + 1]?.word) !== null
        ? (numberOf(tokens[i + 3]?.word) ?? numberOf(tokens[i + 1]?.word))
        : null;
    const count = before ?? range;
    if (count !== null) return months ? count / 12 : count;
  }
  return null;
}

const numberOf = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  const ordinal = /^(\d{1,2})(?:re|ere|er|e|eme)?$/.exec(word);
  return ordinal?.[1] !== undefined ? Number(ordinal[1]) : (NUMBER_WORDS[word] ?? ORDINALS[word] ?? null);
};

const isBilledAfter = (reading: Reading): boolean =>
  stated(reading, "afterwards") !== undefined &&
  mentionsOf(reading, "billed").some(({ polarity }) => polarity === "stated");

/** Sentences that charge in-scope work to the client. */
export function chargedStatements(quote: Quote): ChargedStatement[] {
  return quote.statements.flatMap(({ text, smallPrint }) => {
    const reading = readText(text);
    const kind = inScopeKinds(reading).find(({ kind }) => kind !== "rights")?.kind;
    if (smallPrint || kind === undefined || outsideWords(text) !== null || !isCharged(reading)) return [];
    const tied = segurWords(reading) !== null || stated(reading, "this-offer") !== undefined;
    return tied ? [{ kind, evidence: text }] : [];
  });
}

const isCharged = (reading: Reading): boolean =>
  (stated(reading, "client-pays") !== undefined || stated(reading, "charged") !== undefined) &&
  stated(reading, "state-pays") === undefined;
