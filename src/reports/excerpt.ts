import { sliceText, type Text } from "../documents/text.ts";

/** Longest evidence that a report shows, in characters. */
export const LONGEST_EXCERPT = 300;

/**
 * The first words of a text, within `longest` characters and cut between words, with the places of what is left.
 * Evidence starts with its decisive words, so the cut falls on what follows them.
 */
export function excerptOf(text: Text, longest = LONGEST_EXCERPT): Text {
  if (text.value.length <= longest) return text;
  const end = text.value.lastIndexOf(" ", longest - 1);
  const cut = sliceText(text, 0, end > longest / 2 ? end : longest - 1);
  return { value: `${cut.value}…`, pieces: cut.pieces };
}
