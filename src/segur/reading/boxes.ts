/** Boxes of a form, drawn or typed: those that are ticked, and those that are not. */
const TICKED = /[\u2611\u2612\u2713\u2714\u25a0]|\[[xX]\]|\([xX]\)/g;
const EMPTY = /[\u2610\u25a1\u25fb\u274f\u2751]|\[ ?\]|\( ?\)/g;

/** Whether the words at a place of a text are a choice that was not made: "☒ Devis SONS ☐ Devis complémentaire". */
export function isUnticked(value: string, at: number): boolean {
  const lastOf = (boxes: RegExp): number => Array.from(value.slice(0, at).matchAll(boxes)).at(-1)?.index ?? -1;
  return lastOf(EMPTY) > lastOf(TICKED);
}
