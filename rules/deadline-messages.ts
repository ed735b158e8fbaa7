import type { Messages } from "../src/engine/rule.ts";
import { dayIn } from "../src/language/typography.ts";
import type { DeadlineFacts } from "./deadline-findings.ts";

/** What the two deadline rules say; only the name of the deadline differs. */
export const deadlineMessages = (name: { readonly fr: string; readonly en: string }): Messages<DeadlineFacts> => ({
  fr: {
    after: ({ day, deadline, dsr }) => ({
      what: `La date ${name.fr} (${dayIn("fr", day)}) dépasse la date limite de ${dsr}, le ${dayIn("fr", deadline)}.`,
      why: `Passé la date limite ${name.fr} du DSR, la Prestation n'est plus financée.`,
      fix: "Vérifiez la date ; si elle est exacte, la prise en charge par l'État ne peut plus être demandée.",
    }),
    inferred: ({ day, deadline, initial, dsr }) => ({
      what: `La date ${name.fr} (${dayIn("fr", day)}) dépasse la date limite publiée pour ${dsr} (${dayIn("fr", initial)}) ; elle n'est admise que si l'échéance a été reportée au ${dayIn("fr", deadline)}.`,
      why: "Ce report n'est que déduit de celui d'autres DSR : aucune source consultée ne l'énonce pour celui-ci.",
      fix: "Vérifiez l'échéance auprès de l'ANS.",
    }),
    extended: ({ day, deadline, initial, dsr }) => ({
      what: `La date ${name.fr} (${dayIn("fr", day)}) dépasse la première échéance de ${dsr} (${dayIn("fr", initial)}), reportée depuis au ${dayIn("fr", deadline)}.`,
      why: "La dernière échéance connue fait foi.",
      fix: "Rien à faire ; gardez la référence du report.",
    }),
  },
  en: {
    after: ({ day, deadline, dsr }) => ({
      what: `The ${name.en} date (${day}) is after the last day for ${dsr}, ${deadline}.`,
      why: `After the DSR's last ${name.en} day the Prestation is no longer funded.`,
      fix: "Check the date; if it is right, State funding can no longer be claimed.",
    }),
    inferred: ({ day, deadline, initial, dsr }) => ({
      what: `The ${name.en} date (${day}) is after the published last day for ${dsr} (${initial}); it holds only if the deadline was extended to ${deadline}.`,
      why: "This extension is inferred from other DSRs: no source read states it for this one.",
      fix: "Check the deadline with the ANS.",
    }),
    extended: ({ day, deadline, initial, dsr }) => ({
      what: `The ${name.en} date (${day}) is after the first deadline of ${dsr} (${initial}), since extended to ${deadline}.`,
      why: "The last known deadline decides.",
      fix: "Nothing to do; keep the reference of the extension.",
    }),
  },
});
