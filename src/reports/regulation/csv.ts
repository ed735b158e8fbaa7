import { sourceOf } from "../../segur/regulation/regulation.ts";
import { regulationFacts } from "./facts.ts";
import type { RegulationWords } from "./words.ts";

/** The regulation as CSV for a spreadsheet, a row a fact: semicolons in French, commas in English; days are ISO. */
export function regulationCsv(words: RegulationWords, asOf: string | null): string {
  const { columns } = words;
  const rows = regulationFacts(words, asOf).map((fact) => [
    words.tables[fact.table],
    fact.subject,
    fact.fact,
    fact.value,
    fact.knownFrom ?? "",
    words.certainties[fact.certainty],
    fact.source.map((key) => `${sourceOf(key).title} <${sourceOf(key).address}>`).join(" ; "),
    fact.note ?? "",
  ]);
  const headings = [
    columns.table,
    columns.subject,
    columns.fact,
    columns.value,
    columns.knownFrom,
    columns.certainty,
    columns.sources,
    columns.note,
  ];
  const separator = words.language === "fr" ? ";" : ",";
  return [headings, ...rows].map((row) => `${row.map(quoted).join(separator)}\r\n`).join("");
}

const quoted = (cell: string): string => (/[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
