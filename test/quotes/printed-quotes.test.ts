import { describe, expect, it } from "vitest";
import { readQuote } from "../../src/quotes/read-quote.ts";
import { headerAt, itemAt, pageOf, type Run } from "../tables/page.ts";

/** A quote of two lines with the totals and the words that stand under it. */
const quoteOf = (under: readonly Run[], over: readonly Run[] = []) =>
  readQuote(
    pageOf([
      ...over,
      ...headerAt(200),
      { text: "Prestation Ségur SGL vague 1 payée par l'État", x: 40, y: 216 },
      ...itemAt(232, "Droits d'usage", "1", "700,00", "700,00"),
      ...itemAt(248, "Formation", "2", "150,00", "300,00"),
      ...under,
    ]),
  );
const total = (y: number, label: string, amount: string): Run[] => [
  { text: label, x: 40, y },
  { text: amount, right: 550, y },
];

describe("a table without headings", () => {
  it.each([
    ["1 – Pris en charge par l'État", "1 – Pris en charge par l'État"],
    ["Nous avons le plaisir de vous proposer", undefined],
  ])("under « %s »", (above, section) => {
    const quote = readQuote(
      pageOf([
        { text: above, x: 40, y: 180 },
        { text: "Droits d'usage", x: 40, y: 200 },
        { text: "700,00 €", right: 550, y: 200 },
        { text: "Formation du personnel", x: 40, y: 216 },
        { text: "300,00 €", right: 550, y: 216 },
        { text: "Total HT", x: 40, y: 240 },
        { text: "1 000,00 €", right: 550, y: 240 },
      ]),
    );
    expect(quote?.sections[0]?.heading.value).toBe(section);
  });
});

describe("totals", () => {
  it("reads those of one line, each in one run with its amount", () => {
    const quote = quoteOf([
      ...total(264, "Total HT", "1 000,00"),
      { text: "TVA : 200,00 €", x: 330, y: 280 },
      { text: "TTC : 1 200,00 €", right: 550, y: 280 },
    ]);
    expect([quote?.totals.vat?.value, quote?.totals.gross?.value]).toEqual([20_000, 120_000]);
  });

  it("takes the State's share of all lines, on which the VAT goes, for the total without VAT", () => {
    const quote = quoteOf([
      ...total(280, "Réglé par l'ASP au titre du Ségur", "1 000,00"),
      ...total(296, "TVA 20 %", "200,00"),
      ...total(312, "Total TTC", "1 200,00"),
    ]);
    expect(quote?.totals.net?.value).toBe(100_000);
  });

  it("takes a share of some lines for none", () => {
    const quote = quoteOf([
      ...total(280, "Réglé par l'ASP au titre du Ségur", "700,00"),
      ...total(296, "TVA 20 %", "200,00"),
      ...total(312, "Total TTC", "1 200,00"),
    ]);
    expect(quote?.totals.net).toBeNull();
  });

  it("takes a detail that says who pays, or when, for no amount that is lost", () => {
    const quote = quoteOf([
      { text: "Montant réglé par l'ASP", x: 40, y: 260 },
      ...itemAt(272, "Assistance", "1", "80,00", "80,00"),
      { text: "Montant payable à la commande", x: 40, y: 284 },
      ...total(310, "Total HT", "1 080,00"),
    ]);
    expect(quote?.problems).toEqual([]);
  });

  it("reads a long label and its amount in one run, and labels over rows of amounts for none that are lost", () => {
    const recap = (y: number, ...texts: readonly string[]): Run[] =>
      texts.map((text, at) =>
        at === 0 || y === 380 ? { text, x: 40 + 120 * at, y } : { text, right: 140 + 120 * at, y },
      );
    const quote = quoteOf([
      { text: "Total HT : 1 000,00 €", right: 550, y: 300 },
      { text: "Part de la Prestation Ségur prise en charge par l'État : 700,00 €", right: 550, y: 314 },
      { text: "Montant dû par le laboratoire au titre de la seule formation 300,00 €", right: 550, y: 328 },
      ...recap(380, "Récapitulatif", "HT", "TVA 20 %", "TTC"),
      ...recap(394, "État", "700,00", "140,00", "840,00"),
      ...recap(408, "Laboratoire", "300,00", "60,00", "360,00"),
    ]);
    expect(quote?.problems).toEqual([]);
    expect(quote?.summaries.map(({ cents }) => cents)).toEqual(expect.arrayContaining([100_000, 70_000, 30_000]));
  });

  it("reads a label of two lines beside the middle of which its amount stands, in a block of its own", () => {
    const apart = (y: number, label: string, amount: string): Run[] => [
      { text: label, x: 330, y },
      { text: amount, right: 590, y },
    ];
    const quote = quoteOf([
      ...apart(290, "Total HT", "1 000,00"),
      ...apart(304, "TVA 20 %", "200,00"),
      ...apart(318, "Total TTC", "1 200,00"),
      { text: "Montant pris en charge par l'État, 2", x: 330, y: 332 },
      { text: "1 000,00", right: 590, y: 338 },
      { text: "médecins, HT", x: 330, y: 344 },
    ]);
    expect(quote?.summaries.some(({ cents, kind }) => kind === "other" && cents === 100_000)).toBe(true);
    expect(quote?.problems).toEqual([]);
  });
});

describe("a calendar", () => {
  const roles = (runs: readonly Run[]) => quoteOf(runs)?.dates.map(({ role, date }) => `${role} ${date}`);
  const entry = (y: number, day: string, words: string): Run[] => [
    { text: day, x: 40, y },
    { text: words, x: 140, y },
  ];

  it("tells each day by the words behind it, in a cell of their own or in one run", () => {
    expect(
      roles([
        ...entry(320, "28/08/2023", "sauvegarde des données"),
        ...entry(334, "31/08/2023", "réunion avec l'équipe"),
        ...entry(348, "02/10/2023", "installation et MOM"),
      ]),
    ).toEqual(["other 2023-08-28", "other 2023-08-31", "installation 2023-10-02"]);
    expect(
      roles([
        { text: "• 5 juin 2023 : mise en service", x: 40, y: 320 },
        { text: "• 7 juin 2023 : formation", x: 40, y: 334 },
        { text: "• 9 juin 2023 : bilan", x: 40, y: 348 },
      ]),
    ).toEqual(["installation 2023-06-05", "training 2023-06-07", "other 2023-06-09"]);
  });

  it("tells the days of a planning by the step before who sees to it, and dates no paper by their heading", () => {
    const step = (y: number, what: string, who: string, day: string): Run[] => [
      { text: what, x: 40, y },
      { text: who, x: 240, y },
      { text: day, x: 400, y },
    ];
    expect(
      roles([
        { text: "Devis D-22-118 du 10/11/2022", x: 40, y: 120 },
        ...step(306, "Jalon", "Qui", "Date"),
        ...step(320, "Comité de suivi", "Direction", "12/12/2022"),
        ...step(334, "Formation des référents", "Formatrice", "28/08/2023"),
        ...step(348, "Mise en production", "Technicien", "02/10/2023"),
      ]),
    ).toEqual(["issue 2022-11-10", "other 2022-12-12", "training 2023-08-28", "installation 2023-10-02"]);
  });

  it("takes the day beside a number for that of the paper", () => {
    expect(
      roles([
        { text: "Devis", x: 40, y: 120 },
        { text: "Date", x: 200, y: 120 },
        { text: "D-22-118", x: 40, y: 134 },
        { text: "12/05/2022", x: 200, y: 134 },
      ]),
    ).toEqual(["issue 2022-05-12"]);
  });

  it("takes a value beside a day for none of its labels, where both stand under their own", () => {
    const labels = ["Date", "Règlement", "Validité"].map((text, at): Run => ({ text, x: 48 + 150 * at, y: 420 }));
    const values = ["24/01/2023", "Virement 30 j.", "10/03/2023"].map(
      (text, at): Run => ({ text, x: 40 + 150 * at, y: 433 }),
    );
    expect(roles([...labels, ...values])).toEqual(["validity 2023-03-10", "issue 2023-01-24"]);
  });

  it("takes a day before a length of validity for that of the paper", () => {
    expect(roles([{ text: "Devis LB-P1 du 12/09/2022, valable 60 jours", x: 40, y: 420 }])).toEqual([
      "issue 2022-09-12",
      "validity 2022-11-11",
    ]);
    expect(roles([{ text: "Le 12/09/2022, validité deux mois", x: 40, y: 420 }])).toContain("issue 2022-09-12");
  });

  it("reads on from a line that ends in a colon", () => {
    expect(
      roles([
        { text: "Offre du 09/05/2022. Formation le 14 juin 2022. Vérification d'aptitude :", x: 40, y: 420 },
        { text: "au plus tard le 30 septembre 2022, dans vos locaux, en présence du référent.", x: 40, y: 432 },
      ]),
    ).toEqual(["issue 2022-05-09", "training 2022-06-14", "installation 2022-09-30"]);
  });

  it("leaves labels before their days as they are", () => {
    expect(roles([...entry(320, "Formation :", "31/08/2023"), ...entry(334, "Installation :", "02/10/2023")])).toEqual([
      "training 2023-08-31",
      "installation 2023-10-02",
    ]);
  });
});

describe("cells of words", () => {
  /** Words a wide blank apart, as a justified line is stretched. */
  const stretched = (y: number, words: readonly string[], blank: number): Run[] => {
    let x = 40;
    return words.map((text) => {
      const run = { text, x, y };
      x += 5 * text.length + blank;
      return run;
    });
  };

  it("holds a justified line together, however wide its blanks are", () => {
    const words = ["Annuaire", "et", "portail", "commun,", "forfait", "global"];
    const quote = readQuote(
      pageOf([
        ...headerAt(200),
        ...stretched(220, words, 9),
        ...itemAt(220, "", "1", "700,00", "700,00").filter(({ text }) => text !== ""),
        ...itemAt(240, "Formation", "2", "150,00", "300,00"),
      ]),
    );
    expect(quote?.lines.map(({ designation, quantity }) => [designation.value, Number(quantity)])).toEqual([
      ["Annuaire et portail commun, forfait global", 1],
      ["Formation", 2],
    ]);
  });

  it("keeps a first column whose heading nobody knows", () => {
    const under = (y: number, what: string, run: Run[]): Run[] => [
      { text: what, x: 40, y },
      ...run.map((one) => (one.x === 40 ? { ...one, x: 130 } : one)),
    ];
    const quote = readQuote(
      pageOf([
        ...under(200, "Brique", headerAt(200)),
        { text: "fonctionnelle", x: 40, y: 213 },
        ...under(234, "Ségur DPI", itemAt(234, "Lichen Soins 4", "1", "700,00", "700,00")),
        { text: "HOP-DPI-Va1", x: 40, y: 247 },
        ...under(268, "Ségur PFI", itemAt(268, "Lichen Flux 2", "2", "150,00", "300,00")),
        { text: "HOP-PFI-Va1", x: 40, y: 281 },
      ]),
    );
    expect(quote?.lines.map(({ designation }) => designation.value)).toEqual(["Lichen Soins 4", "Lichen Flux 2"]);
    expect(quote?.lines.map(({ text }) => text.value.includes("HOP-"))).toEqual([true, true]);
    expect(quote?.sections).toEqual([]);
  });

  it("leaves a bar beside the table out of it", () => {
    const quote = quoteOf(
      [],
      [
        { text: "Galène", x: 2, y: 200, size: 8 },
        { text: "Dijon", x: 2, y: 232, size: 8 },
      ],
    );
    expect(quote?.lines.map(({ designation }) => designation.value)).toEqual(["Droits d'usage", "Formation"]);
  });
});

describe("who sells and who buys", () => {
  it("takes a line in small letters over its address for a name, and no address of a letter", () => {
    const head = (line: string): Run[] => [
      { text: line, x: 40, y: 50, size: 16 },
      { text: "12 rue des Forges, 21000 Dijon", x: 40, y: 66 },
      { text: "SIRET 521 698 639 00031", x: 40, y: 80 },
    ];
    expect(quoteOf([], head("la fabrique à labos"))?.vendor.name?.value).toBe("la fabrique à labos");
    expect(quoteOf([], head("à l'attention du biologiste"))?.vendor.name ?? null).toBeNull();
  });

  it("takes few digits for the number of a quote where they stand alone with its name", () => {
    const numberOf = (text: string) => quoteOf([], [{ text, x: 40, y: 120 }])?.number?.value;
    expect(numberOf("Devis 47")).toBe("47");
    expect(numberOf("Devis 1/2")).toBeUndefined();
  });

  it("takes no salesman among the facts of a quote for the company", () => {
    const quote = quoteOf(
      [{ text: "Galène SAS, capital 20 000 € | SIRET : 521 698 639 00031", x: 40, y: 800 }],
      [
        { text: "Date du devis :", x: 40, y: 120 },
        { text: "Expiration :", x: 180, y: 120 },
        { text: "Vendeur :", x: 320, y: 120 },
        { text: "09/05/2022", x: 40, y: 134 },
        { text: "08/07/2022", x: 180, y: 134 },
        { text: "Paul Kervella", x: 320, y: 134 },
      ],
    );
    expect(quote?.vendor.name?.value).toBe("Galène");
  });

  it("looks for the client over its number, where an address stands there, and not beside it", () => {
    const quote = quoteOf(
      [],
      [
        { text: "Galène Logiciels", x: 40, y: 40 },
        { text: "12 rue des Forges, 21000 Dijon", x: 40, y: 54 },
        { text: "SIRET 521 698 639 00031", x: 40, y: 68 },
        { text: "Coopérative à capital variable", x: 40, y: 82 },
        { text: "Foyer de la Saône", x: 320, y: 54 },
        { text: "Route de Lyon, 71000 Mâcon", x: 320, y: 68 },
        { text: "FINESS 210624466", x: 320, y: 82 },
      ],
    );
    expect(quote?.client.name?.value).toBe("Foyer de la Saône");
  });
});
