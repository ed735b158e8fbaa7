import type { Text } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { KindMention, LineMeaning, OutOfScopeKind } from "../meaning.ts";
import { fundedKinds } from "../notes/funded-kinds.ts";
import { namesFundedLines } from "../notes/told-lines.ts";
import { holdsVerb, tellsThing } from "../notes/told-things.ts";
import { namesDefinedTerm } from "../reading/defined-term.ts";
import { termReadings } from "../reading/quote-readings.ts";
import { leaf, type Mention, mentionsOf, type Reading, readText, stated } from "../reading/reading.ts";
import { partEnd, wordAt } from "../reading/tokens.ts";
import { inScopeKinds, outOfScopeKinds, outsideWords } from "../scope.ts";
import { amountsIn } from "./sentence-amounts.ts";
import { sellsPrestationAlone } from "./sold-alone.ts";

/** Notes and sentences that put out-of-scope work into the price of the Prestation (AF §4.3). */

export interface FundedSentence {
  readonly work: KindMention<OutOfScopeKind>;
  readonly evidence: Text;
  /** The line whose note says so, null for a sentence about the whole Prestation. */
  readonly line: number | null;
}

/** Kinds that a sentence tells without doubt: things, mailboxes and works with a name. */
const TOLD: ReadonlySet<string> = new Set([
  "infrastructure",
  "hardware",
  "database-migration",
  "mailbox",
  "catch-up",
  "prerequisite",
  "change-of-solution",
]);

/** "Ce forfait comprend aussi le passage de la base…", "la Prestation inclut deux serveurs", "y compris 30 BAL". */
export function fundedSentences(quote: Quote, lines: readonly LineMeaning[]): FundedSentence[] {
  const called = lines.flatMap(({ segur, notes }, line) =>
    segur ? notes.map((evidence) => ({ evidence, line })) : [],
  );
  const alone = sellsPrestationAlone(quote, lines);
  const isCalled = (text: Text) => called.some(({ evidence }) => text.value.includes(evidence.value));
  const opens = opensOnFundedLine(quote, lines);
  const namesFunded = namesFundedLines(quote, lines);
  const sentences = termReadings(quote)
    .filter(
      (term) =>
        !isCalled(term.text) &&
        (isAboutPrestation(term) || (alone && opensOnPrice(term)) || opens(term) || namesFunded(term)),
    )
    .map(({ text }) => ({ evidence: text, line: null }));
  return [...called, ...sentences].flatMap(({ evidence, line }) => {
    const work = addedWork(evidence, line === null ? null : (lines[line] ?? null));
    return work === null ? [] : [{ work, evidence, line }];
  });
}

/**
 * "La pose s'entend serveur inclus", "les 5 100 € de la pose comprennent deux postes": a sentence that opens with the work,
 * or names the very amount, of lines that the State pays and of none that the client does.
 */
function opensOnFundedLine(quote: Quote, lines: readonly LineMeaning[]): (term: Reading) => boolean {
  const billed = quote.lines.filter(({ option, totalCents }) => !option && (totalCents ?? 0) > 0);
  const isFunded = ({ index }: QuoteLine): boolean => lines[index]?.segur === true;
  const amounts = new Set(billed.filter(isFunded).map(({ totalCents }) => totalCents));
  const others = new Set(billed.filter((line) => !isFunded(line)).map(({ totalCents }) => totalCents));
  const kinds: ReadonlySet<string> = fundedKinds(quote, lines);
  return (term) =>
    term.mentions.some(
      ({ concept, from, polarity }) =>
        from < 2 && polarity === "stated" && concept.startsWith("in-scope.") && kinds.has(leaf(concept)),
    ) || amountsIn(term).some(({ cents }) => amounts.has(cents) && !others.has(cents));
}

/** "Note A : droits, pose, plus un serveur": a note of the line that lists what it sells, and says no more. */
const listsWorks = (reading: Reading): boolean => inScopeKinds(reading).length > 0 && !holdsVerb(reading);
/** The work that a sentence puts into the price; `caller` is the line whose note it is, null for a sentence on its own. */
function addedWork(text: Text, caller: LineMeaning | null): KindMention<OutOfScopeKind> | null {
  const reading = readText(text);
  const holds =
    (caller !== null && (listsWorks(reading) || tellsThing(reading, caller))) ||
    mentionsOf(reading, "holds").some(
      (one) =>
        one.polarity === "stated" &&
        !isAttribute(reading, one) &&
        !isRelative(reading, one) &&
        // "Le module Paie n'est installé que…": the name of a trade, and no verb.
        !mentionsOf(reading, "other-product").some(({ from, to }) => from < one.from && to >= one.to),
    );
  const isAside =
    outsideWords(text) !== null || stated(reading, "client-pays") !== undefined || stated(reading, "reported-question");
  if (!holds || isAside) return null;
  return outOfScopeKinds(reading).find((work) => TOLD.has(work.kind) && !isHolder(reading, work)) ?? null;
}

/** "Transport compris dans le prix du matériel": the thing holds what is told, and is held by nothing. */
const isHolder = (reading: Reading, { kind }: KindMention<OutOfScopeKind>): boolean =>
  mentionsOf(reading, `out-of-scope.${kind}`).every(({ from }) =>
    mentionsOf(reading, "holds").some(
      (held) =>
        /^(?:prix|forfait|montant|tarif)$/.test(wordAt(reading.tokens, held.to - 1)) &&
        held.to <= from &&
        reading.tokens
          .slice(held.to, from)
          // "Dans ce prix, d'un onduleur": a new thing is no owner of the price.
          .every(({ word, filler, breakBefore }) => filler && breakBefore < 1 && !/^une?$/.test(word)),
    ),
  );

/** "La prestation financée par l'État" tells which Prestation is meant; "la prestation comprend" tells what is in it. */
function isAttribute(reading: Reading, { from, to }: Mention): boolean {
  const follows = ["funded-thing", "prestation", "segur"].some((concept) =>
    mentionsOf(reading, concept).some((own) => own.to === from),
  );
  const { word = "", start = 0, end = 0 } = reading.tokens[from] ?? {};
  const isParticiple =
    /(?:ees?|is|ises?|us|uses?)$/.test(word) || /[éÉ]s?$/u.test(reading.text.value.slice(start, end));
  return follows && (isParticiple || reading.tokens[to]?.word === "par");
}

/** "Les laboratoires dont l'hébergement nous est confié": a relative clause with a verb of its own, where "dont deux postes" counts. */
const isRelative = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  wordAt(tokens, from) === "dont" &&
  /^(?:l|l[ae]s?|votre|vos|leurs?|son|sa|ses)$/.test(wordAt(tokens, to)) &&
  tokens
    .slice(to, partEnd(tokens, to))
    .some(({ word }) => /^(?:est|sont|sera|seront|etait|ont|aura|auront)$/.test(word));

/** The Prestation, its price or the money of the State: what holds, or pays for, the work. */
const isAboutPrestation = (reading: Reading): boolean =>
  stated(reading, "prestation-price") !== undefined ||
  namesDefinedTerm(reading) ||
  ["prestation", "state-pays"].some((concept) =>
    mentionsOf(reading, concept).some(({ polarity }) => polarity === "stated"),
  );

/** "Ce forfait comprend…", "dans ce prix : …": where the quote sells the Prestation alone, its price is meant. */
const opensOnPrice = (reading: Reading): boolean =>
  mentionsOf(reading, "whole-price").some(
    ({ from }) => from < 3 || /^(?:ce|cet|cette|notre)$/.test(wordAt(reading.tokens, from - 1)),
  );
