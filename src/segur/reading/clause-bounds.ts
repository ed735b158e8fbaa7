import type { ReadToken } from "./pattern.ts";
import { wordAt } from "./tokens.ts";

/** Where the clause around a denial begins and ends. */

const CLAUSE_OPENERS = new Set(["mais", "toutefois", "cependant", "neanmoins", "car", "puis", "or"]);
/** After a comma these go on with what was denied: "sans option, ni durée, ni achat". */
export const CONTINUERS = new Set([
  ...["ni", "ou", "et", "a", "d", "de", "des", "du", "un", "une", "aucun", "aucune", "sans", "hors"],
]);
/** After a comma fewer words go on with what was set aside: "hors Ségur, à la charge du client" ends there. */
export const LISTERS = new Set(["ni", "ou", "et"]);
export const FINITE = new Set([
  "sera",
  "seront",
  "est",
  "sont",
  "reste",
  "restent",
  "fera",
  "feront",
  "donnera",
  "donneront",
]);
const PRONOUNS = new Set(["vous", "nous", "lui", "leur", "il", "elle", "ils", "elles"]);
const LONGEST_SCOPE = 14;

const SUBJECTS = new Set(["vous", "nous", "il", "elle", "ils", "elles", "on"]);
const JOINERS = new Set(["et", "mais", "ou"]);

/** Their clause has a verb of its own: "annulée si le référencement n'est pas obtenu" is annulled. */
const SUBORDINATORS = new Set(["si", "lorsque", "quand", "tant"]);

/** Start of the clause of a verb: a comma opens it only when its subject stands after the comma. */
export function subjectStart(tokens: readonly ReadToken[], verb: number): number {
  for (let i = verb; i > 0; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.breakBefore >= 2 || CLAUSE_OPENERS.has(token.word) || SUBORDINATORS.has(token.word)) return i;
    if (opensCondition(tokens, i)) return i + 1;
    if (token.breakBefore === 1 && verb - i >= 1 && !isApposed(tokens, i, verb)) return i;
    // "relèvent du Ségur et ne vous sont pas facturés": a second verb of the same subject is denied alone.
    if (i === verb && JOINERS.has(wordAt(tokens, i - 1))) return i;
    // "La commande tombe et vous ne devez rien": so is one whose own subject stands between.
    if (i === verb - 1 && SUBJECTS.has(token.word) && JOINERS.has(wordAt(tokens, i - 1))) return i;
  }
  return 0;
}

/** "Le RI, déjà financé chez un confrère, n'en est pas": between commas, and without an article, stands no subject of its own. */
const isApposed = (tokens: readonly ReadToken[], at: number, verb: number): boolean =>
  tokens[verb]?.breakBefore === 1 && APPOSED.test(wordAt(tokens, at));
const APPOSED =
  /^(?:deja|lui|elle|eux|elles|qui|fourni|finance|vendu|edite|gere|livre|achete|installe|paye|couvert)(?:es?|s)?$/;

/** "sous réserve que le client ne résilie pas", "au cas où il résilierait": what is denied is the condition, not what hangs on it. */
const opensCondition = (tokens: readonly ReadToken[], at: number): boolean =>
  (/^qu?e?$/.test(wordAt(tokens, at)) && BEFORE_QUE.has(wordAt(tokens, at - 1))) ||
  (wordAt(tokens, at) === "ou" && BEFORE_WHERE.has(wordAt(tokens, at - 1)));
/** "Dans l'hypothèse où", without the accents that the words of texts have lost. */
const BEFORE_WHERE = new Set(["cas", "hypothese", "jour", "moment", "mesure"]);
const BEFORE_QUE = new Set(
  "reserve condition conditions cas fait afin pour avant apres bien alors sorte motif hypothese supposer fois lors des pourvu suppose exige implique demande entendu sauf".split(
    " ",
  ),
);

export function clauseStart(tokens: readonly ReadToken[], at: number): number {
  for (let i = at; i > 0; i--) {
    const mark = tokens[i]?.breakBefore ?? 0;
    // "serveur, SGBD et réseau non compris": a comma goes on with the list that "et" ends.
    const inList =
      mark === 1 && tokens.slice(i, at).some(({ word }) => word === "et" || word === "ou" || word === "ni");
    if (mark >= 1 && i < at && !inList) return i;
  }
  return 0;
}

export function scopeEnd(
  tokens: readonly ReadToken[],
  from: number,
  continuers: ReadonlySet<string> = CONTINUERS,
): number {
  let words = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const continues = continuers.has(token.word);
    if (i > from && (token.breakBefore >= 2 || (token.breakBefore === 1 && !continues))) return i;
    if (i === from && token.breakBefore === 3) return i;
    if (CLAUSE_OPENERS.has(token.word)) return i;
    // "n'est pas compris et vous sera facturé": the second verb is not denied.
    const verb = PRONOUNS.has(wordAt(tokens, i + 1)) ? i + 2 : i + 1;
    if (token.word === "et" && (FINITE.has(wordAt(tokens, verb)) || opensStatement(tokens, from, i + 1))) return i;
    if (token.breakBefore === 1) words = 0;
    if (++words > LONGEST_SCOPE) return i;
  }
  return tokens.length;
}

/**
 * "Vous ne payez rien et la maintenance est comprise": behind "et", a thing and the verb that agrees with it are said
 * on their own. "Si le serveur et les postes sont fournis" may list both as the subject.
 */
function opensStatement(tokens: readonly ReadToken[], from: number, at: number): boolean {
  const several = PLURAL.test(wordAt(tokens, at));
  if (!several && !SINGULAR.test(wordAt(tokens, at))) return false;
  const behind = tokens.slice(at + 1, at + 2 + LONGEST_SUBJECT);
  const verb = behind.findIndex(({ word, breakBefore }) => FINITE.has(word) || breakBefore > 0);
  const agrees = verb > 0 && /^(?:sont|\p{L}+nt)$/u.test(behind[verb]?.word ?? "") === several;
  return (
    agrees &&
    FINITE.has(behind[verb]?.word ?? "") &&
    !(several && tokens.slice(from, at).some(({ word }) => SUBORDINATORS.has(word) || /^qu?e?$/.test(word)))
  );
}
const SINGULAR = /^(?:la|le|l|cet?|cette|[nv]otre|s[ao]n?|leur)$/;
const PLURAL = /^(?:les|ces|[nv]os|ses|leurs)$/;
/** Words of a thing between its article and its verb: "maintenance corrective du logiciel". */
const LONGEST_SUBJECT = 4;
