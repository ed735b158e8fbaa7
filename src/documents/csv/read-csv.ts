import {
  type Cell,
  failed,
  type GridDocument,
  ok,
  type ReadError,
  type ReadingProblem,
  type Result,
} from "../document.ts";
import { decodeText } from "../encoding.ts";
import { type DocumentLimits, defaultLimits } from "../limits.ts";
import { withoutLeaders } from "../split-lines.ts";
import { type AlignedLine, alignedLines } from "./aligned-text.ts";
import { areOfProse, cutsTable, sniffDelimiter } from "./delimiter.ts";
import { spacedName } from "./field-names.ts";
import { withProseJoined } from "./prose-joined.ts";
import { parseRecords } from "./records.ts";
import { partEnds } from "./typed-records.ts";

/** Reads delimited text into a grid; text without a delimiter becomes a grid of one cell a line. */
export function readCsv(bytes: Uint8Array, limits: CellLimit = defaultLimits): Result<GridDocument, ReadError> {
  const decoded = decodeText(bytes);
  if (decoded === null) return failed({ code: "unsupported-type" });
  return readText(decoded.text, limits);
}

export function readText(text: string, limits: CellLimit = defaultLimits): Result<GridDocument, ReadError> {
  return text.trim() === "" ? failed({ code: "empty-file" }) : ok(gridOf(text, limits.cells));
}

type CellLimit = Pick<DocumentLimits, "cells">;

/** Spreadsheets may announce their delimiter in a first line of its own: `sep=;`. */
const announcement = /^sep=(.)\r?\n/i;

/** "> " before the lines of a mail that another one answers, where most lines have it: no part of what it says. */
function withoutQuoteMarks(text: string): string {
  const lines = text.split("\n");
  const isQuoted = (line: string): boolean => /^\s*>/.test(line);
  return lines.filter(isQuoted).length * 2 < lines.filter((line) => line.trim() !== "").length
    ? text
    : lines.map((line) => line.replace(/^\s*(?:>[ \t]?)+/, "")).join("\n");
}

/** The upright lines of a table that a program drew around its cells. */
const withoutFrames = (text: string): string => text.replace(/[\u2502\u2503\u2551]/g, " ");

/** The row of rules under the headings of a table in Markdown: "|---|---:|". */
const isDrawnRule = (fields: readonly string[]): boolean =>
  fields.filter((field) => /^\s*:?[-=]{2,}:?\s*$/.test(field)).length > 1 &&
  fields.every((field) => /^[\s:=-]*$/.test(field));

/** Words in bold as Markdown has them. */
const withoutEmphasis = (text: string): string =>
  text.replace(/(\*\*|__)(?=\S)([^*_]*[^\s*_])\1/g, "$2").replace(/^#{1,6} (?=\p{L})/u, "");

/** A grid of the cells of delimited text; empty cells are left out, an empty row stays as a row without cells. */
function gridOf(text: string, most: number): GridDocument {
  const announced = announcement.exec(text);
  const body = withoutFrames(withoutQuoteMarks(announced === null ? text : text.slice(announced[0].length)));
  const delimiter = announced?.[1] ?? sniffDelimiter(body);
  const aligned =
    delimiter === null || (delimiter === "," && areOfProse(body)) || !cutsTable(body, delimiter)
      ? alignedLines(withoutLeaders(body, "blanks"))
      : null;
  if (aligned !== null) return gridOfAligned(aligned, most, text);
  const rows: Cell[][] = [];
  let left = most;
  const parsed = parseRecords(body, delimiter ?? "\0", announced === null ? 1 : 2);
  const records = delimiter === null ? parsed : withProseJoined(parsed, delimiter);
  const typed = partEnds(records);
  for (const record of records) {
    if (isDrawnRule(record.fields)) continue;
    const cells: Cell[] = [];
    record.fields.forEach((field, index) => {
      const content = withoutEmphasis(field.trim());
      const isType = typed !== null && index === 0;
      if (content !== "" && !isType) cells.push({ text: spacedName(content), row: record.line, column: index + 1 });
    });
    left -= cells.length;
    if (left < 0) break;
    rows.push(cells);
    if (typed?.has(record)) rows.push([]);
  }
  return { kind: "grid", rows, problems: problemsOf(text, left < 0) };
}

function gridOfAligned(lines: readonly AlignedLine[], most: number, text: string): GridDocument {
  const rows: Cell[][] = [];
  let left = most;
  for (const { line, cells } of lines) {
    left -= cells.length;
    if (left < 0) break;
    rows.push(cells.map((cell) => ({ ...cell, row: line })));
  }
  return { kind: "grid", rows, problems: problemsOf(text, left < 0) };
}

const problemsOf = (text: string, isCut: boolean): ReadingProblem[] => [
  ...(text.includes("\ufffd") ? [{ code: "undecodable-characters", page: null } as const] : []),
  ...(isCut ? [{ code: "cell-limit", page: null } as const] : []),
];
