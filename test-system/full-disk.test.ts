import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderWith, manyQuotes } from "../test/batch/many-quotes.ts";
import { hasStack, runCli, spawnCli } from "../test/cli/run-cli.ts";
import { has } from "./tool.ts";

const cwd = folderWith(Object.fromEntries(Object.entries(manyQuotes(70)).map(([name, text]) => [`q/${name}`, text])));
const disk = join(cwd, "disk");
mkdirSync(disk);
const canMount = has("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk);

describe.skipIf(!canMount)("a full disk", () => {
  beforeAll(() => writeFileSync(join(disk, "filler"), Buffer.alloc(40_000)));
  afterAll(() => {
    spawnSync("umount", [disk]);
    rmSync(cwd, { recursive: true, force: true });
  });

  it("under the cache is told once, and the results are right", async () => {
    const flags = ["q", "--format", "json", "--jobs", "2", "--lang", "en"];
    const whole = await runCli(flags, { cwd });
    const tight = await runCli([...flags, `--cache=${disk}/cache`], { cwd });
    expect([tight.code, tight.stdout]).toEqual([whole.code, whole.stdout]);
    expect(tight.stderr.match(/takes nothing more, the disk is full/g)).toHaveLength(1);
    // What did fit is sound.
    expect(await runCli([...flags, `--cache=${disk}/cache`], { cwd })).toMatchObject({ stdout: whole.stdout });
  });

  it.each(["json", "ndjson"])("under a report as %s ends with 2 and a reason", async (format) => {
    const { code, stderr } = await runCli(["q", "--format", `${format}=${disk}/report`, "--lang", "en"], { cwd });
    expect([code, hasStack(stderr)]).toEqual([2, false]);
    expect(stderr).toContain("report: this file cannot be written, the disk is full; make room.");
    rmSync(join(disk, "report"), { force: true });
  });

  it("under a cache that may not be written is told once, and the results are right", async () => {
    const flags = ["q", "--format", "json", "--jobs", "2", "--lang", "en"];
    const whole = await runCli(flags, { cwd });
    spawnSync("mount", ["-o", "remount,ro", disk]);
    const tight = await runCli([...flags, `--cache=${disk}/other`], { cwd });
    spawnSync("mount", ["-o", "remount,rw", disk]);
    expect([tight.code, tight.stdout]).toEqual([whole.code, whole.stdout]);
    expect(tight.stderr.match(/takes nothing more/g)).toHaveLength(1);
  });

  it("under the temporary files of a long run ends with 2 and a reason", async () => {
    const env = { TMPDIR: disk };
    const { code, stderr } = await spawnCli(["q", "--format", "json", "--lang", "en"], { cwd, env });
    expect([code, hasStack(stderr)]).toEqual([2, false]);
    expect(stderr).toContain("free some room or set TMPDIR to another folder");
  });
});
