import type { Page, PagedDocument, SourceDocument, Word } from "../../documents/document.ts";
import { headingsIn, isHeading } from "../headings/heading-meaning.ts";
import { chunksOf } from "./chunks.ts";
import { lowerEdge, type PrintedLine, printedLines } from "./printed-lines.ts";

/** Headings turned on their side in one row of headings, at least; where none beside them stands upright. */
const [FEWEST_TURNED, FEWEST_ALONE] = [2, 3];

/**
 * Pages with the headings of narrow columns ("Unité", "Quantité", "P.U. HT"), which are set from bottom to top to save room,
 * as upright words of the row of headings that they stand in. All else that is turned stays aside.
 */
export function withTurnedHeadings(document: SourceDocument): SourceDocument {
  if (document.kind === "grid" || !document.pages.some(({ rotated = [] }) => rotated.length >= FEWEST_TURNED))
    return document;
  return { ...document, pages: document.pages.map((page) => withRowsUpright(page, document)) };
}

function withRowsUpright(page: Page, document: PagedDocument): Page {
  const turned = (page.rotated ?? []).filter(isTurnedHeading);
  const rows: Word[][] = [];
  for (const word of turned) {
    const row = rows.find(([first]) => first !== undefined && overlap(first, word));
    if (row === undefined) rows.push([word]);
    else row.push(word);
  }
  const set = rows.flatMap((row) => {
    const baseline = baselineOf(row, linesBeside(row, page, document));
    return baseline === null ? [] : [{ row, upright: row.flatMap((word) => uprightWords(word, baseline)) }];
  });
  const taken = new Set(set.flatMap(({ row }) => row));
  return set.length === 0
    ? page
    : {
        ...page,
        words: [...page.words, ...set.flatMap(({ upright }) => upright)],
        rotated: (page.rotated ?? []).filter((word) => !taken.has(word)),
      };
}

/** Higher than wide, and nothing but what heads a column. */
const isTurnedHeading = ({ text, box: [left, top, right, bottom] }: Word): boolean =>
  bottom - top > right - left && isHeading(text);

const overlap = ({ box: a }: Word, { box: b }: Word): boolean => a[1] < b[3] && b[1] < a[3];

/** The upright lines that begin and end between the ends of turned headings. */
const linesBeside = (row: readonly Word[], page: Page, document: PagedDocument): PrintedLine[] => {
  const [top, bottom] = endsOf(row);
  const words = page.words.filter(({ box }) => box[1] >= top && box[3] <= bottom);
  return printedLines({ ...document, pages: [{ ...page, words }] });
};

const endsOf = (row: readonly Word[]): readonly [top: number, bottom: number] => [
  Math.min(...row.map(({ box }) => box[1])),
  Math.max(...row.map(({ box }) => box[3])),
];

/** The line of most headings, of several such the one nearest to the middle; null where too little tells a row of headings. */
function baselineOf(row: readonly Word[], lines: readonly PrintedLine[]): number | null {
  if (row.length < FEWEST_TURNED) return null;
  const [top, bottom] = endsOf(row);
  const known = lines
    .map(({ baseline, ...line }) => ({
      baseline,
      headings: headingsIn(chunksOf({ ...line, baseline })),
      off: Math.abs(baseline - (top + bottom) / 2),
    }))
    .filter(({ headings }) => headings > 0)
    .sort((a, b) => b.headings - a.headings || a.off - b.off);
  const [best] = known;
  if (best !== undefined) return best.baseline;
  return row.length < FEWEST_ALONE || lines.length > 0 ? null : bottom - (row[0]?.fontSize ?? 0) / 2;
}

/** The words of a turned heading side by side in the room that it takes, so that they stay in their column. */
function uprightWords(turned: Word, baseline: number): Word[] {
  const { text, fontSize } = turned;
  const [left, , right] = turned.box;
  const parts = text.split(" ");
  const share = (right - left) / parts.length;
  return parts.map((part, at) => {
    const bottom = lowerEdge(baseline, fontSize);
    return { ...turned, text: part, box: [left + at * share, bottom - fontSize, left + (at + 1) * share, bottom] };
  });
}
