import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { hasStack, plain, runCli } from "../../cli/run-cli.ts";
import { folderWith, manyQuotes } from "../many-quotes.ts";

const PARTS = ["1/3", "2/3", "3/3"];
let cwd = "";
const shard = (part: string, out: string, ...more: string[]) =>
  runCli(["quotes", "--shard", part, "--jobs", "1", "--format", `ndjson=${out}`, ...more], { cwd });
const nameOf = (part: string): string => `part-${part[0]}.ndjson`;

beforeAll(async () => {
  const quotes = Object.entries(manyQuotes(17)).map(([name, text]) => [`quotes/${name}`, text] as const);
  cwd = folderWith({ ...Object.fromEntries(quotes), "quotes/none.csv": "Bonjour\n", "context.json": '{"wave":1}' });
  await Promise.all(PARTS.map((part) => shard(part, nameOf(part))));
}, 60_000);

describe("shards", () => {
  it("merge into the one run, byte for byte, in every format, in any order", async () => {
    const formats = ["ndjson", "json", "compact", "pretty"];
    const to = (name: string): string[] => formats.flatMap((format) => ["--format", `${format}=${name}.${format}`]);
    const flags = ["--today", "2022-06-01", "--lang", "en"];
    const whole = await runCli(["quotes", "--jobs", "1", ...to("whole"), ...flags], { cwd });
    const merged = await runCli(["merge", ...[...PARTS].reverse().map(nameOf), ...to("merged"), ...flags], { cwd });
    expect(merged.code).toBe(whole.code);
    for (const format of formats)
      expect(readFileSync(join(cwd, `merged.${format}`))).toEqual(readFileSync(join(cwd, `whole.${format}`)));
  });

  it.each([
    ["a shard is given twice", ["part-1.ndjson", "part-2.ndjson", "part-3.ndjson", "part-2.ndjson"], "déjà donnée par"],
    ["a shard is missing", ["part-1.ndjson", "part-3.ndjson"], "il manque la part 2/3"],
    ["a file does not exist", ["part-1.ndjson", "gone.ndjson"], "gone.ndjson : ce résultat n'existe pas"],
    ["a file is no shard", ["context.json"], "context.json:1 : cette ligne ne vient pas d'un résultat"],
  ])("are refused where %s", async (_, paths, words) => {
    const { code, stdout, stderr } = await runCli(["merge", ...paths, "--format", "json"], { cwd });
    expect([code, stdout, hasStack(stderr)]).toEqual([2, "", false]);
    expect(plain(stderr)).toContain(words);
  });

  it.each([
    ["another context", ["--context", "context.json"], "fichiers de contexte diffèrent"],
    ["other facts", ["--set", "wave=2"], "options ou leurs faits diffèrent"],
    ["another day of knowledge", ["--as-of", "2022-06-01"], "options ou leurs faits diffèrent"],
  ])("are refused where one has %s", async (_, flags, words) => {
    await shard("2/3", "other.ndjson", ...flags);
    const { code, stderr } = await runCli(["merge", "part-1.ndjson", "other.ndjson", "part-3.ndjson"], { cwd });
    expect([code, plain(stderr).includes(words)]).toEqual([2, true]);
  });

  it("are refused where one is of other documents, another version or division, damaged or cut short", async () => {
    const text = readFileSync(join(cwd, "part-2.ndjson"), "utf8");
    const lines = text.trimEnd().split("\n");
    const last = JSON.parse(lines.at(-1) ?? "") as { across: []; shard: object };
    const withFooter = (change: object): string =>
      [...lines.slice(0, -1), JSON.stringify({ ...last, shard: { ...last.shard, ...change } }), ""].join("\n");
    const broken = {
      version: [withFooter({ tool: "9.9.9" }), "versions de sons-lint diffèrent"],
      regulation: [withFooter({ regulation: "1999-01-01" }), "versions de la réglementation diffèrent"],
      documents: [withFooter({ documents: "00ff" }), "listes de documents diffèrent"],
      division: [withFooter({ of: 4 }), "parts d'un même partage"],
      state: [text.replace(/"state":"[^"]{40}/, (found) => `${found.slice(0, -2)}AA`), "endommagée"],
      cut: [lines.slice(0, -1).join("\n"), "s'arrête avant sa dernière ligne"],
      torn: [text.slice(0, 5000), "endommagée"],
      lost: [[lines[0], ...lines.slice(2), ""].join("\n"), "s'arrête avant sa dernière ligne"],
      doubled: [[lines[0], ...lines, ""].join("\n"), "s'arrête avant sa dernière ligne"],
    };
    for (const [name, [content = "", words = ""]] of Object.entries(broken)) {
      writeFileSync(join(cwd, "bad.ndjson"), content);
      const { code, stdout, stderr } = await runCli(["merge", "part-1.ndjson", "bad.ndjson", "part-3.ndjson"], { cwd });
      expect([name, code, stdout]).toEqual([name, 2, ""]);
      expect(plain(stderr)).toContain(words);
    }
  });

  it.each([
    [["--shard", "4/3", "--format", "ndjson"], "écrivez i/n"],
    [["--shard", "0/3", "--format", "ndjson"], "écrivez i/n"],
    [["--shard", "1/3"], "--format ndjson"],
  ])("%j is refused", async (flags, words) => {
    const { code, stderr } = await runCli(["quotes", ...flags], { cwd });
    expect([code, plain(stderr).includes(words)]).toEqual([2, true]);
  });
});
