import type { Words } from "./reading.ts";

/** "Le serveur est compris dans la Prestation": the calls write it so, as a term that they define. */
const DEFINED = /(?<=(?<!\p{L})(?:[Ll]a|[Cc]ette|[Ll]adite)\s+)Prestation(?!\p{L})/gu;

/** Whether words name the Prestation as the term that the calls define. */
export const namesDefinedTerm = ({ value }: Pick<Words, "value">): boolean => value.search(DEFINED) !== -1;

/** Whether the word that starts at a place is that term. */
export const isDefinedTerm = ({ value }: Pick<Words, "value">, start: number): boolean =>
  Array.from(value.matchAll(DEFINED)).some(({ index }) => index === start);
