import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { yamlModule } from "../yaml-module.mjs";

/**
 * What a mutant of the judgement cannot change is done once a process: reading knows nothing of rules. `by` says what
 * tells two calls apart.
 */
const KEPT = [
  { module: "src/documents/open-input.ts", name: "openInput", by: "bytes" },
  { module: "src/quotes/settle-doubts.ts", name: "settleDoubts", by: "object" },
  { module: "src/quotes/several/split-quotes.ts", name: "splitQuotes", by: "object" },
  { module: "src/quotes/read-quote.ts", name: "readQuote", by: "object" },
  { module: "src/engine/quote-from-data.ts", name: "quoteFromData", by: "data" },
  { module: "src/segur/annotate.ts", name: "annotate", by: "meaning" },
];

/** The module that keeps readings of texts. */
const READING = "src/segur/reading/reading.ts";

const shim = fileURLToPath(new URL("../../test/mutation/collected-tests.ts", import.meta.url));

/**
 * Bundles the trials with the instrumented sources (path → code) into one module, written to `file`; which module imports
 * which, by their paths from the root.
 */
export async function bundleTrials(root, input, instrumented, file) {
  const importers = new Map();
  const bundle = await rolldown({
    input,
    platform: "node",
    plugins: [
      yamlModule(),
      testsAsTrials(),
      instrumentedSources(instrumented),
      keptWork(),
      rooted(),
      importersInto(importers, root),
    ],
    external: (name) =>
      name !== "vitest" && !name.startsWith(".") && !name.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(name),
    // Tests have no other use than what they do while they are loaded.
    treeshake: false,
    onLog: () => {},
  });
  await bundle.write({ file, format: "esm", codeSplitting: false, strictExecutionOrder: true });
  for (const module of [READING, ...KEPT.map(({ module }) => module)])
    if (!importers.has(module)) throw new Error(`${module} is no longer where its work is looked for`);
  writeFileSync(file, withModules(readFileSync(file, "utf8")));
  return importers;
}

/** Each module's first work can be done again: that of constants, when a mutant changes them. */
function withModules(code) {
  const known = code.replace(
    /^\/\/#region (\S+)\n(?:(?!\/\/#region).*\n)*?var (?:[\w$]+, )*[\w$]+ = __esmMin\(/gm,
    (whole, path) => whole.replace(/__esmMin\($/, `globalThis.__kept__.module(${JSON.stringify(path)}, `),
  );
  if (known === code) throw new Error("the bundle no longer names its modules");
  return known;
}

const importersInto = (importers, root) => ({
  name: "importers",
  moduleParsed({ id, importedIds }) {
    for (const imported of importedIds)
      importers.set(pathFrom(root, imported), [...(importers.get(pathFrom(root, imported)) ?? []), pathFrom(root, id)]);
  },
});

const pathFrom = (root, id) => relative(root, id).replaceAll("\\", "/");

/** Unit tests collected instead of run. */
const testsAsTrials = () => ({
  name: "tests-as-trials",
  resolveId: (name) => (name === "vitest" ? shim : null),
});

const instrumentedSources = (instrumented) => ({
  name: "instrumented-sources",
  load: (id) => (instrumented.has(id) ? { code: instrumented.get(id), moduleType: "ts" } : null),
});

const keptWork = () => ({
  name: "kept-work",
  transform(code, id) {
    if (id.endsWith("/src/engine/judge.ts"))
      return code.replace("rule.check(subject)", "globalThis.__kept__.check(rule, subject)");
    const known = rememberedIn(code, id);
    const kept = KEPT.find(({ module }) => id.endsWith(`/${module}`));
    if (kept === undefined) return known;
    const { name, by } = kept;
    const pattern = new RegExp(`export (?:(async )?function ${name}\\(|const ${name} = )`);
    const found = pattern.exec(code);
    if (found === null) throw new Error(`${id} no longer exports the function ${name}`);
    const own = found[0].endsWith("(") ? `${found[1] ?? ""}function ${name}Anew(` : `const ${name}Anew = `;
    return `${(known ?? code).replace(pattern, own)}
export const ${name} = globalThis.__kept__.${by}("${name}", ${name}Anew);
`;
  },
});

/** What sources remember of a text or a quote is forgotten with the mutant that it was concluded under. */
function rememberedIn(code, id) {
  if (!/\/(?:src\/segur|rules)\/.*\.ts$/.test(id)) return null;
  const isReadings = id.endsWith(`/${READING}`);
  if (isReadings && !(READINGS.test(code) && code.includes(BY_WORDS)))
    throw new Error(`${id} no longer keeps its readings, or what is concluded of words, as it did`);
  const own = isReadings ? `${code}\n${LATEST_QUOTES}` : code;
  return own
    .replaceAll(BY_WORDS, "conclusionsOf(words)[slot]")
    .replace(READINGS, `const readings = globalThis.__kept__.memory("readings");\n${CONCLUSIONS_OF}`)
    .replace(/(const \w+) = new WeakMap<[^;]*>\(\);/g, '$1 = globalThis.__kept__.memory("conclusions");');
}

const READINGS = /const readings = new WeakMap<Lexicon, Readings>\(\);/;
const BY_WORDS = "words.conclusions[slot]";
/** What `byWords` concluded is no part of the words here: it is forgotten with each mutant, the words are not. */
const CONCLUSIONS_OF = `const ofWords = globalThis.__kept__.memory("by-words");
const conclusionsOf = (words) => {
  if (ofWords.get(words) === undefined) ofWords.set(words, []);
  return ofWords.get(words);
};`;
/** What `byQuote` concluded of the quotes asked about last, by those who ask while no quote is judged. */
const LATEST_QUOTES = "globalThis.__kept__.leaveQuotes = () => inForce.holding(() => {});";

/** Files are found from the place of the source, not from that of the bundle. */
const rooted = () => ({
  name: "rooted",
  transform: (code, id) =>
    code.includes("import.meta.url")
      ? code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
      : null,
});
