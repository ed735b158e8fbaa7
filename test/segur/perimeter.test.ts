import { describe, expect, it } from "vitest";
import { ceilingOf } from "../../src/segur/ceilings.ts";
import { needsVersionList } from "../../src/segur/version-lists.ts";
import { coversHardware } from "../../src/segur/wave-limits.ts";

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
