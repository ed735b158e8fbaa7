import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { complaintsOf } from "../../src/library/testing/complaints.ts";
import { readRulePage } from "../../src/library/testing/rule-page.ts";

const folder = new URL("../../rules/", import.meta.url);
const pages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/page.md`, folder)))
  .map(({ name }) => ({ name, page: readRulePage(readFileSync(new URL(`${name}/page.md`, folder), "utf8")) }));

describe.each(pages)("the page of $name", ({ name, page }) => {
  it("is of a rule, in French then English, with three examples on each side", () => {
    expect(page.id).toBe(name);
    expect(rules.map(({ id }) => id)).toContain(name);
    expect(page.sections).toEqual(["En français", "In English", "Exemples"]);
    expect(page.examples.filter(({ conforms }) => conforms).length).toBeGreaterThanOrEqual(3);
    expect(page.examples.filter(({ conforms }) => !conforms).length).toBeGreaterThanOrEqual(3);
  });

  it.each(page.examples)("$title", async (example) => {
    expect(await complaintsOf(example, name, { only: example.only })).toEqual([]);
    const { expected } = example;
    const said = expected.kind === "findings" ? expected.findings : [];
    const breaks = said.some(({ rule = name, severity }) => rule === name && severity !== "info");
    expect(breaks).toBe(!example.conforms);
  });
});

it("every rule has its page", () => {
  const missing = rules.map(({ id }) => id).filter((id) => !pages.some(({ name }) => name === id));
  expect(missing).toEqual([]);
});
