import { headingsIn, readHeading } from "../headings/heading-meaning.ts";
import { opensSummary } from "../headings/summary-words.ts";
import { looksLikeAmount } from "./amount-shape.ts";
import { chunksOf } from "./chunks.ts";
import { joinWords, lineOfWords, type PlacedWord, type PrintedLine } from "./printed-lines.ts";

/** Headings that a row of headings has at least. */
const FEWEST_HEADINGS = 3;
/** Points of blank between a sidebar and what stands beside it, at least. */
const GUTTER = 10;
/** Heights of type by which words of a table may begin left of its first heading, or end right of its last one. */
const OVERHANG = 1;
/** Lines of a sidebar that stand between those of the table, and facts of a head among its lines, at least. */
const [FEWEST_BETWEEN, FEWEST_FACTS] = [3, 2];

/** A day, an identifier, the town or the mail of an address: facts of a head, which no column of a table lists. */
const FACT =
  /^(?:le |du )?\d{1,2}(?:[./-]\d{1,2}[./-]|(?:er)? \p{L}{3,9}\.? )(?:\d\d)?\d\d$|(?:siret|finess|rpps)\D{0,20}\d{3}|^\d{5} \p{L}{3}|\S@\S/iu;

/** A blank between what stands left and right of it; an open side is infinite. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a page with a sidebar set before what stands beside it: a letter head with the facts of the quote may
 * run down the page in a column of its own, whose lines have nothing to do with the rows of the table beside them. Read
 * across, each would go into the row that it happens to stand beside, and no one would find the facts.
 */
export function withSidebarsFirst(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const ordered: PrintedLine[] = [];
  for (let start = 0; start < lines.length; ) {
    const page = lines[start]?.page;
    let end = start;
    while (lines[end]?.page === page && end < lines.length) end++;
    ordered.push(...orderedPage(lines.slice(start, end)));
    start = end;
  }
  const isSame = ordered.length === lines.length && ordered.every((line, index) => line === lines[index]);
  return isSame ? lines : ordered.map((line, index) => ({ ...line, number: index + 1 }));
}

function orderedPage(page: readonly PrintedLine[]): readonly PrintedLine[] {
  if (page.length === 0 || page[0]?.grid) return page;
  for (const [index, line] of page.entries()) {
    for (const { gap, headings } of gapsBeside(line)) {
      if (headingsIn(headings) < FEWEST_HEADINGS || !headings.some(({ words }) => namesThings(words))) continue;
      const run = runOf(page, index, gap);
      const isLeft = (headings[0]?.x0 ?? 0) >= gap.to;
      const beside = page.slice(run.first, run.last + 1).map((one): Parted => {
        const isBeside = ({ box }: PlacedWord): boolean => (isLeft ? box[2] <= run.gap.from : box[0] >= run.gap.to);
        return { line: one, aside: one.words.filter(isBeside), rest: one.words.filter((word) => !isBeside(word)) };
      });
      const parted = aboveAmounts(beside);
      if (!areSidebar(parted, index - run.first)) continue;
      return [
        ...page.slice(0, run.first),
        ...parted.flatMap(({ line: own, aside }) => (aside.length === 0 ? [] : [lineOfWords(own, aside)])),
        ...parted.flatMap(({ line: own, rest }) => (rest.length === 0 ? [] : [lineOfWords(own, rest)])),
        ...page.slice(run.first + parted.length),
      ];
    }
  }
  return page;
}

/** Beside its designations a table has no sidebar: the column of things sold is one of its own. */
function namesThings(words: readonly PlacedWord[]): boolean {
  const parts = readHeading(words.map(({ text }) => text))?.parts ?? [];
  return parts.some(({ meaning }) => meaning === "designation" || meaning === "item");
}

/** A line with its words in the sidebar and the others. */
interface Parted {
  readonly line: PrintedLine;
  readonly aside: readonly PlacedWord[];
  readonly rest: readonly PlacedWord[];
}

type Headings = ReturnType<typeof chunksOf>;

/** The blanks beside a row of headings, before the first or the second run of words and behind the last or the one before it. */
function gapsBeside(line: PrintedLine): { readonly gap: Gap; readonly headings: Headings }[] {
  const chunks = line.words.length < FEWEST_HEADINGS ? [] : chunksOf(line);
  if (chunks.length < FEWEST_HEADINGS) return [];
  const [first, second] = chunks;
  const [before, last] = chunks.slice(-2);
  if (first === undefined || second === undefined || before === undefined || last === undefined) return [];
  return [
    { gap: { from: Number.NEGATIVE_INFINITY, to: first.x0 }, headings: chunks },
    { gap: { from: first.x1, to: second.x0 }, headings: chunks.slice(1) },
    { gap: { from: last.x1, to: Number.POSITIVE_INFINITY }, headings: chunks },
    { gap: { from: before.x1, to: last.x0 }, headings: chunks.slice(0, -1) },
  ];
}

/** The lines around one, up and down, that leave a gutter blank, and what is left of it. */
export function runOf(
  page: readonly PrintedLine[],
  at: number,
  gap: Gap,
): { readonly first: number; readonly last: number; readonly gap: Gap } {
  let left: Gap = gap;
  let [first, last] = [at, at];
  for (let next = narrowed(left, page[at + 1]); next !== null; next = narrowed(left, page[last + 1])) {
    left = next;
    last++;
  }
  for (let next = narrowed(left, page[at - 1]); next !== null; next = narrowed(left, page[first - 1])) {
    left = next;
    first--;
  }
  return { first, last, gap: left };
}

/** What a line leaves of a blank; null where it crosses it. */
function narrowed(gap: Gap, line: PrintedLine | undefined): Gap | null {
  if (line === undefined) return null;
  let { from, to } = gap;
  for (const { box, size } of line.words) {
    if (box[2] <= from || box[0] >= to) continue;
    const [isLeft, isRight] = [box[0] <= from, box[2] >= to];
    if (isLeft && isRight) return null;
    // Words in the blank belong to what they stand nearer to; of an open side, to the table where they nearly touch it.
    const [fromLeft, toRight] = [box[0] - from, to - box[2]];
    const nearer = Math.min(fromLeft, from === Number.NEGATIVE_INFINITY ? OVERHANG * size : Number.POSITIVE_INFINITY);
    const farther = Math.min(toRight, to === Number.POSITIVE_INFINITY ? OVERHANG * size : Number.POSITIVE_INFINITY);
    if (isLeft || (!isRight && nearer < farther)) from = Math.max(from, box[2]);
    else to = Math.min(to, box[0]);
  }
  return to - from < GUTTER ? null : { from, to };
}

/** The lines above the first amount aside and its label, none where rows of the table stand under it: totals may end a sidebar. */
function aboveAmounts(lines: readonly Parted[]): readonly Parted[] {
  const first = lines.findIndex(({ line, aside }) => hasAmount({ ...line, words: aside }));
  if (first === -1) return lines;
  const isOver = lines.slice(first).every(({ line, rest }) => !hasAmount({ ...line, words: rest }));
  if (!isOver) return [];
  const label = lines.slice(0, first).findLastIndex(({ aside }) => aside.length > 0);
  return lines.slice(0, opensSummary(joinWords(lines[label]?.aside ?? [])) ? label : first);
}

const hasAmount = (line: PrintedLine): boolean => chunksOf(line).some(({ text }) => looksLikeAmount(text));

/** Whether the words aside are facts of a head, some of them on no line of the table. */
function areSidebar(lines: readonly Parted[], header: number): boolean {
  const body = lines.slice(header + 1);
  if (body.filter(({ aside }) => FACT.test(joinWords(aside))).length < FEWEST_FACTS) return false;
  const lastRow = body.findLastIndex(({ rest }) => rest.some(({ text }) => looksLikeAmount(text)));
  const between = body.slice(0, lastRow + 1).filter(({ aside, rest }) => aside.length > 0 && rest.length === 0);
  return between.length >= FEWEST_BETWEEN;
}
