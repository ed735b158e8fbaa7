import { describe, expect, it } from "vitest";
import { isKnownVatRate, vatRateStanding, vatRatesAt, vatTerritoryOf } from "../../src/segur/vat-territory.ts";

describe("vatTerritoryOf", () => {
  it.each([
    ["75013", "metropole"],
    ["01000", "metropole"],
    ["20090", "corse"],
    ["97110", "guadeloupe-martinique-reunion"],
    ["97400", "guadeloupe-martinique-reunion"],
    ["97300", "guyane-mayotte"],
    ["97600", "guyane-mayotte"],
    ["97133", "autres-outre-mer"],
    ["98800", "autres-outre-mer"],
  ])("%s is in %s", (postCode, key) => {
    expect(vatTerritoryOf(postCode)?.key).toBe(key);
  });
});

describe("vatRatesAt", () => {
  it("gives the rates of the territory in force on the day", () => {
    expect(vatRatesAt("35000", "2022-03-01")).toEqual([20, 10, 5.5, 2.1]);
    expect(vatRatesAt("20200", "2022-03-01")).toEqual([20, 13, 10, 5.5, 2.1, 0.9]);
    expect(vatRatesAt("97200", null)).toEqual([8.5, 2.1, 1.75, 1.05]);
    expect(vatRatesAt("97300", null)).toEqual([]);
    expect(vatRatesAt("35000", "2013-12-31")).toEqual([19.6, 7, 5.5, 2.1]);
  });
});

describe("vatRateStanding", () => {
  it.each([
    [20, "35000", "here"],
    [8.5, "35000", "elsewhere"],
    [8.5, "97420", "here"],
    [20, "97420", "elsewhere"],
    [13, "20000", "here"],
    [0, "35000", "zero"],
    [19.6, "35000", "unknown"],
    [19.6, null, "unknown"],
    [7, null, "unknown"],
    [8.5, null, "here"],
    [5.500001, null, "here"],
    [22, "20000", "unknown"],
  ] as const)("%s %% at %s is %s", (percent, postCode, standing) => {
    expect(vatRateStanding(percent, postCode, null)).toBe(standing);
    expect(isKnownVatRate(percent, postCode, null)).toBe(standing !== "unknown");
  });

  it("judges by the day of the quote", () => {
    expect(vatRateStanding(19.6, "35000", "2013-06-01")).toBe("here");
    expect(vatRateStanding(20, "35000", "2013-06-01")).toBe("unknown");
  });
});
