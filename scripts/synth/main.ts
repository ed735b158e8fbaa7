import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { synthCase } from "./case.ts";
import { defects } from "./defects.ts";

const usage = `npm run synth -- --seed N --count K --out DIR [--defect RULE]
rules: ${Object.keys(defects).join(", ")}`;

/** Writes K quotes from seed N on, each with its truth beside it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string" },
      count: { type: "string" },
      out: { type: "string" },
      defect: { type: "string" },
    },
  });
  const { seed = "1", count = "10", out, defect } = values;
  if (
    out === undefined ||
    !/^\d+$/.test(seed) ||
    !/^\d+$/.test(count) ||
    (defect !== undefined && !(defect in defects))
  ) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return;
  }
  await mkdir(out, { recursive: true });
  for (let index = 0; index < Number(count); index++) {
    const { file, bytes, labels } = await synthCase(Number(seed) + index, defect ?? null);
    await writeFile(join(out, file), bytes);
    await writeFile(join(out, `${file.replace(/\.\w+$/, "")}.labels.json`), `${JSON.stringify(labels, null, 1)}\n`);
  }
  process.stdout.write(`${count} quotes in ${out}\n`);
}

await main();
