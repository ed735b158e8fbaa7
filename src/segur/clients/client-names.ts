import { normalise } from "../reading/tokens.ts";

/** Written short or long, one word: what addresses abbreviate. */
const LONG_FORMS: Readonly<Record<string, string>> = {
  ch: "centre hospitalier",
  chu: "centre hospitalier universitaire",
  chr: "centre hospitalier regional",
  st: "saint",
  ste: "sainte",
  dr: "docteur",
  phie: "pharmacie",
  lbm: "laboratoire biologie medicale",
  labo: "laboratoire",
  msp: "maison sante pluriprofessionnelle",
};

/** Legal forms, forms of address and articles tell no client from another. */
const IDLE = new Set(
  "sas sasu sa sarl eurl selas selarl sel scp sci scm snc gie gcs monsieur madame m mme le la les l de du des d et a au aux".split(
    " ",
  ),
);

/** Words that many clients share: a name made of nothing else names nobody. */
const GENERIC = new Set(
  (
    "pharmacie officine cabinet medical medicale laboratoire biologie analyses centre hospitalier clinique hopital " +
    "maison sante docteur client etablissement residence ehpad association imagerie radiologie dentaire universitaire " +
    "regional groupe pluriprofessionnelle ville central centrale"
  ).split(" "),
);

/** Whether a word of a name tells no client from another: a legal form, a trade, an article. */
export const isGenericName = (word: string): boolean => {
  const told = normalise(word);
  return IDLE.has(told) || GENERIC.has(told) || GENERIC.has(told.replace(/s$/, ""));
};

/** A client's name as it compares with another spelling of it; "" for one that names nobody. */
export function clientNameKey(name: string | null): string {
  if (name === null) return "";
  const words = (normalise(name).match(/[a-z0-9]+/g) ?? [])
    .flatMap((word) => (LONG_FORMS[word] ?? word).split(" "))
    .filter((word) => !IDLE.has(word));
  return words.every((word) => GENERIC.has(word)) ? "" : words.join(" ");
}
