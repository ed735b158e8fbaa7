import { clauseEnd } from "../../french/sentences.ts";
import type { DateRole } from "../model.ts";
import type { DateForm } from "./date-forms.ts";
import { roleBeforeDay } from "./date-roles.ts";
import type { Span } from "./label-starts.ts";

/**
 * "Validée par l'ANS le", "approuvée le … par l'Agence": what was done on a day with the one who did it, who tells what
 * the day is of. An adjective ("valide jusqu'au") has no doer, and is on no day.
 */

const DEED =
  "(?<![a-z])(valid|approuv|agre|homologu|accept|accord|certifi|qualifi|habilit|reten|admis|inscri|reconn|enregistr|publi|prononc|deliv?r|notifi|signe)[a-z]*";
const ON = "(?:,? (?:(?:en|a la) date )?(?:le|du|en|depuis(?: le)?|ce)| :)?\\s?:?\\s?$";
/** The agency that references solutions; "l'agence de Lyon" is a house of the vendor. */
const AGENCY =
  /^(?:l'|l' )?(?:ans|agence(?: francaise)?(?: du numerique(?: en sante)?)?)(?![a-z])(?! (?:de|d'|regional))/;
const VENDOR = /^(?:nous|nos|notre|l'editeur)(?![a-z])/;

const DONE_BY = new RegExp(`${DEED} (?:[a-z]+ )?par ([^,;:()\\d]{2,70}?)${ON}`);
const DONE_ON = new RegExp(`${DEED},? (?:le|en|ce) $`);
const BY_AFTER = /^,? par (.{2,70})/s;

const OUR_CLIENT = /^(?:nos|notre) (?:client|acheteu|futur|cher)/;

/** Papers of a sale: what is validated of them is the order. */
const PAPER = /(?<![a-z])(?:devis|offres?|propositions?|commandes?|bons?|document|accord)(?![a-z])/;
/** What is handed in to be referenced has words of its own. */
const HANDED_IN = /(?<![a-z])(?:dossier|preuves?)(?![a-z])/;

/** The role that the doer of a deed gives the day it was done on; null where no deed is told, or other words tell it. */
export function roleOfDeed(folded: string, { from, to }: Span, { end }: DateForm): DateRole | null {
  const context = folded.slice(from, to);
  const deed = DONE_BY.exec(context) ?? DONE_ON.exec(context);
  if (deed === null) return null;
  const [, verb, before] = deed;
  const doer = before ?? BY_AFTER.exec(folded.slice(end, clauseEnd(folded, end)))?.[1] ?? "";
  const said = context.slice(0, deed.index);
  const told = roleBeforeDay(context)?.role;
  if (AGENCY.test(doer)) return HANDED_IN.test(said) || told === "referencing" ? null : "referencing";
  // "Signé par notre gérant le": who makes the quote signs it as it is made.
  if (verb === "signe" && told === "order" && VENDOR.test(doer) && !OUR_CLIENT.test(doer)) return "issue";
  // Other deeds are told well enough by their verbs; "valide" alone before a day may be a label of its own, and of a
  // thing with a role ("recette validée par vos équipes le") it tells nothing new.
  if (verb !== "valid" || !/[a-z]{3}/.test(said) || told !== "validity") return null;
  return PAPER.test(said) && !VENDOR.test(doer) ? "order" : "other";
}
