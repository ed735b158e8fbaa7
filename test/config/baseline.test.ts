import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { lintJson, plain, runCli } from "../cli/run-cli.ts";
import { MAINTENANCE, projectWith, quoteCsv } from "./project.ts";

const NEW_LINE = "Formation des utilisateurs du Pack Ségur, à la charge du client;1;900,00;20;900,00";
const read = (folder: string) => JSON.parse(readFileSync(join(folder, "base.json"), "utf8")).findings;

async function begun(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = projectWith(files);
  await runCli([".", "--baseline", "base.json", "--update-baseline"], { cwd: folder });
  return folder;
}

describe("a baseline", () => {
  it("accepts what is found today, and only that", async () => {
    const folder = projectWith({ "devis.csv": quoteCsv() });
    const args = ["devis.csv", "--baseline", "base.json", "--fail-on", "warning"];
    const first = await runCli([...args, "--update-baseline"], { cwd: folder });
    expect([first.code, plain(first.stderr)]).toEqual([0, "sons-lint: base.json : 2 points acceptés.\n"]);
    expect(read(folder).map(({ file, rule }: { file: string; rule: string }) => [file, rule])).toEqual([
      ["devis.csv", "leftover-charge"],
      ["devis.csv", "quote-mentions"],
    ]);
    const same = await lintJson(args, { cwd: folder });
    expect([same.code, same.stderr, same.output.files[0]?.verdict]).toEqual([0, "", "non-compliant"]);
    expect(same.output.files[0]?.findings.every(({ baselined }) => baselined === true)).toBe(true);

    writeFileSync(join(folder, "devis.csv"), quoteCsv({ lines: [NEW_LINE, MAINTENANCE] }));
    const more = await lintJson(args, { cwd: folder });
    expect(more.code).toBe(1);
    const counted = more.output.files[0]?.findings.filter(({ baselined }) => baselined === undefined);
    expect(counted?.map(({ evidence }) => evidence)).toEqual([expect.stringContaining("Formation")]);
  });

  it("counts findings that say the same: a second one is new", async () => {
    const folder = await begun({ "devis.csv": quoteCsv() });
    writeFileSync(join(folder, "devis.csv"), quoteCsv({ lines: [MAINTENANCE, MAINTENANCE] }));
    expect((await runCli([".", "--baseline", "base.json"], { cwd: folder })).code).toBe(1);
  });

  it("says what is no longer found, and --prune-baseline drops it alone", async () => {
    const folder = await begun({ "a.csv": quoteCsv(), "b.csv": quoteCsv({ number: "B", lines: [NEW_LINE] }) });
    const count = read(folder).length;
    writeFileSync(join(folder, "a.csv"), quoteCsv({ lines: [] }));
    const args = ["a.csv", "--baseline", "base.json"];
    const told = await runCli(args, { cwd: folder });
    expect(plain(told.stderr)).toMatch(/plus trouvés? ; retirez-les? avec --prune-baseline/);
    expect(read(folder)).toHaveLength(count);
    writeFileSync(join(folder, "a.csv"), quoteCsv({ lines: [NEW_LINE] }));
    const pruned = await runCli([...args, "--prune-baseline"], { cwd: folder });
    // The new finding is not accepted by pruning.
    expect(pruned.code).toBe(1);
    const rules = read(folder).map(({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`);
    expect(rules).not.toContain("a.csv leftover-charge");
    expect(rules).toContain("b.csv leftover-charge");
  });

  it("keeps what it holds of quotes that the run did not judge", async () => {
    const folder = await begun({ "a.csv": quoteCsv(), "b.csv": quoteCsv({ number: "B" }) });
    const before = readFileSync(join(folder, "base.json"), "utf8");
    await runCli(["a.csv", "--baseline", "base.json", "--update-baseline"], { cwd: folder });
    const files = new Set(read(folder).map(({ file }: { file: string }) => file));
    expect([...files]).toEqual(["a.csv", "b.csv"]);
    await runCli([".", "--baseline", "base.json", "--update-baseline"], { cwd: folder });
    expect(readFileSync(join(folder, "base.json"), "utf8")).toBe(before);
  });

  it("names documents from its own folder, wherever the command is run", async () => {
    const folder = await begun({ "q/a.csv": quoteCsv() });
    expect((await runCli(["a.csv", "--baseline", "../base.json"], { cwd: join(folder, "q") })).code).toBe(0);
    expect((await runCli([join(folder, "q"), "--baseline", join(folder, "base.json")])).code).toBe(0);
  });

  it("may be named by the configuration", async () => {
    const folder = projectWith({ "devis.csv": quoteCsv(), "sons-lint.config.yaml": "baseline: base.json" });
    expect((await runCli(["devis.csv"], { cwd: folder })).code).toBe(2);
    expect((await runCli(["devis.csv", "--update-baseline"], { cwd: folder })).code).toBe(0);
    expect((await runCli(["devis.csv"], { cwd: folder })).code).toBe(0);
    rmSync(join(folder, "base.json"));
    expect((await runCli(["devis.csv", "--no-config"], { cwd: folder })).code).toBe(1);
  });

  it("never holds what says whether the document was read truly", async () => {
    const lines = ["Montant isolé de la prestation;;;;", ";;;;4 120,00", MAINTENANCE];
    const folder = await begun({ "devis.csv": quoteCsv({ lines }) });
    const { output, code } = await lintJson(["devis.csv", "--baseline", "base.json", "--fail-on", "warning"], {
      cwd: folder,
    });
    const truth = output.files[0]?.findings.filter(({ ruleId }) => ruleId === "complete-reading") ?? [];
    expect(truth.length).toBeGreaterThan(0);
    expect(truth.every(({ baselined }) => baselined === undefined)).toBe(true);
    expect(read(folder).map(({ rule }: { rule: string }) => rule)).not.toContain("complete-reading");
    expect(code).toBe(1);
  });

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "that cannot be written is exit code 2",
    async () => {
      const folder = projectWith({ "devis.csv": quoteCsv() });
      chmodSync(folder, 0o555);
      const run = await runCli(["devis.csv", "--baseline", "base.json", "--update-baseline"], { cwd: folder });
      chmodSync(folder, 0o755);
      expect(run.code).toBe(2);
    },
  );

  it("in a folder that does not exist is exit code 2, and the report stands", async () => {
    const folder = projectWith({ "devis.csv": quoteCsv() });
    const run = await runCli(["devis.csv", "--baseline", "absent/base.json", "--update-baseline"], { cwd: folder });
    expect(run.code).toBe(2);
    expect(plain(run.stderr)).toContain("son dossier n'existe pas");
    expect(run.stdout).toContain("leftover-charge");
  });
});
