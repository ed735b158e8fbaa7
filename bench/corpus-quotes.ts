import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintBytes } from "../src/engine/lint.ts";
import { inputOfQuote } from "../src/quotes/data/input-of-quote.ts";
import type { QuoteInput } from "../src/quotes/data/quote-input.ts";

const FOLDER = join("fixtures", "corpus");

/** The quotes of the corpus as data with their full text, turned into it by the linter itself. */
export async function corpusQuotes(): Promise<QuoteInput[]> {
  const inputs: QuoteInput[] = [];
  for (const name of readdirSync(FOLDER).filter((file) => !file.endsWith(".json")))
    for (const { subject } of await lintBytes(new Uint8Array(readFileSync(join(FOLDER, name))), name))
      if (subject !== null) inputs.push(inputOfQuote(subject.quote));
  return inputs;
}

/** The same quote, every text of it ending with a word that no other round has: nothing known of it can be used again. */
export function withNewWords(input: QuoteInput, round: number): QuoteInput {
  let count = 0;
  const worded = (text: string): string => `${text} xq${round}w${count++}`;
  return {
    ...input,
    lines: input.lines.map((line) => ({
      ...line,
      designation: worded(line.designation),
      text: worded(line.text ?? ""),
    })),
    summaries: input.summaries?.map((row) => ({ ...row, label: worded(row.label), text: worded(row.text ?? "") })),
    sections: input.sections?.map((section) => ({ ...section, heading: worded(section.heading) })),
    texts: input.texts?.map((block) =>
      typeof block === "string" ? worded(block) : { ...block, text: [block.text].flat().map(worded) },
    ),
    printed: input.printed?.map(worded),
  };
}
