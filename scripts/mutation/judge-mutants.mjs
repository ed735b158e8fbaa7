/** Modules whose work is kept in readings; another mutant among them reads texts anew. */
const READS = /src\/segur\/(?:pattern|lexicon|tokens|polarity|reading)\.ts$/;
/** Modules that keep what they once concluded of a word: a mutant among them needs a fresh import. */
const REMEMBERS = /src\/segur\/(?:pattern|lexicon|tokens)\.ts$/;
/** A mutant that runs this many times more often than its code does without it is one that never ends. */
const LOOPS = 100;

/** Judges mutants one after the other in this process, each by the trials that reach it until one of them fails. */
export class MutantJudge {
  #file;
  #kept;
  #imports = 0;
  #trials = [];
  #reached = new Map();
  #static = {};
  #kills = new Map();
  #breadth = new Map();

  constructor(file, kept) {
    this.#file = file;
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

  async #fresh() {
    const { trials } = await import(`${this.#file}?import=${this.#imports++}`);
    return trials();
  }

  /** Runs every trial without a mutant, and sees which mutants each one reaches; the names of those that fail. */
  async prepare() {
    const ns = this.#switches;
    ns.mutantCoverage = { static: {}, perTest: {} };
    this.#trials = await this.#fresh();
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
    this.#static = ns.mutantCoverage.static;
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
    return { status: "killed", by: this.#trials[index]?.name ?? "import" };
  }

  #forget(mutant, isStatic) {
    if (mutant.path.startsWith("src/segur/") || isStatic) this.#kept.forget("conclusions");
    if (READS.test(mutant.path) || isStatic) this.#kept.forget("readings");
  }

  /** How one mutant fares; at most `most` trials are run. */
  async judge(mutant, most) {
    const ns = this.#switches;
    const reached = this.#reached.get(mutant.id);
    // Code that runs while it is loaded and later as well is switched in place: what that misses counts as survived.
    const isStatic = reached === undefined && (this.#static[mutant.id] ?? 0) > 0;
    if (reached === undefined && !isStatic) return { status: "no-coverage", reaching: 0, tried: 0 };
    const all = isStatic ? this.#trials.keys() : reached.trials;
    const ordered = this.#ordered(all, mutant.path);
    const hits = (reached?.hits ?? 0) + (this.#static[mutant.id] ?? 0);
    this.#kept.keepsMeaning = mutant.path.startsWith("rules/");
    this.#forget(mutant, isStatic);
    Object.assign(ns, { activeMutant: mutant.id, hitCount: 0, hitLimit: hits * LOOPS });
    let tried = 0;
    try {
      const trials = isStatic || REMEMBERS.test(mutant.path) ? await this.#fresh() : this.#trials;
      for (const index of ordered.slice(0, most)) {
        tried++;
        try {
          await trials[index].run();
        } catch (cause) {
          return { ...ended(cause, this.#killedBy(index, mutant.path)), reaching: ordered.length, tried };
        }
      }
      return { status: "survived", reaching: ordered.length, tried };
    } catch (cause) {
      return { ...ended(cause, { status: "killed", by: "import" }), reaching: ordered.length, tried };
    } finally {
      ns.activeMutant = undefined;
      this.#forget(mutant, isStatic);
    }
  }
}

const ended = (cause, otherwise) =>
  String(cause).includes("Hit count limit reached") ? { status: "timeout" } : otherwise;
