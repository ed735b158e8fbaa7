import type { Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { headingsOf } from "../line-meaning.ts";
import type { LineMeaning } from "../meaning.ts";
import { payerOfHeading } from "../payers/payers.ts";
import { readText, type Words } from "../reading/reading.ts";
import { isHas, isNe } from "../reading/tokens.ts";
import { outsideWords } from "../scope.ts";
import { apartFromScheme } from "./apart-from-scheme.ts";
import { lineBelow } from "./asides.ts";
import { toldReason } from "./told-reasons.ts";

/**
 * "Votre poste n'a plus la place qu'il faut" in a row of its own between two lines: a sentence that gives a reason, and names
 * neither a payer nor the scheme, heads nothing. It says more of the line above, though it was read as the heading of the rest.
 * Where more is said under the last line as well, which heads nothing there, less than a sentence will do.
 */
const isDetail = (heading: Text, { lines }: Quote): boolean =>
  toldReason(heading) !== null &&
  payerOfHeading(heading).value === "unknown" &&
  (lines.slice(-1).some(hasLineBelow) ||
    (isSentence(heading) && apartFromScheme(heading) === null && outsideWords(heading) === null));

const isSentence = (heading: Text): boolean => holdsFiniteVerb(readText(heading)) || OF_THE_CLIENT.test(heading.value);
const OF_THE_CLIENT = /^\s*(?:votre|vos|vous|l[ea] vôtre|les vôtres)(?!\p{L})/iu;

/** A verb that makes a sentence of the words. */
const holdsFiniteVerb = ({ tokens, value }: Words): boolean =>
  tokens.some((token) => isNe(token.word) || FINITE.test(token.word) || isHas(token, value));
const FINITE =
  /^(?:est|sont|etait|etaient|sera|seront|ont|avait|avaient|aura|doit|doivent|peut|peuvent|faut|reste|restent|manque|manquent|date|datent)$/;

const hasLineBelow = ({ designation }: QuoteLine): boolean => lineBelow(designation) > 0;

/** The detail that stands under a line, read as the heading of the lines below; null without one. */
export function detailBelow(quote: Quote, lines: readonly LineMeaning[], line: QuoteLine): Text | null {
  const next = quote.lines[line.index + 1]?.section ?? null;
  const section = next === null || next === line.section ? undefined : quote.sections[next];
  if (section === undefined || section.lines[0] !== line.index + 1) return null;
  // Between what the State pays and what the client pays stands a heading.
  if (lines[line.index]?.payer.value !== lines[line.index + 1]?.payer.value) return null;
  // Behind a sub-total begins another part.
  const isClosed = quote.summaries.some(({ linesAbove }) => linesAbove.at(-1) === line.index);
  return !isClosed && isDetail(section.heading, quote) ? section.heading : null;
}

/** The headings of a line, nearest first, without details of the line above them. */
export const headingsWithoutDetails = (quote: Quote, lines: readonly LineMeaning[], line: QuoteLine): readonly Text[] =>
  headingsOf(quote, line).filter((heading) => {
    const section = quote.sections.find((one) => one.heading === heading);
    const above = quote.lines[(section?.lines[0] ?? 0) - 1];
    return above === undefined || detailBelow(quote, lines, above) !== heading;
  });
