import { sliceText, type Text } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { findDates } from "../dates/date-forms.ts";
import type { Read } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { columnAbove, postCodeIn } from "./address-blocks.ts";
import { labelOnly } from "./identifiers.ts";
import {
  careOrganisationWithin,
  labelledInSentence,
  labelledName,
  nameIn,
  nameMadeTo,
  nameRightBefore,
  type PlacedName,
} from "./party-names.ts";
import {
  CARE_ORGANISATION,
  CLIENT_LABEL,
  CLIENT_ROLE_AND_NAME,
  LEGAL_LINE,
  MADE_TO,
  VENDOR_LABEL,
} from "./party-words.ts";
import type { PlacedIdentifier } from "./placed-identifiers.ts";

/** The client's name: by its label, by what care organisations are called, by the identifier under it, or by its address. */
export function findClientName(
  segments: readonly Segment[],
  identifiers: readonly PlacedIdentifier[],
  surroundings: Surroundings,
): PlacedName | null {
  const labels = segments.flatMap((label) => {
    const named = labelledName(label, CLIENT_LABEL, surroundings);
    return named === null ? [] : [{ label, named }];
  });
  const care = labels.find(({ named }) => CARE_ORGANISATION.test(plain(named.name.value)));
  if (care !== undefined) return care.named;
  // "Le laboratoire | Coralgo": where both sign, the one is no label of the other.
  const labelled = labels.find(({ label }) => !/^(?:le |la |l')[a-z]+$/.test(plain(label.text.value)))?.named ?? null;
  const clients = identifiers.filter(({ kind }) => kind === "finess" || kind === "rpps");
  return (
    labelled ??
    first(clients, ({ segment, text }) => namedBefore(segment, text)) ??
    first(segments, (segment) => labelledInSentence(segment, CLIENT_LABEL)) ??
    first(segments, (segment) => addressedTo(segment, surroundings)) ??
    first(clients, ({ segment }) => careOrganisationOnLine(segment, surroundings)) ??
    first(clients, ({ segment, text }) => namedBeside(segment, text, surroundings)) ??
    first(clients, ({ segment }) => topOfAddress(segment, surroundings)) ??
    first(clients, ({ segment }) => overItsLabel(segment, surroundings)) ??
    first(segments, roleAndName) ??
    first(segments, careOrganisation) ??
    first(segments, madeTo) ??
    first(segments, secondOfParties) ??
    first(segments, namedAnywhere) ??
    first(clients, ({ segment, text }) => beforeBracket(segment, text)) ??
    first(clients, ({ segment, text }) => partBefore(segment, text) ?? opensItsLine(segment, surroundings)) ??
    addressOnTheRight(segments, surroundings)
  );
}

function first<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** The name over an identifier: the line that a care organisation is called by, else the highest name of the column. */
function topOfAddress(segment: Segment, surroundings: Surroundings): PlacedName | null {
  const column = [segment, ...columnAbove(segment, surroundings)];
  const own = column.findIndex((line) =>
    [line, ...(line === segment ? [] : surroundings.lineOf(line))].some(({ text }) => isVendorsLine(plain(text.value))),
  );
  const lines = own === -1 ? column : column.slice(0, own);
  const names = lines.flatMap((line) => {
    // "Brest, le 19/05/2022" is the place of a letter.
    const isNone = findDates(plain(line.text.value)).length > 0 || isVendorsValue(line, surroundings);
    const name = isNone ? null : nameIn(line.text);
    return name === null ? [] : [{ name, segment: line }];
  });
  const care = names.filter(({ name }) => CARE_ORGANISATION.test(plain(name.value)));
  if (care.length > 0) return care.at(-1) ?? null;
  const within = first(lines, (line) => {
    const name = careOrganisationWithin(line.text);
    return name === null ? null : { name, segment: line };
  });
  return within ?? names.at(-1) ?? null;
}

/** The cell after a label of the vendor. */
function isVendorsValue(line: Segment, surroundings: Surroundings): boolean {
  const left = surroundings.leftOf(line);
  // "Raison sociale" is a label of either party.
  return left !== null && VENDOR_LABEL.test(plain(left.text.value)) && !/^raison sociale/.test(plain(left.text.value));
}

/** A line that states a company, and no client's number. */
const isVendorsLine = (folded: string): boolean => LEGAL_LINE.test(folded) && !/finess|rpps|client/.test(folded);

/** The name over the label of an identifier whose number stands in the next cell. */
function overItsLabel(segment: Segment, surroundings: Surroundings): PlacedName | null {
  const label = surroundings.leftOf(segment);
  return label === null || labelOnly(plain(label.text.value)) === null ? null : topOfAddress(label, surroundings);
}

/** The client named in the same sentence as its identifier: a care organisation, or whom the quote is made to. */
function namedBefore(segment: Segment, identifier: Text): PlacedName | null {
  const at = segment.text.value.indexOf(identifier.value);
  const name =
    at <= 0
      ? null
      : (careOrganisationWithin(segment.text, at) ?? nameMadeTo(segment.text, at) ?? personBefore(segment.text, at));
  return name === null ? null : { name, segment };
}

/** "Madame Odile Kervran, pédiatre (RPPS …": the last person who is spoken of by a title before the number. */
function personBefore(text: Text, end: number): Read<string> | null {
  const person = Array.from(text.value.slice(0, end).matchAll(PERSON)).at(-1);
  if (person === undefined || /[.!?;]\s/.test(text.value.slice(person.index + person[0].length, end))) return null;
  const start = person.index + person[0].length - (person[1]?.length ?? 0);
  const slice = sliceText(text, start, person.index + person[0].trimEnd().length);
  return { value: slice.value, text: slice };
}
const PERSON =
  /(?<!\p{L})(?:Madame|Monsieur|Mme|M\.|Docteure?|Dre?\.?|Professeure?|Pr\.?)\s((?:\p{Lu}[\p{L}'’-]+\.?\s?){1,4})/gu;

/** "Nous avons visité Biolys Vallée-Noire (FINESS …": whose number a bracket tells stands right before it. */
function beforeBracket(segment: Segment, identifier: Text): PlacedName | null {
  const at = segment.text.value.indexOf(identifier.value);
  const isTold = at > 0 && /\((?:n° ?|num[ée]ro )?$/iu.test(segment.text.value.slice(0, at));
  const name = isTold ? nameRightBefore(segment.text, at) : null;
  return name === null ? null : { name, segment };
}

/** "GROUPE DE RADIOLOGIE DE THAU | FINESS 347505604": the cell before one that holds the label and the number. */
function namedBeside(segment: Segment, identifier: Text, surroundings: Surroundings): PlacedName | null {
  const left = identifier.value === segment.text.value ? surroundings.leftOf(segment) : null;
  if (left === null || isVendorsLine(plain(left.text.value)) || endsAddress(segment, surroundings)) return null;
  const name = nameIn(left.text);
  return name === null || /:\s*$/.test(left.text.value) ? null : { name, segment: left };
}

/** "Pharmacie du Lac | 62000 Arras | | FINESS | 620016980": the line of a client's number opens with what it is called. */
function careOrganisationOnLine(segment: Segment, surroundings: Surroundings): PlacedName | null {
  const line = surroundings.lineOf(segment);
  return first(line.slice(0, line.indexOf(segment)), (beside) =>
    isVendorsLine(plain(beside.text.value)) ? null : careOrganisation(beside),
  );
}

/** "Devis D2205-17 - Biologie du Marais - 62000 Arras - FINESS …": the last part before the client's number that is a name. */
function partBefore(segment: Segment, identifier: Text): PlacedName | null {
  const before = segment.text.value
    .slice(0, segment.text.value.indexOf(identifier.value))
    .replace(/[\s,(|·•–—-]+$/u, "");
  const parts = Array.from(before.matchAll(/\s[-–—|·•]\s/gu), ({ index, 0: mark }) => index + mark.length);
  if (parts.length === 0 || isVendorsLine(plain(segment.text.value))) return null;
  return first([0, ...parts].toReversed(), (from) => {
    const name = nameIn(segment.text, from);
    return name === null ? null : { name, segment };
  });
}

/** "Titulaire : Anne Roy, n° RPPS …": of a pharmacy, and not of the contract. */
export function isPractitioner({ name, segment }: PlacedName): boolean {
  const folded = plain(segment.text.value);
  const behind = folded.slice(folded.indexOf(plain(name.value)) + plain(name.value).length);
  return /^[\s,;(–-]*(?:n° ?|numero )?(?:rpps|finess)(?![a-z])/.test(behind);
}

/** Name, address and number. */
const LEAST_CELLS = 3;

/** "Biologie du Marais | 4 place du Marché | FINESS | …": the name that opens the line, or stands over it, a blank row between. */
function opensItsLine(segment: Segment, surroundings: Surroundings): PlacedName | null {
  const line = surroundings.lineOf(segment);
  const over = line[0] === segment ? surroundings.above(segment) : (line[0] ?? null);
  if (over === null) return null;
  const row = surroundings.lineOf(over);
  // "Id. site | RPPS …" is a label and its value; a name stands alone in its row, or before an address.
  const mayName = line[0] === segment ? row.length === 1 : row.length >= LEAST_CELLS;
  if (!mayName || [...line, ...row].some(({ text }) => isVendorsLine(plain(text.value)))) return null;
  const name = findDates(plain(over.text.value)).length > 0 ? null : nameIn(over.text);
  return name === null ? null : { name, segment: over };
}

/** Under the post code of an address of its own: what stands beside belongs to the block of another party. */
function endsAddress(segment: Segment, surroundings: Surroundings): boolean {
  const [above] = columnAbove(segment, surroundings);
  return above !== undefined && postCodeIn(plain(above.text.value)) !== null;
}

/** "À l'attention de la direction de", before the organisation whose direction it is. */
const ATTENTION_OF =
  /^(?:a )?l'attention d(?:u |es |e (?:la |l')?)(?:(?:direct|geran|presiden|secretari|responsable|service|dsi|titulaire)[a-z]*(?: [a-z]+){0,3}? d(?:u |es |e (?:la |l'|l’)?))?(?=[a-z\d])/;

/** "À SELAS Labo de Brassempoix": the line of an address, which shows a post code or an identifier beside or under it. */
function addressedTo(segment: Segment, surroundings: Surroundings): PlacedName | null {
  const folded = fold(segment.text.value).value;
  const person = TO_PERSON.test(folded) ? organisationOf(segment, surroundings) : null;
  if (person !== null) return person;
  const to = ATTENTION_OF.exec(folded) ?? /^(?:a|pour|chez)\s(?:le |la |l'|les )?(?=[a-z\d])/.exec(folded);
  if (to === null) return null;
  const around = [segment, ...surroundings.lineOf(segment), surroundings.below(segment)];
  const isAddress = around.some((other) => {
    const words = other === null ? "" : plain(other.text.value);
    return postCodeIn(words) !== null || /(?<![a-z])(?:finess|rpps)(?![a-z])/.test(words);
  });
  const name = isAddress ? nameIn(segment.text, to[0].length) : null;
  // "Chez Ondine Informatique, 62000 Arras": the seller's house, unless it is one of care.
  if (name === null || (to[0].startsWith("chez") && !CARE_ORGANISATION.test(plain(name.value)))) return null;
  return { name, segment };
}

/** "À l'attention de Mme Bresson, directrice": someone in a house. */
const TO_PERSON =
  /^(?:a )?l'attention d(?:e |u )(?:m\. |mr |mme |mlle |monsieur |madame |drs? |docteure? |pre? |professeure? )/;

/** "Les Tilleuls de Marne" between a person and an address: whom the one who reads works for. */
function organisationOf(person: Segment, surroundings: Surroundings): PlacedName | null {
  const segment = surroundings.below(person);
  const street = segment === null ? null : surroundings.below(segment);
  const town = street === null ? null : surroundings.below(street);
  const isAddressed = [street, town].some((line) => line !== null && postCodeIn(plain(line.text.value)) !== null);
  const name = segment === null || !isAddressed ? null : nameIn(segment.text, 0, true);
  return segment === null || name === null ? null : { name, segment };
}

/** A care organisation to whom a sentence says that the quote is made. */
function madeTo(segment: Segment): PlacedName | null {
  const name = careOrganisationWithin(segment.text);
  if (name === null) return null;
  const before = plain(segment.text.value.slice(0, segment.text.value.indexOf(name.value)));
  return MADE_TO.test(`${before} `) ? { name, segment } : null;
}

/** "… entre Soliane et la SISA des Bords de Loire (37999 Montlouis, SIRET …": of those who contract, the second buys; its address or number follows. */
function secondOfParties(segment: Segment): PlacedName | null {
  const { text } = segment;
  const folded = fold(text.value);
  const opening = BETWEEN.exec(folded.value);
  const from = opening === null ? 0 : folded.origin(opening.index + opening[0].length);
  const name = from === 0 ? null : nameIn(text, from);
  if (name === null) return null;
  const behind = plain(text.value.slice(text.value.indexOf(name.value, from) + name.value.length));
  return /^[\s,;(]*[^.;]{0,60}?(?:(?<![a-z])(?:siret|finess|rpps)(?![a-z])|(?<!\d)\d{5} [a-z])/.test(behind)
    ? { name, segment }
    : null;
}
const BETWEEN =
  /(?<![a-z])entre (?![^.;]*(?<![a-z])entre )[^.;]{2,120}?,? et (?:(?:le |la |les |l'|d'autre part,? )*)(?=[a-z])/;

/** A care organisation that a sentence names, in whatever words. */
function namedAnywhere(segment: Segment): PlacedName | null {
  const name = careOrganisationWithin(segment.text);
  // "À la charge de la pharmacie" names none.
  if (name === null || !/\s/.test(name.value)) return null;
  const before = plain(segment.text.value.slice(0, segment.text.value.indexOf(name.value)));
  return IN_USE_AT.test(before) ? null : { name, segment };
}
/** "Déjà en service au CHU voisin", "comme à l'hôpital de Brest": others who have the software. */
const IN_USE_AT =
  /(?<![a-z])(?:en (?:service|production|exploitation|place)|installee?|utilisee?|deployee?|comme|ainsi qu')\s?(?:au|aux|a la|a l'|dans|chez|par)\s?(?:le |la |les |l')?$/;

/** "DESTINATAIRE POLYCLINIQUE DU LAC": in capitals, a role and the name. */
function roleAndName(segment: Segment): PlacedName | null {
  const role = CLIENT_ROLE_AND_NAME.exec(fold(segment.text.value).value);
  const name = role === null || segment.text.value.length > 90 ? null : nameIn(segment.text, role[0].length);
  return name === null || name.value !== name.value.toUpperCase() ? null : { name, segment };
}

function careOrganisation(segment: Segment): PlacedName | null {
  const folded = plain(segment.text.value);
  if (folded.length > 90 || !CARE_ORGANISATION.test(folded)) return null;
  const name = nameIn(segment.text);
  return name === null ? null : { name, segment };
}

/** The name over a post code in the right half of the first page: where a letter shows whom it is for. */
function addressOnTheRight(segments: readonly Segment[], surroundings: Surroundings): PlacedName | null {
  const firstPage = segments.filter(({ page }) => page === 1);
  const width = Math.max(0, ...firstPage.map(({ box }) => box[2]));
  return first(firstPage, (segment) => {
    if (segment.box[0] < 0.45 * width || postCodeIn(plain(segment.text.value)) === null) return null;
    return topOfAddress(segment, surroundings);
  });
}
