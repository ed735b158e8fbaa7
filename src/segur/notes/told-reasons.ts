import type { Text } from "../../documents/text.ts";
import { byWords, leaf, type Mention, mentionsOf, readText, type Words, wordsOf } from "../reading/reading.ts";
import { partEnd, partStart, wordAt } from "../reading/tokens.ts";

/**
 * What a text that speaks of a client-paid line tells of it by its grammar: a clause that ties the line to something other
 * than the Prestation (a cause, an older engagement, a thing worn out, a law, other people, more than the State pays) says
 * why it is billed; one that describes the line, its price or its delivery says nothing of the kind.
 */
export function toldReason(text: Text): Text | null {
  const reading = readText(text);
  const mention = relationIn(reading);
  return mention === null ? null : wordsOf(reading, mention);
}

/**
 * The same within a designation, of which nothing parts the thing sold from what is told of it ("Ordinateur du secrétariat
 * l'actuel a neuf ans"): relations that are no part of a name, behind a name.
 */
export function reasonInDesignation(designation: Text): Text | null {
  const reading = readText(designation);
  const mention = mentionsOf(reading, "relation").find(
    (one) => one.from >= NAME && !NAMES_TOO.has(leaf(one.concept)) && holds(reading, one),
  );
  return mention === undefined ? null : wordsOf(reading, mention);
}

/** Words of a name, at least. */
const NAME = 2;
/** "Module pour le service des achats", "Remise en conformité", "Licences tierces": what is sold may be called so. */
const NAMES_TOO = new Set(["beneficiary", "origin", "law"]);

const relationIn = byWords(
  (words): Mention | null =>
    mentionsOf(words, "relation").find((mention) => holds(words, mention)) ?? causeIn(words) ?? contrastIn(words),
);

/** Relations that are told by a denial. */
const TOLD_BY_DENIAL = new Set(["need", "missed", "unfunded", "stranger", "restriction"]);

function holds(words: Words, mention: Mention): boolean {
  const shape = leaf(mention.concept);
  if (mention.polarity === "negated" && !TOLD_BY_DENIAL.has(shape)) return false;
  if (isSupposed(words, mention.from)) return false;
  // "Plus garanti" is said of what is worn out.
  if (shape !== "renewal" && speaksOf(words, "of-offer", mention.from, mention.to)) return false;
  // "Découle de votre souhait": who asked for it is no reason.
  if (shape === "origin" && speaksOf(words, "of-wish", mention.to, mention.to + COMPLEMENT)) return false;
  if (shape === "unfunded") return !speaksOfBond(words, mention.from);
  // "Exigence de l'arrêté Ségur": a norm of the scheme itself.
  if (shape === "law")
    return mentionsOf(words, "segur").every(
      ({ polarity, from, to }) => polarity !== "stated" || from >= mention.to || to <= mention.from,
    );
  return true;
}

const speaksOfBond = ({ tokens }: Words, at: number): boolean =>
  tokens.slice(partStart(tokens, at), partEnd(tokens, at + 1)).some(({ word }) => OF_ANOTHER_MATTER.test(word));

/** What a denial of the scheme may be about besides what it pays for: conditions, deadlines, leftovers. */
const OF_ANOTHER_MATTER =
  /^(?:chang|modif|affect|oblig|engag|contrain|subordonn|condition|soumis|soumet|referenc|valid|homolog|renon|reste$|charge$|supplement|surcout|annul|attend|sign|retard|remet|decal|cumul|tva$|depend|prolong|entrain|impliqu|suppos|necessit|achet|achat|command$|commander|souscri|option|duree$|resili|penalit|reconduc)/;

/** Words of a complement that tell what it is of. */
const COMPLEMENT = 4;

const speaksOf = (words: Words, concept: string, from: number, to: number): boolean =>
  mentionsOf(words, concept).some((mention) => mention.from >= from && mention.to <= to);

/** "Si ce commutateur devait être nécessaire", "le cas échéant": what is only supposed gives no reason. */
const isSupposed = ({ tokens }: Words, at: number): boolean =>
  tokens
    .slice(partStart(tokens, at), at + 1)
    .some(({ word }, i, part) => SUPPOSING.test(word) || (word === "s" && /^ils?$/.test(part[i + 1]?.word ?? "")));
const SUPPOSING = /^(?:si|tant|lorsque|quand|hypothese|eventuel\p{L}*|echeant|supposi\p{L}+|pensi\p{L}+)$/u;

/** "Car", "faute de", "en raison de", "suite à": where the cause begins that a connector announces, or -1. */
function causeFrom({ tokens }: Words, at: number): number {
  const [before, word, next] = [wordAt(tokens, at - 1), wordAt(tokens, at), wordAt(tokens, at + 1)];
  // "CAR-24-0031" is a number, "comme vu ensemble" no cause.
  if (/^(?:car|puisqu?e?|faute)$/.test(word)) return /^\d/.test(next) ? -1 : at + 1;
  if (word === "vu" && before !== "comme" && DETERMINER.test(next)) return at + 1;
  if (word === "parce" || (word === "compte" && next === "tenu") || (word === "etant" && next === "donne"))
    return at + 2;
  if ((word === "raison" && before === "en") || (word === "cause" && before === "a")) return at + 1;
  if ((word === "suite" && next === "a") || (word === "fait" && before === "du")) return at + 1;
  return -1;
}

const DETERMINER = /^(?:l|les?|la|que?|ce|cett?e?|ces|[nv]otre|[nv]os|leurs?|son|sa|ses)$/;

/** "… d'où cette ligne", "nous le facturons donc à part": what is told before has the billing for its consequence. */
const isConsequence = ({ tokens, value }: Words, at: number): boolean => {
  const { word, start } = tokens[at] ?? { word: "", start: 0 };
  const joins =
    word === "donc" ||
    (word === "ou" && /d['’]où/iu.test(value.slice(start - 2, start + 2))) ||
    (word === "pourquoi" && wordAt(tokens, at - 1) === "est");
  return joins && at > 2 && tokens.slice(at, at + 7).some(({ word: next }) => OF_BILLING.test(next));
};
const OF_BILLING = /^(?:factur|ligne|poste$|charge|part$|chiffr|etape|sus$|ajout|montant|prix|cout|presence|figure)/;
/** A cause told after words of the price explains the price. */
const OF_PRICE = /^(?:prix|tarif|remis|ristourn|rabais|geste|gratuit|promo|offert|reduc|maintenu)/;

function causeIn(words: Words): Mention | null {
  const { tokens } = words;
  for (const at of tokens.keys()) {
    if (isSupposed(words, at)) continue;
    const start = partStart(tokens, at);
    if (tokens.slice(start, at).some(({ word }) => OF_PRICE.test(word))) continue;
    if (isConsequence(words, at)) return relation("cause", start, at + 1);
    const from = causeFrom(words, at);
    if (from === -1 || from >= tokens.length) continue;
    const to = Math.min(partEnd(tokens, from), from + REACH);
    const isOfOther = ["of-offer", "of-wish"].some((concept) => speaksOf(words, concept, from, from + COMPLEMENT));
    if (to > from && !isOfOther) return relation("cause", at, to);
  }
  return null;
}

/** Words of a cause that are shown. */
const REACH = 8;

const relation = (shape: string, from: number, to: number): Mention => ({
  concept: `relation.${shape}`,
  wording: "",
  polarity: "stated",
  from,
  to,
});

/** "Pour la pharmacie, pas pour les médecins", "… et non aux accompagnants": set against those whom the function serves. */
function contrastIn(words: Words): Mention | null {
  const { tokens } = words;
  const at = tokens.findIndex(
    ({ word, breakBefore }, i) =>
      (word === "non" || word === "pas") &&
      (breakBefore === 1 || wordAt(tokens, i - 1) === "et") &&
      (word === "non" ? /^(?:pour|a|l|les?|la)$/ : /^(?:pour|a)$/).test(wordAt(tokens, i + 1)),
  );
  if (at === -1 || isSupposed(words, at)) return null;
  const isOfPayers = ["payer-name.state", "state-pays", "client-pays", "of-offer"].some(
    (concept) => mentionsOf(words, concept).length > 0,
  );
  return isOfPayers ? null : relation("contrast", at, Math.min(tokens.length, at + 4));
}
