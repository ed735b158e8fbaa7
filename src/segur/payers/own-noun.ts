import type { Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Quote } from "../../quotes/model.ts";
import type { PayerConclusion } from "../meaning.ts";
import { readText, type Words } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";
import { unknownPayer } from "./payers.ts";

/**
 * Headings that call the client by the noun that his own name opens with: "Bloc payé par le groupe" of a quote for the
 * "Groupe hospitalier de la Doller", "À la charge de la coopérative". No list holds all that a client may be.
 */
export function payerByOwnNoun(heading: Text, { client, vendor }: Quote): PayerConclusion {
  const noun = nounOf(client.name?.value);
  if (noun === null || noun === nounOf(vendor.name?.value)) return unknownPayer;
  return paysAs(readText(heading), noun) ? { value: "client", evidence: heading, source: "section" } : unknownPayer;
}

/** The first word of a name, where it is a noun in full and no abbreviation. */
const nounOf = (name: string | undefined): string | null => /^[a-z]{5,}/.exec(plain(name ?? ""))?.[0] ?? null;

/** "payé par | le groupe", "à la charge | du groupe", "le groupe | règle". */
const paysAs = ({ tokens }: Words, noun: string): boolean =>
  tokens.some(({ word }, at) => {
    if (word !== noun) return false;
    const before = tokens
      .slice(Math.max(0, at - REACH), at)
      .filter(({ filler, word: one }) => !filler || one === "par");
    const agent = before.at(-1)?.word === "par" && before.some(({ word: one }) => PAID.test(one));
    const charge = CHARGE.test(before.at(-1)?.word ?? "");
    const next = tokens[at + 1];
    return agent || charge || (next?.breakBefore === 0 && PAYS.test(wordAt(tokens, at + 1)));
  });

/** Words between what is paid and who pays it, at most. */
const REACH = 6;
const PAID = /^(?:paye|regle|finance|acquitte|solde|supporte|assume|pris|prise|achete)e?s?$/;
const CHARGE = /^(?:charge|compte|frais|depense|budget)s?$/;
const PAYS = /^(?:paie|paye|regle|finance|acquitte|solde|supporte|assume|prend)$/;
