import { defineRule, type Finding, failOrPass } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { lineFindings } from "./lines.ts";
import { type Facts, messages } from "./messages.ts";
import { shareColumnFindings } from "./share-columns.ts";
import { subtotalFindings } from "./subtotals.ts";
import { totalFindings } from "./totals.ts";

export const rule = defineRule<Facts>({
  id: "arithmetic",
  severity: "error",
  citation: "Cohérence du document",
  title: { fr: "Calculs du devis", en: "The quote adds up" },
  messages,
  check(subject) {
    const findings = [
      ...lineFindings(subject),
      ...subtotalFindings(subject),
      ...shareColumnFindings(subject),
      ...totalFindings(subject),
    ];
    return failOrPass(findings.filter((finding) => !isExplained(subject, finding) && !isCutShort(subject, finding)));
  },
});

/** A difference that an amount standing alone makes up is `complete-reading`, even if it also breaks a sum. */
const isExplained = ({ quote }: Subject, { args }: Finding<Facts>): boolean =>
  quote.unplaced.some(({ value }) => Math.abs(Math.abs(value) - Math.abs(args.printed - args.computed)) <= 1);

/** A sum that is larger than what was read, beside a line whose amount could not be read, is `complete-reading` too. */
const isCutShort = ({ quote }: Subject, { code, args }: Finding<Facts>): boolean =>
  (code === "net-total" || code === "subtotal") &&
  args.printed > args.computed &&
  quote.problems.some((problem) => problem.code === "unread-row");
