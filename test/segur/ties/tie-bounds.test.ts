import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { textAt } from "../../../src/documents/text.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { readText } from "../../../src/segur/reading/reading.ts";
import { clawsBack, commitmentIn, isCommitted } from "../../../src/segur/ties/commitments.ts";
import { countsOne, isEitherWay } from "../../../src/segur/ties/either-way.ts";
import { tieByLack } from "../../../src/segur/ties/lacks.ts";
import { isOneClause, purchaseIn } from "../../../src/segur/ties/purchases.ts";
import { goodsIn, goodsOf, takesGood } from "../../../src/segur/ties/sold-goods.ts";
import { sellsTogether } from "../../../src/segur/ties/sold-together.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** How far the words of a tie may stand from each other, and what close neighbours of them do not say. */

const read = (value: string) => readText(textAt(value, { row: 1, column: 1 }));
const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";
const VENDOR = new Set(["vallarys"]);

function given(lines: QuoteInput["lines"], texts: readonly string[] = []) {
  const read = quoteFromData({ ...HEAD, dates: [], lines, summaries: [], texts: [...texts] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { quote, kind } = read.value;
  return { quote, meaning: annotate(quote, {}, { kind }) };
}

describe("lines that are sold together", () => {
  const client = lineOf("Module Agenda, à la charge du client", 10_000, null);
  const state = lineOf(segur, 10_000, null);
  const other = lineOf("Écrans, à la charge du client", 5_000, null);
  const free = lineOf("Module Agenda, à la charge du client", 0, null);
  const sells = (value: string, ...lines: QuoteInput["lines"]) => {
    const { quote, meaning } = given(lines.length > 0 ? lines : [state, client, other]);
    return sellsTogether(read(value), quote, meaning.lines);
  };
  it.each([
    ["Lignes 1 et 2 : lot indissociable.", true],
    ["Lignes 1 à 3 : lot indissociable.", true],
    ["Lignes 2 et 3 : lot indissociable.", false],
    ["Ligne 1 : lot indissociable.", false],
    ["Lignes 1 et 2 : lot de bienvenue.", false],
    ["Le lot est indissociable.", false],
    ["Lignes 1 et 2 : lot indissociable, le module restant libre.", false],
    ["Le client demande si les lignes 1 et 2 sont un lot indissociable.", false],
  ])("%s: %s", (value, expected) => expect(sells(value)).toBe(expected));
  it("a line without a price, or an option, ties nothing", () => {
    const value = "Lignes 1 et 2 : lot indissociable.";
    expect(sells(value, state, free)).toBe(false);
    expect(sells(value, state, { ...client, option: true })).toBe(false);
    expect(sells(value, client, state)).toBe(true);
    expect(sells(value, client, other)).toBe(false);
    expect(sells(value, state, lineOf(segur, 5_000, null))).toBe(false);
  });
});

describe("what other lines sell, by its name", () => {
  const goods = [["tramontine", "agenda"]] as const;
  it("only what the client pays has such a name: two words of three letters, or its noun alone", () => {
    const names = (...designations: string[]) => {
      const { quote, meaning } = given(designations.map((designation) => lineOf(designation, 10_000, null)));
      return goodsOf(quote, meaning.lines);
    };
    const paid = "à la charge du client";
    expect(names(`Tramontine Agenda, ${paid}`)).toEqual([["tramontine", "agenda"], ["tramontine"]]);
    expect(names(`Le lot de la Tramontine, ${paid}`)).toEqual([["lot", "tramontine"]]);
    expect(names(`Un TV Tramontine Agenda, ${paid}`)).toEqual([["tramontine", "agenda"], ["tramontine"]]);
    // Too short to be told from other words; called like the Prestation, it tells nothing.
    expect(names(`Un TV Lot Agenda, ${paid}`)).not.toContainEqual(["lot"]);
    expect(names(segur, `Labaris mobile, ${paid}`)).not.toContainEqual(["labaris"]);
    expect(names(segur)).toEqual([]);
    expect(names(`Formation Tramontine, ${paid}`)).toEqual([]);
    expect(names(`Logiciel SGL BIO-SGL-Va1, ${paid}`)).toEqual([]);
  });
  it.each([
    ["Vous prenez Tramontine Agenda.", true],
    ["Vous prenez la licence du module Tramontine Agenda.", true],
    ["Vous prenez dans le même bon Tramontine Agenda.", true],
    ["Vous prenez dans le même bon signé Tramontine Agenda.", false],
    ["Tramontine Agenda, que vous prenez.", false],
    ["Vous prenez, en plus, Tramontine Agenda.", true],
    ["Vous prenez note ; Tramontine Agenda suit.", false],
    ["Vous prenez le pack et Tramontine Agenda.", false],
    ["Vous prenez le pack ou Tramontine Agenda.", false],
    ["Vous prenez le pack puis Tramontine Agenda.", false],
    ["Vous prenez l'étui Tramontine Agenda.", true],
    ["Vous prenez l'ouvrage Tramontine Agenda.", true],
    ["Vous ne prenez pas Tramontine Agenda.", false],
    ["Tramontine Agenda est au catalogue.", false],
    ["Vous prenez Tramontine.", false],
    ["Vous prenez Tramontine Bloc.", false],
    ["Vous prenez Bloc Agenda.", false],
  ])("%s: %s", (value, expected) => expect(takesGood(read(value), goods)).toBe(expected));
  it("a name is read from its first word to its second", () => {
    const [own] = goodsIn(read("Vous prenez la Tramontine de l'Agenda."), goods);
    expect(own).toMatchObject({ from: 3, to: 7, polarity: "stated" });
    expect(goodsIn(read("Tramontine Agenda et Tramontine Agenda"), goods)).toHaveLength(2);
    expect(goodsIn(read("Tramontine Agenda"), [])).toEqual([]);
    expect(goodsIn(read("Vous ne prenez pas Tramontine Agenda."), goods)[0]?.polarity).toBe("negated");
  });
});

describe("true in both cases", () => {
  it.each([
    ["Que vous gardiez l'option ou que vous la quittiez, la version est livrée.", true],
    ["Qu'il reste ou parte, la version est livrée.", true],
    ["La version est livrée, que vous gardiez l'option ou que vous la quittiez.", true],
    ["La version est livrée, que vous gardiez l'option ou la quittiez.", false],
    ["La version que vous gardez ou que vous quittez est livrée.", false],
    ["Que vous gardiez l'option, la version est livrée.", false],
    ["Quand il reste ou part, la version est livrée.", false],
    ["Vous gardez l'option ou la quittez.", false],
    ["La version est livrée, que vous gardiez l'option ou quelque autre module.", false],
    [`Que vous gardiez ${"toujours ".repeat(10)}l'option ou la quittiez, elle est livrée.`, true],
    [`Que vous gardiez ${"toujours ".repeat(11)}l'option ou la quittiez, elle est livrée.`, false],
  ])("%s: %s", (value, expected) => expect(isEitherWay(read(value))).toBe(expected));

  it.each([
    ["Une seule Prestation Ségur par site", true],
    ["Un seul forfait par site", true],
    ["La seule Prestation Ségur du site", false],
    ["Cette lacune seule suffit", false],
    ["La commune seule paie", false],
    ["Une nouvelle Prestation", false],
    ["Une autre et seule Prestation", false],
    ["Commune seule Prestation", false],
  ])("« %s » counts: %s", (value, expected) => {
    const reading = read(value);
    const from = reading.tokens.findIndex(({ word }) => /^(?:seule?|nouvelle)$/.test(word));
    expect(countsOne(reading, { concept: "", wording: "", polarity: "stated", from, to: from + 1 })).toBe(expected);
  });
});

describe("whose commitment it is, by how near the vendor stands", () => {
  it.each([
    ["Vallarys a l'honneur de vous annoncer son engagement de 36 mois", true],
    ["Vallarys a le plaisir de conclure son engagement de 36 mois", true],
    ["Vallarys vous propose un engagement de 36 mois", false],
    ["engagement de 36 mois de Vallarys", false],
    ["engagement de 36 mois auprès de la société Vallarys", true],
    ["Pour changer de bon éditeur, engagement de 36 mois", true],
    ["Pour qui veut changer un jour d'éditeur, engagement de 36 mois", false],
    ["Échange avec l'éditeur : engagement de 36 mois", false],
    ["L'éditeur, ce jour-là, renonce à résilier", true],
  ])("%s: %s", (value, expected) => expect(isCommitted(read(value), VENDOR)).toBe(expected));

  it.each("données|archives|documents|dossiers|justificatifs|pièces|papiers|copies|traces|factures".split("|"))(
    "« garde ses %s au moins dix ans » keeps papers, and binds to nothing",
    (papers) => {
      expect(isCommitted(read(`Le client garde ses ${papers} au moins dix ans`), VENDOR)).toBe(false);
      expect(isCommitted(read("Le client garde le logiciel au moins dix ans"), VENDOR)).toBe(true);
    },
  );

  it.each(
    (
      "certificat clé carte écran comptoir matériel équipement serveur imprimante lecteur tablette terminal douchette " +
      "robot automate onduleur ordinateur caisse switch"
    ).split(" "),
  )("« Renouvellement du %s » replaces a thing", (thing) => {
    const binds = (value: string) => commitmentIn(read(value), "commitment", VENDOR);
    expect(binds(`Renouvellement du contrat de ${thing}`)).toBe(false);
    expect(binds(`Renouvellement du contrat de base, ${thing} compris`)).toBe(true);
  });
});

describe("claims on departure", () => {
  it.each([
    ["En cas de départ vers un autre éditeur, vos données vous sont restituées", false],
    ["En cas de départ vers un autre éditeur, la copie du forfait vous est refacturée", true],
    ["En cas de départ vers un autre éditeur, le forfait vous est refacturé", true],
    ["Si le client s'en va, la Prestation lui est due", false],
    ["Si le client s'en va, la Prestation lui reste encore due", false],
    ["Si le client s'en va, les aides lui sont acquises", false],
    ["S'il résilie, la Prestation est refacturée", true],
    ["S'il résilie, la Prestation n'est pas refacturée", false],
    ["En cas de résiliation, l'aide est gardée sans remboursement ; le client devra rendre son badge", false],
    ["En cas de résiliation, l'aide est gardée ; le client devra rendre son badge", true],
  ])("%s: %s", (value, expected) => expect(clawsBack(read(value))).toBe(expected));
});

describe("purchases", () => {
  it.each(
    (
      "numéro numéros référence références copie copies intitulé intitulés libellé liste inventaire nombre effectif " +
      "relevé plan adresse adresses"
    ).split(" "),
  )("« commande avec %s du module » asks for a fact", (fact) => {
    expect(purchaseIn(read(`commande avec ${fact} du module`))).toBe(false);
    expect(purchaseIn(read(`${fact} : commande du module`))).toBe(true);
  });
  it.each([
    ["commande du module Qualité", true],
    ["commande sous réserve du module Qualité", false],
    ["commande à condition du module Qualité", false],
    ["achat sous réserve du module Qualité", true],
    ["Dès réception du contrat désigné", false],
    ["commander le module de la version Ségur", true],
    ["commander le pack de la solution Ségur", true],
    ["commander le module de version Ségur", false],
    ["achat Ségur du module", true],
    ["clients équipés d'une de ces versions", false],
    ["clients équipés d'une 5.1", false],
    ["clients équipés d'une d'elles, version 5", false],
    ["clients équipés d'un module", true],
    ["clients équipés du module de nos versions", false],
    ["clients équipés du module de base de chez nous, version 5", true],
    ["clients équipés de l'édition Bloc", false],
    ["clients équipés du millésime Bloc", false],
    ["clients équipés de la release Bloc", false],
    ["clients équipés de la mouture Bloc", false],
    ["clients équipés de l'article 12", true],
    ["clients équipés de la ligne 12", true],
    ["clients équipés de l'option 12", true],
    ["clients équipés de Bloc 12", false],
    ["clients n'étant pas équipés du module", false],
  ])("%s: %s", (value, expected) => expect(purchaseIn(read(value))).toBe(expected));

  it.each([
    ["achat du module", true],
    ["achat, du module", true],
    ["achat\n du module", true],
    ["achat : du module", false],
    ["achat (module)", false],
    ["achat. Module", false],
  ])("%j is one clause: %s", (value, expected) => {
    const reading = read(value);
    expect(isOneClause(reading, 0, reading.tokens.length)).toBe(expected);
  });
  it("what stands before a clause opens parts nothing of it", () => {
    const reading = read("Or : achat du module. Fin");
    expect(isOneClause(reading, 1, 4)).toBe(true);
    expect(isOneClause(reading, 0, 4)).toBe(false);
    expect(isOneClause(reading, 1, 5)).toBe(false);
  });
});

describe("lacks that keep the Prestation back", () => {
  const refused = "la Prestation Ségur ne sera pas livrée";
  it.each([
    [`Sans contrat d'hébergement, ${refused}.`, "purchase"],
    [`Sans que le client prenne un contrat d'hébergement, ${refused}.`, null],
    [`Non-souscription du contrat d'hébergement : ${refused}.`, "purchase"],
    [`Non-renouvellement du contrat : ${refused}.`, "commitment"],
    [`Module non disponible, achat du module : ${refused}.`, null],
    [`Sans un seul de tous ces jours de pose et contrat d'hébergement, ${refused}.`, "purchase"],
    [`Sauf si vous n'avez pas souscrit le module Stock, la Prestation Ségur est livrée.`, "purchase"],
    [`Si vous n'avez pas souscrit le module Stock, la Prestation Ségur est livrée.`, null],
    ["Pas de Ségur sans souscrire un contrat d'hébergement.", "purchase"],
    ["Pas de SONS sans souscrire un contrat d'hébergement.", "purchase"],
    ["Sans contrat d'hébergement, nulle livraison de la Prestation Ségur.", "purchase"],
    ["Sans contrat d'hébergement, point de Prestation Ségur.", "purchase"],
    ...["reste à charge", "frais", "coût", "surcoût", "supplément", "charge", "pénalité", "avance", "dépense"].map(
      (money): [string, null] => [`Sans contrat d'hébergement, aucun ${money} sur la Prestation Ségur.`, null],
    ),
  ])("%s: %s", (value, expected) => expect(tieByLack(read(value))).toBe(expected));
});
