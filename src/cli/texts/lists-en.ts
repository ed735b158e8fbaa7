import type { ListProblem } from "../../engine/facts/open-list.ts";

/** Why a list of the ANS was refused. */
export function englishListProblem(problem: ListProblem): string {
  switch (problem.code) {
    case "no-table":
      return "this list is no table that can be read; give the CSV, XLSX or ODS file as published.";
    case "no-headings":
      return `the columns of this list are not recognised (missing: ${keys(problem.missing)}; headings read${at(problem.at)}: ${quoted(problem.found)}); name them with --columns, for example ${problem.missing[0] ?? "solution"}=Heading.`;
    case "no-such-column":
      return `no column is headed "${problem.heading}" (--columns ${problem.key}); headings read: ${quoted(problem.found)}.`;
    case "unknown-column-key":
      return `--columns does not know "${problem.key}" for this list; possible keys: ${problem.known.join(", ")}.`;
    case "two-columns":
      return `several columns may be the ${label(problem.key)} (${quoted(problem.found)}, at ${problem.at}); say which with --columns ${problem.key}=Heading.`;
    case "no-client-column":
      return "no column identifies the establishment (FINESS, SIRET, RPPS or name); name it with --columns finess=Heading.";
    case "list-value":
      return problem.key === "dsr"
        ? `at ${problem.at}, nothing says which DSR is meant ("${problem.value}"); add a column of DSRs, or the code of the DSR above the table.`
        : `at ${problem.at}, "${problem.value}" cannot be used as the ${label(problem.key)}; mend the cell.`;
    case "no-entries":
      return "this list holds no row that can be used; check that it is the right file.";
  }
}

const LABELS: Readonly<Record<string, string>> = {
  solution: "name of the solution",
  dsr: "DSR",
  version: "version",
  referencedOn: "referencing date",
  status: "status",
  ceiling: "maximum amount, HT",
  name: "name of the establishment",
  finess: "FINESS",
  finessLegal: "FINESS juridique",
  siret: "SIRET",
  rpps: "RPPS",
  postCode: "post code",
};

const label = (key: string): string => LABELS[key] ?? key;
const keys = (missing: readonly string[]): string => missing.map((key) => `${label(key)} [${key}]`).join(", ");
const at = (place: string | null): string => (place === null ? "" : ` at ${place}`);
const quoted = (texts: readonly string[]): string =>
  texts
    .slice(0, 12)
    .map((text) => `"${text.slice(0, 40)}"`)
    .join(", ") || "none";
