import { describe, expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

const totalsOf = async (rows: readonly string[]) =>
  (await readCsvQuote(rows.join("\n"))).lines.map(({ totalCents }) => totalCents);

describe("which column names the items", () => {
  it.each(["Texte bref", "Quoi donc"])(
    "is the one of words beside numbers, whatever sentences stand below: %s",
    async (heading) => {
      const { lines } = await readCsvQuote(
        [
          `Poste;Article;${heading};Qté;Prix net;Valeur nette`,
          "000010;4100021;Licence Ondine;1;500,00 EUR;500,00 EUR",
          "000020;4100022;Paramétrage;2;100,00 EUR;200,00 EUR",
          "",
          "Valeur nette HT;700,00 EUR",
          "TEXTE;Le présent devis est établi aux conditions générales de vente de notre société",
        ].join("\n"),
      );
      expect(lines.map(({ designation }) => designation.value)).toEqual(["Licence Ondine", "Paramétrage"]);
    },
  );
});

describe("which column is the total", () => {
  it("is the one that a printed total sums, not the last", async () => {
    expect(
      await totalsOf([
        "Désignation;Total annuel HT;Total sur 3 ans HT",
        "Licence;500,00;1 500,00",
        "Maintenance;100,00;300,00",
        "Total HT;600,00;",
      ]),
    ).toEqual([50_000, 10_000]);
  });

  it("is the one before the list price that no total counts", async () => {
    expect(
      await totalsOf([
        "Prestation;Montant remisé HT;Montant catalogue HT",
        "Formation;900,00;1 000,00",
        "Reprise de données;450,00;500,00",
        "Montant total HT;1 350,00;",
        "TVA 20 %;270,00;",
        "Montant total TTC;1 620,00;",
      ]),
    ).toEqual([90_000, 45_000]);
  });

  it("stays the last where the sums of both are printed", async () => {
    expect(
      await totalsOf([
        "Libellé;Montant brut HT;Montant HT",
        "Licence;500,00;450,00",
        "Formation;300,00;250,00",
        "Total HT;800,00;700,00",
      ]),
    ).toEqual([45_000, 25_000]);
  });

  it("stays the last where no total is printed", async () => {
    expect(await totalsOf(["Libellé;Montant brut HT;Montant HT", "Licence;500,00;450,00"])).toEqual([45_000]);
  });

  it("takes the column with cents for the price where quantity and price close either way", async () => {
    const { lines } = await readCsvQuote(
      "Désignation;Prix;Nb;Montant HT\nLicence;1 150,00;2;2 300,00\nFormation;380,00;1;380,00",
    );
    expect(lines.map(({ quantity, unitPriceCents }) => [quantity, unitPriceCents])).toEqual([
      [2, 115_000],
      [1, 38_000],
    ]);
  });

  it("reads three decimals of a quantity after a comma beside amounts with a dot, where that alone closes", async () => {
    const { lines } = await readCsvQuote(
      "Désignation;Qté;PU HT;Montant HT\nPose;1,000;41 500.00;41 500.00\nFormation;6,000;790.00;4 740.00",
    );
    expect(lines.map(({ quantity }) => quantity)).toEqual([1, 6]);
  });

  it("takes a word of what is included for it, with the years it holds for", async () => {
    const { lines } = await readCsvQuote(
      "Désignation;Qté;PU HT;Montant HT\nPose;1;500,00;500,00\nMaintenance;1;;incluse 6 ans",
    );
    expect(lines.map(({ included }) => included)).toEqual([false, true]);
  });
});

describe("a column that no heading tells", () => {
  const discountsOf = async (heading: string, cells: readonly [string, string]) =>
    (
      await readCsvQuote(
        [
          `Désignation;Qté;Prix HT;${heading};Total HT`,
          "Licence;1;500,00;;500,00",
          `Contrat;1;430,00;${cells[0]};387,00`,
          `Postes;2;1 075,00;${cells[1]};2 021,00`,
          "Total HT;;;;2 908,00",
        ].join("\n"),
      )
    ).lines.map(({ discount }) => discount);

  it.each([
    ["%", ["10 %", "6 %"]],
    ["Geste", ["10 %", "6 %"]],
    ["-%", ["10", "6"]],
    ["Avantage", ["-10%", "-6%"]],
  ] as const)("is the discount where the totals of the lines bear it out: %s", async (heading, cells) => {
    expect(await discountsOf(heading, cells)).toEqual([null, { percent: 10 }, { percent: 6 }]);
  });

  it("is none where they do not", async () => {
    expect(await discountsOf("%", ["20 %", "20 %"])).toEqual([null, null, null]);
  });
});

describe("a discount in two columns", () => {
  const discountsOf = async (cells: readonly string[]) => {
    const rows = ["Licence;1;500,00;;;500,00", ...cells, "Total HT;;;;;999,00"];
    const { lines } = await readCsvQuote(
      ["Désignation;Qté;PU HT;Remise en %;Remise en €;Total HT", ...rows].join("\n"),
    );
    return lines.slice(1).map(({ discount }) => discount);
  };

  it.each([
    ["a rate alone", "Poste;2;1 075,00;6 %;;2 021,00", { percent: 6 }],
    ["an amount alone", "Poste;1;480,00;;- 45,50;434,50", { cents: 4550 }],
    ["both", "Poste;2;749,00;15 %;224,70;1 273,30", { percent: 15 }],
    ["a rate that was rounded", "Poste;1;900,00;3,3 %;- 30,00;870,00", { cents: 3000 }],
    ["neither of which the line bears out", "Poste;1;900,00;10 %;- 90,00;850,00", { percent: 10 }],
  ])("is read where the line closes: %s", async (_, row, discount) =>
    expect(await discountsOf([row])).toEqual([discount]),
  );
});

describe("references that are decimal numbers", () => {
  const amountsLeft = async (references: readonly string[]) =>
    (
      await readCsvQuote(
        [
          "Référence;Désignation;Qté;PU HT;Total HT",
          ...references.map((reference, at) => `${reference};Lot ${"ABC"[at]};1;500,00;500,00`),
          "Total HT;;;;1 500,00",
        ].join("\n"),
      )
    ).unplaced.map(({ value }) => value);

  it("number the lines, and are no amounts", async () => {
    expect(await amountsLeft(["1.01", "1.02", "2.01"])).toEqual([]);
    expect(await amountsLeft(["1,10", "1,20", "A"])).toEqual([]);
  });

  it("an amount alone among codes is one", async () => {
    expect(await amountsLeft(["A1", "250,00", "A3"])).toEqual([25_000]);
  });
});

describe("a first column that is called a line", () => {
  it.each(["Ligne", "N°", "Pos."])("names what is sold where no other does: %s", async (heading) => {
    const { lines } = await readCsvQuote(
      [
        `${heading};Payeur;Nb;PU HT;HT`,
        "Licence Ondine;État;1;395,00;395,00",
        "Formation au comptoir;État;3;58,00;174,00",
        "Étiquettes électroniques;Pharmacie;120;7,35;882,00",
        "Total HT;;;;1 451,00",
      ].join("\n"),
    );
    expect(lines.map(({ designation }) => designation.value)).toEqual([
      "Licence Ondine",
      "Formation au comptoir",
      "Étiquettes électroniques",
    ]);
  });
});

describe("columns of who pays", () => {
  it.each([
    ["Prestation;Qté;Prix HT;Réglé par l'État;Réglé par l'officine", ";;"],
    ["Prestation;Qté;Prix HT;ÉTAT HT;OFFICINE HT", ";;"],
    ["Prestation;Qté;PU HT;Part État HT;Pour l'officine", ";;"],
  ])("hold how much, whatever row sums both: %s", async (heading, sums) => {
    const { lines } = await readCsvQuote(
      [
        heading,
        "Galien LGO 7, licence;1;2 400,00;2 400,00;",
        "Galien LGO 7, installation;2;350,00;700,00;",
        "Imprimante d'étiquettes;2;150,00;;300,00",
        `Colonnes selon le payeur${sums};3 100,00;300,00`,
        "Total HT;;;;3 400,00",
      ].join("\n"),
    );
    expect(lines.map(({ totalCents }) => totalCents)).toEqual([240_000, 70_000, 30_000]);
  });

  it("leave a price that already is the total of its line", async () => {
    expect(
      await totalsOf([
        "Prestation;Qté;Prix HT;Part État HT;Part officine HT",
        "Galien LGO 7, licence;1;2 400,00;2 400,00;",
        "Galien LGO 7, installation;2;700,00;700,00;",
        "Imprimante d'étiquettes;2;300,00;;300,00",
        "Total HT;;;;3 400,00",
      ]),
    ).toEqual([240_000, 70_000, 30_000]);
  });

  it.each(["A;Version Ségur (débit : État)", "Bloc 1;Payé par l'État au titre du Ségur"])(
    "may head the names beside their numbers: %s",
    async (heading) => {
      const { lines } = await readCsvQuote(
        [
          `${heading};Qté;PU HT;Total HT`,
          "A1;Sérolab 15.1, licence réseau;1;5 930,00;5 930,00",
          "A2;Sérolab 15.1, formation par site;4;570,00;2 280,00",
          ";Total HT;;;8 210,00",
        ].join("\n"),
      );
      expect(lines.map(({ designation }) => designation.value)).toEqual([
        "Sérolab 15.1, licence réseau",
        "Sérolab 15.1, formation par site",
      ]);
    },
  );

  it("stay payers beside the names under a heading of their own", async () => {
    const { lines } = await readCsvQuote(
      [
        "Pack Ségur Galien;Payeur;Qté;PU HT;Total HT",
        "Galien LGO 7, licence;État;1;2 400,00;2 400,00",
        "Galien LGO 7, installation;État;2;350,00;700,00",
        "Imprimante d'étiquettes;Pharmacie;2;150,00;300,00",
        "Total HT;;;;3 400,00",
      ].join("\n"),
    );
    expect(lines.map(({ designation }) => designation.value)).toEqual([
      "Galien LGO 7, licence",
      "Galien LGO 7, installation",
      "Imprimante d'étiquettes",
    ]);
  });
});

describe("prices without and with VAT before a total with it", () => {
  it("are those without, by the rate of the line", async () => {
    const { lines } = await readCsvQuote(
      [
        "Désignation;Qté;PU HT;PU TTC;TVA;Montant TTC",
        "Licence;1;1 000,00;1 200,00;20,00;1 200,00",
        "Assistance;2,5;720,00;864,00;20,00;2 160,00",
      ].join("\n"),
    );
    expect(lines.map(({ unitPriceCents, totalCents }) => [unitPriceCents, totalCents])).toEqual([
      [100_000, 100_000],
      [72_000, 180_000],
    ]);
  });

  it.each(["2022;2023", "Année 1;Année 2"])("leaves what falls into years beside it: %s", async (years) => {
    const { lines } = await readCsvQuote(
      [
        `Libellé;Financement;${years};Total HT`,
        "Prestation Ségur;État;900,00;;900,00",
        "Hébergement;Client;120,00;130,00;250,00",
      ].join("\n"),
    );
    expect(lines.map(({ designation, totalCents }) => [designation.value, totalCents])).toEqual([
      ["Prestation Ségur", 90_000],
      ["Hébergement", 25_000],
    ]);
  });

  it("leaves years of one line beside its total", async () => {
    const { lines, totals } = await readCsvQuote(
      [
        "Désignation;Qté;Payeur;Année 1;Année 2;Total HT",
        "Prestation Ségur;1;État;900,00;;900,00",
        "Hébergement;1;Client;120,00;130,00;250,00",
        "Total HT;;;1 020,00;130,00;1 150,00",
      ].join("\n"),
    );
    expect(lines.map(({ totalCents }) => totalCents)).toEqual([90_000, 25_000]);
    expect(totals.net?.value).toBe(115_000);
  });
});

describe("the mark of a note before a figure", () => {
  const quantitiesOf = async (...counts: readonly string[]) =>
    (
      await readCsvQuote(
        ["Article;Qté;PU HT;Total HT", ...counts.map((count) => `Imprimante;${count};315,00;1 260,00`)].join("\n"),
      )
    ).lines.map(({ quantity, totalCents }) => [quantity, totalCents]);

  it("is no quantity, and nothing is taken off for it", async () => {
    expect(await quantitiesOf("(1) 4", "(12) 4", "4")).toEqual([
      [4, 126_000],
      [4, 126_000],
      [4, 126_000],
    ]);
  });

  it("is none where nothing stands behind it", async () => {
    expect((await quantitiesOf("(4)"))[0]?.[0]).toBe(-4);
  });
});
