import { sliceText, type Text } from "../../documents/text.ts";

/** What stands behind the thing sold: in a line of its own, behind a mark or in brackets. */
export function asidesOf(designation: Text): Text[] {
  const { value } = designation;
  const end = value.search(/\n|\s[–—-]\s|[(:;,]/u);
  const below = lineBelow(designation);
  return [
    ...(end <= 0 ? [] : [sliceText(designation, end + 1, value.length)]),
    ...(below <= 0 ? [] : [sliceText(designation, below, value.length)]),
  ];
}

/** Where a second printed line of a designation begins anew, with a capital; -1 where there is none. */
export function lineBelow({ value, pieces }: Text): number {
  const placeOf = ({ at }: Text["pieces"][number]): number => ("row" in at ? at.row : at.bbox[1]);
  const [first] = pieces;
  const below = pieces.find(
    (piece) =>
      first !== undefined && placeOf(piece) > placeOf(first) + 0.9 && /\p{Lu}/u.test(value.charAt(piece.start)),
  );
  return below?.start ?? -1;
}
