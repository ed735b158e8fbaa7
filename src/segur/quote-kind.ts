import type { Text } from "../documents/text.ts";
import { isUnticked } from "../quotes/boxes.ts";
import type { Quote } from "../quotes/model.ts";
import type { Conclusion } from "./meaning.ts";
import { statementReadings, textReadings } from "./reading/quote-readings.ts";
import { byWords, type Mention, mentionsOf, type Reading, stated, wordsOf } from "./reading/reading.ts";

/** Titles are short: a longer text that speaks of a complementary quote speaks of another document. */
const LONGEST_TITLE = 12;
/** Titles stand at the head of a document. */
const TITLE_TEXTS = 40;

/** A quote is of the SONS unless it declares itself complementary, in its title or of itself in a sentence. */
export function kindOf(quote: Quote, given: "sons" | "complementary" | null): Conclusion<"sons" | "complementary"> {
  if (given !== null) return { value: given, evidence: null };
  const texts = textReadings(quote);
  const statements = statementReadings(quote);
  const titles = texts.slice(0, TITLE_TEXTS).filter((text) => titleMention(text) !== null);
  const inside = new Set(titles.length === 0 ? [] : partsOf(quote));
  const sentence =
    firstWords(
      titles.filter(({ value }) => !inside.has(value)),
      titleMention,
    ) ??
    firstWords(statements, selfDeclaration) ??
    firstWords(texts, (text) => beforeOwnNumber(text, quote.number?.value ?? null));
  return sentence === null ? { value: "sons", evidence: null } : { value: "complementary", evidence: sentence };
}

/** What lines and headings print says nothing of the whole quote. */
const partsOf = (quote: Quote): string[] => [
  ...quote.lines.flatMap(({ designation, text }) => [designation.value, text.value]),
  ...headingsOfParts(quote),
];

/** "Hors prestation Ségur, à la charge de la pharmacie" over some of the lines speaks of these alone; a title may too. */
const headingsOfParts = ({ sections, lines }: Quote): string[] =>
  sections
    .filter((section) => section.lines.length < lines.length)
    .filter(({ heading, lines: [first] }) => first !== 0 || !/compl[ée]mentaire/iu.test(heading.value))
    .map(({ heading }) => heading.value);

function firstWords(readings: readonly Reading[], mentionIn: (reading: Reading) => Mention | null): Text | null {
  for (const reading of readings) {
    const mention = mentionIn(reading);
    if (mention !== null) return wordsOf(reading, mention);
  }
  return null;
}

const titleMention = byWords((words): Mention | null => {
  const mention = mentionsOf(words, "complementary").find(
    ({ polarity, from }) => polarity !== "negated" && !isUnticked(words.value, words.tokens[from]?.start ?? 0),
  );
  // A text that opens with it is a title however long: "Devis complémentaire – prérequis, à la charge du client".
  if (words.tokens.length > LONGEST_TITLE && mention?.from !== 0) return null;
  return mention === undefined || stated(words, "separate-document") !== undefined ? null : mention;
});

/** "Le présent devis complémentaire…", "Ce devis est complémentaire de…". */
const selfDeclaration = byWords((words): Mention | null => stated(words, "self-complementary") ?? null);

/** "Comme convenu, notre devis complémentaire BN-22-C17": so called right before the number of this very quote. */
function beforeOwnNumber(reading: Reading, number: string | null): Mention | null {
  if (number === null || !reading.value.includes(number)) return null;
  const mention = mentionsOf(reading, "complementary").find(({ polarity, to }) => {
    const behind = reading.value.slice(reading.tokens[to - 1]?.end ?? 0).replace(NUMBER_SIGN, "");
    return polarity !== "negated" && behind.startsWith(number);
  });
  return mention ?? null;
}
const NUMBER_SIGN = /^[\s:,(]*(?:(?:n°|no\.?|num[ée]ro|r[ée]f\.?|r[ée]f[ée]rence)[\s:]*)?/iu;
