import { joinTexts, sliceText, type Text } from "../../documents/text.ts";
import { fold } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import type { Identifier, Read } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import {
  type FoundIdentifier,
  findBareOfClients,
  findIdentifiers,
  type IdentifierKind,
  identifierAt,
  labelOnly,
} from "./identifiers.ts";

/** An identifier with its label's words and the segment of its number. */
export interface PlacedIdentifier {
  readonly kind: IdentifierKind;
  readonly identifier: Identifier;
  readonly text: Text;
  readonly segment: Segment;
  /** The segment of its label: another one where the number stands beside or under it. */
  readonly label: Segment;
}

/** Every identifier outside of the tables: label and number in one segment, side by side, or one above the other. */
export function placeIdentifiers(segments: readonly Segment[], surroundings: Surroundings): PlacedIdentifier[] {
  const placed: PlacedIdentifier[] = [];
  for (const segment of segments) {
    const found = findIdentifiers(segment.text.value);
    for (const one of found) placed.push(place(one, segment, sliceText(segment.text, one.start, one.end)));
    placed.push(...(found.length === 0 ? overLineEnd(segment, surroundings) : []));
    const kind = found.length === 0 ? labelOnly(fold(segment.text.value).value) : null;
    if (kind === null) continue;
    for (const neighbour of [surroundings.rightOf(segment), surroundings.below(segment)]) {
      if (neighbour === null) continue;
      const value = numberIn(fold(neighbour.text.value).value.trimStart(), kind);
      const number =
        value === null ? cutNumber(neighbour, kind, surroundings) : place(value, neighbour, neighbour.text);
      if (number === null) continue;
      placed.push({ ...number, text: joinTexts([segment.text, number.text]), label: segment });
      break;
    }
  }
  return placed.filter((one) => !placed.some((other) => announces(other, one)));
}

/** "SIRET de l'établissement | 492 137 …": a number that its cell alone would show is the one of the label beside it. */
const announces = (labelled: PlacedIdentifier, bare: PlacedIdentifier): boolean =>
  labelled.segment === bare.segment &&
  labelled.label !== labelled.segment &&
  bare.label === bare.segment &&
  labelled.identifier.digits === bare.identifier.digits;

/** Numbers with the form of a client's that nothing announces and no company has: the client's, where it has no other. */
export function placeBareOfClients(
  segments: readonly Segment[],
  placed: readonly PlacedIdentifier[],
): PlacedIdentifier[] {
  return segments.flatMap((segment) =>
    findBareOfClients(segment.text.value)
      .filter(({ digits }) => !placed.some(({ identifier }) => identifier.digits.startsWith(digits)))
      .map((one) => place(one, segment, sliceText(segment.text, one.start, one.end))),
  );
}

/** The number that a cell opens with, or holds after a name with its key right ("Clinique Saint-Éloi / 860123900"). */
function numberIn(folded: string, kind: IdentifierKind): FoundIdentifier | null {
  const first = identifierAt(folded, 0, kind);
  if (first !== null) return first;
  const after = /[/|,-]\s*(?=\d[\d\s.]{7,}$)/.exec(folded);
  const found = after === null ? null : identifierAt(folded, after.index + after[0].length, kind);
  return found?.valid ? found : null;
}

/** A label and the beginning of its number, which goes on in the line below: "(SIRET 987 | 651 429 00019)". */
const CUT = /(?<![a-z])(?:siret|finess|rpps)[^\d;|]{0,40}\d[\d\s]*$/;

function overLineEnd(segment: Segment, surroundings: Surroundings): PlacedIdentifier[] {
  const below = CUT.test(fold(segment.text.value).value) ? surroundings.below(segment) : null;
  if (below === null) return [];
  const joined = joinTexts([segment.text, below.text]);
  const end = segment.text.value.length;
  const cut = findIdentifiers(joined.value).find((one) => one.numberStart < end && one.end > end);
  return cut === undefined ? [] : [place(cut, segment, sliceText(joined, cut.start, cut.end))];
}

/** A number that a narrow cell cut in two: "980877161000 | 45". Its key must be right. */
function cutNumber(segment: Segment, kind: IdentifierKind, surroundings: Surroundings): PlacedIdentifier | null {
  const below = /^\s*\d[\d\s]*$/.test(segment.text.value) ? surroundings.below(segment) : null;
  if (below === null || !/^\s*\d/.test(below.text.value)) return null;
  const joined = joinTexts([segment.text, below.text]);
  const found = identifierAt(joined.value.trimStart(), 0, kind);
  return found?.valid && found.end > segment.text.value.trim().length ? place(found, segment, joined) : null;
}

const place = (found: FoundIdentifier, segment: Segment, text: Text): PlacedIdentifier => ({
  kind: found.kind,
  identifier: { digits: found.digits, valid: found.valid },
  text,
  segment,
  label: segment,
});

const GEOGRAPHIC = /geo|(?<![a-z])et(?![a-z])|etablissement|site/;

/** Of several numbers of a kind: a valid one before a wrong one, that of the site before that of its owner. */
export function chooseIdentifier(placed: readonly PlacedIdentifier[]): Read<Identifier> | null {
  const rank = ({ identifier, text }: PlacedIdentifier): number =>
    (identifier.valid ? 2 : 0) + (GEOGRAPHIC.test(fold(text.value).value) ? 1 : 0);
  const [best] = [...placed].sort((a, b) => rank(b) - rank(a));
  return best === undefined ? null : { value: best.identifier, text: best.text };
}
