import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { textAt } from "../../../src/documents/text.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { chargedStatements } from "../../../src/segur/payers/charged-statements.ts";
import { fundedSentences } from "../../../src/segur/payers/funded-sentences.ts";
import { payerAside } from "../../../src/segur/payers/named-aside.ts";
import { printedCeiling } from "../../../src/segur/payers/printed-ceiling.ts";
import { amountsIn, namesAmount, namesOnlyNought } from "../../../src/segur/payers/sentence-amounts.ts";
import { sellsPrestationAlone } from "../../../src/segur/payers/sold-alone.ts";
import { claimsStatePayment } from "../../../src/segur/payers/state-claims.ts";
import { toldFundings } from "../../../src/segur/payers/told-funding.ts";
import { readText } from "../../../src/segur/reading/reading.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** What single sentences say of who pays, each beside the neighbour that says it not. */

type Line = QuoteInput["lines"][number];
const text = (value: string) => textAt(value, { row: 1, column: 1 });
const segur = lineOf("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", 10_000, null);
function given(lines: readonly Line[], texts: readonly string[] = [], more: Partial<QuoteInput> = {}) {
  const read = quoteFromData({ ...HEAD, dates: [], lines: [...lines], summaries: [], texts: [...texts], ...more });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { quote, kind } = read.value;
  return { quote, meaning: annotate(quote, {}, { kind }) };
}

describe("an earlier funding that a sentence tells", () => {
  const told = (sentence: string, ...lines: Line[]) => {
    const { quote, meaning } = given(lines.length > 0 ? lines : [segur], [sentence]);
    return toldFundings(quote, meaning.dsrs).map(({ dsr: { code } }) => code);
  };
  const dpi = lineOf("Prestation Ségur HOP-DPI-Va1, prise en charge par l'État", 10_000, null);
  it.each([
    ["Votre ancien fournisseur a touché de l'État le forfait de la vague 1 pour le SGL.", ["BIO-SGL-Va1"]],
    ["Vous avez déjà perçu l'aide BIO-SGL-Va1.", ["BIO-SGL-Va1"]],
    ["Vous avez déjà perçu l'aide de l'État pour ce même DSR.", ["BIO-SGL-Va1"]],
    ["Vous avez déjà perçu l'aide de l'État pour un DSR.", []],
    ["Vous avez déjà perçu une aide pour ce même DSR.", []],
    ["Vous avez déjà perçu le forfait Ségur pour ce même DSR.", ["BIO-SGL-Va1"]],
    ["L'État vous a déjà versé un forfait pour ce même DSR.", ["BIO-SGL-Va1"]],
    ["Vous avez déjà perçu la prestation Ségur, pour ce même DSR.", ["BIO-SGL-Va1"]],
    ["Vous avez perçu l'aide BIO-SGL-Va1.", []],
    ["Vous avez déjà installé le BIO-SGL-Va1.", []],
    ["Vous avez déjà perçu l'aide BIO-SGL-Va2.", []],
    ["Vous avez déjà perçu l'aide HOP-DPI-Va1.", []],
    ["Vous avez déjà perçu l'aide BIO-SGL-Va1, depuis remboursée.", []],
    ["L'aide BIO-SGL-Va1 déjà obtenue a été annulée.", []],
    ["Une autre pharmacie a déjà perçu l'aide BIO-SGL-Va1.", []],
    ["Vous demandiez si vous aviez déjà perçu l'aide BIO-SGL-Va1.", []],
  ])("%s", (sentence, codes) => expect(told(sentence)).toEqual(codes));
  it("of two DSRs, the one that is named", () => {
    expect(told("Vous avez déjà perçu l'aide HOP-DPI-Va1.", segur, dpi)).toEqual(["HOP-DPI-Va1"]);
    expect(told("Vous avez déjà perçu l'aide de l'État pour ce même DSR.", segur, dpi)).toEqual([]);
  });
});

describe("a claim that the State pays, in a complementary quote", () => {
  it.each([
    ["Ces travaux sont pris en charge par l'État.", true],
    ["Ces travaux sont-ils pris en charge par l'État ?", false],
    ["« Ces travaux sont-ils pris en charge par l'État ? »", false],
    ["Ces travaux ne sont pas pris en charge par l'État.", false],
    ["L'aide de l'État, réservée au logiciel, ne couvre pas ces travaux.", false],
    ["La prise en charge par l'État, comme vous le savez, ne concerne pas ces travaux.", false],
    ["L'aide de l'État, réservée aux laboratoires, couvre ces travaux.", true],
    ["La demande de prise en charge par l'État a été refusée.", false],
    ["Vous pensiez que ces travaux étaient pris en charge par l'État.", false],
    ["Si ces travaux étaient pris en charge par l'État, nous le dirions.", false],
    ["À la différence du logiciel, que l'État finance, ces travaux sont à vous.", false],
    ["À la différence du logiciel, ces travaux sont pris en charge par l'État.", true],
    ["Contrairement au logiciel, pris en charge par l'État, ces travaux sont à vous.", false],
    ["Ce papier double le devis EI/22/230, que l'État règle.", false],
    ["Ce papier double le devis n° 230 que l'État règle.", false],
    ["S'ajoute au devis AH.S.0060, traité à part par l'ASP", false],
    ["Chiffré en plus du bon R-12.B que finance l'État", false],
    ["Complément, l'aide de l'État étant réservée au LB-22-114", false],
    ["L'aide de l'État est réservée à ces travaux.", true],
    ["Les travaux ci-dessous sont traités à part et payés par l'ASP", true],
    ["Travaux préalables à la Prestation Ségur que l'État finance.", false],
    ["Ces travaux sont préalables à la Prestation Ségur et l'État les finance.", true],
    ["La Prestation Ségur est prise en charge par l'État.", false],
  ])("%s %s", (value, expected) => expect(claimsStatePayment(text(value))).toBe(expected));
  it("an amount of this quote brings it in", () => {
    const value = "L'État prend en charge 750,00 € au titre de la Prestation Ségur.";
    expect(claimsStatePayment(text(value))).toBe(false);
    expect(claimsStatePayment(text(value), [75_000])).toBe(true);
    expect(claimsStatePayment(text(value), [75_001])).toBe(false);
    expect(claimsStatePayment(text("L'État prend en charge 0,00 € au titre de la Prestation Ségur."), [0])).toBe(false);
  });
});

describe("a ceiling that the quote prints", () => {
  const ceiling = (sentence: string, codes: readonly string[] = ["SGL"]) =>
    printedCeiling(
      given([segur], [sentence]).quote,
      codes.map((functionKey) => ({ code: null, functionKey, wave: 1, evidence: text(functionKey) })),
    );
  it.each([
    ["Plafond du financement : 9 000 €", ["SGL"], 900_000],
    ["Plafond du financement SGL : 9 000 €", ["SGL"], 900_000],
    ["Plafond du financement SGL : 9 000 €", ["RIS"], null],
    ["Plafonds du financement : RIS 9 000 €, DRIMbox 11 000 €", ["RIS"], 900_000],
    ["Plafonds du financement : RIS 9 000 €, DRIMbox 11 000 €", ["DRIMBOX"], 1_100_000],
    ["Plafonds du financement : RIS 9 000 €, DRIMbox 11 000 €", ["SGL"], null],
    ["Plafond du financement RIS et DRIMbox : 20 000 €", ["RIS"], 2_000_000],
    ["Plafond du financement RIS : 9 000 € ou 8 000 €", ["RIS"], 800_000],
    ["Financement plafonné à 9 000 €", ["SGL"], 900_000],
    ["L'État paie, dans la limite de 9 000 €", ["SGL"], 900_000],
    ["L'État paie, garantie comprise, dans la limite de 9 000 €", ["SGL"], null],
    ["Plafond du financement jusqu'au 31/12/2022 : 9 000 €", ["SGL"], 900_000],
    ["Plafond de la remise : 9 000 €", ["SGL"], null],
    ["Le logiciel SGL coûte 9 000 €", ["SGL"], null],
  ])("« %s » for %j: %s", (sentence, codes, cents) => expect(ceiling(sentence, codes)).toBe(cents));
});

describe("a payer named beside what is sold", () => {
  it.each([
    ["Prérequis, client : lecteur", "client"],
    ["Prérequis – client : lecteur", "client"],
    ["Prérequis (le client) : lecteur", "client"],
    ["Prérequis (x) : lecteur", undefined],
    ["Prérequis (client), lot (client) : lecteur", "client"],
    ["Dossier - l'État", "state"],
    ["Dossier - l’ASP", "state"],
    ["Dossier - ASP, agence de paiement", undefined],
    ["Dossier - ASP agence", undefined],
    ["Dossier - État central", undefined],
    ["Dossier - État au titre du Ségur", "state"],
    ["Dossier - pas l'État", undefined],
    ["Dossier (pas le client) : lecteur", undefined],
    ["Dossier (hors client) : lecteur", undefined],
    ["Dossier – État", "state"],
    ["Dossier | ETAT", "state"],
    ["Dossier : État", "state"],
    ["Dossier - État (non, pas l'État)", undefined],
    ["Dossier - État des lieux", undefined],
    ["Dossier - état", undefined],
    ["Dossier-État", undefined],
    ["Dossier - Aspirateur", undefined],
    ["l'État - dossier", "state"],
    ["Client | dossier", "client"],
    ["Dossier - État, hors État", undefined],
  ])("« %s »: %s", (designation, value) => expect(payerAside(text(designation))?.value).toBe(value));
  it("is told in its own words", () =>
    expect(payerAside(text("Prérequis (client) : lecteur"))?.evidence.value).toBe("client"));
});

describe("amounts inside sentences", () => {
  it.each([
    ["4 120 € par an", [[412_000, false]]],
    ["750,00 euros TTC", [[75_000, true]]],
    ["750 HT", [[75_000, false]]],
    ["750 h.t.", [[75_000, false]]],
    ["750 TTC", [[75_000, true]]],
    ["750 hts", []],
    ["750", []],
    ["20 %", []],
    ["Versé par l'État (HT) : 742,00", [[74_200, false]]],
    ["Versé par l'État (HT) : 742,00 .", [[74_200, false]]],
    ["Versé par l'État (HT) : 742", []],
    ["Versé par l'État 742,00", []],
    ["Versé : 742,00 le 12 mai", []],
    ["trente mille euros hors taxes", [[3_000_000, false]]],
    ["trente euros TTC", [[3_000, true]]],
    ["trente euros toutes taxes comprises", [[3_000, true]]],
    ["un euro", [[100, false]]],
    ["trente jours", []],
    ["trente et 20 €", [[2_000, false]]],
  ])("%s: %j", (value, expected) =>
    expect(amountsIn(text(value)).map(({ cents, gross }) => [cents, gross])).toEqual(expected),
  );
  it("nought is no amount, and may be all that is named", () => {
    expect([namesAmount(readText(text("0 €"))), namesAmount(readText(text("0,01 €")))]).toEqual([false, true]);
    expect(["0 €", "0 € et 0,00 €", "0 € et 1 €", "rien"].map((value) => namesOnlyNought(text(value)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

it("the Prestation is sold alone where the State pays all that is billed", () => {
  const alone = (...lines: Line[]) => {
    const { quote, meaning } = given(lines);
    return sellsPrestationAlone(quote, meaning.lines);
  };
  const client = lineOf("Écrans, à la charge du client", 5_000, null);
  expect(alone(segur)).toBe(true);
  expect(alone(segur, client)).toBe(false);
  expect(alone(segur, { ...client, totalCents: 0, unitPriceCents: 0 })).toBe(true);
  expect(alone(segur, { ...client, option: true })).toBe(true);
  expect(alone({ ...segur, totalCents: 0, unitPriceCents: 0 })).toBe(false);
});

describe("other work in the price of the Prestation", () => {
  const added = (sentence: string, ...lines: Line[]) => {
    const { quote, meaning } = given([segur, ...lines], [sentence]);
    return fundedSentences(quote, meaning.lines).map(({ work: { kind } }) => kind);
  };
  const client = lineOf("Écrans, à la charge du client", 5_000, null);
  const training = lineOf("Formation Ségur BIO-SGL-Va1, prise en charge par l'État", 20_000, null);
  it.each([
    ["La formation s'entend avec deux serveurs et inclut un onduleur.", [training, client], ["infrastructure"]],
    ["Notre bonne formation inclut deux serveurs.", [training, client], []],
    ["La formation inclut deux serveurs.", [training, client], ["infrastructure"]],
    ["La formation inclut deux serveurs.", [lineOf("Formation, à la charge du client", 5_000, null)], []],
    ["Les 200,00 € de l'atelier comprennent deux serveurs.", [training, client], ["infrastructure"]],
    ["Les 50,00 € de l'atelier comprennent deux serveurs.", [training, client], []],
    [
      "Les 50,00 € de l'atelier comprennent deux serveurs.",
      [{ ...training, totalCents: 5_000, unitPriceCents: 5_000 }, client],
      [],
    ],
    ["La Prestation Ségur comprise dans l'offre est livrée sur deux serveurs.", [client], []],
    ["La Prestation Ségur financée par l'État est livrée sur deux serveurs.", [client], []],
    ["La Prestation Ségur comprend deux serveurs.", [client], ["infrastructure"]],
    ["Le serveur est compris dans la Prestation.", [client], ["infrastructure"]],
    ["La prestation de nettoyage du serveur est comprise dans votre contrat d'entretien.", [client], []],
    ["L'État paie la mise à jour, le cabinet ne paie que le serveur.", [client], []],
    ["L'État paie la mise à jour, vous ne payez que le serveur que vous gardez.", [client], []],
    ["La Prestation est payée par l'État et le cabinet n'acquitte que le serveur.", [client], []],
    ["L'État paie la mise à jour et le serveur, le cabinet ne paie rien.", [client], ["infrastructure"]],
  ])("%s", (sentence, lines, kinds) => expect(added(sentence, ...lines)).toEqual(kinds));
  it("a note of the line that lists works, without any verb", () => {
    const called = (note: string) => {
      const marked = lineOf("Prestation Ségur BIO-SGL-Va1 (1), prise en charge par l'État", 10_000, null);
      const { quote, meaning } = given([marked], [`(1) ${note}`]);
      return fundedSentences(quote, meaning.lines).map(({ work: { kind }, line }) => [kind, line]);
    };
    expect(called("Droits, pose, plus un serveur.")).toEqual([["infrastructure", 0]]);
    expect(called("Droits, pose ; le serveur est en place.")).toEqual([]);
    expect(called("Droits, pose, sans serveur.")).toEqual([]);
    expect(called("Un serveur.")).toEqual([]);
  });
});

describe("work of the Prestation that a sentence charges", () => {
  const charged = (sentence: string, ...lines: Line[]) => {
    const { quote, meaning } = given([segur, ...lines], [sentence]);
    return chargedStatements(quote, meaning.lines).map(({ kind }) => kind);
  };
  it.each([
    ["La formation Ségur est à la charge du client.", ["training"]],
    ["La formation Ségur est-elle à la charge du client ?", []],
    ["La formation Ségur est facturée 120 € au client.", ["training"]],
    ["La formation Ségur est facturée 0 € au client.", []],
    ["La formation est à vos frais.", ["training"]],
    ["L'interface INS, non incluse, est facturée 90 € au client.", ["rights"]],
    ["La formation est prévue.", []],
    ["Le centre garde à sa charge 5 % de la version Ségur.", ["rights"]],
    ["L'État garde à sa charge 5 % de la version Ségur.", []],
    ["Les frais de dossier Ségur, 60 € HT, vous seront facturés à la signature.", ["rights"]],
    ["La Prestation Ségur, 900 € HT, est facturée à l'ASP à la signature.", []],
    ["La formation supplémentaire, sur demande, est facturée en sus.", []],
    ["Installation Ségur : 350 €, non couverte par l'État.", ["rights"]],
    ["Pro Santé Connect n'est pas compris : 90 € à la charge du client.", ["rights"]],
    ["Pro Santé Connect : 90 €, pas encore inclus.", ["rights"]],
    ["Pro Santé Connect : 90 €, pas inclus.", ["rights"]],
    ["L'ASP couvre la licence ; l'installation Ségur est à régler par vos soins.", ["rights"]],
    ["L'ASP couvre la licence ; l'installation Ségur est-elle à régler par vos soins ?", []],
    ["Les tablettes restent à votre charge ; l'installation est celle de la version Ségur.", []],
    ["L'installation Ségur est comprise ; un écran neuf vous serait facturé 190 €.", []],
    ["Les tablettes sont à vos frais ; l'installation Ségur est à régler par vos soins.", ["rights"]],
    ["L'installation Ségur est faite à distance ; elle est à vos frais.", ["installation"]],
    ["L'État paie la prestation Ségur, sauf la formation, que règle le cabinet.", ["training"]],
    ["L'État paie la prestation Ségur, sauf les écrans, que règle le cabinet.", []],
  ])("%s %j", (sentence, kinds) => expect(charged(sentence)).toEqual(kinds));
  it("beside another product, the sentence must name the Prestation", () =>
    expect(charged("La formation est à vos frais.", lineOf("Plannings, à la charge du client", 5_000, null))).toEqual(
      [],
    ));
  it("the rest of a price that the State pays in part", () => {
    const rest = (second: string) => {
      const { quote, meaning } = given([segur], ["L'État prend en charge 85 % de la Prestation Ségur.", second]);
      return chargedStatements(quote, meaning.lines).map(({ evidence }) => evidence.value);
    };
    const left = "Les 15 % restants sont facturés au client.";
    expect(rest(left)).toContain(left);
    expect(rest("Les écrans sont facturés au client.")).not.toContain("Les écrans sont facturés au client.");
  });
});

describe("a part of a line that the State leaves unpaid", () => {
  const table = lineOf("Table, hors Ségur, à la charge du laboratoire", 5_000, null);
  const charged = (...sentences: string[]) => {
    const { quote, meaning } = given([segur, table], sentences);
    return chargedStatements(quote, meaning.lines).map(({ evidence }) => evidence.value);
  };
  it.each([
    "La ligne 1 n'est honorée par l'État qu'aux 4/5e.",
    "La lg. 1 n'est réglée par l'État qu'aux quatre cinquièmes.",
    "L'ASP ne couvre le poste 1 qu'à hauteur de 3/4.",
    "La ligne 1 est payée par l'État à 90 %.",
    "L'État honore les deux premiers tiers de la ligne 1.",
    "La formation (ligne 1) vous sera refacturée au réel.",
  ])("« %s »", (sentence) => expect(charged(sentence)).toEqual([sentence]));
  it("and the rest, told in a sentence of its own", () => {
    const both = ["La lg. 1 est payée par l'État aux 4/5e.", "Le 1/5e manquant sera porté s/ votre fact. de mars."];
    expect(charged(...both)).toEqual(both);
  });
  it.each([
    "La ligne 1 est réglée par l'État : 3/4 à la commande, le dernier quart à la réception.",
    "La moitié de la ligne 2 est due à la commande.",
    "L'État règle toute la ligne 1.",
    "La formation (ligne 2) vous sera refacturée au réel.",
    "La formation (ligne 1) est facturée à la livraison.",
    "L'État paie la ligne 1, page 3/4.",
  ])("but not « %s »", (sentence) => expect(charged(sentence)).toEqual([]));
});

describe("lines named by their part", () => {
  const inPart = (heading: string) => lineOf("Droits d'usage", 10_000, heading);
  const own = [inPart("Lot A : Prestation Ségur BIO-SGL-Va1, payée par l'État"), inPart("Lot B : à votre charge")];
  const told = (sentence: string) => {
    const { quote, meaning } = given(own, [sentence]);
    return [
      ...chargedStatements(quote, meaning.lines).map(() => "charged"),
      ...fundedSentences(quote, meaning.lines).map(({ work }) => work.kind),
    ];
  };
  it.each([
    ["Les déplacements du formateur (lot A) vous seront refacturés au réel.", ["charged"]],
    ["Le lot A est réglé par l'État aux trois quarts.", ["charged"]],
    ["Le lot A comprend aussi un onduleur.", ["infrastructure"]],
    ["Le lot B comprend aussi un onduleur.", []],
    ["Les lots A et B comprennent aussi un onduleur.", []],
    ["Les déplacements du formateur (lot B) vous seront refacturés au réel.", []],
    ["Le lot A s'entend hors onduleur.", []],
  ])("« %s »: %j", (sentence, expected) => expect(told(sentence)).toEqual(expected));
});
