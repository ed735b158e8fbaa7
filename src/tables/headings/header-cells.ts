import { type Chunk, chunkOf } from "../page/chunks.ts";
import type { PlacedWord } from "../page/printed-lines.ts";
import { type HeadingPart, type HeadingReading, headingTokens, readHeading } from "./heading-meaning.ts";
import { type HeadingMeaning, haveMeaning } from "./headings.ts";
import { foldLabel } from "./summary-words.ts";

/** A heading with the span it is printed over. */
export interface HeaderCell {
  readonly words: readonly PlacedWord[];
  readonly x0: number;
  readonly x1: number;
  /** Null where the vocabulary does not know the heading. */
  readonly meaning: HeadingMeaning | null;
  readonly gross: boolean;
  /** What it means was told by the rows under it, whatever its words. */
  readonly guessed?: boolean;
}

/** In a grid what stands under an unknown heading at the left has a column of its own; on a page it may be a side bar. */
export const inGrid = (cells: readonly HeaderCell[]): boolean =>
  cells.every(({ words: [first] }) => first !== undefined && "row" in first.at);

/** Known share of a heading's words from which it counts as understood. */
export const understood = 0.6;
/** Number of headings that the vocabulary knows. */
export const understoodCount = (cells: readonly HeaderCell[]): number =>
  cells.filter(({ meaning }) => meaning !== null).length;

/** Cells of a line; a chunk that holds several headings is cut between them. */
export function cellsOf(chunks: readonly Chunk[]): HeaderCell[] {
  const cells = chunks.flatMap((chunk) => {
    const reading = readHeading(chunk.words.map(({ text }) => text));
    if (reading === null || reading.known < understood) return [cell(chunk.words, null)];
    const cuts = separateParts(chunk.words, reading);
    return cuts.length < 2
      ? [cell(chunk.words, reading)]
      : cuts.map((words) => cell(words, readHeading(words.map(({ text }) => text))));
  });
  return amongOthers(withYears(cells));
}

/** A year of this century alone, of which there are several side by side. */
const YEAR = /^20\d\d$/u;
const isYear = ({ words }: HeaderCell): boolean => words.length === 1 && YEAR.test(words[0]?.text ?? "");

/** Heads the part of a total that falls into a year. */
export const headsYear = (one: HeaderCell): boolean => one.meaning === "other" && isYear(one);

/** "2022 | 2023 | 2024": years one after the other head parts of the totals. */
const withYears = (cells: readonly HeaderCell[]): readonly HeaderCell[] =>
  cells.map((one, at) => {
    const follows = (other: HeaderCell | undefined, by: number): boolean =>
      other !== undefined && isYear(other) && Number(other.words[0]?.text) === Number(one.words[0]?.text) + by;
    return isYear(one) && (follows(cells[at - 1], -1) || follows(cells[at + 1], 1))
      ? { ...one, meaning: "other" }
      : one;
  });

/** "Montant net | TVA | Montant brut": behind the tax, what is called gross has it; before a discount it has none. */
function withGrossBehindTax(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const isCalled = ({ meaning, words }: HeaderCell, name: RegExp): boolean =>
    meaning === "total" && name.test(foldLabel(words.map(({ text }) => text).join(" ")));
  const net = cells.findIndex((one) => isCalled(one, /\bnets?\b/u));
  const tax = cells.findLastIndex(({ meaning }) => meaning === "tax" || meaning === "vatAmount");
  return net < 0 || tax < net
    ? cells
    : cells.map((one, at) => (at > tax && isCalled(one, /\bbruts?\b/u) ? { ...one, gross: true } : one));
}

/** Headings whose meaning the others of their line settle. */
export const amongOthers = (cells: readonly HeaderCell[]): HeaderCell[] =>
  withOptionsApart(withBareNet(withGrossBehindTax(cells)));

const OPTIONAL =
  /(?<!(?:hors|sans) (?:les |l')?)(?<![a-z])(?:options?(?![a-z])|optionnel|facultati|variantes?(?![a-z])|en sus(?![a-z]))/u;

/** Heads a column of options. */
export const isOptional = ({ words }: HeaderCell): boolean =>
  OPTIONAL.test(foldLabel(words.map(({ text }) => text).join(" ")));

/** "Total ferme | Total optionnel": beside what is summed, a column of options holds no totals of the lines. */
function withOptionsApart(cells: HeaderCell[]): HeaderCell[] {
  if (!cells.some((one) => one.meaning === "total" && !isOptional(one))) return cells;
  return cells.map((one) => (one.meaning === "total" && isOptional(one) ? { ...one, meaning: null } : one));
}

/**
 * "Désignation | Qté | HT", "PU HT | € HT", "Intitulé | HT | TTC": beside what is sold or counted, a price or a total with
 * VAT, "without VAT" alone heads the totals.
 */
function withBareNet(cells: readonly HeaderCell[]): HeaderCell[] {
  const has = (...wanted: HeadingMeaning[]): boolean => haveMeaning(cells, ...wanted);
  const isBesideOthers = has("designation", "item", "quantity", "gross");
  if (!isBesideOthers || has("total") || cells.filter(isBareNet).length !== 1) return [...cells];
  return cells.map((one) => (isBareNet(one) ? { ...one, meaning: "total" } : one));
}

/** "HT", "€ H.T.", "Hors taxes", "€": that an amount is without VAT or in euros, and not what of. */
const isBareNet = ({ meaning, words }: HeaderCell): boolean => meaning === null && isNetAlone(words);

/** Words that say of an amount that it is without VAT or in euros, and nothing else. */
export function isNetAlone(words: readonly PlacedWord[]): boolean {
  const tokens = words.flatMap(({ text }) => headingTokens(text));
  return tokens.length > 0 && tokens.every((token) => OF_NET.test(token));
}
const OF_NET = /^(?:ht|hors|tax(?:es?)?|€|eur|euros?)$/u;

export function cell(words: readonly PlacedWord[], reading: HeadingReading | null): HeaderCell {
  const { x0, x1 } = chunkOf(words);
  return {
    words,
    x0,
    x1,
    meaning: reading === null ? null : strongest(reading, words),
    gross: reading?.gross ?? false,
  };
}

/**
 * "Quantité Unité Prix U HT" holds three headings, "Total HT TVA" two, as what is without VAT is no VAT; "Nom &
 * désignation" and "Prix / unité" are one.
 */
function separateParts(words: readonly PlacedWord[], reading: HeadingReading): PlacedWord[][] {
  const [first] = words;
  if (reading.parts.length < 2 || (first !== undefined && !("page" in first.at))) return [];
  const cuts: PlacedWord[][] = [];
  let start = 0;
  reading.parts.forEach((part, index) => {
    const before = reading.parts[index - 1];
    const link = words[part.start - 1]?.text ?? "";
    if (before === undefined || part.start <= start || /[/&×,]|^(?:et|ou|par|de|x|hors|sans|avant)$/iu.test(link))
      return;
    // "Total HT TVA", "Montant HT Intitulé": what is without VAT ends a heading of money.
    const isAnew =
      /^h\.?t\.?$/iu.test(link) &&
      (part.meaning === "tax" || (part.meaning === "designation" && /^\p{Lu}/u.test(words[part.start]?.text ?? "")));
    // "PU TTC": a price with the tax.
    if (part.meaning === "gross" && before.meaning === "unitPrice" && before.end === part.start) return;
    const isNextToCodes =
      (before.meaning === "other" || before.meaning === "reference") &&
      before.end === part.start &&
      NAMES_ALONE.test(words[part.start]?.text ?? "");
    if (
      (!isAnew && !isNextToCodes && !standApart(before.meaning, part.meaning)) ||
      namesPayer(part, reading.parts[index + 1])
    )
      return;
    cuts.push(words.slice(start, part.start));
    start = part.start;
  });
  cuts.push(words.slice(start));
  return cuts;
}

/** "Version Désignation", "Code Libellé": such a word with a capital heads the names by itself, where "Code Prestation" is one heading. */
const NAMES_ALONE = /^(?:D[ée]signations?|Libell[ée]s?|Descriptions?|Descriptif|Intitul[ée]s?|D[ée]tails?)$/u;

/** "Prestation prise en charge par l'État": who pays is named with the verb, so that the words are no heading of payers. */
const namesPayer = ({ meaning }: HeadingPart, next: HeadingPart | undefined): boolean =>
  meaning === "payer" && (next?.meaning === "funded" || next?.meaning === "client");

/** Meanings that never share a column, in the order printed: "Total TVA" is one heading, "TVA Total" is two. */
function standApart(left: HeadingMeaning, right: HeadingMeaning): boolean {
  if (left === right) return false;
  const own: readonly HeadingMeaning[] = ["quantity", "unitPrice", "discount", "payer", "vatRate", "vatAmount"];
  if (own.includes(left) || own.includes(right))
    return !(
      left === "payer" ||
      (left === "total" && right === "unitPrice") ||
      (left === "price" && right === "unitPrice")
    );
  return left === "tax" && (right === "total" || right === "price" || right === "gross");
}

/** The meaning that decides what a column of several words holds: "Total TVA" is about VAT, "Montant HT" about money. */
function strongest(reading: HeadingReading, words: readonly PlacedWord[]): HeadingMeaning {
  const order: readonly HeadingMeaning[] = [
    "vatAmount",
    "vatRate",
    "unitPrice",
    "funded",
    "client",
    "payer",
    "discount",
    "quantity",
    "designation",
    "total",
    "gross",
    "price",
    "base",
    "tax",
    "unit",
    "item",
    "reference",
    "other",
  ];
  const meanings = reading.parts.map(({ meaning }) => meaning);
  // "Remise Ségur", "Remise prise en charge": a discount, whoever grants it.
  if (meanings[0] === "discount") return "discount";
  // "Qté client", "Réf. client", "Jours client": how many or which, of the client's; he pays none of it.
  if (meanings.length === 2 && meanings[1] === "client" && OF_CLIENT.has(meanings[0])) return meanings[0] ?? "other";
  // "Prix de l'élément", "Total de la prestation": a price or a total, whatever it is of.
  const [head] = reading.parts;
  if (head?.start === 0 && (head.meaning === "price" || head.meaning === "total") && isOfThings(meanings.slice(1)))
    return head.meaning;
  // "Prise en charge" over "Client": the act is no one's, and the client is named.
  const named = words.map(({ text }) => text).join(" ");
  if (meanings.includes("client") && meanings.includes("funded") && !NAMES_STATE.test(named)) return "client";
  // "Détail du volet réglé par l'État": what is listed, with the word of who pays for it.
  if (meanings[0] === "designation" && reading.lists) return "designation";
  if (meanings.includes("tax") && meanings.includes("total"))
    return reading.gross || meanings[0] === "total" ? "total" : "vatAmount";
  return order.find((meaning) => meanings.includes(meaning)) ?? "other";
}

/** What may be the client's without being money. */
const OF_CLIENT: ReadonlySet<HeadingMeaning | undefined> = new Set<HeadingMeaning>(["quantity", "reference", "other"]);
/** The State, its agency or its scheme. */
const NAMES_STATE = /(?<!\p{L})(?:[ÉEé]tat|ASP|S[ée]gur|SONS)(?!\p{L})/iu;

/** Names of what is sold, and of nothing else. */
const isOfThings = (meanings: readonly HeadingMeaning[]): boolean =>
  meanings.length > 0 && meanings.every((meaning) => meaning === "designation" || meaning === "item");

/**
 * "Site | FINESS | Prestation Ségur payée par l'État | Qté | PU HT | Total HT": right before what is counted and priced,
 * words that say who pays head the names of what is sold; shares stand beside the totals.
 */
export function headsNames(cells: readonly HeaderCell[]): boolean {
  const meanings = cells.map(({ meaning }) => meaning);
  const quantity = meanings.indexOf("quantity");
  const before = meanings.slice(0, Math.max(0, quantity));
  const [names, ...others] = before.toReversed();
  return (
    (names === "funded" || names === "client") &&
    others.length > 0 &&
    others.every((meaning) => meaning === "other") &&
    meanings.includes("unitPrice", quantity) &&
    meanings.includes("total", quantity)
  );
}
