import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/documents/csv/read-csv.ts";
import type { ListKind } from "../../src/segur/lists/list-source.ts";
import { readList } from "../../src/segur/lists/read-list.ts";

const file = { name: "liste.csv", sha256: "0".repeat(64), changedOn: "2024-06-30", columns: new Map<string, string>() };

function read(kind: ListKind, csv: string, more: Partial<typeof file> = {}) {
  const grid = readCsv(new TextEncoder().encode(csv));
  if (!grid.ok) throw new Error("a grid");
  return readList(kind, grid.value, { ...file, ...more });
}
const entriesOf = (...args: Parameters<typeof read>) => {
  const list = read(...args);
  return list.ok ? list.list.entries : list.problems;
};

describe("a list of referenced solutions, as published", () => {
  it.each([
    [
      "a title above, more columns than are needed, a status",
      "Solutions référencées Ségur – mise à jour du 08/06/2023\n\nÉditeur;Nom de la solution;Version;Dispositif;Statut;Date de référencement\nOrlanis;Orlanis SGL;6.0;BIO-SGL-Va1;Référencée;15/06/2022\nKervalis;Kervalis SGL;4.1;BIO-SGL-Va1;En cours de référencement;\n",
      [{ dsr: "BIO-SGL-Va1", solution: "Orlanis SGL", version: "6.0", referencedOn: "2022-06-15" }],
    ],
    [
      "functions and waves in words, two in one cell",
      'DSR,Logiciel,Version référencée\n"DPI vague 1",Béryl Soins,9.0\n"HOP-DPI-Va1 ; HOP-PFI-Va1",Béryl Flux,2\n',
      [
        { dsr: "HOP-DPI-Va1", solution: "Béryl Soins", version: "9.0" },
        { dsr: "HOP-DPI-Va1", solution: "Béryl Flux", version: "2" },
        { dsr: "HOP-PFI-Va1", solution: "Béryl Flux", version: "2" },
      ],
    ],
    [
      "the DSR told once, above the table",
      "Liste REM-MDV-LGC-Va1\nNom commercial\tVersions\nPloumédic\t10.2\n",
      [{ dsr: "MDV-LGC-Va1", solution: "Ploumédic", version: "10.2" }],
    ],
  ])("%s", (_, csv, expected) => {
    expect(entriesOf("solutions", csv)).toEqual(expected);
  });

  it.each([
    [
      "unknown headings",
      "A;B;C\nx;y;z\n",
      {},
      { code: "no-headings", missing: ["solution"], at: "1:1", found: ["A", "B", "C"] },
    ],
    [
      "no DSR anywhere",
      "Logiciel;Version\nBéryl;9\n",
      {},
      { code: "list-value", at: "2:1", key: "dsr", value: "Béryl" },
    ],
    [
      "two columns of one kind",
      "DSR;Logiciel;Solution\nHOP-DPI-Va1;A;B\n",
      {},
      { code: "two-columns", key: "solution", at: "1:2", found: ["Logiciel", "Solution"] },
    ],
    [
      "a date that is none",
      "DSR;Logiciel;Référencé le\nHOP-DPI-Va1;A;bientôt\n",
      {},
      { code: "list-value", at: "2:3", key: "referencedOn", value: "bientôt" },
    ],
    [
      "a named column that is not there",
      "DSR;Nom\nHOP-DPI-Va1;A\n",
      { columns: new Map([["solution", "Progiciel"]]) },
      { code: "no-such-column", key: "solution", heading: "Progiciel", found: ["DSR", "Nom"] },
    ],
    [
      "a key of no column",
      "DSR;Nom\nHOP-DPI-Va1;A\n",
      { columns: new Map([["prix", "Nom"]]) },
      { code: "unknown-column-key", key: "prix", known: ["referencedOn", "status", "version", "solution", "dsr"] },
    ],
    ["nothing in it", "DSR;Logiciel\n", {}, { code: "no-entries" }],
  ])("is refused with place and reason: %s", (_, csv, more, problem) => {
    expect(read("solutions", csv, more)).toEqual({ ok: false, problems: [problem] });
  });

  it("takes columns that the user names", () => {
    const columns = new Map([
      ["dsr", "Périmètre visé"],
      ["solution", "Intitulé produit"],
    ]);
    expect(
      entriesOf("solutions", "Intitulé produit;Périmètre visé;Indice\nBéryl;HOP-DPI-Va1;9\n", { columns }),
    ).toEqual([{ dsr: "HOP-DPI-Va1", solution: "Béryl" }]);
  });

  it.each([
    ["Mise à jour au 1er juin 2023\nDSR;Logiciel\nHOP-DPI-Va1;A\n", "liste-2022-01-01.csv", "2023-06-01", "content"],
    ["DSR;Logiciel\nHOP-DPI-Va1;A\n", "REM_20230608.csv", "2023-06-08", "file-name"],
    ["DSR;Logiciel\nHOP-DPI-Va1;A\n", "liste 08-06-2023.csv", "2023-06-08", "file-name"],
    ["DSR;Logiciel\nHOP-DPI-Va1;A\n", "liste.csv", "2024-06-30", "file"],
  ])("%j named %s is of %s (%s)", (csv, name, date, dateFrom) => {
    const list = read("solutions", csv, { name });
    expect(list.ok && list.list.source).toEqual({ name, sha256: file.sha256, date, dateFrom });
  });
});

describe("a list of eligible establishments, as published", () => {
  it.each([
    [
      "one amount a row",
      'N° FINESS;Raison sociale;DSR;Montant maximum HT;Montant maximum TTC\n10000011;CH des Aulnes;HOP-DPI-Va2;"25 000,00 €";"30 000,00 €"\n',
      [{ finess: "010000011", name: "CH des Aulnes", dsr: "HOP-DPI-Va2", waves: undefined, ceilingCents: 2_500_000 }],
    ],
    [
      "one amount a DSR and wave, none where not eligible",
      "Base des ES éligibles au 15/11/2024\nFINESS EJ;FINESS ET;Établissement;Plafond DPI vague 2;Plafond DPI vague 1 + vague 2;Plafond PFI vague 2\n750000100;750000001;Clinique A;20000;35000,50;-\n",
      [
        {
          finessLegal: "750000100",
          finess: "750000001",
          name: "Clinique A",
          dsr: "HOP-DPI-Va2",
          waves: undefined,
          ceilingCents: 2_000_000,
        },
        {
          finessLegal: "750000100",
          finess: "750000001",
          name: "Clinique A",
          dsr: "HOP-DPI-Va2",
          waves: [1, 2],
          ceilingCents: 3_500_050,
        },
      ],
    ],
  ])("%s", (_, csv, expected) => {
    expect(entriesOf("establishments", csv)).toEqual(expected);
  });

  it.each([
    ["only an amount TTC", "FINESS;DSR;Montant TTC\n750000001;HOP-DPI-Va2;30000\n", "no-headings"],
    ["no client", "DSR;Montant HT\nHOP-DPI-Va2;30000\n", "no-client-column"],
    ["an amount that is none", "FINESS;DSR;Montant HT\n750000001;HOP-DPI-Va2;selon calcul\n", "list-value"],
    ["no DSR", "FINESS;Montant HT\n750000001;30000\n", "list-value"],
  ])("is refused: %s", (_, csv, code) => {
    const list = read("establishments", csv);
    expect(list.ok ? null : list.problems[0]?.code).toBe(code);
  });
});
