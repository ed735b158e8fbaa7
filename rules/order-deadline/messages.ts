import type { Messages } from "../../src/engine/rule.ts";
import { dayIn } from "../../src/language/typography.ts";

export type Facts = {
  after: { readonly day: string; readonly deadline: string; readonly dsr: string };
  inferred: { readonly day: string; readonly deadline: string; readonly initial: string; readonly dsr: string };
  extended: { readonly day: string; readonly deadline: string; readonly initial: string; readonly dsr: string };
  "validity-past": { readonly day: string; readonly deadline: string; readonly dsr: string };
};

export const messages: Messages<Facts> = {
  fr: {
    after: ({ day, deadline, dsr }) => ({
      what: `La date de commande (${dayIn("fr", day)}) dépasse la date limite de ${dsr}, le ${dayIn("fr", deadline)}.`,
      why: "Passé la date limite de commande du DSR, la Prestation n'est plus financée.",
      fix: "Vérifiez la date ; si elle est exacte, la prise en charge par l'État ne peut plus être demandée.",
    }),
    inferred: ({ day, deadline, initial, dsr }) => ({
      what: `La date de commande (${dayIn("fr", day)}) dépasse la date limite publiée pour ${dsr} (${dayIn("fr", initial)}) ; elle n'est admise que si l'échéance a été reportée au ${dayIn("fr", deadline)}.`,
      why: "Ce report n'est que déduit de celui d'autres DSR : aucune source consultée ne l'énonce pour celui-ci.",
      fix: "Vérifiez l'échéance auprès de l'ANS.",
    }),
    extended: ({ day, deadline, initial, dsr }) => ({
      what: `La date de commande (${dayIn("fr", day)}) dépasse la première échéance de ${dsr} (${dayIn("fr", initial)}), reportée depuis au ${dayIn("fr", deadline)}.`,
      why: "La dernière échéance connue fait foi.",
      fix: "Rien à faire ; gardez la référence du report.",
    }),
    "validity-past": ({ day, deadline, dsr }) => ({
      what: `La validité du devis (${dayIn("fr", day)}) court au-delà de la date limite de commande de ${dsr}, le ${dayIn("fr", deadline)}.`,
      why: "Une commande signée après cette date ne serait plus financée.",
      fix: "Ramenez la fin de validité à la date limite de commande.",
    }),
  },
  en: {
    after: ({ day, deadline, dsr }) => ({
      what: `The order date (${day}) is after the last day for ${dsr}, ${deadline}.`,
      why: "After the DSR's last order day the Prestation is no longer funded.",
      fix: "Check the date; if it is right, State funding can no longer be claimed.",
    }),
    inferred: ({ day, deadline, initial, dsr }) => ({
      what: `The order date (${day}) is after the published last day for ${dsr} (${initial}); it holds only if the deadline was extended to ${deadline}.`,
      why: "This extension is inferred from other DSRs: no source read states it for this one.",
      fix: "Check the deadline with the ANS.",
    }),
    extended: ({ day, deadline, initial, dsr }) => ({
      what: `The order date (${day}) is after the first deadline of ${dsr} (${initial}), since extended to ${deadline}.`,
      why: "The last known deadline decides.",
      fix: "Nothing to do; keep the reference of the extension.",
    }),
    "validity-past": ({ day, deadline, dsr }) => ({
      what: `The quote's validity (${day}) runs past the last order day of ${dsr}, ${deadline}.`,
      why: "An order signed after that day would no longer be funded.",
      fix: "Bring the end of validity back to the last order day.",
    }),
  },
};
