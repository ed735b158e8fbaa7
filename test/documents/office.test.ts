import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/documents/read.ts";
import { fixture, gridOf, named, zipOf } from "./containers.ts";

describe.each(["classeur.xlsx", "classeur.ods"])("a workbook saved as %s", (name) => {
  it("shows its cells as printed, each with its sheet and cell", async () => {
    const { rows } = await gridOf(fixture(`containers/${name}`));
    const cells = new Map(rows.flat().map(named));
    expect(rows[0]?.map(named)).toEqual([
      ["A1", "Orlanis Santé SAS"],
      ["D1", "Devis n°"],
      ["E1", "OR-22-117"],
    ]);
    expect(cells.get("E2")).toBe("10/01/2022");
    expect(cells.get("C7")).toBe("1 180,00 €");
    expect(cells.get("D7")).toBe("20 %");
    expect(cells.get("E8")).toBe("2 821,50 €");
    expect(cells.get("E12")).toBe("4 259,50 €");
    const sheets = new Set(rows.flat().flatMap(({ spot }) => (spot && "sheet" in spot ? [spot.sheet] : [])));
    expect([...sheets]).toEqual(["Devis", "Versions"]);
  });

  it("gives words merged over rows of figures to each of them", async () => {
    const { rows } = await gridOf(fixture(`containers/${name}`));
    const payers = rows.flat().filter(({ text }) => text.startsWith("Financé par l’État"));
    expect(payers.map(({ spot }) => spot)).toEqual([
      { sheet: "Devis", cell: "F7" },
      { sheet: "Devis", cell: "F8" },
    ]);
  });

  it("leaves out what is hidden, and says it", async () => {
    const { rows, problems } = await gridOf(fixture(`containers/${name}`));
    expect(rows.flat().some(({ text }) => /marge|revient|412/i.test(text))).toBe(false);
    expect(problems).toEqual([
      { code: "hidden-cells", page: null, where: "Devis A9" },
      { code: "hidden-sheet", page: null, where: "Calcul" },
    ]);
  });
});

describe.each(["texte.docx", "texte.odt"])("a text saved as %s", (name) => {
  it("shows paragraphs and tables in reading order, each with its place", async () => {
    const { rows } = await gridOf(fixture(`containers/${name}`));
    const filled = rows.filter((row) => row.length > 0).map((row) => row.map(named));
    expect(filled.slice(0, 2)).toEqual([
      [
        ["t1:1:1", "Orlanis Santé SAS"],
        ["t1:1:2", "Laboratoire de la Grande Prairie"],
      ],
      [
        ["t1:1:1", "12 rue des Tilleuls"],
        ["t1:1:2", "3 place du Marché"],
      ],
    ]);
    expect(filled).toContainEqual([["§1", "DEVIS N° OR-22-118"]]);
    expect(filled).toContainEqual([
      ["t2:3:1", "Prestation Ségur BIO-SGL-Va1\ndroits d’usage, installation et formation"],
      ["t2:3:2", "1"],
      ["t2:3:3", "12 000,00 €"],
      ["t2:3:4", "20 %"],
      ["t2:3:5", "12 000,00 €"],
    ]);
    expect(filled).toContainEqual([
      ["§7", "Total HT"],
      ["§7", "12 258,00 €"],
    ]);
    expect(filled.flat().some(([, text]) => text.includes("SIRET 998 128 615 00049"))).toBe(true);
  });

  it("leaves hidden words out, and says it", async () => {
    const { rows, problems } = await gridOf(fixture(`containers/${name}`));
    expect(rows.flat().some(({ text }) => text.includes("masqué"))).toBe(false);
    expect(problems).toMatchObject([
      { code: "hidden-text", hiddenBy: "invisible", text: { value: "Ce texte est masqué." } },
    ]);
  });
});

const word = (body: string): Uint8Array =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    "word/vbaProject.bin": "macro",
  });
const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe("a document of Word", () => {
  it("keeps inserted words, drops deleted ones, reads a text box once, and ignores macros aloud", async () => {
    const box = `<w:txbxContent><w:p>${run("SIRET 998 128 615 00049")}</w:p></w:txbxContent>`;
    const { rows, problems } = await gridOf(
      word(
        `<w:p>${run("Total ")}<w:ins>${run("HT")}</w:ins><w:del><w:r><w:delText>TTC</w:delText></w:r></w:del></w:p>` +
          `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    );
    expect(rows.flat().map(({ text }) => text)).toEqual(["Total HT", "SIRET 998 128 615 00049"]);
    expect(problems).toEqual([{ code: "macros-ignored", page: null }]);
  });

  it("counts merged cells as the columns that they cover", async () => {
    const cell = (text: string, span = 1): string =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
    const { rows } = await gridOf(
      word(
        `<w:tbl><w:tr>${cell("Désignation")}${cell("Qté")}${cell("Total")}</w:tr><w:tr>${cell("Total HT", 2)}${cell("12,00")}</w:tr></w:tbl>`,
      ),
    );
    expect(rows.flat().map(({ text, column }) => [text, column])).toEqual([
      ["Désignation", 1],
      ["Qté", 2],
      ["Total", 3],
      ["Total HT", 1],
      ["12,00", 3],
    ]);
  });
});

describe("an office file that cannot be read", () => {
  const openDocument = (content: string, manifest = "<manifest:manifest/>"): Uint8Array =>
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": content,
      "META-INF/manifest.xml": manifest,
    });

  it.each([
    [
      "with a password",
      openDocument(
        "\u0001\u0002",
        '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      ),
      "encrypted",
    ],
    ["cut short", fixture("containers/classeur.xlsx").subarray(0, 5000), "damaged"],
    ["whose content is no XML", openDocument("<a><b"), "damaged"],
    ["that declares entities", openDocument('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "damaged"],
    ["nested without end", openDocument("<a>".repeat(50_000) + "</a>".repeat(50_000)), "damaged"],
    [
      "of a kind that holds no quote",
      zipOf({ "[Content_Types].xml": "", "ppt/presentation.xml": "" }),
      "unsupported-type",
    ],
  ])("%s", async (_, bytes, code) => {
    const read = await readDocument(bytes);
    expect(read.ok ? null : read.error.code).toBe(code);
  });

  it("encrypted by Excel", async () => {
    const { writeXlsx } = await import("hucre/xlsx");
    const bytes = await writeXlsx({
      sheets: [{ name: "Devis", rows: [["Total", 12]] }],
      encryption: { password: "secret", spinCount: 1000 },
    });
    const read = await readDocument(bytes);
    expect(read.ok ? null : read.error.code).toBe("encrypted");
  });
});

it("cells past the limit are not read, and that is said", async () => {
  for (const name of ["classeur.xlsx", "classeur.ods", "texte.docx", "texte.odt"]) {
    const read = await readDocument(fixture(`containers/${name}`), { limits: { cells: 12 } });
    const grid = read.ok && read.value.kind === "grid" ? read.value : null;
    expect(grid?.rows.flat().length).toBeLessThanOrEqual(12);
    expect(grid?.problems.map(({ code }) => code)).toContain("cell-limit");
  }
});

/** A workbook of one sheet, written without any library. */
const excel = (rows: string): Uint8Array =>
  zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Devis" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  });

it("a formula whose value was not saved is said, not taken for nothing", async () => {
  const { rows, problems } = await gridOf(
    excel(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Total HT</t></is></c><c r="B1"><f>A9*2</f></c><c r="C1"><f>A9*2</f><v>7</v></c></row>',
    ),
  );
  expect(rows.flat().map(named)).toEqual([
    ["A1", "Total HT"],
    ["C1", "7"],
  ]);
  expect(problems).toEqual([{ code: "formula-without-value", page: null, where: "Devis B1" }]);
});

it("two cells in the far corners of a sheet are two cells", async () => {
  const far = excel('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>');
  const read = await readDocument(far);
  // Either is right: both cells, or a refusal; never a sheet of seventeen thousand million cells.
  expect(read.ok ? read.value.kind === "grid" && read.value.rows.flat().length : read.error.code).toSatisfy(
    (result) => result === 2 || result === "damaged",
  );
});

it("a sheet that repeats its last row a million times is as short as what it shows", async () => {
  const row = (attributes: string, text: string): string =>
    `<table:table-row ${attributes}><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16383"/></table:table-row>`;
  const { rows } = await gridOf(
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${row("", "Devis")}<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    }),
  );
  expect(rows).toHaveLength(1);
});
