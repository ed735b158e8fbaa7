/** What may stand before the label of a numbered or bulleted list of facts: "3. Numéro du devis", "+ ÉDITEUR", "b) Client". */
const MARK =
  /^\s*(?:(?:[*•+>·#|-]|(?:art(?:icle|\.)?\s)?\d{1,2}(?:\.\d{1,2})*\s?(?:[.):-]|°)|\d{1,2}(?:\.\d{1,2})+(?=\s)|[a-h](?:[.)]|\.\d{1,2}[.)]?)|[ivx]{1,4}[.)-])\s+)+(?=[a-z«"])/;

/** Characters of a folded text before its first word of content. */
export const listMarkLength = (folded: string): number =>
  MARK.exec(folded)?.[0].length ?? folded.length - folded.trimStart().length;

/** A folded text without the mark of its list. */
export const withoutListMark = (folded: string): string => folded.slice(listMarkLength(folded));
