import { describe, expect, test } from "vitest";
import { payersOfCsv } from "../payers/csv-payers.ts";

/** Payers that sentences give to lines by the numbers printed beside them. */

const quoted = (sentence: string): string => `"${sentence}"`;
const ofThree = async (sentence: string, heading = "N°") =>
  (
    await payersOfCsv([
      `${heading};Désignation;Qté;PU HT;Total HT`,
      "10;Prestation Ségur DUI;1;9100,00;9100,00",
      "20;Formation;2;800,00;1600,00",
      "30;Ordinateurs portables;4;690,00;2760,00",
      "",
      quoted(sentence),
    ])
  ).payers;

const SPLIT = "state state client";

describe("numbers that a column of ranks prints", () => {
  test.each(["N°", "Pos.", "Ligne", "N° ligne", "#", "Réf."])("under %s", async (heading) => {
    expect(await ofThree("Lignes 10 et 20 : État, au titre du Ségur. Ligne 30 : association.", heading)).toBe(SPLIT);
  });
});

describe("each payer with his lines", () => {
  test.each([
    "Lignes 10 à 20 : à l'État, au titre du Ségur (10 700,00 € HT). Ligne 30 : à l'association, hors Ségur.",
    "Lignes 10 et 20 -> État (Ségur, 10 700,00 € HT). Ligne 30 -> association.",
    "Les lignes 10 et 20 vont à l'État (Ségur) et la ligne 30 à l'association.",
    "Qui règle : l'ASP pour 10 et 20, l'association pour 30 (hors Ségur).",
    "Facturation à l'ASP des postes 10 et 20, à l'association du poste 30.",
    "L'ASP est facturée des lignes 10 et 20, l'association de la ligne 30.",
    "Nous facturerons l'ASP pour les postes 10 et 20 et l'association pour le poste 30 (hors Ségur).",
    "Financement : postes 10-20 État / poste 30 association (hors Ségur).",
    "Factures : une à l'ASP (postes 10, 20), une à l'association (poste 30, hors Ségur).",
    "Vous ne payez rien des postes 10 à 20 (l'État s'en charge) mais le poste 30 vous est facturé, hors Ségur.",
    "Les postes 10 et 20 sont réglés par l'ASP ; le 30 est réglé par l'association.",
    "Nos 10 et 20 : État (Ségur). Le n° 30 est à la charge de l'association.",
    "Du n° 10 au n° 20 : à l'État, au titre du Ségur. N° 30 : à l'association, hors Ségur.",
    "L'État paie les nos 10 et 20 ; le n° 30 est réglé par l'association.",
    "L'État paie 10 700,00 € (nos 10 et 20). Le poste 30, soit 2 760,00 € HT, vous revient.",
    "Le poste 30 ne relève pas du Ségur et vous est facturé. Les postes 10, 20 le sont à l'ASP.",
  ])("%s", async (sentence) => {
    expect(await ofThree(sentence)).toBe(SPLIT);
  });
});

describe("what is left when some lines are told", () => {
  test.each([
    "Le poste 30, étranger au Ségur, est à la charge de l'association ; l'ASP acquitte les deux autres.",
    "L'État ne paie pas le poste 30, étranger au Ségur ; il paie les deux autres.",
    "Le poste 30 est pour vous (hors Ségur), le reste pour l'ASP.",
    "L'association achète le poste 30 (hors Ségur) ; tout le reste relève de l'État.",
    "Seul le poste 30, hors Ségur, vous sera facturé, l'ASP réglant les autres.",
  ])("%s", async (sentence) => {
    expect(await ofThree(sentence)).toBe(SPLIT);
  });
});

describe("sentences that give a line to nobody", () => {
  test.each([
    "Les postes 10 et 20 vous sont livrés le 30 juin.",
    "Le 30 est le dernier jour de la reprise pour l'association.",
    "Nos 30 techniciens sont payés par l'association.",
    "Le devis n° 30 est payé par l'association.",
    "Ligne 30 : livraison à l'accueil de l'association, sous 30 jours.",
    "Pour le poste 30, l'État ou l'association paiera, à trancher avant la commande.",
  ])("%s", async (sentence) => {
    expect((await ofThree(sentence))?.split(" ")[1]).toBe("unknown");
  });
});
