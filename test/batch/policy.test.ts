import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { plain, runCli } from "../cli/run-cli.ts";
import { MAINTENANCE, projectWith, quoteCsv } from "../config/project.ts";

// Fewer documents than are given processes of their own, so that both ways can be asked for.
const NEW_LINE = "Formation des utilisateurs du Pack Ségur, à la charge du client;1;900,00;20;900,00";
let cwd = "";
const run = (...args: readonly string[]) => runCli(args, { cwd });

/** Two fundings of one client, a waiver that has expired, one without use, a severity of a folder, an old finding. */
beforeAll(async () => {
  cwd = projectWith({
    "quotes/a.csv": quoteCsv({ number: "D-1" }),
    "quotes/b.csv": quoteCsv({ number: "D-2", lines: [NEW_LINE] }),
    "quotes/old/c.csv": quoteCsv({ number: "D-3", lines: [MAINTENANCE, NEW_LINE] }),
    "sons-lint.config.yaml":
      "rules: { quote-mentions: info }\noverrides: [{ files: [quotes/old/*], rules: { quote-mentions: off } }]\n",
    "sons-lint.waivers.yaml": [
      "waivers:",
      "  - { quote: D-1, rule: leftover-charge, fingerprint: 0123456789abcdef, reason: sans objet }",
      '  - { quote: D-2, rule: leftover-charge, fingerprint: 0123456789abcdef, reason: passé, expires: "2020-01-01" }',
      "",
    ].join("\n"),
  });
  await run("quotes/a.csv", "--baseline", "base.json", "--update-baseline");
});

describe("what a project accepts", () => {
  it("is the same in processes of their own, in every format", async () => {
    const formats = ["ndjson", "json", "compact", "sarif"];
    const to = (name: string): string[] => formats.flatMap((format) => ["--format", `${format}=${name}.${format}`]);
    const flags = ["quotes", "--baseline", "base.json", "--today", "2026-01-01"];
    const one = await run(...flags, ...to("one"));
    const many = await run(...flags, ...to("many"), "--jobs", "1");
    expect(many).toEqual(one);
    expect([one.code, plain(one.stderr).split("\n").length]).toEqual([1, 3]);
    for (const format of formats)
      expect(readFileSync(join(cwd, `many.${format}`))).toEqual(readFileSync(join(cwd, `one.${format}`)));
  });

  it("is kept when shards are merged", async () => {
    const flags = ["quotes", "--baseline", "base.json", "--today", "2026-01-01"];
    const whole = await run(...flags, "--format", "json");
    for (const part of ["1", "2"]) await run(...flags, "--shard", `${part}/2`, "--format", `ndjson=part-${part}`);
    const merged = await run("merge", "part-1", "part-2", "--baseline", "base.json", "--format", "json");
    expect([merged.code, merged.stdout]).toEqual([whole.code, whole.stdout]);
  });

  it("is refused where shards were marked by different policies", async () => {
    await run("quotes", "--shard", "1/2", "--format", "ndjson=with");
    await run("quotes", "--shard", "2/2", "--format", "ndjson=without", "--no-config");
    const merged = await run("merge", "with", "without", "--format", "json");
    expect([merged.code, merged.stdout]).toEqual([2, ""]);
  });

  it.each(["--update-baseline", "--prune-baseline"])("is written alike by %s", async (flag) => {
    copyFileSync(join(cwd, "base.json"), join(cwd, "other.json"));
    writeFileSync(join(cwd, "start.json"), readFileSync(join(cwd, "base.json")));
    const flags = ["quotes", flag, "--format", "ndjson", "--today", "2026-01-01"];
    const one = await run(...flags, "--baseline", "start.json");
    const many = await run(...flags, "--baseline", "other.json", "--jobs", "1");
    expect(many.stdout).toBe(one.stdout);
    expect(many.code).toBe(one.code);
    const [first, second] = ["start.json", "other.json"].map((name) => readFileSync(join(cwd, name), "utf8"));
    expect(second).toBe(first);
    expect(first === readFileSync(join(cwd, "base.json"), "utf8")).toBe(flag === "--prune-baseline");
  });

  it("is not written by a part of a run", async () => {
    const parted = await run(
      "quotes",
      "--shard",
      "1/2",
      "--format",
      "ndjson",
      "--baseline",
      "x.json",
      "--update-baseline",
    );
    expect([parted.code, parted.stdout]).toEqual([2, ""]);
  });
});
