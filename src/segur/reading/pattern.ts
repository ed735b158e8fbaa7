import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The small language in which the lexicon writes wordings. Words are compared without case, accents or articles;
 * a plural or feminine ending and, in long words, one typing error are tolerated.
 *
 *   financement        the word, with its plural or feminine
 *   financ*            any word that starts so
 *   =va                exactly this word
 *   (etat|asp)         alternatives, each of one or more words
 *   [integralement]    may be absent
 *   ~3                 up to three words of any kind, within the sentence
 *   {state}            a named class of the lexicon
 */
export type Node =
  | { readonly type: "atom"; readonly atom: number }
  | Choice
  | { readonly type: "gap"; readonly most: number };

/** One of several wordings. */
export interface Choice {
  readonly type: "choice";
  readonly options: readonly (readonly Node[])[];
  readonly optional: boolean;
  /** The atoms with which an option can start; null when one can start with any word. */
  readonly first: ReadonlySet<number> | null;
  /** Whether each option is one word: `first` then says it all. */
  readonly ofWords: boolean;
}

/** Named classes of the lexicon, each a choice among its wordings. */
type Classes = ReadonlyMap<string, Choice>;

/** What a wording is made of; a character that belongs to nothing stands alone. */
const SYMBOL = /\{[a-z-]+\}|~\d+|[()[\]|]|=?[\p{L}\p{N}]+\*?|\S/gu;
const STRAY = /^[^\p{L}\p{N}]$/u;
const WORD = /^=?[\p{L}\p{N}]/u;

/** Makes the words of wordings known to a vocabulary before the wordings are compiled. */
export function learnWords(wordings: string, vocabulary: Vocabulary): void {
  for (const symbol of new Set(wordings.match(SYMBOL))) if (WORD.test(symbol)) vocabulary.atomOf(symbol);
}

/** Parses one wording; throws on a syntax error, which the build and the tests bring to light. */
export function parsePattern(source: string, vocabulary: Vocabulary, classes: Classes): readonly Node[] {
  const symbols = source.match(SYMBOL) ?? [];
  let at = 0;
  const sequence = (stop: string): Node[] => {
    const nodes: Node[] = [];
    while (at < symbols.length && !stop.includes(symbols[at] ?? "")) {
      const symbol = symbols[at++] ?? "";
      if (symbol === "(" || symbol === "[") nodes.push(choice(symbol));
      else if (symbol.length <= 2 && STRAY.test(symbol)) throw new Error(`cannot read wording: ${source}`);
      else if (symbol.startsWith("~")) nodes.push({ type: "gap", most: Number(symbol.slice(1)) });
      else if (symbol.startsWith("{")) nodes.push(reference(symbol.slice(1, -1), classes));
      else {
        const atom = vocabulary.atomOf(symbol);
        if (atom !== null) nodes.push({ type: "atom", atom });
      }
    }
    return nodes;
  };
  const choice = (open: string): Node => {
    const close = open === "(" ? ")" : "]";
    const options: Node[][] = [];
    do options.push(sequence(`|${close}`));
    while (symbols[at++] === "|");
    if (symbols[at - 1] !== close) throw new Error(`unclosed ${open} in wording: ${source}`);
    return choiceAmong(options, open === "[");
  };
  const nodes = sequence(")]|");
  if (at < symbols.length || nodes.length === 0) throw new Error(`cannot read wording: ${source}`);
  return nodes;
}

/** The class of these wordings. */
export const parseClass = (wordings: readonly string[], vocabulary: Vocabulary, classes: Classes): Choice =>
  choiceAmong(
    wordings.map((wording) => parsePattern(wording, vocabulary, classes)),
    false,
  );

function reference(name: string, classes: Classes): Node {
  const named = classes.get(name);
  if (named === undefined) throw new Error(`unknown class {${name}} in the lexicon`);
  return named;
}

/** An option of articles alone vanishes as they do: what is left may then be absent. */
function choiceAmong(given: readonly (readonly Node[])[], maybe: boolean): Choice {
  const options = given.filter((option) => option.length > 0);
  const first = new Set<number>();
  const isTold = options.every((option) => addFirst(option, first) && !option.every(mayBeAbsent));
  return {
    type: "choice",
    options,
    optional: maybe || options.length < given.length,
    first: isTold ? first : null,
    ofWords: options.every(isOneWord),
  };
}

const mayBeAbsent = (node: Node): boolean => node.type === "gap" || (node.type === "choice" && node.optional);

const isOneWord = ([node, ...others]: readonly Node[]): boolean =>
  others.length === 0 && (node?.type === "atom" || (node?.type === "choice" && node.ofWords && !node.optional));

/** The atoms with which a pattern can start; null when it can start with any word. */
export function firstAtoms(nodes: readonly Node[]): ReadonlySet<number> | null {
  const [head] = nodes;
  if (head?.type === "choice" && !head.optional) return head.first;
  const first = new Set<number>();
  return addFirst(nodes, first) ? first : null;
}

/** Adds them to `first`; false when the pattern can start with any word. */
function addFirst(nodes: readonly Node[], first: Set<number>): boolean {
  for (const node of nodes) {
    if (node.type === "gap") return false;
    if (node.type === "atom") {
      first.add(node.atom);
      return true;
    }
    if (node.first === null) return false;
    for (const atom of node.first) first.add(atom);
    if (!node.optional) return true;
  }
  return true;
}

/**
 * What no match of a pattern can do without: of each group of atoms, one at least. A text that has none of a group need
 * not be searched.
 */
export const neededAtoms = (nodes: readonly Node[]): number[][] =>
  nodes.flatMap((node) => {
    if (node.type === "atom") return [[node.atom]];
    if (node.type === "gap" || node.optional) return [];
    if (node.ofWords) return [[...(node.first ?? [])]];
    const options = node.options.map((option) => neededAtoms(option)[0] ?? []);
    return options.some((group) => group.length === 0) ? [] : [options.flat()];
  });

/** A token with the atoms it stands for. */
export interface ReadToken extends Token {
  readonly atoms: readonly number[];
  readonly filler: boolean;
}

/**
 * Index after the last token of the shortest match that starts at token `at`, or -1.
 * Fillers between two words are free; no match runs over the end of a sentence.
 */
export function matchAt(nodes: readonly Node[], tokens: readonly ReadToken[], at: number): number {
  return run(nodes, 0, tokens, at, at, null);
}

type Continuation = ((position: number) => number) | null;

function run(
  nodes: readonly Node[],
  index: number,
  tokens: readonly ReadToken[],
  position: number,
  origin: number,
  then: Continuation,
): number {
  let place = position;
  let at = index;
  let node = nodes[at];
  for (; node?.type === "atom"; node = nodes[++at]) {
    place = afterAtom(node.atom, tokens, place, origin);
    if (place === -1) return -1;
  }
  if (node === undefined) return then === null ? place : then(place);
  const following = at + 1;
  const next: Continuation =
    following === nodes.length ? then : (reached) => run(nodes, following, tokens, reached, origin, then);
  if (node.type === "gap") return afterGap(node.most, tokens, place, next);
  const end = afterChoice(node, tokens, place, origin, next);
  if (end !== -1 || !node.optional) return end;
  return next === null ? place : next(place);
}

/** Index after an option and all that follows it, fillers before it skipped, or -1. */
function afterChoice(
  { options, first, ofWords }: Choice,
  tokens: readonly ReadToken[],
  position: number,
  origin: number,
  next: Continuation,
): number {
  if (first !== null) {
    for (let place = position; ; place++) {
      const token = tokens[place];
      if (token === undefined || (token.breakBefore === 3 && place !== origin)) return -1;
      if (isAnyOf(token.atoms, first)) {
        if (!ofWords) break;
        const end = next === null ? place + 1 : next(place + 1);
        if (end !== -1) return end;
      }
      if (!token.filler) return -1;
    }
  }
  for (const option of options) {
    const end = run(option, 0, tokens, position, origin, next);
    if (end !== -1) return end;
  }
  return -1;
}

/** A loop: asked some hundred thousand times for the texts of forty quotes. */
function isAnyOf(atoms: readonly number[], wanted: ReadonlySet<number>): boolean {
  for (const atom of atoms) if (wanted.has(atom)) return true;
  return false;
}

/** Index after the word that stands for an atom, fillers before it skipped, or -1. */
function afterAtom(atom: number, tokens: readonly ReadToken[], position: number, origin: number): number {
  for (let place = position; ; place++) {
    const token = tokens[place];
    if (token === undefined || (token.breakBefore === 3 && place !== origin)) return -1;
    if (token.atoms.includes(atom)) return place + 1;
    if (!token.filler) return -1;
  }
}

function afterGap(most: number, tokens: readonly ReadToken[], position: number, next: Continuation): number {
  for (let skipped = 0, place = position; ; place++) {
    const end = next === null ? place : next(place);
    if (end !== -1) return end;
    const token = tokens[place];
    if (token === undefined || token.breakBefore === 3) return -1;
    if (!token.filler && ++skipped > most) return -1;
  }
}
