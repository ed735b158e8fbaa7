import { payersNamed } from "../headings/heading-meaning.ts";
import { opensSection } from "../headings/section-words.ts";
import { isFigure } from "../page/figures.ts";
import { joinWords, type PlacedWord } from "../page/printed-lines.ts";
import { saysWhoPays } from "../rows/row-kinds.ts";

/** What the cells of a column say of who pays, by their words alone. */

/** The words of one cell. */
type Cell = readonly PlacedWord[];

/** Words without a figure. */
export const isWords = (cell: Cell): boolean =>
  /^\p{L}[^\d]*$/u.test(ofPart(joinWords(cell))) && !isFigure(joinWords(cell));

/** "Volet État HOP-DPI-Va1", "Lot 1 Clinique": without the part that a payer has, and the code of what is paid. */
const ofPart = (text: string): string =>
  text
    .replace(/^(?:volet|bloc|lot|section|partie|tranche)(?: (?:n° ?)?[\p{Lu}\d]\d?)?\s(?=\p{L}{3})/iu, "")
    .replace(/\s(?:[–—-]\s)?\p{Lu}[\p{Lu}\d]+(?:-[\p{L}\d]+)+(?=\s|$)/u, "")
    // "État (100 %)": all of it.
    .replace(/^100 ?%\s|\s?(?:\(\s?)?(?:à\s)?100 ?%(?:\s?\))?$/u, "");

/**
 * "PEC" over "État" and "Client" says who, and not how much; so does a heading that nobody knows over words among which
 * the State stands alone.
 */
export const tellsPayers = (cells: readonly Cell[], isKnown: boolean): boolean =>
  cells.length > 0 && cells.every(isWords) && (isKnown || cells.some(isState) || setSegurApart(cells));

/** "Ségur" and "Hors Ségur": what the scheme pays, and what it does not. */
const setSegurApart = (cells: readonly Cell[]): boolean => {
  const names = cells.map(joinWords);
  return names.every((name) => SCHEME.test(name)) && names.some((name) => !isOutside(name));
};
const SCHEME = /^(?:(?:hors|non)[\s-])?(?:s[ée]gur|sons)$/iu;

/**
 * "État", "L'État (Ségur)", "ASP pour l'État", "État, au titre du Ségur": the name of who pays, as a heading would have
 * it, and no other word but what a mark sets behind it.
 */
export function isState(words: Cell): boolean {
  const [name = ""] = ofPart(joinWords(words)).split(BEHIND);
  return nameOfPayer(name) === "funded" && STATE.test(name);
}
const BEHIND = /\s?[,;(]|\s[–—-]\s/u;

/** The one payer that words name as a heading would; null for other words. */
export function nameOfPayer(text: string): "funded" | "client" | null {
  const [payer, ...others] = payersNamed(text);
  return payer === undefined || others.length > 0 ? null : payer;
}

export const tellsPayer = (text: string): boolean => nameOfPayer(text) !== null || saysWhoPays(text);

/** "Hors Ségur", "Non SONS". */
const isOutside = (text: string): boolean => SCHEME.test(text) && /^(?:hors|non)/iu.test(text);

/**
 * Cells each of which says who pays, one of them the State: "État (Ségur)", "payé par l'ASP", "à la charge du client". The
 * scheme stands for the State where another cell names the client, or what the scheme does not pay.
 */
export function arePayers(cells: readonly Cell[]): boolean {
  const names = cells.map(joinWords);
  const isClient = (name: string): boolean => nameOfPayer(name) === "client" || isOutside(name);
  const schemePays = names.some(isClient) && names.some((name) => SCHEME.test(name) && !isOutside(name));
  return (
    cells.length > 0 &&
    cells.every((cell) => namesPayer(cell) || (schemePays && SCHEME.test(joinWords(cell)))) &&
    (schemePays || cells.some((cell) => isState(cell) || (STATE.test(joinWords(cell)) && saysWhoPays(joinWords(cell)))))
  );
}

const namesPayer = (cell: Cell): boolean =>
  nameOfPayer(joinWords(cell)) !== null ||
  isState(cell) ||
  (isWords(cell) && (saysWhoPays(joinWords(cell)) || opensSection(joinWords(cell))));

const STATE = /(?<!\p{L})(?:[ÉEé]tat|[ÉE]TAT|ASP)(?!\p{L})/u;

/** The same few names over and over, the State's among them: what a column of remarks or kinds of goods never is. */
export const repeatPayers = (cells: readonly Cell[]): boolean =>
  tellsPayers(cells, false) && cells.some(isState) && new Set(cells.map(joinWords)).size * 2 <= cells.length;
