import { describe, expect, it } from "vitest";
import type { Cell, GridDocument } from "../../../src/documents/document.ts";
import { splitQuotes } from "../../../src/quotes/several/split-quotes.ts";
import { fixture, gridOf } from "../../documents/containers.ts";

/** A workbook of sheets given as rows of texts. */
function workbook(sheets: Readonly<Record<string, readonly string[]>>): GridDocument {
  const rows: Cell[][] = [];
  for (const [sheet, lines] of Object.entries(sheets))
    lines.forEach((line, index) => {
      rows.push(
        line.split(";").flatMap((text, column) => {
          const spot = { sheet, cell: `${"ABCDEF"[column]}${index + 1}` };
          return text === "" ? [] : [{ text, row: rows.length + 1, column: column + 1, spot }];
        }),
      );
    });
  return { kind: "grid", rows, problems: [] };
}

const quote = (number: string | null, total: string | null = "Total HT;;;500,00"): string[] => [
  ...(number === null ? [] : [`Devis n°;${number}`]),
  "Désignation;Qté;PU HT;Total HT",
  "Licence;1;500,00;500,00",
  ...(total === null ? [] : [total]),
];

const partsOf = (document: GridDocument): [string | null, number][] =>
  splitQuotes(document).map(({ part, document: own }) => [part, own.kind === "grid" ? own.rows.flat().length : 0]);

describe("splitQuotes of a workbook", () => {
  it("parts sheets that are quotes of their own", async () => {
    const parts = splitQuotes(await gridOf(fixture("containers/deux-devis.xlsx")));
    expect(parts.map(({ part }) => part)).toEqual(["Site Nord", "Site Sud"]);
  });

  it("leaves a quote with its annexes whole", async () => {
    expect(splitQuotes(await gridOf(fixture("containers/classeur.xlsx"))).map(({ part }) => part)).toEqual([null]);
  });

  it("keeps a sheet of details, without a number of its own, with the quote before it", () => {
    const document = workbook({
      A: quote("D-1"),
      "A, détail": quote(null),
      B: quote("D-2"),
    });
    expect(partsOf(document)).toEqual([
      ["A", 22],
      ["B", 12],
    ]);
  });

  it("keeps two sheets of one number together", () => {
    expect(partsOf(workbook({ A: quote("D-1"), B: quote("D-1") })).map(([part]) => part)).toEqual([null]);
  });

  it("parts quotes without numbers where each has its own total, and only there", () => {
    expect(partsOf(workbook({ A: quote(null), B: quote(null) })).map(([part]) => part)).toEqual(["A", "B"]);
    expect(partsOf(workbook({ A: quote(null, null), B: quote(null) })).map(([part]) => part)).toEqual([null]);
  });
});
