import { joinTexts } from "../../src/documents/text.ts";
import { cannotCheck, defineRule, failOrPass, type MissingFact, notApplicable } from "../../src/engine/rule.ts";
import { earliestOrder, latestDossier, preorderWindow } from "../../src/segur/regulation/preorder-window.ts";
import { preorderDays } from "../../src/segur/regulation/wave-limits.ts";
import { severityBy } from "../basis.ts";
import { factOfDsr } from "../facts-of-dsr.ts";
import { dateOf, isAlreadyReferenced, orderDay, referencingDay } from "../timeline.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "preorder-window",
  severity: "error",
  citation: "AF §4.4",
  title: { fr: "Commande et dossier : 120 jours", en: "Order and dossier: 120 days" },
  messages,
  check(subject) {
    const { meaning, facts } = subject;
    if (meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    if (isAlreadyReferenced(subject)) return notApplicable("already-referenced");
    const order = orderDay(subject);
    const code = meaning.dsrs[0]?.code ?? null;
    const told = dateOf(subject.quote, "dossier");
    const dossier = factOfDsr(facts.dossierSentOn, code) ?? told?.date ?? null;
    const allowed = preorderDays(meaning.wave ?? 1, subject.asOf);
    if (allowed === null) return cannotCheck({ fact: "wave", contextKey: "wave" });
    const { value: limit, ...basis } = allowed;
    if (order === null) return cannotCheck(missingOrder(dossier, limit));
    if (dossier === null) {
      if (meaning.referencing.status === "unknown" && referencingDay(subject) === null)
        return cannotCheck({ fact: "referencing-date", contextKey: "referencedOn" });
      return cannotCheck({
        fact: "dossier-date",
        contextKey: "dossierSentOn",
        window: { earliest: null, latest: latestDossier(order.day, limit) },
      });
    }
    const window = preorderWindow(order.day, dossier, limit);
    if (window.standing === "within") return failOrPass<Facts>([], order.evidence);
    const finding =
      window.standing === "last-day"
        ? ({ code: "last-day", args: { limit, basis }, severity: "info" } as const)
        : ({
            code: "too-early",
            args: {
              days: window.daysBefore,
              limit,
              earliest: window.earliestOrder,
              latest: window.latestDossier,
              basis,
            },
            ...severityBy(basis),
          } as const);
    // "Cent trente jours après la commande" tells the gap itself.
    const printed = told?.date === dossier ? told : null;
    const evidence =
      printed?.relative?.anchor === "order"
        ? printed.text
        : joinTexts([order.evidence, ...(printed === null ? [] : [printed.text])], BETWEEN);
    return failOrPass<Facts>([{ ...finding, evidence, line: null }], order.evidence);
  },
});

/** Between the words of the two days that are compared. */
const BETWEEN = " … ";

const missingOrder = (dossier: string | null, limit: number): MissingFact => ({
  fact: "order-date",
  contextKey: "orderedOn",
  ...(dossier === null ? {} : { window: { earliest: earliestOrder(dossier, limit), latest: null } }),
});
