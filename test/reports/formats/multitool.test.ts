import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { sarifReport } from "../../../src/reports/sarif/report.ts";
import { wordingIn } from "../../../src/reports/wording.ts";
import { rulePages } from "./formats.ts";
import { hostileRun } from "./hostile-run.ts";
import { sampleRun } from "./sample-run.ts";

/** The multitool of the SARIF SDK: a program of its own, which npm installs on x64 machines. Null where it is not. */
function multitool(): string | null {
  try {
    const path = String(createRequire(import.meta.url)("@microsoft/sarif-multitool"));
    return existsSync(path) && process.arch === "x64" ? path : null;
  } catch {
    return null;
  }
}

const tool = multitool();

/** What the rules of the SARIF SDK, those of GitHub's code scanning among them, find wrong. */
async function complaintsOf(path: string, report: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "sarif-"));
  const [log, found] = [join(folder, "report.sarif"), join(folder, "found.sarif")];
  writeFileSync(log, report);
  // npm may refuse to run the script that makes it executable.
  if (process.platform !== "win32") chmodSync(path, 0o755);
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
  const args = ["validate", log, "--rule-kind", "Sarif;Ghas", "--output", found, "--quiet"];
  // It ends with 1 when it finds anything; what it found is in its log.
  await promisify(execFile)(path, args, { env }).catch(() => {});
  const { runs } = JSON.parse(readFileSync(found, "utf8"));
  return runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId);
}

// Not run where npm installs no multitool for the system or processor.
it.skipIf(tool === null)(
  "the multitool of SARIF finds nothing wrong but that the project has no address",
  async () => {
    const runs = await Promise.all([sampleRun(), hostileRun()]);
    const run = { files: runs.flatMap(({ files }) => files), across: [] };
    const report = sarifReport(run, wordingIn("fr"), rulePages);
    expect(new Set(await complaintsOf(tool ?? "", report))).toEqual(new Set(["SARIF2005"]));
  },
  120_000,
);

it.skipIf(tool === null)(
  "the multitool would tell of a result that code scanning refuses",
  async () => {
    const log = JSON.parse(sarifReport(await sampleRun(), wordingIn("fr"), rulePages));
    log.runs[0].results[0].locations = [];
    expect(await complaintsOf(tool ?? "", JSON.stringify(log))).toContain("GH1015");
  },
  120_000,
);
