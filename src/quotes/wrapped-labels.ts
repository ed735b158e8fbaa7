import { joinTexts, type Text } from "../documents/text.ts";
import type { Segment } from "../tables/layout.ts";
import { opensSummary } from "../tables/summary-words.ts";
import { goesOnFrom } from "../tables/unwrap.ts";

/** Points by which lines of one label that are flush may differ. */
const FLUSH = 3;
/** Distance of the lines of one label, in heights of a line. */
const TIGHT = 1.5;

/** A label with the line above it that begins it: "Montant de la Prestation pris en" over "charge par l'État HT". */
export function withUpperLine<Pair extends { readonly label: Text; readonly labelBox: Segment["box"] }>(
  pair: Pair | null,
  above: readonly Segment[],
): Pair | null {
  const upper = above.at(-1);
  if (pair === null || upper === undefined || !opensSummary(upper.text.value)) return pair;
  const [left, top, right, bottom] = pair.labelBox;
  const isFlush = Math.abs(upper.box[0] - left) < FLUSH || Math.abs(upper.box[2] - right) < FLUSH;
  const drop = (bottom - upper.box[3]) / Math.max(1, bottom - top);
  const isWhole = !goesOnFrom(upper.text.value, pair.label.value) || /\d{3}/u.test(upper.text.value);
  return isFlush && !isWhole && drop > 0 && drop <= TIGHT
    ? { ...pair, label: joinTexts([upper.text, pair.label]) }
    : pair;
}
