import { withSentence } from "./base-quotes.ts";
import type { Family } from "./family.ts";

/** `unconditional`: the Prestation tied to a purchase or a re-commitment, or freed of them. */

const client = ["le laboratoire", "le client", "l'établissement"];
const prestation = ["la Prestation Ségur", "la mise à jour Ségur", "la prestation financée par l'État"];

const purchases = {
  client,
  prestation,
  buying: [
    "l'achat du module Statistiques",
    "la souscription d'un abonnement d'hébergement",
    "la commande du pack Confort",
    "l'acquisition de l'option Télétransmission",
  ],
  buy: [
    "acheter le module Statistiques",
    "souscrire un abonnement d'hébergement",
    "commander l'option Télétransmission",
  ],
  bought: ["acheté le module Statistiques", "souscrit un abonnement d'hébergement", "commandé le pack Confort"],
};
const commitments = {
  client,
  prestation,
  buying: [
    "un réengagement de trois ans",
    "la reconduction du contrat pour 36 mois",
    "une prolongation de l'abonnement de deux ans",
    "un engagement ferme de 48 mois",
  ],
  buy: ["se réengager pour trois ans", "reconduire son contrat pour 36 mois", "prolonger son abonnement de deux ans"],
  bought: [
    "reconduit son contrat pour 36 mois",
    "renouvelé son abonnement pour deux ans",
    "prolongé son contrat d'un an",
  ],
};

const tied = {
  passive: [
    "{prestation} est subordonnée à {buying}.",
    "{prestation} est conditionnée par {buying}.",
    "{prestation} est réservée aux clients qui ont {bought}.",
    "{prestation} n'est réalisée que moyennant {buying}.",
    "{prestation} n'est délivrée qu'après {buying}.",
  ],
  active: [
    "{prestation} suppose {buying}.",
    "{prestation} requiert {buying}.",
    "{buying} conditionne {prestation}.",
    "{client} doit {buy} pour recevoir {prestation}.",
    "Pour bénéficier de {prestation}, {client} s'oblige à {buy}.",
  ],
  legal: [
    "{prestation} est consentie en contrepartie de {buying}.",
    "À défaut de {buying}, {prestation} ne sera pas exécutée.",
    "{prestation} est accordée sous réserve que {client} ait {bought}.",
    "Seul {client} ayant {bought} peut prétendre à {prestation}.",
  ],
  chatty: [
    "On déclenche {prestation} dès que vous avez {bought}, pas avant.",
    "Sans {buying}, pas question de lancer {prestation}.",
    "Il faut d'abord {buy} : {prestation} vient ensuite.",
  ],
  telegraphic: ["{prestation} : uniquement si {buying}.", "{prestation} = {buying} obligatoire."],
  denial: [
    "Faute de {buying}, {prestation} n'est pas lancée.",
    "{prestation} ne peut être livrée sans {buying}.",
    "{prestation} ne démarre pas tant que {client} n'a pas {bought}.",
    "{client} n'obtient {prestation} qu'en échange de {buying}.",
    "{prestation} n'est ouverte qu'aux clients ayant {bought}.",
    "En l'absence de {buying}, nous ne réalisons pas {prestation}.",
  ],
};

const free = {
  passive: [
    "{prestation} n'est subordonnée ni à {buying} ni à quoi que ce soit d'autre.",
    "{prestation} n'est pas conditionnée par {buying}.",
    "{prestation} n'est aucunement réservée aux clients qui ont {bought}.",
    "{prestation} est réalisée sans {buying}.",
  ],
  active: [
    "{prestation} ne suppose pas {buying}.",
    "{prestation} ne requiert en rien {buying}.",
    "{buying} ne conditionne pas {prestation}.",
    "{client} n'a pas à {buy} pour recevoir {prestation}.",
    "{client} n'est pas tenu de {buy} pour bénéficier de {prestation}.",
  ],
  legal: [
    "{prestation} ne saurait être subordonnée à {buying}.",
    "En aucun cas {prestation} n'est consentie en contrepartie de {buying}.",
    "Le refus de {buy} est sans effet sur {prestation}.",
    "{prestation} est acquise à {client} sans obligation de {buy}.",
  ],
  chatty: [
    "Pas besoin de {buy} pour profiter de {prestation}.",
    "Que vous vouliez ou non {buy} ne change rien à {prestation}.",
    "Vous recevez {prestation} même sans {buy}.",
  ],
  denial: [
    "{prestation} est livrée même à défaut de {buying}.",
    "Nous réalisons {prestation} en l'absence de {buying} également.",
    "{prestation} n'exige de {client} ni {buying} ni rien d'autre.",
    "{client} obtient {prestation} sans avoir à {buy}.",
    "{prestation} n'est pas une contrepartie de {buying}.",
    "Il n'est jamais demandé de {buy} pour obtenir {prestation}.",
  ],
  telegraphic: ["{prestation} : {buying} non exigé.", "{prestation} sans condition, {buying} facultatif."],
};

export const purchaseTies: Family = {
  name: "tied to a purchase",
  rule: "unconditional",
  quoteWith: withSentence,
  sides: [
    { says: "tied", grammar: { slots: purchases, forms: tied }, findings: ["error unconditional purchase"] },
    { says: "free", grammar: { slots: purchases, forms: free }, findings: [] },
  ],
};

export const commitmentTies: Family = {
  name: "tied to a commitment",
  rule: "unconditional",
  quoteWith: withSentence,
  sides: [
    { says: "tied", grammar: { slots: commitments, forms: tied }, findings: ["error unconditional commitment"] },
    { says: "free", grammar: { slots: commitments, forms: free }, findings: [] },
  ],
};
