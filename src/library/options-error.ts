import type { ConfigProblem } from "../engine/config/check-config.ts";

/** What is wrong with an option, as facts; `path` leads to it. */
export type OptionProblem =
  | ConfigProblem
  | {
      readonly code: "not-a-rule" | "rule-twice" | "needs-today" | "needs-files";
      readonly path: readonly PropertyKey[];
    };

/** An option is not what it should be: a mistake of the program that calls, never of a document. */
export class OptionsError extends TypeError {
  readonly problems: readonly OptionProblem[];

  constructor(problems: readonly OptionProblem[]) {
    super(`sons-lint: ${problems.map(sentence).join("; ")}`);
    this.name = "OptionsError";
    this.problems = problems;
  }
}

function sentence(problem: OptionProblem): string {
  const at = problem.path.map(String).join(".");
  const nearest = "nearest" in problem && problem.nearest !== null ? `, did you mean "${problem.nearest}"?` : "";
  return `option ${at}: ${SAID[problem.code] ?? problem.code.replaceAll("-", " ")}${nearest}`;
}

/** Where the code does not say it all. */
const SAID: Readonly<Record<string, string>> = {
  "unknown-rule-in": "no such rule",
  "not-a-rule": "no rule as defineRule makes it, with an id vendor/name",
  "rule-twice": "another rule has this id",
  "needs-today": "a waiver that expires needs the option today",
  "needs-files": "a list by its path is for `sons-lint` in Node; give its entries",
  "rule-of-truth": "this rule says whether the document was read truly and cannot be accepted or lowered",
};
