import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { type Clause, clauses } from "../../scripts/docs/clauses.ts";
import { readRulePage } from "../../src/library/testing/rule-page.ts";
import { root } from "../cli/run-cli.ts";

const examplesOf = (id: string) => readRulePage(readFileSync(`${root}rules/${id}/page.md`, "utf8")).examples;

/** What a labelled group of quotes must show, or must not. */
const groupExpects = (path: string, id: string): boolean => {
  const { expectAcross } = JSON.parse(readFileSync(root + path, "utf8")) as { expectAcross: { rule: string }[] };
  return expectAcross.some(({ rule }) => rule === id);
};

const isCase = (id: string, name: string, conforms: boolean): boolean =>
  name.startsWith("fixtures/")
    ? existsSync(root + name) && groupExpects(name, id) !== conforms
    : examplesOf(id).some((example) => example.title === name && example.conforms === conforms);

it("every rule has its clauses, and no other has any", () =>
  expect(Object.keys(clauses).sort()).toEqual(rules.map(({ id }) => id).sort()));

describe.each(Object.entries(clauses))("%s", (id, own: readonly Clause[]) => {
  it.each(own)("$clause", ({ fails, passes }) => {
    expect(isCase(id, fails, false), `fails: ${fails}`).toBe(true);
    expect(isCase(id, passes, true), `passes: ${passes}`).toBe(true);
  });

  it("has no example that belongs to no clause", () => {
    const named = new Set(own.flatMap(({ fails, passes }) => [fails, passes]));
    expect(examplesOf(id).filter(({ title }) => !named.has(title))).toEqual([]);
  });

  it("says each clause once", () => expect(new Set(own.map(({ clause }) => clause)).size).toBe(own.length));
});
