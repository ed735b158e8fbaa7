import { joinTexts, type Text } from "../../documents/text.ts";
import { opensSummary } from "../../tables/headings/summary-words.ts";
import type { Segment } from "../../tables/layout.ts";
import { goesOnFrom } from "../../tables/page/unwrap.ts";

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

/** A label with the line under it that ends it: "Pris en charge par l'État (Ségur)," over "HT". */
export function withLowerLine<Pair extends { readonly label: Text; readonly labelBox: Segment["box"] }>(
  pair: Pair | null,
  under: readonly Segment[],
): Pair | null {
  const [lower] = under;
  if (pair === null || lower === undefined || under.length > 1) return pair;
  const [left, top, right, bottom] = pair.labelBox;
  const height = Math.max(1, bottom - top);
  const drop = (lower.box[3] - bottom) / height;
  const isFlush = [left - lower.box[0], right - lower.box[2], (left + right - lower.box[0] - lower.box[2]) / 2].some(
    (distance) => Math.abs(distance) < FLUSH,
  );
  const text = lower.text.value.trim();
  const goesOn = goesOnFrom(pair.label.value, text) && !opensSummary(text) && !/\d{3}/u.test(text);
  const isLabel = ENDS_LABEL.test(text) || goesOn;
  return isFlush && isLabel && drop > 0 && drop <= TIGHT
    ? { ...pair, label: joinTexts([pair.label, lower.text]) }
    : pair;
}

/** "HT", "(TTC)", "20 %": cells and lines that end a label. */
export const ENDS_LABEL = /^(?:\(?(?:h\.?t|t\.?t\.?c)\.?\)?|\d{1,2}(?:[.,]\d{1,2})?\s?%)$/iu;

/** Farthest distance of an amount from the lines of the label that it is set beside the middle of, in heights of a line. */
const MIDDLE = 0.9;

/**
 * The label of an amount alone on its line, set beside the middle of two lines that stand flush, one above it and one
 * under it: "Montant pris en charge par l'État, 3" over "médecins, HT". Null where there is none.
 */
export function labelAround(
  amount: Segment,
  line: readonly Segment[],
  above: readonly Segment[],
  under: readonly Segment[],
): Pick<Segment, "text" | "box"> | null {
  const [upper, lower] = [above.at(-1), under[0]];
  if (line.length > 1 || upper === undefined || lower === undefined) return null;
  const height = Math.max(1, amount.box[3] - amount.box[1]);
  const isBetween = [amount.box[3] - upper.box[3], lower.box[3] - amount.box[3]].every(
    (drop) => drop > 0 && drop < MIDDLE * height,
  );
  const isFlush = [0, 2].some((side) => Math.abs((upper.box[side] ?? 0) - (lower.box[side] ?? 0)) < FLUSH);
  const isLabel = opensSummary(upper.text.value) && !opensSummary(lower.text.value);
  const isAtRight = Math.max(upper.box[2], lower.box[2]) < amount.box[0];
  if (!isBetween || !isFlush || !isLabel || !isAtRight || /\d{3}/u.test(`${upper.text.value} ${lower.text.value}`))
    return null;
  return { text: joinTexts([upper.text, lower.text]), box: upper.box };
}
