import { describe, expect, it } from "vitest";
import { extrasNotes } from "../../../src/segur/notes/extras-notes.ts";
import { notesOfLines } from "../../../src/segur/notes/line-notes.ts";
import { notesOnParts } from "../../../src/segur/notes/part-notes.ts";
import { notesByReference, notesOnReferences } from "../../../src/segur/notes/reference-notes.ts";
import { line, quoteOf } from "./quote-of-lines.ts";

/** What notes say of references, of parts of a quote and of what the client pays, and what they leave unsaid. */

describe("notes on lines whose references begin alike", () => {
  const said = (note: string, ...references: string[]) => {
    const { quote } = quoteOf(
      (references.length > 0 ? references : ["SEG-1", "LAB 04", "SEG-2"]).map((reference) =>
        line("Lampe", { reference }),
      ),
      [note],
    );
    const notes = notesByReference(quote);
    return quote.lines.map((own) => notes(own).map(({ value }) => value.trim()));
  };
  it.each([
    ["SEG : payé par l'État.", [["payé par l'État."], [], ["payé par l'État."]]],
    ["Réf. SEG : payé par l'État.", [["payé par l'État."], [], ["payé par l'État."]]],
    ["Références SEG = payé par l'État.", [["payé par l'État."], [], ["payé par l'État."]]],
    ["Les codes « SEG » → payé par l'État.", [["payé par l'État."], [], ["payé par l'État."]]],
    ["Les lignes SEG-* – payé par l'État.", [["payé par l'État."], [], ["payé par l'État."]]],
    ["seg : payé par l'État.", [["payé par l'État."], [], ["payé par l'État."]]],
    ["SEG : État. LAB : client.", [["État."], ["client."], ["État."]]],
    ["LAB : client.", [[], ["client."], []]],
    ["SEG payé par l'État.", [[], [], []]],
    ["ASEG : payé par l'État.", [[], [], []]],
    ["SEG : 12 €", [[], [], []]],
    ["Réf. en LAB- : client.", [[], ["client."], []]],
    ["Codes commençant par LAB : client.", [[], ["client."], []]],
    ["Les lignes dont la référence commence par LAB sont hors Ségur.", [[], ["sont hors Ségur."], []]],
    ["LAB sont hors Ségur.", [[], [], []]],
  ])("%s", (note, expected) => expect(said(note)).toEqual(expected));
  it("one kind of reference tells nothing apart", () => {
    expect(said("SEG : payé par l'État.", "SEG-1", "SEG-2")).toEqual([[], []]);
    expect(said("A : payé par l'État.", "A-1", "B-2")).toEqual([[], []]);
    expect(said("SEG : payé par l'État.", "SEG-12345", "LAB-1")).toEqual([[], []]);
    expect(said("SEG : payé par l'État.", "SEG/1234", "LAB.1")).toEqual([["payé par l'État."], []]);
    expect(said("SEG : payé par l'État.", "SEG-FOR", "LAB-FOR")).toEqual([["payé par l'État."], []]);
    expect(said("SEG : payé par l'État.", "seg-1", "LAB-1")).toEqual([[], []]);
  });
});

describe("notes that open with references as the lines print them", () => {
  const said = (note: string) => {
    const { quote } = quoteOf(
      ["EER", "E29", "OO52"].map((reference) => line("Lampe", { reference })),
      [note],
    );
    const notes = notesOnReferences(quote);
    return quote.lines.map((own) => notes(own).length).join("");
  };
  it.each([
    ["EER et E29 = affichage des prix", "110"],
    ["OO52 : mise à jour", "001"],
    ["EER, E29 → hors Ségur", "110"],
    ["EER = affichage ; E29 : réseau", "110"],
    ["EER et E30 = affichage", "000"],
    ["SIRET : aucun", "000"],
    ["EER sert à l'affichage", "000"],
    ["E29 : 12 €", "000"],
  ])("%s", (note, expected) => expect(said(note)).toBe(expected));
});

describe("notes on parts of a quote", () => {
  const said = (note: string, ...headings: string[]) => {
    const { quote } = quoteOf(
      (headings.length > 0 ? headings : ["Lot A – Logiciel", "Lot B – Écrans"]).map((section) =>
        line("Lampe", { section }),
      ),
      [note],
    );
    const notes = notesOnParts(quote);
    return quote.lines.map((own) => notes(own).length).join("");
  };
  it.each([
    ["Le lot A est réglé par l'ASP.", "10"],
    ["Le lot A est réglé par l'ASP. Le lot B relève de l'établissement, hors Ségur.", "11"],
    ["Les lots A et B sont réglés par l'ASP.", "11"],
    ["Les lots A, B sont réglés par l'ASP.", "11"],
    ["Seul le lot A est réglé par l'ASP.", "10"],
    ["Voyez le lot A, réglé par l'ASP.", "00"],
    ["Quant au lot B, il est hors Ségur.", "01"],
    ["Pour le lot B : hors Ségur.", "01"],
    ["La partie A est réglée par l'ASP.", "10"],
    ["Le volet n° A est réglé par l'ASP.", "10"],
    ["Le lot A est livré en mai.", "00"],
    ["Note sur A : hors Ségur.", "10"],
    ["NB : hors Ségur.", "00"],
    ["Remarque pour B – hors Ségur.", "01"],
    ["A : hors Ségur.", "10"],
    ["C : hors Ségur.", "00"],
    ["Le lot 12 % est réglé par l'ASP.", "00"],
  ])("%s %s", (note, expected) => expect(said(note)).toBe(expected));
  it.each([
    ["A - Logiciel", "10"],
    ["A. Logiciel", "10"],
    ["A) Logiciel", "10"],
    ["A : Logiciel", "10"],
    ["A– Logiciel", "10"],
    ["A Logiciel", "00"],
    ["Aide - Logiciel", "00"],
    ["Lots A et C – Logiciel", "00"],
    ["Lot A, lot C – Logiciel", "00"],
  ])("under « %s »: %s", (heading, expected) =>
    expect(said("Le lot A est réglé par l'ASP.", heading, "Lot B – Écrans")).toBe(expected),
  );
});

describe("why the client pays a line", () => {
  const segur = line("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État");
  const reasonOf = (note: string, ...designations: string[]) => {
    const { quote, meaning } = quoteOf(
      [segur, ...designations.map((designation) => line(designation, { payer: "Client" }))],
      [note],
    );
    const notes = extrasNotes(
      quote,
      meaning().lines.map(({ payer }) => payer),
    );
    return quote.lines.map((own) => (notes(own) === null ? "-" : "R")).join("");
  };
  it.each([
    ["Cet achat ne relève pas du Ségur.", "-R"],
    ["Ces achats ne relèvent pas du Ségur.", "-R"],
    ["Celui-ci ne relève pas du Ségur.", "-R"],
    ["Ceci ne relève pas du Ségur.", "-R"],
    ["Elle ne relève pas du Ségur.", "-R"],
    ["Parce que le Ségur ne le couvre pas.", "-R"],
    ["Car il ne relève pas du Ségur.", "-R"],
    ["Pourquoi le payer ? C'est qu'il ne relève pas du Ségur.", "-R"],
    ["Un achat hors Ségur, réglé par la clinique.", "-R"],
    ["Un achat ne relève pas du Ségur.", "--"],
    ["Cette garantie est de deux ans.", "--"],
  ])("one line of the client's, « %s »: %s", (note, expected) => expect(reasonOf(note, "Agenda")).toBe(expected));
  it.each([
    ["Gestia n'est pas un produit Ségur.", "Volet 2 – Comptabilité Lérins Gestia", "RR"],
    ["Gestia est sans lien avec le DSR.", "Logiciel Gestia, réglé par le laboratoire", "RR"],
    ["Gestia n'est pas un produit Ségur.", "Volet 2 – Comptabilité", "--"],
    ["Comptabilité : hors Ségur.", "Comptabilité du cabinet", "--"],
  ])("what is named in the heading of a part, « %s » under « %s »", (note, section, expected) => {
    const own = ["Agenda", "Lampe"].map((designation) => line(designation, { payer: "Client", section }));
    const { quote, meaning } = quoteOf([segur, ...own], [note]);
    const notes = extrasNotes(
      quote,
      meaning().lines.map(({ payer }) => payer),
    );
    expect(
      quote.lines
        .slice(1)
        .map((one) => (notes(one) === null ? "-" : "R"))
        .join(""),
    ).toBe(expected);
  });
  it("a note that names nothing points at none of two lines", () =>
    expect(reasonOf("Cet achat ne relève pas du Ségur.", "Agenda", "Lampe")).toBe("---"));
  it.each([
    ["Le matériel ne relève pas du Ségur.", "-R-"],
    ["Aucun équipement ne relève du Ségur.", "-R-"],
    ["(1) Le matériel ne relève pas du Ségur.", "---"],
    ["* Le matériel ne relève pas du Ségur.", "---"],
    ["L'imprimante n'est pas financée par l'État.", "-R-"],
    ["L'agenda n'est pas financé par l'État.", "--R"],
    ["La lampe n'est pas financée par l'État.", "---"],
    ["Ni l'agenda, ni l'imprimante ne touchent à la fonction logicielle du DSR.", "-RR"],
    ["L'agenda ne contribue pas aux fonctions du DSR.", "--R"],
    ["L'agenda touche à la fonction du DSR.", "---"],
    [
      "Ni l'imprimante, ni l'agenda ne relèvent du Ségur : ils répondent à un besoin que le laboratoire aurait eu de toute façon, avant même que la moindre version fût annoncée.",
      "-RR",
    ],
  ])("of an « imprimante » and an « agenda », « %s »: %s", (note, expected) =>
    expect(reasonOf(note, "Imprimante", "Agenda")).toBe(expected),
  );
});

describe("a line that repeats the reason of the one above it", () => {
  const state = line("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État");
  const reasons = (...designations: string[]) => {
    const { meaning } = quoteOf(
      [state, ...designations.map((designation) => line(designation, { payer: "Client" }))],
      [],
    );
    return meaning()
      .lines.slice(1)
      .map(({ reason }) => (reason === null ? "-" : "R"))
      .join("");
  };
  it.each([
    [["Graveur (hors Ségur)", "Borne (id.)"], "RR"],
    [["Graveur (hors Ségur)", "Borne (idem)", "Caisse - même motif"], "RRR"],
    [["Graveur (hors Ségur)", "Borne, même raison que ci-dessus"], "RR"],
    [["Graveur (hors Ségur)", "Borne"], "R-"],
    [["Graveur", "Borne (id.)"], "--"],
    [["Graveur (hors Ségur)", "Borne", "Caisse (idem)"], "R--"],
    [["Graveur (hors Ségur)", "Borne idem modèle 3"], "R-"],
  ])("%j: %s", (designations, expected) => expect(reasons(...designations)).toBe(expected));
});

it("marks in cells of their own call a note, words of the line do not", () => {
  const noted = (more: object, note: string) => {
    const { quote } = quoteOf([line("Lampe", more)], [note]);
    const notes = notesOfLines(quote);
    return quote.lines.map((own) => notes(own).map(({ value }) => value));
  };
  expect(noted({ payer: "E" }, "E = État")).toEqual([["État"]]);
  expect(noted({ payer: "12" }, "12 = État")).toEqual([["État"]]);
  expect(noted({ payer: "État" }, "E = État")).toEqual([[]]);
  expect(noted({}, "E = État")).toEqual([[]]);
});
