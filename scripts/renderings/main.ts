import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { labelledCases } from "../../test/fixtures/labels.ts";
import { Random } from "../synth/random.ts";
import { generated } from "./generate.ts";
import { judgedAs } from "./judged.ts";
import { type Generator, generators, lookOf } from "./look.ts";
import { outlineOf } from "./outline.ts";
import { Tally } from "./tally.ts";

const usage = `npm run renderings -- [--seed 1] [--count 300] [--only NAME] [--by GENERATOR] [--keep FOLDER]
generators: ${generators.join(", ")}
`;

/** Sets quotes of the phrase corpus on pages by many generators, and compares what is said of the PDF and of the CSV. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "300" },
      only: { type: "string" },
      by: { type: "string" },
      keep: { type: "string", default: join(tmpdir(), "renderings") },
    },
  });
  const by = generators.find((name): name is Generator => name === values.by);
  if (!/^\d+$/.test(values.seed) || !/^\d+$/.test(values.count) || (values.by !== undefined && by === undefined)) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const seed = Number(values.seed);
  const all = labelledCases("phrases", [".csv"]);
  const cases = new Random(seed).shuffled(all).slice(0, Number(values.count));
  const tally = new Tally();
  const folder = join(values.keep, `seed-${seed}${by === undefined ? "" : `-${by.replace(/ /g, "-")}`}`);
  await mkdir(folder, { recursive: true });
  for (const [index, one] of cases.entries()) {
    const name = one.name.replace("phrases/", "");
    if (values.only !== undefined && !name.includes(values.only)) continue;
    const look = lookOf(seed * 10_000 + index, by);
    const parts = outlineOf(one.bytes, one.labels.lines?.map(({ designation }) => designation) ?? []);
    if (parts === null) continue;
    const path = join(folder, `${name}.pdf`);
    if (!existsSync(path)) {
      try {
        await writeFile(path, await generated(parts, look, folder, name));
      } catch (cause) {
        // A program that is not installed, or lacks a part of itself: the others still draw.
        const [reason] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
        process.stdout.write(`not run: ${look.generator}, ${name} (${reason})\n`);
        continue;
      }
    }
    const bytes = new Uint8Array(await readFile(path));
    const [sheet, page] = [
      await judgedAs(one.labels, one.bytes, `${name}.csv`),
      await judgedAs(one.labels, bytes, path),
    ];
    tally.add(name, look, sheet, page);
  }
  process.stdout.write(tally.report());
}

await main();
