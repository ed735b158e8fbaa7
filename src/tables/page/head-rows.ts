import { opensSection } from "../headings/section-words.ts";
import { foldLabel } from "../headings/summary-words.ts";
import { saysWhoPays } from "../rows/row-kinds.ts";
import { isCompleteAmount, looksLikeAmount } from "./amount-shape.ts";
import { joinWords, type PrintedLine } from "./printed-lines.ts";

/** A number that a company, an establishment or a practitioner is known by. */
const IDENTIFIER = /(?<![a-z])(?:siret|siren|finess|rpps|adeli)(?![a-z])(?:[^\d]*\d){9}/;
/** The paper's own number: "Devis OR-5521", "N° de l'offre | 22.512". */
const PAPER =
  /^(?:(?:n°|numero|ref\.?|references?)[a-z' :]{0,14})?(?:notre |votre )?(?:devis|proposition|offre|chiffrage|bon de commande)(?![a-z])[^.]{0,40}?\d[\w./-]*\d/;
/** What the paper says of itself in rows of its own, before a value. */
const FACT =
  /^(?:(?:date|duree|delai|fin|limite|validite|valable|valide|offre (?:ferme|valable|maintenue)|emise?|etablie?|client|destinataire|beneficiaire|vendeur|editeur|emetteur|fournisseur|prestataire|logiciel|solution|produit|objet|installation|versions?|reference|ref|affaire|adresse|contact|telephone|tel)(?![a-z]))/;
const DAY =
  /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d(?!\d)|(?<!\d)\d{1,2}(?:er)? (?:janv|fevr|mars|avril|mai|juin|juil|aout|sept|octo|nove|dece)[a-z]* 20\d\d/;

/**
 * The lines under the headings of a sheet's table but those of the paper itself: an office may set its head between the
 * headings and the first price, or under the totals, in the columns of the table. They are read as if they stood apart.
 */
export function withoutHeadRows(lines: PrintedLine[]): PrintedLine[] {
  if (!lines.some(({ grid }) => grid)) return lines;
  const first = lines.findIndex(isPriced);
  const last = lines.findLastIndex(isPriced);
  // A row that names an establishment among the prices heads those of its site.
  if (first < 0 || lines.slice(first, last).some((line) => IDENTIFIER.test(wordsOf(line)))) return lines;
  const above = lines.slice(0, first);
  const payer = above.findIndex((line) => opensSection(joinWords(line.words)) || saysWhoPays(joinWords(line.words)));
  const head = block(payer < 0 ? above : above.slice(0, payer));
  const under = lines.slice(last + 1);
  const foot = under.slice(Math.max(0, under.findIndex(isFact)));
  const apart = new Set([...(isOfPaper(head) ? head : []), ...(isOfPaper(foot) ? foot : [])]);
  return lines.filter((line) => !apart.has(line));
}

/** Up to the last row of facts: what stands under it heads the first lines. */
const block = (rows: readonly PrintedLine[]): readonly PrintedLine[] => rows.slice(0, rows.findLastIndex(isFact) + 1);

/** Several facts, and among them the number of the paper or of a company. */
const isOfPaper = (rows: readonly PrintedLine[]): boolean =>
  rows.filter(isFact).length > 1 &&
  rows.some((row) => PAPER.test(wordsOf(row)) || (IDENTIFIER.test(wordsOf(row)) && wordsOf(row).includes("siret")));

const wordsOf = ({ words }: PrintedLine): string => foldLabel(joinWords(words));

function isFact(row: PrintedLine): boolean {
  const words = wordsOf(row);
  return IDENTIFIER.test(words) || PAPER.test(words) || FACT.test(words) || DAY.test(words);
}

/** A complete amount in a cell of its own, or several figures. */
function isPriced({ words }: PrintedLine): boolean {
  const figures = words.filter(({ text }) => looksLikeAmount(text));
  return figures.some(({ text }) => isCompleteAmount(text)) || figures.length > 1;
}
