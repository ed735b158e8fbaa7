import { expect, it } from "vitest";
import { readText } from "../../../src/documents/csv/read-csv.ts";
import { layOut } from "../../../src/tables/lay-out.ts";

const rolesOf = (...rows: readonly string[]): string[] => {
  const document = readText([...rows, ""].join("\n"));
  return document.ok ? layOut(document.value).tables.flatMap(({ columns }) => columns.map(({ role }) => role)) : [];
};

// The headings, two rows under them, and what the columns hold.
it.each([
  // The total before its factors, under headings that say half of it.
  [
    "Désignation;Soit HT;Pour un;Fois",
    ["Pose;600,00;200,00;3", "Guide;50,00;25,00;2"],
    "designation net unitPrice quantity",
  ],
  [
    "Code;Description;Total HT;Répété;Prix de l'élément",
    ["A1;Pose;600,00;3;200,00", "A2;Guide;50,00;2;25,00"],
    "reference designation net quantity unitPrice",
  ],
  // What is left of a discount is a total, though its heading speaks of the discount.
  [
    "Détail;Quantum;Prix catalogue;Rabais;Après rabais HT",
    ["Pose;3;200,00;0 %;600,00", "Cours;4;600,00;15 %;2 040,00"],
    "designation quantity unitPrice discount net",
  ],
  // What bills by its products is no table of VAT.
  [
    "Chose vendue;N fois;Tarif HT;Taux;Valeur",
    ["Pose;3;200,00;20;600,00", "Guide;2;25,00;20;50,00"],
    "designation quantity unitPrice vatRate net",
  ],
  [
    "Notre proposition;TVA;Prix HT;x;Total HT",
    ["Pose;20 %;200,00;3;600,00", "Guide;20 %;25,00;2;50,00"],
    "designation vatRate unitPrice quantity net",
  ],
  [
    "Rang;Acheté;Unités d'œuvre;Barème;Geste;Reste",
    ["1;Pose;3;200,00;10 %;540,00", "2;Guide;2;25,00;10 %;45,00"],
    "other designation quantity unitPrice other net",
  ],
  // A column of one payer holds a part of the lines, and no totals.
  [
    "Fourniture;Qté;PU HT;Débité au labo;Débité à l'État (Ségur)",
    ["Pose;3;200,00;;600,00", "Guide;2;25,00;50,00;", "Cours;2;20,00;40,00;"],
    "designation quantity unitPrice net funded",
  ],
])("columns of %s", (headings, rows, roles) => {
  expect(rolesOf(headings, ...rows)).toEqual(roles.split(" "));
});
