import type { Frame } from "../columns/frame.ts";
import { foldLabel, isDocumentAllowance, namesSum, opensSummary, speaksOfTotal } from "../headings/summary-words.ts";
import { saysUncounted } from "../headings/uncounted.ts";
import type { Floors } from "../page/floors.ts";
import { hasDetailsUnder } from "./details-under.ts";
import { endsWithTax, hasTotalColumn, holdsFigures, type LineFacts } from "./line-facts.ts";
import type { Ruling } from "./ruling.ts";
import type { Spacing } from "./spacing.ts";

/** What the lines of one table have in common: the measure against which a single line is judged. */
export interface TableHabits {
  /** Left edge of the designations of its surest items, null when there are none. */
  readonly designationLeft: number | null;
  /** Column of the designations. */
  readonly designationColumn: number;
  /** Distance of baselines between items that follow one another directly, in points; null when none do. */
  readonly itemPitch: number | null;
  /** The table has columns of quantities or unit prices, so a billed line without either is doubtful. */
  readonly detailed: boolean;
  /** Some items stand in the middle or at the foot of cells that begin above them. */
  readonly upward: boolean;
  /** In a grid, some items are followed by rows of details. */
  readonly detailRows: boolean;
  /** Right edge of the words of its designations, in points. */
  readonly designationRight: number;
  /** How its rows are told from lines by their distance; null where they are not. */
  readonly spacing: Spacing | null;
  /** What rules say of its rows; null where they say nothing. */
  readonly ruling: Ruling | null;
  /** The rules between its lines, wherever they do not part all its rows. */
  readonly floors: Floors;
  /** Rows of words in rules of their own say more of the billed line above them. */
  readonly detailsUnder: boolean;
  /** Its items are set in capitals: capitals are no sign of a heading there. */
  readonly capitals: boolean;
}

/** What is known of a table's rows before any line is looked at. */
export type RowSigns = Pick<TableHabits, "ruling" | "spacing" | "floors">;

export function habitsOf(
  frame: Frame,
  facts: readonly LineFacts[],
  { ruling, spacing, floors }: RowSigns,
): TableHabits {
  const designation = frame.roles.indexOf("designation");
  const detailed = isDetailed(frame);
  const sure = itemsAmong(facts, frame);
  const leftsOf = (lines: readonly LineFacts[]): number[] =>
    lines.flatMap(({ cells }) => cells[designation]?.[0]?.box[0] ?? []).sort((a, b) => a - b);
  const beside = leftsOf(sure);
  // Figures in the middle of their row have no words beside them.
  const lefts = beside.length > 0 ? beside : sure.length > 0 ? leftsOf(facts.filter(({ spans }) => !spans)) : [];
  const isSure = new Set(sure);
  const pitches = facts.flatMap((item, index) => {
    const next = facts[index + 1];
    return next !== undefined && next.line.page === item.line.page && isSure.has(item) && isSure.has(next)
      ? [next.line.baseline - item.line.baseline]
      : [];
  });
  pitches.sort((a, b) => a - b);
  return {
    designationColumn: designation,
    designationLeft: lefts[Math.floor(lefts.length / 4)] ?? null,
    itemPitch: pitches[Math.floor(pitches.length / 2)] ?? null,
    detailed,
    ruling,
    spacing,
    floors,
    designationRight: Math.max(
      0,
      // The labels of totals under the table stand where there is room.
      ...facts.flatMap(({ spans, cells, labelText }) =>
        spans || opensSummary(labelText) ? [] : (cells[designation]?.at(-1)?.box[2] ?? []),
      ),
    ),
    detailRows: facts.some((line, index) => isDetailRow(line, facts[index - 1], facts[index + 1])),
    detailsUnder: hasDetailsUnder(facts, designation, ruling),
    upward: sure.some((item) => (item.cells[designation] ?? []).length === 0),
    capitals: 2 * sure.filter(({ labelText }) => isInCapitals(labelText)).length > sure.length,
  };
}

/** Quantities or unit prices have a column, so that a billed line has one of them. */
const isDetailed = (frame: Frame): boolean =>
  frame.roles.some((role) => role === "quantity" || (role === "unitPrice" && hasTotalColumn(frame)));

/** The lines that are billed beyond doubt. */
export const itemsAmong = (facts: readonly LineFacts[], frame: Frame): LineFacts[] =>
  facts.filter((line) => isSureItem(line) || (!isDetailed(frame) && isPlainItem(line)));

/** Words right under an item that do not lead over to another item. */
const isDetailRow = (facts: LineFacts, above: LineFacts | undefined, below: LineFacts | undefined): boolean =>
  above !== undefined &&
  isSureItem(above) &&
  isWords(facts) &&
  facts.line.baseline - above.line.baseline <= 1 &&
  below !== undefined &&
  !isSureItem(below) &&
  below.line.baseline - facts.line.baseline <= 1;

const isWords = (facts: LineFacts): boolean => facts.label.length > 0 && !holdsFigures(facts);

/** A billed line beyond doubt: a total beside a quantity or a unit price, under no word of a total. */
export const isSureItem = (facts: LineFacts): boolean =>
  facts.total &&
  (facts.quantity || facts.price) &&
  !(opensSummary(facts.labelText) && (!(facts.quantity && facts.price) || isTaxAlone(facts.labelText)));

/** "HT | 11 300,00 | 2 700,00 | 14 000,00": a row of a block of totals by payer, whatever columns it falls under. */
const isTaxAlone = (label: string): boolean =>
  /^(?:h\.?t\.?|t\.?t\.?c\.?|t\.?v\.?a\.?(?: [\d.,]+ ?%)?)$/iu.test(label.trim());

/** A line of a table that has neither quantities nor unit prices: an amount under no word of a total. */
const isPlainItem = (facts: LineFacts): boolean => facts.total && !isCalledTotal(facts);

const isCalledTotal = (facts: LineFacts): boolean =>
  facts.ranked ? namesSum(withoutRank(facts)) : speaksOfTotal(facts.labelText);

/** "dont pose et formation | compris": what the line above includes, and no share of an amount. */
const isPartIncluded = ({ labelText, total, money }: LineFacts): boolean =>
  /^dont\b/iu.test(labelText) && total && !money;

const withoutRank = ({ labelText }: LineFacts): string => labelText.replace(/^\S*\d\s+/u, "");

/** A label and amounts that are no billed line. */
export function isSummary(facts: LineFacts, habits: TableHabits): boolean {
  if (!facts.total && !facts.money) return false;
  if (facts.quantity && facts.price) return false;
  if (opensSummary(facts.labelText)) return !isPartIncluded(facts);
  if (facts.quantity || facts.price || saysUncounted(facts.labelText)) return false;
  if (isCalledTotal(facts) || isDocumentAllowance(facts.labelText)) return true;
  // "Bloc 1 HT | 52 480,00" where no line has its amount: in the last column, be it that of the rates.
  if (!facts.total && endsWithTax(facts.labelText)) return true;
  if (!habits.detailed || habits.designationLeft === null) return false;
  // In a grid the label of a total stands in whichever cell is next to its amount.
  if (facts.line.grid) return facts.label.length > 0 && (facts.cells[habits.designationColumn] ?? []).length === 0;
  // Labels of totals are set to the right, billed lines to the left; from before the designations they run over columns.
  const aside = facts.x0 - habits.designationLeft;
  return aside > 3 * facts.line.size || (facts.spans && aside < -3 * facts.line.size);
}

const numbered = /^(?:[-–—*•#]+\s*)?(?:\d{1,2}|[a-h]|[ivx]{1,4})\s*[.)°/–—-]\s*\S/u;
const keyword =
  /^(?:[-–—*•#]+\s*)?(?:lot|section|partie|chapitre|phase|volet|rubrique|options?|poste|bloc|tranche|part|titre (?:\d|[ivx]+\b)|prestations? (?:segur|facturees?|complementaires?)|pack )\b/u;

/** "Autres prestations, à la charge du cabinet": a group of things, and who pays them. */
const grouped =
  /^(?:autres?|prestations?|fournitures|travaux|materiels?|equipements?|services|articles|complements|le reste)\b/u;
const payerWords =
  /\b(?:a la charge|au compte|aux frais|pris(?:es?)? en charge|(?:financ|pay|regl|vers|assum|support|couver)(?:ee?|te?)s? par|factur(?:ee?)s? a)/u;

/** Words that say at whose charge something is. */
export const saysWhoPays = (text: string): boolean => payerWords.test(foldLabel(text));

/** How much a line of words looks like the heading of the rows under it, by its own look. */
export function headingLook(facts: LineFacts, frame: Frame, habits: TableHabits): number {
  const text = facts.labelText;
  const folded = foldLabel(text);
  let score = 0;
  if (numbered.test(folded) || keyword.test(folded) || /^\*\*|:$/.test(folded)) score += 1;
  if (!habits.capitals && isInCapitals(text)) score += 1;
  if (grouped.test(folded) && payerWords.test(folded)) score += 2;
  const designation = frame.roles.indexOf("designation");
  if (
    !facts.line.grid &&
    facts.startColumn >= 0 &&
    facts.startColumn < designation &&
    facts.label.length > 1 &&
    facts.spans
  )
    score += 2;
  else if (facts.spans) score += 1;
  if (isSentence(text)) score -= 2;
  return score;
}

/** Printed in capitals; what stands in parentheses does not count. */
export function isInCapitals(text: string): boolean {
  const letters = text.replace(/\([^)]*\)|[^\p{L}]/gu, "");
  return letters.length > 3 && letters === letters.toUpperCase();
}

/** A sentence is a note: headings have no full stop at their end. */
export const isSentence = (text: string): boolean =>
  /[\p{L}\d)»€%][.!]$/u.test(text.trim()) && text.split(/\s+/u).length >= 6;
