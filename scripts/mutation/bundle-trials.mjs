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
  { module: "src/quotes/split-quotes.ts", name: "splitQuotes", by: "object" },
  { module: "src/quotes/read-quote.ts", name: "readQuote", by: "object" },
  { module: "src/engine/quote-from-data.ts", name: "quoteFromData", by: "data" },
  { module: "src/segur/annotate.ts", name: "annotate", by: "meaning" },
];

const shim = fileURLToPath(new URL("../../test/mutation/collected-tests.ts", import.meta.url));

/** Bundles the trials with the instrumented sources (path → code) into one module, written to `file`. */
export async function bundleTrials(input, instrumented, file) {
  const bundle = await rolldown({
    input,
    platform: "node",
    plugins: [yamlModule(), testsAsTrials(), instrumentedSources(instrumented), loadedAtOnce(), keptWork(), rooted()],
    external: (name) =>
      name !== "vitest" && !name.startsWith(".") && !name.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(name),
    // Tests have no other use than what they do while they are loaded.
    treeshake: false,
    onLog: () => {},
  });
  await bundle.write({ file, format: "esm", codeSplitting: false });
}

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
    const known = rememberedIn(code, id);
    const kept = KEPT.find(({ module }) => id.endsWith(`/${module}`));
    if (kept === undefined) return known;
    const { name, by } = kept;
    const pattern = new RegExp(`export (async )?function ${name}\\(`);
    if (!pattern.test(code)) throw new Error(`${id} no longer exports the function ${name}`);
    return `${(known ?? code).replace(pattern, `$1function ${name}Anew(`)}
export const ${name} = globalThis.__kept__.${by}("${name}", ${name}Anew);
`;
  },
});

/** What sources remember of a text or a quote is forgotten with the mutant that it was concluded under. */
function rememberedIn(code, id) {
  if (!/\/(?:src\/segur|rules)\/.*\.ts$/.test(id)) return null;
  const isReadings = id.endsWith("/src/segur/reading.ts");
  if (isReadings && !READINGS.test(code)) throw new Error(`${id} no longer keeps its readings as it did`);
  return code
    .replace(READINGS, 'const readings = globalThis.__kept__.memory("readings");')
    .replace(/(const \w+) = new WeakMap<[^;]*>\(\);/g, '$1 = globalThis.__kept__.memory("conclusions");');
}

const READINGS = /const readings = new WeakMap<Lexicon, Readings>\(\);/;

/** A module that is loaded when it is needed would be evaluated late: all are loaded at once. */
const loadedAtOnce = () => ({
  name: "loaded-at-once",
  transform: (code, id) =>
    id.endsWith("/src/engine/lint.ts")
      ? `${code.replaceAll(/const \{ (\w+) \} = await import\(("[^"]+")\);/g, "")}
import { quoteFromData } from "./quote-from-data.ts";
import { quoteOfInvoice } from "../quotes/einvoice/quote-of-invoice.ts";
`
      : null,
});

/** Files are found from the place of the source, not from that of the bundle. */
const rooted = () => ({
  name: "rooted",
  transform: (code, id) =>
    code.includes("import.meta.url")
      ? code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
      : null,
});
