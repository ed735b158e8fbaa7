import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mailOf, quoteCsv, termsText, zipOf } from "../documents/containers.ts";
import { fixture, lintJson, newFolder, plain, runCli } from "./run-cli.ts";

const folder = newFolder();
const terms = { header: "filename=conditions.txt", content: termsText };
const write = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe("a mail or an archive on the command line", () => {
  it("with a quote and general conditions is used: exit code 0", async () => {
    const mail = write("devis.eml", mailOf([{ header: "filename=devis.csv", content: quoteCsv("D-1") }, terms]));
    const { code, output } = await lintJson([mail]);
    expect(output.files.map(({ part, verdict }) => [part, verdict])).toEqual([
      ["devis.csv", "needs-review"],
      ["conditions.txt", "not-a-quote"],
    ]);
    expect(code).toBe(0);
  });

  it("without a quote is told once, on its own, with exit code 2", async () => {
    const mail = write("sans devis.eml", mailOf([terms]));
    const { code, stdout } = await runCli([mail]);
    expect(code).toBe(2);
    expect(plain(stdout).match(/aucun devis n'a été trouvé/g)).toHaveLength(1);
  });

  it("with a file that cannot be read names that file, with exit code 2", async () => {
    const lot = write("lot.zip", zipOf({ "a.csv": quoteCsv("D-1"), "b.pdf": "%PDF-1.7\n1 0 obj <<" }));
    const { code, output, stderr } = await lintJson([lot]);
    expect(code).toBe(2);
    expect(output.files.map(({ error }) => error?.code ?? null)).toEqual([null, "damaged"]);
    expect(plain(stderr)).toContain("lot.zip [b.pdf] : ce fichier est endommagé");
  });

  it("nested too deep says so, and a flag raises the limit", async () => {
    const lot = write("imbriqué.zip", zipOf({ "b.zip": zipOf({ "c.csv": quoteCsv("D-1") }) }));
    const refused = await lintJson([lot, "--max-nesting", "1"]);
    expect(refused.output.files.map(({ part, error }) => [part, error?.code])).toEqual([["b.zip", "nested-too-deep"]]);
    const { output } = await lintJson([lot, "--max-nesting", "2"]);
    expect(output.files.map(({ part }) => part)).toEqual(["b.zip/c.csv"]);
  });

  it("is found in a folder with office files, but not what editors leave there", async () => {
    const own = newFolder();
    for (const name of ["classeur.xlsx", "texte.docx", "outlook.msg"])
      copyFileSync(fixture(`containers/${name}`), join(own, name));
    copyFileSync(fixture("containers/texte.docx"), join(own, "~$texte.docx"));
    writeFileSync(join(own, "page.html"), "<!doctype html><p>Devis");
    writeFileSync(join(own, "rapport.html"), '<!doctype html><meta name="generator" content="sons-lint 1.0"><p>Devis');
    writeFileSync(join(own, "vue.htm"), "{{> devis}}");
    const { output } = await lintJson([own]);
    const names = new Set(output.files.map(({ path }) => path.slice(own.length + 1)));
    expect([...names]).toEqual(["classeur.xlsx", "outlook.msg", "page.html", "texte.docx"]);
  });
});
