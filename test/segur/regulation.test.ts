import { describe, expect, it } from "vitest";
import wordedFunctions from "../../rules/data/lexicon/functions.yaml";
import wordedProgrammes from "../../rules/data/lexicon/programmes.yaml";
import { ceilingOf } from "../../src/segur/ceilings.ts";
import { dsrByCode } from "../../src/segur/dsr.ts";
import { regulation, sourceOf } from "../../src/segur/regulation.ts";
import { regulationSchema } from "../../src/segur/regulation-schema.ts";

interface Cited {
  readonly certainty: string;
  readonly source: readonly string[];
}

/** Every object of the data that carries a certainty, with the path to it. */
function* citedEntries(value: unknown, path = ""): Generator<{ path: string; entry: Cited }> {
  if (typeof value !== "object" || value === null) return;
  if ("certainty" in value) yield { path, entry: value as unknown as Cited };
  for (const [key, inner] of Object.entries(value)) yield* citedEntries(inner, `${path}/${key}`);
}

const duplicates = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe("the regulation data", () => {
  it("has the shape that the code takes for granted", () => {
    expect(regulationSchema.safeParse(regulation).error?.issues ?? []).toEqual([]);
  });

  it("cites a known source and a certainty everywhere", () => {
    const entries = [...citedEntries(regulation)];
    expect(entries.length).toBeGreaterThan(150);
    for (const { path, entry } of entries) {
      for (const key of entry.source) expect(() => sourceOf(key), path).not.toThrow();
    }
  });

  it("uses every source it lists", () => {
    const used = new Set([...citedEntries(regulation)].flatMap(({ entry }) => entry.source));
    expect(Object.keys(regulation.sources).filter((key) => !used.has(key))).toEqual([]);
  });

  it("calls nothing verbatim that only the press or the sector prints", () => {
    const readAtTheSource = (key: string): boolean => ["official", "copy"].includes(sourceOf(key).kind);
    const doubtful = [...citedEntries(regulation)].filter(
      ({ entry }) => entry.certainty === "verbatim" && !entry.source.some(readAtTheSource),
    );
    expect(doubtful.map(({ path }) => path)).toEqual([]);
  });

  it("has unique canonical codes that name their corridor, function and wave", () => {
    const { dsrs, corridors, functions } = regulation.dsr;
    expect(duplicates(dsrs.map(({ code }) => code.toUpperCase()))).toEqual([]);
    for (const dsr of dsrs) {
      expect(corridors, dsr.code).toHaveProperty(dsr.corridor);
      expect(functions, dsr.code).toHaveProperty(dsr.function);
      expect(dsr.code.endsWith(`-Va${dsr.wave}`), dsr.code).toBe(true);
      for (const variant of dsr.variants ?? []) expect(dsrByCode(variant), variant).not.toBeNull();
    }
    expect(duplicates(dsrs.map((dsr) => `${dsr.corridor} ${dsr.function} ${dsr.wave}`))).toEqual([]);
  });

  it("gives no spelling and no plain name to two corridors or functions", () => {
    const { corridors, functions } = regulation.dsr;
    expect(duplicates(Object.values(corridors).flatMap(({ codes }) => codes))).toEqual([]);
    expect(duplicates(Object.values(functions).flatMap(({ codes }) => codes))).toEqual([]);
    expect(
      duplicates(Object.values(functions).flatMap(({ names }) => names.map((name) => name.toLowerCase()))),
    ).toEqual([]);
  });

  it("names only known DSRs, each once, in deadlines and ceilings", () => {
    const deadlineCodes = regulation.deadlines.flatMap(({ dsr }) => dsr);
    const ceilingCodes = regulation.ceilings.flatMap(({ dsr }) => dsr);
    for (const code of [...deadlineCodes, ...ceilingCodes]) expect(dsrByCode(code), code).not.toBeNull();
    expect(duplicates(deadlineCodes)).toEqual([]);
    expect(duplicates(ceilingCodes)).toEqual([]);
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

  it("has one figure a wave for maintenance and the order window", () => {
    expect(regulation.maintenance.map(({ wave }) => wave)).toEqual([1, 2]);
    expect(regulation.preorder.map(({ wave }) => wave)).toEqual([1, 2]);
  });

  it("has no overlapping validity of one VAT rate in one territory, and no prefix in two territories", () => {
    for (const { key, rates } of regulation.vat.territories) {
      for (const [index, a] of rates.entries()) {
        expect((a.from ?? "") <= (a.to ?? "9999"), key).toBe(true);
        for (const b of rates.slice(index + 1)) {
          const overlap = (a.from ?? "") <= (b.to ?? "9999") && (b.from ?? "") <= (a.to ?? "9999");
          expect(a.percent === b.percent && overlap, `${key} ${a.percent}`).toBe(false);
        }
      }
    }
    expect(duplicates(regulation.vat.territories.flatMap(({ postCodes }) => postCodes))).toEqual([]);
  });

  it("states no day twice for one limit, and no unknown day without a note", () => {
    for (const { dsr, steps } of regulation.deadlines) {
      expect(duplicates(steps.map(({ kind, day }) => `${kind} ${day}`)), dsr.join()).toEqual([]);
      for (const step of steps) {
        expect(step.day === null, dsr.join()).toBe(step.certainty === "unknown");
        if (step.certainty === "unknown" || step.certainty === "inferred")
          expect(step.source.length).toBeGreaterThan(0);
        if (step.day === null) expect(step.note).toBeDefined();
      }
    }
  });
});
