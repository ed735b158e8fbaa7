import { inputErrorSentence } from "../../reports/input-errors.ts";
import { englishBatch } from "./batch-en.ts";
import { englishProblem } from "./problems-en.ts";
import { secondsIn } from "./seconds.ts";
import { englishWaiverNotice } from "./settings-en.ts";
import type { Texts } from "./texts.ts";

export const english: Texts = {
  headings: {},
  intro: `sons-lint checks quotes of health software against the rules of the SONS
(Ségur du numérique, the French scheme that funds such equipment).`,
  outro: `Commands:
  lint <files…>          check quotes (default command)
  inspect <file>         show what was read of a document; --overlay read.pdf (or .png)
                         draws it on its pages, --format json gives it to programs
  explain <rule>         explain a rule: what, why, reference, what to do;
                         --why quote.pdf shows how it concludes on this quote
  what-changed <old> <new>
                         say which quotes two NDJSON results judge differently
  rules                  list the rules
  regulation             print the regulation: dates, ceilings, sources, certainty
  window                 possible dates of an order, without a quote
  init                   write a configuration (docs/configuration.md)
  completion <shell>     completion for bash, zsh or fish

Exit codes:
  0  nothing at or above --fail-on                1  something is
  2  a command or document could not be used      3  internal fault of sons-lint
  130  interrupted

Examples:
  sons-lint quote.pdf --lang en
  sons-lint inspect quote.pdf --overlay quote-read.pdf
  sons-lint quotes/ --fail-on warning --format json=report.json
  sons-lint window --dossier-sent-on 2022-05-04 --dsr BIO-SGL-Va1
  sons-lint quote.pdf --set orderedOn=2022-01-04 --set dossierSentOn=2022-05-04`,
  verbs: {
    lint: "check quotes (default command)",
    inspect: "show what was read of a document: table, totals, parties, dates, clauses, amounts without a place",
    explain: "explain a rule: what, why, reference, what to do",
    whatChanged: "say which quotes two NDJSON results judge differently, and why",
    rules: "list the rules",
    regulation: "print the regulation that quotes are judged by: each fact, its certainty, its sources",
    window: "say which dates are possible for an order, without a quote",
    init: "write sons-lint.config.yaml in this folder",
    completion: "write the completion script of a shell",
  },
  arguments: {
    files: "PDF, CSV, office files, HTML, scans, pictures, mails, ZIP; folders or globs; - reads standard input",
    file: "one document; - reads standard input",
    oldReport: "old result (--format ndjson)",
    newReport: "new result (--format ndjson)",
    shell: "bash, zsh or fish",
    rule: "id of a rule, for example leftover-charge",
  },
  batch: englishBatch,
  options: {
    ...englishBatch.options,
    format:
      "pretty (default), compact, json, ndjson, sarif, junit, github, gitlab, html, markdown or csv; with =FILE, writes to that file; repeatable",
    output: "write the result to this file (a single format)",
    context: "facts that are not on the quote, as JSON or YAML (dates, client, ceilings…)",
    set: "one fact that is not on the quote, such as orderedOn=2022-01-04; repeatable",
    referencedSolutions: "list of referenced solutions as the ANS publishes it (CSV, XLSX, ODS)",
    eligibleEstablishments: "list of eligible establishments with their maximum amounts (CSV, XLSX, ODS)",
    columns: "headings of the columns of these lists, for example dsr=Dispositif,solution=Nom; repeatable",
    ledger: "fundings already asked for or granted, one NDJSON line each (docs/lists.md)",
    ledgerAppend: "add to the ledger of --ledger what this run has funded",
    kind: "kind of quote: sons, complementary or auto (default)",
    failOn: "level that gives exit code 1: error (default), warning or review",
    asOf: "judge by the regulation as known on that day (YYYY-MM-DD)",
    today: "day of the check as printed on the report (YYYY-MM-DD); no verdict depends on it",
    maxPages: "pages read of a document",
    maxBytes: "largest document, in bytes",
    maxExpandedBytes: "bytes that an archive or office file may unpack to",
    maxExpansionRatio: "how many times larger than packed an archive may be",
    maxXmlBytes: "largest XML part of an office file, in bytes",
    maxEntries: "entries of an archive, attachments of a mail",
    maxNesting: "mails and archives inside one another",
    maxCells: "cells read of a spreadsheet or of a text's tables",
    inspectFormat: "pretty (default) or json",
    regulationFormat: "pretty (default), json, csv or markdown",
    orderedOn: "day on which the order is signed (YYYY-MM-DD)",
    dossierSentOn: "day on which the complete proof dossier is sent to the ANS, done or planned (YYYY-MM-DD)",
    referencedOn: "day on which the solution is referenced (YYYY-MM-DD)",
    dsr: "DSR, such as BIO-SGL-Va1, or its software together with --wave",
    wave: "wave of the SONS: 1 or 2",
    why: "show on this document how the rule concludes: words, concepts, facts and their origin",
    overlay: "write the PDF with what was read boxed on its pages, or its pages as pictures (.pdf or .png)",
    maxOcrPages: "number of pages read by character recognition (scans)",
    maxOcrSeconds: "longest time of that reading, in seconds a page",
    maxPixels: "largest picture, in pixels",
    config: "configuration to use, instead of the one found above the working directory",
    noConfig: "use neither configuration nor waivers",
    printConfig: "print the configuration in use, and what it says of the files given",
    baseline: "findings accepted before: they no longer count in the exit code",
    updateBaseline: "accept what is found now, in the file of --baseline",
    pruneBaseline: "remove from the file of --baseline what is no longer found",
    yes: "ask nothing",
    lang: "language: fr (default) or en",
    debug: "show the technical causes of errors",
    help: "show this help",
    version: "show the version",
  },
  problem: englishProblem,
  waiverNotice: englishWaiverNotice,
  staleBaseline: (path, count) =>
    `${path}: ${count} accepted ${count < 2 ? "finding is" : "findings are"} no longer found; remove ${count < 2 ? "it" : "them"} with --prune-baseline.`,
  baselineWritten: (path, count) => `${path}: ${count} accepted ${count < 2 ? "finding" : "findings"}.`,
  init: {
    wave: "SONS wave of your quotes (1, 2, or nothing if it depends): ",
    failOn: "Level that fails a check (error, warning or review) [error]: ",
    written: (path) => `${path} is written; docs/configuration.md describes each key.`,
    comments: {
      schema: "The schema lets editors complete and check this file.",
      wave: "Facts of all quotes, with the keys of a context file.",
      failOn: "Level that gives exit code 1.",
      rules: "Severity by rule (off, info, warning, error): it changes the exit code, never the verdict.",
      overrides: "What differs for some folders.",
      docs: "Every key: docs/configuration.md",
    },
  },
  crash: "internal fault of sons-lint; report it with the output of --debug.",
  skipped: (folder, count) => `${folder}: ${count} ${count === 1 ? "file" : "files"} skipped (no type that is read).`,
  readingScan: (page, pages) => `reading the scan, page ${page}/${pages}`,
  scanTimes: (seconds) =>
    seconds.length === 1
      ? `1 scanned page read in ${secondsIn("en", seconds)}.`
      : `${seconds.length} scanned pages read, each in ${secondsIn("en", seconds)}.`,
  unusable: (path, error) => `${path}: ${inputErrorSentence("en", error)}`,
  preview: "preview",
  severities: { error: "error", warning: "warning", info: "info" },
};
