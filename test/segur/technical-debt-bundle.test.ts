import { describe, expect, test } from "vitest";
import { bundledPart } from "../../rules/technical-debt-line/bundle.ts";
import { textAt } from "../../src/documents/text.ts";

const text = (value: string) => textAt(value, { row: 1, column: 1 });
const isBundle = (designation: string, ...notes: string[]) => bundledPart(text(designation), notes.map(text)) !== null;

describe("catch-up bundled with other work", () => {
  test.each([
    "Tablettes (y compris le rattrapage de la version obsolète)",
    "Écrans de salle d'attente (dont 900 € pour résorber la dette technologique)",
    "MAJ RETARD V4 A V7 + 2 DOUCHETTES + IMPRIMANTE TICKETS",
    "Installation de trois écrans et des mises à jour que vous n'aviez jamais appliquées",
    "Résorption de la dette technique : étude, onduleur, deux tablettes",
    "Abonnement annuel, rattrapage des versions compris",
    "Rattrapage de la v15 obsolète à la v18, douchettes",
    "Remontée de la 3.8 (obsolète) jusqu'à la 5.0 et changement du poste de sauvegarde",
    "Rattrapage (retard) de la version 4 et pose de deux écrans",
    "Rattrapage de la version 3.6 (obsolète) et pose de deux imprimantes Version 3.6 non suivie depuis 2018",
  ])("%s", (designation) => {
    expect(isBundle(designation)).toBe(true);
  });

  test("told by a note", () => {
    expect(isBundle("Lot divers (3)", "Soit la résorption de la dette technique et deux imprimantes.")).toBe(true);
    expect(isBundle("Intervention (2)", "Comprend la remise à niveau de la version obsolète.")).toBe(false);
  });

  test.each([
    "Résorption de la dette technique : étude, pose des versions intermédiaires, contrôles",
    "Rattrapage de la version 3.6 et pose de la version 4 Version 3.6 non suivie depuis 2018",
    "Rattrapage de version (hors tablettes, facturées à part)",
    "Numérisation et rattrapage du retard de saisie des dossiers",
    "Résorption du retard (de la V4 à la V7), essais compris",
    "Remplacement d'écrans vétustes, imprimante",
    "Rattrapage de version, de la v15 obsolète à la v18, hors périmètre Ségur",
  ])("no bundle: %s", (designation) => {
    expect(isBundle(designation)).toBe(false);
  });
});
