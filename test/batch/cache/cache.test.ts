import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { lintJson, plain, runCli } from "../../cli/run-cli.ts";
import { outputAfterKills, outputOf } from "../kill-runs.ts";
import { folderWith, manyQuotes } from "../many-quotes.ts";
import { quoteOf } from "../quote-of.ts";

const entriesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());

describe("--cache", () => {
  it("gives the same again, for equal bytes under any name, and mends what is damaged", async () => {
    const cwd = folderWith({ "q/a.csv": quoteOf(1, "7"), "q/b.csv": quoteOf(2, "8"), "q/c.csv": quoteOf(1, "7") });
    const plainRun = await runCli(["q", "--format", "ndjson"], { cwd });
    const cached = () => runCli(["q", "--format", "ndjson", "--cache=cache"], { cwd });
    expect(await cached()).toEqual(plainRun);
    const entries = entriesIn(join(cwd, "cache"));
    expect(entries).toHaveLength(2);
    expect(await cached()).toEqual(plainRun);
    const [first = "", second = ""] = entries;
    const whole = readFileSync(first).length;
    writeFileSync(first, readFileSync(first).subarray(0, 100));
    writeFileSync(second, Buffer.from(readFileSync(second)).fill(1, 60, 70));
    expect(await cached()).toEqual(plainRun);
    // The paths of two equal files have the same length.
    expect(readFileSync(first)).toHaveLength(whole);
  });

  it("tells apart all that a result depends on", async () => {
    const cwd = folderWith({ "a.csv": quoteOf(1, "7") });
    const ceiling = async (...flags: string[]): Promise<string | undefined> => {
      const { output } = await lintJson(["a.csv", "--cache=cache", ...flags], { cwd });
      return output.files[0]?.checks.find(({ ruleId }) => ruleId === "funding-ceiling")?.outcome;
    };
    expect(await ceiling()).toBe("cannot-check");
    expect(await ceiling("--set", "ceilingCents=100")).toBe("fail");
    writeFileSync(join(cwd, "c.json"), '{ "quotes": { "a.csv": { "ceilingCents": 99900000 } } }');
    expect(await ceiling("--context", "c.json")).toBe("pass");
    writeFileSync(join(cwd, "a.context.json"), '{ "ceilingCents": 200 }');
    expect(await ceiling()).toBe("fail");
    writeFileSync(join(cwd, "a.csv"), `\n${quoteOf(1, "7").replaceAll("21 000,00", "1,00")}`);
    expect(await ceiling()).toBe("pass");
  });

  it("is not asked where the file beside a document cannot be read", async () => {
    const cwd = folderWith({ "a.csv": quoteOf(1, "7") });
    expect((await runCli(["a.csv", "--cache=cache"], { cwd })).code).toBe(0);
    mkdirSync(join(cwd, "a.context.json"));
    const [cached, judged] = await Promise.all([
      runCli(["a.csv", "--cache=cache"], { cwd }),
      runCli(["a.csv"], { cwd }),
    ]);
    expect(judged?.code).toBe(2);
    expect(cached).toEqual(judged);
  });

  it("keeps nothing of what could not be read", async () => {
    const cwd = folderWith({ "empty.csv": "", "a.csv": quoteOf(1, "7") });
    const { code } = await runCli(["empty.csv", "a.csv", "--cache=cache"], { cwd });
    expect([code, entriesIn(join(cwd, "cache")).length]).toEqual([2, 1]);
  });

  it("that takes nothing is told once, and the results are right", async () => {
    const cwd = folderWith({ "q/a.csv": quoteOf(1, "7"), "q/b.csv": quoteOf(2, "8"), file: "in the way" });
    const [without, refused] = await Promise.all([
      runCli(["q", "--format", "json"], { cwd }),
      runCli(["q", "--format", "json", "--cache=file/cache"], { cwd }),
    ]);
    expect([refused?.code, refused?.stdout]).toEqual([without?.code, without?.stdout]);
    expect(plain(refused?.stderr ?? "").match(/ce cache n'accepte plus rien/g)).toHaveLength(1);
  });

  it("is swept of what killed runs left half written", async () => {
    const cwd = folderWith({ "cache/v3/ab/old.tmp": "x", "cache/v3/ab/new.tmp": "x", "a.csv": quoteOf(1, "7") });
    utimesSync(join(cwd, "cache/v3/ab/old.tmp"), 1000, 1000);
    await runCli(["a.csv", "--cache=cache"], { cwd });
    const left = entriesIn(join(cwd, "cache")).filter((path) => path.endsWith(".tmp"));
    expect(left).toEqual([join(cwd, "cache/v3/ab/new.tmp")]);
  });

  // `npm run kills` does it sixty times.
  it("loses and doubles nothing where runs are killed", async () => {
    const cwd = folderWith(
      Object.fromEntries(Object.entries(manyQuotes(24)).map(([name, text]) => [`q/${name}`, text])),
    );
    const args = ["q", "--format", "ndjson", "--jobs", "2"];
    const expected = await outputOf(cwd, args);
    const moments = [0.4, 0.7, 0.9];
    const random = (): number => moments.shift() ?? 1;
    const cached = [...args, "--cache=cache"];
    expect(await outputAfterKills({ cwd, args: cached, kills: 3, within: 1500, random })).toBe(expected);
    expect(await outputOf(cwd, cached)).toBe(expected);
  }, 60_000);
});

describe("a run", () => {
  it.skipIf(process.platform === "win32")("that is interrupted leaves what was finished, and says so", async () => {
    const { spawn } = await import("node:child_process");
    const { executable } = await import("../../cli/run-cli.ts");
    const cwd = folderWith(manyQuotes(300));
    const child = spawn(process.execPath, [executable, ".", "--format", "ndjson", "--jobs", "2", "--lang", "en"], {
      cwd,
    });
    let [out, told] = ["", ""];
    child.stderr.on("data", (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.stdout.on("data", (chunk: Buffer) => {
      if (out === "") child.kill("SIGINT");
      out += chunk.toString();
    });
    const code = await new Promise((done) => child.on("close", done));
    const records = out.trimEnd().split("\n");
    expect(code).toBe(130);
    expect(records.length).toBeLessThan(300);
    for (const record of records) expect(JSON.parse(record)).toHaveProperty("verdict");
    expect(told).toContain(`interrupted: ${records.length} of 300 documents were judged.`);
  });

  it.skipIf(process.platform === "win32")("with --watch judges again what changes, until Ctrl-C", async () => {
    const { spawn } = await import("node:child_process");
    const { executable } = await import("../../cli/run-cli.ts");
    const cwd = folderWith({ "q/a.csv": quoteOf(3, "7") });
    const child = spawn(process.execPath, [executable, "q", "--watch", "--format", "compact", "--lang", "en"], { cwd });
    let [out, told] = ["", ""];
    const waiting = (count: number): Promise<void> =>
      new Promise((done) => {
        const look = (): void => {
          if (told.split("watching for changes").length > count) done();
        };
        child.stderr.on("data", look);
        look();
      });
    child.stderr.on("data", (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    await waiting(1);
    expect(out.match(/leftover-charge/g)).toHaveLength(1);
    writeFileSync(join(cwd, "q/a.csv"), quoteOf(1, "7"));
    await waiting(2);
    child.kill("SIGINT");
    expect(await new Promise((done) => child.on("close", done))).toBe(130);
    expect(out.match(/leftover-charge/g)).toHaveLength(1);
    expect(out.match(/a\.csv: (?:Non-compliant|Needs review|Compliant)/g)).toHaveLength(2);
  });
});
