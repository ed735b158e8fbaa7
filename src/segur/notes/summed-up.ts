import { sliceText, type Text } from "../../documents/text.ts";
import type { Quote } from "../../quotes/model.ts";
import { readText, stated } from "../reading/reading.ts";
import { linesNamedIn } from "./named-lines.ts";

/**
 * "Verrerie, habillement, ménage : tout cela échappe au périmètre", "ce que prend le SSIAD, la téléphonie et les frais de route
 * étant sans rapport avec le DUI": all that the client pays is meant where it is summed up, or called by what it is and by no
 * word of the lines, or told as as many things as he pays, `count` in all ("climatisation et presse, deux achats courants").
 */
export function speaksOfAll(text: Text, quote: Quote, count: number): boolean {
  if (OF_A_TIE.test(text.value)) return false;
  if (ALL_OF_IT.test(text.value) || (count > 1 && counted(text.value) === count)) return true;
  if (THESE.test(text.value) && linesNamedIn(text, quote).length === 0) return true;
  const things = enumerated(text);
  if (things.length > 1 && things.length === count) return true;
  if (things.length > 1) return things.some((thing) => linesNamedIn(thing, quote).length === 0);
  return linesNamedIn(text, quote).length === 0 && stated(readText(text), "client-pays") !== undefined;
}

/** The same by what surely points at all of it: summed up, counted, "ces appareils", or as many things as there are, one of them named. */
export function sumsUp(text: Text, quote: Quote, count: number): boolean {
  if (OF_A_TIE.test(text.value)) return false;
  const named = linesNamedIn(text, quote, true).length;
  if (ALL_OF_IT.test(text.value) || THESE.test(text.value)) return named === 0;
  if (count > 1 && counted(text.value) === count) return true;
  const things = enumerated(text);
  return things.length > 1 && things.length === count && named > 0;
}

const ALL_OF_IT =
  /(?<!\p{L})(?:tout(?:es)? (?:cela|ceci|ça|ces|celles?)|tous (?:ces|ceux)|rien de (?:tout )?(?:cela|ceci|ce qui)|le tout|l['’]ensemble d|aucune? d(?:e ces|['’]entre|['’]eux|['’]elles)|ces (?:lignes|postes|achats|fournitures|articles|prestations|d[ée]penses|frais|[ée]l[ée]ments))(?!\p{L})/iu;

/** "Aucun des trois ne figure", "ni l'un ni l'autre", "deux domaines sans DSR": how many things a sentence speaks of. */
function counted(value: string): number {
  if (/(?<!\p{L})ni l['’]une? ni l['’]autre(?!\p{L})/iu.test(value)) return 2;
  const word = COUNTED.exec(value)?.groups?.["count"] ?? "";
  return COUNTS.indexOf(word.toLowerCase()) + 2;
}
const COUNTS = ["deux", "trois", "quatre", "cinq", "six"];
const COUNTED =
  /(?:(?<!\p{L})(?:aucune?|nulle?|l['’]une?) des |(?:^|[,:–]\s*)(?:les |ces |toute?s les |tous les )?)(?<count>deux|trois|quatre|cinq|six)(?=\s(?:n|\p{L}+s(?!\p{L})|des?\s))/iu;

/** "Ces appareils vont au compte du laboratoire": called by what they are, in the plural. */
const THESE =
  /^\s*(?:tous )?ces (?!(?:prix|tarifs?|conditions|d[ée]lais|montants|versions?|clauses|jours)(?!\p{L}))\p{L}+s(?!\p{L})/iu;

/** What binds the client and for how long is not told of what he buys. */
const OF_A_TIE = /(?<!\p{L})(?:engag|dur[ée]e|reconduction|r[ée]sili|p[ée]nalit)/iu;

/** The things that a sentence strings together, two at least; none where it names but one. */
function enumerated(text: Text): readonly Text[] {
  const list = LIST_OF_THINGS.exec(text.value);
  if (list === null) return [];
  const parts = list[0].split(/\s*,\s*(?:et\s)?|\s+(?:et|ni|ou)\s+/u).filter((part) => /\p{L}{3}/u.test(part));
  return parts.map((part) => {
    const start = text.value.indexOf(part, list.index);
    return sliceText(text, start, start + part.length);
  });
}

const ARTICLE = "(?:l[ea]s?\\s|l['’]|du\\s|des\\s|d['’]|une?\\s)";
const NOUN = "\\p{L}[\\p{L}'’-]{2,}(?:\\s(?:de|du|des|d['’]|à|en)\\s?\\p{L}[\\p{L}'’-]+)?";
const THING = `(?:ni\\s)?${ARTICLE}?${NOUN}`;
const NAMED = `(?:ni\\s)?${ARTICLE}${NOUN}`;
/** Two things behind their articles, or at the head of the sentence; three and more wherever they stand. */
const LIST_OF_THINGS = new RegExp(
  [
    `${NAMED}(?:\\s*,)?\\s(?:et|ni|ou)\\s${NAMED}`,
    `(?<=^|[:–(-]\\s?)${THING}\\s(?:et|ni|ou)\\s${THING}`,
    `${THING}(?:\\s*,\\s*${THING})+\\s(?:et|ni|ou)\\s${THING}`,
    `${THING}(?:\\s*,\\s*${THING}){2,}`,
  ].join("|"),
  "iu",
);
