import { regulation } from "../../segur/regulation/regulation.ts";
import { version } from "../../version.ts";
import { regulationFacts } from "./facts.ts";
import type { RegulationWords } from "./words.ts";

/** The regulation for programs: every fact with its raw value (ISO day, number, key), its certainty and its sources. */
export function regulationJson(words: RegulationWords, asOf: string | null): string {
  const page = {
    schemaVersion: 1,
    tool: { name: "sons-lint", version },
    regulation: { version: regulation.version, compiledOn: regulation.compiledOn },
    asOf,
    facts: regulationFacts(words, asOf).map((fact) => ({
      table: fact.table,
      subject: fact.subject,
      fact: fact.fact,
      value: fact.raw,
      text: fact.value,
      knownFrom: fact.knownFrom,
      countsFrom: fact.countsFrom,
      certainty: fact.certainty,
      sources: fact.source,
      note: fact.note,
    })),
    sources: regulation.sources,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
