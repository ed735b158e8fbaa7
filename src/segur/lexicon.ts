import rawClasses from "../../rules/data/lexicon/classes.yaml";
import rawConditions from "../../rules/data/lexicon/conditions.yaml";
import rawFunctions from "../../rules/data/lexicon/functions.yaml";
import rawFunding from "../../rules/data/lexicon/funding.yaml";
import rawPolarity from "../../rules/data/lexicon/polarity.yaml";
import rawProgrammes from "../../rules/data/lexicon/programmes.yaml";
import rawScope from "../../rules/data/lexicon/scope.yaml";
import { firstAtoms, matchAt, type Node, neededAtoms, parsePattern, type ReadToken, Vocabulary } from "./pattern.ts";
import { isFiller, type Token, tokenise } from "./tokens.ts";

/** A concept is the path of its key in the data: "state-pays", "in-scope.maintenance", "dsr.SGL". */

type Wordings = readonly string[] | { readonly [key: string]: Wordings };

interface CompiledPattern {
  readonly concept: string;
  readonly wording: string;
  readonly nodes: readonly Node[];
  /** Of each group, a text must have an atom to hold the pattern; worked out when the pattern is first tried. */
  needed: readonly (readonly number[])[] | null;
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
type Index = CompiledPattern[][];

/** Words under this concept stand for nothing else: "état des lieux" names no payer. */
const HOMONYMS = "not-the-state";

/** The wordings of the domain, with those that a project adds. It changes nothing but what its own words find. */
export class Lexicon {
  readonly #vocabulary = new Vocabulary();
  readonly #classes = new Map<string, readonly (readonly Node[])[]>();
  readonly #byFirstAtom: Index = [];
  /** Those of the homonyms alone: every text is searched for them before anything else is read in it. */
  readonly #homonymsByFirstAtom: Index = [];
  readonly #concepts = new Set<string>();

  /** Throws on a wording that cannot be read: `accepts` tells before. */
  constructor(additions: LexiconAdditions = {}) {
    for (const [name, words] of Object.entries(rawClasses as Record<string, readonly string[]>))
      this.#classes.set(
        name,
        words.map((word) => parsePattern(word, this.#vocabulary, this.#classes)),
      );
    for (const raw of [rawConditions, rawFunctions, rawFunding, rawPolarity, rawProgrammes, rawScope])
      this.#compileAll("", raw as Wordings);
    for (const [concept, wordings] of Object.entries(additions))
      for (const wording of wordings) this.#compile(concept, plainWording(wording));
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

  #compileAll(path: string, wordings: Wordings): void {
    if (!Array.isArray(wordings)) {
      for (const [key, inner] of Object.entries(wordings as Record<string, Wordings>))
        this.#compileAll(path === "" ? key : `${path}.${key}`, inner);
      return;
    }
    for (const wording of wordings as readonly string[]) this.#compile(path, String(wording));
  }

  #compile(concept: string, wording: string): void {
    const nodes = parsePattern(wording, this.#vocabulary, this.#classes);
    const first = firstAtoms(nodes);
    if (first === null) throw new Error(`wording begins with a gap: ${wording}`);
    this.#concepts.add(concept);
    const index = concept === HOMONYMS ? this.#homonymsByFirstAtom : this.#byFirstAtom;
    const pattern = { concept, wording, nodes, needed: null };
    for (const atom of first) {
      const list = index[atom];
      if (list === undefined) index[atom] = [pattern];
      else list.push(pattern);
    }
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
        filler: isFiller(word) || isInsideVerb(words, at),
      }),
    );
    const homonyms = matchesIn(tokens, this.#homonymsByFirstAtom);
    return homonyms.length === 0
      ? tokens
      : tokens.map((token, at) =>
          homonyms.some(({ from, to }) => from <= at && at < to) ? { ...token, atoms: [] } : token,
        );
  }

  /** Every place where a concept of the lexicon is said; overlaps are kept, one match a concept and starting word. */
  findMatches(tokens: readonly ReadToken[]): Match[] {
    return matchesIn(tokens, this.#byFirstAtom);
  }
}

const SECOND_HALVES = new Set(["pas", "point", "plus", "jamais", "rien", "nullement", "aucunement"]);

/** "ne prend pas en charge", "ne fait plus partie": what denies a verb of several words stands inside it. */
const isInsideVerb = (tokens: readonly Token[], at: number): boolean =>
  SECOND_HALVES.has(tokens[at]?.word ?? "") &&
  tokens.slice(Math.max(0, at - 3), at).some(({ word }) => word === "n" || word === "ne");

function matchesIn(tokens: readonly ReadToken[], index: Index): Match[] {
  const matches: Match[] = [];
  let present: ReadonlySet<number> | null = null;
  for (const [at, { atoms }] of tokens.entries()) {
    // What starts at one word: the only matches that another wording can say again.
    let here: Map<string, Match> | null = null;
    for (const atom of atoms) {
      const patterns = index[atom];
      if (patterns === undefined) continue;
      present ??= atomsOf(tokens);
      for (const pattern of patterns) {
        const { concept, wording, nodes } = pattern;
        pattern.needed ??= neededAtoms(nodes);
        if (!hasOfEach(pattern.needed, present)) continue;
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

function atomsOf(tokens: readonly ReadToken[]): ReadonlySet<number> {
  const present = new Set<number>();
  for (const { atoms } of tokens) for (const atom of atoms) present.add(atom);
  return present;
}

function hasOfEach(groups: readonly (readonly number[])[], present: ReadonlySet<number>): boolean {
  for (const group of groups) if (!group.some((atom) => present.has(atom))) return false;
  return true;
}

/** A wording as people type it: texts are compared without hyphens, apostrophes and punctuation. */
const plainWording = (typed: string): string => typed.replace(/['’.,:;/]|-(?![^{]*\})/g, " ");

/** The lexicon of the data alone, compiled once. */
export const lexicon = new Lexicon();

const extended = new WeakMap<LexiconAdditions, Lexicon>();

/** The lexicon with additions, compiled once a set of them. */
export function lexiconWith(additions: LexiconAdditions | undefined): Lexicon {
  if (additions === undefined) return lexicon;
  const known = extended.get(additions);
  if (known !== undefined) return known;
  const compiled = new Lexicon(additions);
  extended.set(additions, compiled);
  return compiled;
}
