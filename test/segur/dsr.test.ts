import { describe, expect, it } from "vitest";
import { dsrByCode, dsrOfFunction, dsrsOfFunction, mayBeSameDsr } from "../../src/segur/dsr.ts";

describe("dsrByCode", () => {
  it("finds a code in any case, and nothing for an unknown one", () => {
    expect(dsrByCode("bio-sgl-VA1")?.code).toBe("BIO-SGL-Va1");
    expect(dsrByCode("BIO-LIMS-Va1")).toBeNull();
  });
});

describe("dsrOfFunction", () => {
  it.each([
    ["DPI", 1, "HOP-DPI-Va1"],
    ["DPI", 2, "HOP-DPI-Va2"],
    ["RI", null, "HOP-RI-Va1"],
    ["LOINC", null, "BIO-LOINC-Va1"],
    ["DRIMBOX", null, "IMG-DB-Va2"],
    ["DUI", 1, "MS-DUI-Va1"],
    ["LGC-SF", null, "LGC-SF-Va2"],
  ] as const)("%s in wave %s is %s", (key, wave, code) => {
    expect(dsrOfFunction(key, wave)?.code).toBe(code);
  });

  it("does not choose between two waves, nor across corridors", () => {
    expect(dsrOfFunction("DPI", null)).toBeNull();
    expect(dsrOfFunction("SGL", 1, "HOP")).toBeNull();
    expect(dsrOfFunction("LIMS", 1)).toBeNull();
  });

  it("takes the domain where the corridor names it", () => {
    expect(dsrOfFunction("DUI", 1, "MS2")?.code).toBe("MS2-DUI-Va1");
    expect(dsrsOfFunction("DUI")).toHaveLength(6);
  });
});

describe("mayBeSameDsr", () => {
  it("lets a DUI without a domain stand for either, in its own wave", () => {
    expect(mayBeSameDsr("MS-DUI-Va1", "MS2-DUI-Va1")).toBe(true);
    expect(mayBeSameDsr("MS1-DUI-Va1", "MS2-DUI-Va1")).toBe(false);
    expect(mayBeSameDsr("MS-DUI-Va2", "MS2-DUI-Va1")).toBe(false);
    expect(mayBeSameDsr("hop-dpi-va1", "HOP-DPI-Va1")).toBe(true);
    expect(mayBeSameDsr("X-Y-Va1", "x-y-va1")).toBe(true);
  });
});
