import { joinTexts, standsInGrid, type Text, textWithoutPlace } from "../../documents/text.ts";
import type { Segment } from "../layout.ts";
import { isCompleteAmount } from "./amount-shape.ts";
import { overColumns } from "./column-breaks.ts";
import { DAY_IN_FIGURES } from "./day-in-figures.ts";
import { joinLines } from "./join-lines.ts";
import type { PrintedLine } from "./printed-lines.ts";
import { phraseGoesOn } from "./unwrap.ts";
import { withWrappedLines } from "./wrapped-prose.ts";

/**
 * Running text: segments that stand under one another with the same left edge and an even pitch are one paragraph.
 * A segment that has neighbours on its line is a cell or a label and stays alone, unless its block goes on.
 */
export function paragraphsOf(printed: readonly Segment[], furniture: ReadonlySet<PrintedLine>): Text[] {
  const segments = withWrappedLines(withWholeSentences(withNoteMarks(printed)));
  const running = new Set([...furniture].map(({ number }) => number));
  const isAlone = ({ line, text }: Segment): boolean => running.has(line) || standsInGrid(text);
  const blocks: Segment[][] = [];
  const { rightOf, leftOf } = neighboursOf(segments);
  for (const segment of segments) {
    if (isMarkAlone(segment) && rightOf(segment) !== undefined) continue;
    const isItem = isMarkAlone(leftOf(segment));
    const block =
      isItem || isAlone(segment)
        ? undefined
        : blocks.findLast(
            (candidate) =>
              goesOn(candidate, segment) &&
              !headsValue(candidate.at(-1), segment, rightOf) &&
              !beginsRow(candidate[0], segment, rightOf) &&
              !isOtherValue(candidate.at(-1), segment, leftOf),
          );
    if (block === undefined) blocks.push([segment]);
    else block.push(segment);
  }
  return overColumns(blocks).map((block) => joinLines(block.map(({ text }) => text)));
}

/**
 * "Le centre qui part avant trois ans | rembourse la mise à jour.": a sentence that the delimiter of the file, or whoever
 * filled the sheet, parted over the cells of its row is one text again.
 */
function withWholeSentences(segments: readonly Segment[]): readonly Segment[] {
  const rows = new Map<number, Segment[]>();
  for (const segment of segments) {
    if (!standsInGrid(segment.text)) continue;
    const row = rows.get(segment.line);
    if (row === undefined) rows.set(segment.line, [segment]);
    else row.push(segment);
  }
  const parted = [...rows.values()].filter((row) => isSentence(row.map(({ text }) => text.value.trim())));
  if (parted.length === 0) return segments;
  const wholes = new Map(parted.flatMap((row) => row.map((segment, at) => [segment, at === 0 ? wholeOf(row) : null])));
  return segments.flatMap((segment) => {
    const whole = wholes.get(segment);
    return whole === undefined ? [segment] : whole === null ? [] : [whole];
  });
}

/** Words enough, a full stop at the end, and cells that each go on in small letters; no labels with their values. */
function isSentence(cells: readonly string[]): boolean {
  const [opening = "", ...others] = cells;
  const goOn = others.every((cell) => /^\p{Ll}/u.test(cell) && !/^\p{L}+\s?:/u.test(cell));
  const isEnded = /[.!]["»)]?$/u.test(others.at(-1) ?? "") && !/[:.!?]$/u.test(opening);
  return goOn && isEnded && cells.join(" ").split(/\s+/u).length >= FEWEST_OF_SENTENCE;
}
/** Fewer words in the cells of a row may be labels with their values. */
const FEWEST_OF_SENTENCE = 8;

function wholeOf(row: readonly Segment[]): Segment | null {
  const [first] = row;
  if (first === undefined) return null;
  const text = row.reduce(
    (whole, { text: cell }) => joinTexts([whole, cell], OPENS_CLAUSE.test(cell.value) ? " ; " : " "),
    textWithoutPlace(""),
  );
  return { ...first, text, box: [first.box[0], first.box[1], row.at(-1)?.box[2] ?? first.box[2], first.box[3]] };
}
/** What opens a clause of its own, which a semicolon that was taken for a delimiter had parted from the one before. */
const OPENS_CLAUSE =
  /^(?:l['’]|(?:l[ae]s?|elles?|ils?|ces?|cette|cela|on|nous|vous|sans|sinon|[àa] d[ée]faut|faute|et|mais|aucune?|tou(?:te?s?|s)|seule?s?|lignes?|postes?|articles?|tranches?|lots?)(?!\p{L}))/iu;

/** Heights of a line by which lines of widely set text may follow one another. */
const WIDE = 2.3;

function goesOn(block: readonly Segment[], segment: Segment): boolean {
  const last = block.at(-1);
  if (last === undefined || last.page !== segment.page) return false;
  const height = last.box[3] - last.box[1];
  const drop = segment.box[1] - last.box[1];
  // Text set widely goes on in small letters; what stands as far apart and begins anew may be anything.
  const isOpen = goesOnInSmall(segment) && !/[.:!?]$/u.test(last.text.value.trim());
  if (drop <= 0.5 * height || drop > (isOpen ? WIDE : 1.6) * height) return false;
  if (Math.abs(segment.box[3] - segment.box[1] - height) > 0.25 * height) return false;
  if (Math.abs(segment.box[0] - last.box[0]) > 1.2 * height && !hangsUnder(last, segment)) return false;
  // Each item of a list is a text of its own.
  if (markOf(segment) !== null && markOf(segment) === markOf(block[0])) return false;
  if ([block[0], segment].every((line) => LABELLED.test(line?.text.value ?? ""))) return false;
  if (isInCapitals(last.text.value) && /\p{Ll}{3}/u.test(segment.text.value)) return false;
  if (isToldToDay(last.text.value) && /^\p{Lu}\p{Ll}|:\s*$/u.test(segment.text.value)) return false;
  // A line that stops well short of the block's right edge ends a paragraph, unless the next begins in lower case.
  const right = Math.max(...block.map(({ box }) => box[2]), segment.box[2]);
  const short = last.box[2] < right - 0.25 * (right - last.box[0]);
  return !short || goesOnInSmall(segment) || isDayOf(last, segment) || isPushedDown(last, segment, right);
}

/** "référencement ANS obtenu le" over "10/10/2022": the day that the words call for. */
const isDayOf = (last: Segment, { text }: Segment): boolean =>
  /\s(?:le|du|au)$/u.test(last.text.value.trim()) && DAY_ALONE.test(text.value);
const DAY_ALONE = new RegExp(`^${DAY_IN_FIGURES}[.)]?$`, "u");

/** "valable jusqu'au : 15/11/2026": one fact of a list, a line each, in capitals or not. */
const LABELLED = /^\p{L}[\p{L}\s'’°()-]{1,30}:\s\S/u;

/** "-", "•" or the dot of "2." before an item of a list; null before other words. */
const markOf = (segment: Segment | undefined): string | null => {
  const mark = LIST_MARK.exec(segment?.text.value ?? "");
  return mark === null ? null : (mark[1] ?? ".");
};
const LIST_MARK = /^(?:\d{1,2}[.)]|([-–—•*·►▪]))\s+(?=\S)/u;

/** "(**)     Autre produit, hors Ségur": the mark of a note, set apart from its words at the left, is part of them. */
function withNoteMarks(segments: readonly Segment[]): readonly Segment[] {
  const isOfNote = (segment: Segment | undefined): segment is Segment =>
    segment !== undefined && !standsInGrid(segment.text) && NOTE_MARK.test(segment.text.value.trim());
  if (!segments.some(isOfNote)) return segments;
  const { rightOf, leftOf } = neighboursOf(segments);
  return segments.flatMap((segment) => {
    const mark = leftOf(segment);
    if (isOfNote(segment) && leftOf(segment) === undefined && rightOf(segment) !== undefined) return [];
    if (!isOfNote(mark) || leftOf(mark) !== undefined) return [segment];
    return [
      {
        ...segment,
        text: joinTexts([mark.text, segment.text]),
        box: [mark.box[0], segment.box[1], segment.box[2], segment.box[3]] as const,
      },
    ];
  });
}
const NOTE_MARK = /^(?:\(\*{1,3}\)|\*{1,3}|\([1-9a-f]\)|\[[1-9a-f]\])$/u;

/** The mark of an item, printed apart from its words. */
const isMarkAlone = (segment: Segment | undefined): boolean =>
  segment !== undefined && !standsInGrid(segment.text) && /^[-–—•*·►▪]$/u.test(segment.text.value.trim());

/** The second line of an item, set under its first word and not under its mark. */
function hangsUnder(first: Segment, segment: Segment): boolean {
  const mark = LIST_MARK.exec(first.text.value)?.[0].length ?? 0;
  const word = first.text.pieces.find(({ end }) => mark > 0 && end > mark)?.at;
  return word !== undefined && "page" in word && Math.abs(word.bbox[0] - segment.box[0]) < 0.5 * heightOf(first);
}

/** Words in capitals go on in capitals. */
const isInCapitals = (text: string): boolean =>
  /\p{Lu}{4}/u.test(text) && /\p{L}\s+\p{L}/u.test(text) && !/\p{Ll}/u.test(text);

/** "Offre valable jusqu'au 31 mars 2022": a line that ends with a day, without a mark, is a fact of its own over a capital or a label. */
const isToldToDay = (text: string): boolean => ENDS_WITH_DAY.test(text.trim());
const ENDS_WITH_DAY = new RegExp(String.raw`(?:\p{Ll}\s(?:19|20)\d\d|(?<!\d)${DAY_IN_FIGURES})\)?$`, "u");

/** Heights of a line between a text and a value beside it, at least; columns of text stand nearer, justified words as well. */
const VALUE_GAP = 3;
/** The same after a few words, as no column of text holds by itself. */
const LABEL_GAP = 1.5;

/** The segment right beside another on its line. */
type Neighbour = (segment: Segment) => Segment | undefined;

function neighboursOf(segments: readonly Segment[]): { rightOf: Neighbour; leftOf: Neighbour } {
  const byLine = new Map<number, Segment[]>();
  for (const segment of segments) {
    const line = byLine.get(segment.line);
    if (line === undefined) byLine.set(segment.line, [segment]);
    else line.push(segment);
  }
  return {
    rightOf: ({ line, box }) => byLine.get(line)?.find((other) => other.box[0] > box[2]),
    leftOf: ({ line, box }) => byLine.get(line)?.findLast((other) => other.box[2] < box[0]),
  };
}

/**
 * A label with its value to the right goes on nothing: the value would stand in the text above, or the label above had
 * room for its first word before a value of its own.
 */
function headsValue(last: Segment | undefined, segment: Segment, rightOf: Neighbour): boolean {
  const value = rightOf(segment);
  if (last === undefined || value === undefined || goesOnInSmall(segment)) return false;
  // A day or a number by itself is nearer to its label; no justified line sets it apart under words that run through.
  const gap = /^[\d\s./,€%-]+$/u.test(value.text.value) ? LABEL_GAP : VALUE_GAP;
  if (value.box[0] - segment.box[2] > gap * heightOf(last) && value.box[0] < last.box[2]) return true;
  const above = rightOf(last);
  if (above !== undefined && goOnBeside([last, above], [segment, value])) return false;
  return above !== undefined && areRows([last, above], [segment, value]);
}

/** Under a label with its amount to the right, be it of several lines, another one with an amount flush with that begins a row. */
function beginsRow(first: Segment | undefined, segment: Segment, rightOf: Neighbour): boolean {
  const [above, below] = [first && rightOf(first), rightOf(segment)];
  if (above === undefined || below === undefined || goesOnInSmall(segment)) return false;
  const areAmounts = [above, below].every(({ text }) => isCompleteAmount(text.value));
  return areAmounts && Math.abs(above.box[2] - below.box[2]) < 0.2 * heightOf(above);
}

/** The value of a label of its own goes on none above it. */
function isOtherValue(last: Segment | undefined, segment: Segment, leftOf: Neighbour): boolean {
  const [above, label] = [last && leftOf(last), leftOf(segment)];
  if (last === undefined || above === undefined || label === undefined || goesOnInSmall(label)) return false;
  if (goOnBeside([above, last], [label, segment])) return false;
  const areFew = wordCount(above) < FEWEST_WORDS && wordCount(label) < FEWEST_WORDS;
  if (!areFew || Math.abs(above.box[0] - label.box[0]) >= 1) return false;
  // A label in capitals under one that is whole begins a row, however little room the upper one left.
  const areBoth = /^\p{Lu}\p{Ll}/u.test(label.text.value) && /^\p{Lu}\p{Ll}/u.test(above.text.value);
  const isFlush = Math.abs(last.box[0] - segment.box[0]) < 1;
  return (areBoth && isFlush && !phraseGoesOn(above.text.value)) || areRows([above, last], [label, segment]);
}

/** "8.0, référencement | le 06/02/2023" under "Logiciel : Ondine | Installation prévue": blocks side by side, each of which goes on. */
const goOnBeside = ([, upper]: readonly [Segment, Segment], [left, lower]: readonly [Segment, Segment]): boolean =>
  !/^\p{Lu}/u.test(left.text.value) && goesOnInSmall(lower) && Math.abs(upper.box[0] - lower.box[0]) < 1;

/** Values flush with one another, and room beside the upper label for the first word of the lower one. */
function areRows([above, upper]: readonly [Segment, Segment], [label, lower]: readonly [Segment, Segment]): boolean {
  if (Math.abs(upper.box[0] - lower.box[0]) > 0.2 * heightOf(above)) return false;
  const gap = wordCount(above) < FEWEST_WORDS ? LABEL_GAP : VALUE_GAP;
  return upper.box[0] - above.box[2] > gap * heightOf(above) + widthOfFirstWord(label);
}

const heightOf = ({ box }: Segment): number => box[3] - box[1];

const goesOnInSmall = ({ text }: Segment): boolean => /^[\p{Ll}(]/u.test(text.value);

function widthOfFirstWord({ box, text: { value } }: Segment): number {
  return ((box[2] - box[0]) / Math.max(1, value.length)) * (/^\S+/u.exec(value)?.[0] ?? "").length;
}

/** Fewer words are a label or a line of an address, which end where they end. */
const FEWEST_WORDS = 4;

const wordCount = ({ text }: Segment): number => text.value.trim().split(/\s+/u).length;

/** The line is short only because the long first word of the next one found no room on it ("l'option / Télétransmission"). */
function isPushedDown(last: Segment, next: Segment, right: number): boolean {
  const [above, below] = [last.text.value.trim(), next.text.value];
  if (/[.:;!?]$/u.test(above) || wordCount(last) < FEWEST_WORDS) return false;
  const perLetter = (next.box[2] - next.box[0]) / Math.max(1, below.length);
  return last.box[2] + widthOfFirstWord(next) + perLetter > right;
}
