import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/documents/csv/read-csv.ts";
import {
  comparableClient,
  comparableGiven,
  isIdentified,
  matchClients,
} from "../../src/segur/clients/client-identity.ts";
import { foldedWords, placeOfCell } from "../../src/segur/lists/list-columns.ts";
import type { ListKind } from "../../src/segur/lists/list-source.ts";
import { ESTABLISHMENT_COLUMNS } from "../../src/segur/lists/read-establishments.ts";
import { readList } from "../../src/segur/lists/read-list.ts";
import { SOLUTION_COLUMNS } from "../../src/segur/lists/read-solutions.ts";

/** Each wording of a heading, each value of a cell and each pair of identifiers that decides something. */

const rankOf = (columns: typeof SOLUTION_COLUMNS, heading: string): string | null => {
  for (const { key, headings } of columns) {
    const rank = headings.findIndex((one) => one.test(foldedWords(heading)));
    if (rank !== -1) return `${key} ${rank}`;
  }
  return null;
};

describe("headings of a list of solutions", () => {
  it.each([
    ["Date de référencement", "referencedOn 0"],
    ["Date du référencement", "referencedOn 0"],
    ["Date référencement", "referencedOn 0"],
    ["Date de prononcé du référencement", "referencedOn 0"],
    ["Référencé le", "referencedOn 1"],
    ["Référencée depuis", "referencedOn 1"],
    ["Référencement le", "referencedOn 2"],
    ["Référencement prononcé", "referencedOn 2"],
    ["Référencement obtenu le", "referencedOn 2"],
    ["Dernière date de référencement", null],
    ["Non référencé le", null],
    ["Statut", "status 0"],
    ["État du référencement", "status 0"],
    ["Statut de la solution", "status 0"],
    ["Statut de", null],
    ["Statuts", null],
    ["Version référencée", "version 0"],
    ["Versions certifiées", "version 0"],
    ["Numéro de version référencée", "version 0"],
    ["N version certifiée", "version 0"],
    ["Version", "version 1"],
    ["Versions", "version 1"],
    ["Numéro de version", "version 1"],
    ["N version", "version 1"],
    ["Version du logiciel", "version 1"],
    ["Version de la solution logicielle", "version 1"],
    ["Version de produit", "version 1"],
    ["Version du marché", null],
    ["Ancienne version", null],
    ["Nom de la solution", "solution 0"],
    ["Nom commercial du logiciel", "solution 0"],
    ["Nom du produit", "solution 0"],
    ["Solution", "solution 1"],
    ["Logiciels", "solution 1"],
    ["Produit référencé", null],
    ["Progiciel", "solution 1"],
    ["Application numérique", "solution 1"],
    ["Solutions logicielles référencées", "solution 1"],
    ["Nom commercial", "solution 2"],
    ["Nom", "solution 3"],
    ["Désignation", "solution 3"],
    ["Dénomination", "solution 3"],
    ["Intitulé", "solution 3"],
    ["Éditeur de la solution", null],
    ["DSR", "dsr 0"],
    ["Code DSR", "dsr 0"],
    ["DSR visé", "dsr 0"],
    ["Dispositif", "dsr 1"],
    ["Nom du dispositif", "dsr 1"],
    ["Code dispositifs", "dsr 1"],
    ["Intitulé de dispositif SONS", "dsr 1"],
    ["Dossier de spécification", "dsr 2"],
    ["Dossiers de spécifications de référencement", "dsr 2"],
    ["Couloir", "dsr 3"],
    ["SONS", "dsr 3"],
    ["Périmètre fonctionnel", "dsr 3"],
    ["Fonction logicielle", "dsr 3"],
    ["Sonsonnette", null],
    ["Éditeur", null],
  ])("« %s » is %s", (heading, kind) => expect(rankOf(SOLUTION_COLUMNS, heading)).toBe(kind));
});

describe("headings of a list of establishments", () => {
  it.each([
    ["Montant maximum HT", "ceiling 0"],
    ["Plafond", "ceiling 0"],
    ["Forfait HOP-DPI-Va1", "ceiling 0"],
    ["Max HT", "ceiling 0"],
    ["Montant TTC", null],
    ["Date du montant", null],
    ["Numéro de forfait", null],
    ["Identifiant forfait", null],
    ["FINESS juridique", "finessLegal 0"],
    ["FINESS EJ", "finessLegal 0"],
    ["FINESS de l'entité juridique", "finessLegal 0"],
    ["FINESS (EJ)", "finessLegal 0"],
    ["Entité juridique, numéro FINESS", "finessLegal 1"],
    ["EJ : numéro FINESS", "finessLegal 1"],
    ["FINESS numéro géographique", "finess 0"],
    ["FINESS projet", null],
    ["FINESS rejet", null],
    ["Num FINESS", "finess 1"],
    ["No FINESS", "finess 1"],
    ["FINESS ville", null],
    ["Num SIRET", "siret 0"],
    ["N SIRET", "siret 0"],
    ["Numéro RPPS", "rpps 0"],
    ["Structure de santé", null],
    ["Client final", "name 1"],
    ["Nom de la structure", null],
    ["Montant", "ceiling 0"],
    ["Maximum", "ceiling 0"],
    ["Montante", null],
    ["Entité juridique FINESS", "finessLegal 1"],
    ["EJ FINESS", "finessLegal 1"],
    ["FINESS géographique", "finess 0"],
    ["FINESS ET", "finess 0"],
    ["FINESS EG", "finess 0"],
    ["FINESS du site", "finess 0"],
    ["FINESS établissement", "finess 0"],
    ["FINESS", "finess 1"],
    ["N FINESS", "finess 1"],
    ["Numéro FINESS", "finess 1"],
    ["Code FINESS", "finess 1"],
    ["SIRET", "siret 0"],
    ["Numéro SIRET", "siret 0"],
    ["No SIRET client", "siret 0"],
    ["Ancien SIRET", null],
    ["RPPS", "rpps 0"],
    ["N RPPS", "rpps 0"],
    ["Ancien RPPS", null],
    ["Raison sociale", "name 0"],
    ["Ancienne raison sociale", null],
    ["Nom de l'établissement", "name 0"],
    ["Nom structure", "name 0"],
    ["Nom entité", "name 0"],
    ["Établissement", "name 1"],
    ["Structure", "name 1"],
    ["Dénomination", "name 1"],
    ["Libellé", "name 1"],
    ["Bénéficiaire final", "name 1"],
    ["Client", "name 1"],
    ["Établissement géographique", "name 1"],
    ["Établissement de santé", null],
    ["Code postal", "postCode 0"],
    ["CP", "postCode 0"],
    ["CP ville", null],
    ["DSR", "dsr 0"],
    ["Dispositif visé", "dsr 1"],
    ["Nom dispositif", "dsr 1"],
    ["Couloir", "dsr 2"],
    ["Fonction logicielle", "dsr 2"],
    ["Ville", null],
  ])("« %s » is %s", (heading, kind) => expect(rankOf(ESTABLISHMENT_COLUMNS, heading)).toBe(kind));
});

const file = { name: "liste.csv", sha256: "0".repeat(64), changedOn: "2024-06-30", columns: new Map<string, string>() };
function read(kind: ListKind, rows: readonly string[], more: Partial<typeof file> = {}) {
  const grid = readCsv(new TextEncoder().encode(`${rows.join("\n")}\n`));
  if (!grid.ok) throw new Error("a grid");
  return readList(kind, grid.value, { ...file, ...more });
}
const entries = (...args: Parameters<typeof read>): readonly object[] => {
  const list = read(...args);
  return list.ok ? list.list.entries : list.problems;
};

describe("rows of a list of establishments", () => {
  const amounts = (cell: string) =>
    entries("establishments", ["FINESS;DSR;Plafond", `750000018;BIO-SGL-Va1;"${cell}"`]);
  it.each([
    "-",
    "–",
    "—",
    "/",
    "n.c.",
    "NC",
    "N/A",
    "na",
    "n/c",
    "non éligible",
    "Non eligible",
    "non concerné",
    "non concerne",
  ])("« %s » is no amount", (cell) => expect(amounts(cell)).toEqual([{ code: "no-entries" }]));
  it.each(["NC 12 mois", "- 12 mois", "éligible", "ana"])("« %s » is a mistake", (cell) =>
    expect(amounts(cell)).toMatchObject([{ code: "list-value", key: "ceiling", value: cell }]),
  );
  it.each(["FINESS", "FINESS EJ", "SIRET", "RPPS", "Nom"])("a %s alone tells whose the amount is", (heading) =>
    expect(entries("establishments", [`${heading};DSR;Plafond`, "750000018;BIO-SGL-Va1;700"])).toMatchObject([
      { dsr: "BIO-SGL-Va1", ceilingCents: 70_000 },
    ]),
  );
  it("a post code alone does not", () =>
    expect(entries("establishments", ["Code postal;DSR;Plafond", "35000;BIO-SGL-Va1;700"])).toEqual([
      { code: "no-client-column", at: null, found: ["Plafond", "Code postal", "DSR"] },
    ]));
  it("leading zeros come back", () =>
    expect(
      entries("establishments", ["FINESS;SIRET;CP;DSR;Plafond", "10000018;1234567890123;1000;BIO-SGL-Va1;700"]),
    ).toMatchObject([{ finess: "010000018", siret: "01234567890123", postCode: "01000" }]));
});

it("a cell of a sheet is told by its name, one of a file by its line and column", () => {
  const cell = { text: "", row: 3, column: 2 } as Parameters<typeof placeOfCell>[0];
  expect(placeOfCell(cell)).toBe("3:2");
  expect(placeOfCell({ ...cell, spot: { sheet: "Liste", cell: "B3" } } as typeof cell)).toBe("Liste!B3");
});

describe("rows of a list of solutions", () => {
  const row = (status: string) =>
    entries("solutions", ["DSR;Logiciel;Statut", `BIO-SGL-Va1;Labaris;${status}`, "BIO-SGL-Va1;Orlanis;Référencée"]);
  it.each([
    "non référencée",
    "En cours",
    "candidate",
    "Candidature",
    "retirée",
    "suspendue",
    "suspension",
    "refusée",
    "annulé",
    "Déréférencée",
    "abandonnée",
    "à venir",
    "en instruction",
  ])("a status « %s » takes the solution off the list", (status) => expect(row(status)).toHaveLength(1));
  it.each(["Référencée", "", "valide", "certifiée", "nonante"])("a status « %s » leaves it", (status) =>
    expect(row(status)).toHaveLength(2),
  );

  it("a day that is none is told, as is a DSR that nothing gives", () => {
    const rows = ["DSR;Logiciel;Référencée le", "BIO-SGL-Va1;Labaris;bientôt", "BIO-SGL-Va1;Orlanis;12/05/2022"];
    expect(entries("solutions", rows)).toEqual([
      { code: "list-value", at: "2:3", key: "referencedOn", value: "bientôt" },
    ]);
    expect(entries("solutions", ["DSR;Logiciel", "RIS;Labaris"])).toEqual([{ dsr: "RIS", solution: "Labaris" }]);
    expect(entries("solutions", ["HOP-DPI-Va1 et HOP-PFI-Va1", "Logiciel;Version", "Labaris;2"])).toEqual([
      { code: "list-value", at: "3:1", key: "dsr", value: "Labaris" },
    ]);
    expect(entries("solutions", ["Logiciel;Version", "Labaris;2"], { name: "BIO-SGL-Va1.csv" })).toEqual([
      { dsr: "BIO-SGL-Va1", solution: "Labaris", version: "2" },
    ]);
    expect(entries("solutions", ["DSR;Logiciel", "BIO-SGL-Va1;"])).toEqual([{ code: "no-entries" }]);
  });

  it("at most five mistakes are told, and a long value is cut", () => {
    const rows = Array.from({ length: 7 }, (_, i) => `BIO-SGL-Va1;L${i};${"x".repeat(80)}`);
    const told = entries("solutions", ["DSR;Logiciel;Référencée le", ...rows]);
    expect(told).toHaveLength(5);
    expect(told[0]).toMatchObject({ value: "x".repeat(60), at: "2:3" });
  });

  it("the day of the list: what it says, its name, the file", () => {
    const rows = ["DSR;Logiciel", "BIO-SGL-Va1;Labaris"];
    const source = (...args: Parameters<typeof read>) => {
      const list = read(...args);
      return list.ok ? [list.list.source.date, list.list.source.dateFrom] : null;
    };
    expect(source("solutions", ["Mise à jour du 08/06/2023", ...rows])).toEqual(["2023-06-08", "content"]);
    expect(source("solutions", rows, { name: "liste-2023-06-09.csv" })).toEqual(["2023-06-09", "file-name"]);
    expect(source("solutions", rows)).toEqual(["2024-06-30", "file"]);
  });

  it("columns that the user names", () => {
    const rows = ["Réf;Outil;Code DSR", "x;Labaris;BIO-SGL-Va1"];
    const named = (key: string, heading: string) => ({ columns: new Map([[key, heading]]) });
    expect(entries("solutions", rows, named("solution", "outil"))).toEqual([
      { dsr: "BIO-SGL-Va1", solution: "Labaris" },
    ]);
    expect(entries("solutions", rows, named("solution", "Nom"))).toEqual([
      { code: "no-such-column", key: "solution", heading: "Nom", found: ["Réf", "Outil", "Code DSR"] },
    ]);
    expect(entries("solutions", rows, named("tool", "Outil"))).toEqual([
      {
        code: "unknown-column-key",
        key: "tool",
        known: ["referencedOn", "status", "version", "solution", "dsr"],
      },
    ]);
    // Named by the user, the other column of the kind has no say.
    expect(entries("solutions", ["DSR;Solution;Outil", "BIO-SGL-Va1;A;B"], named("solution", "Outil"))).toEqual([
      { dsr: "BIO-SGL-Va1", solution: "B" },
    ]);
  });
});

describe("rows of a list of establishments", () => {
  const one = (headings: string, row: string) => entries("establishments", [headings, row]);
  it.each([
    ["FINESS;DSR;Plafond HT", "10000000;BIO-SGL-Va1;1 200,50", [{ finess: "010000000", ceilingCents: 120_050 }]],
    ["SIRET;DSR;Plafond HT", "1234567890123;BIO-SGL-Va1;5", [{ siret: "01234567890123", ceilingCents: 500 }]],
    ["FINESS juridique;DSR;Plafond HT", "10000000;BIO-SGL-Va1;5", [{ finessLegal: "010000000" }]],
    ["RPPS;DSR;Plafond HT", "101;BIO-SGL-Va1;5", [{ rpps: "101" }]],
    ["Client;CP;DSR;Plafond HT", "12;1000;BIO-SGL-Va1;5", [{ name: "12", postCode: "01000" }]],
    ["FINESS;DSR;Plafond HT", "2A0000014;BIO-SGL-Va1;5", [{ finess: "2A0000014" }]],
    ["FINESS;Plafond HOP-DPI-Va1;Plafond HOP-PFI-Va1", "750000018;5;6", [{ ceilingCents: 500 }, { ceilingCents: 600 }]],
    ["FINESS;Plafond HOP-DPI-Va1;Plafond HOP-PFI-Va1", "750000018;-;6", [{ ceilingCents: 600 }]],
    ["FINESS;Plafond HOP-DPI-Va1;Plafond HOP-PFI-Va1", "750000018;;6", [{ ceilingCents: 600 }]],
    ["FINESS;Plafond HOP-DPI-Va1;Plafond HOP-PFI-Va1", "750000018;N.A.;6", [{ ceilingCents: 600 }]],
    ["FINESS;Plafond HOP-DPI-Va1;Plafond HOP-PFI-Va1", "750000018;nc;6", [{ ceilingCents: 600 }]],
    ["FINESS;Plafond HOP-DPI-Va1;Plafond HOP-PFI-Va1", "750000018;non éligible;6", [{ ceilingCents: 600 }]],
    ["FINESS;Plafond HOP-DPI-Va1;Plafond HOP-PFI-Va1", "750000018;non eligible;6", [{ ceilingCents: 600 }]],
    ["FINESS;Plafond HOP-DPI-Va1;Plafond HOP-PFI-Va1", "750000018;non concerné;6", [{ ceilingCents: 600 }]],
    ["FINESS;DSR;Plafond HT", "750000018;BIO-SGL-Va1;beaucoup", [{ code: "list-value", key: "ceiling", at: "2:3" }]],
    ["FINESS;DSR;Plafond HT", "750000018;inconnu;5", [{ code: "list-value", key: "dsr", at: "2:2" }]],
    ["FINESS;Plafond HT", "750000018;5", [{ code: "list-value", key: "dsr", at: "2:2" }]],
    ["CP;DSR;Plafond HT", "75001;BIO-SGL-Va1;5", [{ code: "no-client-column" }]],
    ["FINESS;CP;DSR;Plafond HT", ";75001;BIO-SGL-Va1;5", [{ code: "no-entries" }]],
    ["FINESS;DSR;Plafond HT", "750000018;DPI vague 1 + vague 2;5", [{ dsr: "HOP-DPI-Va2", waves: [1, 2] }]],
  ])("%s / %s", (headings, row, expected) => {
    const found = one(headings, row);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it("the DSR that stands above the table is that of all rows", () =>
    expect(
      entries("establishments", ["Établissements éligibles BIO-SGL-Va1", "FINESS;Plafond HT", "750000018;5"]),
    ).toEqual([{ finess: "750000018", dsr: "BIO-SGL-Va1", waves: undefined, ceilingCents: 500 }]));
});

describe("whether two clients are one", () => {
  const match = (
    a: Parameters<typeof comparableGiven>[0],
    b: Parameters<typeof comparableGiven>[0],
    funded: "site" | "person" = "site",
  ) => {
    const found = matchClients(comparableGiven(a), comparableGiven(b), funded);
    return found === null ? null : `${found.by} ${found.sure}`;
  };
  const siret = "12345678900011";
  it.each([
    [{ finess: "750000018" }, { finess: "750 000 018" }, "finess true"],
    [{ finess: "2a0000014" }, { finess: "2A0000014" }, "finess true"],
    [{ finess: "750000018", siret }, { finess: "750000019", siret }, null],
    [{ finess: "750000018" }, { siret }, null],
    [{ siret }, { siret }, "siret true"],
    [{ rpps: "810001234567" }, { rpps: "10001234567" }, "rpps true"],
    [{ rpps: "81000123456" }, { rpps: "1000123456" }, null],
    [{ siret }, { siret: "123456789" }, "siren false"],
    [{ siret: "123456789" }, { siren: "123456789" }, "siren false"],
    [{ siret }, { siret: "12345678900029" }, null],
    [{ finessLegal: "750000018" }, { finessLegal: "750000018" }, "finessLegal true"],
    [{ finessLegal: "750000018", finess: "750000026" }, { finessLegal: "750000018" }, "finessLegal false"],
    [{ finessLegal: "750000018" }, { finessLegal: "750000018", siret }, "finessLegal false"],
    [{ name: "Clinique des Aulnes" }, { name: "CLINIQUE DES AULNES" }, "name true"],
    [{ name: "Clinique" }, { name: "Clinique" }, null],
    [{}, {}, null],
    [{ name: "Les Aulnes", postCode: "35000" }, { name: "Les Aulnes", postCode: "75001" }, null],
    [{ name: "Les Aulnes", postCode: "35000" }, { name: "Les Aulnes" }, "name true"],
    [{ name: "Les Aulnes", siren: "123456789" }, { name: "Les Aulnes", siren: "987654321" }, null],
    [{ name: "Les Aulnes", siren: "123456789" }, { name: "Les Aulnes" }, "name true"],
    [{ name: "Les Aulnes", finessLegal: "1" }, { name: "Les Aulnes", finessLegal: "2" }, null],
    [{ name: "Les Aulnes" }, { name: "Les Frênes" }, null],
  ] as const)("%j and %j: %s", (a, b, found) => {
    expect(match(a, b)).toBe(found);
    expect(match(b, a)).toBe(found);
  });

  it("a doctor is one wherever he works, and a site is one whoever works there", () => {
    const a = { finess: "750000018", rpps: "10001234567" };
    const b = { finess: "750000026", rpps: "10001234567" };
    expect(match(a, b, "person")).toBe("rpps true");
    expect(match(a, b, "site")).toBeNull();
  });

  it("an identifier whose check digit is wrong proves no difference, and leaves a doubt", () => {
    const text = { value: "", pieces: [] };
    const client = (digits: string, valid: boolean) =>
      comparableClient({
        finess: { value: { digits, valid }, text },
        siret: null,
        rpps: null,
        name: "Les Aulnes",
        legalFiness: null,
        siren: null,
        postCode: null,
      } as Parameters<typeof comparableClient>[0]);
    const listed = comparableGiven({ finess: "750000026", name: "Les Aulnes" });
    expect(matchClients(client("750000018", false), listed, "site")).toEqual({ by: "name", sure: false });
    expect(matchClients(listed, client("750000018", false), "site")).toEqual({ by: "name", sure: false });
    expect(matchClients(client("750000018", true), listed, "site")).toBeNull();
  });

  it.each(["finess", "siret", "rpps", "finessLegal", "siren", "name"] as const)("a %s identifies", (key) =>
    expect(isIdentified(comparableGiven({ [key]: "123456789" }))).toBe(true),
  );
  it("a post code does not", () => expect(isIdentified(comparableGiven({ postCode: "35000" }))).toBe(false));
});
