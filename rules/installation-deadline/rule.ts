import { joinTexts } from "../../src/documents/text.ts";
import { cannotCheck, defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { againstDeadline, deadlinesOf, isUndecided } from "../deadline-findings.ts";
import { factOfDsr } from "../facts-of-dsr.ts";
import { prestationLines } from "../lines.ts";
import { dateOf, type KnownDay } from "../timeline.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "installation-deadline",
  severity: "error",
  citation: "Support ANS, dates limites d'installation",
  title: { fr: "Date limite d'installation", en: "Last installation day" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const planned = plannedDays(subject);
    const [first] = planned;
    if (first === undefined) return cannotCheck({ fact: "installation-date", contextKey: "plannedInstallationOn" });
    const deadlines = deadlinesOf(subject, "installation");
    if (deadlines === null)
      return prestationLines(subject).length === 0
        ? notApplicable("no-segur-line")
        : cannotCheck({ fact: "dsr", contextKey: "dsr" });
    const findings = deadlines.flatMap((deadline) => planned.flatMap((day) => againstDeadline(day, deadline) ?? []));
    if (findings.some(({ severity }) => severity !== "info")) return failOrPass<Facts>(findings);
    const undecided =
      deadlines.length === 0 || deadlines.some((deadline) => planned.some(({ day }) => isUndecided(day, deadline)));
    return undecided
      ? cannotCheck({ fact: "known-installation-deadline", contextKey: "dsr" })
      : failOrPass<Facts>(findings, first.evidence);
  },
});

/** Planned installation or acceptance: the context, else every such date of the document. */
function plannedDays({ quote, meaning, facts }: Subject): KnownDay[] {
  const given = factOfDsr(facts.plannedInstallationOn, meaning.dsrs[0]?.code ?? null);
  if (given !== null) return [{ day: given, evidence: dateOf(quote, "installation")?.text ?? joinTexts([]) }];
  return quote.dates.flatMap(({ role, date, text }) =>
    role === "installation" && date !== null ? [{ day: date, evidence: text }] : [],
  );
}
