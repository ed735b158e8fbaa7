import { expect, it } from "vitest";
import { readCsvQuote } from "../read-csv-quote.ts";

/** Amounts behind a label, under the totals or in words of their own, that belong to nothing. */
const unplaced = async (...rows: string[]): Promise<number[]> => {
  const { unplaced: found } = await readCsvQuote(
    [
      "Désignation;Qté;PU HT;Total HT;TVA",
      "Pose;3;400,00;1 200,00;20 %",
      "Clavier;1;70,00;70,00;20 %",
      "",
      ";;Total HT;1 270,00",
      ";;TVA 20 %;254,00",
      ";;Total TTC;1 524,00",
      ...rows,
      "",
    ].join("\n"),
  );
  return found.map(({ value }) => value);
};

it.each([
  [";;Solde affaire 2021;412,60", 41_260],
  ["Frais de dossier : 45,00 €", 4_500],
  ["Forfait déplacement : 85,00 € HT", 8_500],
  ["Majoration de nuit 340,00 €.", 34_000],
  ["Sous-traitance Ecolys SAS : 1 205,00 €", 120_500],
  ["Transport Ecolys SAS 1 205,00 €", 120_500],
  ["Rappel de votre facture impayée : 128,40 € à ajouter.", 12_840],
])("%s belongs to nothing", async (row, cents) => expect(await unplaced("", row)).toEqual([cents]));

it.each([
  ["Pose : 1 200,00 € HT"],
  ["Total général : 1 524,00 € TTC"],
  ["Pose et clavier : 1 524,00 € TTC"],
  ["Capital : 12 000 €"],
  ["SAS 25 000 €"],
  ["SASU : 3 000 €"],
  ["Ets Pagnol & fils, S.A.R.L. 8 000,00 €"],
  ["Orvance Santé SAS 25 000 €"],
  ["Société par actions simplifiée 40 000 euros"],
  ["SARL;18 000,00 €"],
  ["Indemnité forfaitaire : 40,00 €"],
  ["Taux journalier : 780,00 €"],
  ["Prix public du clavier : 95,00 €"],
  ["Acompte à la commande : 457,20 €"],
  ["En option, un second clavier : 65,00 €"],
  ["Vernissage SGL 1.12"],
  ["Nous vous rappelons que la pose dure une journée et que les frais sont de 45,00 € par visite."],
  [";;Reste à régler;1 524,00"],
])("%s is explained, or is no amount of the quote", async (row) => expect(await unplaced("", row)).toEqual([]));
