import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/engine/fingerprint.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { lintJson, plain, runCli } from "../cli/run-cli.ts";
import { MAINTENANCE, projectWith, quoteCsv } from "./project.ts";

/** The fingerprint of a rule's finding on a quote. */
async function fingerprintOn(quote: string, rule: string): Promise<string> {
  const [file] = await lintBytes(new TextEncoder().encode(quote), "devis.csv");
  const finding = file?.findings.find(({ ruleId }) => ruleId === rule);
  if (finding === undefined) throw new Error(`${rule} found nothing`);
  return fingerprintOf(finding, file?.subject?.quote ?? null);
}

interface WaiverParts {
  readonly fingerprint: string;
  readonly names?: string;
  readonly more?: string;
}

const waiversYaml = ({ fingerprint, names = "file: devis.csv", more = "" }: WaiverParts): string =>
  `waivers:
  - ${names}
    rule: leftover-charge
    fingerprint: "${fingerprint}"
    reason: convenu avec l'ANS
    ${more}
`;

const leftover = () => fingerprintOn(quoteCsv(), "leftover-charge");

describe("a waiver", () => {
  it.each(["file: devis.csv", 'file: "*.csv"', "quote: D-1", "{ file: devis.csv, quote: D-1,"])(
    "that names its quote by %s changes the exit code, not the verdict",
    async (names) => {
      const fingerprint = await leftover();
      const text = names.startsWith("{")
        ? `waivers:\n  - ${names} rule: leftover-charge, fingerprint: "${fingerprint}", reason: convenu avec l'ANS }\n`
        : waiversYaml({ fingerprint, names });
      const folder = projectWith({ "devis.csv": quoteCsv(), "sons-lint.waivers.yaml": text });
      const run = await lintJson(["devis.csv"], { cwd: folder });
      expect(run.code).toBe(0);
      expect(run.stderr).toBe("");
      expect(run.output.files[0]?.verdict).toBe("non-compliant");
      expect(run.output.files[0]?.findings[0]).toMatchObject({
        ruleId: "leftover-charge",
        severity: "error",
        waived: { reason: "convenu avec l'ANS", author: null, expires: null },
      });
    },
  );

  it("stands in every report", async () => {
    const more = "author: M. Lefèvre\n    expires: 2030-01-31";
    const text = waiversYaml({ fingerprint: await leftover(), more });
    const folder = projectWith({ "devis.csv": quoteCsv(), "sons-lint.waivers.yaml": text });
    const args = ["devis.csv", "--today", "2029-12-31"];
    const formats = ["--format", "compact=c.txt", "--format", "ndjson=n.txt", "--format", "pretty"];
    const run = await runCli([...args, ...formats], { cwd: folder });
    const pretty = plain(run.stdout).replace(/\s+/g, " ");
    expect(pretty).toContain("[leftover-charge] (dispensé)");
    expect(pretty).toContain("convenu avec l'ANS (par M. Lefèvre jusqu'au 31/01/2030)");
    expect(plain(readFileSync(join(folder, "c.txt"), "utf8"))).toContain("erreur (dispensé) leftover-charge");
    const [record = ""] = readFileSync(join(folder, "n.txt"), "utf8").split("\n");
    expect(JSON.parse(record).findings[0].waived.author).toBe("M. Lefèvre");
    const english = plain((await runCli([...args, "--lang", "en"], { cwd: folder })).stdout).replace(/\s+/g, " ");
    expect(english).toContain("(waived)");
    expect(english).toContain("by M. Lefèvre until 2030-01-31");
  });

  it("holds on its last day, and no longer after it", async () => {
    const text = waiversYaml({ fingerprint: await leftover(), more: "expires: 2026-06-30" });
    const folder = projectWith({ "devis.csv": quoteCsv(), "sons-lint.waivers.yaml": text });
    expect((await runCli(["devis.csv", "--today", "2026-06-30"], { cwd: folder })).code).toBe(0);
    const after = await runCli(["devis.csv", "--today", "2026-07-01"], { cwd: folder });
    expect(after.code).toBe(1);
    expect(plain(after.stderr)).toContain("a expiré le 2026-06-30");
  });

  it.each([
    ["the amount has changed", { lines: [MAINTENANCE.replaceAll("3 650", "4 650")] }],
    ["the words have changed", { lines: [MAINTENANCE.replace("annuelle", "mensuelle")] }],
    ["the line is gone", { lines: [] }],
  ])("no longer serves when %s, and says so", async (_, parts) => {
    const text = waiversYaml({ fingerprint: await leftover() });
    const folder = projectWith({ "devis.csv": quoteCsv(parts), "sons-lint.waivers.yaml": text });
    const run = await runCli(["devis.csv"], { cwd: folder });
    expect(run.code).toBe(parts.lines.length === 0 ? 0 : 1);
    expect(plain(run.stderr)).toContain("ne sert plus à rien");
  });

  it("still serves when other lines are added before it", async () => {
    const text = waiversYaml({ fingerprint: await leftover() });
    const lines = ["Module statistiques, hors périmètre Ségur;1;500,00;20;500,00", MAINTENANCE];
    const folder = projectWith({ "devis.csv": quoteCsv({ lines }), "sons-lint.waivers.yaml": text });
    expect((await runCli(["devis.csv"], { cwd: folder })).code).toBe(0);
  });

  it("chooses by its line between findings that say the same", async () => {
    const lines = [MAINTENANCE, MAINTENANCE];
    const text = waiversYaml({ fingerprint: await leftover(), more: "line: 3" });
    const folder = projectWith({ "devis.csv": quoteCsv({ lines }), "sons-lint.waivers.yaml": text });
    const run = await lintJson(["devis.csv"], { cwd: folder });
    const marks = run.output.files[0]?.findings.filter(({ ruleId }) => ruleId === "leftover-charge");
    expect(marks?.map(({ line, waived }) => [line, waived !== undefined])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(run.code).toBe(1);
  });

  it("for another quote is none for this one, and is left in peace", async () => {
    const text = waiversYaml({ fingerprint: await leftover(), names: "quote: D-2" });
    const folder = projectWith({ "devis.csv": quoteCsv(), "sons-lint.waivers.yaml": text });
    const run = await runCli(["devis.csv"], { cwd: folder });
    expect([run.code, run.stderr]).toEqual([1, ""]);
  });

  it("may stand in the configuration, or in a file that it names", async () => {
    const text = waiversYaml({ fingerprint: await leftover() });
    const inside = projectWith({ "devis.csv": quoteCsv(), "sons-lint.config.yaml": text });
    const other = { "sons-lint.config.yaml": "waivers: admin/dispenses.yaml" };
    const named = projectWith({
      ...{ "devis.csv": quoteCsv(), ...other },
      "admin/dispenses.yaml": text.replace("devis.csv", "../devis.csv"),
    });
    expect((await runCli(["devis.csv"], { cwd: inside })).code).toBe(0);
    expect((await runCli(["devis.csv"], { cwd: named })).code).toBe(0);
  });

  it("takes what only several quotes together show", async () => {
    const [a, b] = [quoteCsv({ lines: [] }), quoteCsv({ number: "D-2", lines: [] })];
    const folder = projectWith({ "a.csv": a, "b.csv": b });
    const before = await lintJson(["a.csv", "b.csv"], { cwd: folder });
    const findings = before.output.files.map(({ findings }) =>
      findings.find(({ ruleId }) => ruleId === "one-funding-per-dsr"),
    );
    expect(before.code).toBe(1);
    const entries = findings.map(
      (finding, index) =>
        `  - { file: ${"ab"[index]}.csv, rule: one-funding-per-dsr, fingerprint: "${finding?.fingerprint}", reason: deux sites }`,
    );
    writeFileSync(join(folder, "sons-lint.waivers.yaml"), ["waivers:", ...entries].join("\n"));
    const after = await lintJson(["a.csv", "b.csv"], { cwd: folder });
    expect([after.code, after.stderr]).toEqual([0, ""]);
    expect(after.output.across[0]?.findings[0]?.waived?.reason).toBe("deux sites");
    expect(after.output.files.map(({ verdict }) => verdict)).toEqual(before.output.files.map(({ verdict }) => verdict));
  });
});
