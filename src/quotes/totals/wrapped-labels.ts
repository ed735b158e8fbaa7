import { joinTexts, type Text } from "../../documents/text.ts";
import { opensSummary } from "../../tables/headings/summary-words.ts";
import { isVatMark } from "../../tables/headings/total-words.ts";
import type { Segment } from "../../tables/layout.ts";
import { goesOnFrom } from "../../tables/page/unwrap.ts";
import { saysShare } from "./summary-label.ts";

/** Points by which lines of one label that are flush may differ. */
const FLUSH = 3;
/** Distance of the lines of one label, in heights of a line. */
const TIGHT = 1.53;

/** Lines of a label above or under that of its amount, at most. */
const MOST_LINES = 6;

/** A label whose amount is known, and where it stands. */
interface Labelled {
  readonly label: Text;
  readonly labelBox: Segment["box"];
}

/**
 * A label with its other lines: those above it that begin it ("Montant de la Prestation pris en" over "charge par l'État
 * HT"), and those under it that end it, which stand alone on their lines. `own` is the index of the amount's line.
 */
export function withOtherLines<Pair extends Labelled>(
  pair: Pair | null,
  lines: readonly (readonly Segment[])[],
  own: number,
): Pair | null {
  if (pair === null) return pair;
  const upper = upperLines(pair, lines.slice(Math.max(0, own - MOST_LINES), own));
  const lower = lowerLines(pair, lines.slice(own + 1, own + 1 + MOST_LINES));
  if (upper.length + lower.length === 0) return pair;
  return { ...pair, label: joinTexts([...upper, pair.label, ...lower]) };
}

/** Up to the line that opens the label; none where no line does. */
function upperLines(pair: Labelled, lines: readonly (readonly Segment[])[]): Text[] {
  const found: Text[] = [];
  let below: Labelled = pair;
  for (const line of [...lines].reverse()) {
    const upper = line.at(-1);
    if (upper === undefined || !isNextTo(upper.box, below.labelBox, pair.labelBox)) return [];
    if (!goesOnFrom(upper.text.value, below.label.value) || HOLDS_NUMBER.test(upper.text.value)) return [];
    // "TVA au taux de 20 %" is said in full, and begins no other label.
    if (/%\s*$/.test(upper.text.value)) return [];
    found.unshift(upper.text);
    if (opensSummary(upper.text.value) || saysShare(upper.text.value)) return found;
    if (line.length > 1) return [];
    below = { label: upper.text, labelBox: upper.box };
  }
  return [];
}

/** The end of a phrase that its line broke off, or what the amount is without or with ("HT"). */
function lowerLines(pair: Labelled, lines: readonly (readonly Segment[])[]): Text[] {
  const found: Text[] = [];
  let above: Labelled = pair;
  for (const line of lines) {
    const [lower] = line;
    if (lower === undefined || line.length > 1 || !isNextTo(above.labelBox, lower.box, pair.labelBox)) break;
    const goesOn = goesOnFrom(above.label.value, lower.text.value) || isVatMark(lower.text.value);
    if (!goesOn || HOLDS_NUMBER.test(lower.text.value)) break;
    found.push(lower.text);
    above = { label: lower.text, labelBox: lower.box };
  }
  return found;
}

const HOLDS_NUMBER = /\d{3}/u;

/** One line right over another, both flush with the label that they are lines of. */
function isNextTo(upper: Segment["box"], lower: Segment["box"], [left, top, right, bottom]: Segment["box"]): boolean {
  const drop = (lower[3] - upper[3]) / Math.max(1, bottom - top);
  const isFlush = [upper, lower].every((box) => Math.abs(box[0] - left) < FLUSH || Math.abs(box[2] - right) < FLUSH);
  return isFlush && drop > 0 && drop <= TIGHT;
}

/** Farthest distance of an amount from the lines of the label that it is set beside the middle of, in heights of a line. */
const MIDDLE = 1.08;

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
  const goesOn = isVatMark(lower.text.value) || goesOnFrom(upper.text.value, lower.text.value);
  const isLabel = goesOn || (opensSummary(upper.text.value) && !opensSummary(lower.text.value));
  const isAtRight = Math.max(upper.box[2], lower.box[2]) < amount.box[0];
  if (!isBetween || !isFlush || !isLabel || !isAtRight || HOLDS_NUMBER.test(`${upper.text.value} ${lower.text.value}`))
    return null;
  return { text: joinTexts([upper.text, lower.text]), box: upper.box };
}
