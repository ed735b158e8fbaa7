import { opensSection } from "../../../tables/headings/section-words.ts";
import { speaksOfTotal } from "../../../tables/headings/summary-words.ts";
import { findNumbers, isMoney, type NumberStyle, type PrintedNumber } from "../../amounts/amounts.ts";
import { joinedCells, moved, type Row, textOf } from "../grid/rows.ts";
import { opensItem } from "./item-marks.ts";
import { withoutLead } from "./name-between.ts";

/** A row as it is read, and the row of the document that it is a part of. */
export interface ItemRow {
  readonly row: Row;
  readonly of: number;
}

/** "2x150€", "3 x 120,00 € – 360,00 €": figures that a sign stands against. */
const CLOSE_TIMES = /(?<=(?<![\p{L}\d])\d{1,4})\s?[x×*]\s?(?=\d[\d\s.,]*(?:€|eur|[.,]\d\d(?!\d)|\s?=))/giu;
const PARTING_DASH = /(?<=[\p{L}\d€)]\.?\s)[–—-](?=\s\d)/giu;
/** "Formation : mille euros (1 000,00 €)": an amount in brackets behind words. */
const IN_BRACKETS = /(?<=\p{L}[^()\d]{0,9})\(\s?(?=\d)([\d\s.,]+(?:€|euros?)?\s?(?:h\.?t\.?)?)\s?\)/giu;
/** Only such words have a dash with blanks, or brackets, take something off. */
const TAKES_OFF =
  /(?<!\p{L})(?:remises?|rabais|ristournes?|r[ée]ductions?|d[ée]ductions?|avoirs?|escomptes?|acomptes?)(?!\p{L})/iu;

/** Figures as numbers are found in words: neither a dash with blanks around nor brackets behind a name take something off. */
export const withFiguresApart = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) =>
    row.map((cell) => {
      const apart = cell.text.replace(CLOSE_TIMES, " x ");
      const text = TAKES_OFF.test(apart) ? apart : apart.replace(PARTING_DASH, ";").replace(IN_BRACKETS, "; $1");
      return text === cell.text ? cell : { ...cell, text };
    }),
  );

/** An item that is shorter than this fills no line. */
const SHORTEST_WRAPPED = 45;
/** Lines that one item may fill. */
const MOST_WRAPPED = 4;

/**
 * Items of a list that were wrapped, each in one row again: "1) Medilys 5, licence de la version référencée par l'ANS" over
 * "et droits d'usage, 1 x 900,00 €, 900,00 € HT".
 */
export function unwrapped(rows: readonly Row[], style: NumberStyle): Row[] {
  const whole: Row[] = [];
  for (let at = 0; at < rows.length; at++) {
    let row = rows[at] ?? [];
    for (let more = 1; more < MOST_WRAPPED && isWrapped(row, rows[at + 1] ?? [], style); more++) {
      const joined = joinedCells([...row, ...(rows[at + 1] ?? [])]);
      row = joined === null ? row : [joined];
      // Rows keep their places: what was joined leaves none.
      at++;
    }
    whole.push(row);
  }
  return whole;
}

function isWrapped(row: Row, next: Row, style: NumberStyle): boolean {
  const [text, below] = [textOf(row), textOf(next)];
  return (
    opensItem(text) &&
    text.length >= SHORTEST_WRAPPED &&
    next.length === 1 &&
    /^[\p{Ll}\d(]/u.test(below) &&
    !opensItem(below) &&
    !findNumbers(text, style).some(isMoney)
  );
}

/** What may stand between an amount and the next thing of a list: its currency and tax, and then a mark, "et" or "puis". */
const JOINT =
  /^\s*(?:€|euros?|eur)?\s*(?:h\.?\s?t\.?(?!\p{L})|hors taxes?)?\s*\)?\s*(?:[,;]\s*(?:(?:et|puis|plus|enfin)\s+)?|(?:et|puis|plus)\s+|\+\s*|\.\s+)(?=[\p{L}\d])/iu;

/**
 * Rows in which a sentence lists several things with their prices, one thing a row; the others as they are. What leads to
 * the things ("Côté Ségur, payé par l'État : la licence …") is a row of its own.
 */
export const listedApart = (rows: readonly Row[], style: NumberStyle): ItemRow[] =>
  rows.flatMap((row, of) => partsOf(row, style).map((part) => ({ row: part, of })));

/** Fewer amounts are those of one thing: its price and what it comes to. */
const FEWEST_AMOUNTS = 3;
/** "Au menu : licence Medilys 5": what leads to a list is none of its first thing. */
const LEAD_IN = /^[^:\d]{2,80}:\s+(?=\S)/u;

function partsOf(row: Row, style: NumberStyle): readonly Row[] {
  const cell = joinedCells(row);
  if (cell === null) return [row];
  const { text } = cell;
  const amounts = findNumbers(text, style).filter((number) => isMoney(number) && !number.percent);
  const [first] = amounts;
  if (first === undefined) return [row];
  const listed = amounts.length < FEWEST_AMOUNTS ? [] : startsOf(text, amounts);
  const starts = [0, ...listed, ...(listed.length === 0 ? [] : tailOf(text, listed.at(-1) ?? 0))];
  const parts = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim());
  const lead = LEAD_IN.exec(text)?.[0] ?? "";
  const isLed = lead !== "" && lead.length < first.start && namesThing(text.slice(lead.length, first.start));
  const things = parts.filter((part, index) =>
    [part, index === 0 ? part.slice(lead.length) : part].every((words) => !speaksOfTotal(words)),
  );
  const isListed = things.length > 1;
  if (!isListed && !(isLed && opensSection(lead.replace(/\s*:\s*$/u, "")))) return [row];
  const [head = "", ...others] = isListed ? parts : [text];
  const told = isLed ? [lead.trim(), head.slice(lead.length), ...others] : [head, ...others];
  return told.map((part) => [moved(cell, cell.column, part)]);
}

/** Where the things of a list begin behind the first: behind the price of the one before, with a name or with a price of their own. */
function startsOf(text: string, amounts: readonly PrintedNumber[]): number[] {
  return amounts.slice(1).flatMap((amount, index) => {
    const end = amounts[index]?.end ?? 0;
    const joint = JOINT.exec(text.slice(end));
    const start = end + (joint?.[0].length ?? 0);
    if (joint !== null && start <= amount.start && namesThing(text.slice(start, amount.start))) return [start];
    const leads = /(?:[,;]|\s(?:et|puis|plus))\s*$/iu.test(text.slice(end, amount.start));
    return leads && PRICED.test(text.slice(amount.end)) ? [amount.start] : [];
  });
}

/** Where the sentence goes on behind the last price of the list: "…, soit 2 700,00 € HT : tout cela, c'est l'État qui le règle". */
function tailOf(text: string, from: number): number[] {
  const tail = GOES_ON.exec(text.slice(from));
  return tail === null ? [] : [from + tail[0].length];
}
const GOES_ON = /^[^:]*?\d\s*(?:€|euros?)?\s*(?:h\.?t\.?)?\s?\)?\s?:\s+(?=\p{Ll}{2,}[\s,](?:\S+\s){3})/iu;

/** What leads from an amount to what it is the price of: "HT pour la licence". */
const PRICED = /^\s*(?:€|euros?|eur)?\s*(?:h\.?\s?t\.?(?!\p{L})|hors taxes?)?\s*pour\s+\p{L}/iu;

const namesThing = (words: string): boolean => /\p{L}{3}/u.test(withoutLead(words));
