import { detailed } from "./detailed.ts";
import type { Flow, Ruled } from "./flow.ts";
import type { Look } from "./look.ts";
import { filled, isFigure, type Row } from "./outline.ts";

/** A quote as a page of a browser, or as what an office suite takes for one. */
export function htmlOf(flow: readonly Flow[], look: Look): string {
  const table = flow.findIndex(({ kind }) => kind === "table");
  const body = flow.map(
    (item, at) => (at === table && look.low ? `<div style="height:13cm"></div>` : "") + itemOf(item, look),
  );
  const foot = look.footer ? `<p class="foot">Capital 50 000 € - RCS Lyon - Tous droits réservés</p>` : "";
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Devis</title><style>${styleOf(look)}</style></head><body>${body.join("\n")}${foot}</body></html>`;
}

function itemOf(item: Flow, look: Look): string {
  switch (item.kind) {
    case "paragraph":
      return `<p>${escaped(item.text)}</p>`;
    case "lines":
      return `<p class="lines">${item.lines.map(escaped).join("<br>")}</p>`;
    case "grid":
      return gridOf(item.rows);
    case "boxes":
      return `<table class="boxes"><tr>${item.boxes.map((lines) => `<td valign="top">${lines.map(escaped).join("<br>")}</td>`).join("")}</tr></table>`;
    case "columns":
      return `<div class="columns">${item.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("")}</div>`;
    case "table":
      return tableOf(item, look);
    case "totals":
      return `<table class="totals"${item.right ? ' align="right"' : ""}>${item.rows
        .map(
          ([label, amount]) =>
            `<tr><td>${escaped(label)}</td><td align="right" class="figure">${escaped(amount)}</td></tr>`,
        )
        .join("")}</table><br clear="all">`;
  }
}

function gridOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = (row: Row): string => {
    const last = row.findLastIndex((cell) => cell !== "");
    return row
      .slice(0, last + 1)
      .map((cell, at) => `<td valign="top"${at === last ? ` colspan="${width - last}"` : ""}>${escaped(cell)}</td>`)
      .join("");
  };
  return `<table class="grid">${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}

function tableOf({ heading, rows, columns }: Ruled, look: Look): string {
  const align = (at: number): string => columns[at]?.align ?? "left";
  const cellOf = (row: Row, at: number, span: number): string => {
    const parts =
      look.detailUnder && columns[at]?.wide && filled(row).length > 2 ? detailed(row[at] ?? "") : [row[at] ?? ""];
    const [title = "", detail] = parts.map((part) => escaped(isFigure(part) ? part.replace(/ /g, "\u00a0") : part));
    const under = detail === undefined ? "" : `<br><small>${detail}</small>`;
    const side = filled(row).length < 3 && !isFigure(row[at] ?? "") ? "left" : align(at);
    return `<td valign="${look.vertical}" align="${side}"${span > 1 ? ` colspan="${span}"` : ""} class="${side === "right" ? "figure" : ""}">${title}${under}</td>`;
  };
  const rowOf = (row: Row): string => {
    const cells: string[] = [];
    for (let at = 0; at < columns.length; at++) {
      // A label runs over the empty cells to its right.
      let span = 1;
      if (filled(row).length < 3 && (row[at] ?? "") !== "")
        while (at + span < columns.length && (row[at + span] ?? "") === "") span++;
      cells.push(cellOf(row, at, span));
      at += span - 1;
    }
    return `<tr>${cells.join("")}</tr>`;
  };
  const head =
    heading === null
      ? ""
      : `<thead><tr>${columns.map((_, at) => `<th align="${align(at)}">${escaped(heading[at] ?? "")}</th>`).join("")}</tr></thead>`;
  return `<table class="lines-table" width="100%">${widths(heading, rows, columns.length)}${head}<tbody>${rows.map(rowOf).join("\n")}</tbody></table>`;
}

/** Shares of the width by what the columns hold, for programs that do not weigh it themselves. */
function widths(heading: Row | null, rows: readonly Row[], count: number): string {
  const all = (heading === null ? rows : [heading, ...rows]).filter((row) => filled(row).length > 2);
  const letters = Array.from({ length: count }, (_, at) => {
    const cells = all.map((row) => (row[at] ?? "").length);
    return Math.min(60, Math.max(5, ...cells)) + 2;
  });
  const whole = letters.reduce((sum, own) => sum + own, 0);
  return letters.map((own) => `<col width="${Math.round((100 * own) / whole)}%">`).join("");
}

function styleOf(look: Look): string {
  const rules = {
    none: "",
    horizontal: ".lines-table td,.lines-table th{border-bottom:1px solid #888}",
    boxed: ".lines-table td,.lines-table th,.boxes td,.totals td{border:1px solid #888}",
    zebra: ".lines-table tr:nth-child(even){background:#eef}.lines-table th{background:#dde}",
  }[look.rules];
  return `@page{size:A4;margin:15mm;@bottom-right{content:${look.footer ? '"Page " counter(page) " / " counter(pages)' : '""'};font-size:7pt}}
body{font-family:"${look.font}";font-size:${look.size}pt;line-height:${look.leading}}
p{margin:0 0 ${look.size}pt;${look.justified ? "text-align:justify;" : ""}${look.hyphenated ? "hyphens:auto;-webkit-hyphens:auto" : ""}}
.lines{text-align:left}.lines-table{border-collapse:collapse;width:100%;margin:${look.size}pt 0}
.lines-table td,.lines-table th{padding:2pt 4pt;${look.hyphenated ? "hyphens:auto" : ""}}.figure{white-space:nowrap}
.grid{margin-bottom:${look.size}pt}.grid td{padding-right:12pt}.boxes{width:100%;margin-bottom:${look.size}pt}.boxes td{width:50%;padding:4pt}
.totals td{padding:1pt 6pt;font-weight:bold}.columns{columns:2;column-gap:8mm}.foot{font-size:7pt;color:#666}${rules}`;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
