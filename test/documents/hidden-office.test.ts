import { describe, expect, it } from "vitest";
import { gridOf, zipOf } from "./containers.ts";

/** What is read of a file, one text a cell, and what it hides: the reason and the words. */
async function readOf(bytes: Uint8Array): Promise<{ shown: string[]; hidden: (string | undefined)[][] }> {
  const { rows, problems } = await gridOf(bytes);
  return {
    shown: rows.flat().map(({ text }) => text),
    hidden: problems.map(({ hiddenBy, text }) => [hiddenBy, text?.value]),
  };
}

const STYLES = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Blanc"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Suite"><w:basedOn w:val="Blanc"/></w:style>
<w:style w:type="paragraph" w:styleId="Bande"><w:basedOn w:val="Blanc"/><w:pPr><w:shd w:val="clear" w:fill="1F4E79"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="Ombre"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Tableau"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;

const word = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": STYLES,
    ...parts,
  });
const run = (text: string, look = ""): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const para = (inner: string, own = ""): string => `<w:p><w:pPr>${own}</w:pPr>${inner}</w:p>`;
const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;
const table = (inner: string, own = "", cell = ""): string =>
  `<w:tbl><w:tblPr>${own}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr>${inner}</w:tc></w:tr></w:tbl>`;
const WHITE = '<w:color w:val="FFFFFF" w:themeColor="background1"/>';
const shade = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

describe("words of a text of Word that nobody sees", () => {
  it.each([
    ["by their run", para(run("Pris en charge", WHITE)), "ground-colour"],
    ["by the style of their paragraph", para(run("Pris en charge"), styled("Blanc")), "ground-colour"],
    ["by the style that theirs is based on", para(run("Pris en charge"), styled("Suite")), "ground-colour"],
    ["by the style of their run", para(run("Pris en charge", '<w:rStyle w:val="Ombre"/>')), "invisible"],
    ["of type too small", para(run("Pris en charge", '<w:sz w:val="2"/>')), "tiny"],
    ["on the shade of their cell", table(para(run("Pris en charge", WHITE)), "", shade("FEFEFE")), "ground-colour"],
    [
      "on a shade of another colour",
      para(run("Pris en charge", '<w:color w:val="D9D9D9"/>'), shade("D9D9D9")),
      "ground-colour",
    ],
  ])("are left out and told: %s", async (_, hiding, by) => {
    const { shown, hidden } = await readOf(word(para(run("Devis")) + hiding));
    expect(shown).toEqual(["Devis"]);
    expect(hidden).toEqual([[by, "Pris en charge"]]);
  });

  it("are told as one sentence however Word cuts them", async () => {
    const { hidden } = await readOf(
      word(para(run("Devis")) + para(run("Mon", WHITE) + run("tant pris ", WHITE) + run("en charge", WHITE))),
    );
    expect(hidden).toEqual([["ground-colour", "Montant pris en charge"]]);
  });

  it.each([
    ["on a band of its paragraph's style", para(run("Total"), styled("Bande"))],
    ["on a dark cell", table(para(run("Total", WHITE)), "", shade("1F4E79"))],
    ["on a dark table", table(para(run("Total", WHITE)), shade("1F4E79"))],
    ["in a table whose style shades rows", table(para(run("Total", WHITE)), '<w:tblStyle w:val="Tableau"/>')],
    ["under a marker", para(run("Total", `${WHITE}<w:highlight w:val="darkBlue"/>`))],
    ["on a pattern", para(run("Total", WHITE), '<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>')],
    ["of the automatic colour", para(run("Total", '<w:color w:val="auto"/>'), shade("000000"))],
    ["shown by themselves in a hidden style", para(run("Total", '<w:rStyle w:val="Ombre"/><w:vanish w:val="0"/>'))],
    [
      "in a box",
      para(
        `<w:r><w:pict><v:textbox><w:txbxContent>${para(run("Total", WHITE))}</w:txbxContent></v:textbox></w:pict></w:r>`,
      ),
    ],
    ["over a picture", para(`<w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r>${run("Total", WHITE)}`)],
    ["with an outline", para(run("Total", `${WHITE}<w14:textOutline/>`))],
  ])("are not those %s", async (_, seen) => {
    const { shown, hidden } = await readOf(word(seen));
    expect(shown).toEqual(["Total"]);
    expect(hidden).toEqual([]);
  });

  it("are not told of a text that lies on a watermark", async () => {
    const mark =
      '<w:hdr><w:p><w:r><w:pict><v:shape style="position:absolute;z-index:-251"/></w:pict></w:r></w:p></w:hdr>';
    const { hidden } = await readOf(word(para(run("Total", WHITE)), { "word/header1.xml": mark }));
    expect(hidden).toEqual([]);
  });
});

const ODF_STYLES = `<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>
<style:style style:name="Blanc" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Suite" style:family="text" style:parent-style-name="Blanc"/>
<style:style style:name="Petit" style:family="paragraph"><style:text-properties fo:font-size="1pt"/></style:style>
<style:style style:name="Masque" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Bande" style:family="paragraph"><style:paragraph-properties fo:background-color="#1f4e79"/></style:style>
<style:style style:name="Sombre" style:family="table-cell"><style:table-cell-properties fo:background-color="#000000"/><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Clair" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Selon" style:family="table-cell"><style:text-properties fo:color="#ffffff"/><style:map style:condition="cell-content()&gt;0"/></style:style>`;

const openDocument = (kind: "text" | "spreadsheet", body: string, more = ""): Uint8Array =>
  zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `<office:document-content><office:automatic-styles>${ODF_STYLES}${more}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    "META-INF/manifest.xml": "<manifest:manifest/>",
  });
const words = (text: string, style = "", own = ""): string =>
  `<text:p text:style-name="${own}"><text:span text:style-name="${style}">${text}</text:span></text:p>`;
const cell = (text: string, style?: string): string =>
  `<table:table-cell${style === undefined ? "" : ` table:style-name="${style}"`} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const sheet = (cells: string, columns = "", more = ""): string =>
  `<table:table table:name="Devis">${columns}<table:table-row>${cells}</table:table-row>${more}</table:table>`;

describe("words of OpenDocument that nobody sees", () => {
  it.each([
    ["by their style", "text", words("Devis") + words("Pris en charge", "Suite"), "ground-colour"],
    ["of type too small", "text", words("Devis") + words("Pris en charge", "", "Petit"), "tiny"],
    ["hidden by a style", "text", words("Devis") + words("Pris en charge", "Masque"), "invisible"],
    [
      "by the style of their cell",
      "spreadsheet",
      sheet(cell("Devis") + cell("Pris en charge", "Clair")),
      "ground-colour",
    ],
    [
      "by the usual style of their column",
      "spreadsheet",
      sheet(
        cell("Devis") + cell("Pris en charge"),
        '<table:table-column/><table:table-column table:default-cell-style-name="Clair"/>',
      ),
      "ground-colour",
    ],
  ] as const)("are left out and told: %s", async (_, kind, body, by) => {
    const { shown, hidden } = await readOf(openDocument(kind, body));
    expect(shown).toEqual(["Devis"]);
    expect(hidden).toEqual([[by, "Pris en charge"]]);
  });

  const run =
    '<style:style style:name="G" style:family="graphic"><style:graphic-properties style:run-through="background"/></style:style>';
  it.each([
    ["on a band", "text", words("Devis", "Blanc", "Bande"), ""],
    [
      "in a box",
      "text",
      `<text:p><draw:frame><draw:text-box>${words("Devis", "Blanc")}</draw:text-box></draw:frame></text:p>`,
      "",
    ],
    ["over a picture", "text", words("Devis", "Blanc"), run],
    ["on a dark cell", "spreadsheet", sheet(cell("Devis", "Sombre")), ""],
    ["on a ground that a condition gives", "spreadsheet", sheet(cell("Devis", "Selon")), ""],
    [
      "on a sheet with conditions",
      "spreadsheet",
      sheet(cell("Devis", "Clair"), "", "<calcext:conditional-formats/>"),
      "",
    ],
  ] as const)("are not those %s", async (_, kind, body, more) => {
    const { shown, hidden } = await readOf(openDocument(kind, body, more));
    expect(shown).toEqual(["Devis"]);
    expect(hidden).toEqual([]);
  });
});

describe("cells of a workbook of Excel that nobody sees", () => {
  const solid = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;
  const workbook = async (style: object, more: object = {}): Promise<Uint8Array> => {
    const { writeXlsx } = await import("hucre/xlsx");
    return writeXlsx({
      sheets: [
        {
          name: "Devis",
          rows: [["Devis", "Pris en charge"]],
          cells: new Map([["0,1", { value: "Pris en charge", style }]]),
          ...more,
        },
      ],
    });
  };

  it.each([
    ["white on nothing", { font: { color: { rgb: "FFFFFFFF" } } }, "ground-colour"],
    ["white by number", { font: { color: { indexed: 9 } } }, "ground-colour"],
    ["of the shade of their cell", { font: { color: { rgb: "D9E1F2" } }, fill: solid("D9E1F2") }, "ground-colour"],
    ["too small", { font: { size: 1 } }, "tiny"],
    ["of a format that shows nothing", { numFmt: ";;;" }, "invisible"],
  ])("are left out and told: %s", async (_, style, by) => {
    const { shown, hidden } = await readOf(await workbook(style));
    expect(shown).toEqual(["Devis"]);
    expect(hidden).toEqual([[by, "Pris en charge"]]);
  });

  it.each([
    ["white on dark", { font: { color: { rgb: "FFFFFF" } }, fill: solid("1F4E79") }, {}],
    ["pale on white", { font: { color: { rgb: "A6A6A6" } } }, {}],
    [
      "where a rule colours cells",
      { font: { color: { rgb: "FFFFFF" } } },
      {
        conditionalRules: [
          { type: "expression", priority: 1, formula: "A1=1", range: "A1:C9", style: { fill: solid("FF0000") } },
        ],
      },
    ],
  ])("are not those %s", async (_, style, more) => {
    const { shown, hidden } = await readOf(await workbook(style, more));
    expect(shown).toEqual(["Devis", "Pris en charge"]);
    expect(hidden).toEqual([]);
  });
});

describe("documents inside of office files", () => {
  const codes = async (bytes: Uint8Array) =>
    (await gridOf(bytes)).problems.map(({ code, where }) => [code, where ?? null]);
  const object = (program: string): string =>
    para(`<w:r><w:object><o:OLEObject ProgID="${program}"/></w:object></w:r>${run("Devis")}`);
  const sheetIn = (kind: string): Uint8Array =>
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<office:document-content><office:body><office:text><text:p>Devis</text:p></office:text></office:body></office:document-content>`,
      "Object 1/content.xml": `<office:document-content><office:body><office:${kind}/></office:body></office:document-content>`,
      "META-INF/manifest.xml": "<manifest:manifest/>",
    });

  it.each([
    ["a file taken in by Word", word(`${para(run("Devis"))}<w:altChunk r:id="rId9"/>`), null],
    ["a sheet inside of a text", word(object("Excel.Sheet.12")), "Excel.Sheet.12"],
    ["a sheet in a text of OpenDocument", sheetIn("spreadsheet "), "Object 1"],
  ])("are told: %s", async (_, bytes, where) => expect(await codes(bytes)).toEqual([["insert-unread", where]]));

  it.each([
    ["formulas", word(object("Equation.3"))],
    ["charts", sheetIn("chart")],
  ])("are not: %s", async (_, bytes) => expect(await codes(bytes)).toEqual([]));
});
