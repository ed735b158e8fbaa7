import { gridRowOf, joinTexts, type Location, standsInGrid, type Text } from "../../documents/text.ts";
import { opensSection } from "../../tables/headings/section-words.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import type { Segment, Table } from "../../tables/layout.ts";
import { goesOnFrom } from "../../tables/page/unwrap.ts";
import { isTitleWithSum } from "../../tables/rows/part-titles.ts";
import { isSentence } from "../../tables/rows/row-kinds.ts";
import { isPart, opensPart } from "./named-sections.ts";

/** Heights of type between a table's header and the block that names the table. */
const near = 2.6;

/** The line printed alone directly above a table's header, when it reads like a heading; null otherwise. */
export function blockAbove(table: Table, segments: readonly Segment[]): Text | null {
  const place =
    table.title?.pieces[0]?.at ?? table.columns.find(({ heading }) => heading.pieces.length > 0)?.heading.pieces[0]?.at;
  if (place === undefined) return partOverLines(table, segments);
  const within = segments.filter((segment) => isOver(table, segment));
  const above = nearestAbove(place, within);
  if (above === null) return null;
  const beside = within.filter(({ line }) => line === above.line);
  const [name, words] = beside;
  // "Tableau 1 | À la charge de l'État": the name of the part has a cell of its own.
  if (
    name !== undefined &&
    words !== undefined &&
    beside.length === 2 &&
    standsInGrid(name.text) &&
    isPart(name.text.value)
  )
    return joinTexts([name.text, words.text]);
  if (
    name !== undefined &&
    isTitleWithSum(beside.map(({ text }) => ({ text: text.value }))) &&
    readsLikeHeading(name.text.value)
  )
    return name.text;
  const alone = beside.length === 1;
  if (
    alone &&
    !endsBlock(above, within) &&
    (readsLikeHeading(above.text.value) || isNamedBelow(above.text.value, table))
  )
    return above.text;
  const over = alone ? partOver(above, within) : null;
  if (over !== null) return over.text;
  const upper = alone ? lineBefore(above, within) : undefined;
  if (upper === undefined || endsBlock(upper, within)) return null;
  const whole = joinTexts([upper.text, above.text]);
  return readsLikeHeading(whole.value, 2 * MOST_WORDS) ? whole : null;
}

/** Over the first line of a page's table without headings: who pays, or another word that opens a part, and no other text. */
function partOverLines({ rows: [first] }: Table, segments: readonly Segment[]): Text | null {
  const place = first?.text.pieces[0]?.at;
  if (first?.kind !== "item" || place === undefined || !("page" in place)) return null;
  const above = nearestAbove(place, segments);
  const isAlone = segments.every((segment) => segment === above || segment.line !== above?.line);
  return above !== null && isAlone && readsLikeHeading(above.text.value) && opensSection(above.text.value)
    ? above.text
    : null;
}

/** Sentences that may explain a part between its heading and its table. */
const MOST_EXPLAINED = 3;

/** "Partie II – Planirad" over "Produit distinct, payé par le groupe.": the heading of a part, of which sentences tell more. */
function partOver(last: Segment, segments: readonly Segment[]): Segment | null {
  let below = last;
  for (let step = 0; step < MOST_EXPLAINED && standsInGrid(below.text) && tells(below); step++) {
    const row = gridRowOf(below.text);
    const [upper, beside] = segments.filter(({ text }) => gridRowOf(text) === row - 1);
    if (upper === undefined || beside !== undefined) return null;
    if (readsLikeHeading(upper.text.value) && opensPart(upper.text.value)) return upper;
    below = upper;
  }
  return null;
}

const tells = ({ text }: Segment): boolean => /\p{L}{2}[.!]\s*$/u.test(text.value);

/** The line alone right over another and flush with it, that stops in the middle of the phrase which this one ends. */
function lineBefore({ page, box, text, line }: Segment, segments: readonly Segment[]): Segment | undefined {
  const height = box[3] - box[1];
  return segments.find(
    (other) =>
      other.page === page &&
      other.line !== line &&
      box[1] > other.box[1] &&
      box[1] - other.box[1] < 1.5 * height &&
      Math.abs(other.box[0] - box[0]) < 2 &&
      goesOnFrom(other.text.value, text.value) &&
      /^[^.]*$/u.test(text.value) &&
      segments.every((one) => one === other || one.line !== other.line),
  );
}

/** The last line of an address or of a paragraph stands close under the line before it. */
function endsBlock(last: Segment, segments: readonly Segment[]): boolean {
  const height = last.box[3] - last.box[1];
  if (standsInGrid(last.text)) return false;
  return segments.some(
    ({ page, box }) =>
      page === last.page &&
      box[1] < last.box[1] - 0.5 * height &&
      last.box[1] - box[1] < 1.5 * height &&
      Math.abs(box[0] - last.box[0]) < height &&
      Math.abs(box[3] - box[1] - height) < 0.1 * height,
  );
}

/** Stands over the table: a side bar beside it has headings of its own. */
function isOver(table: Table, segment: Segment): boolean {
  const headings = [table.title, ...table.columns.map(({ heading }) => heading)];
  const spans = headings.flatMap((text) => text?.pieces ?? []).flatMap(({ at }) => ("page" in at ? [at.bbox] : []));
  if (spans.length === 0) return true;
  const left = Math.min(...spans.map(([x0]) => x0));
  const right = Math.max(...spans.map(([, , x1]) => x1));
  return segment.box[2] > left - 2 && segment.box[0] < right;
}

function nearestAbove(place: Location, segments: readonly Segment[]): Segment | null {
  let best: Segment | null = null;
  for (const segment of segments) {
    const first = segment.text.pieces[0]?.at;
    if (first === undefined) continue;
    if ("page" in place && "page" in first) {
      if (first.page !== place.page || segment.box[3] > place.bbox[1] + 2) continue;
      const height = segment.box[3] - segment.box[1];
      if (place.bbox[1] - segment.box[3] > near * height) continue;
      if (best === null || segment.box[3] > best.box[3]) best = segment;
    } else if ("row" in place && "row" in first) {
      if (first.row >= place.row || place.row - first.row > 2) continue;
      if (best === null || segment.box[1] > best.box[1]) best = segment;
    }
  }
  return best;
}

/**
 * "Lot 2 : à votre charge", "SONS-IMG-DB-Va2 : montant pris en charge par l'État", "II. Hors Ségur : budget propre",
 * "Volet 2 – Comptabilité : payé par le laboratoire": a code, the name of a part or words behind a number, no label of a fact.
 */
const PART_MARK =
  /^(?:\p{L}+\s(?:n°\s?)?(?:\d{1,2}|[A-H]|[IVX]{1,4})|[A-Z][A-Z\d]*(?:-[A-Za-z\d]+)+|(?:\p{L}+\s(?:n°\s?)?)?(?:\d{1,2}|[A-H]|[IVX]{1,4})\s?[.)°–—-]\s?\p{Lu}[^:]+?)\s?:\s*(?=\p{L})/u;

/**
 * "Panier de la pharmacie : comptoir, que le Ségur laisse de côté" over a row "Panier de la pharmacie, montant": the
 * words before the colon name the part that the row sums up.
 */
function isNamedBelow(text: string, { rows }: Table): boolean {
  const name = foldLabel(/^[^:]{4,60}?(?=\s*:\s)/u.exec(text)?.[0] ?? "");
  const told = text.slice(text.indexOf(":") + 1);
  return (
    /\p{L}{3}/u.test(name) &&
    readsLikeHeading(told) &&
    rows.some(({ text: row }) => foldLabel(row.value).startsWith(name))
  );
}

/** What a heading adds in brackets may have marks of its own: "Part du cabinet (mobilier : hors Ségur)". */
const BRACKETS = /\s\([^()]*\)/gu;

/** Words of a heading on one line, at most. */
const MOST_WORDS = 16;

function readsLikeHeading(whole: string, most = MOST_WORDS): boolean {
  const text = whole.replace(PART_MARK, "");
  const words = text.split(/\s+/u);
  if (words.length > most || text.length < 4 || isSentence(text)) return false;
  if (/@|\d{2}[/.-]\d{2}[/.-]\d{2}|\d{5}|\d{3} \d{3}/u.test(text)) return false;
  if (/[.;,]$|:\s*\S/u.test(text.replace(BRACKETS, "").trim())) return false;
  return /\p{L}{3}/u.test(text);
}
