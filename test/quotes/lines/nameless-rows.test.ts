import { expect, test } from "vitest";
import { readText } from "../../../src/documents/csv/read-csv.ts";
import { namelessRows } from "../../../src/quotes/lines/nameless-rows.ts";
import { layOut } from "../../../src/tables/lay-out.ts";

const namelessIn = (...rows: readonly string[]): string[] => {
  const document = readText(["Réf;Désignation;Qté;PU HT;Total HT", ...rows].join("\n"));
  return document.ok ? namelessRows(layOut(document.value)).map(({ value }) => value) : [];
};

test("a line that a code alone names does not say what it sells", () => {
  expect(namelessIn("A1;Prestation Ségur;1;9 000,00;9 000,00", "SRV;;1;3 000,00;3 000,00")).toEqual([
    "SRV 1 3 000,00 3 000,00",
  ]);
  expect(namelessIn("A1;Prestation Ségur;1;9 000,00;9 000,00", "Serveur;;1;3 000,00;3 000,00")).toEqual([]);
});
