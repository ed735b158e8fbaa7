import { sliceText, type Text } from "../../documents/text.ts";
import { mentionsOf, type Reading, readText } from "../reading/reading.ts";

/** A payer that a line names beside what it sells, without any verb. */

/** "Prérequis (client) : lecteur", "Prestation Ségur HOP-DPI-Va1, État : dossier": in brackets, or the last words before a colon. */
const ASIDE = /\(([^()]{2,40})\)|(?<=[,;–—-]\s)([^,;:()–—]{2,40}?)\s?:/gu;

/** "Prestation Ségur HOP-DPI-Va1 - Etat (SONS)", "État – installation": who pays, apart at an end of the words. */
const AT_END = /(?:\s[-–—|]|\s?:)\s((?:l['’])?[^-–—|:;]{2,40})$|^((?:l['’])?[^-–—|:;]{2,20})(?=\s[-–—|]\s)/giu;
/** With its capital: "État des lits" may end a designation too, and "état" more so. */
const STATE = /^(?:l['’])?(?:[ÉE]tat|[ÉE]TAT|ASP)(?!\p{L})/u;

/** Who is named so, with the words that do: nobody where the asides of a line name both. */
export function payerAside(designation: Text): { readonly value: "state" | "client"; readonly evidence: Text } | null {
  const named = [ASIDE, AT_END].flatMap((pattern) =>
    Array.from(designation.value.matchAll(pattern)).flatMap((match) => {
      const inside = match[1] ?? match[2] ?? "";
      const start = match.index + match[0].indexOf(inside);
      const evidence = sliceText(designation, start, start + inside.length);
      const reading = readText(evidence);
      const isState = pattern === ASIDE ? isNamed(reading, "state-name") : STATE.test(inside) && isOfState(reading);
      const value = isState ? ("state" as const) : isNamed(reading, "payer-name.client") ? ("client" as const) : null;
      return value === null ? [] : [{ value, evidence }];
    }),
  );
  const [first] = named;
  return first !== undefined && named.every(({ value }) => value === first.value) ? first : null;
}

/** The name is all that the words say. */
const isNamed = (reading: Reading, concept: string): boolean =>
  mentionsOf(reading, concept).some(
    ({ from, to, polarity }) =>
      polarity === "stated" && reading.tokens.every(({ filler }, at) => filler || (at >= from && at < to)),
  );

/** Besides the name, nothing but the scheme by which the State pays: "État (SONS)", "État, au titre du Ségur". */
const isOfState = (reading: Reading): boolean => {
  const said = ["state-name", "payer-name.state", "segur"].flatMap((concept) => mentionsOf(reading, concept));
  return (
    said.every(({ polarity }) => polarity === "stated") &&
    reading.tokens.every(
      ({ filler, word }, at) =>
        filler || word === "a" || word === "titre" || said.some(({ from, to }) => at >= from && at < to),
    )
  );
};
