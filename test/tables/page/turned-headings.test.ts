import { describe, expect, it } from "vitest";
import type { Word } from "../../../src/documents/document.ts";
import { layOut } from "../../../src/tables/lay-out.ts";
import { pageOf, type Run } from "../page.ts";

/** A run turned by a quarter that stands at `x` and reads upwards from `foot`; a letter is half as long as the type is high. */
const turned = (text: string, x: number, foot: number): Word => ({
  text,
  page: 1,
  box: [x, foot - 4 * text.length, x + 8, foot],
  fontSize: 8,
  font: "regular",
});

const row = (y: number, name: string, count: string, price: string, total: string): Run[] => [
  { text: name, x: 40, y },
  { text: count, right: 300, y },
  { text: price, right: 360, y },
  { text: total, right: 550, y },
];

const rolesOf = (heads: readonly Run[], rotated: readonly Word[]): string[] | undefined => {
  const { pages, ...document } = pageOf([
    ...heads,
    ...row(140, "Licence du poste", "2", "450,00", "900,00"),
    ...row(160, "Pose et réglages", "3", "100,00", "300,00"),
  ]);
  const [table] = layOut({ ...document, pages: pages.map((page) => ({ ...page, rotated })) }).tables;
  return table?.columns.map(({ role }) => role);
};

const upright: readonly Run[] = [
  { text: "Désignation", x: 40, y: 100 },
  { text: "Montant HT", right: 550, y: 100 },
];
const all = ["designation", "quantity", "unitPrice", "net"];

describe("headings turned by a quarter", () => {
  it.each([
    ["of one run", [turned("Quantité", 292, 118), turned("P.U. HT", 345, 116)]],
    ["of a run a word", [turned("Qté", 292, 118), turned("Prix", 345, 122), turned("unitaire", 345, 104)]],
    ["of two lines", [turned("Nb", 292, 118), turned("Prix de", 340, 116), turned("l'unité", 350, 116)]],
  ])("stand among those beside them: %s", (_, rotated) => expect(rolesOf(upright, rotated)).toEqual(all));

  it.each([
    ["a stamp", [turned("Offert", 292, 118)]],
    ["words over a figure", [turned("Quantité", 292, 150)]],
    ["words beside no heading", [turned("Quantité", 292, 60)]],
  ])("are not %s", (_, rotated) => expect(rolesOf(upright, rotated)).toEqual(rolesOf(upright, [])));
});
