import { describe, expect, it } from "vitest";
import { judgeAcross } from "../../src/engine/across/across.ts";
import { mergeAcross } from "../../src/engine/across/merge-across.ts";
import { type LintOptions, lintBytes } from "../../src/engine/lint.ts";

const lint = (csv: string, options: LintOptions = {}) => lintBytes(new TextEncoder().encode(csv), "devis.csv", options);

const HEAD = "Devis;Désignation;Quantité;PU HT;Total HT\n";
const line = (number: string) =>
  `${number};Prestation Ségur BIO-SGL-Va1 prise en charge par l'État au titre du Ségur;1;15300,00;15300,00\n`;

describe("lintBytes", () => {
  it("judges each quote of a file apart", async () => {
    const results = await lint(HEAD + line("D-1") + line("D-2"));
    expect(results.map(({ part, subject }) => [part, subject?.quote.lines.length])).toEqual([
      ["D-1", 1],
      ["D-2", 1],
    ]);
  });

  it("gives a quote the facts of its number", async () => {
    const context = { quotes: { "D-2": { ceilingCents: 100 } } };
    const results = await lint(HEAD + line("D-1") + line("D-2"), { facts: { context } });
    const outcomes = results.map(({ checks }) => checks.find(({ ruleId }) => ruleId === "funding-ceiling")?.outcome);
    expect(outcomes).toEqual(["cannot-check", "fail"]);
  });

  it("calls a table without prices no quote, and says why bytes could not be read", async () => {
    const [letter] = await lint("Madame;Monsieur\nVeuillez;agréer\n");
    const [empty] = await lint("");
    expect([letter?.verdict, letter?.error, empty?.verdict, empty?.error?.code]).toEqual([
      "not-a-quote",
      null,
      "unreadable",
      "empty-file",
    ]);
  });

  it("names the bytes by their SHA-256", async () => {
    const [result] = await lint("abc");
    expect(result?.sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("judges as the kind of quote asked for", async () => {
    const kinds = await Promise.all(
      (["sons", "complementary"] as const).map((kind) => lint(HEAD + line("D-1"), { kind })),
    );
    expect(kinds.map(([result]) => result?.subject?.meaning.kind.value)).toEqual(["sons", "complementary"]);
  });
});

describe("mergeAcross", () => {
  const clients = (first: string, second: string): LintOptions => ({
    facts: { context: { quotes: { "D-1": { client: { finess: first } }, "D-2": { client: { finess: second } } } } },
  });

  it("adds to each quote what the others show, and changes its verdict", async () => {
    const files = await lint(HEAD + line("D-1") + line("D-2"), clients("750000001", "750000001"));
    const across = judgeAcross(files);
    const merged = mergeAcross({ files, across });
    expect(across.map(({ part }) => part)).toEqual(["D-1", "D-2"]);
    for (const file of merged) {
      expect(file.verdict).toBe("non-compliant");
      expect(file.findings.filter(({ ruleId }) => ruleId === "one-funding-per-dsr")).toHaveLength(1);
      expect(file.checks.find(({ ruleId }) => ruleId === "one-funding-per-dsr")?.outcome).toBe("fail");
    }
    expect(files.some(({ findings }) => findings.some(({ ruleId }) => ruleId === "one-funding-per-dsr"))).toBe(false);
  });

  it("leaves quotes alone that nothing was found about", async () => {
    const files = await lint(HEAD + line("D-1") + line("D-2"), clients("750000001", "690000002"));
    expect(mergeAcross({ files, across: judgeAcross(files) })).toEqual(files);
  });
});
