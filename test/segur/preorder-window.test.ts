import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earliestOrder, latestDossier, preorderWindow } from "../../src/segur/preorder-window.ts";
import { maintenanceYears, preorderDays } from "../../src/segur/wave-limits.ts";

const limit = 120;

/** Walks the calendar day by day with the Gregorian rules alone. */
function naiveAddDays(day: string, count: number): string {
  let [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const length = (): number => {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  };
  for (let step = 0; step < count; step++) {
    date += 1;
    if (date > length()) {
      date = 1;
      month += 1;
    }
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

const anyDay = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2033-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("preorderWindow", () => {
  it("agrees with the example of the ANS: an order of 04/01/2022, a dossier by 04/05/2022", () => {
    expect(preorderWindow("2022-01-04", "2022-05-04", limit)).toEqual({
      standing: "last-day",
      daysBefore: 120,
      earliestOrder: "2022-01-04",
      latestDossier: "2022-05-04",
    });
  });

  it.each([
    ["2022-01-05", "within", 119],
    ["2022-01-04", "last-day", 120],
    ["2022-01-03", "too-early", 121],
    ["2022-05-04", "within", 0],
    ["2022-06-01", "within", -28],
  ] as const)("an order of %s is %s (%i days)", (orderedOn, standing, daysBefore) => {
    expect(preorderWindow(orderedOn, "2022-05-04", limit)).toMatchObject({ standing, daysBefore });
  });

  it.each([
    ["2023-12-31", "2024-04-29"],
    ["2022-12-31", "2023-04-30"],
    ["2024-02-29", "2024-06-28"],
    ["2023-11-02", "2024-03-01"],
    // Across both changes of clock of the year.
    ["2023-03-25", "2023-07-23"],
    ["2023-10-28", "2024-02-25"],
  ])("day 120 after %s is %s", (orderedOn, dossier) => {
    expect(latestDossier(orderedOn, limit)).toBe(dossier);
    expect(earliestOrder(dossier, limit)).toBe(orderedOn);
  });

  it("judges days 119, 120 and 121 as an oracle that walks the calendar", () => {
    fc.assert(
      fc.property(anyDay, (orderedOn) => {
        const at = (days: number) => preorderWindow(orderedOn, naiveAddDays(orderedOn, days), limit);
        expect(at(119)).toMatchObject({ standing: "within", daysBefore: 119 });
        expect(at(120)).toMatchObject({ standing: "last-day", daysBefore: 120, earliestOrder: orderedOn });
        expect(at(121)).toMatchObject({ standing: "too-early", daysBefore: 121 });
        expect(latestDossier(orderedOn, limit)).toBe(naiveAddDays(orderedOn, limit));
      }),
    );
  });
});

describe("figures of a wave", () => {
  it("gives 120 days in both waves, six years sure in wave 1 and five reported in wave 2", () => {
    expect(preorderDays(1)).toMatchObject({ value: 120, certainty: "verbatim" });
    expect(preorderDays(2)).toMatchObject({ value: 120, certainty: "reported" });
    expect(maintenanceYears(1)).toMatchObject({ value: 6, certainty: "verbatim" });
    expect(maintenanceYears(2)).toMatchObject({ value: 5, certainty: "reported" });
  });
});
