import { describe, expect, it } from "vitest";
import { goodsIn } from "../../../src/segur/ties/sold-goods.ts";
import { read, tie as tieOf } from "./tie-of.ts";

/** Days put off, phrases in which nothing is taken, contracts that end, and what is or is not to be had alone. */

const GOODS = [["clic", "retrait"]] as const;
const tie = (value: string) => tieOf(value, { goods: GOODS });

describe("a day that is put off binds nobody", () => {
  it.each([
    ["Le calendrier (commande au 15/07/2022) a été prolongé : la demande de l'ASP doit venir avant le 30.", null],
    ["La date limite est prorogée : le devis signé doit nous revenir pour la Prestation Ségur.", null],
    ["Le guichet Ségur, prorogé jusqu'au 15/03/2023, exige un devis signé.", null],
    ["La prolongation du dispositif impose que la Prestation Ségur soit commandée avant le 30 novembre.", null],
    ["La Prestation Ségur n'est due qu'aux clients dont l'abonnement est prolongé de trois ans.", "commitment"],
    ["Passé ce délai, le client prolonge de trois ans pour recevoir la version Ségur.", "commitment"],
  ])("%s: %s", (value, to) => expect(tie(value)).toBe(to));
});

describe("what is left as it is", () => {
  it.each([
    ["Compta et Rappels se résilient d'un mois sur l'autre ; les quitter laisse intacte la partie de l'État.", null],
    ["Résilier l'agenda laisse inchangée la Prestation Ségur.", null],
    ["Les rappels de rendez-vous se résilient à tout moment ; la Prestation Ségur n'en dépend pas.", null],
    ["La Prestation Ségur est rappelée en cas de résiliation avant trois ans.", "commitment"],
    ["En cas de rappel de la Prestation Ségur à la résiliation, son prix est dû.", "commitment"],
  ])("%s: %s", (value, to) => expect(tie(value)).toBe(to));
});

describe("to take, as half of a phrase", () => {
  it.each([
    ["Cette offre prend la suite de notre envoi du 4 septembre, éteint faute de réponse.", null],
    ["La présente offre prend le relais de notre devis d'avril, périmé faute de signature.", null],
    ["Pour recevoir la version Ségur, l'officine prend notre module Agenda.", "purchase"],
  ])("%s: %s", (value, to) => expect(tie(value)).toBe(to));
});

describe("money of another programme", () => {
  it.each([
    [
      "L'association se fait rembourser ces achats sur l'enveloppe ESMS numérique, et n'est facturée qu'à réception de cette dotation.",
      null,
    ],
    ["Les tablettes relèvent de SUN-ES : sans cette aide, leur achat est différé.", null],
    ["La Prestation Ségur suppose l'achat des tablettes, que la dotation ESMS numérique rembourse.", "purchase"],
    ["L'aide est accordée sous condition d'achat du module Agenda.", "purchase"],
  ])("%s: %s", (value, to) => expect(tie(value)).toBe(to));
});

describe("firm, or closed", () => {
  it.each([
    ["La Prestation Ségur est ferme sans le module ; elle ne prolonge aucun contrat.", null],
    ["Le volet Ségur reste fermé sans le module Agenda.", "purchase"],
    ["La version Ségur reste fermée sans le module Agenda.", "purchase"],
    ["LE VOLET SEGUR RESTE FERME SANS LE MODULE AGENDA.", "purchase"],
  ])("%s: %s", (value, to) => expect(tie(value)).toBe(to));
});

describe("the order as a moment", () => {
  it.each([
    ["Solution référencée depuis le 06.04.2022, donc avant toute commande.", null],
    ["Offre portant sur une solution référencée avant la commande (attestation du 06/04/2022).", null],
    ["SOLUTION REFERENCEE LE 06/04/2022, SOIT AVANT SIGNATURE DE LA COMMANDE.", null],
    ["La version Ségur sera installée sur les postes existants à réception de votre commande.", null],
    ["La solution référencée est livrée dès que le module Stock est commandé.", "purchase"],
    ["La version référencée est posée après commande du module Agenda.", "purchase"],
    ["La version Ségur est posée si le module Stock est ajouté à la commande.", "purchase"],
    ["La Prestation Ségur vous est ouverte dès lors que le module Stock figure à votre commande.", "purchase"],
    ["La Prestation Ségur est livrée quand l'option Agenda est inscrite à la commande.", "purchase"],
    ["Pour obtenir la version Ségur, le module Stock doit figurer sur la commande.", "purchase"],
  ])("%s: %s", (value, to) => expect(tie(value)).toBe(to));
});

describe("the Prestation alone, or not alone", () => {
  it.each([
    ["Le volet Ségur se signe seul, sans engagement de durée ni option.", null],
    ["Le bloc Ségur se retient tout seul, sans rien d'autre.", null],
    ["Le volet Ségur ne se signe pas seul : le volet Mobilité l'accompagne.", "purchase"],
    ["La Prestation Ségur ne peut être commandée seule.", "purchase"],
    ["Le volet Ségur ne se signe qu'avec le volet Mobilité.", "purchase"],
    ["La Prestation Ségur ne laisse aucun reste à charge et peut être commandée seule.", null],
    ["Rien n'est dû pour la Prestation Ségur, qui se commande seule.", null],
    ["Le module Stocks ne se vend pas seul, mais avec la version Ségur.", null],
  ])("%s: %s", (value, to) => expect(tie(value)).toBe(to));
});

describe("where another thing lacks", () => {
  it.each([
    ["Nous ne posons pas la vers. Ségur là où Clic & retrait n'a pas été comandé.", "purchase"],
    ["La version Ségur n'est pas posée quand le module Stocks n'est pas souscrit.", "purchase"],
    ["L'officine où le module n'a pas été pris ne reçoit pas la version Ségur.", "purchase"],
    ["Si Clic & retrait ne figure pas à la commande, la version Ségur ne sera pas posée.", "purchase"],
    ["Si Clic & retrait ne vous convient pas, la version Ségur sera posée sans lui.", null],
    ["Nous vous devons la version Ségur, que vous preniez ou laissiez le lot B.", null],
    ["Là où Clic & retrait n'est pas pris, la version Ségur est posée tout de même.", null],
    ["La version Ségur est posée là où le module Stocks est en service comme là où il ne l'est pas.", null],
  ])("%s: %s", (value, to) => expect(tie(value)).toBe(to));
  it("is told by any verb that denies it", () => {
    const polarity = (value: string) => goodsIn(read(value), GOODS)[0]?.polarity;
    expect(polarity("Clic & retrait n'est pas au panier")).toBe("negated");
    expect(polarity("Clic & retrait est au panier, rien n'est pas pris")).toBe("stated");
  });
});

describe("a contract that ends", () => {
  it.each([
    ["S'il prend fin à votre initiative avant trois ans, la Prestation Ségur est reprise sur facture.", "commitment"],
    ["En cas de départ avant le 1er janvier 2026, la mise à jour Ségur passe en facturation.", "commitment"],
    ["La fin de votre abonnement avant 2026 nous ferait reprendre le prix de la version Ségur.", "commitment"],
    ["Le tarif zéro de la version Ségur vaut pour qui reste chez nous jusqu'en 2027.", "commitment"],
    ["Lorsque la garantie de la Prestation Ségur prend fin, la maintenance est refacturée.", null],
    ["La maintenance corrective comprise dans la Prestation Ségur prend fin en 2028.", null],
  ])("%s: %s", (value, to) => expect(tie(value)).toBe(to));
});
