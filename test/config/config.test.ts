import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintJson, plain, runCli } from "../cli/run-cli.ts";
import { projectWith, quoteCsv } from "./project.ts";

const rulesOf = (run: Awaited<ReturnType<typeof lintJson>>) => run.output.files[0]?.findings ?? [];

describe("where the configuration is found", () => {
  it.each([
    ["sons-lint.config.yaml", "rules: { leftover-charge: info }"],
    ["sons-lint.config.yml", "rules: { leftover-charge: info }"],
    ["sons-lint.config.json", '{ "rules": { "leftover-charge": "info" } }'],
    ["sons-lint.config.mjs", 'export default { rules: { "leftover-charge": "info" } };'],
    ["package.json", '{ "sons-lint": { "rules": { "leftover-charge": "info" } } }'],
  ])("%s, above the working directory", async (name, text) => {
    const folder = projectWith({ [name]: text, "bureau/devis.csv": quoteCsv() });
    const run = await lintJson(["devis.csv"], { cwd: join(folder, "bureau") });
    expect(run.code).toBe(0);
    expect(run.output.files[0]?.verdict).toBe("non-compliant");
    expect(rulesOf(run)[0]).toMatchObject({ ruleId: "leftover-charge", severity: "error", configured: "info" });
  });

  it("sons-lint.config.js of a project of modules", async () => {
    const config = 'export default { rules: { "leftover-charge": "off" } };';
    const files = { "package.json": '{ "type": "module" }', "sons-lint.config.js": config, "devis.csv": quoteCsv() };
    expect((await runCli(["devis.csv"], { cwd: projectWith(files) })).code).toBe(0);
  });

  it("never beside the quote, and not with --no-config", async () => {
    const quotes = projectWith({ "sons-lint.config.yaml": "rules: { leftover-charge: off }", "devis.csv": quoteCsv() });
    const elsewhere = projectWith({});
    expect((await runCli([join(quotes, "devis.csv")], { cwd: elsewhere })).code).toBe(1);
    expect((await runCli(["devis.csv"], { cwd: quotes })).code).toBe(0);
    expect((await runCli(["devis.csv", "--no-config"], { cwd: quotes })).code).toBe(1);
  });

  it("where --config says", async () => {
    const folder = projectWith({ "autre.yaml": "rules: { leftover-charge: off }", "devis.csv": quoteCsv() });
    expect((await runCli(["devis.csv", "--config", "autre.yaml"], { cwd: folder })).code).toBe(0);
  });

  it("not in a package.json that says nothing of it, nor in a broken one", async () => {
    const folder = projectWith({ "package.json": "{ oups", "devis.csv": quoteCsv() });
    expect((await runCli(["devis.csv"], { cwd: folder })).code).toBe(1);
  });
});

describe("what it says", () => {
  it("severities: they change the exit code, never the verdict", async () => {
    const config = "rules: { leftover-charge: info, quote-mentions: error }";
    const folder = projectWith({ "sons-lint.config.yaml": config, "devis.csv": quoteCsv() });
    const run = await lintJson(["devis.csv"], { cwd: folder });
    expect(run.code).toBe(1);
    expect(run.output.files[0]?.verdict).toBe("non-compliant");
    expect(run.output.files[0]?.checks.find(({ ruleId }) => ruleId === "quote-mentions")).toMatchObject({
      outcome: "fail",
      configured: "error",
    });
    const compact = plain((await runCli(["devis.csv", "--format", "compact"], { cwd: folder })).stdout);
    expect(compact).toContain("erreur (abaissé en information) leftover-charge");
    expect(compact).toContain("attention (compté comme erreur) quote-mentions");
  });

  it("what is configured off has no say with --fail-on review either", async () => {
    const off = (await runCli(["rules"])).stdout.match(/^[a-z-]+/gm) ?? [];
    const rules = off
      .filter((rule) => rule !== "complete-reading" && rule !== "hidden-text")
      .map((rule) => `  ${rule}: "off"`);
    const folder = projectWith({ "sons-lint.config.yaml": ["rules:", ...rules].join("\n"), "devis.csv": quoteCsv() });
    expect((await runCli(["devis.csv", "--fail-on", "review"], { cwd: folder })).code).toBe(0);
  });

  it("facts, nearer than those of the quote and farther than those of flags", async () => {
    const files = { "sons-lint.config.yaml": "ceilingCents: 1000000", "devis.csv": quoteCsv() };
    const folder = projectWith(files);
    const ceiling = (run: Awaited<ReturnType<typeof lintJson>>) =>
      run.output.files[0]?.checks.find(({ ruleId }) => ruleId === "funding-ceiling")?.outcome;
    expect(ceiling(await lintJson(["devis.csv"], { cwd: folder }))).toBe("fail");
    expect(ceiling(await lintJson(["devis.csv", "--set", "ceilingCents=1530000"], { cwd: folder }))).toBe("pass");
  });

  it("overrides for some folders, the last one first", async () => {
    const config = [
      "overrides:",
      "  - files: [archives/**]",
      "    rules: { leftover-charge: off }",
      "    ceilingCents: 1000000",
      "  - files: [archives/2024/**]",
      "    rules: { leftover-charge: error }",
      "    kind: complementary",
    ].join("\n");
    const files = { "sons-lint.config.yaml": config, "nouveau.csv": quoteCsv(), "archives/a.csv": quoteCsv() };
    const folder = projectWith({ ...files, "archives/2024/b.csv": quoteCsv() });
    const { output } = await lintJson(["nouveau.csv", "archives/a.csv", "archives/2024/b.csv"], { cwd: folder });
    const seen = output.files.map(({ findings, checks, quote }) => [
      findings.find(({ ruleId }) => ruleId === "leftover-charge")?.configured ?? null,
      checks.find(({ ruleId }) => ruleId === "funding-ceiling")?.outcome,
      quote?.kind,
    ]);
    expect(seen[0]).toEqual([null, "cannot-check", "sons"]);
    expect(seen[1]).toEqual(["off", "fail", "sons"]);
    expect(seen[2]?.[2]).toBe("complementary");
    const asSons = await lintJson(["archives/2024/b.csv", "--kind", "auto"], { cwd: folder });
    expect(asSons.output.files[0]?.quote?.kind).toBe("sons");
  });

  it("facts of a vendor, by its name, SIREN or SIRET", async () => {
    for (const vendor of ["Alpha Santé", "552100554", "552 100 554 00013"]) {
      const config = `ceilingCents: 1530000\nvendors:\n  "${vendor}": { ceilingCents: 1000000 }`;
      const folder = projectWith({ "sons-lint.config.yaml": config, "devis.csv": quoteCsv() });
      const { output } = await lintJson(["devis.csv"], { cwd: folder });
      expect(output.files[0]?.checks.find(({ ruleId }) => ruleId === "funding-ceiling")?.outcome).toBe("fail");
    }
    const other = "ceilingCents: 1530000\nvendors:\n  Beta: { ceilingCents: 1000000 }";
    const folder = projectWith({ "sons-lint.config.yaml": other, "devis.csv": quoteCsv() });
    const { output } = await lintJson(["devis.csv"], { cwd: folder });
    expect(output.files[0]?.checks.find(({ ruleId }) => ruleId === "funding-ceiling")?.outcome).toBe("pass");
  });

  it.each([
    ["Écolage des biologistes", "écolage"],
    ["Journée d'onboarding", "onboarding"],
    ["Compagnonnage sur site", "compagnonnage"],
  ])("wordings: %s is training once the lexicon says so", async (designation, wording) => {
    const line = `${designation}, à la charge du client;1;900,00;20;900,00`;
    const files = { "devis.csv": quoteCsv({ lines: [line] }) };
    const config = `lexicon:\n  in-scope.training: ["${wording}"]`;
    const [before, after] = await Promise.all([
      lintJson(["devis.csv"], { cwd: projectWith(files) }),
      lintJson(["devis.csv"], { cwd: projectWith({ ...files, "sons-lint.config.yaml": config }) }),
    ]);
    expect(rulesOf(before).map(({ ruleId }) => ruleId)).not.toContain("leftover-charge");
    expect(rulesOf(after).map(({ ruleId }) => ruleId)).toContain("leftover-charge");
  });

  it("formats, failOn, limits and ignored documents", async () => {
    const config =
      "formats: [compact, json=r.json]\nfailOn: warning\nlimits: { bytes: 100000 }\nignore: [brouillons/, '*.tmp.csv']";
    const files = { "sons-lint.config.yaml": config, "q/a.csv": quoteCsv({ lines: [] }), "q/x.tmp.csv": quoteCsv() };
    const folder = projectWith({ ...files, "q/brouillons/b.csv": quoteCsv() });
    const run = await runCli(["q"], { cwd: folder });
    expect(run.stdout).toMatch(/^q[\\/]a\.csv/);
    expect(run.stdout).not.toMatch(/brouillons|x\.tmp/);
    expect(run.code).toBe(1);
    const config2 = "limits: { bytes: 50 }";
    const small = projectWith({ "sons-lint.config.yaml": config2, "a.csv": quoteCsv() });
    expect((await lintJson(["a.csv"], { cwd: small })).output.files[0]?.error?.code).toBe("too-large");
    // Named by its user, a document is judged.
    expect((await lintJson(["q/x.tmp.csv"], { cwd: folder })).output.files[0]?.verdict).toBe("non-compliant");
    expect((await runCli(["q/brouillons"], { cwd: folder })).code).toBe(2);
  });

  it("--print-config shows it, and what it comes to for a file", async () => {
    const config =
      "wave: 1\nrules: { vat: off }\noverrides: [{ files: [archives/**], wave: 2, rules: { vat: error } }]";
    const folder = projectWith({ "sons-lint.config.yaml": config });
    const shown = JSON.parse((await runCli(["--print-config", "archives/a.pdf", "b.pdf"], { cwd: folder })).stdout);
    expect(shown.config).toMatchObject({ wave: 1, rules: { vat: "off" } });
    expect(shown.path).toMatch(/sons-lint\.config\.yaml$/);
    expect(shown.files).toMatchObject([
      { path: "archives/a.pdf", rules: { vat: "error" }, facts: { wave: 2 } },
      { path: "b.pdf", rules: { vat: "off" }, facts: { wave: 1 } },
    ]);
  });

  it("holds for explain --why too", async () => {
    const folder = projectWith({ "sons-lint.config.yaml": "ceilingCents: 1000000", "devis.csv": quoteCsv() });
    const run = await runCli(["explain", "funding-ceiling", "--why", "devis.csv"], { cwd: folder });
    expect(run.code).toBe(0);
    expect(plain(run.stdout)).toMatch(/10 000,00|1000000/);
  });
});
