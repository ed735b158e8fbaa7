import { sliceText, type Text } from "../../documents/text.ts";
import { fold } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import { isDateLikeNumber } from "../dates/date-like-number.ts";
import type { Read } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { withoutListMark } from "./list-marks.ts";
import { numberByPlace } from "./number-by-place.ts";

const DOCUMENT =
  "(?:devis|dev\\.|pro ?-?forma|proposition|offre|bon de commande|commande|facture|avoir|chiffrage|estimation|angebot|proposal|rechnung|invoice|quotation|quote)";
const QUALIFIER =
  "(?: (?:complementaire|commerciale?|financiere?|technique|chiffree?|et|de prix|de services?|estimatif|client|segur|en ligne|valant devis|valant bon de commande|commerciale et financiere))*";
/** "NOD-25-019", "REFA-22": letters of a code are no sign of one. */
const SIGN = "(?:n°|(?:nos?|nr|numero|num|(?:n/ ?|notre |nos )?(?:references?|ref))(?![a-z])\\.?|#)";
/** Of what the number is: "numéro de l'offre", "n° du présent devis". */
const OF = "(?:de la |de l'|du |de |d'|dudit )?(?:present(?:e)? |notre |cette |ce )?";
/** What a list of facts numbers or sets apart before the words of the document: "1) Devis", "Ondine Santé, devis". */
const LEAD = "(?:^[^a-z]{0,6}(?:le |notre |present )?|(?<=[a-z] [-·•] |, |[|(:] ))";
/** A number of a document: letters and digits in groups, one digit at least. */
const GROUPS = "(?:[a-z0-9]+[-/_.])*[a-z0-9]*\\d[a-z0-9]*(?:[-/_.][a-z0-9]+)*";
/** Initials before groups of digits that blanks part: "EB 2022 1115 02". */
const BLANK_GROUPS = "[a-z]{2,5}(?:\\s\\d{2,6}){2,4}(?![\\d./-]|,\\d)";
/** Initials may stand before it ("LDV 2022-44", "ANS-G 22/31"). */
const TOKEN = `(${BLANK_GROUPS}|(?:[a-z]{2,5}(?:-[a-z]{1,3})?\\s)?${GROUPS}(?:\\s(?:bis|ter|quater)(?![a-z]))?)`;

/** "Référence du devis à rappeler sur votre commande : HM-554". */
const RECALL = "(?: a (?:rappeler|reporter|indiquer|mentionner|citer|inscrire|porter)[a-z ,'/]{0,60})?";

/** "22.0417 v2", "D22-118 ind. B": which writing of the paper it is. */
const REVISION = " (?:v|ver|version|ind|indice|rev|revision)\\.? ?[a-z\\d](?![a-z\\d])";
/** "Devis DM-22/2088 29 août 2022": its day right behind, without a word. */
const DAY = " \\d{1,2}(?:er)? [a-z]{3,9}\\.? \\d{4}(?!\\d)| \\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?!\\d)";

/** From the plainest label to the most doubtful; the first that finds a number decides. */
const INLINE: readonly RegExp[] = [
  new RegExp(`(?<![a-z])${SIGN}\\s?:?\\s?${OF}${DOCUMENT}${QUALIFIER}\\s?[:-]?\\s?${TOKEN}`),
  new RegExp(
    `(?<![a-z]|votre |vos |leur )${DOCUMENT}(?![a-z](?!°))[^.;:\\d]{0,40}?(?:(?<![a-z])${SIGN}|n°)\\s?[:-]?\\s?${TOKEN}`,
  ),
  new RegExp(`^${SIGN}(?:${RECALL}\\s?:|\\s?-)?\\s?${TOKEN}(?=$| - |[,;] |\\. )`),
  new RegExp(
    `(?<![a-z])${SIGN} (?:du |de la |de l'|de |d')(?:present(?:e)? |notre |cette |ce )?${DOCUMENT}${RECALL}\\s?:\\s?${TOKEN}`,
  ),
  new RegExp(
    `${LEAD}(?:objet\\s?: )?${DOCUMENT}${QUALIFIER}\\s?[:-]?\\s?${TOKEN}(?=$| ?[,;\\]]| du | en date| le | - | \\(| etabli| emis|${REVISION}|${DAY})`,
  ),
  // "Voici votre devis 288 du 1er mars": the paper itself, handed over.
  new RegExp(
    `(?<![a-z])(?:voici|voila|ci-joint|ci-dessous|ci-apres|recevez|recevrez|trouver|trouverez|(?:envoi|adress|propos|remet|transmet|soumet|present)(?:e|ons|s|tons)?)(?![a-z])[^.;:\\d]{0,40}?(?<![a-z])${DOCUMENT}${QUALIFIER}\\s?${TOKEN}(?=$|[,.:]| du | en date| le | - | \\()`,
  ),
  // "dv 2022-713 - 14 novembre 2022": short for the devis, before its date.
  new RegExp(`^dv\\s?:?\\s?(${GROUPS}(?:\\s(?:bis|ter|quater)(?![a-z]))?)(?= - | du |, )`),
  // "Offre DRIMbox OD-26-118": a name between the document's word and a number in groups.
  new RegExp(`^${DOCUMENT}(?: [a-z]+){1,3} ((?:[a-z0-9]+[-/_])+[a-z0-9]*\\d[a-z0-9]*)$`),
  // "Votre devis n° 88120 est prêt": said to the client of the paper that is sent, and not of one that it answers.
  new RegExp(
    `(?<!(?:suite a|selon|suivant|conformement a|reponse a|reference a|remplace|annule|objet de) )(?<![a-z])votre ${DOCUMENT}${QUALIFIER} (?:n°|numero)\\s?${TOKEN}`,
  ),
  // "… FINESS 350094108. Numéro : MC-BC-1122-09. Émission : …": an entry of a head that is told in one paragraph.
  new RegExp(`(?<=[.;|] )${SIGN}\\s?:\\s?${TOKEN}(?=$|[,;] |\\.(?: |$))`),
];
const LABEL_ALONE: readonly RegExp[] = [
  new RegExp(
    `^(?:${SIGN}\\s?${OF}${DOCUMENT}${QUALIFIER}|(?:quel )?${DOCUMENT}${QUALIFIER}\\s?[:-]?\\s?${SIGN})\\s?[:?]?$`,
  ),
  /^(?:(?:numero|n°|no|nr)|piece|document)\s?[:?]?$/,
  new RegExp(`^(?:quel )?${DOCUMENT}(?:\\s?/\\s?${DOCUMENT})?${QUALIFIER}\\s?[:?]?$`),
  /^(?:notre |nos |n\/ ?)?(?:references?|ref\.?)(?: a rappeler)?\s?[:?]?$/,
];
const WHOLE_TOKEN = new RegExp(`^${TOKEN}(?=$| du | le )`);

/** The number of the document: beside its label, inside the title, or in the segment after or under it. */
export function readNumber(segments: readonly Segment[], surroundings: Surroundings): Read<string> | null {
  const folded = segments.map((segment) => ({ segment, fold: fold(segment.text.value) }));
  for (const [rank, inline] of INLINE.entries()) {
    for (const { segment, fold: text } of folded) {
      const found = numberIn(segment.text, inline, text, { after: surroundings.rightOf(segment) });
      if (found !== null) return found;
    }
    const alone = LABEL_ALONE[rank];
    if (alone === undefined) continue;
    for (const { segment, fold: text } of folded) {
      if (!alone.test(withoutListMark(text.value).trim())) continue;
      for (const neighbour of [surroundings.rightOf(segment), surroundings.below(segment)]) {
        if (neighbour === null) continue;
        const cells = { before: segment, after: surroundings.rightOf(neighbour) };
        const found = numberIn(neighbour.text, WHOLE_TOKEN, fold(neighbour.text.value), cells);
        if (found !== null) return found;
      }
    }
  }
  return numberByPlace(segments, surroundings);
}

/** The cells before and after the one that a number stands in. */
interface Beside {
  readonly before?: Segment | null;
  readonly after?: Segment | null;
}

function numberIn(
  text: Text,
  pattern: RegExp,
  folded: { value: string; origin(index: number): number },
  beside: Beside,
): Read<string> | null {
  const match = pattern.exec(folded.value);
  const token = match?.[1];
  if (match === null || token === undefined) return null;
  if (/(?:remplace|annule|abroge)\w*[^.;:]{0,12}$/.test(folded.value.slice(Math.max(0, match.index - 30), match.index)))
    return null;
  const end = match.index + match[0].length;
  const start = end - token.length;
  const isSigned = /(?:n°|numero|num\.?)\s?:?\s?$/.test(folded.value.slice(match.index, start));
  // "Devis 47", alone in its place.
  const isWhole = /^\s*(?:notre |votre )?devis \d{1,3}\s*$/.test(folded.value);
  const cell = (segment: Segment | null | undefined): string => fold(segment?.text.value ?? "").value;
  // "Devis CA 22.10.19": the initials of the house lead to the digits.
  const initials = /^[a-z]{2,5} (?=\d)/.exec(token)?.[0].length ?? 0;
  const isDateLike = isDateLikeNumber(
    token.slice(initials),
    () => `${cell(beside.before)} ${folded.value.slice(0, start + initials)}`,
    () => `${folded.value.slice(end)} ${cell(beside.after)}`,
  );
  if (!isDateLike && !isNumber(folded.value.slice(start), token.length, { isSigned, isWhole })) return null;
  const slice = sliceText(text, folded.origin(start), folded.origin(end));
  if (/^\p{L}+\s/u.test(slice.value) && !isInitials(slice.value)) return null;
  return { value: slice.value.trim().replace(/[\u2010-\u2015\u2212]/g, "-"), text: slice };
}

/** Words that go with a number of their own ("vague 2", "lot 1"). */
const COUNTED =
  /^(?:vague|lot|volet|annexe|page|du|le|au|date|tranche|phase|pour|tel|fax|bp|cs|an|rpps|finess|siret|siren|tva|ape|rcs|adeli|client)\s/i;
const isInitials = (value: string): boolean => /^\p{Lu}+\s/u.test(value) && !COUNTED.test(value);

/** Not a date, a count ("devis 1/2"; but "devis numéro 17"), an amount or a phone number. */
function isNumber(
  rest: string,
  length: number,
  { isSigned, isWhole }: { readonly isSigned: boolean; readonly isWhole: boolean },
): boolean {
  const token = /^\S+(?:\s\d\S*)?/.exec(rest)?.[0] ?? "";
  // "Devis 22.512, 03/05/2022", "Devis DM-22 03/05/2022": a day behind the number's comma, or letters, is none of it.
  const reach = rest[length] === "," || /[a-z]/.test(rest.slice(0, length)) ? length : token.length;
  if (findDates(rest).some(({ start }) => start < reach)) return false;
  // "Devis 17 bis", "devis 17 du 21 novembre": numbered again or dated, as only a paper is.
  const isPaper = isWhole || /^\d+\s(?:bis|ter|quater)(?![a-z])|^\d{1,2} (?:en date )?(?:du|le) \d/.test(rest);
  if (/^\d{1,2}(?:\/\d{1,2})?$/.test(token) && !isPaper && !(isSigned && !token.includes("/"))) return false;
  return !/^\d[\d\s.]*,\d\d\b|^(?:\d{2}[\s.]){4}\d{2}|^\d+\s?(?:€|eur|%|jours|mois)/.test(rest);
}
