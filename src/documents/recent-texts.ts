/**
 * What was concluded of the strings met last. Quotes of one vendor share most of their sentences, and within a quote the
 * same words are asked about many times. Bounded by the characters kept: two generations, the older is let go whole.
 */
export class RecentTexts<V> {
  readonly #mostCharacters: number;
  #young = new Map<string, V>();
  #old = new Map<string, V>();
  #characters = 0;

  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters;
  }

  /** What `compute` makes of a string: anew only when it has not been met lately. `compute` must be pure. */
  get(text: string, compute: (text: string) => V): V {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const value = this.#old.get(text) ?? compute(text);
    this.#characters += text.length;
    if (this.#characters > this.#mostCharacters) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#characters = text.length;
    }
    this.#young.set(text, value);
    return value;
  }
}
