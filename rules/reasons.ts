import type { Language, MissingFact, MissingFactName, NotApplicableReason } from "../src/engine/rule.ts";
import { dayIn } from "../src/language/typography.ts";

/** Words of the outcomes that are no findings: why a rule does not apply, and which fact is missing. */

type Words = Readonly<Record<Language, string>>;

const notApplicable: Readonly<Record<NotApplicableReason, Words>> = {
  "complementary-quote": {
    fr: "devis complémentaire, à la charge du client",
    en: "complementary quote, at the client's charge",
  },
  "sons-quote": { fr: "aucun travail complémentaire dans ce devis", en: "no complementary work in this quote" },
  "no-segur-line": {
    fr: "aucune ligne ne demande le financement du Ségur",
    en: "no line claims the funding of the Ségur",
  },
  "no-amount-in-segur-line": {
    fr: "aucun montant pris en charge par l'État n'est donné",
    en: "no amount paid by the State is given",
  },
  "no-client-paid-line": { fr: "aucune ligne à la charge du client", en: "no line at the client's charge" },
  "already-referenced": {
    fr: "solution déjà référencée à la date de la commande",
    en: "solution already referenced when ordered",
  },
  "dsr-without-version-list": {
    fr: "ce DSR n'est pas soumis à la liste des versions",
    en: "this DSR needs no list of versions",
  },
  "no-catch-up": { fr: "aucun rattrapage de version dans ce devis", en: "no catch-up of an old version in this quote" },
  "no-amounts": { fr: "aucun montant facturé", en: "no billed amount" },
};

const missing: Readonly<Record<MissingFactName, Words>> = {
  ceiling: { fr: "le plafond de financement du client pour ce DSR", en: "the client's funding ceiling for this DSR" },
  "listed-ceiling": {
    fr: "le plafond du client pour ce DSR, que la liste donnée ne contient pas",
    en: "the client's ceiling for this DSR, which the given list does not hold",
  },
  dsr: { fr: "le DSR concerné", en: "the DSR" },
  wave: { fr: "la vague du SONS", en: "the wave of the SONS" },
  "order-date": { fr: "la date de la commande", en: "the date of the order" },
  "dossier-date": {
    fr: "la date d'envoi du dossier complet de preuves à l'ANS",
    en: "the date the complete proof dossier was sent to the ANS",
  },
  "referencing-date": { fr: "la date de référencement de la solution", en: "the referencing date of the solution" },
  "installation-date": { fr: "la date prévue d'installation", en: "the planned installation date" },
  "issue-date": { fr: "la date d'émission du devis", en: "the issue date of the quote" },
  "known-order-deadline": {
    fr: "la date limite de commande de ce DSR, non publiée dans les sources connues",
    en: "the last order day of this DSR, not found in the known sources",
  },
  "known-installation-deadline": {
    fr: "la date limite d'installation de ce DSR, non publiée dans les sources connues",
    en: "the last installation day of this DSR, not found in the known sources",
  },
  "referenced-solutions": { fr: "la liste des solutions référencées", en: "the list of referenced solutions" },
  "product-version": { fr: "le nom et la version du logiciel proposé", en: "name and version of the software offered" },
  "client-identity": { fr: "l'identité du client", en: "the identity of the client" },
};

/** Every reason and every fact that has words here. */
export const notApplicableReasons = Object.keys(notApplicable) as NotApplicableReason[];
export const missingFactNames = Object.keys(missing) as MissingFactName[];

/** Why a rule has nothing to say of a quote. */
export const notApplicableWords = (language: Language, reason: NotApplicableReason): string =>
  notApplicable[reason][language];

/** Which fact would settle a rule; for a missing date, the days that would be valid. */
export function missingFactWords(language: Language, { fact, window }: MissingFact): string {
  const words = missing[fact][language];
  const bounds = [window?.earliest, window?.latest].map((day) => (day == null ? null : dayIn(language, day)));
  const [earliest, latest] = bounds;
  const limits = [
    earliest == null ? null : language === "fr" ? `au plus tôt le ${earliest}` : `on ${earliest} at the earliest`,
    latest == null ? null : language === "fr" ? `au plus tard le ${latest}` : `on ${latest} at the latest`,
  ].filter((limit) => limit !== null);
  return limits.length === 0 ? words : `${words} (${limits.join(", ")})`;
}
