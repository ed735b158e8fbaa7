import { expect, it } from "vitest";
import { headerAt, type Run, shownRows } from "../page.ts";

const figures = (y: number, count: string, price: string, total: string): Run[] => [
  { text: count, right: 330, y },
  { text: price, right: 430, y },
  { text: total, right: 550, y },
];
const said = (x: number, y: number, ...texts: readonly string[]): Run[] =>
  texts.map((text, index) => ({ text, x, y: y + 12 * index }));

it("the first line of a cell is no heading of the lines that are set in under it", () => {
  const rows = shownRows([
    ...headerAt(100),
    ...said(40, 120, "Prestation Ségur, payée par l'État"),
    ...said(58, 132, "Droits d'usage", "Installation", "Formation"),
    ...figures(156, "1", "900,00", "900,00"),
    ...said(40, 172, "Claviers, hors périmètre"),
    ...said(58, 184, "Housse incluse", "Garantie"),
    ...figures(196, "2", "45,00", "90,00"),
    { text: "Total HT", right: 430, y: 220 },
    { text: "990,00", right: 550, y: 220 },
  ]);
  expect(rows.filter((row) => row.startsWith("item"))).toEqual([
    "item: Prestation Ségur, payée par l'État Droits d'usage Installation Formation | 1 | 900,00 | 900,00",
    "item: Claviers, hors périmètre Housse incluse Garantie | 2 | 45,00 | 90,00",
  ]);
});

it("a line over billed lines that are all set in heads them", () => {
  const rows = shownRows([
    ...headerAt(100),
    ...said(40, 120, "Pris en charge par l'État"),
    ...said(58, 136, "Licence"),
    ...figures(136, "1", "900,00", "900,00"),
    ...said(58, 152, "Pose"),
    ...figures(152, "2", "45,00", "90,00"),
  ]);
  expect(rows).toEqual([
    "heading: Pris en charge par l'État",
    "item: Licence | 1 | 900,00 | 900,00",
    "item: Pose | 2 | 45,00 | 90,00",
  ]);
});
