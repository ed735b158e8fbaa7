import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/french/folded-text.ts";
import { type DateForm, findDates } from "../../../src/quotes/dates/date-forms.ts";
import { isoDate } from "../../../src/quotes/dates/dates.ts";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
const SHORT = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

const read = (text: string): readonly DateForm[] => findDates(fold(text).value);
const only = (text: string) => {
  const found = read(text);
  expect(found, text).toHaveLength(1);
  return found[0];
};

const two = (value: number): string => String(value).padStart(2, "0");

/** Every way in which French quotes print one day. */
const WRITINGS: readonly ((day: number, month: number, year: number) => string)[] = [
  (d, m, y) => `${two(d)}/${two(m)}/${y}`,
  (d, m, y) => `${d}/${m}/${y}`,
  (d, m, y) => `${two(d)}-${two(m)}-${String(y).slice(2)}`,
  (d, m, y) => `${two(d)}.${two(m)}.${String(y).slice(2)}`,
  (d, m, y) => `${two(d)} / ${two(m)} / ${y}`,
  (d, m, y) => `${y}-${two(m)}-${two(d)}`,
  (d, m, y) => `${d === 1 ? "1er" : d} ${MONTHS[m - 1]} ${y}`,
  (d, m, y) => `${d === 1 ? "1ᵉʳ" : d}\u00a0${MONTHS[m - 1]}\u00a0${y}`,
  (d, m, y) => `${d} ${(MONTHS[m - 1] ?? "").toUpperCase()} ${y}`,
  (d, m, y) => `${d} ${(MONTHS[m - 1] ?? "").normalize("NFD")} ${y}`,
  (d, m, y) => `${two(d)} ${SHORT[m - 1]} ${y}`,
  (d, m, y) => `lundi ${d} ${MONTHS[m - 1]} ${y}`,
];

describe("findDates", () => {
  it("reads every day back from every French form, in the middle of a sentence", () => {
    const day = fc.record({
      year: fc.integer({ min: 2018, max: 2035 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, fc.constantFrom(...WRITINGS), ({ year, month, day: number }, write) => {
        const text = `Établi le ${write(number, month, year)}, pour 3 postes`;
        const found = only(text);
        expect(found?.first, text).toBe(isoDate(year, month, number));
        expect(found?.precision).toBe("day");
        expect(text.normalize("NFC").slice(10)).toContain(write(number, month, year).normalize("NFC").slice(-4));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["décembre 2024", "2024-12-01", "2024-12-31", "month"],
    ["fin juin 2022", "2022-06-21", "2022-06-30", "month"],
    ["09/2022", "2022-09-01", "2022-09-30", "month"],
    ["T3 2024", "2024-07-01", "2024-09-30", "quarter"],
    ["3e trimestre 2024", "2024-07-01", "2024-09-30", "quarter"],
    ["troisième trimestre 2024", "2024-07-01", "2024-09-30", "quarter"],
    ["1er trimestre 2023", "2023-01-01", "2023-03-31", "quarter"],
    ["printemps 2025", "2025-03-01", "2025-06-30", "quarter"],
    ["à l'automne 2024", "2024-09-01", "2024-12-31", "quarter"],
    ["fin d'été 2025", "2025-08-01", "2025-09-30", "quarter"],
    ["au début de l'automne 2024", "2024-09-01", "2024-10-31", "quarter"],
    ["l'hiver 2022-2023", "2022-12-01", "2023-03-31", "quarter"],
    ["hiver 2023", "2023-01-01", "2024-03-31", "quarter"],
    ["2e semestre 2022", "2022-07-01", "2022-12-31", "year"],
    ["la semaine du 5 septembre 2022", "2022-09-05", "2022-09-11", "week"],
    ["semaine 36 de 2022", "2022-09-05", "2022-09-11", "week"],
    ["du 12 au 14 septembre 2022", "2022-09-12", "2022-09-14", "day"],
    ["du 28 septembre au 2 octobre 2022", "2022-09-28", "2022-10-02", "day"],
    ["les 12 et 13 septembre 2022", "2022-09-12", "2022-09-13", "day"],
    ["12 mai 22", "2022-05-12", "2022-05-12", "day"],
    ["3 septmbre 2022", "2022-09-03", "2022-09-03", "day"],
    ["du 12 au 16/09/2022", "2022-09-12", "2022-09-16", "day"],
    ["12-16/09/2022", "2022-09-12", "2022-09-16", "day"],
    ["du 28/09 au 02/10/2022", "2022-09-28", "2022-10-02", "day"],
    ["du 28/12 au 06/01/2023", "2022-12-28", "2023-01-06", "day"],
    ["entre le 3/10/2022 et le 14/10/2022", "2022-10-03", "2022-10-14", "day"],
    ["entre le 1er et le 15 octobre 2022", "2022-10-01", "2022-10-15", "day"],
    ["du lundi 12 au vendredi 16 septembre 2022", "2022-09-12", "2022-09-16", "day"],
    ["les 12, 13 et 14 septembre 2022", "2022-09-12", "2022-09-14", "day"],
    ["1er/10/2022", "2022-10-01", "2022-10-01", "day"],
    ["le premier octobre 2022", "2022-10-01", "2022-10-01", "day"],
    ["le vingt-et-un mars 2023", "2023-03-21", "2023-03-21", "day"],
    ["le quinze octobre 2022", "2022-10-15", "2022-10-15", "day"],
    ["mi-octobre 2022", "2022-10-11", "2022-10-20", "month"],
    ["première quinzaine d'octobre 2022", "2022-10-01", "2022-10-15", "month"],
    ["2e quinzaine de février 2024", "2024-02-16", "2024-02-29", "month"],
    ["dernière semaine de septembre 2022", "2022-09-24", "2022-09-30", "month"],
    ["entre octobre et décembre 2022", "2022-10-01", "2022-12-31", "month"],
    ["de novembre à janvier 2023", "2022-11-01", "2023-01-31", "month"],
    ["d'octobre 2022 à janvier 2023", "2022-10-01", "2023-01-31", "month"],
    ["sept.-oct. 2022", "2022-09-01", "2022-10-31", "month"],
    ["oct-22", "2022-10-01", "2022-10-31", "month"],
    ["30.XI.2022", "2022-11-30", "2022-11-30", "day"],
    ["9-v-2022", "2022-05-09", "2022-05-09", "day"],
    ["le dernier jour de novembre 2022", "2022-11-30", "2022-11-30", "day"],
    ["le premier jour ouvré d'octobre 2023", "2023-10-01", "2023-10-01", "day"],
    ["ce seizième jour de mars 2023", "2023-03-16", "2023-03-16", "day"],
    ["le vingt et unième jour du mois de mai 2022", "2022-05-21", "2022-05-21", "day"],
    ["le neuvième jour de juin 2022", "2022-06-09", "2022-06-09", "day"],
    ["courant T3 2024", "2024-07-01", "2024-09-30", "quarter"],
    ["T3/24", "2024-07-01", "2024-09-30", "quarter"],
    ["3T2024", "2024-07-01", "2024-09-30", "quarter"],
    ["fin du 3e trimestre 2024", "2024-09-01", "2024-09-30", "quarter"],
    ["dernier trimestre 2022", "2022-10-01", "2022-12-31", "quarter"],
    ["d’ici fin 2022", "2022-10-01", "2022-12-31", "year"],
  ])("%s", (text, first, last, precision) => expect(only(text)).toMatchObject({ first, last, precision }));

  it.each(["31/02/2023", "00/05/2022", "30 février 2022", "31.04.22", "2023-02-29", "12/25/2022"])(
    "keeps %s as a date that does not exist",
    (text) => expect(only(text)).toMatchObject({ first: null, last: null }),
  );

  it.each([
    "02 61 91 40 18",
    "02.61.91.40.18",
    "SIRET 990 118 861 00022",
    "HEL-2022-05-12",
    "contrat 2019-044",
    "1 200 000,00 €",
    "page 1/2",
    "version 12.3",
    "maintenance 2022",
    "12 mois 2022",
    "au 1er janvier",
    "8 h 30 à 18 h 00",
    "22/0418",
    "12-16 lots",
    "lot 4/7 T3",
    "DEV-SEPT-22-014",
    "12 et 14/15 postes",
    "de mars à mai",
    "réf. 12-16/09-2022-4",
    "Devis 22.IV",
    "lot 3.V.2",
    "le deuxième jour de formation 2022",
    "réf. 2018-06",
    "Devis S11208",
    "pièce T31845",
    "semaine 1 1203 lots",
    "4 mai 22 500,00 €",
  ])("sees no date in %s", (text) => expect(read(text)).toEqual([]));

  it("reads ranges back however their ends share month and year", () => {
    const writings: readonly ((a: Date, b: Date) => string)[] = [
      (a, b) => `du ${dayOf(a)}/${monthOf(a)} au ${dayOf(b)}/${monthOf(b)}/${yearOf(b)}`,
      (a, b) => `entre le ${dayOf(a)}/${monthOf(a)}/${yearOf(a)} et le ${dayOf(b)}/${monthOf(b)}/${yearOf(b)}`,
      (a, b) =>
        `du ${a.getUTCDate()} ${MONTHS[a.getUTCMonth()]} au ${b.getUTCDate()} ${MONTHS[b.getUTCMonth()]} ${yearOf(b)}`,
    ];
    const dayOf = (date: Date) => two(date.getUTCDate());
    const monthOf = (date: Date) => two(date.getUTCMonth() + 1);
    const yearOf = (date: Date) => date.getUTCFullYear();
    const start = fc.date({ min: new Date("2019-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(start, fc.integer({ min: 32, max: 200 }), fc.constantFrom(...writings), (first, length, write) => {
        const last = new Date(first.getTime() + length * 86_400_000);
        const text = `Installation ${write(first, last)} sur site`;
        expect(only(text), text).toMatchObject({
          first: first.toISOString().slice(0, 10),
          last: last.toISOString().slice(0, 10),
        });
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the order of several dates", () => {
    const found = read("Date : 17/03/23 ; validité : 31 mars 2023 - pose en avril 2023");
    expect(found.map(({ first }) => first)).toEqual(["2023-03-17", "2023-03-31", "2023-04-01"]);
  });
});
