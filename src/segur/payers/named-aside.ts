import { sliceText, type Text } from "../../documents/text.ts";
import { mentionsOf, type Reading, readText } from "../reading/reading.ts";

/** A payer that a line names beside what it sells, without any verb. */

/** "Prérequis (client) : lecteur", "Prestation Ségur HOP-DPI-Va1, État : dossier": in brackets, or the last words before a colon. */
const ASIDE = /\(([^()]{2,40})\)|(?<=[,;–—-]\s)([^,;:()–—]{2,40}?)\s?:/gu;

/** Who is named so, with the words that do: nobody where the asides of a line name both. */
export function payerAside(designation: Text): { readonly value: "state" | "client"; readonly evidence: Text } | null {
  const named = Array.from(designation.value.matchAll(ASIDE)).flatMap((match) => {
    const inside = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].indexOf(inside);
    const evidence = sliceText(designation, start, start + inside.length);
    const reading = readText(evidence);
    const value = isNamed(reading, "state-name")
      ? ("state" as const)
      : isNamed(reading, "payer-name.client")
        ? ("client" as const)
        : null;
    return value === null ? [] : [{ value, evidence }];
  });
  const [first] = named;
  return first !== undefined && named.every(({ value }) => value === first.value) ? first : null;
}

/** The name is all that the words say. */
const isNamed = (reading: Reading, concept: string): boolean =>
  mentionsOf(reading, concept).some(
    ({ from, to, polarity }) =>
      polarity === "stated" && reading.tokens.every(({ filler }, at) => filler || (at >= from && at < to)),
  );
