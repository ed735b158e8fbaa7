import { detailed } from "./detailed.ts";
import type { Flow, Ruled } from "./flow.ts";
import type { Look } from "./look.ts";
import { filled, type Row } from "./outline.ts";

/** A quote as groff source with tables (`groff -k -t -ms -Tpdf`). */
export function groffOf(flow: readonly Flow[], look: Look): string {
  const table = flow.findIndex(({ kind }) => kind === "table");
  const body = flow.map((item, at) => (at === table && look.low ? ".sp 13c\n" : "") + itemOf(item, look));
  const family = look.font.includes("Serif") ? "T" : "H";
  return `.nr PS ${look.size}
.nr VS ${Math.round(look.size * look.leading)}
.nr PO 2c
.nr LL 17c
.fam ${family}
.ds CH
.ds CF ${look.footer ? "%" : ""}
.LP
${look.hyphenated ? "" : ".nh\n"}${look.justified ? "" : ".na\n"}${body.join("\n.sp 0.6\n")}
`;
}

function itemOf(item: Flow, look: Look): string {
  switch (item.kind) {
    case "paragraph":
      return `${line(item.text)}\n.br`;
    case "lines":
      return item.lines.map((text) => `${line(text)}\n.br`).join("\n");
    case "grid":
      return gridOf(item.rows);
    case "boxes":
      return sheet(
        ["l", "l"],
        Array.from({ length: Math.max(...item.boxes.map(({ length }) => length)) }, (_, at) =>
          item.boxes.map((lines) => wrapped(lines[at] ?? "")),
        ),
        ["lw(8c)", "lw(8c)"],
        look.rules === "boxed" ? "box" : "",
      );
    case "columns":
      return item.paragraphs.map((text) => `${line(text)}\n.br`).join("\n");
    case "table":
      return tableOf(item, look);
    case "totals":
      return sheet(
        ["l", "r"],
        item.rows.map((row) => row.map(line)),
        ["l", "r"],
        item.right ? "center" : "",
      );
  }
}

function gridOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const room = `lw(${(16.5 / width).toFixed(1)}c)`;
  const runs: string[] = [];
  let open: string[][] = [];
  const flush = (): void => {
    if (open.length > 0)
      runs.push(
        sheet(
          [],
          open,
          Array.from({ length: width }, () => room),
          "",
        ),
      );
    open = [];
  };
  for (const row of rows) {
    if (filled(row).length === 1 && (row[0] ?? "") !== "") {
      flush();
      runs.push(`${line(row[0] ?? "")}\n.br`);
    } else open.push(Array.from({ length: width }, (_, at) => wrapped(row[at] ?? "")));
  }
  flush();
  return runs.join("\n");
}

function tableOf({ heading, rows, columns }: Ruled, look: Look): string {
  const wides = columns.filter(({ wide }) => wide).length;
  const room = (16 - 2 * (columns.length - wides)) / Math.max(1, wides);
  const formats = columns.map(({ wide, align }) =>
    wide ? `lw(${room.toFixed(1)}c)${vertical(look)}` : `${align === "right" ? "r" : "l"}w(1.8c)${vertical(look)}`,
  );
  const option = look.rules === "boxed" ? "allbox" : "";
  const cell = (text: string, at: number): string => {
    if (!(columns[at]?.wide ?? false)) return text.length > 12 ? wrapped(text) : line(text);
    const parts = look.detailUnder ? detailed(text) : [text];
    return text === "" ? "" : `T{\n${parts.map(line).join("\n.br\n")}\nT}`;
  };
  const all = heading === null ? rows : [heading, ...rows];
  const body = all.map((row) => row.map((text, at) => cell(text, at)));
  return sheet([], body, formats, option);
}

const vertical = ({ vertical: place }: Look): string => (place === "top" ? "t" : "");

const sheet = (
  _: readonly string[],
  rows: readonly (readonly string[])[],
  formats: readonly string[],
  option: string,
): string =>
  `.TS\n${option === "" ? "" : `${option};\n`}${formats.join(" ")}.\n${rows.map((row) => row.join("\t")).join("\n")}\n.TE`;

const wrapped = (text: string): string => (text === "" ? "" : `T{\n${line(text)}\nT}`);

/** A line of text that groff takes for nothing else. */
const line = (text: string): string => {
  const safe = text.replace(/\\/g, "").replace(/\u202f/g, "\u00a0");
  return /^[.']/.test(safe) ? `\\&${safe}` : safe;
};
