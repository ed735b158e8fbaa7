import { expect, it } from "vitest";
import { rules } from "../../rules/index.ts";

it.each(rules)("$id has a title in each language, of its own, and a citation", ({ id, title, citation }) => {
  const others = rules.filter((rule) => rule.id !== id).map((rule) => rule.title);
  for (const language of ["fr", "en"] as const) {
    expect(title[language]?.length).toBeGreaterThan(8);
    expect(others.map((other) => other[language])).not.toContain(title[language]);
  }
  expect(citation).toMatch(/^(?:AF §|Support ANS, |Cohérence |Intégrité |Mentions |CGI, )/);
});
