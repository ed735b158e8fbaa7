import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dsrByCode, dsrOfFunction, dsrsOfFunction, mayBeSameDsr } from "../../../src/segur/dsr/dsr.ts";
import { findDsrCodes } from "../../../src/segur/dsr/dsr-code.ts";
import { regulation } from "../../../src/segur/regulation/regulation.ts";

const codes = (text: string): (string | null)[] => findDsrCodes(text).map(({ code }) => code);

describe("findDsrCodes", () => {
  it.each([
    ["BIO-SGLVa1", "BIO-SGL-Va1"],
    ["BIO-SGL-Va1", "BIO-SGL-Va1"],
    ["HOP-DPI-VA1", "HOP-DPI-Va1"],
    ["DSR BIO SGL Va1", "BIO-SGL-Va1"],
    ["SONS-IMG-DB-va2", "IMG-DB-Va2"],
    ["SONS-IMG-DRIMBOX-Va2", "IMG-DB-Va2"],
    ["HOP_PFI_V2", "HOP-PFI-Va2"],
    ["PHA-LGO-Va 1", "PHA-LGO-Va1"],
    ["mdv-lgc-va2", "MDV-LGC-Va2"],
    ["HOP‐DPI‑Va1", "HOP-DPI-Va1"],
    ["HOP – DPI — Va1", "HOP-DPI-Va1"],
    ["HOP-DPI- Va1", "HOP-DPI-Va1"],
    ["(HOP-\nDPI-Va1)", "HOP-DPI-Va1"],
    ["HOP\u00ad-DPI\u200b-Va1", "HOP-DPI-Va1"],
    ["BIO-SGL vague 1", "BIO-SGL-Va1"],
    ["BIO-SGL (vague 1)", "BIO-SGL-Va1"],
    ["BIO-SGL, vague n° 2", "BIO-SGL-Va2"],
    ["BIO-SGL vague I", "BIO-SGL-Va1"],
    ["SGL vague II", "BIO-SGL-Va2"],
    ["HOP-RI-Va1", "HOP-RI-Va1"],
    ["RAD-RIS-Va1", "IMG-RIS-Va1"],
    ["RADIO RIS vague 1", "IMG-RIS-Va1"],
    ["IMG-RIS-Va2", "IMG-RIS-Va2"],
    ["MS1-DUI-Va1", "MS1-DUI-Va1"],
    ["MS-DUI-Va1", "MS-DUI-Va1"],
    ["DUI – MS1 – vague 1", "MS1-DUI-Va1"],
    ["DUI (MS2) vague 1", "MS2-DUI-Va1"],
    ["BIO-LOINC-Va1", "BIO-LOINC-Va1"],
    ["DSR SGL vague 1", "BIO-SGL-Va1"],
    ["DSR SGL V1", "BIO-SGL-Va1"],
    ["Pack DPI vague 1", "HOP-DPI-Va1"],
    ["mise à jour DRIMbox vague 2", "IMG-DB-Va2"],
    ["RI Va1", "HOP-RI-Va1"],
    ["HOP-DPI vague 1 + vague 2", "HOP-DPI-Va2"],
    ["HOP-PFI Va1+Va2", "HOP-PFI-Va2"],
    ["DPI vague 1 et 2", "HOP-DPI-Va2"],
    ["DPI vagues 1 et 2 du SONS", "HOP-DPI-Va2"],
    ["HOP-DPI-Va1, 2 jours de formation", "HOP-DPI-Va1"],
    ["HOP-DPI-Va1 + 2 jours de formation", "HOP-DPI-Va1"],
    ["HOP-DPI-Va1 et 2 postes", "HOP-DPI-Va1"],
  ])("reads %j as %s", (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    "Corbilis RIS v5.2",
    "Lumirad RIS V2",
    "Suite DPI version 2",
    "réf. CRB-V2",
    "réf. AS-D2-001",
    "3 nouvelles vagues 1 à 4",
    "prise en charge par l'État, vague 1",
    "Prestation Ségur vague 2",
    "le pari vague 1",
    "cathédrale Notre-Dame-Va 12",
    "BIO-SGL-Va12",
    "BIO-SGL-V1.4",
    "",
  ])("finds no code in %j", (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each(["BIO-LIMS-Va1", "HOP-SGL-Va1", "BIO-DPI-Va2", "IMG-PACS-Va2", "DSR-OFF-LGO-Va1", "xyz_abc_va2"])(
    "marks %j as an unknown pair",
    (text) => {
      expect(findDsrCodes(text)).toEqual([expect.objectContaining({ code: null, functionKey: null, raw: text })]);
    },
  );

  it("reads every function of a list that shares its wave", () => {
    expect(codes("HOP-DPI/PFI-Va1")).toEqual(["HOP-DPI-Va1", "HOP-PFI-Va1"]);
    expect(codes("Pack RI, DPI et PFI vague 1")).toEqual(["HOP-RI-Va1", "HOP-DPI-Va1", "HOP-PFI-Va1"]);
    expect(codes("HOP-DPI + HOP-PFI Va2")).toEqual(["HOP-DPI-Va2", "HOP-PFI-Va2"]);
    expect(codes("RIS + DRIMbox (vague 2)")).toEqual(["IMG-RIS-Va2", "IMG-DB-Va2"]);
  });

  it("takes a function named twice for one", () => {
    expect(codes("mise à jour du LGO, PHA-LGO-Va1")).toEqual(["PHA-LGO-Va1"]);
  });

  it("keeps each code of a sentence with its own wave", () => {
    expect(codes("BIO-SGL-Va1 et HOP-DPI-Va2 (voir HOP-PFI-Va1)")).toEqual([
      "BIO-SGL-Va1",
      "HOP-DPI-Va2",
      "HOP-PFI-Va1",
    ]);
    expect(codes("BIO-SGL-Va1, BIO-SGL-Va2")).toEqual(["BIO-SGL-Va1", "BIO-SGL-Va2"]);
  });

  it("points at the printed words", () => {
    const text = "Prestation Ségur (DSR BIO – SGL Va1) installée";
    const [code] = findDsrCodes(text);
    expect(code && text.slice(code.start, code.end)).toBe("DSR BIO – SGL Va1");
    expect(code?.raw).toBe("DSR BIO – SGL Va1");
  });

  it("reads every known code in every mix of corridor spelling, separators, case and wave", () => {
    const { dsrs, corridors, functions } = regulation.dsr;
    const spelled = dsrs.flatMap(({ code, corridor, function: key, wave }) =>
      (corridors[corridor]?.codes ?? []).flatMap((from) =>
        (functions[key]?.codes ?? []).map((to) => ({ code, from, to, wave })),
      ),
    );
    const separator = fc.constantFrom("-", " ", " - ", "_", "–", "‑", "- ", "-\n", "");
    const waveWord = fc.constantFrom("Va", "VA", "V", "va ", "vague ", "Vague n° ");
    const casing = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.toUpperCase(),
    );
    const around = fc.constantFrom("", "Prestation Ségur ", "DSR ", "Mise à jour (", "SONS-");
    fc.assert(
      fc.property(
        fc.constantFrom(...spelled),
        separator,
        separator,
        waveWord,
        casing,
        around,
        ({ code, from, to, wave }, a, b, word, cased, before) => {
          const printed = cased(`${from}${a}${to}${b}${word}${wave}`);
          const found = findDsrCodes(`${before}${printed} installée`);
          expect(found.map((mention) => mention.code)).toEqual([code]);
          expect(found[0]?.raw.endsWith(printed)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("reads a long text without a code in linear time", () => {
    const text = "vague 1 HOP- BIO_ V2 MS1 ".repeat(8000);
    const start = performance.now();
    findDsrCodes(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

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
