import type { Messages } from "../src/engine/rule.ts";
import { dayIn } from "../src/language/typography.ts";
import { withBasis } from "./basis.ts";
import type { DeadlineFacts } from "./deadline-findings.ts";

/** What the two deadline rules say; only the name of the deadline differs. */
export const deadlineMessages = (name: { readonly fr: string; readonly en: string }): Messages<DeadlineFacts> => ({
  fr: {
    after: ({ day, deadline, dsr, basis }) => ({
      what: `La date ${name.fr} (${dayIn("fr", day)}) dépasse la date limite de ${dsr}, le ${dayIn("fr", deadline)}.`,
      why: withBasis("fr", `Passé la date limite ${name.fr} du DSR, la Prestation n'est plus financée.`, basis),
      fix: "Vérifiez la date ; si elle est exacte, la prise en charge par l'État ne peut plus être demandée.",
    }),
    inferred: ({ day, deadline, initial, dsr, basis }) => ({
      what: `La date ${name.fr} (${dayIn("fr", day)}) dépasse la date limite publiée pour ${dsr} (${dayIn("fr", initial)}) ; elle n'est admise que si l'échéance a été reportée au ${dayIn("fr", deadline)}.`,
      why: withBasis("fr", "Ce report n'est que déduit de celui d'autres DSR.", basis),
      fix: "Vérifiez l'échéance auprès de l'ANS.",
    }),
    extended: ({ day, deadline, initial, dsr, basis }) => ({
      what: `La date ${name.fr} (${dayIn("fr", day)}) dépasse la première échéance de ${dsr} (${dayIn("fr", initial)}), reportée depuis au ${dayIn("fr", deadline)}.`,
      why: withBasis("fr", "La dernière échéance connue fait foi.", basis),
      fix: "Rien à faire ; gardez la référence du report.",
    }),
  },
  en: {
    after: ({ day, deadline, dsr, basis }) => ({
      what: `The ${name.en} date (${day}) is after the last day for ${dsr}, ${deadline}.`,
      why: withBasis("en", `After the DSR's last ${name.en} day the Prestation is no longer funded.`, basis),
      fix: "Check the date; if it is right, State funding can no longer be claimed.",
    }),
    inferred: ({ day, deadline, initial, dsr, basis }) => ({
      what: `The ${name.en} date (${day}) is after the published last day for ${dsr} (${initial}); it holds only if the deadline was extended to ${deadline}.`,
      why: withBasis("en", "This extension is only inferred from that of other DSRs.", basis),
      fix: "Check the deadline with the ANS.",
    }),
    extended: ({ day, deadline, initial, dsr, basis }) => ({
      what: `The ${name.en} date (${day}) is after the first deadline of ${dsr} (${initial}), since extended to ${deadline}.`,
      why: withBasis("en", "The last known deadline decides.", basis),
      fix: "Nothing to do; keep the reference of the extension.",
    }),
  },
});
