import { defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { dsrByCode, mayBeSameDsr } from "../../src/segur/dsr/dsr.ts";
import { codesIn, soldDsrs } from "../../src/segur/dsr/dsr-mentions.ts";
import { byWords, type Mention, mentionsOf, readText, type Words } from "../../src/segur/reading/reading.ts";
import { outsideWords } from "../../src/segur/scope.ts";
import { countedLines, prestationLines, type ReadLine } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "one-dsr-per-line",
  severity: "error",
  citation: "Support ANS, « Pratiques non conformes au SONS »",
  title: { fr: "Un seul DSR par ligne", en: "One DSR a line" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const lines = new Map(
      [...prestationLines(subject), ...countedLines(subject).filter(claimsSeveral)].map((read) => [
        read.line.index,
        read,
      ]),
    );
    if (lines.size === 0) return notApplicable("no-segur-line");
    return failOrPass([...[...lines.values()].flatMap(findingsOf), ...addedBySentences(subject)]);
  },
});

/**
 * "Le montant de la Prestation Ségur couvre également la PFI": a sentence puts a DSR under the price of another one. One
 * that a line of its own sells is no addition.
 */
function addedBySentences(subject: Subject): Finding<Facts>[] {
  const { quote, meaning } = subject;
  const sold = meaning.lines.flatMap(({ dsrs }) => dsrs.map(({ functionKey }) => functionKey));
  const [own] = sold;
  if (own === undefined) return [];
  return quote.statements.flatMap(({ text, smallPrint }): Finding<Facts>[] => {
    const reading = readText(text);
    if (smallPrint || outsideWords(text) !== null || !isPriceHolding(reading)) return [];
    const added = soldDsrs(reading, meaning.wave)
      .map(({ functionKey }) => functionKey)
      .filter((key) => key !== "LOINC" && !sold.includes(key));
    return added.length === 0
      ? []
      : [{ code: "several-dsr", args: { functions: [own, ...new Set(added)] }, evidence: text, line: null }];
  });
}

/** The price of the Prestation, and behind it that it holds something. */
const isPriceHolding = byWords((words): boolean =>
  mentionsOf(words, "prestation-price").some(
    ({ polarity, from, to }) =>
      polarity === "stated" &&
      mentionsOf(words, "holds").some(
        (holds) => holds.polarity === "stated" && (holds.from >= to || isSamePrice(words, holds, from)),
      ),
  ),
);

/** "Au même prix que la Prestation Ségur": the other thing stands behind. */
const isSamePrice = ({ tokens }: Words, { from, to }: Mention, price: number): boolean =>
  to <= price && price - to <= 2 && tokens.slice(from, to).some(({ word }) => word === "meme");

/** Lines that sell several DSRs without saying that they stand outside the Ségur. */
const claimsSeveral = ({ meaning }: ReadLine): boolean =>
  meaning.soldDsrs.length > 1 &&
  meaning.outside === null &&
  (meaning.namesPrestation !== null || meaning.aboutSegur !== null);

function findingsOf({ line, meaning }: ReadLine): Finding<Facts>[] {
  const functions = meaning.soldDsrs.map(({ functionKey }) => functionKey).filter((key) => key !== "LOINC");
  if (functions.length > 1)
    return [{ code: "several-dsr", args: { functions }, evidence: placeOfDsrs({ line, meaning }), line: line.index }];
  // One function of two corridors ("MS1-DUI-Va1 et MS2-DUI-Va1"): two DSRs.
  const codes = codesOfOneWave(line);
  if (codes.length > 1)
    return [{ code: "several-dsr", args: { functions: codes }, evidence: line.designation, line: line.index }];
  const isSgl = meaning.dsrs.some(({ functionKey }) => functionKey === "SGL");
  return meaning.loinc !== null && isSgl
    ? [
        {
          code: "loinc-on-sgl",
          args: {},
          severity: "warning",
          evidence: lineAround(line, meaning.loinc),
          line: line.index,
        },
      ]
    : [];
}

/** Codes that the line prints for one wave, without those that may be the first one ("MS-DUI-Va1" leaves MS1 open). */
function codesOfOneWave({ designation }: ReadLine["line"]): string[] {
  const printed = codesIn(readText(designation)).flatMap(({ code }) => (code === null ? [] : (dsrByCode(code) ?? [])));
  const [first] = printed;
  if (first === undefined) return [];
  const others = printed.filter(({ code, wave }) => wave === first.wave && !mayBeSameDsr(code, first.code));
  return [...new Set([first, ...others].map(({ code }) => code))];
}

/** The printed line that holds the words: a designation of seven lines would hide them. */
function lineAround(line: ReadLine["line"], words: NonNullable<ReadLine["meaning"]["loinc"]>): typeof words {
  return line.designation.value.length <= 300 ? line.designation : words;
}

/** The designation, the whole row where another cell names the DSRs ("IMG-RIS-Va2 / IMG-DB-Va2" as a reference), or the note that adds one. */
function placeOfDsrs({ line: { designation, text }, meaning }: ReadLine): ReadLine["line"]["text"] {
  const elsewhere = meaning.soldDsrs.find(({ evidence }) => !designation.value.includes(evidence.value));
  if (elsewhere === undefined) return designation;
  const words = elsewhere.evidence.value;
  return text.value.includes(words) ? text : (meaning.notes.find(({ value }) => value.includes(words)) ?? text);
}
