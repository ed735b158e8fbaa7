import { describe, expect, it } from "vitest";
import { gridOf, zipOf } from "./containers.ts";

const p = (inner: string): string => `<w:p>${inner}</w:p>`;
const r = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const entry = (list: number, level: number, text: string): string =>
  p(
    `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${text === "" ? "" : r(text)}`,
  );
const level = (at: number, kind: string, pattern: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${kind}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;

const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%1.%2)")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "bullet", "·")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
const STYLES =
  '<w:styles><w:style w:styleId="Titre1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Partie"><w:basedOn w:val="Titre1"/></w:style></w:styles>';

async function wordRows(body: string, parts: Readonly<Record<string, string>> = {}): Promise<string[][]> {
  const { rows } = await gridOf(
    zipOf({
      "[Content_Types].xml": "<Types/>",
      "word/document2.xml": `<w:document><w:body>${body}</w:body></w:document>`,
      ...parts,
    }),
  );
  return shown(rows);
}

async function writerRows(body: string, styles = ""): Promise<string[][]> {
  const content = `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const { rows } = await gridOf(
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": content,
      "META-INF/manifest.xml": "<manifest:manifest/>",
    }),
  );
  return shown(rows);
}

const shown = (rows: readonly (readonly { readonly text: string; readonly column: number }[])[]): string[][] =>
  rows.filter((row) => row.length > 0).map((row) => row.map(({ text, column }) => `${column} ${text}`));

describe("a text of Word", () => {
  it("shows its notes under the text, each with the mark that calls it", async () => {
    const note = (kind: string, id: number, own: string, text: string): string =>
      `<w:${kind} w:id="${id}">${p(`<w:r>${own}</w:r>${r(text)}`)}</w:${kind}>`;
    const rows = await wordRows(
      p(`${r("Licence")}<w:r><w:footnoteReference w:id="7"/></w:r>`) +
        p(`${r("Pose")}<w:r><w:endnoteReference w:id="2"/></w:r>`),
      {
        "word/footnotes.xml": `<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note("footnote", 7, "<w:footnoteRef/>", " Par an.")}</w:footnotes>`,
        "word/endnotes.xml": `<w:endnotes>${note("endnote", 2, "", "Sur site.")}</w:endnotes>`,
      },
    );
    expect(rows).toEqual([["1 Licence (1)"], ["1 Pose (1)"], ["1 (1) Par an."], ["1 (1) Sur site."]]);
  });

  it("shows the numbers of its lists, also in cells of their own and by their style", async () => {
    const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
    const row = (text: string): string => `<w:tr>${cell(entry(3, 0, ""))}${cell(p(r(text)))}</w:tr>`;
    const rows = await wordRows(
      p(`<w:pPr><w:pStyle w:val="Partie"/></w:pPr>${r("Logiciel")}`) +
        entry(1, 1, "Licence") +
        entry(1, 1, "Pose") +
        entry(1, 0, "Matériel") +
        entry(2, 0, "Écran") +
        `<w:tbl>${row("Câble")}${row("Souris")}</w:tbl>`,
      { "word/numbering.xml": NUMBERING, "word/styles.xml": STYLES },
    );
    expect(rows).toEqual([
      ["1 1. Logiciel"],
      ["1 1.a) Licence"],
      ["1 1.b) Pose"],
      ["1 2. Matériel"],
      ["1 Écran"],
      ["1 5.", "2 Câble"],
      ["1 6.", "2 Souris"],
    ]);
  });

  it("gives words merged downwards to each row of figures", async () => {
    const cell = (text: string, merge = ""): string => `<w:tc><w:tcPr>${merge}</w:tcPr>${p(r(text))}</w:tc>`;
    const rows = await wordRows(
      `<w:tbl><w:tr>${cell("Licence")}${cell("9,00")}${cell("État", '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell("Pose")}${cell("8,00")}${cell("", "<w:vMerge/>")}</w:tr><w:tr>${cell("Écran")}${cell("7,00")}${cell("Client")}</w:tr></w:tbl>`,
    );
    expect(rows.map((row) => row.at(-1))).toEqual(["3 État", "3 État", "3 Client"]);
  });

  it("shows boxes and choices of its forms, and leaders as gaps", async () => {
    const field = (data: string): string => `<w:r><w:fldChar><w:ffData>${data}</w:ffData></w:fldChar></w:r>`;
    const rows = await wordRows(
      p(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r(" Ségur ")}${field('<w:checkBox><w:checked w:val="0"/></w:checkBox>')}${r("Autre")}`,
      ) +
        p(
          `${r("Payeur : ")}${field('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Client"/><w:listEntry w:val="État"/></w:ddList>')}`,
        ) +
        p(r("Total HT ........ 9,00 €")) +
        p(r("Signature : ........")),
    );
    expect(rows).toEqual([
      ["1 ☒ Ségur ☐ Autre"],
      ["1 Payeur : État"],
      ["1 Total HT", "2 9,00 €"],
      ["1 Signature : ........"],
    ]);
  });
});

describe("a text of OpenDocument", () => {
  const words = (text: string): string => `<text:p>${text}</text:p>`;
  const note = (mark: string, text: string): string =>
    `<text:note><text:note-citation>${mark}</text:note-citation><text:note-body>${words(text)}</text:note-body></text:note>`;

  it("shows its notes under the text, each with the mark that calls it", async () => {
    const rows = await writerRows(words(`Licence${note("1", "Par an.")}`) + words(`Pose${note("i", "Sur site.")}`));
    expect(rows).toEqual([["1 Licence (1)"], ["1 Pose (i)"], ["1 (1) Par an."], ["1 (i) Sur site."]]);
  });

  it("shows the numbers of its lists, and words of shapes apart", async () => {
    const level = (at: number, kind: string, more = ""): string =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${kind}" style:num-suffix=")"${more}/>`;
    const list = (inner: string, more = ""): string => `<text:list text:style-name="L1"${more}>${inner}</text:list>`;
    const item = (inner: string): string => `<text:list-item>${inner}</text:list-item>`;
    const rows = await writerRows(
      list(item(words("Licence") + list(item(words("Site")))) + item(words("Pose"))) +
        `<text:p><draw:custom-shape>${words("SIRET 1")}</draw:custom-shape>Devis</text:p>` +
        list(item(words("Écran")), ' text:continue-numbering="true"'),
      `<text:list-style style:name="L1">${level(1, "1")}${level(2, "a", ' text:display-levels="2"')}</text:list-style>`,
    );
    expect(rows).toEqual([
      ["1 1) Licence"],
      ["1 1.a) Site"],
      ["1 2) Pose"],
      ["1 Devis"],
      ["1 SIRET 1"],
      ["1 3) Écran"],
    ]);
  });

  it("gives words merged downwards to each row of figures", async () => {
    const cell = (text: string, more = ""): string => `<table:table-cell${more}>${words(text)}</table:table-cell>`;
    const row = (...cells: string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;
    const rows = await writerRows(
      `<table:table>${row(cell("Licence"), cell("9,00"), cell("État", ' table:number-rows-spanned="2"'))}${row(cell("Pose"), cell("8,00"), "<table:covered-table-cell/>")}</table:table>`,
    );
    expect(rows.map((cells) => cells.at(-1))).toEqual(["3 État", "3 État"]);
  });
});
