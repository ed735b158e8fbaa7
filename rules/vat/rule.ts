import { joinTexts } from "../../src/documents/text.ts";
import { defineRule, type Finding, failOrPass } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { vatBasis, vatRateStanding } from "../../src/segur/regulation/vat-territory.ts";
import { issueDay } from "../timeline.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "vat",
  severity: "warning",
  citation: "CGI, art. 278 et s., 294, 296 et 297",
  title: { fr: "Taux de TVA", en: "VAT rates" },
  messages,
  check(subject) {
    const { quote, meaning } = subject;
    const [first] = quote.vatRates;
    if (first === undefined) {
      if (meaning.vatExemption !== null) return failOrPass<Facts>([], meaning.vatExemption);
      const evidence = quote.totals.net?.text ?? quote.totals.gross?.text ?? quote.lines[0]?.text ?? joinTexts([]);
      return failOrPass<Facts>([{ code: "no-rate", args: {}, evidence, line: null }]);
    }
    return failOrPass(findingsOf(subject), first.text);
  },
});

/** One finding a rate: the same rate in ten lines is one fault. */
function findingsOf(subject: Subject): Finding<Facts>[] {
  const { quote, meaning } = subject;
  const seen = new Set<number>();
  const day = issueDay(subject)?.day ?? null;
  const postCode = quote.client.postCode?.value ?? null;
  return quote.vatRates.flatMap(({ value: percent, text }): Finding<Facts>[] => {
    if (seen.has(percent)) return [];
    seen.add(percent);
    const place = { evidence: text, line: null };
    // Rates of any French territory pass: the place of supply is not always the client's address.
    const standing = vatRateStanding(percent, postCode, day);
    if (standing === "unknown") return [{ code: "unknown-rate", args: { percent, basis: vatBasis }, ...place }];
    if (standing === "zero" && meaning.vatExemption === null)
      return [{ code: "zero-without-mention", args: {}, ...place }];
    if (standing === "elsewhere" && postCode !== null)
      return [{ code: "not-here", args: { percent, postCode, basis: vatBasis }, severity: "info", ...place }];
    return [];
  });
}
