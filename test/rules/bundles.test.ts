import { describe, expect, it } from "vitest";
import { lineOf, totalsOf } from "./interplay/small-quote.ts";
import { outcomeOf, toldBy } from "./judged-rule.ts";

/** One price for work of the Prestation and for a thing outside of it, which the line sets apart from the Ségur. */

const judged = (designation: string): string[] =>
  toldBy(
    outcomeOf("funding-distinction", {
      lines: [
        lineOf("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", 1_000_000, null),
        lineOf(designation, 500_000, null),
      ],
      summaries: totalsOf(1_500_000),
      products: [{ name: "Orvance SGL", version: "9.3", text: "Orvance SGL 9.3" }],
    }),
  );

describe("one price for both", () => {
  it.each([
    "Pose de la version 9.3 du SGL et remplacement de l'onduleur du local technique (hors périmètre)",
    "Formation des techniciens au SGL avec fourniture de douze tablettes, hors périmètre",
    "Paramétrage Orvance SGL + NAS de sauvegarde (hors Ségur)",
    "Installation d'Orvance 9.3 / câblage du local technique, hors périmètre",
    "Journées de formation SGL et lecteurs de codes-barres, hors prise en charge",
    "Boîtes aux lettres MSSanté et activation du connecteur MSSanté du SGL, hors périmètre",
    "Imprimantes d'étiquettes, hors Ségur, et recette de la version 9.3",
    "Serveur d'application avec installation du SGL 9.3, hors périmètre",
    "Lot technique (installation du SGL 9.3, baie de stockage), hors périmètre",
    "Installation de la version 9.3 du SGL, y compris fourniture d'un serveur de secours, hors périmètre",
    "Forfait site : formation SGL (2 j) + borne wifi (hors périmètre)",
    "Onduleur hors périmètre + qualification du SGL 9.3",
    "Formation Pro Santé Connect avec lecteurs de cartes CPS, hors périmètre",
    "Pose d'Orvance 9.3 et remplacement de l'onduleur, à la charge du laboratoire",
  ])("%s", (designation) => expect(judged(designation)).toEqual(["bundle @1"]));
});

describe("things alone, or work that is told to be another's", () => {
  it.each([
    "Remplacement de l'onduleur du local technique et des batteries (hors périmètre)",
    "Interface du SGL et de la badgeuse du self, hors périmètre Ségur",
    "Serveur destiné au SGL et onduleur, hors périmètre",
    "Onduleur et rallonges pour la mise en service du SGL, hors périmètre",
    "Formation à la bureautique et fourniture de tablettes, hors périmètre Ségur",
    "Formation au module Stocks du SGL et tablettes, hors périmètre Ségur",
    "Formation avancée au SGL, hors Ségur, et tablettes",
    "Poste de travail pour l'accès au SGL et écran, matériel hors périmètre",
    "Lecteurs de cartes compatibles avec la version 9.3 du SGL et câbles, hors périmètre",
    "Location de la salle de formation au SGL et vidéoprojecteur, hors périmètre",
    "Formation au SGL d'un autre établissement et tablettes, hors périmètre",
    "Tablettes (pour la formation au SGL) et coques, hors périmètre",
    "Pose de l'onduleur et raccordement au réseau électrique, hors périmètre",
  ])("%s", (designation) => expect(judged(designation)).toEqual(["pass"]));
});
