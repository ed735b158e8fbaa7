import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { pageOf, type Run } from "../page.ts";

const rowAt = (x: number, y: number, name: string, count: string, cents: string): Run[] => [
  { text: name, x, y },
  { text: count, right: x + 160, y },
  { text: cents, right: x + 240, y },
];

const items = (runs: readonly Run[]): string[][] =>
  layOut(pageOf(runs)).tables.map(({ rows }) =>
    rows.flatMap(({ kind, cells }) => (kind === "item" ? [cells.map((cell) => cell?.value ?? "").join(" | ")] : [])),
  );

describe("two tables beside each other", () => {
  it.each([
    ["Libellé", "Qté", "Montant HT"],
    ["Service récurrent", "Nb", "Prix HT"],
    ["Poste", "Qté", "HT"],
  ])("are read one after the other: %s", (...heads) => {
    const [name = "", count = "", amount = ""] = heads;
    const runs = [
      { text: "Mise en œuvre", x: 20, y: 84 },
      { text: "Abonnements", x: 310, y: 84 },
      ...rowAt(20, 100, "Libellé", "Qté", amount),
      ...rowAt(310, 100, name, count, amount),
      ...rowAt(20, 120, "Licence", "1", "900,00"),
      ...rowAt(310, 120, "Hébergement", "1", "120,00"),
      { text: "pour tous les postes", x: 20, y: 132 },
      ...rowAt(310, 136, "Supervision", "1", "60,00"),
      ...rowAt(20, 152, "Pose", "2", "300,00"),
    ];
    expect(items(runs)).toEqual([
      ["Licence pour tous les postes | 1 | 900,00", "Pose | 2 | 300,00"],
      ["Hébergement | 1 | 120,00", "Supervision | 1 | 60,00"],
    ]);
  });

  it.each([
    ["Poste", "P.U.", "HT"],
    ["Article", "Prix", "HT (€)"],
  ])("may call their totals by nothing but the tax: %s", (...heads) => {
    const [name = "", price = "", amount = ""] = heads;
    const runs = [
      ...rowAt(20, 100, name, price, amount),
      ...rowAt(310, 100, name, price, amount),
      ...rowAt(20, 120, "Licence", "900,00", "900,00"),
      { text: "Bornes", x: 310, y: 118 },
      { text: "d’accueil", x: 310, y: 130 },
      ...rowAt(310, 124, "", "60,00", "120,00").slice(1),
      ...rowAt(20, 140, "Pose", "300,00", "600,00"),
    ];
    expect(items(runs)).toEqual([
      ["Licence | 900,00 | 900,00", "Pose | 300,00 | 600,00"],
      ["Bornes d’accueil | 60,00 | 120,00"],
    ]);
  });

  it("are one where the first has no total", () => {
    const runs = [
      { text: "Désignation", x: 20, y: 100 },
      { text: "Détail", x: 130, y: 100 },
      { text: "Qté", right: 400, y: 100 },
      { text: "Total HT", right: 550, y: 100 },
      { text: "Licence", x: 20, y: 120 },
      { text: "douze postes", x: 130, y: 120 },
      { text: "1", right: 400, y: 120 },
      { text: "900,00", right: 550, y: 120 },
    ];
    expect(items(runs)).toHaveLength(1);
  });
});
