import { plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import type { Surroundings } from "../surroundings.ts";
import { columnAbove, postCodeIn } from "./address-blocks.ts";
import { nameIn, nameInSmallLetters, type PlacedName } from "./party-names.ts";
import { LEGAL_LINE } from "./party-words.ts";

/** The company whose name stands in the column over its number: the head of a letter, or a signature at its foot. */

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

/** Whether a name of more than one word is printed outside of its column as well. */
function recurs({ name }: PlacedName, column: readonly Segment[], segments: readonly Segment[]): boolean {
  const key = plain(name.value);
  return key.includes(" ") && segments.some((one) => !column.includes(one) && plain(one.text.value).includes(key));
}

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
