import { sliceText, type Text } from "../documents/text.ts";
import { type Lexicon, lexicon } from "./lexicon.ts";
import type { ReadToken } from "./pattern.ts";
import { cueOf, type Polarity, polarities } from "./polarity.ts";

/** A concept of the lexicon said in a text: where, and whether it is stated, denied or set aside. */
export interface Mention {
  readonly concept: string;
  /** The wording of the data that found it. */
  readonly wording: string;
  readonly polarity: Polarity;
  /** Tokens of the text. */
  readonly from: number;
  readonly to: number;
}

/** A text with everything the lexicon recognises in it. */
export interface Reading {
  readonly text: Text;
  readonly tokens: readonly ReadToken[];
  readonly mentions: readonly Mention[];
}

const readings = new WeakMap<Lexicon, WeakMap<Text, Reading>>();

let inForce = lexicon;

/**
 * Does synchronous work in which texts are read by another lexicon, then puts the former back. Rules and annotations read
 * texts wherever they stand; a lexicon handed down to each of them would be an argument of every function.
 */
export function readingBy<T>(other: Lexicon, work: () => T): T {
  const former = inForce;
  inForce = other;
  try {
    return work();
  } finally {
    inForce = former;
  }
}

/** Reads a text once a lexicon; the same text object is never read twice. */
export function readText(text: Text): Reading {
  const cache = readings.get(inForce) ?? new WeakMap<Text, Reading>();
  readings.set(inForce, cache);
  const known = cache.get(text);
  if (known !== undefined) return known;
  const tokens = inForce.readTokens(text.value);
  const matches = inForce.findMatches(tokens);
  const polarity = polarities(tokens, matches);
  const reading = {
    text,
    tokens,
    mentions: matches.map((match, i) => ({ ...match, polarity: polarity[i] ?? "stated" })),
  };
  cache.set(text, reading);
  return reading;
}

/** Mentions of a concept or of any concept under it ("in-scope" holds "in-scope.training"). */
export const mentionsOf = (reading: Reading, concept: string): Mention[] =>
  reading.mentions.filter((mention) => mention.concept === concept || mention.concept.startsWith(`${concept}.`));

/** First mention of a concept that the text states, or undefined. */
export const stated = (reading: Reading, concept: string): Mention | undefined =>
  mentionsOf(reading, concept).find((mention) => mention.polarity === "stated");

/** The words of a mention with their places. */
export function wordsOf(reading: Reading, mention: Mention): Text {
  const start = reading.tokens[mention.from]?.start ?? 0;
  const end = reading.tokens[mention.to - 1]?.end ?? start;
  return sliceText(reading.text, start, end);
}

/** The word that denies a mention or sets it aside ("sans", "hors", "ne"), null for one that is stated. */
export function cueWord({ tokens, mentions, text }: Reading, mention: Mention): string | null {
  const cue = cueOf(tokens, mentions, mention);
  const token = cue === null ? undefined : tokens[cue];
  return token === undefined ? null : text.value.slice(token.start, token.end);
}

/** Last part of a concept's path: "in-scope.training" → "training". */
export const leaf = (concept: string): string => concept.slice(concept.lastIndexOf(".") + 1);
