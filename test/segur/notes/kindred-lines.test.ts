import { describe, expect, it } from "vitest";
import { line, quoteOf } from "./quote-of-lines.ts";

/** Client-paid lines, the reasons of notes, and which lines have one in the end. */
function withReason(designations: readonly string[], notes: readonly string[] = []): string {
  const lines = designations.map((designation) => line(designation, { payer: "client" }));
  const { meaning } = quoteOf([line("Pack Ségur BIO-SGL-Va1", { payer: "state" }), ...lines], notes);
  return meaning()
    .lines.slice(1)
    .map(({ reason, relation }) => ((reason ?? relation) === null ? "-" : "x"))
    .join("");
}

describe("what belongs to a thing whose reason is told is billed for the same reason", () => {
  it.each([
    ["its work", ["Climatiseur mural (hors Ségur)", "Pose du climatiseur"], "xx"],
    ["its freight", ["Batterie de secours, sans lien avec le SGL", "Fret aérien de la batterie"], "xx"],
    [
      "what is put into it",
      ["Lecteur de badges : le Ségur n'en achète pas", "Badges", "Programmation des badges"],
      "xxx",
    ],
    ["another thing beside it", ["Climatiseur mural (hors Ségur)", "Fauteuil de prélèvement"], "x-"],
    ["a place they share", ["Écran de l'accueil (hors Ségur)", "Fauteuil de l'accueil"], "x-"],
    ["a word that opens many lines", ["Module agenda (hors Ségur)", "Notice du module"], "x-"],
    ["nothing told of either", ["Climatiseur mural", "Pose du climatiseur"], "--"],
  ])("%s", (_, designations, expected) => expect(withReason(designations)).toBe(expected));
});

describe("reasons told by notes in any words that set things apart from the scheme", () => {
  it.each([
    [["Pare-feu de site"], "Le pare-feu protège le réseau : le Ségur n'en équipe pas les sites.", "x"],
    [["Module Hémato-image", "Fauteuil"], "Hémato-image est un autre produit, que les textes du Ségur ignorent.", "x-"],
    [["Logiciel Repas"], "Le logiciel Repas gère les plateaux. Le DSR ne le vise pas.", "x"],
    [
      ["Scanner", "Imprimante"],
      "Ces appareils vont au compte du laboratoire : le Ségur n'achète pas d'appareil.",
      "xx",
    ],
    [["Scanner", "Imprimante"], "Ces prix ne dépendent pas du Ségur.", "--"],
    [["Scanner"], "Le scanner est livré avec la version Ségur.", "-"],
    [["Scanner", "Imprimante"], "Le scanner n'a pas sa place dans le Ségur.", "x-"],
    [["Revue de biologie", "Bac refroidi"], "Climatisation et presse : deux achats sans lien avec le pack.", "xx"],
    [["Toise", "Liaison fibre"], "Aucun des deux ne figure dans le référentiel.", "xx"],
    [["Toise", "Liaison fibre", "Revue"], "Aucun des deux ne figure dans le référentiel.", "---"],
    [["Toise"], "La toise : prenez-la si cela vous dit, la dotation n'en comporte pas.", "x"],
    [["Toise"], "Si la dotation n'en comporte pas, la toise sera facturée.", "-"],
    [["Toise", "Revue"], "Motifs de cette part : la toise est un instrument, la revue un abonnement de presse.", "xx"],
    [["Toise (①)", "Revue (②)"], "① instrument, le DSR n'en dit mot ② presse professionnelle", "xx"],
    [["Toise (①)", "Revue (②)"], "① instrument, le DSR n'en dit mot ② payable à 30 jours", "x-"],
  ])("%j: %s", (designations, note, expected) =>
    expect(withReason(designations, note.split(/(?<=\.)\s/))).toBe(expected),
  );
});
