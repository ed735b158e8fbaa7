/** Results that hold for all mutants of a process, kept across imports of the bundle. */
export class KeptWork {
  /** Whether what a quote means holds too: true while a mutant of a rule is judged. */
  keepsMeaning = false;
  #tables = new Map();
  #memories = { readings: [], conclusions: [] };

  /** Forgets what sources remember: "readings" of texts, or "conclusions" of what was read. */
  forget(what) {
    for (const memory of this.#memories[what]) memory.map = new WeakMap();
  }

  /** Stands for a `WeakMap` of the sources. */
  memory(what) {
    const memory = { map: new WeakMap() };
    this.#memories[what].push(memory);
    return { get: (key) => memory.map.get(key), set: (key, value) => memory.map.set(key, value) };
  }

  #table(name, make) {
    if (!this.#tables.has(name)) this.#tables.set(name, make());
    return this.#tables.get(name);
  }

  bytes(name, anew) {
    const table = this.#table(name, () => new Map());
    return (bytes, options) => {
      const key = `${Buffer.from(bytes).toString("latin1")}|${JSON.stringify(options)}`;
      // A decoder may detach the bytes it is given.
      if (!table.has(key)) table.set(key, anew(Uint8Array.from(bytes), options));
      return table.get(key);
    };
  }

  object(name, anew) {
    const table = this.#table(name, () => new WeakMap());
    return (given) => {
      if (!table.has(given)) table.set(given, anew(given));
      return table.get(given);
    };
  }

  data(name, anew) {
    const table = this.#table(name, () => new Map());
    return (value) => {
      const key = JSON.stringify(value);
      if (!table.has(key)) table.set(key, anew(value));
      return table.get(key);
    };
  }

  meaning(name, anew) {
    const table = this.#table(name, () => new WeakMap());
    return (quote, facts, options) => {
      if (!this.keepsMeaning) return anew(quote, facts, options);
      const known = table.get(quote) ?? new Map();
      table.set(quote, known);
      const key = JSON.stringify([facts, options]);
      if (!known.has(key)) known.set(key, anew(quote, facts, options));
      return known.get(key);
    };
  }
}
