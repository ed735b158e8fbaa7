import { describe, expect, it } from "vitest";
import wordedFunctions from "../../../rules/data/lexicon/functions.yaml";
import wordedProgrammes from "../../../rules/data/lexicon/programmes.yaml";
import { citedFacts, dataProblems } from "../../../scripts/data/problems.ts";
import { ceilingOf } from "../../../src/segur/regulation/ceilings.ts";
import { regulation } from "../../../src/segur/regulation/regulation.ts";
import {
  isKnownVatRate,
  vatRateStanding,
  vatRatesAt,
  vatTerritoryOf,
} from "../../../src/segur/regulation/vat-territory.ts";
import { needsVersionList } from "../../../src/segur/regulation/version-lists.ts";
import { coversHardware } from "../../../src/segur/regulation/wave-limits.ts";

describe("the regulation data", () => {
  it("has nothing wrong in it", () => expect(dataProblems(regulation)).toEqual([]));

  it("is cited everywhere", () => expect([...citedFacts(regulation)].length).toBeGreaterThan(150));

  it("says for every DSR where its ceiling is published", () => {
    for (const { code } of regulation.dsr.dsrs) expect(ceilingOf(code), code).not.toMatchObject({ publishedIn: null });
  });

  it("shares its keys of programmes and functions with the lexicon", () => {
    const { programme } = wordedProgrammes as { programme: Record<string, unknown> };
    const { dsr } = wordedFunctions as { dsr: Record<string, unknown> };
    const programmes = regulation.programmes.map(({ key }) => key);
    const functions = Object.keys(regulation.dsr.functions);
    expect(Object.keys(programme).filter((key) => !programmes.includes(key))).toEqual([]);
    expect(Object.keys(dsr).filter((key) => !functions.includes(key))).toEqual([]);
  });
});

describe("needsVersionList", () => {
  it.each([
    ["PHA-LGO-Va1", true],
    ["MS1-DUI-Va1", true],
    ["MS-DUI-Va1", true],
    ["HOP-DPI-Va1", false],
    ["BIO-SGL-Va1", false],
    ["HOP-DPI-Va2", true],
    ["IMG-DB-Va2", true],
  ])("%s: %s", (code, required) => {
    expect(needsVersionList(code)).toMatchObject({ required });
  });

  it("says nothing of an unknown code", () => {
    expect(needsVersionList("BIO-LIMS-Va1")).toBeNull();
  });
});

describe("ceilingOf", () => {
  it("bounds the LGO forfait by the reported range, per pharmacy", () => {
    expect(ceilingOf("PHA-LGO-Va1")).toMatchObject({ kind: "upper-bound", cents: 87500, certainty: "reported" });
    expect(ceilingOf("PHA-LGO-Va1", { pharmacies: 3 })).toMatchObject({ cents: 262500 });
  });

  it("names where the others are published", () => {
    expect(ceilingOf("HOP-DPI-Va2")).toMatchObject({ kind: "unknown", publishedIn: "Base des ES éligibles de l'ANS" });
    expect(ceilingOf("IMG-RIS-Va1")).toMatchObject({ kind: "unknown", missing: "ceilingCents" });
    expect(ceilingOf("BIO-LIMS-Va1")).toMatchObject({ kind: "unknown", publishedIn: null });
  });
});

describe("coversHardware", () => {
  it("is true of the DRIMbox alone", () => {
    expect(coversHardware("IMG-DB-Va2")).toBe(true);
    expect(coversHardware("IMG-RIS-Va2")).toBe(false);
  });
});

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
