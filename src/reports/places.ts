import { type Box, displayedBox, locationsOf, type Text } from "../documents/text.ts";
import type { LocationJson } from "./location-schema.ts";

/** The places of a text in the shape of the output. */
export const placesOf = (text: Text): LocationJson[] =>
  locationsOf(text).map((at) =>
    "page" in at
      ? { page: at.page, bbox: roundedOutward(displayedBox(at) ?? at.bbox) }
      : (at.spot ?? { row: at.row, column: at.column }),
  );

/** The whole of a text on the page where it starts; the cell where it starts in a grid. */
export function areaOf(text: Text): LocationJson | null {
  const places = placesOf(text);
  const [first] = places;
  if (first === undefined || !("page" in first)) return first ?? null;
  const boxes = places.flatMap((place) => ("page" in place && place.page === first.page ? [place.bbox] : []));
  const edge = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[index]));
  return { page: first.page, bbox: [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)] };
}

/** To hundredths of a point, never cutting into the words. */
const roundedOutward = ([x0, y0, x1, y1]: Box): [number, number, number, number] => [
  Math.floor(x0 * 100) / 100,
  Math.floor(y0 * 100) / 100,
  Math.ceil(x1 * 100) / 100,
  Math.ceil(y1 * 100) / 100,
];

/** Where a text starts; null when it has no place. */
export const placeOf = (text: Text): LocationJson | null => placesOf(text)[0] ?? null;
