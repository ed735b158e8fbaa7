import { describe, expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

const header = "Désignation;Qté;PU HT;Total HT";

describe("readLines", () => {
  it("reads quantities, exact prices, rates and amounts", async () => {
    const { lines } = await readCsvQuote(
      "Désignation;Qté;Unité;PU HT;TVA;Total HT\nFormation;2,5;jours;0,8403;8,5 %;2,10",
    );
    expect(lines[0]).toMatchObject({
      quantity: 2.5,
      unitPrice: "0.8403",
      unitPriceCents: 84,
      vatRate: 8.5,
      totalCents: 210,
      unit: { value: "jours" },
    });
  });

  it.each([
    ["Désignation;Quantité;Nb de mois;PU HT;Total HT", "Location;2;12;49,00;1176,00"],
    ["Désignation;Nombre de mois;Qté;PU HT;Total HT", "Location;12;2;49,00;1176,00"],
  ])("takes a line times its months where two columns count: %s", async (heads, row) => {
    const { lines } = await readCsvQuote(`${heads}\n${row}`);
    const [{ quantity = null, multiplier = 1 } = {}] = lines;
    expect((quantity ?? 0) * multiplier).toBe(24);
  });

  it.each([
    [
      "a discount between lines",
      "Remise 10 % sur les postes;;;-60,00\nPose;1;100,00;100,00",
      "640,00",
      [60_000, -6_000, 10_000],
    ],
    ["the eco-participation", "Pose;1;100,00;100,00\nÉco-participation;;;1,60", "701,60", [60_000, 10_000, 160]],
    [
      "no discount under the sum of the lines",
      "Pose;1;100,00;100,00\nTotal brut;;;700,00\nRemise;;;-60,00",
      "640,00",
      [60_000, 10_000],
    ],
  ])("bills %s", async (_, rows, net, cents) => {
    const { lines } = await readCsvQuote([header, "Poste;2;300,00;600,00", rows, `Total HT;;;${net}`].join("\n"));
    expect(lines.map(({ totalCents }) => totalCents)).toEqual(cents);
  });

  it("sets aside an amount in brackets that quantity and price come to", async () => {
    const { lines } = await readCsvQuote(
      [
        header,
        "Écrans 24 pouces;10;210,00;2 100,00",
        "Écrans 27 pouces;10;310,00;(3 100,00)",
        "Total HT;;;2 100,00",
      ].join("\n"),
    );
    expect(lines.map(({ totalCents, option }) => [totalCents, option])).toEqual([
      [210_000, false],
      [310_000, true],
    ]);
  });

  it.each([
    ["of which there is one", "1", 1],
    ["of which there are several", "3", 1],
  ])("doubts a line without a price %s", async (_, count, doubts) => {
    const { problems } = await readCsvQuote(
      [header, "Licence;2;300,00;600,00", `Pose;${count};;500,00`, "Total HT;;;1 100,00"].join("\n"),
    );
    expect(problems.filter(({ code }) => code === "unread-row")).toHaveLength(doubts);
  });

  it.each([
    ["Prestation Ségur, montant pris en charge par l'État;900,00\nFormation;150,00", [90_000, 15_000]],
    // What the State pays of the line over it.
    ["Licence;900,00\nLicence, montant pris en charge par l'État;900,00\nFormation;150,00", [90_000, 15_000]],
  ])("bills what the State pays where the total counts it: %s", async (rows, cents) => {
    const { lines } = await readCsvQuote(`Désignation;Montant HT\n${rows}\nTotal HT;1 050,00`);
    expect(lines.map(({ totalCents }) => totalCents)).toEqual(cents);
  });

  it.each([
    ["before the total that it makes round", "Arrondi;;;-0,34", "Total HT;;;799,66", [30_000, 50_000, -34]],
    ["that no total counts", "Arrondi;;;0,34", "Total HT;;;800,00", [30_000, 50_000]],
  ])("reads a rounding %s", async (_, rounding, total, cents) => {
    const { lines } = await readCsvQuote(
      [header, "Licence;1;300,00;300,00", "Pose;2;250,00;500,00", rounding, total].join("\n"),
    );
    expect(lines.map(({ totalCents }) => totalCents)).toEqual(cents);
  });

  it("reads rates behind underscores, totals with VAT in their column, and options in theirs", async () => {
    const exported = await readCsvQuote("LIBELLE;QTE;PU_HT;MT_HT\nFormation;2;900,00;1800,00\nTVA_5_5%;;;99,00");
    expect(exported.vatRates.map(({ value }) => value)).toEqual([5.5]);
    const rows = "Prestation;Qté;PU HT;HT;TTC\nFormation;2;900,00;1 800,00;2 160,00\nTotal;;;1 800,00;2 160,00";
    const { totals } = await readCsvQuote(rows);
    expect([totals.net?.value, totals.gross?.value]).toEqual([180_000, 216_000]);
    const columns = await readCsvQuote(
      "Désignation;Qté;PU HT;Total HT;En sus HT\nFormation;2;900,00;1 800,00;\nDictée;1;500,00;;500,00\nTotal HT;;;1 800,00;",
    );
    expect(columns.lines.map(({ totalCents, option }) => [totalCents, option])).toEqual([
      [180_000, false],
      [50_000, true],
    ]);
  });

  it("takes a bare digit under the heading of VAT for the code of a rate that a table tells", async () => {
    const lines = ["Désignation;Qté;PU HT;Total HT;TVA", "Licence;1;900,00;900,00;1", "Total HT;;;900,00;"];
    const rates = ["", "Code;Base HT;Taux;Montant TVA", "1;900,00;20,00;180,00"];
    const read = await readCsvQuote([...lines, ...rates].join("\n"));
    expect([read.vatRates.map(({ value }) => value), read.totals.vat?.value, read.unplaced]).toEqual([
      [20],
      18_000,
      [],
    ]);
  });

  it("gives sub-totals that stand together the part that each names", async () => {
    const parts = ["Lot 1 : Ségur", "Licence;1;900,00;900,00", "Lot 2 : matériel", "Écran;2;100,00;200,00"];
    const { summaries } = await readCsvQuote(
      [header, ...parts, "Lot 1, sous-total;;;900,00", "Sous-total du lot 2;;;200,00", "Total HT;;;1 100,00"].join(
        "\n",
      ),
    );
    expect(summaries.map(({ section, linesAbove }) => [section, linesAbove])).toEqual([
      [0, [0]],
      [1, [1]],
      [null, [0, 1]],
    ]);
  });

  it("keeps who pays what beside headings that nobody foresaw", async () => {
    const { lines } = await readCsvQuote(
      "Total HT;dont État (Ségur);dont cabinet;Quantité;PU HT;Ligne\n900,00;780,00;120,00;2;450,00;Formation\n100,00;0,00;100,00;1;100,00;Écran",
    );
    expect(lines.map(({ fundedCents, clientCents }) => [fundedCents, clientCents])).toEqual([
      [78_000, 12_000],
      [0, 10_000],
    ]);
  });

  it("takes the columns in any order", async () => {
    const { lines } = await readCsvQuote("Total HT;Prix unitaire HT;Libellé;Quantité\n1 800,00;900,00;Formation;2");
    expect(lines[0]).toMatchObject({
      designation: { value: "Formation" },
      quantity: 2,
      unitPriceCents: 90_000,
      totalCents: 180_000,
    });
  });

  it("gives each line its section, and each sub-total its lines", async () => {
    const { sections, summaries, lines } = await readCsvQuote(
      [
        header,
        "Pris en charge par l'État;;;",
        "Licence;1;500,00;500,00",
        "Formation;1;300,00;300,00",
        "Sous-total État;;;800,00",
        "À la charge du client;;;",
        "Serveur;1;100,00;100,00",
        "Total HT;;;900,00",
        "TVA 20 %;;;180,00",
        "Total TTC;;;1 080,00",
      ].join("\n"),
    );
    expect(lines.map(({ section }) => section)).toEqual([0, 0, 1]);
    expect(sections.map(({ heading, lines: of }) => [heading.value, of])).toEqual([
      ["Pris en charge par l'État", [0, 1]],
      ["À la charge du client", [2]],
    ]);
    expect(summaries.map(({ kind, cents, section, linesAbove }) => [kind, cents, section, linesAbove])).toEqual([
      ["subtotal", 80_000, 0, [0, 1]],
      ["net", 90_000, null, [0, 1, 2]],
      ["vat", 18_000, null, [0, 1, 2]],
      ["gross", 108_000, null, [0, 1, 2]],
    ]);
  });

  it.each([
    ["TOT;5;Total HT", "TOT;6;TVA 20 %", "TOT;7;Total TTC"],
    ["T;;Montant total HT", "T;;TVA 20 %", "T;;Montant total TTC"],
    ["S9;99;Total hors taxes", "S9;99;Montant TVA 20 %", "S9;99;Net à payer TTC"],
  ])("reads totals whose rows are marked by codes: %s", async (net, vat, gross) => {
    const { totals, lines } = await readCsvQuote(
      [
        "type;rang;Désignation;Qté;PU HT;Total HT",
        "LIG;1;Licence;1;500,00;500,00",
        "LIG;2;Formation;2;250,00;500,00",
        `${net};;;1 000,00`,
        `${vat};;;200,00`,
        `${gross};;;1 200,00`,
      ].join("\n"),
    );
    expect(lines).toHaveLength(2);
    expect([totals.net?.value, totals.vat?.value, totals.gross?.value]).toEqual([100_000, 20_000, 120_000]);
  });

  it("reads a total that stands in one cell with its label", async () => {
    const { totals } = await readCsvQuote(
      [header, "Licence;1;500,00;500,00", "Total HT : 500,00 €", "TVA 20 % : 100,00 €", "Total TTC 600,00 €"].join(
        "\n",
      ),
    );
    expect([totals.net?.value, totals.gross?.value]).toEqual([50_000, 60_000]);
  });

  it.each([
    ["600,00", "0,00", [true, true]],
    ["360,00", "240,00", [true, true]],
    ["500,00", "100,00", [true, true]],
    ["300,00", "200,00", [false, false]],
  ])("takes shares that come to the total with VAT for shares with VAT: %s and %s", async (state, client, gross) => {
    const rows = [`Pris en charge par l'État;;;${state}`, `À régler par l'officine;;;${client}`];
    const { summaries } = await readCsvQuote(
      [header, "Licence;1;500,00;500,00", "Total HT;;;500,00", "TVA 20 %;;;100,00", "Total TTC;;;600,00", ...rows].join(
        "\n",
      ),
    );
    expect(summaries.slice(-2).map((row) => row.gross)).toEqual(gross);
  });

  it("names the lines above a sub-total that no heading opens", async () => {
    const { sections } = await readCsvQuote(
      [
        header,
        "Licence;1;500,00;500,00",
        "Formation;2;150,00;300,00",
        "Prise en charge de l'État;;;800,00",
        "Serveur;1;100,00;100,00",
        "À payer par le client;;;100,00",
      ].join("\n"),
    );
    expect(sections.map(({ heading, lines }) => [heading.value, lines])).toEqual([
      ["Prise en charge de l'État", [0, 1]],
      ["À payer par le client", [2]],
    ]);
  });

  it("reads State and client columns, and a payer column", async () => {
    const shares = await readCsvQuote(
      "Désignation;Qté;Total HT;Part État HT;Part client HT\nLicence;1;500,00;400,00;100,00",
    );
    expect(shares.lines[0]).toMatchObject({ totalCents: 50_000, fundedCents: 40_000, clientCents: 10_000 });
    const gross = await readCsvQuote(
      "Désignation;Qté;PU HT;Part État HT;Part client HT;TTC\nLicence;2;500,00;1 000,00;–;1 200,00\nÉcran;1;300,00;–;300,00;360,00",
    );
    expect(gross.lines.map(({ totalCents, grossCents }) => [totalCents, grossCents])).toEqual([
      [100_000, 120_000],
      [30_000, 36_000],
    ]);
    const payers = await readCsvQuote("Désignation;Qté;Total HT;Financeur\nLicence;1;500,00;ASP");
    expect(payers.lines[0]?.payerCell?.value).toBe("ASP");
  });

  it.each([
    ["Charge", "État (Ségur)", "Clinique", true],
    ["Qui ?", "l'État", "le cabinet", true],
    ["Nature", "Ségur", "Matériel", false],
    ["Suivi", "Tout en état", "À revoir", false],
  ])(
    "reads a column in which the State stands alone as that of payers: %s",
    async (heading, first, second, isPayer) => {
      const { lines } = await readCsvQuote(
        `Réf.;Prestation;Montant HT;${heading}\nP1;Licence;500,00;${first}\nP2;Écran;100,00;${second}\n;Total HT;600,00;`,
      );
      expect(lines.map(({ payerCell }) => payerCell?.value ?? null)).toEqual(isPayer ? [first, second] : [null, null]);
    },
  );

  it.each([
    ["TVA 20 %", [20]],
    ["Total TTC (TVA 5,5 %)", [5.5]],
    ["Remise 5 %", []],
  ])("reads the rate of VAT in the heading of a column: %s", async (heading, rates) => {
    const { vatRates } = await readCsvQuote(
      `Détail;Vol.;PU HT;Total HT;${heading}\nLicence;1;500,00;500,00;100,00\nTOTAL;;;500,00;100,00`,
    );
    expect(vatRates.map(({ value }) => value)).toEqual(rates);
  });

  it.each([
    ["numbers of a series", ["P1;Licence;70,00", "P2;Prestation prise en charge par l'État : formation;100,00"], 2],
    ["numbers in two ranks", ["1.1;Licence, prise en charge par l'État;70,00", "1.2;Écran;100,00"], 2],
    [
      "a row of a sum",
      ["1;Licence;70,00", "2;Écran;100,00", "3;Section 1, montant pris en charge par l'État;70,00"],
      2,
    ],
    [
      "parts of a whole",
      ["1;Prestation prise en charge par l'État;170,00", "1.1;Licence;70,00", "1.2;Écran;100,00"],
      2,
    ],
  ])("takes rows that are counted off with the lines for lines: %s", async (_, rows, count) => {
    const { lines } = await readCsvQuote(["N°;Contenu;Forfait HT", ...rows, ";Total HT;170,00"].join("\n"));
    expect(lines).toHaveLength(count);
  });

  it.each([
    ["lines", ["Licence, prise en charge par l'État;70,00", "Écran;100,00"], ["Total HT;170,00"], 2],
    [
      "lines over a total apart",
      ["Licence, pris en charge par l'État;70,00", "Écran;100,00"],
      ["", "Total HT;170,00"],
      2,
    ],
    [
      "a share under its lines",
      ["Licence;70,00", "Prestation prise en charge par l'État;70,00", "Écran;100,00"],
      ["Total HT;170,00"],
      2,
    ],
    [
      "a share over its lines",
      ["Prestation prise en charge par l'État;70,00", "Licence;70,00", "Écran;100,00"],
      ["Total HT;170,00"],
      2,
    ],
    [
      "lines that come to no total",
      ["Licence, prise en charge par l'État;70,00", "Écran;100,00"],
      ["Total HT;180,00"],
      1,
    ],
  ])(
    "tells by the totals whether words of who pays are said of a line or of a sum: %s",
    async (_, rows, totals, count) => {
      const { lines } = await readCsvQuote(["Contenu;Forfait HT", ...rows, ...totals].join("\n"));
      expect(lines).toHaveLength(count);
    },
  );

  it("reads words in the place of amounts, discounts, and negative lines", async () => {
    const { lines } = await readCsvQuote(
      "Désignation;Qté;PU HT;Remise;Total HT\nMaintenance;1;inclus;;inclus\nLicence;2;100,00;10 %;180,00\nRemise fidélité;1;-50,00;;-50,00",
    );
    expect(lines.map(({ included, totalCents, discount }) => [included, totalCents, discount])).toEqual([
      [true, 0, null],
      [false, 18_000, { percent: 10 }],
      [false, -5000, null],
    ]);
  });

  it("reads a word under the price of a unit, where no total is printed", async () => {
    const { lines } = await readCsvQuote(
      "Ligne;Prix HT;Fois;Soit HT\nLicence;360,00;1;360,00\nCorrection des pannes, six ans;offert;;\nTotal HT;;;360,00",
    );
    expect(lines.map(({ designation, totalCents }) => [designation.value, totalCents])).toEqual([
      ["Licence", 36000],
      ["Correction des pannes, six ans", 0],
    ]);
  });

  it("takes the column of words for the designation, whatever sentences stand under the table", async () => {
    const { lines } = await readCsvQuote(
      [
        "Poste;Consistance;Qté;Prix unitaire HT;Prix total HT",
        "4.1;Licence et installation;1;700,00;700,00",
        ";Total hors taxes;;;700,00",
        "Article 5. La présente est autonome au regard de tout autre engagement liant les parties, quel qu'il soit.",
      ].join("\n"),
    );
    expect(lines.map(({ designation }) => designation.value)).toEqual(["Licence et installation"]);
  });

  it.each(["Options proposées, non comprises dans les totaux", "Pour information, hors total et sans engagement"])(
    "prices alone under words that head what nothing counts: %s",
    async (heading) => {
      const rows = `Écran;1;500,00;500,00\n${heading};;;\nBras mural;;60,00;\nHousse;;20,00;\nTotal HT;;;500,00`;
      const { lines } = await readCsvQuote(`${header}\n${rows}`);
      expect(lines.map(({ designation, option }) => [designation.value, option])).toEqual([
        ["Écran", false],
        ["Bras mural", true],
        ["Housse", true],
      ]);
    },
  );

  it("does not count options that no total counts", async () => {
    const quote = [
      header,
      "Licence;1;500,00;500,00",
      "Options, non comprises dans le total;;;",
      "Astreinte;1;90,00;90,00",
    ];
    const apart = await readCsvQuote([...quote, "Total HT;;;500,00"].join("\n"));
    const counted = await readCsvQuote([...quote, "Total HT;;;590,00"].join("\n"));
    expect(apart.lines.map(({ option }) => option)).toEqual([false, true]);
    expect(counted.lines.map(({ option }) => option)).toEqual([false, false]);
    expect(counted.totals.net?.value).toBe(59_000);
  });

  it("takes shares of the total under labels of their own for no lines", async () => {
    const { lines, summaries, unplaced } = await readCsvQuote(
      [
        header,
        "Licence;1;500,00;500,00",
        "Serveur;1;100,00;100,00",
        "Total HT;;;600,00",
        "L'État, Ségur, HT;;;500,00",
        "Médecin;;;100,00",
      ].join("\n"),
    );
    expect(lines).toHaveLength(2);
    expect(summaries.map(({ label }) => label.value)).toEqual(["Total HT", "L'État, Ségur, HT", "Médecin"]);
    expect(unplaced).toEqual([]);
  });

  it("keeps a row without quantity that the total needs as a line", async () => {
    const { lines } = await readCsvQuote(
      [header, "Licence;1;500,00;500,00", "Déplacement;;;40,00", "Total HT;;;540,00"].join("\n"),
    );
    expect(lines.map(({ totalCents }) => totalCents)).toEqual([50_000, 4000]);
  });

  it("lets the arithmetic correct a heading", async () => {
    const { lines } = await readCsvQuote("#;Produit;Prix;Somme\n400,00;Ballon;0,79;316,00\n200,00;Air;0,10;20,00");
    expect(lines.map(({ quantity, unitPrice, totalCents }) => [quantity, unitPrice, totalCents])).toEqual([
      [400, "0.79", 31_600],
      [200, "0.10", 2000],
    ]);
  });

  it("reads totals that stand in a table of VAT only", async () => {
    const { totals } = await readCsvQuote(
      [header, "Licence;1;500,00;500,00", "", "Base HT;TVA 20 %;TTC", "500,00;100,00;600,00"].join("\n"),
    );
    expect([totals.net?.value, totals.vat?.value, totals.gross?.value]).toEqual([50_000, 10_000, 60_000]);
  });

  it("reports an amount that belongs nowhere, with its place", async () => {
    const { unplaced, problems } = await readCsvQuote(
      ["Adresse;12 rue du Biez;;1 190,00 €", "", header, "Licence;1;500,00;500,00", "Total HT;;;500,00"].join("\n"),
    );
    expect(unplaced.map(({ value, text }) => [value, text.pieces[0]?.at])).toEqual([[119_000, { row: 1, column: 4 }]]);
    expect(problems.map(({ code }) => code)).toEqual(["unplaced-amount"]);
  });

  it.each([
    ["Options laissées au choix, hors total\n\nOption;PU HT\nSupervision, par an;3 800,00 €", []],
    ["Prestations facultatives;Prix HT\nSupervision;3 800,00 €\nDictée vocale;1 200,00 €", []],
    ["En option :\nSupervision;3 800,00 €", []],
    ["Frais de port;Prix HT\nColis;;;;3 800,00 €", [380_000]],
    ["Options\nSupervision;3 800,00 €\nÀ noter\nAdresse;12 rue du Biez;;1 000,00 €", [100_000]],
  ])("%s", async (list, expected) => {
    const { unplaced } = await readCsvQuote(
      [header, "Licence;1;500,00;500,00", "Total HT;;;500,00", "", list].join("\n"),
    );
    expect(unplaced.map(({ value }) => value)).toEqual(expected);
  });

  it.each([
    ["SONS-IMG-DB-Va2 : montant pris en charge par l'État", true],
    ["Lot B : à la charge du laboratoire", true],
    ["Objet : travaux à la charge du laboratoire", false],
    ["Client : laboratoire des Causses", false],
  ])("%s names the table under it: %s", async (above, isHeading) => {
    const { sections } = await readCsvQuote([above, header, "Licence;1;500,00;500,00"].join("\n"));
    expect(sections.map(({ heading }) => heading.value)).toEqual(isHeading ? [above] : []);
  });

  it("misses nothing in a heading of nothing to pay", async () => {
    const rows = (heading: string) => [header, heading, "Licence;1;500,00;500,00", "Total HT;;;500,00"].join("\n");
    expect((await readCsvQuote(rows("Prestation Ségur, reste à charge 0 €"))).problems).toEqual([]);
    expect((await readCsvQuote(rows("Prestation Ségur, reste à charge 90 €"))).problems).toHaveLength(1);
  });

  it("leaves the share capital and penalties alone", async () => {
    const { unplaced } = await readCsvQuote(
      [
        header,
        "Licence;1;500,00;500,00",
        "Total HT;;;500,00",
        "",
        "SAS au capital de 10 000,00 €;;;",
        "Indemnité forfaitaire de 40 € en cas de retard.;;;",
      ].join("\n"),
    );
    expect(unplaced).toEqual([]);
  });
});
