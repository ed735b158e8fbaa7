import { describe, expect, it } from "vitest";
import wordedFunctions from "../../rules/data/lexicon/functions.yaml";
import wordedProgrammes from "../../rules/data/lexicon/programmes.yaml";
import { citedFacts, dataProblems } from "../../scripts/data/problems.ts";
import { ceilingOf } from "../../src/segur/ceilings.ts";
import { regulation } from "../../src/segur/regulation.ts";

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
