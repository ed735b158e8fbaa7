import type { Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import { byQuote, byWords, mentionsOf, readText, type Words } from "../reading/reading.ts";
import { isFiller, withoutPlural, wordAt } from "../reading/tokens.ts";

/**
 * Lines of the quote that a clause names by a word of theirs ("les écrans sont réglés par la clinique"). `anywhere`: also
 * behind "à" and by a proper name without an article, as a clause does that gives a reason.
 */
export function linesNamedIn(clause: Text, quote: Quote, anywhere = false): QuoteLine[] {
  const coded = linesOfCodes(clause.value, quote);
  if (coded.length > 0) return coded;
  const quoted = linesOfCells(clause.value, quote);
  if (quoted.length > 0) return quoted;
  const names = (anywhere ? allNames : namesBehindArticles)(readText(clause));
  if (names.length === 0) return [];
  const { lines, byWord } = wordsOfLines(quote);
  // "Hémato-image" is no "Hématos": the parts of a name that a line bears whole name nothing else.
  const whole = names.filter(({ name, isJoined }) => isJoined && byWord.has(name));
  const told = names.filter(
    (one) => whole.includes(one) || !whole.some(({ at }) => one.at === at || one.at === at + 1),
  );
  const ranks = new Set(told.flatMap(({ name }) => byWord.get(name) ?? []));
  return ranks.size < lines.length ? lines.filter((_, rank) => ranks.has(rank)) : [];
}

/** "Les réf. LEC et ETQ": lines by references of letters. */
function linesOfCodes(value: string, { lines }: Quote): QuoteLine[] {
  const codes = new Set(
    Array.from(value.matchAll(CODES)).flatMap(({ groups }) => groups?.["list"]?.split(/\s*(?:,|et|&|\/)\s*/) ?? []),
  );
  return codes.size === 0 ? [] : lines.filter(({ reference }) => codes.has(reference?.value.trim() ?? ""));
}
/** "La ligne « Client » est hors Ségur", "les lignes LABO": lines by what one of their cells holds, where not all do. */
export function linesOfCells(value: string, { lines }: Quote): QuoteLine[] {
  // "Compte ADAPEI : télécom et comptabilité": the cell of the payer, with a word before it or none, opens the sentence.
  const label = LABEL.exec(value)?.groups?.["label"]?.trim().toLowerCase() ?? "";
  const own = lines.filter(({ payerCell }) => {
    const cell = payerCell?.value.trim().toLowerCase() ?? "";
    return cell.length >= SHORTEST_CELL && (label === cell || label.endsWith(` ${cell}`));
  });
  if (own.length > 0 && own.length < lines.length) return own;
  if (!CALLS_LINES.test(value)) return [];
  const words = Array.from(value.matchAll(QUOTED)).map(({ groups }) => (groups?.["cell"] ?? "").trim().toLowerCase());
  const payers = new Set(lines.flatMap(({ payerCell }) => payerCell?.value.trim().toLowerCase() ?? []));
  for (const [, payer = ""] of value.matchAll(BARE))
    if (payers.has(payer.toLowerCase())) words.push(payer.toLowerCase());
  const named = words.length === 0 ? [] : lines.filter((line) => cellsOf(line).some((cell) => words.includes(cell)));
  return named.length < lines.length ? named : [];
}
/** The words before a colon that opens a sentence: two of them, a payer of several words counted whole. */
const LABEL = /^\s*(?<label>[^\s:=]+(?:\s[^\s:=]+){0,3}?)\s*[:=]/u;
/** A code of one letter has notes of its own. */
const SHORTEST_CELL = 3;
const LINES = "(?<!\\p{L})(?:lignes?|postes?|articles?|rubriques?)\\s(?:(?:marqu|not|rep[ée]r|cod|d)\\p{L}*\\s)?";
/** "« Officine » signale …": the cell itself, in quotes, opens the sentence. */
const OPENS = '^\\s*(?=[«"“])';
const CALLS_LINES = new RegExp(`${LINES}|${OPENS}`, "iu");
const QUOTED = new RegExp(`(?:${LINES}|${OPENS})[«"“]\\s?(?<cell>[^»"”]{1,30}?)\\s?[»"”]`, "giu");
const BARE = new RegExp(`${LINES}(\\p{L}{2,})(?!\\p{L})`, "giu");

const cellsOf = ({ text, payerCell }: QuoteLine): string[] =>
  [
    ...(payerCell === null ? [] : [payerCell.value]),
    ...text.pieces.filter(({ at }) => "row" in at).map(({ start, end }) => text.value.slice(start, end)),
  ].map((cell) => cell.trim().toLowerCase());

const CODE = "\\p{Lu}[\\p{Lu}\\d]{1,9}(?:-[\\p{Lu}\\d]{1,9})*(?![\\p{L}\\d])";
const CODES = new RegExp(
  `(?<!\\p{L})(?:[Rr]éf(?:érence)?s?|[Cc]odes?|[Aa]rticles?|[Ll]ignes?|[Pp]ostes?)\\.?\\s+(?<list>${CODE}(?:\\s*(?:,|et|&|/)\\s*${CODE})*)`,
  "gu",
);

const allNames = byWords((reading): readonly Name[] =>
  tellingNames(
    reading,
    LONGEST_REASON,
    ({ name, at, isProper, isAcronym }) =>
      !TOO_GENERAL.test(name) &&
      (isProper ||
        isAcronym ||
        wordAt(reading.tokens, at - 1) === "a" ||
        POSSESSIVE.test(wordAt(reading.tokens, at - 1)) ||
        isLed(reading, at)),
  ),
);
const namesBehindArticles = byWords((reading): readonly Name[] =>
  tellingNames(reading, LONGEST_CLAUSE, ({ at }) => isLed(reading, at)),
);

/** The words of a clause that may name a line: neither the payer nor the Ségur. */
function tellingNames(reading: Words, longest: number, accept: (name: Name) => boolean): readonly Name[] {
  if (reading.tokens.length > longest) return [];
  const taken = new Set(
    ["state-pays", "client-pays", "payer-name", "segur", "programme"].flatMap((concept) =>
      mentionsOf(reading, concept).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
    ),
  );
  return namesIn(reading).filter(
    (one) =>
      !taken.has(one.at) &&
      (one.isAcronym || isTelling(one.isJoined ? one.name : wordAt(reading.tokens, one.at))) &&
      accept(one),
  );
}

/** A word that may name something, and the token that it begins with; proper where a capital stands inside a sentence. */
interface Name {
  /** Without its plural. */
  readonly name: string;
  readonly at: number;
  readonly isProper: boolean;
  /** Three capitals or more that name no part of the scheme: "PACS". */
  readonly isAcronym: boolean;
  /** Two words and their hyphen. */
  readonly isJoined: boolean;
}

/** The words of a text; those that a hyphen joins are one more together: "pare-feu", "Hémato-image". */
const namesIn = (words: Words): readonly Name[] => {
  const { tokens, value } = words;
  const ofScheme = ["scope-named", "functions"].flatMap((concept) => mentionsOf(words, concept));
  return tokens.flatMap(({ word, start, end, breakBefore }, at): Name[] => {
    const isAcronym = ACRONYM.test(value.slice(start, end)) && !ofScheme.some(({ from, to }) => at >= from && at < to);
    const isProper = at > 0 && breakBefore < 2 && /^\p{Lu}\p{Ll}/u.test(value.slice(start, start + 2));
    const next = tokens[at + 1];
    const isJoined = next !== undefined && next.start === end + 1 && /[-\u2010\u2011]/.test(value[end] ?? "");
    return [
      { name: withoutPlural(word), at, isProper, isAcronym, isJoined: false },
      ...(isJoined && /[a-z]/.test(next.word)
        ? [{ name: withoutPlural(`${word}-${next.word}`), at, isProper, isAcronym: false, isJoined: true }]
        : []),
    ];
  });
};
const ACRONYM = /^(?!TTC$|TVA$|EUR$|ANS$|ASP$)\p{Lu}{3,6}$/u;

/** The lines that are no options, and which of them hold a word, by their rank. */
interface WordsOfLines {
  readonly lines: readonly QuoteLine[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

const wordsOfLines = byQuote((quote): WordsOfLines => {
  const lines = quote.lines.filter(({ option }) => !option);
  const byWord = new Map<string, number[]>();
  for (const [rank, { designation }] of lines.entries())
    for (const { name } of namesIn(readText(designation))) {
      const ranks = byWord.get(name);
      if (ranks === undefined) byWord.set(name, [rank]);
      else ranks.push(rank);
    }
  return { lines, byWord };
});

/** Longer sentences speak of many things. */
const LONGEST_CLAUSE = 28;
/** One that gives reasons may give several. */
const LONGEST_REASON = 40;
const SHORTEST_NAME = 5;
const GENERAL = new Set(
  "montant total somme ligne lignes poste postes article articles devis offre commande facture solde reste ensemble client clinique totalite integralite lignes signature presente present autres financement".split(
    " ",
  ),
);

/** Words that many lines and sentences share: by one of them alone a reason names no line. */
export const TOO_GENERAL =
  /^(?:versions?|logiciels?|services?|solutions?|donnees?|utilisateurs?|prestations?|segur|equipes?|annee|annuel\p{L}*|clients?|supplementaires?|complementaires?|installation|formation|parametrage|abonnement|migration|maintenance|integration|prestation|assistance|hebergement)$/u;

const isTelling = (word: string): boolean => word.length >= SHORTEST_NAME && !GENERAL.has(word) && !/\d/.test(word);

/** A noun after its article, or at the head of the clause. */
const isLed = ({ tokens }: Words, at: number): boolean => {
  const before = tokens[at - 1]?.word;
  return before === undefined || isFiller(before) || LEADS.has(before);
};
const LEADS = new Set([
  "ligne",
  "poste",
  "lot",
  "article",
  "et",
  "ces",
  "cette",
  "ce",
  "seuls",
  "seules",
  "seul",
  "seule",
]);
/** "Un métier industriel, ses pointeuses aussi": the thing is that of another. */
const POSSESSIVE = /^(?:son|sa|ses|leurs?|notre|nos|votre|vos)$/;
