import { groupedBy } from "../../documents/grouped-by.ts";
import { cutAt, type Text } from "../../documents/text.ts";
import { orBare } from "../../french/bare-letters.ts";
import { cutsShort } from "../../french/sentences.ts";
import type { QuoteLine } from "../../quotes/model.ts";
import { byQuote } from "../reading/reading.ts";

/** Lines of a quote as notes name them: by the number printed beside them, or from the first or the last. */

const NUMBER = "(?:n\\s?[°o]\\s?)?(?:[a-z]{1,3}[-.]?)?\\d{1,3}(?:\\.\\d{1,2})?(?![\\d.,]*\\s?(?:€|%|eur)|\\d|[.,]\\d)";
const LIST = `${NUMBER}(?:\\s*(?:,|et|&|au|à|-|–)\\s*${NUMBER})*`;
const NUMBERED = orBare(
  new RegExp(
    `(?:^\\s*(?=n\\s?°)|(?<=(?:^|\\s)(?:les?|la|d[eu]s?|aux?)\\s|\\()(?:n[o°]s\\s+|(?=n\\s?[°o]\\s?\\d{1,2}(?![\\d/.-])))|^\\s*n[o°]s\\s+(?=\\d+\\s*(?:,|et|&|au|à|-|–)\\s*\\d)|(?<![\\p{L}])(?:lignes?|postes?|rangs?|articles?|positions?|pos\\.|items?|réf(?:érences?)?\\.?|repères?|rep\\.|lgn?\\.?|numéros?)\\s+)(?<list>${LIST})`,
    "giu",
  ),
);
/** References of a letter and a number name lines without any noun: "P01 et P02 : réglés par l'État". */
const LETTERED = orBare(
  /(?<![\p{L}\d-])(?<list>\p{Lu}-?\d{1,2}(?:\s*(?:,|et|&|au|à|-|–)\s*\p{Lu}-?\d{1,2})*)(?![\p{L}\d-]|[.,]\d)/gu,
);
/** "02 : hors périmètre", "02 doit suivre par dépendance": a number with its nought opens a clause; no day and no length of time. */
const NOUGHT =
  /^\s*(?<number>0\d)(?=\s*[:=–—-]\s|\s+(?!(?:janv|f[ée]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c|mois|jours?|ans?|ann[ée]es|semaines?|h(?:eures)?(?!\p{L})))\p{L})/iu;
/**
 * "3 : matériel hors Ségur", "7 et 8 : prérequis", "11 à 13 – infrastructure": numbers alone open their explanation. Behind
 * one number a dash may part that of a clause from its title.
 */
const EXPLAINED =
  /^\s*(?<list>\d{1,2}(?:\s?(?:,|et|&|à|au|-|–)\s?\d{1,2})*)(?:\s?[:=]|(?<=\d\D+\d+)\s[–—-])\s(?=\s?\p{L})/u;
/** "Prérequis : 7 et 8. Infrastructure : 11 à 13": several numbers alone behind what their lines are. */
const LISTED_BEHIND = /:\s(?<list>\d{1,2}(?:(?:\s?,|\s(?:et|&|à|au|–))\s\d{1,2})+)\s*(?:[.;)]|$)/u;
/** "Ni 02 ni 03 ne figurent", "payez-vous 02 ?": numbers with their nought stand for lines in a list or behind a verb. */
const NOUGHTED =
  /(?<=(?:^|[\s,(])(?:ni|et|ou|payez-vous|de|pour|sur)\s)(?<number>0\d)(?![\d/:.,%€-]|\s?(?:€|%|h(?!\p{L})|jours?|mois|ans?|\d|janv|f[ée]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c))/giu;
/** "Les postes 1 à 3 …; le 4 est acheté par l'hôpital": one number alone, with its article, before what is said of its line. */
const ARTICLED =
  /(?<!\p{L})(?:le|la)\s(?<number>\d{1,2})(?=\s+(?:est|sera|reste|restera|demeure|rel[eè]ve|revient|incombe|vous|l['’]est|ne|n['’]est|par|pour|[àa]\s(?:l['’]|la|votre|charge))(?!\p{L})|\s*[,:]\s(?:est|sera|reste|hors|étranger|[àa]\s(?:l['’]|la|votre))|\s*$)/giu;
/** "La ligne unique", "l'unique poste". */
const ONLY = /(?<!\p{L})(?:(?:ligne|poste) unique|(?:unique|seule?) (?:ligne|poste))(?!\p{L})/iu;

/** "Les deux premières lignes", "la dernière ligne"; "l'an dernier" is a time. */
const ORDINAL =
  /(?<![\p{L}]|(?<!\p{L})(?:ann[ée]e|an|mois|semaine|trimestre|semestre|jour|[ée]t[ée]|hiver|automne|printemps)\s)(?:(?<count>deux|trois|quatre|cinq|six|\d)\s+)?(?<end>premi[eè]re?|derni[eè]re?|premier|dernier)s?(?=\s+(?:lignes?|postes?|articles?|prestations?|positions?|à|aux?|sont|est|et|par|vous)(?![\p{L}])|\s*[,.;:)]|\s*$)/giu;
/** "La troisième, hors Ségur, …", "les 2e et 4e lignes": lines by their rank among those printed, no years or quarters. */
const RANKED =
  /(?<!\p{L})(?:l[ae]s?|et)\s+(?<rank>deuxi[eè]me|seconde?|troisi[eè]me|quatri[eè]me|cinqui[eè]me|sixi[eè]me|[2-9](?:e|[eè]me|nde?))s?(?=\s+(?:lignes?|postes?|articles?|prestations?|positions?|à|aux?|sont|est|et|par|vous)(?!\p{L})|\s*[,.;:)]|\s*$)/giu;
const RANKS = ["prem", "deux", "troi", "quat", "cinq", "sixi"];
const rankOf = (word: string): number => {
  const start = word.toLowerCase().slice(0, 4);
  return start === "seco" ? 2 : /^\d/.test(start) ? Number(start[0]) : RANKS.indexOf(start) + 1;
};
const COUNTS: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6 };

/** Numbers of one letter before the next one's begin. */
const SERIES = 1_000_000;

/**
 * The order of a printed reference, by which no two differ: 3 of "03", 1.002 of "1.2" and of "1b", a series of its own for
 * each letter before it.
 */
function orderOf(reference: string): number | null {
  const match = /^(?:n\s?[°o]\s?)?(\p{L}{0,3})[-.]?(\d{1,3})(?:\.(\d{1,2})|([a-z]))?$/iu.exec(reference.trim());
  if (match === null) return null;
  const series = [...(match[1] ?? "").toLowerCase()].reduce((sum, letter) => sum * 27 + letter.charCodeAt(0) - 96, 0);
  const letter = match[4] === undefined ? 0 : match[4].toLowerCase().charCodeAt(0) - 96;
  return series * SERIES + Number(match[2]) + Number(match[3] ?? letter) / 1000;
}

/** The number printed beside the line where it has one, else its rank. */
export const printedNumber = ({ reference, designation, index }: QuoteLine): number =>
  orderOf(reference?.value ?? codeOf(designation) ?? "") ?? index + 1;

/** The code that a designation opens with or is: "A1 Droits d'usage", "Poste P7". */
const codeOf = ({ value }: Text): string | null =>
  CODE.exec(value.trim())
    ?.slice(1)
    .find((code) => code !== undefined) ?? null;
const CODE = /^(?:(\p{Lu}\d{1,2})\s(?=\p{Lu}\p{Ll})|(?:poste|ligne|lot|article|prestation)\s(\p{Lu}-?\d{1,2})$)/iu;

/** The numbers of all lines, in their order. */
export const printedNumbers = byQuote(({ lines }): readonly number[] => lines.map(printedNumber));

/** The lines by their numbers, of which several may share one. */
export const linesByNumber = byQuote(
  ({ lines }): ReadonlyMap<number, readonly QuoteLine[]> => groupedBy(lines, printedNumber),
);

/** "Article 3. – L'Agence règlera…": the number of the clause itself. */
const OWN_NUMBER = /^\s*(?:article|art\.|clause|paragraphe)\s+\d{1,2}\s*(?:\.\s*[–—-]?|[–—-])\s+(?=\p{Lu})/iu;

/** A place in a sentence where lines are named by their numbers, its article included. */
export interface NumberedPlace {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
}

const ARTICLE = /(?<!\p{L})(?:les?|la|l['’]|ces?|cette)\s?$/iu;

/** Where a sentence names lines with a noun and numbers ("les lignes 1 et 2", "poste 3"), in order. */
export const placesOfNumbers = (value: string, printed: readonly number[]): NumberedPlace[] =>
  withoutArticles([...value.matchAll(NUMBERED)], value).map(({ index, 0: words, groups }) => {
    const [before, behind] = [value.slice(0, index), value.slice(index + words.length)];
    const onwards = FOLLOWING.exec(behind)?.[0] ?? "";
    return {
      start: index - (ARTICLE.exec(before)?.[0].length ?? 0),
      end: index + words.length + onwards.length,
      numbers: namedOnwards(listed(groups?.["list"] ?? "", printed), before, behind, printed),
    };
  });

/** The numbers of a list, with all that are printed under it where the words around it say so. */
const namedOnwards = (
  numbers: readonly number[],
  before: string,
  behind: string,
  printed: readonly number[],
): readonly number[] =>
  FOLLOWING.test(behind) || STARTING.test(before) || (ITSELF_TOO.test(behind) && ALL_UNDER.test(before))
    ? withFollowing(numbers, printed)
    : numbers;

/** "Écrit à l'article 6, pour le poste 7", "l'article 6 du contrat": a clause of a paper, where lines have another noun. */
const withoutArticles = (places: readonly RegExpExecArray[], value: string): readonly RegExpExecArray[] => {
  const isArticle = ([words]: RegExpExecArray): boolean => /^article/iu.test(words);
  const calledOtherwise = places.some((place) => !isArticle(place));
  return places.filter(
    (place) => !isArticle(place) || !(calledOtherwise || OF_PAPER.test(value.slice(place.index + place[0].length))),
  );
};
const OF_PAPER =
  /^\s(?:du|de la|de l['’]|des|de (?:nos|vos|notre|votre|cet|ce|cette))\s?(?:présent\p{L}* )?(?:contrat|conditions|c\.?g\.?[vu]?|marché|convention|arrêté|décret|code|loi|appel|af|ccap|cctp|accord|règlement)(?!\p{L})/iu;

/** "Les lignes 3 et suivantes", "à partir de la ligne 3": a number and all that are printed under it. */
const FOLLOWING = /^\s*(?:et|,|à)\s+(?:les\s+)?(?:suivante?s?|la (?:fin|derni[eè]re)|au-delà)(?!\p{L})/iu;
const STARTING = /(?<!\p{L})(?:(?:[àa] (?:partir|compter) de|depuis)\s(?:la\s|l['’])?|d[eè]s\s(?:la\s|l['’])|dès\s)$/iu;
/** "Tout ce qui vient après, R5 compris": the number opens what stands under it. */
const ITSELF_TOO = /^\s*(?:y\s)?(?:compris|inclus)e?s?(?!\p{L})/iu;
const ALL_UNDER =
  /(?<!\p{L})(?:ce qui|tout|le reste|les (?:autres|suivante?s?)|la suite|la fin)(?!\p{L})[^.;:]{0,40},?\s*(?:y compris\s)?(?:la\s|l['’])?$/iu;

const withFollowing = (numbers: readonly number[], printed: readonly number[]): readonly number[] => {
  const last = printed.indexOf(numbers.at(-1) ?? 0);
  return last === -1 ? numbers : [...numbers, ...printed.slice(last + 1)];
};

/** The numbers of the lines that words name: by number, or from the first or the last of those printed. */
export function numbersIn(printedValue: string, printed: readonly number[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  const own = OWN_NUMBER.exec(printedValue)?.[0].length ?? 0;
  const value = " ".repeat(own) + printedValue.slice(own);
  for (const place of placesOfNumbers(value, printed)) for (const number of place.numbers) numbers.add(number);
  for (const { groups, index, 0: words } of value.matchAll(LETTERED)) {
    const list = groups?.["list"] ?? "";
    const [before, behind] = [value.slice(0, index), value.slice(index + words.length)];
    // Only what the lines print: other papers and products have letters and numbers too.
    if (printed.includes(orderOf(/^\p{Lu}-?\d+/u.exec(list)?.[0] ?? "") ?? 0))
      for (const number of namedOnwards(listed(list, printed), before, behind, printed)) numbers.add(number);
  }
  for (const { groups } of /premi|derni/i.test(value) ? value.matchAll(ORDINAL) : []) {
    const count = COUNTS[groups?.["count"]?.toLowerCase() ?? ""] ?? Number(groups?.["count"] ?? 1);
    const fromEnd = /^d/iu.test(groups?.["end"] ?? "");
    for (const number of fromEnd ? printed.slice(-count) : printed.slice(0, count)) numbers.add(number);
  }
  for (const { groups } of value.matchAll(NOUGHTED)) {
    const number = orderOf(groups?.["number"] ?? "");
    if (number !== null && printed.includes(number)) numbers.add(number);
  }
  for (const { groups } of value.matchAll(ARTICLED)) {
    const number = orderOf(groups?.["number"] ?? "");
    if (number !== null && printed.includes(number)) numbers.add(number);
  }
  if (printed.length === 1 && ONLY.test(value)) for (const number of printed) numbers.add(number);
  const alone = orderOf(NOUGHT.exec(value)?.groups?.["number"] ?? "");
  if (alone !== null && printed.includes(alone)) numbers.add(alone);
  for (const words of [EXPLAINED, LISTED_BEHIND]) {
    const list = listed(words.exec(value)?.groups?.["list"] ?? "", printed);
    if (list.every((number) => printed.includes(number))) for (const number of list) numbers.add(number);
  }
  for (const { groups } of value.matchAll(RANKED)) {
    const number = printed[rankOf(groups?.["rank"] ?? "") - 1];
    if (number !== undefined) numbers.add(number);
  }
  return numbers;
}

/** Whether words name lines by number or rank, whatever their numbers are. */
export const namesNumbers = (value: string): boolean =>
  numbersIn(value, [1]).size > 0 ||
  [LETTERED, RANKED, EXPLAINED, LISTED_BEHIND].some((words) => value.match(words) !== null);

const TO = orBare(/\s*(?:au|à|–|(?<=\d)-)\s*/iu);

/** "1 à 3", "2, 4 et 5", "1-3", "P01 à P03", "1.1 à 1.3". */
function listed(list: string, printed: readonly number[]): number[] {
  return list.split(/\s*(?:,|et|&)\s*/iu).flatMap((part) => {
    const [first, last, ...more] = part.split(TO).map((one) => asPrinted(one, printed));
    // "1-2-3" is a list.
    if (more.length > 0) return [first, last, ...more].filter((one) => one != null);
    if (first == null) return [];
    if (last == null || last < first) {
      // "Repères 2" of 2a, 2b and 2c.
      const under = printed.includes(first) ? [] : printed.filter((number) => Math.floor(number) === first);
      return under.length > 0 ? under : [first];
    }
    const [from, to] = [printed.indexOf(first), printed.indexOf(last)];
    if (from >= 0 && to >= from) return printed.slice(from, to + 1);
    return last - first > 60 ? [first] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** A number as the lines print it: "ligne 2" may be P02, and "P02" the second line of a quote that numbers none. */
function asPrinted(reference: string, printed: readonly number[]): number | null {
  const number = orderOf(reference);
  if (number === null || printed.includes(number)) return number;
  const alike = printed.filter((other) => other % SERIES === number % SERIES);
  return alike.length === 1 ? (alike[0] ?? null) : number;
}

/**
 * Where another clause begins: "… ; elles sont hors Ségur" goes on about the lines before, and behind a comma a line
 * with its own payer does ("ligne 1 par l'État, lignes 2, 3 par la pharmacie").
 */
const CLAUSE = orBare(
  /[;.]\s+(?!(?:elles?|ils?|celles?-ci|ceux-ci)(?!\p{L}))|,\s+(?=(?:et |puis )?(?:les? |la |l['’])?(?:lignes?|postes?|articles?|positions?)\s[\d.]+(?:(?:,|\s+et|\s+à|-)\s*\d+)*\s*(?:[:=]|(?:par|à|pour|reste|restent|est|sont|l['’](?:est|sont)|le sera|le seront)\s))|,\s+(?=(?:et |puis )?(?:à|aux?|par|pour)\s[^,;:.]{3,30}?\s(?:pour |de |du |des |d['’])?(?:les? |la |l['’])?(?:lignes?|postes?|articles?|positions?)\s\d)|(?<!\d),\s+(?=\d{1,2}(?:\s(?:et|à)\s\d{1,2})?\s?[:=]\s\p{L})/giu,
);

/** Each clause of a note with the numbers that it names: "Lignes 1 et 2 : État. Ligne 3 : hors périmètre." */
export function clausesByNumber(
  text: Text,
  printed: readonly number[],
): { text: Text; numbers: ReadonlySet<number> }[] {
  const starts = [0];
  // "Sous le rep. 4": the dot of a word that is cut short ends no clause.
  for (const { index, 0: mark } of text.value.matchAll(CLAUSE))
    if (!mark.startsWith(".") || !cutsShort(text.value, index)) starts.push(index + mark.length);
  const clauses = cutAt(text, starts);
  const numbered = clauses.map((clause) => ({ text: clause, numbers: numbersIn(clause.value, printed) }));
  return numbered.filter(({ numbers }) => numbers.size > 0);
}
