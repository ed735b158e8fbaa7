/** How many times its bound a memory may hold while one document is worked on. */
const HELD_AT_MOST = 8;

/**
 * What was concluded of the strings met last. Quotes of one vendor share most of their sentences, and within a quote the
 * same words are asked about many times. Bounded by the characters kept: two generations, the older is let go whole.
 */
export class RecentTexts<V> {
  readonly #mostCharacters: number;
  #young = new Map<string, V>();
  #old = new Map<string, V>();
  #characters = 0;
  #holding = false;

  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters;
  }

  /** What `compute` makes of a string: anew only when it has not been met lately. `compute` must be pure. */
  get(text: string, compute: (text: string) => V): V {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const value = this.#old.get(text) ?? compute(text);
    this.#characters += text.length;
    if (this.#characters > (this.#holding ? HELD_AT_MOST : 1) * this.#mostCharacters) this.#letGo(text.length);
    this.#young.set(text, value);
    return value;
  }

  /**
   * Works on one document. A long one has more texts than the bound, and asks about all of them again and again: what it
   * has met stays until its end, or each question of it would start anew.
   */
  holding<T>(work: () => T): T {
    if (this.#characters > this.#mostCharacters) this.#letGo(0);
    const outer = this.#holding;
    this.#holding = true;
    try {
      return work();
    } finally {
      this.#holding = outer;
    }
  }

  #letGo(characters: number): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#characters = characters;
  }
}
