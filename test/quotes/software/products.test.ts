import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { sentencesOf } from "../../../src/french/sentences.ts";
import { readProducts } from "../../../src/quotes/software/products.ts";
import { surroundingsOf } from "../../../src/quotes/surroundings.ts";
import type { Layout } from "../../../src/tables/layout.ts";
import { cells, sketch } from "../sketch.ts";

const products = (layout: Layout, designations: readonly string[] = []) =>
  readProducts(
    {
      segments: layout.segments,
      sentences: layout.paragraphs.flatMap(sentencesOf),
      designations: designations.map((value) => textAt(value, { row: 99, column: 1 })),
    },
    [],
    surroundingsOf(layout),
  ).map(({ name, version }) => [name, version]);

describe("software offered", () => {
  it.each([
    ["Logiciel : Ondine Référentiel 4.0", [["Ondine Référentiel", "4.0"]]],
    ["La version livrée d'Ondine SGL est la 6.3.", [["Ondine SGL", "6.3"]]],
    ["Nos tarifs de Licence SGL sont au dos.", []],
    ["Ondine est édité en version 14.3, référencée par l'ANS le 7 juin 2022", [["Ondine", "14.3"]]],
    ["Géria Soins existe en version 3.1 ; elle est référencée", [["Géria Soins", "3.1"]]],
    ["Nous livrons Pharmao, qui vous est remis en version 8.1, référencée", [["Pharmao", "8.1"]]],
    ["Votre poste est équipé de Pharmao en version 8.1.", []],
    ["L'outil proposé est Isolab dans sa version 2.7, référencée par l'ANS", [["Isolab", "2.7"]]],
    ["Calypso DUI      4.0      ANS : référencé 19/09/2023", [["Calypso DUI", "4.0"]]],
    ["KALIOS LABO® – version 4.10 (référencement du 20/05/2022) : Prestation Ségur", [["KALIOS LABO", "4.10"]]],
    ["Logiciel : Kalios™ Labo version 4.10", [["Kalios Labo", "4.10"]]],
    ["Passage à Biogest® 12, solution référencée", [["Biogest", "12"]]],
    ["Biogest® (référencé le 2 juin 2022)", [["Biogest", null]]],
    ["Passage à Ondine SGL 2023 R1 et formation", [["Ondine SGL", "2023 R1"]]],
    ["Ondine SGL 7.4 SP2, référencé le 21/04/2022", [["Ondine SGL", "7.4 SP2"]]],
    ["Logiciel : Ondine 22H2", [["Ondine", "22H2"]]],
    ["Logiciel : Ondine v4.2.1-b3 (référencé)", [["Ondine", "4.2.1-b3"]]],
    ["Logiciel : Hélios-DPI version 7.4, solution référencée Ségur le 21/04/2022", [["Hélios-DPI", "7.4"]]],
    [
      "Validité : 30/06/2022. Logiciels : Quarteo Soins 8.1 et Quarteo Flux 8.1, référencement du 02/05/2022.",
      [
        ["Quarteo Soins", "8.1"],
        ["Quarteo Flux", "8.1"],
      ],
    ],
    [
      "Solutions proposées : Astrévia Soins 2025.1 (référencée le 14/01/2025) et Astrévia Flux 2025.1 (référencée le 28/01/2025).",
      [
        ["Astrévia Soins", "2025.1"],
        ["Astrévia Flux", "2025.1"],
      ],
    ],
    [
      "Solution : Corbilis RIS v5.2, Corbilis Share v1.4",
      [
        ["Corbilis RIS", "5.2"],
        ["Corbilis Share", "1.4"],
      ],
    ],
    ["Logiciel : Ploumédic, version 10.1", [["Ploumédic", "10.1"]]],
    ["Logiciel : Mentha Cabinet, v. 2022.3 (référencé ANS, 08/06/2022)", [["Mentha Cabinet", "2022.3"]]],
    ["LOGICIEL LAURIER 9 REF ANS DU 13 juin 2022", [["LAURIER", "9"]]],
    ["Logiciel : Médigalion Officine, version 14", [["Médigalion Officine", "14"]]],
    ["Logiciel : Glycine DPI (référencé le 22 avril 2022)", [["Glycine DPI", null]]],
    [
      "Logiciel Pharvalys Officine, version 21.0, référencée par l’ANS le 03/10/2022.",
      [["Pharvalys Officine", "21.0"]],
    ],
    ["La solution Duvialis DUI, version 4.0, est référencée depuis le 12 octobre 2023.", [["Duvialis DUI", "4.0"]]],
    [
      "Objet : passage à Tilvane Labo version 6.1 (certificat de référencement daté du 08/03/2022).",
      [["Tilvane Labo", "6.1"]],
    ],
    ["Camomille 3.3 (référencée le 9 juin 2022)", [["Camomille", "3.3"]]],
    ["Thériaque Officine 11, référencée 14/10/2022", [["Thériaque Officine", "11"]]],
    ["Boréal DPI 11, vague 2, référencé le 22/04/2025 (ANS)", [["Boréal DPI", "11"]]],
    ["LOGICIEL ELECTROPHORE LABO V3.20 REFERENCE LE 1er juin 2022", [["ELECTROPHORE LABO", "3.20"]]],
    ["Il s'agit de Coriolis 6, en version 6.1, référencée Ségur le 14 juin 2022.", [["Coriolis 6", "6.1"]]],
    ["Passage à la version Ségur : Coriolis 6, version 6.0, référencée le 14 juin 2022", [["Coriolis 6", "6.0"]]],
    ["Le logiciel vendu est Ariane Flux, édition 5.2, référencé le 10 mai 2022.", [["Ariane Flux", "5.2"]]],
    ["Brévia passera en 11.0, référencée le 10 mai 2022.", [["Brévia", "11.0"]]],
    ["L'offre porte sur Brévia, dont la version courante (6.5) est référencée.", [["Brévia", "6.5"]]],
    ["La nouvelle mouture de Brévia (la 14) est disponible.", [["Brévia", "14"]]],
    ["On vous fait passer Brévia de la 2.8 à la 3.0, référencée le 12 mai 2022.", [["Brévia", "3.0"]]],
    ["Vous disposerez de Brévia en sa cinquième édition (5.0), référencée.", [["Brévia", "5.0"]]],
    ["Le SGL livré est Brévia ; vous serez en 8.4 une fois la mise à jour faite.", [["Brévia", "8.4"]]],
    ["Le logiciel est livré en 3.1 sous le nom de Brévia.", [["Brévia", "3.1"]]],
    ["Devis pour la version 12 de son RIS Brévia.", [["Brévia", "12"]]],
    ["LGC : Brévia ; v.2022-2 ; réf. ANS 19/04/2022", [["Brévia", "2022-2"]]],
    ["Version du logiciel Brévia Labo : 5", [["Brévia Labo", "5"]]],
    ["Nom du logiciel : Brévia\nN° de version : 10.2.b", [["Brévia", "10.2.b"]]],
    ["Logiciel : Brévia\nPassage de la 3 à la 4", [["Brévia", "4"]]],
    ["Il porte sur Brévia Lab. La version 3 du guide de l'ANS est jointe.", [["Brévia Lab", null]]],
    ["Logiciel : Brévia, conforme au référentiel INS version 2.0.", [["Brévia", null]]],
    ["L'offre concerne Pharmacie du Lac.", []],
    ["Voici le prix pour la mouture 4 de Brévia Cabinet.", [["Brévia Cabinet", "4"]]],
    ["Brévia est un RIS dont nous livrons la version 5.5.", [["Brévia", "5.5"]]],
    ["Notre offre pour Brévia DUI, troisième version (3.0).", [["Brévia DUI", "3.0"]]],
    ["Pour le RIS Brévia, palier 6.", [["Brévia", "6"]]],
    ["Pour le RIS Brévia, vague 1.", [["Brévia", null]]],
    ["Le SGL s'appelle Brévia. Sa version sera la 9.1.", [["Brévia", "9.1"]]],
    ["Logiciel Brévia RIS version 2, déjà en service dans dix cliniques", [["Brévia RIS", "2"]]],
    ["Logiciel Brévia RIS version 2, déjà en service chez vous", []],
    ["Votre logiciel : Brévia Officine, en version 22.6", [["Brévia Officine", "22.6"]]],
    ["SGL;Brévia\nClient;CH du Layon", [["Brévia", null]]],
    ["DSR;SGL;Brévia", []],
    ["Logiciel : Brévia\nLe contrat type, version 2021-3, est joint.", [["Brévia", null]]],
    ["Logiciel : Brévia\nProduit installé, version 2021-3, référencée", [["Brévia", "2021-3"]]],
    ["Logiciel : Brévia\nLa version actuellement installée est la 7.", [["Brévia", null]]],
    ["Brévia Labo, version millésimée 2022, référencée", [["Brévia Labo", "2022"]]],
    ["Logiciel : Brévia\nAutomate raccordé (pilote version 3.1), norme HPRIM version 2.4", [["Brévia", null]]],
  ])("%s", (text, expected) => expect(products(cells(text))).toEqual(expected));

  it.each([
    ["Établi le;Logiciel;Début des travaux\n14/09/2023;Brévia DUI 3.2;05/02/2024", [["Brévia DUI", "3.2"]]],
    ["Date;Validité;Application;Démarrage;DSR\n16/04/2025;30/07/2025;BRÉVIA 24.2;15/09/2025;HOP", [["BRÉVIA", "24.2"]]],
    ["Logiciel;Brévia DPI;Client\nVersion;6.1;CH du Layon", [["Brévia DPI", "6.1"]]],
  ])("a row of labels has its values under it: %s", (text, expected) =>
    expect(products(cells(text))).toEqual(expected),
  );

  it.each(["Nom et version", "Dénomination et version", "Désignation et version", "Produit et version"])(
    "%s",
    (label) => {
      expect(products(sketch(`${label} : Brévia LGO 2022-12`))).toEqual([["Brévia LGO", "2022-12"]]);
    },
  );

  it("stands beside or under its label, its version in a place of its own", () => {
    expect(products(sketch("LOGICIEL\nBrévia DPI v6.1"))).toEqual([["Brévia DPI", "6.1"]]);
    expect(products(cells("Outil;Sérologia 4.5;référencé le 30 mai 2022"))).toEqual([["Sérologia", "4.5"]]);
    expect(products(cells("Logiciel;Brévia DPI\nVersion;6.1"))).toEqual([["Brévia DPI", "6.1"]]);
  });

  it("is no wave, and may hold letters with dots", () => {
    expect(products(cells("PRESTATION SÉGUR (ÉTAT) - DSR LGO VAGUE 1"))).toEqual([]);
    expect(products(cells("Devis"), ["Mise à jour Ségur PLOUMÉDIC L.G.O. V4.10"])).toEqual([
      ["PLOUMÉDIC L.G.O.", "4.10"],
    ]);
  });

  it("comes from the lines when nothing else names it", () =>
    expect(
      products(cells("Devis"), [
        "Pack Ségur vague 1 du SGL (BIO-SGL-Va1) Labéor SIL 12.3 : droits d’utilisation, flux",
      ]),
    ).toEqual([["Labéor SIL", "12.3"]]));

  it("has the version whose use a line sells", () => {
    const sold = ["Droits d’utilisation de la version 2025.1 et flux", "Maintenance"];
    expect(products(cells("Produit;Asclé DPI"), sold)).toEqual([["Asclé DPI", "2025.1"]]);
    const left = ["Reprise des données de la version utilisée 2019.2"];
    expect(products(cells("Produit;Asclé DPI"), left)).toEqual([["Asclé DPI", null]]);
  });

  it("stands in one cell with the versions that it replaces", () => {
    const [cell] = cells(
      "Tilleul DUI 4.4, référencé le 30/06/2023. Versions mises à jour sans reste à charge : 3.8 (février 2020)",
    ).segments;
    if (cell === undefined) throw new Error("no cell");
    const sources = { segments: [cell], sentences: sentencesOf(cell.text), designations: [] };
    const around = surroundingsOf({ segments: [cell] });
    const released = (version: string) => [{ product: null, version, releasedOn: "2020-02", text: cell.text }];
    const named = (version: string) => readProducts(sources, released(version), around).map(({ name }) => name);
    expect(named("3.8")).toEqual(["Tilleul DUI"]);
    expect(named("4.4")).toEqual([]);
  });

  it.each([
    "L’établissement exploite Astrévia Soins 2024.1 sur deux sites.",
    "Mise à jour sans frais à partir de Thériaque Officine 9.0, 9.5 et 10.2.",
    "Le logiciel est installé à distance.",
    "Prestation Ségur 7900.00",
    "Lot 2 – Matériel, hors périmètre du Ségur",
  ])("no software offered in: %s", (text) => expect(products(cells(text))).toEqual([]));
});
