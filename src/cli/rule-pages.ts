import { readFile } from "node:fs/promises";
import { rules } from "../../rules/index.ts";

/** The page of a rule, from the package: `rules/` stands beside the folder of the built code. */
export const readRulePage = (id: string): Promise<string> =>
  readFile(new URL(`../rules/${id}/page.md`, import.meta.url), "utf8");

/** Every rule's page by its id. */
export const readRulePages = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all(rules.map(async ({ id }) => [id, await readRulePage(id)] as const)));
