import { detailed } from "./detailed.ts";
import type { Flow, Ruled } from "./flow.ts";
import type { Look } from "./look.ts";
import { filled, isFigure, type Row } from "./outline.ts";

/** A quote as LaTeX source for pdfLaTeX. */
export function latexOf(flow: readonly Flow[], look: Look): string {
  const face = look.font.includes("Serif")
    ? "\\usepackage{lmodern}"
    : "\\usepackage{helvet}\\renewcommand{\\familydefault}{\\sfdefault}";
  const table = flow.findIndex(({ kind }) => kind === "table");
  const body = flow.map((item, at) => (at === table && look.low ? "\\vspace*{13cm}\n" : "") + itemOf(item, look));
  return `\\documentclass[a4paper,${look.size < 11 ? 10 : look.size}pt]{article}
\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\usepackage{textcomp}\\usepackage[french]{babel}
${face}\\usepackage[margin=18mm]{geometry}\\usepackage{longtable,array,multicol}
\\usepackage{eurosym}\\DeclareUnicodeCharacter{202F}{\\,}
\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{4pt}${look.justified ? "" : "\\raggedright"}${look.hyphenated ? "" : "\\hyphenpenalty=10000\\exhyphenpenalty=10000\\sloppy"}
\\pagestyle{${look.footer ? "plain" : "empty"}}
\\begin{document}${look.size < 9 ? "\\small" : ""}\\shorthandoff{;:!?}
${body.join("\n\n")}
\\end{document}
`;
}

function itemOf(item: Flow, look: Look): string {
  switch (item.kind) {
    case "paragraph":
      return escaped(item.text);
    case "lines":
      return item.lines.map(escaped).join("\\\\\n");
    case "grid":
      return gridOf(item.rows);
    case "boxes":
      return item.boxes
        .map(
          (lines) =>
            `\\${look.rules === "boxed" ? "fbox" : "mbox"}{\\parbox[t]{.46\\linewidth}{\\raggedright ${lines.map(escaped).join("\\\\ ")}}}`,
        )
        .join("\\hfill ");
    case "columns":
      return `\\begin{multicols}{2}${item.paragraphs.map(escaped).join("\n\n")}\\end{multicols}`;
    case "table":
      return tableOf(item, look);
    case "totals":
      return `${item.right ? "\\hfill" : ""}\\begin{tabular}{l@{\\hspace{8mm}}r}${item.rows.map(([label, amount]) => `${escaped(label)} & ${escaped(amount)}\\\\`).join("\n")}\\end{tabular}`;
  }
}

/** Rows of one cell stand as lines of their own; what is between them is a tabular. */
function gridOf(rows: readonly Row[]): string {
  const runs: { sheet: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const sheet = filled(row).length > 1 || (row[0] ?? "") === "";
    const last = runs.at(-1);
    if (last?.sheet === sheet) last.rows.push(row);
    else runs.push({ sheet, rows: [row] });
  }
  return runs
    .map(({ sheet, rows: own }) => {
      if (!sheet) return own.map((row) => escaped(row[0] ?? "")).join("\\\\\n");
      const width = Math.max(...own.map((row) => row.length));
      const room = (0.94 / width).toFixed(3);
      const columns = `>{\\raggedright\\arraybackslash}p{${room}\\linewidth}`.repeat(width);
      return `\\begin{tabular}{@{}${columns}@{}}${own.map((row) => `${pad(row, width).map(escaped).join(" & ")}\\\\`).join("\n")}\\end{tabular}`;
    })
    .join("\n\n");
}

const pad = (row: Row, width: number): string[] => Array.from({ length: width }, (_, at) => row[at] ?? "");

function tableOf({ heading, rows, columns }: Ruled, look: Look): string {
  const line = look.rules === "none" || look.rules === "zebra" ? "" : "\\hline";
  const bar = look.rules === "boxed" ? "|" : "";
  const wides = columns.filter(({ wide }) => wide).length;
  const narrow = 0.12 * (columns.length - wides);
  const room = ((0.86 - narrow) / Math.max(1, wides)).toFixed(3);
  const cell = look.vertical === "middle" ? "m" : look.vertical === "bottom" ? "b" : "p";
  const spec = columns
    .map(({ wide, align }) =>
      wide
        ? `>{\\raggedright\\arraybackslash}${cell}{${room}\\linewidth}`
        : align === "right"
          ? "r"
          : `>{\\raggedright\\arraybackslash}${cell}{.105\\linewidth}`,
    )
    .join(bar);
  const rowOf = (row: Row): string => {
    const first = row.findIndex((text) => text !== "");
    if (filled(row).length === 1 && first === 0)
      return `\\multicolumn{${columns.length}}{${bar}p{.95\\linewidth}${bar}}{${escaped(row[0] ?? "")}}\\\\${line}`;
    return `${row.map((text, at) => (isFigure(text) ? `\\mbox{${escaped(text)}}` : detail(text, at))).join(" & ")}\\\\${line}`;
  };
  const detail = (text: string, at: number): string => {
    const parts = look.detailUnder && columns[at]?.wide ? detailed(text).map(escaped) : [escaped(text)];
    return parts[1] === undefined ? (parts[0] ?? "") : `${parts[0]}\\newline{\\footnotesize ${parts[1]}}`;
  };
  const head =
    heading === null
      ? line
      : `${line}${heading.map((text) => `\\textbf{${escaped(text)}}`).join(" & ")}\\\\${line}\\endhead`;
  return `{\\setlength{\\tabcolsep}{5pt}\\begin{longtable}{${bar}${spec}${bar}}${head}\n${rows.map(rowOf).join("\n")}\\end{longtable}}`;
}

const escaped = (text: string): string =>
  text
    .replace(/[\\{}]/g, "")
    .replace(/[&%$#_]/g, "\\$&")
    .replace(/~/g, "\\textasciitilde{}")
    .replace(/\^/g, "")
    .replace(/°/g, "\\textdegree{}")
    .replace(/€/g, "\\euro{}")
    .replace(/\[/g, "{[}")
    .replace(/]/g, "{]}");
