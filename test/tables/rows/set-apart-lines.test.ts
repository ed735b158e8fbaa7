import { expect, it } from "vitest";
import { headerAt, type Run, shownRows } from "../page.ts";

const named = (y: number, name: string, total: string): Run[] => [
  { text: name, x: 40, y },
  { text: "1", right: 330, y },
  { text: total, right: 430, y },
  { text: total, right: 550, y },
];

it("words close under an item, far from the next one, are its own, be it that they say who pays", () => {
  const rows = shownRows([
    ...headerAt(100),
    ...named(124, "Licence", "900,00"),
    { text: "Prise en charge par l'État", x: 40, y: 137 },
    { text: "Livraison comprise", x: 40, y: 150 },
    ...named(182, "Borne", "300,00"),
    { text: "À la charge du client, hors périmètre", x: 40, y: 195 },
    { text: "Garantie de deux ans", x: 40, y: 208 },
    ...named(240, "Clavier", "20,00"),
  ]);
  expect(rows.map((row) => row.split(" | ")[0])).toEqual([
    "item: Licence Prise en charge par l'État Livraison comprise",
    "item: Borne À la charge du client, hors périmètre Garantie de deux ans",
    "item: Clavier",
  ]);
});

it("who pays what follows is said right over it", () => {
  const rows = shownRows([
    ...headerAt(100),
    ...named(124, "Licence", "900,00"),
    { text: "À la charge du client, hors périmètre", x: 40, y: 148 },
    ...named(164, "Borne", "300,00"),
  ]);
  expect(rows.map((row) => row.split(" | ")[0])).toEqual([
    "item: Licence",
    "heading: À la charge du client, hors périmètre",
    "item: Borne",
  ]);
});
