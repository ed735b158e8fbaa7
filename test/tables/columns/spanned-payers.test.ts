import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { headerAt, itemAt, pageOf, type Run, ruledPageOf } from "../page.ts";

const HEIGHTS = [120, 140, 160, 180, 200, 220];
const works = ["Droits", "Pose", "Formation", "Suivi", "Serveur", "Douchettes"];

const cellAt = (y: number, text: string): Run => ({ text, x: 580, y });

const pageWith = (heading: string, cells: readonly Run[]): readonly Run[] => [
  ...headerAt(100),
  cellAt(100, heading),
  ...HEIGHTS.flatMap((y, index) => itemAt(y, works[index] ?? "", "1", "100,00", "100,00")),
  ...cells,
];

const payersOf = (document: Parameters<typeof layOut>[0]): (string | undefined)[] =>
  layOut(document).tables.flatMap(({ columns, rows }) => {
    const payer = columns.findIndex(({ role }) => role === "payer");
    return rows.filter(({ kind }) => kind === "item").map(({ cells }) => cells[payer]?.value);
  });

const spread = (state: string, client: string, count = 4) => [
  ...Array.from({ length: count }, () => state),
  ...Array.from({ length: 6 - count }, () => client),
];

describe("a payer printed once for several rows", () => {
  it.each<readonly [string, string, readonly Run[], readonly (string | undefined)[]]>([
    ["in the middle", "Famille", [cellAt(150, "État"), cellAt(210, "Client")], spread("État", "Client")],
    ["at the head", "Réf.", [cellAt(120, "État"), cellAt(200, "Client")], spread("État", "Client")],
    ["at the foot", "Catégorie", [cellAt(180, "État"), cellAt(220, "Client")], spread("État", "Client")],
    [
      "on several lines",
      "Famille",
      [cellAt(144, "Payé par"), cellAt(156, "l'État"), cellAt(210, "Laboratoire")],
      spread("Payé par l'État", "Laboratoire"),
    ],
    [
      "in three cells",
      "Famille",
      [cellAt(130, "Client"), cellAt(160, "État"), cellAt(200, "Client")],
      ["Client", "Client", "État", "Client", "Client", "Client"],
    ],
  ])("is that of each of them: %s", (_, heading, cells, payers) => {
    expect(payersOf(pageOf(pageWith(heading, cells)))).toEqual(payers);
  });

  it("spans the rows between the rules beside it, wherever it stands", () => {
    const runs = pageWith("Famille", [cellAt(120, "État"), cellAt(180, "Client")]);
    const edges = [106, 166, 226].map((at) => ({ level: true, at, from: 570, to: 620 }));
    expect(payersOf(ruledPageOf(runs, edges))).toEqual(spread("État", "Client", 3));
  });

  it.each<readonly [string, readonly Run[]]>([
    ["families of goods", [cellAt(150, "Logiciel"), cellAt(210, "Matériel")]],
    ["heads of three rows each, or middles of one and five", [cellAt(120, "État"), cellAt(180, "Client")]],
    ["one cell alone", [cellAt(150, "État")]],
  ])("is nobody's where nothing shows it: %s", (_, cells) => {
    const named = payersOf(pageOf(pageWith("Famille", cells))).filter((payer) => payer !== undefined && payer !== "");
    expect(named.length).toBeLessThanOrEqual(cells.length);
  });
});
