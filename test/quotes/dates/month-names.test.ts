import { describe, expect, it } from "vitest";
import { findDates } from "../../../src/quotes/dates/date-forms.ts";
import { monthOf, namesMonth } from "../../../src/quotes/dates/month-names.ts";

describe("a text that names no month is searched for no day in words", () => {
  it.each([
    "le 1ermars 2023",
    "au 12eseptembre2022",
    "mi-oct. 23",
    "12 spetembre 2022",
    "d'octobre 2022 a janvier 2023",
    "mars/avril 2024",
    "dernier jour de fevrir 2023",
    "le vingt mai deux mille vingt-trois",
  ])("named: %s", (text) => {
    expect(namesMonth(text)).toBe(true);
    expect(findDates(text)).not.toEqual([]);
  });

  it.each(["12 postes", "3 marsouins", "1 200,00 euros", "1er etage", "le 12/05/2022", "maintenance 5 ans"])(
    "not named: %s",
    (text) => {
      expect(namesMonth(text)).toBe(false);
    },
  );

  it("a month is a word by itself, whole or cut short", () => {
    expect(["mars", "sept", "decembre", "decmbre", "embre", "marches"].map(monthOf)).toEqual([
      3,
      9,
      12,
      12,
      null,
      null,
    ]);
  });
});
