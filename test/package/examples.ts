import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../cli/run-cli.ts";

/** An example of a page of documentation, and what it says that the example prints. */
export interface DocumentedExample {
  readonly code: string;
  readonly output: string;
}

const read = (page: string): string => readFileSync(join(root, page), "utf8");

/** The JavaScript of a page, each with the text under it; one without throws. */
export const examplesIn = (page: string): DocumentedExample[] =>
  [...read(page).matchAll(/```js\n([\s\S]+?)```\n(?:\n```text\n([\s\S]+?)```)?/g)].map(([, code = "", output]) => {
    if (output === undefined) throw new Error(`${page}: nothing says what this prints: ${code}`);
    return { code, output };
  });

const fenced = (page: string, opening: string): string => {
  const [, text = ""] = new RegExp(`\`\`\`${opening}\\n([\\s\\S]+?)\`\`\``).exec(read(page)) ?? [];
  return text;
};

/** The files that docs/library.md speaks of, by name. */
export const exampleFiles: readonly (readonly [name: string, text: string])[] = [
  ["devis.csv", fenced("docs/library.md", "csv")],
  ["regles/maison.js", fenced("docs/library.md", "js regles/maison\\.js")],
  ["sons-lint.config.yaml", fenced("docs/library.md", "yaml")],
];
