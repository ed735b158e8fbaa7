import { describe, expect, it } from "vitest";
import { addedIn, type SketchedQuote } from "../quotes-of-a-run.ts";

const quote = (title: string, client: string, line: string, more: Partial<SketchedQuote> = {}): SketchedQuote => ({
  title,
  client,
  lines: [[line, "20 000,00", "État"]],
  ...more,
});
const CLINIC = "Client : Clinique des Tilleuls;FINESS 750000002";
const DPI = "Prestation Ségur HOP-DPI-Va1";
const first = quote("Devis n° D22-0418 du 03/05/2022", CLINIC, DPI);

describe("a second funding in one run", () => {
  it.each<[string, SketchedQuote, string[]]>([
    ["another number, same FINESS", quote("Devis n° D22-0999 du 10/05/2022", CLINIC, DPI), ["error funded-elsewhere"]],
    [
      "another vendor, same number",
      quote("Devis n° D22-0418 du 10/05/2022", CLINIC, DPI, { vendor: "Éditeur : Kervalis SARL" }),
      ["error funded-elsewhere"],
    ],
    ["the name alone", quote("Devis n° D22-0999", "Client : CLINIQUE DES TILLEULS", DPI), ["error funded-elsewhere"]],
    [
      "vague 1 + vague 2 beside vague 1",
      quote("Devis n° D25-0007 du 03/03/2025", CLINIC, "Prestation Ségur HOP-DPI-Va2, vague 1 + vague 2"),
      ["error first-wave-funded"],
    ],
    ["vague 2 after vague 1", quote("Devis n° D25-0007 du 03/03/2025", CLINIC, "Prestation Ségur HOP-DPI-Va2"), []],
    ["another site", quote("Devis n° D22-0999", "Client : Clinique des Tilleuls;FINESS 690000005", DPI), []],
    ["another function", quote("Devis n° D22-0999", CLINIC, "Prestation Ségur HOP-PFI-Va1"), []],
    ["the same number, later", quote("Devis n° D22-0418 du 10/06/2022", CLINIC, DPI), ["info later-version"]],
    ["its second version", quote("Devis n° D22-0418-v2 du 10/06/2022", CLINIC, DPI), ["info later-version"]],
    [
      "a quote that replaces it",
      quote("Devis n° D22-0777", CLINIC, DPI, { notes: ["Le présent devis annule et remplace le devis n° D22-0418."] }),
      ["info later-version"],
    ],
    [
      "the order form of it",
      quote("Bon de commande n° BC-51", CLINIC, DPI, { notes: ["Selon notre devis n° D22-0418 du 03/05/2022."] }),
      ["info later-version"],
    ],
    [
      "a second order that names the first quote",
      quote("Devis n° D22-0777", CLINIC, DPI, { notes: ["Fait suite au devis n° D22-0418 du 03/05/2022."] }),
      ["error funded-elsewhere"],
    ],
  ])("%s", async (_, second, expected) => {
    const added = await addedIn({ "a.csv": first, "b.csv": second });
    expect(added).toEqual(
      ["a.csv", "b.csv"].flatMap((path) => expected.map((one) => `${path} one-funding-per-dsr ${one}`)),
    );
  });

  it("is told with doubt where one side names the body and the other a site", async () => {
    const added = await addedIn({
      "a.csv": quote(
        "Devis n° A-1001",
        "Client : Groupe du Lac;FINESS juridique 750000002;FINESS géographique 690000005",
        DPI,
      ),
      "b.csv": quote("Devis n° A-1002", "Client : Groupe du Lac, siège;FINESS juridique : 750000002", DPI),
    });
    expect(added).toEqual(["a.csv", "b.csv"].map((path) => `${path} one-funding-per-dsr warning funded-elsewhere`));
  });

  it("tells doctors of one house apart by their RPPS", async () => {
    const doctor = (number: string, rpps: string) =>
      quote(
        `Devis n° ${number}`,
        `Client : Maison de santé des Érables;SIRET client 73282932000074;RPPS ${rpps}`,
        "Prestation Ségur MDV-LGC-Va1",
      );
    expect(
      await addedIn({ "a.csv": doctor("A-1001", "10001234565"), "b.csv": doctor("A-1002", "10009876540") }),
    ).toEqual([]);
    expect(
      await addedIn({ "a.csv": doctor("A-1001", "10001234565"), "b.csv": doctor("A-1002", "10001234565") }),
    ).toHaveLength(2);
  });
});

it("thousands of copies cost no more than they show", async () => {
  const { judgeAcross } = await import("../../../src/engine/across/across.ts");
  const { resultsOf } = await import("../quotes-of-a-run.ts");
  const [a, b] = await resultsOf({ "a.csv": first, "b.csv": quote("Devis n° D22-0999", CLINIC, DPI) });
  if (a === undefined || b === undefined) throw new Error("two quotes are read");
  const many = Array.from({ length: 3000 }, (_, i) => ({ ...(i % 2 === 0 ? a : b), path: `${i}.csv` }));
  const started = performance.now();
  const across = judgeAcross(many);
  expect(across).toHaveLength(3000);
  expect(across.every(({ findings }) => findings.some(({ code }) => code === "funded-elsewhere"))).toBe(true);
  expect(performance.now() - started).toBeLessThan(10_000);
});
