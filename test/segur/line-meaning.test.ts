import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../src/core.ts";
import { textAt } from "../../src/documents/text.ts";
import type { CaseFacts } from "../../src/engine/facts/context.ts";
import type { Quote } from "../../src/quotes/model.ts";
import { annotate } from "../../src/segur/annotate.ts";
import { headingsOf, reasonWords } from "../../src/segur/line-meaning.ts";
import { waveOfQuote } from "../../src/segur/quote-wave.ts";
import { HEAD, lineOf } from "../rules/interplay/small-quote.ts";

/** What lines, totals and the quote around them mean: from the nearest words to the farthest. */

type Line = QuoteInput["lines"][number];
type More = Partial<QuoteInput>;
const line = (designation: string, more: object = {}): Line => ({ ...lineOf(designation, 10_000, null), ...more });
const row = (label: string, cents: number | null, more: object = {}) => ({ label, cents, ...more });
const segur = "Prestation Ségur BIO-SGL-Va1, prise en charge par l'État";
function given(lines: readonly Line[], more: More = {}, facts: CaseFacts = {}, alter = (quote: Quote): Quote => quote) {
  const read = quoteFromData({ ...HEAD, dates: [], lines: [...lines], summaries: [], ...more });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const quote = alter(read.value.quote);
  return { quote, meaning: annotate(quote, facts, { kind: read.value.kind }) };
}
const meanings = (...args: Parameters<typeof given>) => given(...args).meaning.lines;
const LETTERS: Readonly<Record<string, string>> = { state: "S", client: "C", "other-programme": "P", unknown: "-" };
const payers = (...args: Parameters<typeof given>) =>
  meanings(...args)
    .map(({ payer: { value } }) => LETTERS[value])
    .join("");

describe("who pays a line, the nearest words first", () => {
  it.each([
    [{ payer: "Client" }, "C", "payer-column"],
    [{ payer: "État", designation: "Lampe, à la charge du client" }, "S", "payer-column"],
    [{ payer: "voir plus bas", designation: "Lampe, à la charge du client" }, "C", "line"],
    [{ designation: "Lampe, à la charge du client", section: "Pris en charge par l'État" }, "C", "line"],
    [{ section: "Pris en charge par l'État" }, "S", "section"],
    [{ designation: "Lampe (client) : pose", section: "Pris en charge par l'État" }, "S", "section"],
    [{ designation: "Lampe (client) : pose" }, "C", "line"],
    [{ designation: "Lampe, hors Ségur" }, "C", "line"],
    [{ designation: "Lampe, votre achat" }, "C", "line"],
    [{ fundedCents: 10_000 }, "S", "funding-columns"],
    [{ clientCents: 10_000 }, "C", "funding-columns"],
    [{}, "-", "none"],
  ])("%j: %s by its %s", (more, letter, source) => {
    const [own] = meanings([line("Lampe", more)]);
    expect([LETTERS[own?.payer.value ?? ""], own?.payer.source]).toEqual([letter, source]);
  });
  it("where a column gives the State's share, an empty line is nobody's", () => {
    const free = { quantity: 1, unitPriceCents: 0, totalCents: 0 };
    expect(payers([line("Lampe", { fundedCents: 10_000 }), line("Table", free)])).toBe("S-");
    expect(payers([line("Lampe", { fundedCents: 10_000 }), line("Table", { fundedCents: 0 })])).toBe("SC");
  });
});

describe("what a line means", () => {
  const own = (designation: string, more: object = {}, rest: More = {}) => meanings([line(designation, more)], rest)[0];
  it.each([
    ["Prestation Ségur", true],
    ["Mémoire imposée par la version Ségur", false],
    ["Version Ségur, imposée par la version Ségur", true],
    ["Lampe", false],
    ["Sans prestation Ségur", false],
  ])("« %s » names the Prestation: %s", (designation, expected) =>
    expect(own(designation)?.namesPrestation != null).toBe(expected),
  );
  it.each([
    ["Serveur, prérequis du logiciel", "prérequis"],
    ["Mise en compatibilité de la base", undefined],
    ["Serveur, imposé par la version référencée", undefined],
  ])("« %s » gives a reason", (designation, words) => {
    const found = reasonWords(textAt(designation, { row: 1, column: 1 }));
    expect(found).not.toBeNull();
    if (words !== undefined) expect(found?.value.toLowerCase()).toContain(words);
  });
  it.each([
    ["Part du laboratoire : le Ségur n'impose pas de la prendre"],
    ["Modules que n'exige pas la version Ségur"],
  ])("« %s »: what is not asked for is no cause", (value) =>
    expect(reasonWords(textAt(value, { row: 1, column: 1 }))).toBeNull(),
  );
  it("« Serveur » and « Lampe » give none", () =>
    expect(["Serveur", "Lampe"].map((value) => reasonWords(textAt(value, { row: 1, column: 1 })))).toEqual([
      null,
      null,
    ]));
  it("reasons come from the line, the cell beside it, its heading, then a note", () => {
    const reason = (designation: string, section: string | null, texts: string[] = []) =>
      own(designation, { section, payer: "Client" }, { texts })?.reason?.value ?? null;
    expect(reason("Lampe, hors Ségur", "Prérequis du logiciel")).toBe("hors Ségur");
    expect(reason("Lampe", "Prérequis du logiciel")).toMatch(/prérequis/i);
    expect(reason("Lampe", "Matériel hors Ségur")).toBe("hors Ségur");
    expect(reason("Lampe", "Hors prise en charge de l'État")).toBeNull();
    expect(reason("Lampe", "Hors prise en charge du Ségur")).not.toBeNull();
    expect(reason("Lampe", null, ["La lampe est hors Ségur."])).not.toBeNull();
    expect(reason("Lampe", null)).toBeNull();
  });
  it("a code of its own that nobody knows is not another's", () => {
    const dsrs = (designation: string, section: string | null = null) =>
      own(designation, { section }, { texts: ["Objet : BIO-SGL-Va1"] })?.dsrs.map(({ code }) => code);
    expect(dsrs("Prestation Ségur")).toEqual(["BIO-SGL-Va1"]);
    expect(dsrs("Prestation Ségur HOP-SGL-Va1")).toEqual([]);
    expect(dsrs("Prestation Ségur", "Prestation HOP-DPI-Va1")).toEqual(["HOP-DPI-Va1"]);
    expect(own("Prestation Ségur", { section: "Prestation HOP-SGL-Va1" })?.unknownCode?.value).toBe("HOP-SGL-Va1");
  });
  it("a note puts another DSR under the price of its line", () => {
    const sold = (note: string) =>
      own("Prestation Ségur HOP-DPI-Va1 (1)", {}, { texts: [`(1) ${note}`] })?.soldDsrs.map(
        ({ functionKey }) => functionKey,
      );
    expect(sold("Sous ce prix est rangée aussi la plateforme PFI.")).toEqual(["DPI", "PFI"]);
    expect(sold("La plateforme PFI est livrée en mai.")).toEqual(["DPI"]);
    expect(sold("Sous ce prix est rangée aussi la plateforme PFI, hors Ségur.")).toEqual(["DPI"]);
  });
  it("headings stand above a line nearest first, nine at most", () => {
    const sections = Array.from({ length: 12 }, (_, index) => ({
      heading: textAt(`Titre ${index}`, { row: index, column: 1 }),
      parent: index === 11 ? null : index + 1,
    }));
    const [lamp] = given([line("Lampe")]).quote.lines;
    if (lamp === undefined) throw new Error("no line");
    const found = headingsOf({ sections } as unknown as Quote, { ...lamp, section: 0 });
    expect(found.map(({ value }) => value)).toEqual(Array.from({ length: 9 }, (_, index) => `Titre ${index}`));
    expect(headingsOf({ sections } as unknown as Quote, { ...lamp, section: 10 })).toHaveLength(2);
    expect(headingsOf({ sections } as unknown as Quote, lamp)).toEqual([]);
  });
});

describe("who pays, told from farther away", () => {
  const three = [
    line("Lampe"),
    line("Table", { totalCents: 20_000, unitPriceCents: 20_000 }),
    line("Chaise", { totalCents: 40_000, unitPriceCents: 40_000 }),
  ];
  const state = "Montant pris en charge par l'État";
  it("a sub-total of the section, of its lines without its options", () => {
    const under = (cents: number, label = "Part de l'État", option = false) =>
      payers([line("Lampe", { section: "Divers" }), line("Table", { section: "Divers", option }), line("Chaise")], {
        sections: [{ heading: "Divers" }],
        summaries: [row(label, cents, { section: "Divers" })],
      } as More);
    expect(under(20_000)).toBe("SSC");
    expect(under(10_000, "Part de l'État", true)).toBe("SSC");
    expect(under(20_000, "Reste à charge")).toBe("---");
    expect(under(20_000, "Sous-total")).toBe("---");
  });
  it("a section within one that is paid", () => {
    const sections = [{ heading: "Pris en charge par l'État" }, { heading: "Lots", parent: 0 }];
    expect(payers([line("Lampe", { section: "Lots" })], { sections } as unknown as More)).toBe("S");
  });
  it("a sentence with the amount of one line, of all open ones, of those with the known ones", () => {
    const texts = (value: string) => [`L'État règle ${value} € HT.`];
    expect(
      payers([line("Lampe"), line("Table", { totalCents: 20_000, unitPriceCents: 20_000 })], {
        texts: texts("100,00"),
      }),
    ).toBe("SC");
    expect(
      payers([line("Lampe"), line("Table", { totalCents: 20_000, unitPriceCents: 20_000 })], {
        texts: texts("300,00"),
      }),
    ).toBe("SS");
    expect(payers([line("Lampe", { payer: "État" }), line("Table"), line("Chaise")], { texts: texts("300,00") })).toBe(
      "SSS",
    );
    expect(payers([line("Lampe", { payer: "État" }), line("Table"), line("Chaise")], { texts: texts("100,00") })).toBe(
      "S--",
    );
    expect(payers([line("Lampe"), line("Table")], { texts: texts("100,00") })).toBe("--");
  });
  it("a row that names no payer leaves the open lines as they are", () => {
    const lines = [line("Lampe", { payer: "État" }), line("Table")];
    expect(payers(lines, { summaries: [row("Divers", 10_000)] })).toBe("S-");
    expect(payers(lines, { summaries: [row(state, 10_000)] })).toBe("SC");
  });
  it("a State amount that accounts for no line is about what stands under the Prestation", () => {
    const under = (...designations: string[]) =>
      payers(
        designations.map((designation) => line(designation, { section: "Prestation Ségur" })),
        { sections: [{ heading: "Prestation Ségur" }], summaries: [row(state, 7_500)] } as More,
      );
    expect(under("Lampe", "Table")).toBe("SS");
    expect(under("Lampe", "Serveur")).toBe("--");
  });
  it("parts of the State's amount pay together for what none pays for alone", () => {
    expect(payers(three, { summaries: [row("Avance de l'État", 3_000), row("Solde de l'État", 7_000)] })).toBe("SCC");
    expect(payers(three, { summaries: [row("Solde de l'État", 7_000)] })).toBe("---");
    expect(
      payers([line("Lampe", { payer: "État" }), ...three], {
        summaries: [row("Avance de l'État", 3_000), row("Solde de l'État", 7_000)],
      })[0],
    ).toBe("S");
  });
  it("of more than six open lines a run is taken as it is", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        line(`Lot ${"abcdefgh"[at]}`, { totalCents: 1_000 + at, unitPriceCents: 1_000 + at }),
      );
    expect(payers(many(7), { summaries: [row(state, 3_009)] })).toContain("S");
  });
});

describe("what the quote says as a whole", () => {
  it("the wave: as given, by its codes and words, by its date, by its lines", () => {
    const wave = (texts: string[], more: More = {}, facts: CaseFacts = {}, designation = "Prestation Ségur") =>
      given([line(designation)], { texts, ...more }, facts).meaning.wave;
    expect(wave(["Vague 2"])).toBe(2);
    expect(wave(["Vague 2"], {}, { wave: 1 })).toBe(1);
    expect(wave(["BIO-SGL-Va1"])).toBe(1);
    expect(wave(["HOP-DPI-Va2"])).toBe(2);
    expect(wave(["Vague 1 et vague 2"])).toBeNull();
    expect(wave(["BIO-SGL-Va1", "Vague 2"], { issuedOn: null })).toBe(1);
    expect(wave(["Logiciel SGL"], { issuedOn: "2022-06-17" })).toBe(1);
    expect(wave(["Logiciel SGL"], { issuedOn: "2026-06-17" })).not.toBe(2);
    expect(wave(["Lampe"], { issuedOn: "2022-06-17" }, {}, "Lampe")).toBeNull();
    expect(waveOfQuote(given([line("Lampe")], { texts: ["Lampe"], issuedOn: "2022-06-17" }).quote)).toBeNull();
  });
  it("its kind, by a title of twelve words or one that opens with it", () => {
    const kind = (title: string) => given([line("Lampe")], { texts: [title] }).meaning.kind.value;
    expect(kind("Pour le cabinet Martin et sa belle équipe : devis complémentaire")).toBe("complementary");
    expect(kind("Pour le cabinet du docteur Martin et sa très belle équipe : devis complémentaire")).toBe("sons");
    expect(kind("Devis complémentaire pour le cabinet du docteur Martin et sa très belle équipe")).toBe(
      "complementary",
    );
    expect(kind("Voir le devis complémentaire")).toBe("sons");
  });
  it("how the referencing stands, and what a condition only supposes", () => {
    const status = (text: string) => given([line(segur)], { texts: [text] }).meaning.referencing.status;
    expect(status("Nous ne disposons pas du référencement.")).toBe("pending");
    expect(status("L'absence actuelle de référencement est connue.")).toBe("pending");
    expect(status("Livré à défaut de référencement.")).toBe("unknown");
    expect(status("En cas d'absence de référencement, la version est livrée.")).not.toBe("referenced");
  });
  it("why no VAT is due, in a text or a row of the totals", () => {
    const exemption = (texts: string[], summaries: object[] = []) =>
      given([line("Lampe")], { texts, summaries } as More).meaning.vatExemption?.value ?? null;
    expect(exemption(["TVA non applicable, article 293 B du CGI."])).toMatch(/293 B/);
    expect(exemption([], [row("TVA non applicable, article 293 B du CGI", 0)])).toMatch(/293 B/);
    expect(exemption(["TVA à 20 %."])).toBeNull();
    expect(exemption(["La TVA n'est pas due."])).toMatch(/due/);
    expect(exemption(["La TVA est due."])).toBeNull();
  });
  it("what the State and the client pay, in all", () => {
    const funding = (lines: Line[], summaries: object[] = [], texts: string[] = []) =>
      given(lines, { summaries, texts } as More).meaning.funding;
    expect(funding([line(segur)])).toMatchObject({ fundedCents: 10_000, clientCents: null, emptied: [] });
    expect(funding([line(segur), line("Lampe, à la charge du client")])).toMatchObject({
      fundedCents: 10_000,
      clientCents: 10_000,
    });
    expect(funding([line("Lampe")], [row("Reste à charge", 2_500)])).toMatchObject({ clientCents: 2_500 });
    expect(funding([line("Lampe")], [row("Reste à charge TTC", 2_500, { gross: true })])).toMatchObject({
      clientCents: null,
    });
    expect(funding([line("Lampe")], [row(`Montant pris en charge par l'État`, 0)]).emptied).toHaveLength(1);
    expect(funding([line("Lampe")], [row("Total HT", 0)]).emptied).toEqual([]);
    const [own] = funding([line(segur)], [], [`${segur}, soit 90,00 € HT.`]).stated;
    expect(own?.source).toBe("line");
  });
});
