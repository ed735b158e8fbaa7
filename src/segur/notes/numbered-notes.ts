import { cutAt, sliceText, type Text, textWithoutPlace } from "../../documents/text.ts";
import { orBare } from "../../french/bare-letters.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { PayerConclusion } from "../meaning.ts";
import { clientByDefault, payerOfCell, payerOfText } from "../payers/payers.ts";
import { namesOnlyNought } from "../payers/sentence-amounts.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { byWords, readText, stated } from "../reading/reading.ts";
import { outOfScopeKinds, outsideWords } from "../scope.ts";
import { numbersIn, printedNumber, printedNumbers } from "./line-numbers.ts";
import { linesNamedIn } from "./named-lines.ts";

/** Payers that notes give to lines by their numbers: "Lignes 1 à 3 : prises en charge par l'État. Ligne 4 : client." */

/** "Les autres lignes", "le reste", "sans astérisque": whatever no note has named. */
const OTHERS = orBare(
  /(?<![\p{L}])(?:(?:les|toutes les) autres(?: lignes| postes| articles| prestations)?(?! logiciel)|le reste(?! à)|(?:tout )?le (?:surplus|restant)(?! à)|sans (?:astérisque|marque|repère|renvoi|étoile|lettre|croix|signe|indication|mention)|(?:lignes |postes )?non (?:marqué|signalé|repéré)e?s)(?![\p{L}])/iu,
);
interface Note {
  readonly numbers: ReadonlySet<number>;
  readonly payer: PayerConclusion;
}

/** The payer that a note gives to a line by its number, its rank or as one of the others; null where none does. */
export function numberedPayers(
  quote: Quote,
  isMarked: (line: QuoteLine) => boolean,
): (line: QuoteLine) => PayerConclusion | null {
  const notes: Note[] = [];
  let others: PayerConclusion | null = null;
  for (const { text } of termReadings(quote).filter(givesPayer)) {
    const excepted = exceptionIn(text, quote);
    if (excepted !== null) {
      notes.push(excepted.note);
      others ??= excepted.others;
      continue;
    }
    for (const clause of clausesOf(text)) {
      const payer = payerOfClause(clause);
      if (payer === null) continue;
      const printed = new Set([...numbersIn(clause.value, printedNumbers(quote)), ...bareNumbers(clause, quote)]);
      const numbers = printed.size > 0 ? printed : new Set(linesNamedBy(clause, payer, quote).map(printedNumber));
      if (OTHERS.test(clause.value)) others ??= payer;
      else if (numbers.size > 0) notes.push({ numbers, payer });
    }
  }
  // The first note on a line has its say.
  const byNumber = new Map<number, PayerConclusion>();
  for (const { numbers, payer } of notes.toReversed()) for (const number of numbers) byNumber.set(number, payer);
  // "Le reste" is what other notes leave: alone it names no line.
  const rest = others !== null && (notes.length > 0 || quote.lines.some(isMarked)) ? others : null;
  return (line) => byNumber.get(printedNumber(line)) ?? (isMarked(line) ? null : rest);
}

/** Whether a sentence names a payer for some lines, whichever they are: most do not. */
const givesPayer = byWords(({ value }) => {
  const text = textWithoutPlace(value);
  return excepts(text) || clausesOf(text).some((clause) => payerOfClause(clause) !== null);
});

/** "La formation au module, hors Ségur, est à votre charge" names no line of the Prestation, whatever words it shares. */
function linesNamedBy(clause: Text, payer: PayerConclusion, quote: Quote): QuoteLine[] {
  // "La Prestation elle-même fait l'objet d'un devis séparé, réglé par l'État": no line of this one.
  if (stated(readText(clause), "other-document") !== undefined) return [];
  const named = linesNamedIn(clause, quote);
  if (payer.value === "state" && namesPrestation(clause)) {
    const told = new Set(outOfScopeKinds(readText(clause)).map(({ kind }) => kind));
    return named.filter(({ designation }) => {
      const kinds = outOfScopeKinds(readText(designation));
      return kinds.length === 0 || kinds.some(({ kind }) => told.has(kind));
    });
  }
  const ofItsOwn = outsideWords(clause) === null && stated(readText(clause), "other-product") === undefined;
  if (payer.value !== "client" || ofItsOwn) return named;
  return named.filter(({ designation }) => stated(readText(designation), "prestation") === undefined);
}

/**
 * "Le SONS couvre la version référencée", "la version Ségur est payée par l'État": the Prestation itself, and no migration
 * whose reasons tell of a version, unless it is named too.
 */
const namesPrestation = (clause: Text): boolean =>
  ["referenced-version", "prestation"].some((concept) => stated(readText(clause), concept) !== undefined);

const EXCEPTION = orBare(
  /(?<![\p{L}])(?:sauf|hormis|excepté|hors|à l['’]exception d(?:e|u|es)?|à l['’]exclusion d(?:e|u|es)?|en dehors d(?:e|u|es)?|à part|exception faite d(?:e|u|es)?)(?![\p{L}])/iu,
);
const ALL = orBare(
  /(?<![\p{L}])(?:tout|l['’]ensemble|l['’]intégralité|la totalité|toutes les (?:lignes|prestations)|c(?:e|ette) (?:devis|facture|commande|offre))(?![\p{L}])/iu,
);

/** Whether a sentence gives all lines one payer, and some of them the other. */
export const excepts = (text: Text): boolean => exceptsLines(readText(text));

const exceptsLines = byWords(
  ({ value }): boolean => (EXCEPTION.test(value) || POSTPOSED.test(value)) && ALL.test(value),
);

/** "Le congélateur mis à part, …": what is excepted stands before its cue. */
const POSTPOSED = orBare(/^[^,;:.(]{3,60}?\s(?=(?:mis(?:es?)? (?:à part|de côté)|exceptée?s?|exclue?s?)(?!\p{L}))/iu);

/** "Tout est payé par l'État, sauf les écrans que vous réglez": the lines excepted are the other's. */
function exceptionIn(text: Text, quote: Quote): { note: Note; others: PayerConclusion } | null {
  if (!excepts(text)) return null;
  const before = POSTPOSED.exec(text.value);
  const cue = before ?? EXCEPTION.exec(text.value);
  if (cue === null) return null;
  // "À l'exception de la ligne 3, due par la clinique, l'État finance l'ensemble": the last comma parts them.
  const comma = text.value.lastIndexOf(",");
  const end = cue.index < 3 && comma > 0 ? comma : text.value.length;
  const exception = sliceText(text, before === null ? cue.index + cue[0].length : 0, before?.[0].length ?? end);
  const rest = cue.index < 3 ? sliceText(text, end, text.value.length) : sliceText(text, 0, cue.index);
  const payer = payerOfClause(rest) ?? payerOfClause(text);
  const printed = numbersIn(exception.value, printedNumbers(quote));
  const numbers = printed.size > 0 ? printed : new Set(linesNamedIn(exception, quote).map(printedNumber));
  if (payer === null || numbers.size === 0 || (payer.value !== "state" && payer.value !== "client")) return null;
  const other = { value: payer.value === "state" ? "client" : "state", evidence: text, source: "line" } as const;
  return { note: { numbers, payer: other }, others: payer };
}

/** "Une partie des lignes 1 à 5 est réglée par l'État", "le dernier tiers vous est facturé": nobody is told to pay a whole line. */
export const tellsPart = (clause: Text): boolean => stated(readText(clause), "part-of-lines") !== undefined;

/** Who pays what a clause speaks of, by its own verb, by that of the clause before it, or by his name alone. */
function payerOfClause(clause: Text): PayerConclusion | null {
  if (stated(readText(clause), "hypothetical") !== undefined || tellsPart(clause)) return null;
  // "La pharmacie ne paie rien (reste à charge : 0 €)" names who does not pay.
  if (namesOnlyNought(clause)) return null;
  const payer = payerOfText(clause, "line");
  if (payer.value !== "unknown") return payer;
  // "La clinique paie les écrans, l'État le reste": the verb stands in the clause before.
  const others = OTHERS.exec(clause.value)?.index ?? 0;
  const led = LED_BY_PAYER.exec(clause.value);
  const named =
    (others > 0 && others < LONGEST_PAYER ? payerNamed(clause, 0, others) : null) ??
    payerTakenUp(clause) ??
    payerBehind(ELLIPTIC, clause) ??
    (led === null ? null : payerNamed(clause, 0, led[0].length)) ??
    payerBehind(LABELLED, clause);
  if (named !== null) return named;
  return clientByDefault(clause) ? { value: "client", evidence: clause, source: "line" } : null;
}

/** The bare name of a payer in a part of a clause. */
function payerNamed(clause: Text, from: number, to: number): PayerConclusion | null {
  const cell = payerOfCell(sliceText(clause, from, to));
  return cell.value === "unknown" ? null : { ...cell, evidence: clause, source: "line" };
}

/** The bare name of a payer in all that follows the words of a pattern. */
function payerBehind(words: RegExp, clause: Text): PayerConclusion | null {
  const found = words.exec(clause.value);
  return found === null ? null : payerNamed(clause, found.index + found[0].length, clause.value.length);
}

/** "À la charge de l'État : 1 et 2": numbers alone behind the payer, each of a line. */
function bareNumbers({ value }: Text, quote: Quote): readonly number[] {
  const list = /:\s*(\d{1,2}(?:\s*(?:,|et)\s*\d{1,2})*)\s*\.?\s*$/u.exec(value)?.[1];
  if (list === undefined) return [];
  const numbers = (list.match(/\d+/g) ?? []).map(Number);
  const printed = new Set(printedNumbers(quote));
  return numbers.every((number) => printed.has(number)) ? numbers : [];
}

/** "Le poste 2 l'est par la clinique": the verb of the clause before, taken up with another agent. */
const TAKEN_UP = orBare(/(?<!\p{L})(?:l['’](?:est|sont|a été|ont été)|le (?:sera|seront))\s+par\s+/iu);

/** The payer that a clause names with the verb of the clause before it. */
export const payerTakenUp = (clause: Text): PayerConclusion | null => payerBehind(TAKEN_UP, clause);

/** "lignes 2, 3 par la pharmacie": lines and an agent, the verb stands in the clause before. */
const ELLIPTIC =
  /^(?:et |puis )?(?:les? |la |l['’])?(?:lignes?|postes?|articles?|positions?)\s(?:n\s?°\s?)?[\d.]+(?:\s*(?:,|et|à|-)\s*[\d.]+)*,?\s(?:par|pour|à)\s+(?=\p{L})/iu;

/** Characters of the name of a payer before "le reste". */
const LONGEST_PAYER = 30;
/** "État : lignes 1 et 2": the name of a payer, then its lines. */
const LED_BY_PAYER = /^[^:=]{3,30}\s*[:=](?=\s*(?:les\s+)?(?:lignes?|postes?|articles?|positions?)\s)/iu;

/** "Lignes 1 et 2 : État", "Écrans = client": a label, then the bare name of a payer. */
const LABELLED = /^[^:=→]{3,60}\s*(?::|=|→)\s*(?=[^:=]{2,40}$)/u;

/** The clauses of a sentence that name a payer each; what names none goes with the clause before it. */
function clausesOf(text: Text): Text[] {
  const starts = [0];
  for (const { index, 0: mark } of text.value.matchAll(/;\s*|\s[–—/-]\s|,\s+/g)) {
    const at = index + mark.length;
    const before = sliceText(text, starts.at(-1) ?? 0, index);
    if (payerOfClause(before) !== null && payerOfClause(sliceText(text, at, text.value.length)) !== null)
      starts.push(at);
  }
  return cutAt(text, starts);
}
