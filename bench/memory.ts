import { spawn, spawnSync } from "node:child_process";
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { CLI } from "./cli.ts";
import { heading, row } from "./figures.ts";
import { shortCsv } from "./short-quotes.ts";

const SMALL = 1000;
/** Documents of the large run; a smaller one shows the same in less time: `BENCH_DOCUMENTS=20000 npm run bench -- m`. */
const LARGE = Number(process.env["BENCH_DOCUMENTS"] ?? 100_000);
const MOST_SAMPLES_PER_SECOND = 5;

/**
 * (m) Peak memory of a thousand quotes and of the same thousand again and again, as hard links: of the command's own
 * process, and of all its processes together. From the cache, so that the time is that of the command; and not.
 */
export async function memory(): Promise<void> {
  if (process.platform !== "linux") {
    heading("(m) memory: not run, it looks into /proc");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "sons-lint-bench-"));
  try {
    const [few, many] = [join(folder, "few"), join(folder, "many")];
    writeQuotes(few);
    for (let copy = 0; copy * SMALL < LARGE; copy++) linkAll(few, join(many, String(copy).padStart(4, "0")));
    heading(`(m) peak memory of ${LARGE} documents against ${SMALL} (aim ≤ 1.20)`);
    const cache = `--cache=${join(folder, "cache")}`;
    spawnSync(process.execPath, [CLI, few, cache, "--format", `ndjson=${join(folder, "out")}`]);
    for (const [name, flags] of [
      ["from the cache", [cache]],
      ["without a cache", []],
    ] as const) {
      if (process.env["BENCH_CACHED_ONLY"] !== undefined && flags.length === 0) continue;
      const [small, large] = [await peakOf(few, flags, folder), await peakOf(many, flags, folder)];
      for (const [part, of] of [
        ["command", "own"],
        ["all processes", "all"],
      ] as const)
        row(`${part}, ${name}`, mebibytes(small[of]), mebibytes(large[of]), `× ${(large[of] / small[of]).toFixed(2)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeQuotes(folder: string): void {
  mkdirSync(folder);
  for (let number = 0; number < SMALL; number++)
    writeFileSync(join(folder, `quote-${String(number).padStart(4, "0")}.csv`), shortCsv(number));
}

function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) linkSync(join(from, name), join(to, name));
}

interface Peak {
  /** Bytes of the command's process, and of it and its workers at one moment. */
  readonly own: number;
  readonly all: number;
}

/** Runs the command and looks at its processes until it ends. */
function peakOf(documents: string, flags: readonly string[], folder: string): Promise<Peak> {
  return new Promise((done, fail) => {
    const args = [CLI, documents, ...flags, "--jobs", "2", "--format", `ndjson=${join(folder, "out")}`];
    const child = spawn(process.execPath, args, { stdio: "ignore", env: { ...process.env, TMPDIR: folder } });
    let [own, all] = [0, 0];
    const timer = setInterval(() => {
      const pid = child.pid ?? 0;
      own = Math.max(own, bytesIn(pid, "VmHWM"));
      all = Math.max(
        all,
        [pid, ...childrenOf(pid)].reduce((sum, each) => sum + bytesIn(each, "VmRSS"), 0),
      );
    }, 1000 / MOST_SAMPLES_PER_SECOND);
    child.on("error", fail).on("close", (code) => {
      clearInterval(timer);
      if (code === 0 || code === 1) done({ own, all });
      else fail(new Error(`the command ended with ${code}`));
    });
  });
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** A figure of a process that may have gone. */
function bytesIn(pid: number, name: "VmHWM" | "VmRSS"): number {
  try {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return 1024 * Number(found?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
