import process from "node:process";
import { findingsOf } from "./judge-input.ts";
import { trials } from "./sample.ts";

/** Judges every sentence of every grammar, and prints for each template how many were judged wrongly, with one of them. */
const wrong = new Map<string, string[]>();
for (const { key, text, family, expected } of trials) {
  const found = findingsOf(family.quoteWith(text)).join(", ");
  if (found !== expected.join(", ")) wrong.set(key, [...(wrong.get(key) ?? []), `${text} → ${found || "nothing"}`]);
}
for (const [key, sentences] of wrong) {
  const total = trials.filter((trial) => trial.key === key).length;
  process.stdout.write(`${key} | ${sentences.length} of ${total}\n    ${sentences[0]}\n`);
}
const count = [...wrong.values()].reduce((sum, sentences) => sum + sentences.length, 0);
process.stdout.write(`${trials.length} sentences, ${count} judged wrongly\n`);
process.exitCode = count === 0 ? 0 : 1;
