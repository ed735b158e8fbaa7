import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { frenchSettingsProblem } from "../../src/cli/texts/settings-fr.ts";
import { loadBaseline } from "../../src/files/config/baseline-file.ts";
import { loadProject } from "../../src/files/config/load-config.ts";
import { hasStack, plain, runCli } from "../cli/run-cli.ts";
import { projectWith, quoteCsv } from "./project.ts";

const WAIVER = 'file: devis.csv, rule: vat, fingerprint: "0123456789abcdef", reason: r';

/** Runs a quote with a settings file; what is on standard error. */
async function refusal(files: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<string> {
  const folder = projectWith({ "devis.csv": quoteCsv(), ...files });
  const run = await runCli(["devis.csv", ...args], { cwd: folder });
  expect(run.code).toBe(2);
  expect(run.stdout).toBe("");
  expect(hasStack(run.stderr)).toBe(false);
  return plain(run.stderr).replaceAll(`${folder}/`, "").replaceAll("/private", "");
}

describe("a configuration that cannot be used: one sentence, with its place, exit code 2", () => {
  it.each([
    [
      "rules:\n  leftover-chrge: off\n",
      "yaml:2:3",
      "règle inconnue leftover-chrge ; vouliez-vous dire « leftover-charge »",
    ],
    ["wave: 1\nrule: {}\n", "yaml:2:1", "clé inconnue « rule » ; vouliez-vous dire « rules »"],
    ["rules: { vat: of }\n", "yaml:1:15", '« rules.vat » vaut "of" ; vouliez-vous dire « off »'],
    ["failOn: never\n", "yaml:1:9", "l'une de ces valeurs : error, warning, review"],
    ["wave: 3\n", "yaml:1:7", "l'une de ces valeurs : 1, 2"],
    ["orderedOn: 2022-02-31\n", "yaml:1:12", "la date 2022-02-31 n'existe pas"],
    ["ceilingCents: beaucoup\n", "yaml:1:15", "un nombre entier"],
    ["limits:\n  pages: 0\n", "yaml:2:10", "« limits.pages » vaut 0"],
    ["limits: { page: 3 }\n", "yaml:1:11", "vouliez-vous dire « pages »"],
    ["rules:\n  complete-reading: off\n", "yaml:2:21", "ne peut être ni écartée ni abaissée"],
    ["overrides:\n  - rules: {}\n", "yaml:2:5", "il manque « overrides.0.files »"],
    ["overrides:\n  - files: [a]\n    rules: { datse: info }\n", "yaml:3:14", "vouliez-vous dire « dates »"],
    ["lexicon:\n  in-scope.trainin: [x]\n", "yaml:2:3", "vouliez-vous dire « in-scope.training »"],
    ["lexicon:\n  in-scope.training:\n    - '(a|'\n", "yaml:3:7", "n'est pas lisible"],
    ["wave: 2\ndsr: BIO-SGL-Va1\n", "yaml:1:7", "la configuration se contredit"],
    [`waivers:\n  - { ${WAIVER.replace("vat", "complete-reading")} }\n`, "yaml:2:30", "lu fidèlement"],
    [`waivers:\n  - { ${WAIVER.replace(", reason: r", "")} }\n`, "yaml:2:5", "il manque « waivers.0.reason »"],
    [`waivers:\n  - { ${WAIVER.replace("reason: r", 'reason: " "')} }\n`, "yaml:2:76", "« waivers.0.reason »"],
    [`waivers:\n  - { ${WAIVER.replace("file: devis.csv, ", "")} }\n`, "yaml:2:5", "ne nomme aucun devis"],
    [`waivers:\n  - { ${WAIVER}, expires: demain }\n`, "yaml:2:88", "une date AAAA-MM-JJ"],
    ["rules: [\n", "yaml:2:1", "n'est ni du JSON ni du YAML valide"],
    ["wave: 1\nwave: 2\n", "yaml:2:1", "n'est ni du JSON ni du YAML valide"],
    ["- wave\n", "yaml:1:1", '« configuration » vaut ["wave"]'],
  ])("%j", async (text, place, words) => {
    const path = join(projectWith({ "sons-lint.config.yaml": text }), "sons-lint.config.yaml");
    const loaded = await loadProject(path);
    const sentences = loaded.ok ? [] : loaded.error.map(frenchSettingsProblem);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(`sons-lint.config.${place} : `);
    expect(sentences[0]).toContain(words);
  });

  it("in JSON and in package.json: the place is told too", async () => {
    expect(await refusal({ "sons-lint.config.json": '{\n  "wave": 1,\n  "rulez": {}\n}' })).toContain(
      "json:3:3 : clé inconnue",
    );
    const manifest = '{\n  "name": "x",\n  "sons-lint": {\n    "rules": { "vta": "off" }\n  }\n}';
    expect(await refusal({ "package.json": manifest })).toMatch(/package\.json:4:16 : .*vouliez-vous dire « vat »/);
  });

  it("that throws, exports nothing or is no program says so; the cause comes with --debug only", async () => {
    const throwing = { "sons-lint.config.mjs": 'throw new Error("réseau coupé");' };
    expect(await refusal(throwing)).toContain("s'est arrêtée sur l'erreur « réseau coupé »");
    const folder = projectWith({ "devis.csv": quoteCsv(), ...throwing });
    expect(hasStack((await runCli(["devis.csv", "--debug"], { cwd: folder })).stderr)).toBe(true);
    expect(await refusal({ "sons-lint.config.mjs": "export const wave = 1;" })).toContain("il faut un objet");
    expect(await refusal({ "sons-lint.config.mjs": "export default {" })).toContain("s'est arrêtée sur l'erreur");
    expect(await refusal({ "sons-lint.config.mjs": "export default { wawe: 1 };" })).toContain(
      "vouliez-vous dire « wave »",
    );
  });

  it("two in one folder are refused", async () => {
    const two = { "sons-lint.config.yaml": "wave: 1", "sons-lint.config.json": '{ "wave": 2 }' };
    expect(await refusal(two)).toContain("configure aussi ce dossier");
    expect(await refusal({ "sons-lint.config.yaml": "wave: 1", "package.json": '{ "sons-lint": {} }' })).toContain(
      "package.json",
    );
  });

  it("absent, or a folder", async () => {
    expect(await refusal({}, ["--config", "absent.yaml"])).toContain("absent.yaml : cette configuration n'existe pas");
    const folder = projectWith({ "devis.csv": quoteCsv() });
    mkdirSync(join(folder, "sons-lint.config.yaml"));
    const run = await runCli(["devis.csv"], { cwd: folder });
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining("est un dossier")]);
  });

  it("formats that do not exist, waivers that do not exist", async () => {
    expect(await refusal({ "sons-lint.config.yaml": "formats: [jsno]" })).toContain("vouliez-vous dire « json »");
    expect(await refusal({ "sons-lint.config.yaml": "waivers: absent.yaml" })).toContain(
      "cette liste de dispenses n'existe pas",
    );
    expect(await refusal({ "sons-lint.waivers.yaml": "waivers: [{ rul: vat }]" })).toContain(
      "sons-lint.waivers.yaml:1:13 : ",
    );
  });

  it("says it in English", async () => {
    const stderr = await refusal({ "sons-lint.config.yaml": "rules: { vta: off }" }, ["--lang", "en"]);
    expect(stderr).toContain('sons-lint.config.yaml:1:10: "rules.vta": unknown rule vta; did you mean "vat"?');
  });
});

describe("flags and baselines that cannot be used", () => {
  it.each([
    [["--config", "a.yaml", "--no-config"], "--config et --no-config se contredisent"],
    [["--no-config", "--config", "a.yaml"], "--config et --no-config se contredisent"],
    [["--config", "a.yaml", "--config", "b.yaml"], "--config a.yaml et --config b.yaml"],
    [["--baseline", "b.json", "--update-baseline", "--prune-baseline"], "se contredisent"],
    [["--update-baseline"], "--update-baseline demande aussi --baseline"],
    [["--prune-baseline"], "--prune-baseline demande aussi --baseline"],
    [["--baseline", "absent.json"], "créez-la avec --update-baseline"],
  ])("%j", async (args, words) => {
    expect(await refusal({}, args)).toContain(words);
  });

  it.each([
    ["{", "n'est ni du JSON ni du YAML valide"],
    ['{ "schemaVersion": 2, "findings": [] }', "« schemaVersion » vaut 2"],
    ['{ "schemaVersion": 1, "findings": [{ "file": "a" }] }', "il manque « findings.0.rule »"],
    ["[]", "il faut un objet"],
  ])("baseline %j", async (text, words) => {
    const loaded = await loadBaseline(join(projectWith({ "b.json": text }), "b.json"), false);
    const sentences = loaded.ok ? [] : loaded.error.map(frenchSettingsProblem);
    expect(sentences.join("\n")).toContain(words);
  });
});
