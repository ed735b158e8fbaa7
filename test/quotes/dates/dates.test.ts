import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  daysInMonth,
  isoDate,
  mondayOfWeek,
} from "../../../src/quotes/dates/dates.ts";

/** A calendar that only knows how many days each month has. */
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = (year: number): number[] => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function nextDay(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const written = (y: number, m: number, d: number) =>
    `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  if (day < (lengths(year)[month - 1] ?? 0)) return written(year, month, day + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

const someDay = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => isoDate(year, month, Math.min(day, lengths(year)[month - 1] ?? 0)) ?? "");

describe.each(["Europe/Paris", "America/Cayenne", "Indian/Reunion", "Pacific/Noumea", "UTC"])(
  "calendar arithmetic in %s",
  (zone) => {
    beforeAll(() => void vi.stubEnv("TZ", zone));
    afterAll(() => void vi.unstubAllEnvs());

    it("adds days as a calendar turns its pages", () => {
      fc.assert(
        fc.property(someDay, fc.integer({ min: 0, max: 500 }), (day, count) => {
          let expected = day;
          for (let i = 0; i < count; i++) expected = nextDay(expected);
          expect(addDays(day, count)).toBe(expected);
          expect(addDays(expected, -count)).toBe(day);
          expect(daysBetween(day, expected)).toBe(count);
          expect(daysBetween(expected, day)).toBe(0 - count);
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe("calendar", () => {
  it.each([
    ["2022-01-04", 120, "2022-05-04"],
    ["2024-01-04", 120, "2024-05-03"],
    ["2022-03-26", 1, "2022-03-27"],
    ["2022-10-29", 2, "2022-10-31"],
    ["2023-12-31", 1, "2024-01-01"],
  ])("%s + %i days is %s", (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  it.each([
    ["2022-01-31", 1, "2022-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2022-03-24", 2, "2022-05-24"],
    ["2022-11-30", 3, "2023-02-28"],
  ])("%s + %i months is %s", (from, count, to) => expect(addMonths(from, count)).toBe(to));

  it("skips week-ends when days are worked", () => expect(addWorkingDays("2022-05-13", 1)).toBe("2022-05-16"));

  it("knows the length of months and the days that do not exist", () => {
    expect([daysInMonth(2023, 2), daysInMonth(2024, 2), daysInMonth(2000, 2), daysInMonth(2100, 2)]).toEqual([
      28, 29, 29, 28,
    ]);
    expect([isoDate(2023, 2, 31), isoDate(2023, 13, 1), isoDate(2023, 4, 31), isoDate(2023, 1, 0)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("finds the Monday of an ISO week", () => {
    expect(mondayOfWeek(2022, 36)).toBe("2022-09-05");
    expect(mondayOfWeek(2020, 53)).toBe("2020-12-28");
    expect(mondayOfWeek(2022, 53)).toBeNull();
    expect(mondayOfWeek(2025, 1)).toBe("2024-12-30");
  });
});
