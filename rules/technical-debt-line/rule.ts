import { defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import { billedLines, type ReadLine } from "../lines.ts";
import { bundledPart, hasCatchUp } from "./bundle.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "technical-debt-line",
  severity: "warning",
  citation: "Support ANS, « Bonnes pratiques »",
  title: { fr: "Rattrapage sur une ligne distincte", en: "Catch-up on a line of its own" },
  messages,
  check(subject) {
    // Inside a line that the State pays, catch-up is the affair of `funded-scope`.
    const lines = billedLines(subject).filter((read) => !read.meaning.segur && isCatchUp(read));
    if (lines.length === 0) return notApplicable("no-catch-up");
    return failOrPass(
      lines.flatMap(({ line, meaning }) => {
        const part = bundledPart(line.designation, meaning.notes);
        if (part === null) return [];
        // A note that tells the bundle is the place to look at.
        const evidence = meaning.notes.find(({ value }) => value.includes(part.value)) ?? line.designation;
        return [{ code: "bundled" as const, args: {}, evidence, line: line.index }];
      }),
      lines[0]?.line.designation ?? null,
    );
  },
});

const isCatchUp = ({ line, meaning }: ReadLine): boolean => [line.designation, ...meaning.notes].some(hasCatchUp);
