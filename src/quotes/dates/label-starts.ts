import type { Text } from "../../documents/text.ts";
import { type Folded, foldedIndex } from "../../french/folded-text.ts";
import { endsOpen } from "../../tables/page/unwrap.ts";
import { type Surroundings, segmentStarts } from "../surroundings.ts";

/** Characters of a folded text, the last excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a line, and so a label, may start. A line that opens with a bracket goes on with the words above it ("mise en
 * ordre de marche | (MOM) le 15 janvier"), and so does one under words that call for more ("qui a | fait l'objet le …").
 */
export function labelStarts(text: Text, surroundings: Surroundings): number[] {
  const starts = segmentStarts(text, surroundings);
  return starts.filter((start, index) => {
    if (start === 0) return true;
    const above = text.value.slice(starts[index - 1] ?? 0, start).trimEnd();
    return !text.value.startsWith("(", start) && !endsOpen(above) && !isLedUpTo(above, text.value.slice(start));
  });
}

/** "… Vérification d'aptitude : | au plus tard le 30 septembre": a colon at the end of a line, and small letters behind it. */
const isLedUpTo = (above: string, line: string): boolean => above.endsWith(":") && /^\p{Ll}/u.test(line);

/** "Commande OR-27, Établie le …": where the entry of a list begins that its capital tells from running text. */
export function entryStart(text: Text, folded: Folded, { from, to }: Span): number {
  const [start, end] = [folded.origin(from), folded.origin(to)];
  const comma = Array.from(text.value.slice(start, end).matchAll(/,\s(?=\p{Lu}\p{Ll})/gu)).at(-1);
  return comma === undefined ? from : foldedIndex(folded, start + comma.index + comma[0].length);
}
