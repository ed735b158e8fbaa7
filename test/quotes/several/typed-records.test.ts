import { expect, test } from "vitest";
import { readDocument } from "../../../src/documents/read.ts";
import { readQuote } from "../../../src/quotes/read-quote.ts";
import { splitQuotes } from "../../../src/quotes/several/split-quotes.ts";

const records = [
  "H|DEVIS|OV-22-118|20221103|20221231|EUR",
  "F|Officinal Services|SIRET|98733018000017",
  "C|Pharmacie du Lavoir|FINESS|817045651",
  "L|001|SEG|Prestation Ségur LGC|2.00|poste|380.00|0.00|760.00|20.00|PAYEUR=ETAT-SEGUR",
  "L|002|FOR|Formation à distance|3.00|heure|60.00|10.00|162.00|20.00|PAYEUR=CLIENT",
  "T|TOTAL HT|922.00",
  "T|TVA|20.00|184.40",
  "T|TOTAL TTC|1106.40",
  "N|Sous six semaines.",
];

test("records without headings are read by what their figures prove and their head says", async () => {
  const document = await readDocument(new TextEncoder().encode(records.join("\n")));
  const quote = document.ok ? readQuote(document.value) : null;
  const lines = quote?.lines.map(({ quantity, unitPriceCents, totalCents }) => [quantity, unitPriceCents, totalCents]);
  expect(lines).toEqual([
    [2, 38000, 76000],
    [3, 6000, 16200],
  ]);
  expect(quote?.totals.gross?.value).toBe(110640);
  expect(quote?.problems).toEqual([]);
  expect(quote?.dates.map(({ date }) => date)).toEqual(["2022-11-03", "2022-12-31"]);
});

test("records under a row of headings are read without their types, whatever the first column marks", async () => {
  const typed = [
    "TYPE;NUMERO;DATE;VALIDITE;CODE;LIBELLE;QTE;PUHT;MTHT;PEC",
    "ENT;DV77;20220503;20220630;;OFFICINAL SERVICES SIRET 98733018000017;;;;",
    "ENT;DV77;20220503;20220630;;CLIENT PHARMACIE DU LAVOIR FINESS 817045651;;;;",
    "LIG;DV77;20220503;20220630;S1;PRESTATION SEGUR PHA-LGO-VA1;1;700.00;700.00;ETAT",
    "LIG;DV77;20220503;20220630;X1;ETIQUETEUSE HORS SEGUR;2;90.00;180.00;CLIENT",
    "PIE;DV77;20220503;20220630;;TOTAL HT;;;880.00;",
    "LEG;DV77;20220503;20220630;;PAIEMENT A TRENTE JOURS;;;;",
  ];
  const document = await readDocument(new TextEncoder().encode(typed.join("\n")));
  const [part] = document.ok ? splitQuotes(document.value) : [];
  const quote = part === undefined ? null : readQuote(part.document);
  expect(quote?.lines.map(({ designation, totalCents }) => [designation.value, totalCents])).toEqual([
    ["PRESTATION SEGUR PHA-LGO-VA1", 70000],
    ["ETIQUETEUSE HORS SEGUR", 18000],
  ]);
  expect(quote?.number?.value).toBe("DV77");
  expect(quote?.totals.net?.value).toBe(88000);
  expect(quote?.dates.map(({ date }) => date)).toEqual(["2022-05-03", "2022-06-30"]);
});
