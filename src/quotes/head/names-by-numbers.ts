import { sliceText, type Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import type { Read } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { columnAbove, postCodeIn } from "./address-blocks.ts";
import { nameIn, nameInSmallLetters, type PlacedName } from "./party-names.ts";
import { CARE_ORGANISATION, LEGAL_LINE } from "./party-words.ts";

/** The company whose name stands over, in or before the line of its number: the head of a letter, a signature or a legal line at its foot. */

/** The name that heads the column over a company's number; `segments` are those of the page, in their order. */
export function nameOver(number: Segment, segments: readonly Segment[], surroundings: Surroundings): PlacedName | null {
  const column = columnAbove(number, surroundings).reverse();
  const names = column.flatMap((line): PlacedName[] => {
    const name = opensLine(line, surroundings) && isLabel(line, surroundings) ? null : nameIn(line.text, 0, true);
    return name === null ? [] : [{ name, segment: line }];
  });
  const [first] = names;
  if (first !== undefined) return houseOfSigner(names, column, segments) ?? first;
  const [top] = column;
  const small = top === undefined || isLabel(top, surroundings) ? null : nameInSmallLetters(top.text);
  return top === undefined || small === null ? null : { name: small, segment: top };
}

/** Segments of a letter head, at most. */
const HEAD = 3;
/** "Sophie Lavergne", "Jean-Marc LE GALL": two or three words with capitals and no other mark. */
const AS_PERSON = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;
/** What someone is in a company. */
const POST =
  /^(?:la |le |l'|votre )?(?:ingenieure?|direct(?:eur|rice|ion)|responsable|chargee?|commercial(?:e)?|technico|gerante?|president(?:e)?|cheffe?|attachee?|assistante?|consultante?|conseill(?:er|ere)|deleguee?|account|key|dg|pdg)(?![a-z])/;

/**
 * "Sophie Lavergne" over "Ingénieure commerciale" over "Maïa Logiciels" over its number: who signs stands over the house,
 * which is named elsewhere on the page, goes on with its address, or follows the post of the one who signs.
 */
function houseOfSigner(
  [first, ...others]: readonly PlacedName[],
  column: readonly Segment[],
  segments: readonly Segment[],
): PlacedName | null {
  if (first === undefined || others.length === 0 || segments.indexOf(first.segment) < HEAD) return null;
  if (!AS_PERSON.test(first.segment.text.value.trim()) || recurs(first, column, segments)) return null;
  const houses = others.filter(({ segment }) => !POST.test(plain(segment.text.value)));
  const isUnderPost = column.some(({ text }) => POST.test(plain(text.value)));
  return (
    houses.find((house) => recurs(house, column, segments)) ??
    houses.find(({ segment }) => postCodeIn(plain(segment.text.value)) !== null) ??
    (isUnderPost ? (houses[0] ?? null) : null)
  );
}

/** "Marc Texier pour Oriflamme", "Joël, de Tisane et Compagnie": the house behind the one who signs for it. */
export function withoutSigner({ name, segment }: PlacedName): PlacedName {
  const at = segment.text.value.indexOf(name.value);
  const lead = at < 0 ? null : SIGNS_FOR.exec(segment.text.value.slice(at));
  const house = lead === null ? null : nameIn(sliceText(segment.text, at + lead[0].length, segment.text.value.length));
  // "Altivéa Santé pour SCP des docteurs": whom the quote is made to.
  return house === null || CARE_ORGANISATION.test(plain(house.value)) ? { name, segment } : { name: house, segment };
}
const SIGNS_FOR =
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}[\p{L}'’-]+)?(?: (?:pour|chez)|, (?:de|d[’']|pour|chez))(?: (?:la|le|les) (?:société |maison )?)? ?(?=\p{Lu})/u;

/** Whether a name of more than one word is printed outside of its column as well. */
function recurs({ name }: PlacedName, column: readonly Segment[], segments: readonly Segment[]): boolean {
  const key = plain(name.value);
  return key.includes(" ") && segments.some((one) => !column.includes(one) && plain(one.text.value).includes(key));
}

/** "SIRET Roseraie Informatique : 741 …": between the label and its number stands whose it is. */
export function nameInLabel(text: Text): Read<string> | null {
  const label = /(?:^|[\s;,|(])siret (?:de |d['’])?(?=\p{Lu}\p{Ll}[^:;,\d]{1,40}\s?:\s?\d)/iu.exec(text.value);
  if (label === null) return null;
  const from = label.index + label[0].length;
  return nameIn(sliceText(text, from, text.value.indexOf(":", from)));
}

/** "Article 1, Parties, Ondine Santé, 21 rue des Tanneurs, …": the part right before a street, of those before the number. */
export function nameBeforeStreet(text: Text, end: number): Read<string> | null {
  const street = STREET.exec(text.value.slice(0, end));
  if (street === null) return null;
  const start = text.value.lastIndexOf(", ", street.index - 1) + 2;
  if (start >= 2) return nameIn(sliceText(text, 0, street.index), start);
  // "Clé de Vie Informatique, 5 rue du Moulin, … SIRET": before an address and a number, such words are no label.
  const own = sliceText(text, 0, street.index);
  return NAMED_AS_LABEL.test(own.value) ? { value: own.value, text: own } : null;
}
const NAMED_AS_LABEL =
  /^(?!Adresse|Si[èe]ge|Site|Direction|Service|Bureau|Agence|Lieu|Client)\p{Lu}\p{Ll}+ (?:de |du |des |d['’]|la |& |et )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}$/u;
const STREET =
  /,\s\d{1,4}(?: bis| ter)?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|all[ée]e|impasse|route|quai|cours)(?!\p{L})/iu;

/** The left of a list of labels and values: something stands right beside it, and beside what is under or over it. */
export function isLabel(segment: Segment, surroundings: Surroundings): boolean {
  const beside = (one: Segment | null): Segment | null => {
    const right = one === null ? null : surroundings.rightOf(one);
    return right !== null && one !== null && right.box[0] - one.box[2] < 1 ? right : null;
  };
  const own = beside(segment);
  if (own === null || !("row" in (segment.text.pieces[0]?.at ?? {}))) return false;
  // "Ondine Santé | 4 rue des Tanneurs, 36000 Issou | SIRET …" is no label.
  if (surroundings.lineOf(segment).some(({ text }) => isOfCompany(plain(text.value)))) return false;
  const near = [surroundings.below(segment), surroundings.above(segment)];
  return (
    near.some((one) => beside(one) !== null) && near.every((one) => one === null || !isOfCompany(plain(one.text.value)))
  );
}

/** Nothing with a letter stands left of it. */
const opensLine = (segment: Segment, surroundings: Surroundings): boolean =>
  !/[a-z]/.test(plain(surroundings.leftOf(segment)?.text.value ?? ""));

/** The line of an address, or of a company's number. */
export const isOfCompany = (folded: string): boolean => postCodeIn(folded) !== null || LEGAL_LINE.test(folded);
