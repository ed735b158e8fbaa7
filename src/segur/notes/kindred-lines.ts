import type { Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { LineMeaning } from "../meaning.ts";
import { readText, type Words } from "../reading/reading.ts";

/**
 * "Pose du climatiseur" beside "Climatiseur : matériel hors Ségur", "Sacoche pour l'imprimante portative" beside the printer,
 * "Badges" beside "Lecteur de badges": what belongs to a thing whose reason is told is billed for the same reason.
 */
export function withKindred(quote: Quote, lines: readonly LineMeaning[]): readonly LineMeaning[] {
  const clients = quote.lines.filter(({ index, option }) => !option && lines[index]?.payer.value === "client");
  const reasons = new Map(
    clients.flatMap(({ index }) => (lines[index] === undefined ? [] : reasonOf(index, lines[index]))),
  );
  if (reasons.size === 0 || reasons.size === clients.length) return lines;
  // What is inherited may be handed on: "Programmation des badges", "Badges", "Lecteur de badges".
  for (let left = clients.length; left > 0; left--) {
    const open = clients.filter(({ index }) => !reasons.has(index));
    const [line, words] = inheritance(open, clients, reasons) ?? [];
    if (line === undefined || words === undefined) break;
    reasons.set(line.index, words);
  }
  return lines.map((meaning, index) => {
    const words = reasons.get(index);
    return words === undefined || meaning.reason !== null ? meaning : { ...meaning, relation: words };
  });
}

const reasonOf = (index: number, { reason, relation }: LineMeaning): [number, Text][] => {
  const words = reason ?? relation;
  return words === null ? [] : [[index, words]];
};

/** The first open line that belongs to one whose reason is told, with that reason. */
function inheritance(
  open: readonly QuoteLine[],
  clients: readonly QuoteLine[],
  reasons: ReadonlyMap<number, Text>,
): readonly [QuoteLine, Text] | null {
  for (const line of open)
    for (const other of clients) {
      const words = reasons.get(other.index);
      if (words !== undefined && (belongsTo(line, other) || belongsTo(other, line))) return [line, words];
    }
  return null;
}

/** A line whose complement is what another line sells: "pose | du climatiseur", "fret | de la batterie". */
const belongsTo = (line: QuoteLine, other: QuoteLine): boolean => {
  const head = headOf(readText(other.designation));
  return head !== null && complementsOf(readText(line.designation)).includes(head);
};

const SHORTEST_NAME = 5;
const GENERAL =
  /^(?:versions?|logiciels?|modules?|services?|solutions?|donnees?|postes?|utilisateurs?|licences?|abonnements?|formations?|installations?|contrats?|maintenances?|fournitures?|locations?|achats?)$/;
const isTelling = (word: string): boolean => word.length >= SHORTEST_NAME && !GENERAL.test(word) && !/\d/.test(word);
const bare = (word: string): string => word.replace(/[sx]$/, "");

/** The word that a designation opens with, where it tells what is sold. */
function headOf({ tokens }: Words): string | null {
  const word = tokens.find(({ filler, word: { length } }) => !filler && length > 1)?.word ?? "";
  return isTelling(word) ? bare(word) : null;
}

/** The words of a designation behind "de", "pour", "sur" and their articles. */
const complementsOf = ({ tokens }: Words): readonly string[] =>
  tokens.flatMap(({ word, filler }, at) => {
    const before = tokens[at - 1];
    const isLed = at > 1 && before !== undefined && (before.filler || LEADS.test(before.word));
    return !filler && isLed && isTelling(word) ? [bare(word)] : [];
  });
const LEADS = /^(?:pour|sur|a|avec|en|dans)$/;
