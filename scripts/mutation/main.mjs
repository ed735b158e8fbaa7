// Mutation testing of the judgement on a sample: npm run mutation -- --per-file 6 --seed 1,2 [--only src/segur/] [--most 400]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleTrials } from "./bundle-trials.mjs";
import { byPath } from "./by-path.mjs";
import { instrument, mutatedPaths } from "./instrument.mjs";
import { MutantJudge } from "./judge-mutants.mjs";
import { KeptWork } from "./kept-work.mjs";
import { refusedMutants } from "./refused.mjs";
import { keyOf, sampleByFile } from "./sample.mjs";
import { scoreLine } from "./score.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    "per-file": { type: "string", default: "6" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    most: { type: "string", default: "400" },
    places: { type: "string", default: "" },
    minutes: { type: "string", default: "600" },
    out: { type: "string", default: "coverage/mutation.json" },
  },
});

const paths = (await mutatedPaths(root)).filter((path) => path.startsWith(values.only));
const every = await instrument(root, paths);
const seeds = values.seed.split(",");
const perFile = Number(values["per-file"]);
// A mutant that two seeds draw is judged once for each: a sample is whole by itself.
const places = values.places === "" ? null : readFileSync(values.places, "utf8").split("\n");
const drawn = seeds.flatMap((seed) =>
  sampleByFile(root, every.mutants, { perFile, seed }).map((mutant) => ({ ...mutant, seed })),
);
// Mutants named by their place alone ("rules/lines.ts:36:7 EqualityOperator"): survivors to try again.
const sample = drawn.filter((mutant) => places === null || places.includes(`${placeOf(mutant)} ${mutant.mutatorName}`));
const ranges = new Map([...byPath(sample)].map(([path, own]) => [path, own.map(({ location }) => location)]));
// Switches for the sample alone: the rest of the code runs as it is.
const { sources, mutants } = await instrument(root, [...ranges.keys()], ranges);
const ids = new Map(mutants.map((mutant) => [keyOf(mutant), mutant.id]));

// Beside the packages, so that they are found.
const folder = join(root, "node_modules", `.mutation-${process.pid}`);
const file = join(folder, "trials.mjs");
const kept = new KeptWork();
globalThis.__kept__ = kept;
const start = performance.now();
const seconds = () => Math.round((performance.now() - start) / 1000);
const judged = [];
try {
  const importers = await bundleTrials(root, join(root, "test/mutation/trials.ts"), sources, file);
  const judge = new MutantJudge(pathToFileURL(file).href, importers, kept);
  const failed = await judge.prepare();
  if (failed.length > 0) throw new Error(`trials fail without a mutant:\n${failed.slice(0, 20).join("\n")}`);
  console.log(
    `${every.mutants.length} mutants, ${sample.length} drawn, ${judge.count} trials; ready after ${seconds()} s`,
  );
  // Round by round, so that a run cut short is still a sample of every file.
  for (const mutant of sample.sort((a, b) => a.round - b.round)) {
    if (seconds() > 60 * Number(values.minutes)) break;
    const began = performance.now();
    const verdict = await judge.judge({ ...mutant, id: ids.get(keyOf(mutant)) }, Number(values.most));
    judged.push({ ...mutant, ...verdict, ms: Math.round(performance.now() - began) });
    if (judged.length % 25 === 0) console.log(`${judged.length} judged after ${seconds()} s`);
    if (verdict.status === "survived") console.log(`for now, ${told(judged.at(-1))}`);
  }
  // What is left gets every trial that reaches it, those that few reach first: most are settled while time lasts.
  const left = judged.filter(({ status, tried, reaching }) => status === "survived" && tried < reaching);
  for (const mutant of left.sort((a, b) => a.reaching - b.reaching)) {
    if (seconds() > 60 * Number(values.minutes)) break;
    const began = performance.now();
    Object.assign(mutant, await judge.judge({ ...mutant, id: ids.get(keyOf(mutant)) }, Number.POSITIVE_INFINITY));
    mutant.ms += Math.round(performance.now() - began);
  }
  const refused = refusedMutants(root, judged);
  for (const mutant of judged) mutant.refused = refused.has(keyOf(mutant));
  for (const mutant of judged.filter(({ status }) => status === "survived" || status === "no-coverage"))
    console.log(`${told(mutant)}${mutant.refused ? " (does not compile)" : ""}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const took = judged.reduce((sum, { ms }) => sum + ms, 0) / 1000;
console.log(
  `${judged.length} mutants judged in ${Math.round(took)} s: ${(took / judged.length).toFixed(2)} s a mutant`,
);
for (const seed of seeds)
  for (const room of ["rules/", "src/segur/", ""]) {
    const own = judged.filter((mutant) => mutant.seed === seed && mutant.path.startsWith(room));
    if (own.length > 0) console.log(scoreLine(`seed ${seed}, ${room || "in all"}`, own));
  }
mkdirSync(dirname(join(root, values.out)), { recursive: true });
writeFileSync(join(root, values.out), `${JSON.stringify({ judged }, null, 1)}\n`);

function placeOf({ path, location: { start } }) {
  return `${path}:${start.line + 1}:${start.column + 1}`;
}

function told({ seed, status, path, location, mutatorName, original, replacement, tried, reaching }) {
  const place = placeOf({ path, location });
  const change = [original, replacement].map((text) => text.replace(/\s+/g, " ").slice(0, 90)).join(" → ");
  return `${seed} ${status} ${place} ${mutatorName} ${tried}/${reaching}: ${change}`;
}
