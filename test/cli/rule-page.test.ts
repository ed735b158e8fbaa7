import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { renderRulePage } from "../../src/cli/rule-page.ts";
import type { Language } from "../../src/engine/rule.ts";
import { plainStyle } from "../../src/reports/pretty/style.ts";
import { root } from "./run-cli.ts";

const pageOf = (id: string) => readFileSync(`${root}rules/${id}/page.md`, "utf8");
const render = (id: string, language: Language) =>
  renderRulePage(pageOf(id), { language, style: plainStyle, width: 80 });

describe.each(rules.map(({ id }) => id))("the page of %s", (id) => {
  it.each<Language>(["fr", "en"])("is rendered whole in %s, without marks of Markdown", (language) => {
    const shown = render(id, language);
    const examples = pageOf(id).match(/^### /gm) ?? [];
    expect(shown.match(/^[✖✔] /gm)).toHaveLength(examples.length);
    expect(shown).not.toMatch(/\*\*|```|^#|\]\(/m);
    expect(shown.split("\n")[0]).toMatch(language === "fr" ? /^Ce qui est vérifié/ : /^What is checked/);
  });
});
