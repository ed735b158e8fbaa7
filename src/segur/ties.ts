import type { Text } from "../documents/text.ts";
import type { Quote } from "../quotes/model.ts";
import type { Tie } from "./meaning.ts";
import { type Reading, readText, stated } from "./reading.ts";

/** Whatever ties the Prestation to a re-commitment or a purchase (AF §4.5), wherever the quote says it. */
export function tiesOf(quote: Quote): Tie[] {
  const ties: Tie[] = [];
  let previous: { text: Text; paragraph: number } | null = null;
  for (const { text, paragraph, smallPrint } of quote.statements) {
    const before = previous?.paragraph === paragraph ? readText(previous.text) : null;
    const tie = tieOf(readText(text), before, smallPrint);
    if (tie !== null) ties.push({ to: tie, evidence: text });
    previous = { text, paragraph };
  }
  for (const text of [
    ...quote.lines.map((line) => line.designation),
    ...quote.sections.map((section) => section.heading),
  ]) {
    const tie = tieOf(readText(text), null, false);
    if (tie !== null) ties.push({ to: tie, evidence: text });
  }
  return ties;
}

const BACK_REFERENCES = new Set([
  "elle",
  "elles",
  "il",
  "ils",
  "celle",
  "celui",
  "cette",
  "ce",
  "cet",
  "y",
  "en",
  "ceci",
  "cela",
  "dont",
  "laquelle",
]);

function tieOf(reading: Reading, previous: Reading | null, smallPrint: boolean): Tie["to"] | null {
  const refersBack = previous !== null && reading.tokens.slice(0, 3).some(({ word }) => BACK_REFERENCES.has(word));
  const aboutPrestation = isAboutPrestation(reading) || (refersBack && isAboutPrestation(previous));
  // General terms speak of contracts and renewals at length: there the Ségur itself must be named.
  if (
    !aboutPrestation ||
    (smallPrint && stated(reading, "segur") === undefined && stated(reading, "state-pays") === undefined)
  )
    return null;
  if (stated(reading, "claw-back") !== undefined) return "commitment";
  if (stated(reading, "tie") === undefined) return null;
  if (stated(reading, "commitment") !== undefined) return "commitment";
  // A condition on the referencing orders the Prestation itself, and buys nothing else.
  if (stated(reading, "clause-condition") !== undefined) return null;
  return stated(reading, "purchase") === undefined ? null : "purchase";
}

const isAboutPrestation = (reading: Reading): boolean =>
  stated(reading, "funded-thing") !== undefined ||
  stated(reading, "state-pays") !== undefined ||
  stated(reading, "prestation") !== undefined;
