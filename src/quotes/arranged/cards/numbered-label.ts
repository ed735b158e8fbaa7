/** A label that tells which line it is about: "Produit 1 - quantité", "L2_PU", "Montant HT ligne 3". */
export interface NumberedKey {
  /** What the label counts, and its number. */
  readonly group: string;
  /** What the label says of it. */
  readonly name: string;
}

const BEFORE = /^(\p{L}[\p{L}° ]{0,20}?[\s_.-]?\d{1,3})\s*[-–—:./)_|]?\s*(\p{L}.*)$/u;
const AFTER = /^(\p{L}.*?)[\s_.(-]*((?:(?:ligne|article|produit|poste)\s?)?(?:n°\s?)?\d{1,3})\)?$/iu;

/** Null for a label without a number at its head or at its end. */
export function numberedKey(label: string): NumberedKey | null {
  const before = BEFORE.exec(label);
  if (before?.[1] !== undefined && before[2] !== undefined) return { group: before[1], name: before[2] };
  const after = AFTER.exec(label);
  return after?.[1] === undefined || after[2] === undefined ? null : { group: after[2], name: after[1] };
}
