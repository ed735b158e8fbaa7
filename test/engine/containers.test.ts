import { createCanvas } from "@napi-rs/canvas";
import { afterAll, describe, expect, it } from "vitest";
import { lintBytes } from "../../src/engine/lint.ts";
import { tesseractOcr } from "../../src/ocr/tesseract.ts";
import { placeIn, shortPlace } from "../../src/reports/place.ts";
import { fixture, mailOf, quoteCsv, type SentFile, termsText, zipOf } from "../documents/containers.ts";

const verdicts = async (bytes: Uint8Array, options = {}): Promise<(readonly [string | null, string])[]> =>
  (await lintBytes(bytes, "entrée", options)).map(
    ({ part, verdict, error }) => [part, error?.code ?? verdict] as const,
  );

const quote: SentFile = { header: "filename=devis.csv", content: quoteCsv("D-1") };
const terms: SentFile = { header: "filename=conditions.txt", content: termsText };

describe("lintBytes of a mail", () => {
  it("judges each attachment that is a quote; general conditions stand beside it", async () => {
    expect(await verdicts(mailOf([quote, terms]))).toEqual([
      ["devis.csv", "needs-review"],
      ["conditions.txt", "not-a-quote"],
    ]);
  });

  it("is one document that is no quote when nothing in it is one", async () => {
    expect(await verdicts(mailOf([terms]))).toEqual([[null, "not-a-quote"]]);
    expect(await verdicts(mailOf([]))).toEqual([[null, "not-a-quote"]]);
  });

  it("says what could not be read where that may have been the quote", async () => {
    const locked: SentFile = { header: "filename=devis.pdf", content: fixture("bad-input/mot-de-passe.pdf") };
    expect(await verdicts(mailOf([terms, locked]))).toEqual([
      ["conditions.txt", "not-a-quote"],
      ["devis.pdf", "encrypted"],
    ]);
  });

  it("judges a quote written in the message where nothing else is one", async () => {
    expect(await verdicts(mailOf([terms], quoteCsv("D-9")))).toEqual([
      [null, "needs-review"],
      ["conditions.txt", "not-a-quote"],
    ]);
    expect(await verdicts(mailOf([quote], quoteCsv("D-9")))).toEqual([["devis.csv", "needs-review"]]);
  });

  it("keeps when and by whom the quote was sent", async () => {
    const [result] = await lintBytes(mailOf([quote]), "devis.eml");
    expect(result?.mail).toMatchObject({ sentOn: "2022-02-14", from: "Orlanis Santé" });
  });

  it("tells attachments of one name apart", async () => {
    expect((await verdicts(mailOf([quote, quote]))).map(([part]) => part)).toEqual(["devis.csv", "devis.csv#2"]);
  });
});

describe("pictures in a mail", () => {
  const ocr = tesseractOcr();
  afterAll(() => ocr.close());
  const logo: SentFile = { header: "filename=logo.png", content: createCanvas(60, 20).toBuffer("image/png") };
  const scan: SentFile = { header: "filename=scan.jpg", content: fixture("scans/s02-couche-90.jpg") };

  it("are read as quotes", async () => {
    const results = await lintBytes(mailOf([scan]), "devis.eml", { ocr });
    expect(results.map(({ part, subject }) => [part, subject !== null])).toEqual([["scan.jpg", true]]);
  });

  it("are passed over beside a quote where they are too small for a page", async () => {
    expect(await verdicts(mailOf([logo, quote]), { ocr })).toEqual([["devis.csv", "needs-review"]]);
    expect(await verdicts(mailOf([logo], quoteCsv("D-9")), { ocr })).toEqual([[null, "needs-review"]]);
    expect(await verdicts(mailOf([logo]), { ocr })).toEqual([["logo.png", "picture-too-small"]]);
  });
});

describe("lintBytes of an archive", () => {
  it("names a sheet or a quote number below the file that holds it", async () => {
    const keyed = "N° devis;Désignation;Qté;PU HT;Total HT\nA-1;Licence;1;5,00;5,00\nA-2;Licence;1;7,00;7,00\n";
    const archive = zipOf({ "lot/classeur.xlsx": fixture("containers/deux-devis.xlsx"), "lignes.csv": keyed });
    expect((await verdicts(archive)).map(([part]) => part)).toEqual([
      "lot/classeur.xlsx/Site Nord",
      "lot/classeur.xlsx/Site Sud",
      "lignes.csv/A-1",
      "lignes.csv/A-2",
    ]);
  });

  it("without any file is not a quote", async () => {
    expect(await verdicts(zipOf({}))).toEqual([[null, "not-a-quote"]]);
  });

  it("takes facts for the file that the context names", async () => {
    const facts = { context: { quotes: { "b.csv": { orderedOn: "2022-01-20" } } } };
    const results = await lintBytes(zipOf({ "x/a.csv": quoteCsv("D-1"), "x/b.csv": quoteCsv("D-2") }), "lot.zip", {
      facts,
    });
    expect(results.map(({ subject }) => subject?.facts.orderedOn ?? null)).toEqual([null, "2022-01-20"]);
  });
});

describe("findings on office files", () => {
  it.each([
    ["classeur.xlsx", "feuille « Devis », cellule A7", 'sheet "Devis", cell A7', "Devis!A7"],
    ["texte.docx", "tableau 2, ligne 3, cellule 1", "table 2, row 3, cell 1", "t2:3:1"],
  ])("of %s are told by the names of their places", async (name, french, english, short) => {
    const [result] = await lintBytes(fixture(`containers/${name}`), name);
    const quote = result?.subject?.quote ?? null;
    const evidence = quote?.lines[0]?.designation ?? { value: "", pieces: [] };
    const finding = { ruleId: "vat", severity: "info", code: "", args: {}, evidence, line: null, related: [] } as const;
    const at = evidence.pieces[0]?.at;
    expect(placeIn("fr", finding, quote).replaceAll("\u00a0", " ")).toBe(french);
    expect(placeIn("en", finding, quote)).toBe(english);
    expect(at === undefined ? "" : shortPlace(at)).toBe(short);
  });

  it("what is hidden keeps a quote from being compliant, macros do not", async () => {
    const [hidden] = await lintBytes(fixture("containers/classeur.xlsx"), "classeur.xlsx");
    expect(hidden?.findings.filter(({ ruleId }) => ruleId === "complete-reading").map(({ code }) => code)).toEqual([
      "hidden-cells",
      "hidden-sheet",
    ]);
    expect(hidden?.verdict).toBe("needs-review");
    const { unzipSync } = await import("fflate");
    const parts = unzipSync(fixture("containers/deux-devis.xlsx"));
    const results = await lintBytes(zipOf({ ...parts, "xl/vbaProject.bin": "macro" }), "classeur.xlsm");
    expect(results[0]?.findings.map(({ code, severity }) => [code, severity])).toContainEqual([
      "macros-ignored",
      "info",
    ]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["compliant", "compliant"]);
  });
});
