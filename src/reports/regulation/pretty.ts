import { typeset } from "../../language/typography.ts";
import { regulation, sourceOf } from "../../segur/regulation/regulation.ts";
import type { Style } from "../pretty/style.ts";
import { hang, wrap } from "../wrap.ts";
import { knownSince } from "./cells.ts";
import { type FactTable, factTables, type RegulationFact, regulationFacts } from "./facts.ts";
import { otherDispositifs } from "./markdown.ts";
import type { RegulationWords } from "./words.ts";

interface Terminal {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The regulation for a terminal: a block a subject, a line a fact, with its certainty and its sources under it. */
export function regulationPretty(words: RegulationWords, asOf: string | null, { style, width }: Terminal): string {
  const set = (text: string): string => typeset(words.language, text);
  const facts = regulationFacts(words, asOf);
  const blockOf = (key: FactTable): string[] => {
    const own = facts.filter(({ table }) => table === key);
    const subjects = [...new Set(own.map(({ subject }) => subject))];
    return [
      "",
      style.heading(words.tables[key]),
      ...(key === "deadlines" ? wrap(set(words.deadlinesRule), width) : []),
      ...subjects.flatMap((subject) => [
        "",
        ...wrap(set(subject), width).map(style.strong),
        ...own.filter((fact) => fact.subject === subject).flatMap((fact) => factLines(fact)),
      ]),
      ...(key === "dsr" ? ["", ...wrap(set(words.otherDispositifs(otherDispositifs())), width)] : []),
    ];
  };
  const factLines = (fact: RegulationFact): string[] => {
    const colon = words.language === "fr" ? " : " : ": ";
    const known = `${words.columns.knownFrom.toLowerCase()}${colon}${knownSince(words, fact)}`;
    const origin = `${words.certainties[fact.certainty]}, ${known} [${fact.source.join(", ")}]`;
    return [
      ...hang("  ", set(`${fact.fact}${colon}${fact.value}`), width),
      ...hang("    ", set(fact.note === null ? origin : `${origin} ; ${fact.note}`), width).map(style.faint),
    ];
  };
  const sources = Object.keys(regulation.sources).flatMap((key) =>
    hang("  ", `[${key}] ${set(sourceOf(key).title)} ${sourceOf(key).address}`, width),
  );
  const lines = [
    style.heading(words.title),
    ...wrap(set(words.version(regulation.version, regulation.compiledOn, asOf)), width),
    ...wrap(set(words.reading), width).map(style.faint),
    ...factTables.flatMap(blockOf),
    "",
    style.heading(words.sources),
    ...sources,
  ];
  return `${lines.join("\n")}\n`;
}
