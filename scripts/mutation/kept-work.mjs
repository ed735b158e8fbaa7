/** Results that hold for all mutants of a process, kept across imports of the bundle. */
export class KeptWork {
  /** Whether what a quote means holds too: true while a mutant of a rule is judged. */
  keepsMeaning = false;
  #tables = new Map();
  /** The rules that may conclude something else under the active mutant; null for all of them. */
  rulesAnew = null;
  #modules = new Map();
  #outcomes = new WeakMap();
  #memories = { readings: [], conclusions: [], "by-words": [] };

  /** Forgets what was concluded of the quotes asked about last; the sources put it in place. */
  leaveQuotes = () => {};

  /** Forgets what sources remember: "readings" of texts, "conclusions" of what was read, or of words alone ("by-words"). */
  forget(what) {
    for (const memory of this.#memories[what]) memory.map = new WeakMap();
  }

  /** A module of the bundle: its first work is done when it is first needed, and again when asked. */
  module(path, work) {
    let done = null;
    return () => {
      if (done !== null) return done.result;
      done = { result: undefined };
      const former = globalThis.__stryker__.currentTestId;
      // What tests do while they are loaded is neither a trial nor the loading of a source.
      globalThis.__stryker__.currentTestId = /^(?:src|rules)\//.test(path) ? undefined : "none";
      done.result = work();
      globalThis.__stryker__.currentTestId = former;
      this.#modules.set(path, work);
      return done.result;
    };
  }

  /** Does the first work of modules again, in the order in which it was done; that of all sources when null. */
  load(paths) {
    for (const [path, work] of this.#modules) if (paths?.has(path) ?? /^(?:src|rules)\//.test(path)) work();
  }

  /** What a rule concludes: known already when no mutant that it runs is active. */
  check(rule, subject) {
    const isKnown = this.rulesAnew !== null && !this.rulesAnew.has(rule.id);
    if (!isKnown || subject.lists !== undefined || typeof subject.meaning !== "object") return rule.check(subject);
    const ofRule = this.#outcomes.get(rule) ?? new WeakMap();
    this.#outcomes.set(rule, ofRule);
    const known = ofRule.get(subject.meaning) ?? new Map();
    ofRule.set(subject.meaning, known);
    const key = `${subject.asOf}|${JSON.stringify(subject.facts)}`;
    if (!known.has(key)) known.set(key, rule.check(subject));
    return known.get(key);
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
