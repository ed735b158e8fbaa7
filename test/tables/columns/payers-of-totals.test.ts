import { expect, test } from "vitest";
import { readText } from "../../../src/documents/csv/read-csv.ts";
import { layOut } from "../../../src/tables/lay-out.ts";

/** Tables of sheets whose rows of totals, or whose columns of amounts, name who pays. */

const tableOf = (rows: readonly string[]) => {
  const document = readText(rows.join("\n"));
  if (!document.ok) throw new Error("no table");
  const [table] = layOut(document.value).tables;
  return { roles: table?.columns.map(({ role }) => role) ?? [], rows: table?.rows ?? [] };
};

test.each([
  ["État", "Client"],
  ["Ségur/État", "Résidence"],
  ["Lot public", "Lot de la clinique"],
])("a total keeps the payer of its own row: %s, %s", (state, client) => {
  const { rows } = tableOf([
    "Payeur;Objet;Quantité;Prix unitaire HT;Prix HT",
    `${state};Droits d'usage du DUI;1;3400,00;3400,00`,
    `${state};Pose;4;720,00;2880,00`,
    `${client};Tablettes;5;379,00;1895,00`,
    `${state};Montant réglé par l'État;;;6280,00`,
    `${client};Reste à payer;;;1895,00`,
    ";Total HT;;;8175,00",
  ]);
  expect(rows.map(({ kind, cells }) => [kind, cells[0]?.value ?? null])).toEqual([
    ["item", state],
    ["item", state],
    ["item", client],
    ["summary", state],
    ["summary", client],
    ["summary", null],
  ]);
});

test("a note at the left of the totals is no part of them", () => {
  const { rows } = tableOf([
    "Objet;Quantité;Prix unitaire HT;Prix HT",
    "Pose;4;720,00;2880,00",
    "Tablettes;5;379,00;1895,00",
    "Garantie de deux ans;;Total HT;4775,00",
    "Retour en atelier;;TVA 20 %;955,00",
    ";;Total TTC;5730,00",
  ]);
  expect(rows.flatMap(({ kind, label }) => (kind === "summary" ? [label?.value] : []))[0]).toBe("Total HT");
});

test.each([
  ["Prise en charge État", "Prise en charge labo", ["funded", "client"]],
  ["Prise en charge Ségur", "Prise en charge hors Ségur", ["funded", "client"]],
  ["Prise en charge clinique", "Prise en charge État", ["client", "funded"]],
  ["Prise en charge État", "Prise en charge ASP", ["funded", "funded"]],
])("of two shares that make up each line, the one that names the State is its own: %s, %s", (one, other, roles) => {
  const isFirst = roles[0] === "funded";
  const shares = (amount: string, state: boolean) => (state === isFirst ? `${amount};` : `;${amount}`);
  const table = tableOf([
    `Élément;Quantité;Prix unitaire;Montant net;${one};${other}`,
    `Droits;1;6400,00;6400,00;${shares("6400,00", true)}`,
    `Pose;1;4300,00;4300,00;${shares("4300,00", true)}`,
    `Onduleur;1;1280,00;1280,00;${shares("1280,00", false)}`,
  ]);
  expect(table.roles.slice(-2)).toEqual(roles);
});

test.each(["Pourquoi payez-vous cette ligne ?", "Nos explications"])(
  "what is said behind the amounts names no line, however long: %s",
  (heading) => {
    const { roles } = tableOf([
      `Repère;Nous fournissons;Nb;Prix HT;Montant net HT;${heading}`,
      "T1;Passage au RIS;1;6950,00;6950,00;Vous ne la payez pas : l'État la finance au titre du Ségur",
      "T2;Écran;2;3120,00;6240,00;Un écran est un équipement, le Ségur ne finance que du logiciel",
      "Total HT;;;;13190,00;",
    ]);
    expect(roles[1]).toBe("designation");
  },
);

test.each(["Total HT", "Ensemble HT", "Cumul HT"])("a sum of both shares leaves the client his column: %s", (label) => {
  const { roles } = tableOf([
    "Désignation;Quantité;PU HT;Montant HT;État;Le foyer",
    "Droits d'usage;1;2150,00;2150,00;2150,00;",
    "Pose;4;660,00;2640,00;2640,00;",
    "Sacoches;3;25,00;75,00;;75,00",
    `${label};;;4865,00;4790,00;75,00`,
  ]);
  expect(roles).toEqual(["designation", "quantity", "unitPrice", "net", "funded", "client"]);
});
