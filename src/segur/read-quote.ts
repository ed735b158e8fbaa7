import type { Text } from "../documents/text.ts";
import { byQuote, type Reading, readText } from "./reading.ts";

/** The texts of a quote as the lexicon reads them, each looked up once; one entry a text, same index. */
export interface ReadQuote {
  readonly texts: readonly Reading[];
  readonly statements: readonly Reading[];
  /** Statements that are no small print. */
  readonly terms: readonly Reading[];
  /** Designations of the lines. */
  readonly designations: readonly Reading[];
  /** Headings of the sections. */
  readonly headings: readonly Reading[];
  /** Labels of the summary rows. */
  readonly labels: readonly Reading[];
}

export const readQuote = byQuote((quote): ReadQuote => {
  const statements = quote.statements.map(({ text }) => readText(text));
  return {
    texts: quote.texts.map(readText),
    statements,
    terms: statements.filter((_, index) => !quote.statements[index]?.smallPrint),
    designations: quote.lines.map(({ designation }) => readText(designation)),
    headings: quote.sections.map(({ heading }) => readText(heading)),
    labels: quote.summaries.map(({ label }) => readText(label)),
  };
});

/** The first text of some lists of which a conclusion holds, or null. */
export function firstText(lists: readonly (readonly Reading[])[], holds: (reading: Reading) => boolean): Text | null {
  for (const list of lists) {
    const found = list.find(holds);
    if (found !== undefined) return found.text;
  }
  return null;
}
