import { dayIn } from "../../language/typography.ts";
import type { RegulationFact } from "./facts.ts";
import type { RegulationWords } from "./words.ts";

/** Since when a fact is known, in words. */
export function knownSince(words: RegulationWords, { knownFrom, countsFrom, certainty, raw }: RegulationFact): string {
  if (knownFrom !== null) return dayIn(words.language, knownFrom);
  if (countsFrom !== null) return words.undatedFrom(dayIn(words.language, countsFrom));
  return certainty === "unknown" && raw === null ? "—" : words.undated;
}
