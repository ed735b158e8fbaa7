import { describe, expect, it } from "vitest";
import { type QuoteInput, quoteFromData } from "../../../src/core.ts";
import { textAt } from "../../../src/documents/text.ts";
import { annotate } from "../../../src/segur/annotate.ts";
import { sitesOfLines } from "../../../src/segur/clients/named-sites.ts";
import { dsrByCode, dsrOfFunction, dsrsOfFunction, mayBeSameDsr } from "../../../src/segur/dsr/dsr.ts";
import { findDsrCodes } from "../../../src/segur/dsr/dsr-code.ts";
import { distinct, namedDsrs, soldDsrs, unknownCode, waveOf } from "../../../src/segur/dsr/dsr-mentions.ts";
import { fundedDsr, overlapOf } from "../../../src/segur/dsr/funded-dsr.ts";
import { centsIn, dateOfList, dayIn, dsrsIn } from "../../../src/segur/lists/list-values.ts";
import { readText } from "../../../src/segur/reading/reading.ts";
import { HEAD, lineOf } from "../../rules/interplay/small-quote.ts";

/** DSRs, clients and values of lists: what names them, and close neighbours that name none. */

const text = (value: string) => textAt(value, { row: 1, column: 1 });
const read = (value: string) => readText(text(value));
function given(lines: QuoteInput["lines"], texts: readonly string[], more: Partial<QuoteInput> = {}) {
  const own = quoteFromData({ ...HEAD, dates: [], products: [], lines, summaries: [], texts: [...texts], ...more });
  if (!own.ok) throw new Error(JSON.stringify(own.error));
  const { quote, kind } = own.value;
  return { quote, meaning: annotate(quote, {}, { kind }) };
}

describe("a kind of software and its DSRs", () => {
  it("without a corridor, the one that names no domain", () => {
    expect(dsrOfFunction("DUI", 1)?.code).toBe("MS-DUI-Va1");
    expect(dsrOfFunction("DUI", 1, "MS1")?.code).toBe("MS1-DUI-Va1");
    expect(dsrOfFunction("SGL", 1)?.code).toBe("BIO-SGL-Va1");
    expect(dsrOfFunction("SGL", 1, "HOP")).toBeNull();
    expect(dsrOfFunction("DPI", null)).toBeNull();
    expect(dsrOfFunction("nothing", 1)).toBeNull();
    expect(dsrsOfFunction("nothing")).toEqual([]);
    expect(dsrsOfFunction("DPI").map(({ code }) => code)).toEqual(["HOP-DPI-Va1", "HOP-DPI-Va2"]);
    expect(dsrByCode("bio-sgl-va1")?.code).toBe("BIO-SGL-Va1");
  });
  it.each([
    ["BIO-SGL-Va1", "bio-sgl-va1", true],
    ["MS-DUI-Va1", "MS1-DUI-Va1", true],
    ["MS1-DUI-Va1", "MS-DUI-Va1", true],
    ["MS1-DUI-Va1", "MS2-DUI-Va1", false],
    ["BIO-SGL-Va1", "HOP-DPI-Va1", false],
    ["XX-YY-Va1", "xx-yy-va1", true],
    ["XX-YY-Va1", "BIO-SGL-Va1", false],
  ])("%s may be %s: %s", (a, b, expected) => expect(mayBeSameDsr(a, b)).toBe(expected));
  it("of one function the first mention stands, but for a code", () => {
    const mention = (code: string | null, words: string) => ({
      code,
      functionKey: "SGL",
      wave: 1 as const,
      evidence: text(words),
    });
    const told = (...mentions: ReturnType<typeof mention>[]) =>
      distinct(mentions).map(({ evidence }) => evidence.value);
    expect(told(mention(null, "a"), mention(null, "b"))).toEqual(["a"]);
    expect(told(mention(null, "a"), mention("BIO-SGL-Va1", "b"))).toEqual(["b"]);
    expect(told(mention("BIO-SGL-Va1", "a"), mention("BIO-SGL-Va1", "b"))).toEqual(["a"]);
    expect(told(mention("BIO-SGL-Va1", "a"), mention(null, "b"))).toEqual(["a"]);
  });
  it("two fundings overlap by code, by wave, or for want of one", () => {
    const funded = (code: string | null, functionKey: string, wave: 1 | 2 | null, words = "") =>
      fundedDsr({ code, functionKey, wave, evidence: text("") }, [text(words)]);
    const both = funded("HOP-DPI-Va2", "DPI", 2, "DPI vague 1 + vague 2");
    expect(both.waves).toEqual([1, 2]);
    expect(overlapOf(both, funded("HOP-DPI-Va1", "DPI", 1))).toBe("first-wave");
    expect(overlapOf(both, both)).toBe("same");
    expect(overlapOf(funded("HOP-DPI-Va2", "DPI", 2), funded("HOP-DPI-Va1", "DPI", 1))).toBeNull();
    expect(overlapOf(funded(null, "DPI", null), funded("HOP-DPI-Va1", "DPI", 1))).toBe("wave-untold");
    expect(overlapOf(funded(null, "DPI", null), funded(null, "DPI", null))).toBe("same");
    expect(overlapOf(funded(null, "DPI", 1), funded(null, "DPI", 1))).toBe("same");
    expect(overlapOf(funded(null, "DPI", 1), funded(null, "RIS", 1))).toBeNull();
    expect(overlapOf(funded("MS1-DUI-Va1", "DUI", 1), funded("MS2-DUI-Va1", "DUI", 1))).toBeNull();
    expect(overlapOf(funded("MS-DUI-Va1", "DUI", 1), funded("MS2-DUI-Va1", "DUI", 1))).toBe("same");
  });
});

describe("codes and waves in a text", () => {
  it.each([
    ["BIO-SGL-Va1", ["BIO-SGL-Va1"]],
    ["BIO-SGL-Va12", []],
    ["BIO-SGL-Va1.2", []],
    ["BIO_SGL_Va1", ["BIO-SGL-Va1"]],
    ["DSR BIO SGL vague 1", ["BIO-SGL-Va1"]],
    ["SONS-IMG-DB-va2", ["IMG-DB-Va2"]],
    ["HOP-DPI/PFI-Va1", ["HOP-DPI-Va1", "HOP-PFI-Va1"]],
    ["HOP-DPI et PFI-Va1", ["HOP-DPI-Va1", "HOP-PFI-Va1"]],
    ["SGL V1", []],
    ["DSR SGL V1", ["BIO-SGL-Va1"]],
    ["SGL Va1", ["BIO-SGL-Va1"]],
    ["RIS V2", []],
    ["ri vague 1", []],
    ["RI vague 1", ["HOP-RI-Va1"]],
    ["ABC-SGL Va1", []],
    ["Hélios-SGL Va1", ["BIO-SGL-Va1"]],
  ])("« %s » prints %j", (value, codes) =>
    expect(findDsrCodes(value).flatMap(({ code }) => code ?? [])).toEqual(codes),
  );
  it.each([
    ["vague 1", 1],
    ["Va2", 2],
    ["vague 1 et vague 2", null],
    ["vague", null],
    ["vague 3", null],
    ["va12", null],
  ])("the wave of « %s » is %s", (value, wave) => expect(waveOf(read(value))).toBe(wave));
  it.each([
    ["HOP-SGL-Va1", "HOP-SGL-Va1"],
    ["BIO-SGL-Va3", "BIO-SGL-Va3"],
    ["BIO-SGL-Va1", undefined],
    ["BIO-SGL vague 10", "BIO-SGL vague 10"],
    ["HOP-XYZ vague 2", "HOP-XYZ vague 2"],
    ["ETAT - SONS vague 2", undefined],
    ["État – Ségur vague 1", undefined],
    ["ASP / SONS - vague 2", undefined],
  ])("« %s » has the unknown code %s", (value, code) => expect(unknownCode(text(value))?.value).toBe(code));
  it.each([
    ["Logiciel SGL", ["SGL"], ["SGL"]],
    ["Raccordement au DPI", ["DPI"], []],
    ["Raccordement du SGL au DPI", ["SGL", "DPI"], []],
    ["Interface avec votre DPI et votre PFI", ["DPI", "PFI"], []],
    ["Flux vers le DPI du centre hospitalier et vers le LGC des médecins", ["DPI", "LGC"], []],
    ["Flux vers le DPI, puis le LGC", ["DPI", "LGC"], []],
    ["Droits RIS, comptes rendus adressés vers sa PFI", ["RIS", "PFI"], ["RIS"]],
    ["DPI avec PFI", ["DPI", "PFI"], ["DPI", "PFI"]],
    ["DPI avec la PFI", ["DPI", "PFI"], ["DPI", "PFI"]],
    ["RIS vague 1 (version 4.2) avec la DRIMbox", ["RIS", "DRIMBOX"], ["RIS", "DRIMBOX"]],
    ["DPI avec la PFI du groupement", ["DPI", "PFI"], ["DPI"]],
    ["Essais du DPI avec la PFI", ["DPI", "PFI"], ["DPI"]],
    ["DPI avec sa DRIMbox", ["DPI", "DRIMBOX"], ["DPI", "DRIMBOX"]],
    ["DPI, ensemble avec la PFI", ["DPI", "PFI"], ["DPI", "PFI"]],
    ["Passerelle DRIMbox", ["DRIMBOX"], ["DRIMBOX"]],
    ["Passerelle de partage régional DRIMbox", ["DRIMBOX"], ["DRIMBOX"]],
    ["Passerelle vers la DRIMbox", ["DRIMBOX"], []],
    ["Animé par Mme RIS", [], []],
    ["Plan de formation individuel (PFI)", [], []],
    ["Plateforme (PFI)", ["PFI"], ["PFI"]],
    ["Hors PFI", [], []],
  ])("« %s » names %j and sells %j", (value, named, sold) => {
    const keys = (dsrs: ReturnType<typeof namedDsrs>) =>
      [...new Set(dsrs.map(({ functionKey }) => functionKey))].sort();
    expect(keys(namedDsrs(read(value), null))).toEqual([...named].sort());
    expect(keys(soldDsrs(read(value), null))).toEqual([...sold].sort());
  });
});

describe("the DSR of a quote", () => {
  const dsrs = (designation: string, texts: string[], more: Partial<QuoteInput> = {}) =>
    given([lineOf(designation, 10_000, null)], texts, more).meaning.dsrs.map(({ code }) => code);
  it("may stand in the running text, but not in a question, another paper or what it connects to", () => {
    const segur = "Prestation Ségur, prise en charge par l'État";
    expect(dsrs(segur, ["Objet : BIO-SGL-Va1"])).toEqual(["BIO-SGL-Va1"]);
    expect(dsrs(segur, ["Vous demandiez si le BIO-SGL-Va1 était compris."])).toEqual([]);
    expect(dsrs(segur, ["Le BIO-SGL-Va1 fera l'objet d'un devis séparé."])).toEqual([]);
    expect(dsrs(segur, ["Raccordement au logiciel RIS."])).toEqual([]);
    expect(dsrs(segur, ["Objet : BIO-SGL-Va1", "Objet : HOP-DPI-Va1"])).toEqual([]);
    expect(dsrs("Lampe", ["Objet : BIO-SGL-Va1"])).toEqual(["BIO-SGL-Va1"]);
  });
});

describe("sites and bodies of a client", () => {
  const sites = (designation: string) => {
    const { quote } = given([lineOf(designation, 10_000, null)], []);
    return sitesOfLines(quote, quote.lines)[0] ?? null;
  };
  it.each([
    ["Prestation 379329923", "379329923"],
    ["Prestation 1379329923", null],
    ["Prestation 3793299231", null],
    ["Prestation 1,379329923", null],
    ["Prestation 379329923,5", null],
    ["Prestation 379329923, pose", "379329923"],
    ["Prestation, 379329923", "379329923"],
    ["Prestation 379329924", null],
    ["Prestation 10001234567", null],
    ["Prestation 379329923 et 390410223", null],
  ])("« %s » is for %s", (designation, site) => expect(sites(designation)).toBe(site));
  it("a FINESS that is that of the body is not that of the site", () => {
    const client = (label: string) => given([lineOf("Lampe", 10_000, null)], [`${label} : 379329923`]).meaning.client;
    for (const label of ["FINESS juridique", "FINESS EJ", "N° FINESS (EJ)"]) {
      expect(client(label).legalFiness, label).toBe("379329923");
      expect(client(label).finess, label).toBeNull();
    }
    for (const label of ["FINESS géographique", "FINESS projet", "FINESS ejx"]) {
      expect(client(label).legalFiness, label).toBeNull();
      expect(client(label).finess?.value.digits, label).toBe("379329923");
    }
  });
});

describe("values of a list", () => {
  it.each([
    ["2022-06-17", "2022-06-17"],
    ["17/06/2022", "2022-06-17"],
    ["2022-06-31", "2022-06-31"],
    ["du 2022-06-31", null],
    ["2022-mai-31", null],
    ["juin", null],
  ])("the day in « %s » is %s", (value, day) => expect(dayIn(value)).toBe(day));
  it.each([
    ["1 250,00", 125_000],
    ["1250", 125_000],
    ["-5", null],
    ["20 %", null],
    ["néant", null],
  ])("« %s » is %s cents", (value, cents) => expect(centsIn(value)).toBe(cents));
  it.each([
    [["Liste du 17/06/2022"], "liste.csv", "2022-06-17", "content"],
    [["Du 17/06/2022", "au 18/06/2022"], "liste.csv", "2022-06-18", "content"],
    [[], "liste-2022-06-17.csv", "2022-06-17", "file-name"],
    [[], "liste_20220617.csv", "2022-06-17", "file-name"],
    [[], "liste-17.06.2022.csv", "2022-06-17", "file-name"],
  ] as const)("a list under %j, « %s », is of the %s", (above, name, date, from) =>
    expect(dateOfList(above, name)).toEqual({ date, from }),
  );
  it.each(["liste.csv", "liste-20221317.csv", "liste-20220632.csv", "liste-120220617.csv", "liste-17062022.csv"])(
    "« %s » tells no day",
    (name) => expect(dateOfList([], name)).toBeNull(),
  );
  it.each([
    ["BIO-SGL-Va1", [{ code: "BIO-SGL-Va1" }]],
    ["Logiciel SGL vague 1", [{ code: "BIO-SGL-Va1" }]],
    ["HOP-DPI vague 1 + vague 2", [{ code: "HOP-DPI-Va2", waves: [1, 2] }]],
    ["Logiciel DPI", []],
    ["Lampe", []],
  ])("« %s » names %j", (value, expected) => expect(dsrsIn(value)).toEqual(expected));
});
