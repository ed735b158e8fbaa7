import { join } from "node:path";
import process from "node:process";
import { heading } from "./figures.ts";
import { node, race } from "./processes.ts";

const CLI = join("dist", "cli.js");
const BARE_READER = join("bench", "bare-reader.mjs");
/** One page each. */
const PDFS = ["ans-exemple", "q006", "q010", "q015"];
const CSVS = ["ans-exemple", "q024", "q027"];

/** (a) A cold process: the version, and a quote of one page against a process that only extracts its text. */
export async function pdfProcess(): Promise<void> {
  heading("(a) cold process: --version, against node alone (aim ≤ 1.5)");
  race([node("node -e 0", "-e", "0"), node("sons-lint --version", CLI, "--version")]);
  for (const name of PDFS) {
    const path = join("fixtures", "corpus", `${name}.pdf`);
    heading(`(a) cold process: ${path}, against pdf.js alone (aim ≤ 1.5)`);
    race([
      node("node with pdf.js, text only", BARE_READER, path),
      node("sons-lint", CLI, path, "--format", "json"),
      { name: "pdftotext -bbox-layout", command: "pdftotext", args: ["-bbox-layout", path, devNull()] },
      { name: "mutool draw -F stext", command: "mutool", args: ["draw", "-q", "-F", "stext", "-o", devNull(), path] },
    ]);
  }
}

/** (c) A quote of separated values, cold. */
export async function csvProcess(): Promise<void> {
  for (const name of CSVS) {
    const path = join("fixtures", "corpus", `${name}.csv`);
    heading(`(c) cold process: ${path}, against node alone (aim ≤ 3)`);
    race([node("node -e 0", "-e", "0"), node("sons-lint", CLI, path, "--format", "json")]);
  }
}

const devNull = (): string => (process.platform === "win32" ? "NUL" : "/dev/null");
