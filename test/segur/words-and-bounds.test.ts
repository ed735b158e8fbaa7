import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../src/core.ts";
import { textAt } from "../../src/documents/text.ts";
import { clientNameKey } from "../../src/segur/clients/client-names.ts";
import { findDsrCodes, findUnknownWaves } from "../../src/segur/dsr/dsr-code.ts";
import { endsWithAnd, readPairAtEnd, readUnknownPairAtEnd, waveMarks } from "../../src/segur/dsr/dsr-grammar.ts";
import { fundedDsr, fundedFor, givenDsr, overlapOf } from "../../src/segur/dsr/funded-dsr.ts";
import { namedDsr } from "../../src/segur/dsr/named-dsr.ts";
import { centsIn, dateOfList, dayIn, dsrsIn } from "../../src/segur/lists/list-values.ts";
import { extrasNotes } from "../../src/segur/notes/extras-notes.ts";
import { clausesByNumber, numbersIn, printedNumber } from "../../src/segur/notes/line-numbers.ts";
import { linesNamedIn } from "../../src/segur/notes/named-lines.ts";
import { amountsIn } from "../../src/segur/payers/sentence-amounts.ts";
import { readText } from "../../src/segur/reading/reading.ts";
import { ceilingOf } from "../../src/segur/regulation/ceilings.ts";
import { wasKnown } from "../../src/segur/regulation/known.ts";
import { vatRatesAt, vatTerritoryOf } from "../../src/segur/regulation/vat-territory.ts";
import { dutyOfWave, needsVersionList } from "../../src/segur/regulation/version-lists.ts";
import { waveByDate } from "../../src/segur/regulation/wave-by-date.ts";
import { outOfScopeKinds, strungWorks } from "../../src/segur/scope.ts";
import { maintenancePeriods } from "../../src/segur/services/maintenance.ts";
import { HEAD, lineOf } from "../rules/interplay/small-quote.ts";

/** The small functions of the judgement at their edges: every word of a list, the last value on each side of a limit. */

const text = (value: string) => textAt(value, { row: 1, column: 1 });
const words = (list: string): string[] => list.split(" ");

function quoteOf(designations: readonly string[], statements: readonly string[] = [], more: Partial<QuoteInput> = {}) {
  const lines = designations.map((designation) => lineOf(designation, 10_000, null));
  const given = quoteFromData({ ...HEAD, lines, summaries: [], texts: [...statements], ...more });
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  return given.value.quote;
}

describe("names of clients", () => {
  it.each(
    words(
      "pharmacie officine cabinet medical medicale laboratoire biologie analyses centre hospitalier clinique hopital " +
        "maison sante docteur client etablissement residence ehpad association imagerie radiologie dentaire universitaire " +
        "regional groupe pluriprofessionnelle ville central centrale",
    ),
  )("« %s » alone names nobody", (word) => expect(clientNameKey(word)).toBe(""));

  it.each(["—", "", "SAS", "Pharmacie centrale"])("« %s » names nobody", (name) =>
    expect(clientNameKey(name)).toBe(""),
  );

  it.each(
    words(
      "sas sasu sa sarl eurl selas selarl sel scp sci scm snc gie gcs monsieur madame m mme le la les l de du des d et a au aux",
    ),
  )("« %s » tells no client from another", (word) => expect(clientNameKey(`${word} Aulnes`)).toBe("aulnes"));

  it.each([
    ["CHU Aulnes", "centre hospitalier universitaire aulnes"],
    ["CHR Aulnes", "centre hospitalier regional aulnes"],
    ["Ste Anne", "sainte anne"],
    ["Dr Aulnes", "docteur aulnes"],
    ["LBM Aulnes", "laboratoire biologie medicale aulnes"],
    ["Labo Aulnes", "laboratoire aulnes"],
    ["MSP Aulnes", "maison sante pluriprofessionnelle aulnes"],
  ])("%s is %s", (name, key) => expect(clientNameKey(name)).toBe(key));
});

describe("numbers of lines in notes", () => {
  const printed = [1, 2, 3, 4, 5, 6, 7];
  it.each([
    ["Ligne 2 : client", [2]],
    ["Lignes 1 à 3", [1, 2, 3]],
    ["Lignes 1 au 3", [1, 2, 3]],
    ["Lignes 1-3", [1, 2, 3]],
    ["Lignes 1 – 3", [1, 2, 3]],
    ["Lignes 2, 4 et 5", [2, 4, 5]],
    ["Lignes 2 & 4", [2, 4]],
    ["Lignes 3 à 1", [3]],
    ["Lignes 1 à 90", [1]],
    ["Lignes 1 à 61", Array.from({ length: 61 }, (_, i) => i + 1)],
    ["Lignes 12 et 13", [12, 13]],
    ["Poste 3", [3]],
    ["Postes 3 et 4", [3, 4]],
    ["Article 3", [3]],
    ["Position 3", [3]],
    ["Pos. 3", [3]],
    ["Item 3", [3]],
    ["Items 3", [3]],
    ["Réf. 3", [3]],
    ["Référence 3", [3]],
    ["Références 3", [3]],
    ["Repère 3", [3]],
    ["Rep. 3", [3]],
    ["Numéro 3", [3]],
    ["n° 3 : client", [3]],
    ["Ligne n° 3", [3]],
    ["Ligne no 3", [3]],
    ["pipeline 3", []],
    ["Ligne 3 €", []],
    ["Ligne 300 €", []],
    ["Ligne 3,5", []],
    ["Ligne 3 %", []],
    ["Ligne 30 eur", []],
    ["Ligne 1234", []],
    ["la première ligne", [1]],
    ["la premiere ligne", [1]],
    ["la dernière ligne", [7]],
    ["les derniers postes", [7]],
    ["le premier article", [1]],
    ["le dernier article", [7]],
    ["les deux premières lignes", [1, 2]],
    ["les deux dernières lignes", [6, 7]],
    ["les trois dernières prestations", [5, 6, 7]],
    ["les quatre premières positions", [1, 2, 3, 4]],
    ["les cinq premières lignes", [1, 2, 3, 4, 5]],
    ["les six premières lignes", [1, 2, 3, 4, 5, 6]],
    ["les 2 premières lignes", [1, 2]],
    ["les deux dernières sont à votre charge", [6, 7]],
    ["la dernière est payée par vous", [7]],
    ["la dernière à votre charge", [7]],
    ["la dernière par vous", [7]],
    ["la dernière vous revient", [7]],
    ["les deux dernières, hors Ségur", [6, 7]],
    ["les deux dernières", [6, 7]],
    ["la dernière facture", []],
    ["Article 3. – L'Agence règlera la somme.", []],
    ["Article 3 : payé par l'Agence.", [3]],
    ["l'engagement écrit à l'article 6 ne vaut que pour le poste 7", [7]],
    ["l'article 3 du contrat", []],
    ["l'article 3 de nos conditions générales", []],
    ["les articles 3 et 4 du devis", [3, 4]],
    ["la troisième, hors périmètre Ségur, par le cabinet", [3]],
    ["les 2e et 4e lignes", [2, 4]],
    ["la seconde ligne vous revient", [2]],
    ["la troisième année", []],
    ["le dernier poste", [7]],
    ["les dernières lignes", [7]],
    ["les derniers articles", [7]],
    ["la dernière prestation", [7]],
    ["la dernière position", [7]],
    ["la dernière au client", [7]],
    ["la dernière aux clients", [7]],
    ["les deux dernières et le reste", [6, 7]],
    ["les deux dernières sont payées", [6, 7]],
    ["les deux dernieres lignes", [6, 7]],
    ["la dernière (voir plus bas)", []],
    ["la dernière.", [7]],
    ["la dernière ;", [7]],
    ["la dernière : client", [7]],
    ["(la dernière)", [7]],
    ["la lg. 2 et la lg. 3", [2, 3]],
    ["Le n° 5 est une mise à jour", [5]],
    ["Les n° 4 et 5 relèvent de l'infrastructure", [4, 5]],
    ["l'objet du n° 2", [2]],
    ["le n° 22-118", []],
    ["le n° 4/2022", []],
    ["dès la ligne 5", [5, 6, 7]],
    ["la commande des lignes 1 et 2", [1, 2]],
    ["la ligne 4 et les suivantes", [4, 5, 6, 7]],
    ["les lignes 4 et suivantes", [4, 5, 6, 7]],
    ["tout ce qui vient après, ligne 5 comprise", [5, 6, 7]],
    ["le reste, ligne 5 incluse", [5, 6, 7]],
    ["la ligne 5, comprise dans le forfait", [5]],
  ])("%s: %j", (value, numbers) => expect([...numbersIn(value, printed)].sort((a, b) => a - b)).toEqual(numbers));

  it.each([
    ["P01", ["P01"]],
    ["P01 et P02 : client", ["P01", "P02"]],
    ["P01, P03", ["P01", "P03"]],
    ["P1 & P3", ["P01", "P03"]],
    ["P01 à P03", ["P01", "P02", "P03"]],
    ["P01 au P03", ["P01", "P02", "P03"]],
    ["P01 – P03", ["P01", "P02", "P03"]],
    ["P-01", ["P01"]],
    ["Q02 et P01", []],
    ["P01X", []],
    ["XP01", []],
    ["3P01", []],
    ["A-P01", []],
    ["P01,5", []],
    ["p01", []],
    ["ligne 2", ["P02"]],
  ])("« %s » names the references %j", (value, references) => {
    const all = ["P01", "P02", "P03"];
    const [line] = quoteOf(["Écran"]).lines;
    if (line === undefined) throw new Error("no line");
    const numberOf = (reference: string) => printedNumber({ ...line, reference: text(reference) });
    const named = numbersIn(value, all.map(numberOf));
    expect(all.filter((reference) => named.has(numberOf(reference)))).toEqual(references);
  });

  it("each clause speaks of its own numbers", () => {
    const clauses = clausesByNumber(
      text("Lignes 1 et 2 : État. Ligne 3 : hors périmètre ; ligne 4 : client. Merci."),
      [],
    );
    expect(clauses.map(({ text: { value }, numbers }) => [value, [...numbers]])).toEqual([
      ["Lignes 1 et 2 : État. ", [1, 2]],
      ["Ligne 3 : hors périmètre ; ", [3]],
      ["ligne 4 : client. ", [4]],
    ]);
  });

  it.each([
    ["3", 3],
    ["07", 7],
    ["010", 10],
    [" 12 ", 12],
    ["1234", 1],
    // Letters have numbers that no plain number reaches.
    ["A3", 1_000_003],
    ["3a", 3.001],
    ["", 1],
  ])("a line whose reference is « %s » has number %i", (reference, number) => {
    const [line] = quoteOf(["Écran"]).lines;
    if (line === undefined) throw new Error("no line");
    expect(printedNumber({ ...line, reference: text(reference) })).toBe(number);
    expect(printedNumber({ ...line, reference: null })).toBe(1);
  });
});

describe("lines named by a word", () => {
  const quote = quoteOf(["Logiciel Labaris", "Écrans 24 pouces", "Imprimantes laser"]);
  it.each([
    ["les écrans sont réglés par la clinique", [1]],
    ["L'écran reste à votre charge", [1]],
    ["Écrans : client", [1]],
    ["les écrans et imprimantes", [1, 2]],
    ["ces écrans", [1]],
    ["cette imprimante", [2]],
    ["ce logiciel", [0]],
    ["seuls écrans", [1]],
    ["seules imprimantes", [2]],
    ["seul logiciel", [0]],
    ["seule imprimante", [2]],
    ["nos écrans", []],
    ["les écranx", [1]],
    ["les ecras", []],
    ["les encres", []],
    ["les labaris neufs à la charge de l'État", [0]],
    ["le logiciel, les écrans et les imprimantes", []],
    ["le total de la commande", []],
    [`${"bla ".repeat(26)} les écrans`, [1]],
    [`${"bla ".repeat(27)} les écrans`, []],
  ])("« %s » names %j", (clause, indices) =>
    expect(linesNamedIn(text(clause), quote).map(({ index }) => index)).toEqual(indices),
  );

  it.each(
    words(
      "montant total somme ligne poste article devis offre commande facture solde reste ensemble client clinique totalite integralite signature presente present autres financement",
    ),
  )("« %s » names none", (word) =>
    expect(linesNamedIn(text(`le ${word} hors périmètre`), quoteOf([`Un ${word} divers`, "Écrans"]))).toEqual([]),
  );
});

describe("notes that say why something is billed", () => {
  const noteOf = (designation: string, statement: string): boolean => {
    const quote = quoteOf(["Prestation Ségur", designation], [statement]);
    const line = quote.lines[1];
    return line !== undefined && extrasNotes(quote)(line) !== null;
  };
  it.each([
    ["Imprimante laser", "Le matériel est hors Ségur.", true],
    ["Imprimante laser", "Les materiels sont hors Ségur.", true],
    ["Imprimante laser", "Aucun équipement n'est éligible au Ségur.", true],
    ["Serveur", "L'infrastructure est hors Ségur.", true],
    ["Imprimante laser", "(1) Le matériel est hors Ségur.", false],
    ["Imprimante laser", "[a] Le matériel est hors Ségur.", false],
    ["Imprimante laser", "* Le matériel est hors Ségur.", false],
    ["Imprimante laser", "(12) Le matériel est hors Ségur.", false],
    ["Imprimante laser", "[ab] Le matériel est hors Ségur.", false],
    ["Imprimante laser", "[abc] Le matériel est hors Ségur.", true],
    ["Imprimante laser", "Sans étoile : hors Ségur.", true],
    ["Imprimante laser", "Pas d'astérisque : hors Ségur.", true],
    ["Imprimante laser", "Sans marque = hors Ségur.", true],
    ["Imprimante laser", "Sans repère = hors Ségur.", true],
    ["Imprimante laser", "Sans croix = hors Ségur.", true],
    ["Imprimante laser", "Sans signe = hors Ségur.", true],
    ["Imprimante laser", "Sans étoiles filantes, hors Ségur.", false],
    ["Formation Excel", "Le matériel est hors Ségur.", false],
    ["Imprimante laser", "L'immatérielle est hors Ségur.", false],
    ["Imprimante laser", "L'imprimante n'entre pas dans la Prestation Ségur.", true],
    ["Imprimante laser", "La ligne 2 est hors Ségur.", true],
    ["Imprimante laser", "La ligne 1 est hors Ségur.", false],
  ])("%s / %s: %s", (designation, statement, told) => expect(noteOf(designation, statement)).toBe(told));
});

describe("fundings of DSRs", () => {
  const of = (code: string | null, functionKey: string, ...waves: (1 | 2)[]) => ({ code, functionKey, waves });
  it.each([
    [of("HOP-DPI-Va1", "DPI", 1), of("HOP-DPI-Va1", "DPI", 1), "same"],
    [of("HOP-DPI-Va1", "DPI", 1), of("HOP-DPI-Va2", "DPI", 2), null],
    [of("HOP-DPI-Va1", "DPI", 1), of("HOP-DPI-Va2", "DPI", 1, 2), "first-wave"],
    [of("HOP-DPI-Va2", "DPI", 1, 2), of("HOP-DPI-Va1", "DPI", 1), "first-wave"],
    [of(null, "DPI", 2), of("HOP-DPI-Va2", "DPI", 1, 2), "same"],
    [of(null, "DPI", 1, 2), of("HOP-DPI-Va2", "DPI", 1, 2), "same"],
    [of("HOP-DPI-Va1", "DPI", 1), of("BIO-SGL-Va1", "SGL", 1), null],
    [of(null, "DPI"), of("HOP-DPI-Va1", "DPI", 1), "wave-untold"],
    [of("HOP-DPI-Va1", "DPI", 1), of(null, "DPI"), "wave-untold"],
    [of(null, "DPI"), of(null, "DPI"), "same"],
    [of(null, "DPI"), of("X-DPI", "DPI"), null],
    [of("MS1-DUI-Va1", "DUI", 1), of("MS2-DUI-Va1", "DUI", 1), null],
    [of("MS1-DUI-Va1", "DUI", 1), of("MS1-DUI-Va1", "DUI"), "same"],
    [of("MS1-DUI-Va1", "DUI", 1), of(null, "DUI", 1), "same"],
    [of("XX-DUI-Va1", "DUI", 1), of("MS2-DUI-Va1", "DUI", 1), "same"],
  ] as const)("%j and %j: %s", (a, b, overlap) => expect(overlapOf(a, b)).toBe(overlap));

  it("a claim tells its waves", () => {
    const mention = { code: "HOP-DPI-Va1", functionKey: "DPI", wave: 1, evidence: text("") } as const;
    expect(fundedDsr(mention, [text("DPI vague 1")]).waves).toEqual([1]);
    expect(fundedDsr({ ...mention, wave: null }, [text("DPI")]).waves).toEqual([]);
    expect(fundedDsr(mention, [text("DPI"), text("vague 1 + vague 2")]).waves).toEqual([1, 2]);
    expect(fundedDsr(mention, []).waves).toEqual([1]);
  });

  it("a ledger names a DSR in any spelling", () => {
    expect(givenDsr("HOP-DPI-Va1")).toEqual(of("HOP-DPI-Va1", "DPI", 1));
    expect(givenDsr("DSR HOP DPI vague 1")).toEqual(of("HOP-DPI-Va1", "DPI", 1));
    expect(givenDsr("HOP-DPI-Va2", [1, 2])).toEqual(of("HOP-DPI-Va2", "DPI", 1, 2));
    expect(givenDsr("inconnu", [2])).toEqual(of("inconnu", "inconnu", 2));
    expect(givenDsr("inconnu")).toEqual(of("inconnu", "inconnu"));
  });

  it.each([
    ["LGC", "person"],
    ["LGC-SF", "person"],
    ["LGCX", "site"],
    ["DPI", "site"],
  ])("%s is funded for a %s", (key, whom) => expect(fundedFor(key)).toBe(whom));
});

describe("what was known when", () => {
  const basis = { certainty: "verbatim", source: [] } as const;
  it.each([
    [null, null, true],
    ["2023-05-24", null, true],
    [null, "2023-05-24", true],
    ["2023-05-24", "2023-05-23", false],
    ["2023-05-24", "2023-05-24", true],
  ])("public from %s, asked of %s: %s", (knownFrom, asOf, known) => {
    expect(wasKnown({ ...basis, knownFrom }, asOf)).toBe(known);
    expect(wasKnown(basis, asOf)).toBe(true);
  });

  it("the list of versions is a duty of every DSR of wave 2 and of some of wave 1", () => {
    expect(needsVersionList("HOP-DPI-Va2")?.required).toBe(true);
    expect(needsVersionList("NO-DSR-Va1")).toBeNull();
    expect(dutyOfWave(2)).not.toBeNull();
    expect(dutyOfWave(1)).toBeNull();
    expect(needsVersionList("PHA-LGO-Va1")?.required).toBe(true);
    expect(needsVersionList("BIO-SGL-Va1")?.required).toBe(false);
  });

  it("a quote silent on its wave is of wave 1 when no order of wave 2 could be so early", () => {
    expect(waveByDate("DPI", null)).toBeNull();
    expect(waveByDate("DPI", "2022-01-01")).toBe(1);
    expect(waveByDate("SGL", "2022-01-01")).toBe(1);
    expect(waveByDate("DPI", "2026-01-01")).toBeNull();
    expect(waveByDate("SGL", "2030-01-01")).toBeNull();
    expect(waveByDate("DPI", "2024-02-20")).toBe(1);
    expect(waveByDate("DPI", "2024-02-21")).toBeNull();
    expect(waveByDate("RIS", "2025-01-14")).toBe(1);
    expect(waveByDate("RIS", "2025-01-15")).toBeNull();
    expect(waveByDate("SGL", "2024-06-19")).toBe(1);
    expect(waveByDate("SGL", "2024-06-20")).toBeNull();
  });

  it("ceilings", () => {
    const one = ceilingOf("PHA-LGO-Va1");
    const two = ceilingOf("PHA-LGO-Va1", { pharmacies: 2 });
    expect(one.kind).toBe("upper-bound");
    expect(two.kind === "upper-bound" && one.kind === "upper-bound" && two.cents === 2 * one.cents).toBe(true);
    expect(ceilingOf("NO-DSR-Va1")).toEqual({
      kind: "unknown",
      missing: "ceilingCents",
      publishedIn: null,
      address: null,
    });
  });
});

describe("codes in words", () => {
  it.each([
    ["ris", 1, "IMG-RIS-Va1"],
    ["  RIS ", 1, "IMG-RIS-Va1"],
    ["BIO-SGL-Va1", null, "BIO-SGL-Va1"],
    [" BIO-SGL-Va1 ", null, "BIO-SGL-Va1"],
    ["BIO SGL vague 1", null, "BIO-SGL-Va1"],
    ["HOP-DPI/PFI-Va1", null, null],
    ["BIO-XYZ-Va1", null, null],
    ["nothing", 1, null],
    ["dossier patient informatise", 1, "HOP-DPI-Va1"],
    ["Dossier  patient-informatisé", 1, "HOP-DPI-Va1"],
    ["DPI de la clinique", 1, null],
  ] as const)("« %s » with wave %s is %s", (value, wave, code) =>
    expect(namedDsr(value, wave)?.code ?? null).toBe(code),
  );

  it.each([
    ["BIO-SGL-Va3", ["BIO-SGL-Va3"]],
    ["BIO-SGL-vague 4", ["BIO-SGL-vague 4"]],
    ["BIO-SGL-Va10", ["BIO-SGL-Va10"]],
    ["BIO-SGL-Va0", ["BIO-SGL-Va0"]],
    ["le BIO-SGL Va 9 et", ["BIO-SGL Va 9"]],
    ["BIO-SGL-Va1", []],
    ["BIO-SGL-Va2", []],
    ["BIO-SGL-Va3.5", []],
    ["bonjour vague 4", []],
    [`BIO-SGL${" ".repeat(90)}Va3`, []],
  ])("« %s » prints the unknown %j", (value, found) =>
    expect(findUnknownWaves(value).map(({ start, end }) => value.slice(start, end))).toEqual(found),
  );

  it.each([
    ["Va1", [["Va", 1, false]]],
    ["V2", [["V", 2, false]]],
    ["vague II", [["vague", 2, false]]],
    ["vague I", [["vague", 1, false]]],
    ["vague III", []],
    ["vague n° 2", [["vague", 2, false]]],
    ["vague no 1", [["vague", 1, false]]],
    ["vague 1 + vague 2", [["vague", 2, true]]],
    ["vague 1 et vague 2", [["vague", 2, true]]],
    ["vague 1 & 2", [["vague", 2, true]]],
    ["vagues 1 et 2", [["vagues", 2, true]]],
    ["vagues 1 et 2 du Ségur", [["vagues", 2, true]]],
    ["Va1 + 2 jours", [["Va", 1, false]]],
    ["Va1/Va2", [["Va", 2, true]]],
    ["V12", []],
    ["V1.2", []],
    ["V3", []],
  ])("waves of « %s »: %j", (value, marks) =>
    expect([...waveMarks(value)].map(({ mark, wave, both }) => [mark, wave, both])).toEqual(marks),
  );

  it.each([
    ["DSR BIO-SGL ", { corridor: "BIO", functionKey: "SGL", prefixed: true, start: 0, end: 11 }],
    ["le BIO SGL-", { corridor: "BIO", functionKey: "SGL", prefixed: false, start: 3, end: 10 }],
    ["SGL BIO", { corridor: "BIO", functionKey: "SGL", prefixed: false, start: 0, end: 7 }],
    ["ABC-BIO-SGL", { corridor: "BIO", functionKey: "SGL", prefixed: false, start: 4, end: 11 }],
    ["le dpi ", { corridor: null, functionKey: "DPI", prefixed: false, start: 3, end: 6 }],
    ["Hélios-DPI", { corridor: null, functionKey: "DPI", prefixed: false, start: 7, end: 10 }],
  ] as const)("« %s » ends with the pair %j", (value, pair) => expect(readPairAtEnd(value)).toMatchObject(pair));
  it.each(["XYZ-DPI", "abri", "BIO", "", "ABC2-SGL"])("« %s » ends with none", (value) =>
    expect(readPairAtEnd(value)).toBeNull(),
  );

  it("listing and unknown pairs at the end of a text", () => {
    for (const and of [" / ", " + ", " & ", ", ", "; ", " et ", " plus "]) expect(endsWithAnd(`HOP-DPI${and}`)).toBe(7);
    for (const none of ["HOP-DPI", "HOP-DPI buffet", "HOP - "]) expect(endsWithAnd(none)).toBeNull();
    expect(readUnknownPairAtEnd("le BIO-XYZ ")).toBe(3);
    expect(readUnknownPairAtEnd("DSR BIO_XYZ-")).toBe(0);
    expect(readUnknownPairAtEnd("rendez-vous pris")).toBeNull();
    expect(readUnknownPairAtEnd("BIO XYZ")).toBeNull();
  });

  it.each([
    ["HOP-DPI/PFI-Va1", ["HOP-DPI-Va1 HOP-DPI", "HOP-PFI-Va1 PFI-Va1"]],
    ["BIO-SGL (vague 1)", ["BIO-SGL-Va1 BIO-SGL (vague 1)"]],
    ["(BIO-SGL vague 1)", ["BIO-SGL-Va1 BIO-SGL vague 1"]],
    ["RIS V2", []],
    ["DSR RIS V2", ["IMG-RIS-Va2 DSR RIS V2"]],
    ["BIO-XYZ-Va1", ["null BIO-XYZ-Va1"]],
    ["BIO-XYZ-V1", []],
    ["mise à jour du LGO, PHA-LGO-Va1", ["PHA-LGO-Va1 PHA-LGO-Va1"]],
    ["BIO-SGL-Va1 BIO-SGL-Va1", ["BIO-SGL-Va1 BIO-SGL-Va1", "BIO-SGL-Va1 BIO-SGL-Va1"]],
  ])("codes of « %s »: %j", (value, codes) =>
    expect(findDsrCodes(value).map(({ code, raw }) => `${code} ${raw}`)).toEqual(codes),
  );
});

describe("works on one line", () => {
  it.each([
    ["rattrapage, câblage et location de tablettes", ["rattrapage", "câblage", "location de tablettes"]],
    ["rattrapage\nCâblage", ["rattrapage", "Câblage"]],
    ["rattrapage de versions\nobsolètes", ["rattrapage de versions\nobsolètes"]],
    ["rattrapage - câblage", ["rattrapage", "câblage"]],
    ["rattrapage – câblage", ["rattrapage", "câblage"]],
    ["rattrapage + câblage & location; tablettes", ["rattrapage", "câblage", "location", "tablettes"]],
    ["rattrapage ainsi que câblage", ["rattrapage", "câblage"]],
    ["rattrapage de même que câblage", ["rattrapage", "câblage"]],
    ["rattrapage avec câblage", ["rattrapage", "câblage"]],
    ["rattrapage couplé à câblage", ["rattrapage", "câblage"]],
    ["rattrapage assorti d'un câblage", ["rattrapage", "un câblage"]],
    ["rattrapage accompagné du câblage", ["rattrapage", "câblage"]],
    ["rattrapage groupé aux câblages", ["rattrapage", "câblages"]],
    ["rattrapage associé avec câblage", ["rattrapage", "câblage"]],
    ["rattrapage / câblage", ["rattrapage", "câblage"]],
    ["rattrapage/câblage", ["rattrapage/câblage"]],
    ["rattrapage plus un câblage", ["rattrapage", "un câblage"]],
    ["câblage plus rattrapage", ["câblage", "rattrapage"]],
    ["câblage plus montée de version", ["câblage", "montée de version"]],
    ["câblage plus rapide", ["câblage plus rapide"]],
    ["câblage (et prises)", ["câblage (et prises)"]],
    ["câblage, PC, NAS, VM, ab", ["câblage", "PC", "NAS", "VM"]],
    ["mise-à-jour", ["mise-à-jour"]],
    ["câblage, PCs", ["câblage"]],
    ["câblage, APC", ["câblage"]],
    ["câblage, et prises", ["câblage", "prises"]],
    ["câblage, plus prises", ["câblage", "prises"]],
    ["câblage, puis prises", ["câblage", "prises"]],
    ["câblage, outre prises", ["câblage", "prises"]],
    ["câblage+prises", ["câblage", "prises"]],
    ["câblage  +  prises", ["câblage", "prises"]],
    ["câblage plus des prises", ["câblage", "des prises"]],
    ["câblage plus le bus", ["câblage"]],
    ["câblage plus 2 prises", ["câblage", "2 prises"]],
    ["câblage plus remise à niveau", ["câblage", "remise à niveau"]],
    ["câblage plus comblement", ["câblage", "comblement"]],
    ["câblage plus résorption", ["câblage", "résorption"]],
    ["câblage plus reprise", ["câblage", "reprise"]],
  ])("%s: %j", (value, parts) => expect(strungWorks(text(value)).map((part) => part.value)).toEqual(parts));

  const sold = (value: string) => outOfScopeKinds(readText(text(value))).map(({ kind }) => kind);
  it.each([
    ["Serveur", true],
    ["Installation sur le serveur", false],
    ["Installation sur votre serveur", false],
    ["Migration vers serveur", false],
    ["Reprise depuis serveur", false],
    ["Mise à jour avec serveur", true],
    ["Interface avec le serveur", false],
    ["Connexion via serveur", false],
    ["Serveur existant", false],
    ["Serveur fourni par la clinique", false],
    ["Votre serveur", false],
    ["Chaque serveur", false],
    ["Leur serveur", false],
    ["Fourniture d'un serveur", true],
    ["Paramétrage des postes", false],
    ["Paramétrage et PC portables", true],
    ["Paramétrage, fourniture de postes", true],
    ["Paramétrage, des PC portables", true],
    ["Paramétrage de base à nos postes", false],
    ["Paramétrage simple, complet, durable et bleu pour PC portables", true],
    ["Paramétrage pour postes", false],
    ["Paramétrage sur postes", false],
    ["Paramétrage avec postes", false],
    ["Paramétrage aux postes", false],
    ["Paramétrage des comptes ou PC portables", true],
  ])("« %s » sells a machine: %s", (value, sells) => expect(sold(value).length > 0).toBe(sells));
});

describe("amounts in sentences", () => {
  it.each([
    ["4 120 € par an", [[412_000, false]]],
    ["750,00 euros TTC", [[75_000, true]]],
    ["750 HT", [[75_000, false]]],
    ["750 H.T.", [[75_000, false]]],
    ["750 T.T.C.", [[75_000, true]]],
    ["750 ttc", [[75_000, true]]],
    ["80 %", []],
    ["le 12 juin", []],
    ["Versé par l'État (HT) : 742,00", [[74_200, false]]],
    ["Versé par l'État : 742,00.", [[74_200, false]]],
    ["Versé par l'État : 742", []],
    ["Versé 742,00", []],
    ["trente mille euros hors taxes", [[3_000_000, false]]],
    ["cent euros TTC", [[10_000, true]]],
    ["cent euros toutes taxes comprises", [[10_000, true]]],
    ["cent pages", []],
    ["750 http", []],
    ["mille neuros", []],
    ["mille euro", [[100_000, false]]],
    ["mille pages à euros", []],
    ["Versé (HT) : 742,00 environ", []],
    [
      "12 € puis 30 € TTC",
      [
        [1_200, false],
        [3_000, true],
      ],
    ],
  ])("%s: %j", (value, amounts) =>
    expect(amountsIn(text(value)).map(({ cents, gross }) => [cents, gross])).toEqual(amounts),
  );
});

describe("years of maintenance", () => {
  const years = (...statements: string[]) =>
    maintenancePeriods(quoteOf(["Prestation Ségur"], statements)).map((period) => [period.years, period.billedAfter]);
  it.each([
    ["La maintenance corrective est comprise 36 mois.", [[3, false]]],
    ["La maintenance corrective est comprise trois ans.", [[3, false]]],
    ["La maintenance corrective est comprise les années 1 à 3.", [[3, false]]],
    ["La maintenance corrective est comprise la première année.", [[1, false]]],
    ["La maintenance corrective est comprise la 2e année.", [[2, false]]],
    ["La maintenance corrective est comprise trois exercices.", [[3, false]]],
    ["La maintenance corrective est comprise.", []],
    ["La maintenance corrective est incluse pendant trois ans, puis facturée 900 € par an.", [[3, true]]],
  ])("%s %j", (statement, periods) => expect(years(statement)).toEqual(periods));
});

describe("values of lists", () => {
  it.each([
    ["1 200,50 €", 120_050],
    ["1200.50", 120_050],
    ["0", 0],
    ["-5", null],
    ["12 %", null],
    ["abc", null],
    ["", null],
  ])("« %s » is %s cents", (value, cents) => expect(centsIn(value)).toBe(cents));

  it.each([
    ["2024-03-12", "2024-03-12"],
    ["12/03/2024", "2024-03-12"],
    ["mis à jour le 12 mars 2024", "2024-03-12"],
    ["x 2024-13-45", null],
    ["sans date", null],
  ])("« %s » names the day %s", (value, day) => expect(dayIn(value)).toBe(day));

  it.each([
    [["Mise à jour du 12/03/2024", "état au 14/03/2024"], "liste-2020-01-01.csv", "2024-03-14", "content"],
    [[], "liste-20240312.csv", "2024-03-12", "file-name"],
    [[], "liste_2024.03.12.csv", "2024-03-12", "file-name"],
    [[], "liste 12-03-2024.csv", "2024-03-12", "file-name"],
    [[], "liste 31.12.2024.csv", "2024-12-31", "file-name"],
    [[], "liste 120240312.csv", null, null],
    [[], "liste 2024-13-12.csv", null, null],
    [[], "liste 2024-12-32.csv", null, null],
    [["Liste"], "liste.csv", null, null],
  ])("the date of a list under %j named %s is %s", (above, name, date, from) =>
    expect(dateOfList(above, name)).toEqual(date === null ? null : { date, from }),
  );

  it.each([
    ["BIO-SGL-Va1", [{ code: "BIO-SGL-Va1" }]],
    [" bio-sgl-va1 ", [{ code: "BIO-SGL-Va1" }]],
    ["HOP-DPI-Va1 / HOP-PFI-Va1", [{ code: "HOP-DPI-Va1" }, { code: "HOP-PFI-Va1" }]],
    ["RIS vague 1", [{ code: "IMG-RIS-Va1" }]],
    ["DPI vague 1 + vague 2", [{ code: "HOP-DPI-Va2", waves: [1, 2] }]],
    ["DPI", []],
  ])("« %s » names %j", (value, dsrs) => expect(dsrsIn(value)).toEqual(dsrs));
});

describe("VAT of territories", () => {
  it.each([
    ["75001", "2024-01-01", 20],
    ["97400", "2024-01-01", 8.5],
    ["97300", "2024-01-01", undefined],
  ] as const)("the highest rate of %s on %s is %s", (postCode, day, rate) =>
    expect(vatRatesAt(postCode, day)[0]).toBe(rate),
  );
  it("knows Corsica by any of its prefixes", () => {
    expect(vatTerritoryOf("2A004")).toBe(vatTerritoryOf("20 000"));
    expect(vatTerritoryOf("2a004")).toBe(vatTerritoryOf("20000"));
    expect(vatTerritoryOf("2A004")).not.toBe(vatTerritoryOf("75001"));
    expect(vatRatesAt(null, null)).toContain(8.5);
  });
});
