import { sliceText, type Text, textWithoutPlace } from "../../documents/text.ts";
import { sentencesOf } from "../../french/sentences.ts";
import type { DateRole, Quote } from "../../quotes/model.ts";
import type { Referencing } from "../meaning.ts";
import {
  designationReadings,
  firstText,
  headingReadings,
  statementReadings,
  textReadings,
} from "../reading/quote-readings.ts";
import {
  byWords,
  isElsewhere,
  type Mention,
  mentionsOf,
  type Reading,
  readText,
  stated,
  type Words,
} from "../reading/reading.ts";
import { tokensBefore } from "../reading/tokens.ts";
import { askedReferencing, isQuestion } from "./asked-referencing.ts";
import { isOfOtherSeal, isOvercome, isPending, isSupposedToFail } from "./awaited-referencing.ts";
import { isClause, leavesFailureOpen } from "./referencing-clause.ts";

/** What a quote says of the referencing of its solution, and of an order placed before it (AF §4.4 and §6.1). */
export function referencingOf(quote: Quote): Referencing {
  const statements = statementReadings(quote);
  const headings = headingReadings(quote);
  const designations = designationReadings(quote);
  const printed = textReadings(quote);
  const texts = [statements, headings, designations, printed];
  const clause = firstText([statements, designations, headings, printed], isClause) ?? clauseByReference(statements);
  const dated = quote.dates.find(
    ({ role, date, text }) =>
      role === "referencing" &&
      date !== null &&
      ![isPending, isDenied, isLacked].some((tells) => tells(readText(text))),
  );
  const others = quote.dates.flatMap(({ role, text }) =>
    OTHER_DAYS.has(role) && !/r[ée]f[ée]renc/iu.test(text.value) ? [text.value] : [],
  );
  if (dated !== undefined && !isPlanned(dated.text, texts, others))
    return { status: "referenced", on: dated.date, evidence: dated.text, clause };
  const told = firstText(texts, (reading) => isPending(reading) && !isOfAnother(reading));
  // What is said of another product or version counts only where nothing tells that the one sold is referenced.
  const pending = told ?? (firstText(texts, saysReferenced) === null ? firstText(texts, isPending) : null);
  if (pending !== null) return { status: "pending", on: null, evidence: fromWords(pending, "pending"), clause };
  const asked = askedReferencing(quote);
  if (asked?.isReferenced === false) return { status: "pending", on: null, evidence: asked.answer, clause };
  // A printed line of the clause holds half of its sentence: "où cette version sera inscrite sur la liste ;".
  const isOfClause = ({ text }: Reading): boolean => clause?.value.includes(text.value) ?? false;
  const referencedBy = (tells: (reading: Reading) => boolean): Text | null =>
    firstText(
      // Under a clause on a referencing to come, "droits de la version référencée" names what is sold, and tells no fact.
      clause === null ? texts : [statements],
      (reading) => tells(reading) && !isClause(reading) && !isOfClause(reading) && !isQuestion(reading.text),
    );
  const referenced = asked?.question ?? referencedBy(isSaidReferenced);
  if (referenced !== null) return { status: "referenced", on: null, evidence: referenced, clause };
  const denied = firstText(texts, isDenied);
  if (denied !== null && !isClause(readText(denied))) return { status: "pending", on: null, evidence: denied, clause };
  const underWay = firstText(texts, isUnderWay) ?? firstText(texts, isUnobtained) ?? firstText(texts, isSupposedToFail);
  if (underWay !== null) return { status: "pending", on: null, evidence: underWay, clause };
  if (clause !== null) return { status: "pending", on: null, evidence: clause, clause };
  const named = referencedBy(isReferenced);
  return { status: named === null ? "unknown" : "referenced", on: null, evidence: named, clause };
}

/**
 * "Notre version n'est pas encore inscrite sur la liste de l'ANS. Si elle ne devait jamais y figurer, votre commande serait
 * annulée": the second sentence names the list by a pronoun, or its inscription without the list.
 */
function clauseByReference(statements: readonly Reading[]): Text | null {
  const clauses = statements.flatMap(clausesOf);
  const found = clauses.find((reading, at) => {
    if (isClauseOn(reading, reading.value.replace(REFUSAL_BY_NAME, REFUSED))) return true;
    const before = clauses[at - 1];
    if (before === undefined || !speaksOfReferencing(before)) return false;
    const { value } = reading;
    // "En cas de refus, la commande est annulée", under what the agency has to decide.
    if (
      !isReferenced(before) &&
      leavesFailureOpen(reading) &&
      isClause(readText(textWithoutPlace(`Référencement attendu. ${value}`)))
    )
      return true;
    const told = value
      .replace(ON_IT, "référencée")
      .replace(REFUSAL, REFUSED)
      .replace(INSCRIPTION, "référencement")
      .replace(ANSWER, "référencement")
      .replace(IT_IS_SO, SAID_SO);
    return isClauseOn(reading, told);
  });
  return (found ?? statements.find(isClauseByPronoun))?.text ?? null;
}

/** Whether a sentence is a clause once it names the referencing. */
const isClauseOn = ({ value }: Reading, told: string): boolean =>
  told !== value && isClause(readText(textWithoutPlace(told)));

const speaksOfReferencing = (reading: Reading): boolean =>
  mentionsOf(reading, "referencing-word").length > 0 || isUnderWay(reading) || isUnobtained(reading);

/** A semicolon parts what could be two sentences; each half is shown as the whole. */
const clausesOf = (reading: Reading): readonly Reading[] =>
  reading.value.includes(";")
    ? reading.value.split(";").map((half) => ({ ...readText(textWithoutPlace(half)), text: reading.text }))
    : [reading];

/** "Avant le référencement, la commande ne tient que si celui-ci arrive": the pronoun goes back to it in its own sentence. */
function isClauseByPronoun({ value }: Reading): boolean {
  const told = (NAMES_IT.test(value) ? value.replace(IT_IS_SO, SAID_SO) : value).replace(
    BACK_TO_IT,
    "$1le référencement",
  );
  return told !== value && isClause(readText(textWithoutPlace(told)));
}
const BACK_TO_IT = /^(.{0,200}r[ée]f[ée]rencement.{1,120}(?<!\p{L}))(?:celui-ci|ce dernier)(?!\p{L})/iu;
const NAMES_IT = /r[ée]f[ée]renc[ée]/iu;

/** "Que si elle l'est", "tant qu'il ne l'est pas", "une fois que nous l'aurons": the verb takes up what was told to be lacking. */
const IT_IS_SO =
  /(?<!\p{L})((?:ils?|elles?|on|nous|celle-ci|celui-ci) (?:ne )?)(?:l['’]|le )((?:est|soit|sera|serait|était|devient|devienne|devenait|deviendra|a|ait|aura|aurait|avait|aurons|avons|obtient|obtienne|obtiendra|obtenons)(?!\p{L})(?: pas| plus| jamais| point)?(?: été| obtenue?| reçue?)?)/giu;
const SAID_SO = "$1$2 référencée";

const ON_IT =
  /(?<!\p{L})y (?:(?:est|être|sera|soit|serait|était|seront|soient|aura été|figure) )?(?:figur|inscri|apparaî|paraî|admis|retenu|port)\p{L}*|(?<!\p{L})y (?:soit|est|sera|serait|était)(?!\p{L})/giu;
const INSCRIPTION = /(?:cette |ladite |son |l['’]|une )?(?:inscription|admission|parution)(?!\p{L})/giu;

const REFUSED = "le référencement est refusé";
const THE_AGENCY = "l['’](?:agence(?: du numérique en santé)?|ans)";
const MAY_COME_TO = "(?:venait|viendrait|vient|devait|décidait|choisissait)(?: à| de| par)?";
const TURNS_DOWN = "(?:rejet|refus|écart|recal|retoqu)\\p{L}*";
/**
 * "Si l'Agence venait à écarter le logiciel", "si l'ANS nous recale", "recalés par l'ANS": whatever sentence stands before,
 * she is named, and what she turns down is the thing or its maker.
 */
const REFUSAL_BY_NAME = new RegExp(
  [
    `(?<!\\p{L})si ${THE_AGENCY}(?: ${MAY_COME_TO})? (?:(?:nous|la|le) ${TURNS_DOWN}|l['’]${TURNS_DOWN}|${TURNS_DOWN} (?:(?:le|la|ce|cette|notre|votre|son) |l['’])(?:logiciel|solution|version|dossier|candidature|demande|produit)(?!\\p{L}))`,
    `(?<!\\p{L})${TURNS_DOWN}(?<=ée?s?) par ${THE_AGENCY}(?!\\p{L})`,
    `(?<!\\p{L})(?:un|le) (?:non|refus|rejet|veto|véto) de ${THE_AGENCY}(?!\\p{L})`,
  ].join("|"),
  "giu",
);

/** The agency of the sentence before. */
const SHE = "(?:celle-ci|cette dernière|l['’](?:agence(?: du numérique en santé)?|ans))";
const IF_SHE = `(?:(?<!\\p{L})(?:elle|${SHE})|qu['’]elle)`;
const THE_DOSSIER = "(?:l['’]|le |la |nous )";
/** "Si elle le rejette", "tant qu'elle ne l'a pas validé", "un refus de sa part": what she does to the dossier of that sentence. */
const REFUSAL = new RegExp(
  [
    `${IF_SHE}(?: (?:venait|viendrait|vient|devait|décidait|finissait|choisissait)(?: à| de| par)?)? ${THE_DOSSIER}(?:rejet|refus|écart|recal|retoqu)\\p{L}*`,
    `${IF_SHE} ne (?:devait|venait) (?:pas|point|jamais)(?:,[^,;.]{2,25},)?(?: à)? ${THE_DOSSIER}(?:valid|accept|reten|inscri|agré|approuv|adme|référenc)\\p{L}*`,
    `${IF_SHE} n['’]en (?:veut|voulait|voudrait|veuille) pas(?!\\p{L})`,
    `${IF_SHE} (?:nous |y )?(?:di[st]|répond)\\p{L}* (?:que |par )?(?:non|négativement|la négative)(?!\\p{L})`,
    `${IF_SHE} ne ${THE_DOSSIER}(?:(?:a|ait|aura|avait|aurait) )?(?:pas )?(?:encore )?(?:valid|accept|retien|reten|inscri|agré|approuv|adme|admi|référenc)\\p{L}*(?: pas)?`,
    `${IF_SHE} n['’](?:a|ait|aura|avait|aurait) (?:pas|rien|point) (?:encore )?(?:dit|statu|tranch|répond|rend|prononc|décid|donn|délivr)\\p{L}*`,
    `(?<!\\p{L})(?:refus|rejet|veto|véto) (?:de (?:sa part|${SHE})|d['’]elle)(?!\\p{L})`,
  ].join("|"),
  "giu",
);
/** "Dépend de son issue favorable", "sans réponse positive de sa part": the answer to that dossier, not one of the client or of "votre banque". */
const ANSWER =
  /(?<!\p{L})(?:(?:son|sa|cette|une|ladite|l['’]) ?)?(?:(?:issue|réponse|décision|avis|suite|verdict) (?:favorable|positive?|heureu(?:x|se))|(?<=(?:son|sa|cette|l['’]) ?)(?:acceptation|accord|feu vert|aval|agrément|validation|obtention|octroi|aboutissement|succès|issue|verdict))(?! (?:par|du|de la|de l['’]) ?(?:client|établissement|acheteur)| (?:de|par) (?:votre|vos|notre|nos)(?!\p{L}))(?: de sa part)?(?!\p{L})/giu;

/** Speaks of others, of another product or of the next version. */
const isOfAnother = byWords(
  (words): boolean => isElsewhere(words) || stated(words, "referencing-of-another") !== undefined,
);

/** A sentence as long as a preamble is shown from the words that matter. */
const LONGEST_EVIDENCE = 300;

function fromWords(text: Text, concept: string): Text {
  const reading = readText(text);
  const at = reading.tokens[stated(reading, concept)?.from ?? 0]?.start ?? 0;
  return text.value.length <= LONGEST_EVIDENCE ? text : sliceText(text, at, text.value.length);
}

const isReferenced = byWords((words): boolean => isOvercome(words) || referencedMentions(words).length > 0);

/** Says of the solution that it is referenced, and more than "les correctifs de la version référencée" does. */
const isSaidReferenced = byWords(
  (words): boolean => isOvercome(words) || referencedMentions(words).some((mention) => !isEpithet(words, mention)),
);

const referencedMentions = (words: Words): readonly Mention[] =>
  mentionsOf(words, "referenced").filter(
    ({ polarity, from, to }) =>
      polarity === "stated" &&
      !isOfOtherSeal(words, { from, to }) &&
      !isWished(words, from) &&
      !/^(?:non|absente?|indisponible|manquante?)$/.test(words.tokens[to]?.word ?? "") &&
      !isNumber(words.value.slice(words.tokens[from]?.start ?? 0)),
  );

/** "Pour que la solution soit référencée": the subjunctive tells no fact, but behind "bien que" and its like. */
const isWished = ({ tokens }: Words, at: number): boolean =>
  tokensBefore(tokens, at, 2).some(({ word }) => /^(?:soit|soient)$/.test(word)) &&
  !tokensBefore(tokens, at, 10).some(({ word }) => /^(?:bien|quoique|encore)$/.test(word));

/**
 * "Corrections de la version référencée": the epithet only names what the sentence is about, which may well be referenced
 * some day to come. Whoever tells by whom, since when or under which number says that it is.
 */
const isEpithet = (words: Words, { to }: Mention): boolean => {
  const noun = mentionsOf(words, "referenced-version").find((named) => named.to === to);
  const next = words.tokens[to];
  return (
    noun !== undefined &&
    DETERMINERS.test(words.tokens[noun.from - 1]?.word ?? "") &&
    (next === undefined ||
      next.breakBefore > 0 ||
      !(TELLS_MORE.test(next.word) || DAY.test(words.value.slice(next.start))))
  );
};
const DETERMINERS = /^(?:l[ae]s?|l|des?|du|d|a|cett?e|[st]a|notre|votre|leur|chaque|toute|une?)$/;
const TELLS_MORE = /^(?:par|depuis|le|en|sous|aupres|segur|sons|n|no|numero|ans|vague)$/;
/** "Référencée 14/06/2022", and not the quantity that a printed row has behind it. */
const DAY = /^(?:\d{1,2}(?:er)?(?:[/.-]\d| \p{L}{3})|20\d\d(?!\d))/u;

const saysReferenced = (reading: Reading): boolean =>
  isReferenced(reading) &&
  !isPending(reading) &&
  !isClause(reading) &&
  !isOfAnother(reading) &&
  !isQuestion(reading.text);

/** "Référence" above a column, "Référence à rappeler": the noun, which has no accent at its end, unless "par" follows. */
const isNumber = (rest: string): boolean =>
  NUMBER_OF_PAPER.test(rest) ||
  (NOUN.test(rest) && !/^\S+ (?:par|depuis|aupr[èe]s|ans|s[ée]gur)(?!\p{L})/iu.test(rest));
const NOUN = /^(?:réf[ée]rences?(?!\p{L})|r[ée]f[ée]rences?\s*$)/iu;
/** "Référence du devis", "Référence interne": a number, and no referencing. */
const NUMBER_OF_PAPER =
  /^r[ée]f[ée]rences? (?:d[ue] |de (?:la |l['’])|(?=interne|client|fournisseur|vendeur|produit|article|catalogue|dossier|devis))(?:devis|offre|document|pi[èe]ce|dossier|client|interne|commande|affaire|proposition|article|produit|catalogue|fournisseur|vendeur|courrier)/iu;
/** "Le référencement n'a pas encore été prononcé par l'Agence, saisie le 2 mai". */
const isDenied = byWords(
  (words): boolean =>
    !isOvercome(words) &&
    mentionsOf(words, "referenced").some((own) => own.polarity === "negated" && !isOfOtherSeal(words, own)) &&
    stated(words, "referenced") === undefined,
);

/** "En l'absence de référencement au 31/12/2022": the day by which it must have come. */
const isLacked = byWords((words): boolean => mentionsOf(words, "clause-lack").length > 0);

/** A planned referencing carries a date too: "référencement attendu le 15/06/2022". */
const isPlanned = (fact: Text, texts: readonly (readonly Reading[])[], others: readonly string[]): boolean =>
  texts.flat().some(({ text }) => {
    if (!text.value.includes(fact.value) || text.value.length >= 400) return false;
    // What the next sentence of a cell awaits is another thing.
    const sentences = sentencesOf(text).filter(({ value }) => value.includes(fact.value));
    return (sentences.length === 0 ? [text] : sentences).some(({ value }) => {
      // "Référencement du 30/05/2022 – recette prévue le 26/09/2022": what tells another day says nothing of this one.
      const own = others.reduce((rest, other) => rest.replace(other, ""), value);
      return isPending(readText(textWithoutPlace(own)));
    });
  });

/** Roles whose days are told in words of their own. */
const OTHER_DAYS: ReadonlySet<DateRole> = new Set<DateRole>(["issue", "validity", "order", "installation", "training"]);

/** "Instruction de l'ANS en cours", "l'ANS n'a pas encore statué": a dossier on its way to a referencing. */
const isUnderWay = byWords(
  (words): boolean =>
    mentionsOf(words, "dossier-under-way").length > 0 &&
    ["referencing-word", "agency-name", "proof-word"].some((concept) => mentionsOf(words, concept).length > 0),
);

/** "Nous ne disposons pas du référencement", "l'absence actuelle de référencement", "sans réponse de l'ANS". */
const isUnobtained = byWords(
  (words): boolean =>
    !isElsewhere(words) &&
    mentionsOf(words, "unobtained").some(({ from }) => {
      // "À défaut de référencement", "en cas d'absence de référencement": what may come, and not how things stand.
      const before = tokensBefore(words.tokens, from, 2).map(({ word }) => word);
      const isInCase = before.includes("en") || (before.at(-1) === "a" && words.tokens[from]?.word === "defaut");
      return !isInCase && !before.some((word) => /^(?:cas|hypothese|apres)$/.test(word));
    }),
);
