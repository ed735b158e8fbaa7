import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { fixture, hasStack, lintJson, newFolder, plain, runCli } from "./run-cli.ts";

const folder = newFolder();
const good = join(folder, "bon devis.pdf");

beforeAll(() => {
  copyFileSync(fixture("exemples/devis-conforme.pdf"), good);
  writeFileSync(join(folder, "vide.pdf"), "");
  writeFileSync(join(folder, "archive.pdf"), new Uint8Array([0x50, 0x4b, 3, 4, ...new Array<number>(60).fill(0)]));
  writeFileSync(join(folder, "coupé.pdf"), readFileSync(good).subarray(0, 20_000));
  writeFileSync(join(folder, "image.png"), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]));
  writeFileSync(join(folder, "photo.heic"), "\0\0\0\u0018ftypheic\0\0\0\0");
  writeFileSync(join(folder, "notes.csv"), "Bonjour,\nvoici la liste des présents à la réunion de jeudi.\n");
  mkdirSync(join(folder, "sans devis"));
  writeFileSync(join(folder, "sans devis", "lisez-moi.md"), "# rien");
});

describe("a document that cannot be used", () => {
  it.each([
    ["absent.pdf", "unreadable", "not-found", "n'existe pas"],
    ["vide.pdf", "unreadable", "empty-file", "est vide"],
    ["archive.pdf", "unreadable", "damaged", "endommagé ou incomplet"],
    ["coupé.pdf", "unreadable", "damaged", "endommagé ou incomplet"],
    ["image.png", "unreadable", "damaged", "endommagé ou incomplet"],
    ["photo.heic", "unreadable", "heic-picture", "enregistrez la photo en JPEG"],
    ["sans devis", "unreadable", "no-quote-in-folder", "ne contient aucun document d'un type pris en charge"],
    ["*.docx", "unreadable", "no-match", "aucun fichier ne correspond"],
    ["notes.csv", "not-a-quote", undefined, "aucun devis n'a été trouvé"],
  ])("%s: one sentence, exit code 2, and the others are judged", async (name, verdict, code, words) => {
    const [json, pretty] = await Promise.all([
      lintJson([join(folder, name), good]),
      runCli([join(folder, name), good]),
    ]);
    expect([json.code, pretty.code]).toEqual([2, 2]);
    expect(json.output.files[0]).toMatchObject({ verdict, quote: null, checks: [], findings: [] });
    expect(json.output.files[0]?.error?.code).toBe(code);
    expect(json.output.files[1]?.quote).not.toBeNull();
    expect(plain(pretty.stdout).replace(/\n\s+/g, " ")).toContain(words);
    expect(hasStack(pretty.stdout + pretty.stderr + json.stderr)).toBe(false);
  });

  it("that is encrypted says so, and what to do", async () => {
    const { code, output, stderr } = await lintJson([fixture("bad-input/mot-de-passe.pdf"), "--lang", "en"]);
    expect(code).toBe(2);
    expect(output.files[0]?.error).toEqual({
      code: "encrypted",
      message: "this document is protected by a password; save a copy without protection.",
    });
    expect(stderr).toContain("protected by a password");
  });

  it("shows its technical cause with --debug only", async () => {
    const { code, stderr } = await runCli([join(folder, "coupé.pdf"), "--debug"]);
    expect(code).toBe(2);
    expect(hasStack(stderr)).toBe(true);
  });

  it("that passes a limit is too large", async () => {
    const { code, output } = await lintJson([good, "--max-bytes", "1000"]);
    expect([code, output.files[0]?.error?.code]).toEqual([2, "too-large"]);
  });
});

it("a PDF that may be read without a password is read", async () => {
  const { output } = await lintJson([fixture("bad-input/droits-restreints.pdf")]);
  expect(output.files[0]?.quote?.lines.length).toBeGreaterThan(0);
});

describe("a context that cannot be used", () => {
  const context = (name: string, text: string): string => {
    const path = join(newFolder(), name);
    writeFileSync(path, text);
    return path;
  };

  it.each([
    ["unknown key", "c.json", '{ "dossierSendOn": "2022-05-04" }', "vouliez-vous dire « dossierSentOn »"],
    ["impossible date", "c.json", '{ "orderedOn": "2022-02-31" }', "la date 2022-02-31 n'existe pas"],
    ["wrong value", "c.yaml", "wave: 3\n", "« wave » vaut 3 ; il faut 1 ou 2"],
    ["syntax, with its place", "c.json", '{\n  "wave": 1,,\n}', "ligne 2, colonne 13"],
  ])("%s", async (_, name, text, words) => {
    const path = context(name, text);
    const { code, stdout, stderr } = await runCli([good, "--context", path]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(plain(stderr)).toContain(words);
    expect(stderr).toContain(path);
    expect(hasStack(stderr)).toBe(false);
  });

  it("that does not exist", async () => {
    const { code, stderr } = await runCli([good, "--context", join(folder, "absent.json")]);
    expect([code, plain(stderr)]).toEqual([2, expect.stringContaining("n'existe pas")]);
  });

  it("beside one quote leaves the others judged", async () => {
    const own = newFolder();
    for (const name of ["a.pdf", "b.pdf"]) copyFileSync(good, join(own, name));
    writeFileSync(join(own, "a.context.json"), '{ "orderdOn": "2022-01-04" }');
    const { code, output, stderr } = await lintJson([own]);
    expect(code).toBe(2);
    expect(output.files.map(({ error }) => error?.code ?? null)).toEqual(["context-refused", null]);
    expect(plain(stderr)).toContain("vouliez-vous dire « orderedOn »");
  });
});

describe("a command that cannot be used", () => {
  it.each([
    [[], "aucun devis indiqué"],
    [["x.pdf", "--fromat", "json"], "vouliez-vous dire « --format »"],
    [["x.pdf", "--format", "jsn"], "vouliez-vous dire « json »"],
    [["x.pdf", "--format"], "attend une valeur"],
    [["x.pdf", "--fail-on", "never"], "valeurs possibles : error, warning, review"],
    [["x.pdf", "--as-of", "31/12/2022"], "n'est pas une date pour --as-of"],
    [["x.pdf", "--today", "2022-02-30"], "n'est pas une date pour --today"],
    [["x.pdf", "--max-pages", "-1"], "nombre entier"],
    [["x.pdf", "--lang", "de"], "valeurs possibles : fr, en"],
    [["x.pdf", "--set", "orderedOn"], "écrivez clé=valeur"],
    [["x.pdf", "--set", "orderedOn=2022-02-30"], "la date 2022-02-30 n'existe pas"],
    [["x.pdf", "--format", "json", "--format", "pretty"], "un seul format peut aller sur la sortie standard"],
    [["x.pdf", "--format", "json=a.json", "--output", "b.json"], "--output n'accepte qu'un seul --format"],
    [["explain", "leftover-chrage"], "vouliez-vous dire « leftover-charge »"],
    [["explain"], "il manque <rule>"],
    [["rules", "extra"], "n'accepte pas autant d'arguments"],
  ])("%j", async (args, words) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(plain(stderr)).toContain(words);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("is told in English when English is asked for", async () => {
    const { code, stderr } = await runCli(["--fromat", "json", "--lang=en"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('unknown option --fromat; did you mean "--format"?')]);
  });

  it.each([
    ["whose folder does not exist", join(folder, "nulle part", "r.json"), "son dossier n'existe pas"],
    ["that is a folder", folder, "c'est un dossier"],
  ])("writes to no output %s", async (_, output, words) => {
    const { code, stderr } = await runCli([good, "--format", "json", "--output", output]);
    expect([code, plain(stderr)]).toEqual([2, expect.stringContaining(words)]);
  });

  // Nothing is closed to the superuser.
  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "writes to no folder that is closed",
    async () => {
      const closed = newFolder();
      chmodSync(closed, 0o555);
      const { code, stderr } = await runCli([good, "--format", "json", "--output", join(closed, "r.json")]);
      expect([code, plain(stderr)]).toEqual([2, expect.stringContaining("l'accès est refusé")]);
    },
  );

  it("writes the reports that it can", async () => {
    const own = newFolder();
    const { code } = await runCli([good, "--format", `json=${folder}`, "--format", `compact=${join(own, "r.txt")}`]);
    expect([code, readFileSync(join(own, "r.txt"), "utf8")]).toEqual([2, expect.stringContaining("Conforme")]);
  });
});
