import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintJson, plain, root, runCli } from "../cli/run-cli.ts";
import { projectWith, quoteCsv } from "../config/project.ts";

/** A module with a rule `acme/NAME` that finds the words of its neighbour `words.js` in the lines of a quote. */
const moduleOf = (name: string, body = ""): string => `import { defineRule, failOrPass } from "sons-lint/rule";
import { words } from "./words.js";
export default defineRule({
  id: "acme/${name}",
  severity: "error",
  title: { fr: "Mot interdit", en: "Forbidden word" },
  check: ({ quote }) => {
    ${body}
    const found = quote.lines.filter(({ designation }) => designation.value.includes(words));
    return failOrPass(found.map(({ designation, index }) => ({ code: "word", args: {}, evidence: designation, line: index })));
  },
  messages: {
    fr: { word: () => ({ what: "Ce mot est interdit ici.", why: "La charte le dit.", fix: "Changez-le." }) },
    en: { word: () => ({ what: "This word is forbidden here.", why: "House rules.", fix: "Change it." }) },
  },
});
`;

/** A project with the package in it, as an installation puts it there. */
function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = projectWith({
    "package.json": '{ "type": "module" }',
    "regles/words.js": 'export const words = "Maintenance";',
    "devis.csv": quoteCsv(),
    ...files,
  });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "sons-lint"), "junction");
  return folder;
}

type Run = Awaited<ReturnType<typeof lintJson>>;
const foundBy = ({ output }: Run, id: string) =>
  output.files.flatMap(({ findings }) => findings.filter(({ ruleId }) => ruleId === id));

const WAIVED = { rule: "acme/word", quote: "D-1", reason: "Convenu" };

describe("rules of a project", () => {
  it("run from a configuration in JSON, are configured and waived as others", async () => {
    const config = { plugins: ["./regles/word.js"], rules: { "leftover-charge": "off" } };
    const files = { "regles/word.js": moduleOf("word") };
    const folder = projectOf({ ...files, "sons-lint.config.json": JSON.stringify(config) });
    const run = await lintJson(["devis.csv"], { cwd: folder });
    expect([run.code, run.stderr]).toEqual([1, ""]);
    const [finding] = foundBy(run, "acme/word");
    expect(finding).toMatchObject({
      message: "Ce mot est interdit ici.",
      citation: "acme",
      line: 1,
      severity: "error",
    });
    const listed = await runCli(["rules", "--lang", "en"], { cwd: folder });
    expect(listed.stdout).toMatch(/acme\/word +error +Forbidden word \(acme\)/);
    const why = await runCli(["explain", "acme/word", "--why", "devis.csv"], { cwd: folder });
    expect([why.code, plain(why.stdout)]).toEqual([0, expect.stringContaining("Mot interdit [acme/word]")]);
    const waivers = [{ ...WAIVED, fingerprint: finding?.fingerprint ?? "" }];
    const set = (more: object) =>
      writeFileSync(join(folder, "sons-lint.config.json"), JSON.stringify({ ...config, ...more }));
    set({ waivers });
    const waived = await lintJson(["devis.csv"], { cwd: folder });
    expect([waived.code, foundBy(waived, "acme/word")[0]?.waived?.reason]).toEqual([0, "Convenu"]);
    set({ rules: { "acme/wort": "off" } });
    const wrong = await runCli(["devis.csv"], { cwd: folder });
    expect([wrong.code, plain(wrong.stderr)]).toEqual([
      2,
      expect.stringContaining("vouliez-vous dire « acme/word » ?"),
    ]);
  });

  it("run in worker processes, and the cache knows their bytes and those of what they import", async () => {
    const folder = projectOf({
      "sons-lint.config.yaml": "plugins: [./regles/word.js]",
      "regles/word.js": moduleOf("word"),
    });
    const args = ["devis.csv", "--jobs", "2", "--cache", "cache"];
    const first = await lintJson(args, { cwd: folder });
    const again = await lintJson(args, { cwd: folder });
    expect(foundBy(first, "acme/word")).toHaveLength(1);
    expect(again.stdout).toBe(first.stdout);
    writeFileSync(join(folder, "regles/words.js"), 'export const words = "Prestation";');
    const changed = await lintJson(args, { cwd: folder });
    expect(foundBy(changed, "acme/word").map(({ line }) => line)).toEqual([0]);
    const without = await lintJson([...args, "--no-config"], { cwd: folder });
    expect(without.output.files[0]?.checks.some(({ ruleId }) => ruleId === "acme/word")).toBe(false);
  });

  it("that break are internal-error of the quote, one each, and the others run", async () => {
    const bodies = {
      throws: 'throw new Error("boom");',
      nothing: "return;",
      "no-outcome": 'return { outcome: "fail", findings: [] };',
      wordless: 'return failOrPass([{ code: "x", args: {}, evidence: quote.lines[0].text, line: 0 }]);',
      "no-line": 'return failOrPass([{ code: "word", args: {}, evidence: quote.lines[0].text, line: 99 }]);',
    };
    const names = Object.keys(bodies);
    const modules = Object.entries(bodies).map(([name, body]) => [`regles/${name}.js`, moduleOf(name, body)]);
    const folder = projectOf({
      "sons-lint.config.json": JSON.stringify({ plugins: [...names, "word"].map((name) => `./regles/${name}.js`) }),
      "regles/word.js": moduleOf("word"),
      ...Object.fromEntries(modules),
    });
    const run = await lintJson(["devis.csv"], { cwd: folder });
    expect(run.code).toBe(3);
    const broken = foundBy(run, "internal-error").map(({ message }) => message);
    for (const name of names) expect(broken).toContainEqual(expect.stringContaining(`acme/${name} `));
    expect([foundBy(run, "leftover-charge").length, foundBy(run, "acme/word").length, broken.length]).toEqual([
      1, 1, 5,
    ]);
    const outcomes = run.output.files[0]?.checks.slice(-6).map(({ outcome }) => outcome);
    expect(outcomes).toEqual([...names.map(() => "cannot-check"), "fail"]);
  });

  it("in modules that cannot be used are all told, in both languages", async () => {
    const modules = {
      "regles/throws.js": "throw new Error('cassé');",
      "regles/plain.js": "export default { id: 'acme/word' };",
      "regles/shadow.js": moduleOf("word").replace("acme/word", "leftover-charge"),
      "regles/twice.js": `${moduleOf("word").replace("default", "const one =")}; export default [one, one];`,
    };
    const plugins = ["./regles/absent.js", ...Object.keys(modules)];
    const folder = projectOf({ "sons-lint.config.json": JSON.stringify({ plugins }), ...modules });
    const said = {
      fr: [
        "est introuvable",
        "« cassé »",
        "(« severity » manque",
        "(« id » doit être de la forme editeur/nom)",
        "existe déjà",
      ],
      en: [
        "cannot be found",
        '"cassé"',
        '("severity" is missing',
        '("id" must have the form vendor/name)',
        "exists already",
      ],
    };
    for (const [language, words] of Object.entries(said)) {
      const { code, stderr, stdout } = await runCli(["devis.csv", "--lang", language], { cwd: folder });
      expect([code, stdout]).toEqual([2, ""]);
      expect(plain(stderr).trimEnd().split("\n")).toEqual(words.map((word) => expect.stringContaining(word)));
    }
  });
});
