import { type DateReading, wordedDay } from "./date-readings.ts";
import { isoDate } from "./dates.ts";

/** Feasts of one day every year, by which a plan may name its day. */
const FEASTS: Readonly<Record<string, readonly [day: number, month: string]>> = {
  noel: [25, "decembre"],
  "saint-sylvestre": [31, "decembre"],
  "jour de l'an": [1, "janvier"],
  "nouvel an": [1, "janvier"],
  epiphanie: [6, "janvier"],
  chandeleur: [2, "fevrier"],
  "saint-jean": [24, "juin"],
  assomption: [15, "aout"],
  toussaint: [1, "novembre"],
};

export const FEAST_NAMES = Object.keys(FEASTS).join("|");

/** "Noël 2023", "la Toussaint 2022"; "entre Noël 2023 et le jour de l'an" ends with the year. */
export function feast(name: string, yearDigits: string, upTo = ""): DateReading | null {
  const [day, month] = FEASTS[name] ?? [0, ""];
  const first = wordedDay(day, month, yearDigits);
  return upTo === "" || first?.first == null ? first : { ...first, last: isoDate(Number(yearDigits) + 1, 1, 1) };
}

/** What a span of such days may end with. */
export const NEW_YEAR = "jour de l'an|nouvel an";
