import { joinTexts, type Text } from "../../documents/text.ts";
import { findNumbers } from "../../quotes/amounts/amounts.ts";
import type { Quote } from "../../quotes/model.ts";
import type { ProgrammeMention } from "../meaning.ts";
import {
  byReading,
  isElsewhere,
  leaf,
  type Mention,
  mentionsOf,
  type Reading,
  readText,
  stated,
  wordsOf,
} from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";
import { regulation } from "../regulation/regulation.ts";
import { isAnsweredByNothing, saysNothing } from "./answered-by-nothing.ts";

/** Funding programmes that are not the SONS, and whether something in the quote rests on them. */

export interface NamedProgramme {
  readonly key: string;
  readonly severity: "error" | "warning";
  /** Financing words stand with the name in its sentence. */
  readonly basis: boolean;
}

const treatments = new Map(regulation.programmes.map((programme) => [programme.key, programme.treatment]));

/**
 * The first programme that a text names without excluding it, or null; one that is a breach goes before the others
 * ("Enveloppe ARS, appel à projets ESMS numérique").
 */
export const programmeOf = byReading((reading): NamedProgramme | null => {
  let aside: Mention | null = null;
  let first: NamedProgramme | null = null;
  // "En l'absence d'attribution ESMS numérique, le module sera retiré": denied, and what the quote hangs on.
  const isMissed =
    stated(reading, "programme-lack") !== undefined || mentionsOf(reading, "programme-refused").length > 0;
  for (const mention of mentionsOf(reading, "programme")) {
    const key = leaf(mention.concept);
    const treatment = treatments.get(key);
    if (!isMissed && isSetAside(reading, mention, aside)) aside = mention;
    if (aside === mention || treatment === undefined || treatment === "none" || isCommonWord(reading, mention))
      continue;
    const named: NamedProgramme = {
      key,
      severity: treatment,
      basis: isMissed || isBasis(reading) || isLabelled(reading, mention) || isShared(reading),
    };
    if (treatment === "error" && (named.basis || first?.basis !== true)) return named;
    first ??= named;
  }
  return first;
});

/** How many words may stand between "distinct de" and the name, or between two names of a list. */
const ASIDE_REACH = 4;

/** Excluded, denied, told apart ("inéligible à", "différent de"), or listed after a name that is. */
function isSetAside(reading: Reading, mention: Mention, previous: Mention | null): boolean {
  const follows = (cue: Mention) =>
    cue.to <= mention.from &&
    mention.from - cue.to <= ASIDE_REACH &&
    reading.tokens.slice(cue.to, mention.from + 1).every(({ breakBefore }) => breakBefore < 1);
  return (
    mention.polarity !== "stated" ||
    mentionsOf(reading, "programme-aside").some(follows) ||
    (previous !== null && mention.from - previous.to <= 2 && follows(previous))
  );
}

/** "500 € HT sur SUN-ES", "50 % clinique, 50 % SUN-ES": a short sentence that puts a sum beside the programme. */
const isShared = ({ text, tokens }: Reading): boolean =>
  tokens.length <= 12 &&
  findNumbers(text.value, { decimal: "," }).some(
    ({ currency, percent, cents }) => (currency !== null || percent) && cents > 0,
  ) &&
  !isApart(readText(text));

/** Longest sentence that is a label and its payer. */
const LONGEST_LABEL = 9;

/** "Le module Plannings : SUN-ES": the programme stands alone behind the label of a thing. */
const isLabelled = ({ text, tokens }: Reading, { from, to }: Mention): boolean =>
  tokens.length <= LONGEST_LABEL &&
  tokens.length - to <= 2 &&
  from > 0 &&
  /[:=→]\s*(?:(?:programme|financement|dispositif|budget|enveloppe)\s*)?$/iu.test(
    text.value.slice(0, tokens[from]?.start ?? 0),
  ) &&
  !tokens.some(({ word }) => IDLE.has(word));

const IDLE = new Set(["neant", "objet", "non", "aucun", "aucune", "rien", "indicateurs", "reference"]);

/** Financing words stand with it, and no clause of the sentence says that nothing rests on it. */
const isBasis = (reading: Reading): boolean =>
  mentionsOf(reading, "programme-basis").some(({ polarity }) => polarity === "stated") &&
  !isApart(reading) &&
  !isElsewhere(reading) &&
  stated(reading, "reported-question") === undefined &&
  !mentionsOf(reading, "programme-leaning").some(({ polarity }) => polarity === "negated");

/** Left out of the quote by its sentence; "à la clôture" tells only when, and "ne sert plus qu'à" leaves nothing out. */
const isApart = (reading: Reading): boolean =>
  mentionsOf(reading, "programme-apart").some(
    ({ from, to }) =>
      !/^que?$/.test(wordAt(reading.tokens, to)) &&
      // "Si l'ASP refuse, l'EHPAD la prend sur ESMS numérique": it is the State that is told of.
      !mentionsOf(reading, "state-name").some((state) => state.to === from) &&
      !mentionsOf(reading, "programme-moment").some((moment) => moment.from <= from && moment.to >= to),
  );

/** "CaRE" is written with its capitals; "care" inside a product name is no programme. */
const isCommonWord = (reading: Reading, mention: Mention): boolean =>
  leaf(mention.concept).toLowerCase() === "care" &&
  mention.to - mention.from === 1 &&
  wordsOf(reading, mention).value !== "CaRE";

/** "Financeur complémentaire | ESMS numérique": a value and, left of it in its row, its label. */
function isBeside(label: Text, value: Text): boolean {
  const [from, to] = [label.pieces[0]?.at, value.pieces[0]?.at];
  if (from === undefined || to === undefined || !("row" in from && "row" in to)) return false;
  return from.row === to.row && from.column < to.column && label.value.length <= LONGEST_FACT;
}
const LONGEST_FACT = 60;

/** "…dans le cadre d'ESMS numérique. Le présent devis est étranger à ce programme": said in the sentence that takes it up. */
function isSetApartNext({ statements }: Quote, index: number): boolean {
  const [own, next] = [statements[index], statements[index + 1]];
  if (own === undefined || next === undefined || next.paragraph !== own.paragraph) return false;
  return TAKES_UP.test(next.text.value) && isApart(readText(next.text));
}
const TAKES_UP =
  /(?<!\p{L})(?:ce(?:t|tte|s)?\s(?:programme|dispositif|financement|guichet|plan|appel|aide)s?|celui-ci|celle-ci|ce dernier|cette derni[eè]re|y|n['’]en|lui|il|elle)(?!\p{L})/iu;

/** Every place of a quote that names another programme without excluding it. */
export function programmeMentions(quote: Quote): ProgrammeMention[] {
  const mentions: ProgrammeMention[] = [];
  const billed = (lines: readonly number[]) => lines.some((index) => (quote.lines[index]?.totalCents ?? 0) !== 0);
  for (const section of quote.sections) {
    const named = programmeOf(readText(section.heading));
    if (named !== null && billed(section.lines))
      mentions.push({
        programme: named.key,
        severity: named.severity,
        evidence: section.heading,
        line: null,
        section: section.index,
        basis: true,
      });
  }
  for (const line of quote.lines) {
    const named =
      programmeOf(readText(line.designation)) ??
      (line.payerCell === null ? null : programmeOf(readText(line.payerCell)));
    if (named !== null && ((line.totalCents ?? 0) !== 0 || named.basis))
      mentions.push({
        programme: named.key,
        severity: named.severity,
        evidence: line.text,
        line: line.index,
        section: line.section,
        basis: true,
      });
  }
  for (const summary of quote.summaries) {
    const named = programmeOf(readText(summary.label));
    if (named !== null)
      mentions.push({
        programme: named.key,
        severity: named.severity,
        evidence: summary.text,
        line: null,
        section: summary.section,
        basis: true,
      });
  }
  for (const [index, statement] of quote.statements.entries()) {
    const before = quote.statements[index - 1]?.text;
    const named =
      before !== undefined && isBeside(before, statement.text) && !saysNothing(statement.text)
        ? programmeOf(readText(joinTexts([before, statement.text])))
        : programmeOf(readText(statement.text));
    if (named !== null && !isAnsweredByNothing(statement.text, quote.statements[index + 1]?.text))
      mentions.push({
        programme: named.key,
        severity: named.severity,
        evidence: statement.text,
        line: null,
        section: null,
        basis: named.basis && !statement.smallPrint && !isSetApartNext(quote, index),
      });
  }
  return mentions;
}
