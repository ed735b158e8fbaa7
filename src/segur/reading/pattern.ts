import { isFiller, normalise, type Token, uncontracted } from "./tokens.ts";

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
  | { readonly type: "choice"; readonly options: readonly (readonly Node[])[]; readonly optional: boolean }
  | { readonly type: "gap"; readonly most: number };

/** Shorter words have too many honest neighbours ("portail", "portable"). */
const SHORTEST_MISSPELT = 8;
/** Swapped letters make other words more seldom than missing ones. */
const SHORTEST_SWAPPED = 6;

/** The distinct words of a lexicon; a token is resolved once to the atoms it can stand for. */
export class Vocabulary {
  readonly #nodes = new Map<string, readonly Node[]>();
  readonly #exact = new Map<string, number[]>();
  readonly #stems = new Map<string, number[]>();
  readonly #prefixes = new Map<string, number[]>();
  readonly #misspelt = new Misspellings();
  readonly #resolved = new Map<string, readonly number[]>();
  readonly #ids = new Map<string, number>();

  /** Makes the words of wordings known before the wordings are compiled. */
  learn(wordings: string): void {
    for (const symbol of new Set(wordings.match(SYMBOL))) if (WORD.test(symbol)) this.wordOf(symbol);
  }

  /** A word of a pattern as an atom; articles vanish, contractions are read as in texts. */
  wordOf(symbol: string): readonly Node[] {
    const known = this.#nodes.get(symbol);
    if (known !== undefined) return known;
    const plain = uncontracted(normalise(symbol));
    const nodes: readonly Node[] = isFiller(plain) ? [] : [{ type: "atom", atom: this.#atom(plain) }];
    this.#nodes.set(symbol, nodes);
    return nodes;
  }

  /** Number of an atom as written in a pattern. */
  #atom(written: string): number {
    const known = this.#ids.get(written);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(written, id);
    const isExact = written.startsWith("=");
    const isPrefix = !isExact && written.endsWith("*");
    const plain = written.slice(isExact ? 1 : 0, written.endsWith("*") ? -1 : undefined);
    if (isExact) add(this.#exact, plain, id);
    else if (isPrefix) add(this.#prefixes, plain, id);
    else {
      const base = stem(plain);
      add(this.#stems, base, id);
      if (plain.length >= SHORTEST_MISSPELT) this.#misspelt.add(base, id);
    }
    return id;
  }

  /** The atoms that a token may stand for. */
  resolve(word: string): readonly number[] {
    const known = this.#resolved.get(word);
    if (known !== undefined) return known;
    const found = new Set<number>([...(this.#exact.get(word) ?? []), ...(this.#stems.get(stem(word)) ?? [])]);
    const isMisspelt = found.size === 0;
    for (let length = 2; length <= word.length; length++)
      for (const id of this.#prefixes.get(word.slice(0, length)) ?? []) found.add(id);
    // A known beginning does not make a known word: "référencemnt" begins as "référencée" does.
    if (isMisspelt && word.length >= SHORTEST_MISSPELT && !/\d/.test(word))
      for (const id of this.#nearly(word)) found.add(id);
    if (found.size === 0 && word.length >= SHORTEST_SWAPPED && !/\d/.test(word))
      // "Pratis" is a name, and no "parties": too short without its ending to be told for sure.
      for (const swapped of swaps(word).map(stem))
        if (swapped.length >= SHORTEST_SWAPPED) for (const id of this.#stems.get(swapped) ?? []) found.add(id);
    const atoms = [...found];
    if (this.#resolved.size < 50_000) this.#resolved.set(word, atoms);
    return atoms;
  }

  *#nearly(word: string): Iterable<number> {
    const whole = stem(word);
    for (const key of [whole, ...deletions(whole)]) yield* [...this.#misspelt.of(key), ...(this.#stems.get(key) ?? [])];
  }
}

/** Words of the lexicon by what is left of them without one character: made for the few beginnings that are asked for. */
class Misspellings {
  readonly #words = new Map<string, (readonly [word: string, id: number])[]>();
  readonly #tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

  add(word: string, id: number): void {
    const group = keptIn(word, word.length - 1);
    add(this.#words, group, [word, id]);
    this.#tables.delete(group);
  }

  /** The words that one character more would make of `rest`. */
  of(rest: string): readonly number[] {
    const group = keptIn(rest, rest.length);
    let table = this.#tables.get(group);
    if (table === undefined) {
      table = tableOf(this.#words.get(group) ?? []);
      this.#tables.set(group, table);
    }
    return table.get(rest) ?? [];
  }
}

/** All that is left of a word of this group has its first letter and this length. */
const keptIn = (word: string, length: number): string => `${word.charAt(0)}${length}`;

function tableOf(words: readonly (readonly [word: string, id: number])[]): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [word, id] of words) for (const rest of deletions(word)) add(table, rest, id);
  return table;
}

const add = <T>(map: Map<string, T[]>, key: string, item: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
};

/** Two neighbouring letters changed over ("résreve"): the first letter is kept. */
const swaps = (word: string): string[] =>
  Array.from(
    { length: word.length - 2 },
    (_, i) => word.slice(0, i + 1) + word.charAt(i + 2) + word.charAt(i + 1) + word.slice(i + 3),
  );

/** Every string with one character left out; the first is kept, misspellings seldom touch it. */
const deletions = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i + 1) + word.slice(i + 2));

/**
 * The word without plural or feminine ending: enough to compare the forms of one noun or participle. "Vers" is no form of
 * "verse", "prix" none of "pris", and "son", whose it is, none of the SONS.
 */
function stem(word: string): string {
  if (word.length <= 3 || WHOLE.has(word) || /\d/.test(word)) return word;
  let end = word.length;
  if (word.endsWith("s") || word.endsWith("x")) end--;
  if (end > 3) while (word[end - 1] === "e") end--;
  // "pris" and "prise" meet: the s of the masculine goes as well.
  if (end > 3 && word[end - 1] === "s" && word[end - 2] !== "s") end--;
  return word.slice(0, end);
}
const WHOLE: ReadonlySet<string> = new Set(["vers", "prix", "sons"]);

/** What a wording is made of; a character that belongs to nothing stands alone. */
const SYMBOL = /\{[a-z-]+\}|~\d+|[()[\]|]|=?[\p{L}\p{N}]+\*?|\S/gu;
const STRAY = /^[^\p{L}\p{N}]$/u;
const WORD = /^=?[\p{L}\p{N}]/u;

/** Parses one wording; throws on a syntax error, which the build and the tests bring to light. */
export function parsePattern(
  source: string,
  vocabulary: Vocabulary,
  classes: ReadonlyMap<string, readonly (readonly Node[])[]>,
): readonly Node[] {
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
      else nodes.push(...vocabulary.wordOf(symbol));
    }
    return nodes;
  };
  const choice = (open: string): Node => {
    const close = open === "(" ? ")" : "]";
    const options: Node[][] = [];
    do options.push(sequence(`|${close}`));
    while (symbols[at++] === "|");
    if (symbols[at - 1] !== close) throw new Error(`unclosed ${open} in wording: ${source}`);
    return { type: "choice", options, optional: open === "[" };
  };
  const nodes = sequence(")]|");
  if (at < symbols.length || nodes.length === 0) throw new Error(`cannot read wording: ${source}`);
  return nodes;
}

function reference(name: string, classes: ReadonlyMap<string, readonly (readonly Node[])[]>): Node {
  const options = classes.get(name);
  if (options === undefined) throw new Error(`unknown class {${name}} in the lexicon`);
  return { type: "choice", options, optional: false };
}

/** The atoms with which a pattern can start; null when it can start with any word. */
export function firstAtoms(nodes: readonly Node[]): ReadonlySet<number> | null {
  const [head] = nodes;
  if (head?.type === "choice" && !head.optional) return firstOfOptions(head.options);
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
    for (const option of node.options) if (!addFirst(option, first)) return false;
    if (!node.optional) return true;
  }
  return true;
}

/** Those of the classes are asked for again by every pattern that begins with one. */
const firsts = new WeakMap<readonly (readonly Node[])[], ReadonlySet<number> | null>();

function firstOfOptions(options: readonly (readonly Node[])[]): ReadonlySet<number> | null {
  const known = firsts.get(options);
  if (known !== undefined) return known;
  const atoms = new Set<number>();
  const first = options.every((option) => addFirst(option, atoms)) ? atoms : null;
  firsts.set(options, first);
  return first;
}

/**
 * What no match of a pattern can do without: of each group of atoms, one at least. A text that has none of a group need
 * not be searched.
 */
export const neededAtoms = (nodes: readonly Node[]): number[][] =>
  nodes.flatMap((node) => {
    if (node.type === "atom") return [[node.atom]];
    if (node.type === "gap" || node.optional) return [];
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
  for (const option of node.options) {
    const end = run(option, 0, tokens, place, origin, next);
    if (end !== -1) return end;
  }
  if (!node.optional) return -1;
  return next === null ? place : next(place);
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
