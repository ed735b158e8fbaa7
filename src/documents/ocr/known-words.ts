/**
 * Words that decide what a quote means and that a misread letter would hide. Short on purpose: a word of ordinary
 * language beside one of them ("lors", "part") must not be turned into it.
 */
const known =
  "hors périmètre ségur prestation prise charge financement financé référencement référencée établissement maintenance formation installation paramétrage déploiement abonnement matériel logiciel compris incluse offert remise total montant désignation quantité option optionnel prérequis compatibilité dépendance complémentaire validité livraison serveur migration interface licence".split(
    " ",
  );
/** Whether a text is one of these words, marks at its ends left aside. */
export const isKnownWord = (text: string): boolean =>
  known.includes(text.toLowerCase().replace(/^\P{L}+|\P{L}+$/gu, ""));

/** Confidence under which an engine guesses: its own dictionary did not know the word. */
const guessed = 0.3;

/** A guessed word that differs from one known word, and one only, in one letter: that word. Never a figure. */
export function asKnownWord(text: string, confidence: number): string {
  if (confidence >= guessed || !/^\p{L}{4,}$/u.test(text)) return text;
  const read = [...text.toLowerCase()];
  const [match, ...others] = known.filter((word) => differsInOne([...word], read));
  if (match === undefined || others.length > 0) return text;
  const isCapital = /^\p{Lu}/u.test(text) && match.startsWith(text.charAt(0).toLowerCase());
  return isCapital ? match.charAt(0).toUpperCase() + match.slice(1) : match;
}

const differsInOne = (word: readonly string[], read: readonly string[]): boolean =>
  word.length === read.length && word.filter((letter, index) => letter !== read[index]).length === 1;
