import { describe, expect, test } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { mentionsOf, readText } from "../../src/segur/reading.ts";

const read = (value: string) => readText(textAt(value, { row: 1, column: 1 }));
const polarityOf = (value: string, concept: string) => [
  ...new Set(mentionsOf(read(value), concept).map(({ polarity }) => polarity)),
];

describe("a concept is stated, denied or set aside", () => {
  test.each([
    ["Section financée par SUN-ES", "programme", ["stated"]],
    ["Offre hors SUN-ES et hors HOP'EN", "programme", ["excluded"]],
    ["Ne relève pas du programme SUN ES", "programme", ["negated"]],
    ["Sans rapport avec CaRE ni S.U.N.-E.S.", "programme", ["negated"]],
    ["Pas de réengagement, pas d'option imposée.", "commitment", ["negated"]],
    ["Cette commande n'est subordonnée à aucun achat de module, ni à un réengagement", "commitment", ["negated"]],
    ["La prise en charge suppose un réengagement de 36 mois", "commitment", ["stated"]],
    ["L'aide n'est acquise que si le contrat est reconduit", "commitment", ["stated"]],
    ["PRESTATION SANS RÉENGAGEMENT NI DURÉE MINIMALE", "commitment", ["negated"]],
    ["Matériel non pris en charge par l'État", "state-pays", ["negated"]],
    ["Montant pris en charge par l’Etat au titre du Ségur de la santé", "state-pays", ["stated"]],
    ["Montant facturé à l'ASP, sans surcoût pour l'établissement", "state-pays", ["stated"]],
    ["Rien de ce qui suit n’est financé par l’État", "state-pays", ["negated"]],
    ["Étiqueteuse, non éligible au Ségur", "segur", ["negated"]],
    ["Le serveur, exclu du Ségur", "out-of-scope.infrastructure", ["stated"]],
  ])("%s", (text, concept, expected) => {
    expect(polarityOf(text, concept)).toEqual(expected);
  });
});
