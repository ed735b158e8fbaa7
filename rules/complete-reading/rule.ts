import { textAt } from "../../src/documents/text.ts";
import { defineRule, type Finding, failOrPass } from "../../src/engine/rule.ts";
import { type Facts, messages } from "./messages.ts";
import { unconfirmedReading } from "./unconfirmed.ts";

const OFFICE_PROBLEMS = [
  "hidden-sheet",
  "hidden-cells",
  "formula-without-value",
  "cell-limit",
  "insert-unread",
] as const;

const isOfficeProblem = (code: string): code is (typeof OFFICE_PROBLEMS)[number] =>
  OFFICE_PROBLEMS.some((known) => known === code);

export const rule = defineRule<Facts>({
  id: "complete-reading",
  severity: "warning",
  citation: "Intégrité de la lecture",
  title: { fr: "Lecture complète du document", en: "The whole document was read" },
  messages,
  check({ quote }) {
    const unplaced = quote.unplaced.map(
      ({ value, text }): Finding<Facts> => ({
        code: "unplaced-amount",
        args: { cents: value },
        evidence: text,
        line: null,
      }),
    );
    const problems = quote.problems
      // The rule hidden-text has its own say.
      .filter(({ code }) => code !== "unplaced-amount" && code !== "hidden-text" && code !== "lookalike-letters")
      .map(({ code, page, text, where = null, difference, line = null }): Finding<Facts> => {
        const evidence = text ?? textAt("", { page: page ?? 1, bbox: [0, 0, 0, 0] });
        if (code === "macros-ignored") return { code, args: {}, evidence, line: null, severity: "info" };
        if (isOfficeProblem(code)) return { code, args: { where }, evidence, line: null };
        if (code === "attachment-unreadable") return { code, args: { where }, evidence, line: null };
        if (code === "xml-differs" && difference !== undefined)
          return { code, args: { ...difference, attachment: where }, evidence, line };
        return code === "unread-row" || code === "doubtful-figure"
          ? { code, args: {}, evidence, line: null }
          : { code: "unread-page", args: { page }, evidence, line: null };
      });
    // A quantity and a price without their product: the amount was cut off, or never printed.
    const cut = quote.lines
      .filter(
        (line) =>
          line.totalCents === null &&
          line.quantity !== null &&
          line.unitPrice !== null &&
          !line.included &&
          !line.option,
      )
      .map((line): Finding<Facts> => ({ code: "unread-row", args: {}, evidence: line.text, line: line.index }));
    const guess = unconfirmedReading(quote);
    const guessed: Finding<Facts>[] =
      guess === null ? [] : [{ code: "unconfirmed-reading", args: {}, evidence: guess, line: null }];
    return failOrPass([...unplaced, ...cut, ...guessed, ...problems]);
  },
});
