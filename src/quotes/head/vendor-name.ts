import { sliceText, type Text } from "../../documents/text.ts";
import { fold, foldedIndex, plain } from "../../french/folded-text.ts";
import { clauseStart } from "../../french/sentences.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import type { Read } from "../model.ts";
import { isNote } from "../outside-words.ts";
import type { Surroundings } from "../surroundings.ts";
import { addressFrom, postCodeIn } from "./address-blocks.ts";
import { isPractitioner } from "./client-name.ts";
import { labelOnly } from "./identifiers.ts";
import { isLabel, isOfCompany, nameBeforeStreet, nameInLabel, nameOver, withoutSigner } from "./names-by-numbers.ts";
import {
  companyBefore,
  isCapitalised,
  labelledInSentence,
  labelledName,
  nameBeforeLegalForm,
  nameBeforeTrade,
  nameIn,
  nameInSmallLetters,
  nameOfLogo,
  nameOfOpening,
  nameRightBefore,
  type PlacedName,
} from "./party-names.ts";
import {
  CARE_ORGANISATION,
  CLIENT_LABEL,
  LEGAL_FORM,
  LEGAL_LINE,
  MADE_TO,
  VENDOR_LABEL,
  VENDOR_ROLE_AND_NAME,
} from "./party-words.ts";
import type { PlacedIdentifier } from "./placed-identifiers.ts";

interface Candidate extends PlacedName {
  readonly weight: number;
}

/** The vendor's name: every place that may show it gives a vote, its mail address confirms it. */
export function findVendorName(
  segments: readonly Segment[],
  sirets: readonly PlacedIdentifier[],
  client: PlacedName | null,
  surroundings: Surroundings,
): PlacedName | null {
  const domains = domainsOf(segments);
  const candidates: Candidate[] = [];
  const add = (weight: number, found: PlacedName | null) => {
    if (found === null || found.name.value === client?.name.value) return;
    if (CLIENT_LABEL.test(plain(found.name.value))) return;
    const letters = plain(found.name.value).replace(/[^a-z0-9]/g, "");
    const confirmed = domains.some(
      (domain) => domain.length > 3 && (letters.includes(domain) || domain.includes(letters)),
    );
    candidates.push({ ...found, weight: weight + (confirmed ? 3 : 0) });
  };
  for (const segment of segments) {
    const labelled = labelledName(segment, VENDOR_LABEL, surroundings);
    if (labelled !== null && !isPractitioner(labelled)) {
      add(isSalesman(segment, surroundings) ? 1 : 5, labelled);
      add(6, houseBehind(labelled, segments));
    }
    add(4, roleAndName(segment));
    const folded = plain(segment.text.value);
    const form = LEGAL_FORM.exec(folded);
    const alone = form !== null && form.index + form[0].length >= folded.length - 1;
    if (form !== null && (alone || LEGAL_LINE.test(folded))) add(4, placed(nameBeforeLegalForm(segment.text), segment));
  }
  for (const logo of segments.slice(0, TOP)) {
    if (headsAddress(logo, surroundings)) add(1, placed(nameOfLogo(logo.text), logo));
    else if (postCodeIn(plain(logo.text.value)) !== null) add(1, placed(nameInSmallLetters(logo.text), logo));
  }
  for (const segment of segments.slice(0, HEAD)) {
    add(4, labelledInSentence(segment, VENDOR_LABEL));
    add(3, placed(companyIn(segment), segment));
    add(4, placed(nameBeforeTrade(segment.text), segment));
  }
  if (client !== null) add(3, placed(companyFor(client), client.segment));
  for (const { segment, text } of sirets) {
    add(4, placed(companyBefore(segment.text, segment.text.value.indexOf(text.value)), segment));
    add(4, placed(nameIn(segment.text), segment));
    add(4, placed(nameOpeningLine(segment.text), segment));
    add(4, placed(nameInLabel(segment.text), segment));
    add(3, placed(nameRightBefore(segment.text, segment.text.value.indexOf(text.value)), segment));
    add(4, placed(nameAmongParts(segment.text, segment.text.value.indexOf(text.value)), segment));
    add(3, placed(nameBeforeStreet(segment.text, segment.text.value.indexOf(text.value)), segment));
    const line = surroundings.lineOf(segment);
    for (const beside of line.slice(0, line.indexOf(segment)).reverse())
      add(3, placed(nameIn(beside.text, 0, true) ?? nameInSmallLetters(beside.text), beside));
    if (isNote(segment)) continue;
    const label = line[line.indexOf(segment) - 1];
    // "Ondine | | / SIRET | 123 …": the name stands over the number, or over its label.
    for (const number of label !== undefined && labelOnly(plain(label.text.value)) !== null
      ? [segment, label]
      : [segment])
      add(3, nameOver(number, segments, surroundings));
  }
  const opening = segments[0];
  if (opening !== undefined && opensOverNumber(opening, sirets, surroundings))
    add(3, placed(nameOfOpening(opening.text), opening));
  const topLines = new Set([...new Set(segments.map(({ line }) => line))].slice(0, TOP));
  const page = segments.map(({ text }) => plain(text.value)).join("\n");
  for (const segment of segments.filter((one) => !isNote(one) && !isValueOf(one, surroundings)).slice(0, 12)) {
    const folded = plain(segment.text.value);
    if (!isProper(segment.text.value) || isLabel(segment, surroundings)) continue;
    // A line that nothing shows to be a company's: it opens the page, has an address, or is named again.
    const isShown =
      topLines.has(segment.line) ||
      [...addressFrom(segment, surroundings), ...surroundings.lineOf(segment)].some(
        ({ text }) => postCodeIn(plain(text.value)) !== null,
      ) ||
      page.split(plain(nameIn(segment.text)?.value ?? folded)).length > 2;
    if (!isShown || findDates(folded).length > 0) continue;
    const name = segment === segments[0] ? (nameIn(segment.text)?.value ?? folded) : folded;
    if ((name.length <= 45 || postCodeIn(folded) !== null) && !CARE_ORGANISATION.test(folded))
      // "Le Bon Pouls" on top of the page: a name that begins with an article.
      add(
        segment === segments[0] ? 2 : 1,
        placed(
          nameIn(segment.text, 0, segment === segments[0] && /^L(?:e|a|es|E|A|ES) \p{Lu}/u.test(segment.text.value)),
          segment,
        ),
      );
  }
  const [best] = candidates.sort((a, b) => b.weight - a.weight);
  return best === undefined ? null : withoutSigner({ name: best.name, segment: best.segment });
}

/** "De : Paul Aubry, Ergane": behind who writes, the house that is named on another line as well. */
function houseBehind({ name, segment }: PlacedName, segments: readonly Segment[]): PlacedName | null {
  const end = segment.text.value.indexOf(name.value) + name.value.length;
  const mark = /^\s?[,(–-]\s?(?=\p{Lu})/u.exec(segment.text.value.slice(end));
  const house =
    mark === null ? null : nameIn(segment.text, foldedIndex(fold(segment.text.value), end + mark[0].length));
  const isNamed =
    house !== null && segments.some((one) => one !== segment && plain(one.text.value).startsWith(plain(house.value)));
  return isNamed ? placed(house, segment) : null;
}

/** "pilote-soins - siret 980…", "Le Stétho Numérique (Siret …": the line of a company's number opens with its name. */
function nameOpeningLine(text: Text): Read<string> | null {
  const own = NAME_AND_NUMBER.exec(text.value)?.[1];
  if (own === undefined) return null;
  return nameInSmallLetters(text, 0, own.length) ?? (/^L/u.test(own) ? nameIn(text, 0, true) : null);
}
const NAME_AND_NUMBER =
  /^([\p{L}\d][\p{L}\d '’&+.-]*[\p{L}\d])\s*[-–—,(|/·•[:]?\s*(?:(?:n° ?|num[ée]ro )?(?:de )?siret|au capital)/iu;

/** A line that opens the page, over the address or the number of a company whose lines stand flush with it. */
function headsAddress(logo: Segment, surroundings: Surroundings): boolean {
  if (CARE_ORGANISATION.test(plain(logo.text.value))) return false;
  const lines = addressFrom(logo, surroundings).slice(1);
  const below = surroundings.below(logo);
  return (lines.length > 0 ? lines : below === null ? [] : [below]).some(
    ({ text, box }) => Math.abs(box[0] - logo.box[0]) < logo.box[3] - logo.box[1] && isOfCompany(plain(text.value)),
  );
}

/** The first line of the page, alone or in a column far from others, right over a company's number. */
const opensOverNumber = (opening: Segment, sirets: readonly PlacedIdentifier[], surroundings: Surroundings): boolean =>
  surroundings
    .lineOf(opening)
    .every((one) => one === opening || one.box[0] - opening.box[2] > COLUMN_GAP * (opening.box[3] - opening.box[1])) &&
  sirets.some(({ segment }) => segment === surroundings.below(opening)) &&
  !CARE_ORGANISATION.test(plain(opening.text.value));

/** Heights of a line between two columns of a head, at least. */
const COLUMN_GAP = 4;

/** "Date du devis | Expiration | Vendeur": among the facts of the quote, the person who wrote it rather than the company. */
const isSalesman = (segment: Segment, surroundings: Surroundings): boolean =>
  /^vendeu(?:r|se) ?:?$/.test(plain(segment.text.value)) &&
  surroundings
    .lineOf(segment)
    .some(({ text }) => /^(?:date|expir|validite|echeance|reference)/.test(plain(text.value)));

/** Lines at the top of a page, where its maker is named. */
const TOP = 3;

/** "EMETTEUR ORPHISE": nothing but a role and the name, or the company's number after them. */
function roleAndName(segment: Segment): PlacedName | null {
  const { text } = segment;
  const folded = fold(text.value);
  const role = VENDOR_ROLE_AND_NAME.exec(folded.value);
  if (role === null || text.value.length > LONGEST_ROLE_LINE) return null;
  const name = nameIn(text, role[0].length);
  return name === null || name.value !== name.value.toUpperCase() ? null : { name, segment };
}

/**
 * "Devis n° 12 du 27/02/2023 – validité : un mois – Ondine, 22 rue des Tanneurs, 19999 Tullac, SIRET …", "Mentions : Ondine,
 * 22 rue …", "Devis 23-19 - Ondine, 3 rue …, 19999 Tullac - SIRET …": the last part with an address before the number.
 */
function nameAmongParts(text: Text, end: number): Read<string> | null {
  const parts = Array.from(text.value.slice(0, end).matchAll(PART), ({ index, 0: sign }) => ({
    start: index,
    from: index + sign.length,
  }));
  const addressed = parts.findLast(({ from }, at) => {
    const own = plain(text.value.slice(from, parts[at + 1]?.start ?? end));
    return /^[^,\d]+,\s/.test(own) && postCodeIn(own) !== null;
  });
  return addressed === undefined ? null : nameIn(text, addressed.from);
}
const PART = /\s[-–—|·•]\s|\p{L}\s?:\s/gu;

/** Segments of the head in which a sentence may name the company. */
const HEAD = 20;

/** "… la société Zéphyr Médical (14 rue …) offre à …": a company by that word, before the care organisation. */
function companyIn({ text }: Segment): Read<string> | null {
  if (text.value.length > LONGEST_SENTENCE) return null;
  const folded = fold(text.value);
  const word =
    /^"?nous(?: soussignes?)?,\s(?=[a-z])|(?<![a-z])(?:la|notre|de) (?:societe|cooperative|maison|entreprise)\s?:?\s(?=[a-z])|(?<![a-z])(?:livre|vendu|edite|propose|etabli|fourni|emis|realise|distribue|redige|prepare|soumis|remis|commercialise)e?s? par\s(?=[a-z])/.exec(
      folded.value,
    );
  if (word !== null && !HARDWARE.test(folded.value.slice(clauseStart(folded.value, word.index, 0), word.index))) {
    const from = word.index + word[0].length;
    return nameIn(text, from) ?? nameWithin(text, from);
  }
  const seller = SELLER.exec(text.value);
  return seller === null ? null : nameIn(sliceText(text, 0, seller.index + (seller[1] ?? "").length), seller.index);
}

/** "Lecteurs fournis par", "hébergement réalisé par": who makes another thing does not make the quote. */
const HARDWARE =
  /(?<![a-z])(?:materiels?|lecteurs?|imprimantes?|postes?|serveurs?|scanners?|tablettes?|ecrans?|baies?|bornes?|terminaux|terminal|automates?|appareils?|hebergement|heberge\w*|infogerance|reseaux?|cablage|certificats?|cartes?|modalites?|base de donnees)(?![a-z])/;

/** "par le service devis de Péricard Frères", "par notre partenaire régional Péricard Frères": the name after who they are. */
function nameWithin(text: Text, from: number): Read<string> | null {
  const lead = /^(?:le|la|les|l['’]|notre|nos|son|leur)\s?(?:\p{Ll}[\p{L}'’-]*\s){1,5}(?=\p{Lu})/u.exec(
    text.value.slice(from),
  );
  return lead === null ? null : nameIn(text, from + lead[0].length, true);
}

/** Longer runs of words are general terms. */
const LONGEST_SENTENCE = 500;

/** "Ondine Santé vous propose …": a capitalised name that makes the offer. */
const SELLER =
  /((?:(?:\d?\p{Lu}[\p{L}\d'’-]*|&)\s(?:\p{Ll}{5,}\s)?){1,5})(?:(?:vous |lui )?(?:propose|offre|soumet|fournit|fait offre|s['’]engage)|vous (?:remercie|adresse|remet|transmet|prie|fait|présente|envoie|communique|garantit|assure|établit))(?!\p{L})/u;

/** "Altivéa Santé pour SCP des docteurs…": who makes the quote stands before the one it is made to. */
function companyFor({ name, segment }: PlacedName): Read<string> | null {
  const before = segment.text.value.slice(0, segment.text.value.indexOf(name.value));
  const made = MADE_TO.exec(`${plain(before)} `);
  return made === null || made.index < SHORTEST || !isProper(before)
    ? null
    : nameIn(sliceText(segment.text, 0, foldedEnd(before, made.index)));
}

/** The character of a text at which its folded form has `length` characters. */
const foldedEnd = (text: string, length: number): number => fold(text).origin(length);

/** Characters of a company's name and of what follows it, at least: "À l'" before "attention de" is none. */
const SHORTEST = 5;

/** The value beside a label of other facts ("Application | Vigie DPI"). */
const isValueOf = (segment: Segment, surroundings: Surroundings): boolean =>
  /^(?:logiciel|solution|application|produit|progiciel|version|objet|reference|validite)(?![a-z])/.test(
    plain(surroundings.leftOf(segment)?.text.value ?? ""),
  );

/** Small words inside a company's name. */
const SMALL = /^(?:de|du|des|d|la|le|les|l|et|en|au|aux|pour|sur|a|by|of|the|and)$/;

/** The words before an address are capitalised, as those of a name are: no sentence, and no label. */
function isProper(text: string): boolean {
  const words = (/^(?:(?!\s-\s)[^,(;–|·•:/])*/u.exec(text)?.[0] ?? "").match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  return words.every((word) => isCapitalised(word) || SMALL.test(plain(word)));
}

const placed = (name: ReturnType<typeof nameIn>, segment: Segment): PlacedName | null =>
  name === null ? null : { name, segment };

const LONGEST_ROLE_LINE = 90;

const PUBLIC_MAIL = new Set(["gmail", "orange", "wanadoo", "free", "outlook", "hotmail", "laposte", "yahoo", "sfr"]);

/** The names of the mail and web domains printed anywhere: "devis@labeor.example" gives "labeor". */
function domainsOf(segments: readonly Segment[]): string[] {
  return segments
    .flatMap(({ text }) =>
      Array.from(text.value.toLowerCase().matchAll(/(?:@|www\.)([a-z0-9-]+)\./g), (match) =>
        (match[1] ?? "").replace(/-/g, ""),
      ),
    )
    .filter((domain) => !PUBLIC_MAIL.has(domain));
}
