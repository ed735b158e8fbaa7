import { RecentTexts } from "../documents/recent-texts.ts";
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

/** Everything a lexicon recognises in a string, wherever it is printed. */
export interface Words {
  readonly value: string;
  readonly tokens: readonly ReadToken[];
  readonly mentions: readonly Mention[];
  readonly byConcept: ReadonlyMap<string, readonly Mention[]>;
}

/** A text with everything the lexicon recognises in it. */
export interface Reading extends Words {
  readonly text: Text;
  /** What every text of the same words shares. */
  readonly words: Words;
}

/** A conclusion that rests on the words alone: drawn once for all texts of the same words. `conclude` must be pure. */
export function byWords<T>(conclude: (words: Words) => T): (reading: Reading) => T {
  const drawn = new WeakMap<Words, { readonly conclusion: T }>();
  return ({ words }) => {
    const known = drawn.get(words);
    if (known !== undefined) return known.conclusion;
    const conclusion = conclude(words);
    drawn.set(words, { conclusion });
    return conclusion;
  };
}

/** What one lexicon reads; a text is looked up by its identity first, then by its words. */
class Readings {
  readonly #lexicon: Lexicon;
  readonly #byText = new WeakMap<Text, Reading>();
  readonly #byWords = new RecentTexts<Words>(MOST_CHARACTERS);

  constructor(by: Lexicon) {
    this.#lexicon = by;
  }

  of(text: Text): Reading {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const words = this.#byWords.get(text.value, (value) => this.#read(value));
    const reading = { text, words, ...words };
    this.#byText.set(text, reading);
    return reading;
  }

  #read(value: string): Words {
    const tokens = this.#lexicon.readTokens(value);
    const matches = this.#lexicon.findMatches(tokens);
    const polarity = polarities(tokens, matches);
    const mentions = matches.map((match, i) => ({ ...match, polarity: polarity[i] ?? "stated" }));
    return { value, tokens, mentions, byConcept: mentionsByConcept(mentions) };
  }
}

/** A few hundred quotes of different vendors, some twenty megabytes once read. */
const MOST_CHARACTERS = 500_000;

const readings = new WeakMap<Lexicon, Readings>();

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

/** Reads a text once a lexicon; the same text object is never read twice, nor the same words met lately. */
export function readText(text: Text): Reading {
  const known = readings.get(inForce);
  if (known !== undefined) return known.of(text);
  const first = new Readings(inForce);
  readings.set(inForce, first);
  return first.of(text);
}

/** Mentions of a concept or of any concept under it ("in-scope" holds "in-scope.training"). */
export const mentionsOf = ({ byConcept }: Words, concept: string): readonly Mention[] => byConcept.get(concept) ?? NONE;

const NONE: readonly Mention[] = [];

/** Mentions under their concept and every concept above it. */
function mentionsByConcept(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const byConcept = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const path = mention.concept;
    for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) {
      const known = byConcept.get(path.slice(0, end));
      if (known === undefined) byConcept.set(path.slice(0, end), [mention]);
      else known.push(mention);
    }
  }
  return byConcept;
}

/** First mention of a concept that the text states, or undefined. */
export const stated = (words: Words, concept: string): Mention | undefined =>
  mentionsOf(words, concept).find((mention) => mention.polarity === "stated");

/** Speaks of other vendors, other papers or the past, and does not liken this quote to them. */
export const isElsewhere = (words: Words): boolean =>
  stated(words, "elsewhere") !== undefined && stated(words, "alike") === undefined;

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
