import type { Text } from "../documents/text.ts";
import type { Quote } from "../quotes/model.ts";
import type { Conclusion } from "./meaning.ts";
import { mentionsOf, readText, stated, wordsOf } from "./reading.ts";

/** Titles are short: a longer text that speaks of a complementary quote speaks of another document. */
const LONGEST_TITLE = 12;
/** Titles stand at the head of a document. */
const TITLE_TEXTS = 40;

/** A quote is of the SONS unless it declares itself complementary, in its title or of itself in a sentence. */
export function kindOf(quote: Quote, given: "sons" | "complementary" | null): Conclusion<"sons" | "complementary"> {
  if (given !== null) return { value: given, evidence: null };
  const lines = new Set(quote.lines.map(({ designation }) => designation.value));
  const title =
    quote.texts
      .slice(0, TITLE_TEXTS)
      .filter(({ value }) => !lines.has(value))
      .map(titleWords)
      .find((words) => words !== null) ?? null;
  const sentence =
    title ?? quote.statements.map(({ text }) => selfDeclaration(text)).find((words) => words !== null) ?? null;
  return sentence === null ? { value: "sons", evidence: null } : { value: "complementary", evidence: sentence };
}

function titleWords(text: Text): Text | null {
  const reading = readText(text);
  const mention = mentionsOf(reading, "complementary").find(({ polarity }) => polarity !== "negated");
  // A text that opens with it is a title however long: "Devis complémentaire – prérequis, à la charge du client".
  if (reading.tokens.length > LONGEST_TITLE && mention?.from !== 0) return null;
  return mention === undefined || stated(reading, "separate-document") !== undefined ? null : wordsOf(reading, mention);
}

/** "Le présent devis complémentaire…", "Ce devis est complémentaire de…". */
function selfDeclaration(text: Text): Text | null {
  const reading = readText(text);
  const mention = stated(reading, "self-complementary");
  return mention === undefined ? null : wordsOf(reading, mention);
}
