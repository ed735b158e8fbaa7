import { opensSection } from "../headings/section-words.ts";
import { foldLabel, opensSummary } from "../headings/summary-words.ts";
import { grossWords, isVatMark, netWords } from "../headings/total-words.ts";
import type { ColumnRole } from "../layout.ts";
import { looksLikeAmount } from "../page/amount-shape.ts";
import { chunksOf } from "../page/chunks.ts";
import { amountAtEnd, endsInAmount } from "../page/figures.ts";
import { joinWords } from "../page/printed-lines.ts";
import { holdsFigures, type LineFacts } from "./line-facts.ts";
import { isSentence, type TableHabits } from "./row-kinds.ts";
import { pitch, tightPitch } from "./row-proximity.ts";

/** Words and a number of pieces where every billed line has a price as well: its amounts are not there. */
export const isCountedOnly = (facts: LineFacts, above: LineFacts | undefined, habits: TableHabits): boolean =>
  habits.detailed &&
  facts.quantity &&
  !facts.price &&
  !facts.money &&
  !facts.total &&
  !facts.spans &&
  !isAmountAside(facts) &&
  facts.cells.some((words) => words.length === 1 && /^\d{1,4}(?:[.,]\d{1,2})?$/u.test(words[0]?.text ?? "")) &&
  ((facts.cells[habits.designationColumn] ?? []).some((word) => facts.label.includes(word)) ||
    // Set in the middle of its row, it stands under the first line of its words.
    (facts.label.length === 0 && above !== undefined && pitch(above, facts) <= tightPitch));

/** "Base HT | 1190.00": in a grid, a total's amount stands right after its label, whatever heads that column; hundreds with cents are no count. */
const isAmountAside = ({ line, labelText, cells }: LineFacts): boolean =>
  line.grid &&
  cells.some((words) =>
    words.some(({ text }) => (opensSummary(labelText) ? /^\d+[.,]\d{2}$/u : /^\d{3,}[.,]\d{2}$/u).test(text)),
  );

/** The label of a total with its amount in one cell, or one run of words. */
export const isTotalInWords = (facts: LineFacts): boolean =>
  !holdsFigures(facts) && opensSummary(facts.labelText) && endsInAmount(facts.labelText);

/**
 * "Montant pris en charge par l'État | | | à définir", "Montant … : sera porté ici": the label of a total in a grid, and
 * words in the place of its amount. Figures there are an amount that was cut off.
 */
export const isTotalPutOff = (facts: LineFacts, roles: readonly ColumnRole[]): boolean =>
  facts.line.grid &&
  !holdsFigures(facts) &&
  opensSummary(facts.labelText) &&
  (saysWhen(facts) ||
    facts.cells.some(
      (words, column) =>
        words.length > 0 &&
        (roles[column] === "net" || roles[column] === "gross") &&
        words.every(({ text }) => !/\d/.test(text)),
    ));

/** "Montant de la Prestation : sera porté ici dès que…": a verb to come behind the colon of the label. */
const saysWhen = ({ line: { words }, labelText }: LineFacts): boolean =>
  words.length === 1 &&
  /^[^:\d]{8,}:\s*(?:vous |nous )?(?:ser(?:a|ont)|rest(?:e|ent) à|est à|à) [^\d:]+$/u.test(labelText);

/** In a table of words and amounts only, the amount of a cell of several lines may stand in the middle of it. */
export function isCentredAmount(
  amount: LineFacts,
  above: LineFacts | undefined,
  below: LineFacts | undefined,
  habits: TableHabits,
): boolean {
  if (habits.detailed || amount.line.grid || above === undefined || pitch(above, amount) > tightPitch) return false;
  const isUnder = below !== undefined && pitch(amount, below) <= tightPitch;
  return !opensSummary(above.labelText) && !(isUnder && opensSummary(below.labelText));
}

/** Words at the foot of a page that head what follows overleaf. */
export const isHeadingAlone = (facts: LineFacts): boolean => !holdsFigures(facts) && opensSection(facts.labelText);

/** Heights of type between a line and an amount set half-way to the next one. */
const halfLine = 0.85;

/** The upper line of a total's label, whose amount is set in the middle of two. */
export const isOverCentredAmount = (facts: LineFacts, amount: LineFacts): boolean =>
  !facts.line.grid &&
  opensSummary(facts.labelText) &&
  !facts.money &&
  amount.total &&
  amount.label.length === 0 &&
  !amount.quantity &&
  !amount.price &&
  pitch(facts, amount) < halfLine;

/** "Documents" over "P03 | d'utilisation | inclus": the upper line of a last item that has neither quantity nor price. */
export const isOverItsEnd = (facts: LineFacts, next: LineFacts | undefined): boolean =>
  next !== undefined &&
  !facts.line.grid &&
  next.total &&
  !opensSummary(facts.labelText) &&
  !opensSummary(next.labelText) &&
  pitch(facts, next) <= tightPitch &&
  facts.cells.every((words, column) => {
    const [first, below] = [words[0], next.cells[column]?.[0]];
    if (first === undefined) return true;
    return below !== undefined && /^\p{Ll}/u.test(below.text) && Math.abs(first.box[0] - below.box[0]) < 1;
  });

/** A label of a total, not the mere end of one ("HT"). */
export const isWholeLabel = ({ labelText }: LineFacts): boolean =>
  opensSummary(labelText) && !isVatMark(labelText.trim()) && !/^\(?(?:hors taxes?|€)\)?$/iu.test(labelText.trim());

/** A block of totals set to the left, under the designations: label and amount share their column. */
export function isTotalAmongWords({ line, label }: LineFacts): boolean {
  const amount = line.grid ? 0 : amountAtEnd(label);
  return amount > 0 && opensSummary(joinWords(label.slice(0, -amount)));
}

/** "Récapitulatif", "Totaux" in a row of a grid: what heads the totals says nothing of the line above. */
export const isTitleOfTotals = ({ line: { grid, words } }: LineFacts): boolean =>
  grid && words.length === 1 && TITLE_OF_TOTALS.test(foldLabel(words[0]?.text ?? ""));
const TITLE_OF_TOTALS =
  /^(?:recap(?:itulati(?:f|on))?|total|totaux|synthese|bilan|montants|resume)(?: (?:general|financiere?|des (?:montants|totaux)|du devis))?\s?:?$/;

/** A sentence in a record of its own is a note: a grid wraps a designation inside its cell. */
export const isRecordOfItsOwn = (facts: LineFacts): boolean =>
  facts.line.grid && (isSentence(facts.labelText) || tellsStateAmount(facts));

/** "L'État prend à son compte la totalité de cette Prestation, soit 1 225,00 HT": a sentence still, though no dot ends it. */
const tellsStateAmount = ({ line, labelText }: LineFacts): boolean =>
  line.words.length === 1 &&
  labelText.split(/\s+/u).length >= LEAST_OF_REMARK &&
  /^\p{Lu}.*(?<!\p{L})(?:[ÉE]tat|ASP)(?!\p{L})/u.test(labelText) &&
  /\d[.,]\d{2}(?!\d)/u.test(labelText);

/** Words of a remark that stands where codes do, at least. */
const LEAST_OF_REMARK = 5;

/** A record of nothing but a remark, in the first column because that is where it begins: codes do not go on in words. */
export const isRemarkUnderCodes = ({ line, cells }: LineFacts, roles: readonly ColumnRole[]): boolean => {
  const filled = cells.flatMap((words, column) => (words.length > 0 ? [column] : []));
  const [column] = filled;
  return (
    line.grid &&
    column !== undefined &&
    filled.length === 1 &&
    roles[column] === "reference" &&
    joinWords(cells[column] ?? []).split(/\s+/u).length >= LEAST_OF_REMARK
  );
};

/** Labels of totals side by side over their amounts ("Total HT | TVA 20 % | Total TTC"): a block of its own. */
export const headsTotals = (facts: LineFacts, next: LineFacts | undefined): boolean =>
  headsTotalsOfGrid(facts, next) || headsTotalsOfPage(facts, next);

const headsTotalsOfGrid = ({ line }: LineFacts, next: LineFacts | undefined): boolean =>
  line.grid &&
  line.words.length > 1 &&
  line.words.some(({ box }) => next?.line.words.some((word) => word.box[0] === box[0] && looksLikeAmount(word.text))) &&
  line.words.every(({ text }) => opensSummary(text) && !looksLikeAmount(text)) &&
  line.words.some(({ text }) => !/\d/.test(text));

/** Labels of a block of totals on a page, at least; beside them stands what is no total ("Remise", "Acompte versé"). */
const LEAST_LABELS = 3;

/** On a page, labels in boxes of their own: most open a total, one says with and one without VAT, and amounts stand right under them. */
function headsTotalsOfPage(facts: LineFacts, next: LineFacts | undefined): boolean {
  const { line } = facts;
  if (line.grid || next === undefined || holdsFigures(facts) || next.line.page !== line.page) return false;
  const labels = chunksOf(line).map(({ text }) => text);
  const amounts = chunksOf(next.line).filter(({ text }) => looksLikeAmount(text));
  const folded = labels.map(foldLabel);
  return (
    labels.length >= LEAST_LABELS &&
    amounts.length >= LEAST_LABELS &&
    amounts.length <= labels.length &&
    2 * labels.filter(opensSummary).length > labels.length &&
    [netWords, grossWords].every((says) => folded.some((label) => says.test(label))) &&
    folded.every((label) => !/\d{3}/.test(label))
  );
}

/** The label of a total alone in its row, over the row of its amount. */
export const isOverItsAmount = ({ line }: LineFacts, next: LineFacts | undefined): boolean => {
  const [label, ...others] = line.words;
  const [amount, ...beside] = next?.line.words ?? [];
  if (!line.grid || label === undefined || amount === undefined || others.length + beside.length > 0) return false;
  return label.box[0] === amount.box[0] && opensSummary(label.text) && looksLikeAmount(amount.text);
};

/** "Versions reprises | 5.0 | 5.1" over the days of their release, or under them: no billed row. */
const isVersionsByDates = (facts: LineFacts, next: LineFacts | undefined): boolean =>
  next !== undefined && facts.line.grid && (areVersionsOf(facts, next) || areVersionsOf(next, facts));

function areVersionsOf({ line: { words } }: LineFacts, other: LineFacts): boolean {
  const [label, ...versions] = words;
  const [, ...days] = other.line.words;
  return (
    /(?<!\p{L})(?:versions?|[ée]ditions?)(?!\p{L})/iu.test(label?.text ?? "") &&
    versions.length > 0 &&
    versions.every(({ text }) => /^v?\.?\s?\d{1,4}(?:\.\d{1,4}){0,3}$/iu.test(text)) &&
    // A version may lack its day: an empty cell is no word of the row.
    days.length > 0 &&
    days.length <= versions.length &&
    days.every(({ text }) => !looksLikeAmount(text)) &&
    days.some(({ text }) => /(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(text))
  );
}

const DAY_OR_MONTH =
  /^(?:(?:mise? (?:sur le|au) march[ée]|(?:diffus|commercialis|publi|distribu)[ée]e?|sortie?|parue?) )?(?:le |en |d[ée]but |fin |depuis )?(?:\d{1,2}(?:er)?[ /.-])?(?:\p{L}{3,9}\.?|\d{1,2})[ /.-](?:19|20)\d{2}$/iu;
const VERSION_NUMBER = /^(?:\p{L}[\p{L} ’'-]{1,40} )?v?\.?\s?\d{1,4}(?:\.\d{1,4}){0,3}$/iu;

/** "Apotix | 8.5 | juin 2020": nothing but a version and the day it came out on, whatever column they stand under. */
function isVersionWithDay({ line: { grid, words } }: LineFacts): boolean {
  if (!grid || words.length < 2 || words.length > 3) return false;
  const days = words.filter(({ text }) => DAY_OR_MONTH.test(text));
  const versions = words.filter(({ text }) => VERSION_NUMBER.test(text) && !DAY_OR_MONTH.test(text));
  const names = words.filter(({ text }) => !/\d/.test(text));
  return versions.length === 1 && days.length === 1 && words.length === 2 + names.length;
}

/** A row of versions, or what heads them: the table of prices is over. */
export const listsVersions = (facts: LineFacts, next: LineFacts | undefined): boolean =>
  isVersionsByDates(facts, next) || isOfVersionTable(facts, next);

const isOfVersionTable = (facts: LineFacts, next: LineFacts | undefined): boolean =>
  isVersionWithDay(facts) ||
  (next !== undefined &&
    isVersionWithDay(next) &&
    facts.line.grid &&
    facts.line.words.every(({ text }) => !/\d/.test(text)));

/** An export that tells its sections from its notes has no section begin with a note. */
export const isNoteUnderSection = ({ line }: LineFacts, above: LineFacts | undefined): boolean =>
  line.told === "note" && above?.line.told === "section";
