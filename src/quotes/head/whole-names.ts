import { standsInGrid, type Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { joinLines } from "../../tables/page/join-lines.ts";
import { endsOpen } from "../../tables/page/unwrap.ts";
import type { Read } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import type { PlacedName } from "./party-names.ts";

/** Points by which the left edges of the lines of one name may differ, and heights of a line by which they follow. */
const [FLUSH, TIGHT] = [1.5, 1.6];
/** Lines that a name goes on in, at most. */
const MOST_LINES = 3;

/**
 * A name with the lines under it that a narrow box broke it into: "Laboratoire de biologie des" over "Trois Rivières et du"
 * over "Pays de Granit". The first break must stop in the middle of a phrase; a later one may also stand where the next word
 * found no room.
 */
export function wholeName({ name, segment }: PlacedName, surroundings: Surroundings): Read<string> {
  if (standsInGrid(segment.text) || !segment.text.value.trimEnd().endsWith(name.value)) return name;
  let whole: Text = name.text;
  let above = segment;
  let right = segment.box[2];
  for (let count = 0; count < MOST_LINES; count++) {
    const below = surroundings.below(above);
    if (below === null || !isOfName(above, below)) break;
    const isBroken = goesOn(whole.value, below.text.value) || (count > 0 && hadNoRoom(above, below, right));
    if (!isBroken) break;
    whole = joinLines([whole, below.text]);
    right = Math.max(right, below.box[2]);
    above = below;
  }
  return whole === name.text ? name : { value: whole.value.trim(), text: whole };
}

/** The words above stop at a small word that leads on ("de", "et"), or those below begin in small letters. */
const goesOn = (above: string, below: string): boolean =>
  /^\p{Ll}/u.test(below) || (endsOpen(above) && /(?:^|\s)\p{Ll}[\p{L}'’]*$/u.test(above.trim()));

/** Close under a line and flush with it: words, and no line of an address, label or number. */
const isOfName = (above: Segment, below: Segment): boolean =>
  above.page === below.page &&
  Math.abs(above.box[0] - below.box[0]) <= FLUSH &&
  below.box[1] - above.box[3] < (TIGHT - 1) * (above.box[3] - above.box[1]) &&
  !/[\d:@]/u.test(below.text.value) &&
  !OTHER_LINE.test(plain(below.text.value));
const OTHER_LINE =
  /^(?:rue|av|avenue|bd|boulevard|place|chemin|allee|impasse|route|quai|cours|bp|cs|tel|fax|mail|siret|finess|rpps|representee?|service|a l'attention)(?![a-z])/;

/** The first word of a line would have run over the right edge of the lines above. */
function hadNoRoom(above: Segment, below: Segment, right: number): boolean {
  const text = below.text.value.trim();
  const width = ((below.box[2] - below.box[0]) / Math.max(1, text.length)) * (text.split(/\s/u)[0]?.length ?? 0);
  return above.box[2] + width > right;
}
