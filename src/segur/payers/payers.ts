import type { Text } from "../../documents/text.ts";
import type { Payer, PayerConclusion, PayerSource, Share, SummaryMeaning } from "../meaning.ts";
import { type Mention, mentionsOf, type Reading, readText, stated, wordsOf } from "../reading/reading.ts";
import { wordAt } from "../reading/tokens.ts";
import { outsideWords } from "../scope.ts";
import { isLimited } from "./limited-funding.ts";
import { programmeOf } from "./programmes.ts";

/** Who pays, as the words of one text say it. */

export const unknownPayer: PayerConclusion = { value: "unknown", evidence: null, source: "none" };

const conclusion = (value: Payer, evidence: Text, source: PayerSource): PayerConclusion => ({
  value,
  evidence,
  source,
});

/**
 * The payer that a heading, a line or a cell names. A State payment that is denied ("non pris en charge par
 * l'État") says that the client pays. When a text names both, nobody is concluded.
 */
export function payerOfText(text: Text, source: PayerSource): PayerConclusion {
  const reading = readText(text);
  const programme = programmeOf(reading);
  if (programme?.basis) return conclusion("other-programme", text, source);
  const state = toldShare(reading, "state-pays");
  const client = toldShare(reading, "client-pays");
  // "Prestations financées en tout ou en partie par l'État" tells of none which of both.
  if (stated(reading, "part-or-all") !== undefined) return unknownPayer;
  if (state !== undefined && client !== undefined) return bothNamed(state, client, text, source);
  if (state !== undefined) return conclusion("state", text, source);
  if (client !== undefined) return conclusion("client", text, source);
  const denied = mentionsOf(reading, "state-pays").some((mention) => mention.polarity !== "stated");
  return denied ? conclusion("client", text, source) : unknownPayer;
}

/** Where a text tells a share. "Remise de 100 % sur le lot Ségur": what a discount is given on names no giver. */
const toldShare = (reading: Reading, concept: string): Mention | undefined =>
  mentionsOf(reading, concept).find(
    (mention) =>
      mention.polarity === "stated" &&
      !isDiscountedOn(reading, mention.from) &&
      !isWorkedOn(reading, mention.from) &&
      !(concept === "state-pays" && isLimited(reading, mention)),
  );

/** "Rattachement de votre compte à l'INSi", "suivi de vos achats": the complement of the noun that opens the text is what work is done on. */
function isWorkedOn({ tokens }: Reading, at: number): boolean {
  if (!POSSESSIVE.test(wordAt(tokens, at)) || !/^d[eu]?$/.test(wordAt(tokens, at - 1))) return false;
  const [opening] = tokens.flatMap(({ filler }, i) => (filler ? [] : [i]));
  return (
    opening === at - 2 &&
    tokens.slice(opening + 1, at + 1).every(({ breakBefore }) => breakBefore < 1) &&
    !OF_MONEY.test(wordAt(tokens, opening))
  );
}
const POSSESSIVE = /^(?:votre|vos|leurs?|son|sa)$/;
/** What is paid, and what a verb says of it, falls to whom the account or the budget belongs. */
const OF_MONEY =
  /^(?:parts?|depens|financ|pa[iy]|regl|prelev|debit|pris|tir|sort|charges?|couts?|montants?|sommes?|totaux|total|fonds|credit|relev|depend|fait|ressort|report|imput)/;

function isDiscountedOn({ tokens }: Reading, at: number): boolean {
  const link = tokens.findLastIndex(({ filler }, i) => i < at && !filler);
  return wordAt(tokens, link) === "sur" && tokens.slice(0, link).some(({ word }) => DISCOUNT.test(word));
}
const DISCOUNT = /^(?:remises?|rabais|ristournes?|abattements?|reductions?|gestes?|rfa)$/;

/** "À la charge de l'État, sans surcoût pour le client" is settled by polarity; what is left is settled by order. */
function bothNamed(state: Mention, client: Mention, text: Text, source: PayerSource): PayerConclusion {
  // One verb and two names ("financé par l'État, un financement par site"): the nearer one is its agent.
  if (state.from === client.from && state.to !== client.to)
    return conclusion(state.to < client.to ? "state" : "client", text, source);
  // "Poste du cabinet, réglée par l'État": the verb that closes one wording opens the other, which names its agent.
  if (client.to - 1 === state.from && client.from < state.from) return conclusion("state", text, source);
  if (state.to - 1 === client.from && state.from < client.from) return conclusion("client", text, source);
  // One wording inside the other ("facturé au client, payé par l'ASP" apart): the longer one is meant.
  if (state.from <= client.from && state.to >= client.to) return conclusion("state", text, source);
  if (client.from <= state.from && client.to >= state.to) return conclusion("client", text, source);
  return unknownPayer;
}

/** Longest heading that is nothing but the name of a payer ("Part État HT", "Le cabinet"). */
const LONGEST_NAME = 3;

/** A heading may open with the bare name of the payer: "État : BIO-SGL-Va1", "Laboratoire (hors Ségur)". */
export function payerOfHeading(heading: Text): PayerConclusion {
  // A section named after a programme rests on it, whatever other words it has.
  if (programmeOf(readText(heading)) !== null) return conclusion("other-programme", heading, "section");
  const spoken = payerOfText(heading, "section");
  if (spoken.value !== "unknown") return spoken;
  const reading = readText(heading);
  if (NAMES_BOTH.test(heading.value) || stated(reading, "part-or-all") !== undefined) return unknownPayer;
  const opensWith = (concept: string) =>
    mentionsOf(reading, concept).some(({ from, to, polarity }) => polarity === "stated" && isAlone(reading, from, to));
  if (opensWith("payer-name.state")) return conclusion("state", heading, "section");
  if (opensWith("payer-name.client")) return conclusion("client", heading, "section");
  if (namesState(reading)) return conclusion("state", heading, "section");
  if (stated(reading, "client-payment") !== undefined) return conclusion("client", heading, "section");
  return clientByDefault(heading) ? conclusion("client", heading, "section") : unknownPayer;
}

/** "Prestations Ségur et hors Ségur" separates nothing. */
const NAMES_BOTH = /(?<!hors\s(?:le\s)?)(?:s[ée]gur|sons|[ée]ligibles?)\s*(?:et|ou|&|\/|\+)\s*(?:hors|non)(?!\p{L})/iu;

/** What stands outside the Ségur, or at a charge that is not the State's, is nobody's but the client's. */
export const clientByDefault = (text: Text): boolean =>
  outsideWords(text) !== null || stated(readText(text), "someone-pays") !== undefined;

/** The same of words that name the State for nothing else: "postes 1-3 État, poste 4 hors Ségur" do, for other lines. */
export function clientApart(text: Text): boolean {
  const reading = readText(text);
  const outside = outsideWords(text)?.value ?? "";
  const isNamed = mentionsOf(reading, "state-name").some(
    (mention) => mention.polarity === "stated" && !outside.includes(wordsOf(reading, mention).value),
  );
  return !isNamed && clientByDefault(text);
}

/** A short heading or label names the State for one reason: it pays. Clients are named for many others. */
const namesState = (reading: Reading): boolean =>
  reading.tokens.length <= LONGEST_LABEL && stated(reading, "state-name") !== undefined;
const LONGEST_LABEL = 14;

/** At the head of the text (after a number or letter of the section) and followed by a break, or all there is. */
function isAlone(reading: Reading, from: number, to: number): boolean {
  const before = reading.tokens.slice(0, from).filter(({ word, filler }) => !filler && word.length > 3);
  const next = reading.tokens[to];
  // "Établissement et prestation": the name of a column, not of a payer.
  const isJoint = next?.breakBefore === 0 && (next.word === "et" || next.word === "ou");
  return (
    before.length === 0 &&
    !isJoint &&
    (next === undefined || next.breakBefore >= 1 || reading.tokens.length <= LONGEST_NAME)
  );
}

/** A cell of a payer column is short: the bare name of a payer is enough ("État", "ASP", "Client", "SONS"). */
export function payerOfCell(cell: Text): PayerConclusion {
  const reading = readText(cell);
  if (leavesOpen(cell)) return unknownPayer;
  const spoken = payerOfText(cell, "payer-column");
  if (spoken.value !== "unknown") return spoken;
  if (programmeOf(reading) !== null) return conclusion("other-programme", cell, "payer-column");
  const [state, client] = [
    stated(reading, "payer-name.state") ?? stated(reading, "segur"),
    stated(reading, "payer-name.client"),
  ];
  // "État et/ou association" names nobody.
  if (
    state !== undefined &&
    client !== undefined &&
    state.to <= client.from &&
    isJoined(reading, state.to, client.from)
  )
    return unknownPayer;
  if (state !== undefined) return conclusion("state", cell, "payer-column");
  if (client !== undefined) return conclusion("client", cell, "payer-column");
  const denied = [...mentionsOf(reading, "payer-name.state"), ...mentionsOf(reading, "segur")].length > 0;
  return denied ? conclusion("client", cell, "payer-column") : unknownPayer;
}

/** "Selon accord de l'ASP", "État ?", "à ventiler": a cell that says that nobody is settled on, or each for a part. */
export const leavesOpen = (cell: Text): boolean => {
  const reading = readText(cell);
  const names = (payer: string) => stated(reading, `payer-name.${payer}`) !== undefined;
  return (
    stated(reading, "undecided") !== undefined ||
    cell.value.trim().endsWith("?") ||
    (names("state") && names("client") && /^[^\p{L}]*\p{L}+\s*(?:\/|\+|&|et|ou)\s*\p{L}+[^\p{L}]*$/iu.test(cell.value))
  );
};

/** "et", "ou", "/" between two names: both, or either. */
const isJoined = ({ text, tokens }: Reading, from: number, to: number): boolean =>
  /^\s*(?:et\s*\/?\s*ou|et|ou|\/|\+|&)(?!\p{L})/iu.test(
    text.value.slice(tokens[from - 1]?.end ?? 0, tokens[to]?.start ?? 0),
  );

/** Whose share a row of totals states. */
export function shareOfLabel(label: Text): SummaryMeaning {
  const reading = readText(label);
  const programme = programmeOf(reading);
  if (programme !== null) return { share: "other-programme", programme: programme.key, evidence: label };
  // What may be paid, or the most that may, is no amount that the State pays.
  const isHope =
    stated(reading, "may-be") !== undefined || mentionsOf(reading, "ceiling").some(({ from }) => from === 0);
  const first = isHope ? null : (firstShare(reading) ?? deniedState(reading) ?? bareName(reading));
  return first === null
    ? { share: null, programme: null, evidence: null }
    : { share: first.share, programme: null, evidence: wordsOf(reading, first.mention) };
}

const SHARES: readonly { readonly concept: string; readonly share: Exclude<Share, null> }[] = [
  { concept: "leftover", share: "leftover" },
  { concept: "state-pays", share: "state" },
  { concept: "state-amount", share: "state" },
  { concept: "client-pays", share: "client" },
  { concept: "net-due", share: "client" },
  { concept: "someone-pays", share: "client" },
];

/** "Montant non pris en charge par l'État": what the State does not pay is the client's. */
function deniedState(reading: Reading): ReturnType<typeof firstShare> {
  const denied = mentionsOf(reading, "state-pays").find(({ polarity }) => polarity === "negated");
  return denied === undefined ? null : { share: "client", mention: denied };
}

/** A label that names the State ("Ce que l'État paie", "État, au titre du Ségur"), or is the bare name of the client. */
function bareName(reading: Reading): ReturnType<typeof firstShare> {
  const state = stated(reading, "state-name");
  if (state !== undefined && namesState(reading)) return { share: "state", mention: state };
  const client = stated(reading, "payer-name.client");
  const alone =
    client !== undefined && reading.tokens.length <= LONGEST_NAME && isAlone(reading, client.from, client.to);
  return alone ? { share: "client", mention: client } : null;
}

function firstShare(
  reading: Reading,
): { share: Exclude<Share, null>; mention: NonNullable<ReturnType<typeof stated>> } | null {
  for (const { concept, share } of SHARES) {
    const mention = toldShare(reading, concept);
    if (mention !== undefined) return { share, mention };
  }
  return null;
}
