import rawClasses from "../../rules/data/lexicon/classes.yaml";
import rawConditions from "../../rules/data/lexicon/conditions.yaml";
import rawFunctions from "../../rules/data/lexicon/functions.yaml";
import rawFunding from "../../rules/data/lexicon/funding.yaml";
import rawPolarity from "../../rules/data/lexicon/polarity.yaml";
import rawProgrammes from "../../rules/data/lexicon/programmes.yaml";
import rawScope from "../../rules/data/lexicon/scope.yaml";
import { firstAtoms, matchAt, type Node, parsePattern, type ReadToken, Vocabulary } from "./pattern.ts";
import { isFiller, type Token, tokenise } from "./tokens.ts";

/**
 * The wordings of the domain, compiled once. A concept is the path of its key in the data
 * ("state-pays", "in-scope.maintenance", "dsr.SGL").
 */

type Wordings = readonly string[] | { readonly [key: string]: Wordings };

interface CompiledPattern {
  readonly concept: string;
  readonly wording: string;
  readonly nodes: readonly Node[];
}

/** Tokens `from` (included) to `to` (excluded) that say a concept. */
export interface Match {
  readonly concept: string;
  /** The wording of the data that found it. */
  readonly wording: string;
  readonly from: number;
  readonly to: number;
}

const vocabulary = new Vocabulary();
const classes = new Map<string, readonly (readonly Node[])[]>();
for (const [name, words] of Object.entries(rawClasses as Record<string, readonly string[]>))
  classes.set(
    name,
    words.map((word) => parsePattern(word, vocabulary, classes)),
  );

/** Wordings by the atoms that they can start with. */
type Index = Map<number, CompiledPattern[]>;

/** Words under this concept stand for nothing else: "état des lieux" names no payer. */
const HOMONYMS = "not-the-state";

const byFirstAtom: Index = new Map();
/** Those of the homonyms alone: every text is searched for them before anything else is read in it. */
const homonymsByFirstAtom: Index = new Map();
for (const raw of [rawConditions, rawFunctions, rawFunding, rawPolarity, rawProgrammes, rawScope])
  compile("", raw as Wordings);

function compile(path: string, wordings: Wordings): void {
  if (!Array.isArray(wordings)) {
    for (const [key, inner] of Object.entries(wordings as Record<string, Wordings>))
      compile(path === "" ? key : `${path}.${key}`, inner);
    return;
  }
  for (const wording of wordings as readonly string[]) {
    const pattern = {
      concept: path,
      wording: String(wording),
      nodes: parsePattern(String(wording), vocabulary, classes),
    };
    const first = firstAtoms(pattern.nodes);
    if (first === null) throw new Error(`wording begins with a gap: ${wording}`);
    const index = path === HOMONYMS ? homonymsByFirstAtom : byFirstAtom;
    for (const atom of first) {
      const list = index.get(atom);
      if (list === undefined) index.set(atom, [pattern]);
      else list.push(pattern);
    }
  }
}

const SECOND_HALVES = new Set(["pas", "point", "plus", "jamais", "rien", "nullement", "aucunement"]);

/** "ne prend pas en charge", "ne fait plus partie": what denies a verb of several words stands inside it. */
const isInsideVerb = (tokens: readonly Token[], at: number): boolean =>
  SECOND_HALVES.has(tokens[at]?.word ?? "") &&
  tokens.slice(Math.max(0, at - 3), at).some(({ word }) => word === "n" || word === "ne");

/** The words of a string, each with what it can stand for in the lexicon. */
export function readTokens(text: string): ReadToken[] {
  const words = tokenise(text);
  const tokens = words.map((token, at) => ({
    ...token,
    atoms: vocabulary.resolve(token.word),
    filler: isFiller(token.word) || isInsideVerb(words, at),
  }));
  const homonyms = matchesIn(tokens, homonymsByFirstAtom);
  return homonyms.length === 0
    ? tokens
    : tokens.map((token, at) =>
        homonyms.some(({ from, to }) => from <= at && at < to) ? { ...token, atoms: [] } : token,
      );
}

/** Every place where a concept of the lexicon is said; overlaps are kept, one match a concept and starting word. */
export const findMatches = (tokens: readonly ReadToken[]): Match[] => matchesIn(tokens, byFirstAtom);

function matchesIn(tokens: readonly ReadToken[], index: Index): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    for (const atom of token.atoms)
      for (const pattern of index.get(atom) ?? []) {
        const end = matchAt(pattern.nodes, tokens, at);
        if (end <= at) continue;
        const same = matches.findIndex((match) => match.from === at && match.concept === pattern.concept);
        const known = matches[same];
        if (known === undefined)
          matches.push({ concept: pattern.concept, wording: pattern.wording, from: at, to: end });
        else if (end > known.to) matches[same] = { ...known, wording: pattern.wording, to: end };
      }
  }
  return matches;
}
