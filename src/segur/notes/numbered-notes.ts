import { cutAt, sliceText, type Text, textWithoutPlace } from "../../documents/text.ts";
import { orBare } from "../../french/bare-letters.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { PayerConclusion } from "../meaning.ts";
import { clientApart, payerOfCell, payerOfText } from "../payers/payers.ts";
import { namesOnlyNought } from "../payers/sentence-amounts.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { byWords, readText, stated } from "../reading/reading.ts";
import { outOfScopeKinds, outsideWords } from "../scope.ts";
import { numbersIn, printedNumber, printedNumbers } from "./line-numbers.ts";
import { linesNamedIn } from "./named-lines.ts";

/** Payers that notes give to lines by their numbers: "Lignes 1 à 3 : prises en charge par l'État. Ligne 4 : client." */

/** "Les autres lignes", "le reste", "sans astérisque": whatever no note has named. */
const OTHERS = orBare(
  /(?<![\p{L}])(?:(?:les|toutes les)(?: deux| trois| quatre| cinq| six| \d)? autres(?: lignes| postes| articles| prestations)?(?! logiciel)|le reste(?! à)|(?:tout )?le (?:surplus|restant)(?! à)|sans (?:astérisque|marque|repère|renvoi|étoile|lettre|croix|signe|indication|mention)|(?:lignes |postes )?non (?:marqué|signalé|repéré)e?s)(?![\p{L}])/iu,
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
      const payer = payerOfClause(clause, text);
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

/** Who pays what a clause of a sentence speaks of, by its own verb, by that of the clause before it, or by his name alone. */
function payerOfClause(clause: Text, sentence = clause): PayerConclusion | null {
  if (stated(readText(clause), "hypothetical") !== undefined || tellsPart(clause)) return null;
  // "La pharmacie ne paie rien (reste à charge : 0 €)" names who does not pay.
  if (namesOnlyNought(clause)) return null;
  const payer = payerOfText(clause, "line");
  if (payer.value !== "unknown") return payer;
  // "La clinique paie les écrans, l'État le reste": the verb stands in the clause before.
  const others = OTHERS.exec(clause.value)?.index ?? 0;
  const named =
    (RESUMED.test(clause.value) ? payerNamed(sentence, 0, FIRST_WORDS.exec(sentence.value)?.[0].length ?? 0) : null) ??
    (others > 0 && others < LONGEST_PAYER ? payerNamed(clause, 0, others) : null) ??
    payerTakenUp(clause) ??
    payerAtHead(REST_IS_OF, clause) ??
    payerBehind(ELLIPTIC, clause) ??
    payerUpTo(ELLIPTIC_BEFORE, clause) ??
    payerUpTo(LED_BY_PAYER, clause) ??
    payerBehind(LABELLED, clause) ??
    payerAtHead(LABEL_OF_LINES, clause);
  if (named !== null) return named;
  return clientApart(clause) ? { value: "client", evidence: clause, source: "line" } : null;
}

/** The bare name of a payer in a part of a clause. */
function payerNamed(clause: Text, from: number, to: number): PayerConclusion | null {
  const cell = payerOfCell(sliceText(clause, from, to));
  return cell.value === "unknown" ? null : { ...cell, evidence: clause, source: "line" };
}

/** The bare name of a payer in the words of a pattern. */
function payerUpTo(words: RegExp, clause: Text): PayerConclusion | null {
  const found = words.exec(clause.value);
  return found === null ? null : payerNamed(clause, found.index, found.index + found[0].length);
}

/** The bare name of a payer in all that follows the words of a pattern. */
function payerBehind(words: RegExp, clause: Text): PayerConclusion | null {
  const found = words.exec(clause.value);
  return found === null ? null : payerNamed(clause, found.index + found[0].length, clause.value.length);
}

/** The bare name of a payer that the words of a pattern stand before, whatever is told behind it. */
function payerAtHead(words: RegExp, clause: Text): PayerConclusion | null {
  const found = words.exec(clause.value);
  if (found === null) return null;
  const from = found.index + found[0].length;
  const name = UP_TO_ASIDE.exec(clause.value.slice(from))?.[0] ?? "";
  return payerNamed(clause, from, from + name.length);
}
const UP_TO_ASIDE = /^[^,;:(]{2,40}?(?=\s*(?:[,;:(]|$|\s(?:au titre|soit|via|pour|qui|dans)(?!\p{L})))/iu;

/** "À la charge de l'État : 1 et 2", "l'ASP pour 10 et 20 (Ségur)": numbers alone behind the payer, each of a line. */
function bareNumbers({ value }: Text, quote: Quote): readonly number[] {
  const list = /(?::|\spour)\s*(\d{1,2}(?:\s*(?:,|et)\s*\d{1,2})*)[\s.,;]*(?:$|\()/u.exec(value)?.[1];
  if (list === undefined) return [];
  const numbers = (list.match(/\d+/g) ?? []).map(Number);
  const printed = new Set(printedNumbers(quote));
  return numbers.every((number) => printed.has(number)) ? numbers : [];
}

/** "Le poste 2 l'est par la clinique", "les autres le sont à l'ASP": the verb of the clause before, taken up with another name. */
const TAKEN_UP = orBare(
  /(?<!\p{L})(?:l['’](?:est|a été|ont été)|le (?:sont|sera|seront))\s+(?:par|à|(?=aux?\s)|auprès d[eu])\s*/iu,
);

/** The payer that a clause names with the verb of the clause before it. */
export const payerTakenUp = (clause: Text): PayerConclusion | null => payerBehind(TAKEN_UP, clause);

const OF_LINES =
  "(?:les? |la |l['’]|celles? )?(?:lignes?|postes?|articles?|positions?)\\s(?:n\\s?°\\s?)?[\\d.]+(?:\\s*(?:,|et|à|-)\\s*[\\d.]+)*";
/** "lignes 2, 3 par la pharmacie", "la ligne 4 va au cabinet": lines and a payer, whose verb stands before or says no more than that they are his. */
const ELLIPTIC = new RegExp(
  `^(?:et |puis )?${OF_LINES},?\\s(?:(?:est|sont|va|vont|ira|iront|passe(?:nt)?|reviennent|revient|reste(?:nt)?)\\s)?(?:par|pour|à|(?=aux?\\s))\\s*(?=\\p{L})`,
  "iu",
);
/** "à l'association du poste 30", "l'hôpital des lignes 2 et 3": the payer before his lines, the verb stands in the clause before. */
const ELLIPTIC_BEFORE =
  /^(?:et |puis )?(?:(?:par|pour|à|(?=aux?\s))\s*)?[^:=,]{3,30}?,?(?=\s(?:pour |de |du |des |d['’])?(?:les? |la |l['’])?(?:lignes?|postes?|articles?|positions?)\s)/iu;

/** "L'État ne paie pas le 4 ; il paie les autres": who the sentence opens with. */
const RESUMED =
  /^(?:mais |et |puis )?(?:ils?|elles?)\s(?:les? |la |en )?(?:paie|paye|règle|finance|prend|assume|acquitte|supporte|couvre|solde)(?:nt|ra)?(?!\p{L})/iu;
const FIRST_WORDS = /^(?:l['’]|la |le )?\p{L}+/iu;
/** "Le reste pour l'ASP", "tout le reste relève de l'État", "tout est à l'État". */
const REST_IS_OF = new RegExp(
  `(?:${OTHERS.source}|${ALL.source})\\s(?:(?:est|sont|va|vont|ira|iront|revient|reviennent|relève(?:nt)?|reste(?:nt)?)\\s)?(?:pour|par|à|de|(?=aux?\\s|du\\s))\\s*(?=\\p{L})`,
  "iu",
);

/** Characters of the name of a payer before "le reste". */
const LONGEST_PAYER = 30;
/** "État : lignes 1 et 2": the name of a payer, then its lines. */
const LED_BY_PAYER = /^[^:=]{3,30}\s*[:=](?=\s*(?:les\s+)?(?:lignes?|postes?|articles?|positions?)\s)/iu;

/** "Lignes 1 et 2 : État", "Écrans = client": a label, then the bare name of a payer. */
const LABELLED = /^[^:=→]{3,60}\s*(?::|=>?|→|->)\s*(?=[^:=]{2,40}$)/u;
/** "Lignes 1 et 2 : à l'État, au titre du Ségur (10 700,00 € HT)": behind numbers of lines, more may be told of him. */
const LABEL_OF_LINES = new RegExp(
  `^(?:[^:=]{3,30}:\\s)?${OF_LINES}\\s*(?:(?::|=>?|→|->)\\s*|(?=(?:l['’]|la |le )?\\p{L}+\\s*(?:[,;/(]|$)))`,
  "iu",
);

/** What may part two clauses: a mark, "mais", or "et" before lines. */
const JOINT =
  /;\s*|\s[–—/-]\s|(?<!\d),\s+|,\s+(?!\d)|\s(?=mais\s|et (?!\d)[^,;:]{0,30}?(?<!\p{L})(?:les?|la|du|des)\s(?:lignes?|postes?|articles?|positions?)\s\d)/giu;

/** "Les postes 1 et 2 à l'ASP et le poste 3 à l'hôpital": a sentence that gives some lines to the State and others to the client, each in a clause. */
export function tellsSeveral(text: Text): boolean {
  const payers = new Set(clausesOf(text).map((clause) => payerOfClause(clause, text)?.value));
  return payers.has("state") && payers.has("client");
}

/** The clauses of a sentence that name a payer each; what names none goes with the clause before it. */
function clausesOf(text: Text): Text[] {
  const starts = [0];
  for (const { index, 0: mark } of text.value.matchAll(JOINT)) {
    const at = index + mark.length;
    const before = sliceText(text, starts.at(-1) ?? 0, index);
    if (payerOfClause(before, text) !== null && payerOfClause(sliceText(text, at, text.value.length), text) !== null)
      starts.push(at);
  }
  return cutAt(text, starts);
}
