import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { textAt } from "../../../src/documents/text.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { payerOfCell, payerOfHeading, payerOfText, shareOfLabel } from "../../../src/segur/payers/payers.ts";
import { programmeOf } from "../../../src/segur/payers/programmes.ts";
import { sharesPrestation } from "../../../src/segur/payers/shared-cost.ts";
import { claimsStatePayment } from "../../../src/segur/payers/state-claims.ts";
import { readText } from "../../../src/segur/reading/reading.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** Other programmes, shares of a price and names of payers, at the bounds of what tells them. */

const text = (value: string) => textAt(value, { row: 1, column: 1 });
const read = (value: string) => readText(text(value));

describe("a programme that something rests on", () => {
  const basis = (value: string): boolean | null => programmeOf(read(value))?.basis ?? null;
  it.each([
    ["Financé par SUN-ES", true],
    ["Sans la subvention SUN-ES, nous ne poserons pas les écrans.", true],
    ["Sans enveloppe SUN-ES, le lot 3 n'est pas maintenu.", true],
    ["Les écrans sont livrés sans aide SUN-ES.", null],
    ["ESMSnumérique prend les tablettes.", true],
    ["Le module : SUN-ES", true],
    ["Le module = SUN-ES", true],
    ["Le module → programme SUN-ES", true],
    ["Le module : financement SUN-ES", true],
    ["Le module : enveloppe SUN-ES", true],
    ["Le module : budget SUN-ES", true],
    ["Le module : dispositif SUN-ES", true],
    [": SUN-ES", false],
    ["Le module SUN-ES", false],
    ["Le module : SUN-ES et les autres de cette liste", false],
    ["Le grand module de notre belle gamme de : SUN-ES", false],
    ...["néant", "objet", "indicateurs", "référence"].map((word): [string, boolean] => [
      `Le ${word} du module : SUN-ES`,
      false,
    ]),
    ["Vous êtes lauréat SUN-ES, mais ce devis n'y puise pas un centime.", false],
    ["Vous êtes lauréat SUN-ES et rien ici n'y émarge.", false],
    ["Vous êtes lauréat SUN-ES ; nous ne lui demandons rien.", false],
    ["Vous êtes lauréat SUN-ES mais aucune ligne n'en est payée.", false],
    ["Les versements de SUN-ES sont à vous : aucun montant de ce devis n'a été bâti dessus.", false],
    ["L'aide SUN-ES vous regarde, rien ici ne repose dessus.", false],
    ["L'aide SUN-ES est acquise, et la ligne 4 repose dessus.", true],
    ["Vous êtes lauréat SUN-ES et ce devis y puise 4 000 €.", true],
    ["Vous êtes lauréat SUN-ES ; ce devis n'y puise que pour la ligne 4.", true],
    ["SUN-ES paiera la ligne 4, la clinique n'y ajoutera rien.", true],
    ["Bien que lauréat de SUN-ES, l'établissement commande ces lignes sur ses fonds propres.", null],
    ["L'aide SUN-ES touchée l'an passé est soldée et ne sert plus.", false],
    ["L'aide SUN-ES paie l'écran et ne sert plus qu'à lui.", true],
    ["500 € HT sur SUN-ES", true],
    ["50 % clinique, 50 % SUN-ES", true],
    ["0 € HT sur SUN-ES", false],
    ["Le 12 mai, sur SUN-ES", false],
    ["500 € HT, par ailleurs SUN-ES", false],
    ["Distinct de SUN-ES", null],
    ["Distinct, en tout état de cause, de SUN-ES", false],
    ["Les financements SUN-ES que touche l'hôpital restent hors de la présente offre.", false],
    ["Une aide SUN-ES éventuelle se règle en dehors du devis.", false],
    ["L'aide SUN-ES paie les tablettes, l'hôpital le reste du devis.", true],
    ["Hors SUN-ES", null],
    ["Hors SUN-ES et HOP'EN", null],
    ["Hors SUN-ES, mais avec le concours financier de HOP'EN", true],
    ["Vous demandez si SUN-ES finance le module", false],
    ["Chez nos confrères, SUN-ES finance le module", false],
    ["SUN-ES ne finance rien", null],
    ["En l'absence d'attribution SUN-ES, le module sera retiré", true],
    ["Le plan de relance finance le module", null],
    ["Skincare", null],
    ["Programme CaRE", false],
    ["Le module Care", null],
  ])("« %s »: %s", (value, expected) => expect(basis(value)).toBe(expected));
  it("a breach goes before the others", () => {
    const named = (value: string) => programmeOf(read(value))?.key;
    expect(named("Financé par HOP'EN et SUN-ES")).toBe("SUN-ES");
    expect(named("Financé par SUN-ES et HOP'EN")).toBe("SUN-ES");
    expect(named("Financé par HOP'EN")).toBe("HOPEN");
    expect(programmeOf(read("Financé par HOP'EN"))?.severity).toBe("warning");
  });

  const places = (more: Partial<QuoteInput>) => {
    const given = quoteFromData({ ...HEAD, dates: [], lines: [lineOf("Lampe", 10_000, null)], summaries: [], ...more });
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    const { quote, kind } = given.value;
    return annotate(quote, {}, { kind }).programmes.map(({ line, section, basis }) => [line, section, basis]);
  };
  it("is found in headings, lines, cells of payers, rows and sentences", () => {
    const heading = (cents: number) =>
      ({ sections: [{ heading: "Lot SUN-ES" }], lines: [lineOf("Lampe", cents, "Lot SUN-ES")] }) as Partial<QuoteInput>;
    expect(places(heading(10_000))).toEqual([[null, 0, true]]);
    expect(places(heading(0))).toEqual([]);
    expect(places({ lines: [lineOf("Lampe SUN-ES", 10_000, null)] })).toEqual([[0, null, true]]);
    expect(places({ lines: [lineOf("Lampe SUN-ES", 0, null)] })).toEqual([]);
    expect(places({ lines: [lineOf("Lampe financée par SUN-ES", 0, null)] })).toEqual([[0, null, true]]);
    expect(places({ lines: [{ ...lineOf("Lampe", 10_000, null), payer: "SUN-ES" }] as QuoteInput["lines"] })).toEqual([
      [0, null, true],
    ]);
    expect(places({ summaries: [{ label: "Part SUN-ES", cents: 500 }] })).toEqual([[null, null, true]]);
    expect(places({ texts: ["SUN-ES finance la lampe."] })).toEqual([[null, null, true]]);
    expect(places({ texts: ["SUN-ES est un programme."] })).toEqual([[null, null, false]]);
  });
});

describe("who pays, by the words of a text", () => {
  it.each([
    ["Non pris en charge par l'État", "client"],
    ["Prestations financées en tout ou en partie par l'État", "unknown"],
    ["Financé par SUN-ES, réglé par l'État", "other-programme"],
    ["Lampe", "unknown"],
  ])("« %s »: %s", (value, payer) => expect(payerOfText(text(value), "line").value).toBe(payer));
  it.each([
    ["Ségur et hors Ségur", "unknown"],
    ["Ségur & hors Ségur", "unknown"],
    ["Ségur/non Ségur", "unknown"],
    ["SONS + hors SONS", "unknown"],
    ["Éligible ou non", "unknown"],
    ["Ségur et honoraires", "unknown"],
    ["Hors Ségur et hors champ", "client"],
    ["Hors le Ségur et hors champ", "client"],
    ["Le cabinet médical", "client"],
    ["Le cabinet médical des Aulnes", "unknown"],
    ["Client, Lyon", "client"],
    ["Client et prestation", "unknown"],
    ["Client ou prestation", "unknown"],
    ["Lot du client", "client"],
    ["Travaux du client", "unknown"],
    ["1 État", "state"],
  ])("the heading « %s »: %s", (value, payer) => expect(payerOfHeading(text(value)).value).toBe(payer));
  it.each([
    ["État ?", "unknown"],
    ["Selon accord de l'ASP", "unknown"],
    ["SONS", "state"],
    ["SUN-ES", "other-programme"],
    ["Pas le SONS", "client"],
    ["12", "unknown"],
  ])("the cell « %s »: %s", (value, payer) => expect(payerOfCell(text(value)).value).toBe(payer));
  it.each([
    ["Reste à charge", "leftover"],
    ["Montant Ségur HT", "state"],
    ["Aide Ségur", "state"],
    ["Versement de l'ASP", "state"],
    ["Part Ségur", "state"],
    ["Montant non pris en charge par l'État", "client"],
    ["Le client", "client"],
    ["Bon client", "client"],
    ["Le bon client fidèle de Lyon", null],
    ["Plafond du financement de l'État", null],
    ["Part de l'État, plafond compris", "state"],
    ["Part susceptible d'être réglée par l'État", null],
  ])("the label « %s »: %s", (value, share) => expect(shareOfLabel(text(value)).share).toBe(share));
});

describe("a price that two share", () => {
  it.each([
    ["L'État finance 80 % de la Prestation Ségur, le solde vous est facturé.", true],
    ["L'État finance la Prestation Ségur, le solde vous est facturé.", true],
    ["L'État finance 80 % de la Prestation Ségur.", true],
    ["L'État finance la Prestation Ségur.", false],
    ["L'État finance 100 % de la Prestation Ségur.", false],
    ["L'État finance la Prestation Ségur, TVA 20 % comprise.", false],
    ["L'État finance la Prestation Ségur, remise de 20 % comprise.", false],
    ["L'État finance 80 % de la Prestation Ségur, dont 0 € à votre charge.", false],
    ["Vous demandez si l'État finance 80 % de la Prestation Ségur.", false],
    ["L'État finance 80 % du lot.", false],
    ["L'État finance 80 % de la Prestation Ségur, hors Ségur.", false],
    ["L'État règle 20 000 €, l'établissement complète.", true],
    ["L'État règle, l'établissement complète.", false],
    ["L'État règle 20 000 €, l'établissement complète, hors Ségur.", false],
    ["Le solde de la Prestation Ségur, soit 640 €, est payable par vous à la livraison.", true],
    ["Un acompte de 30 % de la Prestation Ségur est payé par l'État à la commande.", false],
    ["La part non financée de la Prestation Ségur est facturée au client.", true],
    ["Le complément, soit 640 €, est facturé au client sur la Prestation Ségur.", true],
    ["La Prestation Ségur est à la charge du client.", false],
    ["640 € de la Prestation Ségur sont à la charge du client.", true],
    ["Il reste à charge 15 % de la Prestation Ségur.", true],
    ["Il n'y a aucun reste à charge sur la Prestation Ségur.", false],
  ])("%s %s", (value, expected) => expect(sharesPrestation(read(value))).toBe(expected));
});

describe("claims beside what is said of others", () => {
  it.each([
    ["Si l'ASP paie, ces travaux, pris en charge par l'État, étaient prévus.", true],
    ["Ces travaux, pris en charge par l'État, étaient supposés.", true],
    ["À l'inverse du logiciel que l'État finance, ces travaux sont à vous.", false],
    ["Par opposition au logiciel, que l'État finance.", false],
    ["Contrairement à vos voisins, l'État finance ces travaux.", true],
    ["Travaux pour la Prestation Ségur laquelle est prise en charge par l'État.", false],
    ["Travaux pour la Prestation Ségur, elle-même prise en charge par l'État.", false],
    ["Ces travaux, pris en charge par l'État, précèdent la Prestation Ségur.", true],
    ["Travaux pris en charge par le Ségur numérique.", true],
  ])("%s %s", (value, expected) => expect(claimsStatePayment(text(value))).toBe(expected));
});
