import { describe, expect, it } from "vitest";
import { readRulePage } from "../../src/library/testing/rule-page.ts";

const example = (lines: readonly string[]): string =>
  ["# `vat` : la TVA", "## Exemples", "### Exemple non conforme : un taux", ...lines].join("\n");
const quote = ["```csv", "Désignation;Total", "```"];

describe("readRulePage", () => {
  it("reads an example with its quote, context and expectations", () => {
    const page = readRulePage(
      example([
        "juge seulement : vat",
        ...quote,
        "```json",
        '{ "wave": 1 }',
        "```",
        "attendu : vat (warning) « 19,6 »",
      ]),
    );
    expect(page).toEqual({
      id: "vat",
      sections: ["Exemples"],
      explained: { fr: "", en: "" },
      examples: [
        {
          title: "un taux",
          conforms: false,
          only: "vat",
          quote: "Désignation;Total\n",
          context: { wave: 1 },
          expected: { kind: "findings", findings: [{ rule: "vat", severity: "warning", words: "19,6" }] },
        },
      ],
    });
  });

  it("reads what a passing example may expect", () => {
    const expectedOf = (said: string) => readRulePage(example([...quote, `attendu : ${said}`])).examples[0]?.expected;
    expect(expectedOf("rien")).toEqual({ kind: "nothing" });
    expect(expectedOf("sans objet")).toEqual({ kind: "not-applicable" });
    expect(expectedOf("non vérifiable (ceilingCents)")).toEqual({ kind: "cannot-check", contextKey: "ceilingCents" });
  });

  it.each([
    ["an example without expectation", example(quote)],
    ["an example without quote", example(["attendu : rien"])],
    ["an expectation in other words", example([...quote, "attendu : presque rien"])],
    ["a heading in other words", example([...quote, "attendu : rien", "### Un exemple"])],
    ["a page without its rule's id", "# La TVA"],
  ])("refuses %s", (_, markdown) => {
    expect(() => readRulePage(markdown)).toThrow();
  });
});
