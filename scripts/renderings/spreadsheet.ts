import type { Look } from "./look.ts";
import { isFigure, type Part, type Row } from "./outline.ts";

/** A quote as a flat OpenDocument sheet, its columns as wide as its cells ask, printed on the width of a page. */
export function spreadsheetOf(parts: readonly Part[], look: Look): string {
  const rows: Row[] = parts.flatMap((part, at) => [
    ...(at > 0 && part.kind !== "totals" ? [[]] : []),
    ...(part.kind === "table" && part.heading !== null ? [part.heading] : []),
    ...part.rows,
  ]);
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => widthOf(rows, at, look));
  const wrap = look.hyphenated;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
${columns.map((cm, at) => `<style:style style:name="c${at}" style:family="table-column"><style:table-column-properties style:column-width="${cm.toFixed(2)}cm"/></style:style>`).join("")}
<style:style style:name="left" style:family="table-cell"><style:table-cell-properties fo:wrap-option="${wrap ? "wrap" : "no-wrap"}" style:vertical-align="${look.vertical}"${border(look)}/><style:text-properties fo:font-size="${look.size}pt"/></style:style>
<style:style style:name="wide" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="${look.vertical}"${border(look)}/><style:text-properties fo:font-size="${look.size}pt"/></style:style>
<style:style style:name="right" style:family="table-cell"><style:table-cell-properties style:vertical-align="${look.vertical}"${border(look)}/><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="${look.size}pt"/></style:style>
<style:style style:name="free" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/><style:text-properties fo:font-size="${look.size}pt"/></style:style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style/><style:footer-style/></style:page-layout>
<style:style style:name="t" style:family="table" style:master-page-name="m"><style:table-properties table:display="true"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="m" style:page-layout-name="page"><style:header style:display="false"/><style:footer style:display="${look.footer}"><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:spreadsheet><table:table table:name="Devis" table:style-name="t">
${columns.map((_, at) => `<table:table-column table:style-name="c${at}"/>`).join("")}
${rows.map((row) => `<table:table-row>${cellsOf(row, width)}</table:table-row>`).join("\n")}
</table:table></office:spreadsheet></office:body></office:document>`;
}

function cellsOf(row: Row, width: number): string {
  const last = row.findLastIndex((cell) => cell !== "");
  return Array.from({ length: Math.max(1, width) }, (_, at) => {
    const text = row[at] ?? "";
    if (text === "") return "<table:table-cell/>";
    // The last words of a row may run over the cells to their right, as they do on a screen.
    const style = isFigure(text) ? "right" : last === 0 ? "free" : text.length > 30 && at < last ? "wide" : "left";
    return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
  }).join("");
}

/** Centimetres for a column: what its cells need, no more than 9. */
function widthOf(rows: readonly Row[], at: number, { size }: Look): number {
  const letters = rows.map((row) => {
    const last = row.findLastIndex((cell) => cell !== "");
    return at === last && at > 0 ? Math.min(20, (row[at] ?? "").length) : last === 0 ? 0 : (row[at] ?? "").length;
  });
  return Math.min(9, 0.6 + Math.max(4, ...letters) * size * 0.02);
}

const border = ({ rules }: Look): string => (rules === "boxed" ? ' fo:border="0.05pt solid #888888"' : "");
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
