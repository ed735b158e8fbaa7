import { describe, expect, test } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { headerAt, itemAt, pageOf, type Run, shownRows } from "../page.ts";

/** A note at the left of a box of totals whose lines have another leading. */
describe("a note that flows beside the totals", () => {
  const label = (y: number, text: string): Run => ({ text, x: 380, y });
  const amount = (y: number, text: string): Run => ({ text, right: 550, y });
  const box = [
    ...[label(160, "Total HT"), amount(160, "300,00")],
    ...[label(176, "TVA 20 %"), amount(176, "60,00")],
    ...[label(192, "Total TTC"), amount(192, "360,00")],
    ...[label(208, "dont réglé par l'ASP"), amount(208, "240,00")],
  ];
  const table = [
    ...headerAt(100),
    ...itemAt(116, "Installation", "1", "200,00", "200,00"),
    ...itemAt(132, "Lampe", "1", "100,00", "100,00"),
  ];
  const read = (note: readonly Run[]) => layOut(pageOf([...table, ...box, ...note]));
  const labels = (note: readonly Run[]) =>
    read(note).tables.flatMap(({ rows }) =>
      rows.flatMap(({ kind, label: words }) => (kind === "summary" ? (words?.value ?? "") : [])),
    );
  const totals = ["Total HT", "TVA 20 %", "Total TTC", "dont réglé par l'ASP"];
  const at = (x: number, from: number, pitch: number, ...words: string[]): Run[] =>
    words.map((text, index) => ({ text, x, y: from + index * pitch }));
  const words = [
    "La version n'a pas encore passé",
    "le référencement ; nous attendons",
    "une réponse au cours de l'été.",
    "Paiement à trente jours.",
  ];

  test.each([
    ["a little higher than it", at(40, 156, 13, ...words)],
    ["flush with its first total", at(40, 160, 11, ...words)],
    ["begun under its first total", at(40, 168, 12, ...words)],
    ["begun with the words of a total", at(40, 160, 11, "Montant de la Prestation Ségur pris en charge", ...words)],
  ])("%s", (_, note) => {
    expect(labels(note)).toEqual(totals);
    const paragraphs = read(note)
      .paragraphs.map(({ value }) => value)
      .join(" ");
    expect(paragraphs).toContain(
      "La version n'a pas encore passé le référencement ; nous attendons une réponse au cours de l'été.",
    );
  });

  test("level with an amount of the box whose label is that of no total", () => {
    const last = [
      label(224, "Laboratoire, HT"),
      amount(224, "60,00"),
      { text: "Paiement à trente jours.", x: 40, y: 224 },
    ];
    const { paragraphs } = read(last);
    expect(paragraphs.map(({ value }) => value)).toContain("Paiement à trente jours.");
  });

  test.each([
    ["Montant pris en charge par l'État", "HT", ["Total HT", "TVA 20 %"], "Montant pris en charge par l'État HT"],
    ["Total réglé par la clinique", "TTC", ["Total HT", "TVA 20 %"], "Total réglé par la clinique TTC"],
    // Bare marks are labels of their own, and the words beside them a note.
    ["Total facturé après la recette", "HT", ["TVA 20 %", "TTC"], undefined],
  ])("a mark in a cell of its own: %s | %s", (words, mark, others, whole) => {
    const shares = [mark, ...others].flatMap((text, row) => [
      label(160 + 16 * row, text),
      amount(160 + 16 * row, "300,00"),
    ]);
    const { tables } = layOut(pageOf([...table, { text: words, x: 40, y: 160 }, ...shares]));
    const [summary] = tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "summary"));
    expect(summary?.label?.value).toBe(whole);
  });

  test("but the words under the last line of the table are its own", () => {
    const detail = { text: "Pied en laiton", x: 40, y: 144 };
    expect(shownRows([...table, ...box, detail]).join("\n")).toContain("Lampe Pied en laiton");
  });
});
