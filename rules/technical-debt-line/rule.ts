import { sliceText, type Text } from "../../src/documents/text.ts";
import { defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import { readText, stated } from "../../src/segur/reading.ts";
import { inScopeKinds, outOfScopeKinds, strungWorks } from "../../src/segur/scope.ts";
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
    return failOrPass(
      lines
        .filter(isBundled)
        .map(({ line }) => ({ code: "bundled", args: {}, evidence: line.designation, line: line.index })),
      lines[0]?.line.designation ?? null,
    );
  },
});

/** Another work, told by words of its own, is strung to the catch-up; reasons and version numbers are none. */
function isBundled({ line }: ReadLine): boolean {
  const works = strungWorks(withoutDetail(line.designation));
  return works.length > 1 && works.some((work) => opensOtherWork(work) || (!isCatchUp(work) && isOtherWork(work)));
}

/** What follows "soit" or "y compris" tells the steps of the catch-up itself. */
function withoutDetail(designation: Text): Text {
  const detail = /\b(?:soit|y compris|comprenant|incluant|à savoir|dont)\b/iu.exec(designation.value);
  return detail === null ? designation : sliceText(designation, 0, detail.index);
}

const isCatchUp = (work: Text): boolean => stated(readText(work), "out-of-scope.catch-up") !== undefined;

/** Kinds that say why the catch-up is needed, and are no work beside it. */
const REASONS = new Set(["prerequisite", "preparation", "compatibility", "dependency"]);

function isOtherWork(work: Text): boolean {
  const reading = readText(work);
  const isSold = inScopeKinds(reading).length > 0 || outOfScopeKinds(reading).some(({ kind }) => !REASONS.has(kind));
  return isSold || stated(reading, "other-work") !== undefined;
}

/** A part that opens with a work of its own, whatever reasons follow it. */
const opensOtherWork = (work: Text): boolean =>
  NOUN_OF_WORK.test(work.value) && !/^\s*\S*\s?(?:rattrapage|montée|migration)/iu.test(work.value);

/** "réorganisation des archives", "changement du fond documentaire": a noun made of a verb opens the part. */
const NOUN_OF_WORK = /^\s*(?:l['’]|les?\s|la\s|des?\s|du\s|une?\s)?\p{L}{4,}(?:tion|sion|ment|age|ture|yse)s?\s+d/iu;
