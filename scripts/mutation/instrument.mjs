import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createInstrumenter } from "@stryker-mutator/instrumenter";
import { glob } from "tinyglobby";
import { createInjector } from "typed-inject";

/** Texts alone are left out: what they say is for the tests of reports. */
const MUTATED = [
  "rules/**/*.ts",
  "!rules/**/messages.ts",
  "!rules/*-messages.ts",
  "!rules/**/*-words.ts",
  "!rules/reasons.ts",
  "src/segur/**/*.ts",
];

const silent = () => {};
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

const options = { plugins: null, ignorers: [], excludedMutations: [] };

/** The paths of the mutated sources from the root, sorted. */
export const mutatedPaths = async (root) => (await glob(MUTATED, { cwd: root })).sort();

/**
 * The mutants of sources by Stryker's mutators, and their code (absolute path → code), in which each mutant is a switch.
 * `ranges` of a path limits them to those that stand within one of its ranges.
 */
export async function instrument(root, paths, ranges = null) {
  const files = paths.map((path) => ({
    name: join(root, path),
    mutate: ranges?.get(path) ?? true,
    content: readFileSync(join(root, path), "utf8"),
  }));
  const instrumenter = createInjector().provideValue("logger", logger).injectFunction(createInstrumenter);
  const { files: instrumented, mutants } = await instrumenter.instrument(files, options);
  return {
    sources: new Map(instrumented.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
      const path = relative(root, fileName).replaceAll("\\", "/");
      return { id, path, location, mutatorName, replacement };
    }),
  };
}
