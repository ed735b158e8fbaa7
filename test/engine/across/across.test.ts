import { describe, expect, it } from "vitest";
import { textWithoutPlace } from "../../../src/documents/text.ts";
import { judgeAcross, MOST_COMPARED } from "../../../src/engine/across/across.ts";
import type { AcrossResult, FileResult } from "../../../src/engine/result.ts";
import { addedIn, resultsOf, type SketchedQuote } from "../quotes-of-a-run.ts";

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

describe("thousands of quotes of one client and function", () => {
  const numbered = (result: FileResult, index: number, number: string): FileResult => {
    if (result.subject === null) throw new Error("a quote is read");
    const quote = { ...result.subject.quote, number: { value: number, text: textWithoutPlace(number) } };
    return { ...result, path: `${index}.csv`, sha256: String(index), subject: { ...result.subject, quote } };
  };

  async function judgedTogether(count: number, numberOf: (index: number) => string): Promise<AcrossResult[]> {
    const [result] = await resultsOf({ "a.csv": first });
    if (result === undefined) throw new Error("a quote is read");
    return judgeAcross(Array.from({ length: count }, (_, index) => numbered(result, index, numberOf(index))));
  }

  const isSecondFunding = ({ findings }: AcrossResult): boolean =>
    findings.some(({ code, severity }) => code === "funded-elsewhere" && severity === "error");

  it("as copies cost no more than they show", async () => {
    const [a, b] = await resultsOf({ "a.csv": first, "b.csv": quote("Devis n° D22-0999", CLINIC, DPI) });
    if (a === undefined || b === undefined) throw new Error("two quotes are read");
    const across = judgeAcross(
      Array.from({ length: 3000 }, (_, index) => ({ ...(index % 2 === 0 ? a : b), path: `${index}.csv` })),
    );
    expect(across).toHaveLength(3000);
    expect(across.every(isSecondFunding)).toBe(true);
  });

  it("are each found, and no number is told that was not counted", async () => {
    const across = await judgedTogether(10_000, (index) => `D22-${10_000 + index}`);
    expect(across).toHaveLength(10_000);
    expect(across.every(isSecondFunding)).toBe(true);
    const args: unknown[] = across.flatMap(({ findings }) => findings.map((finding) => finding.args));
    for (const one of args) expect(one).toMatchObject({ more: MOST_COMPARED - 5, allCounted: false });
  });

  it("as versions of one quote hide no other quote", async () => {
    const across = await judgedTogether(1000, (index) => (index === 999 ? "D22-0999" : `D22-0418 v${index}`));
    expect(across.every(isSecondFunding)).toBe(true);
  });
});
