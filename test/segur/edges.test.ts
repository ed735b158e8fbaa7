import { describe, expect, it } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { clientNameKey } from "../../src/segur/clients/client-names.ts";
import { dsrOfFunction, mayBeSameDsr } from "../../src/segur/dsr/dsr.ts";
import { findDsrCodes } from "../../src/segur/dsr/dsr-code.ts";
import { waveOf } from "../../src/segur/dsr/dsr-mentions.ts";
import { namedDsr } from "../../src/segur/dsr/named-dsr.ts";
import { watchLists } from "../../src/segur/lists/list-source.ts";
import type { Meaning } from "../../src/segur/meaning.ts";
import { readText } from "../../src/segur/reading/reading.ts";
import { regulation } from "../../src/segur/regulation/regulation.ts";

/** What is understood of a quote of these rows and notes. */
async function meaningOf(
  rows: readonly string[],
  notes: readonly string[] = [],
  client = "Clinique des Aulnes",
): Promise<Meaning> {
  const head = ["Devis;D-1;Date;12/05/2022", `Client;${client}`, "", "Désignation;Qté;PU HT;Total HT"];
  const csv = [...head, ...rows, "", ...notes.map((note) => `"${note}"`)].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  if (result?.subject == null) throw new Error("not a quote");
  return result.subject.meaning;
}
const segur = "Prestation Ségur HOP-DPI-Va1, prise en charge par l'État;1;900,00;900,00";
const printers = "Imprimantes;1;500,00;500,00";

describe("codes and waves", () => {
  it("every code of the data names its DSR as it is written", () => {
    for (const { code } of regulation.dsr.dsrs) expect(namedDsr(code, null)?.code).toBe(code);
  });

  it("two small letters and a wave make no code", () => {
    expect(findDsrCodes("un abri va1")).toEqual([]);
    expect(findDsrCodes("le ri va1")).toEqual([]);
    expect(findDsrCodes("le RI Va1").map(({ code }) => code)).toEqual(["HOP-RI-Va1"]);
    expect(findDsrCodes("le dpi va1").map(({ code }) => code)).toEqual(["HOP-DPI-Va1"]);
  });

  it.each([
    ["DPI vague 2", 2],
    ["mise à niveau Va1", 1],
    ["vague 1 et vague 2", null],
    ["la vague de froid", null],
  ])("the wave of « %s » is %s", (words, wave) =>
    expect(waveOf(readText(textAt(words, { row: 1, column: 1 })))).toBe(wave),
  );

  it("a code that nobody knows is the same as itself alone", () => {
    expect(mayBeSameDsr("HOP-XYZ-Va1", "hop-xyz-va1")).toBe(true);
    expect(mayBeSameDsr("HOP-XYZ-Va1", "HOP-DPI-Va1")).toBe(false);
    expect(mayBeSameDsr("HOP-DPI-Va1", "HOP-XYZ-Va1")).toBe(false);
    expect(dsrOfFunction("XYZ", 1)).toBeNull();
  });
});

describe("who the client is", () => {
  it.each([
    ["SAS Pharmacie de la Gare", "pharmacie gare"],
    ["Phie de la Gare", "pharmacie gare"],
    ["CH St-Jean", "centre hospitalier saint jean"],
    ["Centre hospitalier", ""],
    ["SARL", ""],
    [null, ""],
  ])("the name of %s compares as « %s »", (name, key) => expect(clientNameKey(name)).toBe(key));

  it.each([
    ["FINESS EJ 750000018", "750000018"],
    ["Finess juridique : 750000018", "750000018"],
    ["FINESS 750000018", null],
    ["SIREN de l'entité juridique : 732829320", null],
    ["FINESS du projet 750000018", null],
  ])("%s: the number of the body is %s", async (words, finess) =>
    expect((await meaningOf([segur], [words])).client.legalFiness).toBe(finess),
  );
});

describe("what notes say of lines", () => {
  const reasonOf = async (row: string, note: string) =>
    (await meaningOf([segur, row], [note])).lines[1]?.reason ?? null;

  it.each([
    ["Imprimantes [1];1;500,00;500,00", "[1] Matériel hors périmètre Ségur.", true],
    ["Imprimantes [a];1;500,00;500,00", "[a] Matériel hors périmètre Ségur.", true],
    ["Imprimantes (2);1;500,00;500,00", "(1) Matériel hors périmètre Ségur.", false],
    ["Imprimantes **;1;500,00;500,00", "** Matériel hors périmètre Ségur.", true],
    [printers, "Ces imprimantes sont hors Ségur.", true],
    [printers, "Seules les imprimantes sont hors Ségur.", true],
    [printers, "Lignes 2 à 3 : hors périmètre Ségur.", true],
    [printers, "Ligne 1 : hors périmètre Ségur.", false],
  ])("%s / %s: %s", async (row, note, told) => expect((await reasonOf(row, note)) !== null).toBe(told));

  it("the sentence that says what the State pays is the source of the amount", async () => {
    const { funding } = await meaningOf([segur], ["L'État prend en charge 750,00 € HT au titre du Ségur."]);
    expect(funding.stated.map(({ source, cents }) => [source, cents])).toContainEqual(["statement", 75_000]);
  });
});

it("a list that is looked up is told, one that is not there is none", () => {
  const source = { name: "liste.csv", sha256: "0".repeat(64), date: null, dateFrom: "file" } as const;
  const seen: string[] = [];
  const lists = watchLists(
    { solutions: new Map([["s.csv", { kind: "solutions", entries: [], source }]]), establishments: new Map() },
    ({ name }) => seen.push(name),
  );
  expect(lists.establishments.get("s.csv")).toBeUndefined();
  expect(seen).toEqual([]);
  expect(lists.solutions.get("s.csv")?.source).toBe(source);
  expect(seen).toEqual(["liste.csv"]);
});
