import { availableParallelism, cpus } from "node:os";
import process from "node:process";
import { csvProcess, pdfProcess } from "./cold-process.ts";
import { growth } from "./growth.ts";
import { cacheHits, manyPdfs } from "./many-pdfs.ts";
import { memory } from "./memory.ts";
import { rulesAlone } from "./rules-alone.ts";

/** The benches by their letter, in the order of docs/speed.md. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  a: pdfProcess,
  b: manyPdfs,
  c: csvProcess,
  d: rulesAlone,
  e: growth,
  f: cacheHits,
  m: memory,
};

/** `npm run bench -- a c`: the benches named, all of them where none is. */
async function main(): Promise<void> {
  const letters = process.argv.slice(2);
  const unknown = letters.filter((letter) => !(letter in BENCHES));
  if (unknown.length > 0) {
    process.stderr.write(`no bench ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? "unknown"}\n`);
  for (const letter of letters.length === 0 ? Object.keys(BENCHES) : letters) await BENCHES[letter]?.();
}

await main();
