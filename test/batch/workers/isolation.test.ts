import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isToWatch } from "../../../src/cli/watched/is-to-watch.ts";
import type { OutputJson } from "../../../src/reports/json-schema.ts";
import { fixture, hasStack, spawnCli } from "../../cli/run-cli.ts";
import { hostilePdf } from "../hostile-pdf.ts";
import { folderWith } from "../many-quotes.ts";
import { quoteOf } from "../quote-of.ts";

const cwd = folderWith({ "hostile.pdf": hostilePdf(), "sound.csv": quoteOf(1, "7"), "q/hostile.pdf": hostilePdf() });

describe("a document that hangs or grows is ended, and the others are judged", () => {
  it.each([
    ["timeout", "named files", ["hostile.pdf", "sound.csv", "--max-seconds", "3"]],
    ["too-much-memory", "named files", ["hostile.pdf", "sound.csv", "--max-memory", "200000000"]],
    ["timeout", "a folder", ["q", "sound.csv", "--max-seconds", "3"]],
  ])(
    "%s, in %s",
    async (error, _, args) => {
      const { code, stdout, stderr } = await spawnCli([...args, "--format", "json"], { cwd });
      const { files } = JSON.parse(stdout) as OutputJson;
      expect(files.map((file) => [file.error?.code, file.quote === null])).toEqual([
        [error, true],
        [undefined, false],
      ]);
      expect([code, hasStack(stderr)]).toEqual([2, false]);
    },
    60_000,
  );
});

describe("a verb that looks at one document ends it as well", () => {
  it.each([
    ["named", ["inspect", "hostile.pdf", "--max-seconds", "2", "--format", "json"]],
    ["from standard input", ["inspect", "-", "--max-seconds", "2", "--format", "json"]],
  ])(
    "inspect, %s",
    async (_, args) => {
      const input = args[1] === "-" ? { input: hostilePdf() } : {};
      const { code, stdout, stderr } = await spawnCli(args, { cwd, ...input });
      const { files } = JSON.parse(stdout);
      expect(files.map(({ error }: { error: { code: string } }) => error.code)).toEqual(["timeout"]);
      expect([code, hasStack(stderr)]).toEqual([2, false]);
    },
    60_000,
  );

  it("explain --why, with what a context beside it and lists say where it is sound", async () => {
    const path = fixture("exemples/devis-conforme.pdf");
    const args = ["explain", "--why", path, "referenced-solution"];
    const off = await spawnCli(args, { env: { SONS_LINT_ISOLATION: "off" } });
    expect(off.code).toBe(0);
    for (const how of [{}, { SONS_LINT_ISOLATION: "workers" }]) expect(await spawnCli(args, { env: how })).toEqual(off);
  }, 60_000);
});

it("a PDF gives in a watched process, and from standard input, what it gives in one that is not", async () => {
  const path = fixture("exemples/devis-conforme.pdf");
  const flags = ["--format", "compact"];
  const off = await spawnCli([path, ...flags], { env: { SONS_LINT_ISOLATION: "off" } });
  expect(await spawnCli([path, ...flags])).toEqual(off);
  const { readFileSync } = await import("node:fs");
  const piped = await spawnCli(["-", ...flags], { input: readFileSync(path) });
  expect([piped.code, piped.stdout.replaceAll(/^-(?=:)/gm, path)]).toEqual([off.code, off.stdout]);
}, 60_000);

describe("a process that watches", () => {
  const pdf = join(cwd, "hostile.pdf");
  const csv = join(cwd, "sound.csv");
  it.each([
    [true, [pdf]],
    [true, [csv, pdf, "--format", "json"]],
    [true, [csv, "--max-seconds", "9"]],
    [false, [csv]],
    [false, [join(cwd, "q")]],
    [false, [pdf, "--jobs", "2"]],
    [false, [pdf, "--cache"]],
    [false, ["-", pdf]],
    [true, ["inspect", pdf]],
    [false, ["inspect", csv]],
    [true, ["explain", "--why", pdf, "segur-line"]],
    [false, ["merge", pdf]],
    [false, [join(cwd, "gone.pdf")]],
  ])("is started: %s, for %j", (expected, args) => {
    expect(isToWatch(args, {})).toBe(expected);
    expect(isToWatch(args, { SONS_LINT_ISOLATION: "off" })).toBe(false);
  });
});
