import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { rolldown } from "rolldown";
import { yamlModule } from "../yaml-module.mjs";

/**
 * A test runner of Stryker for code that only computes: the mutated sources are bundled once, and each mutant is a fresh
 * import of that bundle in this process where constants are mutated, a switch in it otherwise: a fraction of a second.
 */

const TRIALS = "test/mutation/trials.ts";
/** Modules that keep what they once concluded of a word. */
const REMEMBERS = /(?:pattern|lexicon|tokens)\.ts$/;
/** What the instrumented code looks at: the active mutant, the coverage, the number of hits. */
const switches = () => (globalThis.__stryker__ ??= {});

class JudgementRunner {
  static inject = [];
  #bundle = "";
  #cases = null;
  #imports = 0;
  #trials = null;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const dir = join(process.cwd(), ".trials");
    this.#bundle = join(dir, "trials.mjs");
    if (existsSync(this.#bundle)) return;
    const bundle = await rolldown({
      input: join(process.cwd(), TRIALS),
      platform: "node",
      plugins: [yamlModule(), rooted()],
      external: (name) => !name.startsWith(".") && !name.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(name),
    });
    await bundle.write({ dir, format: "esm", entryFileNames: "trials.mjs", codeSplitting: false });
  }

  async #fresh() {
    const { readCases, trialsOf } = await import(`${pathToFileURL(this.#bundle).href}?import=${this.#imports++}`);
    this.#cases ??= await readCases();
    return trialsOf(this.#cases);
  }

  async dryRun() {
    const ns = switches();
    ns.activeMutant = undefined;
    await this.#fresh();
    ns.mutantCoverage = { static: {}, perTest: {} };
    const trials = await this.#fresh();
    const tests = trials.map(({ name, run }, index) => {
      ns.currentTestId = String(index);
      const start = performance.now();
      const wrong = run();
      const timeSpentMs = performance.now() - start;
      const told = { id: String(index), name, timeSpentMs };
      return wrong === null ? { ...told, status: 0 } : { ...told, status: 1, failureMessage: wrong };
    });
    ns.currentTestId = undefined;
    return { status: "complete", tests, mutantCoverage: ns.mutantCoverage };
  }

  /** Code that runs while it is loaded, or that remembers words, needs a fresh import; the rest is switched in place. */
  async #trialsFor({ activeMutant, mutantActivation }) {
    if (mutantActivation === "static" || REMEMBERS.test(activeMutant.fileName)) return this.#fresh();
    return this.#trials;
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    const ns = switches();
    if (this.#trials === null) {
      ns.activeMutant = undefined;
      this.#trials = await this.#fresh();
    }
    Object.assign(ns, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    const killed = (index, failureMessage) => ({
      status: "killed",
      killedBy: [String(index)],
      failureMessage,
      nrOfTests: index + 1,
    });
    let trials = [];
    try {
      trials = await this.#trialsFor({ activeMutant, mutantActivation });
    } catch (cause) {
      return ended(cause, killed(0, `import: ${cause}`));
    }
    const wanted = testFilter === undefined ? trials.keys() : testFilter.map(Number);
    let count = 0;
    for (const index of wanted) {
      count++;
      try {
        const wrong = trials[index]?.run() ?? null;
        if (wrong !== null) return killed(index, wrong);
      } catch (cause) {
        return ended(cause, killed(index, String(cause)));
      }
    }
    return { status: "survived", nrOfTests: count };
  }
}

const ended = (cause, otherwise) =>
  String(cause).includes("Hit count limit reached") ? { status: "timeout", reason: String(cause) } : otherwise;

/** The fixtures are found from the place of the source, not from that of the bundle. */
const rooted = () => ({
  name: "rooted",
  transform(code, id) {
    if (!id.endsWith("labels.ts")) return null;
    return code.replace("import.meta.url", JSON.stringify(pathToFileURL(id).href));
  },
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "judgement", JudgementRunner)];
