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

describe("a row of labels over their values", () => {
  test.each([
    ["Date;Validité;Version;VA", "12/05/2022;12/07/2022;Ondine Soins 7.4;14/11/2022"],
    ["N° de pièce;Date;Échéance de l'offre;Produit / version", "D-118;12/05/2022;12/07/2022;Ondine Soins 7.4"],
    ["Version livrée;Installation;Date;Fin de validité", "Ondine Soins 7.4;14/11/2022;12/05/2022;12/07/2022"],
  ])("%s: the day is the quote's, and no version came out on it", async (labels, values) => {
    const quote = await withHead("Ondine", "SIRET 73282932000074", "", labels, values);
    expect([dayOf(quote, "issue"), dayOf(quote, "validity")]).toEqual(["2022-05-12", "2022-07-12"]);
    expect(quote.versions).toEqual([]);
  });
  test("of versions and their days is a list of them", async () => {
    const quote = await withHead("Émis le 12/05/2022", "", "Version;Date", "6.0;12/03/2019", "6.5;04/05/2020");
    expect(quote.versions.map(({ version, releasedOn }) => [version, releasedOn])).toEqual([
      ["6.0", "2019-03-12"],
      ["6.5", "2020-05-04"],
    ]);
    expect(dayOf(quote, "issue")).toBe("2022-05-12");
  });
});

describe("the day of an order", () => {
  const orderIn = async (sentence: string) =>
    dayOf(await withHead("Devis D-118 du 12/05/2022, valable jusqu'au 12/07/2022", sentence), "order");
  test.each([
    "Le calendrier annoncé au départ (commande au 15/03/2022) a été prolongé.",
    "Commandes closes le 15/03/2022 à l'origine, guichet prolongé au 30/11/2022.",
    "La fenêtre de commande, fermée une première fois au 15 mars 2022, a été rouverte.",
    "Fin de la période de commande : 30/11/2022",
    "Le dispositif prévoyait une commande pour le 15 avril 2022.",
    "Signature attendue pour le 30/06/2022",
  ])("is none of the scheme's, nor one that is waited for: %s", async (sentence) =>
    expect(await orderIn(sentence)).toBeUndefined(),
  );
  test.each([
    "Commande reçue le 20/05/2022",
    "Date de commande : 20/05/2022",
    "Vos commandes : bon de commande signé le 20/05/2022",
    "Bon pour accord le 20/05/2022",
  ])("is told as ever: %s", async (sentence) => expect(await orderIn(sentence)).toBe("2022-05-20"));
});

test.each([
  ["Devis TC 2022/05/07-A", "TC 2022/05/07-A"],
  ["Devis 2022-05-07-bis", "2022-05-07-bis"],
  ["Offre OS 2022/05/07", "OS 2022/05/07"],
])("%s: a day with something joined to it, or behind initials, is a number", async (title, number) => {
  const quote = await withHead("Ondine", "SIRET 73282932000074", title, "Daté du;12/05/2022");
  expect([quote.number?.value, dayOf(quote, "issue")]).toEqual([number, "2022-05-12"]);
});

test.each([
  ["Client;Dr Jeanne Roy, généraliste, 10077120433", { name: "Dr Jeanne Roy", rpps: "10077120433" }],
  ["Dr Jeanne Roy;RPPS (Dr J. Roy) 10077120433;Cabinet TTC", { name: "Dr Jeanne Roy", rpps: "10077120433" }],
])("%s: the client's name and number", async (row, { name, rpps }) => {
  const { client } = await withHead("Ondine", "SIRET 73282932000074", row);
  expect([client.name?.value, client.rpps?.value.digits]).toEqual([name, rpps]);
});

test.each([
  ["Ondine Soins, éd. 2022-2", "2022-2"],
  ["Ondine Soins, build 2022.4, droits d'utilisation", "2022.4"],
  ["Ondine Soins (palier 7.4)", "7.4"],
])("%s: a version by a word of the house's own", async (designation, version) => {
  const { products } = await read("Désignation;Qté;PU HT;Total HT", `${designation};1;18 000,00;18 000,00`, ...TOTALS);
  expect(products.map((product) => [product.name, product.version])).toEqual([["Ondine Soins", version]]);
});

test("the holder of a pharmacy, by the number that only practitioners have, sells nothing", async () => {
  const quote = await withHead(
    "Ondine Santé;SIRET 73282932000074",
    "Pharmacie Roy;titulaire : Anne Roy, n° RPPS 1007 7120 433",
  );
  expect([quote.vendor.name?.value, quote.client.name?.value]).toEqual(["Ondine Santé", "Pharmacie Roy"]);
});

test("the time left to accept is the validity", async () =>
  expect(dayOf(await withHead("Devis D-118 du 12/05/2022", "Délai pour accepter;61 jours"), "validity")).toBe(
    "2022-07-12",
  ));

test("the dispositif and its wave are no software", async () => {
  const { products } = await withHead("Ondine Usager version 2.7, dossier (DUI) du dispositif MS2 PDS, vague 1.1");
  expect(products.map(({ name }) => name)).not.toContain("MS2 PDS");
});

test("what an annex counts is no version", async () => {
  const { products } = await read(
    "Désignation;Qté;PU HT;Total HT",
    "Pose du Serveur, annexe 7.4;1;18 000,00;18 000,00",
    ...TOTALS,
  );
  expect(products).toEqual([]);
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
