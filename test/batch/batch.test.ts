import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { jsonReport, ndjsonReport, wordingIn } from "../../src/core.ts";
import { lintFiles } from "../../src/files/lint-files.ts";
import { compactReport } from "../../src/reports/compact.ts";
import { executable, lintJson, newFolder, plain, runCli } from "../cli/run-cli.ts";
import { folderWith, manyQuotes } from "./many-quotes.ts";
import { quoteOf } from "./quote-of.ts";

describe("many documents", () => {
  it("give in several processes, and from the disk, what one process gives", async () => {
    const folder = folderWith({ ...manyQuotes(70), "no-quote.csv": "Bonjour\n", "empty.pdf": "" });
    const run = await lintFiles([folder]);
    expect(run.across.length).toBeGreaterThan(3);
    const wording = wordingIn("fr");
    const env = { TMPDIR: newFolder() };
    const out = newFolder();
    const formats = ["ndjson", "compact"].flatMap((format) => ["--format", `${format}=${join(out, format)}`]);
    const { code, stdout, stderr } = await runCli([folder, "--format", "json", ...formats, "--jobs", "2"], { env });
    expect(stdout).toBe(jsonReport(run, wording));
    expect(readFileSync(join(out, "ndjson"), "utf8")).toBe(ndjsonReport(run, wording, null));
    expect(readFileSync(join(out, "compact"), "utf8")).toBe(compactReport(run, wording));
    expect([code, plain(stderr).includes("empty.pdf : ce fichier est vide")]).toEqual([2, true]);
    expect(readdirSync(env.TMPDIR)).toEqual([]);
  });

  it("end as the quotes together say: two that are sound alone fail as two fundings of one client", async () => {
    const files = { "a.csv": quoteOf(1, "7"), "b.csv": quoteOf(2, "8") };
    const twins = { ...files, "b.csv": quoteOf(2, "7") };
    const codes = [files, twins].map(async (quotes) => {
      const flags = ["--jobs", "2", "--format", "ndjson", "--fail-on", "warning", "--set", "referencedOn=2022-01-01"];
      const { code, stdout } = await runCli([folderWith(quotes), ...flags]);
      return [code, JSON.parse(stdout.trim().split("\n").at(-1) ?? "").across.length];
    });
    const [apart, together] = await Promise.all(codes);
    expect([apart?.[1], together]).toEqual([0, [1, 2]]);
  });
});

describe("lists of files", () => {
  it.each([
    ["lines", "a.csv\r\nsub/b.csv\r\n"],
    ["NUL", "a.csv\0sub/b.csv\0"],
  ])("are read from standard input, parted by %s", async (_, input) => {
    const cwd = folderWith({ "a.csv": quoteOf(1, "7"), "sub/b.csv": quoteOf(2, "8"), "c.csv": quoteOf(3, "9") });
    const { output } = await lintJson(["--files-from", "-"], { cwd, input });
    expect(output.files.map(({ path }) => path)).toEqual(["a.csv", "sub/b.csv"]);
  });

  it.skipIf(process.platform === "win32")("take any name for a name", async () => {
    const names = ["--jobs", "-", "line\nbreak.csv", "*.csv", "[x].csv", "é.csv"];
    const cwd = folderWith(Object.fromEntries(names.map((name, rank) => [name, quoteOf(rank, String(rank))])));
    const input = names.map((name) => `${name}\0`).join("");
    for (const flags of [[], ["--jobs", "2"]]) {
      const { output } = await lintJson(["--files-from", "-", ...flags], { cwd, input });
      expect(output.files.map(({ path, verdict }) => [path, verdict === "unreadable"])).toEqual(
        names.map((name) => [name === "-" ? "./-" : name, false]),
      );
    }
  });

  it("that cannot be read, or name nothing, are told", async () => {
    const cwd = folderWith({ list: "gone.csv\nga*.csv\n" });
    const absent = await runCli(["--files-from", "absent", "--lang", "en"], { cwd });
    expect(absent).toMatchObject({ code: 2, stdout: "" });
    expect(absent.stderr).toContain("absent: this list of files does not exist");
    const { code, output } = await lintJson(["--files-from", "list"], { cwd });
    expect([code, output.files.map(({ error }) => error?.code)]).toEqual([2, ["not-found", "not-found"]]);
  });
});

it.skipIf(process.platform !== "linux")("a name that is not UTF-8 is told, and the others are judged", async () => {
  const cwd = folderWith({ "q/a.csv": quoteOf(1, "7") });
  const name = Buffer.concat([Buffer.from(join(cwd, "q", "b")), Buffer.from([0xe9, 0xff]), Buffer.from(".csv")]);
  writeFileSync(name, quoteOf(2, "8"));
  const found = await lintJson(["q"], { cwd });
  const listed = await lintJson(["--files-from", "-"], { cwd, input: Buffer.concat([Buffer.from("q/a.csv\0"), name]) });
  for (const { code, output } of [found, listed])
    expect([code, output.files.map(({ error }) => error?.code)]).toEqual([2, [undefined, "not-found"]]);
});

describe("the ignore file", () => {
  it("leaves out what it names, nearest first; a file that is named is judged all the same", async () => {
    const quote = quoteOf(1, "7");
    const cwd = folderWith({
      ".sons-lint-ignore": "# drafts\ndraft-*\n/old/\n!draft-final.csv\n",
      "draft-1.csv": quote,
      "draft-final.csv": quote,
      "old/a.csv": quote,
      "sub/old/b.csv": quote,
      "sub/.sons-lint-ignore": "c.csv\n",
      "sub/c.csv": quote,
      "c.csv": quote,
    });
    const pathsOf = async (...args: string[]): Promise<string[]> =>
      (await lintJson(args, { cwd })).output.files.map(({ path }) => path.replaceAll("\\", "/"));
    const kept = ["c.csv", "draft-final.csv", "sub/old/b.csv"];
    expect(await pathsOf(".")).toEqual(kept);
    expect(await pathsOf("**/*.csv")).toEqual(kept);
    expect(await pathsOf("draft-1.csv")).toEqual(["draft-1.csv"]);
  });
});

it("the process of a document needs nothing but the build", () => {
  expect(readFileSync(executable.replace("cli.js", "worker.js"), "utf8")).not.toContain("../src/");
});
