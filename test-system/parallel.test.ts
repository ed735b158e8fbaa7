import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, it } from "vitest";
import { folderWith, manyQuotes } from "../test/batch/many-quotes.ts";
import { executable, root, runCli } from "../test/cli/run-cli.ts";
import { has } from "./tool.ts";

it.skipIf(!has("parallel", "--version"))(
  "GNU parallel carries a run that is merged as one, byte for byte",
  async () => {
    const quotes = Object.entries(manyQuotes(23)).map(([name, text]) => [`quotes/${name}`, text] as const);
    const cwd = folderWith(Object.fromEntries(quotes));
    const whole = await runCli(["quotes", "--format", "ndjson", "--set", "wave=1"], { cwd });
    const script = join(root, "examples", "parallel.sh");
    const { status, stderr } = spawnSync(script, ["3", "quotes", "merged.ndjson", "--set", "wave=1"], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, SONS_LINT: `'${process.execPath}' '${executable}'`, PARALLEL_OPTIONS: "--will-cite" },
    });
    expect([status, stderr]).toEqual([whole.code, ""]);
    expect(readFileSync(join(cwd, "merged.ndjson"), "utf8")).toBe(whole.stdout);
  },
);
