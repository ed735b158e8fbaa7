import { describe, expect, it } from "vitest";
import { tie } from "./tie-of.ts";

/** What a tie must tell: of which thing, of whom, and that it binds; each beside the neighbour that tells it not. */

describe("what stands outside the Ségur, or is one more thing, ties nothing to it", () => {
  it.each([
    ["Hors champ Ségur : équipements et autres logiciels, sur facture client", null],
    ["Hors périmètre Ségur – contrats d'hébergement et autres abonnements, facturés au cabinet", null],
    ["Équipements pour la mise à jour Ségur et autres logiciels, sur facture", null],
    ["Sans contrat d'hébergement, la version Ségur ne sera pas livrée.", "purchase"],
  ])("%s: %s", (value, expected) => expect(tie(value)).toBe(expected));
});

describe("what is open to all binds nobody", () => {
  it.each([
    ["La mise à jour Ségur est ouverte à tous les cabinets, que leur contrat coure encore trois ans ou finisse.", null],
    ["La version Ségur est proposée à tous nos clients, contrat de 36 mois en cours.", null],
    ["La Prestation Ségur est accordée à tous les clients ayant un contrat de 36 mois.", "commitment"],
    ["La Prestation Ségur est réservée à tous ceux qui souscrivent le module Agenda.", "purchase"],
  ])("%s: %s", (value, expected) => expect(tie(value)).toBe(expected));
});

describe("work of the Prestation that goes on at a price is no contract that goes on", () => {
  const included = "Correction des anomalies du périmètre Ségur : comprise trois ans";
  it.each([
    [`${included} ; ensuite, reconduite au tarif de 31 € par mois jusqu'au terme de votre contrat.`, null],
    ["La maintenance corrective Ségur est gratuite deux ans, puis prolongée pour 20 € par mois.", null],
    ["Maintenance Ségur comprise, à condition que le contrat soit prorogé de 36 mois.", "commitment"],
    ["La formation Ségur est offerte en contrepartie du contrat, renouvelé pour trois ans.", "commitment"],
  ])("%s: %s", (value, expected) => expect(tie(value)).toBe(expected));
});

describe("one not without the other", () => {
  it.each([
    ["Le module Rendez-vous accompagne la Prestation Ségur : nous ne livrons pas l'une sans l'autre.", "purchase"],
    ["La Prestation Ségur et l'hébergement ne sont jamais facturés l'un sans l'autre.", "purchase"],
    ["Le module Rendez-vous et la Prestation Ségur se prennent l'un sans l'autre.", null],
  ])("%s: %s", (value, expected) => expect(tie(value)).toBe(expected));
});

describe("or else there is no Ségur", () => {
  it.each([
    ["Il faut prendre le module Rendez-vous, sinon pas de version Ségur.", "purchase"],
    ["Gardez votre contrat d'assistance chez nous, sinon pas de Ségur.", "commitment"],
    ["Il faut une connexion à internet, sinon pas de Ségur.", null],
    ["Renvoyez-nous le formulaire avant le 15, sinon pas de Ségur cette année.", null],
  ])("%s: %s", (value, expected) => expect(tie(value)).toBe(expected));
});

describe("leaving on whatever ground claims the price back", () => {
  it.each([
    [
      "En cas de résiliation, quelle qu'en soit la cause, la Prestation Ségur sera refacturée au laboratoire.",
      "commitment",
    ],
    [
      "En cas de résiliation, quel que soit le motif, la Prestation Ségur sera refacturée au laboratoire.",
      "commitment",
    ],
    ["La Prestation Ségur vous reste acquise même si vous résiliez votre contrat.", null],
  ])("%s: %s", (value, expected) => expect(tie(value)).toBe(expected));
});

describe("the Prestation charged on leaving, in whatever words", () => {
  it.each([
    ["La Prestation Ségur passe à votre charge si vous partez avant le 31 décembre 2027.", "commitment"],
    ["La Prestation Ségur vous sera comptée au prix catalogue en cas de départ anticipé.", "commitment"],
    ["Nous récupérons auprès du cabinet un douzième de la Prestation Ségur en cas d'arrêt avant un an.", "commitment"],
    ["En cas de départ chez un confrère, la Prestation Ségur vous serait refacturée au prorata.", "commitment"],
    ["Si vous rejoignez un confrère avant fin 2027, la version Ségur vous serait refacturée.", "commitment"],
    ["En cas de départ chez un confrère, vos données vous sont rendues et la Prestation Ségur reste acquise.", null],
    ["Vos confrères passés à la version Ségur ont été facturés par un autre éditeur.", null],
    ["La Prestation Ségur est payée par l'État ; en cas de départ, la caméra reste à votre charge.", null],
    ["En cas de départ, les articles étrangers au Ségur restent à votre charge.", null],
    ["Reprise des défauts de la Prestation Ségur, six ans comptés du départ", null],
    ["Prestation Ségur : corrections dues six ans, à dater du départ en production", null],
    ["Prestation Ségur : corrections dues cinq ans dès la sortie de la version 8", null],
    ["La Prestation Ségur est due à compter du départ du client", "commitment"],
    ["La Prestation Ségur est due en cas de départ en cours de contrat", "commitment"],
    ["Partant de la version 8, la Prestation Ségur comprend la reprise à votre charge des fiches.", null],
    ["Au départ, la Prestation Ségur était à la charge de l'hôpital.", null],
  ])("%s: %s", (value, expected) => expect(tie(value)).toBe(expected));
});
