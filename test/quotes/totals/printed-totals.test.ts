import { expect, test } from "vitest";
import { readDocument } from "../../../src/documents/read.ts";
import { readQuote } from "../../../src/quotes/read-quote.ts";

const LINES = [
  "Désignation;Qté;PU HT;Total HT;TVA 20 %;TTC",
  "Licence Ondine;1;900,00;900,00;180,00;1 080,00",
  "Pose;2;50,00;100,00;20,00;120,00",
];

async function totalsOf(rows: readonly string[]) {
  const document = await readDocument(new TextEncoder().encode(["Devis n° OV-22-118", "", ...rows].join("\n")));
  const quote = document.ok ? readQuote(document.value) : null;
  const { net, vat, gross } = quote?.totals ?? {};
  return {
    totals: [net?.value, vat?.value, gross?.value],
    rates: new Set(quote?.vatRates.map(({ value }) => value)),
    problems: quote?.problems.length,
  };
}

const PLAIN = { totals: [100000, 20000, 120000], rates: new Set([20]), problems: 0 };

test.each([
  [
    "a table of VAT with its sums",
    ["", "Taux;Base HT;Montant TVA;Montant TTC", "20 %;1 000,00;200,00;1 200,00", "Ensemble;1 000,00;200,00;1 200,00"],
  ],
  [
    "a sentence right under the lines",
    ["Notre proposition s'élève à 1 000,00 € HT, soit 1 200,00 € TTC avec une TVA à 20 % de 200,00 €."],
  ],
])("totals of %s are read once", async (_form, rows) => {
  expect(await totalsOf([...LINES, ...rows])).toEqual(PLAIN);
});

const BARE = LINES.map((line) => line.split(";").slice(0, 4).join(";"));

test("a bare rate in the column of quantities is no amount of VAT", async () => {
  const rows = [
    "Total HT;;;1 000,00",
    "TVA;20;;200,00",
    "Total TTC;;;1 200,00",
    "Nombre de lignes;2",
    "Quantité totale;3",
  ];
  expect(await totalsOf([...BARE, ...rows])).toEqual(PLAIN);
});

test("parts with totals of their own come to that of the whole", async () => {
  const part = (name: string, net: string, vat: string, gross: string) => [
    `Total ${name} HT;;;${net}`,
    `TVA 20 %;;;${vat}`,
    `TTC;;;${gross}`,
  ];
  const rows = [...part("licence", "900,00", "180,00", "1 080,00"), ...part("pose", "100,00", "20,00", "120,00")];
  expect(await totalsOf([...BARE, ...rows, "Total du devis TTC;;;1 200,00"])).toEqual(PLAIN);
});

test.each(["Taux de TVA", "taux_tva", "TVA en %"])("%s gives a rate, and no amount", async (label) => {
  const rows = ["", "Total HT;1 000,00", `${label};20`, "Montant TVA;200,00", "Total TTC;1 200,00"];
  expect(await totalsOf([...BARE, ...rows])).toEqual(PLAIN);
});
