import { expect, it } from "vitest";
import { readCsvQuote } from "../../quotes/read-csv-quote.ts";
import { headerAt, itemAt, type Run, shownRows } from "../page.ts";

/** Sections and designations of a sheet's billed lines. */
const linesOf = async (...rows: readonly string[]) => {
  const { lines, sections } = await readCsvQuote(
    ["Devis n° OV-22-118", "désignation;qté;pu ht;ht", ...rows].join("\n"),
  );
  return lines.map(({ section, designation }) => [
    section === null ? null : (sections[section]?.heading.value ?? null),
    designation.value,
  ]);
};

it("all that is sold in small letters goes on from no heading", async () => {
  const own = await linesOf("Hors Ségur / payé labo;;;", "réfrigérateur;1;649,00;649,00", "douchettes;5;114,00;570,00");
  expect(own).toEqual([
    ["Hors Ségur / payé labo", "réfrigérateur"],
    ["Hors Ségur / payé labo", "douchettes"],
  ]);
});

it("one thing in small letters goes on from the words above it", async () => {
  const own = await linesOf(
    "Licence du logiciel, avec ses;;;",
    "droits d'usage;1;649,00;649,00",
    "Douchettes;5;114,00;570,00",
  );
  expect(own.map(([, designation]) => designation?.replace("\n", " "))).toEqual([
    "Licence du logiciel, avec ses droits d'usage",
    "Douchettes",
  ]);
});

const figuresAt = (y: number) => itemAt(y, "", "1", "900,00", "900,00").slice(1);

it("a designation of several lines ends over its detail, beside which its figures stand", () => {
  const runs = [
    ...headerAt(100),
    ...itemAt(122, "Licence du socle", "1", "500,00", "500,00"),
    { text: "Raccordement des automates de la paillasse", x: 40, y: 146 },
    { text: "Hématologie et des analyseurs de gaz", x: 40, y: 158 },
    { text: "Sanguins du plateau", x: 40, y: 170 },
    { text: "Les appareils restent en place", x: 40, y: 179, size: 7 },
    ...figuresAt(179),
    ...itemAt(203, "Pose", "1", "300,00", "300,00"),
  ];
  expect(shownRows(runs)).toEqual([
    "item: Licence du socle | 1 | 500,00 | 500,00",
    "item: Raccordement des automates de la paillasse Hématologie et des analyseurs de gaz Sanguins du plateau Les appareils restent en place | 1 | 900,00 | 900,00",
    "item: Pose | 1 | 300,00 | 300,00",
  ]);
});

it.each([
  ["DROITS DE LA VERSION SEGUR DU LOGICIEL DE CAISSE", "20.2"],
  ["INSTALLATION, REGLAGE DES POSTES ET DE LEURS ESSAIS", "DES TELESERVICES"],
  ["REPRISE DES DOSSIERS ET REGLAGES DU SERVEUR CENTRAL", "D'IDENTITE"],
])("in capitals a line goes on with a number or a word that joins others: %s", (upper, lower) => {
  const runs = [
    ...headerAt(100),
    ...itemAt(120, "FORMATION", "1", "500,00", "500,00"),
    { text: upper, x: 40, y: 132 },
    ...itemAt(144, lower, "1", "900,00", "900,00"),
    ...itemAt(156, "POSE", "1", "300,00", "300,00"),
  ];
  expect(shownRows(runs)[1]).toBe(`item: ${upper} ${lower} | 1 | 900,00 | 900,00`);
});

it("a detail in capitals stays with the item above it", () => {
  const runs = [
    ...headerAt(100),
    ...itemAt(120, "FORMATION", "1", "500,00", "500,00"),
    { text: "SUR SITE", x: 40, y: 132 },
    ...itemAt(144, "POSE", "1", "900,00", "900,00"),
  ];
  expect(shownRows(runs)[0]).toBe("item: FORMATION SUR SITE | 1 | 500,00 | 500,00");
});

it.each([
  ["Hors périmètre Ségur", "À la charge du client"],
  ["Deux sites", "Trois téraoctets"],
])("figures at the foot of cells that open with a title in another face: %s, %s", (second, last) => {
  const cell = (y: number, title: string): Run[] => [
    { text: title, x: 40, y, font: "bold" },
    { text: second, x: 40, y: y + 12 },
    ...itemAt(y + 24, last, "1", "500,00", "500,00"),
  ];
  expect(shownRows([...headerAt(100), ...cell(120, "Passerelle"), ...cell(162, "Sauvegarde")])).toEqual([
    `item: Passerelle ${second} ${last} | 1 | 500,00 | 500,00`,
    `item: Sauvegarde ${second} ${last} | 1 | 500,00 | 500,00`,
  ]);
});

it.each([
  ["Financement : État", "À la charge du client", ["Licence Financement : État", "Coffret À la charge du client"]],
  // Only one of them says who pays: a heading, and a note under the table.
  ["2. À la charge du client", "Livraison sous trente jours", ["Licence", "Coffret Livraison sous trente jours"]],
])("who pays, on a line under each item without rules: %s, %s", (first, second, items) => {
  const rows = shownRows([
    ...headerAt(100),
    ...itemAt(120, "Licence", "1", "500,00", "500,00"),
    { text: first, x: 40, y: 140, font: "bold" },
    ...itemAt(152, "Coffret", "2", "250,00", "500,00"),
    { text: second, x: 40, y: 164 },
  ]);
  expect(rows.flatMap((row) => /^item: ([^|]+) \|/u.exec(row)?.[1] ?? [])).toEqual(items);
});

it("what says who pays heads the item close under it, where a scan shows all in one face", () => {
  const runs = [
    ...headerAt(100),
    ...itemAt(122, "Licence du socle", "1", "500,00", "500,00"),
    ...itemAt(144, "Formation", "1", "300,00", "300,00"),
    { text: "Total État", x: 300, y: 166 },
    { text: "800,00", x: 480, y: 166 },
    { text: "Hors Ségur, à la charge de la pharmacie", x: 40, y: 192 },
    ...itemAt(211, "Écran du comptoir", "1", "900,00", "900,00"),
    ...itemAt(233, "Pose", "1", "300,00", "300,00"),
  ];
  expect(shownRows(runs)).toContain("item: Écran du comptoir | 1 | 900,00 | 900,00");
});
