import { sliceText, type Text } from "../../documents/text.ts";
import { fold } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import { isDateLikeNumber } from "../dates/date-like-number.ts";
import type { Read } from "../model.ts";
import { isNote } from "../outside-words.ts";
import type { Surroundings } from "../surroundings.ts";
import { findBareOfClients, findIdentifiers } from "./identifiers.ts";
import { listMarkLength } from "./list-marks.ts";

/** What a document of this kind is called, or the file it is kept in. */
const DOCUMENT =
  /(?<![a-z])(?:devis|proposition|proposal|offre|chiffrage|estimation|cotation|dossier|affaire|piece|document|(?:la|le) presente?|bon de commande|commande|facture|avoir)(?![a-z])/;
const OWN_DOCUMENT = /(?<=votre )devis(?![a-z])/;
/** Words for a number or a code. */
const NUMBER =
  /(?<![a-z])(?:n°|nos?\.?|nr\.?|numero|num\.?|ref\.?|references?|identifiant|code|id|chrono|rappele[rz]|mentionne[rz]|(?:a|merci de) citer)(?![a-z])|#/;
/** Numbers of other things, or of someone else. */
const ANOTHER =
  /(?<![a-z])(?:client|adherent|abonne|membre|agrement|siret|siren|finess|rpps|adeli|tva|ape|naf|rcs|version|v|page|tel|telephone|fax|portable|lot|marche|consultation|contrat|compte|article|vague|postal|code (?:fournisseur|vendeur)|iban|bic|capital|annexe|remplace|annule|votre ref\.?|vos ref\.?|votre (?:reference|commande|demande)|v\/ ?ref\.?|appel d'offres?|maintenance|licence|serie|dsr|etablissement|precedent|initial|logiciel|solution|produit|produits|article|bp|cs)(?![a-z])/;

/** Letters and digits in groups, one digit at least; initials may stand before it, and before groups that blanks part. */
const TOKEN =
  /(?<![a-z\d/._-])(?:[a-z]{2,5}(?: \d{2,6}){2,4}(?![\d./-]|,\d| \d)|(?:[a-z]{1,5}[ -])?(?:[a-z\d]+[-/_.])*[a-z\d]*\d[a-z\d]*(?:[-/_.][a-z\d]+)*(?![a-z\d]))/g;

/** "Annexe financière au devis", "annexe 1 de l'offre": a part of the document, which has the number of the whole. */
const PART_OF =
  /(?<![a-z])(?:annexe|bordereau|detail|decomposition|tableau|fiche|volet|partie)(?: [a-z]+){0,3}?(?: \d)?,? (?:joint\w* )?(?:au|a la|a l'|du|de la|de l') ?$/;

/** A label without the words of a part before the document's own. */
const ofTheWhole = (label: string): string => {
  const at = DOCUMENT.exec(label)?.index ?? 0;
  return PART_OF.test(label.slice(0, at)) ? label.slice(at) : label;
};

/** Longest words between what a number is of and the number. */
const REACH = 48;
/** A label is no sentence. */
const LONGEST_LABEL = 60;

/**
 * The number of the document where no label of a known form announces it: after a word for the document or for a
 * number in the same run of words, in the cell beside or under such words, or alone on the line of the title.
 */
export function numberByPlace(segments: readonly Segment[], surroundings: Surroundings): Read<string> | null {
  const ways: ((segment: Segment) => Read<string> | null)[] = [
    (segment) => afterWords(segment.text, DOCUMENT),
    (segment) => besideLabel(segment, DOCUMENT, surroundings),
    (segment) => beforeWords(segment.text),
    (segment) => afterWords(segment.text, NUMBER),
    (segment) => besideLabel(segment, NUMBER, surroundings),
    // "Voici votre devis 22-118": the client's, and this one.
    (segment) => afterWords(segment.text, OWN_DOCUMENT),
    (segment) => besideTitle(segment, surroundings),
    (segment) => besideAnyLabel(segment, surroundings),
    (segment) => (segments.indexOf(segment) < TOP ? aloneAtTop(segment, surroundings) : null),
  ];
  for (const way of ways)
    for (const segment of segments) {
      const found = way(segment);
      if (found !== null) return found;
    }
  return onlyCode(segments, surroundings);
}

/** The only code of the page, whatever it is called ("rappelez la cote 2022-C-0071"). */
function onlyCode(segments: readonly Segment[], surroundings: Surroundings): Read<string> | null {
  const codes = segments.flatMap((segment) => {
    const { value } = segment.text;
    const left = fold(surroundings.leftOf(segment)?.text.value ?? "").value;
    if (isNote(segment) || value.length > LONGEST_SENTENCE || ANOTHER.test(left)) return [];
    const found = firstNumber(segment.text, 0, value.length);
    if (found === null || !/\d{3}/.test(found.read.value) || !/[a-z]|[-/_]/i.test(found.read.value)) return [];
    return ANOTHER.test(fold(value).value.slice(Math.max(0, found.at - REACH), found.at)) ? [] : [found.read];
  });
  const [only] = codes;
  return codes.every(({ value }) => value === only?.value) ? (only ?? null) : null;
}

/** Longer runs of words are general terms. */
const LONGEST_SENTENCE = 200;

/** "Objet : devis promis, PRO-11747", "(devis) 2022/3087": a number within reach of the word. */
function afterWords(text: Text, words: RegExp): Read<string> | null {
  const folded = fold(text.value).value;
  const all = new RegExp(words.source, "g");
  for (const word of folded.matchAll(all)) {
    const from = word.index + word[0].length;
    const found = firstNumber(text, from, from + REACH);
    if (found === null) continue;
    const between = folded.slice(from, found.at);
    // What a comma parts from the word is said of another number ("SIRET …, à rappeler : D22/77").
    const before =
      folded
        .slice(Math.max(0, word.index - REACH), word.index)
        .split(/[,;] /)
        .at(-1) ?? "";
    if (/[.;!?]\s|[;|]/.test(between) || ANOTHER.test(between) || (words !== OWN_DOCUMENT && isAnothers(before)))
      continue;
    if (
      words === NUMBER &&
      (ANOTHER.test(before) || between.trim().length > (/:\s*$/.test(between) ? LONGEST_ANNOUNCED : LONGEST_QUALIFIER))
    )
      continue;
    return found.read;
  }
  return null;
}

/** "Votre devis", "du devis": of another document, or of this one where a word for its number stands before. */
const isAnothers = (before: string): boolean =>
  /(?:votre|vos|leur) $|(?:remplac|annul)\w* (?:le |la |notre )?$/.test(before) ||
  (/(?<![a-z])(?:du|au) $/.test(before) && !NUMBER.test(before) && !PART_OF.test(before));

/** "Référence interne 22/0447": letters between the word and the number. */
const LONGEST_QUALIFIER = 9;
/** The same before a colon: "Numéro attribué à ce chiffrage : …". */
const LONGEST_ANNOUNCED = 24;

/** "PR22051 (numéro du devis)". */
function beforeWords(text: Text): Read<string> | null {
  const found = firstNumber(text, 0, 3);
  if (found === null) return null;
  const rest = fold(text.value).value.slice(found.at + found.read.value.length);
  const isLabelled =
    /^\s?[(:,=-]+\s?/.test(rest) && rest.length < LONGEST_LABEL && (NUMBER.test(rest) || DOCUMENT.test(rest));
  return isLabelled && !ANOTHER.test(rest) ? found.read : null;
}

/** The number in the cell beside or under its label, alone there or before its date. */
function besideLabel(segment: Segment, words: RegExp, surroundings: Surroundings): Read<string> | null {
  const folded = fold(segment.text.value).value;
  const label = ofTheWhole(folded.slice(listMarkLength(folded)).trim());
  if (label.length > LONGEST_LABEL || !words.test(label) || ANOTHER.test(label) || /\d{3}/.test(label)) return null;
  if (
    words === DOCUMENT &&
    /^(?:date|emis|etabli|fait|validite|valable|fin|duree|montant|total|prix|objet|conditions)/.test(label) &&
    !NUMBER.test(label)
  )
    return null;
  for (const neighbour of [surroundings.rightOf(segment), surroundings.below(segment)]) {
    if (neighbour === null) continue;
    const found = firstNumber(neighbour.text, 0, LONGEST_LABEL);
    if (found !== null && isBesidesDates(neighbour.text, found.read)) return found.read;
  }
  return null;
}

/** "Repère | DV 4471": the only thing in the cell beside one word that is the label of nothing else. */
function besideAnyLabel(segment: Segment, surroundings: Surroundings): Read<string> | null {
  const label = fold(segment.text.value).value.trim();
  if (!/^[a-z][a-z' ]{2,24}\s?:?$/.test(label) || ANOTHER.test(label) || OF_SOMETHING.test(label)) return null;
  const value = surroundings.rightOf(segment);
  const found = value === null ? null : firstNumber(value.text, 0, 0);
  return found !== null && found.read.value === value?.text.value.trim() && /^[a-z]|[-/_.]/i.test(found.read.value)
    ? found.read
    : null;
}

/** Labels of people, places, times and things sold. */
const OF_SOMETHING =
  /(?<![a-z])(?:date|delai|duree|prix|total|montant|ville|adresse|interlocuteur|contact|commercial|quantite|qte|poste|agence|site|service|mode|nom|pays|devise|remise|taux|dossier de|vendeur|fournisseur|acheteur|module|code)(?![a-z])/;

/** Nothing stands with a number but its date and small words. */
function isBesidesDates(text: Text, { text: number }: Read<string>): boolean {
  const folded = fold(text.value.replace(number.value, " ")).value;
  const rest = findDates(folded).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), folded);
  return /^(?:[^a-z\d]|(?<![a-z])(?:n°|no|ref|du|le|en date|date|devis|et|de|v\d?|version \d)(?![a-z]))*$/.test(rest);
}

/** "DEVIS | | 22-118": alone on the line of the title, or right under it. */
function besideTitle(segment: Segment, surroundings: Surroundings): Read<string> | null {
  const folded = fold(segment.text.value).value.trim();
  if (
    folded.length > 30 ||
    !/^(?:votre |notre |le )?(?:devis|proposition|offre|chiffrage|cotation)(?![a-z])/.test(folded)
  )
    return null;
  for (const other of [...surroundings.lineOf(segment), surroundings.below(segment), surroundings.above(segment)]) {
    if (other === null || other === segment) continue;
    const found = firstNumber(other.text, 0, other.text.value.length);
    const left = surroundings.leftOf(other);
    if (left !== null && left !== segment && ANOTHER.test(fold(left.text.value).value)) continue;
    if (found !== null && isBesidesDates(other.text, found.read)) return found.read;
  }
  return null;
}

/** Segments of the head among which a number may stand without any word. */
const TOP = 10;

/** A code alone in its cell, beside no label of another thing. */
function aloneAtTop(segment: Segment, surroundings: Surroundings): Read<string> | null {
  const found = firstNumber(segment.text, 0, 0);
  if (found === null || found.read.value !== segment.text.value.trim()) return null;
  if ((found.read.value.match(/\d/g)?.length ?? 0) < 4) return null;
  const left = fold(surroundings.leftOf(segment)?.text.value ?? "").value;
  const above = fold(surroundings.above(segment)?.text.value ?? "").value;
  return [left, above].some((label) => ANOTHER.test(label)) || /[:?]\s*$/.test(left) ? null : found.read;
}

function firstNumber(text: Text, from: number, to: number): { at: number; read: Read<string> } | null {
  const { value, origin } = fold(text.value);
  const days = findDates(value).filter(
    ({ start, end }) =>
      !isDateLikeNumber(
        value.slice(start, end),
        () => value.slice(0, start),
        () => value.slice(end),
      ),
  );
  const taken = [...days, ...findIdentifiers(text.value), ...findBareOfClients(text.value)];
  for (const match of value.slice(from).matchAll(TOKEN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start > to || taken.some((other) => start < other.end && end > other.start)) continue;
    const read = readToken(text, match[0], origin(start), origin(end));
    if (read !== null && !isQuantity(value.slice(end))) return { at: start, read };
  }
  return null;
}

/** Amounts, percentages and counts of things go on with their unit. */
const isQuantity = (rest: string): boolean => /^(?:,\d|\s?(?:€|eur|%|jours?|mois|ans|h(?![a-z])|x\s|\d))/.test(rest);

function readToken(text: Text, folded: string, start: number, end: number): Read<string> | null {
  const printed = sliceText(text, start, end);
  const words = /^(\p{L}{1,5})[ -]/u.exec(printed.value);
  // Initials are capitals; a word before a number is none of it.
  const lead =
    words !== null && printed.value.includes(" ") && words[1] !== words[1]?.toUpperCase() ? words[0].length : 0;
  const own = folded.slice(lead);
  // "22.512" is the 512th of a year; "5.1" and "12.3.104" are versions.
  if (
    /^(?:19|20)\d\d$|^\d{1,2}(?:\/\d{1,2})?$|^\d{5}$|^(?:v|p)?(?!2\d\.\d{3}$)\d{1,2}(?:\.\d{1,3})*$/.test(own) ||
    own.length < 3
  )
    return null;
  if (!/\d{2}/.test(own) || own.length > 30 || /-va\d$/.test(own)) return null;
  const slice = sliceText(text, start + lead, end);
  return { value: slice.value.trim().replace(/[\u2010-\u2015\u2212]/g, "-"), text: slice };
}
