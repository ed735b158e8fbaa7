import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../src/core.ts";
import { textAt } from "../../src/documents/text.ts";
import { annotate } from "../../src/segur/annotate.ts";
import { soldDsrs } from "../../src/segur/dsr/dsr-mentions.ts";
import type { Meaning } from "../../src/segur/meaning.ts";
import { printedCeiling } from "../../src/segur/payers/printed-ceiling.ts";
import { programmeOf } from "../../src/segur/payers/programmes.ts";
import { sharesPrestation } from "../../src/segur/payers/shared-cost.ts";
import { claimsStatePayment } from "../../src/segur/payers/state-claims.ts";
import { waveOfQuote } from "../../src/segur/quote-wave.ts";
import { readText } from "../../src/segur/reading/reading.ts";
import { coversHardware, maintenanceYears, preorderDays } from "../../src/segur/regulation/wave-limits.ts";
import { outOfScopeKinds } from "../../src/segur/scope.ts";
import { listedSolution } from "../../src/segur/services/referenced-list.ts";
import { HEAD, lineOf } from "../rules/interplay/small-quote.ts";

/** What small quotes mean: each word that a conclusion rests on, beside one that it does not rest on. */

const read = (value: string) => readText(textAt(value, { row: 1, column: 1 }));
const words = (list: string): string[] => list.split("|");

function givenQuote(designations: readonly string[], texts: readonly string[] = [], more: Partial<QuoteInput> = {}) {
  const lines = designations.map((designation) => lineOf(designation, 10_000, null));
  const given = quoteFromData({ ...HEAD, dates: [], lines, summaries: [], texts: [...texts], ...more });
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  return given.value;
}

function meaningOf(...given: Parameters<typeof givenQuote>): Meaning {
  const { quote, kind } = givenQuote(...given);
  return annotate(quote, {}, { kind });
}
const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";

it("takes no DSR from elsewhere where a line prints a code that no catalogue knows", () => {
  const { lines } = meaningOf(["Prestation Ségur HOP-SGL-Va1", "Prestation Ségur"], ["Objet : DSR HOP-RI-Va1"]);
  expect(lines.map(({ dsrs }) => dsrs.map(({ code }) => code))).toEqual([[], ["HOP-RI-Va1"]]);
});

describe("payers that notes give to lines", () => {
  const payers = (note: string, ...designations: string[]) =>
    meaningOf(designations.length > 0 ? designations : ["Logiciel", "Écrans", "Claviers"], [note]).lines.map(
      ({ payer }) => payer.value,
    );
  it.each([
    ["Ligne 1 : prise en charge par l'État. Lignes 2 et 3 : à la charge du client.", ["state", "client", "client"]],
    ["Lignes 1 à 2 : État ; ligne 3 : client.", ["state", "state", "client"]],
    ["État : lignes 1 et 2. Client : ligne 3.", ["state", "state", "client"]],
    ["À la charge de l'État : 1 et 2.", ["state", "state", "unknown"]],
    ["À la charge de l'État : 1, 3", ["state", "unknown", "state"]],
    ["À la charge de l'État : 1 et 12.", ["unknown", "unknown", "unknown"]],
    ["À la charge de l'État : 2.", ["unknown", "state", "unknown"]],
    ["À la charge de l'État : 1, 2 et 3", ["state", "state", "state"]],
    ["À la charge de l'État : 2 semaines de stage", ["unknown", "unknown", "unknown"]],
    ["État : ligne 1", ["state", "unknown", "unknown"]],
    ["État : les lignes 1 et 2", ["state", "state", "unknown"]],
    ["État : poste 1", ["state", "unknown", "unknown"]],
    ["État : les postes 1 et 2", ["state", "state", "unknown"]],
    ["État = article 1", ["state", "unknown", "unknown"]],
    ["État : articles 1 et 2", ["state", "state", "unknown"]],
    ["État : position 1", ["state", "unknown", "unknown"]],
    ["État : positions 1 et 2", ["state", "state", "unknown"]],
    ["Ligne 1 = État", ["state", "unknown", "unknown"]],
    ["Ligne 1 → État", ["state", "unknown", "unknown"]],
    ["Écrans = client", ["unknown", "client", "unknown"]],
    ["La clinique paie les écrans, l'État le reste.", ["state", "client", "state"]],
    ["Ligne 1 : État / ligne 2 : client", ["state", "client", "unknown"]],
    ["Ligne 1 : État – ligne 2 : client", ["state", "client", "unknown"]],
    ["Ligne 2 : hors Ségur", ["unknown", "client", "unknown"]],
    ["Le logiciel est financé par l'État, le reste est à la charge du client.", ["state", "client", "client"]],
    [
      "Le logiciel est financé par l'État, les autres lignes sont à la charge du client.",
      ["state", "client", "client"],
    ],
    ["Le reste est à la charge du client.", ["unknown", "unknown", "unknown"]],
    ["Les écrans sont à votre charge.", ["unknown", "client", "unknown"]],
    ["Les écrans seraient à votre charge.", ["unknown", "unknown", "unknown"]],
  ])("%s", (note, expected) => expect(payers(note)).toEqual(expected));

  it.each(
    words(
      "sauf|hormis|excepté|hors|à l'exception de|à l'exception des|à l’exclusion de|à l'exclusion des|en dehors de|en dehors des|à part",
    ),
  )("all but: « %s »", (but) =>
    expect(payers(`Tout est payé par l'État, ${but} la ligne 3.`)).toEqual(["state", "state", "client"]),
  );
  it.each(
    words(
      "Tout est|L'ensemble est|L'intégralité est|La totalité est|Toutes les lignes sont|Toutes les prestations sont",
    ),
  )("« %s » names all lines", (all) =>
    expect(payers(`${all} à la charge du client, sauf la ligne 1.`)).toEqual(["state", "client", "client"]),
  );
  it("the exception may come first", () =>
    expect(payers("Sauf la ligne 3, due par la clinique, l'État finance l'ensemble.")).toEqual([
      "state",
      "state",
      "client",
    ]));

  it.each([
    ["[1]", "[1] Pris en charge par l'État."],
    ["[a]", "[a] Pris en charge par l'État."],
    ["[abc]", "[abc] Pris en charge par l'État."],
    ["[12]", "[12] = Pris en charge par l'État."],
    ["(1)", "(1) : Pris en charge par l'État."],
    ["(12)", "(12) – Pris en charge par l'État."],
    ["(E)", "(E) Pris en charge par l'État."],
    ["(ET)", "(ET) Pris en charge par l'État."],
    ["*", "* Pris en charge par l'État."],
    ["**", "** Pris en charge par l'État."],
    ["***", "*** Pris en charge par l'État."],
    ["(1)", "Merci. (1) Pris en charge par l'État."],
    ["(1)", "(1) État"],
    ["(1)", "(1) l'État, au titre du Ségur"],
    ["(1)", "(1) l'État via l'ASP"],
    ["[E]", "[E] désigne l'État"],
    ["[E]", "[E] signifie État"],
    ["(E)", "E = État"],
    ["(E)", "E : État"],
    ["(voir 1)", "(1) Pris en charge par l'État."],
    ["(cf. note 1)", "(1) Pris en charge par l'État."],
    ["(b)", "(b) Pris en charge par l'État."],
  ])("the mark %s", (mark, note) => {
    expect(payers(note, `Logiciel ${mark}`, "Écrans")).toEqual(["state", "unknown"]);
    expect(payers(note, "Logiciel (9)", "Écrans")).toEqual(["unknown", "unknown"]);
  });
  it("a note of one mark ends at the next, or at its semicolon", () => {
    expect(payers("(1) Pris en charge par l'État (2) À la charge du client", "Logiciel (1)", "Écrans (2)")).toEqual([
      "state",
      "client",
    ]);
    expect(
      payers("* : pris en charge par l'État ; sans astérisque : à la charge du client", "Logiciel *", "Écrans"),
    ).toEqual(["state", "client"]);
  });
});

describe("machines that are places, not things sold", () => {
  const sold = (value: string) => outOfScopeKinds(read(value)).some(({ kind }) => kind === "infrastructure");
  it.each(words("sur|vers|depuis|dans|via|chez|par|entre"))("« %s serveur »", (word) =>
    expect(sold(`Mise à jour ${word} serveur`)).toBe(false),
  );
  it.each(words("votre|ce|chaque|leur|cet"))("« %s serveur »", (word) =>
    expect(sold(`Mise à jour ${word} serveur`)).toBe(false),
  );
  it.each(words("le|la|l'|les|votre|vos|ce|cet|leur"))("« avec %s serveur » connects to it", (word) =>
    expect(sold(`Interface avec ${word} serveur`)).toBe(false),
  );
  it.each(["serveur existant", "serveurs existants", "machine virtuelle existante", "vos serveurs", "leurs serveurs"])(
    "« %s »",
    (value) => expect(sold(`Mise à jour ${value}`)).toBe(false),
  );
  it.each([
    "Serveur",
    "Fourniture de serveur",
    "Mise à jour, serveur",
    "Mise à jour avec serveur",
    "Mise à jour et serveur",
  ])("« %s » sells it", (value) => expect(sold(value)).toBe(true));
});

describe("programmes", () => {
  const basis = (value: string) => programmeOf(read(value))?.basis ?? null;
  it.each(words("programme|financement|dispositif|budget|enveloppe"))("« : %s SUN-ES » names who pays", (word) =>
    expect(basis(`Le module Plannings : ${word} SUN-ES`)).toBe(true),
  );
  it.each(["Le module Plannings : SUN-ES", "Le module Plannings = SUN-ES", "Le module Plannings → SUN-ES"])(
    "%s",
    (value) => expect(basis(value)).toBe(true),
  );
  it.each([
    ["500 € HT sur SUN-ES", true],
    ["50 % clinique, 50 % SUN-ES", true],
    ["0 € sur SUN-ES", false],
    ["SUN-ES", false],
    ["Référence : SUN-ES", false],
    ["Le module Plannings de la clinique des grands Aulnes bleus : SUN-ES", false],
    ["Plannings", null],
    ["Les aides de l’ESMS numérique suivent leur circuit ; elles ne couvrent rien de ce devis.", false],
    ["Le financement SUN-ES suit son cours ; il ne prend en charge aucune ligne de cette offre.", false],
    ["Le versement SUN-ES est connu ; il n’abonde aucun des montants ci-dessus.", false],
    ["L’aide SUN-ES est acquise ; elle ne couvre pas tout le devis.", true],
  ])("%s: %s", (value, expected) => expect(basis(value)).toBe(expected));
  it.each(words("néant|objet|non|aucun|aucune|rien|indicateurs"))("« %s : SUN-ES » rests on nothing", (word) =>
    expect(basis(`${word} : SUN-ES`) ?? false).toBe(false),
  );
  it.each([
    ["Dotation ARS, AAP ESMS numérique", "ESMS-numerique"],
    ["Dotation ARS, hors ESMS numérique", "ARS"],
  ])("%s: the breach goes first", (value, key) => expect(programmeOf(read(value))?.key).toBe(key));
  it("CaRE has its capitals", () => {
    expect(programmeOf(read("Financé par CaRE"))?.key.toLowerCase()).toBe("care");
    expect(programmeOf(read("Financé par Care"))).toBeNull();
    expect(programmeOf(read("Financé par care"))).toBeNull();
  });
});

describe("what a quote says of its VAT, its kind, its ceiling and its referencing", () => {
  it.each([
    ["TVA non applicable, article 293 B du CGI.", true],
    ["Exonéré de TVA.", true],
    ["La TVA s'applique.", false],
    ["Merci de votre confiance.", false],
  ])("%s", (text, exempt) => expect(meaningOf(["Écrans"], [text]).vatExemption !== null).toBe(exempt));

  it.each([
    ["Devis complémentaire", "complementary"],
    ["☒ Devis Ségur ☐ Devis complémentaire", "sons"],
    ["[ ] Devis Ségur [x] Devis complémentaire", "complementary"],
    [
      "Devis complémentaire : prérequis que nous vous proposons pour la mise à jour de vos postes de travail, à la charge du client",
      "complementary",
    ],
    ["Nous vous proposons pour la mise à jour de vos postes de travail un autre devis complémentaire bientôt", "sons"],
    ["Le présent devis est complémentaire du devis Ségur.", "complementary"],
    ["Devis hors SONS : compatibilité du plateau", "complementary"],
    ["Devis : matériel hors Ségur compris", "sons"],
    ["Devis", "sons"],
  ])("%s: %s", (text, kind) => expect(meaningOf(["Écrans"], [text]).kind.value).toBe(kind));

  it.each([
    ["La solution est référencée par l'ANS.", "referenced"],
    ["Solution en cours de référencement.", "pending"],
    ["Octavia DPI / réf. ANS non acquise à ce jour", "pending"],
    ["La solution n'est pas encore référencée.", "pending"],
    ["L'ANS n'a pas encore statué sur le référencement.", "pending"],
    ["Commande sous condition de référencement.", "pending"],
    ["Commande ferme même en l'absence de référencement.", "unknown"],
    ["Merci.", "unknown"],
  ])("%s: %s", (text, status) => expect(meaningOf([segur], [text]).referencing.status).toBe(status));
  it.each([
    ["Commande sous condition de référencement.", true],
    ["Si le référencement n'était pas obtenu, la commande serait annulée.", true],
    ["Commande ferme, quelle que soit l'issue du référencement.", false],
    ["La commande est annulable sous 8 jours.", false],
  ])("%s: a clause %s", (text, clause) => expect(meaningOf([segur], [text]).referencing.clause !== null).toBe(clause));

  it.each([
    ["L'État prend en charge 750,00 € HT au titre du Ségur.", [75_000]],
    ["L'État prend en charge 0,00 € HT au titre du Ségur.", []],
    ["L'État pourrait prendre en charge 750,00 € HT au titre du Ségur.", []],
    ["L'État ne prend pas en charge 750,00 € HT.", []],
    ["L'État prend en charge ce projet au titre du Ségur.", []],
  ])("%s: %j", (text, cents) =>
    expect(meaningOf(["Écrans"], [text]).funding.stated.map((amount) => amount.cents)).toEqual(cents),
  );
});

describe("claims, shares and ties", () => {
  it.each([
    ["Si l'ASP prenait en charge ces travaux, nous vous le dirions.", false],
    ["L'État prend en charge ces travaux.", true],
    ["L'État prend-il en charge ces travaux ?", false],
    ["« L'État prend-il en charge ces travaux ? »", false],
    ["Contrairement au logiciel, l'État finance ces travaux.", true],
    ["À l'inverse du logiciel que l'État finance, ces travaux vous sont facturés.", false],
    ["À l'opposé du logiciel, financé par l'État, ces travaux vous sont facturés.", false],
    ["À rebours du logiciel, financé par l'État, ces travaux vous sont facturés.", false],
    ["La Prestation Ségur est financée par l'État.", false],
    ["Ces travaux sont financés par le Ségur.", true],
    ["Le dispositif SONS finance la version référencée de votre logiciel, rien de plus.", false],
    ["La version 10 est posée au titre d'une autre offre, la MIH-P22-057, que l'État règle en totalité.", false],
    ["Le DPI fait l'objet du devis, le D-2022-14, que paie l'État dans sa totalité.", false],
    ["Ces travaux, en totalité, sont réglés par l'État.", true],
    ["Le Ségur du numérique règle à votre place ces lignes.", true],
    ["Le Ségur du numérique règle la question des identités.", false],
    ["Seul le forfait LGC, chiffré à part, est pris en charge par l'État.", false],
    ["Seuls les travaux du devis 22-0416 sont pris en charge par l'État.", false],
    ["Seuls ces prérequis sont pris en charge par l'État.", true],
  ])("%s: claims the State's money %s", (value, claims) =>
    expect(claimsStatePayment(textAt(value, { row: 1, column: 1 }))).toBe(claims),
  );

  it.each([
    ["L'État finance 80 % de la Prestation Ségur.", true],
    ["L'État finance 100 % de la Prestation Ségur.", false],
    ["L'État finance la Prestation Ségur, TVA 20 %.", false],
    ["L'État finance la Prestation Ségur, remise 20 % déduite.", false],
    ["L'État finance une part de la Prestation Ségur, le solde vous est facturé.", true],
    ["20 % de la Prestation Ségur sont à la charge du client.", true],
    ["La Prestation Ségur est à la charge du client pour 640 €.", true],
    ["Le complément de la Prestation Ségur, soit 640 €, est facturé au client.", true],
    ["Hors Prestation Ségur, 20 % sont à la charge du client.", false],
    ["20 % des écrans sont à la charge du client.", false],
  ])("%s: shares the Prestation %s", (value, shares) => expect(sharesPrestation(read(value))).toBe(shares));

  const ties = (...texts: string[]) => meaningOf([segur], texts).ties.map(({ to }) => to);
  it.each([
    ["La Prestation Ségur est subordonnée à un réengagement de 36 mois.", ["commitment"]],
    ["La Prestation Ségur est subordonnée à l'achat du module Qualité.", ["purchase"]],
    ["La Prestation Ségur n'est pas subordonnée à l'achat du module Qualité.", []],
    ["Sans contrat d'hébergement, la version Ségur ne sera pas livrée.", ["purchase"]],
    ["Sans contrat d'hébergement, la version Ségur sera livrée.", []],
    ["Pas de module Qualité, pas de Prestation Ségur.", ["purchase"]],
    ["La Prestation Ségur suppose la signature de ce devis.", []],
    ["L'éditeur s'engage sur six ans à maintenir la Prestation Ségur.", []],
    ["La Prestation Ségur est conditionnée à la commande de la solution Ségur.", []],
  ])("%s: %j", (value, expected) => expect(ties(value)).toEqual(expected));
});

describe("works that a sentence charges", () => {
  const charged = (text: string, ...lines: string[]) =>
    meaningOf([segur, ...lines], [text]).chargedStatements.map(({ kind }) => kind);
  it("beside another product, it must name the Prestation", () => {
    const text = "La formation des équipes vous sera comptée 120 € HT.";
    expect(charged(text, "Module Plannings, hors Ségur")).toEqual([]);
  });
  it.each([
    ["L'ASP couvre la licence ; l'installation Ségur est à régler par vos soins.", ["rights"]],
    ["L'installation Ségur est à régler par vos soins.", ["installation"]],
    ["L'installation Ségur est à régler par vos soins ?", []],
    ["L'installation du module Plannings, hors Ségur, est à régler par vos soins.", []],
    ["L'installation Ségur est prise en charge par l'État.", []],
    ["La formation des équipes vous sera comptée 120 € HT.", ["training"]],
    ["L'installation sur site fait l'objet d'un supplément.", ["installation"]],
    ["Une formation supplémentaire vous sera comptée 120 € HT.", []],
    ["En cas d'annulation tardive, la formation est facturée 120 € HT.", []],
    ["L'installation est facturée à la livraison.", []],
    ["La formation Ségur des équipes vous sera comptée 120 € HT.", ["training"]],
    ["La version Ségur vous sera comptée 120 € HT.", ["rights"]],
    ["L'installation Ségur n'est pas gratuite : 120 € HT.", ["rights"]],
    ["L'installation, Ségur compris, est à la charge de qui, demandiez-vous ?", []],
  ])("%s %j", (text, kinds) => expect(charged(text)).toEqual(kinds));
});

describe("ties of the vendor and of the client", () => {
  const of = (name: string, text: string) =>
    meaningOf([segur], [text], { vendor: { ...HEAD.vendor, name } }).ties.map(({ to }) => to);
  const sentence = "La Prestation Ségur est conditionnée à un engagement de Vallarys de six ans.";
  it("what the vendor binds itself to binds no client", () => {
    expect(of("Vallarys Santé", sentence)).toEqual([]);
    expect(of("Kerlann Systèmes", sentence)).toEqual(["commitment"]);
  });
});

describe("the ceiling that a quote prints", () => {
  const ceiling = (...texts: string[]) => {
    const given = quoteFromData({ ...HEAD, lines: [lineOf(segur, 10_000, null)], summaries: [], texts });
    if (!given.ok) throw new Error("no quote");
    const { quote } = given.value;
    return printedCeiling(quote, annotate(quote, {}, { kind: null }).dsrs);
  };
  it.each([
    [["Plafond Ségur : 700 € HT."], 70_000],
    [["Plafond Ségur du SGL : 700 € HT."], 70_000],
    [["Plafond Ségur du RIS : 700 € HT."], null],
    [["Plafond Ségur du RIS et du SGL : 700 € HT."], 70_000],
    [["Plafond Ségur : 700 € HT.", "Plafond de financement : 600 € HT."], 60_000],
    [["Plafond Ségur : 0 € HT."], null],
    [["Plafond de l'État : 700 € HT."], 70_000],
    [["Plafond de l'aide : 700 € HT."], 70_000],
    [["Plafond pour l'officine : 700 € HT."], 70_000],
    [["Plafond pris en charge par l'État : 700 € HT."], 70_000],
    [["Plafond du dégraissage : 700 € HT."], null],
    [["L'aide ne peut dépasser 700 € HT."], 70_000],
    [["Plafond Ségur : 700 € TTC."], null],
  ])("%j: %s", (texts, cents) => expect(ceiling(...texts)).toBe(cents));
});

describe("names of software", () => {
  const sold = (value: string) => soldDsrs(read(value), 1).map(({ functionKey }) => functionKey);
  it.each([
    ["DPI vague 1", ["DPI"]],
    ["raccordement au RIS", []],
    ["le DPI parle à la PFI que le GHT possède déjà", ["DPI"]],
    ["DPI, avec flux vers le RI dont le CH dispose", ["DPI"]],
    ["DPI et PFI que nous vous proposons", ["DPI", "PFI"]],
    ["DPI (le RI, déjà financé chez un confrère, n'en est pas)", ["DPI"]],
    ["DPI ; la PFI, elle, n'en fait pas partie", ["DPI"]],
    ["raccordement au RIS existant", []],
    ["RIS existant", []],
    ["DPI raccordé au RIS", ["DPI"]],
    ["un plan de formation individuel (PFI)", []],
    ["une plateforme (PFI)", ["PFI"]],
    ["hors PFI", []],
    ["HOP-SGL-Va1", []],
  ])("« %s » sells %j", (value, functions) => expect(sold(value)).toEqual(functions));
});

describe("figures of the waves, and versions", () => {
  it("years, days and hardware by what was known", () => {
    expect(maintenanceYears(1)?.value).toBeGreaterThan(0);
    expect(preorderDays(1)?.value).toBe(120);
    expect(coversHardware("NO-DSR-Va1")).toBe(false);
    expect(coversHardware("BIO-SGL-Va1")).toBe(false);
    expect(coversHardware("IMG-DB-Va2")).toBe(true);
  });

  const standing = (name: string, version: string | null, listed: string | undefined) =>
    listedSolution(
      { name, version, text: textAt(name, { row: 1, column: 1 }) } as Parameters<typeof listedSolution>[0],
      ["BIO-SGL-Va1"],
      [{ dsr: "BIO-SGL-Va1", solution: "Labaris", ...(listed === undefined ? {} : { version: listed }) }],
    );
  it.each([
    ["Labaris", "10.2", "10.2", "listed"],
    ["Labaris", "v10.2", "10.2.0", "listed"],
    ["Labaris", "10.2.0", "10.2", "listed"],
    ["Labaris", "10.2.1", "10.2", "absent"],
    ["Labaris", "10.2", "10.2.1", "absent"],
    ["Labaris", "10.1", "10.2", "absent"],
    ["Orlanis", "10.2", "10.2", "absent"],
    ["Orlanis", null, "10.2", "absent"],
    ["Orlanis", null, undefined, "absent"],
    ["Labaris", null, "10.2", "unknown"],
    ["Labaris", null, undefined, "listed"],
    ["Labaris", "10.2", undefined, "listed"],
    ["Labaris SIL", "10.2", "10.2", "listed"],
    ["Laba Ris", "10.2", "10.2", "listed"],
    ["Labaris Express", "10.2", "10.2", "absent"],
    ["", "10.2", "10.2", "absent"],
  ] as const)("%s %s against %s: %s", (name, version, listed, expected) =>
    expect(standing(name, version, listed)).toBe(expected),
  );
});

describe("a share of the Prestation that is left to the client", () => {
  const shares = (value: string) => sharesPrestation(read(value));
  it.each(
    words("est|sont|sera|seront|reste|restent|demeure|demeurent|vous est|incombe|fera|donnera|restera|resteront"),
  )("« Le complément …, soit 640 €, %s … »", (verb) => {
    expect(shares(`Le complément de la Prestation Ségur, soit 640 €, ${verb} facturé au client.`)).toBe(true);
    expect(shares(`Le matériel bureautique divers, soit 640 €, ${verb} facturé au client.`)).toBe(false);
  });
  it.each([
    ["Le complément de la Prestation Ségur (640 €) est facturé au client.", true],
    ["La Prestation Ségur est à la charge du client : 0 €.", false],
    ["La Prestation Ségur est à la charge du client : 0,0 €.", false],
    ["La Prestation Ségur est à la charge du client : 0,00 €.", false],
    ["La Prestation Ségur est à la charge du client pour 10,00 €.", true],
    ["La Prestation Ségur est à la charge du client pour 640,00 €.", true],
    ["L'État finance 80 % de la Prestation Ségur, est-il demandé ?", true],
    ["La part non financée de la Prestation Ségur est à la charge du client.", true],
    ["La part hors forfait de la Prestation Ségur, soit 640 €, est à la charge du client.", false],
    ["Acompte de 30 % de la Prestation Ségur pris en charge par l'État à la commande, solde à la livraison.", false],
    ["Le solde de la Prestation Ségur, soit 640 €, est payable par vous à la livraison.", true],
    ["L'État finance la Prestation Ségur, le solde est à la charge du client.", true],
    ["La Prestation Ségur est réglée : 20 % à la charge du client.", true],
    ["L'État finance la Prestation Ségur ; 20 % des écrans sont à la charge du client.", false],
    ["L'État finance 0 % de la Prestation Ségur.", false],
    ["L'État finance 99,99 % de la Prestation Ségur.", true],
    ["L'État finance la Prestation Ségur, rabais de 20 % déduit.", false],
  ])("%s: %s", (value, told) => expect(shares(value)).toBe(told));
});

describe("software that is there already", () => {
  const sold = (value: string) => soldDsrs(read(value), 1).map(({ functionKey }) => functionKey);
  it.each(words("à|par|vers|du|des|depuis|dans|avec|sur|d'un|pour le"))("« Comptes rendus lisibles %s RIS »", (word) =>
    expect(sold(`Comptes rendus lisibles ${word} RIS`)).toEqual(word === "pour le" ? ["RIS"] : []),
  );
  it.each([
    ["Résultats produits par votre DPI", []],
    ["Résultats produits par votre DPI, votre RIS et votre SGL", []],
    ["Résultats produits par votre DPI et le RIS", ["RIS"]],
    ["Résultats produits par votre DPI ; votre RIS", ["RIS"]],
    ["Résultats produits par l'outil bleu de votre grand DPI", ["DPI"]],
    ["Résultats produits, DPI", ["DPI"]],
    ["Résultats produits et DPI", ["DPI"]],
    ["DPI existant", []],
    ["DPI déjà en place", []],
    ["DPI de notre gamme longue existant", ["DPI"]],
    ["Existant : DPI", ["DPI"]],
    ["Raccordement au RIS", []],
    ["Raccordement au petit RIS", []],
    ["Raccordement de tous vos beaux appareils neufs bleus au RIS", ["RIS"]],
    ["Raccordement ; RIS", ["RIS"]],
    ["DPI avec sa DRIMbox", ["DPI", "DRIMBOX"]],
    ["DPI avec la DRIMbox", ["DPI", "DRIMBOX"]],
    ["DPI avec leur DRIMbox", ["DPI", "DRIMBOX"]],
    ["DPI avec PFI", ["DPI", "PFI"]],
    ["DPI avec votre PFI", ["DPI"]],
    ["une plate forme intermédiation (PFI)", ["PFI"]],
    ["un plan formation individuel (PFI)", []],
    ["un plan formation individuel PFI", ["PFI"]],
  ])("« %s » sells %j", (value, functions) => expect(sold(value)).toEqual(functions));
});

describe("wave, software and kind that texts around the table tell", () => {
  const dates = (date: string) => [{ role: "issue" as const, date, text: `Le ${date}` }];
  const waveOf = (texts: string[], more: Partial<QuoteInput> = {}) =>
    waveOfQuote(givenQuote(["Logiciel"], texts, { issuedOn: null, ...more }).quote);
  it.each([
    [["HOP-DPI-Va2"], 2],
    [["HOP-DPI-Va1"], 1],
    [["HOP-DPI-Va1", "HOP-DPI-Va2"], null],
    [["Mise à jour vague 2"], 2],
    [["Mise à jour vague 2", "BIO-SGL-Va1"], null],
    [["Mise à jour"], null],
  ] as const)("%j: wave %s", (texts, wave) => expect(waveOf([...texts])).toBe(wave));
  it("an old quote is of wave 1, by its issue or its order and by nothing else", () => {
    expect(waveOf(["Mise à jour du RIS"], { dates: dates("2022-01-01") })).toBe(1);
    expect(waveOf(["Mise à jour du RIS"], { dates: [{ role: "order", date: "2022-01-01", text: "x" }] })).toBe(1);
    expect(waveOf(["Mise à jour du RIS"], { dates: [{ role: "installation", date: "2022-01-01", text: "x" }] })).toBe(
      null,
    );
    expect(waveOf(["Mise à jour"], { dates: dates("2022-01-01") })).toBe(null);
  });
});
