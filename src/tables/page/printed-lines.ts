import type { GridDocument, PagedDocument, SourceDocument, Word } from "../../documents/document.ts";
import { type Box, type Location, placeOf, placeOfCell, type Text } from "../../documents/text.ts";
import { type ToldRow, toldRow } from "../headings/told-rows.ts";
import { labelledLists, listedFacts } from "./listed-facts.ts";
import { unwrapped } from "./unwrap.ts";

/** A word on a page, or a whole cell of a grid: the smallest thing that the layout moves around. */
export interface PlacedWord {
  readonly text: string;
  /** Points on a page; columns and rows in a grid. */
  readonly box: Box;
  readonly at: Location;
  /** Height of the type in points; 1 in a grid. */
  readonly size: number;
  readonly font: string;
}

/** Words that stand on one line, from left to right. */
export interface PrintedLine {
  /** Rises down the document. */
  readonly number: number;
  readonly page: number;
  readonly words: readonly PlacedWord[];
  /** Points from the top of the page; the row's ordinal in a grid. */
  readonly baseline: number;
  /** Usual height of its type. */
  readonly size: number;
  /** Cells of a grid are never joined into chunks. */
  readonly grid: boolean;
  /** What an export says that the row is; absent on pages. */
  readonly told?: ToldRow;
}

export const printedLines = (document: SourceDocument): PrintedLine[] =>
  document.kind === "pages" ? pageLines(document) : gridLines(document);

/** Share of the type's height that the boxes of words reach below the baseline. */
const descent = 0.22;
/** Distance of baselines, in heights of type, within which words stand on one line. */
const sameLine = 0.3;

/** The lower edge of the box of a word of some height of type on a baseline. */
export const lowerEdge = (baseline: number, size: number): number => baseline + descent * size;

const baselineOf = (word: Word): number => word.box[3] - descent * word.fontSize;

function pageLines(document: PagedDocument): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const page of document.pages) {
    const sorted = page.words.filter(({ text }) => !isDrawnRule(text)).sort((a, b) => baselineOf(a) - baselineOf(b));
    let group: Word[] = [];
    const flush = (): void => {
      if (group.length > 0) lines.push(lineOf(group, lines.length + 1));
      group = [];
    };
    for (const word of sorted) {
      const first = group[0];
      if (
        first !== undefined &&
        baselineOf(word) - baselineOf(first) > sameLine * Math.max(word.fontSize, first.fontSize)
      )
        flush();
      group.push(word);
    }
    flush();
  }
  return lines;
}

/** Leaders and rules drawn with characters: "....", "-----", "____". */
const isDrawnRule = (text: string): boolean => /^[.·…_=*-]{3,}$|^[─-╿]+$/u.test(text);

/** Words without leaders whose dots were drawn one by one: "Total HT . . . . 120,00". */
const withoutLeaders = (words: readonly Word[]): readonly Word[] =>
  words.filter(
    (_, index) => ![-2, -1, 0].some((first) => [0, 1, 2].every((next) => isDot(words[index + first + next]))),
  );

const isDot = (word: Word | undefined): boolean => word !== undefined && /^[.·…_]+$/u.test(word.text);

function lineOf(group: readonly Word[], number: number): PrintedLine {
  const words = withoutLeaders([...group].sort((a, b) => a.box[0] - b.box[0]));
  const first = group[0];
  return {
    number,
    page: first?.page ?? 1,
    words: words.map((word) => ({
      text: word.text,
      box: word.box,
      at: placeOf(word),
      size: word.fontSize,
      font: word.font,
    })),
    baseline: first === undefined ? 0 : baselineOf(first),
    size: medianOf(words.map((word) => word.fontSize)),
    grid: false,
  };
}

const medianOf = (sizes: readonly number[]): number =>
  [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 1;

/** A line of a page as some of its words would be by themselves. */
export function lineOfWords(line: PrintedLine, words: readonly PlacedWord[]): PrintedLine {
  const [first] = words;
  if (first === undefined || words.length === line.words.length) return line;
  const baseline = first.box[3] - descent * first.size;
  return { ...line, words, baseline, size: medianOf(words.map(({ size }) => size)) };
}

function gridLines(document: GridDocument): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const alone = (index: number): string => {
    const [cell, ...others] = document.rows[index] ?? [];
    return cell === undefined || others.length > 0 ? "" : unwrapped(cell.text);
  };
  document.rows.forEach((row, index) => {
    if (row.length === 0) return;
    const { cells, told } = toldRow(row, document.rows[index - 1], document.rows[index + 1]);
    lines.push({
      number: lines.length + 1,
      page: 1,
      words: cells.flatMap((cell) => {
        const { text, row, column } = cell;
        const parts =
          cells.length === 1 ? listedIn(unwrapped(text), alone(index - 1), alone(index + 1)) : [unwrapped(text)];
        return parts.map((part, at) => ({
          text: part,
          box: [column + at / parts.length, row, column + (at + 1) / parts.length, row + 1] as const,
          at: placeOfCell(cell),
          size: 1,
          font: "",
        }));
      }),
      baseline: index + 1,
      size: 1,
      grid: true,
      told,
    });
  });
  return lines;
}

/** What the only cell of a row lists: facts, or labels over the values in the row below, or values under such labels. */
const listedIn = (own: string, above: string, below: string): string[] =>
  labelledLists(own, below)?.labels ?? labelledLists(above, own)?.values ?? listedFacts(own);

/** Words with a blank between them, without their places. */
export const joinWords = (words: readonly Pick<PlacedWord, "text">[]): string =>
  words.map(({ text }) => text).join(" ");

/** Words of one line or cell as a text, with a blank between them. */
export function textOfWords(words: readonly PlacedWord[]): Text {
  const pieces: Text["pieces"][number][] = [];
  let value = "";
  for (const word of words) {
    if (value !== "") value += " ";
    pieces.push({ start: value.length, end: value.length + word.text.length, at: word.at });
    value += word.text;
  }
  return { value, pieces };
}
