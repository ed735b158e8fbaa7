import type { Cell } from "../../documents/document.ts";
import { textAt } from "../../documents/text.ts";
import { fold } from "../../french/folded-text.ts";
import { numberStyleOf, parseAmount } from "../../quotes/amounts/amounts.ts";
import { findDates } from "../../quotes/dates/date-forms.ts";
import { dsrByCode } from "../dsr/dsr.ts";
import { findDsrCodes } from "../dsr/dsr-code.ts";
import { waveMarks } from "../dsr/dsr-grammar.ts";
import { namedDsrs, waveOf } from "../dsr/dsr-mentions.ts";
import { readText } from "../reading/reading.ts";
import { placeOfCell } from "./list-columns.ts";

/** A cell of a list that cannot be used. */
export interface ValueProblem {
  readonly code: "list-value";
  readonly at: string;
  readonly key: string;
  readonly value: string;
}

export const wrongValue = (cell: Cell, key: string): ValueProblem => ({
  code: "list-value",
  at: placeOfCell(cell),
  key,
  value: cell.text.slice(0, 60),
});

/** A DSR as a list names it, by code or in words, with the waves that the words say. */
export interface ListedDsr {
  readonly code: string;
  readonly waves?: readonly (1 | 2)[];
}

/** The DSRs that a text of a list names; none where it names a function without its wave. */
export function dsrsIn(text: string): ListedDsr[] {
  const both = [...waveMarks(text)].some((mark) => mark.both);
  const waves = both ? { waves: [1, 2] as const } : {};
  const exact = dsrByCode(text.trim());
  const codes = exact === null ? findDsrCodes(text).flatMap(({ code }) => code ?? []) : [exact.code];
  if (codes.length > 0) return codes.map((code) => ({ code, ...waves }));
  const reading = readText(textAt(text, { row: 1, column: 1 }));
  return namedDsrs(reading, both ? 2 : waveOf(reading)).flatMap(({ code }) =>
    code === null ? [] : [{ code, ...waves }],
  );
}

/** Cents of an amount, written in any way that leaves no doubt; null for anything else. */
export function centsIn(text: string): number | null {
  const number = parseAmount(text, numberStyleOf([text]));
  return number === null || number.cents < 0 || number.percent ? null : number.cents;
}

/** The first day that a text names, ISO. */
export function dayIn(text: string): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  const found = findDates(fold(text).value).find(({ first }) => first !== null)?.first ?? null;
  return found ?? iso ?? null;
}

/** The date of a list: the latest day told above its headings, else the day in its file's name. */
export function dateOfList(
  above: readonly string[],
  name: string,
): { readonly date: string; readonly from: "content" | "file-name" } | null {
  const told = above.flatMap((text) => findDates(fold(text).value).flatMap(({ first }) => first ?? [])).sort();
  const latest = told.at(-1);
  if (latest !== undefined) return { date: latest, from: "content" };
  const inName = dayInName(name);
  return inName === null ? null : { date: inName, from: "file-name" };
}

function dayInName(name: string): string | null {
  const [, year, month, day] = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name) ?? [];
  if (year !== undefined) return [year, month, day].join("-");
  const [, d, m, y] = /(?<!\d)(0[1-9]|[12]\d|3[01])[-_.](0[1-9]|1[0-2])[-_.](20\d\d)(?!\d)/.exec(name) ?? [];
  return y === undefined ? null : [y, m, d].join("-");
}
