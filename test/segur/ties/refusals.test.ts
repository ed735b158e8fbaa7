import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { readText } from "../../../src/segur/reading/reading.ts";
import { tieOf } from "../../../src/segur/ties/tie-grammar.ts";

/** Ties told by what is refused, by what leaving costs, or in words cut short; each beside its harmless neighbour. */

const tie = (value: string) =>
  tieOf(readText(textAt(value, { row: 1, column: 1 })), {
    previous: null,
    topic: null,
    governing: null,
    bound: false,
    smallPrint: false,
    alone: true,
    spoken: true,
    vendor: new Set(),
    goods: [],
    version: null,
  });

describe("what ties the Prestation, and its neighbour that does not", () => {
  it.each([
    ["Qui s'en irait chez un confrère avant trois ans nous restituerait la part Ségur.", "commitment"],
    ["Le cabinet qui s'en va chez un confrère nous rembourse la Prestation Ségur.", "commitment"],
    ["Le cabinet qui s'en va chez un confrère garde la Prestation Ségur sans rien devoir.", null],
    ["Chez un confrère, qui s'en irait restituerait la part Ségur ; chez nous, rien de tel.", null],
    ["Refuser le module Archivage met fin à la prestation Ségur.", "purchase"],
    ["Le refus du module Archivage est sans effet sur la prestation Ségur.", null],
    ["Le client qui refuse l'option Télésuivi perd le bénéfice de la prestation Ségur.", "purchase"],
    ["Le client qui refuse l'option Télésuivi garde le bénéfice de la prestation Ségur.", null],
    ["Le client ne peut décliner le contrat Sérénité sans renoncer à la prestation Ségur.", "purchase"],
    ["Le client peut décliner le contrat Sérénité sans renoncer à la prestation Ségur.", null],
    ["Les établissements n'adhérant pas à notre club ne sont pas servis au titre du Ségur.", "purchase"],
    ["Les établissements n'adhérant pas à notre club sont servis au titre du Ségur.", null],
    ["L'option Agenda est payante ; sans elle, nous ne pourrons pas vous livrer la version Ségur.", "purchase"],
    ["Option Agenda (payante) : avec ou sans elle, nous livrons la version Ségur.", null],
    [
      "Joindre le formulaire d'abonnement Confort, signé : sans lui, la version Ségur n'est pas programmée.",
      "purchase",
    ],
    ["Le coupon d'adhésion au club est joint pour information ; sans lui, la version Ségur est livrée de même.", null],
    ["La version Ségur vous est due telle quelle : pas de contrat à prolonger, pas d'achat à faire à côté.", null],
    ["L'édition Ségur est due au client et lui reste due : pas de module à prendre.", null],
    ["Pas de contrat prolongé : la prestation Ségur est due.", "purchase"],
    ["Quitter le logiciel avant 2026 coûtera au client l'équivalent du forfait Ségur.", "commitment"],
    ["La résiliation de l'abonnement n'ouvre droit à aucune indemnité au titre de la prestation Ségur.", null],
    ["La prestation Ségur est livrée si le client reprend un contrat de quatre ans.", "commitment"],
    ["La Prestation Ségur vous est due, même si vous ne prolongez pas l'abonnement.", null],
    ["Pas de durée minimale sur la Prestation Ségur.", null],
    ["Pas de période ferme pour la prestation Ségur.", null],
    ["Pas de durée ferme de trois ans, pas de prestation Ségur.", "commitment"],
    ["INSTALL. SEGUR : SOUS RÉS. SIGNATURE AVNT 36 MOIS", "commitment"],
    ["La mise à jour Ségur n'est pas dissociable de l'abonnement Cloud.", "purchase"],
  ])("%s", (value, to) => expect(tie(value)).toBe(to));
});
