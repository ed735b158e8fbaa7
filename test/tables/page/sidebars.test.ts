import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { itemAt, pageOf, type Run } from "../page.ts";

/** What a page shows: the designations of its billed lines, and the runs of words outside of its table. */
const shown = (runs: readonly Run[]) => {
  const { tables, segments } = layOut(pageOf(runs));
  return {
    lines: tables.flatMap(({ rows }) =>
      rows.flatMap(({ kind, cells }) =>
        kind === "item" ? [cells.flatMap((cell) => cell?.value ?? []).join(" | ")] : [],
      ),
    ),
    texts: segments.map(({ text }) => text.value),
  };
};

const FACTS = [
  "Client",
  "Clinique Ondine",
  "36000 Issou",
  "FINESS 360000012",
  "Devis",
  "D-22",
  "Date",
  "12/05/2022",
  "Expire le",
  "12/07/2022",
];
const aside = (x: number, from: number, texts: readonly string[] = FACTS): Run[] =>
  texts.map((text, index) => ({ text, x, y: from + index * 11 }));

/** A table from `x` on, as wide as the page allows. */
const table = (x: number, y: number): Run[] => {
  const row = (at: number, ...cells: readonly string[]): Run[] => [
    { text: cells[0] ?? "", x, y: at },
    ...cells.slice(1).map((text, index) => ({ text, right: x + 190 + index * 70, y: at })),
  ];
  return [
    ...row(y, "Désignation", "Qté", "PU HT", "Total HT"),
    ...row(y + 25, "Licence", "1", "4 000,00", "4 000,00"),
    ...row(y + 50, "Pose et formation", "2", "800,00", "1 600,00"),
    ...row(y + 75, "Reprise", "1", "200,00", "200,00"),
    ...row(y + 100, "Total HT", "", "", "5 800,00").filter(({ text }) => text !== ""),
  ];
};
const LINES = [
  "Licence | 1 | 4 000,00 | 4 000,00",
  "Pose et formation | 2 | 800,00 | 1 600,00",
  "Reprise | 1 | 200,00 | 200,00",
];

describe("a sidebar of facts", () => {
  it.each([
    ["left of the table", aside(30, 100), table(200, 104)],
    ["left of it, begun above it", aside(30, 60), table(200, 104)],
    ["right of the table", aside(470, 100), table(30, 104)],
  ])("%s is no part of its rows", (_, sidebar, priced) => {
    const { lines, texts } = shown([...sidebar, ...priced]);
    expect(lines).toEqual(LINES);
    expect(texts.filter((text) => FACTS.includes(text))).toEqual(FACTS);
  });

  it("may end with the totals, under the last row of the table", () => {
    const totals = aside(30, 330, ["Total HT", "5 800,00", "TVA 20 %", "1 160,00"]);
    const { lines, texts } = shown([...aside(30, 100), ...table(200, 104), ...totals]);
    expect(lines).toEqual(LINES);
    expect(texts.filter((text) => FACTS.includes(text))).toEqual(FACTS);
    expect(texts).toContain("Total HT");
  });

  it("is none where its lines are the things sold, in the column under a letter head", () => {
    const head = aside(40, 60, ["Ondine Santé", "36000 Issou", "SIRET 732 829 320 00074", "devis@ondine.example"]);
    const { lines } = shown([
      ...head,
      { text: "Prestation", x: 40, y: 130 },
      { text: "Qté", right: 330, y: 130 },
      { text: "PU HT", right: 430, y: 130 },
      { text: "Total HT", right: 550, y: 130 },
      ...itemAt(145, "EHPAD A – FINESS 360000012", "1", "400,00", "400,00"),
      ...aside(40, 156, ["pour le service", "de nuit"]),
      ...itemAt(182, "EHPAD B – FINESS 360000020", "1", "300,00", "300,00"),
      ...aside(40, 193, ["pour le service", "de jour"]),
      ...itemAt(219, "Pose", "1", "100,00", "100,00"),
    ]);
    expect(lines.map((line) => line.slice(0, 7))).toEqual(["EHPAD A", "EHPAD B", "Pose | "]);
  });

  it("is none where its days are those of the lines", () => {
    const row = (y: number, day: string, ...cells: readonly string[]): Run[] => [
      { text: day, x: 40, y },
      { text: cells[0] ?? "", x: 120, y },
      ...cells.slice(1).map((text, index) => ({ text, right: 350 + index * 90, y })),
    ];
    const { lines } = shown([
      ...row(100, "Date", "Désignation", "Qté", "PU HT", "Total HT"),
      ...row(115, "12/09/2022", "Pose", "1", "400,00", "400,00"),
      ...row(130, "13/09/2022", "Formation", "2", "100,00", "200,00"),
      ...row(145, "14/09/2022", "Recette", "1", "50,00", "50,00"),
    ]);
    expect(lines).toEqual([
      "12/09/2022 | Pose | 1 | 400,00 | 400,00",
      "13/09/2022 | Formation | 2 | 100,00 | 200,00",
      "14/09/2022 | Recette | 1 | 50,00 | 50,00",
    ]);
  });
});
