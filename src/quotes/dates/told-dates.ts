import { CARE_ORGANISATION } from "../head/party-words.ts";
import type { DateRole } from "../model.ts";
import type { DateForm } from "./date-forms.ts";
import { isVisitWithoutWork } from "./visits.ts";

/**
 * Dates that a sentence names without standing by them: of a day given up for another, of a quote or an order that is
 * replaced, of a case that is only supposed, asked for or ruled out. They are no dates of the quote's own timeline.
 */

/** A date of a sentence with the role that its words give. */
export interface ToldDate {
  readonly form: DateForm;
  readonly role: DateRole;
}

/** Words that move a day to another one. */
const MOVED =
  /(?<![a-z])(?:report(?:ee?s?|er?)|repouss(?:ee?s?|er)|avanc(?:ee?s?|er)|decal(?:ee?s?|er)|ramen(?:ee?s?|er)|recul(?:ee?s?|er)|differ(?:ee?s?|er)|deplac(?:ee?s?|er)|prolong(?:ee?s?|er)|(?:portee?|passee?|etendue?)s? (?:jusqu'au|au) $|fix(?:ee?s?) finalement|finalement|en definitive|retenu(?:e|s|es)?|arrete(?:e|s|es)? ensemble|remplac(?:ee?s?) par|au lieu d(?:u|e)|et non (?:plus )?(?:le|du|au))(?![a-z])/;
/** The day named last is the one given up: "le 12 juin au lieu du 3 mai". */
const GIVEN_UP_LAST = /(?:au lieu d(?:u|e)|et non (?:plus )?(?:le|du|au))\s?$/;
/** What the day before it was: cancelled, wished for. */
const CANCELLED = /(?<![a-z])(?:annul(?:ee?s?|ation)|caduque?s?|abandonn(?:ee?s?)|resilie(?:e|s)?)(?![a-z])/;

/**
 * From these words to the end of the sentence, dates are those of another document or another case. A paper may go by its
 * number and day alone: "il remplace le PV-0303-A du 3 mars".
 */
const ELSEWHERE =
  /(?<![a-z])(?:(?:annule(?:nt)?(?: et |\/)?)?(?:remplace|substitue|succede|fait suite)(?:nt)? (?:celui|celle|ceux|(?:a )?(?:le|la|notre|nos|votre|toute?s?) (?:precedente? )?(?:devis|offre|proposition|commande|chiffrage)|(?:a )?(?:l'|(?:le|la|notre|nos) )?(?:n° ?[a-z/_.-]{0,9}\d|[a-z]{1,9}[-/_][a-z/_.-]{0,9}\d|\d{3})[\w/_.-]* (?:datee? )?du)|annule(?:nt)? (?:celui|celle|(?:le|la|notre|toute?s?) (?:precedente? )?(?:devis|offre|proposition|commande))|(?:accord|marche|contrat|convention)[- ]cadre|(?:ancien|precedent)(?:ne|e)? (?:contrat|marche|convention|bail)|pour memoire|version actuelle|par exemple|a titre d'exemple)(?![a-z])/;

/** The sentence supposes, warns or rules out; what it says has not happened and is not planned. */
const SUPPOSED =
  /(?<![a-z])(?:si (?:vous|l'on|nous|la|le|l') ?[a-z' ]{0,30}?(?:aviez|avait|avions|etait|etiez|deviez|devait)|(?:arriv|entrain|ser|aur|conduir|ferai|perdr|rendr)(?:er)?ai(?:t|ent)|n'aurait|ne serait|aucune? (?:pose|installation|commande|signature|livraison|recette|mise en service)|vous (?:souhaitiez|demandiez|envisagiez|vouliez|esperiez))(?![a-z])/;

/** "un an après la mise en service, vers le 20 octobre": the day is not that of the thing it is counted from. */
const COUNTED_FROM =
  /(?<![a-z])(?:an|ans|mois|semaines?|jours?) (?:apres|suivant|avant) (?:la|le|l'|votre|notre) ?[a-z' ]{3,40},? (?:vers |soit |en |debut |fin |courant )*(?:le |au |en )?$/;
/** "le 31/12/2027, un an après la mise en service": the same, told behind the day. */
const COUNTED_BEHIND =
  /^,? (?:soit )?(?:[a-z-]+|\d{1,3}) (?:an|ans|mois|semaines?|jours?) (?:apres|suivant|avant) (?:la|le|l'|votre|notre)/;
const ROLE_OF_ITS_OWN =
  /(?<![a-z])(?:install|pose|mise en|recette|demarrage|bascule|va |mom |livraison|signature|commande|dossier|depot)/;

/** "depuis la commande du 17/11/2014", "remonte à la commande reçue le…", "après la première installation du…": what was done long before. */
const LONG_SINCE =
  /(?<![a-z])(?:depuis|suite a|apres|remont[a-z]+ (?:a|jusqu'a)) (?:la|votre|sa|notre|l'|une) ?(?:premiere |precedente |ancienne |toute premiere )?(?:commande|signature|installation|mise en service|acquisition)[a-z ]{0,20} (?:d(?:u|e) ?(?:le )?|[a-z]+ee? le )$/;
/** "signé le 4 janvier 2017 et clos le…", "est soldée depuis": what was signed on the day before these words has had its end. */
const OVER_SINCE =
  /^,? ?(?:et |puis |qui )?(?:(?:est|sont|a ete|etait|a|ont) )?(?:(?:aujourd'hui|depuis|deja|entierement|maintenant) )*(?:(?:echu|expire|clos|solde|resilie|termine|acheve|execute|honore|eteint)(?:e|s|es)?|(?:arriv[a-z]+|venue?s?) a (?:son )?(?:terme|echeance|expiration)|pris fin|expir(?:e|ait|ant)|prend fin)(?![a-z])/;
/** "en service dans 40 cliniques depuis le…": others have it already. */
const IN_USE_SINCE =
  /(?<![a-z])(?:en (?:service|production|exploitation)|install\w+|deploy\w+|utilis\w+|present\w*)[^.;:]{0,45} depuis (?:le )?$|(?<![a-z])(?:(?:entre|dans) les mains|aux mains|chez|utilise[a-z]* par|connue? de)(?: de)? (?:nos|notre|les|leurs) (?:premiers |autres )?(?:clients?|clientele|confreres|utilisateurs?|pharmaciens|medecins|laboratoires|etablissements)[^.;:]{0,25} depuis (?:le )?$/;
/** "Pour Identéo : signé le…", "signé par l'éditeur le…": the vendor's own hand concludes nothing. */
const SIGNED_BY_VENDOR =
  /(?<![a-z])(?:(?:pour|par) (?:l'|le |la |notre )?(?:editeur|vendeur|fournisseur|prestataire|societe|direction commerciale)[^.;|]{0,30}|signature (?:de |du |d')(?:l'|la |notre )?(?:editeur|vendeur|fournisseur|prestataire|societe)[^.;|]{0,15})$/;

/** "Notre devis du 12/06/2023 a expiré le 12/08/2023": what is over was the validity of another paper. */
const ENDED =
  /(?<![a-z])(?:(?:a|ont|avait|avaient|est|sont|etait|etaient) (?:expiree?|pris fin|echue?|perimee?|devenue? (?:caduc|caduque))|expirait|prenait fin|(?:restait|etait) (?:valable|valide)|devenue? (?:caduc|caduque))[^.;:\d]{0,20}$/;

/** "1re version : 02/03/2022 (caduque le 02/04/2022)": the end, in brackets, of the paper of the day before it. */
const ENDED_IN_BRACKETS = /^\s?\((?:caduc|caduque|expiree?|perimee?|echue?|close?|valable|valide)[^()\d]*$/;

/** "Le précédent logiciel avait été installé le", "l'ancien devis, signé le": said of what is no more, up to the day. */
const OF_A_FORMER =
  /(?<![a-z])(?:(?:ancien|precedent)(?:ne|e)?s? [a-z]+|[a-z]+ (?:ancien|precedent|anterieur)(?:ne|e)?s?)(?![a-z])(?![^;:]*(?:(?<![a-z])(?:ser(?:a|ont)|remplac\w+|vers|au profit|nouve\w+|installation|mise en|bascule|demarrage|formation|recette|montee)(?![a-z])))[^;:]{0,45}$/;
/** "L'installation était intervenue le", "avait été posé le": over when the sentence was written. */
const WAS_DONE =
  /(?<![a-z])(?:avai(?:t|ent) (?:deja )?(?:ete [a-z]+|eu lieu)|etai(?:t|ent) (?:deja )?(?:intervenu|survenu|arrive|effectu|realise|acheve|termine|faite?)[a-z]*)[^.;:]{0,25}$/;
/** "sur l'ancienne version", right behind the day: what was done with the version that is left. */
const ON_A_FORMER = /^ sur (?:l'|une? |la |le |votre |notre )?(?:ancien|precedent)/;
/** "La structure est ouverte depuis le": what is so since a day was not planned for it. */
const SINCE = /(?<![a-z])depuis (?:le |la |l'|fin |debut )?$/;
/** "Un autre établissement de votre groupement, objet d'un devis séparé, passera en VA le": the sentence is about somebody else. */
const OF_ANOTHER =
  /^(?:pour memoire,? |a noter,? )?(?:une? |les |d')autres? (?:etablissements?|sites?|clients?|confreres?|hopital|hopitaux|cliniques?|pharmacies?|laboratoires?|cabinets?|structures?|services?)(?![a-z])/;
/** "Aucune pose n'est possible avant novembre 2023": what is ruled out before a day is planned for it, or later. */
const NO_SOONER =
  /(?<![a-z])(?:aucune?|pas de|pas d') ?(?:pose|installation|recette|mise en service|demarrage|bascule|intervention)[^.;:\d]* avant (?:le |la |fin |debut |mi-?)?$/;
/** "Offre de 2021 périmée le", "nos tarifs 2022 expirent": a paper called by its year is another one. */
const OF_A_YEAR =
  /(?<![a-z])(?:offre|devis|proposition|chiffrage|tarif|prix|bareme)s? (?:de |du |d'|de l'annee )?20\d\d (?:[a-z]+ ){0,2}(?:expir|perim|pris fin|pren|echu|cadu|clos|valab|valid)[^.;]*$/;

/** "Votre contrat n° 98-044, renouvelé le 29/02/2020, reste en vigueur jusqu'au": what the sentence opens with lasts until then. */
const OF_A_CONTRACT =
  /^[^a-z]*(?:votre|notre|le|ce|son|leur|l'|la|cette) ?(?:actuel(?:le)? |present )?(?:contrat|marche|convention|abonnement|accord-cadre|bail|certificat|agrement|licence|assistance|promotion|promo)s?(?![a-z])/;
const NAMES_OFFER = /(?<![a-z])(?:offres?|devis|propositions?|prix|tarifs?|chiffrages?|cotations?|validite)(?![a-z])/;

/** "MAS du Causse (ouverte le", "la clinique du Pré, fondée en": since when a house exists that gives care. */
const OF_A_HOUSE =
  /[^,;:(]{2,60}?\s?[,(]\s?(?:qui (?:a|est) )?(?:ouver(?:te?s?|ture)|inaugur\w+|cree?e?s?|creation|fonde?e?s?|agree?e?s?|autorisee?s?)(?: depuis)? (?:(?:le|en|du|depuis|au) )*$/;
const isOfHouse = (before: string): boolean => {
  const named = OF_A_HOUSE.exec(before);
  return named !== null && CARE_ORGANISATION.test(named[0].trimStart());
};

/** "passée auprès d'un autre fournisseur": not with the one who makes this quote. */
const WITH_ANOTHER =
  /(?<![a-z])(?:d'|chez |a |par |avec )(?:une? )?autres? (?:fournisseur|editeur|prestataire|vendeur|societe|maison|entreprise|distributeur|industriel|integrateur)/;

/** "… en début d'année, sans intervention du fournisseur": what is not done gives its name to no day. */
export const LEFT_OUT =
  /(?<![a-z])(?:sans|hors|ni|aucune?)(?: (?:aucune?|toute|autre|la|le|votre|notre))*[\s:']*(?:l')?$/;

/** "Le 10 juin, trois mois avant la présente commande": measured by a thing that has a day of its own. */
export const MEASURED_BY =
  /(?<![a-z])(?:avant|apres|(?:ant|post)erieure?s?(?:ment)? a)(?: (?:la|le|toute?|cette|votre|notre|presente?))*[\s:']*(?:l')?$/;

/** "Votre mail du 1er mars : il vaut commande", "accord du 3 mai, qui tient lieu de bon de commande": said of a paper behind its day. */
const MADE_ORDER =
  /^(?:[^a-z]*(?:\d{1,2} ?h ?\d{0,2}))?[\s,;:(–-]*(?:(?:il|elle|qui|lequel|laquelle|ce|celui-ci|celle-ci|nous (?:le|la) (?:prenons|tenons|traitons)|et) )?(?:a |nous |vous )?(?:(?:vaut|vaudra|valant|valait|pour nous vaut) (?:bien |donc |pour nous |a nos yeux )?|(?:tient|tenant|tiendra|tenu) (?:bien |donc )?lieu (?:de |d')|(?:fait|faisant) office (?:de |d')|(?:constitue|est|comme|pour) (?:bien |donc )?(?:une |la |votre |notre )?)(?:bon de |confirmation de )?(?:commande|acceptation|signature)(?![a-z])(?!.*(?<![a-z])(?:une fois|apres|des que|des sa|sous reserve|a condition|si (?:vous|elle|il))(?![a-z]))/;
/** What a client writes or says. */
const OF_CLIENT =
  /(?<![a-z])(?:mail|mel|e-mail|courriel|courrier|message|lettre|confirmation|accord|appel|reponse|retour|fax|telecopie)(?![a-z])[^.;]{0,40}$/;

/** The roles of the dates of one sentence, those that it does not stand by made `other`. */
export function standingRoles(sentence: string, from: number, dates: readonly ToldDate[]): DateRole[] {
  const roles = dates.map(({ role }) => role);
  const at = ({ form }: ToldDate): number => form.start - from;
  const elsewhere = ELSEWHERE.exec(sentence);
  dates.forEach((date, index) => {
    const before = sentence.slice(0, at(date));
    if (elsewhere !== null && at(date) > elsewhere.index && !isHeldBeside(sentence, dates, index, from))
      roles[index] = "other";
    // The paper that has ended is not this one, nor is the day it was made on.
    if (date.role === "validity" && ENDED.test(before)) roles.fill("other", 0, index + 1);
    const earlier = dates[index - 1];
    if (
      date.role === "validity" &&
      earlier?.role === "other" &&
      ENDED_IN_BRACKETS.test(sentence.slice(earlier.form.end - from, at(date)))
    )
      roles[index] = "other";
    if (date.role === "validity" && OF_A_CONTRACT.test(before) && !NAMES_OFFER.test(before)) roles[index] = "other";
    if (LONG_SINCE.test(before) || IN_USE_SINCE.test(before)) roles[index] = "other";
    const isWork = date.role === "installation" || date.role === "training";
    const after = sentence.slice(date.form.end - from);
    const isUnclaimed = date.role === "other" || date.role === "issue";
    if (isUnclaimed && OF_CLIENT.test(before) && MADE_ORDER.test(after)) roles[index] = "order";
    if (date.role === "validity" && OF_A_YEAR.test(before)) roles.fill("other", 0, index + 1);
    if (isWork && (WAS_DONE.test(before) || OF_A_FORMER.test(before))) roles[index] = "other";
    const around = sentence.slice(
      (earlier?.form.end ?? from) - from,
      (dates[index + 1]?.form.start ?? from + sentence.length) - from,
    );
    if (isWork && (isVisitWithoutWork(around) || isOfHouse(before))) roles[index] = "other";
    if (isWork && (ON_A_FORMER.test(after) || SINCE.test(before))) roles[index] = "other";
    if (isWork && (OF_ANOTHER.test(before) || WITH_ANOTHER.test(before))) roles[index] = "other";
    if (date.role === "order" && (OF_A_FORMER.test(before) || WITH_ANOTHER.test(sentence))) roles[index] = "other";
    if (roles[index] === "order" && SIGNED_BY_VENDOR.test(before)) roles[index] = "other";
    if (date.role === "order" && OVER_SINCE.test(after)) {
      roles[index] = "other";
      // The day that follows is the end of what was signed, whatever it is called.
      const end = dates[index + 1]?.role;
      if (end === "order" || end === "validity") roles[index + 1] = "other";
      return;
    }
    const behind = isWork && COUNTED_BEHIND.test(sentence.slice(date.form.end - from)) ? before.length : null;
    const counted = COUNTED_FROM.exec(before)?.index ?? behind;
    if (counted !== null && !ROLE_OF_ITS_OWN.test(before.slice(0, counted))) roles[index] = "other";
    const next = dates[index + 1];
    if (next === undefined) return;
    const between = sentence.slice(date.form.end - from, at(next));
    const role = roles[index] ?? "other";
    if (role === "other" || role === "issue") return;
    if (role === "validity") {
      if (!isMove(before, between)) return;
      // "La date limite du 15/07/2022 a été repoussée au": where no offer is spoken of, some other calendar is.
      roles[index + 1] = NAMES_OFFER.test(before) ? "validity" : "other";
      roles[index] = "other";
      return;
    }
    if (GIVEN_UP_LAST.test(between)) roles[index + 1] = "other";
    else if (isMove(before, between)) {
      roles[index + 1] = role;
      roles[index] = "other";
    }
  });
  // One day is stood by in "vous souhaitiez novembre ; nous avons retenu le 22 mai": the one that was moved to.
  if (SUPPOSED.test(sentence) && !dates.some((_, index) => roles[index] !== dates[index]?.role))
    return roles.map((role, index) => {
      const isNoSooner =
        role === "installation" && NO_SOONER.test(sentence.slice(0, (dates[index]?.form.start ?? from) - from));
      return isNoSooner || (role === "validity" && isHeldNow(sentence, dates, index, from)) ? role : "other";
    });
  return roles;
}

/** Words that part a sentence into what it says of one day and of another. */
const NEXT_SAYING = /[,;:]|(?<![a-z])(?:et|mais|puis|tandis que|alors que)(?![a-z])/;
/** A price or an offer that stands, whatever is supposed beside it. */
const STANDS =
  /(?<![a-z])(?:(?:tien|vau)(?:t|nent|dra|lent)|(?:est|sont|reste(?:nt)?|demeure(?:nt)?) (?:valable|valide|ferme|garanti|maintenu|acquis|ouvert|bon)(?:e|ne)?s?)(?![a-z])/;

/** "Ce prix tient jusqu'au 31 mai et l'installation aurait lieu le 5 septembre": the first clause supposes nothing. */
function isHeldNow(sentence: string, dates: readonly ToldDate[], index: number, from: number): boolean {
  const start = (dates[index]?.form.start ?? from) - from;
  const own = sentence.slice(0, start).split(NEXT_SAYING).at(-1) ?? "";
  return STANDS.test(own) && !SUPPOSED.test(own);
}

/** "Ce devis remplace celui du 12/06/2023 et reste valable jusqu'au 30/11/2023": the new one is, not the old one. */
const isHeldBeside = (sentence: string, dates: readonly ToldDate[], index: number, from: number): boolean =>
  index > 0 && dates[index]?.role === "validity" && isHeldNow(sentence, dates, index, from);

/** "d'abord le 3 mai, reportée au 2 octobre", "avancé du 30 juin au 11 avril", "annulée et remplacée par celle du 14 mars". */
const isMove = (before: string, between: string): boolean =>
  MOVED.test(between) ||
  CANCELLED.test(between) ||
  (/(?<![a-z])(?:report|repouss|avanc|decal|ramen|recul|deplac)[a-z]*(?: de la date)? (?:du|de) ?$/.test(before) &&
    /^\s?(?:a|au|vers le)\s?(?:le\s?)?$/.test(between));
