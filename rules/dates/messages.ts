import type { Messages } from "../../src/engine/rule.ts";
import { dayIn } from "../../src/language/typography.ts";

export type Facts = {
  impossible: { readonly printed: string };
  "validity-before-issue": { readonly day: string; readonly issue: string };
  "order-before-issue": { readonly day: string; readonly issue: string };
  "planned-before-issue": { readonly day: string; readonly issue: string };
  "installed-before-order": { readonly day: string; readonly order: string };
  /** The end of validity printed, and the one that the printed duration leads to. */
  "validity-contradicted": { readonly day: string; readonly computed: string };
  /** A span of time whose last day comes before its first. */
  "span-reversed": { readonly day: string; readonly start: string };
  "two-issue-dates": { readonly day: string; readonly other: string };
  "context-differs": { readonly given: string; readonly printed: string };
};

export const messages: Messages<Facts> = {
  fr: {
    impossible: ({ printed }) => ({
      what: `« ${printed} » : cette date n'existe pas.`,
      why: "Une date impossible ne permet de vérifier ni délai ni échéance.",
      fix: "Corrigez la date.",
    }),
    "validity-before-issue": ({ day, issue }) => ({
      what: `La validité prend fin le ${dayIn("fr", day)}, avant l'émission du devis (${dayIn("fr", issue)}).`,
      why: "Les dates du devis se contredisent.",
      fix: "Corrigez la date d'émission ou la fin de validité.",
    }),
    "order-before-issue": ({ day, issue }) => ({
      what: `La signature (${dayIn("fr", day)}) précède l'émission du devis (${dayIn("fr", issue)}).`,
      why: "Un devis ne peut être signé avant d'être émis.",
      fix: "Corrigez la date de signature ou la date d'émission.",
    }),
    "planned-before-issue": ({ day, issue }) => ({
      what: `La date prévue (${dayIn("fr", day)}) précède l'émission du devis (${dayIn("fr", issue)}).`,
      why: "Un travail à venir ne peut être planifié avant le devis.",
      fix: "Corrigez la date prévue ou la date d'émission.",
    }),
    "installed-before-order": ({ day, order }) => ({
      what: `L'installation (${dayIn("fr", day)}) précède la commande (${dayIn("fr", order)}).`,
      why: "Un logiciel ne s'installe pas avant d'être commandé.",
      fix: "Corrigez la date d'installation ou la date de commande.",
    }),
    "validity-contradicted": ({ day, computed }) => ({
      what: `La validité prend fin le ${dayIn("fr", day)}, mais la durée annoncée mène au ${dayIn("fr", computed)}.`,
      why: "La durée et la fin de validité se contredisent.",
      fix: "Corrigez la durée ou la date de fin de validité.",
    }),
    "span-reversed": ({ day, start }) => ({
      what: `La période qui commence le ${dayIn("fr", start)} prend fin avant, le ${dayIn("fr", day)}.`,
      why: "Une période ne peut finir avant de commencer.",
      fix: "Corrigez l'une des deux dates.",
    }),
    "two-issue-dates": ({ day, other }) => ({
      what: `Le devis porte deux dates d'émission : ${dayIn("fr", day)} et ${dayIn("fr", other)}.`,
      why: "Les délais se comptent depuis l'émission : une seule date doit la donner.",
      fix: "Gardez la bonne date d'émission.",
    }),
    "context-differs": ({ given, printed }) => ({
      what: `La date fournie (${dayIn("fr", given)}) diffère de celle du document (${dayIn("fr", printed)}).`,
      why: "Le contexte fait foi, mais le document dit autre chose.",
      fix: "Vérifiez laquelle des deux est exacte.",
    }),
  },
  en: {
    impossible: ({ printed }) => ({
      what: `“${printed}”: this date does not exist.`,
      why: "An impossible date lets no deadline be checked.",
      fix: "Correct the date.",
    }),
    "validity-before-issue": ({ day, issue }) => ({
      what: `The validity ends on ${day}, before the quote was issued (${issue}).`,
      why: "The dates of the quote contradict each other.",
      fix: "Correct the issue date or the end of validity.",
    }),
    "order-before-issue": ({ day, issue }) => ({
      what: `The signature (${day}) precedes the issue of the quote (${issue}).`,
      why: "A quote cannot be signed before it is issued.",
      fix: "Correct the date of signature or of issue.",
    }),
    "planned-before-issue": ({ day, issue }) => ({
      what: `The planned date (${day}) precedes the issue of the quote (${issue}).`,
      why: "Work to come cannot be planned before the quote.",
      fix: "Correct the planned date or the issue date.",
    }),
    "installed-before-order": ({ day, order }) => ({
      what: `The installation (${day}) precedes the order (${order}).`,
      why: "Software is not installed before it is ordered.",
      fix: "Correct the installation date or the order date.",
    }),
    "validity-contradicted": ({ day, computed }) => ({
      what: `The validity ends on ${day}, but the duration printed leads to ${computed}.`,
      why: "The duration and the end of validity contradict each other.",
      fix: "Correct the duration or the end of validity.",
    }),
    "span-reversed": ({ day, start }) => ({
      what: `The period that begins on ${start} ends before, on ${day}.`,
      why: "A period cannot end before it begins.",
      fix: "Correct one of the two dates.",
    }),
    "two-issue-dates": ({ day, other }) => ({
      what: `The quote bears two issue dates: ${day} and ${other}.`,
      why: "Delays are counted from the issue: only one date may give it.",
      fix: "Keep the right issue date.",
    }),
    "context-differs": ({ given, printed }) => ({
      what: `The date given (${given}) differs from the one printed (${printed}).`,
      why: "The context decides, but the document says otherwise.",
      fix: "Check which of the two is right.",
    }),
  },
};
