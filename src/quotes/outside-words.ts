import type { Box, Location, Text } from "../documents/text.ts";
import { sentencesOf } from "../french/sentences.ts";
import type { Layout, Segment } from "../tables/layout.ts";

/** Lines of notes start here, past those of any page. */
const FIRST_NOTE_LINE = 1_000_000;

/** True for words found inside a table: no address stands above or below them. */
export const isNote = ({ line }: Segment): boolean => line >= FIRST_NOTE_LINE;

/**
 * Every run of words that is no billed line: the segments outside of the tables, and the notes inside of them, where
 * the footer of a sheet or the foot of a page may end up.
 */
export function wordsOutsideLines({ segments, tables }: Pick<Layout, "segments" | "tables">): Segment[] {
  const notes = tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "note" || kind === "heading"));
  const found: Segment[] = [...segments];
  for (const [index, row] of notes.entries()) {
    const cells = row.cells.filter((cell) => cell !== null && cell.value !== "");
    for (const text of cells.length > 0 ? cells : [row.text])
      if (text !== null) found.push(segmentFor(text, FIRST_NOTE_LINE + index));
  }
  return found;
}

const CLIENTS_NUMBER = /(?<![a-z])(?:finess|rpps)(?![a-z])/i;

/** Billed lines whose words tell a number that only clients have: "bénéf. : Dr Orme, RPPS …" under a product. */
export const linesNamingClients = ({ tables }: Pick<Layout, "tables">): Segment[] =>
  tables
    .flatMap(({ rows }) => rows.filter(({ kind }) => kind === "item"))
    .flatMap(({ cells }) => cells.filter((cell): cell is Text => cell !== null && CLIENTS_NUMBER.test(cell.value)))
    .map((text, index) => segmentFor(text, FIRST_NOTE_LINE * 2 + index));

/** Sentences of running text start here: after the lines of any page, before those of notes. */
const FIRST_SENTENCE_LINE = 500_000;

/** Words by which a sentence tells who someone is. */
const IDENTIFIES = /(?<![a-z])(?:siret|siren|finess|rpps)(?![a-z])/i;

/**
 * The sentences that tell the number of a party, each a segment without neighbours: a name and its number may stand on
 * two printed lines ("Pharmacie Saint-Livier :" over "FINESS 570243592").
 */
export const identifyingSentences = ({ paragraphs }: Pick<Layout, "paragraphs">): Segment[] =>
  paragraphs
    .filter(({ value }) => IDENTIFIES.test(value))
    .flatMap(sentencesOf)
    .filter(({ value }) => IDENTIFIES.test(value))
    // A page of its own has nothing above or below.
    .map((text, index) => ({ ...segmentFor(text, FIRST_SENTENCE_LINE + index), page: FIRST_SENTENCE_LINE + index }));

function segmentFor(text: Text, line: number): Segment {
  const boxes = text.pieces.map(({ at }) => boxOf(at));
  const [first = [0, 0, 0, 0] as const] = boxes;
  const box = boxes.reduce<Box>(
    (all, one) => [
      Math.min(all[0], one[0]),
      Math.min(all[1], one[1]),
      Math.max(all[2], one[2]),
      Math.max(all[3], one[3]),
    ],
    first,
  );
  const at = text.pieces[0]?.at;
  return { text, page: at !== undefined && "page" in at ? at.page : 1, box, line };
}

/** A place as a box: points on a page, columns and rows in a grid. */
export const boxOf = (at: Location): Box => ("page" in at ? at.bbox : [at.column, at.row, at.column + 1, at.row + 1]);
