import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasStack, lintJson, newFolder, plain, runCli } from "./run-cli.ts";

const quote = (number: string, solution = "Béryl Soins 9.0"): string =>
  [
    `Devis n° ${number} du 03/05/2022`,
    "Éditeur : Orlanis SAS",
    "Client : Clinique des Tilleuls;FINESS 750000002",
    `Logiciel : ${solution}`,
    "Désignation;Qté;PU HT;Total HT;Payeur",
    "Prestation Ségur HOP-DPI-Va1;1;20 000,00;20 000,00;État",
    "",
  ].join("\n");

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe("--ledger", () => {
  it("is begun, added to, and judged against", async () => {
    const cwd = folderWith({ "a.csv": quote("D22-0418"), "b.csv": quote("D22-0999") });
    const first = await lintJson(["a.csv", "--ledger", "funded.ndjson", "--ledger-append"], { cwd });
    expect([first.code, first.stderr]).toEqual([0, ""]);
    const ledger = readFileSync(join(cwd, "funded.ndjson"), "utf8");
    const second = await lintJson(["b.csv", "--ledger", "funded.ndjson", "--ledger-append"], { cwd });
    expect(second.code).toBe(1);
    expect(second.output.files[0]).toMatchObject({ verdict: "non-compliant" });
    expect(second.output.across[0]?.findings[0]?.message).toContain("funded.ndjson : D22-0418");
    expect(readFileSync(join(cwd, "funded.ndjson"), "utf8")).toBe(ledger);
  });

  it.each([
    [["--ledger", "absent.ndjson"], "absent.ndjson : ce registre de financements n'existe pas"],
    [["--ledger", "broken.ndjson"], "broken.ndjson:2 : cette ligne du registre n'est pas un objet JSON complet"],
    [["--ledger-append"], "l'option --ledger-append demande aussi --ledger"],
  ])("%j is refused with its place and reason", async (flags, words) => {
    const cwd = folderWith({
      "a.csv": quote("D22-0418"),
      "broken.ndjson": '{"client":{"finess":"750000001"},"dsr":"HOP-DPI-Va1"}\n{"client":',
    });
    const { code, stdout, stderr } = await runCli(["a.csv", ...flags], { cwd });
    expect([code, stdout, hasStack(stderr)]).toEqual([2, "", false]);
    expect(plain(stderr)).toContain(words);
  });
});

describe("lists of the ANS", () => {
  const solutions =
    "Solutions référencées au 08/06/2022\nDispositif;Nom de la solution;Version\nHOP-DPI-Va1;Béryl Soins;9.0\n";

  it("are named in a context, from its folder, and stand beside what was concluded from them", async () => {
    const { writeXlsx } = await import("hucre/xlsx");
    const base = await writeXlsx({
      sheets: [
        {
          name: "Base",
          rows: [
            ["N° FINESS", "Montant maximum HT DPI vague 1"],
            ["750000002", 15000],
          ],
        },
      ],
    });
    const cwd = folderWith({
      "a.csv": quote("D22-0418"),
      "listes/solutions.csv": solutions,
      "listes/base-2022-09-01.xlsx": base,
      "listes/contexte.yaml": "referencedSolutions: solutions.csv\neligibleEstablishments: base-2022-09-01.xlsx\n",
    });
    const args = ["a.csv", "--context", "listes/contexte.yaml"];
    const [json, pretty] = await Promise.all([lintJson(args, { cwd }), runCli(args, { cwd })]);
    const [file] = json.output.files;
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(file?.checks.find(({ ruleId }) => ruleId === "referenced-solution")).toMatchObject({
      outcome: "pass",
      lists: [{ name: "solutions.csv", sha256, date: "2022-06-08", dateFrom: "content" }],
    });
    expect(file?.findings.find(({ ruleId }) => ruleId === "funding-ceiling")).toMatchObject({
      severity: "error",
      lists: [{ name: "base-2022-09-01.xlsx", sha256, date: "2022-09-01", dateFrom: "file-name" }],
    });
    const shown = plain(pretty.stdout).replace(/\n\s+/g, " ");
    expect(shown).toMatch(/Liste +base-2022-09-01\.xlsx, datée par son nom du 01\/09\/2022, SHA-256 [0-9a-f]{64}/);
    expect(shown).toMatch(
      /Solution référencée \[referenced-solution\] : conforme solutions\.csv, du 08\/06\/2022, SHA-256 [0-9a-f]{64}/,
    );
  });

  it("are given by flags, with columns in whatever words", async () => {
    const cwd = folderWith({
      "a.csv": quote("D22-0418", "Béryl Soins 8.1"),
      "l.csv": "Quoi;Pour quoi;Indice\nBéryl Soins;HOP-DPI-Va1;9.0\n",
    });
    const refused = await runCli(["a.csv", "--referenced-solutions", "l.csv"], { cwd });
    expect(refused.code).toBe(2);
    expect(plain(refused.stderr)).toContain(
      "l.csv : les colonnes de cette liste ne sont pas reconnues (il manque : nom de la solution [solution] ; en-têtes lus en 1:1 : « Quoi », « Pour quoi », « Indice »)",
    );
    const columns = ["--columns", "solution=Quoi,dsr=Pour quoi", "--columns", "version=Indice"];
    const { output } = await lintJson(["a.csv", "--referenced-solutions", "l.csv", ...columns], { cwd });
    expect(output.files[0]?.findings.map(({ ruleId }) => ruleId)).toContain("referenced-solution");
  });

  it("beside a quote are refused for that quote alone", async () => {
    const cwd = folderWith({
      "a.csv": quote("D22-0418"),
      "a.context.json": '{ "referencedSolutions": "absente.csv" }',
      "b.csv": quote("D22-0999"),
    });
    const { code, output, stderr } = await lintJson(["a.csv", "b.csv"], { cwd });
    expect(code).toBe(2);
    expect(output.files.map(({ error }) => error?.code ?? null)).toEqual(["context-refused", null]);
    expect(plain(stderr)).toContain("absente.csv : cette liste n'existe pas");
  });
});

describe("what-changed", () => {
  it("compares two runs; 0 without a change, 1 with one, 2 for a result that was broken off", async () => {
    const cwd = folderWith({ "a.csv": quote("D22-0418") });
    await runCli(["a.csv", "--format", "ndjson=old.ndjson"], { cwd });
    await runCli(["a.csv", "--format", "ndjson=new.ndjson", "--set", "ceilingCents=100"], { cwd });
    expect(await runCli(["what-changed", "old.ndjson", "old.ndjson"], { cwd })).toMatchObject({
      code: 0,
      stdout: "Aucun changement sur 1\u00a0devis.\n",
    });
    const changed = await runCli(["what-changed", "old.ndjson", "new.ndjson", "--format", "json"], { cwd });
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.stdout)).toMatchObject({
      changed: [{ path: "a.csv", causes: ["context"], added: [{ ruleId: "funding-ceiling", severity: "error" }] }],
    });
    writeFileSync(join(cwd, "cut.ndjson"), readFileSync(join(cwd, "new.ndjson"), "utf8").split("\n")[0] ?? "");
    const cut = await runCli(["what-changed", "old.ndjson", "cut.ndjson", "--lang", "en"], { cwd });
    expect([cut.code, cut.stdout]).toEqual([2, ""]);
    expect(cut.stderr).toBe(
      'sons-lint: cut.ndjson:2: this result stops before its last line ("across"); the run was interrupted, make it again.\n',
    );
    expect((await runCli(["what-changed", "old.ndjson", "absent.ndjson"], { cwd })).code).toBe(2);
    expect(existsSync(join(cwd, "absent.ndjson"))).toBe(false);
  });
});

describe("explain --why", () => {
  it("shows the chain for one document, in text and JSON", async () => {
    const cwd = folderWith({ "a.csv": quote("D22-0418") });
    const flags = ["explain", "--why", "a.csv", "funding-ceiling", "--set", "ceilingCents=100"];
    const [text, json] = await Promise.all([runCli(flags, { cwd }), runCli([...flags, "--format", "json"], { cwd })]);
    expect([text.code, json.code]).toEqual([0, 0]);
    expect(plain(text.stdout)).toContain("ceilingCents = 100 (donné par --set ou une option)");
    expect(plain(text.stdout)).toContain("payeur : l'État (colonne du payeur, ");
    expect(JSON.parse(json.stdout)).toMatchObject({
      files: [
        {
          path: "a.csv",
          ruleId: "funding-ceiling",
          outcome: "fail",
          lines: [{ dsr: { codes: ["HOP-DPI-Va1"], from: "line" } }],
        },
      ],
    });
    expect((await runCli(["explain", "--why", "absent.csv", "vat"], { cwd })).code).toBe(2);
  });
});
