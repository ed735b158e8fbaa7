import { type Box, joinTexts, type Text } from "../documents/text.ts";
import { plain } from "../french/folded-text.ts";
import { sentencesOf } from "../french/sentences.ts";
import type { Layout } from "../tables/layout.ts";
import { opensUnticked } from "./boxes.ts";
import { findDates } from "./dates/date-forms.ts";
import type { Statement } from "./model.ts";

/** Headings of general terms: what stands under them is the law of every sale, not a term of this quote. */
const GENERAL_TERMS =
  /^(?:extraits? des )?(?:nos )?(?:conditions? generales?|c\.?g\.?[vuls]\.?(?![a-z])|clauses generales|mentions legales|termes et conditions|general terms|allgemeine)/;
/** Headings that end them. */
const OWN_TERMS =
  /^(?:annexe|versions?|liste des versions|conditions? particulieres?|clauses? particulieres?|bon pour|devis|perimetre|modalites|planning|financement|engagement)(?![a-z])/;
/** Footers that state the company. */
const LEGAL_FOOTER = /(?:au capital|capital social).{0,60}(?:siret|siren|rcs|€|eur)|(?:^|[\s-])rcs [a-z]/;

/** What a company says of itself tells nothing of the offer; a sentence that does is no footer, wherever the capital stands. */
const OF_THE_OFFER =
  /(?<![a-z])(?:segur|sons|il est propose|vous propose|(?:present|ce) devis|devis n°?|(?:presente|cette) offre)(?![a-z])/;
const isLegalFooter = (folded: string): boolean => LEGAL_FOOTER.test(folded) && !OF_THE_OFFER.test(folded);

const LONGEST_HEADING = 110;

/** Whether a text under a heading is the law of every sale, or states the company, rather than a term of this quote. */
export const isSmallPrint = (heading: Text | null, text: Text): boolean =>
  (heading !== null && GENERAL_TERMS.test(plain(heading.value))) || isLegalFooter(plain(text.value));

/** The sentences of the running text and of the notes of tables, with the heading they stand under. */
export function readStatements({ paragraphs: printed, tables }: Pick<Layout, "paragraphs" | "tables">): Statement[] {
  const paragraphs = withPricesBelow(printed);
  const statements: Statement[] = [];
  let heading: Text | null = null;
  let generalTerms = false;
  for (const [index, text] of paragraphs.entries()) {
    const folded = plain(text.value);
    if (isHeading(text, under(text, paragraphs, index)) && !labelsAmount(text, paragraphs, index)) {
      heading = text;
      if (GENERAL_TERMS.test(folded)) generalTerms = true;
      else if (OWN_TERMS.test(folded)) generalTerms = false;
    } else if (
      heading !== null &&
      (CLOSING.test(folded) || (!generalTerms && areaOf(text).page !== areaOf(heading).page))
    )
      heading = null;
    for (const sentence of sentencesOf(text)) {
      if (opensUnticked(sentence.value)) continue;
      const isFooter = LEGAL_FOOTER.test(folded) && !OF_THE_OFFER.test(plain(sentence.value));
      const smallPrint = generalTerms || isFooter;
      statements.push({ text: sentence, paragraph: index, heading: headingOf(text, heading), smallPrint });
    }
  }
  const notes = tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "note").map(({ text }) => text));
  for (const [index, note] of notes.entries())
    for (const sentence of sentencesOf(note))
      statements.push({ text: sentence, paragraph: paragraphs.length + index, heading: null, smallPrint: false });
  return statements;
}

/** "…, elle est facturée au laboratoire :" over "1 140,00 € HT par an.": the price is of the sentence that a colon leaves open. */
function withPricesBelow(paragraphs: readonly Text[]): Text[] {
  const whole: Text[] = [];
  for (const text of paragraphs) {
    const above = whole.at(-1);
    if (above !== undefined && OPEN_SENTENCE.test(above.value) && PRICE_AND_WORDS.test(text.value))
      whole[whole.length - 1] = joinTexts([above, text]);
    else whole.push(text);
  }
  return whole;
}
/** Six words or more, and a colon: fewer are a label. */
const OPEN_SENTENCE = /(?:^|[.!?]\s)[^.!?]*?(?:\p{L}[^\s]*\s+){6,}[^.!?]*:\s*$/u;
const PRICE_AND_WORDS = /^\d[\d\s]*(?:,\d\d)?\s?(?:€|euros?(?!\p{L})).*\p{L}{2}/iu;

/** A heading governs what stands in its own column of the page. */
const headingOf = (text: Text, heading: Text | null): Text | null =>
  heading === null || heading === text || !sharesColumn(areaOf(heading), areaOf(text)) ? null : heading;

/** How many paragraphs of another column may come, in reading order, between a heading and its text. */
const LOOKAHEAD = 6;

/** The paragraph printed right under another one. */
const under = (text: Text, paragraphs: readonly Text[], index: number): Text | undefined =>
  text.value.length > LONGEST_HEADING
    ? undefined
    : paragraphs.slice(index + 1, index + 1 + LOOKAHEAD).find((other) => isOver(text, other));

/** "Part à la charge du client, HT | 2 480,00": the row of a sum is over the notes below it, and heads none of them. */
const labelsAmount = (text: Text, paragraphs: readonly Text[], index: number): boolean =>
  paragraphs.slice(index + 1, index + 1 + LOOKAHEAD).some((other) => AMOUNT.test(other.value) && isBeside(text, other));
const AMOUNT = /^\s*[-–]?\d[\d\s]*(?:[.,]\d\d(?:\s?(?:€|euros?))?|\s?(?:€|euros?))(?:\s?(?:ht|ttc))?\s*$/iu;

/** What ends the block of a heading: the place of the signature, the foot of the page. */
const CLOSING =
  /^(?:bon pour|lu et approuve|cachet|date et signature|date, |signature|pour (?:le|la|l')|page \d|\d+ ?\/ ?\d+$)/;

/** Words that head a block whatever follows. */
const HEADING_WORDS =
  /^(?:annexes?|versions?|liste|conditions?|clauses?|modalites|reglement|perimetre|financement|planning|calendrier|garanties?|article|notes?|remarques?|observations?)(?![a-z])/;
const SENTENCE_END = /[.;!?]["»)]?$/;

/** A short line without a full stop, a value, a date or an amount, over running text. */
function isHeading(text: Text, next: Text | undefined): boolean {
  const value = text.value.trim();
  if (next === undefined || value.length > LONGEST_HEADING || /[.;,!?]$/.test(value) || /:\s*\S|@|\d{5}/.test(value))
    return false;
  if (/\d[.,]\d\d\s?(?:€|eur)?$/i.test(value) || !/^[\p{Lu}\d«(]/u.test(value) || !/\p{L}{3}/u.test(value))
    return false;
  const folded = plain(value);
  if (LEGAL_FOOTER.test(folded) || CLOSING.test(folded) || findDates(folded).length > 0) return false;
  return HEADING_WORDS.test(folded) || (SENTENCE_END.test(next.value.trim()) && next.value.length > 25);
}

interface Area {
  readonly page: number;
  readonly box: Box;
}

/** Where a text stands; rows and columns of a grid count as points of one line height. */
function areaOf({ pieces }: Text): Area {
  const places = pieces.map(
    ({ at }): Area =>
      "page" in at ? { page: at.page, box: at.bbox } : { page: 1, box: [at.column, at.row, at.column + 1, at.row + 1] },
  );
  const [first = { page: 1, box: [0, 0, 0, 0] as const }] = places;
  return places
    .filter(({ page }) => page === first.page)
    .reduce(
      ({ page, box: a }, { box: b }) => ({
        page,
        box: [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
      }),
      first,
    );
}

/** How far over its text, in its own heights, a heading stands. */
const REACH = 2.5;

/** True when nothing can stand between a heading and the text under it. */
function isOver(heading: Text, text: Text): boolean {
  const [above, below] = [areaOf(heading), areaOf(text)];
  if (above.page !== below.page) return false;
  const height = above.box[3] - above.box[1];
  const gap = below.box[1] - above.box[3];
  return gap > -0.5 * height && gap <= REACH * height && sharesColumn(above, below);
}

/** True when two texts stand on one line. */
function isBeside(text: Text, other: Text): boolean {
  const [left, right] = [areaOf(text), areaOf(other)];
  const shared = Math.min(left.box[3], right.box[3]) - Math.max(left.box[1], right.box[1]);
  return left.page === right.page && shared > (left.box[3] - left.box[1]) / 2 && !sharesColumn(left, right);
}

const sharesColumn = ({ box: a }: Area, { box: b }: Area): boolean => Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 0;
