import { describe, expect, test } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import { payerOfCell, payerOfText, shareOfLabel } from "../../src/segur/payers.ts";

const text = (value: string) => textAt(value, { row: 1, column: 1 });

describe("who pays, by the words of a heading or a line", () => {
  test.each([
    ["A. Prestation Ségur — financée à 100 % par l’État", "state"],
    ["1 – Offre Ségur, supportée par les pouvoirs publics", "state"],
    ["Pris en charge par l’État (Ségur du numérique)", "state"],
    ["** FINANCEMENT SEGUR LGO 100 % **", "state"],
    ["PART ETAT", "state"],
    ["Financé par l’État, un financement par site", "state"],
    ["PEC ASP", "state"],
    ["Pack Ségur | Financement SONS", "state"],
    ["B. Prestations facturées à l’établissement", "client"],
    ["HORS SEGUR - à la charge du laboratoire", "client"],
    ["À votre charge", "client"],
    ["PART LABORATOIRE", "client"],
    ["Payé par l'association", "client"],
    ["II. Lot à la charge de l’association", "client"],
    ["Travaux non pris en charge par l'État", "client"],
    ["Pack Ségur | Financement SUN-ES", "other-programme"],
    ["III. Lot financé dans le cadre d’ESMS numérique", "other-programme"],
    ["PRESTATION SEGUR", "unknown"],
    ["Fournitures diverses", "unknown"],
  ])("%s → %s", (value, payer) => {
    expect(payerOfText(text(value), "section").value).toBe(payer);
  });
});

describe("who pays, by the cell of a payer column", () => {
  test.each([
    ["État (Ségur)", "state"],
    ["Etat 100 %", "state"],
    ["ASP", "state"],
    ["SONS", "state"],
    ["Cabinet", "client"],
    ["Établissement", "client"],
    ["Client", "client"],
    ["Hors Ségur", "client"],
    ["SUN-ES", "other-programme"],
    ["-", "unknown"],
  ])("%s → %s", (value, payer) => {
    expect(payerOfCell(text(value)).value).toBe(payer);
  });
});

describe("whose share a row of totals states", () => {
  test.each([
    ["Montant de la Prestation Ségur pris en charge par l’État au titre du Ségur (HT)", "state"],
    ["Prise en charge étatique, Ségur de la santé, HT", "state"],
    ["Forfait Ségur versé à l’éditeur par l’ASP, HT", "state"],
    ["Aide Ségur versée par l’État", "state"],
    ["Montant TTC demandé à l’ASP", "state"],
    ["Prise en charge Ségur (État) HT", "state"],
    ["Reste à charge Ségur", "leftover"],
    ["RAC client", "leftover"],
    ["Il vous reste à payer", "leftover"],
    ["Dû par la clinique", "client"],
    ["NET A PAYER PAR LA POLYCLINIQUE", "client"],
    ["dont partie B réglée par l’établissement (TTC)", "client"],
    ["À mandater par l’établissement (section C), TTC", "client"],
    ["Subvention ESMS numérique attendue", "other-programme"],
    ["Sous-total SUN ES", "other-programme"],
    ["Total HT", null],
    ["TVA 20 %", null],
    ["Sous-total B (HT)", null],
  ])("%s → %s", (value, share) => {
    expect(shareOfLabel(text(value)).share).toBe(share);
  });
});
