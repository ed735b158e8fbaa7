import type { LedgerProblem } from "../../engine/across/ledger.ts";
import type { ContextProblem, ExpectedValue } from "../../engine/facts/context-problems.ts";
import type { FileTrouble } from "../../files/file-trouble.ts";
import type { RecordProblem } from "../../reports/changes/run-record.ts";
import type { Problem } from "../problem.ts";
import { englishBatch } from "./batch-en.ts";
import { englishListProblem } from "./lists-en.ts";
import { englishSettingsProblem } from "./settings-en.ts";

/** One sentence a problem: what, where, what to do. */
export function englishProblem(problem: Problem): string {
  switch (problem.code) {
    case "no-input":
      return "no quote given; name files, a folder, or - for standard input (help: sons-lint --help --lang en).";
    case "unknown-option":
      return `unknown option ${problem.option}${suggestion(problem.nearest)} (help: sons-lint --help --lang en).`;
    case "missing-value":
      return `option ${problem.option} needs a value (help: sons-lint --help --lang en).`;
    case "missing-argument":
      return `${problem.argument} is missing (help: sons-lint --help --lang en).`;
    case "too-many-arguments":
      return `${problem.verb} does not take so many arguments (help: sons-lint ${problem.verb} --help --lang en).`;
    case "bad-choice":
      return `"${problem.value}" does not suit ${problem.option}${suggestion(problem.nearest)}; possible values: ${problem.choices.join(", ")}.`;
    case "bad-date":
      return `"${problem.value}" is no date for ${problem.option}; write a day that exists as YYYY-MM-DD.`;
    case "bad-number":
      return `"${problem.value}" does not suit ${problem.option}; write a whole number above zero.`;
    case "unknown-rule":
      return `unknown rule ${problem.rule}${suggestion(problem.nearest)} (list: sons-lint rules).`;
    case "window-without-date":
      return "window needs at least one date or a DSR: --ordered-on, --dossier-sent-on, --referenced-on or --dsr (help: sons-lint window --help).";
    case "unknown-dsr":
      return `“${problem.value}” names no single known DSR for --dsr; write its code, such as BIO-SGL-Va1 (list: sons-lint regulation).`;
    case "wave-against-dsr":
      return `--wave ${problem.wave} contradicts --dsr ${problem.dsr}; remove or correct one of them.`;
    case "referenced-before-dossier":
      return `--referenced-on ${problem.referencedOn} precedes --dossier-sent-on ${problem.dossierSentOn}: the referencing follows the dossier; correct one of the two dates.`;
    case "one-standard-output":
      return "only one format can go to standard output; give the others a file, for example --format json=report.json.";
    case "output-needs-one-format":
      return "--output takes a single --format without a file; else write --format FORMAT=FILE for each.";
    case "bad-columns":
      return `${problem.option} ${problem.value}: write key=heading, for example ${problem.option} dsr=Dispositif,solution=Nom.`;
    case "cannot-read-list":
      return `${problem.path}: this list ${READING[problem.reason].replace("JSON or YAML", "CSV or XLSX")}.`;
    case "list":
      return `${problem.path}: ${englishListProblem(problem.problem)}`;
    case "cannot-read-report":
      return `${problem.path}: this result ${READING[problem.reason].replace("JSON or YAML", "NDJSON")}.`;
    case "report-line":
      return `${problem.path}:${problem.line}: ${REPORT[problem.problem]}.`;
    case "given-twice":
      return `${problem.option} and ${problem.other} give the same fact; keep one of them.`;
    case "needs-option":
      return `option ${problem.option} also needs ${problem.needed} (help: sons-lint --help --lang en).`;
    case "cannot-read-ledger":
      return `${problem.path}: this ledger ${READING[problem.reason].replace("JSON or YAML", "NDJSON")}.`;
    case "cannot-write-ledger":
      return `${problem.path}: this ledger cannot be written and was left as it was, ${WRITING[problem.reason]}.`;
    case "ledger-line":
      return `${problem.path}:${problem.problem.line}: this line of the ledger ${LEDGER[problem.problem.code](problem.problem.path)}.`;
    case "ledger-locked":
      return `${problem.path}: another run is writing to this ledger; try again, or delete ${problem.lock} if none is running.`;
    case "funded-meanwhile":
      return `${problem.path}: another run has meanwhile recorded a funding that ${problem.file} asks for too; nothing was added for this quote, check it again.`;
    case "cannot-read-context":
      return `${problem.path}: this context file ${READING[problem.reason]}.`;
    case "context-syntax":
      return `${problem.path}: line ${problem.line}, column ${problem.column}: this context file is neither valid JSON nor YAML; mend it there.`;
    case "context":
      return `${problem.path}: ${contextProblem(problem.problem)}`;
    case "set":
      return problem.problem.code === "not-an-assignment"
        ? `--set ${problem.problem.given}: write key=value, for example --set orderedOn=2022-01-04.`
        : `--set: ${contextProblem(problem.problem)}`;
    case "no-overlay":
      return `${problem.path}: nothing to draw on: it takes an unprotected PDF in which a quote was read.`;
    case "cannot-read-settings":
    case "settings-syntax":
    case "config-threw":
    case "two-configs":
    case "plugin-not-found":
    case "plugin-threw":
    case "plugin-without-rule":
    case "plugin-rule-twice":
    case "settings":
      return englishSettingsProblem(problem);
    case "contradictory-options":
      return `${problem.option} and ${problem.other} contradict each other; keep one of them.`;
    case "config-format":
      return `${problem.path}: "formats": unknown format "${problem.value}"${suggestion(problem.nearest)}; mend it.`;
    case "no-terminal":
      return "init asks its questions on a terminal; without one, add --yes.";
    case "config-exists":
      return `${problem.path} configures this folder already; change that file, or delete it before init.`;
    case "cannot-write":
      return `${problem.path}: this file cannot be written, ${WRITING[problem.reason]}.`;
    default:
      return englishBatch.problem(problem);
  }
}

function contextProblem(problem: ContextProblem): string {
  switch (problem.code) {
    case "unknown-key":
      return `unknown key "${problem.path}"${suggestion(problem.nearest)}; mend or remove this key.`;
    case "contradiction":
      return `the context contradicts itself: "${problem.path}" is ${problem.value} and "${problem.against}" is ${problem.other}; mend one of them.`;
    case "impossible-date":
      return `"${problem.path}": the date ${problem.value} does not exist; mend it.`;
    case "wrong-value":
      return `"${problem.path || "context"}" is ${problem.value || "nothing"}; it must be ${EXPECTED[problem.expected]}.`;
  }
}

const suggestion = (nearest: string | null): string => (nearest === null ? "" : `; did you mean "${nearest}"?`);

const EXPECTED: Readonly<Record<ExpectedValue, string>> = {
  date: "a date YYYY-MM-DD",
  text: "a text between quotation marks",
  "whole-number": "a whole number of cents, without decimals",
  number: "a number",
  wave: "1 or 2",
  list: "a list",
  object: "an object (keys and values)",
  "path-or-list": "a list or the path of its file",
  "text-or-list": "a text or a list of texts",
};

const READING: Readonly<Record<FileTrouble, string>> = {
  "not-found": "does not exist; check its name and folder",
  "no-permission": "may not be read; check your rights",
  "is-folder": "is a folder; give a JSON or YAML file",
  "no-space": "could not be read",
  other: "could not be read; check that it is a file",
};

const REPORT: Readonly<Record<RecordProblem, string>> = {
  "not-json": "this line is no complete JSON object; make the result again with --format ndjson",
  "not-a-record": "this line is none of a sons-lint result; give a file made with --format ndjson",
  "other-schema": "this result is of another schema (schemaVersion); make it again with this version of sons-lint",
  twice: "this quote stands further up in this result already; remove one of the two lines",
  "after-the-end": "this line follows the last one of a result; merge the results before comparing them",
  "cut-short": 'this result stops before its last line ("across"); the run was interrupted, make it again',
};

const LEDGER: Readonly<Record<LedgerProblem["code"], (path: string) => string>> = {
  "not-json": () => "is no complete JSON object; mend or remove it",
  "unknown-key": (path) => `has the unknown key "${path}"; mend or remove this key`,
  "wrong-value": (path) => `has a missing or unusable value for "${path || "the line"}"; mend it`,
  "no-client": () => "does not say the client; give its FINESS, SIRET, RPPS or name",
};

const WRITING: Readonly<Record<FileTrouble, string>> = {
  "not-found": "its folder does not exist; create it or choose another",
  "no-permission": "access is refused; choose another folder or check your rights",
  "is-folder": "it is a folder; give the name of a file",
  "no-space": "the disk is full; make room",
  other: "the system refused it; choose another folder",
};
