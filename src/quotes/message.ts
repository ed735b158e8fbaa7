import type { Text } from "../documents/text.ts";
import { plain } from "../french/folded-text.ts";
import { sentencesOf } from "../french/sentences.ts";
import { layOut } from "../tables/lay-out.ts";
import { careOrganisationWithin } from "./head/party-names.ts";
import { CARE_ORGANISATION, TITLE } from "./head/party-words.ts";
import { readNumber } from "./head/quote-number.ts";
import type { DatedFact, Product, Quote, Read } from "./model.ts";
import { isForeign } from "./software/offered-version.ts";
import { NO_NAME, NO_PRODUCT } from "./software/product-names.ts";
import { readProducts } from "./software/products.ts";
import { surroundingsOf } from "./surroundings.ts";

/** The message whose own text is the quote: its subject line, and the ISO day it was sent on. */
export interface Message {
  readonly subject: string | null;
  readonly sentOn: string | null;
}

/** What mail programs put before the subject of an answer or of a message that is passed on. */
const ANSWERED = /^(?:\s*(?:re|rep|aw)\s?:)+\s*/i;
const PASSED_ON = /^\s*(?:(?:re|rep|aw)\s?:\s*)*(?:tr|fw|fwd|i)\s?:/i;
const PREFIXES = /^(?:\s*(?:re|rep|aw|tr|fw|fwd|i)\s?:)+\s*/i;

/**
 * The day that a quote written as a message has from being sent; none where the message only passes on what another
 * one said on its own day.
 */
export function sendingDay({ subject, sentOn }: Message): DatedFact | null {
  if (sentOn === null || PASSED_ON.test(subject ?? "")) return null;
  const text = unplaced((subject ?? "").replace(ANSWERED, "") || sentOn);
  return { role: "issue", date: sentOn, lastDay: sentOn, precision: "day", source: "printed", text };
}

/** A quote written as a message, with the number, the client and the software that its text leaves to the subject line. */
export function withSubject(quote: Quote, { subject }: Message): Quote {
  const words = (subject ?? "").replace(PREFIXES, "").trim();
  if (words === "") return quote;
  const { segments, paragraphs } = layOut({ kind: "grid", rows: [[{ text: words, row: 1, column: 1 }]], problems: [] });
  const surroundings = surroundingsOf({ segments });
  const number = readNumber(segments, surroundings);
  const [client = null] = segments.flatMap(({ text }) => careOrganisationWithin(text) ?? []);
  const named = readProducts(
    { segments, sentences: paragraphs.flatMap(sentencesOf), designations: [] },
    [],
    surroundings,
  ).filter(({ name, text }) => text.value.trim() !== number?.value && client?.value.includes(name) !== true);
  const products = named.length > 0 ? named : numberedIn(words.replace(client?.value ?? "", ","));
  return {
    ...quote,
    number: quote.number ?? outOfPlace(number),
    client: { ...quote.client, name: quote.client.name ?? outOfPlace(client) },
    products:
      quote.products.length > 0 ? quote.products : products.map((one) => ({ ...one, text: unplaced(one.text.value) })),
  };
}

/** "Offre PB-2206-03 : Chromo 2 pour le laboratoire": a name with a number, which a subject line leaves without other words. */
function numberedIn(subject: string): Product[] {
  const [, name = "", version = ""] = NAME_AND_NUMBER.exec(subject) ?? [];
  const folded = plain(name);
  const isOther = [NO_PRODUCT, NO_NAME, TITLE, CARE_ORGANISATION].some((other) => other.test(folded));
  return name === "" || isOther || isForeign(name) ? [] : [{ name, version, text: unplaced(`${name} ${version}`) }];
}
const NAME_AND_NUMBER =
  /(?<![\p{L}\d]\s?)(\p{Lu}[\p{L}'’-]{2,}(?:\s\p{Lu}[\p{L}'’-]*){0,2})\s(?:v\.?\s?|version\s)?(\d{1,2}(?:\.\d{1,4})*)(?=\s(?:pour|chez|à|au)\s|\s?[,:;(]|\s*$)/u;

const outOfPlace = (read: Read<string> | null): Read<string> | null =>
  read === null ? null : { ...read, text: unplaced(read.text.value) };

/** The head of a message is no place in its text. */
const unplaced = (value: string): Text => ({ value, pieces: [] });
