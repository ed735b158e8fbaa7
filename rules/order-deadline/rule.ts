import { cannotCheck, defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { againstDeadline, basisOf, type DsrDeadline, deadlinesOf, isUndecided } from "../deadline-findings.ts";
import { prestationLines } from "../lines.ts";
import { dateOf, issueDay, orderDay } from "../timeline.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "order-deadline",
  severity: "error",
  citation: "Support ANS, dates limites de commande",
  title: { fr: "Date limite de commande", en: "Last order day" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const order = orderDay(subject);
    const day = order ?? issueDay(subject);
    if (day === null) return cannotCheck({ fact: "order-date", contextKey: "orderedOn" });
    const deadlines = deadlinesOf(subject, "order");
    if (deadlines === null)
      return prestationLines(subject).length === 0
        ? notApplicable("no-segur-line")
        : cannotCheck({ fact: "dsr", contextKey: "dsr" });
    const findings = deadlines.flatMap((deadline): Finding<Facts>[] => {
      const late = againstDeadline(day, deadline);
      if (late !== null && late.code !== "extended") return [late];
      return order === null
        ? [...(late === null ? [] : [late]), ...validityPast(subject, deadline)]
        : late === null
          ? []
          : [late];
    });
    if (findings.some(({ severity }) => severity !== "info")) return failOrPass(findings);
    const undecided = deadlines.length === 0 || deadlines.some((deadline) => isUndecided(day.day, deadline));
    return undecided
      ? cannotCheck({ fact: "known-order-deadline", contextKey: "dsr" })
      : failOrPass(findings, day.evidence);
  },
});

/** An unsigned quote may still be signed until its validity ends. */
function validityPast({ quote }: Subject, { dsr, deadline }: DsrDeadline): Finding<Facts>[] {
  const validity = dateOf(quote, "validity");
  const last = validity?.lastDay ?? validity?.date ?? null;
  if (validity === null || last === null || last <= deadline.day || deadline.laterDayUnknown) return [];
  return [
    {
      code: "validity-past",
      args: { day: last, deadline: deadline.day, dsr, basis: basisOf(deadline) },
      severity: "warning",
      evidence: validity.text,
      line: null,
    },
  ];
}
