import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contextSchema } from "../../src/engine/facts/context.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { readRulePage } from "../../src/library/testing/rule-page.ts";

/**
 * All that was understood of the examples of each rule page, before any rule: who pays, what each line sells, what
 * sentences tie. `npx vitest run test/segur/record.test.ts -u` writes the records anew; their difference is to be read.
 */
const folder = new URL("../../rules/", import.meta.url);
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/page.md`, folder)))
  .map(({ name }) => name);

const isEmpty = (value: unknown): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0);

/** A text by its words; what is empty is left out. */
const plain = (_key: string, value: unknown): unknown => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if ("pieces" in value) return `« ${String(Object.fromEntries(entries)["value"])} »`;
  return Object.fromEntries(entries.filter(([, own]) => !isEmpty(own)));
};

const lineOf = (name: string, value: unknown): string => `  ${name}: ${JSON.stringify(value, plain)}`;

async function recordOf(csv: string, given: unknown): Promise<string[]> {
  const facts = { context: contextSchema.parse(given) };
  const [result] = await lintBytes(new TextEncoder().encode(csv), "exemple.csv", { facts });
  if (result?.subject == null) throw new Error("not a quote");
  const { lines, ...ofQuote } = result.subject.meaning;
  return [
    ...lines.map((meaning, index) => lineOf(`line ${index}`, meaning)),
    ...Object.entries(ofQuote)
      .filter(([, value]) => !isEmpty(value))
      .map(([name, value]) => lineOf(name, value)),
  ];
}

describe.each(ids)("what is understood of %s", (id) => {
  it("is what it was", async () => {
    const { examples } = readRulePage(readFileSync(new URL(`${id}/page.md`, folder), "utf8"));
    const records: string[] = [];
    for (const { title, quote, context } of examples)
      records.push([title, ...(await recordOf(String(quote), context))].join("\n"));
    const record = fileURLToPath(new URL(`record/${id}.txt`, import.meta.url));
    await expect(`${records.join("\n\n")}\n`).toMatchFileSnapshot(record);
  });
});
