import { sliceText, type Text } from "../documents/text.ts";
import type { Quote, QuoteLine } from "../quotes/model.ts";
import { byWords, readText } from "./reading.ts";

/** A mark of a note or a legend ("(1)", "[E]", "(*)", "S :"), and where its explanation starts. */
const NOTE =
  /(?:^|[\s;,(])(?:\[(\p{L}{1,3}|\d{1,2})\]|\((\d{1,2}|\p{Lu}{1,2}|\*{1,3})\)|(\*{1,3})|(\p{Lu}{1,2})(?=\s*[:=]))\s*[:=–-]?\s*(?=\p{L})/gu;
/** The same marks where a line bears them. */
const MARK = /\[(\p{L}{1,3}|\d{1,2})\]|\((\d{1,2}|\p{Lu}{1,2})\)|(\*{1,3})(?!\*)/gu;

const markOf = (match: RegExpMatchArray): string => match.slice(1).find((group) => group !== undefined) ?? "";

/** The notes and legends that a line calls by their marks, in the order of its marks. */
export function notesOfLines(quote: Quote): (line: QuoteLine) => readonly Text[] {
  const notes = new Map<string, Text[]>();
  for (const { text, smallPrint } of quote.statements)
    if (!smallPrint) for (const [mark, words] of notesIn(text)) notes.set(mark, [...(notes.get(mark) ?? []), words]);
  const numbered = quote.statements.flatMap(({ text, smallPrint }) => {
    const numbers = smallPrint ? null : numbersIn(readText(text));
    return numbers === null ? [] : [{ text, numbers }];
  });
  return (line) => [
    ...(notes.size === 0 ? [] : marksOf(line).flatMap((mark) => notes.get(mark) ?? [])),
    ...numbered.flatMap(({ text, numbers }) => (numbers.has(line.index + 1) ? [text] : [])),
  ];
}

/** "ligne 3", "lignes 2 et 4": the lines that a note is about, as a reader counts them. */
const NUMBERED = /\blignes?\s+((?:\d{1,3}(?:\s*(?:,|et|à|-)\s*)?)+)/iu;

/** Numbers of the lines that a note names, null where it names none. */
export function lineNumbers(text: string): ReadonlySet<number> | null {
  const listed = NUMBERED.exec(text)?.[1];
  if (listed === undefined) return null;
  const numbers = (listed.match(/\d+/g) ?? []).map(Number);
  const [first, last] = numbers;
  const isRange =
    /\d\s*(?:à|-)\s*\d/u.test(listed) && numbers.length === 2 && first !== undefined && last !== undefined;
  return new Set(isRange ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : numbers);
}

const numbersIn = byWords(({ value }) => lineNumbers(value));

/** Each mark of a sentence with the words up to the next one. */
const notesIn = (text: Text): [string, Text][] =>
  noteSpans(readText(text)).map(({ mark, start, end }) => [mark, sliceText(text, start, end)]);

const noteSpans = byWords(({ value }) => {
  const found = [...value.matchAll(NOTE)];
  return found.map((match, index) => {
    const start = match.index + match[0].length;
    const end = found[index + 1]?.index ?? value.length;
    // What follows a semicolon is another clause: "* : État ; sans astérisque : client".
    const clause = value.slice(start, end).indexOf(";");
    return { mark: markOf(match), start, end: clause > 0 ? start + clause : end };
  });
});

function marksOf({ designation, payerCell }: QuoteLine): string[] {
  const cell = payerCell?.value.trim();
  const bare = cell !== undefined && /^(?:\p{Lu}{1,2}|\d{1,2})$/u.test(cell) ? [cell] : [];
  return [...bare, ...[...designation.value.matchAll(MARK)].map(markOf)];
}

/** Sentences that open with the mark of a line that is accepted: "(1) Engagement de 48 mois" under "Pack Ségur (1)". */
export function notesOnMarkedLines(quote: Quote, accept: (line: QuoteLine) => boolean): ReadonlySet<Text> {
  const marks = new Set(quote.lines.filter(accept).flatMap(marksOf));
  const isNote = ({ value }: Text) => {
    const [note] = value.matchAll(NOTE);
    return note !== undefined && /^[\s;,(]*$/.test(value.slice(0, note.index)) && marks.has(markOf(note));
  };
  return new Set(marks.size === 0 ? [] : quote.statements.map(({ text }) => text).filter(isNote));
}
