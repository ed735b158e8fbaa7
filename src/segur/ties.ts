import type { Text } from "../documents/text.ts";
import type { Quote } from "../quotes/model.ts";
import type { Tie } from "./meaning.ts";
import { type Mention, mentionsOf, type Reading, readText, stated } from "./reading.ts";

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
  const withheld = smallPrint ? null : withheldWithout(reading);
  if (withheld !== null) return withheld;
  const aboutPrestation = isAboutPrestation(reading) || (refersBack && isAboutPrestation(previous));
  // General terms speak of contracts and renewals at length: there the Ségur itself must be named.
  if (
    !aboutPrestation ||
    (smallPrint && stated(reading, "segur") === undefined && stated(reading, "state-pays") === undefined)
  )
    return null;
  if (stated(reading, "claw-back") !== undefined) return "commitment";
  if (!isTied(reading)) return null;
  if (stated(reading, "commitment") !== undefined) return "commitment";
  // A condition on the referencing orders the Prestation itself, and buys nothing else.
  if (stated(reading, "clause-condition") !== undefined) return null;
  return stated(reading, "purchase") === undefined ? null : "purchase";
}

/** "Même à défaut de commande" concedes, and ties nothing. */
const isTied = (reading: Reading): boolean =>
  mentionsOf(reading, "tie").some(({ polarity, from }) => polarity === "stated" && !isConceded(reading, from));

const isConceded = ({ tokens }: Reading, at: number): boolean => tokens[at - 1]?.word === "meme";

/** "Sans réengagement, pas de mise à jour Ségur": two denials, of which one is the price of the other. */
function withheldWithout(reading: Reading): Tie["to"] | null {
  const lacks = mentionsOf(reading, "lacking").filter(({ from }) => !isConceded(reading, from));
  const things = mentionsOf(reading, "funded-thing");
  const isDenied = [...mentionsOf(reading, "carried-out"), ...things].some(
    ({ polarity, from }) => polarity === "negated" && lacks.every((lack) => !isHeldBy(reading, lack, from)),
  );
  if (!isDenied || things.length === 0) return null;
  const lacked = (concept: string) =>
    mentionsOf(reading, concept).some(({ from }) => lacks.some((lack) => isHeldBy(reading, lack, from)));
  if (lacked("commitment")) return "commitment";
  return lacked("purchase") ? "purchase" : null;
}

/** Stands after the word of lack, in the same part of the sentence. */
const isHeldBy = ({ tokens }: Reading, lack: Mention, at: number): boolean =>
  at >= lack.to && !tokens.slice(lack.to, at + 1).some(({ breakBefore }) => breakBefore > 0);

const isAboutPrestation = (reading: Reading): boolean =>
  stated(reading, "funded-thing") !== undefined ||
  stated(reading, "state-pays") !== undefined ||
  stated(reading, "prestation") !== undefined;
