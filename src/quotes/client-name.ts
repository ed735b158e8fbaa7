import type { Text } from "../documents/text.ts";
import type { Segment } from "../tables/layout.ts";
import { columnAbove, postCodeIn } from "./address-blocks.ts";
import { plain } from "./folded-text.ts";
import { careOrganisationWithin, labelledName, nameIn, type PlacedName } from "./party-names.ts";
import { CARE_ORGANISATION, CLIENT_LABEL, LEGAL_LINE, MADE_TO } from "./party-words.ts";
import type { PlacedIdentifier } from "./placed-identifiers.ts";
import type { Surroundings } from "./surroundings.ts";

/** The client's name: by its label, by what care organisations are called, by the identifier under it, or by its address. */
export function findClientName(
  segments: readonly Segment[],
  identifiers: readonly PlacedIdentifier[],
  surroundings: Surroundings,
): PlacedName | null {
  const labelled = first(segments, (segment) => labelledName(segment, CLIENT_LABEL, surroundings));
  if (labelled !== null && CARE_ORGANISATION.test(plain(labelled.name.value))) return labelled;
  const clients = identifiers.filter(({ kind }) => kind === "finess" || kind === "rpps");
  return (
    labelled ??
    first(clients, ({ segment, text }) => namedBefore(segment, text)) ??
    first(clients, ({ segment }) => topOfAddress(segment, surroundings)) ??
    first(segments, careOrganisation) ??
    first(segments, madeTo) ??
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
  const own = column.findIndex(({ text }) => LEGAL_LINE.test(plain(text.value)) && !/finess/.test(plain(text.value)));
  const lines = own === -1 ? column : column.slice(0, own);
  const names = lines.flatMap((line) => {
    const name = nameIn(line.text);
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

/** A care organisation named in the same sentence as its identifier. */
function namedBefore(segment: Segment, identifier: Text): PlacedName | null {
  const at = segment.text.value.indexOf(identifier.value);
  const name = at <= 0 ? null : careOrganisationWithin(segment.text, at);
  return name === null ? null : { name, segment };
}

/** A care organisation to whom a sentence says that the quote is made. */
function madeTo(segment: Segment): PlacedName | null {
  const name = careOrganisationWithin(segment.text);
  if (name === null) return null;
  const before = plain(segment.text.value.slice(0, segment.text.value.indexOf(name.value)));
  return MADE_TO.test(`${before} `) ? { name, segment } : null;
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
