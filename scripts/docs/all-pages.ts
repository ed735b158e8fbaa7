import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../rules/index.ts";
import { readRulePage } from "../../src/library/testing/rule-page.ts";
import { regulationMarkdown } from "../../src/reports/regulation/markdown.ts";
import { regulationWords } from "../../src/reports/regulation/words.ts";
import { clausesPage } from "./clauses-page.ts";
import { coveragePage } from "./coverage.ts";
import { ruleDocument, rulesIndex } from "./rule-document.ts";

/** Every page of `docs/` that is made from the rules and their data, by its path inside `docs/`. */
export async function allPages(root: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>([
    [
      "regulation.md",
      regulationMarkdown(regulationWords("fr"), null, "Page produite depuis rules/data ; `npm run pages` la refait."),
    ],
    ["rules/README.md", rulesIndex(rules)],
    ["rules/clauses.md", clausesPage()],
    ["rules/coverage.md", coveragePage(rules)],
  ]);
  for (const rule of rules) {
    const page = readRulePage(readFileSync(join(root, "rules", rule.id, "page.md"), "utf8"));
    pages.set(`rules/${rule.id}.md`, await ruleDocument(rule, page, "en"));
    pages.set(`rules/fr/${rule.id}.md`, await ruleDocument(rule, page, "fr"));
  }
  return pages;
}
