import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { pageOf, type Run, shownRows } from "../page.ts";

/** A cell of words at a left edge, or of a figure flush right, by where its column stands. */
type Column = { readonly x: number } | { readonly right: number };

/** Rows of cells, twenty points apart, from a height on; an empty cell prints nothing. */
const rowsAt = (y: number, columns: readonly Column[], rows: readonly (readonly string[])[]): Run[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((text, at): Run[] => {
      const column = columns[at];
      return text === "" || column === undefined ? [] : [{ text, y: y + 20 * row, ...column }];
    }),
  );

const rolesOf = (runs: readonly Run[]): string[] =>
  layOut(pageOf(runs)).tables.flatMap(({ columns }) => columns.map(({ role }) => role));

describe("columns of a page under headings that nobody knows", () => {
  it("are told by the products of the rows, whatever their order", () => {
    const columns = [{ right: 90 }, { right: 130 }, { right: 200 }, { x: 230 }];
    const runs = rowsAt(100, columns, [
      ["Coup", "Coups", "Par coup", "Ce qui vous attend"],
      ["900,00", "1", "900,00", "Gentiane Labo, jouissance"],
      ["600,00", "3", "200,00", "Journées de pose"],
      ["50,00", "2", "25,00", "Mémentos"],
    ]);
    expect(rolesOf(runs)).toEqual(["net", "quantity", "unitPrice", "designation"]);
    expect(shownRows(runs)[1]).toBe("item: 600,00 | 3 | 200,00 | Journées de pose");
  });

  it("are told beside those who pay, who stand nearest to the figures", () => {
    const columns = [{ x: 40 }, { x: 260 }, { right: 380 }, { right: 450 }, { right: 550 }];
    const runs = rowsAt(100, columns, [
      ["Sujet", "Bourse", "Foison", "Un seul", "Ensemble"],
      ["Gentiane Labo, jouissance", "État", "1", "900,00", "900,00"],
      ["Journées de pose", "État", "3", "200,00", "600,00"],
      ["Fauteuil de repos", "Laboratoire", "2", "25,00", "50,00"],
    ]);
    expect(rolesOf(runs)).toEqual(["designation", "payer", "quantity", "unitPrice", "net"]);
  });

  it("keep the part between the headings and the first row", () => {
    const columns = [{ x: 40 }, { right: 380 }, { right: 450 }, { right: 550 }];
    const runs = [
      ...rowsAt(100, columns, [["Sujet", "Écot", "Foison", "Écots"]]),
      { text: "Réglé par l'État au titre du Ségur", x: 40, y: 120 },
      ...rowsAt(140, columns, [
        ["Gentiane Labo, jouissance", "900,00", "1", "900,00"],
        ["Journées de pose", "200,00", "3", "600,00"],
      ]),
    ];
    expect(shownRows(runs)).toEqual([
      "heading: Réglé par l'État au titre du Ségur",
      "item: Gentiane Labo, jouissance | 900,00 | 1 | 900,00",
      "item: Journées de pose | 200,00 | 3 | 600,00",
    ]);
  });

  it("are told beside a rate, which the total may be less by", () => {
    const columns = [{ x: 40 }, { right: 300 }, { right: 380 }, { right: 450 }, { right: 550 }];
    const rows = (...figures: readonly string[][]): Run[] =>
      rowsAt(100, columns, [["Sujet", "Jours", "Cachet", "Geste", "Cachets"], ...figures]);
    const roles = ["designation", "quantity", "unitPrice", "other", "net"];
    expect(
      rolesOf(rows(["Droits", "1", "900,00", "0 %", "900,00"], ["Pose", "4", "200,00", "10 %", "720,00"])),
    ).toEqual(roles);
    expect(
      rolesOf(rows(["Droits", "1", "900,00", "20 %", "900,00"], ["Pose", "4", "200,00", "20 %", "800,00"])),
    ).toEqual(roles);
  });

  it("are none where nothing multiplies, or quantities of one alone do", () => {
    const columns = [{ x: 40 }, { right: 380 }, { right: 450 }, { right: 550 }];
    const rows = (...figures: readonly string[][]): Run[] =>
      rowsAt(100, columns, [["Sujet", "Foison", "Un seul", "Ensemble"], ...figures]);
    expect(rolesOf(rows(["Semestre", "3", "200,00", "750,00"], ["Année", "4", "210,00", "1 750,00"]))).toEqual([]);
    expect(rolesOf(rows(["Semestre", "1", "200,00", "200,00"], ["Année", "1", "210,00", "210,00"]))).toEqual([]);
  });
});
