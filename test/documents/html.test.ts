import { describe, expect, it } from "vitest";
import { decodeHtml } from "../../src/documents/html/decode-html.ts";
import { readDocument } from "../../src/documents/read.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

async function pageOf(body: string) {
  const read = await readDocument(encode(`<!doctype html>${body}`));
  if (!read.ok || read.value.kind !== "grid") throw new Error(read.ok ? "no grid" : read.error.code);
  const { rows, problems } = read.value;
  return {
    rows: rows.filter((row) => row.length > 0).map((row) => row.map(({ text, column }) => `${column} ${text}`)),
    problems: problems.map(({ code }) => code),
  };
}
const rowsOf = async (body: string): Promise<string[][]> => (await pageOf(body)).rows;

describe("a page is told by its content", () => {
  it.each([
    ["<!DOCTYPE html><p>Devis"],
    ["\ufeff<html lang=fr><p>Devis"],
    ["<!-- saved from url=(0014)about:internet -->\r\n<html><p>Devis"],
    ['<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><p>Devis'],
    ["<table><tr><td>Devis</table>"],
    ["<div>Devis</div>"],
  ])("%s", async (text) => {
    const read = await readDocument(encode(text));
    expect(read.ok && read.value.kind === "grid" && read.value.rows[0]?.[0]?.text).toBe("Devis");
  });

  it.each([
    ["a drawing", "<svg><p>Devis</p></svg>", "unsupported-type"],
    ["a report of our own", '<!doctype html><meta name="generator" content="sons-lint 1.0"><p>x', "unsupported-type"],
    ["one without words", "<!doctype html><script>document.write('Devis')</script><img alt=Devis>", "empty-file"],
    ["one without words that are seen", "<!doctype html><p hidden>Devis", "no-text"],
    ["one nested without end", `<!doctype html>${"<div><p>".repeat(5000)}`, "damaged"],
  ])("and refused: %s", async (_name, text, code) => {
    const read = await readDocument(encode(text));
    expect(read.ok ? null : read.error.code).toBe(code);
  });

  it("is refused above the limit on marked text, and read up to the limit on cells", async () => {
    const rows = encode(`<table>${"<tr><td>a<td>1<td>2".repeat(9)}</table>`);
    const large = await readDocument(rows, { limits: { xmlBytes: 100 } });
    expect(large).toEqual({ ok: false, error: { code: "too-large" } });
    const cut = await readDocument(rows, { limits: { cells: 8 } });
    expect(cut.ok && cut.value.problems).toEqual([{ code: "cell-limit", page: null }]);
  });
});

describe("encodings", () => {
  it.each([
    ["utf-8 told", encode("<meta charset=utf-8>d\u00e9j\u00e0 \u20ac"), "d\u00e9j\u00e0 \u20ac"],
    ["windows-1252 told", latin("<meta charset=windows-1252>d\u00e9j\u00e0 \u0080"), "d\u00e9j\u00e0 \u20ac"],
    ["utf-8 told as latin-1", encode("<meta charset=iso-8859-1>d\u00e9j\u00e0"), "d\u00e9j\u00e0"],
    ["latin-9 told", latin("<meta http-equiv=x content='text/html; charset=iso-8859-15'>\u00a4"), "\u20ac"],
    ["none told", latin("<p>d\u00e9j\u00e0"), "d\u00e9j\u00e0"],
    ["one that nobody knows", latin("<meta charset=martian>d\u00e9j\u00e0"), "d\u00e9j\u00e0"],
    ["utf-16 with its mark", Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0, 0xe9, 0]), "\u00e9"],
  ])("%s", (_name, bytes, expected) => expect(decodeHtml(bytes)?.endsWith(expected)).toBe(true));
});

describe("words and tables as a page shows them", () => {
  it.each<[string, string, string[][]]>([
    [
      "lines and entities",
      "<p>Devis&nbsp;n&deg; 12<br>\n du  12/05 &amp; apr&egrave;s",
      [["1 Devis\u00a0n° 12"], ["1 du 12/05 & après"]],
    ],
    [
      "inline marks",
      "<p>To<b>tal</b> <span>HT</span></p><div>TVA</div>suite",
      [["1 Total HT"], ["1 TVA"], ["1 suite"]],
    ],
    ["blocks in inline elements", "<span>a<div>b</div>c</span>", [["1 a"], ["1 b"], ["1 c"]]],
    [
      "a list of facts",
      "<dl><dt>Émis le<dd>31 mai<dt>Client<dd>CH<dd>FINESS 1</dl>",
      [["1 Émis le", "2 31 mai"], ["1 Client", "2 CH"], ["1 FINESS 1"]],
    ],
    [
      "fields of a form",
      "<p>N° <input value=D-1> <input type=hidden value=x> <select><option>a<option selected>b</select>",
      [["1 N° D-1 b"]],
    ],
    [
      "a table with spans",
      "<table><tr><th>Libellé<th>Qté<th>Total<tr><td>Licence<td>1<td>9,00<tr><td colspan=2>Total HT<td>9,00</table>",
      [
        ["1 Libellé", "2 Qté", "3 Total"],
        ["1 Licence", "2 1", "3 9,00"],
        ["1 Total HT", "3 9,00"],
      ],
    ],
    [
      "words over several rows",
      "<table><tr><td>Licence<td>9,00<td rowspan=2>État<tr><td>Pose<td>8,00<tr><td>Écran<td>7,00<td>Client</table>",
      [
        ["1 Licence", "2 9,00", "3 État"],
        ["1 Pose", "2 8,00", "3 État"],
        ["1 Écran", "2 7,00", "3 Client"],
      ],
    ],
    [
      "a figure over several rows",
      "<table><tr><td rowspan=2>9,00<td>Licence<td>1<tr><td>Pose<td>1</table>",
      [
        ["1 9,00", "2 Licence", "3 1"],
        ["2 Pose", "3 1"],
      ],
    ],
    [
      "a foot before the body, under a caption",
      "<table><caption>Lot <i>A</i></caption><tfoot><tr><td>Total<td>9,00<tbody><tr><td>Licence<td>9,00</table>",
      [["1 Lot A"], ["1 Licence", "2 9,00"], ["1 Total", "2 9,00"]],
    ],
    [
      "a page laid out by a table",
      "<table><tr><td><p>Devis 12<table><tr><td>Licence<td>9,00</table><p>Merci</table>",
      [["1 Devis 12"], ["1 Licence", "2 9,00"], ["1 Merci"]],
    ],
    [
      "a picture beside the words of a line",
      "<table><tr><td><table><tr><td><img><td>Licence<br><small>État</small></table><td>1<td>9,00</table>",
      [["1 Licence\nÉtat", "2 1", "3 9,00"]],
    ],
    [
      "a code beside them",
      "<table><tr><td><table><tr><td>L-1<td>Licence</table><td>1<td>9,00</table>",
      [["1 L-1 Licence", "2 1", "3 9,00"]],
    ],
    [
      "boxes drawn as a table",
      "<section><div><b>Libellé</b><b>Qté</b><b>Total</b></div><div><div>Licence</div><div>1</div><div>9,00</div></div><div><div>Total HT</div><div>9,00</div></div></section>",
      [
        ["1 Libellé", "2 Qté", "3 Total"],
        ["1 Licence", "2 1", "3 9,00"],
        ["1 Total HT", "3 9,00"],
      ],
    ],
    [
      "boxes that are none",
      "<div><p><b>a</b> et <b>b</b> ou <b>c</b></p><p><b>a</b><b>b</b><b>c</b></p></div>",
      [["1 a et b ou c"], ["1 abc"]],
    ],
    [
      "a table typed with blanks",
      "<pre>Libellé   Qté   Total\nLicence     1    9,00\n</pre>",
      [
        ["1 Libellé", "2 Qté", "3 Total"],
        ["1 Licence", "2 1", "3 9,00"],
      ],
    ],
    ["a page cut short", "<table><tr><td>Licence<td>1<td>9,00<tr><td>Po", [["1 Licence", "2 1", "3 9,00"], ["1 Po"]]],
  ])("%s", async (_name, body, expected) => expect(await rowsOf(body)).toEqual(expected));
});

describe("what styles set before and after words", () => {
  it.each([
    [
      ".net::before{content:'Total HT : '}.net:after{content:\" \\20AC\"}",
      "<p class=net>9,00</p>",
      "1 Total HT : 9,00 €",
    ],
    ["p b:after{content:attr(data-unit)}", "<p><b data-unit=' jours'>3</b></p>", "1 3 jours"],
    // Pictures of a font, counters, what is not shown, and what is set for another device.
    ["p::before{content:'\\f007'}", "<p>Client</p>", "1 Client"],
    ["p::before{content:counter(ligne)}", "<p>Client</p>", "1 Client"],
    ["p::before{content:'Copie ';display:none}", "<p>Client</p>", "1 Client"],
    ["p{display:none}p::before{content:'Total'}", "<div>Client</div><p>9,00</p>", "1 Client"],
    ["@media print{p::after{content:' (page 1)'}}", "<p>Client</p>", "1 Client"],
    [".r::after{content:'';display:table}", "<p class=r>Client</p>", "1 Client"],
  ])("%s", async (style, body, expected) => {
    expect((await rowsOf(`<style>${style}</style>${body}`)).flat()).toEqual([expected]);
  });
});

describe("boxes set by styles", () => {
  const row = (inner: string, ...cells: string[]): string =>
    `<div class=r>${cells.map((cell) => `<${inner}>${cell}</${inner}>`).join("")}</div>`;
  const TABLE = [
    ["1 Libellé", "2 Qté", "3 Total"],
    ["1 Licence", "2 1", "3 9,00"],
  ];
  const rows = (inner: string): string => row(inner, "Libellé", "Qté", "Total") + row(inner, "Licence", "1", "9,00");

  it.each<[string, string, string]>([
    ["a grid", ".g{display:grid;grid-template-columns:2fr repeat(2, 1fr)}.r{display:contents}", "span"],
    [
      "a grid whose rows have its columns",
      ".g{display:grid;grid-template-columns:2fr 1fr 1fr}.g>.r{display:grid;grid-column:1/-1;grid-template-columns:subgrid}",
      "p",
    ],
    ["grids of one row", ".g .r{display:grid;grid-template-columns:2fr 1fr 1fr}", "p"],
    ["flexible rows", "@media screen and (min-width:600px){section > .r{display:flex}}", "div"],
    ["floating boxes", ".r b{float:left}", "b"],
    ["boxes in a line", ".r div{display:inline-block}", "div"],
  ])("%s", async (_name, style, inner) =>
    expect(await rowsOf(`<style>${style}</style><section class=g>${rows(inner)}</section>`)).toEqual(TABLE),
  );

  it.each<[string, string, string[][]]>([
    [
      "words under a name stay beside its figures",
      "<style>.r{display:flex}</style><div class=r><div>Licence<p>par an</p></div><div>9,00</div></div>",
      [["1 Licence par an", "2 9,00"]],
    ],
    [
      "blocks side by side are read one after the other",
      "<style>.r{display:flex}</style><div class=r><div><p>Orlanis<p>Lyon</div><div><p>Clinique<p>Sète</div></div>",
      [["1 Orlanis"], ["1 Lyon"], ["1 Clinique"], ["1 Sète"]],
    ],
    [
      "boxes set one under the other",
      "<style>.r{display:flex;flex-direction:column}</style><div class=r><div>Orlanis</div><div>Lyon</div></div>",
      [["1 Orlanis"], ["1 Lyon"]],
    ],
    [
      "cells in no row, and words beside them",
      "<style>.t{display:table}.c{display:table-cell}</style><div class=t><div class=c>Orlanis</div>Lyon<div class=c>9,00</div></div>",
      [["1 Orlanis", "2 Lyon", "3 9,00"]],
    ],
    [
      "a box set as a table that holds no cell",
      "<style>.t{display:table}</style><div class=t><p>Orlanis<p>Lyon</div>",
      [["1 Orlanis"], ["1 Lyon"]],
    ],
    [
      "a counted list, and one that is not",
      "<ol start=2><li>Licence<li><p>Pose</ol><ol style='list-style:none'><li>Écran</ol>",
      [["1 2. Licence"], ["1 3. Pose"], ["1 Écran"]],
    ],
    [
      "boxes to tick",
      "<label><input type=checkbox checked> État</label> <label><input type=radio> Client</label>",
      [["1 ☒ État ☐ Client"]],
    ],
  ])("%s", async (_name, body, expected) => expect(await rowsOf(body)).toEqual(expected));
});

describe("what nobody sees", () => {
  it.each([
    ["by its attribute", "<p hidden>secret"],
    ["by its style", '<p style="color:red; DISPLAY : none !important">secret'],
    ["invisible", "<div style=visibility:hidden>secret</div>"],
    ["without size", "<span style='font-size:0px'>secret</span>"],
    ["transparent", "<span style='opacity:0'>secret</span>"],
    ["for Outlook alone", "<span style='mso-hide:all'>secret</span>"],
    ["by a class", "<style>/* } */ p.x, .y { display:none }</style><p class='a y'>secret"],
    ["by what is around it", "<style>div .x > p{display:none}</style><div><b class=x><p>secret</p></b></div>"],
    ["by its number", "<style>@media print{p{color:red}} #x{visibility:hidden}</style><p id=x>secret"],
    ["inside of what is hidden", "<div hidden><table><tr><td>secret</table></div>"],
    ["white on white", '<p style="color:#FFF">secret'],
    ["of the ground of its cell", "<table bgcolor=#003366><tr><td><font color=#003466>secret</font></table>"],
    [
      "of the ground of its class",
      "<style>.x{background:navy url()} .x{background:#eee} i{color:#efefef}</style><div class=x><i>secret",
    ],
    ["without any colour", "<p style='color:rgba(0,0,0,0)'>secret"],
    ["one point high", "<p style='font-size:1px'>secret"],
    ["drawn without size", "<p style='transform:scale(0)'>secret"],
    ["in a box without height", "<div style='overflow:hidden;max-height:0'>secret</div>"],
  ])("%s is left out, and told", async (_name, body) =>
    expect(await pageOf(`<p>vu</p>${body}`)).toEqual({ rows: [["1 vu"]], problems: ["hidden-text"] }),
  );

  it("is told in its own words, one problem a reason", async () => {
    const read = await readDocument(
      encode("<!doctype html><p>vu<p hidden>un\n secret<p style=color:white>blanc<p style=visibility:hidden>autre"),
    );
    expect(read.ok && read.value.problems.map(({ hiddenBy, text }) => `${hiddenBy}: ${text?.value}`)).toEqual([
      "invisible: un secret autre",
      "ground-colour: blanc",
    ]);
  });

  it.each([
    [
      "shown again inside",
      "<div style=font-size:0;visibility:hidden><p style='font-size:12px;visibility:visible'>vu</div>",
    ],
    ["hidden on paper alone", "<style>@media print{p{display:none}}</style><p>vu"],
    ["shown by its own style", "<style>p{display:none}</style><p style=display:block>vu"],
    ["shown by a later rule", "<style>.x{display:none}.x{display:block}</style><p class=x>vu"],
    [
      "beside hidden blanks, programs and menus",
      "<p>vu<div style=display:none>&nbsp;</div><script>x</script><nav hidden>Menu</nav><del>tu</del>",
    ],
    ["of another class", "<style>.x{display:none}</style><p class=y>vu"],
    [
      "white on a dark ground",
      "<style>.h td{background:#036}td{background:#fff}</style><table class=h><tr><td style=color:#fff>vu</table>",
    ],
    [
      "white on a ground told by its place",
      "<style>tr:first-child{background:#036}</style><table><tr><td style=color:#fff>vu</table>",
    ],
    ["white on a picture", "<div style='background:url(x.png)'><p style=color:white>vu</div>"],
    [
      "white over a box laid there",
      "<style>.b{position:absolute;background:#036}</style><div class=b></div><p style=color:white>vu",
    ],
    ["white over a picture laid there", "<img style='position: absolute' src=x><p style=color:white>vu"],
    ["white where a sheet lies elsewhere", "<link rel=stylesheet href=x.css><p style=color:white>vu"],
    ["a link in white words", "<p style=color:white><a href=x style=color:blue>vu</a>"],
    ["light grey", "<p style=color:#ccc>vu"],
  ])("words stay: %s", async (_name, body) => expect(await pageOf(body)).toEqual({ rows: [["1 vu"]], problems: [] }));
});
