import { columnWidths } from "./column-widths.ts";
import { detailed } from "./detailed.ts";
import type { Flow, Ruled } from "./flow.ts";
import type { Look } from "./look.ts";
import { filled, isFigure, type Row } from "./outline.ts";

/** Millimetres between the margins of a page. */
const WIDTH = 174;

/** A quote as formatting objects for Apache FOP. */
export function formattingObjectsOf(flow: readonly Flow[], look: Look): string {
  const table = flow.findIndex(({ kind }) => kind === "table");
  const body = flow.map(
    (item, at) =>
      `<fo:block space-after="${look.size * 0.8}pt"${at === table && look.low ? ' space-before="120mm"' : ""}>${itemOf(item, look)}</fo:block>`,
  );
  const family = look.font.includes("Serif") ? "Times" : "Helvetica";
  const foot = look.footer
    ? `<fo:static-content flow-name="xsl-region-after"><fo:block font-size="7pt" text-align="center">Capital 50 000 € - RCS Lyon - Page <fo:page-number/></fo:block></fo:static-content>`
    : "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="${family}" font-size="${look.size}pt" line-height="${look.leading}">
<fo:layout-master-set><fo:simple-page-master master-name="a4" page-width="210mm" page-height="297mm" margin="15mm 18mm"><fo:region-body margin-bottom="10mm"/><fo:region-after extent="8mm"/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="a4" language="fr">${foot}<fo:flow flow-name="xsl-region-body">${body.join("\n")}</fo:flow></fo:page-sequence></fo:root>`;
}

function itemOf(item: Flow, look: Look): string {
  switch (item.kind) {
    case "paragraph":
      return prose(item.text, look);
    case "lines":
      return item.lines.map((text) => block(text)).join("");
    case "grid":
      return gridOf(item.rows, look);
    case "boxes":
      return sheet(
        item.boxes.map(() => WIDTH / item.boxes.length),
        [
          item.boxes.map((lines) =>
            cellOf(lines.map((text) => block(text)).join(""), look.rules === "boxed" ? BOX : ""),
          ),
        ],
      );
    case "columns": {
      const half = Math.ceil(item.paragraphs.length / 2);
      const sides = [item.paragraphs.slice(0, half), item.paragraphs.slice(half)];
      return sheet(
        [WIDTH / 2, WIDTH / 2],
        [
          sides.map((side) =>
            cellOf(side.map((text) => prose(text, look)).join("") || "<fo:block/>", 'padding-right="4mm"'),
          ),
        ],
      );
    }
    case "table":
      return tableOf(item, look);
    case "totals":
      return sheet(
        item.right ? [WIDTH - 100, 70, 30] : [70, 30],
        item.rows.map(([label, amount]) => [
          ...(item.right ? [cellOf("<fo:block/>", "")] : []),
          cellOf(block(label, 'font-weight="bold"'), ""),
          cellOf(block(amount, 'font-weight="bold" text-align="end"'), ""),
        ]),
      );
  }
}

const BOX = 'border="0.4pt solid #888888"';

const prose = (text: string, { justified, hyphenated }: Look): string =>
  block(text, `text-align="${justified ? "justify" : "start"}"${hyphenated ? ' hyphenate="true"' : ""}`);

function gridOf(rows: readonly Row[], look: Look): string {
  const points = columnWidths(
    rows.filter((row) => filled(row).length > 1),
    WIDTH * 2.83,
    look.size,
    14,
  );
  const count = Math.max(1, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => (points[at] ?? 28) / 2.83);
  const spare = Math.max(0, WIDTH - widths.reduce((sum, width) => sum + width, 0));
  widths[widths.length - 1] = (widths.at(-1) ?? 0) + spare;
  return sheet(
    widths,
    rows.map((row) => {
      const last = Math.max(
        0,
        row.findLastIndex((cell) => cell !== ""),
      );
      const span = widths.length - last;
      return Array.from({ length: last + 1 }, (_, at) =>
        cellOf(block(row[at] ?? ""), at === last && span > 1 ? `number-columns-spanned="${span}"` : ""),
      );
    }),
  );
}

function tableOf({ heading, rows, columns }: Ruled, look: Look): string {
  const wides = columns.filter(({ wide }) => wide).length;
  const narrow = wides > 0 ? Math.min(24, (WIDTH * 0.6) / Math.max(1, columns.length - wides)) : WIDTH / columns.length;
  const wide = (WIDTH - narrow * (columns.length - wides)) / Math.max(1, wides);
  const border =
    look.rules === "boxed" ? BOX : look.rules === "horizontal" ? 'border-bottom="0.4pt solid #888888"' : "";
  const align = { top: "before", middle: "center", bottom: "after" }[look.vertical];
  const side = (at: number): string => (columns[at]?.align === "right" ? "end" : "start");
  const rowOf = (row: Row, at: number): string[] => {
    const shade = look.rules === "zebra" && at % 2 === 1 ? ' background-color="#eeeeff"' : "";
    const cells: string[] = [];
    for (let column = 0; column < columns.length; column++) {
      const text = row[column] ?? "";
      let span = 1;
      const spans = filled(row).length < 3 && text !== "" && !isFigure(text);
      if (spans) while (column + span < columns.length && (row[column + span] ?? "") === "") span++;
      const [title = "", detail] = look.detailUnder && columns[column]?.wide && !spans ? detailed(text) : [text];
      const under = detail === undefined ? "" : block(detail, `font-size="${look.size - 1}pt"`);
      const figure = isFigure(title) ? title.replace(/ /gu, "\u00a0") : title;
      const own = `text-align="${spans ? "start" : side(column)}"${spans ? ' font-weight="bold"' : ""}`;
      const attributes = `${border}${shade} display-align="${align}"${span > 1 ? ` number-columns-spanned="${span}"` : ""}`;
      cells.push(cellOf(block(figure, own) + under, attributes));
      column += span - 1;
    }
    return cells;
  };
  const head =
    heading === null
      ? ""
      : `<fo:table-header><fo:table-row>${heading
          .map((text, at) => cellOf(block(text, `font-weight="bold" text-align="${side(at)}"`), border))
          .join("")}</fo:table-row></fo:table-header>`;
  return sheet(
    columns.map((column) => (column.wide ? wide : narrow)),
    rows.map(rowOf),
    head,
  );
}

const sheet = (widths: readonly number[], rows: readonly (readonly string[])[], head = ""): string =>
  `<fo:table table-layout="fixed" width="100%" border-collapse="collapse">${widths
    .map((width) => `<fo:table-column column-width="${width.toFixed(1)}mm"/>`)
    .join(
      "",
    )}${head}<fo:table-body>${rows.map((cells) => `<fo:table-row>${cells.join("")}</fo:table-row>`).join("")}</fo:table-body></fo:table>`;

const cellOf = (content: string, attributes: string): string =>
  `<fo:table-cell padding="1pt 3pt" ${attributes}>${content}</fo:table-cell>`;

const block = (text: string, attributes = ""): string => `<fo:block ${attributes}>${escaped(text)}</fo:block>`;
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
