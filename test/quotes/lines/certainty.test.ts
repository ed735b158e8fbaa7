import { describe, expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

const certaintyOf = async (rows: readonly string[]) => (await readCsvQuote(rows.join("\n"))).certainty;

describe("certainty", () => {
  it("is arithmetic where products and sums close", async () => {
    expect(
      await certaintyOf([
        "Désignation;Qté;PU HT;Total HT",
        "Formation;2;900,00;1 800,00",
        "Total HT;;;1 800,00",
        "TVA 20 %;;;360,00",
        "Total TTC;;;2 160,00",
      ]),
    ).toEqual({
      reading: "arithmetic",
      lines: ["arithmetic"],
      totals: { net: "arithmetic", vat: "arithmetic", gross: "arithmetic" },
    });
  });

  it("is arithmetic for lines without prices that a total sums", async () => {
    const { lines } = await certaintyOf([
      "Désignation;Total HT",
      "Licence;500,00",
      "Formation;300,00",
      "Total HT;800,00",
    ]);
    expect(lines).toEqual(["arithmetic", "arithmetic"]);
  });

  it("is by heading where nothing sums the lines", async () => {
    const { lines, reading } = await certaintyOf(["Désignation;Total HT", "Licence;500,00", "Formation;300,00"]);
    expect([lines, reading]).toEqual([["heading", "heading"], "heading"]);
  });

  it("is doubtful where a product contradicts the line, though a sum counts it", async () => {
    const { lines } = await certaintyOf([
      "Désignation;Qté;PU HT;Total HT",
      "Licence;1;500,00;500,00",
      "Formation;3;100,00;200,00",
      "Total HT;;;700,00",
    ]);
    expect(lines).toEqual(["arithmetic", "doubtful"]);
  });
});
