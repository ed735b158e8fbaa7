import { joinTexts, sliceText, type Text } from "../../src/documents/text.ts";
import { defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { numbersIn, printedNumber, printedNumbers } from "../../src/segur/notes/line-numbers.ts";
import { linesNamedIn } from "../../src/segur/notes/named-lines.ts";
import { billedLines, clientLines, type ReadLine } from "../lines.ts";
import { bundledPart } from "./bundle.ts";
import { hasCatchUp } from "./catch-up.ts";
import { type Facts, messages } from "./messages.ts";
import { tellsBundle } from "./told-bundle.ts";

export const rule = defineRule<Facts>({
  id: "technical-debt-line",
  severity: "warning",
  citation: "Support ANS, « Bonnes pratiques »",
  title: { fr: "Rattrapage sur une ligne distincte", en: "Catch-up on a line of its own" },
  messages,
  check(subject) {
    // Inside a line that the State pays, catch-up is the affair of `funded-scope`.
    const lines = billedLines(subject).filter((read) => !read.meaning.segur && isCatchUp(read));
    const sentences = [...bundlesBySentence(subject), ...bundlesByHeading(subject)];
    if (lines.length === 0 && sentences.length === 0) return notApplicable("no-catch-up");
    return failOrPass(
      [
        ...sentences,
        ...lines.flatMap(({ line, meaning }) => {
          const notes = meaning.notes.filter((note) => !isShared(note, subject));
          const part = bundledPart(line.designation, notes);
          if (part === null) return [];
          // A note that tells the bundle is the place to look at.
          const evidence = notes.find(({ value }) => value.includes(part.value)) ?? line.designation;
          return [{ code: "bundled" as const, args: {}, evidence, line: line.index }];
        }),
      ],
      lines[0]?.line.designation ?? null,
    );
  },
});

/** "C = payé par la clinique (infrastructure ; version obsolète)": a note of several lines gives the reasons of all of them. */
const isShared = (note: Text, { meaning }: Subject): boolean =>
  meaning.lines.filter(({ notes }) => notes.some(({ value }) => value === note.value)).length > 1;

/** Sentences that name a client-paid line and say that its price holds the catch-up, or what it consists of. */
const bundlesBySentence = (subject: Subject): Finding<Facts>[] =>
  subject.quote.statements.flatMap(({ text, smallPrint }): Finding<Facts>[] => {
    if (smallPrint) return [];
    const isTold = tellsBundle(text);
    const definition = isTold ? null : definitionIn(text);
    const naming = isTold ? text : definition?.defined;
    if (naming === undefined) return [];
    const named = new Set(linesNamedIn(naming, subject.quote).map(({ index }) => index));
    const numbers = numbersIn(naming.value, printedNumbers(subject.quote));
    const line = clientLines(subject).find(
      (read) =>
        (named.has(read.line.index) || numbers.has(printedNumber(read.line))) &&
        !isCatchUp(read) &&
        (definition === null || stringsTo(read, definition.works)),
    )?.line;
    if (line === undefined) return [];
    const evidence = joinTexts([line.designation, text], " … ");
    return [{ code: "bundled", args: {}, evidence, line: line.index }];
  });

/** "La modernisation, c'est huit écrans et le rattrapage": what a sentence tells the works of, and these works. */
function definitionIn(text: Text): { readonly defined: Text; readonly works: Text } | null {
  const mark = DEFINES.exec(text.value);
  if (mark === null) return null;
  const works = sliceText(text, mark.index + mark[0].length, text.value.length);
  return hasCatchUp(works) ? { defined: sliceText(text, 0, mark.index), works } : null;
}
const DEFINES = /\s?[:=]\s|,? (?:c['’]est|soit|à savoir|ce sont)(?!\p{L})/iu;

/** Whether the works told of a line string another one to the catch-up. */
const stringsTo = ({ line }: ReadLine, works: Text): boolean => {
  const part = bundledPart(line.designation, [works]);
  return part !== null && part.value !== works.value;
};

/** A heading over one line tells what the line consists of: "Chantier, détail : a) salle blanche b) reprise de la vieille version". */
const bundlesByHeading = (subject: Subject): Finding<Facts>[] =>
  billedLines(subject).flatMap((read): Finding<Facts>[] => {
    const section = read.line.section === null ? undefined : subject.quote.sections[read.line.section];
    if (section === undefined || section.lines.length !== 1 || read.meaning.segur || isCatchUp(read)) return [];
    const isBundle = hasCatchUp(section.heading) && bundledPart(section.heading, []) !== null;
    return isBundle ? [{ code: "bundled", args: {}, evidence: section.heading, line: read.line.index }] : [];
  });

const isCatchUp = ({ line, meaning }: ReadLine): boolean => [line.designation, ...meaning.notes].some(hasCatchUp);
