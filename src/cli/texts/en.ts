import { inputErrorSentence } from "../../reports/input-errors.ts";
import { englishProblem } from "./problems-en.ts";
import { secondsIn } from "./seconds.ts";
import type { Texts } from "./texts.ts";

export const english: Texts = {
  headings: {},
  intro: `sons-lint checks quotes of health software against the rules of the SONS
(Ségur du numérique, the French scheme that funds such equipment).`,
  outro: `Commands:
  lint <files…>          check quotes (default command)
  inspect <file>         show what was read of a document; --overlay read.pdf (or .png)
                         draws it on its pages, --format json gives it to programs
  explain <rule>         explain a rule: what, why, reference, what to do
  rules                  list the rules

Exit codes:
  0  nothing at or above --fail-on                1  something is
  2  a command or document could not be used      3  internal fault of sons-lint
  130  interrupted

Examples:
  sons-lint quote.pdf --lang en
  sons-lint inspect quote.pdf --overlay quote-read.pdf
  sons-lint quotes/ --fail-on warning --format json=report.json
  sons-lint quote.pdf --set orderedOn=2022-01-04 --set dossierSentOn=2022-05-04`,
  verbs: {
    lint: "check quotes (default command)",
    inspect: "show what was read of a document: table, totals, parties, dates, clauses, amounts without a place",
    explain: "explain a rule: what, why, reference, what to do",
    rules: "list the rules",
  },
  arguments: {
    files: "PDF, CSV, office files, scans, pictures, mails, ZIP; folders or globs; - reads standard input",
    file: "one document; - reads standard input",
    rule: "id of a rule, for example leftover-charge",
  },
  options: {
    format: "pretty (default), compact, json or ndjson; with =FILE, writes to that file; repeatable",
    output: "write the result to this file (a single format)",
    context: "facts that are not on the quote, as JSON or YAML (dates, client, ceilings…)",
    set: "one fact that is not on the quote, such as orderedOn=2022-01-04; repeatable",
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
    overlay: "write the PDF with what was read boxed on its pages, or its pages as pictures (.pdf or .png)",
    maxOcrPages: "number of pages read by character recognition (scans)",
    maxOcrSeconds: "longest time of that reading, in seconds a page",
    maxPixels: "largest picture, in pixels",
    lang: "language: fr (default) or en",
    debug: "show the technical causes of errors",
    help: "show this help",
    version: "show the version",
  },
  problem: englishProblem,
  crash: "internal fault of sons-lint; report it with the output of --debug.",
  skipped: (folder, count) => `${folder}: ${count} ${count === 1 ? "file" : "files"} skipped (no type that is read).`,
  readingScan: (page, pages) => `reading the scan, page ${page}/${pages}`,
  scanTimes: (seconds) =>
    seconds.length === 1
      ? `1 scanned page read in ${secondsIn("en", seconds)}.`
      : `${seconds.length} scanned pages read, each in ${secondsIn("en", seconds)}.`,
  unusable: (path, code) => `${path}: ${inputErrorSentence("en", code)}`,
  severities: { error: "error", warning: "warning", info: "info" },
};
