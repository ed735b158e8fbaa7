import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/engine/diagnostic.ts";
import { fingerprintOf, fingerprintsOf, foldContent } from "../../src/engine/fingerprint.ts";
import { lintBytes } from "../../src/engine/lint.ts";

const quoteOf = (rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    ["Devis n° D-1 du 04/01/2022", "", "Désignation;Qté;PU HT;Total HT", ...rows, "Total HT;;;19 000,00 €"].join("\n"),
  );
const PACK = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État;1;15 300,00;15 300,00";
const MAINTENANCE = "Maintenance annuelle du Pack Ségur;1;3 700,00;3 700,00";

async function fingerprints(rows: readonly string[]): Promise<string[]> {
  const [file] = await lintBytes(quoteOf(rows), "devis.csv");
  if (file === undefined) throw new Error("no result");
  return fingerprintsOf(file);
}

it("does not change with the order of the lines", async () => {
  const [first, second] = [await fingerprints([PACK, MAINTENANCE]), await fingerprints([MAINTENANCE, PACK])];
  expect(first.length).toBeGreaterThan(1);
  expect([...second].sort()).toEqual([...first].sort());
});

it("changes with the amount of the line", async () => {
  const dearer = MAINTENANCE.replaceAll("3 700", "4 700");
  expect((await fingerprints([PACK, dearer])).sort()).not.toEqual((await fingerprints([PACK, MAINTENANCE])).sort());
});

const finding = (evidence: string, args: object = {}): Diagnostic => ({
  ruleId: "quote-mentions",
  severity: "warning",
  code: "missing",
  args,
  evidence: { value: evidence, pieces: [] },
  line: null,
  related: [],
});

it("looks neither at the severity nor at the place, but at what a finding lists", () => {
  const one = finding("Devis", { mentions: ["validity"] });
  const moved = { ...one, severity: "info" as const, related: [one.evidence] };
  expect(fingerprintOf(moved, null)).toBe(fingerprintOf(one, null));
  const more = finding("Devis", { mentions: ["validity", "vendor-siret"] });
  expect(fingerprintOf(more, null)).not.toBe(fingerprintOf(one, null));
  const reordered = finding("Devis", { mentions: ["vendor-siret", "validity"] });
  expect(fingerprintOf(reordered, null)).toBe(fingerprintOf(more, null));
});

it("tells two findings alike apart by their rank", () => {
  const [first, second] = fingerprintsOf({ findings: [finding("a"), finding("a")], subject: null });
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(second).toBe(`${first}-2`);
});

it.each([
  ["Maintenance  annuelle", "maintenance\nannuelle"],
  ["sous-\ntraitance", "sous-traitance"],
  ["3 650,00 €", "3\u202f650.00 €"],
  ["Œuvre d’État", "oeuvre d'etat"],
])("reads %j as %j", (a, b) => {
  expect(foldContent(a)).toBe(foldContent(b));
});

it.each([
  ["remise -500", "remise 500"],
  ["12,5 %", "125 %"],
  ["3 650,00", "3 750,00"],
])("does not read %j as %j", (a, b) => {
  expect(foldContent(a)).not.toBe(foldContent(b));
});
