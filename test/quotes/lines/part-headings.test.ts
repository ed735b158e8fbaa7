import { describe, expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

/** The heading that the last line stands under. */
async function headingOver(rows: readonly string[]): Promise<string | null> {
  const { lines, sections } = await readCsvQuote(rows.join("\n"));
  const section = lines.at(-1)?.section ?? null;
  return section === null ? null : (sections[section]?.heading.value ?? null);
}

const HEAD = "Désignation;Qté;PU HT;Total HT";
const LINES = ["Balance;2;100,00;200,00", "Lampe;1;50,00;50,00"];

describe("words right over a table", () => {
  it.each([
    ["Panier de la pharmacie : comptoir, que le Ségur laisse de côté", "Panier de la pharmacie, montant"],
    ["Chapitre du cabinet : mobilier de bureau", "Chapitre du cabinet"],
    ["Volet 2 – Comptabilité Lérins Gestia : payé par le laboratoire", "À facturer au laboratoire"],
    ["Lot n° B. Mobilier : à votre charge", "À votre charge"],
    ["Quote-part du cabinet (mobilier, courrier : le Ségur n'a pas à les connaître)", "Quote-part du cabinet"],
  ])("%s names its part", async (heading, sum) =>
    expect(await headingOver([heading, HEAD, ...LINES, `${sum};;;250,00`])).toBe(heading),
  );

  it.each([["Interlocuteur : Mme Duval"], ["Devis 2 – Suite : 12/05/2022"], ["Objet : balance et lampe du cabinet"]])(
    "%s is a fact",
    async (fact) => expect(await headingOver([fact, HEAD, ...LINES, "Total HT;;;250,00"])).toBeNull(),
  );
});

describe("the letter of a part over the numbers of its lines", () => {
  it.each([["B"], ["Lot 2"], ["II."]])("%s", async (mark) => {
    const rows = [
      `${mark};Divers (hors Ségur);Qté;PU HT;Total HT`,
      "B1;Balance;2;100,00;200,00",
      "B2;Lampe;1;50,00;50,00",
    ];
    const { lines } = await readCsvQuote(rows.join("\n"));
    expect(lines.map(({ designation }) => designation.value)).toEqual(["Balance", "Lampe"]);
    expect(await headingOver(rows)).toBe("Divers (hors Ségur)");
  });
});

it("a part is in the one whose number its own begins with, whatever sub-total stands between", async () => {
  const { sections } = await readCsvQuote(
    [
      "Désignation;Qté;PU HT;Total HT",
      "1 Part financée par l'État;;;",
      "1.1 Logiciel;;;",
      "Licence;1;700,00;700,00",
      "Sous-total 1.1;;;700,00",
      "1.2 Services;;;",
      "Formation;2;150,00;300,00",
      "Sous-total 1.2;;;300,00",
      "2 Hors périmètre Ségur;;;",
      "2.1 Matériel;;;",
      "Coffret;2;50,00;100,00",
    ].join("\n"),
  );
  expect(sections.map(({ heading, parent }) => [heading.value.slice(0, 3), parent])).toEqual([
    ["1 P", null],
    ["1.1", 0],
    ["1.2", 0],
    ["2 H", null],
    ["2.1", 3],
  ]);
});
