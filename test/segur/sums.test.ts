import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../src/core.ts";
import type { CaseFacts } from "../../src/engine/facts/context.ts";
import { annotate } from "../../src/segur/annotate.ts";
import { givenDsr, overlapOf } from "../../src/segur/dsr/funded-dsr.ts";
import { namedDsr } from "../../src/segur/dsr/named-dsr.ts";
import { grossOf, LineSum, sumsTo } from "../../src/segur/payers/shares.ts";
import { sellsPrestationAlone } from "../../src/segur/payers/sold-alone.ts";
import { HEAD, lineOf } from "../rules/interplay/small-quote.ts";

/** Who pays what, as columns, sections and totals tell it to the cent. */

type More = Partial<QuoteInput>;
type Line = QuoteInput["lines"][number];
const line = (designation: string, cents: number | null, more: object = {}): Line => ({
  ...lineOf(designation, cents, null),
  ...more,
});
const row = (label: string, cents: number | null, more: object = {}) => ({ label, cents, ...more });

function given(lines: readonly Line[], more: More = {}, facts: CaseFacts = {}) {
  const read = quoteFromData({ ...HEAD, dates: [], lines: [...lines], summaries: [], ...more });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { quote, kind } = read.value;
  return { quote, meaning: annotate(quote, facts, { kind }) };
}
const LETTERS: Readonly<Record<string, string>> = { state: "S", client: "C", "other-programme": "P", unknown: "-" };
const payers = (lines: readonly Line[], more: More = {}) =>
  given(lines, more)
    .meaning.lines.map(({ payer: { value } }) => LETTERS[value])
    .join("");

describe("sums of lines", () => {
  const quoteOf = (...rates: (number | null)[]) =>
    given(rates.map((vatRate, at) => line(`Lampe ${"abc"[at]}`, 1_000 * (at + 1), { vatRate }))).quote;
  it.each([
    [[20], 1_000, true],
    [[20], 1_001, true],
    [[20], 999, true],
    [[20], 1_002, false],
    [[20], 1_200, true],
    [[20], 1_201, true],
    [[20], 1_202, false],
    [[20, 20], 3_000, true],
    [[20, 20], 3_001, true],
    [[20, 20], 3_002, false],
    [[20, 20], 3_600, true],
    [[20, 20], 3_602, true],
    [[20, 20], 3_603, false],
    [[20, 10], 3_400, true],
    [[20, null], 3_600, true],
    [[20, 10, null], 6_400, true],
    [[null], 1_000, true],
  ] as const)("lines at %j %% come to %s: %s", (rates, amount, expected) => {
    const quote = quoteOf(...rates);
    expect(sumsTo(quote, quote.lines, amount)).toBe(expected);
  });
  it("no line comes to nothing", () => {
    const quote = quoteOf(20);
    expect(sumsTo(quote, [], 0)).toBe(false);
    expect(new LineSum(quote).gross).toBe(0);
    expect(grossOf(quote, quote.lines)).toBe(1_200);
    expect(grossOf(quote, [])).toBe(0);
  });
});

describe("payers that the totals tell", () => {
  const three = [line("Lampe", 1_000), line("Table", 2_000), line("Chaise", 4_000)];
  const state = "Montant pris en charge par l'État";
  const client = "Reste à charge du client";
  it.each([
    [[row(state, 1_000)], "SCC"],
    [[row(state, 3_000)], "SSC"],
    [[row(state, 5_000)], "---"],
    [[row(state, 6_000)], "CSS"],
    [[row(state, 7_000)], "SSS"],
    [[row(state, -6_000)], "CSS"],
    [[row(state, 6_500)], "---"],
    [[row(state, 0)], "---"],
    [[row(state, null)], "---"],
    [[row(client, 7_000)], "CCC"],
    [[row(client, 4_000)], "--C"],
    [[row(state, 3_000), row(client, 4_000)], "SSC"],
    [[row("Avance de l'État 30 %", 900), row("Solde de l'État 70 %", 2_100)], "SSC"],
    [[row("Part SUN-ES", 2_000)], "-P-"],
  ])("%j: %s", (summaries, expected) => expect(payers(three, { summaries })).toBe(expected));

  it("an option is in no sum", () => {
    const lines = [line("Lampe", 1_000), line("Table", 2_000, { option: true }), line("Chaise", 4_000)];
    expect(payers(lines, { summaries: [row(state, 5_000)] })).toBe("SCS");
    expect(payers(lines, { summaries: [row(state, 7_000)] })).toBe("---");
  });
  it("where two choices of lines come to the same, nobody can tell", () => {
    const alike = [line("Lampe", 1_000), line("Table", 1_000)];
    expect(payers(alike, { summaries: [row(state, 1_000)] })).toBe("--");
    const named = [line("Formation Ségur", 1_000), line("Table", 1_000)];
    expect(payers(named, { summaries: [row(state, 1_000)] })).not.toBe("--");
    const many = [
      line("Lampe", 1_000),
      line("Table", 2_000),
      line("Chaise", 700),
      line("Tapis", 2_300),
      line("Vase", 7),
    ];
    expect(payers(many, { summaries: [row(state, 3_000)] })).toBe("-----");
    // The last three come to it, and so do the first and the third.
    const byChance = [line("Lampe", 900), line("Table", 400), line("Chaise", 350), line("Tapis", 500)];
    expect(payers(byChance, { summaries: [row(state, 1_250)] })).toBe("----");
    expect(payers(byChance, { summaries: [row(state, 850)] })).toBe("CCSS");
  });
  it("a sentence tells as much as a row", () => {
    const texts = ["La somme de 30,00 € HT ci-dessus est réglée par l'État."];
    expect(payers(three, { texts })).toBe("SSC");
    expect(payers(three, { texts: ["La somme de 30,00 € HT pourrait être réglée par l'État."] })).toBe("---");
    expect(payers(three, { texts: ["L'État règle 70,00 € HT."] })).toBe("SSS");
    expect(payers(three, { texts: ["L'État règle 50,00 € HT."] })).toBe("---");
    expect(payers(three, { texts: ["L'État règle 70,00 € HT."], kind: "complementary" })).toBe("SSS");
  });
  it("an amount that accounts for no line is about the one that names the Prestation", () => {
    const lines = [line("Prestation Ségur", 3_000), line("Lampe", 1_000)];
    expect(payers(lines, { summaries: [row(state, 2_500)] })).toBe("S-");
    expect(payers([line("Prestation Ségur et serveur", 3_000)], { summaries: [row(state, 2_500)] })).toBe("-");
    expect(payers(lines, { summaries: [row(client, 2_500)] })).toBe("--");
  });
  it("a whole complementary quote is the client's where it says so", () => {
    const texts = ["Le présent devis est entièrement à la charge de l'établissement."];
    expect(payers(three, { texts, kind: "complementary" })).toBe("CCC");
    expect(payers(three, { texts })).toBe("---");
  });
});

describe("columns of shares", () => {
  it.each([
    [[{ fundedCents: 1_000 }, {}], "SC"],
    [[{ fundedCents: 400 }, {}], "SC"],
    [[{ fundedCents: 0 }, {}], "--"],
    [[{ clientCents: 1_000 }, {}], "C-"],
    [[{ clientCents: 0 }, {}], "--"],
    [[{ fundedCents: 1_000 }, { totalCents: 0 }], "S-"],
  ] as const)("%j: %s", (columns, expected) =>
    expect(payers(columns.map((own, at) => line(`Lampe ${"ab"[at]}`, 1_000, own)))).toBe(expected),
  );
});

describe("payers of sections", () => {
  const under = (heading: string, summaries: readonly object[] = [], parent: string | null = null) => {
    const sections = [...(parent === null ? [] : [{ heading: parent }]), { heading, ...(parent && { parent: 0 }) }];
    const lines = [{ ...lineOf("Lampe", 1_000, heading) }, lineOf("Table", 2_000, null)];
    return payers(lines, { sections, summaries } as More);
  };
  it.each([
    ["Pris en charge par l'État", "S-"],
    ["À la charge du client", "C-"],
    ["Financement SUN-ES", "P-"],
    ["Divers", "--"],
  ])("%s: %s", (heading, expected) => expect(under(heading)).toBe(expected));
  it("a sub-total tells the payer of what it closes", () => {
    const subtotal = (cents: number, label: string) => under("Divers", [{ label, cents, section: "Divers" }]);
    expect(subtotal(1_000, "Part de l'État")).toBe("SC");
    expect(subtotal(1_000, "Part du client")).toBe("C-");
    expect(subtotal(1_000, "Sous-total")).toBe("--");
  });
});

describe("what the State pays", () => {
  const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";
  const funding = (lines: readonly Line[], more: More = {}) => given(lines, more).meaning.funding;
  it("is told by rows, lines, columns and sentences", () => {
    const stated = (lines: readonly Line[], more: More = {}) =>
      funding(lines, more).stated.map(({ cents, gross, source }) => [cents, gross, source]);
    expect(stated([line(segur, 1_000)])).toEqual([[1_000, false, "line"]]);
    expect(stated([line("Lampe", 1_000, { fundedCents: 400 })])).toEqual([[400, false, "columns"]]);
    expect(stated([line(segur, 1_000, { option: true })])).toEqual([]);
    expect(stated([line(segur, 0)])).toEqual([]);
    expect(stated([line("Lampe", 1_000)], { summaries: [row("Part de l'État HT", -900)] })).toEqual([
      [900, false, "summary"],
    ]);
    expect(stated([line("Lampe", 1_000)], { summaries: [row("Part de l'État HT", 0)] })).toEqual([]);
    expect(stated([line("Lampe", 1_000)], { texts: ["L'État prend en charge 7,50 € TTC au titre du Ségur."] })).toEqual(
      [[750, true, "statement"]],
    );
    expect(stated([line("Lampe", 1_000)], { texts: ["Si l'État prend en charge 7,50 € au titre du Ségur."] })).toEqual(
      [],
    );
  });
  it("a line brought to nothing is told, an option or another thing is not", () => {
    const emptied = (own: Line, more: More = {}) => funding([own], more).emptied.length;
    expect(emptied(line("Prestation Ségur BIO-SGL-Va1", 0))).toBe(1);
    expect(emptied(line("BIO-SGL-Va1", 0))).toBe(1);
    expect(emptied(line("Prestation Ségur", 0))).toBe(1);
    expect(emptied(line("Prestation Ségur BIO-SGL-Va1", 0, { option: true }))).toBe(0);
    expect(emptied(line("Lampe", 0))).toBe(0);
    expect(emptied(line("Prestation Ségur BIO-SGL-Va1", 1))).toBe(0);
    expect(emptied(line("Lampe", 1_000), { summaries: [row("Part de l'État HT", 0)] })).toBe(1);
  });
  it("adds up the lines of each payer, else takes the printed share", () => {
    const sums = (lines: readonly Line[], more: More = {}) => {
      const { fundedCents, clientCents } = funding(lines, more);
      return [fundedCents, clientCents];
    };
    const other = "Écrans, à la charge du client";
    expect(sums([line(segur, 1_000), line(other, 300), line(other, 50)])).toEqual([1_000, 350]);
    expect(sums([line(segur, 1_000, { option: true })])).toEqual([null, null]);
    expect(sums([line("Lampe", 1_000, { fundedCents: 400 })])).toEqual([400, null]);
    expect(sums([line("Lampe", 1_000, { clientCents: 400 })])).toEqual([null, 400]);
    expect(sums([line("Lampe", 1_000)], { summaries: [row("Part de l'État HT", 900)] })).toEqual([900, null]);
    expect(sums([line("Lampe", 1_000)], { summaries: [row("Part de l'État TTC", 900)] })).toEqual([null, null]);
    expect(sums([line("Lampe", 1_000)], { summaries: [row("Part du client HT", 900)] })).toEqual([null, 900]);
    expect(sums([line("Lampe", 1_000)], { summaries: [row("Part du client TTC", 900)] })).toEqual([null, null]);
  });
  it("alone, or beside what others pay", () => {
    const alone = (...lines: Line[]) => {
      const { quote, meaning } = given(lines);
      return sellsPrestationAlone(quote, meaning.lines);
    };
    expect(alone(line(segur, 1_000))).toBe(true);
    expect(alone(line(segur, 1_000), line("Lampe", 300))).toBe(false);
    expect(alone(line(segur, 1_000), line("Lampe", 0))).toBe(true);
    expect(alone(line(segur, 1_000), line("Lampe", 300, { option: true }))).toBe(true);
    expect(alone(line("Lampe", 0))).toBe(false);
  });
});

describe("the DSR that a line stands for", () => {
  const dsrs = (lines: readonly Line[], more: More = {}, facts: CaseFacts = {}) =>
    given(lines, more, facts).meaning.lines.map((own) => own.dsrs.map(({ code, functionKey }) => code ?? functionKey));
  const sgl = ["BIO-SGL-Va1"];
  it("is its own, its heading's, its neighbour's, the title's, else the given one", () => {
    const paid = "Formation, prise en charge par l'État";
    expect(dsrs([line("Formation BIO-SGL-Va1", 1_000)])).toEqual([sgl]);
    expect(
      dsrs([{ ...lineOf(paid, 1_000, "BIO-SGL-Va1") }], { sections: [{ heading: "BIO-SGL-Va1" }] } as More),
    ).toEqual([sgl]);
    expect(dsrs([line("BIO-SGL-Va1, pris en charge par l'État", 1_000), line(paid, 500)])).toEqual([sgl, sgl]);
    expect(dsrs([line("BIO-SGL-Va1, pris en charge par l'État", 1_000), line("Lampe", 500)])).toEqual([sgl, []]);
    expect(dsrs([line(paid, 1_000)], { texts: ["Objet : DSR BIO-SGL-Va1"] })).toEqual([sgl]);
    expect(dsrs([line(paid, 1_000)], {}, { dsr: "BIO-SGL-Va1" })).toEqual([sgl]);
    expect(dsrs([line(paid, 1_000)], {}, { dsr: ["BIO-SGL-Va1", "IMG-RIS-Va1"] })).toEqual([[]]);
    expect(dsrs([line(paid, 1_000)], { texts: ["Objet : DSR IMG-RIS-Va1"] }, { dsr: "BIO-SGL-Va1" })).toEqual([
      ["IMG-RIS-Va1"],
    ]);
    expect(
      dsrs([line(paid, 1_000)], { texts: ["Objet : IMG-RIS-Va1 et BIO-SGL-Va1"] }, { dsr: "BIO-SGL-Va1" }),
    ).toEqual([[]]);
    const asked = "Vous demandiez si la DRIMbox était comprise.";
    expect(dsrs([line(paid, 1_000)], { texts: [asked] })).toEqual([[]]);
  });
  it("of the whole quote is that of the lines that claim it, else the given one, else the title's", () => {
    const whole = (lines: readonly Line[], more: More = {}, facts: CaseFacts = {}) =>
      given(lines, more, facts).meaning.dsrs.map(({ code }) => code);
    const texts = ["Objet : DSR IMG-RIS-Va1"];
    expect(whole([line("Prestation Ségur BIO-SGL-Va1, prise en charge par l'État", 1_000)], { texts })).toEqual(sgl);
    expect(whole([line("Prestation Ségur BIO-SGL-Va1", 1_000)], { texts })).toEqual(sgl);
    expect(whole([line("BIO-SGL-Va1, à la charge du client", 1_000)], { texts })).toEqual(["IMG-RIS-Va1"]);
    expect(whole([line("Lampe", 1_000)], { texts }, { dsr: "BIO-SGL-Va1" })).toEqual(sgl);
    expect(whole([line("Lampe", 1_000)], { texts })).toEqual(["IMG-RIS-Va1"]);
    expect(whole([line("Lampe", 1_000)], { texts: ["Objet : IMG-RIS-Va1 et BIO-SGL-Va1"] })).toEqual([]);
    expect(whole([line("Lampe", 1_000)], {}, { dsr: "BIO-XYZ-Va1" })).toEqual([]);
  });
});

describe("a quote that calls itself complementary", () => {
  const kind = (texts: readonly string[], more: More = {}) =>
    given([line("Lampe", 1_000), line("Table", 500)], { texts: [...texts], ...more }).meaning.kind;
  it("in a title of twelve words, or one that opens with it", () => {
    expect(kind(["Pour votre site de Rennes, un devis complémentaire de prérequis"]).value).toBe("complementary");
    const words = (count: number) => `${"mot ".repeat(count - 2)}devis complémentaire`;
    expect(kind([words(12)]).value).toBe("complementary");
    expect(kind([words(13)]).value).toBe("sons");
    expect(kind(["Un devis complémentaire vous sera adressé séparément"]).value).toBe("sons");
    expect(kind(["Devis complémentaire"]).evidence?.value).toBe("Devis complémentaire");
    expect(kind(["Ce devis n'est pas un devis complémentaire"]).value).toBe("sons");
    expect(kind(["Ce devis est complémentaire du devis Ségur"]).value).toBe("complementary");
  });
  it("among the first forty texts", () => {
    const filler = (count: number) =>
      Array.from(
        { length: count },
        (_, i) => `Remarque ${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))} du devis.`,
      );
    const words = "Devis complémentaire de prérequis";
    expect(kind([...filler(20), words]).value).toBe("complementary");
    expect(kind([...filler(60), words]).value).toBe("sons");
  });
  it("not in a line, nor in the heading of a part", () => {
    const lines = (heading: string, both: boolean) => ({
      sections: [{ heading }],
      lines: [lineOf("Table", 500, null), { ...lineOf("Lampe", 1_000, heading) }, ...(both ? [] : [])],
    });
    expect(kind([], lines("Devis complémentaire", false) as More).value).toBe("sons");
    const first = {
      sections: [{ heading: "Devis complémentaire" }],
      lines: [lineOf("Lampe", 1_000, "Devis complémentaire"), lineOf("Table", 500, null)],
    };
    expect(kind([], first as More).value).toBe("complementary");
    expect(kind([], { lines: [line("Devis complémentaire", 1_000), line("Table", 500)] }).value).toBe("sons");
  });
});

describe("who the client is, from texts around it", () => {
  const clientOf = (texts: readonly string[], more: Partial<QuoteInput> = {}, facts: CaseFacts = {}) => {
    const read = quoteFromData({
      ...HEAD,
      dates: [],
      lines: [lineOf("Lampe", 1_000, null)],
      summaries: [],
      texts: [...texts],
      ...more,
    });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return annotate(read.value.quote, facts, { kind: null }).client;
  };
  it.each([
    ["FINESS EJ 750000018", "750000018", null],
    ["N° FINESS juridique : 750000018", "750000018", null],
    ["FINESS géographique 750000018", null, null],
    ["FINESS du rejet 750000018", null, null],
    ["SIREN du client : 732829320", null, "732829320"],
    ["SIREN de l'établissement : 732829320", null, "732829320"],
    ["SIREN du bénéficiaire : 732829320", null, "732829320"],
    ["SIREN de l'acheteur : 732829320", null, "732829320"],
    ["SIREN du destinataire : 732829320", null, "732829320"],
    ["SIREN : 732829320", null, null],
    ["SIRET du client : 99225579400016", null, null],
    ["Entité juridique de Rennes. FINESS 750000018", null, null],
  ])("%s: %s, %s", (text, finess, siren) => {
    const { legalFiness, siren: found } = clientOf([text]);
    expect([legalFiness, found]).toEqual([finess, siren]);
  });
  it("the context goes before the page, and the number of the body is not that of the site", () => {
    const given = clientOf(
      ["FINESS EJ 750000018"],
      {},
      { client: { finess: "390 410 223", name: "Foyer", finessLegal: "1", siren: "2" } },
    );
    expect(given).toMatchObject({
      finess: { value: { digits: "390410223", valid: true } },
      name: "Foyer",
      legalFiness: "1",
      siren: "2",
    });
    expect(clientOf(["FINESS EJ 379329923"]).finess).toBeNull();
    expect(clientOf([]).finess?.value.digits).toBe("379329923");
    expect(clientOf([]).name).toBe(HEAD.client.name);
  });
});

describe("small figures of the regulation", () => {
  it("a DSR is named with blanks around it", () => {
    expect(namedDsr("  BIO-SGL-Va1 ", null)?.code).toBe("BIO-SGL-Va1");
    expect(namedDsr(" LGC-SF-Va2 ", null)?.code).toBe("LGC-SF-Va2");
    expect(namedDsr(" DSR BIO SGL vague 1 ", null)?.code).toBe("BIO-SGL-Va1");
    expect(namedDsr("  ris ", 1)?.code).toBe("IMG-RIS-Va1");
    expect(namedDsr("BIO-SGL-Va1 et IMG-RIS-Va1", null)).toBeNull();
    expect(namedDsr("HOP-XYZ-Va1", null)).toBeNull();
    expect(namedDsr("Lampe", 1)).toBeNull();
  });
  it.each([
    ["IMG-RIS-Va1", "IMG-RIS-Va1", "same"],
    ["IMG-RIS-Va1", "IMG-RIS-Va2", null],
    ["MS1-DUI-Va1", "MS2-DUI-Va1", null],
    ["MS-DUI-Va1", "MS2-DUI-Va1", "same"],
    ["MS2-DUI-Va1", "MS-DUI-Va1", "same"],
    ["MS1-DUI-Va1", "MS1-DUI-Va2", null],
    ["IMG-RIS-Va1", "BIO-SGL-Va1", null],
  ])("%s and %s: %s", (a, b, overlap) => expect(overlapOf(givenDsr(a), givenDsr(b))).toBe(overlap));
  it("both waves cover the first, and a wave untold leaves it open", () => {
    const both = givenDsr("IMG-RIS-Va2", [1, 2]);
    expect(overlapOf(both, givenDsr("IMG-RIS-Va1"))).toBe("first-wave");
    expect(overlapOf(both, givenDsr("IMG-RIS-Va2"))).toBe("same");
    const untold = { code: null, functionKey: "RIS", waves: [] };
    expect(overlapOf(untold, givenDsr("IMG-RIS-Va1"))).toBe("wave-untold");
    expect(overlapOf(givenDsr("IMG-RIS-Va1"), untold)).toBe("wave-untold");
    expect(overlapOf(untold, untold)).toBe("same");
    expect(overlapOf(untold, { ...untold, functionKey: "DPI" })).toBeNull();
  });
});
