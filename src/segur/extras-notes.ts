import type { Text } from "../documents/text.ts";
import type { Quote, QuoteLine } from "../quotes/model.ts";
import { readText, stated } from "./reading.ts";
import { outsideWords } from "./scope.ts";

/** "ligne 3", "lignes 2 et 4": the lines that a note is about, as a reader counts them. */
const NUMBERED = /\blignes?\s+((?:\d{1,3}(?:\s*(?:,|et|à|-)\s*)?)+)/iu;

/**
 * Notes that say why something is billed outside the Ségur ("Ligne 2 : matériel, hors Ségur", "les deux dernières
 * lignes ne relèvent pas du Ségur"). A note that numbers its lines speaks of them alone.
 */
export function extrasNotes(quote: Quote): (line: QuoteLine) => Text | null {
  const notes = quote.statements
    .map(({ text }) => text)
    .filter((text) => stated(readText(text), "refers-to-lines") !== undefined && outsideWords(text) !== null)
    .map((text) => ({ text, numbers: lineNumbers(text.value) }));
  return (line) => notes.find(({ numbers }) => numbers === null || numbers.has(line.index + 1))?.text ?? null;
}

function lineNumbers(text: string): ReadonlySet<number> | null {
  const listed = NUMBERED.exec(text)?.[1];
  if (listed === undefined) return null;
  const numbers = (listed.match(/\d+/g) ?? []).map(Number);
  const [first, last] = numbers;
  const isRange =
    /\d\s*(?:à|-)\s*\d/u.test(listed) && numbers.length === 2 && first !== undefined && last !== undefined;
  return new Set(isRange ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : numbers);
}
