import { describe, expect, it } from "vitest";
import { alignedLines } from "../../src/documents/csv/aligned-text.ts";
import { sniffDelimiter } from "../../src/documents/csv/delimiter.ts";
import { spacedName } from "../../src/documents/csv/field-names.ts";
import { withProseJoined } from "../../src/documents/csv/prose-joined.ts";
import { readCsv } from "../../src/documents/csv/read-csv.ts";
import { parseRecords } from "../../src/documents/csv/records.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("sniffDelimiter", () => {
  it.each([
    [";", "Désignation;Qté;Total HT\nLicence;1;8 700,00\nFormation;2;1 500,00"],
    ["\t", "Désignation\tQté\tTotal HT\nLicence\t1\t8700,00\nFormation\t2\t1500,00"],
    [",", 'Désignation,Qté,Total HT\n"Licence, site",1,8700.00\nFormation,2,1500.00'],
    ["|", "Désignation|Qté|Total HT\nLicence|1|8 700,00\nFormation|2|1 500,00"],
  ])("finds %j", (delimiter, text) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  it.each([
    // The comma of decimals parts no fields, and figures among words are none.
    "1) Pose, réglages, 2 x 610,00 €, 1 220,00 € HT\n2) Formation, en journée, 1 x 680,00 €, 680,00 € HT",
    "- Pose, réglages : 2 x 610 € = 1220 € HT, pour vous\n- Formation, au cabinet : 680 € HT, pour vous",
  ])("finds none in the items of a letter: %s", (text) => {
    expect(sniffDelimiter(text)).toBeNull();
  });

  it("finds the comma with a blank that parts figures", () => {
    expect(sniffDelimiter("Objet, Qté, PU, Total\nPose, 2, 610.00, 1220.00\nFormation, 1, 680.00, 680.00")).toBe(",");
  });

  it("finds none in running text", () => {
    expect(sniffDelimiter("Bonjour\nVoici notre offre")).toBeNull();
  });
});

describe("parseRecords", () => {
  it("keeps the line where a record starts, after cells of several lines", () => {
    expect(parseRecords('a;"un\ndeux"\r\nb;"l""autre"', ";")).toEqual([
      { line: 1, fields: ["a", "un\ndeux"] },
      { line: 3, fields: ["b", 'l"autre'] },
    ]);
  });

  it("takes a quote inside an unquoted field as a character", () => {
    expect(parseRecords('Écran 24";1', ";")).toEqual([{ line: 1, fields: ['Écran 24"', "1"] }]);
  });
});

describe("withProseJoined", () => {
  const joined = (...rows: string[]) =>
    withProseJoined(parseRecords(["Réf;Objet;Prix", "A;Licence;10,00", ...rows].join("\n"), ";"), ";")
      .slice(2)
      .map(({ fields }) => fields);

  it.each([
    ["B;Pose ; réglages compris;20,00", ["B", "Pose ; réglages compris", "20,00"]],
    ["B;Pose ; réglages ; essais;20,00", ["B", "Pose ; réglages ; essais", "20,00"]],
    // Nothing but a blank shows where a sentence goes on.
    ["B;Pose;réglages;20,00", ["B", "Pose", "réglages", "20,00"]],
    ["B; Pose;20,00", ["B", " Pose", "20,00"]],
  ])("%s", (row, fields) => expect(joined(row)).toEqual([fields]));
});

describe("alignedLines", () => {
  const table = [
    "Désignation          Qté     PU HT   Total HT",
    "-------------------------------------------",
    "Payé par l'État",
    "Licence                1    900,00     900,00",
    "Pose                   2     50,00     100,00",
    "                     Total HT        1 000,00",
  ];
  const rows = [
    [1, ["1 Désignation", "2 Qté", "3 PU HT", "4 Total HT"]],
    [3, ["1 Payé par l'État"]],
    [4, ["1 Licence", "2 1", "3 900,00", "4 900,00"]],
    [5, ["1 Pose", "2 2", "3 50,00", "4 100,00"]],
    [6, ["2 Total HT", "4 1 000,00"]],
  ];
  const read = (lines: readonly string[]) =>
    alignedLines(lines.join("\n"))?.map(({ line, cells }) => [
      line,
      cells.map(({ text, column }) => `${column} ${text}`),
    ]);

  it.each([
    ["as it is", ""],
    ["quoted", "> "],
    ["quoted twice", ">> "],
  ])("%s", (_name, mark) => expect(read(table.map((line) => mark + line))).toEqual(rows));
  it.each([
    ["prose", ["Bonjour,  voici  le devis", "que vous  nous avez  demandé."]],
    ["addresses side by side", ["Boréal Labo          Clinique", "12 rue Haute         3 rue Basse"]],
    ["one row alone", ["Licence     1     900,00"]],
  ])("none in %s", (_name, lines) => expect(read(lines)).toBeUndefined());

  it("makes the grid, its commas being decimals", () => {
    const grid = readCsv(encode(table.join("\n")));
    expect(
      grid.ok && grid.value.rows.map((row) => [row[0]?.row, row.map(({ text, column }) => `${column} ${text}`)]),
    ).toEqual(rows);
  });
});

describe("spacedName", () => {
  it.each([
    ["DATEFINVALID", "DATE FIN VALID"],
    ["totalHT", "total HT"],
    ["TOTALTVA 20,00", "TOTAL TVA 20,00"],
    ["QTEFACT", "QTE FACT"],
    ["numéroDevis", "numéro Devis"],
    ["Description", "Description"],
    ["Totalité du parc", "Totalité du parc"],
    ["DATE FIN", "DATE FIN"],
    ["Articulis", "Articulis"],
  ])("%s", (field, expected) => {
    expect(spacedName(field)).toBe(expected);
  });
});

describe("readCsv", () => {
  it.each([
    [
      "records told by a code",
      "E|DEVIS|D-1\nE|CLIENT|Orne\nE|VILLE|Sées\nT|Code|Libellé|Total\nL|A1|Licence|10,00\nC||Livrée\nL|A2|Pose|5,00\nP|TOTAL|15,00\nP|TVA|3,00\nP|TTC|18,00",
      [
        "DEVIS D-1",
        "CLIENT Orne",
        "VILLE Sées",
        "",
        "Code Libellé Total",
        "A1 Licence 10,00",
        "Livrée",
        "A2 Pose 5,00",
        "",
        "TOTAL 15,00",
        "TVA 3,00",
        "TTC 18,00",
      ],
    ],
    [
      "lots that only one line has",
      "A;Licence;10,00\nB;Pose;5,00\nC;Formation;5,00\nD;Écran;5,00\nE;Câble;5,00\nF;Reprise;5,00",
      ["A Licence 10,00", "B Pose 5,00", "C Formation 5,00", "D Écran 5,00", "E Câble 5,00", "F Reprise 5,00"],
    ],
  ])("parts the records of a file by their types: %s", (_case, text, expected) => {
    const read = readCsv(encode(text));
    expect(read.ok && read.value.rows.map((cells) => cells.map((cell) => cell.text).join(" "))).toEqual(expected);
  });

  it("obeys and skips an announced delimiter", () => {
    const read = readCsv(encode("sep=|\nDésignation|Qté\nLicence; site|1"));
    expect(read.ok && read.value.rows[1]).toEqual([
      { text: "Licence; site", row: 3, column: 1 },
      { text: "1", row: 3, column: 2 },
    ]);
  });

  it("reads text without a delimiter as one cell a line", () => {
    const read = readCsv(encode("Bonjour\nVoici notre offre"));
    expect(read.ok && read.value.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ["Bonjour"],
      ["Voici notre offre"],
    ]);
  });

  it.each([
    [
      "prose with commas",
      "Bonjour, voici le devis\nPose, réglages, essais : 2 x 45,00 = 90,00\nMerci",
      ["Bonjour, voici le devis", "Pose, réglages, essais : 2 x 45,00 = 90,00", "Merci"],
    ],
    [
      "Markdown",
      "## Devis D-1\n| Libellé | Qté | Total |\n|---|--:|--:|\n| **Licence** | 1 | 9,00 |\n| Pose | 1 | 8,00 |",
      ["Devis D-1", "Libellé|Qté|Total", "Licence|1|9,00", "Pose|1|8,00"],
    ],
    [
      "a table in drawn frames",
      "┌─────────┬─────┬───────┐\n│ Libellé │ Qté │ Total │\n├─────────┼─────┼───────┤\n│ Licence │   1 │  9,00 │\n│ Pose    │   1 │  8,00 │\n└─────────┴─────┴───────┘",
      ["Libellé|Qté|Total", "Licence|1|9,00", "Pose|1|8,00"],
    ],
    [
      "leaders",
      "Libellé ...... Qté ..... Total\nLicence ........ 1 ...... 9,00\nPose ........... 1 ...... 8,00",
      ["Libellé|Qté|Total", "Licence|1|9,00", "Pose|1|8,00"],
    ],
  ])("reads %s", (_case, text, expected) => {
    const read = readCsv(encode(text));
    expect(read.ok && read.value.rows.map((cells) => cells.map((cell) => cell.text).join("|"))).toEqual(expected);
  });

  it("stops at the limit of cells, between rows, and says it", () => {
    const read = readCsv(encode("a;b\nc;d\ne;f"), { cells: 5 });
    expect(read.ok && [read.value.rows.length, read.value.problems]).toEqual([2, [{ code: "cell-limit", page: null }]]);
  });

  it("says that a file of blanks is empty", () => {
    expect(readCsv(encode(" \n "))).toEqual({ ok: false, error: { code: "empty-file" } });
  });
});
