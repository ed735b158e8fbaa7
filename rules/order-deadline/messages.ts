import type { Messages } from "../../src/engine/rule.ts";
import { dayIn } from "../../src/language/typography.ts";
import { withBasis } from "../basis.ts";
import type { AgainstDeadline, DeadlineFacts } from "../deadline-findings.ts";
import { deadlineMessages } from "../deadline-messages.ts";

export type Facts = DeadlineFacts & {
  "validity-past": AgainstDeadline;
};

const common = deadlineMessages({ fr: "de commande", en: "order" });

export const messages: Messages<Facts> = {
  fr: {
    ...common.fr,
    "validity-past": ({ day, deadline, dsr, basis }) => ({
      what: `La validité du devis (${dayIn("fr", day)}) court au-delà de la date limite de commande de ${dsr}, le ${dayIn("fr", deadline)}.`,
      why: withBasis("fr", "Une commande signée après cette date ne serait plus financée.", basis),
      fix: "Ramenez la fin de validité à la date limite de commande.",
    }),
  },
  en: {
    ...common.en,
    "validity-past": ({ day, deadline, dsr, basis }) => ({
      what: `The quote's validity (${day}) runs past the last order day of ${dsr}, ${deadline}.`,
      why: withBasis("en", "An order signed after that day would no longer be funded.", basis),
      fix: "Bring the end of validity back to the last order day.",
    }),
  },
};
