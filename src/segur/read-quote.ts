import type { Text } from "../documents/text.ts";
import type { Quote } from "../quotes/model.ts";
import { byQuote, type Reading, readText } from "./reading.ts";

/** The texts of a quote as the lexicon reads them, each looked up once; one entry a text, same index. */
class ReadQuote {
  readonly #quote: Quote;
  #texts: readonly Reading[] | null = null;
  #statements: readonly Reading[] | null = null;
  #terms: readonly Reading[] | null = null;
  #designations: readonly Reading[] | null = null;
  #headings: readonly Reading[] | null = null;
  #labels: readonly Reading[] | null = null;

  constructor(quote: Quote) {
    this.#quote = quote;
  }

  get texts(): readonly Reading[] {
    this.#texts ??= this.#quote.texts.map(readText);
    return this.#texts;
  }

  get statements(): readonly Reading[] {
    this.#statements ??= this.#quote.statements.map(({ text }) => readText(text));
    return this.#statements;
  }

  /** Statements that are no small print. */
  get terms(): readonly Reading[] {
    this.#terms ??= this.statements.filter((_, index) => !this.#quote.statements[index]?.smallPrint);
    return this.#terms;
  }

  /** Designations of the lines. */
  get designations(): readonly Reading[] {
    this.#designations ??= this.#quote.lines.map(({ designation }) => readText(designation));
    return this.#designations;
  }

  /** Headings of the sections. */
  get headings(): readonly Reading[] {
    this.#headings ??= this.#quote.sections.map(({ heading }) => readText(heading));
    return this.#headings;
  }

  /** Labels of the summary rows. */
  get labels(): readonly Reading[] {
    this.#labels ??= this.#quote.summaries.map(({ label }) => readText(label));
    return this.#labels;
  }
}

export const readQuote = byQuote((quote) => new ReadQuote(quote));

/** The first text of some lists of which a conclusion holds, or null. */
export function firstText(lists: readonly (readonly Reading[])[], holds: (reading: Reading) => boolean): Text | null {
  for (const list of lists) {
    const found = list.find(holds);
    if (found !== undefined) return found.text;
  }
  return null;
}
