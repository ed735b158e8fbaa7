import { sliceText, textWithoutPlace } from "../../documents/text.ts";
import type { Quote } from "../../quotes/model.ts";
import type { ChargedStatement, InScopeKind, LineMeaning, Tie } from "../meaning.ts";
import { namesFundedLines } from "../notes/told-lines.ts";
import { termReadings } from "../reading/quote-readings.ts";
import {
  byReading,
  isElsewhere,
  leaf,
  type Mention,
  mentionsOf,
  type Reading,
  readText,
  stated,
} from "../reading/reading.ts";
import { holdsNe } from "../reading/tokens.ts";
import { inScopeKinds, outOfScopeKinds, outsideWords, segurWords } from "../scope.ts";
import { firstPeriod } from "../services/maintenance.ts";
import { clawsBack } from "../ties/commitments.ts";
import { isFailing, leavesBalance, leavesUnfunded } from "./balances.ts";
import { chargesWhole } from "./charged-whole.ts";
import { chargesOwnWork, namesOtherAmount } from "./own-work.ts";
import { namesAmount } from "./sentence-amounts.ts";
import { isPaidInPart, NOTHING, sharesPrestation, sharesSomePrice, sharesWholeQuote } from "./shared-cost.ts";
import { sellsPrestationAlone } from "./sold-alone.ts";

/** Work of the Prestation that a sentence charges to the client (AF §4.3). */

/** Sentences that charge in-scope work to the client. */
export function chargedStatements(
  quote: Quote,
  lines: readonly LineMeaning[],
  ties: readonly Tie[] = [],
): ChargedStatement[] {
  const alone = sellsPrestationAlone(quote, lines);
  const terms = termReadings(quote);
  const namesFunded = namesFundedLines(quote, lines);
  const isOfOwnWork = chargesOwnWork(quote, lines);
  const isUnexplained = namesOtherAmount(quote, lines);
  // What is charged for want of a purchase or a commitment ties the Prestation: it is the affair of `unconditional`.
  const isTie = ({ text }: Reading): boolean => ties.some(({ evidence }) => evidence.value === text.value);
  // "La ligne 1 n'est réglée par l'État qu'aux 4/5e".
  const sharesLines = (term: Reading): boolean => isPaidInPart(term) && namesFunded(term);
  return terms.flatMap((term, at) => {
    const before = terms[at - 1];
    // "L'État prend 85 % de la Prestation. Les 15 % restants sont appelés auprès de vous": the rest is told apart.
    if (before !== undefined && (sharesPrestation(before) || sharesLines(before)) && leavesRest(term))
      return [{ kind: "rights" as const, evidence: term.text }];
    if (sharesLines(term) || (alone && (sharesWholeQuote(term) || leavesRestOf(quote, term))))
      return [{ kind: "rights" as const, evidence: term.text }];
    if (chargesWhole(term) && !namesClawBack(term) && !isElsewhere(term) && !isTie(term))
      return [{ kind: "rights" as const, evidence: term.text }];
    if ((leavesUnfunded(term) || sharesSomePrice(term)) && isUnexplained(term))
      return [{ kind: "rights" as const, evidence: term.text }];
    const charged = chargedWork(term);
    if (charged === null) return [];
    const isOwn = alone || namesFunded(term) || isOfOwnWork(term, charged.kind);
    if (!charged.named && !(isOwn && isPlainCharge(term))) return [];
    return [{ kind: charged.kind, evidence: term.text }];
  });
}

/** Opens with what is left of the price, and puts it to the client. */
const leavesRest = (term: Reading): boolean =>
  mentionsOf(term, "residue").some(({ from }) => from < 4) && isCharged(term) && outsideWords(term.text) === null;

/** A sentence alone: a balance among the totals has its amount, be it nought. */
const leavesRestOf = ({ summaries }: Quote, term: Reading): boolean =>
  leavesBalance(term) && !namesClawBack(term) && !summaries.some(({ label }) => label.value.includes(term.value));

/** What a sentence charges, and whether it names the Prestation: where the quote sells nothing else, it need not. */
interface Charged {
  readonly kind: InScopeKind;
  readonly named: boolean;
}

/**
 * A sentence that names no Prestation charges it only in so many words. "Une formation supplémentaire, sur demande" may
 * be ordered on top; "facturée à la livraison" tells when, not whom.
 */
const isPlainCharge = byReading(
  (reading): boolean =>
    mentionsOf(reading, "on-top").length === 0 &&
    stated(reading, "instalment") === undefined &&
    (stated(reading, "charged") !== undefined ||
      namesAmount(reading) ||
      reading.tokens.some(({ word }) => CHARGES.test(word))),
);
const CHARGES = /^(?:charges?|frais|paie|paiera|payer|paye|regle|reglera|regler|depens)$/;

/** "Exigible en cas de non-renouvellement": its last words deny themselves, not the claim. */
const namesClawBack = (reading: Reading): boolean =>
  clawsBack(reading) ||
  mentionsOf(reading, "claw-back").some(
    ({ polarity, to }) => polarity === "stated" || reading.tokens[to - 2]?.word === "non",
  );

const chargedWork = byReading((reading): Charged | null => {
  const { text } = reading;
  // A claim on departure ties the Prestation: it is the affair of `unconditional`.
  if (namesClawBack(reading) || isElsewhere(reading) || chargesOthersAlone(reading)) return null;
  if (sharesPrestation(reading) || chargesInPart(reading)) return { kind: "rights", named: true };
  const rest = restOfWork(reading);
  if (rest !== null) return { kind: rest, named: true };
  const excepted = exceptedWork(reading);
  if (excepted !== null) return { kind: excepted, named: true };
  const isQuestion = stated(reading, "reported-question") !== undefined || text.value.trim().endsWith("?");
  const isOther =
    (outsideWords(text) !== null && !isUncovered(reading)) ||
    (stated(reading, "other-product") !== undefined && segurWords(reading) === null);
  const isFree = NOTHING.test(text.value) && !namesAmount(reading);
  if (isOther || isQuestion || isFree) return null;
  if (isUncovered(reading) && (namesAmount(reading) || isCharged(reading))) return { kind: "rights", named: true };
  // Free for as long as the wave asks: what comes later is the client's own affair.
  if (stated(reading, "afterwards") !== undefined && (firstPeriod(reading.tokens) ?? 0) >= LONG_ENOUGH) return null;
  const again = takenUp(reading);
  const kind =
    inScopeKinds(reading).find(({ kind }) => kind !== "rights")?.kind ??
    again ??
    (stated(reading, "part-of-prestation") === undefined ? undefined : ("training" as const));
  if (hasPrice(reading)) {
    if (isAboutSegur(reading)) return { kind: kind ?? "rights", named: true };
  } else if (kind === undefined || !isCharged(reading)) return null;
  const named =
    segurWords(reading) !== null ||
    // What was left out before it is charged was named in the denial.
    (kind === again && kind !== undefined && isAboutSegur(reading)) ||
    isUncovered(reading) ||
    ["this-offer", "referenced-version"].some((concept) => stated(reading, concept) !== undefined);
  return kind === undefined ? null : { kind, named };
});

/** "Les tablettes restent à votre charge ; l'installation est celle de la version Ségur": what is charged stands in a clause without work of the Prestation. */
function chargesOthersAlone({ text }: Reading): boolean {
  const parts = text.value.split(/\s*;\s*/u);
  if (parts.length < 2) return false;
  const clauses = parts.map((part) => readText(textWithoutPlace(part)));
  const charging = clauses.filter((clause) => isCharged(clause) || hasPrice(clause));
  return (
    charging.length > 0 &&
    charging.every(
      (clause) =>
        outOfScopeKinds(clause).length > 0 && inScopeKinds(clause).length === 0 && segurWords(clause) === null,
    )
  );
}

/** "L'ASP couvre la licence ; l'installation Ségur est à régler par vos soins": one part charges what it names. */
function chargesInPart({ text }: Reading): boolean {
  if (/\?\s*$/u.test(text.value)) return false;
  const parts = text.value.split(/\s*[;,]\s*/u);
  if (parts.length < 2) return false;
  // "Formation Ségur : l'État paie la première heure, l'autre est à vos frais": what opens the sentence is said of each part.
  const topic = TOPIC.exec(text.value)?.[0] ?? "";
  return parts.some((part) => {
    const reading = readText(textWithoutPlace(text.value.startsWith(part) ? part : `${topic}${part}`));
    const isOpen = stated(reading, "supposed") === undefined && stated(reading, "reported-question") === undefined;
    return (
      isOpen &&
      inScopeKinds(reading).length > 0 &&
      isCharged(reading) &&
      segurWords(reading) !== null &&
      outsideWords(reading.text) === null
    );
  });
}

const TOPIC = /^[^:;,?]{3,70}\s?:\s/u;

/** "L'État paie la prestation Ségur, sauf la formation, que règle le cabinet": work set aside from what the State pays. */
function exceptedWork(reading: Reading): InScopeKind | null {
  const { text, tokens } = reading;
  const names = mentionsOf(reading, "segur").some(({ polarity }) => polarity === "stated");
  const state = stated(reading, "state-pays") ?? stated(reading, "belongs");
  const cue = mentionsOf(reading, "exclude-before").find(({ from }) => state !== undefined && from >= state.to);
  if (!names || cue === undefined || mentionsOf(reading, "on-top").length > 0 || text.value.trim().endsWith("?"))
    return null;
  const left = readText(sliceText(text, tokens[cue.to]?.start ?? text.value.length, text.value.length));
  const [work] = inScopeKinds(left);
  const isPaid = stated(left, "client-pays") !== undefined && stated(left, "state-pays") === undefined;
  const isOther =
    outsideWords(left.text) !== null || outOfScopeKinds(left).length > 0 || stated(left, "other-product") !== undefined;
  return work !== undefined && isPaid && !isOther ? work.kind : null;
}

/** "L'État ne payant que la première journée de formation, la seconde est portée à votre compte": the rest of a work. */
function restOfWork(reading: Reading): InScopeKind | null {
  const { text, tokens } = reading;
  const state = mentionsOf(reading, "state-pays").find((mention) => isRestricted(reading, mention));
  const charge = stated(reading, "client-pays") ?? stated(reading, "charged");
  if (state === undefined || charge === undefined || charge.from < state.to || text.value.trim().endsWith("?"))
    return null;
  const work = reading.mentions.find(({ concept, from }) => concept.startsWith("in-scope.") && from < charge.from);
  const isOther =
    outsideWords(text) !== null ||
    outOfScopeKinds(reading).length > 0 ||
    stated(reading, "other-product") !== undefined;
  const isOpen = ["supposed", "reported-question"].every((concept) => stated(reading, concept) === undefined);
  // The rest stands in a clause of its own.
  const isApart = tokens.slice(state.to, charge.to).some(({ breakBefore }) => breakBefore > 0);
  return work !== undefined && isApart && !isOther && isOpen ? (leaf(work.concept) as InScopeKind) : null;
}

/** "Ne couvrant que", "n'en acquitte que": a part of it, and no more. */
const isRestricted = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  holdsNe(tokens.slice(from, to)) && tokens.slice(to, to + 2).some(({ word }) => word === "que" || word === "qu");

/** Years of maintenance after which a price is none of the Prestation's. */
const LONG_ENOUGH = 5;

/** "L'aide n'incluant pas la formation Ségur, elle sera portée sur votre facture": a pronoun charges what was left out. */
function takenUp(reading: Reading): InScopeKind | undefined {
  const { tokens, mentions } = reading;
  const again = tokens.findIndex(({ word, breakBefore }) => breakBefore > 0 && /^(?:il|elle)s?$/.test(word));
  const pronoun = again === -1 ? goesOnCharged(reading) : again;
  const work = mentions.find(({ concept, to }) => concept.startsWith("in-scope.") && to <= pronoun);
  return work === undefined ? undefined : (leaf(work.concept) as InScopeKind);
}

/** "Les déplacements des formateurs ne sont pas compris et seront refacturés": where the second verb of a subject charges it; -1 else. */
function goesOnCharged(reading: Reading): number {
  const left = mentionsOf(reading, "free-word").find(({ polarity }) => polarity === "negated");
  const verb = left === undefined ? -1 : left.to;
  const isJoined =
    reading.tokens[verb]?.word === "et" &&
    /^(?:est|sont|sera|seront|fera|feront|donnera|donneront|vous)$/.test(reading.tokens[verb + 1]?.word ?? "");
  return isJoined ? verb : -1;
}

/** "Installation Ségur : 350 €, non couvert par l'État": work of the Prestation itself is said to be left out. */
function isUncovered(reading: Reading): boolean {
  const outside = outsideWords(reading.text);
  if (outside === null || /s[ée]gur|sons/iu.test(outside.value)) return false;
  // "Pro Santé Connect n'est pas compris" leaves a function of the Ségur out; "cartes MSSanté, hors périmètre" names another thing.
  const isLeftOut = /^(?:pas|non) (?:\p{L}+ )?(?:compris|inclus|couvert)/iu.test(outside.value);
  const own = ["prestation", "segur", ...(isLeftOut ? ["functions"] : [])].flatMap((concept) =>
    mentionsOf(reading, concept),
  );
  const at = reading.text.value.indexOf(outside.value);
  // "Hors forfait" leaves work of the Prestation out wherever it stands.
  const isOfMoney = /forfait|financement|aide|prise en charge/iu.test(outside.value);
  const isSold = reading.mentions.some(({ concept }) => concept.startsWith("in-scope.") || concept === "prestation");
  return isSold && own.some(({ to }) => isOfMoney || (reading.tokens[to - 1]?.end ?? 0) <= at);
}

/** An amount that the client is asked for: "vous sera compté 120 € HT", "majoré de 15 € par mois". */
const hasPrice = (reading: Reading): boolean =>
  (stated(reading, "price-asked") !== undefined ||
    stated(reading, "client-pays") !== undefined ||
    // "Concédés pour deux ans, renouvelables à 600 € l'an".
    stated(reading, "renewal") !== undefined ||
    mentionsOf(reading, "free-word").some(({ polarity }) => polarity === "negated")) &&
  stated(reading, "state-pays") === undefined &&
  (stated(reading, "instalment") === undefined || asksClientOnce(reading)) &&
  // Maintenance that ends is told by its period.
  (stated(reading, "afterwards") === undefined || isAccess(reading)) &&
  !/t\.?t\.?c|toutes taxes/iu.test(reading.text.value) &&
  namesAmount(reading) &&
  !NOTHING.test(reading.text.value);

/** "L'accès au DMP donne lieu à un abonnement à compter de la 2e année": a function of the Ségur, and no maintenance of it. */
const isAccess = (reading: Reading): boolean =>
  stated(reading, "functions") !== undefined && mentionsOf(reading, "in-scope.maintenance").length === 0;

/** "60 € HT, qui vous seront facturés à la signature": when the client is asked for the whole of it, and no part of a plan. */
const asksClientOnce = (reading: Reading): boolean =>
  mentionsOf(reading, "price-asked").some(({ from }) => reading.tokens[from]?.word === "vous") &&
  !/%|(?<!\p{L})(?:acomptes?|avances?|[ée]ch[ée]ances?|[ée]chelonn\p{L}+|soldes?|moiti[ée]|tiers|puis|p[ée]nalit[ée]s?|retards?)(?!\p{L})/iu.test(
    reading.value,
  );

/** Named in any polarity: "le branchement au DMP n'est pas gratuit". */
const isAboutSegur = (reading: Reading): boolean =>
  segurWords(reading) !== null ||
  ["segur", "functions", "referenced-version"].some((concept) => mentionsOf(reading, concept).length > 0);

const isCharged = (reading: Reading): boolean =>
  (stated(reading, "client-pays") !== undefined || stated(reading, "charged") !== undefined) &&
  mentionsOf(reading, "state-pays").every((mention) => mention.polarity !== "stated" || isFailing(reading, mention));
