import { describe, expect, test } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { apartFromScheme } from "../../../src/segur/notes/apart-from-scheme.ts";

const text = (value: string) => textAt(value, { row: 1, column: 1 });

describe("of a text on a client-paid line: what sets it apart from the scheme, whatever the verb", () => {
  test.each([
    // Denied with the scheme, its papers or the function.
    ["le Ségur n'équipe pas les salles d'attente", "Ségur n"],
    ["les textes du Ségur ne disent mot des lecteurs", "Ségur ne"],
    ["aucun article de l'appel à financement ne les cite", "aucun article de l'appel"],
    ["ce n'est en rien le métier du DPI", "n'est en rien le métier du DPI"],
    ["on n'en trouve trace dans nulle spécification", "spécification"],
    ["jamais vu dans le référentiel de l'État", "jamais vu dans le référentiel"],
    ["l'État ne l'a pas mis dans sa liste", "État ne"],
    ["ni le RIS ni la DRIMbox n'y touchent", "ni le RIS"],
    ["sans parenté avec le dossier Ségur", "sans parenté avec le dossier"],
    ["hors du programme national", "hors du programme"],
    ["des travaux que ne cite nul appel à financement", "ne cite nul appel"],
    ["pas une fonction du logiciel", "pas une fonction du logiciel"],
    ["appareil non informatique", "non informatique"],
    ["ni logiciel, ni prestation", "ni logiciel"],
    // What the scheme does with things of others.
    ["que le Ségur abandonne aux structures", "Ségur abandonne"],
    ["le cahier des charges tait la sonorisation", "cahier des charges tait"],
    ["refusées par l'appel à financement", "refusées par l'appel"],
    ["le dispositif se borne au dossier", "dispositif se borne"],
    ["le DUI s'en passe", "DUI s'en passe"],
    ["l'État laisse cela aux officines", "État laisse"],
    ["le financement vise uniquement le cœur du métier", "financement vise"],
  ])("%s", (words, shown) => expect(apartFromScheme(text(words))?.value).toContain(shown));

  test.each([
    // Who pays, and how.
    "l'État n'en paie rien",
    "la part que l'État ne prend pas en charge",
    "réglé par la clinique",
    "ce que le laboratoire nous verse",
    "facturé au cabinet, pas à l'État",
    // Conditions, deadlines, prices.
    "le présent devis ne s'appuie sur aucun autre dispositif",
    "aucun réengagement n'est attaché à la Prestation",
    "le Ségur n'oblige pas à souscrire cette ligne",
    "cette ligne ne conditionne pas la Prestation Ségur",
    "la Prestation Ségur ne dépend pas de cet achat",
    "n'est livrée qu'après la mise en service de la version Ségur",
    "l'engagement de trois ans ne s'étend pas à la Prestation Ségur",
    "la maintenance n'est pas comprise dans le Ségur au-delà de six ans",
    "le prix n'augmente pas pendant le Ségur",
    "si le Ségur ne le couvrait pas, nous en reparlerions",
    // What it is and does.
    "s'installe avec la version Ségur",
    "affiche les comptes rendus du RIS",
    "fonctionne sans connexion au RIS",
    "ne ralentit pas le DPI",
    "n'ouvre jamais le dossier patient",
    "lecteur sans fil, garanti deux ans",
    "le Ségur modernise votre dossier",
    "logiciel de paie, sans limite de postes",
  ])("%s: nothing", (words) => expect(apartFromScheme(text(words))).toBeNull());

  test("in a designation, behind the name of the thing", () => {
    expect(apartFromScheme(text("Site des familles rien à voir avec le dossier de l'usager"), 2)?.value).toContain(
      "rien à voir",
    );
    expect(apartFromScheme(text("Hors dossier"), 2)).toBeNull();
  });
});
