import { cutAt, type Text } from "../../documents/text.ts";
import { orBare } from "../../french/bare-letters.ts";
import { plain } from "../../french/folded-text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { reasonWords } from "../line-meaning.ts";
import type { PayerConclusion } from "../meaning.ts";
import { sumsTo } from "../payers/shares.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { byReading, mentionsOf, type Reading, readText, stated } from "../reading/reading.ts";
import { withoutPlural } from "../reading/tokens.ts";
import { outOfScopeKinds, outsideWords } from "../scope.ts";
import { clausesByNumber, printedNumber, printedNumbers } from "./line-numbers.ts";
import { linesNamedIn } from "./named-lines.ts";
import { tellsCause } from "./reason-clauses.ts";
import { speaksOfAll } from "./summed-up.ts";

/**
 * Notes that say why something is billed outside the Ségur ("Ligne 2 : matériel, hors Ségur", "les deux dernières
 * lignes ne relèvent pas du Ségur"). A note that numbers its lines speaks of them alone; a row of the totals, of what
 * the client pays in all.
 */
export function extrasNotes(
  quote: Quote,
  payers: readonly PayerConclusion[] = [],
  { givesReason, outsideOf }: Telling = BY_CATEGORY,
): (line: QuoteLine) => Text | null {
  const terms = termReadings(quote);
  const extras = extrasOf(quote, payers);
  const given = terms.flatMap((reading, rank) => (givesReason(reading) ? [{ text: reading.text, rank }] : []));
  const reasons = given.map(({ text }) => text);
  const notes = given.flatMap(({ text, rank }): { text: Text; numbers: ReadonlySet<number> | null }[] => {
    const clauses = clausesByNumber(text, printedNumbers(quote));
    if (clauses.length > 0) return clauses.filter((clause) => givesReason(readText(clause.text)));
    if (outsideOf(text) === null) return [];
    if (refersToLines(readText(text)) || UNMARKED.test(text.value)) return [{ text, numbers: null }];
    if (speaksOfAll(text, quote, extras.length)) return [{ text, numbers: new Set(extras.map(printedNumber)) }];
    const named = namedByReason(text, quote, outsideOf).map(printedNumber);
    const numbers = new Set(
      named.length > 0 || !GOES_BACK.test(text.value) ? named : toldBefore(terms[rank - 1], quote),
    );
    return numbers.size === 0 ? [] : [{ text, numbers }];
  });
  const row = clientRow(quote, extras, outsideOf);
  // What gives its reason to lines by their numbers speaks of no other, whatever kind of thing it calls them.
  const unnumbered = reasons.filter((text) =>
    clausesByNumber(text, printedNumbers(quote)).every((clause) => !givesReason(readText(clause.text))),
  );
  const reasonOf = reasonsOf(unnumbered, quote, outsideOf);
  // A note that names nothing points at the only line that the client pays.
  const open = extras.filter(({ designation }) => !givesReason(readText(designation)));
  const pointed =
    open.length === 1 ? (unnumbered.find((text) => outsideOf(text) !== null && pointsBack(text)) ?? null) : null;
  return (line) =>
    notes.find(({ numbers }) => numbers === null || numbers.has(printedNumber(line)))?.text ??
    reasonOf(line) ??
    (line === open[0] ? pointed : null) ??
    (payers[line.index]?.value === "client" ? row : null);
}

/** "Ni l'écran ni le module ne touchent au DSR : ils répondent à…": the lines of the clause that gives the reason, else of all. */
function namedByReason(text: Text, quote: Quote, outsideOf: Telling["outsideOf"]): readonly QuoteLine[] {
  const starts = [0, ...Array.from(text.value.matchAll(/\s?[:;]\s+/g), ({ index, 0: mark }) => index + mark.length)];
  const clauses = cutAt(text, starts).filter((clause) => outsideOf(clause) !== null);
  const named = clauses.flatMap((clause) => linesNamedIn(clause, quote, true));
  return named.length > 0 ? named : linesNamedIn(text, quote, true);
}

/**
 * Sentences that set lines of the client apart from the Ségur by their names, and tell why ("la passerelle d'analyseur est
 * exclue de la Prestation parce qu'elle dessert un instrument"): as if the lines themselves said so. Without its cause such
 * a sentence would take any work out of the Prestation; one that names a line of the State's as well tells too little.
 */
export function outsideByName(quote: Quote, payers: readonly PayerConclusion[]): (line: QuoteLine) => Text | null {
  const isClients = ({ index }: QuoteLine): boolean => payers[index]?.value === "client";
  const notes = termReadings(quote).flatMap((reading): { text: Text; named: readonly QuoteLine[] }[] => {
    const { text } = reading;
    if (outsideWords(text) === null || !tellsCause(reading) || refersToLines(reading)) return [];
    const named = namedByReason(text, quote, outsideWords);
    return named.every(isClients) ? [{ text, named }] : [];
  });
  return (line) => notes.find(({ named }) => named.includes(line))?.text ?? null;
}

/** "Les réf. LEC et ETQ ont été demandées. Elles sont hors Ségur": the lines that the sentence before names. */
const toldBefore = (before: Reading | undefined, quote: Quote): readonly number[] =>
  before === undefined
    ? []
    : [
        ...clausesByNumber(before.text, printedNumbers(quote)).flatMap(({ numbers }) => [...numbers]),
        ...linesNamedIn(before.text, quote, true).map(printedNumber),
      ];
const GOES_BACK =
  /^\s*(?:ils?|elles?|celles?-ci|ceux-ci|celui-ci|cela|ceci|l['’]une? et l['’]autre|ni l['’]une? ni l['’]autre|(?:aucune?|l['’]une?) des (?:deux|trois|quatre)|tou(?:te)?s (?:deux|les deux)|parce qu(?:e|['’])|puisqu(?:e|['’])|car)(?!\p{L})|(?<!\p{L})(?:ne |n['’])(?:l[ea]s?\s|l['’]|en\s|y\s)|\s(?:n['’])?(?:l['’](?=(?:a|ach[eè]te|ignore|exclut|écarte|oublie|omet)(?!\p{L}))|s['’]en\s)/iu;

/** The lines that the client pays, options left out. */
const extrasOf = (quote: Quote, payers: readonly PayerConclusion[]): QuoteLine[] =>
  quote.lines.filter(({ index, option }) => !option && payers[index]?.value === "client");

/** "Tout ce que l'État ne paie pas est étranger au Ségur": the lines are meant, be they told by what is denied of them. */
const refersToLines = byReading(
  (reading): boolean =>
    stated(reading, "refers-to-lines") !== undefined ||
    mentionsOf(reading, "refers-to-lines").some(({ wording }) => wording.startsWith("(tout ce")),
);

/** "Cet achat ne relève en rien du DUI", "Pourquoi le payer ? Parce que le Ségur ne le couvre pas": points at the line. */
const pointsBack = (text: Text): boolean =>
  POINTS_BACK.test(text.value) || stated(readText(text), "client-pays") !== undefined;
const POINTS_BACK =
  /^\s*(?:cet(?:te)?|ces?|ceux-ci|celui-ci|celle-ci|ceci|cela|ils?|elles?|parce qu(?:e|['’])|puisqu(?:e|['’])|car)(?!\p{L})|(?<!\p{L})(?:parce qu|puisqu|c['’]est qu)['’](?:ils?|elles?)(?!\p{L})/iu;

/** How a note is known to give a reason. */
export interface Telling {
  /** Says that something stands outside the Ségur, or another reason for billing it. */
  readonly givesReason: (reading: Reading) => boolean;
  /** The words that say that what is named with them stands outside. */
  readonly outsideOf: (text: Text) => Text | null;
}

const BY_CATEGORY: Telling = {
  givesReason: byReading(({ text }): boolean => outsideWords(text) !== null || reasonWords(text) !== null),
  outsideOf: outsideWords,
};

/** "Total du matériel, hors Ségur : 1 420,00": a row that sums up what the client pays, and says why. */
function clientRow(quote: Quote, lines: readonly QuoteLine[], outsideOf: Telling["outsideOf"]): Text | null {
  const row = quote.summaries.find(
    ({ label, cents }) => outsideOf(label) !== null && sumsTo(quote, lines, Math.abs(cents ?? 0)),
  );
  return row?.label ?? null;
}

/** "Sans étoile = à votre charge, hors Ségur": what a legend says of all lines without its mark. */
const UNMARKED = orBare(
  /(?<!\p{L})(?:sans|pas d['’])\s?(?:étoile|astérisque|marque|repère|croix|signe|lettre|indication|mention)(?!\p{L})/iu,
);

/** The first sentence that gives a reason for what a line sells. */
function reasonsOf(
  reasons: readonly Text[],
  { sections }: Quote,
  outsideOf: Telling["outsideOf"],
): (line: QuoteLine) => Text | null {
  const byNoun = new Map<string, number>();
  for (const [rank, text] of reasons.entries()) {
    const noun = firstNoun(text);
    if (noun !== null && !byNoun.has(noun)) byNoun.set(noun, rank);
  }
  const ofEquipment = reasons.findIndex((text) => outsideOf(text) !== null && speaksOfEquipment(text));
  return ({ designation, section }) => {
    // "L'imprimante n'entre pas dans la Prestation": a sentence whose subject is the thing that the line sells first.
    const named = byNoun.get(firstNoun(designation) ?? "") ?? Number.POSITIVE_INFINITY;
    const isOfKind = ofEquipment !== -1 && ofEquipment < named && sellsEquipment(designation);
    const heading = section === null ? undefined : sections[section]?.heading;
    const inHeading = heading === undefined ? [] : properNames(heading).flatMap((name) => byNoun.get(name) ?? []);
    return reasons[isOfKind ? ofEquipment : Math.min(named, ...inHeading)] ?? null;
  };
}

/** "Volet 2 – Comptabilité Lérins Gestia": names in the heading of a part, of which a note tells as of a line that names them. */
const properNames = ({ value }: Text): string[] =>
  Array.from(value.matchAll(/(?<=\p{L}\s)\p{Lu}\p{Ll}{4,}/gu), ([name]) => withoutPlural(plain(name)));

/** Kinds that a note names as a whole: "le matériel n'est pas financé par l'État". */
const CATEGORIES = /(?<!\p{L})(?:mat[ée]riels?|[ée]quipements?|infrastructures?|fournitures de mat[ée]riel)(?!\p{L})/iu;

/** "Aucun équipement n'est éligible" speaks of every line that sells equipment. */
const speaksOfEquipment = (text: Text): boolean =>
  // A note that opens with a mark speaks of the lines that bear it.
  !/^\s*(?:\(\w{1,2}\)|\[\w{1,2}\]|\*)/u.test(text.value) && CATEGORIES.test(text.value);

const sellsEquipment = (designation: Text): boolean =>
  outOfScopeKinds(readText(designation)).some(({ kind }) => kind === "hardware" || kind === "infrastructure");

const POINTS = /^(?:sans|faute|avec|pour|quant|a|de|l[ae]?|les|c[e]|cet|cette|ces|notre|votre|nos|vos)$/;

/** Shorter words name too many things. */
const SHORTEST_NAME = 5;

/** The first telling word, with the next one where it is too short to tell by itself ("pack statistiques"). */
function firstNoun(text: Text): string | null {
  const { tokens } = readText(text);
  // "Sans cette extension, …", "Cet écran …": what points at the thing is no name of it.
  const start = tokens.findIndex(({ word }) => !POINTS.test(word));
  const [word, next] = tokens
    .slice(Math.max(0, start))
    .filter(({ filler, word: { length } }) => !filler && length > 1)
    .map(({ word: value }) => withoutPlural(value));
  if (word === undefined) return null;
  if (word.length >= SHORTEST_NAME) return word;
  return next === undefined || next.length < SHORTEST_NAME ? null : `${word} ${next}`;
}
