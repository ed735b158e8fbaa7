import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { readDocument } from "../src/core.ts";
import { CLI } from "./cli.ts";
import { heading, row } from "./figures.ts";
import { type Contender, node, race } from "./processes.ts";

const CORPUS = join("fixtures", "corpus");
const MOST_PAGES = 3;
/** Fewer show the same in less time, but for the start of the processes: `BENCH_PDFS=100 npm run bench -- b`. */
const COUNT = Number(process.env["BENCH_PDFS"] ?? 1000);
const ROUNDS = 1;
const WORKERS = "2";

/** (b) Many PDFs of one to three pages on two workers, against the bare text of the same files, and tools in C. */
export const manyPdfs = (): Promise<void> =>
  withPdfs((folder) => {
    heading(`(b) ${COUNT} PDFs of one to three pages, two workers (aim ≤ 1.3 × pdf.js alone)`);
    race(
      [
        node("pdf.js, text only, two processes", join("bench", "bare-pool.mjs"), folder, WORKERS),
        node("sons-lint --jobs 2", CLI, folder, "--jobs", WORKERS, "--format", "ndjson"),
        ...onEach(folder, "pdftotext", "-bbox-layout {} /dev/null"),
        ...onEach(folder, "mutool", "draw -q -F stext -o /dev/null {}"),
      ],
      ROUNDS,
    );
  });

/** (f) The same PDFs once they are in the cache. */
export const cacheHits = (): Promise<void> =>
  withPdfs((folder, scratch) => {
    heading(`(f) ${COUNT} PDFs from the cache, against judging them (aim ≥ 20)`);
    const flags = [folder, "--jobs", WORKERS, "--format", "ndjson"];
    const cached = [...flags, `--cache=${join(scratch, "cache")}`];
    spawnSync(process.execPath, [CLI, ...cached], { stdio: "ignore" });
    race([node("from the cache", CLI, ...cached), node("judged", CLI, ...flags)], ROUNDS);
  });

/** `tool` on one file after another, two at a time; nothing where it is not installed. */
function onEach(folder: string, tool: string, args: string): Contender[] {
  if (spawnSync(tool, ["-v"], { stdio: "ignore" }).error !== undefined) {
    row(tool, "not installed");
    return [];
  }
  const command = `find "$0" -name '*.pdf' -print0 | xargs -0 -P${WORKERS} -I{} ${tool} ${args}`;
  return [{ name: `xargs -P2 ${tool}`, command: "sh", args: ["-c", command, folder] }];
}

/** Works on a folder of the short PDFs of the corpus, in turn, each of which ends in a comment of its own. */
async function withPdfs(work: (folder: string, scratch: string) => void): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "sons-lint-bench-"));
  try {
    const folder = join(scratch, "pdfs");
    mkdirSync(folder);
    const paths = await shortPdfs();
    for (let index = 0; index < COUNT; index++) {
      const number = String(index).padStart(4, "0");
      const own = Buffer.concat([readFileSync(paths[index % paths.length] ?? ""), Buffer.from(`\n% ${number}\n`)]);
      writeFileSync(join(folder, `quote-${number}.pdf`), own);
    }
    work(folder, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Short PDFs that are text throughout: what their pictures say takes character recognition, which nobody else does here. */
async function shortPdfs(): Promise<string[]> {
  const short: string[] = [];
  for (const name of readdirSync(CORPUS).filter((file) => file.endsWith(".pdf"))) {
    const path = join(CORPUS, name);
    const read = await readDocument(new Uint8Array(await readFile(path)));
    if (!read.ok || read.value.kind !== "pages" || read.value.pages.length > MOST_PAGES) continue;
    if (!read.value.problems.some(({ code }) => code === "page-without-text" || code === "picture-on-page"))
      short.push(path);
  }
  return short;
}
