import { type Text, textWithoutPlace } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Quote } from "../../quotes/model.ts";
import { isGenericName } from "../clients/client-names.ts";
import type { PayerConclusion, PayerSource, SummaryMeaning } from "../meaning.ts";
import { byQuote } from "../reading/reading.ts";
import { payerOfCell, payerOfText, shareOfLabel, unknownPayer } from "./payers.ts";

/**
 * Texts that call the client by his own name, or by a word of it: "Bloc payé par le groupe" of a quote for the "Groupe
 * hospitalier de la Doller", "l'Escale" in the column of payers for the "CHRS L'Escale". No list holds all that a client may
 * be called: his name is read as "le client" is.
 */

/** Who pays by the words of a heading or a line, and by a cell of a payer column; the bare name is enough in a cell. */
export const payerByOwnName = (text: Text, quote: Quote, source: PayerSource): PayerConclusion =>
  asWritten(
    text,
    source,
    asClient(text, quote, (told) => payerOfText(told, source)),
  );

export const payerByOwnCell = (cell: Text, quote: Quote): PayerConclusion =>
  asWritten(cell, "payer-column", asClient(cell, quote, payerOfCell));

/** Whose share a row of totals states; a total of all that a client of several sites orders is no share of his. */
export function shareByOwnName(label: Text, quote: Quote): SummaryMeaning {
  const own = IS_TOTAL.test(label.value) ? null : asClient(label, quote, shareOfLabel);
  return own?.share === "client" ? { ...own, evidence: label } : shareOfLabel(label);
}
const IS_TOTAL = /^\s*(?:sous[\s-]?)?total(?!\p{L})/iu;

const asWritten = (text: Text, source: PayerSource, told: PayerConclusion | null): PayerConclusion =>
  told?.value === "client" ? { value: "client", evidence: text, source } : unknownPayer;

/** What is concluded of a text with the client's name read as "client"; null where he is not named. */
function asClient<T>({ value }: Text, quote: Quote, conclude: (text: Text) => T): T | null {
  const { whole, words } = ownNames(quote);
  const named = whole === "" ? value : value.replaceAll(whole, CLIENT);
  const told = named.replace(WORD, (word) => (words.some((own) => own(word)) ? CLIENT : word));
  return told === value ? null : conclude(textWithoutPlace(told));
}
const CLIENT = "client";
const WORD = /\p{L}+/gu;

interface OwnNames {
  readonly whole: string;
  /** Whether a word, as it is written, is one of the client's name. */
  readonly words: readonly ((word: string) => boolean)[];
}

const ownNames = byQuote(({ client, vendor, products }: Quote): OwnNames => {
  const whole = client.name?.value ?? "";
  const others = new Set([vendor.name?.value ?? "", ...products.map(({ name }) => name)].flatMap(plainWords));
  const [noun, ...names] = (whole.match(WORD) ?? []).filter((word) => !others.has(plain(word)));
  return { whole, words: [...(noun === undefined ? [] : asNoun(noun)), ...names.flatMap(asProperName)] };
});

const plainWords = (name: string): string[] => (name.match(WORD) ?? []).map(plain);

/** "Groupe", "Pôle" in any letters; "ESAT" in capitals alone. */
function asNoun(noun: string): OwnNames["words"] {
  if (noun.length >= SHORTEST_ACRONYM && noun === noun.toUpperCase()) return [(word) => word === noun];
  return noun.length < SHORTEST_NOUN ? [] : [(word) => plain(word) === plain(noun)];
}

/** "Escale", "Mimosas": with a capital, and no word that many clients share. */
function asProperName(name: string): OwnNames["words"] {
  const isOwn = name.length >= SHORTEST_NAME && isCapital(name) && !isGenericName(name);
  return isOwn ? [(word) => isCapital(word) && plain(word) === plain(name)] : [];
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const SHORTEST_ACRONYM = 3;
const SHORTEST_NOUN = 4;
const SHORTEST_NAME = 4;
