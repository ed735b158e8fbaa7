import { type Chunk, chunksOf } from "../page/chunks.ts";
import { isFigure } from "../page/figures.ts";
import { joinWords, lineOfWords, type PrintedLine } from "../page/printed-lines.ts";
import type { Header } from "./header.ts";

/** Points by which words that begin at one edge may differ. */
const FLUSH = 2;

interface Card {
  readonly header: Header;
  /** Lines under the header, up to the next one. */
  readonly body: PrintedLine[];
}

/**
 * "Licence | Qté | Prix | Total" over nothing but "1 | 700,00 | 700,00": what seems the title of a table is the name of
 * an item, set on the line of the headings. It is told as the line over the figures that it would be without them.
 */
export function withNamedCard(
  header: Header,
  body: PrintedLine[],
  { line, headers }: { readonly line: PrintedLine | undefined; readonly headers: readonly Header[] },
): Card {
  const [name, ...cells] = header.cells;
  if (line === undefined || name === undefined || line.grid || header.firstLine !== header.lastLine)
    return { header, body };
  const figures = body.map((row) => chunksOf(row)).filter((chunks) => chunks.filter(isOfFigures).length > 1);
  // "compris" where the name begins is the end of a designation, and no figure.
  const isUnderName = ({ x0, text }: Chunk): boolean => Math.abs(x0 - name.x0) <= FLUSH && !/\d/u.test(text);
  if (figures[0] === undefined || !figures[0].every((chunk) => isOfFigures(chunk) && !isUnderName(chunk)))
    return { header, body };
  // "Licence" might head a column of designations, did other words not stand over the same columns elsewhere.
  const isOneOfSeveral = headers.some(
    (other) => wordsOf(other, 1) === wordsOf(header, 1) && wordsOf(other) !== wordsOf(header),
  );
  if (!header.titled && !(isOneOfSeveral && figures.length === 1)) return { header, body };
  return {
    header: { ...header, cells, titled: false, headless: true },
    body: [lineOfWords(line, name.words), ...body],
  };
}

const wordsOf = ({ cells }: Header, from = 0): string =>
  cells
    .slice(from)
    .map(({ words }) => joinWords(words))
    .join("|");

/** A figure, or a count with its unit. */
const isOfFigures = ({ text }: { readonly text: string }): boolean =>
  isFigure(text) || /^\d[\d.,]*\s?\p{L}{1,8}$/u.test(text);
