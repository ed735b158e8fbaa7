import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { expandInputs } from "../../src/files/inputs.ts";

const folder = mkdtempSync(join(tmpdir(), "entrées [1] "));
const at = (...parts: string[]): string => join(folder, ...parts);
const take = async (...args: string[]) =>
  (await expandInputs(args)).inputs.map(({ kind, path, named }) => [kind, path.replace(`${folder}/`, ""), named]);

beforeAll(() => {
  for (const name of ["b", "a", "node_modules", ".git"]) mkdirSync(at(name));
  for (const name of ["b/2.csv", "b/10.PDF", "a/note.txt", "a/a.context.json", "node_modules/x.csv", ".git/x.csv"])
    writeFileSync(at(name), "x");
  writeFileSync(at("a/sans-extension"), "junk\n%PDF-1.7\n");
});

describe("a folder", () => {
  it("gives its documents in order of name, told by content or table extension", async () => {
    expect(await take(folder)).toEqual([
      ["file", "a/sans-extension", false],
      ["file", "b/10.PDF", false],
      ["file", "b/2.csv", false],
    ]);
  });

  it("says how many other files it holds, context files left aside", async () => {
    expect((await expandInputs([folder])).skipped).toEqual([{ folder, count: 1 }]);
  });

  it("without documents is an input that cannot be used", async () => {
    mkdirSync(at("vide"));
    expect((await expandInputs([at("vide")])).inputs).toEqual([
      { kind: "unusable", path: at("vide"), named: true, code: "no-quote-in-folder" },
    ]);
  });

  it.skipIf(process.platform === "win32")("is not walked in circles through a link", async () => {
    symlinkSync(folder, at("b", "cercle"));
    expect(await take(at("b"))).toEqual([
      ["file", "b/10.PDF", false],
      ["file", "b/2.csv", false],
    ]);
  });
});

describe("arguments", () => {
  it("are taken in order, each file once, standard input too", async () => {
    expect(await take("-", at("b", "2.csv"), "-", at("b"), at("b", "..", "b", "2.csv"))).toEqual([
      ["stdin", "-", true],
      ["file", "b/2.csv", true],
      ["file", "b/10.PDF", false],
    ]);
  });

  it("that exist are files even where they look like patterns", async () => {
    writeFileSync(at("devis [v2].csv"), "x");
    expect(await take(at("devis [v2].csv"))).toEqual([["file", "devis [v2].csv", true]]);
  });

  it("are patterns below a folder whose name looks like one", async () => {
    expect(await take(at("b", "*.csv"), at("**", "10.*"))).toEqual([
      ["file", "b/2.csv", true],
      ["file", "b/10.PDF", true],
    ]);
  });

  it.each([
    ["absent.pdf", "not-found"],
    ["b/2.csv/x.pdf", "not-found"],
    ["*.docx", "no-match"],
  ])("%s cannot be used: %s", async (name, code) => {
    expect((await expandInputs([at(name)])).inputs).toMatchObject([{ kind: "unusable", code }]);
  });
});
