import type { Words } from "./reading.ts";

/** "Le serveur est compris dans la Prestation": the calls write it so, as a term that they define. */
const DEFINED = /(?<!\p{L})(?:[Ll]a|[Cc]ette|[Ll]adite)\s+Prestation(?!\p{L})/u;

/** Whether words name the Prestation as the term that the calls define. */
export const namesDefinedTerm = ({ value }: Pick<Words, "value">): boolean => DEFINED.test(value);

/** Whether the word that starts at a place is that term. */
export const isDefinedTerm = ({ value }: Pick<Words, "value">, start: number): boolean =>
  value.startsWith("Prestation", start) && BEHIND_ARTICLE.test(value.slice(0, start));
const BEHIND_ARTICLE = /(?<!\p{L})(?:la|cette|ladite)\s+$/iu;
