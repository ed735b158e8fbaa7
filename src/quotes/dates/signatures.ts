import { plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { isSentence } from "../../tables/rows/row-kinds.ts";
import { CARE_ORGANISATION } from "../head/party-words.ts";
import type { DatedFact } from "../model.ts";
import { type Surroundings, segmentOf } from "../surroundings.ts";

/** Places of a page where the client signs, and the days that stand there. */

/** What a client writes over his name: "bon pour commande". */
export const BON_POUR = "bon pour (?:(?:accord|acceptation|commande|execution|achat)(?![a-z]))";
/** Words of the place where the client signs. */
const SIGNATURE = new RegExp(
  `${BON_POUR}|lu et approuve|cachet|signature|accord (?:du|de la|de l')(?![a-z])|pour (?:le client|l'etablissement|l'association|la clinique|accord)`,
);

/** Letters of a line that a client fills in, at most: a longer one is running text. */
const LONGEST_LINE = 90;

/** Where the client signs. */
export function signaturePlaces(segments: readonly Segment[]): Segment[] {
  // "Devis valant bon de commande après signature" is a title.
  return segments.filter(
    ({ text }) =>
      text.value.length <= LONGEST_LINE &&
      // "1. La commande prend effet à la signature du présent devis." tells of one, and is no place for it.
      !isSentence(text.value) &&
      SIGNATURE.test(plain(text.value)) &&
      // "Bon pour accord avant le 4 juin": until when one may sign.
      !/(?<![a-z])(?:avant|jusqu'?(?:au|a)?|au plus tard|d'ici)(?![a-z])/.test(plain(text.value)) &&
      !/^(?:devis|proposition|offre)(?![a-z])/.test(plain(text.value)),
  );
}

/** A bare date, or one labelled "Date" or "Fait à", within the signature's own lines, is the date of the signature. */
export function isSignedOn(fact: DatedFact, signatures: readonly Segment[], surroundings: Surroundings): boolean {
  if (signatures.length === 0 || (fact.role !== "issue" && fact.role !== "other")) return false;
  if (
    !/^(?:date|fait|le|a |\d|[a-z' -]+,? le |[a-z' -]+, \d)/.test(plain(fact.text.value)) ||
    fact.text.value.length > 45
  )
    return false;
  const segment = segmentOf(fact.text, 0, surroundings);
  if (segment === null || segment.text.value.length > LONGEST_LINE) return false;
  return signatures.some((signature) => signature === segment || isUnder(segment, signature));
}

/** How far under the words of a signature, in their heights, the signature's date stands. */
const REACH = 6;

function isUnder(segment: Segment, signature: Segment): boolean {
  if (segment.page !== signature.page) return false;
  const height = signature.box[3] - signature.box[1];
  const down = segment.box[1] - signature.box[1];
  const overlap = Math.min(segment.box[2], signature.box[2]) - Math.max(segment.box[0], signature.box[0]);
  return down >= -0.5 * height && down <= REACH * height && overlap > -2 * height;
}

/** "Pour le laboratoire": what only names who signs. */
const FOR_CLIENT = /^(?:pour )?(?:le client|l'acheteur|la direction)$/;
const namesClient = (words: string): boolean =>
  FOR_CLIENT.test(words) || (words.startsWith("pour ") && CARE_ORGANISATION.test(words.slice("pour ".length)));

/** Under the name of the client a later day than that of the quote is that of the signature: the vendor's own stands beside it. */
export function withSignedLater(
  facts: readonly DatedFact[],
  segments: readonly Segment[],
  surroundings: Surroundings,
): DatedFact[] {
  const issuedOn = facts.find(({ role, date }) => role === "issue" && date !== null)?.date ?? null;
  const named = segments.filter(({ text }) => namesClient(plain(text.value)));
  if (issuedOn === null || named.length === 0) return [...facts];
  return facts.map((fact) =>
    fact.date !== null && fact.date > issuedOn && isSignedOn(fact, named, surroundings)
      ? { ...fact, role: "order" }
      : fact,
  );
}
