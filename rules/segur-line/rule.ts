import { joinTexts, type Text } from "../../src/documents/text.ts";
import { defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import { readText, stated } from "../../src/segur/reading/reading.ts";
import { countedLines, prestationLines } from "../lines.ts";
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
      return failOrPass<Facts>([{ code: "zero-amount", args: {}, evidence: emptied, line: lineOf(emptied) }]);
    if (sentence !== undefined)
      return failOrPass<Facts>(
        [{ code: "only-a-sentence", args: {}, severity: "info", evidence: sentence.evidence, line: null }],
        sentence.evidence,
      );
    const about = prestationLines(subject)[0] ?? countedLines(subject)[0];
    const named = quote.sections.find(
      ({ heading }) => stated(readText(heading), "whole-prestation") !== undefined,
    )?.heading;
    const evidence =
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
