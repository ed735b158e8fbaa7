import { sliceText, type Text } from "../../src/documents/text.ts";
import { defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import { readText, stated } from "../../src/segur/reading.ts";
import { strungWorks } from "../../src/segur/scope.ts";
import { billedLines, type ReadLine } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "technical-debt-line",
  severity: "warning",
  citation: "Support ANS, « Bonnes pratiques »",
  title: { fr: "Rattrapage sur une ligne distincte", en: "Catch-up on a line of its own" },
  messages,
  check(subject) {
    // Inside a line that the State pays, catch-up is the affair of `funded-scope`.
    const lines = billedLines(subject).filter(
      ({ meaning }) => !meaning.segur && meaning.outOfScope.some(({ kind }) => kind === "catch-up"),
    );
    if (lines.length === 0) return notApplicable("no-catch-up");
    const bundled = lines.filter(isBundled);
    return failOrPass(
      bundled.map(({ line }) => ({ code: "bundled", args: {}, evidence: line.designation, line: line.index })),
      lines[0]?.line.designation ?? null,
    );
  },
});

/** Another work, told by words of its own, is strung to the catch-up; reasons and version numbers are none. */
const isBundled = ({ line }: ReadLine): boolean => {
  const works = strungWorks(withoutDetail(line.designation));
  const isCatchUp = works.map((work) => stated(readText(work), "out-of-scope.catch-up") !== undefined);
  return (
    works.some((work, index) => index > 0 && isCatchUp[index] === false && isWork(readText(work))) ||
    (isCatchUp[0] === false && works.length > 1 && isWork(readText(works[0] ?? line.designation)))
  );
};

/** What follows "soit" or "y compris" tells the steps of the catch-up itself. */
function withoutDetail(designation: Text): Text {
  const detail = /\b(?:soit|y compris|comprenant|incluant|à savoir|dont)\b/iu.exec(designation.value);
  return detail === null ? designation : sliceText(designation, 0, detail.index);
}

const isWork = (reading: ReturnType<typeof readText>): boolean =>
  stated(reading, "in-scope") !== undefined ||
  reading.mentions.some(
    ({ concept, polarity }) =>
      polarity === "stated" &&
      (concept.startsWith("in-scope.") || concept.startsWith("out-of-scope.") || concept === "other-work"),
  );
