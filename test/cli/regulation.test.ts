import { expect, it } from "vitest";
import { plain, runCli } from "./run-cli.ts";

interface Page {
  readonly facts: readonly {
    table: string;
    subject: string;
    fact: string;
    value: unknown;
    certainty: string;
    sources: string[];
  }[];
  readonly sources: Readonly<Record<string, unknown>>;
}
const json = async (...args: string[]): Promise<Page> =>
  JSON.parse((await runCli(["regulation", "--format", "json", ...args])).stdout) as Page;

it("prints every fact with its certainty and sources that are listed", async () => {
  const { facts, sources } = await json();
  expect(facts.length).toBeGreaterThan(200);
  expect(new Set(facts.map(({ table }) => table))).toEqual(
    new Set(["dsr", "deadlines", "figures", "ceilings", "programmes", "vat"]),
  );
  for (const { sources: cited, subject } of facts) {
    expect(cited.length, subject).toBeGreaterThan(0);
    for (const key of cited) expect(sources).toHaveProperty([key]);
  }
});

it("prints what was known on a day", async () => {
  const days = async (...args: string[]) =>
    (await json(...args)).facts
      .filter(
        ({ table, subject, fact }) => table === "deadlines" && subject === "BIO-SGL-Va1" && fact.startsWith("commande"),
      )
      .map(({ value }) => value);
  expect(await days()).toEqual(["2022-07-15", "2022-11-30"]);
  expect(await days("--as-of", "2022-03-01")).toEqual(["2022-07-15"]);
});

it.each([
  ["pretty", "fr", "BIO-SGL-Va1"],
  ["pretty", "en", "not found"],
  ["markdown", "en", "| BIO-SGL-Va1 | order | 2022-11-30 |"],
  ["markdown", "fr", "| BIO-SGL-Va1 | commande | 30/11/2022 |"],
  ["csv", "fr", "BIO-SGL-Va1;commande;30/11/2022;"],
  ["csv", "en", "BIO-SGL-Va1,order,2022-11-30,"],
])("as %s in %s", async (format, lang, words) => {
  const { code, stdout, stderr } = await runCli(["regulation", "--format", format, "--lang", lang]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(plain(stdout)).toContain(words);
});

it("is the same number of columns in every row of the CSV", async () => {
  const { stdout } = await runCli(["regulation", "--format", "csv"]);
  const rows = stdout.trimEnd().split("\r\n");
  const columns = (row: string): number => row.replace(/"(?:[^"]|"")*"/g, "").split(";").length;
  expect(new Set(rows.map(columns))).toEqual(new Set([8]));
});

it.each([
  [["--format", "yaml"], "json, csv, markdown"],
  [["--as-of", "2022-13-01"], "2022-13-01"],
])("refuses %j", async (args, words) => {
  const { code, stderr } = await runCli(["regulation", ...args]);
  expect([code, plain(stderr)]).toEqual([2, expect.stringContaining(words)]);
});
