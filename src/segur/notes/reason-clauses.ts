import { byWords, type Mention, mentionsOf, type Words } from "../reading/reading.ts";
import { holdsNe, isNe, partEnd, partStart, tokensBefore, wordAt } from "../reading/tokens.ts";

/** Clauses that tell why a thing is billed by their build alone, whatever their nouns and verbs. */
export const reasonClause = (words: Words): Mention | null =>
  deniedIn(words) ?? causeIn(words) ?? alreadyIn(words) ?? ownThingIn(words) ?? othersIn(words) ?? contrastIn(words);

/** Words of a complement that tell what it is of. */
export const COMPLEMENT = 4;

/** Whether a concept is said between two tokens. */
export const speaksOf = (words: Words, concept: string, from: number, to: number): boolean =>
  mentionsOf(words, concept).some((mention) => mention.from >= from && mention.to <= to);

/**
 * "Si ce commutateur devait être nécessaire", "le cas échéant": what is only supposed gives no reason. A supposition at the
 * head of a clause governs all of it, another one what stands before the next comma ("vous le prenez si vous voulez, …").
 */
export const isSupposed = ({ tokens }: Words, at: number): boolean => {
  const start = partStart(tokens, at);
  return tokens.slice(start, at + 1).some(({ word }, i, part) => {
    if (!SUPPOSING.test(word) && !(word === "s" && /^ils?$/.test(wordAt(part, i + 1)))) return false;
    return i <= 1 || part.slice(i + 1).every(({ breakBefore }) => breakBefore === 0);
  });
};
const SUPPOSING = /^(?:si|tant|lorsque|quand|hypothese|eventuel\p{L}*|echeant|supposi\p{L}+|pensi\p{L}+)$/u;

/** Whether the part of a sentence tells of a condition, a deadline, a bond, a purchase or a leftover. */
export const speaksOfBond = ({ tokens }: Words, at: number): boolean =>
  tokens
    .slice(partStart(tokens, at), partEnd(tokens, at + 1))
    .some(({ word }) => OF_ANOTHER_MATTER.test(word) || OF_BUYING.test(word));

/** What a denial of the scheme may be about besides what it pays for: conditions, deadlines, changes. */
export const OF_ANOTHER_MATTER =
  /^(?:chang|modif|affect|oblig|etend|engag|reengag|contrain|subordonn|condition|soumis|soumet|referenc|homolog|renon|supplements?$|surcout|annul|attend(?!u)|sign|retard|remet|decal|cumul|tva$|depend|prolong|entrain|impliqu|resili|penalit|reconduc|command)/;
const OF_BUYING = /^(?:impos|valid|reste$|charge$|suppos|necessit|achet|achat|souscri|option|duree$)/;

/**
 * "La cuisine n'est pas l'affaire du DPI", "que l'Assurance maladie ne connaît pas", "nous ne faisons que transmettre": what
 * something is not, or is and no more, sets the line apart from what it might be taken for. What the thing sold does without
 * is a feature; what will not be, or binds the client, is of the offer.
 */
function deniedIn(words: Words): Mention | null {
  const { tokens } = words;
  for (const [at, { word }] of tokens.entries()) {
    if (!isNe(word) || isSupposed(words, at)) continue;
    const end = partEnd(tokens, at + 1);
    const verb = tokens.findIndex((token, i) => i > at && !PRONOUN.test(token.word));
    const second = tokens.findIndex((token, i) => i > verb && i < end && SECOND.test(token.word));
    // "Aucune exigence ne le réclame": the denial stands before.
    const [start, isDeniedBefore] = [
      partStart(tokens, at),
      tokensBefore(tokens, at, 8).some((token) => DENIED.test(token.word)),
    ];
    // "Ne saurait être imputé" needs no second word.
    const isAlone = /^saurai/.test(wordAt(tokens, verb));
    if (verb === -1 || verb >= end || (second === -1 && !isDeniedBefore && !isAlone)) continue;
    // "N'a pas besoin du DMP": the noun behind "avoir" tells as much as a verb.
    if (
      OF_FEATURE.test(wordAt(tokens, verb)) ||
      /^besoin/.test(wordAt(tokens, second + 1)) ||
      (at === start && /ez$/.test(wordAt(tokens, verb)))
    )
      continue;
    const ofOffer = speaksOf(words, "of-offer", start, end) || speaksOfBond(words, at);
    // "Ne sont plus livrés par rouleaux de 500", "ne fait aucun bruit".
    const told = second === -1 ? [] : tokens.slice(second + 1, second + 3);
    if (told.some(({ word: said }) => OF_PACKING.test(said))) continue;
    // "N'est pas un prérequis" takes a reason away, "n'est pas sans lien" denies a denial.
    const isTakenBack =
      REASON_NOUNS.some((concept) => speaksOf(words, concept, verb, end)) || wordAt(tokens, second + 1) === "sans";
    if (!ofOffer && !isTakenBack)
      return relation("denied", Math.max(start, at - 3), Math.min(end, Math.max(second, verb) + 3));
  }
  return null;
}
const OF_PACKING =
  /^(?:fourni|livre|conditionn|expedi|emball|bruit|chaleur|effort|souci|entretien|concession|doute|difficulte)/;
const REASON_NOUNS = ["out-of-scope.prerequisite", "out-of-scope.compatibility", "out-of-scope.dependency"];
const PRONOUN = /^(?:en|y|l|les?|la|se|s|vous|nous|lui|leur)$/;
const SECOND = /^(?:pas|plus|aucune?|rien|jamais|guere|que?|qu|ni|nulle?ment|nulle?|mot|point)$/;
const DENIED = /^(?:aucune?|nulle?|rien|personne|ni)$/;
/** Verbs of what a thing does without, of what is paid, and of what is to come. */
const OF_FEATURE =
  /^(?:necessit|demand|requier|exig|occup|pren|compren|inclu|contien|bloqu|craint|consomm|pes|ralenti|perd|coute|oubli|hesit|attend|tard|laisse|arret|tombe|paye[zr]|paie$|regle[zr]|verse|debours|doit|doi[ts]|devez|peu[tv])|(?:era|eront|ra|ront)$/;

/** "Vous l'avez déjà", "abonnements qui courent déjà": what was there before, unless others are told to have it, or the price holds it. */
function alreadyIn(words: Words): Mention | null {
  const { tokens } = words;
  const at = tokens.findIndex(({ word }) => word === "deja");
  if (at <= 0 || isSupposed(words, at)) return null;
  const around = tokens.slice(Math.max(partStart(tokens, at), at - 2), at + 4);
  return around.some(({ word }) => HELD_BY_OTHERS.test(word)) ? null : relation("engagement", at - 1, at + 1);
}
const HELD_BY_OTHERS =
  /^(?:adopt|equip|sedui|convain|plus$|inclu|compri|offert|utilis|install|\d|plusieurs|nombreu|centaine|millier|referenc|prevu|conn)/;

/**
 * "Votre baie est saturée", "le vôtre a neuf ans", "vous avez changé d'hébergeur": the state of what the client has, or what he
 * did before. What he wished, chose or ordered tells where the line comes from; what his teams and data will do is praise.
 */
function ownThingIn(words: Words): Mention | null {
  const { tokens, value } = words;
  for (const [at, { word }] of tokens.entries()) {
    if (!(OWN.test(word) || isFormer(words, at)) || isSupposed(words, at)) continue;
    const reach = tokens.slice(at + 1, Math.min(partEnd(tokens, at + 1), at + 1 + PHRASE));
    const verb = reach.findIndex(
      (token) => (word === "vous" ? DID : STATE).test(token.word) && (token.word !== "a" || value[token.start] === "a"),
    );
    if (verb === -1 || reach.slice(0, verb).some(({ word: noun }) => NO_THING.test(noun))) continue;
    if (word === "vous" && (verb > 1 || WISHED.test(told(reach, verb + 1)))) continue;
    const ofOffer = speaksOf(words, "of-offer", partStart(tokens, at), partEnd(tokens, at + 1));
    if (!ofOffer && reach[verb + 1] !== undefined) return relation("own", at, Math.min(tokens.length, at + verb + 4));
  }
  return null;
}
/** The first word from a place on that is no adverb or denial. */
const told = (tokens: Words["tokens"], from: number): string =>
  tokens.slice(from).find(({ word }) => !/^(?:deja|bien|pas|plus|jamais|toujours|tous|ete|du|d|en|y)$/.test(word))
    ?.word ?? "";
/** Words of what the client has, at most. */
const PHRASE = 6;
/** "L'ancien", "le serveur actuel". */
const isFormer = ({ tokens }: Words, at: number): boolean =>
  FORMER.test(wordAt(tokens, at)) &&
  [at - 1, at - 2].some((before) => /^l[ea]?s?$/.test(wordAt(tokens, before))) &&
  (tokens[at]?.breakBefore ?? 0) === 0;
const FORMER = /^(?:ancien|actuel|precedent)(?:ne|le|e)?s?$/;
const OWN = /^(?:votres?|vos|vous)$/;
const STATE =
  /^(?:est|sont|etait|etaient|a|ont|avait|avaient|date|datent|compte|comptent|tourne|tournent|arrive|arrivent|manque|manquent|encore|plafonne|plafonnent|sature|saturent|rame|rament|refuse|refusent|lache|lachent|peine|peinent|atteint|atteignent|vieillit|vieillissent|expire|expirent)$/;
const DID = /^(?:avez|aviez)$/;
const WISHED =
  /^(?:souhait|voul|choisi|demand|command|reten|valid|sign|accept|evoqu|indiqu|decri|appreci|decouv|essay|test|vu$|vue|recu|droit|acces|benefici|besoin|opt|prefer|desir|reclam|convenu|la|le$|l$|une?$|des?$|les$|la$|\d)/;
/** Houses, people and papers: what they are or do is no state of a thing. */
const NO_THING =
  /^(?:equipe|patient|resident|donnee|chiffre|projet|accord|signature|reglement|remise|facture|commande|interlocut|contact|conseill|satisf|confort|etabliss|cabinet|pharmac|officine|laboratoire|clinique|hopital|association|structure|disposition|charge|ecoute|part$|soin|confr)/;

/** "Destiné aux chauffeurs", "s'adresse au jardin": to be there for people or places, unless these are whom the function serves. */
function othersIn(words: Words): Mention | null {
  const { tokens } = words;
  for (const [at, { word }] of tokens.entries()) {
    if (!SERVES.test(word) || isSupposed(words, at) || holdsNe(tokensBefore(tokens, at, 3))) continue;
    const article = /^(?:a|l|les?|la|votre|vos)$/;
    let noun = at + 1;
    while (article.test(wordAt(tokens, noun)) && (tokens[noun]?.breakBefore ?? 0) === 0) noun++;
    const told = wordAt(tokens, noun);
    if (noun === at + 1 || told.length < 4 || SERVED.test(told) || (tokens[noun]?.breakBefore ?? 0) > 0) continue;
    if (!speaksOf(words, "of-offer", partStart(tokens, at), partEnd(tokens, at + 1)))
      return relation("beneficiary", at, noun + 1);
  }
  return null;
}
const SERVES = /^(?:destine|reserve|dedie|concerne|interesse|profite|adresse|beneficie)(?:e?s?|nt)$/;
/** Those whom the function serves, all of them, or words of the quote. */
const SERVED =
  /^(?:patient|soignant|medecin|utilisateur|equipe|tous|toute?s?|etabliss|client|famille|resident|praticien|infirmi|secretaire|professionnel|personne|visiteur|ensemble|ligne|poste|lot|prestation|segur|version|logiciel|cabinet|officine|pharmac|laboratoire|clinique|hopital|centre|usager|confrere|visite|accueil|salle|structure|association|comptoir|biolog|radiolog|technicien|manipulat|prepar|facture|devis|commande|adresse|part|montant|totalite)/;

/** "Car", "faute de", "en raison de", "suite à": where the cause begins that a connector announces, or -1. */
function causeFrom({ tokens }: Words, at: number): number {
  const [before, word, next] = [wordAt(tokens, at - 1), wordAt(tokens, at), wordAt(tokens, at + 1)];
  // "CAR-24-0031" is a number, "comme vu ensemble" no cause.
  if (/^(?:car|puisqu?e?|faute)$/.test(word)) return /^\d/.test(next) ? -1 : at + 1;
  if (word === "comme" && /^(?:vous|votre|vos|il|elle|l|la|les?)$/.test(next)) return at + 1;
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
  // "Du réseau, donc chez vous".
  if (word === "donc" && at > 0 && /^(?:chez|a|pour|hors)$/.test(wordAt(tokens, at + 1))) return true;
  return joins && at > 2 && tokens.slice(at, at + 7).some(({ word: next }) => OF_BILLING.test(next));
};
const OF_BILLING =
  /^(?:factur|ligne|poste$|charge|compte$|part$|chiffr|etape|sus$|ajout|montant|prix|cout|presence|figure|depens)/;
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

/** "… parce qu'elle dessert un instrument": a cause is told, be it of what is denied. */
export const tellsCause = byWords((words): boolean =>
  words.tokens.some((_, at) => {
    const from = causeFrom(words, at);
    return from !== -1 && from < words.tokens.length && !isSupposed(words, at);
  }),
);

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
  const at = tokens.findIndex(({ word, breakBefore }, i) => {
    const isLinked = wordAt(tokens, i - 1) === "et";
    const next = wordAt(tokens, i + 1);
    if (!isLinked && breakBefore !== 1) return false;
    // "Gestion, et non biologie": two nouns set against each other.
    // "Un service, et non une simple promesse" praises.
    if (tokens.slice(i + 1, i + 3).some(({ word: said }) => /^simple/.test(said))) return false;
    if (word === "non") return (isLinked && next.length > 3) || NOT_THESE.test(next);
    return word === "pas" && NOT_FOR.test(next);
  });
  if (at === -1 || isSupposed(words, at)) return null;
  // "À la charge du client, pas à l'État" tells who pays; behind what is sorted, "les articles à votre charge" is but a name.
  const isOfPayers =
    ["payer-name.state", "state-pays", "of-offer"].some((concept) => mentionsOf(words, concept).length > 0) ||
    mentionsOf(words, "client-pays").some(({ to }) => to > at - COMPLEMENT);
  return isOfPayers ? null : relation("contrast", at, Math.min(tokens.length, at + 4));
}
const NOT_THESE = /^(?:pour|a|d|du|de|l|les?|la|une?|des|dans|chez)$/;
const NOT_FOR = /^(?:pour|a|dans|chez)$/;
