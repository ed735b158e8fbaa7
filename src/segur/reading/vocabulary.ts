import { isFiller, normalise, uncontracted } from "./tokens.ts";

/** Shorter words have too many honest neighbours ("portail", "portable"). */
const SHORTEST_MISSPELT = 8;
/** Swapped letters make other words more seldom than missing ones. */
const SHORTEST_SWAPPED = 6;

/**
 * The distinct words of a lexicon as numbers, its atoms; a word of a text is resolved once to the atoms it can stand for.
 * All words must be known before the first text is read.
 */
export class Vocabulary {
  readonly #atoms = new Map<string, number | null>();
  readonly #exact = new Map<string, number[]>();
  readonly #stems = new Map<string, number[]>();
  readonly #prefixes = new Map<string, number[]>();
  readonly #misspelt = new Misspellings();
  readonly #resolved = new Map<string, readonly number[]>();
  readonly #ids = new Map<string, number>();

  /** The atom of a word of a pattern, null for an article, which vanishes; contractions are read as in texts. */
  atomOf(symbol: string): number | null {
    const known = this.#atoms.get(symbol);
    if (known !== undefined) return known;
    const plain = uncontracted(normalise(symbol));
    const atom = isFiller(plain) ? null : this.#number(plain);
    this.#atoms.set(symbol, atom);
    return atom;
  }

  /** How many atoms there are: they are numbered from 0. */
  get size(): number {
    return this.#ids.size;
  }

  /** Number of an atom as written in a pattern. */
  #number(written: string): number {
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
