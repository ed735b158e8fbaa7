import { joinTexts } from "../../src/documents/text.ts";
import { defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { dsrOfFunction } from "../../src/segur/dsr.ts";
import { needsVersionList } from "../../src/segur/version-lists.ts";
import { prestationLines } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "version-list",
  severity: "error",
  citation: "AF §4.3",
  title: { fr: "Liste des versions sans reste à charge", en: "List of versions free of charge" },
  messages,
  check(subject) {
    const { quote, meaning } = subject;
    if (meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const [line] = prestationLines(subject);
    if (line === undefined) return notApplicable("no-segur-line");
    if (!isBound(subject)) return notApplicable("dsr-without-version-list");
    const undated = quote.versions.filter(({ releasedOn }) => releasedOn === null);
    if (quote.versions.length === 0)
      return failOrPass<Facts>([{ code: "no-list", args: {}, evidence: line.line.designation, line: line.line.index }]);
    return failOrPass<Facts>(
      undated.map(({ version, text }) => ({ code: "no-date", args: { version }, evidence: text, line: null })),
      joinTexts(
        quote.versions.map(({ text }) => text),
        " ; ",
      ),
    );
  },
});

/** Bound by a DSR of the quote; in wave 2 every DSR is, also one that the quote does not name. */
function isBound({ meaning }: Subject): boolean {
  if (meaning.wave === 2) return true;
  return meaning.dsrs.some(({ code, functionKey, wave }) => {
    const known = code ?? dsrOfFunction(functionKey, wave ?? meaning.wave)?.code ?? dsrOfFunction(functionKey, 1)?.code;
    return known !== undefined && needsVersionList(known)?.required === true;
  });
}
