import { describe, expect, it } from "vitest";
import { textAt } from "../../../src/documents/text.ts";
import type { Quote } from "../../../src/quotes/model.ts";
import { clausesByNumber, namesNumbers, numbersIn, printedNumber } from "../../../src/segur/notes/line-numbers.ts";
import { linesNamedIn } from "../../../src/segur/notes/named-lines.ts";
import { line, quoteOf } from "./quote-of-lines.ts";

/** How far the words of notes reach, and which of their neighbours name no line, part or payer. */

const text = (value: string) => textAt(value, { row: 1, column: 1 });
const payersOf = ({ meaning }: ReturnType<typeof quoteOf>): string =>
  meaning()
    .lines.map(({ payer: { value } }) => (value === "state" ? "S" : value === "client" ? "C" : "-"))
    .join("");
const payers = (...notes: string[]) =>
  payersOf(
    quoteOf(
      ["Logiciel", "Écrans", "Claviers"].map((designation) => line(designation)),
      notes,
    ),
  );

describe("numbers alone beside what their lines are", () => {
  const printed = Array.from({ length: 14 }, (_, index) => index + 1);
  it.each([
    ["7 et 8 : prérequis techniques ; le moteur doit être remplacé.", [[7, 8]]],
    ["9 : dépendance technique", [[9]]],
    ["11, 12 et 13 : infrastructure, que le Ségur ne finance pas.", [[11, 12, 13]]],
    ["11 à 13 – infrastructure.", [[11, 12, 13]]],
    ["11 & 12 = prérequis ; 13 = compatibilité.", [[11, 12], [13]]],
    ["10 : compatibilité, 11 et 12 : infrastructure, 13 : confort.", [[10], [11, 12], [13]]],
    [
      "Prérequis : 7 et 8. Infrastructure : 11 à 13.",
      [
        [7, 8],
        [11, 12, 13],
      ],
    ],
    ["9 – Conditions de paiement", []],
    ["12 et 30 : deux seuils", []],
    ["12/10 : recette.", []],
    ["Version : 7", []],
  ])("%s", (value, expected) => {
    expect(clausesByNumber(text(value), printed).map(({ numbers }) => [...numbers])).toEqual(expected);
    expect(namesNumbers(value)).toBe(expected.length > 0 || value.startsWith("12 et 30"));
  });
});

describe("numbers with their nought", () => {
  const printed = [1, 2, 3];
  const named = (value: string) => [...numbersIn(value, printed)];
  it.each([
    ["02 : hors périmètre", [2]],
    ["02 – hors périmètre", [2]],
    ["02 = hors périmètre", [2]],
    ["02 doit suivre par dépendance", [2]],
    ["  02 doit suivre", [2]],
    ["12 doit suivre", []],
    ["09 doit suivre", []],
    ["2 doit suivre", []],
    ["02 mai", []],
    ["02 janvier", []],
    ["02 février", []],
    ["02 fevrier", []],
    ["02 août", []],
    ["02 aout", []],
    ["02 décembre", []],
    ["02 mois de pose", []],
    ["02 jours de pose", []],
    ["02 jour de pose", []],
    ["02 ans de suivi", []],
    ["02 année de suivi", []],
    ["02 h de pose", []],
    ["02 heures de pose", []],
    ["02 hôtes", [2]],
    ["02 12", []],
    ["Ni 02 ni 03 ne figurent", [2, 3]],
    ["payez-vous 02 ?", [2]],
    ["le prix de 02", [2]],
    ["un mot sur 02", [2]],
    ["une aide pour 02", [2]],
    ["une aide (pour 02)", [2]],
    ["tribu 02", []],
    ["abri ni02", []],
    ["pour 02h", []],
    ["pour 02 h", []],
    ["pour 02 hôtes", [2]],
    ["pour 02jours", []],
    ["pour 02 jours", []],
    ["pour 02 mois", []],
    ["pour 02 ans", []],
    ["pour 02 €", []],
    ["pour 02 %", []],
    ["pour 02 30", []],
    ["pour 02/03", []],
    ["pour 02:30", []],
    ["pour 02-03", []],
    ["pour 02 sept.", []],
    ["pour 023", []],
    ["pour 09", []],
  ])("« %s » names %j", (value, numbers) => expect(named(value)).toEqual(numbers));
  it("the only line is named by being so, where there is but one", () => {
    for (const words of [
      "La ligne unique",
      "Le poste unique",
      "L'unique ligne",
      "L'unique poste",
      "La seule ligne",
      "Le seul poste",
    ])
      expect([...numbersIn(words, [4])]).toEqual([4]);
    expect([...numbersIn("La ligne unique", [4, 5])]).toEqual([]);
    expect([...numbersIn("La tribune unique", [4])]).toEqual([]);
    expect([...numbersIn("Le seul article", [4])]).toEqual([]);
  });
  it.each([
    ["P07", true],
    ["la troisième, hors Ségur", true],
    ["ligne 1", true],
    ["Ségur", false],
  ])("« %s » names lines, whatever their numbers: %s", (value, expected) => expect(namesNumbers(value)).toBe(expected));
});

describe("the number that a designation gives its line", () => {
  it.each([
    ["A1 Droits d'usage", 1_000_001],
    ["A12 Droits d'usage", 1_000_012],
    ["A123 Droits d'usage", 2],
    ["A1Droits", 2],
    ["AB1 Droits", 2],
    ["Lampe A1 Droits", 2],
    ["Poste P7", 16_000_007],
    ["Ligne P7", 16_000_007],
    ["Lot P-7", 16_000_007],
    ["Article P12", 16_000_012],
    ["Prestation P7", 16_000_007],
    ["Poste P123", 2],
    ["Poste P7 bis", 2],
    ["Module P7", 2],
  ])("« %s »: %i", (designation, number) => {
    const { quote } = quoteOf([line("Lampe"), line(designation)]);
    expect(quote.lines.map(printedNumber)).toEqual([1, number]);
  });
});

describe("clauses of a note", () => {
  const starts = (value: string) =>
    clausesByNumber(text(value), [1, 2, 3, 4]).map(
      ({ text: own, numbers }) => `${own.value.trim()} ${[...numbers].join("+")}`,
    );
  it.each([
    ["Ligne 1 : État. Elle est livrée", 1],
    ["Ligne 1 : État. Ligne 2 : client", 2],
    ["Ligne 1 : État ; elles restent. Ligne 2 : client", 2],
    ["Ligne 1 : État ; celles-ci, ligne 2, restent", 1],
    ["Ligne 1 : État ; ceux-ci, ligne 2, restent", 1],
    ["Ligne 1 : État ; elliptique, ligne 2", 2],
    ["ligne 1 par l'État, ligne 2 par la pharmacie", 2],
    ["ligne 1 par l'État, et la ligne 2 par la pharmacie", 2],
    ["ligne 1 par l'État, puis les lignes 2, 3 par la pharmacie", 2],
    ["ligne 1 par l'État, les postes 2 et 3 à la pharmacie", 2],
    ["ligne 1 par l'État, l'article 2 pour la pharmacie", 2],
    ["ligne 1 par l'État, la position 2 reste à la pharmacie", 2],
    ["ligne 1 par l'État, les lignes 2-3 sont à la pharmacie", 2],
    ["ligne 1 par l'État, la ligne 2 l'est par la pharmacie", 2],
    ["ligne 1 par l'État, la ligne 2 le sera par la pharmacie", 2],
    ["ligne 1 par l'État, ligne 2 : pharmacie", 2],
    ["ligne 1 par l'État, ligne 2 = pharmacie", 2],
    ["ligne 1 par l'État, ligne 2 comprise", 1],
    ["ligne 1 par l'État, les deux premières lignes aussi", 1],
  ])("« %s » has %i", (value, count) => expect(starts(value)).toHaveLength(count));
});

describe("who pays, in few words", () => {
  it.each([
    [["Ligne 1 : État"], "S--"],
    [["Lignes 1 et 2 : État"], "SS-"],
    [["Le poste n° 1, par l'État, le poste n°2 par la pharmacie."], "SC-"],
    [["La ligne 1 par l'État, et les lignes 2-3 par la pharmacie."], "SCC"],
    [["Ligne 1 par l'État, lignes 2 à 3 pour la pharmacie."], "SCC"],
    [["Logiciel : État"], "S--"],
    [["Le: État"], "---"],
    [[`Logiciel ${"x".repeat(60)} : État`], "---"],
    [[`Logiciel : la direction de l'État qui siège dans la ville voisine`], "---"],
    [["L'État paie : 1, 2."], "SS-"],
    [["L'État paie : 1 et 2 ."], "SS-"],
    [["L'État paie : 1 et 9."], "---"],
    [["L'État le reste ; la clinique paie les écrans."], "SCS"],
  ] as const)("%j %s", (notes, expected) => expect(payers(...notes)).toBe(expected));
  it("what stands in small print gives no line a payer", () => {
    const lines = ["Logiciel", "Écrans"].map((designation) => line(designation));
    const small = (quote: Quote): Quote => ({
      ...quote,
      statements: quote.statements.map((statement) => ({ ...statement, smallPrint: true })),
    });
    expect(payersOf(quoteOf(lines, ["Ligne 1 : État."]))).toBe("S-");
    expect(payersOf(quoteOf(lines, ["Ligne 1 : État."], small))).toBe("--");
  });
});

describe("lines named by a word of theirs", () => {
  const named = (clause: string, ...designations: string[]) => {
    const { quote } = quoteOf(
      (designations.length > 0 ? designations : ["Logiciel", "Écrans plats", "Claviers"]).map((one) => line(one)),
    );
    return linesNamedIn(text(clause), quote).map(({ index }) => index);
  };
  it.each([
    ["les écrans sont réglés par la clinique", [1]],
    ["Écran réglé par la clinique", [1]],
    ["pour écrans, voir plus bas", []],
    ["ces écrans", [1]],
    ["cette écran", [1]],
    ["ce clavier", [2]],
    ["ligne écrans", [1]],
    ["poste écrans", [1]],
    ["lot écrans", [1]],
    ["article écrans", [1]],
    ["claviers et écrans", [1, 2]],
    ["seuls écrans", [1]],
    ["seules écrans", [1]],
    ["seul écran", [1]],
    ["seule écran", [1]],
    ["le logiciel, les écrans, les claviers", []],
    [`les écrans ${"et ".repeat(26)}`, [1]],
    [`les écrans ${"et ".repeat(27)}`, []],
  ])("« %s »: %j", (clause, expected) => expect(named(clause)).toEqual(expected));
  it.each(
    (
      "montant total somme ligne lignes poste postes article articles devis offre commande facture solde reste ensemble " +
      "client clinique totalite integralite signature presente present autres financement"
    ).split(" "),
  )("« %s » is no name of a line", (word) => expect(named(`le ${word}`, `Grand ${word}`, "Claviers")).toEqual([]));
  it("a short word, a number or the payer names none", () => {
    expect(named("le mur", "Mur", "Claviers")).toEqual([]);
    expect(named("le mural", "Mural", "Claviers")).toEqual([0]);
    expect(named("le 24pouces", "24pouces", "Claviers")).toEqual([]);
    expect(named("le laboratoire paie", "Laboratoire", "Claviers")).toEqual([]);
  });
  it("an option is not among them", () => {
    const { quote } = quoteOf([line("Logiciel"), line("Écrans", { option: true }), line("Claviers")]);
    expect(linesNamedIn(text("les écrans"), quote)).toEqual([]);
    expect(linesNamedIn(text("les claviers"), quote).map(({ index }) => index)).toEqual([2]);
  });
});
