import { describe, expect, it } from "vitest";
import { opensSummary } from "../../../src/tables/headings/summary-words.ts";
import { saysUncounted } from "../../../src/tables/headings/uncounted.ts";

describe("saysUncounted", () => {
  it.each([
    ["Deuxième imprimante thermique (non ajoutée au total)", true],
    ["Option non comprise dans les totaux : serveur de résultats, par an", true],
    ["Extension de garantie, hors total", true],
    ["Borne d'accueil, ne compte pas dans le total", true],
    ["Module agenda : n'entre dans aucun total", true],
    ["Second écran, sans effet sur le total", true],
    ["Douchette (en sus du total)", true],
    ["Visite annuelle, non reprise au total HT", true],
    ["Casque, non compté", true],
    ["Total hors options", false],
    ["Total hors taxes", false],
    ["Montant hors taxes, total", false],
    ["Maintenance non comprise dans la Prestation", false],
    ["Sous-total, sans les options", false],
    ["Total de la partie non financée par l'État", false],
    ["Reprise des totaux de l'ancien logiciel", false],
  ])("%s: %s", (words, expected) => expect(saysUncounted(words)).toBe(expected));
});

describe("who pays so much is the label of a share", () => {
  it.each([
    ["Vous payez (TTC)", true],
    ["Vous réglez TTC", true],
    ["Vous devez : ", true],
    ["L’État paie", true],
    ["L'État règle, HT", true],
    ["La clinique doit (TTC)", true],
    ["Ce que le cabinet paie, TTC", true],
    ["Ce que vous réglez", true],
    ["Le cabinet dentaire versera HT", true],
    // Sentences and things sold.
    ["Vous payez la maintenance par mois", false],
    ["L'État paie la version, vous le matériel", false],
    ["La doit-on au client ?", false],
    ["Logiciel de paie", false],
    ["Vous formez les équipes", false],
  ])("%s: %s", (label, expected) => expect(opensSummary(label)).toBe(expected));
});
