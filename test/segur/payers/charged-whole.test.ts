import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** What a sentence charges of the Prestation beside a line of the client's, and its neighbour that charges nothing of it. */

type Line = QuoteInput["lines"][number];
const segur = lineOf("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", 10_000, null);
const pose = lineOf("Installation et formation Ségur, prises en charge par l'État", 5_000, null);
const module = lineOf("Module Statistiques, hors Ségur, à la charge du laboratoire", 19_000, null);
const charged = (sentence: string, ...lines: Line[]) => {
  const read = quoteFromData({ ...HEAD, dates: [], lines: [...lines], summaries: [], texts: [sentence] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { quote, kind } = read.value;
  return annotate(quote, {}, { kind }).chargedStatements.map((own) => own.kind);
};

describe("the Prestation itself", () => {
  it.each([
    ["Le montant de la Prestation Ségur vous sera refacturé.", true],
    ["Si l'ASP ne nous règle pas, la Prestation vous sera intégralement refacturée.", true],
    ["Si l'ASP rejette le dossier, le laboratoire règle la Prestation.", true],
    ["À défaut de versement par l'État, le prix de la Prestation Ségur est dû par le laboratoire.", true],
    ["Le laboratoire reste redevable de la Prestation si l'État ne paie pas sous six mois.", true],
    ["Si l'ASP ne nous règle pas, la Prestation ne vous sera jamais refacturée.", false],
    ["L'ASP nous règle la Prestation ; à défaut, nous en supportons le risque.", false],
    ["La facture de la Prestation Ségur vous est adressée pour signature.", false],
    ["Les options prises avec la Prestation Ségur sont à votre charge.", false],
    ["Les transports liés aux travaux nécessaires à la mise à jour Ségur sont à votre charge.", false],
    ["À l'exception de la Prestation Ségur, tout est à votre charge.", false],
    ["La Prestation Ségur vous est facturée puis remboursée par l'ASP.", false],
    // A commitment that is enforced by the charge ties the Prestation, which is another rule's affair.
    ["Sans contrat d'hébergement, la Prestation Ségur est facturée au laboratoire.", false],
  ])("« %s » %s", (sentence, is) => expect(charged(sentence, segur, module)).toEqual(is ? ["rights"] : []));
});

describe("work that the lines of the Prestation alone sell", () => {
  it.each([
    ["Les frais de déplacement de l'installateur, 280 € HT par venue, restent dus par le laboratoire.", 1],
    ["L'installation est facturée 340 € au laboratoire.", 1],
    ["Le laboratoire règle sa part par chèque, à la pose.", 0],
    ["Le laboratoire règle en trois mensualités à partir de la mise en service.", 0],
    ["L'installation a lieu en semaine ; en dehors, une majoration est facturée au laboratoire.", 0],
    ["La formation au module Statistiques est facturée 340 € au laboratoire.", 0],
    ["La formation à l'agenda est facturée 340 € au laboratoire.", 0],
    ["Toute annulation de formation à moins de 48 heures est facturée 390 € HT.", 0],
  ])("« %s »", (sentence, count) => expect(charged(sentence, segur, pose, module)).toHaveLength(count));
  it("tells nothing where the client buys some of it as well", () => {
    const own = lineOf("Installation de l'agenda, hors Ségur, à la charge du laboratoire", 9_000, null);
    expect(charged("L'installation est facturée 340 € au laboratoire.", segur, pose, own)).toEqual([]);
  });
});

describe("what the State does not pay, with its amount", () => {
  it.each([
    ["Le solde non couvert par l'État, soit 1 240,00 €, est réglé par le laboratoire à la livraison.", 1],
    ["La fraction que l'État ne règle pas (640,00 € HT) est facturée au laboratoire.", 1],
    ["Le solde non couvert par l'État, soit 190,00 € HT, est réglé par le laboratoire à la livraison.", 0],
    ["Le solde non couvert par l'État est réglé par le laboratoire à la livraison.", 0],
  ])("« %s »", (sentence, count) => expect(charged(sentence, segur, module)).toHaveLength(count));
});

describe("two payers of one price", () => {
  it.each([
    ["L'ASP nous verse 100 €, vous nous réglez les 15 € restants à l'installation.", 1],
    ["L'ASP règle 100 € et vous réglez le reste, soit 190 € HT pour le module Statistiques.", 0],
    ["L'ASP règle le solde de 100 € après la vérification d'aptitude.", 0],
  ])("« %s »", (sentence, count) => expect(charged(sentence, segur, module)).toHaveLength(count));
});

describe("a function of the Ségur that is to be paid for in time", () => {
  it.each([
    ["L'accès au DMP donne lieu à un abonnement de 19 € par mois à compter de la 2e année.", 1],
    ["Le laboratoire s'acquitte de 0,05 € par document déposé au DMP.", 1],
    ["Les droits d'usage de la version Ségur sont concédés pour deux ans, renouvelables à 600 € HT l'an.", 1],
    ["Les droits d'usage de la version Ségur vous restent acquis sans limite de durée.", 0],
    ["L'accès au DMP est compris un an, puis vous est facturé 12 € par mois.", 1],
    ["Le connecteur MSSanté est compris six ans, puis vous est facturé 12 € par mois.", 0],
    ["Les visites demandées pour un autre motif que la version Ségur vous sont facturées 280 € HT.", 0],
  ])("« %s »", (sentence, count) => expect(charged(sentence, segur, module)).toHaveLength(count));
});
