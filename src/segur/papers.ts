import type { Mention, Reading } from "./reading/reading.ts";
import { wordAt } from "./reading/tokens.ts";

/** "Guide d'installation du serveur", "notice des postes": the paper is what is delivered, and the machine what it tells of. */
export const isOfPaper = ({ tokens }: Reading, { from }: Mention): boolean => {
  const start = tokens.findLastIndex(
    ({ word, breakBefore }, at) =>
      at <= from && (breakBefore > 0 || (JOINS.test(word) && !GOES_ON.test(wordAt(tokens, at + 1)))),
  );
  return tokens.slice(Math.max(0, start), from).some(({ word }) => PAPER.test(word));
};
const PAPER = /^(?:guide|notice|manuel|documentation|brochure|fiche|memo|tutoriel|procedure)s?$/;
/** "Des postes et des imprimantes": a second complement of the paper. */
const GOES_ON = /^d(?:es?|u)?$/;
const JOINS = /^(?:et|ou|avec|plus)$/;
