import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { outputSchema } from "../../src/reports/json-schema.ts";
import { executable, fixture, lintJson, newFolder, plain, runCli } from "./run-cli.ts";

const example = fixture("exemples/ans-exemple.pdf");
const exampleCsv = fixture("exemples/ans-exemple.csv");
const compliant = fixture("exemples/devis-conforme.pdf");

describe.each([
  ["PDF", example],
  ["CSV", exampleCsv],
])("the example of the ANS, as %s", (_, path) => {
  it("fails other-programme and leftover-charge where the deck says so", async () => {
    const { code, output } = await lintJson([path]);
    const findings = output.files[0]?.findings ?? [];
    const of = (id: string) => findings.filter(({ ruleId, severity }) => ruleId === id && severity === "error");
    expect(code).toBe(1);
    expect(of("other-programme").some(({ evidence }) => /SUN-ES/.test(evidence))).toBe(true);
    expect(of("leftover-charge").some(({ evidence }) => /maintenance annuelle/i.test(evidence))).toBe(true);
    expect(of("one-dsr-per-line")).toEqual([]);
  });
});

describe("exit code", () => {
  it("is 0 for a compliant quote, and 1 on review for what could not be checked", async () => {
    const [plainRun, review] = await Promise.all([lintJson([compliant]), lintJson([compliant, "--fail-on", "review"])]);
    expect([plainRun.code, plainRun.output.files[0]?.verdict]).toEqual([0, "compliant"]);
    expect(review.output.files[0]?.checks.some(({ outcome }) => outcome === "cannot-check")).toBe(true);
    expect([review.code, review.output.files[0]?.verdict]).toEqual([1, "compliant"]);
  });

  it("is 2 for a document without a quote that was named, 0 for one found in a folder", async () => {
    const folder = newFolder();
    const letter = join(folder, "lettre.csv");
    writeFileSync(letter, "Madame;Monsieur\nVeuillez;agréer\n");
    const [named, found] = await Promise.all([lintJson([letter]), lintJson([folder])]);
    expect([named.code, named.output.files[0]?.verdict]).toEqual([2, "not-a-quote"]);
    expect([found.code, found.output.files[0]?.verdict]).toEqual([0, "not-a-quote"]);
  });
});

describe("inputs", () => {
  const folder = newFolder();
  beforeAll(() => {
    mkdirSync(join(folder, "été 2022"));
    mkdirSync(join(folder, ".caché"));
    copyFileSync(compliant, join(folder, "été 2022", "devis n°1"));
    copyFileSync(exampleCsv, join(folder, "b.CSV"));
    copyFileSync(compliant, join(folder, ".caché", "c.pdf"));
    writeFileSync(join(folder, "photo.jpg"), "x");
  });
  const pathsOf = async (...args: string[]) =>
    (await lintJson(args, { cwd: folder })).output.files.map(({ path }) => path);

  it("are found below a folder by content, hidden ones left alone", async () => {
    expect(await pathsOf(".")).toEqual(["b.CSV", join("été 2022", "devis n°1")]);
  });

  it("are found by a pattern, and each is judged once", async () => {
    expect(await pathsOf("**/devis*", "b.CSV", "./b.CSV", "*.CSV")).toEqual(["été 2022/devis n°1", "b.CSV"]);
  });

  it("are read from standard input", async () => {
    const { output } = await lintJson(["-"], { input: readFileSync(exampleCsv) });
    expect(output.files[0]).toMatchObject({ path: "-", verdict: "non-compliant" });
  });

  it("say on standard error what was left out", async () => {
    const { stderr } = await lintJson([folder]);
    expect(plain(stderr)).toContain("1 fichier ignoré");
  });
});

describe("facts", () => {
  const folder = newFolder();
  const quote = join(folder, "devis.pdf");
  const missing = async (...args: string[]) => {
    const { output } = await lintJson([quote, ...args]);
    return (output.files[0]?.checks ?? []).flatMap((check) =>
      check.missing === null ? [] : [check.missing.contextKey],
    );
  };
  beforeAll(() => copyFileSync(compliant, quote));

  it("that are missing are named, and settle the check when given by flag, file or sidecar", async () => {
    expect(await missing()).toContain("ceilingCents");
    expect(await missing("--set", "ceilingCents=99999900")).not.toContain("ceilingCents");
    const context = join(folder, "faits.yaml");
    writeFileSync(context, "quotes:\n  devis.pdf:\n    ceilingCents: 99999900\n");
    expect(await missing("--context", context)).not.toContain("ceilingCents");
    writeFileSync(join(folder, "devis.context.json"), '\uFEFF{\r\n  "ceilingCents": 99999900\r\n}\r\n');
    expect(await missing()).not.toContain("ceilingCents");
  });
});

describe("outputs", () => {
  it("of several formats go to their files", async () => {
    const folder = newFolder();
    const path = (name: string) => join(folder, name);
    const formats = ["json", "ndjson", "compact"].flatMap((format) => ["--format", `${format}=${path(format)}`]);
    const run = await runCli([example, compliant, ...formats, "--format", "pretty"]);
    expect(run.code).toBe(1);
    expect(plain(run.stdout)).toContain("Non conforme");
    expect(outputSchema.safeParse(JSON.parse(readFileSync(path("json"), "utf8"))).error).toBeUndefined();
    const records = readFileSync(path("ndjson"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(records).toHaveLength(3);
    expect(records[0]).toMatchObject({
      schemaVersion: 1,
      tool: { name: "sons-lint" },
      contextSha256: null,
      verdict: "non-compliant",
    });
    expect(records[2]).toEqual({ across: [] });
    expect(readFileSync(path("compact"), "utf8")).toMatch(/ans-exemple\.pdf:p1: erreur leftover-charge/);
  });

  it("are the same on every run", async () => {
    const [first, second] = await Promise.all([lintJson([example]), lintJson([example])]);
    expect(first.stdout).toBe(second.stdout);
  });

  it("bear colours only where asked", async () => {
    const [none, forced, refused] = await Promise.all([
      runCli([exampleCsv]),
      runCli([exampleCsv], { env: { FORCE_COLOR: "1" } }),
      runCli([exampleCsv], { env: { NO_COLOR: "1" } }),
    ]);
    expect([none, forced, refused].map(({ stdout }) => stdout.includes("\u001b["))).toEqual([false, true, false]);
  });

  it("print the day of the check that was given", async () => {
    const { stdout } = await runCli([exampleCsv, "--today", "2022-06-01"]);
    expect(plain(stdout)).toContain("contrôle du 01/06/2022");
  });

  it.skipIf(process.platform === "win32")("end quietly when the reader goes", async () => {
    const command = `"${process.execPath}" "${executable}" "${example}" "${example}x" --format json | head -1`;
    const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((done) => {
      execFile("sh", ["-c", command], (_, out, err) => done({ stdout: out, stderr: err }));
    });
    expect(stdout).toBe("{\n");
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
  });
});
