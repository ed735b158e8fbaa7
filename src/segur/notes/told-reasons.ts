import type { Text } from "../../documents/text.ts";
import { reasonWords } from "../line-meaning.ts";
import { byWords, leaf, type Mention, mentionsOf, readText, type Words, wordsOf } from "../reading/reading.ts";
import { partEnd, partStart, tokensBefore, wordAt } from "../reading/tokens.ts";
import { outsideWords } from "../scope.ts";
import { apartFromScheme } from "./apart-from-scheme.ts";
import { COMPLEMENT, isSupposed, reasonClause, speaksOf, speaksOfBond } from "./reason-clauses.ts";

/**
 * What a text that speaks of a client-paid line tells of it by its grammar: a clause that ties the line to something other
 * than the Prestation (a cause, an older engagement, a thing worn out, a law, other people, more than the State pays) says
 * why it is billed; one that describes the line, its price or its delivery says nothing of the kind.
 */
export function toldReason(text: Text): Text | null {
  const reading = readText(text);
  const mention = relationIn(reading);
  return mention === null ? apartFromScheme(text) : wordsOf(reading, mention);
}

/** Says that something stands outside the Ségur, or another reason for billing it. */
export const givesReason = (text: Text): boolean =>
  outsideWords(text) !== null || reasonWords(text) !== null || toldReason(text) !== null;

/**
 * The same within a designation, of which nothing parts the thing sold from what is told of it ("Ordinateur du secrétariat
 * l'actuel a neuf ans"): relations that are no part of a name, behind a name.
 */
export function reasonInDesignation(designation: Text): Text | null {
  const reading = readText(designation);
  const mention = mentionsOf(reading, "relation").find(
    (one) => one.from >= NAME && !NAMES_TOO.has(leaf(one.concept)) && holds(reading, one),
  );
  return mention === undefined ? apartFromScheme(designation, NAME) : wordsOf(reading, mention);
}

/** Words of a name, at least. */
const NAME = 2;
/** "Module pour le service des achats", "Remise en conformité", "Licences tierces": what is sold may be called so. */
const NAMES_TOO = new Set(["beneficiary", "origin", "law", "event", "kind", "another"]);

const relationIn = byWords(
  (words): Mention | null =>
    mentionsOf(words, "relation").find((mention) => holds(words, mention)) ?? reasonClause(words),
);

/** Relations that are told by a denial. */
const TOLD_BY_DENIAL = new Set(["need", "missed", "unfunded", "restriction"]);

function holds(words: Words, mention: Mention): boolean {
  const { tokens } = words;
  const { concept, polarity, from, to } = mention;
  const shape = leaf(concept);
  if ((polarity === "negated" && !TOLD_BY_DENIAL.has(shape)) || isSupposed(words, from)) return false;
  // "Plus garanti" is said of what is worn out.
  if (shape !== "renewal" && speaksOf(words, "of-offer", from, to)) return false;
  switch (shape) {
    case "origin":
      // Who asked for it is no reason; "plus rapide que votre ancien logiciel" praises.
      return (
        !speaksOf(words, "of-wish", to, to + COMPLEMENT) &&
        !tokensBefore(tokens, from, 2).some(({ word }) => /^qu?e?$/.test(word))
      );
    case "unfunded":
      // "N'est pas sans lien avec le DPI" has to do with it.
      return !speaksOfBond(words, from) && !(wordAt(tokens, from) === "sans" && wordAt(tokens, from - 1) === "pas");
    case "comparison":
      // "Distingue ce que l'État paie et ce qui reste au cabinet" sets two parts side by side, and measures neither.
      return !(/^(?:et|de)$/.test(wordAt(tokens, to)) && wordAt(tokens, to + 1) === "ce");
    case "event":
      // "Agrandissement du cabinet" alone tells what happened; behind other words it may be what is sold.
      return tokens.slice(partStart(tokens, from), from).every(({ filler }) => filler);
    case "need":
      // "Un acompte est exigé" binds the client to pay.
      return !speaksOf(words, "of-offer", partStart(tokens, from), partEnd(tokens, from + 1));
    case "law":
      // "Conforme au RGPD" is a feature, "exigence de l'arrêté Ségur" of the scheme itself.
      return (
        !tokensBefore(tokens, from, COMPLEMENT).some(({ word }) => IS_FEATURE.test(word)) &&
        mentionsOf(words, "segur").every((own) => own.polarity !== "stated" || own.from >= to || own.to <= from)
      );
    default:
      return true;
  }
}

const IS_FEATURE = /^(?:conform|certif|agre|respect|compat|label)/;
