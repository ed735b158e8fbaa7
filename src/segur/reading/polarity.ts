import { SMALL_COUNTS } from "../../french/number-words.ts";
import { CONTINUERS, clauseStart, FINITE, LISTERS, scopeEnd, subjectStart } from "./clause-bounds.ts";
import type { Match } from "./lexicon.ts";
import type { ReadToken } from "./pattern.ts";
import { holdsNe, isNe, partStart, wordAt } from "./tokens.ts";

/** Whether a concept is said, denied ("sans réengagement") or set aside ("hors SUN-ES"). */
export type Polarity = "stated" | "negated" | "excluded";

const SECOND_NEGATION = new Set([
  "pas",
  "aucun",
  "aucune",
  "point",
  "jamais",
  "rien",
  "ni",
  "nullement",
  "aucunement",
  "guere",
  "plus",
  "nul",
  "nulle",
]);
interface Scope {
  readonly from: number;
  readonly to: number;
  /** Token of the negation itself. */
  readonly cue: number;
  readonly polarity: "negated" | "excluded";
}

/** The polarity of each match, by the scopes of the negations and exclusions around it. */
export function polarities(tokens: readonly ReadToken[], matches: readonly Match[]): Polarity[] {
  const scopes = scopesIn(tokens, matches);
  return matches.map((match) => decidingScope(tokens, match, scopes)?.polarity ?? "stated");
}

/** The token of the negation or exclusion that denies a match or sets it aside; null for a match that is stated. */
export const cueOf = (tokens: readonly ReadToken[], matches: readonly Match[], match: Match): number | null =>
  decidingScope(tokens, match, scopesIn(tokens, matches))?.cue ?? null;

const scopesIn = (tokens: readonly ReadToken[], matches: readonly Match[]): Scope[] => [
  ...cueScopes(tokens, matches),
  ...verbalScopes(tokens),
  ...answerScopes(tokens),
];

function decidingScope(tokens: readonly ReadToken[], match: Match, scopes: readonly Scope[]): Scope | null {
  let found: Scope | null = null;
  for (const scope of scopes) {
    // Its first or its last word decides: "mise à jour hors Ségur", "non pris en charge par l'État".
    const holds = (token: number) => token >= scope.from && token < scope.to;
    // A wording that opens with the cue means it so: "sans lien avec le Ségur" is one concept, not a denied one.
    const ownCue = scope.cue === match.from;
    if (ownCue || (!holds(match.from) && !holds(match.to - 1))) continue;
    // "ne sont pas facturées à la clinique mais à l'État": what "mais" sets right is stated.
    if (match.to - 1 > scope.to && wordAt(tokens, scope.to) === "mais") continue;
    if (scope.polarity === "negated") return scope;
    found = scope;
  }
  return found;
}

function cueScopes(tokens: readonly ReadToken[], matches: readonly Match[]): Scope[] {
  const scopes: Scope[] = [];
  for (const match of matches) {
    if (excludesNext(tokens, match))
      scopes.push({
        from: match.to,
        // "Somme hors droits réglée par l'État": the duties alone are set aside.
        to:
          tokens[match.to]?.word === "droits"
            ? match.to + 1
            : finiteVerb(tokens, match.to, scopeEnd(tokens, match.to, LISTERS)),
        cue: match.from,
        polarity: "excluded",
      });
    else if (
      match.concept === "negate-before" &&
      !isReflexive(tokens, match.from) &&
      !isHalfOfVerbalNegation(tokens, match.from) &&
      !isNonSeulement(tokens, match)
    )
      scopes.push({ from: match.to, to: negatedEnd(tokens, match), cue: match.from, polarity: "negated" });
    else if (excludesFormer(tokens, match) && !isOutside(matches, match))
      scopes.push({
        from: Math.max(0, clauseStart(tokens, match.from), match.from - 6),
        to: match.from,
        cue: match.from,
        polarity: "excluded",
      });
  }
  return scopes;
}

/** Whether a cue sets aside what follows it: "hors SUN-ES", "excepté le serveur". */
function excludesNext(tokens: readonly ReadToken[], { concept, from, to }: Match): boolean {
  const next = tokens[to];
  // "non comprise, facturée à l'heure": before a comma the cue ends its clause.
  if (next !== undefined && next.breakBefore > 0) return false;
  if (concept === "exclude-before") return true;
  // "Tout, à part le serveur" sets it aside, "facturé à part" does not, nor does "A - Part de l'État".
  if (concept === "exclude-opening")
    return (from === 0 || (tokens[from]?.breakBefore ?? 0) > 0) && isUnbroken(tokens, from, to);
  return concept === "exclude-either-way" && opensThing(tokens, to);
}

/** No mark stands inside a cue. */
const isUnbroken = (tokens: readonly ReadToken[], from: number, to: number): boolean =>
  tokens.slice(from + 1, to).every(({ breakBefore }) => breakBefore === 0);

/** Whether a cue sets aside what stands before it: "le serveur excepté", and not "mis à part le serveur". */
const excludesFormer = (tokens: readonly ReadToken[], { concept, to }: Match): boolean =>
  (concept === "negate-after" || concept === "exclude-either-way") && !opensThing(tokens, to);

/** Whether a thing with its article or its number goes on right behind a cue. */
const opensThing = (tokens: readonly ReadToken[], at: number): boolean =>
  (tokens[at]?.breakBefore ?? 0) === 0 && THING_OPENERS.test(wordAt(tokens, at));
const THING_OPENERS = new RegExp(
  `^(?:l|les?|la|une?|des|du|ce|cet|cette|ces|[nv]otre|[nv]os|leurs?|tou(?:te?s?|s)|${SMALL_COUNTS}|\\d+)$`,
  "u",
);

/** "hors heures ouvrées sera facturé": the verb of the sentence is not set aside. */
function finiteVerb(tokens: readonly ReadToken[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (VERBS_OF_CHARGE.has(wordAt(tokens, i))) return i;
  return to;
}
const VERBS_OF_CHARGE = new Set(["sera", "seront", "est", "sont", "reste", "restent"]);

/** "exclu du Ségur" says where an item stands; it does not take the item away. */
const isOutside = (matches: readonly Match[], cue: Match): boolean =>
  matches.some(({ concept, from, to }) => concept === "outside" && from <= cue.from && to > cue.to);

/** "non" turns the next few words only; the others reach to the end of their clause. */
function negatedEnd(tokens: readonly ReadToken[], { from, to }: Match): number {
  const cue = wordAt(tokens, from);
  const end = scopeEnd(tokens, to);
  // "Les lignes sans astérisque sont payées par l'État": the verb of the sentence is not denied.
  if (cue === "sans") return finiteVerb(tokens, to, Math.min(end, freeOfChargeEnd(tokens, to)));
  const parted = tokens[to]?.breakBefore ?? 0;
  // "vous revient à zéro : elle est réglée…": what closes its clause denies nothing of the next.
  if (parted >= 2 || (parted === 1 && ENDINGS.has(cue))) return to;
  // "Le tarif zéro de la version Ségur": said of the price before it.
  if (cue === "zero" && PRICES.test(wordAt(tokens, from - 1))) return to;
  // "L'absence de référencement vaut résolution": the noun denies its complement, not the verb of the sentence.
  if (cue === "absence") return verbAfter(tokens, to, end);
  return cue === "non" ? Math.min(end, to + (isDeniedAlone(tokens, to) ? 1 : 4)) : end;
}

/** "La fraction non échue du financement", "le solde non amorti de la Prestation": a participle is denied, and not what it belongs to. */
const isDeniedAlone = (tokens: readonly ReadToken[], at: number): boolean =>
  /(?:[iu]e?|ee)s?$/.test(wordAt(tokens, at)) && /^d(?:[eu]|es)?$/.test(wordAt(tokens, at + 1));

const PRICES = /^(?:tarif|prix|cout|charge|reste|facture|offre|formule)$/;

/** "L'ANS dit non, la commande tombe", "ou son absence, emporte…": before a comma, these answer or close what went before. */
const ENDINGS = new Set(["zero", "nul", "nulle", "absence", "non"]);

/** The first verb after a noun and its complement. */
function verbAfter(tokens: readonly ReadToken[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (VERBS_AFTER_NOUN.test(wordAt(tokens, i))) return i;
  return to;
}
const VERBS_AFTER_NOUN =
  /^(?:vaut|valent|vaudra|vaudrait|entraine\p{L}*|emporte\p{L}*|liber\p{L}+|delie\p{L}*|rend|rendra|est|sont|sera|serait|fait|fera|met|mettra|annul\p{L}+|ouvre|ouvrira|permet|permettra|autorise|donne|donnera|dispense|conduit|constitue|provoque|prive|degage)$/u;

const COSTS = new Set(["frais", "cout", "surcout", "supplement", "facturation", "reste"]);
const ANYONE = new Set(["tout", "toute", "tous", "toutes", "ceux", "chaque"]);

/**
 * "sans frais pour tout client qui renouvelle": who is free of the cost is not denied. Nor is what the sentence then
 * demands: "le passage sans frais suppose que vous preniez l'option".
 */
function freeOfChargeEnd(tokens: readonly ReadToken[], from: number): number {
  if (!COSTS.has(wordAt(tokens, from))) return tokens.length;
  const at = tokens.findIndex(
    ({ word }, i) => i > from && (DEMANDS.test(word) || (word === "pour" && ANYONE.has(wordAt(tokens, i + 1)))),
  );
  return at === -1 ? tokens.length : at;
}
const DEMANDS =
  /^(?:suppos|exig|impliqu|necessit|impos|entrain)(?:e|ent|era|eront)$|^(?:requiert|requierent|vaut|valent|vaudra|doit|doivent|devra|devront|depend|dependra|passe|passera)$/u;

/** "Le client s'interdit de changer": who forbids himself a thing commits to it. */
const isReflexive = (tokens: readonly ReadToken[], at: number): boolean =>
  /^interdi/.test(wordAt(tokens, at)) && ["s", "se"].includes(wordAt(tokens, at - 1));

const isNonSeulement = (tokens: readonly ReadToken[], match: Match): boolean =>
  ["seulement", "uniquement"].includes(wordAt(tokens, match.to));

/** "pas", "aucun"… that belong to a "ne" before them are handled with it. */
function isHalfOfVerbalNegation(tokens: readonly ReadToken[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    if (isNe(wordAt(tokens, i))) return true;
    if ((tokens[i + 1]?.breakBefore ?? 0) >= 2) return false;
  }
  return false;
}

/** "Durée d'engagement sur la Prestation : aucune", "Réengagement (néant)": the answer behind a mark denies the label before it. */
const answerScopes = (tokens: readonly ReadToken[]): Scope[] =>
  tokens.flatMap(({ word, breakBefore }, at): Scope[] => {
    const end = word === "sans" && wordAt(tokens, at + 1) === "objet" ? at + 2 : at + 1;
    const isAnswer = ANSWERS.has(word) || end === at + 2;
    const next = tokens[end];
    const isAlone = next === undefined || (next.breakBefore > 0 && !EXCEPTS.test(next.word));
    if (!isAnswer || !isAlone || breakBefore !== 2 || at === 0) return [];
    return [{ from: partStart(tokens, at - 1), to: at, cue: at, polarity: "negated" }];
  });
const ANSWERS = new Set(["aucun", "aucune", "neant", "non", "jamais"]);
/** "Aucune, sauf sur la version Ségur". */
const EXCEPTS = /^(?:sauf|hormis|excepte|hors|mais|toutefois|cependant)$/;

/** "ne … pas": the clause around it, subject included. "ne … que" restricts and denies nothing. */
function verbalScopes(tokens: readonly ReadToken[]): Scope[] {
  const scopes: Scope[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNe(wordAt(tokens, at))) continue;
    const subject = deniedSubject(tokens, at);
    const second = subject !== -1 || isLoneNegation(tokens, at) ? at : secondHalf(tokens, at);
    if (second === -1) continue;
    // "ne paie rien : l'État règle tout", "ne le référence pas, la commande tombe": another clause follows.
    const next = tokens[second + 1];
    const isParted = next !== undefined && next.breakBefore === 1 && !CONTINUERS.has(next.word);
    const closed = isParted || (next?.breakBefore ?? 0) >= 2;
    const end = closed ? second + 1 : scopeEnd(tokens, second + 1);
    const to = isRelative(tokens, at) ? mainVerb(tokens, second + 1, end) : end;
    // "s'engage à ne pas changer d'éditeur": only the infinitive is denied.
    // "s'oblige à n'utiliser aucun autre logiciel": so it is where a word stands between.
    // "L'établissement qui n'opte pas": the noun before the relative is not denied.
    const start =
      isInfinitive(tokens, at) || tokens[at - 1]?.word === "qui" ? at : Math.max(subject, subjectStart(tokens, at));
    const from = second === at + 1 ? second + 1 : start;
    scopes.push({ from, to, cue: at, polarity: "negated" });
  }
  return scopes;
}

/** "Tout ce que l'État ne paie pas", "n'adhérant pas": a relative or a participle, denied up to the verb of the sentence. */
function isRelative(tokens: readonly ReadToken[], at: number): boolean {
  if (tokens[at - 1]?.word === "qui" || /ant$/.test(wordAt(tokens, at + 1))) return true;
  for (let i = at - 1; i >= Math.max(0, at - 5) && (tokens[i + 1]?.breakBefore ?? 0) === 0; i--)
    if (["ce", "ceux", "celles"].includes(wordAt(tokens, i)) && /^qu[ei]?$/.test(wordAt(tokens, i + 1))) return true;
  return false;
}

function mainVerb(tokens: readonly ReadToken[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (FINITE.has(wordAt(tokens, i))) return i;
  return to;
}

/** Verbs that "ne" denies alone: "ne peut être subordonnée", "ne saurait dépendre". "ne peut … que" restricts. */
const DENIED_ALONE =
  /^(?:peu[txv]|peuvent|puisse|puissent|pourr(?:a|ont|ait|aient)|saurai(?:t|ent)|saura|sauront|ose|cesse)$/;

const isLoneNegation = (tokens: readonly ReadToken[], at: number): boolean =>
  DENIED_ALONE.test(wordAt(tokens, at + 1)) &&
  !tokens.slice(at + 2, at + 9).some(({ word }) => word === "que" || word === "qu");

const DENIED_SUBJECTS = new Set(["rien", "aucun", "aucune", "nul", "nulle", "personne", "jamais"]);

/** "La commande tombe et rien n'est dû", "rien de ce qui suit n'est financé": the token of the subject that denies, or -1. */
function deniedSubject(tokens: readonly ReadToken[], verb: number): number {
  for (let i = verb - 1; i >= Math.max(0, verb - 10) && (tokens[i + 1]?.breakBefore ?? 0) < 2; i--)
    if (DENIED_SUBJECTS.has(wordAt(tokens, i))) return i;
  // "Aucune stipulation, qu'elle touche à la durée ou aux modules, n'est…": the verb of what opens the sentence.
  const opening = tokens.findLastIndex(({ breakBefore }, i) => i < verb && (i === 0 || breakBefore >= 2));
  return /^(?:aucune?|nulle?)$/.test(wordAt(tokens, opening)) && !holdsNe(tokens.slice(opening, verb)) ? opening : -1;
}

function secondHalf(tokens: readonly ReadToken[], at: number): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + 9); i++) {
    const token = tokens[i];
    if (token === undefined || token.breakBefore === 3) return -1;
    // "Ne sert plus qu'à la ligne 4" restricts as "ne … que" does.
    if (token.word === "plus" && /^que?$/.test(wordAt(tokens, i + 1))) return -1;
    if (SECOND_NEGATION.has(token.word)) return i;
    if (token.word === "que" || token.word === "qu") return -1;
  }
  return -1;
}

const isInfinitive = (tokens: readonly ReadToken[], at: number): boolean =>
  /^(?:a|de|d|pour)$/.test(wordAt(tokens, at - 1)) && /(?:er|ir|re|oir)$/.test(wordAt(tokens, at + 1));
