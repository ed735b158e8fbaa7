import { describe, expect, test } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import { payerOfCell, payerOfHeading, payerOfText, shareOfLabel } from "../../../src/segur/payers/payers.ts";

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
    ["La résidence nous paie", "client"],
    ["C'est l'EHPAD qui nous règle", "client"],
    ["C'est l'État qui nous paie", "state"],
    ["II. Lot à la charge de l’association", "client"],
    ["Travaux non pris en charge par l'État", "client"],
    ["Pack Ségur | Financement SUN-ES", "other-programme"],
    ["III. Lot financé dans le cadre d’ESMS numérique", "other-programme"],
    ["PRESTATION SEGUR", "unknown"],
    ["Fournitures diverses", "unknown"],
    ["Prise en main de la version, par médecin", "unknown"],
    ["Rattachement de votre compte à l'INSi", "unknown"],
    ["Paramétrage de vos achats", "unknown"],
    ["Part de votre budget", "client"],
    ["Pris sur votre budget", "client"],
    ["Dépense à votre compte", "client"],
    ["Travaux traités à part par l'ASP", "unknown"],
    ["Lot A part État", "state"],
  ])("%s → %s", (value, payer) => {
    expect(payerOfText(text(value), "section").value).toBe(payer);
  });
});

describe("a discount on the part of the State is no payment of it", () => {
  test.each([
    ["Remise exceptionnelle 100 % sur le lot Ségur", "unknown", null],
    ["Geste commercial sur la part Ségur", "unknown", null],
    ["Abattement total sur le montant de la Prestation Ségur", "unknown", null],
    ["RISTOURNE 100 % SUR VOLET SEGUR", "unknown", null],
    ["Remise sur le lot Ségur, prise en charge par l'État", "state", "state"],
    ["Remise Ségur financée par l'État", "state", "state"],
    ["Déduction de la part prise en charge par l'État", "state", "state"],
    ["Remise de 12 % versée par l'État sur facture", "state", "state"],
  ])("%s → %s", (value, payer, share) => {
    expect(payerOfText(text(value), "line").value).toBe(payer);
    expect(shareOfLabel(text(value)).share).toBe(share);
  });
});

describe("what a State payment does not reach names no payer of what it is said beside", () => {
  test.each([
    ["Caméra (équipement, la dotation de l'État ne couvre que le logiciel)", "unknown"],
    ["Tablettes : le financement public vise le logiciel, jamais les terminaux", "unknown"],
    ["Écran (l'aide de l'État s'arrête au logiciel)", "unknown"],
    ["Badges, matériel que la dotation de l'État ignore", "unknown"],
    ["Bornes (l'État ne finance que le logiciel)", "unknown"],
    ["Bornes : l'État finance le logiciel, pas les écrans", "unknown"],
    ["La dotation de l'État couvre cette prestation et nulle autre", "state"],
    ["Le financement de l'État se limite à cette ligne", "state"],
    ["Ligne réservée à la dotation de l'État", "state"],
    ["L'État paie tout, non le client", "state"],
    ["Prestation Ségur, financée par l'État sans aucun achat", "state"],
    ["Part de l'État non soumise à TVA", "state"],
  ])("%s → %s", (value, payer) => {
    expect(payerOfText(text(value), "line").value).toBe(payer);
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
    ["en attente de l'ASP", "unknown"],
    ["suivant décision de l'État", "unknown"],
    ["à voir avec l'ASP", "unknown"],
    ["État ?", "unknown"],
    ["État, sous réserve du référencement", "state"],
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

describe("a text that names both payers", () => {
  test.each([
    ["Financé par l'État, un financement par le client", "state"],
    ["Poste du cabinet, réglée par l'État", "state"],
    ["Pris en charge par l'État, à la charge du client", "unknown"],
  ])("%s → %s", (value, payer) => expect(payerOfText(text(value), "section").value).toBe(payer));
});

describe("who pays, by the name that opens a heading", () => {
  test.each([
    ["État : BIO-SGL-Va1", "state"],
    ["A. État : logiciel", "state"],
    ["État", "state"],
    ["Part État HT", "state"],
    ["ASP, logiciel", "state"],
    ["Laboratoire (hors Ségur)", "client"],
    ["Le cabinet", "client"],
    ["Client : matériel", "client"],
    ["2 - Cabinet : matériel", "client"],
    ["Laboratoire de biologie médicale", "unknown"],
    ["Logiciel du cabinet médical des Aulnes", "unknown"],
    ["Logiciel du cabinet : matériel", "unknown"],
    ["Prestations Ségur et hors Ségur", "unknown"],
    ["Prestations Ségur ou hors Ségur", "unknown"],
    ["Éligible / non éligible", "unknown"],
    ["Éligibles & non éligibles", "unknown"],
    ["SONS + hors SONS", "unknown"],
    ["Hors Ségur et hors forfait", "client"],
    ["Hors le Ségur et hors forfait", "client"],
    ["Matériel hors Ségur", "client"],
    ["Travaux supportés par qui de droit", "client"],
    ["Ce que l'État règle", "state"],
    ["Ce qui, dans la présente offre de notre société, revient à la fin à l'État", "unknown"],
    ["SUN-ES", "other-programme"],
    ["Lot SUN-ES, réglé par l'État", "other-programme"],
    ["Hors SUN-ES", "unknown"],
    ["Fournitures", "unknown"],
  ])("%s → %s", (value, payer) => {
    const { value: told, source } = payerOfHeading(text(value));
    expect([told, source]).toEqual([payer, payer === "unknown" ? "none" : "section"]);
  });
});

describe("a cell that names two payers, or denies one", () => {
  test.each([
    ["État et/ou association", "unknown"],
    ["État et cabinet", "unknown"],
    ["État ou cabinet", "unknown"],
    ["État / cabinet", "unknown"],
    ["État + cabinet", "unknown"],
    ["État & cabinet", "unknown"],
    ["État, pour le cabinet", "state"],
    ["État etcabinet", "state"],
    ["Cabinet, État", "state"],
    ["Ségur", "state"],
    ["Pas l'État", "client"],
    ["Non Ségur", "client"],
    ["Réglé par l'État", "state"],
    ["Réglé par le cabinet", "client"],
    ["Financé par SUN-ES", "other-programme"],
  ])("%s → %s", (value, payer) => {
    const { value: told, source } = payerOfCell(text(value));
    expect([told, source]).toEqual([payer, payer === "unknown" ? "none" : "payer-column"]);
  });
});

describe("the words of a label that name the share", () => {
  test.each([
    ["Ce que l'État paie", "state", "État paie"],
    ["État, au titre du Ségur", "state", "État"],
    ["Client", "client", "Client"],
    ["Le cabinet", "client", "cabinet"],
    ["Cabinet médical des Aulnes", null, null],
    ["Montant non pris en charge par l'État", "client", null],
    ["Montant susceptible d'être pris en charge par l'État", null, null],
    ["Plafond pris en charge par l'État", null, null],
    ["Net à payer", "client", "Net à payer"],
    ["Supporté par qui de droit", "client", null],
  ])("%s → %s", (value, share, words) => {
    const found = shareOfLabel(text(value));
    expect(found.share).toBe(share);
    if (words !== null) expect(found.evidence?.value).toBe(words);
    expect(found.evidence === null).toBe(share === null);
  });
});
