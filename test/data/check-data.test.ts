import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { problemLine, problemsOfFolder } from "../../scripts/data/read-data.ts";
import { root } from "../cli/run-cli.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sons-data-"));
  cpSync(`${root}rules/data`, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Replaces words of a file, all of which must stand in it, and says what is then wrong. */
function broken(file: string, ...edits: readonly (readonly [words: string, by: string])[]): string[] {
  const path = join(folder, file);
  let text = readFileSync(path, "utf8");
  for (const [words, by] of edits) {
    expect(text).toContain(words);
    text = text.replace(words, by);
  }
  writeFileSync(path, text);
  return problemsOfFolder(folder).map((problem) => problemLine("data", problem));
}

const append = (file: string, text: string): string[] => {
  const path = join(folder, file);
  writeFileSync(path, `${readFileSync(path, "utf8")}${text}`);
  return problemsOfFolder(folder).map((problem) => problemLine("data", problem));
};

it("finds nothing wrong in the data", () => expect(problemsOfFolder(`${root}rules/data`)).toEqual([]));

describe("is refused, with its place and the reason:", () => {
  it("a source that is not listed", () => {
    const told = broken("preorder.yaml", ["source: [lifen]", "source: [gazette]"]);
    expect(told).toContainEqual(
      expect.stringMatching(/^data\/preorder\.yaml:\d+:\d+: 1\.source: source "gazette" is not in sources\.yaml$/),
    );
  });

  it("a fact without a source", () => {
    const line = readFileSync(join(folder, "maintenance.yaml"), "utf8")
      .split("\n")
      .findIndex((text) => text.startsWith("- wave: 2"));
    const told = broken("maintenance.yaml", ["  source: [ans-financement-vague-2]\n", ""]);
    expect(told[0]).toMatch(new RegExp(`^data/maintenance\\.yaml:${line + 1}:\\d+: 1\\.source: `));
  });

  it("an empty list of sources", () => {
    expect(broken("waves.yaml", ["source: [asp-vague-2]", "source: []"]).join()).toMatch(
      /waves\.yaml:\d+:\d+: 0\.source/,
    );
  });

  it("a day that does not exist", () => {
    expect(broken("deadlines.yaml", ["day: 2022-11-30", "day: 2022-11-31"])[0]).toMatch(
      /^data\/deadlines\.yaml:\d+:\d+: 0\.steps\.\d\.day: Invalid ISO date$/,
    );
  });

  it("a fact known after the data was put together", () => {
    expect(broken("exceptions.yaml", ["knownFrom: 2025-10-07", "knownFrom: 2031-01-01"])).toEqual([
      expect.stringMatching(/^data\/exceptions\.yaml:\d+:\d+: 0\.knownFrom: known from a day after/),
    ]);
  });

  it("an amendment known before what it amends", () => {
    const [told] = append(
      "deadlines.yaml",
      `    - { kind: order, day: 2026-12-01, hour: null, knownFrom: 2025-01-01, certainty: verbatim, source: [ans-drimbox] }\n`,
    );
    expect(told).toMatch(/deadlines\.yaml:\d+:\d+: \d+\.steps\.\d\.knownFrom: known before the step that it amends/);
  });

  it("one limit with the same day twice", () => {
    const told = append(
      "deadlines.yaml",
      `    - { kind: order, day: 2026-11-10, hour: null, knownFrom: 2025-12-01, certainty: verbatim, source: [ans-drimbox] }\n`,
    );
    expect(told).toEqual([expect.stringContaining("the order day 2026-11-10 stands twice")]);
  });

  it("validity periods that overlap: a VAT rate", () => {
    expect(
      broken("vat.yaml", ["{ percent: 19.6, from: null, to: 2013-12-31", "{ percent: 20, from: null, to: 2014-06-30"]),
    ).toEqual([
      expect.stringMatching(/^data\/vat\.yaml:\d+:\d+: territories\.0\.rates\.4: the validity of 20 % overlaps/),
    ]);
  });

  it("validity periods that overlap: a figure of a wave", () => {
    expect(
      append("maintenance.yaml", "- { wave: 1, years: 7, knownFrom: null, certainty: verbatim, source: [deck] }\n"),
    ).toEqual([expect.stringMatching(/^data\/maintenance\.yaml:\d+:\d+: 2: overlaps the entry of wave 1 before it$/)]);
  });

  it("validity periods that overlap: a duty to list versions", () => {
    expect(
      append(
        "version-lists.yaml",
        "- { wave: 1, functions: [LGO], required: false, knownFrom: null, certainty: verbatim, source: [deck] }\n",
      ),
    ).toEqual([expect.stringMatching(/^data\/version-lists\.yaml:\d+:\d+: 3: overlaps an entry before it$/)]);
  });

  it("a period that ends before it begins", () => {
    expect(broken("vat.yaml", ["from: 2014-01-01, to: null", "from: 2014-01-01, to: 2013-01-01"])).toEqual([
      expect.stringContaining("ends before it begins"),
    ]);
  });

  it("a code that stands twice", () => {
    expect(broken("dsr.yaml", ["code: HOP-PFI-Va1", "code: HOP-DPI-Va1"]).join()).toMatch(
      /dsr\.yaml:\d+:\d+: dsrs\.1\.code: code HOP-DPI-Va1 stands twice/,
    );
    expect(broken("ceilings.yaml", ["[IMG-RIS-Va1]", "[PHA-LGO-Va1]"]).join()).toContain("PHA-LGO-Va1 stands twice");
  });

  it("a plain name that points to two kinds of software", () => {
    expect(broken("dsr.yaml", ["names: [transcodage LOINC,", "names: [SGL,"]).join()).toContain('"sgl" stands twice');
  });

  it("a code that no DSR has", () => {
    expect(broken("deadlines.yaml", ["dsr: [BIO-LOINC-Va1]", "dsr: [BIO-LONC-Va1]"]).join()).toMatch(
      /deadlines\.yaml:\d+:\d+: 1\.dsr\.0: unknown code BIO-LONC-Va1/,
    );
  });

  it("verbatim without an official source", () => {
    expect(broken("preorder.yaml", ["certainty: reported", "certainty: verbatim"])).toEqual([
      expect.stringContaining("verbatim, but no official source is cited"),
    ]);
  });

  it("an unknown key", () => {
    expect(broken("maintenance.yaml", ["years: 5", "yeers: 5"]).join()).toMatch(/maintenance\.yaml:\d+:\d+: 1/);
  });

  it("a file that is no YAML", () => {
    expect(broken("waves.yaml", ["- functions: all", "- functions: [all"])[0]).toMatch(/^data\/waves\.yaml:\d+:\d+: /);
  });
});
