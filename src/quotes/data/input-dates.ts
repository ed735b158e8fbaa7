import type { Text } from "../../documents/text.ts";
import type { Segment } from "../../tables/layout.ts";
import type { DatedFact, DateRole } from "../model.ts";
import { type Placing, printedDay } from "./placing.ts";
import type { QuoteInput } from "./quote-input.ts";

/** The keys of the quote's own dates, with the label that a quote prints before each. */
const KEYS: readonly (readonly ["issuedOn" | "validUntil" | "orderedOn", DateRole, string])[] = [
  ["issuedOn", "issue", "Date d'émission"],
  ["validUntil", "validity", "Valable jusqu'au"],
  ["orderedOn", "order", "Date de commande"],
];

/** The dates that have a key, as the quote would print them. */
export const keyedDateTexts = (input: QuoteInput, place: Placing): Text[] =>
  KEYS.flatMap(([key, , label]) => {
    const day = input[key] ?? null;
    return day === null ? [] : [place(`${label} : ${printedDay(day)}`, `/${key}`)];
  });

/** The dates given: those listed, and those of keys whose role no listed one has. */
export function givenDates(input: QuoteInput, place: Placing): DatedFact[] {
  const listed = (input.dates ?? []).map(
    ({ role, date, lastDay, precision, source, text }, index): DatedFact => ({
      role,
      date,
      lastDay: lastDay ?? date,
      precision: precision ?? "day",
      source: source ?? "printed",
      text: place(text ?? (date === null ? "" : printedDay(date)), `/dates/${index}`),
    }),
  );
  const keyed = KEYS.flatMap(([key, role, label]): DatedFact[] => {
    const day = input[key] ?? null;
    if (day === null || listed.some((fact) => fact.role === role && fact.lastDay === day)) return [];
    const text = place(`${label} : ${printedDay(day)}`, `/${key}`);
    return [{ role, date: day, lastDay: day, precision: "day", source: "printed", text }];
  });
  return [...keyed, ...listed];
}

/** Texts as the segments of a page on which nothing stands beside or over anything else. */
export const segmentsApart = (texts: readonly Text[]): Segment[] =>
  texts.map((text, index) => ({ text, page: 1, box: [0, 10 * index, 1, 10 * index + 1], line: index + 1 }));
