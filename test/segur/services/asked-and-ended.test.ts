import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import type { Quote } from "../../../src/quotes/model.ts";
import { readText } from "../../../src/segur/reading/reading.ts";
import { outOfScopeKinds, outsideWords, segurWords, strungWorks } from "../../../src/segur/scope.ts";
import { askedReferencing, isQuestion } from "../../../src/segur/services/asked-referencing.ts";
import { firstPeriod, maintenancePeriods } from "../../../src/segur/services/maintenance.ts";
import { numberOf, yearsBeforeCharge } from "../../../src/segur/services/maintenance-end.ts";
import { entriesFor, listedSolution } from "../../../src/segur/services/referenced-list.ts";

/** Questions with their answers, periods with their ends, products with their entries in a list. */

const text = (value: string, row = 1, column = 1) => textAt(value, { row, column });
const read = (value: string) => readText(text(value));

describe("a form that asks for the referencing", () => {
  const asked = (question: string, answer: string, row = 1, version: string | null = null) =>
    askedReferencing({
      texts: [text(question), text(answer, row, 2)],
      products: [{ name: "Labaris", version, text: text("Labaris") }] as unknown as Quote["products"],
    })?.isReferenced ?? null;
  it.each([
    ["Référencé Ségur ?", "oui", true],
    ["Référencé Ségur ?", "Oui, depuis mai", true],
    ["Référencé Ségur ?", "ouistiti", null],
    ["Référencé Ségur ?", "tout à fait oui", null],
    ["Référencé Ségur ?", "non", false],
    ["Référencé Ségur ?", "Non, pas encore", false],
    ["Référencé Ségur ?", "nonobstant", null],
    ["Référencé Ségur ?", "non applicable", null],
    ["Référencé Ségur ?", "non concerné", null],
    ["Référencé Ségur ?", "non requis", null],
    ["Référencé Ségur ?", "non soumis", null],
    ["Référencé Ségur ?", "pas encore", false],
    ["Référencé Ségur ?", "passé", null],
    ["Référencé Ségur ?", "en cours", false],
    ["Référencé Ségur ?", "encore en attente", false],
    ["Référencé Ségur ?", "en instance", false],
    ["Référencé Ségur ?", "en instruction", false],
    ["Référencé Ségur ?", "en mai", null],
    ["Référencé Ségur ?", "à venir", false],
    ["Référencé Ségur ?", "attendu en mai", false],
    ["Référencé Ségur ?", "demandé", false],
    ["Référencé Ségur ?", "déposé", false],
    ["Référencé Ségur ?", "prévu", false],
    ["Référencé Ségur ?", "bientôt", false],
    ["Référencé Ségur ?", "prochainement", false],
    ["Référencé Ségur ?", "dossier remis", false],
    ["Référencé Ségur ?", "candidature", false],
    ["Installé ?", "oui", null],
    ["Commande sous condition de référencement ?", "oui", null],
  ])("« %s » « %s »: %s", (question, answer, expected) => expect(asked(question, answer)).toBe(expected));
  it("without its mark, a label must stand in the row of its answer", () => {
    expect(asked("Référencement", "oui", 1)).toBe(true);
    expect(asked("Référencement", "oui", 2)).toBeNull();
    expect(asked("Référencement ?", "oui", 2)).toBe(true);
  });
  it("in sixty characters at most", () => {
    const question = (length: number) => `Référencement${"x".repeat(length - 15)} ?`;
    expect([asked(question(60), "oui"), asked(question(61), "oui")]).toEqual([null, null]);
    const words = (length: number) => `Référencement ${"x".repeat(length - 16)} ?`;
    expect([asked(words(60), "oui"), asked(words(61), "oui")]).toEqual([true, null]);
  });
  it("for the version sold, where the answer tells several", () => {
    const answer = "Version 1.3 : oui ; version 1.4 : à venir";
    expect(asked("Référencé ?", answer, 1, "1.3")).toBe(true);
    expect(asked("Référencé ?", answer, 1, "1.4")).toBe(false);
    expect(asked("Référencé ?", answer, 1, "1.5")).toBeNull();
    expect(asked("Référencé ?", "v1.3 : oui | v1.4 : non", 1, "1.4")).toBe(false);
    expect(asked("Référencé ?", "oui", 1, "1.4")).toBe(true);
  });
  it("is a question by the mark at its end", () =>
    expect(["Référencé ?", "Référencé ? ", "Référencé ? Oui"].map((value) => isQuestion(text(value)))).toEqual([
      true,
      true,
      false,
    ]));
});

describe("years before a charge", () => {
  it.each([
    ["Années 5 et 6 : facturées au laboratoire", 4],
    ["Exercices 3 et 4 : facturés au laboratoire", 2],
    ["La quatrième année est facturée au laboratoire", 3],
    ["La 4e année est facturée au laboratoire", 3],
    ["Passé le trente-sixième mois, la correction est facturée au laboratoire", 3],
    ["Après le vingt-quatrième mois, la correction est facturée au laboratoire", 2],
    ["Au terme de la troisième année, la correction est facturée au laboratoire", 3],
    ["À l'issue de la troisième année, la correction est facturée au laboratoire", 3],
    ["Au-delà de la troisième année, la correction est facturée au laboratoire", 3],
    ["Mois 5 : facturé au laboratoire", null],
    ["La quatrième année est payée par l'État", null],
    ["La quatrième année est belle", null],
    ["La quatrième visite est facturée au laboratoire", null],
    ["La seconde année est facturée au laboratoire", 1],
    ["La 10e année est facturée au laboratoire", 9],
    ["Le contrat de la dixième année dit que la troisième année est facturée au laboratoire", 2],
  ])("%s: %s", (value, years) => expect(yearsBeforeCharge(read(value))).toBe(years));
  it.each([
    ["3", 3],
    ["36", 36],
    ["136", null],
    ["1re", 1],
    ["1ere", 1],
    ["1er", 1],
    ["4e", 4],
    ["4eme", 4],
    ["4x", null],
    ["trois", 3],
    ["troisieme", 3],
    ["seconde", 2],
    ["treizieme", 13],
    ["table", null],
    [undefined, null],
  ])("« %s » is %s", (word, expected) => expect(numberOf(word)).toBe(expected));
  it.each([
    ["36 mois", 3],
    ["18 mois", 1.5],
    ["trois ans", 3],
    ["trois (3) ans", 3],
    ["les trois premières années", 3],
    ["deux années pleines", 2],
    ["années 1 à 3", 3],
    ["années 1 et 2", 2],
    ["années 1, 2, 3 et 4", 4],
    ["années 1, 5", 1],
    ["année 2", 2],
    ["trois anniversaires, deux ans", 2],
    ["mois 12", null],
    ["le mois", null],
    ["l'année", null],
    ["rien", null],
  ])("« %s »: %s years", (value, years) => expect(firstPeriod(read(value).tokens)).toBe(years));
});

describe("included maintenance", () => {
  const periods = (...sentences: string[]) =>
    maintenancePeriods({
      dates: [{ role: "issue", date: "2022-12-31" }],
      lines: [],
      statements: sentences.map((value) => ({ text: text(value), smallPrint: false })),
    } as unknown as Quote).map(({ years, billedAfter }) => [years, billedAfter]);
  const included = "La maintenance corrective est comprise trois ans.";
  it.each([
    ["Puis 900 € par an.", true],
    ["Et au-delà, 900 € par an.", true],
    ["Passé ce délai, 900 € par an.", true],
    ["Après quoi, 900 € par an.", true],
    ["Après cette période, 900 € par an.", true],
    ["À l'issue, 900 € par an.", true],
    ["À l'échéance, 900 € par an.", true],
    ["Au terme, 900 € par an.", true],
    ["À leur terme, 900 € par an.", true],
    ["Terme échu, 900 € par an.", false],
    ["Par la suite, 900 € par an.", true],
    ["À partir de 2026, 900 € par an.", true],
    ["Le renouvellement est à 900 € par an.", true],
    ["Leur prolongation est à 900 € par an.", true],
    ["4.2 Puis 900 € par an.", true],
    ["4) Puis 900 € par an.", true],
    ["b) Puis 900 € par an.", true],
    ["Puis, hors Ségur, 900 € par an.", false],
    ["Puis un module facultatif.", false],
    ["Puisard : 900 € par an.", false],
  ])("comprise trois ans. %s %s", (next, billed) => expect(periods(included, next)).toEqual([[3, billed]]));
  it.each([
    ["La maintenance corrective est comprise jusqu'au 31/12/2025.", [[3, false]]],
    ["La maintenance corrective est comprise jusqu'en décembre 2025.", [[3, false]]],
    ["La maintenance corrective est comprise jusqu'au 31/12/2022.", []],
    ["La maintenance corrective est comprise depuis le 31/12/2025.", []],
    ["La maintenance corrective n'est pas offerte au-delà de trois ans.", [[3, false]]],
    ["La garde est comprise trois ans.", []],
    ["Maintenance corrective : douze mois, renouvellement payant.", [[1, true]]],
    ["Maintenance corrective : douze mois, renouvellement libre.", [[1, false]]],
    ["Maintenance corrective : douze mois, renouvellement à 90 €.", [[1, true]]],
  ])("%s %j", (sentence, expected) => expect(periods(sentence)).toEqual(expected));
});

describe("a product on a list", () => {
  const list = (solution: string, version?: string, dsr = "BIO-SGL-Va1") => [
    { dsr, solution, ...(version === undefined ? {} : { version }) },
  ];
  const stands = (name: string, version: string | null, entries: ReturnType<typeof list>, codes = ["BIO-SGL-Va1"]) =>
    listedSolution(
      { name, version, text: text(name) } as unknown as Parameters<typeof listedSolution>[0],
      codes,
      entries,
    );
  it.each([
    ["Labéo", "10.2", "Labéo SIL", "10.2", "listed"],
    ["Labéo SIL", "10.2", "Labéo", "10.2", "listed"],
    ["Labéo", "v10.2", "Labéo", "10.2.0", "listed"],
    ["Labéo", "10.2", "Labéo", "10.1", "absent"],
    ["Labéo", "10", "Labéo", "10.1", "absent"],
    ["Labéo", "2023 R1", "Labéo", "2023.R1", "listed"],
    ["Labéo", "2023 R1", "Labéo", "2023 R2", "absent"],
    ["Labéo", "10.2 SP1", "Labéo", "10.2", "listed"],
    ["Labéo", "10.2 SP1", "Labéo", "10.2 SP2", "absent"],
    ["Labéo", "10.2+415", "Labéo", "v10.2", "listed"],
    ["Labéo", "7A", "Labéo", "7B", "absent"],
    ["Labéo", null, "Labéo", "10.1", "unknown"],
    ["Labéo", null, "Labéo", undefined, "listed"],
    ["Labéo", "10.2", "Autre", "10.2", "absent"],
    ["Pharma Nénuphar", "1", "PharmaNénuphar", "1", "listed"],
    ["Centrifuga", "1", "Centrifuga Express", "1", "absent"],
    ["Centrifuga Express", "1", "Centrifuga Express", "1", "listed"],
    ["—", "1", "Centrifuga", "1", "absent"],
  ])("%s %s, listed as %s %s: %s", (name, version, solution, listed, expected) =>
    expect(stands(name, version, list(solution, listed))).toBe(expected),
  );
  it.each(
    "express lite light mini junior essentiel essentielle premium starter basic basique home mobile nomade".split(" "),
  )("« Labéo %s » is another product", (edition) =>
    expect(stands(`Labéo ${edition}`, "1", list("Labéo", "1"))).toBe("absent"),
  );
  it("of the same DSR, whatever is asked for where none is", () => {
    expect(stands("Labéo", "1", list("Labéo", "1", "HOP-DPI-Va1"))).toBe("absent");
    expect(stands("Labéo", "1", list("Labéo", "1", "HOP-DPI-Va1"), [])).toBe("listed");
    const product = { name: "Labéo", version: "1", text: text("Labéo") } as unknown as Parameters<
      typeof listedSolution
    >[0];
    const entries = [...list("Labéo", "1"), ...list("Autre", "1")];
    expect(entriesFor([product], ["BIO-SGL-Va1"], entries)).toEqual(list("Labéo", "1"));
  });
});

describe("works and places", () => {
  const kinds = (value: string) => outOfScopeKinds(read(value)).map(({ kind }) => kind);
  it.each([
    ["Serveur", ["infrastructure"]],
    ["Installation sur votre serveur", []],
    ["Installation sur serveur", []],
    ["Mise à jour avec serveur", ["infrastructure"]],
    ["Interface avec le serveur", []],
    ["Serveur existant", []],
    ["Le serveur conservé est sain", []],
    ["Le serveur, conservé, est sain", ["infrastructure"]],
    ["Le serveur du cabinet est conservé en l'état", []],
    ["Un serveur du cabinet est conservé en l'état", ["infrastructure"]],
    ["Paramétrage des serveurs", []],
    ["Paramétrage et serveurs", ["infrastructure"]],
    ["Serveur fourni par la clinique", []],
  ])("%s: %j", (value, expected) => expect(kinds(value)).toEqual(expected));
  it.each([
    ["hors Ségur", "hors Ségur"],
    ["pas dans le Ségur", "pas dans le Ségur"],
    ["sans fil, donc pas dans le Ségur", "pas dans le Ségur"],
    ["ne relève pas du Ségur", "ne relève pas du Ségur"],
    ["relève du Ségur", undefined],
  ])("« %s » says that it stands outside by « %s »", (value, words) =>
    expect(outsideWords(text(value))?.value).toBe(words),
  );
  it("the Ségur is told by its name, its functions or a DSR", () =>
    expect(["Ségur", "INS", "Logiciel SGL", "Lampe"].map((value) => segurWords(read(value)) !== null)).toEqual([
      true,
      true,
      true,
      false,
    ]));
  it.each([
    ["Rattrapage, câblage et location de tablettes", 3],
    ["Rattrapage\nCâblage", 2],
    ["Rattrapage\ncâblage", 1],
    ["Rattrapage - câblage", 2],
    ["Rattrapage + câblage", 2],
    ["Rattrapage & câblage", 2],
    ["Rattrapage ; câblage", 2],
    ["Rattrapage ainsi que câblage", 2],
    ["Rattrapage de même que câblage", 2],
    ["Rattrapage avec câblage", 2],
    ["Rattrapage couplé à du câblage", 2],
    ["Rattrapage / câblage", 2],
    ["Rattrapage plus une lampe", 2],
    ["Rattrapage plus rapide", 1],
    ["Rattrapage (câblage, lampe)", 1],
    ["Rattrapage, PC", 2],
    ["Rattrapage, GPC", 1],
    ["Rattrapage, 12 h", 1],
  ])("« %s » strings %i works", (value, count) => expect(strungWorks(text(value))).toHaveLength(count));
});
