import { textWithoutPlace } from "../../documents/text.ts";
import { apartFromScheme } from "../notes/apart-from-scheme.ts";
import { type Mention, mentionsOf, type Words } from "../reading/reading.ts";
import { holdsNe, partEnd, partStart, wordAt } from "../reading/tokens.ts";

/**
 * Whether a State payment is the subject of a clause that tells what it does not reach: "la dotation de l'État ne couvre que
 * le logiciel", "le financement public vise le logiciel, jamais les terminaux". Said beside an item, it does not say that
 * the State pays it, unless the item itself is what it reaches ("l'aide de l'État se limite à cette ligne").
 */
export function isLimited(words: Words, { from, to }: Pick<Mention, "from" | "to">): boolean {
  const { tokens, value } = words;
  const [start, end] = [partStart(tokens, from), partEnd(tokens, to)];
  const led = tokens.findLast(({ filler }, at) => at < from && at >= start && !filler);
  const isSubject =
    (led === undefined || !LEADS.test(led.word)) &&
    !tokens.slice(from, to).some(({ word }) => word === "par") &&
    (tokens[to]?.breakBefore ?? 1) === 0;
  if (!isSubject || tokens.slice(to, end).some(({ word }) => POINTS.test(word))) return false;
  if (isRestricted(words, { from, to, end })) return true;
  const clause = value.slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? value.length);
  return apartFromScheme(textWithoutPlace(clause)) !== null;
}

/** "L'État ne finance | que le logiciel", "l'État finance le logiciel, pas les écrans": what else it might be taken for is left out. */
const isRestricted = (words: Words, { from, to, end }: { from: number; to: number; end: number }): boolean => {
  const { tokens } = words;
  if (holdsNe(tokens.slice(from, to + 1)) && tokens.slice(to - 1, to + 2).some(({ word }) => /^qu?e?$/.test(word)))
    return true;
  const clients = mentionsOf(words, "payer-name.client");
  return tokens.some(
    ({ word, breakBefore }, at) =>
      at >= to &&
      at < end &&
      breakBefore === 1 &&
      /^(?:pas|jamais|non)$/.test(word) &&
      /^l(?:[ea]s?)?$/.test(wordAt(tokens, at + 1)) &&
      // "L'État paie tout, non le client" names who does not.
      !clients.some((client) => client.from > at && client.from <= at + 2),
  );
};

/** What leads to the payment makes it no subject: "réservé à la dotation", "hors financement". */
const LEADS = /^(?:a|par|sur|de|dans|pour|hors|sans|avec|selon)$/;
/** "Cette ligne", "ce seul poste", "la présente Prestation": the item beside which it is said. */
const POINTS = /^(?:cet|cette|ces|ce|celui|celle|presente?|prestation|pack)$/;
