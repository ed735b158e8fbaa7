import type { Look } from "./look.ts";
import { filled, fold, isFigure, type Part, type Row, totalOf } from "./outline.ts";

/** What is set on a page, one under the other, before a generator draws it. */
export type Flow =
  /** Prose that wraps. */
  | { readonly kind: "paragraph"; readonly text: string }
  /** Lines that each begin at the left. */
  | { readonly kind: "lines"; readonly lines: readonly string[] }
  /** Cells under one another without rules; a row of one cell may run over all columns. */
  | { readonly kind: "grid"; readonly rows: readonly Row[] }
  | { readonly kind: "boxes"; readonly boxes: readonly (readonly string[])[] }
  | { readonly kind: "columns"; readonly paragraphs: readonly string[] }
  | Ruled
  /** Labels and amounts in a block of their own. */
  | {
      readonly kind: "totals";
      readonly rows: readonly (readonly [label: string, amount: string])[];
      readonly right: boolean;
    };

export interface Ruled {
  readonly kind: "table";
  readonly heading: Row | null;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

interface Column {
  readonly align: "left" | "right";
  /** Holds designations: wraps, and takes the room that is left. */
  readonly wide: boolean;
}

/** The parts of a quote as they are set in a look. */
export function flowOf(parts: readonly Part[], look: Look): Flow[] {
  const flow: Flow[] = [];
  let inTable = false;
  for (const [index, part] of parts.entries()) {
    if (part.kind === "table") {
      const next = parts[index + 1];
      const foot = look.totals === "table" && next?.kind === "totals" ? next.rows : [];
      flow.push(ruled(part.heading, [...part.rows, ...foot]));
      inTable = foot.length > 0;
    } else if (part.kind === "totals") {
      if (!inTable)
        flow.push({
          kind: "totals",
          rows: part.rows.flatMap((row) => {
            const total = totalOf(row);
            return total === null ? [] : [total];
          }),
          right: look.totals !== "left",
        });
      inTable = false;
    } else flow.push(...textFlow(part.rows, look));
  }
  return flow;
}

function ruled(heading: Row | null, rows: readonly Row[]): Ruled {
  const all = heading === null ? rows : [heading, ...rows];
  const width = Math.max(...all.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at): Column => {
    const cells = rows.map((row) => row[at] ?? "").filter((cell) => cell !== "");
    const figures = cells.filter(isFigure).length;
    return { align: figures * 2 > cells.length ? "right" : "left", wide: cells.some((cell) => cell.length > 24) };
  });
  const pad = (row: Row): Row => Array.from({ length: width }, (_, at) => row[at] ?? "");
  return { kind: "table", heading: heading === null ? null : pad(heading), rows: rows.map(pad), columns };
}

function textFlow(rows: readonly Row[], look: Look): Flow[] {
  const flow: Flow[] = [];
  for (const group of alike(rows)) {
    const sentences = group.filter((row) => filled(row).length === 1).length;
    if (isSheet(group)) flow.push({ kind: "grid", rows: group });
    else if (sentences === group.length && group.some((row) => isProse(filled(row)[0] ?? "")))
      flow.push(
        ...notes(
          group.map((row) => filled(row)[0] ?? ""),
          look,
        ),
      );
    else flow.push(...facts(group, look));
  }
  return flow;
}

/** Rows of one cell are parted from those of several where both are prose and facts. */
function alike(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const prose = filled(row).length === 1 && isProse(filled(row)[0] ?? "");
    const group = groups.at(-1);
    const same = group !== undefined && prose === isProse(filled(group.at(-1) ?? [])[0] ?? "");
    if (same) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

const isProse = (text: string): boolean => text.length > 60 && text.split(" ").length > 8;

/** Headings over values, or two blocks side by side: only columns tell what belongs together. */
function isSheet(rows: readonly Row[]): boolean {
  if (rows.length < 2) return false;
  const over = rows.some((row, at) => {
    const [own, next] = [filled(row), filled(rows[at + 1] ?? [])];
    const named = own.length > 2 && own.every((cell) => !isFigure(cell)) && !own.some((cell) => /\d{3}/u.test(cell));
    return named && next.length > 2 && next.some((cell) => /\d{3}/u.test(cell));
  });
  return over || rows.some((row) => row.findIndex((cell) => cell !== "") > 0 || isGapped(row));
}

const isGapped = (row: Row): boolean => {
  const last = row.findLastIndex((cell) => cell !== "");
  return row.slice(0, last).includes("");
};

function facts(rows: readonly Row[], look: Look): Flow[] {
  const lines = rows.map((row) => spoken(filled(row)));
  switch (look.head) {
    case "grid":
      return [{ kind: "grid", rows }];
    case "pairs":
      return [{ kind: "grid", rows: rows.map((row) => paired(filled(row))) }];
    case "lines":
      return [{ kind: "lines", lines }];
    case "boxes": {
      if (lines.length < 4) return [{ kind: "lines", lines }];
      const half = Math.ceil(lines.length / 2);
      return [{ kind: "boxes", boxes: [lines.slice(0, half), lines.slice(half)] }];
    }
    case "letter":
      return [{ kind: "paragraph", text: asLetter(lines) }];
  }
}

/** Facts in running sentences; a label that stands over what it labels leads over to it. */
const asLetter = (lines: readonly string[]): string =>
  lines
    .map((line, at) =>
      at + 1 < lines.length && isLabel(line) && !line.includes(" : ") ? line.replace(/(?<!:)$/u, " :") : ended(line),
    )
    .join(" ");

function notes(texts: readonly string[], look: Look): Flow[] {
  if (look.notes === "two columns" && texts.length > 1) return [{ kind: "columns", paragraphs: texts }];
  if (look.notes === "paragraphs" && look.head === "letter")
    return [{ kind: "paragraph", text: texts.map(ended).join(" ") }];
  return texts.map((text) => ({ kind: "paragraph", text }));
}

/** A label beside what it labels; other cells follow one another. */
const paired = (cells: readonly string[]): string[] => {
  const [first = "", ...rest] = cells;
  return isLabel(first) && rest.length > 0 ? [first, spoken(rest)] : [spoken(cells)];
};

const LABEL =
  /^(?:n[o°]?|num|siret|siren|finess|rpps|devis|date|emis|etabli|valid|fin de|offre|client|adresse|vers|logiciel|solution|produit|ref|dest|emet|fourn|vend|edit|soci|etab|a |de |objet|instal|mise|livr|mom|va |expir|ident|siege|telep|tel|mail|code|lieu|contact|suivi|commande|application|module)/u;

const isLabel = (text: string): boolean =>
  text.length < 40 && (/:$/u.test(text) || (!/\d/u.test(text) && LABEL.test(`${fold(text)} `)));

/** Cells of one row as a person would write them in a line. */
function spoken(cells: readonly string[]): string {
  let text = "";
  for (const [at, cell] of cells.entries()) text = at === 0 ? cell : `${text}${between(cells, at)}${cell}`;
  return text;
}

/** What is set between a cell and the one before it. */
function between(cells: readonly string[], at: number): string {
  const [before = "", cell = ""] = [cells[at - 1], cells[at]];
  if (/[:,;.?–—-]$/u.test(before) || /\bn°$/u.test(before) || /^\(?\d{1,2}(?:\.\d{1,2})?[.)]?$/u.test(before))
    return " ";
  if (/^(?:du|le|au|pour|par|de|à|a)$/iu.test(before) || /^(?:du|le|au)$/u.test(cell)) return " ";
  // Two cells, the first of words alone: what it says, and of what.
  const isNamed = cells.length === 2 && before.length < 40 && !/[\d,.]/u.test(before) && !/^\d{1,4},? /u.test(cell);
  return isNamed || isLabel(before) ? " : " : ", ";
}

const ended = (text: string): string => (/[.!?:;,]$/u.test(text) ? text : `${text}.`);
