import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { parseArgs } from "node:util";
import { lintBytes } from "../../src/core.ts";
import { contextSchema } from "../../src/engine/facts/context.ts";
import type { FactSources } from "../../src/engine/facts/resolve-facts.ts";
import { tesseractOcr } from "../../src/ocr/tesseract.ts";
import { synthCase } from "../synth/case.ts";
import { defects } from "../synth/defects.ts";
import { type Comparison, compared } from "./compare.ts";
import { remembering } from "./remembering.ts";
import { scanned } from "./scanned.ts";

const usage = `npm run scans -- [--from DIR]… [--seed N --count K] [--dpi 150] [--skew 1] [--noise 6] [--quality 70] [--only NAME] [--keep DIR]
Scans PDF quotes (of labelled folders, or generated from seeds) and compares what is found on the scan with what is found on the text.`;

interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly facts: FactSources;
}

async function labelled(folder: string): Promise<Original[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".labels.json")).sort();
  const originals: Original[] = [];
  for (const name of names) {
    const labels = JSON.parse(await readFile(join(folder, name), "utf8")) as { file: string; context?: unknown };
    if (!labels.file.endsWith(".pdf")) continue;
    const bytes = new Uint8Array(await readFile(join(folder, labels.file)));
    originals.push({
      name: `${basename(folder)}/${labels.file}`,
      bytes,
      facts: { context: contextSchema.parse(labels.context ?? {}) },
    });
  }
  return originals;
}

/** Generated quotes, every other one with a defect: what must be found is then worth comparing. */
async function generated(first: number, count: number): Promise<Original[]> {
  const rules = Object.keys(defects);
  const originals: Original[] = [];
  for (let seed = first; originals.length < count; seed++) {
    const made = await synthCase(seed, seed % 2 === 0 ? null : (rules[seed % rules.length] ?? null));
    if (!made.file.endsWith(".pdf")) continue;
    originals.push({ name: made.file, bytes: made.bytes, facts: { set: made.quote.context } });
  }
  return originals;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: "string", multiple: true },
      seed: { type: "string" },
      count: { type: "string" },
      dpi: { type: "string" },
      skew: { type: "string" },
      noise: { type: "string" },
      quality: { type: "string" },
      only: { type: "string" },
      keep: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const folders = values.from ?? [];
  if (values.help === true || (folders.length === 0 && values.count === undefined)) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = values.help === true ? 0 : 2;
    return;
  }
  const style = {
    dpi: Number(values.dpi ?? 150),
    skew: Number(values.skew ?? 1),
    noise: Number(values.noise ?? 6),
    quality: Number(values.quality ?? 70),
  };
  if (values.keep !== undefined) await mkdir(values.keep, { recursive: true });
  const originals = [
    ...(await Promise.all(folders.map(labelled))).flat(),
    ...(values.count === undefined ? [] : await generated(Number(values.seed ?? 1), Number(values.count))),
  ].filter(({ name }) => values.only === undefined || name.includes(values.only));

  const seconds: number[] = [];
  let started = 0;
  const engine = tesseractOcr({
    onPage: () => {
      started = performance.now();
    },
    onPageRead: () => {
      seconds.push((performance.now() - started) / 1000);
    },
  });
  const ocr = values.keep === undefined ? engine : remembering(engine, values.keep);
  const all: Comparison[] = [];
  try {
    for (const [index, { name, bytes, facts }] of originals.entries()) {
      const original = await lintBytes(bytes, name, { facts, ocr });
      // Sheets lie askew to either side.
      const skew = index % 2 === 0 ? style.skew : -style.skew;
      const scan = await scanned(bytes, { ...style, skew }, index, ocr.pdfAssets);
      if (values.keep !== undefined) await writeFile(join(values.keep, name.replaceAll("/", "-")), scan);
      const before = seconds.length;
      const results = await lintBytes(scan, name, { facts, ocr });
      const pages = seconds.slice(before);
      const [one, other] = [original[0], results[0]];
      if (one === undefined || other === undefined) continue;
      const comparison = compared(one, other);
      all.push(comparison);
      const same = comparison.differences.length === 0 ? "same" : comparison.differences.join("; ");
      process.stdout.write(
        `${name}: ${same} (lines ${comparison.linesExact}/${comparison.linesRead}/${comparison.lines}; ${pages.map((time) => `${time.toFixed(1)} s`).join(", ")})\n`,
      );
    }
  } finally {
    await engine.close();
  }
  process.stdout.write(`${summary(all, seconds)}\n`);
}

function summary(all: readonly Comparison[], seconds: readonly number[]): string {
  const sum = (of: (one: Comparison) => number): number => all.reduce((total, one) => total + of(one), 0);
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const lines = sum((one) => one.lines);
  const sorted = [...seconds].sort((a, b) => a - b);
  return [
    `same result as the text original: ${sum((one) => (one.differences.length === 0 ? 1 : 0))} of ${all.length}`,
    `compliant where the original is not: ${sum((one) => (one.wronglyCompliant ? 1 : 0))}`,
    `lines read: ${share(
      sum((one) => one.linesRead),
      lines,
    )} of ${lines}; with quantity and price: ${share(
      sum((one) => one.linesExact),
      lines,
    )}`,
    `seconds a page: median ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1)}, longest ${(sorted.at(-1) ?? 0).toFixed(1)}, ${sorted.length} pages`,
  ].join("\n");
}

await main();
