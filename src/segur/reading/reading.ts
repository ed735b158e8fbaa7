import { RecentTexts } from "../../documents/recent-texts.ts";
import { sliceText, type Text, textWithoutPlace } from "../../documents/text.ts";
import type { Quote } from "../../quotes/model.ts";
import { type Lexicon, type Match, usualLexicon } from "./lexicon.ts";
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
  /** What `byWords` concluded, each conclusion in its slot. */
  readonly conclusions: unknown[];
}

/** A text with everything the lexicon recognises in it. */
export interface Reading extends Words {
  readonly text: Text;
  /** What every text of the same words shares. */
  readonly words: Words;
}

/** A conclusion that rests on the words alone: drawn once for all texts of the same words. `conclude` must be pure. */
export function byWords<T>(conclude: (words: Words) => T): (reading: Reading) => T {
  const slot = slots++;
  return ({ words }) => {
    // Only this function writes to its slot.
    const known = words.conclusions[slot] as T | undefined;
    if (known !== undefined) return known;
    const conclusion = conclude(words);
    words.conclusions[slot] = conclusion;
    return conclusion;
  };
}

let slots = 0;

/** The same of words that are read as a text which is printed nowhere. */
export const byReading = <T>(conclude: (reading: Reading) => T): ((reading: Reading) => T) =>
  byWords(({ value }) => conclude(readText(textWithoutPlace(value))));

/** A conclusion about a quote, drawn once for each lexicon that reads it. `conclude` must be pure. */
export function byQuote<T>(conclude: (quote: Quote) => T): (quote: Quote) => T {
  const slot = slots++;
  return (quote) => {
    const conclusions = readingsInForce().conclusionsOf(quote);
    // Only this function writes to its slot.
    const known = conclusions[slot] as T | undefined;
    if (known !== undefined) return known;
    const conclusion = conclude(quote);
    conclusions[slot] = conclusion;
    return conclusion;
  };
}

interface KnownQuote {
  readonly quote: Quote;
  readonly conclusions: unknown[];
}

/** What one lexicon reads; texts are looked up by their words. */
class Readings {
  readonly #lexicon: Lexicon;
  readonly #byWords = new RecentTexts<Words>(MOST_CHARACTERS);
  /** The two quotes asked about last: pairs are judged in turn. A WeakMap would keep what is young alive for too long. */
  #latest: KnownQuote | null = null;
  #former: KnownQuote | null = null;

  constructor(by: Lexicon) {
    this.#lexicon = by;
  }

  of(text: Text): Reading {
    const words = this.#byWords.get(text.value, this.#read);
    const { value, tokens, mentions, byConcept, conclusions } = words;
    return { text, words, value, tokens, mentions, byConcept, conclusions };
  }

  /** What `byQuote` concluded, each conclusion in its slot. */
  conclusionsOf(quote: Quote): unknown[] {
    if (this.#latest?.quote === quote) return this.#latest.conclusions;
    const known = this.#former?.quote === quote ? this.#former : { quote, conclusions: [] };
    this.#former = this.#latest;
    this.#latest = known;
    return known.conclusions;
  }

  /** Work on one quote, whatever its length. */
  holding<T>(work: () => T): T {
    try {
      return this.#byWords.holding(work);
    } finally {
      this.#latest = null;
      this.#former = null;
    }
  }

  readonly #read = (value: string): Words => {
    const tokens = this.#lexicon.readTokens(value);
    const found = this.#lexicon.findMatches(tokens);
    const matches = found.filter(
      (match) => !runsToOtherPayer(match, tokens, found) && !opensInLocution(match, tokens, value),
    );
    const polarity = polarities(tokens, matches);
    const mentions = matches.map(
      ({ concept, wording, from, to }, i): Mention => ({
        concept,
        wording,
        from,
        to,
        polarity: polarity[i] ?? "stated",
      }),
    );
    return { value, tokens, mentions, byConcept: mentionsByConcept(mentions), conclusions: [] };
  };
}

const OTHER_PAYER: Readonly<Record<string, string>> = {
  "state-pays": "payer-name.client",
  "client-pays": "payer-name.state",
};

/** "Si l'ASP refuse : l'EHPAD la prend": the verb behind the mark has a subject of its own, and is none of the payer's before it. */
function runsToOtherPayer(
  { concept, from, to }: Match,
  tokens: readonly ReadToken[],
  found: readonly Match[],
): boolean {
  const other = OTHER_PAYER[concept];
  const mark =
    other === undefined ? -1 : tokens.findIndex(({ breakBefore }, at) => at > from && at < to && breakBefore === 2);
  return (
    mark !== -1 && found.some((one) => one.concept === other && one.from >= mark && one.from <= mark + 1 && one.to < to)
  );
}

/** "Traité à part par l'ASP", "nulle part par l'État": the end of a locution is no share of whoever stands behind it. */
const opensInLocution = ({ from, to }: Match, tokens: readonly ReadToken[], value: string): boolean =>
  tokens[from]?.word === "part" &&
  to > from + 1 &&
  tokens[from].breakBefore === 0 &&
  /(?<!\p{L})(?:à|nulle|quelque)\s+$/u.test(value.slice(0, tokens[from].start));

/** A few hundred quotes of different vendors, some twenty megabytes once read. */
const MOST_CHARACTERS = 500_000;

const readings = new WeakMap<Lexicon, Readings>();

const readingsOf = (by: Lexicon): Readings => {
  const known = readings.get(by) ?? new Readings(by);
  readings.set(by, known);
  return known;
};

/** Null until a text is read. */
let inForce: Readings | null = null;

function readingsInForce(): Readings {
  inForce ??= readingsOf(usualLexicon());
  return inForce;
}

/**
 * Does synchronous work on one quote in which texts are read by another lexicon, then puts the former back. Rules and annotations read
 * texts wherever they stand; a lexicon handed down to each of them would be an argument of every function.
 */
export function readingBy<T>(other: Lexicon, work: () => T): T {
  const former = inForce;
  const readings = readingsOf(other);
  inForce = readings;
  try {
    return readings.holding(work);
  } finally {
    inForce = former;
  }
}

/** Reads a text once a lexicon: the same words met lately are not read again. */
export const readText = (text: Text): Reading => readingsInForce().of(text);

/** Mentions of a concept or of any concept under it ("in-scope" holds "in-scope.training"). */
export const mentionsOf = ({ byConcept }: Words, concept: string): readonly Mention[] => byConcept.get(concept) ?? NONE;

const NONE: readonly Mention[] = [];

/** Mentions under their concept and every concept above it. */
function mentionsByConcept(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const byConcept = new Map<string, Mention[]>();
  for (const mention of mentions)
    for (const concept of pathOf(mention.concept)) {
      const known = byConcept.get(concept);
      if (known === undefined) byConcept.set(concept, [mention]);
      else known.push(mention);
    }
  return byConcept;
}

/** A concept and every concept above it: "in-scope.training", "in-scope". */
function pathOf(concept: string): readonly string[] {
  const known = paths.get(concept);
  if (known !== undefined) return known;
  const path: string[] = [];
  for (let end = concept.length; end > 0; end = concept.lastIndexOf(".", end - 1)) path.push(concept.slice(0, end));
  paths.set(concept, path);
  return path;
}

const paths = new Map<string, readonly string[]>();

/** First mention of a concept that the text states, or undefined. */
export const stated = (words: Words, concept: string): Mention | undefined =>
  mentionsOf(words, concept).find((mention) => mention.polarity === "stated");

/**
 * Speaks of other vendors, other papers or the past, and does not liken this quote to them. The vendor that a client
 * leaves for ("en cas de départ vers un autre éditeur", "s'en irait chez un confrère") is but a direction.
 */
export const isElsewhere = (words: Words): boolean =>
  stated(words, "alike") === undefined &&
  mentionsOf(words, "elsewhere").some(
    ({ polarity, from, to }) =>
      polarity === "stated" &&
      !mentionsOf(words, "going-over").some((own) => own.from <= from && own.to >= to) &&
      !mentionsOf(words, "departure").some((own) => own.from < from && own.to === from),
  );

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
