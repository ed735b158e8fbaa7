import type { Text } from "../../documents/text.ts";
import { byQuote, type Reading, readText } from "./reading.ts";

/** The texts of a quote as the lexicon reads them, each looked up once; one entry a text, same index. */

export const textReadings = byQuote(({ texts }): readonly Reading[] => texts.map(readText));

export const statementReadings = byQuote(({ statements }): readonly Reading[] =>
  statements.map(({ text }) => readText(text)),
);

/** Statements that are no small print. */
export const termReadings = byQuote((quote): readonly Reading[] =>
  statementReadings(quote).filter((_, index) => !quote.statements[index]?.smallPrint),
);

/** Designations of the lines. */
export const designationReadings = byQuote(({ lines }): readonly Reading[] =>
  lines.map(({ designation }) => readText(designation)),
);

/** Headings of the sections. */
export const headingReadings = byQuote(({ sections }): readonly Reading[] =>
  sections.map(({ heading }) => readText(heading)),
);

/** The first text of some lists of which a conclusion holds, or null. */
export function firstText(lists: readonly (readonly Reading[])[], holds: (reading: Reading) => boolean): Text | null {
  for (const list of lists) {
    const found = list.find(holds);
    if (found !== undefined) return found.text;
  }
  return null;
}
