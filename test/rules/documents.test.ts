import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { allPages } from "../../scripts/docs/all-pages.ts";
import { root } from "../cli/run-cli.ts";

const pages = await allPages(root);

it.each([...pages.keys()])("docs/%s says what the rules and their data say (npm run pages)", (name) => {
  expect(readFileSync(`${root}docs/${name}`, "utf8")).toBe(pages.get(name));
});

it("no page of a rule that is gone is left", () => {
  const written = readdirSync(`${root}docs/rules`, { recursive: true })
    .map((name) => `rules/${String(name).replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".md"));
  expect(written.filter((name) => !pages.has(name))).toEqual([]);
});
