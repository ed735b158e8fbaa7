import { mergeAcross } from "../../engine/across/merge-across.ts";
import type { Check, Diagnostic } from "../../engine/diagnostic.ts";
import { excuseOf } from "../../engine/policy/standing.ts";
import type { FileResult, RunResult } from "../../engine/result.ts";
import type { Language } from "../../engine/rule.ts";
import { excerptOf } from "../excerpt.ts";
import { firstPlaceOf } from "../first-line.ts";
import { spotIn } from "../place.ts";
import { remedyFor } from "../pretty/unchecked.ts";
import { marksOf, shortWords } from "../short-words.ts";
import { verdictSentence } from "../verdict-sentence.ts";
import type { Wording } from "../wording.ts";
import { csvCell } from "./cell.ts";
import { csvWords, type RowKind } from "./words.ts";

/** What a row says besides its file; what it leaves out is an empty cell. */
interface Row {
  readonly kind: RowKind;
  readonly rule?: string;
  readonly severity?: string;
  readonly what: string;
  readonly evidence?: string;
  readonly place?: string;
  /** From 1. */
  readonly quoteLine?: number | null;
  readonly totalCents?: number | null;
  readonly fix?: string;
  readonly citation?: string;
  readonly mark?: string;
  readonly reason?: string | null;
}

/**
 * The run for a spreadsheet: a row a finding, an unchecked point, and the verdict of each quote. Semicolons and decimal
 * commas in French, as its spreadsheets want them, commas and points in English; UTF-8 with its mark, lines end CRLF.
 */
export function csvReport(run: RunResult, wording: Wording): string {
  const { language } = wording;
  const separator = language === "fr" ? ";" : ",";
  const rows = mergeAcross(run).flatMap((file) => rowsOf(file, wording).map((row) => cellsOf(file, row, language)));
  const lines = [csvWords(language).columns, ...rows].map((cells) =>
    cells.map((cell) => csvCell(cell, separator)).join(separator),
  );
  return `\ufeff${lines.map((line) => `${line}\r\n`).join("")}`;
}

const cellsOf = (file: FileResult, row: Row, language: Language): (string | number | null)[] => [
  file.path,
  file.part,
  shortWords(language).verdicts[file.verdict],
  csvWords(language).kinds[row.kind],
  row.rule ?? null,
  row.severity ?? null,
  row.what,
  row.evidence ?? null,
  row.place ?? null,
  row.quoteLine ?? null,
  row.totalCents == null ? null : plainAmount(row.totalCents, language),
  row.fix ?? null,
  row.citation ?? null,
  row.mark ?? null,
  row.reason ?? null,
];

function rowsOf(file: FileResult, wording: Wording): Row[] {
  const what = verdictSentence(file, wording);
  if (file.subject === null) return [{ kind: "input", what }];
  return [
    ...file.findings.map((finding) => findingRow(finding, file, wording)),
    ...file.checks.flatMap((check) => uncheckedRow(check, wording)),
    { kind: "verdict", what },
  ];
}

function findingRow(finding: Diagnostic, file: FileResult, wording: Wording): Row {
  const { language } = wording;
  const { what, fix } = wording.message(finding);
  const at = firstPlaceOf(finding);
  return {
    kind: "finding",
    rule: finding.ruleId,
    severity: shortWords(language).severities[finding.severity],
    what,
    evidence: excerptOf(finding.evidence).value,
    place: at === undefined ? "" : spotIn(language, at),
    quoteLine: finding.line === null ? null : finding.line + 1,
    totalCents: finding.line === null ? null : (file.subject?.quote.lines[finding.line]?.totalCents ?? null),
    fix,
    citation: wording.citation(finding),
    mark: marksOf(language, finding).join(", "),
    reason: excuseOf(finding)?.reason ?? null,
  };
}

function uncheckedRow(check: Check, wording: Wording): Row[] {
  if (check.outcome !== "cannot-check" || check.missing === null) return [];
  const { language } = wording;
  const what = wording.missing(check.missing);
  const fix = remedyFor(language, check.missing);
  const mark = check.preview === true ? { mark: shortWords(language).preview } : {};
  return [{ kind: "unchecked", rule: check.ruleId, what, fix, ...mark }];
}

/** Cents as a number of the spreadsheets of the language, without currency or grouping. */
function plainAmount(cents: number, language: Language): number | string {
  const amount = (cents / 100).toFixed(2);
  return language === "fr" ? amount.replace(".", ",") : amount;
}
