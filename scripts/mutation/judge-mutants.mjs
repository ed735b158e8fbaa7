import process from "node:process";

/** Modules whose work is kept in readings: for a mutant among them texts are read anew, and what is made of them too. */
const READS = /^src\/segur\/reading\//;
/** A mutant that runs this many times more often than its code does without it is one that never ends. */
const LOOPS = 100;

/** Judges mutants one after the other in this process, each by the trials that reach it until one of them fails. */
export class MutantJudge {
  #file;
  #importers;
  #kept;
  #trials = [];
  #reached = new Map();
  #static = {};
  #leftOut = new Set();
  #kills = new Map();
  #breadth = new Map();

  /** `importers` tells which modules import one. */
  constructor(file, importers, kept) {
    this.#file = file;
    this.#importers = importers;
    this.#kept = kept;
  }

  /** How many trials there are. */
  get count() {
    return this.#trials.length;
  }

  /** What the instrumented code looks at: the active mutant, the coverage, the number of hits. */
  get #switches() {
    globalThis.__stryker__ ??= {};
    return globalThis.__stryker__;
  }

  /** Runs every trial without a mutant, and sees which mutants each one reaches; the names of those that fail. */
  async prepare() {
    const ns = this.#switches;
    ns.mutantCoverage = { static: {}, perTest: {} };
    ns.currentTestId = "none";
    // As `vitest --mode` does: all the phrases are trials.
    process.env.MODE = "every-phrase";
    const { trials } = await import(this.#file);
    this.#trials = trials();
    const failed = [];
    for (const [index, { name, run }] of this.#trials.entries()) {
      ns.currentTestId = String(index);
      try {
        await run();
      } catch (cause) {
        failed.push(`${name}: ${cause}`);
      }
    }
    ns.currentTestId = undefined;
    // The instrumented code goes on counting.
    this.#static = { ...ns.mutantCoverage.static };
    delete ns.mutantCoverage.perTest.none;
    for (const [index, covered] of Object.entries(ns.mutantCoverage.perTest)) {
      this.#breadth.set(Number(index), Object.keys(covered).length);
      for (const [id, hits] of Object.entries(covered)) {
        const known = this.#reached.get(id) ?? { trials: [], hits: 0 };
        known.trials.push(Number(index));
        known.hits += hits;
        this.#reached.set(id, known);
      }
    }
    ns.mutantCoverage = undefined;
    return failed;
  }

  /**
   * Those that killed a neighbour come first, then those that name the mutated rule, then in turn one that looks at
   * little and one of an even spread of all.
   */
  #ordered(trials, path) {
    const kills = this.#kills.get(path) ?? new Map();
    const [, rule = null] = /^rules\/([^/]+)\//.exec(path) ?? [];
    const names = (index) => (rule !== null && this.#trials[index].name.includes(rule) ? 1 : 0);
    const spread = [...trials].sort((a, b) => ((a * 7919) % 10007) - ((b * 7919) % 10007));
    const narrow = [...spread].sort((a, b) => (this.#breadth.get(a) ?? 0) - (this.#breadth.get(b) ?? 0));
    const inTurn = [...new Set(narrow.flatMap((index, rank) => [index, spread[rank]]))];
    return inTurn.sort((a, b) => (kills.get(b) ?? 0) - (kills.get(a) ?? 0) || names(b) - names(a));
  }

  #killedBy(index, path) {
    const kills = this.#kills.get(path) ?? new Map();
    kills.set(index, (kills.get(index) ?? 0) + 1);
    this.#kills.set(path, kills);
    return { status: "killed", by: this.#trials[index].name, failed: index };
  }

  #forget({ path }) {
    this.#kept.forget("by-words");
    this.#kept.leaveQuotes();
    if (!this.#kept.keepsMeaning) this.#kept.forget("conclusions");
    if (READS.test(path)) this.#kept.forget("readings");
  }

  /** A module, and all that import it, directly or not. */
  #dependents(path) {
    const found = new Set([path]);
    for (const one of found) for (const importer of this.#importers.get(one) ?? []) found.add(importer);
    return new Set([...found].filter((one) => /^(?:src|rules)\//.test(one)));
  }

  /** How one mutant fares; at most `most` trials are run. */
  async judge(mutant, most) {
    const verdict = await this.#judged(mutant, most);
    if (verdict.failed === undefined || (await this.#passes(verdict.failed))) return verdict;
    // Something of an earlier mutant was left: all is loaded anew.
    this.#kept.load(null);
    for (const what of ["by-words", "conclusions", "readings"]) this.#kept.forget(what);
    this.#kept.leaveQuotes();
    if (!(await this.#passes(verdict.failed))) {
      // One that measures time fails on a machine that has other work: it proves nothing of any mutant.
      console.log(`left out, as it fails without a mutant: ${verdict.by}`);
      this.#leftOut.add(verdict.failed);
      return this.judge(mutant, most);
    }
    console.log(`again, as what came before it was left: ${mutant.path}:${mutant.location.start.line + 1}`);
    return this.#judged(mutant, most);
  }

  async #passes(index) {
    try {
      await this.#trials[index].run();
      return true;
    } catch {
      return false;
    }
  }

  async #judged(mutant, most) {
    const ns = this.#switches;
    const reached = this.#reached.get(mutant.id);
    const loads = (this.#static[mutant.id] ?? 0) > 0;
    if (reached === undefined && !loads) return { status: "no-coverage", reaching: 0, tried: 0 };
    const reaching = loads ? [...this.#trials.keys()] : reached.trials;
    const all = reaching.filter((index) => !this.#leftOut.has(index));
    const ordered = this.#ordered(all, mutant.path);
    const hits = (reached?.hits ?? 0) + (this.#static[mutant.id] ?? 0);
    const dependents = this.#dependents(mutant.path);
    const loadedAnew = loads || READS.test(mutant.path) ? dependents : new Set();
    const isRule = mutant.path.startsWith("rules/");
    const rules = [...dependents].flatMap((path) => /^rules\/([^/]+)\/rule\.ts$/.exec(path)?.[1] ?? []);
    this.#kept.keepsMeaning = isRule && !dependents.has("src/segur/annotate.ts");
    this.#kept.rulesAnew = this.#kept.keepsMeaning ? new Set(rules) : null;
    this.#forget(mutant);
    Object.assign(ns, { activeMutant: mutant.id, hitCount: 0, hitLimit: hits * LOOPS });
    let tried = 0;
    try {
      this.#kept.load(loadedAnew);
      for (const index of ordered.slice(0, most)) {
        tried++;
        try {
          await this.#trials[index].run();
        } catch (cause) {
          return { ...ended(cause, this.#killedBy(index, mutant.path)), reaching: ordered.length, tried };
        }
      }
      return { status: "survived", reaching: ordered.length, tried };
    } catch (cause) {
      return { ...ended(cause, { status: "killed", by: "import" }), reaching: ordered.length, tried };
    } finally {
      ns.activeMutant = undefined;
      this.#kept.load(loadedAnew);
      this.#forget(mutant);
    }
  }
}

const ended = (cause, otherwise) =>
  String(cause).includes("Hit count limit reached") ? { status: "timeout" } : otherwise;
