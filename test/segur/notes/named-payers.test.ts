import { describe, expect, test } from "vitest";
import { payersOfCsv } from "../payers/csv-payers.ts";

/** Payers that sentences give to lines by their names, and what a sentence's amounts leave to the client. */

const ofThree = async (sentence: string) =>
  (
    await payersOfCsv([
      "Désignation;Qté;PU HT;Total HT",
      "Prestation Ségur DPI;1;25000,00;25000,00",
      "Formation;3;900,00;2700,00",
      "Lecteurs de badges;5;110,00;550,00",
      "",
      `"${sentence}"`,
    ])
  ).payers;

describe("each payer with the lines that a sentence names", () => {
  test.each([
    "La Prestation Ségur DPI et la formation vont à l'État ; les lecteurs de badges, hors Ségur, à l'hôpital.",
    "L'État, pour la Prestation Ségur et la formation ; l'hôpital, pour les lecteurs de badges (hors Ségur).",
    "Facture n° 1 à l'ASP : Prestation Ségur DPI et formation. Facture n° 2 à l'hôpital : lecteurs de badges.",
    "Part de l'État : Prestation Ségur DPI, formation. Part de l'hôpital : lecteurs de badges, hors Ségur.",
    "L'État nous doit 27 700,00 € HT au titre du Ségur, l'hôpital 550,00 € HT (lecteurs de badges, hors Ségur).",
    "L'hôpital ne paiera que 550,00 € HT, l'État paiera les 27 700,00 € HT du Ségur.",
    "L'État paie la Prestation Ségur et la formation, soit 27 700,00 € HT.",
  ])("%s", async (sentence) => {
    expect(await ofThree(sentence)).toBe("state state client");
  });
});

describe("lines that a sentence leaves open", () => {
  test.each([
    "L'État paie 27 700,00 € HT pour la Prestation Ségur et la formation. Pour les lecteurs de badges, le payeur n'est pas arrêté : État ou hôpital.",
    "L'État paie la Prestation Ségur et la formation, soit 27 700,00 € HT. L'hôpital ou l'État paiera les lecteurs de badges.",
  ])("%s", async (sentence) => {
    expect(await ofThree(sentence)).toBe("state state unknown");
  });
});

test.each([
  "L'hôpital, pour la formation, est fermé le lundi.",
  "Les données de la formation vont à l'hôpital dans la semaine.",
])("no payer is told: %s", async (sentence) => {
  expect((await ofThree(sentence))?.split(" ")[1]).toBe("unknown");
});
