import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** Ties told by the numbers of lines, or by the proper name of what a line sells. */

const lines: QuoteInput["lines"] = [
  lineOf("Prestation Ségur BIO-SGL-Va1, payée par l'État", 800_000, null),
  lineOf("Suivi qualité Labaris Perle (hors Ségur, à la charge du laboratoire)", 90_000, null),
  lineOf("Prérequis Ségur : serveur (hors Ségur, à la charge du laboratoire)", 190_000, null),
];

function ties(sentence: string): string[] {
  const read = quoteFromData({ ...HEAD, lines, summaries: [], texts: [sentence] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return annotate(read.value.quote, {}, { kind: read.value.kind }).ties.map(({ to }) => to);
}

describe("lines called by their numbers", () => {
  it.each([
    ["Le poste 1 n'est pas livrable sans le poste 2.", ["purchase"]],
    ["Le poste 1 est livrable sans le poste 2.", []],
    ["Si la ligne 2 est supprimée, la ligne 1 est annulée.", ["purchase"]],
    ["La suppression de la ligne 2 est sans effet sur la ligne 1.", []],
    ["La ligne 1 se règle à la recette, la ligne 2 à la commande.", []],
    ["Sans la ligne 3, la ligne 1 ne peut pas être installée.", []],
    ["La ligne 2 ne se commande qu'avec la ligne 1.", []],
    ["Merci de cocher les lignes retenues ; la ligne 1 peut l'être seule.", []],
  ])("%s", (sentence, expected) => expect(ties(sentence)).toEqual(expected));
});

describe("what a line sells, called by its proper name", () => {
  it.each([
    ["La ligne 1 est programmée une fois le contrat Labaris Perle signé.", ["purchase"]],
    ["La version Ségur n'est livrée qu'avec Labaris Perle dûment commandé.", ["purchase"]],
    ["Le contrat Labaris Perle, une fois signé, court douze mois.", []],
  ])("%s", (sentence, expected) => expect(ties(sentence)).toEqual(expected));
});

describe("parts called by their number or letter", () => {
  const parted = (sentence: string): string[] => {
    const read = quoteFromData({
      ...HEAD,
      lines: [
        lineOf("Labaris 8.2 : droits", 800_000, "Chapitre 1 – Prestation Ségur BIO-SGL-Va1, payée par l'État"),
        lineOf("Abonnement Labaris Perle", 90_000, "Chapitre 2 – Hors périmètre Ségur, à la charge du laboratoire"),
        lineOf("Douchettes", 40_000, "Chapitre 2 – Hors périmètre Ségur, à la charge du laboratoire"),
      ],
      summaries: [],
      texts: [sentence],
    });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return annotate(read.value.quote, {}, { kind: read.value.kind }).ties.map(({ to }) => to);
  };
  it.each([
    [
      "Le chapitre 1 est réservé aux laboratoires titulaires d'un abonnement Labaris Perle, en cours ou à venir.",
      ["purchase"],
    ],
    ["Le chapitre 1 n'est livré qu'avec le chapitre 2.", ["purchase"]],
    ["Pas de chapitre 1 sans chapitre 2.", ["purchase"]],
    ["Le chapitre 1 ne dépend en rien du chapitre 2.", []],
    ["Le chapitre 1 peut être commandé seul.", []],
    ["Chapitre 2 : 40 % à la commande, le solde à la livraison.", []],
    ["Les chapitres 1 et 2 sont livrés le même jour.", []],
    ["Le chapitre 2 ne peut être mis en service qu'après le chapitre 1.", []],
  ])("%s", (sentence, expected) => expect(parted(sentence)).toEqual(expected));

  it.each([
    ["1. Part que l'État nous règle", "2. Part que vous nous réglez", "La part 1"],
    ["Part A – payée par l'État", "Part B – hors Ségur, à votre charge", "La part A"],
    ["1) Réglé par l'État", "2) Réglé par le laboratoire", "Le lot 1"],
  ])("%s: headings with a number or letter before their words", (state, client, part) => {
    const ties = (sentence: string): string[] => {
      const read = quoteFromData({
        ...HEAD,
        lines: [lineOf("Labaris 8.2 : droits", 800_000, state), lineOf("Douchettes", 40_000, client)],
        summaries: [],
        texts: [sentence],
      });
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      return annotate(read.value.quote, {}, { kind: read.value.kind }).ties.map(({ to }) => to);
    };
    expect(
      ties(
        `${part} vous est acquise dès lors que vous signez l'avenant, qui proroge de quatre années votre abonnement.`,
      ),
    ).toEqual(["commitment"]);
    expect(ties(`${part} vous est acquise, que vous prolongiez ou non votre abonnement.`)).toEqual([]);
  });
});

describe("what a line sells, called by its noun alone", () => {
  const sold = (sentence: string): string[] => {
    const read = quoteFromData({
      ...HEAD,
      lines: [
        lineOf("Prestation Ségur BIO-SGL-Va1, payée par l'État", 800_000, null),
        lineOf("Scanner de documents (hors Ségur, à la charge du laboratoire)", 90_000, null),
      ],
      summaries: [],
      texts: [sentence],
    });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return annotate(read.value.quote, {}, { kind: read.value.kind }).ties.map(({ to }) => to);
  };
  it.each([
    "Pas de scanner, pas de version Ségur.",
    "Sans scanner, la version Ségur n'est pas posée.",
    "La version Ségur vient avec le scanner, l'un n'allant pas sans l'autre.",
    "Si le scanner n'est pas commandé, la version Ségur sera facturée.",
    "La version Ségur est livrée contre signature du contrat de location.",
    "La partie financée sera débloquée une fois le module Planning commandé.",
  ])("%s: a tie", (sentence) => expect(sold(sentence)).toHaveLength(1));
  it.each([
    "La version Ségur est posée avec ou sans scanner.",
    "Le scanner n'est pas livré tant que la version Ségur n'est pas posée.",
    "Le scanner et la version Ségur sont livrés le même jour.",
    "Si le scanner tombe en panne, la version Ségur n'est pas en cause.",
    "Sans le scanner, la version Ségur ne lit pas les documents papier.",
    "La partie Ségur se commande sans le scanner.",
    "La version Ségur peut être retenue sans le scanner ni le module.",
    "Le scanner et la version Ségur se vendent l'un sans l'autre.",
    "La version Ségur est livrée contre signature du bon de livraison.",
  ])("%s: no tie", (sentence) => expect(sold(sentence)).toEqual([]));
});
