import { sliceText, type Text, textWithoutPlace } from "../documents/text.ts";
import type { Quote, QuoteLine } from "../quotes/model.ts";
import type { PayerConclusion } from "./meaning.ts";
import { linesNamedIn } from "./named-lines.ts";
import { clientByDefault, payerOfText } from "./payers.ts";
import { byWords, readText, stated } from "./reading.ts";

/** Payers that notes give to lines by their numbers: "Lignes 1 à 3 : prises en charge par l'État. Ligne 4 : client." */

const NUMBER = "(?:n\\s?[°o]\\s?)?\\d{1,3}(?![\\d.,]*\\s?(?:€|%|eur)|\\d|[.,]\\d)";
const NUMBERED = new RegExp(
  `(?<![\\p{L}])(?:lignes?|postes?|articles?|positions?|pos\\.|items?|réf(?:érences?)?\\.?|repères?|rep\\.)\\s+(?<list>${NUMBER}(?:\\s*(?:,|et|&|à|au|-|–)\\s*${NUMBER})*)`,
  "giu",
);
/** "Les deux premières lignes", "la dernière ligne". */
const ORDINAL =
  /(?<![\p{L}])(?:(?<count>deux|trois|quatre|cinq|six|\d)\s+)?(?<end>premi[eè]re?|derni[eè]re?|premier|dernier)s?\s+(?:lignes?|postes?|articles?|prestations?)/giu;
/** "Les autres lignes", "le reste", "sans astérisque": whatever no note has named. */
const OTHERS =
  /(?<![\p{L}])(?:(?:les|toutes les) autres(?: lignes| postes| articles| prestations)?(?! logiciel)|le reste(?! à)|sans (?:astérisque|marque|repère|renvoi|étoile)|(?:lignes |postes )?non (?:marqué|signalé|repéré)e?s)(?![\p{L}])/iu;
const COUNTS: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6 };

interface Note {
  readonly numbers: ReadonlySet<number>;
  readonly payer: PayerConclusion;
}

/** The payer that a note gives to a line by its number, its rank or as one of the others; null where none does. */
export function numberedPayers(
  quote: Quote,
  isMarked: (line: QuoteLine) => boolean,
): (line: QuoteLine) => PayerConclusion | null {
  const notes: Note[] = [];
  let others: PayerConclusion | null = null;
  for (const { text, smallPrint } of quote.statements) {
    if (smallPrint || !givesPayer(readText(text))) continue;
    const excepted = exceptionIn(text, quote);
    if (excepted !== null) {
      notes.push(excepted.note);
      others ??= excepted.others;
      continue;
    }
    for (const clause of clausesOf(text)) {
      const payer = payerOf(clause);
      if (payer === null) continue;
      const printed = numbersIn(clause.value, quote.lines.length);
      const numbers = printed.size > 0 ? printed : new Set(linesNamedIn(clause, quote).map(printedNumber));
      if (OTHERS.test(clause.value)) others ??= payer;
      else if (numbers.size > 0) notes.push({ numbers, payer });
    }
  }
  // The first note on a line has its say.
  const byNumber = new Map<number, PayerConclusion>();
  for (const { numbers, payer } of notes.toReversed()) for (const number of numbers) byNumber.set(number, payer);
  // "Le reste" is what other notes leave: alone it names no line.
  const rest = others !== null && (notes.length > 0 || quote.lines.some(isMarked)) ? others : null;
  return (line) => byNumber.get(printedNumber(line)) ?? (isMarked(line) ? null : rest);
}

/** Whether a sentence names a payer for some lines, whichever they are: most do not. */
const givesPayer = byWords(({ value }) => {
  const text = textWithoutPlace(value);
  return excepts(text) || clausesOf(text).some((clause) => payerOf(clause) !== null);
});

const EXCEPTION =
  /(?<![\p{L}])(?:sauf|hormis|excepté|hors|à l['’]exception d|à l['’]exclusion d|en dehors d)(?![\p{L}])/iu;
const ALL =
  /(?<![\p{L}])(?:tout|l['’]ensemble|l['’]intégralité|la totalité|toutes les (?:lignes|prestations))(?![\p{L}])/iu;

const excepts = ({ value }: Text): boolean => EXCEPTION.test(value) && ALL.test(value);

/** "Tout est payé par l'État, sauf les écrans que vous réglez": the lines excepted are the other's. */
function exceptionIn(text: Text, quote: Quote): { note: Note; others: PayerConclusion } | null {
  const cue = excepts(text) ? EXCEPTION.exec(text.value) : null;
  if (cue === null) return null;
  const comma = text.value.indexOf(",", cue.index);
  const end = cue.index < 3 && comma > 0 ? comma : text.value.length;
  const exception = sliceText(text, cue.index + cue[0].length, end);
  const rest = cue.index < 3 ? sliceText(text, end, text.value.length) : sliceText(text, 0, cue.index);
  const payer = payerOf(rest);
  const printed = numbersIn(exception.value, quote.lines.length);
  const numbers = printed.size > 0 ? printed : new Set(linesNamedIn(exception, quote).map(printedNumber));
  if (payer === null || numbers.size === 0 || (payer.value !== "state" && payer.value !== "client")) return null;
  const other = { value: payer.value === "state" ? "client" : "state", evidence: text, source: "line" } as const;
  return { note: { numbers, payer: other }, others: payer };
}

/** The number printed beside the line where every line has one, else its rank. */
const printedNumber = ({ reference, index }: QuoteLine): number => {
  const printed = reference?.value.trim() ?? "";
  return /^0{0,2}\d{1,3}$/.test(printed) ? Number(printed) : index + 1;
};

function payerOf(clause: Text): PayerConclusion | null {
  if (stated(readText(clause), "hypothetical") !== undefined) return null;
  const payer = payerOfText(clause, "line");
  if (payer.value !== "unknown") return payer;
  return clientByDefault(clause) ? { value: "client", evidence: clause, source: "line" } : null;
}

function numbersIn(value: string, lines: number): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { groups } of value.matchAll(NUMBERED))
    for (const number of listed(groups?.["list"] ?? "")) numbers.add(number);
  for (const { groups } of value.matchAll(ORDINAL)) {
    const count = COUNTS[groups?.["count"]?.toLowerCase() ?? ""] ?? Number(groups?.["count"] ?? 1);
    const fromEnd = /^d/iu.test(groups?.["end"] ?? "");
    for (let i = 1; i <= Math.min(count, lines); i++) numbers.add(fromEnd ? lines - i + 1 : i);
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

/** The clauses of a sentence that name a payer each; what names none goes with the clause before it. */
function clausesOf(text: Text): Text[] {
  const starts = [0];
  for (const { index, 0: mark } of text.value.matchAll(/;\s*|\s[–—-]\s|,\s+/g)) {
    const at = index + mark.length;
    const before = sliceText(text, starts.at(-1) ?? 0, index);
    if (payerOf(before) !== null && payerOf(sliceText(text, at, text.value.length)) !== null) starts.push(at);
  }
  return starts.map((start, i) => sliceText(text, start, starts[i + 1] ?? text.value.length));
}
