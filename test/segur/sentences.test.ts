import { describe, expect, it, test } from "vitest";
import { type QuoteInput, quoteFromData } from "../../src/core.ts";
import { textAt } from "../../src/documents/text.ts";
import { annotate } from "../../src/segur/annotate.ts";
import { namedDsrs, soldDsrs } from "../../src/segur/dsr/dsr-mentions.ts";
import { programmeOf } from "../../src/segur/payers/programmes.ts";
import { amountsIn } from "../../src/segur/payers/sentence-amounts.ts";
import { claimsStatePayment } from "../../src/segur/payers/state-claims.ts";
import { Lexicon, lexiconWith } from "../../src/segur/reading/lexicon.ts";
import { cueWord, mentionsOf, readText } from "../../src/segur/reading/reading.ts";
import { inScopeKinds, outOfScopeKinds, strungWorks } from "../../src/segur/scope.ts";
import { firstPeriod } from "../../src/segur/services/maintenance.ts";
import { numberOf, yearsBeforeCharge } from "../../src/segur/services/maintenance-end.ts";
import { HEAD, lineOf } from "../rules/interplay/small-quote.ts";

/** What single sentences mean: periods, works, programmes, software, denials. */

const at = (value: string) => textAt(value, { row: 1, column: 1 });
const read = (value: string) => readText(at(value));

describe("numbers and periods of maintenance", () => {
  it.each([
    ["3", 3],
    ["36", 36],
    ["366", null],
    ["1re", 1],
    ["1ere", 1],
    ["1er", 1],
    ["3e", 3],
    ["3eme", 3],
    ["3emes", null],
    ["x3", null],
    ["premiere", 1],
    ["seconde", 2],
    ["deuxieme", 2],
    ["treizieme", 13],
    ["quatorzieme", null],
    ["trois", 3],
    ["mois", null],
    [undefined, null],
  ])("« %s » is %s", (word, number) => expect(numberOf(word)).toBe(number));

  it.each([
    ["36 mois", 3],
    ["trente-six mois", 3],
    ["3 ans", 3],
    ["trois (3) ans", 3],
    ["année 1", 1],
    ["années 1 à 3", 3],
    ["années 1 et 2", 2],
    ["années 1, 2 et 3", 3],
    ["années 1, 2, 3, 4, 5 et 6", 6],
    ["la première année", 1],
    ["les vingt-quatre premiers mois", 2],
    ["deux années pleines", 2],
    ["trois prochaines années", 3],
    ["trois prochains exercices", 3],
    ["un exercice", 1],
    ["durant 5 ans et 12 mois", 5],
    ["an 3, 36 mois", 3],
    ["mois 3", null],
    ["les mois de mars", null],
    ["année 2024", null],
  ])("« %s » is a period of %s years", (value, years) => expect(firstPeriod(read(value).tokens)).toBe(years));

  it.each([
    ["années 5 et 6 : facturées au laboratoire", 4],
    ["exercice 4 : facturé au client", 3],
    ["dès la quatrième année, la maintenance est facturée", 3],
    ["la première année est comprise, la quatrième année est facturée au client", 3],
    ["dès le trente-septième mois, la correction est facturée au client", 3],
    ["le treizième mois est facturé", 1],
    ["mois 4 : facturé au client", null],
    ["la 4e année est gratuite", null],
    ["la 4e année est payée par l'État et facturée", null],
    ["facturée au client", null],
  ])("« %s » leaves %s years free", (value, years) => expect(yearsBeforeCharge(read(value))).toBe(years));

  it.each([
    "passée",
    "passé",
    "après",
    "au-delà de",
    "à l'issue de",
    "au terme de",
    "à la fin de",
    "à l'échéance de",
    "à l'expiration de",
    "jusqu'à",
  ])("« %s la 3e année, maintenance facturée » leaves three years free", (past) =>
    expect(yearsBeforeCharge(read(`${past} la 3e année, maintenance facturée`))).toBe(3),
  );

  const periods = (texts: readonly string[], more: Partial<QuoteInput> = {}) => {
    const lines = [lineOf("Lampe", 10_000, null)];
    const given = quoteFromData({ ...HEAD, lines, summaries: [], texts: [...texts], ...more });
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    return annotate(given.value.quote, {}, { kind: null }).maintenance.map(({ years, until, billedAfter }) => [
      years,
      until,
      billedAfter,
    ]);
  };
  it.each([
    [["Maintenance corrective comprise 3 ans."], [[3, null, false]]],
    [["Maintenance corrective comprise 3 ans, puis facturée 100 € par an."], [[3, null, true]]],
    [["Maintenance corrective comprise 3 ans.", "Au-delà, elle est facturée 100 € par an."], [[3, null, true]]],
    [["Maintenance corrective comprise 3 ans.", "Au-delà, 118 € par an."], [[3, null, true]]],
    [["Maintenance corrective comprise 3 ans.", "Les écrans, ensuite, sont facturés 100 €."], [[3, null, false]]],
    [["Maintenance corrective comprise.", "Les 5e et 6e années sont facturées au client."], [[4, null, true]]],
    [["Maintenance corrective comprise.", "Puis les années 5 et 6 sont facturées au client."], [[4, null, true]]],
    [["Maintenance corrective comprise.", "Ensuite, les années 5 et 6 sont facturées au client."], [[4, null, true]]],
    [["Maintenance corrective comprise jusqu'au 17/06/2025."], [[3, "2025-06-17", false]]],
    [["Maintenance corrective comprise jusqu'au 17/06/2022."], []],
    [["Maintenance corrective comprise."], []],
    [["Maintenance corrective hors Ségur, comprise 3 ans, puis facturée 100 €."], []],
    [["En cas de départ, la maintenance corrective de 3 ans est refacturée."], []],
    [["Formation comprise 3 ans."], []],
  ])("%j: %j", (texts, expected) => expect(periods(texts)).toEqual(expected));
  it("no day of issue, no length", () =>
    expect(periods(["Maintenance corrective comprise jusqu'au 17/06/2025."], { issuedOn: null })).toEqual([]));
});

describe("works and things", () => {
  const kinds = (value: string) =>
    [...inScopeKinds(read(value)), ...outOfScopeKinds(read(value))].map(({ kind }) => kind);
  it.each([
    ["Paramétrage des postes", false],
    ["Paramétrage des quatre beaux postes", false],
    ["Paramétrage des quatre très beaux postes neufs et serveur", true],
    ["Paramétrage et serveurs", true],
    ["Paramétrage, serveurs", true],
    ["Serveur fourni par la clinique", false],
    ["Serveur neuf et vert fourni par la clinique", true],
    ["Serveur d'identités", false],
    ["Serveur", true],
    ["Serveur existant", false],
  ])("« %s » sells a machine: %s", (value, expected) =>
    expect(kinds(value).some((kind) => kind === "infrastructure" || kind === "hardware")).toBe(expected),
  );
  it("a kind is told once, and a session of catching up is none", () => {
    expect(outOfScopeKinds(read("Serveur et serveurs")).map(({ kind }) => kind)).toEqual(["infrastructure"]);
    expect(kinds("Session de rattrapage")).not.toContain("catch-up");
    expect(kinds("Rattrapage des versions")).toContain("catch-up");
    expect(kinds("Les versions que vous n'aviez pas posées")).toContain("catch-up");
    expect(kinds("Sans serveur")).toEqual([]);
  });
  it.each([
    ["Formation et câblage", 2],
    ["Formation - câblage", 2],
    ["Formation – câblage — reprise", 3],
    ["Formation & câblage ; reprise + pose", 4],
    ["Formation, câblage", 2],
    ["Formation, et câblage", 2],
    ["Formation, plus câblage", 2],
    ["Formation, puis câblage", 2],
    ["Formation, outre câblage", 2],
    ["Formation ainsi que câblage", 2],
    ["Formation ainsi qu'installation", 2],
    ["Formation de même que câblage", 2],
    ["Formation avec câblage", 2],
    ["Formation couplée à câblage", 2],
    ["Formation assortie d'installation", 2],
    ["Formation accompagnée du câblage", 2],
    ["Formation groupée avec câblage", 2],
    ["Formation associée au câblage", 2],
    ["Formation associée aux câblages", 2],
    ["Formation / câblage", 2],
    ["Formation/câblage", 1],
    ["Formation plus une installation", 2],
    ["Formation plus des câblages", 2],
    ["Formation plus le câblage", 2],
    ["Formation plus la reprise", 2],
    ["Formation plus l'installation", 2],
    ["Formation plus 2 câblages", 2],
    ["Formation plus rattrapage", 2],
    ["Formation plus montée", 2],
    ["Formation plus remise", 2],
    ["Formation plus comblement", 2],
    ["Formation plus résorption", 2],
    ["Formation plus reprise", 2],
    ["Formation plus grande", 1],
    ["Formation\nCâblage", 2],
    ["Formation\ncâblage", 1],
    ["Formation (câblage, reprise)", 1],
    ["Formation et PC", 2],
    ["Formation et NAS", 2],
    ["Formation et VM", 2],
    ["Formation et XPC", 1],
    ["Formation et DVD", 1],
  ])("« %s » strings %s works", (value, count) => expect(strungWorks(at(value))).toHaveLength(count));
});

describe("programmes beside the Ségur", () => {
  const named = (value: string) => {
    const found = programmeOf(read(value));
    return found === null ? null : [found.severity, found.basis];
  };
  it.each([
    ["Financé par SUN-ES", ["error", true]],
    ["Financeur des écrans : le consortium SUN-ES du territoire", ["error", true]],
    ["Nous livrons les écrans une fois que SUN-ES les accepte", ["error", true]],
    ["Nous déduisons ce que SUN-ES apporte", ["error", true]],
    ["La moitié pour la clinique, la moitié pour le programme SUN-ES", ["error", true]],
    ["SUN-ES n'apporte rien à ces écrans", null],
    ["À défaut de notification SUN-ES, ce lot sera retiré de l'offre", ["error", true]],
    ["À l'exception des écrans, que SUN-ES acquitte, tout est à vous", ["error", true]],
    ["Le volet SONS et le volet SUN-ES ne se confondent pas", null],
    ["Le bailleur des locaux ne connaît pas SUN-ES", null],
    ["Financé par ESMS numérique", ["error", true]],
    ["Financé par HOP'EN", ["warning", true]],
    ["Hors SUN-ES", null],
    ["Hors SUN-ES et ESMS numérique", null],
    ["Hors SUN-ES ; ESMS numérique", ["error", false]],
    ["Distinct de SUN-ES", null],
    ["Distinct, comme vous le savez déjà très bien, du grand SUN-ES", ["error", false]],
    ["Inéligible à SUN-ES", null],
    ["Le module Plannings : SUN-ES", ["error", true]],
    ["Le module : Plannings SUN-ES", ["error", false]],
    ["Le module Plannings :SUN-ES", ["error", true]],
    ["Le module Plannings : budget SUN-ES", ["error", true]],
    ["Le module Plannings : SUN-ES 2", ["error", true]],
    ["Le module Plannings : SUN-ES pour tous vos sites", ["error", false]],
    ["500 € SUN-ES", ["error", true]],
    ["500 SUN-ES", ["error", false]],
    ["50 % SUN-ES", ["error", true]],
    ["Rien", null],
  ])("%s: %j", (value, expected) => expect(named(value)).toEqual(expected));
});

describe("software that a text sells, and what it only names", () => {
  const sold = (value: string) =>
    soldDsrs(read(value), 1)
      .map(({ functionKey }) => functionKey)
      .join(" ");
  const all = (value: string) =>
    namedDsrs(read(value), 1)
      .map(({ functionKey }) => functionKey)
      .join(" ");
  it.each([
    ["Raccordement au RIS", "", "RIS"],
    ["Raccordement au vieux et fidèle RIS", "", "RIS"],
    ["Raccordement à trois vieux et fidèles RIS", "RIS", "RIS"],
    ["Résultats rendus lisibles par le RIS", "", "RIS"],
    ["Comptes rendus transmis au DPI de l'hôpital et au LGC des prescripteurs", "", "DPI LGC"],
    ["Comptes rendus transmis au DPI et le LGC", "LGC", "DPI LGC"],
    ["SGL avec transcodage LOINC", "SGL", "SGL"],
    ["Transcodage LOINC", "LOINC", "LOINC"],
    ["BIO-SGL-Va1 et SGL", "SGL", "SGL"],
    ["DPI avec passerelle DRIMbox", "DPI DRIMBOX", "DPI DRIMBOX"],
    ["DPI avec la passerelle DRIMbox", "DPI", "DPI DRIMBOX"],
    ["DPI avec son DRIMbox", "DPI DRIMBOX", "DPI DRIMBOX"],
    ["DPI avec ses DRIMbox", "DPI DRIMBOX", "DPI DRIMBOX"],
    ["DPI avec leurs DRIMbox", "DPI DRIMBOX", "DPI DRIMBOX"],
    ["RIS existant", "", "RIS"],
    ["RIS bleu et existant", "", "RIS"],
    ["Hors RIS", "", ""],
    ["HOP-SGL-Va1", "", ""],
    ["BIO-SGL-Va3", "", ""],
    ["une plate forme intermédiation (PFI)", "PFI", "PFI"],
    ["un plan formation individuel (PFI)", "", ""],
    ["un plan formation individuel (PFI", "PFI", "PFI"],
    ["(PFI) un plan", "PFI", "PFI"],
  ])("« %s » sells « %s » of « %s »", (value, own, named) => {
    expect(sold(value)).toBe(own);
    expect(all(value)).toBe(named);
  });
});

describe("claims that the State pays the works of a complementary quote", () => {
  it.each([
    ["Ces travaux sont payés par l'État.", true],
    ["L'État paie ces travaux", true],
    ["L'État paie-t-il ces travaux ?", false],
    ["L'État paie-t-il ces travaux ? »", false],
    ["L'État paie-t-il ces travaux ?)", false],
    ["L'État paie ces travaux ? Oui.", true],
    ["Vous pensiez que l'État paierait ces travaux.", false],
    ["Si l'État payait ces travaux, nous le dirions.", false],
    ["À ne pas confondre avec le logiciel, que l'État finance, ces travaux sont à vous.", false],
    ["Ne confondez pas avec le logiciel, que l'État finance, ces travaux.", false],
    ["À la différence du logiciel, ces travaux sont financés par l'État.", true],
    ["L'État finance ces travaux, à la différence du logiciel.", true],
    ["Préalables à la Prestation Ségur que l'État finance.", false],
    ["Préalables à la Prestation Ségur, les travaux que l'État finance.", false],
    ["Ce papier double le devis EI/22/230, que l'État règle.", false],
    ["Ce papier double le devis n° 230 que l'État règle.", false],
    ["Ce papier double la facture 230, que l'État règle.", false],
    ["Le présent devis EI/22/230, que l'État règle.", true],
    ["Ce devis 230, que l'État règle.", true],
    ["Le devis que l'État règle.", true],
    ["Ce devis suit le devis S-22, qui porte la Prestation (DPI, vague 1) et que l'État prend en charge.", false],
    ["Le présent devis complète l'offre 22/118, qui porte la Prestation et dont l'État règle le montant.", false],
    ["Ce devis va avec le devis D-411 du 3 mai 2022, signé par la clinique et que l'ASP paie seule.", false],
    ["Ces travaux préparent la commande CB-77 (vague 1), laquelle relève du Ségur et que l'État finance.", false],
    ["Les présents postes s'ajoutent au bon de commande 2022-90, établi avant et financé par l'État.", false],
    ["Le devis 22-90, pris en charge par l'État, est distinct du présent devis.", false],
    ["Le devis 22-90 est réglé par l'État ; le présent devis est à votre charge.", false],
    ["L'État paie le devis S-12 ; le présent devis est à votre charge.", false],
    ["L'État paie le devis S-12 et ces travaux.", true],
    ["Ce devis complète le devis S-22 et l'État prend en charge ces travaux.", true],
    ["Ce devis, qui suit le devis S-22 et que l'État prend en charge, porte sur les prérequis.", true],
    ["Ce devis, complément du devis S-22, est réglé par l'État.", true],
    ["Ce devis annonce le devis S-22, qui attend ces travaux, que l'État prend en charge.", true],
  ])("%s: %s", (value, expected) => expect(claimsStatePayment(at(value))).toBe(expected));
});

describe("amounts in words", () => {
  it.each([
    ["trente mille euros hors taxes", [[3_000_000, false]]],
    ["trente mille euros TTC", [[3_000_000, true]]],
    ["trente mille euros toutes taxes comprises", [[3_000_000, true]]],
    ["un euro", [[100, false]]],
    ["trente mille lires", []],
    ["Versé par l'État (HT) : 742,00", [[74_200, false]]],
    ["Versé par l'État (HT) : 742,00.", [[74_200, false]]],
    ["Versé par l'État (HT) : 742", []],
    ["Versé par l'État (HT) 742,00", []],
    ["742 HT", [[74_200, false]]],
    ["742 T.T.C.", [[74_200, true]]],
    ["742 HTML", []],
    ["742 %", []],
  ])("« %s »: %j", (value, expected) =>
    expect(amountsIn({ value }).map(({ cents, gross }) => [cents, gross])).toEqual(expected),
  );
});

describe("denials", () => {
  it("the word that denies is told", () => {
    const cue = (value: string, concept: string) => {
      const reading = read(value);
      return mentionsOf(reading, concept).map((mention) => cueWord(reading, mention));
    };
    expect(cue("hors SUN-ES", "programme")).toEqual(["hors"]);
    expect(cue("Sans SUN-ES", "programme")).toEqual(["Sans"]);
    expect(cue("SUN-ES", "programme")).toEqual([null]);
    expect(cue("Ce devis ne relève pas de SUN-ES", "programme")).toEqual(["ne"]);
  });
});

describe("wordings of a project", () => {
  it("find their own words and change nothing else", () => {
    const own = new Lexicon({ "state-pays": ["payé par la Grande Caisse"] });
    const found = (lexicon: Lexicon, value: string) =>
      lexicon.findMatches(lexicon.readTokens(value)).filter(({ concept }) => concept === "state-pays").length;
    expect(found(own, "Payé par la Grande Caisse")).toBe(1);
    expect(found(own, "Payé par l'État")).toBe(found(lexiconWith(undefined), "Payé par l'État"));
    expect(found(lexiconWith(undefined), "Payé par la Grande Caisse")).toBe(0);
    expect(own.concepts.has("state-pays")).toBe(true);
    expect(new Lexicon({ "own-thing": ["bloc"] }).concepts.has("own-thing")).toBe(true);
  });
  it("are compiled once a set, and refused where they cannot be read", () => {
    const additions = { "state-pays": ["payé par la Grande Caisse"] };
    expect(lexiconWith(additions)).toBe(lexiconWith(additions));
    expect(lexiconWith({ ...additions })).not.toBe(lexiconWith(additions));
    const lexicon = lexiconWith(undefined);
    for (const wording of ["l'État paie", "grand-livre", "(a|b) c", "{state} paie"])
      expect(lexicon.accepts(wording)).toBe(true);
    for (const wording of ["(a|b", "~3 paie", "{nobody} paie", "", "a)"]) expect(lexicon.accepts(wording)).toBe(false);
    expect(() => new Lexicon({ "state-pays": ["(a|b"] })).toThrow();
    expect(() => new Lexicon({ "state-pays": ["~3 paie"] })).toThrow("gap");
  });
});

const claims = (value: string) => claimsStatePayment(textAt(value, { row: 1, column: 1 }));

describe("a sentence of a complementary quote claims the State's money", () => {
  test.each([
    "Le Ségur finance également ces prérequis.",
    "Nous solliciterons auprès de l'ASP le paiement de la présente prestation.",
    "Ces travaux relèvent de l'enveloppe Ségur et ne vous seront pas facturés.",
    "L'établissement ne paie rien : l'État règle le tout.",
    "Comme la Prestation Ségur, ces travaux sont financés par l'État.",
    "Ces prérequis seront remboursés au titre du SONS après la vérification d'aptitude.",
    "Le montant est porté par la puissance publique.",
  ])("%s", (sentence) => {
    expect(claims(sentence)).toBe(true);
  });
});

describe("it does not when it speaks of something else, asks, supposes or is refused", () => {
  test.each([
    "La mise à jour Ségur prise en charge par l'État est décrite dans notre devis 2022-3720.",
    "Contrairement à la Prestation Ségur, financée par l'État, ces travaux vous sont facturés.",
    "À la différence du logiciel, que l'État finance, ce matériel reste à la charge de l'hôpital.",
    "Ces travaux, préalables à la Prestation Ségur que l'État finance, vous sont facturés.",
    "L'État prend-il en charge ces travaux ?",
    "Vous pensiez que l'État paierait ces travaux.",
    "Toute demande de financement auprès de l'ASP pour ces travaux serait refusée.",
    "Ces travaux ne peuvent être imputés sur l'enveloppe SONS.",
    "Ces travaux sortent du financement de l'État.",
    "Le financement de l'État s'arrête à la mise à jour du logiciel.",
    "Refonte des états de facturation réglée par l'hôpital.",
    "État des lieux financé par le cabinet, application hébergée en mode ASP.",
  ])("%s", (sentence) => {
    expect(claims(sentence)).toBe(false);
  });
});

const words = (list: string): string[] => list.split("|");

describe("the paper that a claim is about", () => {
  test.each(words("devis|facture|offre|commande|proposition|bon"))("another %s, by its number", (paper) => {
    expect(claims(`Ce papier double ${paper} 22/230, que l'État règle.`)).toBe(false);
    expect(claims(`Ce papier double ${paper} n° EI 230, que l'État règle.`)).toBe(false);
    expect(claims(`Nous chiffrons ici le matériel de ${paper} bleu, que l'État règle.`)).toBe(true);
  });
  test.each(words("présent|présente|ce|cet|cette"))("%s devis is this one", (own) =>
    expect(claims(`Voici ${own} devis 22230, que l'État règle.`)).toBe(true),
  );
  test.each(words("que|qui est|qui sera|laquelle est|que l'"))("« Prestation Ségur, %s … »", (link) => {
    expect(claims(`Ces travaux préparent la Prestation Ségur, ${link} prise en charge par l'État.`)).toBe(false);
  });
  test.each([
    ["Ces travaux préparent la Prestation Ségur. Ils sont pris en charge par l'État.", true],
    ["La Prestation Ségur n° 4 que l'État finance précède ces travaux.", false],
    ["La Prestation Ségur est prise en charge par l'État.", false],
    ["Ces travaux, comme la Prestation Ségur, sont pris en charge par l'État.", true],
    ["L'État finance la Prestation Ségur.", false],
    ["Le Ségur finance ceci au titre du Ségur.", true],
    ["Demande refusée : l'État prend en charge ces travaux.", false],
    ["Est-ce que l'État prend en charge ces travaux ? »", false],
    ["Si l'ASP prend en charge ces travaux, nous vous le dirons.", true],
    ["Si l'ASP prenait en charge ces travaux, nous vous le dirions.", false],
    ["Ces travaux étaient chers, l'ASP les prend en charge.", true],
  ])("%s: %s", (value, told) => expect(claims(value)).toBe(told));
  test.each(words("Contrairement au|À la différence du|À l'inverse du|À l'opposé du|Au rebours du"))(
    "« %s … »",
    (cue) => {
      expect(claims(`${cue} logiciel, financé par l'État, ceci vous est facturé.`)).toBe(false);
      expect(claims(`${cue} logiciel, que l'État finance, ceci vous est facturé.`)).toBe(false);
      expect(claims(`${cue} logiciel, ceci est financé par l'État.`)).toBe(true);
      expect(claims(`Ceci est financé par l'État, ${cue.toLowerCase()} logiciel.`)).toBe(true);
    },
  );
});

describe("what settles more than one way", () => {
  const meaningOf = (designations: readonly string[], texts: readonly string[], more: Partial<QuoteInput> = {}) => {
    const lines = designations.map((designation) => lineOf(designation, 10_000, null));
    const given = quoteFromData({ ...HEAD, dates: [], lines, summaries: [], texts: [...texts], ...more });
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    return annotate(given.value.quote, {}, { kind: given.value.kind });
  };
  it.each([
    ["TVA non applicable, article 293 B du CGI.", true],
    ["La TVA s'applique.", false],
    ["Total exonéré de TVA", true],
    ["Exonération de TVA demandée", false],
    ["Exonéré de TVA, à confirmer", false],
    ["La TVA n'est pas due.", true],
    ["La TVA est due.", false],
    ["Nous ne sommes pas assujettis à la TVA.", true],
  ])("« %s »: no VAT is due %s", (text, expected) =>
    expect(meaningOf(["Lampe"], [text]).vatExemption !== null).toBe(expected),
  );
  it("a row of the totals says it as well", () => {
    const summaries = [{ label: "Total, exonéré de TVA", cents: 100 }];
    expect(meaningOf(["Lampe"], [], { summaries }).vatExemption?.value).toContain("exonéré");
  });
  it.each([
    ["Imprimantes", "L'imprimante est garantie deux ans.", false],
    ["Imprimantes", "L'imprimante n'entre pas dans la Prestation Ségur.", true],
    ["Imprimantes", "Le matériel n'est pas financé par l'État.", true],
    ["Imprimantes", "Les matériels ne sont pas éligibles au Ségur.", true],
    ["Imprimantes", "L'équipement est hors Ségur.", true],
    ["Serveur", "Les infrastructures sont hors Ségur.", true],
    ["Formation", "Le matériel est hors Ségur.", false],
    ["Imprimantes", "(1) Le matériel est hors Ségur.", false],
    ["Imprimantes", "[a] Le matériel est hors Ségur.", false],
    ["Imprimantes", "* Le matériel est hors Ségur.", false],
    ["Imprimantes", "Le matérielle est hors Ségur.", false],
    ["Lampes *", "Sans étoile : à votre charge, hors Ségur.", true],
    ["Lampes", "Pas d'astérisque : à votre charge, hors Ségur.", true],
  ])("« %s » has its reason in « %s »: %s", (designation, note, expected) =>
    expect(
      meaningOf(["Prestation Ségur, prise en charge par l'État", designation], [note]).lines[1]?.reason != null,
    ).toBe(expected),
  );
  it("what the client pays in all may have its reason in its row", () => {
    const reason = (cents: number, label = "Total du matériel, hors Ségur") =>
      meaningOf(["Prestation Ségur, prise en charge par l'État", "Lampe, à la charge du client"], [], {
        summaries: [{ label, cents }],
      }).lines[1]?.reason?.value ?? null;
    expect(reason(10_000)).toContain("hors Ségur");
    expect(reason(10_002)).toBeNull();
    expect(reason(10_000, "Total du matériel")).toBeNull();
  });
  const charged = (text: string, ...more: string[]) =>
    meaningOf(["Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", ...more], [text]).chargedStatements.map(
      ({ kind }) => kind,
    );
  it.each([
    ["La maintenance Ségur est comprise 5 ans, au-delà elle est facturée au client.", []],
    ["La maintenance Ségur est comprise 6 ans, au-delà elle est facturée au client.", []],
    ["La maintenance Ségur est comprise 4 ans, au-delà elle est facturée au client.", ["maintenance"]],
    ["Formation Ségur : 350 €, non couvert par l'État.", ["rights"]],
    ["Cartes MSSanté, hors périmètre : 350 €.", []],
    ["La formation Ségur vous est facturée 350 € TTC.", ["training"]],
    ["La formation Ségur, dont 0 € à votre charge.", []],
    ["La formation Ségur est à votre charge et payée par l'État.", []],
    ["La formation est à vos frais.", ["training"]],
    ["La formation est à vos dépens.", []],
    ["La formation à la version référencée vous est facturée 350 €.", ["training"]],
    ["La formation du module Plannings est à votre charge.", []],
    ["Le laboratoire rétribue lui-même la formation Ségur, 150 € HT.", ["rights"]],
    ["L'installateur de la version Ségur est rétribué par nos soins.", []],
    ["L'installation Ségur donne lieu à un versement de 90 € HT de votre part.", ["installation"]],
    ["La fraction de la prestation Ségur que l'ASP ne solde pas, 180 € HT, figure sur votre mensualité.", ["rights"]],
    ["Aucun dépassement du forfait Ségur ne sera porté sur votre échéance.", []],
    ["L'État paie la prestation Ségur, sauf la formation (150 € HT), que règle le laboratoire.", ["training"]],
    ["L'ASP finance la prestation Ségur, hormis la douchette, que règle le laboratoire.", []],
    ["Chez nos confrères, la formation Ségur est facturée 350 €.", []],
  ])("%s %j", (text, expected) => expect(charged(text)).toEqual(expected));
  it.each([
    ["La formation à la version référencée vous est facturée 350 €.", ["training"]],
    ["La formation vous est facturée 350 €.", []],
    ["La formation de cette offre est à votre charge.", ["training"]],
  ])("beside another product: %s %j", (text, expected) =>
    expect(charged(text, "Plannings, à la charge du client")).toEqual(expected),
  );
  it.each([
    ["Comptes rendus lisibles par RIS", []],
    ["Comptes rendus lisibles par un tout petit RIS", []],
    ["Comptes rendus lisibles par un tout petit vieux RIS", ["RIS"]],
    ["Mise à niveau du dossier patient et du serveur d'identités", ["DPI", "RI"]],
    ["Mise à niveau du dossier patient et flux vers le serveur d'identités", ["DPI"]],
    ["Résultats produits par votre DPI et vos RIS", []],
    ["Résultats produits par votre DPI ou vos RIS", []],
    ["Résultats produits par votre DPI, puis vos RIS", ["RIS"]],
  ])("« %s » sells %j", (value, expected) =>
    expect(soldDsrs(read(value), 1).map(({ functionKey }) => functionKey)).toEqual(expected),
  );
});
