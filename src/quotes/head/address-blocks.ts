import { standsInGrid } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { isSentence } from "../../tables/rows/row-kinds.ts";
import { findDates } from "../dates/date-forms.ts";
import type { Surroundings } from "../surroundings.ts";
import { labelOnly } from "./identifiers.ts";
import { withoutListMark } from "./list-marks.ts";
import { CLIENT_LABEL, VENDOR_LABEL } from "./party-words.ts";

/** An address has few lines; a longer column is something else. */
const LONGEST_BLOCK = 10;

/** The segments above one, nearest first, up to a label of a party, a gap, or the top. */
export function columnAbove(segment: Segment, surroundings: Surroundings): Segment[] {
  const found: Segment[] = [];
  for (
    let next = surroundings.above(segment);
    next !== null && found.length < LONGEST_BLOCK;
    next = surroundings.above(next)
  ) {
    if (isPartyLabel(next) || isPastBlankRow(next, found.at(-1) ?? segment) || isSpoken(next)) break;
    found.push(next);
  }
  return found;
}

/** "Restant à votre disposition, nous vous prions …": a sentence of a letter, and no line of the address under it. */
const isSpoken = ({ text }: Segment): boolean =>
  isSentence(text.value) && /(?<!\p{L})(?:nous|vous|notre|votre|nos|vos)(?!\p{L})/iu.test(text.value);

/** The segments of an address from its name downwards, the name first; it ends with what follows its post code. */
export function addressFrom(name: Segment, surroundings: Surroundings): Segment[] {
  const found = [name];
  let complete = hasPostCode(name);
  for (
    let next = surroundings.below(name);
    next !== null && found.length < LONGEST_BLOCK;
    next = surroundings.below(next)
  ) {
    const left = surroundings.leftOf(next);
    if (isPastBlankRow(found.at(-1) ?? name, next)) break;
    if (
      isPartyLabel(next) ||
      (left !== null && isPartyLabel(left) && !isAddressLabel(left)) ||
      isFact(next) ||
      isOtherParty(next)
    )
      break;
    if (complete && !GOES_ON.test(plain(next.text.value)) && !isLabelledIdentifier(left)) break;
    complete ||= hasPostCode(next);
    found.push(next);
  }
  return found;
}

/** In a grid, an empty row parts two blocks. */
const isPastBlankRow = (above: Segment, below: Segment): boolean =>
  standsInGrid(below.text) && below.box[1] - above.box[3] >= 1;

/** What may follow a post code in an address block. */
const GOES_ON =
  /^(?:n°|no |finess|siret|siren|rpps|adeli|tel|fax|mail|e-mail|email|courriel|france|code|tva|cedex|identifiant|\d|[\w.-]+@)/;
/** Lines of the quote's own facts, which no address holds. */
const FACT =
  /^(?:devis|date|n° (?:de )?(?:devis|offre|proposition)|numero|validite|valable|valide|offre|proposition|logiciel|solution|produit|installation|mise en|recette|commande|objet|emis|etabli|expire|fin de|references?$|designation|echeance|pose |bascule|demarrage)(?![a-z])/;

const isFact = ({ text }: Segment): boolean => {
  const folded = plain(text.value);
  return FACT.test(folded) || findDates(folded).length > 0;
};
/** "Nacelle Systèmes – SIRET 985…": a name with its company's number begins another block. */
const isOtherParty = ({ text }: Segment): boolean =>
  /^(?!(?:n°|no |num|identi|immatric|enregistr|code))[a-z][^:]{2,60}?\s?[-,|(]\s?(?:n° ?|numero )?siret(?! client)/.test(
    plain(text.value),
  );
const isAddressLabel = ({ text }: Segment): boolean => plain(text.value).startsWith("adresse");
const hasPostCode = ({ text }: Segment): boolean => postCodeIn(plain(text.value)) !== null;
const isLabelledIdentifier = (left: Segment | null): boolean =>
  left !== null && labelOnly(plain(left.text.value)) !== null;

const isPartyLabel = ({ text }: Segment): boolean => {
  const folded = withoutListMark(plain(text.value));
  return CLIENT_LABEL.test(folded) || VENDOR_LABEL.test(folded);
};

const POST_CODE = /(?<![a-z\d.,/-]|\d\s)(?:f-)?(\d{5})(?=\s+[a-z]|$)(?!\s?(?:€|eur))/;

/** The post code of an address line in folded text, and where it stands. */
export function postCodeIn(folded: string): { readonly code: string; readonly start: number } | null {
  const match = POST_CODE.exec(folded);
  const code = match?.[1];
  return match === null || code === undefined ? null : { code, start: match.index + match[0].length - code.length };
}
