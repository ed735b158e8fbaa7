import { joinTexts, type Text } from "../../src/documents/text.ts";
import { defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { readText, stated } from "../../src/segur/reading/reading.ts";
import { billedLines, countedLines, prestationLines } from "../lines.ts";
import { isOfPrestation, wipedOut } from "../wiped-out.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "segur-line",
  severity: "error",
  citation: "Support ANS, « Principes d'obtention du financement SONS » ; FAQ des industriels (ANS)",
  title: { fr: "Ligne du montant pris en charge par l'État", en: "Line stating the amount paid by the State" },
  messages,
  check(subject) {
    const { meaning, quote } = subject;
    if (meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const sentence = meaning.funding.stated.find(({ source }) => source === "statement");
    // A component that is included does not empty an amount that a sentence states.
    const emptied = meaning.funding.emptied.find((text) => sentence === undefined || !isComponent(text));
    const onLine = meaning.funding.stated.find(({ source }) => source !== "statement");
    if (onLine !== undefined) return failOrPass<Facts>([], onLine.evidence);
    if (emptied !== undefined)
      return failOrPass<Facts>([
        {
          code: "zero-amount",
          args: {},
          evidence: blankRow(subject) ?? wordedAmount(subject) ?? emptied,
          line: lineOf(emptied),
        },
      ]);
    if (sentence !== undefined)
      return failOrPass<Facts>(
        [{ code: "only-a-sentence", args: {}, severity: "info", evidence: sentence.evidence, line: null }],
        sentence.evidence,
      );
    const about = prestationLines(subject)[0] ?? countedLines(subject)[0];
    const named = quote.sections.find(
      ({ heading }) => stated(readText(heading), "whole-prestation") !== undefined,
    )?.heading;
    const blank = blankRow(subject);
    const evidence =
      // A sentence about the amount says less than the row that lacks it.
      (blank === null || isSentence(blank.value) ? wordedAmount(subject) : null) ??
      blank ??
      cancellation(subject) ??
      (about?.meaning.namesPrestation == null ? named : undefined) ??
      about?.line.designation ??
      quote.number?.text ??
      quote.texts[0] ??
      joinTexts([]);
    return failOrPass<Facts>([{ code: "no-line", args: {}, evidence, line: about?.line.index ?? null }]);

    function isComponent(text: Text): boolean {
      const own = meaning.lines[lineOf(text) ?? -1];
      return own !== undefined && own.inScope.length > 0 && !own.wholePrestation;
    }

    function lineOf(text: Text): number | null {
      return quote.lines.find((line) => line.text === text)?.index ?? null;
    }
  },
});

/** Ends with a full stop, as no label of a row does. */
const isSentence = (value: string): boolean => /\p{L}{3}\.\s*$/u.test(value);

/** "Montant pris en charge par l'État | à compléter": the row is there, and words or dots stand where its amount should. */
function blankRow({ quote }: Subject): Text | null {
  const rows = [...quote.statements.map(({ text }) => text), ...quote.texts];
  return rows.find(({ value }) => value.length <= LONGEST_ROW && STATE_ROW.test(value) && !/\d/u.test(value)) ?? null;
}
const LONGEST_ROW = 160;
const STATE_ROW = /^\s*(?:montant|part|somme|total|financement)(?!\p{L})[^.;:]*(?:l['’]\s?[ÉEée]tat)(?!\p{L})/iu;

/** The row of a line that the State pays and that prints words in the place of its amount. */
const wordedAmount = ({ quote, meaning }: Subject): Text | null =>
  quote.lines.find(
    ({ index, totalCents, option }) => !option && totalCents === null && meaning.lines[index]?.payer.value === "state",
  )?.text ?? null;

/** The row that takes the price of the Prestation away, or that of the whole quote. */
const cancellation = (subject: Subject): Text | null =>
  wipedOut(subject).find(
    ({ lines }) => lines.length === billedLines(subject).length || lines.some(({ meaning }) => isOfPrestation(meaning)),
  )?.row ?? null;
