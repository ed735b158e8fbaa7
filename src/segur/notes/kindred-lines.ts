import type { Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { LineMeaning } from "../meaning.ts";
import { readText, type Words } from "../reading/reading.ts";
import { withoutPlural } from "../reading/tokens.ts";

/**
 * "Pose du climatiseur" beside "Climatiseur : matériel hors Ségur", "Sacoche pour l'imprimante portative" beside the printer,
 * "Badges" beside "Lecteur de badges": what belongs to a thing whose reason is told is billed for the same reason.
 */
export function withKindred(quote: Quote, lines: readonly LineMeaning[]): readonly LineMeaning[] {
  const clients = quote.lines.filter(({ index, option }) => !option && lines[index]?.payer.value === "client");
  const reasons = new Map(clients.flatMap(({ index }) => reasonOf(index, lines[index])));
  // What is inherited may be handed on: "Programmation des badges", "Badges", "Lecteur de badges".
  for (let handed = 0; handed < MOST_HANDED && reasons.size > 0; handed++) {
    const inherit = inheritance(clients, reasons);
    const found = clients.flatMap((line): [number, Text][] => {
      const words = reasons.has(line.index) ? null : inherit(line);
      return words === null ? [] : [[line.index, words]];
    });
    if (found.length === 0) break;
    for (const [index, words] of found) reasons.set(index, words);
  }
  return lines.map((meaning, index) => {
    const words = reasons.get(index);
    return words === undefined || meaning.reason !== null ? meaning : { ...meaning, relation: words };
  });
}

/** How often a reason is handed on, at most. */
const MOST_HANDED = 3;

const reasonOf = (index: number, meaning: LineMeaning | undefined): [number, Text][] => {
  const words = meaning?.reason ?? meaning?.relation ?? null;
  return words === null ? [] : [[index, words]];
};

/** The reason of a line that one belongs to, or that belongs to it: "pose | du climatiseur", "fret | de la batterie". */
function inheritance(
  clients: readonly QuoteLine[],
  reasons: ReadonlyMap<number, Text>,
): (line: QuoteLine) => Text | null {
  const [byHead, byComplement] = [new Map<string, Text>(), new Map<string, Text>()];
  for (const { index, designation } of clients) {
    const words = reasons.get(index);
    if (words === undefined) continue;
    const reading = readText(designation);
    const head = headOf(reading);
    if (head !== null && !byHead.has(head)) byHead.set(head, words);
    for (const word of complementsOf(reading)) if (!byComplement.has(word)) byComplement.set(word, words);
  }
  return ({ designation }) => {
    const reading = readText(designation);
    const owner = complementsOf(reading).find((word) => byHead.has(word));
    return byHead.get(owner ?? "") ?? byComplement.get(headOf(reading) ?? "") ?? null;
  };
}

const SHORTEST_NAME = 5;
const GENERAL =
  /^(?:versions?|logiciels?|modules?|services?|solutions?|donnees?|postes?|utilisateurs?|licences?|abonnements?|formations?|installations?|contrats?|maintenances?|fournitures?|locations?|achats?)$/;
const isTelling = (word: string): boolean => word.length >= SHORTEST_NAME && !GENERAL.test(word) && !/\d/.test(word);
/** The word that a designation opens with, where it tells what is sold. */
function headOf({ tokens }: Words): string | null {
  const word = tokens.find(({ filler, word: { length } }) => !filler && length > 1)?.word ?? "";
  return isTelling(word) ? withoutPlural(word) : null;
}

/** The words of a designation behind "de", "pour", "sur" and their articles. */
const complementsOf = ({ tokens }: Words): readonly string[] =>
  tokens.flatMap(({ word, filler }, at) => {
    const before = tokens[at - 1];
    const isLed = at > 1 && before !== undefined && (before.filler || LEADS.test(before.word));
    return !filler && isLed && isTelling(word) ? [withoutPlural(word)] : [];
  });
const LEADS = /^(?:pour|sur|a|avec|en|dans)$/;
