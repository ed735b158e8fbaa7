import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import type { Quote } from "../../src/quotes/model.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";

/** Facts of a quote that their place tells: days beside titles, names on lines of numbers, columns under qualified headings. */

const TABLE = ["Désignation;Qté;PU HT;Total HT", "Prestation Ségur HOP-DPI-Va1;1;18 000,00;18 000,00"];
const TOTALS = ["Total HT;;;18 000,00", "TVA 20 %;;;3 600,00", "Total TTC;;;21 600,00"];

async function read(...rows: readonly string[]): Promise<Quote> {
  const document = await readDocument(new TextEncoder().encode(rows.join("\n")));
  const quote = document.ok ? readQuote(document.value) : null;
  if (quote === null) throw new Error("no quote");
  return quote;
}
const withHead = (...head: readonly string[]): Promise<Quote> => read(...head, ";;;", ...TABLE, ...TOTALS);
const dayOf = ({ dates }: Quote, wanted: string): string | null | undefined =>
  dates.find(({ role }) => role === wanted)?.date;

describe("the day beside the title and number of the paper", () => {
  test.each([
    "Offre et plan de garantie OV-23-07;14/03/2023",
    "Proposition KT-118 (révision B);14/03/2023",
    "Devis KT-118 indice 2 du 14/03/2023",
    "Devis n° 23-118 - indice B - 14 mars 2023",
  ])("%s", async (row) =>
    expect(dayOf(await withHead("Ondine", "SIRET 73282932000074", row), "issue")).toBe("2023-03-14"),
  );
  test("of the paper that is replaced it is not", async () =>
    expect(dayOf(await withHead("Remplace le devis KT-110;14/03/2023", "Émis le 02/04/2023"), "issue")).toBe(
      "2023-04-02",
    ));
});

test.each([
  ["Référence affaire : KT-0118;;Le 1er juin 2023", "issue"],
  ["Nos réf. : KT-118 du 01/06/2023, valable 3 mois", "issue"],
  ["Émis le 02/06/2023;Référencé le 01/06/2023", "referencing"],
])("%s: the number of a paper is no referencing", async (row, role) => {
  const quote = await withHead("Ondine", "SIRET 73282932000074", row);
  expect(quote.dates.find(({ date }) => date === "2023-06-01")?.role).toBe(role);
});

test("an order form signed later than it was made", async () => {
  const quote = await withHead("Ondine", "Bon de commande KT-118;du 14/03/2023", "Signé le 21/03/2023");
  expect([dayOf(quote, "issue"), dayOf(quote, "order")]).toEqual(["2023-03-14", "2023-03-21"]);
});

test("the end of an earlier version in brackets is not this one's", async () => {
  const quote = await withHead(
    "Première version : 01/02/2023 (expirée le 01/03/2023)",
    "Émis le 14/03/2023;Valable jusqu'au 14/04/2023",
  );
  expect(quote.dates.filter(({ role }) => role === "validity").map(({ date }) => date)).toEqual(["2023-04-14"]);
});

test("a number before a weekday opens no range of days", async () => {
  const quote = await withHead("Ondine", "Émis le 14/03/2023", "Pose la semaine 38, jeudi 21 septembre 2023");
  expect(quote.dates.some(({ role, date }) => role === "installation" && date === "2023-09-21")).toBe(true);
  expect(quote.dates.some(({ date }) => date === null)).toBe(false);
});

test("the client stands on the line of its number, whatever the vendor is called", async () => {
  const quote = await withHead(
    "Laboratoire Logiciel Conseil",
    "SIRET 73282932000074",
    "Clinique du Parc;64000 Pau;FINESS;640780417",
  );
  expect(quote.client.name?.value).toBe("Clinique du Parc");
  expect(quote.vendor.name?.value).toBe("Laboratoire Logiciel Conseil");
});

test.each(["Fourniture (prise en charge par l'État)", "Module (État, Ségur)"])(
  "the column under %s names the lines",
  async (heading) => {
    const quote = await read(
      `Lot;${heading};Qté;PU HT;Total HT`,
      "HOP-DPI-Va1;Prestation Ségur, droits;1;12 000,00;12 000,00",
      "HOP-DPI-Va1;Prestation Ségur, pose;2;3 000,00;6 000,00",
      ...TOTALS.map((row) => `;${row}`),
    );
    expect(quote.lines.map(({ designation }) => designation.value)).toEqual([
      "Prestation Ségur, droits",
      "Prestation Ségur, pose",
    ]);
  },
);

test.each([
  ["N°;Prestation Ségur réglée par l'État;Qté;PU HT;Total HT", "1;Droits et pose;1;12 000,00;12 000,00"],
  ["Prestation prise en charge;Qté;PU HT;Total HT;Par qui", "Droits et pose;1;12 000,00;12 000,00;L'État (Ségur)"],
  ["Volet;Poste;Qté;PU HT;Total HT", "Volet État HOP-DPI-Va1;Droits et pose;1;12 000,00;12 000,00"],
  ["Volet;Ligne;Qté;PU HT;Total HT", "État;Droits et pose;1;12 000,00;12 000,00"],
])("under %s the words name the line, whoever pays it", async (heading, row) => {
  const { lines } = await read(heading, row, "Total HT;;;;12 000,00", "TVA 20 %;;;;2 400,00", "Total TTC;;;;14 400,00");
  expect(lines.map(({ designation }) => designation.value)).toEqual(["Droits et pose"]);
});

test.each(["Part de l'État : 18 000,00 HT, soit 21 600,00 TTC", "Part de l'État : 21 600,00 € TTC (18 000,00 € HT)"])(
  "%s: the amount without VAT",
  async (row) => {
    const { summaries } = await read(...TABLE, ...TOTALS, row);
    expect(summaries.find(({ text }) => text.value.includes("État"))?.cents).toBe(1_800_000);
  },
);

test("an option told by its cell with other words is not counted", async () => {
  const quote = await read(
    `Lot;${TABLE[0]}`,
    `Ségur;${TABLE[1]}`,
    "Option (hors total);Tablette;2;300,00;600,00",
    ...TOTALS.map((row) => `;${row}`),
  );
  expect(quote.lines.map(({ option }) => option)).toEqual([false, true]);
});

test.each([
  ["410,00 : chiffre illisible", true],
  ["[note au crayon, peu lisible : 4?0,00 HT]", true],
  ["Tout bon de commande illisible est refusé.", false],
])("%s: an amount that nobody could read, %s", async (row, isTold) => {
  const { problems } = await read(...TABLE, ...TOTALS, row);
  expect(problems.length > 0).toBe(isTold);
});

test("a line of a list without a day, named as its neighbours are", async () => {
  const { versions } = await read(
    ...TABLE,
    ...TOTALS,
    "",
    "Versions mises à jour sans frais :",
    "- Ondine 4 (mise sur le marché le 03/05/2018)",
    "- Ondine 5 PRO",
    "- Ondine 6.0 (mise sur le marché le 11/01/2021)",
    "- Téléphone 12 touches",
  );
  expect(versions.map(({ version, releasedOn }) => [version, releasedOn])).toEqual([
    ["4", "2018-05-03"],
    ["5", null],
    ["6.0", "2021-01-11"],
  ]);
});
