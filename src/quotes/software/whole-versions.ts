import type { DateForm } from "../dates/date-forms.ts";
import { OF_YEAR, type VersionForm } from "./software-versions.ts";

/** Whole numbers of a sentence that are versions ("la 5", "Ondine 10"), which nothing in themselves tells from other numbers. */

/** A version comes out, in folded text. */
export const RELEASED = /(?<![a-z])(?:sorti|commercialis|diffus|paru|publie|vente|marche|lance|disponible)/;

const WHOLE_NUMBER =
  /(?:,|;|:|\(|(?<![a-z])(?:et|ou|puis))\s?(?:la |les )?v?(\d{1,4})(?=\s?(?:[(,;:.)]|-\s|et(?![a-z])|ou(?![a-z])|$))/g;
/** A number before a bracket or a dash and its date: "Souci 10 (en vente dès mai 2020)", "Aspic 5 - mars 2019". */
const BEFORE_BRACKET = /(?<![\d.,/-])v?(\d{1,4})\s?(?:\([^()\d]{0,60}|[–=-]\s?)$/;

/** The name right before a version, and before a number where the sentence may stop: "Ondine 9.5 et Ondine 10." */
const NAME_OF_VERSION = /(?<![a-z])([a-z]{3,}) $/;
const NAMED_NUMBER = /(?<![a-z])([a-z]{3,}) (\d{1,4})(?=\s?(?:[(,;:.)]|et(?![a-z])|ou(?![a-z])|$))(?![.,]\d)/g;

/**
 * Whole numbers that are versions: those whose release is told, those of an enumeration that an announced version opens,
 * those after the name that other versions bear, and those dated in brackets.
 *
 * @param folded text in which the dates are blotted out
 */
export function withWholeNumbers(
  announced: readonly VersionForm[],
  folded: string,
  dates: readonly DateForm[],
): VersionForm[] {
  const found = [...announced, ...numbersReleased(announced, folded, dates)].sort((a, b) => a.start - b.start);
  const first = found.find(({ announced }) => announced);
  const enumerated = Array.from(folded.matchAll(WHOLE_NUMBER)).filter(({ 0: words, index }) =>
    words.includes(" la ") ? found.some(({ end }) => end <= index) : first !== undefined && index >= first.end,
  );
  const dated = dates.flatMap(({ start }) => {
    const before = folded.slice(Math.max(0, start - 70), start);
    const match = BEFORE_BRACKET.exec(before);
    return match === null
      ? []
      : [numberForm(match[1] ?? "", start - before.length + match.index + match[0].indexOf(match[1] ?? ""))];
  });
  const ofOneName = numbersOfOneName(folded, dates);
  const named = [...found, ...dated, ...ofOneName].flatMap(({ start }) => {
    const name = NAME_OF_VERSION.exec(folded.slice(0, start))?.[1];
    return name === undefined || PARTS_OF_PAPER.test(name) ? [] : [name];
  });
  const afterName = Array.from(folded.matchAll(NAMED_NUMBER)).filter(({ 1: name = "" }) => named.includes(name));
  const more = [
    ...[
      ...enumerated.map((match) => [match, match[1]] as const),
      ...afterName.map((match) => [match, match[2]] as const),
    ].map(([match, number = ""]) => numberForm(number, match.index + match[0].length - number.length)),
    ...dated,
    ...ofOneName,
  ];
  const kept = more.filter(
    ({ start, end }, index) =>
      ![...found, ...more.slice(0, index)].some((other) => start < other.end && end > other.start),
  );
  return [...found, ...kept].sort((a, b) => a.start - b.start);
}

/** "La 5": an article and no noun but the one that is understood. */
export const numbersAfterArticle = (folded: string): VersionForm[] =>
  Array.from(folded.matchAll(NUMBER_AFTER_ARTICLE), ({ 0: words, 1: number = "", index }) =>
    numberForm(number, index + words.length - number.length),
  );
/** No ordinal ("la 2e"), no count ("les 3 postes"), no amount. */
const NUMBER_AFTER_ARTICLE = new RegExp(
  `(?<![a-z])(?:la|l'ancienne) v?(${OF_YEAR}|\\d{1,4})(?![\\da-z/]|[.,]\\d|\\s?(?:€|%|eur(?![a-z])))`,
  "g",
);

/**
 * "La 5, commercialisée en janvier 2017, la 6 en mars 2020": each has its day behind it, or before it, and of one of them
 * at least it is told that it came out on that day.
 */
function numbersReleased(found: readonly VersionForm[], folded: string, dates: readonly DateForm[]): VersionForm[] {
  const bare = numbersAfterArticle(folded);
  if (bare.length === 0) return [];
  const all = [...found, ...bare].sort((a, b) => a.start - b.start);
  const spans = new Map(all.map((form, index) => [form, spansToDay(form, all[index - 1], all[index + 1], dates)]));
  const isReleased = all.some(
    (form) =>
      DATES_FROM.test(folded.slice(form.end)) ||
      spans.get(form)?.some(([from, to]) => RELEASED.test(folded.slice(from, to))),
  );
  return isReleased ? bare.filter((form) => (spans.get(form) ?? []).length > 0) : [];
}

/** "La 5 date de mars 2018". */
const DATES_FROM = /^ (?:date (?:de |d')|remonte a )/;

/**
 * Where the words stand that tell what happened to a version on the days around it: between the two, and right before
 * both, up to the versions before and after.
 */
function spansToDay(
  { start, end }: VersionForm,
  before: VersionForm | undefined,
  next: VersionForm | undefined,
  dates: readonly DateForm[],
): (readonly [number, number])[] {
  const former = before?.end ?? 0;
  const following = dates.find((date) => date.start >= end && date.start < (next?.start ?? Number.POSITIVE_INFINITY));
  const preceding = dates.findLast((date) => date.end <= start && date.start >= former);
  return [
    ...(following === undefined || following.start - end > REACH_OF_DAY
      ? []
      : [[Math.max(former, start - REACH_OF_VERB), following.start] as const]),
    ...(preceding === undefined || start - preceding.end > REACH_OF_DAY ? [] : [[former, preceding.start] as const]),
  ];
}
/** Letters between a verb and the number behind it: "nous avons sorti la 8". */
const REACH_OF_VERB = 20;

/** "Ondine 9, lancé en mars 2017, Ondine 10, arrivé en juin 2019": one name before two numbers at least, each with its day. */
function numbersOfOneName(folded: string, dates: readonly DateForm[]): VersionForm[] {
  const named = Array.from(folded.matchAll(NAME_AND_NUMBER)).flatMap(
    ({ 1: name = "", 2: number = "", index, 0: all }) =>
      PARTS_OF_PAPER.test(name) ? [] : [{ name, form: numberForm(number, index + all.length - number.length) }],
  );
  const dated = named.filter(({ form }, index) => {
    const next = named[index + 1]?.form.start ?? folded.length;
    return dates.some(({ start }) => start >= form.end && start < next && start - form.end <= REACH_OF_DAY);
  });
  return dated
    .filter(({ name, form }) => dated.some((other) => other.name === name && other.form.number !== form.number))
    .map(({ form }) => form);
}
const NAME_AND_NUMBER = /(?<![a-z])([a-z]{3,}) (\d{1,4})(?=\s?[,;:(])(?![.,]\d)/g;
/** Letters between such a number and its day. */
const REACH_OF_DAY = 60;
/** What papers and projects number. */
const PARTS_OF_PAPER =
  /^(?:articles?|annexes?|lignes?|lots?|phases?|etapes?|tranches?|pages?|points?|paliers?|vagues?|jours?|postes?|sites?|devis|offres?|bons?|semaines?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)$/;

const numberForm = (number: string, start: number): VersionForm => ({
  start,
  end: start + number.length,
  number,
  announced: false,
});
