import type { Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { byQuote, byWords, mentionsOf, readText } from "../reading/reading.ts";
import { isFiller } from "../reading/tokens.ts";

/** Lines of the quote that a clause names by a word of theirs ("les écrans sont réglés par la clinique"). */
export function linesNamedIn(clause: Text, quote: Quote): QuoteLine[] {
  const coded = linesOfCodes(clause.value, quote);
  if (coded.length > 0) return coded;
  const quoted = linesOfCells(clause.value, quote);
  if (quoted.length > 0) return quoted;
  const words = tellingWords(readText(clause));
  if (words.length === 0) return [];
  const { lines, byWord } = wordsOfLines(quote);
  const ranks = new Set(words.flatMap((word) => byWord.get(word) ?? []));
  return ranks.size < lines.length ? lines.filter((_, rank) => ranks.has(rank)) : [];
}

/** "Les réf. LEC et ETQ": lines by references of letters. */
function linesOfCodes(value: string, { lines }: Quote): QuoteLine[] {
  const codes = new Set(
    Array.from(value.matchAll(CODES)).flatMap(({ groups }) => groups?.["list"]?.split(/\s*(?:,|et|&|\/)\s*/) ?? []),
  );
  return codes.size === 0 ? [] : lines.filter(({ reference }) => codes.has(reference?.value.trim() ?? ""));
}
/** "La ligne « Client » est hors Ségur", "les lignes LABO": lines by what one of their cells holds, where not all do. */
export function linesOfCells(value: string, { lines }: Quote): QuoteLine[] {
  if (!CALLS_LINES.test(value)) return [];
  const words = Array.from(value.matchAll(QUOTED)).map(({ groups }) => (groups?.["cell"] ?? "").trim().toLowerCase());
  const payers = new Set(lines.flatMap(({ payerCell }) => payerCell?.value.trim().toLowerCase() ?? []));
  for (const [, payer = ""] of value.matchAll(BARE))
    if (payers.has(payer.toLowerCase())) words.push(payer.toLowerCase());
  const named = words.length === 0 ? [] : lines.filter((line) => cellsOf(line).some((cell) => words.includes(cell)));
  return named.length < lines.length ? named : [];
}
const LINES = "(?<!\\p{L})(?:lignes?|postes?|articles?|rubriques?)\\s(?:(?:marqu|not|rep[ée]r|cod|d)\\p{L}*\\s)?";
const CALLS_LINES = new RegExp(LINES, "iu");
const QUOTED = new RegExp(`${LINES}[«"“]\\s?(?<cell>[^»"”]{1,30}?)\\s?[»"”]`, "giu");
const BARE = new RegExp(`${LINES}(\\p{L}{2,})(?!\\p{L})`, "giu");

const cellsOf = ({ text, payerCell }: QuoteLine): string[] =>
  [
    ...(payerCell === null ? [] : [payerCell.value]),
    ...text.pieces.filter(({ at }) => "row" in at).map(({ start, end }) => text.value.slice(start, end)),
  ].map((cell) => cell.trim().toLowerCase());

const CODE = "\\p{Lu}[\\p{Lu}\\d]{1,9}(?:-[\\p{Lu}\\d]{1,9})*(?![\\p{L}\\d])";
const CODES = new RegExp(
  `(?<!\\p{L})(?:[Rr]éf(?:érence)?s?|[Cc]odes?|[Aa]rticles?|[Ll]ignes?|[Pp]ostes?)\\.?\\s+(?<list>${CODE}(?:\\s*(?:,|et|&|/)\\s*${CODE})*)`,
  "gu",
);

/** The words of a clause that may name a line: neither the payer nor the Ségur. */
const tellingWords = byWords((reading): readonly string[] => {
  if (reading.tokens.length > LONGEST_CLAUSE) return [];
  const taken = new Set(
    ["state-pays", "client-pays", "payer-name", "segur", "programme"].flatMap((concept) =>
      mentionsOf(reading, concept).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
    ),
  );
  return reading.tokens.flatMap(({ word }, at) =>
    !taken.has(at) && isTelling(word) && isNamed(reading.tokens[at - 1]?.word) ? [bare(word)] : [],
  );
});

/** The lines that are no options, and which of them hold a word, by their rank. */
interface WordsOfLines {
  readonly lines: readonly QuoteLine[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const wordsOfLines = byQuote((quote): WordsOfLines => {
  const lines = quote.lines.filter(({ option }) => !option);
  const byWord = new Map<string, number[]>();
  for (const [rank, { designation }] of lines.entries())
    for (const { word } of readText(designation).tokens) {
      const ranks = byWord.get(bare(word));
      if (ranks === undefined) byWord.set(bare(word), [rank]);
      else ranks.push(rank);
    }
  return { lines, byWord };
});

/** Longer sentences speak of many things. */
const LONGEST_CLAUSE = 28;
const SHORTEST_NAME = 5;
const GENERAL = new Set(
  "montant total somme ligne lignes poste postes article articles devis offre commande facture solde reste ensemble client clinique totalite integralite lignes signature presente present autres financement".split(
    " ",
  ),
);

const isTelling = (word: string): boolean => word.length >= SHORTEST_NAME && !GENERAL.has(word) && !/\d/.test(word);

/** A noun after its article, or at the head of the clause. */
const isNamed = (before: string | undefined): boolean =>
  before === undefined ||
  isFiller(before) ||
  ["ligne", "poste", "lot", "article", "et", "ces", "cette", "ce", "seuls", "seules", "seul", "seule"].includes(before);

/** The word without its plural. */
const bare = (word: string): string => word.replace(/[sx]$/, "");
