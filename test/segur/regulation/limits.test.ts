import { describe, expect, it } from "vitest";
import { countsFrom, knownSteps } from "../../../src/segur/regulation/deadlines.ts";
import { orderWindow, type WindowQuestion } from "../../../src/segur/regulation/order-window.ts";
import { preorderWindow } from "../../../src/segur/regulation/preorder-window.ts";
import { sourceOf } from "../../../src/segur/regulation/regulation.ts";
import type { DeadlineStep } from "../../../src/segur/regulation/regulation-schema.ts";
import { vatBasis, vatRateStanding, vatTerritoryOf } from "../../../src/segur/regulation/vat-territory.ts";
import { waveByDate } from "../../../src/segur/regulation/wave-by-date.ts";
import { coversHardware, maintenanceYears, preorderDays } from "../../../src/segur/regulation/wave-limits.ts";

/** The first and the last day of each limit, and how surely it is known. */

describe("rates of VAT", () => {
  it("are known together as surely as the least sure of them, by its own sources", () =>
    expect(vatBasis).toEqual({ certainty: "reported", source: ["tva-metropole", "legifiscal"] }));
  it("hold on the first and on the last of their days", () => {
    expect(vatRateStanding(20, "35000", "2014-01-01")).toBe("here");
    expect(vatRateStanding(20, "35000", "2013-12-31")).toBe("unknown");
    expect(vatRateStanding(19.6, "35000", "2013-12-31")).toBe("here");
    expect(vatRateStanding(19.6, "35000", "2014-01-01")).toBe("unknown");
  });
  it.each([
    ["2a004", "corse"],
    ["2 0 0 9 0", "corse"],
    ["97 110", "guadeloupe-martinique-reunion"],
    ["", "metropole"],
  ])("the post code « %s » lies in %s", (postCode, key) => expect(vatTerritoryOf(postCode)?.key).toBe(key));
});

describe("figures of a wave", () => {
  it.each([
    [1, 6, "verbatim", 120, "verbatim"],
    [2, 5, "reported", 120, "reported"],
  ] as const)("wave %i", (wave, years, certainty, days, known) => {
    for (const asOf of [null, "2022-01-01"]) {
      expect(maintenanceYears(wave, asOf)).toMatchObject({ value: years, certainty });
      expect(preorderDays(wave, asOf)).toMatchObject({ value: days, certainty: known });
    }
  });
  it.each([
    ["IMG-DB-Va2", null, true],
    ["IMG-DB-Va2", "2025-10-07", true],
    ["IMG-DB-Va2", "2025-10-06", false],
    ["IMG-RIS-Va2", null, false],
  ])("hardware of %s, as of %s: %s", (code, asOf, expected) => expect(coversHardware(code, asOf)).toBe(expected));
  it.each([
    ["DPI", "2024-02-20", 1],
    ["DPI", "2024-02-21", null],
    ["RIS", "2025-01-14", 1],
    ["RIS", "2025-01-15", null],
    ["SGL", "2024-06-19", 1],
    ["SGL", "2024-06-20", null],
    ["SGL", null, null],
  ])("a quote for %s of %s is of wave %s", (functionKey, day, wave) => expect(waveByDate(functionKey, day)).toBe(wave));
  it.each([
    ["2022-05-04", "last-day", 120],
    ["2022-05-05", "too-early", 121],
    ["2022-05-03", "within", 119],
    ["2022-01-03", "within", -1],
  ])("ordered on the 04/01/2022, dossier of %s: %s", (dossier, standing, daysBefore) =>
    expect(preorderWindow("2022-01-04", dossier, 120)).toEqual({
      standing,
      daysBefore,
      earliestOrder: expect.any(String),
      latestDossier: "2022-05-04",
    }),
  );
});

describe("the day from which a limit counts", () => {
  const step = (day: string | null, knownFrom: string | null): DeadlineStep => ({
    kind: "order",
    day,
    hour: null,
    knownFrom,
    certainty: "verbatim",
    source: ["deck"],
  });
  it.each([
    [[step("2022-07-15", null)], null],
    [[step("2022-07-15", "2022-03-01")], "2022-03-01"],
    [[step("2022-07-15", null), step("2022-11-30", "2022-06-21")], "2022-06-21"],
    // An amendment without a date: from the day that it moves, or from its own where that is earlier.
    [[step("2022-07-15", null), step("2022-11-30", null)], "2022-07-15"],
    [[step("2022-07-15", null), step("2022-05-31", null)], "2022-05-31"],
    [[step("2022-07-15", null), step("2022-07-15", null)], "2022-07-15"],
    [[step("2022-07-15", null), step(null, null)], "2022-07-15"],
    [[step("2022-07-15", null), step(null, null), step("2022-11-30", null)], "2022-07-15"],
    [[step(null, null), step("2022-11-30", null)], null],
    [[], null],
  ])("%#", (steps, from) => {
    const last = Math.max(0, steps.length - 1);
    expect(countsFrom(steps, last)).toBe(from);
    if (steps.length === 0) return;
    expect(knownSteps(steps, null)).toEqual(steps);
    const own = steps[last];
    if (from === null) expect(knownSteps(steps, "1999-01-01")).toContain(own);
    else {
      expect(knownSteps(steps, from)).toContain(own);
      expect(knownSteps(steps, "2021-12-31")).not.toContain(own);
    }
  });
});

describe("the window of an order", () => {
  const ask = (given: Partial<WindowQuestion>) =>
    orderWindow({ orderedOn: null, dossierSentOn: null, referencedOn: null, dsr: null, wave: 1, asOf: null, ...given });
  const told = (given: Partial<WindowQuestion>) =>
    ask(given).judged.map(({ rule, standing, valid }) => `${rule} ${standing} ${valid}`);
  it("cites the call for the window, and the deck or the agency's page for a deadline", () => {
    const citations = (given: Partial<WindowQuestion>) =>
      ask(given).bounds.map(({ step, citation }) => [step, citation]);
    expect(citations({ orderedOn: "2022-01-04" })).toEqual([["dossier", "AF §4.4"]]);
    expect(citations({ dsr: "BIO-SGL-Va1", asOf: "2022-03-01" })).toContainEqual([
      "order",
      "Support ANS, dates limites",
    ]);
    expect(citations({ dsr: "HOP-PFI-Va2", wave: 2 })).toContainEqual(["order", "dates limites du DSR"]);
  });
  it("looks no deadline up without a DSR", () => {
    expect(ask({}).unknownDeadlines).toEqual([]);
    expect(ask({ dsr: "MDV-LGC-Va2", wave: 2 }).unknownDeadlines).toContain("order");
    expect(ask({ dsr: "BIO-SGL-Va1" }).unknownDeadlines).toEqual([]);
  });
  it("bounds nothing for an order of the day of the referencing", () => {
    const given = { orderedOn: "2022-06-01", dossierSentOn: "2022-05-04" };
    expect(ask({ ...given, referencedOn: "2022-06-01" }).bounds).toEqual([]);
    expect(told({ ...given, referencedOn: "2022-06-01" })).toEqual(["preorder-window referenced true"]);
    expect(ask({ ...given, referencedOn: "2022-06-02" }).bounds).toHaveLength(2);
    expect(told({ ...given, referencedOn: "2022-06-02" })).toEqual(["preorder-window within true"]);
  });
  it("is in time for sure from 120 days before the referencing on", () => {
    expect(told({ orderedOn: "2022-02-01", referencedOn: "2022-06-01" })).toEqual(["preorder-window within true"]);
    expect(told({ orderedOn: "2022-01-31", referencedOn: "2022-06-01" })).toEqual([]);
  });
  it("leaves a day after an unknown amendment open", () => {
    expect(told({ dsr: "BIO-SGL-Va1", orderedOn: "2022-12-01" })).toEqual(["order-deadline after false"]);
    expect(told({ dsr: "IMG-RIS-Va1", orderedOn: "2022-07-16" })).toEqual([
      "order-deadline within-inferred-extension null",
    ]);
  });
  it.each([
    [{ orderedOn: "2022-05-04", dossierSentOn: "2022-05-04" }, true],
    [{ orderedOn: "2022-05-05", dossierSentOn: "2022-05-04" }, null],
    [{ orderedOn: "2022-05-04" }, null],
    [{ dossierSentOn: "2022-05-04" }, null],
    [{ orderedOn: "2022-05-04", referencedOn: "2022-05-05" }, true],
    [{ orderedOn: "2022-05-04", referencedOn: "2022-05-04" }, false],
  ])("%j wants a clause: %s", (given, expected) => expect(ask(given).needsClause).toBe(expected));
});

it("names the source that the data lacks", () => {
  expect(sourceOf("deck").kind).toBe("official");
  expect(() => sourceOf("gazette")).toThrow('no source "gazette"');
});
