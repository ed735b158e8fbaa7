import rawClasses from "../../../rules/data/lexicon/classes.yaml";
import rawConditions from "../../../rules/data/lexicon/conditions.yaml";
import rawFunctions from "../../../rules/data/lexicon/functions.yaml";
import rawFunding from "../../../rules/data/lexicon/funding.yaml";
import rawPolarity from "../../../rules/data/lexicon/polarity.yaml";
import rawProgrammes from "../../../rules/data/lexicon/programmes.yaml";
import rawReasons from "../../../rules/data/lexicon/reasons.yaml";
import rawScope from "../../../rules/data/lexicon/scope.yaml";
import {
  type Choice,
  firstAtoms,
  learnWords,
  matchAt,
  type Node,
  neededAtoms,
  parseClass,
  parsePattern,
  type ReadToken,
} from "./pattern.ts";
import { holdsNe, isFiller, type Token, tokenise, tokensBefore, wordAt } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A concept is the path of its key in the data: "state-pays", "in-scope.maintenance", "dsr.SGL". */

type Wordings = readonly string[] | { readonly [key: string]: Wordings };

interface Pattern {
  readonly concept: string;
  readonly wording: string;
  /** Compiled when a text first has a word with which it can start: most texts ask for a small part of the lexicon. */
  compiled: CompiledPattern | null;
}

interface CompiledPattern {
  readonly nodes: readonly Node[];
  /** Of each group, a text must have an atom to hold the pattern: those of its head, by which it is found, left out. */
  readonly needed: readonly (readonly number[])[];
}

/** Tokens `from` (included) to `to` (excluded) that say a concept. */
export interface Match {
  readonly concept: string;
  /** The wording of the data that found it. */
  readonly wording: string;
  readonly from: number;
  readonly to: number;
}

/** Further wordings of the concepts, in the language of `pattern.ts`: concept → wordings. */
export type LexiconAdditions = Readonly<Record<string, readonly string[]>>;

/** Wordings by the atoms that they can start with. */
type Index = Pattern[][];

/** Words under this concept stand for nothing else: "état des lieux" names no payer. */
const HOMONYMS = "not-the-state";

/** The wordings of the domain, with those that a project adds. It changes nothing but what its own words find. */
export class Lexicon {
  readonly #vocabulary = new Vocabulary();
  readonly #classes: Map<string, Choice> = new Map();
  readonly #byFirstAtom: Index = [];
  /** Those of the homonyms alone: every text is searched for them before anything else is read in it. */
  readonly #homonymsByFirstAtom: Index = [];
  readonly #concepts = new Set<string>();

  /** Throws on a wording that cannot be read: `accepts` tells before. */
  constructor(additions: LexiconAdditions = {}) {
    for (const [name, words] of Object.entries(rawClasses as Record<string, readonly string[]>))
      this.#classes.set(name, parseClass(words, this.#vocabulary, this.#classes));
    const wordings = [
      rawConditions,
      rawFunctions,
      rawFunding,
      rawPolarity,
      rawProgrammes,
      rawReasons,
      rawScope,
    ].flatMap((raw) => wordingsOf("", raw as Wordings));
    // Every word must be known before a text is read.
    learnWords(wordings.map(({ wording }) => wording).join("\n"), this.#vocabulary);
    for (const { concept, wording } of wordings) this.#add(concept, wording);
    for (const [concept, added] of Object.entries(additions))
      for (const wording of added.map(plainWording)) {
        parsePattern(wording, this.#vocabulary, this.#classes);
        this.#add(concept, wording);
      }
  }

  /** Every concept that has wordings. */
  get concepts(): ReadonlySet<string> {
    return this.#concepts;
  }

  /** Whether a wording can be read. */
  accepts(wording: string): boolean {
    try {
      return firstAtoms(parsePattern(plainWording(wording), new Vocabulary(), this.#classes)) !== null;
    } catch {
      return false;
    }
  }

  /** Compiles what no text has asked for yet: throws on a wording of the data that cannot be read. */
  check(): void {
    for (const index of [this.#byFirstAtom, this.#homonymsByFirstAtom])
      for (const pattern of index.flat()) this.#compile(pattern);
  }

  #add(concept: string, wording: string): void {
    const first = firstAtoms(parsePattern(headOf(wording), this.#vocabulary, this.#classes));
    if (first === null) throw new Error(`wording begins with a gap: ${wording}`);
    this.#concepts.add(concept);
    const index = concept === HOMONYMS ? this.#homonymsByFirstAtom : this.#byFirstAtom;
    const pattern: Pattern = { concept, wording, compiled: null };
    for (const atom of first) {
      const list = index[atom];
      if (list === undefined) index[atom] = [pattern];
      else list.push(pattern);
    }
  }

  #compile(pattern: Pattern): CompiledPattern {
    const nodes = parsePattern(pattern.wording, this.#vocabulary, this.#classes);
    // What few words can say is missing most often.
    const needed = neededAtoms(nodes.slice(1)).toSorted((a, b) => a.length - b.length);
    pattern.compiled = { nodes, needed };
    return pattern.compiled;
  }

  /** The words of a string, each with what it can stand for in the lexicon. */
  readTokens(text: string): ReadToken[] {
    const words = tokenise(text);
    const tokens = words.map(
      ({ word, start, end, breakBefore }, at): ReadToken => ({
        word,
        start,
        end,
        breakBefore,
        atoms: this.#vocabulary.resolve(word),
        filler: isFiller(word) || isInsideVerb(words, at) || goesOnNumber(text, words, at),
      }),
    );
    const homonyms = this.#matchesIn(tokens, this.#homonymsByFirstAtom);
    return homonyms.length === 0
      ? tokens
      : tokens.map((token, at) =>
          homonyms.some(({ from, to }) => from <= at && at < to) ? { ...token, atoms: [] } : token,
        );
  }

  /** Every place where a concept of the lexicon is said; overlaps are kept, one match a concept and starting word. */
  findMatches(tokens: readonly ReadToken[]): Match[] {
    return this.#matchesIn(tokens, this.#byFirstAtom);
  }
  #matchesIn(tokens: readonly ReadToken[], index: Index): Match[] {
    const matches: Match[] = [];
    let present: Uint8Array | null = null;
    for (let at = 0; at < tokens.length; at++) {
      // What starts at one word: the only matches that another wording can say again.
      let here: Map<string, Match> | null = null;
      for (const atom of tokens[at]?.atoms ?? []) {
        const patterns = index[atom];
        if (patterns === undefined) continue;
        present ??= this.#atomsOf(tokens);
        for (const pattern of patterns) {
          const { concept, wording } = pattern;
          const { nodes, needed } = pattern.compiled ?? this.#compile(pattern);
          if (!hasOfEach(needed, present)) continue;
          const end = matchAt(nodes, tokens, at);
          if (end <= at || end <= (here?.get(concept)?.to ?? 0)) continue;
          here ??= new Map();
          here.set(concept, { concept, wording, from: at, to: end });
        }
      }
      if (here !== null) matches.push(...here.values());
    }
    return matches;
  }

  /** 1 for each atom of a text. */
  #atomsOf(tokens: readonly ReadToken[]): Uint8Array {
    const present = new Uint8Array(this.#vocabulary.size);
    for (const { atoms } of tokens) for (const atom of atoms) present[atom] = 1;
    return present;
  }
}

/** The wordings under a key of the data, each with its concept. */
const wordingsOf = (path: string, wordings: Wordings): { readonly concept: string; readonly wording: string }[] =>
  isList(wordings)
    ? wordings.map((wording) => ({ concept: path, wording: String(wording) }))
    : Object.entries(wordings).flatMap(([key, inner]) => wordingsOf(path === "" ? key : `${path}.${key}`, inner));

const isList = (wordings: Wordings): wordings is readonly string[] => Array.isArray(wordings);

/** A word, a class or alternatives without brackets inside, at the head of a wording. */
const HEAD = /^(?:[^\s()[\]{}|~]+|\{[^}]*\}|\([^()[\]]*\))(?=\s|$)/;

/** As much of a wording as tells the words with which it can start; all of it where its head does not tell. */
function headOf(wording: string): string {
  const head = HEAD.exec(wording)?.[0] ?? wording;
  return isFiller(head) ? wording : head;
}

const SECOND_HALVES = new Set(["pas", "point", "plus", "jamais", "rien", "nullement", "aucunement"]);

/** "ne prend pas en charge", "ne fait plus partie": what denies a verb of several words stands inside it. */
const isInsideVerb = (tokens: readonly Token[], at: number): boolean =>
  SECOND_HALVES.has(wordAt(tokens, at)) && holdsNe(tokensBefore(tokens, at, 3));

function hasOfEach(groups: readonly (readonly number[])[], present: Uint8Array): boolean {
  for (const group of groups) if (!group.some((atom) => present[atom] === 1)) return false;
  return true;
}

/** A wording as people type it: texts are compared without hyphens, apostrophes and punctuation. */
const plainWording = (typed: string): string => typed.replace(/['’.,:;/]|-(?![^{]*\})/g, " ");

let usual: Lexicon | null = null;

/** The lexicon of the data alone, compiled once, and not before a text is read: a run from the cache may read none. */
export function usualLexicon(): Lexicon {
  usual ??= new Lexicon();
  return usual;
}

const extended = new WeakMap<LexiconAdditions, Lexicon>();

/** The lexicon with additions, compiled once a set of them. */
export function lexiconWith(additions: LexiconAdditions | undefined): Lexicon {
  if (additions === undefined) return usualLexicon();
  const known = extended.get(additions);
  if (known !== undefined) return known;
  const compiled = new Lexicon(additions);
  extended.set(additions, compiled);
  return compiled;
}

/** "31/12/2025", "9.0.2": the parts of a day or of a version are one word. */
const goesOnNumber = (text: string, words: readonly Token[], at: number): boolean => {
  const [before, own] = [words[at - 1], words[at]];
  return (
    before !== undefined &&
    own !== undefined &&
    NUMBER.test(own.word) &&
    NUMBER.test(before.word) &&
    /^[./]$/.test(text.slice(before.end, own.start))
  );
};
const NUMBER = /^\d+$/;
