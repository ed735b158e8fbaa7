import { partOfWord } from "../../documents/word-parts.ts";
import { readHeading } from "../headings/heading-meaning.ts";
import { type Chunk, chunksOf } from "../page/chunks.ts";
import type { PlacedWord, PrintedLine } from "../page/printed-lines.ts";

const SIGN = /^(?:[×xX*@]|à)$/u;
const isSign = ({ text }: PlacedWord): boolean => SIGN.test(text);
/** Two factors typed without a blank: "4×940,00". */
const FACTORS = /^(\d[\d.,]*)([×xX*])(\d[\d.,]*€?)$/u;

/**
 * "Quantité × prix HT" over "4 × 940,00 €": two columns in one. Without the sign between them, headings and figures
 * stand as those of two columns do.
 */
export function withFactorsApart(lines: readonly PrintedLine[]): PrintedLine[] {
  /** The headings of factors last seen: a table may go on overleaf without them. */
  let heading: Chunk | null = null;
  return lines.map((line) => {
    if (line.grid || (heading === null && !line.words.some(isSign))) return line;
    const chunks = chunksOf(line);
    const own = chunks.find(({ words }) => namesFactors(words));
    heading = own ?? heading;
    if (heading === null) return line;
    const { x0, x1 } = heading;
    const words = chunks.flatMap((chunk) => {
      if (chunk === own) return withoutSign(chunk.words);
      // Figures are set flush with their heading at one of its ends, or in its middle.
      const isUnder = chunk.x0 < x1 && chunk.x1 > x0;
      return isUnder ? (factorsOf(chunk.words.flatMap(parted)) ?? chunk.words) : chunk.words;
    });
    return { ...line, words };
  });
}

const withoutSign = (words: readonly PlacedWord[]): PlacedWord[] => words.filter((word) => !isSign(word));

/** The heading of a quantity and that of a price, or the other way round, with a sign of multiplication between them. */
function namesFactors(words: readonly PlacedWord[]): boolean {
  const sign = words.findIndex(isSign);
  if (sign < 1) return false;
  const meanings = [words.slice(0, sign), words.slice(sign + 1)].map((part) => {
    const reading = readHeading(part.map(({ text }) => text));
    return reading?.known === 1 ? reading.parts.map(({ meaning }) => meaning) : [];
  });
  const counts = meanings.findIndex((part) => part.length === 1 && part[0] === "quantity");
  const other = meanings[1 - counts];
  return counts >= 0 && other?.length === 1 && (other[0] === "price" || other[0] === "unitPrice");
}

/** The words of a product without its sign; null where they are none. */
function factorsOf(words: readonly PlacedWord[]): PlacedWord[] | null {
  const sign = words.findIndex(isSign);
  const isFigures = (part: readonly PlacedWord[]): boolean => /^\d/.test(part[0]?.text ?? "");
  return sign > 0 && isFigures(words.slice(0, sign)) && isFigures(words.slice(sign + 1)) ? withoutSign(words) : null;
}

function parted(word: PlacedWord): PlacedWord[] {
  const [, first, sign, second] = FACTORS.exec(word.text) ?? [];
  if (first === undefined || sign === undefined || second === undefined) return [word];
  const behind = first.length + sign.length;
  return [
    partOfWord(word, 0, first.length),
    partOfWord(word, first.length, behind),
    partOfWord(word, behind, word.text.length),
  ];
}
