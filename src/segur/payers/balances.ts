import { byReading, isElsewhere, type Mention, mentionsOf, type Reading, stated } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";
import { outOfScopeKinds, outsideWords } from "../scope.ts";
import { NOTHING } from "./shared-cost.ts";

/** A balance that is left to the client, and payments of the State that are only supposed to fail. */

/**
 * "En cas de refus : solde à la charge du cabinet": where the quote sells the Prestation alone, the balance is that of its
 * price. What a client pays in instalments, or owes for work on top, is none.
 */
export const leavesBalance = byReading(
  (reading): boolean =>
    mentionsOf(reading, "residue").some(
      (balance) => isBalance(reading, balance.from) && isLeftToClient(reading, balance),
    ) &&
    ["instalment", "programme"].every((concept) => stated(reading, concept) === undefined) &&
    mentionsOf(reading, "on-top").length === 0 &&
    !isElsewhere(reading) &&
    stated(reading, "reported-question") === undefined &&
    outsideWords(reading.text) === null &&
    outOfScopeKinds(reading).length === 0 &&
    !NOTHING.test(reading.value),
);
const BALANCE = /^(?:solde|reliquat|restante?s?|difference)$/;

/** The client is to pay it, told right beside; or, without a verb, "reliquat pour l'établissement". */
const isLeftToClient = (reading: Reading, { from, to }: Mention): boolean =>
  mentionsOf(reading, "client-pays").some(
    (pays) => pays.polarity === "stated" && pays.from - to <= BESIDE && from - pays.to <= BESIDE,
  ) ||
  (/^(?:pour|a)$/.test(wordAt(reading.tokens, to)) &&
    mentionsOf(reading, "payer-name.client").some((client) => client.from > to && client.from - to <= 2));
const BESIDE = 3;

/** The noun of a balance that the State pays no part of; in "ASP — solde à la charge du cabinet" it is no verb of the State's. */
const isBalance = (reading: Reading, at: number): boolean =>
  BALANCE.test(wordAt(reading.tokens, at)) &&
  mentionsOf(reading, "state-pays").every(
    (mention) =>
      mention.polarity !== "stated" ||
      isFailing(reading, mention) ||
      (mention.to === at + 1 && (reading.tokens[at]?.breakBefore ?? 0) > 1),
  );

/**
 * "Le solde non couvert par l'État, soit 1 240 €, est réglé par le centre": what the State does not pay, put to the client
 * with its amount. Whether lines of the client's explain it, the prices tell.
 */
export const leavesUnfunded = byReading(
  (reading): boolean =>
    stated(reading, "client-pays") !== undefined &&
    mentionsOf(reading, "on-top").length === 0 &&
    !isElsewhere(reading) &&
    stated(reading, "reported-question") === undefined &&
    outOfScopeKinds(reading).length === 0 &&
    mentionsOf(reading, "residue").some(({ from }) =>
      mentionsOf(reading, "state-pays").some(
        (paid) =>
          paid.polarity !== "stated" &&
          paid.to > from &&
          reading.tokens.slice(from + 1, paid.to).every(({ breakBefore }) => breakBefore === 0),
      ),
    ),
);

/** "En cas de défaut de paiement de l'ASP": what the State is supposed not to pay. */
export const isFailing = ({ tokens }: Reading, { from }: Mention): boolean =>
  tokens
    .slice(Math.max(0, from - 2), from)
    .some(({ word }) => /^(?:defaut|refus|rejet|retard|manque|absence)$/.test(word));
