import { isNetAlone } from "../headings/header-cells.ts";
import { type HeadingReading, readHeading } from "../headings/heading-meaning.ts";
import type { HeadingMeaning } from "../headings/headings.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { joinWords, lineOfWords, type PlacedWord, type PrintedLine } from "./printed-lines.ts";
import { type Gap, runOf } from "./sidebars.ts";

/** Headings of each of two tables, at least. */
const FEWEST_HEADINGS = 2;
/** Heights of type from the headings up to the titles over them, at most. */
const NEAR = 3;

/**
 * The lines of a page where two tables stand beside each other ("Libellé | Qté | Montant | Service | Nb |
 * Redevance"), with the lines of the left one before those of the right one: read across, a row of one
 * would go into the row of the other that it happens to stand beside.
 */
export function withTablesBesideApart(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const ordered: PrintedLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const gap = gapBetween(lines[index]);
    if (gap === null) {
      const line = lines[index];
      if (line !== undefined) ordered.push(line);
      continue;
    }
    const page = lines[index]?.page;
    const end = lines.findIndex((line, at) => at > index && line.page !== page);
    const run = runOf(lines.slice(0, end < 0 ? lines.length : end), index, gap);
    const title = run.first < index ? titleOver(ordered.at(-1), lines[index]) : undefined;
    if (title !== undefined) ordered.pop();
    const both = [...(title ?? []), ...lines.slice(index, run.last + 1)];
    const part = (isOwn: (word: PlacedWord) => boolean): PrintedLine[] =>
      both.flatMap((line) => {
        const words = line.words.filter(isOwn);
        return words.length === 0 ? [] : [lineOfWords(line, words)];
      });
    ordered.push(...part(({ box }) => box[2] <= run.gap.from), ...part(({ box }) => box[0] >= run.gap.to));
    index = run.last;
  }
  const isSame = ordered.length === lines.length && ordered.every((line, at) => line === lines[at]);
  return isSame ? lines : ordered.map((line, at) => ({ ...line, number: at + 1 }));
}

/**
 * The blank between the headings of one table and those of another: the first ends in what its lines come to, and the
 * next begins with what is sold again. Null where a line heads no two tables.
 */
function gapBetween(line: PrintedLine | undefined): Gap | null {
  const chunks = line === undefined || line.grid || line.words.length < 2 * FEWEST_HEADINGS ? [] : chunksOf(line);
  if (chunks.length < 2 * FEWEST_HEADINGS) return null;
  const meanings = chunks.map(({ words }) => readHeading(words.map(({ text }) => text))).map(meaningOf);
  const isName = (at: number): boolean => meanings[at] === "designation" || meanings[at] === "item";
  const isTotal = (at: number): boolean =>
    TOTALS.has(meanings[at] ?? "other") ||
    (FACTORS.has(meanings[at - 1] ?? "other") && isNetAlone(chunks[at]?.words ?? []));
  const next = meanings.findIndex((_, at) => at >= FEWEST_HEADINGS && isName(at) && isTotal(at - 1));
  const isOther = next > 0 && meanings.length - next >= FEWEST_HEADINGS && isTotal(meanings.length - 1);
  const [from, to] = [chunks[next - 1]?.x1 ?? 0, chunks[next]?.x0 ?? 0];
  return isOther && isName(0) ? { from, to } : null;
}

const TOTALS: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(["total", "price", "gross"]);

/** What stands before a bare "HT" that heads the totals. */
const FACTORS: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>(["unitPrice", "price", "quantity"]);

const meaningOf = (reading: HeadingReading | null): HeadingMeaning | null =>
  reading?.known === 1 ? (reading.parts.at(-1)?.meaning ?? null) : null;

/** The line right over the headings, where words of it stand over both tables. */
function titleOver(above: PrintedLine | undefined, heads: PrintedLine | undefined): PrintedLine[] | undefined {
  if (above === undefined || heads === undefined || above.page !== heads.page) return undefined;
  const isNear = heads.baseline - above.baseline < NEAR * Math.max(above.size, heads.size);
  const titles = chunksOf(above);
  return isNear && titles.length === 2 && titles.every(isTitle) ? [above] : undefined;
}

const isTitle = ({ words }: Chunk): boolean => /\p{L}{3}/u.test(joinWords(words));
