import { sliceText, type Text } from "../documents/text.ts";
import type { Quote, QuoteLine } from "../quotes/model.ts";

/** Lines of a quote as notes name them: by the number printed beside them, or from the first or the last. */

const NUMBER = "(?:n\\s?[°o]\\s?)?\\d{1,3}(?![\\d.,]*\\s?(?:€|%|eur)|\\d|[.,]\\d)";
const NUMBERED = new RegExp(
  `(?:^\\s*(?=n\\s?°)|(?<![\\p{L}])(?:lignes?|postes?|articles?|positions?|pos\\.|items?|réf(?:érences?)?\\.?|repères?|rep\\.|numéros?)\\s+)(?<list>${NUMBER}(?:\\s*(?:,|et|&|à|au|-|–)\\s*${NUMBER})*)`,
  "giu",
);
/** "Les deux premières lignes", "la dernière ligne". */
const ORDINAL =
  /(?<![\p{L}])(?:(?<count>deux|trois|quatre|cinq|six|\d)\s+)?(?<end>premi[eè]re?|derni[eè]re?|premier|dernier)s?(?=\s+(?:lignes?|postes?|articles?|prestations?|positions?|à|aux?|sont|est|et|par|vous)(?![\p{L}])|\s*[,.;:)]|\s*$)/giu;
const COUNTS: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6 };

/** The number printed beside the line where every line has one, else its rank. */
export const printedNumber = ({ reference, index }: QuoteLine): number => {
  const printed = reference?.value.trim() ?? "";
  return /^0{0,2}\d{1,3}$/.test(printed) ? Number(printed) : index + 1;
};

/** The numbers of all lines, in their order. */
export function printedNumbers(quote: Quote): readonly number[] {
  const known = numbersOf.get(quote) ?? quote.lines.map(printedNumber);
  numbersOf.set(quote, known);
  return known;
}

/** Collected once a quote: every note of it is looked up among them. */
const numbersOf = new WeakMap<Quote, readonly number[]>();

/** The numbers of the lines that words name: by number, or from the first or the last of those printed. */
export function numbersIn(value: string, printed: readonly number[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { groups } of /\d/.test(value) ? value.matchAll(NUMBERED) : [])
    for (const number of listed(groups?.["list"] ?? "")) numbers.add(number);
  for (const { groups } of /premi|derni/i.test(value) ? value.matchAll(ORDINAL) : []) {
    const count = COUNTS[groups?.["count"]?.toLowerCase() ?? ""] ?? Number(groups?.["count"] ?? 1);
    const fromEnd = /^d/iu.test(groups?.["end"] ?? "");
    for (const number of fromEnd ? printed.slice(-count) : printed.slice(0, count)) numbers.add(number);
  }
  return numbers;
}

/** "1 à 3", "2, 4 et 5", "1-3". */
function listed(list: string): number[] {
  return list.split(/\s*(?:,|et|&)\s*/iu).flatMap((part) => {
    const [first, last] = (part.match(/\d+/g) ?? []).map(Number);
    if (first === undefined) return [];
    return last === undefined || last < first || last - first > 60
      ? [first]
      : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** Each clause of a note with the numbers that it names: "Lignes 1 et 2 : État. Ligne 3 : hors périmètre." */
export function clausesByNumber(
  text: Text,
  printed: readonly number[],
): { text: Text; numbers: ReadonlySet<number> }[] {
  const starts = [0];
  for (const { index, 0: mark } of text.value.matchAll(/[;.]\s+/g)) starts.push(index + mark.length);
  const clauses = starts.map((start, i) => sliceText(text, start, starts[i + 1] ?? text.value.length));
  const numbered = clauses.map((clause) => ({ text: clause, numbers: numbersIn(clause.value, printed) }));
  return numbered.filter(({ numbers }) => numbers.size > 0);
}
