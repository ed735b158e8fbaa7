import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { allPages } from "../../scripts/docs/all-pages.ts";
import { root } from "../cli/run-cli.ts";

const written = readdirSync(`${root}docs/rules`, { recursive: true })
  .map((name) => `rules/${String(name).replaceAll("\\", "/")}`)
  .filter((name) => name.endsWith(".md"))
  .concat("regulation.md");

it("docs/ say what the rules and their data say (npm run pages), and no page of a rule that is gone is left", async () => {
  const pages = written.map((name) => [name, readFileSync(`${root}docs/${name}`, "utf8")] as const);
  expect(Object.fromEntries(pages)).toEqual(Object.fromEntries(await allPages(root)));
});
