import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/tables/lay-out.ts";
import { readCsvQuote } from "../../quotes/read-csv-quote.ts";
import { pageOf } from "../page.ts";

const read = async (...rows: string[]) => {
  const { lines, summaries } = await readCsvQuote(rows.join("\n"));
  return { cents: lines.map(({ totalCents }) => totalCents), sums: summaries.map(({ cents }) => cents) };
};

describe("totals of lines that stand apart by their kind", () => {
  it.each([
    "Désignation;Qté;Prix unique HT;Prix annuel HT",
    "Prestation;Nombre;Mise en service HT;Redevance annuelle HT",
    "Libellé;Qté;Coût initial HT;Coût annuel HT",
  ])("%s", async (heads) => {
    const rows = ["Licence;1;900,00;", "Pose;1;300,00;", "Hébergement;1;;120,00", "Totaux HT;;1 200,00;120,00"];
    expect(await read(heads, ...rows)).toEqual({ cents: [90_000, 30_000, 12_000], sums: [132_000] });
  });

  it.each([
    ["a price and a total", "Désignation;Qté;Prix HT;Montant HT", ["Licence;2;90,00;180,00", "Pose;1;30,00;30,00"]],
    ["the price of a unit", "Désignation;Qté;PU HT;Total HT", ["Licence;2;90,00;180,00", "Pose;1;;30,00"]],
  ])("are none: %s", async (_, heads, rows) => {
    expect((await read(heads, ...rows)).cents).toEqual([18_000, 3_000]);
  });

  it("are summed together for a part, whoever pays it", async () => {
    const rows = ["Licence;1;900,00;", "Pose;1;300,00;", "Hébergement;1;;120,00", "Sous-total client;;1 200,00;120,00"];
    expect((await read("Désignation;Qté;Prix unique HT;Prix annuel HT", ...rows)).sums).toEqual([132_000]);
  });

  it.each(["Officine", "Vous"])("are told by the lines that count pieces: %s", (payer) => {
    const rowOf = (y: number, ...cells: string[]) =>
      cells.map((text, column) => ({ text, y, ...(column === 0 ? { x: 20 } : { right: 160 + 95 * column }) }));
    const page = pageOf([
      ...rowOf(100, "Objet", "Qté", "PU HT", "Mise en place HT", "Par an HT"),
      ...rowOf(120, "Licence", "1", "900,00", "900,00", ""),
      ...rowOf(140, "Pose", "2", "300,00", "600,00", ""),
      ...rowOf(160, "Hébergement", "1", "120,00", "", "120,00"),
      ...rowOf(180, payer, "", "", "1 500,00", "120,00"),
    ]);
    const [table] = layOut(page).tables;
    expect(table?.columns.map(({ role }) => role)).toEqual(["designation", "quantity", "unitPrice", "net", "net"]);
  });
});
