/** Boxes of a form, drawn or in square brackets, that were not ticked. */
const EMPTY_BOX = String.raw`[\u2610\u25a1\u25fb\u274f\u2751]|\[ ?\]`;
const EMPTY = new RegExp(String.raw`${EMPTY_BOX}|\( ?\)`, "g");
const TICKED = /[\u2611\u2612\u2713\u2714\u25a0]|\[[xX]\]|\([xX]\)/g;
const OPENS_EMPTY = new RegExp(String.raw`^\s*(?:${EMPTY_BOX})(?!\s*[=:])`);

/**
 * Whether a sentence opens with a choice that was not made; round brackets open what is said aside, and a box that is
 * explained ("□ = réglé par l'hôpital") is the mark of a legend.
 */
export const opensUnticked = (sentence: string): boolean => OPENS_EMPTY.test(sentence);

/** Whether the words at a place of a text are a choice that was not made: "☒ Devis SONS ☐ Devis complémentaire". */
export function isUnticked(value: string, at: number): boolean {
  const lastOf = (boxes: RegExp): number => Array.from(value.slice(0, at).matchAll(boxes)).at(-1)?.index ?? -1;
  return lastOf(EMPTY) > lastOf(TICKED);
}
