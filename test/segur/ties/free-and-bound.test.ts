import { describe, expect, it } from "vitest";
import { tie } from "./tie-of.ts";

/** Ties in other terms of time, place and rivalry, each beside its harmless neighbour. */
describe("what ties the Prestation, and what leaves it free", () => {
  it.each([
    ["La version Ségur implique de garder la solution au moins quatre exercices.", "commitment"],
    ["La version Ségur suppose un contrat de trois semestres.", "commitment"],
    ["La version Ségur est maintenue au moins quatre exercices par l'éditeur.", null],
    ["En retour de la Prestation Ségur, le laboratoire s'interdit de recourir à un autre éditeur.", "commitment"],
    ["Le laboratoire peut recourir à un autre éditeur, la Prestation Ségur étant acquise.", null],
    ["La version Ségur est posée dès lors que vous aurez renouvelé votre parc auprès de nos équipes.", "purchase"],
    ["La version Ségur est posée dès lors que vous aurez renouvelé votre parc où bon vous semble.", null],
    ["La version Ségur suppose que votre archivage d'images rejoigne notre centre de données.", "purchase"],
    ["Votre archivage d'images peut rejoindre notre centre de données ; la version Ségur n'en dépend pas.", null],
    [
      "Si le centre met en concurrence son système avant trois ans, la somme perçue au titre du Ségur lui est réclamée.",
      "commitment",
    ],
    ["La version Ségur est choisie après que le centre a mis en concurrence trois éditeurs.", null],
    ["La Prestation Ségur est acquise après trente-six mensualités de votre contrat de services.", "commitment"],
    ["Signez le contrat de supervision et la mise à jour Ségur sera programmée.", "purchase"],
    ["Signez ce devis et la mise à jour Ségur sera programmée.", null],
    ["Acceptez la formule Intégrale, et la version Ségur est posée sous huit jours.", "purchase"],
    ["La version Ségur est offerte aux signataires de la charte Privilège.", "purchase"],
    ["Le signataire du devis doit être habilité à commander la Prestation Ségur.", null],
    ["L'installation Ségur vaut acceptation de la hausse de 8 % de votre redevance.", "commitment"],
    ["L'éditeur accepte que la hausse de sa redevance soit différée jusqu'à la pose de la version Ségur.", null],
    [
      "Tout changement d'éditeur dans les trois ans donne lieu au versement d'une somme égale à l'aide de l'État.",
      "commitment",
    ],
    ["Le changement d'éditeur est libre et sans frais, l'aide de l'État restant acquise.", null],
    ["La prise en charge de l'État nous revient, à vous de rester trois ans.", "commitment"],
    ["À vous de désigner un référent avant l'installation Ségur.", null],
    ["Il vous faudra également le pack Mobilité pour que nous activions la version Ségur.", "purchase"],
    ["Il vous faudra un accès internet pour que nous activions la version Ségur.", null],
    ["Le prix Ségur est consenti pour une durée d'utilisation d'au moins 48 mois.", "commitment"],
    // For how long the vendor does its work binds nobody else.
    ["La maintenance corrective de la version Ségur est assurée pendant au moins six ans.", null],
    ["La version Ségur est maintenue par nos soins pour une durée d'au moins 72 mois.", null],
    ["La maintenance corrective est garantie au laboratoire sur au moins six ans avec la version Ségur.", null],
    ["L'installation Ségur est comprise si le laboratoire reste pour au moins trois ans.", "commitment"],
    ["Pendant la Prestation Ségur, le laboratoire n'acquiert d'automates qu'auprès de notre filiale.", "purchase"],
    ["Le laboratoire quittant Véronix avant trois ans acquitte un dédit équivalent à la part de l'État.", "commitment"],
    [
      "Le module Paie n'est installé que si vous nous confiez l'hébergement ; la Prestation Ségur en est indépendante.",
      null,
    ],
    ["La Prestation Ségur suppose la souscription du module Paie, indépendant de l'hébergement.", "purchase"],
  ])("« %s » %s", (sentence, to) => expect(tie(sentence)).toBe(to));
});
