import { describe, expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

const unreadOf = async (rows: readonly string[]) =>
  (await readCsvQuote(rows.join("\n"))).problems.map(({ code, text }) => `${code}: ${text?.value}`);

const header = "Code;Désignation;Qté;PU HT;Total HT";

describe("amounts that were cut, and rows without theirs", () => {
  it.each([
    ["in pieces in one cell", "A-10;Formation;2;250,00;5 00,0 0", "5 00,0 0"],
    ["whose end stands elsewhere", "A-10;Formation;2;250,00;500,00\n;;;;,80", ",80"],
    ["whose end is in the cell beside", "A-10;Formation;2;250,00;5;.700,00", ".700,00"],
  ])("tells an amount %s", async (_, row, words) => {
    const unread = await unreadOf([header, "A-09;Licence;1;300,00;300,00", ...row.split("\n")]);
    expect(unread.join("\n")).toContain(words);
  });

  it.each([
    ["a quantity alone", "A-10;Formation;2;;"],
    ["a reference alone", "A-10;Formation;;;"],
  ])("tells a line with %s", async (_, row) => {
    const unread = await unreadOf([header, "A-09;Licence;1;300,00;300,00", row, "A-11;Reprise;1;100,00;100,00"]);
    expect(unread.join("\n")).toContain("A-10");
  });

  it("says nothing of dates with dots, telephone numbers and identifiers", async () => {
    const unread = await unreadOf([
      "Tél.;02 41 22 33 44",
      "SIRET;991 892 019 00019",
      "Date;09.05.22",
      header,
      "A-09;Licence;1;300,00;300,00",
      "A-10;Formation;2;250,00;500,00",
      ";Total HT;;;800,00",
    ]);
    expect(unread).toEqual([]);
  });

  it.each([
    ["postes 1, 3 et 5", false],
    ["lignes 1, 3, 5", false],
    ["(1, 3 et 5)", false],
    ["lot 2, 50", true],
    ["14 820, 50", true],
  ])("« Part de l'État, %s » has an amount in pieces: %s", async (words, expected) => {
    const unread = await unreadOf([
      header,
      "1;Licence;1;300,00;300,00",
      "2;Formation;2;250,00;500,00",
      `;Montant pris en charge par l'État, ${words};;;300,00`,
      ";Total HT;;;800,00",
    ]);
    expect(unread.length > 0).toBe(expected);
  });
});

it("tells no numbers of rates or lots that labels end in", async () => {
  const totals = ["Base HT 1;;;;300,00", "Base HT 2;;;;500,00", "Total HT;;;;800,00"];
  const items = ["A-09;Licence;1;300,00;300,00", "A-10;Formation;2;250,00;500,00"];
  expect(await unreadOf([header, ...items, ...totals])).toEqual([]);
});
