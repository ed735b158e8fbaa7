import type { Location, Text } from "../../documents/text.ts";

/**
 * Whether what stands beside a label denies it: "Autres programmes sollicités (SUN-ES, HOP'EN) | néant". `value` is the
 * statement behind the label.
 */
export function isAnsweredByNothing(label: Text, value: Text | undefined): boolean {
  const [from, to] = [label.pieces.at(-1)?.at, value?.pieces[0]?.at];
  if (value === undefined || from === undefined || to === undefined || !saysNothing(value)) return false;
  return isBeside(from, to) ?? label.value.trim().endsWith(":");
}

/** "Néant", "aucune", "sans objet", a dash. */
export const saysNothing = ({ value }: Text): boolean =>
  /^\s*(?:n[ée]ant|aucune?s?|non|sans objet|s\.?o\.?|[-–—/])\s*\.?\s*$/iu.test(value);

/** Whether a place is right of another in its row or on its line; null where a page and a grid meet. */
function isBeside(from: Location, to: Location): boolean | null {
  if ("row" in from && "row" in to) return from.row === to.row;
  if ("row" in from || "row" in to || from.page !== to.page) return null;
  const [, y0, , y1] = from.bbox;
  const middle = (to.bbox[1] + to.bbox[3]) / 2;
  return to.bbox[0] >= from.bbox[2] && middle > y0 && middle < y1 ? true : null;
}
