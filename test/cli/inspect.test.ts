import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core.ts";
import { fixture, newFolder, plain, runCli } from "./run-cli.ts";

const quote = fixture("layouts/l02-cases-quadrillees-rubriques-boites.pdf");
const threePages = fixture("layouts/l40-trois-pages-report.pdf");

describe("inspect", () => {
  it("shows the table, the totals with their sums, the parties and the dates", async () => {
    const { code, stdout, stderr } = await runCli(["inspect", quote], { env: { COLUMNS: "120" } });
    expect([code, stderr]).toEqual([0, ""]);
    const text = plain(stdout);
    expect(text).toContain("Lot 2 – Matériel à la charge de l’établissement\n  4  Douchettes de lecture des bracelets");
    expect(text).toMatch(/25 +118,40 € +– +2 960,00 € {2}client/);
    expect(text).toMatch(/Total HT +72 240,00 € ✓/);
    expect(text).toMatch(/Sous-total +2 960,00 € ✓ « Sous-total lot 2 »/);
    expect(text).toMatch(/FINESS 639134600 ✓/);
    expect(text).toMatch(/Référencement +10\/05\/2022/);
    expect(text).toMatch(/MONTANTS SANS PLACE\n {2}aucun/);
  });

  it("says what a total and a line should be, and where an amount without a place stands", async () => {
    const path = join(newFolder(), "devis.csv");
    writeFileSync(
      path,
      "Devis;D-1\nDésignation;Qté;PU HT;Total HT\nLicence;2;100,00;200,00\nFormation;3;50,00;160,00\n" +
        "Total HT;;;380,00\n\n;;;77,00\n",
    );
    const { code, stdout } = await runCli(["inspect", path, "--lang", "en"], { env: { COLUMNS: "100" } });
    expect(code).toBe(0);
    expect(stdout).toContain("€160.00 ≠ computed €150.00");
    expect(stdout).toMatch(/Total excl\. VAT +€380\.00 ✗ computed €360\.00 \(€20\.00\)/);
    expect(stdout).toMatch(/AMOUNTS WITHOUT A PLACE\n +€77\.00 +row 7, column 4/);
  });

  it("gives the same as JSON, with places", async () => {
    const { code, stdout } = await runCli(["inspect", quote, "--format", "json"]);
    expect(code).toBe(0);
    const { schemaVersion, files } = JSON.parse(stdout);
    const [{ reading, error }] = files;
    expect([schemaVersion, files.length, error]).toEqual([1, 1, null]);
    expect(
      reading.lines.map(({ totalCents, computedCents }: Record<string, number>) => [totalCents, computedCents]),
    ).toEqual([
      [5218000, 5218000],
      [1176000, 1176000],
      [534000, 534000],
      [296000, 296000],
    ]);
    expect(reading.sections[1]).toMatchObject({ lines: [3], location: { page: 1 } });
    expect(reading.client.finess).toMatchObject({ digits: "639134600", valid: true, location: { page: 1 } });
    expect(reading.dates).toContainEqual(expect.objectContaining({ role: "installation", date: "2022-11-21" }));
    expect(reading.sums.every(({ agrees }: { agrees: boolean | null }) => agrees !== false)).toBe(true);
    expect(reading.unplaced).toEqual([]);
  });

  it("draws what was read on the pages of the PDF", async () => {
    const out = join(newFolder(), "lu.pdf");
    expect((await runCli(["inspect", quote, "--overlay", out])).code).toBe(0);
    const read = await readDocument(readFileSync(out));
    if (!read.ok || read.value.kind !== "pages") throw new Error("the overlay is no readable PDF");
    const words = read.value.pages[0]?.words ?? [];
    const label = words.findIndex(({ text }, index) => text === "ligne" && words[index + 1]?.text === "4");
    const line = words.find(({ text }) => text === "Douchettes");
    expect(label).toBeGreaterThan(-1);
    const distance = (line?.box[1] ?? 0) - (words[label]?.box[3] ?? 0);
    expect(Math.abs(distance)).toBeLessThan(8);
  });

  it("gives a picture a page", async () => {
    const folder = newFolder();
    expect((await runCli(["inspect", threePages, "--overlay", join(folder, "lu.png")])).code).toBe(0);
    for (const page of [1, 2, 3])
      expect(
        readFileSync(join(folder, `lu-${page}.png`))
          .subarray(1, 4)
          .toString("latin1"),
      ).toBe("PNG");
  });

  it.each([
    [["inspect", fixture("layouts/absent.pdf")], "n'existe pas"],
    [["inspect", fixture("exemples/ans-exemple.csv"), "--overlay", join(newFolder(), "lu.pdf")], "rien à encadrer"],
    [["inspect", quote, "--overlay", "lu.gif"], "lu.gif"],
    [["inspect"], "<file>"],
  ])("%j ends with 2 and says why", async (args, why) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(plain(stdout + stderr)).toContain(why);
  });
});
