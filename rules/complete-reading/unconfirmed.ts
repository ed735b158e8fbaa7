import type { Text } from "../../src/documents/text.ts";
import type { Quote } from "../../src/quotes/model.ts";

/**
 * The first line of a reading that is a guess: no heading named the columns of its amounts, and no sum confirms them.
 * Null where every such line is borne out.
 */
export function unconfirmedReading({ lines, certainty }: Quote): Text | null {
  const first = lines.find(({ index, totalCents }) => totalCents !== null && certainty.lines[index] === "content");
  return first?.text ?? null;
}
