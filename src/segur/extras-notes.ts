import type { Text } from "../documents/text.ts";
import type { Quote, QuoteLine } from "../quotes/model.ts";
import { reasonWords } from "./line-meaning.ts";
import { lineNumbers } from "./line-notes.ts";
import { linesNamedIn } from "./named-lines.ts";
import { readText, stated } from "./reading.ts";
import { outsideWords } from "./scope.ts";

/**
 * Notes that say why something is billed outside the Ségur ("Ligne 2 : matériel, hors Ségur", "les deux dernières
 * lignes ne relèvent pas du Ségur"). A note that numbers its lines speaks of them alone.
 */
export function extrasNotes(quote: Quote): (line: QuoteLine) => Text | null {
  const texts = quote.statements.filter(({ smallPrint }) => !smallPrint).map(({ text }) => text);
  const notes = texts
    .filter((text) => outsideWords(text) !== null)
    .flatMap((text) => {
      if (stated(readText(text), "refers-to-lines") !== undefined) return [{ text, numbers: lineNumbers(text.value) }];
      const named = linesNamedIn(text, quote);
      return named.length === 0 ? [] : [{ text, numbers: new Set(named.map(({ index }) => index + 1)) }];
    });
  const reasons = new Map<string, Text>();
  for (const text of texts.filter((one) => outsideWords(one) !== null || reasonWords(one) !== null)) {
    const noun = firstNoun(text);
    if (noun !== null && !reasons.has(noun)) reasons.set(noun, text);
  }
  return (line) =>
    notes.find(({ numbers }) => numbers === null || numbers.has(line.index + 1))?.text ??
    // "L'imprimante n'entre pas dans la Prestation": a sentence whose subject is the thing that the line sells first.
    reasons.get(firstNoun(line.designation) ?? "") ??
    null;
}

/** Shorter words name too many things. */
const SHORTEST_NAME = 5;

function firstNoun(text: Text): string | null {
  const word = readText(text).tokens.find(({ filler, word: { length } }) => !filler && length > 1)?.word;
  return word === undefined || word.length < SHORTEST_NAME ? null : word.replace(/[sx]$/, "");
}
