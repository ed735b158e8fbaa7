import { describe, expect, test } from "vitest";
import { lintBytes } from "../../../src/engine/lint.ts";

/** Payers of the lines of a quote whose notes explain its marks. */
async function payers(
  rows: readonly string[],
  notes: readonly string[],
  columns = "Désignation;Qté;PU HT;Total HT",
): Promise<string[]> {
  const csv = ["Devis;D-1;Date;12/05/2022", "", columns, ...rows, "", ...notes].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  return result?.subject?.meaning.lines.map(({ payer }) => payer.value) ?? [];
}

describe("marks that a note explains tell who pays", () => {
  test.each([
    [
      "(1) and (2)",
      ["Pack Ségur HOP-DPI-Va1 (1);1;900,00;900,00", "Serveur (2);1;500,00;500,00"],
      ["(1) Pris en charge par l'État au titre du Ségur.", "(2) À la charge de l'établissement."],
    ],
    [
      "brackets in one sentence",
      ["[E] Pack Ségur HOP-DPI-Va1;1;900,00;900,00", "[C] Serveur;1;500,00;500,00"],
      ["Légende : [E] = réglé par l'État ; [C] = réglé par l'hôpital."],
    ],
    [
      "stars",
      ["Pack Ségur HOP-DPI-Va1 *;1;900,00;900,00", "Serveur **;1;500,00;500,00"],
      ["* Financé par l'État dans le cadre du SONS.", "** Hors périmètre Ségur, facturé au client."],
    ],
    [
      "small letters",
      ["Licence Orbis (a);1;900,00;900,00", "Écran mural (b);1;500,00;500,00"],
      ["(a) Réglé par l'État au titre du Ségur.", "(b) Matériel hors Ségur, facturé au laboratoire."],
    ],
    [
      "squares, of which the empty one is no choice left open",
      ["■;Licence Orbis HOP-DPI-Va1;1;900,00;900,00", "□;Écran mural;1;500,00;500,00"],
      ["■ = réglé par l'État au titre du Ségur.", "□ = réglé par l'hôpital, matériel hors Ségur."],
      "Repère;Désignation;Qté;PU HT;Total HT",
    ],
    [
      "stars full and empty in one sentence",
      ["Licence Orbis HOP-DPI-Va1;★;1;900,00;900,00", "Écran mural;☆;1;500,00;500,00"],
      ["★ : financé par l'État (Ségur) ; ☆ : à la charge de l'établissement, objets sans rapport avec le Ségur."],
      "Désignation;Repère;Qté;PU HT;Total HT",
    ],
    [
      "ornaments that no mark parts from what they stand for",
      ["❖;Licence Orbis HOP-DPI-Va1;1;900,00;900,00", "✿;Écran mural;1;500,00;500,00"],
      ["Clef de lecture : ❖ la République règle, au titre du Ségur ; ✿ vous réglez, matériel hors Ségur."],
      "Repère;Désignation;Qté;PU HT;Total HT",
    ],
    [
      "ornaments beside the names of the lines, a sentence each",
      ["❖ Licence Orbis HOP-DPI-Va1;1;900,00;900,00", "☂ Écran mural;1;500,00;500,00"],
      ["❖ Réglé par l'État au titre du Ségur.", "☂ À la charge de l'hôpital, matériel hors Ségur."],
    ],
    [
      "a limit of what the State pays, on what stands beyond it",
      ["Licence Orbis (1);1;900,00;900,00", "Écran mural (2);1;500,00;500,00"],
      ["(1) Réglé par l'État au titre du Ségur.", "(2) Accessoire ; l'État ne prend que du logiciel."],
    ],
    [
      "reasons behind a semicolon",
      ["Licence Orbis (1);1;900,00;900,00", "Onduleur (2);1;500,00;500,00"],
      ["(1) C'est l'État qui nous les verse.", '"(2) Souhaité par le médecin ; au frais du cabinet, hors Ségur."'],
    ],
    [
      "a sentence with the amount, which stands for a row of totals",
      ["Licence Orbis;1;900,00;900,00", "Écran mural;1;500,00;500,00"],
      ["L'État règle au titre du Ségur la somme de neuf cents euros hors taxes."],
    ],
  ])("%s", async (_, rows, notes, columns = undefined) => {
    expect(await payers(rows, notes, columns)).toEqual(["state", "client"]);
  });

  test("bullets of sentences explain no line", async () => {
    const rows = ["Licence Orbis;●;1;900,00;900,00", "Écran mural;○;1;500,00;500,00"];
    const notes = ["● Ce devis vaut deux mois.", "● L'État finance le Ségur numérique."];
    expect(await payers(rows, notes, "Désignation;Repère;Qté;PU HT;Total HT")).toEqual(["unknown", "unknown"]);
  });

  test("an arrow under a line leads back to it", async () => {
    const rows = [
      "Licence Orbis;1;900,00;900,00",
      "==> 900,00 HT PRIS EN CHARGE PAR ÉTAT AU TITRE DU SÉGUR",
      "Écran mural;2;250,00;500,00",
      "==> OFFICINE",
    ];
    expect(await payers(rows, [])).toEqual(["state", "client"]);
  });

  test.each([
    ["A = réglé par l'État, SONS ; B = réglé par le laboratoire, hors Ségur", "A", "B", ["state", "client"]],
    ["ETA = État, au titre du Ségur ; LAB = laboratoire, hors Ségur", "ETA", "LAB", ["state", "client"]],
    ["A = prioritaire ; B = différé", "A", "B", ["unknown", "unknown"]],
  ])("codes in a column that no heading explains: %s", async (key, first, second, expected) => {
    const rows = [`Licence Orbis;1;900,00;900,00;${first}`, `Écran mural;2;250,00;500,00;${second}`];
    expect(await payers(rows, [key], "Désignation;Qté;PU HT;Total HT;Aff.")).toEqual(expected);
  });

  test.each([
    ["1 = État, au titre du Ségur ; 2 = laboratoire.", "1", "2"],
    ["Lecture : S = État, au titre du Ségur ; L = laboratoire, achat hors Ségur.", "S", "L"],
    ["S désigne l'État, qui règle au titre du Ségur ; L signifie laboratoire (hors périmètre).", "S", "L"],
    ["(1) l'État, au titre du Ségur ; (2) le laboratoire, pour du matériel étranger au Ségur.", "1", "2"],
    ["(a) Réglé par l'État au titre du Ségur. (b) À la charge du cabinet.", "(a)", "(b)"],
    ["[1] Réglé par l'État au titre du Ségur. [2] À la charge du cabinet.", "[1]", "[2]"],
  ])("cells of a column: %s", async (note, first, second) => {
    const rows = [`Licence Orbis;1;900,00;900,00;${first}`, `Écran mural;2;250,00;500,00;${second}`];
    expect(await payers(rows, [note], "Désignation;Qté;PU HT;Total HT;Qui règle")).toEqual(["state", "client"]);
  });

  test.each([
    [
      "Les postes 1.1 et 1.2 sont réglés par l'État au titre du Ségur ; le poste 2 l'est par la clinique.",
      "1.1",
      "1.2",
      "2",
    ],
    ["P01 à P02 : réglés par l'État (Ségur). P03 : hors Ségur, réglé par la clinique.", "P01", "P02", "P03"],
    ["Lignes 1 et 2 réglées par l'État (Ségur) ; ligne 3 à la charge de la clinique.", "A1", "A2", "A3"],
  ])("references of lines: %s", async (note, ...references) => {
    const rows = references.map(
      (reference, index) => `${reference};Lot ${"uvw"[index]};1;${index + 1}00,00;${index + 1}00,00`,
    );
    const found = await payers(rows, [note], "Réf.;Désignation;Qté;PU HT;Total HT");
    expect(found).toEqual(["state", "state", "client"]);
  });

  test.each([
    ["Lignes SG : payées par l'État au titre du Ségur. Lignes HP : hors Ségur, dues par l'hôpital.", "state", "client"],
    ["HP = à la charge de l'hôpital ; SG = financé par l'État (Ségur).", "state", "client"],
    ["Les références SG sont livrées en septembre.", "unknown", "unknown"],
  ])("letters that references begin with: %s", async (note, first, second) => {
    const rows = ["SG-1;Lot u;1;900,00;900,00", "HP-2;Lot v;1;500,00;500,00"];
    expect(await payers(rows, [note], "Réf.;Désignation;Qté;PU HT;Total HT")).toEqual([first, second]);
  });

  test.each([
    ["Les lignes 1 et 2 ne sont pas dues par l'hôpital mais par l'État.", "state"],
    ["Les lignes 1 et 2 sont financées en tout ou partie par l'État.", "unknown"],
  ])("what is set right, and what is left open: %s", async (note, payer) => {
    const rows = ["1;Lot u;1;900,00;900,00", "2;Lot v;1;500,00;500,00"];
    expect(await payers(rows, [note], "N°;Désignation;Qté;PU HT;Total HT")).toEqual([payer, payer]);
  });

  test.each([
    ["no heading at the left", ";Désignation;Qté;PU HT;Total HT", ["État;", "Client;"], ""],
    ["an unknown heading", "Volet;Désignation;Qté;PU HT;Total HT", ["Payé par l'État;", "Payé par la clinique;"], ""],
    ["the scheme", "Volet;Désignation;Qté;PU HT;Total HT", ["Ségur;", "Hors Ségur;"], ""],
    [
      "no heading at the right",
      "Désignation;Qté;PU HT;Total HT;",
      ["", ""],
      ["payé par l'État", "payé par la clinique"],
    ],
    ["percents", "Désignation;Qté;PU HT;Total HT;% État", ["", ""], ["100 %", "0 %"]],
    ["all of it", "Désignation;Qté;PU HT;Total HT;Prise en charge", ["", ""], ["État (100 %)", "Client (100 %)"]],
  ])("columns of payers: %s", async (_, columns, [first, second], [third = "", fourth = ""]) => {
    const rows = [`${first}Licence Orbis;1;900,00;900,00;${third}`, `${second}Écran mural;2;250,00;500,00;${fourth}`];
    expect(await payers(rows, [], columns)).toEqual(["state", "client"]);
  });

  test("a payer named before the designations stands for the empty cells under it, behind them for its own row", async () => {
    const rows = ["Licence Orbis;1;900,00;900,00", "Pose;1;300,00;300,00", "Écran mural;2;250,00;500,00"];
    const before = ["État;", ";", "Client;"].map((payer, at) => payer + rows[at]);
    expect(await payers(before, [], "Payeur;Désignation;Qté;PU HT;Total HT")).toEqual(["state", "state", "client"]);
    const behind = [";État", ";", ";Client"].map((payer, at) => rows[at] + payer);
    expect(await payers(behind, [], "Désignation;Qté;PU HT;Total HT;Payeur")).toEqual(["state", "unknown", "client"]);
  });

  test.each([
    [
      "(1) Payé par l'État au titre du Ségur. (2) Mobilier hors Ségur, dû par la clinique.",
      "1;",
      "2;",
      "state",
      "client",
    ],
    ["Les lignes « Lot B » sont hors Ségur, à la charge de la clinique.", "Lot A;", "Lot B;", "unknown", "client"],
    ["(1) Nos prix sont fermes. (2) Le paiement est à 30 jours.", "1;", "2;", "unknown", "unknown"],
  ])("lines called by what stands before them: %s", async (note, first, second, ...expected) => {
    const rows = [`${first}Licence Orbis;1;900,00;900,00`, `${second}Écran mural;2;250,00;500,00`];
    expect(await payers(rows, [note], "N°;Désignation;Qté;PU HT;Total HT")).toEqual(expected);
  });

  test("what the State's column leaves of each total is the client's, whatever heads it", async () => {
    const rows = ["Licence Orbis;1;900,00;900,00;900,00;0,00", "Écran mural;2;250,00;500,00;0,00;500,00"];
    expect(await payers(rows, [], "Désignation;Qté;PU HT;Total HT;Dont État;Dont bénéficiaire")).toEqual([
      "state",
      "client",
    ]);
  });

  test("a mark without an explanation tells nothing", async () => {
    expect(
      await payers(
        ["Pack (1);1;900,00;900,00", "Serveur (2);1;500,00;500,00"],
        ["(1) Prix nets.", "(2) Délai : 3 semaines."],
      ),
    ).toEqual(["unknown", "unknown"]);
  });
});

describe("sentences on whole parts of a quote tell who pays their lines", () => {
  const rows = [
    "1;Pack HOP-DPI-Va1;1;900,00;900,00",
    ";Sous-total tranche 1;;;900,00",
    "2;Raccordement de la borne;1;500,00;500,00",
    ";Sous-total tranche 2;;;500,00",
  ];
  test.each([
    [
      "La tranche 1 est payée par l'État au titre du Ségur ; la tranche 2 revient à l'hôpital, hors Ségur.",
      "state client",
    ],
    ["Tranches 1 et 2 : réglées par la clinique.", "client client"],
    ["Les tranches 1 et 2 sont prises en charge par l'État au titre du Ségur.", "state state"],
    ["La tranche 1 sera posée avant la tranche 2 et facturée à la livraison.", "unknown unknown"],
  ])("%s", async (note, expected) =>
    expect((await payers(rows, [note], "Tranche;Désignation;Qté;PU HT;Total HT")).join(" ")).toBe(expected),
  );
});

describe("codes in a column of their own, explained by whatever calls them", () => {
  const columns = "Rep.;Désignation;Qté;PU HT;Total HT";
  const rows = ["E;Licence Orbis;1;900,00;900,00", "C;Écran mural;1;500,00;500,00"];
  test.each([
    ["Les lignes marquées E sont payées par l'État ; les lignes marquées C sont payées par le cabinet."],
    ["La lettre E désigne la Prestation Ségur payée par l'État, la lettre C le matériel que paie le cabinet."],
    ["Code E : réglé par l'État. Code C : réglé par le cabinet."],
  ])("%s", async (note) => expect(await payers(rows, [note], columns)).toEqual(["state", "client"]));

  test("in the labels of totals", async () =>
    expect(
      await payers(
        rows,
        [
          "Total HT;;;;1400,00",
          "Rep. E - Prestation Ségur réglée par l'État, HT;;;;900,00",
          "Rep. C - à votre charge, HT;;;;500,00",
        ],
        columns,
      ),
    ).toEqual(["state", "client"]));

  test.each([["Sous E, les articles en stock ; sous C, ceux à commander."], ["TVA : taux E à 20 %, taux C à 5,5 %."]])(
    "%s tells of no payer",
    async (note) => expect(await payers(rows, [note], columns)).toEqual(["unknown", "unknown"]),
  );

  test.each([
    ["Quant au poste 2, l'État et la clinique en supporteront chacun leur part.", ["state", "unknown"]],
    ["Le poste 2 sera posé en mai.", ["state", "client"]],
  ])("a line given to both stays open beside a total of the State: %s", async (note, told) =>
    expect(
      await payers(
        ["1;Prestation Ségur HOP-DPI-Va1, payée par l'État;1;900,00;900,00", "2;Travaux des offices;1;500,00;500,00"],
        ["Montant de la Prestation Ségur pris en charge par l'État HT;;;;900,00", "Total HT;;;;1400,00", note],
        "N°;Désignation;Qté;PU HT;Total HT",
      ),
    ).toEqual(told),
  );
});
