import { dayIn } from "../../language/typography.ts";
import { regulation, sourceOf } from "../../segur/regulation/regulation.ts";
import { knownSince } from "./cells.ts";
import { type FactTable, factTables, type RegulationFact, regulationFacts } from "./facts.ts";
import type { RegulationWords } from "./words.ts";

/** The regulation as a Markdown page, for those who check and amend it; `asOf`: ISO day, null for the latest data. */
export function regulationMarkdown(words: RegulationWords, asOf: string | null, comment: string | null = null): string {
  const facts = regulationFacts(words, asOf);
  const head = [
    `# ${words.title}`,
    ...(comment === null ? [] : [`<!-- ${comment} -->`]),
    words.version(regulation.version, regulation.compiledOn, asOf),
    words.reading,
  ];
  const tables = factTables.flatMap((key) => section(words, key, facts));
  return `${[...head, ...tables, sources(words)].join("\n\n")}\n`;
}

function section(words: RegulationWords, key: FactTable, facts: readonly RegulationFact[]): string[] {
  const own = facts.filter(({ table }) => table === key);
  const { subject, fact, value, knownFrom, certainty, sources: sourced, note } = words.columns;
  const rows = own.map((one) => [
    one.subject,
    one.fact,
    one.value,
    knownSince(words, one),
    words.certainties[one.certainty],
    one.source.map((source) => `[${source}]`).join(" "),
    one.note ?? "",
  ]);
  return [
    `## ${words.tables[key]}`,
    ...(key === "deadlines" ? [words.deadlinesRule] : []),
    table([subject, fact, value, knownFrom, certainty, sourced, note], rows),
    ...(key === "dsr" ? [words.otherDispositifs(otherDispositifs())] : []),
  ];
}

/** Names of what the Ségur references or funds besides the software of a quote. */
export const otherDispositifs = (): string => regulation.dsr.otherDispositifs.map(({ name }) => name).join(" ; ");

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(headings), row(headings.map(() => "---")), ...rows.map(row)].join("\n");

function sources(words: RegulationWords): string {
  const { key, title, address, date } = words.sourceColumns;
  const rows = Object.keys(regulation.sources).map((name) => {
    const source = sourceOf(name);
    return [
      name,
      source.note === undefined ? source.title : `${source.title}. ${source.note}`,
      `<${source.address}>`,
      source.date === null ? words.undated : dayIn(words.language, source.date),
    ];
  });
  return `## ${words.sources}\n\n${table([key, title, address, date], rows)}`;
}
