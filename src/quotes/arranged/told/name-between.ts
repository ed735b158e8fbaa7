import { readHeading } from "../../../tables/headings/heading-meaning.ts";

/** What may stand between a quantity and its name: "x", "]", "fois". */
const COUNTS = /^\s*(?:x|×|\*|fois|[\]).:–—-])\s*/iu;
/** Verbs of what a thing costs, before the price: "la documentation est à", "la pose vous revient à". */
const COSTS =
  "(?:(?:vous |nous |se |s['’])?(?:est|sont|co[uû]te(?:nt)?|revien(?:t|nent)|monte(?:nt)?|[ée]l[eè]ve(?:nt)?|vaut|valent|fait|font)\\s+)";
/** "La licence, que je vous compte": who reckons the price says nothing of who pays it. */
const RECKONED = "qu[e'’]\\s?(?:je|nous|on)\\s(?:vous\\s)?\\p{L}{4,12}(?:\\s+|$)";
/** What leads from the name of a thing to its price or its amount: "au prix de", "à", "=", "coûte". */
const LEAD = new RegExp(
  `[\\s,:;(=@–—→×.·…_-]*(?<!\\p{L})(?:${RECKONED})?(?:(?:${COSTS}?(?:pour|soit|donc|(?:au|du) prix (?:unitaire )?de|au total de|de|à|x)|${COSTS})\\s*)?$`,
  "iu",
);

/** Words without what leads to the price behind them: "l'agenda en ligne, au prix de" is "l'agenda en ligne". */
export const withoutLead = (words: string): string => words.replace(LEAD, "");

/** "3 x Installation", "2 fois Formation": a name without how often it is sold, where a sign or "fois" tells that. */
export const withoutCount = (name: string): string => name.replace(/^\s*\[?\d+\s?(?:x|×|\*|fois|\])\s+/iu, "");

/** "Installation — qté", "Formation. Quantité :": the last words before a quantity, where they are a heading of it. */
export function withoutLabel(words: string): string {
  const [, name, label] =
    /^(.*\p{L}.*)(?:[—–:;,.|(]|\s-|\s{2,})\s*(\p{L}[^—–:;,.|(]{0,18})[\s:.]*$/su.exec(words) ?? [];
  const read = label === undefined ? null : readHeading(label.split(/\s+/u));
  const isOfQuantity = read?.known === 1 && read.parts.every(({ meaning }) => meaning === "quantity");
  return name !== undefined && isOfQuantity ? name.replace(/[\s—–:;,.|-]+$/u, "") : words;
}

/**
 * What is sold, by the words between its quantity and its price: "2 x Formation à 640,00 €", "3 jours de formation à 780 €".
 * Null where they are the unit of the quantity ("2 heures à 80 €"), or only lead to the price.
 */
export function nameBetween(words: string): string | null {
  const isCounted = COUNTS.test(words);
  const name = withoutLabel(withoutLead(words.replace(COUNTS, "")).replace(/[\s…:;,.–—-]+$/u, "")).trim();
  const own = name.match(/\p{L}[\p{L}-]{2,}/gu) ?? [];
  const isUnit = own.length < 2 && !isCounted && !/^\p{Lu}/u.test(name);
  return own.length === 0 || isUnit ? null : name;
}
