import { sliceText, type Text } from "../../documents/text.ts";
import { type Folded, fold, foldedIndex, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import type { Read } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { listMarkLength } from "./list-marks.ts";
import {
  CARE_ORGANISATION,
  CARE_ORGANISATION_WITHIN,
  CLIENT_LABEL,
  LEGAL_FORM,
  NOT_A_NAME,
  TITLE,
  VENDOR_LABEL,
} from "./party-words.ts";

/** A name and the segment it stands in: the address follows from there. */
export interface PlacedName {
  readonly name: Read<string>;
  readonly segment: Segment;
}

/** What ends a name that goes on with an address, an identifier or a remark. */
const END_OF_NAME =
  /\s*(?::\s(?=(?:n° ?)?(?:finess|siret|siren|rpps)(?![a-z])|\d{1,4},? (?:bis |ter )?(?:rue|av|bd|boulevard|place|chemin|allee|impasse|route|quai|cours)(?![a-z]))|[,;|()[\]\t·•»"]|\sau capital(?![a-z])|(?<=[a-z]{3})\.\s|\s[-–—/]\s|\s\/|(?<![a-z])(?:n° ?)?(?:finess|siret|siren|rpps|tva|rcs|tel|fax)(?![a-z])|\.?\s\d{1,4},? (?:bis |ter )?(?:rue|av|bd|boulevard|place|chemin|allee|impasse|route|quai|cours)|\s\d{5}(?=[\s\d])|\s\d{3}\s\d{3})/;

/**
 * The name at the start of a text from `from`, null where no name can stand. After a label of a party (`announced`) a
 * name may open with a word that elsewhere opens another line of a letter head ("Solutions & Données").
 */
export function nameIn(text: Text, from = 0, announced = false): Read<string> | null {
  const folded = fold(text.value);
  if (from > 0) return nameAt(text, folded, from, announced);
  const mark = listMarkLength(folded.value);
  // "Opérateur : Ondine": a label of a party that no list knows.
  const label = /^([a-z][a-z' ]{2,38})\s?:\s+(?=[^\s\d]|\d[a-z])/.exec(folded.value.slice(mark));
  const isKnown = label === null || NOT_A_NAME.test(label[1] ?? "") || TITLE.test(label[1] ?? "");
  return (isKnown ? null : nameAt(text, folded, mark + label[0].length)) ?? nameAt(text, folded, mark, announced);
}

/** What stands before a name and is none of it: "Pour la société". */
const LEAD =
  /^[^a-z\d]*(?:(?:nom|raison sociale|denomination(?: sociale)?|d'une part|d'autre part)\s?[:,]\s*)?(?:(?:pour|par|chez|entre|de la part de) )?(?:(?:la|le|l')\s?(?:(?:societe|cooperative|entreprise|maison|compte de|editeur) |equipe (?:commerciale )?(?:de |d')?))?/;

function nameAt(text: Text, folded: Folded, from: number, announced = false): Read<string> | null {
  const lead = LEAD.exec(folded.value.slice(from))?.[0].length ?? 0;
  const start = from + lead;
  const rest = folded.value.slice(start);
  const cut = END_OF_NAME.exec(rest)?.index ?? rest.length;
  const name = rest.slice(0, cut).trim();
  const slice = sliceText(text, folded.origin(start), folded.origin(start + name.length));
  const isOwn = announced && OF_CAPITALS.test(slice.value);
  if (
    !looksLikeName(NAME_AND_FIGURE.test(slice.value) ? name.replace(/\d+$/, "") : name, isOwn) ||
    (!isOwn && NOT_A_NAME.test(rest) && !CARE_ORGANISATION.test(rest)) ||
    !isCapitalised(slice.value)
  )
    return null;
  return { value: slice.value.trim(), text: slice };
}

/** What opens a page right over a company's number is its name, whatever word it begins with ("SOLUTIONS ESMS SUD"). */
export function nameOfOpening(text: Text): Read<string> | null {
  const folded = fold(text.value);
  const name = folded.value.slice(0, END_OF_NAME.exec(folded.value)?.index ?? folded.value.length).trim();
  if (!name.includes(" ") || !looksLikeName(name, true) || !isCapitalised(text.value)) return null;
  const slice = sliceText(text, 0, folded.origin(name.length));
  return { value: slice.value.trim(), text: slice };
}

/** "Officio2": a word as names are written, where codes have capitals. */
const NAME_AND_FIGURE = /^\p{Lu}\p{Ll}{3,}\d{1,2}$/u;

/** A whole line that is a name, be it in small letters as logos are. */
export function nameOfLogo(text: Text): Read<string> | null {
  const folded = plain(text.value);
  const isName = looksLikeName(folded) && !NOT_A_NAME.test(folded) && /^[a-z«"[(][^\d,;]*$/.test(folded);
  return isName && folded.split(" ").length <= LONGEST_LOGO ? { value: text.value.trim(), text } : null;
}
/** Words of a logo, at most. */
const LONGEST_LOGO = 6;

/** Two words with capitals, as no label is written; an address may be. */
const OF_CAPITALS =
  /^(?!(?:Rue|Avenue|Av|Boulevard|Bd|Place|Chemin|All[ée]e|Impasse|Route|Quai|Cours|Zone|Parc|Immeuble|B[âa]timent|Campus|Technop[oô]le|Ville|Siège)\s)\p{Lu}\p{Ll}+\s(?:&\s)?\p{Lu}\p{Ll}/u;

/** A name has a capital ("e-Pastel"); that of a care organisation may open with what it is ("groupe de radiologie d'Iroise"). */
export const isCapitalised = (name: string): boolean =>
  /^[«"]?(?:\p{Ll}{1,2}[-'’]?)?[\p{Lu}\d]/u.test(name) ||
  (CARE_ORGANISATION.test(plain(name)) && /\s(?:\p{L}['’])?\p{Lu}\p{L}+/u.test(name));

/** Letters in number, no date, none of the words that open another line of a letter head. */
function looksLikeName(folded: string, isOwn = false): boolean {
  if (/^(?:docteur|professeur)e?s?$/.test(folded)) return false;
  if (folded.length < 2 || folded.length > 80 || !/[a-z].*[a-z]/.test(folded)) return false;
  if (
    (!isOwn && NOT_A_NAME.test(folded) && !CARE_ORGANISATION.test(folded)) ||
    TITLE.test(folded) ||
    VENDOR_LABEL.test(folded) ||
    (CLIENT_LABEL.test(folded) && !CARE_ORGANISATION.test(folded)) ||
    folded.includes("@") ||
    WITH_OR_WITHOUT_VAT.test(folded) ||
    /[.:!?]$/.test(folded.replace(/\b[a-z]\.$/, ""))
  )
    return false;
  // Neither an amount, a reference ("DUI-23-62") nor a version.
  if (
    /\d[\d ]*[.,]\d/.test(folded) ||
    /^[a-z]*[-/_]?\d[a-z\d/_.-]*$|^[a-z]+(?:[-/_]\d+)+$|^[a-z]{2,5}(?: \d{2,6}){2,4}$/.test(folded)
  )
    return false;
  return findDates(folded).length === 0;
}

/** "Cabinet TTC" heads an amount. */
const WITH_OR_WITHOUT_VAT = /^(?:ht|h\.t\.?|ttc|t\.t\.c\.?|tva|t\.v\.a\.?)$/;

/** The name that a label announces: after its colon, in the segment to the right, or in the one below. */
export function labelledName(segment: Segment, label: RegExp, surroundings: Surroundings): PlacedName | null {
  const folded = fold(segment.text.value);
  const mark = listMarkLength(folded.value);
  // "From / De :": the same label in two languages.
  const twin = /^[a-z. ]{2,20}\s?\/\s?(?=[a-z][a-z' ]{0,24}\s?:)/.exec(folded.value.slice(mark))?.[0].length ?? 0;
  const start = label.test(folded.value.slice(mark)) ? mark : mark + twin;
  const match = label.exec(folded.value.slice(start));
  const apart = match === null ? labelSetApart(folded.value.slice(mark), label, mark > 0) : 0;
  if (match === null && apart === 0) return null;
  const after = match === null ? mark + apart : start + match[0].length;
  const small = (text: Text, from: number): Read<string> | null =>
    label === VENDOR_LABEL ? nameInSmallLetters(text, from) : null;
  const told = folded.value.slice(after).trim();
  if (told !== "" && !NUMBER_OF_PARTY.test(told)) {
    const from = folded.origin(after + (/^\s*/.exec(folded.value.slice(after))?.[0].length ?? 0));
    const name = nameAt(segment.text, folded, after, true) ?? small(segment.text, from);
    return name === null ? null : { name, segment };
  }
  const named = [surroundings.rightOf(segment), surroundings.below(segment)].flatMap((neighbour) => {
    const name = neighbour === null ? null : (nameIn(neighbour.text, 0, true) ?? small(neighbour.text, 0));
    return neighbour === null || name === null ? [] : [{ name, segment: neighbour }];
  });
  return named.find(({ name }) => CARE_ORGANISATION.test(plain(name.value))) ?? named[0] ?? null;
}

/** "CLIENT : 0231 | LABM DES COTEAUX": the number that the vendor's books give a party, before its name. */
const NUMBER_OF_PARTY = /^(?:n°|no|code|ref\.?)?\s?[a-z]{0,3}[-.]?\d[\d.-]{0,9}$/;

/**
 * Characters of a label and the comma behind it, in a list of facts ("2. Fournisseur, Ondine Santé"), or the blanks that set it
 * apart in a text ("Fournisseur        Ondine Santé"); 0 without one.
 */
function labelSetApart(folded: string, label: RegExp, isListed: boolean): number {
  const [words = "", told = ""] =
    (isListed ? /^([a-z][a-z' ]{2,38}),\s/.exec(folded) : null) ??
    /^([a-z][a-z']*(?: [a-z']+){0,4})\s{3,}/.exec(folded) ??
    [];
  return told !== "" && label.test(`${told} :`) ? words.length : 0;
}

/** "Le Stétho Numérique": a name that begins with an article. */
const AFTER_ARTICLE = /^(?:L[eaEA][sS]? |L['’])\p{Lu}\p{L}/u;

/** A name in small letters, as a logo or a domain is written: one to three words, none of which opens a phrase. */
const IN_SMALL_LETTERS =
  /^(?!(?:l[ea]s?|l'|une?|des?|du|d'|a|aux?|en|ou|et|par|pour|sur|sous|dans|voir|cf|idem|selon|neant|aucune?|sans|votre|meme|cachet|tampon|visa|lu|accord|suivant|ci|cadre|partie|bas|haut|cote|tout|prix|taux|unite|quantite|qte|paiement|reglement|expediteur|signature|signataire|gerant|gerance|president|service)(?![a-z]))[a-z][a-z\d'+&.-]{2,}(?: (?:& )?[a-z\d'+&.-]{2,}){0,2}$/;

/** The name in small letters that `text` holds from `from` up to a mark or its end. */
export function nameInSmallLetters(text: Text, from = 0, to = text.value.length): Read<string> | null {
  const own = sliceText(text, from, to);
  const cut = END_OF_NAME.exec(fold(own.value).value)?.index ?? fold(own.value).value.length;
  const name = sliceText(own, 0, fold(own.value).origin(cut));
  const folded = plain(name.value);
  const isName = !/\p{Lu}/u.test(name.value) && IN_SMALL_LETTERS.test(folded) && looksLikeName(folded);
  return isName && !CARE_ORGANISATION.test(folded) ? { value: name.value.trim(), text: name } : null;
}

/** The name that a label announces in one of several sentences of a line: "Émis le : 11/05/2022. Société : Ondine Santé (SIRET". */
export function labelledInSentence(segment: Segment, label: RegExp): PlacedName | null {
  // The full stop at the end is none of the name.
  const text = sliceText(segment.text, 0, segment.text.value.replace(/(?<=\p{L}{3})\.\s*$/u, "").length);
  const folded = fold(text.value);
  for (const end of folded.value.matchAll(/[.;]\s+(?=[a-z])/g)) {
    const start = end.index + end[0].length;
    const match = label.exec(folded.value.slice(start));
    const name = match === null ? null : nameAt(text, folded, start + match[0].length, true);
    if (name !== null) return { name, segment };
  }
  return null;
}

/** The company named before its legal form ("Hélianthis SAS au capital de…"), null where nothing stands before it. */
export function nameBeforeLegalForm(text: Text): Read<string> | null {
  const folded = fold(text.value);
  const form = LEGAL_FORM.exec(folded.value);
  if (form === null) return null;
  const before = folded.value.slice(0, form.index).replace(/(?:[\s,;:(–—-]|societe)+$/, "");
  // "ACME, société au capital…": what stands before the last separator is the name, unless it is an address.
  const start = Math.max(before.lastIndexOf(" - "), before.lastIndexOf(" | ")) + 1;
  const part = start === 0 ? 0 : start + 2;
  // "Soc. : La Plume SARL", "Pour La Plume SARL": an article opens the name where a capital follows it.
  const label = /^[a-z][a-z. ']{1,30}\s?:\s+/.exec(before.slice(part))?.[0].length ?? 0;
  const lead = part + label + (LEAD.exec(before.slice(part + label))?.[0].length ?? 0);
  const name = before.slice(lead).trim();
  const slice = sliceText(text, folded.origin(lead), folded.origin(lead + name.length));
  if (!looksLikeName(name, AFTER_ARTICLE.test(slice.value)) || IN_SENTENCE.test(name)) return null;
  return { value: slice.value.trim(), text: slice };
}

/** "Brévia 10, interfacé avec les automates de la société": words of a sentence before the legal form. */
const IN_SENTENCE = /,\s|(?<![a-z])(?:avec|dans|par|chez|est|sont)(?![a-z])/;

/** "12 place de la Mairie", "3 rue de l'Hôpital": a street called after what stands there. */
const IN_STREET =
  /\d(?: ?bis| ?ter)?,? (?:rue|place|avenue|av\.|boulevard|bd|allee|chemin|impasse|route|quai|square|cours|esplanade) (?:[a-z]+ )?(?:d[eu]s? |d')$/;

/** A care organisation named inside a text, before `end`: the last one, with its capital ("… pour Hôpital local de X, inscrit au"). */
export function careOrganisationWithin(text: Text, end = text.value.length): Read<string> | null {
  const folded = fold(text.value);
  let found: Read<string> | null = null;
  let nameEnd = 0;
  for (const match of folded.value.matchAll(CARE_ORGANISATION_WITHIN)) {
    if (IN_STREET.test(folded.value.slice(0, match.index))) continue;
    const article = /^(?:le |la |les |l')/.exec(match[0])?.[0].length ?? 0;
    if (folded.origin(match.index) >= end) break;
    // "Cabinet de radiologie": a word inside of the name begins no other.
    if (found !== null && match.index < nameEnd) continue;
    const named = nameAt(text, folded, match.index + article);
    if (named === null) continue;
    found = named;
    nameEnd = match.index + article + named.value.length;
  }
  return found;
}

/** Words before the one to whom a quote is made, inside a sentence. */
const MADE_TO_WITHIN =
  /(?<![a-z])(?:(?:propos|adress|destin|remis|soumis|soumet|consent|fait|etabli|offert|presente)\w* (?:a|pour)|attention d(?:e|u|es)|compte d(?:e|u|es)|benefice d(?:e|u|es)|client|acheteur|destinataire|pour)\s?:?\s(?:le |la |l'|les )?/g;

/** The name of the one to whom a sentence says that the quote is made, before `end`. */
export function nameMadeTo(text: Text, end: number): Read<string> | null {
  const folded = fold(text.value);
  const before = folded.value.slice(0, foldedIndex(folded, end));
  const names = Array.from(before.matchAll(MADE_TO_WITHIN), (to) => nameAt(text, folded, to.index + to[0].length));
  return names.findLast((name) => name !== null) ?? null;
}

/** Words between a name and the number that follows it. */
const LEADS_TO_NUMBER =
  /[\s,(–—-]*(?:(?:dont le|au|sous le|mon|notre|son|immatricul[ée]+e? (?:sous le|au)) ?)?(?:(?:n°|num[ée]ro) ?)?(?:de )?$/u;

/** What stands before the name of a town: its post code, or the register of trade that is kept there. */
const NAMES_TOWN = /(?:\d\s?|(?:r\.?c\.?s\.?|registre du commerce(?: et des soci[ée]t[ée]s)?) (?:de |du |d['’])?)$/iu;

/** The capitalised words right before a number in a sentence ("Kymène Santé, dont le numéro SIRET est …"), no town of an address. */
export function nameRightBefore(text: Text, end: number): Read<string> | null {
  const before = text.value.slice(0, end).replace(LEADS_TO_NUMBER, "");
  const name = /(?:\p{Lu}[\p{L}\d'’-]*(?:\s&)?\s?){1,5}$/u.exec(before);
  if (name === null || NAMES_TOWN.test(before.slice(0, name.index))) return null;
  const upTo = sliceText(text, 0, name.index + name[0].length);
  // "DEVIS 22-118 DE ONDINE SIRET …": in capitals the words that lead to the name look like it.
  const lead = name[0].search(/(?<=\s(?:DE|PAR|CHEZ)\s)(?!.*\s(?:DE|PAR|CHEZ)\s)/u);
  return nameIn(upTo, name.index) ?? (lead > 0 ? nameIn(upTo, name.index + lead) : null);
}

/** The company named after "par" or at the start of the clause before `end` ("établi par HYPSOMED (SIRET …"). */
export function companyBefore(text: Text, end: number): Read<string> | null {
  const folded = fold(text.value);
  const before = folded.value.slice(0, foldedIndex(folded, end));
  const by = Array.from(
    before.matchAll(
      /(?<![a-z])(?:par|chez|societe|vendeur|editeur|fournisseur|prestataire|emetteur|soussignee?s?,?|entreprise|boite|maison|candidat|titulaire)\s?:?\s(?:l'|(?:la|le|les|notre|nous,) )?(?:(?:societe|editeur|entreprise|cooperative|maison) )?/g,
    ),
  ).at(-1);
  return by === undefined ? null : nameAt(text, folded, by.index + by[0].length);
}

/** "Ondine - éditeur de logiciels d'officine", "Ets Ondine revendeur agréé Vigie": a name, and what its house does. */
export function nameBeforeTrade(text: Text): Read<string> | null {
  const folded = fold(text.value);
  const found = TRADE.exec(folded.value);
  const end = found === null ? 0 : folded.origin(found.index);
  // In capitals without a mark the word is one of the name: "ONDINE DISTRIBUTION".
  const isApart = found === null || /^\s[-–—|]|^,/.test(found[0]) || /^\s\p{Ll}/u.test(text.value.slice(end));
  if (end === 0 || !isApart || CARE_ORGANISATION.test(folded.value.slice(0, found?.index))) return null;
  const name = sliceText(text, 0, end);
  return nameIn(name, 0, true) ?? nameInSmallLetters(name);
}
const TRADE =
  /(?<=^[^,:;\d]{2,40})(?:(?:\s[-–—|]|,)\s(?:editeur|edition|concepteur|conception|developpeur|developpement|logiciels|progiciels|solutions|informatique)|(?:\s[-–—|]|,)?\s(?:distributeur|revendeur|concessionnaire|partenaire|integrateur|installateur))(?:\s|$)/;
