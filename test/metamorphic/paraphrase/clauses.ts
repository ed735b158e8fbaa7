import { beforeReferencing, complementaryWith } from "./base-quotes.ts";
import type { Family } from "./family.ts";

/** `preorder-clause` and `complementary-quote`: clauses that must stand, or must not. */

const slots = {
  order: ["la présente commande", "le bon de commande", "la vente"],
  gained: ["le référencement de la solution", "le référencement de Labaris 8.2"],
};

export const referencingClauses: Family = {
  name: "clause on the referencing",
  rule: "preorder-clause",
  quoteWith: beforeReferencing,
  sides: [
    {
      says: "conditional",
      grammar: {
        slots,
        forms: {
          passive: [
            "{order} est subordonnée à {gained}.",
            "{order} est conclue sous la condition suspensive de {gained}.",
          ],
          active: ["{order} ne prend effet qu'après {gained}.", "{order} dépend de {gained} par l'ANS."],
          verb: [
            "Si {gained} n'est pas obtenu, {order} est annulée de plein droit.",
            "Faute d'obtenir {gained}, {order} devient caduque.",
          ],
          noun: ["Nullité de {order} à défaut de {gained}.", "Caducité de {order} en l'absence de {gained}."],
          chatty: [
            "Si l'ANS refuse {gained}, {order} tombe et vous ne devez rien.",
            "Pas de {gained}, pas de vente : tout est annulé.",
          ],
          other: [
            "{order} n'engage personne avant {gained}.",
            "{order} sera réputée non avenue si {gained} est refusé.",
            "L'absence de {gained} met fin à {order} sans indemnité.",
            "Tant que {gained} n'est pas prononcé, {order} reste sans effet.",
          ],
          telegraphic: ["{order} sous réserve de {gained}."],
        },
      },
      findings: [],
    },
    {
      says: "unconditional",
      grammar: {
        slots,
        forms: {
          passive: [
            "{order} n'est pas subordonnée à {gained}.",
            "{order} n'est soumise à aucune condition suspensive.",
          ],
          active: [
            "{order} ne dépend pas de {gained}.",
            "{order} engage {client} dès la signature, quoi que décide l'ANS.",
          ].map((text) => text.replace("{client}", "le client")),
          legal: ["{order} est ferme et définitive à la signature.", "{order} lie les parties dès la signature."],
          other: [
            "{order} est valable que {gained} soit prononcé ou non.",
            "{order} ne comporte aucune clause liée à {gained}.",
            "{order} reste due même si {gained} est refusé.",
          ],
          chatty: ["Nous attendons {gained} pour la rentrée."],
        },
      },
      findings: ["error preorder-clause no-clause"],
    },
  ],
};

const claims = {
  work: ["ces travaux", "le remplacement du serveur", "la présente offre"],
};

export const complementaryClaims: Family = {
  name: "claims of a complementary quote",
  rule: "complementary-quote",
  quoteWith: complementaryWith,
  sides: [
    {
      says: "claimed",
      grammar: {
        slots: claims,
        forms: {
          passive: [
            "{work} est pris en charge par l'État.",
            "{work} est payé par l'Agence de services et de paiement.",
          ],
          active: ["L'État finance {work}.", "L'ASP règle {work} à l'éditeur."],
          noun: ["Financement par l'État : {work}.", "Prise en charge de {work} par l'État au titre du Ségur."],
          other: [
            "{work} relève du financement de l'État.",
            "La facture de {work} sera adressée à l'ASP.",
            "L'éditeur demandera à l'État le paiement de {work}.",
          ],
          chatty: ["Pour {work}, c'est l'État qui paie."],
        },
      },
      findings: ["error complementary-quote claims-funding"],
    },
    {
      says: "at the client's charge",
      grammar: {
        slots: claims,
        forms: {
          passive: [
            "{work} n'est pas pris en charge par l'État.",
            "{work} n'est en rien payé par l'Agence de services et de paiement.",
          ],
          active: ["L'État ne finance pas {work}.", "L'ASP ne règle rien pour {work}."],
          noun: [
            "Aucun financement par l'État : {work}.",
            "Pas de prise en charge de {work} par l'État au titre du Ségur.",
          ],
          other: [
            "{work} ne relève pas du financement de l'État.",
            "Aucune facture de {work} ne sera adressée à l'ASP.",
            "L'éditeur ne demandera pas à l'État le paiement de {work}.",
          ],
          chatty: ["Pour {work}, ce n'est pas l'État qui paie.", "Pour {work}, c'est vous qui payez."],
        },
      },
      findings: [],
    },
  ],
};
