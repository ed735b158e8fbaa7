import type { Text } from "../../documents/text.ts";

/** What the parts of a quote are called, before their number or letter. */
const PART =
  "(?:lot|partie|volet|section|tranche|chapitre|bloc|titre|groupe|rubrique|ensemble|phase|tableau|rep[èe]re)";
/** The number or letter of a part; "groupe d'imagerie" is no part D. */
export const MARK_OF_PART = String.raw`(?:\d{1,2}|[A-H]|[IVX]{1,4})(?![\p{L}\d'’]|\s?%|[.,]\d)`;

/** "Lot 1, sous-total", "Total de la partie II": the number of a part with its name. */
const NAMED_PART = new RegExp(String.raw`(?<![\p{L}\d])${PART}\s(?:n°\s?)?(${MARK_OF_PART})`, "giu");
/** "Sous-total A", "Total I HT": the number or letter of a part right behind the word for a sum. */
const BEHIND_SUM = new RegExp(String.raw`(?:total|s/t)\s(?:du\s|de\sla\s)?(${MARK_OF_PART})`, "iu");
const OPENING = new RegExp(String.raw`^\s*(?:${PART}\s(?:n°\s?)?)?(${MARK_OF_PART})`, "iu");

/**
 * The section that the label of a sub-total names by its number or letter, wherever it is printed: sub-totals may stand
 * together under the last section. Null where it names none, several, or one that no heading opens.
 */
export function sectionNamed(label: string, sections: readonly { readonly heading: Text }[]): number | null {
  const named = Array.from(label.matchAll(NAMED_PART), ([, mark]) => mark);
  const [mark, other] = named.length > 0 ? named : [BEHIND_SUM.exec(label)?.[1]];
  // A small letter is a word: "Total a payer".
  if (mark === undefined || other !== undefined || mark !== mark.toUpperCase()) return null;
  const opened = sections.flatMap(({ heading }, index) => (OPENING.exec(heading.value)?.[1] === mark ? [index] : []));
  const [only] = opened;
  return opened.length === 1 ? (only ?? null) : null;
}

/** "1.2 Services", "A.3 – Matériel": the number of a heading with those of the parts that it is in. */
const NESTED = /^\s*((?:\d{1,2}|[A-H])(?:\.\d{1,2}){0,3})[.)]?(?=\s)/u;

/** The section that a heading is a part of by its number: "1.2" is in "1", whatever was printed between; null where none is. */
export function sectionAround(heading: string, sections: readonly { readonly heading: Text }[]): number | null {
  const number = NESTED.exec(heading)?.[1] ?? "";
  const end = number.lastIndexOf(".");
  if (end < 0) return null;
  const around = sections.findLastIndex((section) => NESTED.exec(section.heading.value)?.[1] === number.slice(0, end));
  return around < 0 ? null : around;
}

const NAME_OF_PART = new RegExp(String.raw`^\s*(?:${PART}\s(?:n°\s?)?)?${MARK_OF_PART}\s?[.):]?\s*$`, "iu");

/** "Tableau 1", "Lot B", "II": nothing but the name of a part. */
export const isPart = (label: string): boolean => NAME_OF_PART.test(label);

const HEAD_OF_PART = new RegExp(String.raw`^\s*${PART}\s(?:n°\s?)?${MARK_OF_PART}\s*[:–—-]`, "iu");

/** "Partie II – Planirad", "Lot 2 : …": the name of a part, and what it is about. */
export const opensPart = (label: string): boolean => HEAD_OF_PART.test(label);
