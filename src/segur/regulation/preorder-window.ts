import { addDays, daysBetween } from "../../quotes/dates/dates.ts";

/**
 * The window of an order placed before the referencing (AF §4.4): it may precede the sending of the complete
 * proof dossier by so many calendar days at most. Days are ISO dates.
 */

/**
 * `last-day`: exactly the limit; eligible by the words of the rule, while the example of the ANS
 * ("avant le 04/05/2022" for an order of 04/01/2022) could be read as strict.
 */
type PreorderStanding = "within" | "last-day" | "too-early";

export interface PreorderWindow {
  readonly standing: PreorderStanding;
  /** Calendar days from the order to the dossier; negative when the order is the later of the two. */
  readonly daysBefore: number;
  /** First day on which the order would be valid for this dossier. */
  readonly earliestOrder: string;
  /** Last day on which the dossier could be sent for this order. */
  readonly latestDossier: string;
}

/** Judges an order against the day the dossier was sent, or is planned to be sent. */
export function preorderWindow(orderedOn: string, dossierSentOn: string, limitDays: number): PreorderWindow {
  const daysBefore = daysBetween(orderedOn, dossierSentOn);
  return {
    standing: daysBefore > limitDays ? "too-early" : daysBefore === limitDays ? "last-day" : "within",
    daysBefore,
    earliestOrder: earliestOrder(dossierSentOn, limitDays),
    latestDossier: latestDossier(orderedOn, limitDays),
  };
}

/** First valid day of an order for a dossier sent on a day. */
export const earliestOrder = (dossierSentOn: string, limitDays: number): string => addDays(dossierSentOn, -limitDays);

/** Last valid day of the dossier for an order of a day. */
export const latestDossier = (orderedOn: string, limitDays: number): string => addDays(orderedOn, limitDays);
