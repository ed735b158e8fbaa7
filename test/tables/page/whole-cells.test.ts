import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { headerAt, itemAt, pageOf, type Run, shownRows } from "../page.ts";

const label = (y: number, text: string): Run => ({ text, right: 440, y });
const amount = (y: number, text: string): Run => ({ text, right: 550, y });
const ITEMS = [...headerAt(100), ...itemAt(120, "Reprise", "1", "900,00", "900,00")];
const [REPRISE, NET] = ["item: Reprise | 1 | 900,00 | 900,00", "summary: Total HT | 900,00"];
const SHARE = "summary: Part prise en charge par l'État au titre du Ségur, HT | 900,00";
const CLIENT = "summary: Reste dû par la clinique, TTC | 180,00";

describe("amounts that a narrow cell broke", () => {
  it("are whole, be they broken behind the comma, in their thousands or in their cents", () => {
    for (const [head, tail] of [
      ["6 400,", "00"],
      ["6 4", "00,00"],
      ["6 400,0", "0"],
      ["6 400", ",00"],
      ["6", "400,00"],
    ] as const) {
      const runs = [...itemAt(120, "Licence du", "1", head, head), ...itemAt(132, "portail", "", tail, tail)];
      const written = runs.filter(({ text }) => text !== "");
      expect(shownRows([...headerAt(100), ...written])).toEqual(["item: Licence du portail | 1 | 6 400,00 | 6 400,00"]);
    }
  });

  it("are whole where their currency is what found no room", () => {
    const [broken, below] = [itemAt(120, "Pose", "2", "980,00 E", "1 960,00"), itemAt(135, "", "", "UR", "EUR")];
    const written = [...broken, ...below].filter(({ text }) => text !== "");
    expect(shownRows([...headerAt(100), ...written])).toEqual(["item: Pose | 2 | 980,00 EUR | 1 960,00 EUR"]);
  });

  it("are whole in three lines, the currency last", () => {
    const line = (y: number, text: string): Run => ({ text, right: 550, y });
    const total = [{ text: "Total HT", x: 380, y: 162 }, line(151, "16"), line(162, "480,00"), line(173, "€")];
    expect(shownRows([...ITEMS, ...total]).at(-1)).toBe("summary: Total HT | 16 480,00 €");
  });

  it("are no two counts of pieces under one another", () => {
    const runs = [
      ...headerAt(100),
      ...itemAt(120, "Pose", "2,5", "10,00", "25,00"),
      ...itemAt(132, "Clé", "3", "5,00", "15,00"),
    ];
    expect(shownRows(runs)).toEqual(["item: Pose | 2,5 | 10,00 | 25,00", "item: Clé | 3 | 5,00 | 15,00"]);
  });
});

describe("amounts that the end of a line of text broke", () => {
  const read = (upper: string, lower: string): string[] =>
    layOut(
      pageOf([
        { text: upper, x: 40, y: 300 },
        { text: lower, x: 40, y: 313 },
      ]),
    ).segments.map(({ text }) => text.value);

  it.each([
    ["after a colon", "Montant de la Prestation Ségur pris en charge : 1", "850,00 € HT."],
    ["after a word that leads to them", "Le reste de votre installation vous revient à 12", "400,50 € TTC"],
  ])("are whole %s", (_, upper, lower) => {
    const [head, digits] = [upper.slice(0, upper.lastIndexOf(" ")), upper.slice(upper.lastIndexOf(" ") + 1)];
    expect(read(upper, lower)).toEqual([head, `${digits} ${lower}`]);
  });

  it.each([
    ["the number of what is priced", "Installation du poste de secrétariat 1", "850,00 € HT."],
    ["a short label", "Vague : 1", "850,00 € HT."],
    ["a day", "Le tout sera livré à la date du 1", "300 pages au plus"],
  ])("are not: %s", (_, upper, lower) => expect(read(upper, lower)).toEqual([upper, lower]));
});

describe("amounts that cells tell without and with VAT", () => {
  const gross = (y: number, text: string): Run => ({ text, right: 550, y, size: 8 });
  const items = [
    ...headerAt(100),
    ...itemAt(120, "Reprise", "1", "900,00", "900,00 HT"),
    ...itemAt(150, "Lampe", "2", "45,00", "90,00 HT"),
  ];
  const rows = ["item: Reprise | 1 | 900,00 | 900,00 HT", "item: Lampe | 2 | 45,00 | 90,00 HT"];

  it("are those without it", () => {
    expect(shownRows([...items, gross(131, "1 080,00 TTC"), gross(161, "(soit 108,00 € TTC)")])).toEqual(rows);
  });

  it("stay where one is not the other with VAT", () => {
    const read = shownRows([...items, gross(131, "1 080,00 TTC"), gross(161, "133,00 TTC")]);
    expect(read.join("\n")).toContain("133,00");
  });

  it("stay in a block of totals", () => {
    const total = (y: number, label: string, text: string): Run[] => [
      { text: label, x: 380, y },
      { text, right: 550, y },
    ];
    const read = shownRows([
      ...items,
      ...total(180, "Total HT", "990,00 HT"),
      ...total(192, "Total TTC", "1 188,00 TTC"),
    ]);
    expect(read.at(-1)).toContain("1 188,00");
  });
});

it("leaves a number that ends a label before its amount to the label", () => {
  const last = (y: number, text: string): Run => ({ text, right: 592, y });
  const share = [{ text: "Prise en charge de l'État, vague 2", right: 540, y: 150 }, last(150, "900,00")];
  expect(shownRows([...ITEMS, last(100, "Taux"), last(120, "20 %"), ...share]).at(-1)).toBe(
    "summary: Prise en charge de l'État, vague 2 | 900,00",
  );
});

describe("labels of totals in several lines", () => {
  const WORDS = ["Part prise en charge", "par l'État au titre du", "Ségur, HT"];
  const block = (place: (line: number) => number): Run[] => [
    ...ITEMS,
    label(144, "Total HT"),
    amount(144, "900,00"),
    ...WORDS.map((text, line) => label(160 + 11 * line, text)),
    amount(place(0), "900,00"),
    ...["Reste dû par la clinique,", "TTC"].map((text, line) => label(198 + 11 * line, text)),
    amount(place(1), "180,00"),
  ];

  it("are whole beside amounts at their head, their middle or their foot", () => {
    for (const place of [
      (at: number) => [160, 198][at] ?? 0,
      (at: number) => [171, 203.5][at] ?? 0,
      (at: number) => [182, 209][at] ?? 0,
    ])
      expect(shownRows(block(place))).toEqual([REPRISE, NET, SHARE, CLIENT]);
  });

  it("take nothing of the words beside or under the block", () => {
    const runs = [
      ...block((at) => [171, 203.5][at] ?? 0),
      { text: "Bon pour accord", x: 40, y: 171 },
      { text: "Les prix sont fermes.", x: 40, y: 240 },
    ];
    const texts = layOut(pageOf(runs)).segments.map(({ text }) => text.value);
    expect(texts).toEqual([
      "Bon pour accord",
      "Part prise en charge par l'État au titre du Ségur, HT",
      "900,00",
      "Reste dû par la clinique, TTC",
      "180,00",
      "Les prix sont fermes.",
    ]);
  });
});

describe("rows of words in rules of their own", () => {
  const line = (y: number, text: string): Run => ({ text, x: 40, y });
  const table = (last: string): Run[] => [
    ...headerAt(100),
    ...itemAt(120, "Licence", "1", "900,00", "900,00"),
    line(140, "À la charge de l'État"),
    ...itemAt(160, "Clavier", "1", "50,00", "50,00"),
    line(180, last),
    label(220, "Total HT"),
    amount(220, "950,00"),
  ];
  const RULES = [106, 126, 146, 166, 186];

  it("say of each line above them who pays", () => {
    expect(shownRows(table("À la charge du cabinet"), RULES).slice(0, 2)).toEqual([
      "item: Licence À la charge de l'État | 1 | 900,00 | 900,00",
      "item: Clavier À la charge du cabinet | 1 | 50,00 | 50,00",
    ]);
  });

  it("head what follows where the last line is told no payer", () => {
    expect(shownRows(table("Livraison en huit semaines"), RULES)[1]).toBe("heading: À la charge de l'État");
  });
});

describe("rows that a renderer sets otherwise", () => {
  it("have the rate of a tax in any column of figures, and its amount in the last one of words", () => {
    const runs = [
      ...headerAt(100),
      { text: "Payeur", x: 560, y: 100 },
      ...itemAt(120, "Reprise", "1", "900,00", "900,00"),
      { text: "État", x: 560, y: 120 },
      { text: "TVA", x: 380, y: 140 },
      { text: "20 %", right: 430, y: 140 },
      { text: "180,00", right: 592, y: 140 },
    ];
    expect(shownRows(runs).at(-1)).toMatch(/^summary: TVA 20 %.*180,00$/);
  });

  it("begin with a title over the points of a list beside whose last one their figures stand", () => {
    const item = (y: number, name: string): Run[] => [
      { text: name, x: 40, y },
      { text: "• saisie des fiches", x: 40, y: y + 12 },
      ...itemAt(y + 24, "• envoi au service", "1", "90,00", "90,00"),
    ];
    expect(shownRows([...headerAt(100), ...item(120, "Module Agenda"), ...item(160, "Module Stock")])).toEqual([
      "item: Module Agenda • saisie des fiches • envoi au service | 1 | 90,00 | 90,00",
      "item: Module Stock • saisie des fiches • envoi au service | 1 | 90,00 | 90,00",
    ]);
  });
});
