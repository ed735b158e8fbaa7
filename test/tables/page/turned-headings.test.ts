import { describe, expect, it } from "vitest";
import type { PagedDocument, Word } from "../../../src/documents/document.ts";
import { layOut } from "../../../src/tables/lay-out.ts";
import { pageOf, type Run } from "../page.ts";

/** A run set from bottom to top: its middle and its ends in points. */
const turnedAt = (text: string, x: number, top: number, bottom: number): Word => ({
  text,
  page: 1,
  box: [x - 5, top, x + 5, bottom],
  fontSize: 10,
  font: "regular",
});

const withTurned = (runs: readonly Run[], rotated: readonly Word[]): PagedDocument => {
  const { pages, ...document } = pageOf(runs);
  return { ...document, pages: pages.map((page) => ({ ...page, rotated })) };
};

const rowAt = (y: number, name: string, ...figures: readonly string[]): Run[] => [
  { text: name, x: 40, y },
  ...figures.map((text, at) => ({ text, right: 310 + 50 * at, y })),
];

const rolesOf = (document: PagedDocument): string[][] =>
  layOut(document).tables.map(({ columns }) => columns.map(({ role }) => role));

describe("headings set from bottom to top", () => {
  const rows = [
    ...rowAt(140, "Licence du socle", "1", "900,00", "900,00"),
    ...rowAt(160, "Pose", "2", "300,00", "600,00"),
  ];

  it("head their columns beside upright ones", () => {
    const heads = [
      { text: "Désignation", x: 40, y: 108 },
      { text: "Montant HT", right: 420, y: 108 },
    ];
    const turned = [turnedAt("Quantité", 305, 80, 122), turnedAt("P.U. HT", 345, 82, 122)];
    expect(rolesOf(withTurned([...heads, ...rows], turned))).toEqual([["designation", "quantity", "unitPrice", "net"]]);
  });

  it("head a table by themselves", () => {
    const turned = [
      turnedAt("Désignation", 60, 66, 122),
      turnedAt("Qté", 305, 100, 122),
      turnedAt("Prix unitaire", 345, 60, 122),
      turnedAt("Total HT", 395, 75, 122),
    ];
    expect(rolesOf(withTurned(rows, turned))).toEqual([["designation", "quantity", "unitPrice", "net"]]);
  });

  it("are none in a margin", () => {
    const margin = [turnedAt("Spécimen sans valeur", 15, 80, 400), turnedAt("Page", 15, 420, 440)];
    const heads = rowAt(108, "Désignation", "Qté", "PU HT", "Total HT");
    const document = withTurned([...heads, ...rows], margin);
    expect(rolesOf(document)).toEqual([["designation", "quantity", "unitPrice", "net"]]);
    expect(layOut(document).segments.map(({ text }) => text.value)).toEqual(["Spécimen sans valeur", "Page"]);
  });
});
