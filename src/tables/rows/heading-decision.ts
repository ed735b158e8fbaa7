import type { Frame } from "../columns/frame.ts";
import { opensSection } from "../headings/section-words.ts";
import { foldLabel } from "../headings/summary-words.ts";
import { joinWords, type PlacedWord } from "../page/printed-lines.ts";
import { endsOpen, goesOnFrom, phraseGoesOn } from "../page/unwrap.ts";
import { isWordsIn } from "./details-under.ts";
import type { LineFacts } from "./line-facts.ts";
import type { RowDraft } from "./row-draft.ts";
import { headingLook, isInCapitals, type TableHabits } from "./row-kinds.ts";
import { isFull, pitch, sameRow, tightPitch } from "./row-proximity.ts";

/** Signs that a line under an open item must show to be a heading rather than a detail of it. */
const needed = { page: 3, grid: 2 };

/** What stands below a line of words; no line at the end of the table. */
interface Below {
  readonly line: LineFacts | null;
  readonly isItem: boolean;
  /** The next line with figures; no line at the end of the table. */
  readonly figures: LineFacts | null;
  /** The lines of words stand close under the item, and the next item far from the last of them. */
  readonly apart: boolean;
}

/**
 * True when a line of words under the item `open` heads the rows below instead of going on its designation. Rules of the
 * table tell first, then the look of the line beside that of the headings among the `rows` so far.
 */
export function isHeadingUnder(
  open: RowDraft,
  facts: LineFacts,
  next: Below,
  frame: Frame,
  habits: TableHabits,
  rows: readonly RowDraft[],
): boolean {
  const last = open.lines.at(-1);
  const inRow = last === undefined ? null : sameRow(habits, last, facts);
  if (inRow !== true && habits.detailsUnder && isWordsIn(facts, habits.designationColumn)) return false;
  if (inRow === false && !isDetailInOwnRow(open, facts, habits)) return true;
  // Nothing stands under it that it could head.
  if (inRow === true && next.line === null && !facts.line.grid) return false;
  if (inRow === true && frame.barred && isClosedOff(open, facts, next, habits)) return false;
  const named = open.lines.findLast(({ label }) => label.length > 0);
  if (inRow === true && habits.ruling?.whole)
    return (
      !phraseGoesOn(named?.labelText ?? "") &&
      !isSmallPrint(open, facts) &&
      next.line !== null &&
      isHeadingInRow(facts, next.line, frame, habits)
    );
  const headings = rows.flatMap(({ kind, lines: [first] }) => (kind === "heading" ? (first ?? []) : []));
  return looksLikeHeading(open, facts, next, frame, habits, headings);
}

/** Bars and rules close off the cells of a billed row: one rule lies under the line, and none between it and the line above. */
const isClosedOff = ({ lines }: RowDraft, facts: LineFacts, { figures }: Below, habits: TableHabits): boolean => {
  const last = lines.at(-1);
  const isBilled = lines.some(({ quantity, price }) => quantity || price);
  const isClose = last !== undefined && pitch(last, facts) <= tightPitch;
  return isBilled && isClose && figures !== null && sameRow(habits, facts, figures) === false;
};

/** By its words, its look and its place, where no rule tells. */
function looksLikeHeading(
  open: RowDraft,
  facts: LineFacts,
  next: Below,
  frame: Frame,
  habits: TableHabits,
  headings: readonly LineFacts[],
): boolean {
  const lowerHeadings = headings.some(({ labelText }) => /^\p{Ll}/u.test(labelText));
  const { grid, told } = facts.line;
  if (told === "section" || (!grid && facts.numbered && next.isItem)) return true;
  // A version, or another number, that a designation ends in.
  if (!grid && !/\p{L}/u.test(facts.labelText)) return false;
  if (!grid && isSmallPrint(open, facts) && !isSetLike(facts, headings)) return false;
  if (goesOnInCells(open, facts) && !opensSection(designationOf(facts, habits))) return false;
  if (LEADS_BACK.test(facts.labelText) || isListed(facts.labelText)) return false;
  if (!grid && next.isItem && answersHeading(facts, headings)) return true;
  const above = open.lines.at(-1)?.cells[facts.startColumn] ?? [];
  if (!grid && endsOpen(joinWords(above))) return false;
  if (!grid && !lowerHeadings && goesOnInSmall(open, facts, habits)) return false;
  // Words that go on in lower case are a detail of what stands above them, unless the table heads its parts so.
  if (grid && /^\p{Ll}/u.test(facts.labelText) && !(lowerHeadings && opensSection(capitalised(facts.labelText))))
    return false;
  const previous = open.lines.at(-1);
  let signs = headingLook(facts, frame, habits);
  const isRow = previous === undefined ? null : isRowApart(previous, facts, habits);
  if (grid && next.isItem && opensSection(facts.labelText)) signs += 1;
  if (!grid && opensPart(facts, habits) && !leadsOn(previous) && !isSetUnder(open, facts, next)) signs += 2;
  if (isRow !== null) signs += isRow ? 1 : -1;
  if (next.isItem) signs += grid && !habits.detailRows ? 2 : 1;
  if (previous !== undefined && pitch(previous, facts) > 1.3 * linePitch(open)) signs += 1;
  if (grid && previous !== undefined && facts.line.baseline - previous.line.baseline > 1) signs += 1;
  if (!grid && hasOwnFont(open, facts)) signs += 1;
  if (!grid && facts.spans && isBrokenInCell(open)) signs += 1;
  if (!grid && open.lines.every(({ line }) => facts.line.size > LARGER * line.size)) signs += 1;
  // A row without quantity and price may be a share of the total: words under it are hardly its detail.
  const doubtful = habits.detailed && open.lines.every(({ quantity, price }) => !quantity && !price);
  return signs >= (grid || doubtful || isRow ? needed.grid : needed.page);
}

/** Share of the height of type of an item that no heading of items is set smaller than. */
const SMALL_PRINT = 0.92;

/** Set in smaller type than the designation: a detail of it, whatever it says. */
function isSmallPrint(open: RowDraft, { label }: LineFacts): boolean {
  const sizeOf = (words: readonly PlacedWord[]): number => Math.max(0, ...words.map(({ size }) => size));
  const own = sizeOf(label);
  return own > 0 && own < SMALL_PRINT * sizeOf(open.lines.find((line) => line.label.length > 0)?.label ?? []);
}

/** Set in the face and the size of a heading above, and in capitals or not as it is. */
const isSetLike = ({ label: [word], labelText }: LineFacts, headings: readonly LineFacts[]): boolean =>
  headings.some(
    ({ label: [other], labelText: heading }) =>
      other?.font === word?.font && other?.size === word?.size && isInCapitals(heading) === isInCapitals(labelText),
  );

/** In small letters under a designation that begins with a capital. */
function goesOnInSmall(open: RowDraft, facts: LineFacts, habits: TableHabits): boolean {
  const first = open.lines.map((line) => designationOf(line, habits)).find((words) => words !== "") ?? "";
  return /^\p{Lu}/u.test(first) && /^\p{Ll}/u.test(facts.labelText);
}

/** In small letters, in one of its cells at least: "SECTION | À la charge du client," over "1 | hors périmètre". */
const goesOnHeading = (above: LineFacts, { cells, labelText }: LineFacts): boolean =>
  /^\p{Ll}/u.test(labelText) ||
  cells.some((words, column) => (above.cells[column] ?? []).length > 0 && /^\p{Ll}/u.test(joinWords(words)));

/**
 * The second line of a heading: the first stops in the middle of a phrase, or at the end of its room, or the second goes on
 * in small letters; close under it where one of these tells, as far as any line where two do.
 */
export function isHeadingWrapped(above: LineFacts, facts: LineFacts, habits: TableHabits): boolean {
  const [isOpen, goesOn] = [phraseGoesOn(above.labelText), goesOnHeading(above, facts)];
  const hadNoRoom = !facts.line.grid && isSetLike(facts, [above]) && isFull(above, facts, habits);
  const signs = [isOpen, goesOn, hadNoRoom].filter(Boolean).length;
  return signs > 0 && pitch(above, facts) < (signs > 1 ? 2.2 : 1.35);
}

/** Heights of type by which a detail is set in. */
const INDENT = 0.3;

/** In a sheet with a rule under every line, what is said of an item stands in the next row, set in or in small letters. */
function isDetailInOwnRow(open: RowDraft, facts: LineFacts, habits: TableHabits): boolean {
  const firstWord = (line: LineFacts | undefined): PlacedWord | undefined => line?.cells[habits.designationColumn]?.[0];
  const [above, first] = [firstWord(open.lines[0]), firstWord(facts)];
  const isAlone = !facts.spans && facts.cells.every((cell, at) => at === habits.designationColumn || cell.length === 0);
  if (first === undefined || above === undefined || !isAlone || facts.line.grid) return false;
  const isSetIn = first.box[0] > above.box[0] + INDENT * first.size;
  const goesOn = /^\p{Ll}/u.test(first.text) && /^\p{Lu}/u.test(above.text);
  return (isSetIn || goesOn) && !opensSection(capitalised(facts.labelText));
}

/** "Réglé par l'officine" where "Financé par l'État" heads what is above: the other payer's part begins, however it is set. */
const answersHeading = ({ labelText }: LineFacts, headings: readonly LineFacts[]): boolean => {
  const above = headings.at(-1)?.labelText ?? "";
  return opensSection(labelText) && opensSection(above) && ofState(above) !== ofState(labelText);
};

const ofState = (text: string): boolean => /\b(?:etat|asp)\b/u.test(foldLabel(text));

/** Who pays is said, be it behind a mark in the column of numbers: "B | Hors Ségur, réglé par la clinique". */
const opensPart = (facts: LineFacts, habits: TableHabits): boolean =>
  opensSection(facts.labelText) ||
  (/^\p{L}?\d{0,2}[.)]?\s/u.test(facts.labelText) && opensSection(designationOf(facts, habits)));

const designationOf = ({ cells }: LineFacts, { designationColumn }: TableHabits): string =>
  joinWords(cells[designationColumn] ?? []);

/** Goes on in two columns of words that the item fills: a heading stands in one, or runs over all. */
const goesOnInCells = (open: RowDraft, { cells, spans, line }: LineFacts): boolean => {
  const filled = cells.flatMap((words, column) => (words.length > 0 ? [column] : []));
  const isFilled = (column: number): boolean => open.lines.some((above) => (above.cells[column] ?? []).length > 0);
  return !line.grid && !spans && filled.length > 1 && filled.every(isFilled);
};

/** Type of another size is larger by this much at least. */
const LARGER = 1.04;

/** "==> Officine, hors périmètre": an arrow leads from the line above to what is said of it. */
const LEADS_BACK = /^(?:[=-]+>|[→↳⇒➔]|[└╰]─*>?)\s*\p{L}|^(?:=+>|-{2,}>)/u;

/** "– Matériel", "• Garantie 2 ans": a point of a list says more of the line above; "- Hors Ségur" may head a part. */
function isListed(text: string): boolean {
  const listed = /^[–—•·▪◦*-]\s+(?=\p{L}).*[^–—•·▪◦*\s-]\s*$/u.test(text);
  return listed && !opensSection(capitalised(text.replace(/^\S+\s+/u, "")));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The uppermost line of the row of an item is its heading where it says who pays. */
export const headsRow = (facts: LineFacts, next: LineFacts, frame: Frame, habits: TableHabits): boolean =>
  isHeadingInRow(facts, next, frame, habits) ||
  (opensSection(facts.labelText) && !goesOnFrom(facts.labelText, next.labelText));

/** A rule may be left out over a heading: by its look and its words alone, a line of the row of an item is one. */
const isHeadingInRow = (facts: LineFacts, next: LineFacts, frame: Frame, habits: TableHabits): boolean =>
  !goesOnFrom(facts.labelText, next.labelText) &&
  headingLook(facts, frame, habits) + (opensSection(facts.labelText) ? 1 : 0) >= 2;

/** Whether a line stands as far from the one above as rows do; null where distances do not tell. */
function isRowApart(above: LineFacts, below: LineFacts, { spacing }: TableHabits): boolean | null {
  if (spacing === null || above.line.page !== below.line.page) return null;
  return below.line.baseline - above.line.baseline > spacing.between;
}

/** Set as a detail of the item above: smaller than it, or nearer to it than to what follows. */
function isSetUnder(open: RowDraft, facts: LineFacts, { line: below, apart }: Below): boolean {
  const previous = open.lines.at(-1);
  if (previous === undefined) return false;
  const smaller = open.lines.some(({ line }) => facts.line.size < 0.96 * line.size);
  return smaller || apart || (below !== null && pitch(previous, facts) < 0.93 * pitch(facts, below));
}

/** The words above stop in the middle of a phrase. */
const leadsOn = (line: LineFacts | undefined): boolean => line !== undefined && phraseGoesOn(line.labelText);

/** Its words are broken to stay in their column: what runs over the edge is none of them. */
const isBrokenInCell = ({ lines }: RowDraft): boolean =>
  lines.filter(({ label }) => label.length > 0).length > 1 && lines.every(({ spans }) => !spans);

/** Set in a face that the item does not use. */
const hasOwnFont = (open: RowDraft, facts: LineFacts): boolean =>
  open.lines.some(({ label }) => label.length > 0) &&
  !open.lines.some(({ label }) => label.some(({ font }) => font === facts.label[0]?.font));

/** Pitch of the lines inside an item, in heights of type. */
function linePitch({ lines: [first, second] }: RowDraft): number {
  return first !== undefined && second !== undefined ? Math.max(pitch(first, second), 1.1) : 1.35;
}
