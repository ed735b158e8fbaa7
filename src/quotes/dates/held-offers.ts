/**
 * Words by which an offer ends, holds or is to be sent back on a day, or for some time, in whatever syntax: what the
 * sentence is about must be the offer, its prices or its terms, or nothing but the label stands there.
 */

const OFFER =
  "(?:devis|offres?|propositions?|prix|tarifs?|(?:nos |ces |les )?conditions|chiffrages?|cotations?|estimations?|montants?|engagements?|elles?|ils?|cela|ca|celui-ci|celle-ci|ceux-ci|le tout|nous|vous avez|vous pouvez|tu as|t'as|avez|documents?|papiers?|feuilles?|pli|remises?)";
const HOLDING =
  "(?:tien(?:t|nent|dr[a-z]+)|ten(?:ue?s?|ons|ir)|va(?:ut|lent|lons|udr[a-z]+|lables?|lides?)|bloqu\\w+|gel(?:ee?s?|ons)|fig(?:ee?s?|eons)|maint(?:ien\\w*|enu\\w*|enons|enir)|garanti\\w*|ferm(?:e|es)|cour(?:t|ent|ra|ir)|rest(?:e|ent|era|eront)|dur(?:e|ent|era)|bons?|bonnes?|engage\\w*|invariables?|inchange\\w*|accept\\w+|sign\\w+|commander|retourn\\w+|renvoy\\w+|retour|reponse|souscri\\w+|confirm\\w+|acquis\\w*|(?:sa|leur) valeur|(?:a|ont|aura|auront) cours|ne (?:boug|chang|vari|evolu|augment)\\w+ (?:pas|plus)|ouvert\\w*|disponibles?|exploitables?|opposables?|prolonge\\w*)";
const ENDING =
  "(?:jusqu'?(?:au|a|en)?|avant(?: le| la date du)?|(?:au )?plus tard(?: le)?|limitee?s?(?: (?:au|du|le))?|expir\\w*|cadu(?:c|que)\\w*|perim\\w*|echea?n\\w*|cess\\w+|tomb(?:e|ent|ant|era|eront)|s'?etein\\w+|pren\\w* fin|s'achev\\w+|val\\.|retire\\w*|(?:a |au )?terme|date butoir|butoir|dernier jour|fin|tou(?:t le mois|te la semaine|te l'annee)|d'ici(?: au| le)?)";
/** Small words between an ending and its day. */
const SMALL =
  "(?:[\\s:(]|le|la|au|du|de|a|en|l'|date|inclus|plein droit|automatiquement|definitivement|d'office|dernier delai|soit|midi|minuit|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)*";

const ENDS_HERE = new RegExp(`(?<![a-z])${ENDING}${SMALL}$`);
const ABOUT_OFFER = new RegExp(`(?<![a-z])${OFFER}(?![a-z])[^.]*$`);
/** Nothing but the words of holding and ending: a label of its own. */
const LABEL = new RegExp(
  `^[^a-z]*(?:(?:${HOLDING}|delai|date|et|a|nous|pour|de|merci|veuillez|priere|souhaitee?|attendue?|demandee?|votre|vos|le|la|du|dernier|derniere|option)\\s)*${ENDING}${SMALL}$`,
);
const HOLDS_FOR = new RegExp(
  `(?:^[^a-z]*(?:val\\.|valables?|valides?|bon(?:ne)?s?|tenue?s?|tient|maintenue?s?|bloque\\w*|fermes?|a (?:accepter|signer)|(?:accepte|signe|retourne|confirme)e?s?(?= (?:sous|dans))|(?:signature|acceptation|commande) possible)|(?<![a-z])${OFFER}(?![a-z])[^.;:]{0,50}?[\\s']${HOLDING})(?:[\\s:(]|pendant|durant|pour|d'ici|de|encore|une|duree|periode|dans|un|delai|les|sous|soit|vous|nous|reste|sont|a|ces|cette|aux|memes|sur|prix|tarifs?|conditions|montants?|offre)*$`,
);
/** What else lasts until a day. */
const ANOTHER =
  /(?<![a-z])(?:maintenance|garanti(?:e|es) (?:materiel|contractuelle|legale|constructeur)|licences?|abonnements?|formations?|installation|assistance|support|correcti\w+|hebergement|referencement|agrement|certificat|attestation|contrat|convention|versions?|mise a jour|mises a jour|subvention|facture|acompte|paiement|reglement|solde|livraison|commande|dossier|marche|travaux|intervention|conserve\w*(?! (?:toute )?(?:sa|leur) valeur)|(?:renvo|retourn|envo|transm|fourn|communiqu)\w+ (?:nous |moi )?(?:votre |vos |ton |tes |le |la |les |l')(?!devis|offre|proposition|exemplaire|document|bon|accord|accept|reponse|signature|papier|present|tout|double|original|commande|chiffrage|page|feuil|ensemble|estimation|cotation|pli)[a-z]+|disposition|reservee?s?|joignables?|conges?|absen\w+|vacances|fermeture annuelle|assurance|label|habilitation|kbis|archiv\w*|promo(?:tion)?s?|autres? (?:offres?|devis|propositions?))(?![a-z])/;

const VALID_FROM = /(?<![a-z])valides? (?:du|au)(?![a-z])/;

/** True for "certificat de compte valide du 01/03/2023 au", folded: what is valid is another thing than the offer. */
export function isValidityOfAnother(context: string): boolean {
  const subject = context.slice(0, Math.max(0, context.search(VALID_FROM)));
  return ANOTHER.test(subject) && !SPEAKS_OF_OFFER.test(subject);
}

const UNTIL_WHEN = /^[^a-z]*jusqu'a (?:quand|quelle date)[^.;:]{0,40}$/;

/** True when the words right before a day (folded) say that the offer ends, or is to be answered, on it. */
export const endsOn = (context: string): boolean =>
  (ENDS_HERE.test(context) || UNTIL_WHEN.test(context)) &&
  !ANOTHER.test(context) &&
  (LABEL.test(context) || UNTIL_WHEN.test(context) || ABOUT_OFFER.test(context));

const ORDERS = /(?<![a-z])(?:bons? de )?commandes?(?![a-z])/g;
const SET_BY = /(?<![a-z])(?:avant|au|jusqu'?a?|au plus tard|d'ici(?: au)?|pour(?= le))(?: le)?\s?:?\s?$/;

/** True for words that set the day right behind them as the last one. */
export const isSetAsEnd = (context: string): boolean => SET_BY.test(context);

/** "Commandes closes le", "clôture des commandes :": a quote has one order; of several, the scheme's calendar is told. */
const ORDERS_IN_GENERAL = /(?<![a-z])commandes(?![a-z])(?:(?!commande|accord|sign|recu|retourn|valid|accept)[^.;])*$/;

/** "Fin de la période de commande :", "échéance des commandes", "la date limite de commande du": the time for orders, and not one of them. */
const TIME_FOR_ORDERS =
  /(?<![a-z])(?:fin|terme|cloture|fermeture|butoir|limite|echeance|periode|fenetre|guichet|campagne)s?(?![a-z])[^.;:]{0,30} (?:de |des |aux |a la )commandes?(?![a-z])[^.;]*$/;

/** "Signature attendue pour le", "accord souhaité le": what is waited for was not done; until then the offer stands. */
const WAITED_FOR =
  /(?<![a-z])(?:attendue?s?|souhaitee?s?|esperee?s?)(?: de votre part)?,? (?:(?:pour|avant|d'ici|au plus tard)(?: au)? ?)*(?:le |au )?:?\s?$/;

/** "Pour un accord avant le", "signature de la direction au plus tard le": the answer of the client, and of no agency. */
const AWAITED_ANSWER =
  /(?<![a-z])(?:accord|acceptation|signature|feu vert)(?!s? [^.;:]*(?<![a-z])(?:ans|asp|agence|etat|comite|conseil|banque|tutelle|ars)(?![a-z]))[^.;:\d]{0,40}$/;

/** "Prix consentis pour toute commande passée avant le": an order by a day was not made on it; the offer may end then. */
export function roleOfOrder(context: string): "order" | "validity" | "other" {
  if ((ORDERS_IN_GENERAL.test(context) && !SET_BY.test(context)) || TIME_FOR_ORDERS.test(context)) return "other";
  if (WAITED_FOR.test(context)) return "validity";
  if (!SET_BY.test(context)) return "order";
  return AWAITED_ANSWER.test(context) || endsOn(context.replace(ORDERS, "")) ? "validity" : "other";
}

const ENDS_AFTER = new RegExp(
  `^[^.;]{0,30}(?<![a-z])${OFFER}(?![a-z])[^.;]{0,25}(?:s'etein\\w+|cadu(?:c|que)\\w*|expir\\w+|retire\\w*|perim\\w*|tomb\\w+|cess\\w+|n'(?:est|engage|oblige)\\w* plus|ne (?:sera|tien\\w*|vau\\w*|lie\\w*|engage\\w*)[a-z ]* plus|prend fin)`,
);

/** "…, sinon caduc", "… ; à défaut, il tombe": what becomes of the offer, or of what was just spoken of. */
const ENDS_ELSE = new RegExp(
  `^[\\s,;(]*(?:sinon|faute de quoi|a defaut|sans quoi|autrement|apres quoi)(?![a-z])(?:[\\s,:]|l'|(?:le|la|ce|cette|presente?|tout|est|sera|devient|deviendra|${OFFER})(?![a-z]))*(?:cadu(?:c|que)|s'etein\\w+|expir\\w+|perime|tomb\\w+|nul(?:le)?(?![a-z])|annul\\w+|sans (?:effet|suite|valeur))`,
);

/** True when the words right after a day (folded) say that the offer ends then: "… au 30 juin 2022, l'offre s'éteint". */
export const endsAfter = (rest: string): boolean => ENDS_AFTER.test(rest) && !ANOTHER.test(rest);

/** True when the words right before a length of time (folded) say that the offer holds for it. */
export const holdsFor = (context: string): boolean =>
  holds(context) || ((ABOUT_OFFER.test(context) || OPENS_ON_DAY.test(context)) && holds(lastPart(context)));

/** "Ce document engage notre maison pour", "l'offre lie son auteur pendant": whom it binds stands between. */
const BINDS_FOR = new RegExp(
  `(?<![a-z])${OFFER}(?![a-z])[^.;:]{0,50}?\\s(?:engage|lie|oblige)(?:nt|ra|ront)? [^.;:,\\d]{2,40}? (?:pour|pendant|durant|sur) (?:une? )?(?:(?:periode|duree|delai) (?:de |d'))?$`,
);

/** "Nos prix s'entendent pour une commande dans les": the time in which the offer is to be taken up. */
const TAKEN_UP_WITHIN = new RegExp(
  `(?<![a-z])${OFFER}(?![a-z])[^.;:]{0,40}? (?:pour|sur|en cas d(?:e |'))(?: ?(?:une|toute|votre) )?(?:commande|signature|acceptation|accord)[^.;:,\\d]{0,25}? (?:dans|sous|d'ici)(?: (?:les|un delai de|ces|l'espace de))* $`,
);

/** "Les présentes sont proposées pour une durée de": the paper itself, for some time. */
const PRESENT_FOR =
  /(?<![a-z])(?:la presente|les presentes) (?:[a-z']+ ){1,5}(?:pour|pendant|durant) (?:une (?:duree|periode) de |un delai de )?$/;

/** "Il expirera dans", "l'offre tombe au bout de": the end is told by the time that is left. */
const ENDS_IN = new RegExp(
  `(?:^[^a-z]*|(?<![a-z])${OFFER}(?![a-z])[^.;:]{0,30}?\\s)(?:expir\\w+|s'etein\\w+|tomb\\w+|sera? (?:caduc|caduque|perimee?)|devien\\w+ (?:caduc|caduque)) (?:[a-z]+ )?(?:dans|sous|apres|au bout de|a l'issue de) (?:un delai de |les )?$`,
);

const ANSWERED = "(?:sign|accept|retourn|renvoy|repond|confirm|approuv)";
const WITHIN = "(?:dans|sous|d'ici)(?: (?:les|un delai de|le delai de))? $";
/** "Signez-la dans les", "merci de nous répondre sous", "… que s'il est signé par le laboratoire dans un délai de". */
const ANSWERED_WITHIN = new RegExp(
  `(?:(?:^[^a-z]*|(?<![a-z])(?:et|merci de|veuillez|pensez a|faut|pri(?:ons|e) de) (?:la |le |nous |me )?)${ANSWERED}(?:ez|er|re)(?:-(?:la|le|nous|moi))*|(?<![a-z])(?:si|s'ils?|s'elles?|a condition d'etre|sous reserve d'etre) [^.;:]{0,30}?${ANSWERED}(?:e?e?s?))(?: [a-z'-]+){0,5} ${WITHIN}`,
);

const holds = (context: string): boolean =>
  (ANSWERED_WITHIN.test(context) && !ANOTHER.test(context) && !WORK.test(context)) ||
  TAKEN_UP_WITHIN.test(context) ||
  (ENDS_IN.test(context) && !ANOTHER.test(context)) ||
  (PRESENT_FOR.test(context) && !WORK.test(context)) ||
  ((HOLDS_FOR.test(context) || BINDS_FOR.test(context)) &&
    !ANOTHER.test(context.replace(/(?<![a-z])commande(?= possible)/, "")));

/** "Offre AL-58/22 faite à Nancy le 12 mai 2022 au laboratoire, tenue": what the sentence says last of the offer. */
const lastPart = (context: string): string => context.slice(LAST_PART.exec(context)?.index ?? 0);
const LAST_PART = /(?:,|\s[-–—·|])\s(?!.*(?:,|\s[-–—·|])\s).*$/;

/** "Le 9 juin 2022 - tient": nothing but the day of the paper stands before what is said of it. */
const OPENS_ON_DAY =
  /^[^a-z\d]*(?:[a-z' -]{2,40}, )?(?:(?:fait|faite|etablie?|emise?|editee?|redigee?|datee?) )?(?:le |du |ce )?\d{1,2}(?:er)?[ /.-][a-z\d.]{1,9}[ /.-]\d{2,4}(?:,|\s[-–—·|])\s/;

const ONCE_OVER =
  /(?<![a-z])(?:au-dela (?:de |d')|passee?s? |apres |a l'issue de |au bout de |a l'expiration de |plus de |d'ici |sous |dans )(?:(?:un delai de |d'un delai de |ces |ce(?:tte)? (?:delai|terme|periode|duree|echeance|temps) de |les |cette periode de |une periode de |une duree de )*)$/;
/** What becomes of an offer whose time is over: it ends, or its prices are made anew. */
const MADE_ANEW = new RegExp(
  `^[^.]{0,60}(?:(?:revis|revoi|revoir|actualis|reactualis|modifi|reconsider|recalcul|chang)\\w*[^.]{0,25}(?<![a-z])${OFFER}(?![a-z])|(?<![a-z])${OFFER}(?![a-z])[^.;]{0,40}(?<![a-z])(?:revis|revu|actualis|reactualis|modifi|reconsider|recalcul|change|remis en cause|a confirmer|refaits?)|nouve(?:au|lle)s? (?:devis|offre|proposition|chiffrage|estimation|cotation|prix|tarifs?))`,
);
/** Prices of a running contract are made anew too. */
const OF_A_CONTRACT =
  /(?<![a-z])(?:indice|syntec|annuel\w*|contrat|maintenance|abonnement|facture|retard|livraison|installation|mise en service)(?![a-z])/;

/** What is said of an offer whose time is over, at least: of the offer, of its prices or of who makes it. */
const SPEAKS_OF_OFFER = new RegExp(`(?<![a-z])${OFFER}(?![a-z])`);

/** "Passé 60 jours, tout ticket est clos": words behind a time that is over that are about something else. */
export const isOverOfAnother = (before: string, after: string): boolean =>
  ONCE_OVER.test(before) &&
  !SPEAKS_OF_OFFER.test(before) &&
  /[a-z]{4}/.test(after) &&
  !SPEAKS_OF_OFFER.test(after) &&
  !ENDS_ELSE.test(after);

/** True when the words around a length of time (folded) say what becomes of the offer, or its prices, after it. */
export const endsOnceOver = (before: string, after: string): boolean =>
  ONCE_OVER.test(before) &&
  (ENDS_AFTER.test(after) || ENDS_ELSE.test(after) || MADE_ANEW.test(after)) &&
  !OF_A_CONTRACT.test(before) &&
  !OF_A_CONTRACT.test(after);

/** "Après le 17 août 2022, ce chiffrage sera refait": the words around a day (folded) say what becomes of the offer after it. */
export const endsOnceDayOver = (before: string, after: string): boolean =>
  endsOnceOver(before.replace(/(?<![a-z])le $/, "").replace(/(?<![a-z])du $/, "de "), after);

const ANSWER = "(?<![a-z])(?:sign|accept|approuv|retourn|renvoy|repon|confirm|command|accord|bon pour)";
/** "… s'il n'est pas signé", "… faute de réponse": on a day by which nobody has answered. */
const UNANSWERED_AFTER = new RegExp(
  `^[\\s,(]*(?:(?:si|s'ils?)(?![a-z])[^.;:]{0,30}?(?<![a-z])n(?:e |')[^.;:]{0,30}?|(?:faute|a defaut|en l'absence|sans)(?![a-z])[^.;:]{0,20}?)${ANSWER}`,
);
/** "S'il n'est pas signé le", "sans réponse au": the same, told before the day. */
const UNANSWERED_BEFORE = new RegExp(
  `(?<![a-z])(?:(?:si|s'ils?)(?![a-z])[^.;:,]{0,30}?(?<![a-z])n(?:e |')[^.;:,]{0,30}?|(?:faute|a defaut|en l'absence|sans)(?![a-z])[^.;:,]{0,20}?|non )${ANSWER}[a-z]*[^.;:,\\d]{0,20}(?<![a-z])(?:le|au|avant le|d'ici(?: au| le)?|a la date du) $`,
);

/** True when the words around a day (folded) tell of an offer that nobody has answered by then: it ends. */
export const endsUnanswered = (before: string, after: string): boolean =>
  // "Éteint depuis le … faute de réponse": an earlier offer, and over.
  !/(?<![a-z])depuis(?: le)? $/.test(before) && (UNANSWERED_AFTER.test(after) || UNANSWERED_BEFORE.test(before));

/** Words that set an end, or ask for an answer, whatever is said of the offer. */
const SETS_AN_END =
  /(?<![a-z])(?:jusqu'?(?:au|a|en|aux)?|avant|plus tard|limite\w*|expir\w*|cadu(?:c|que)\w*|perim\w*|echean\w*|terme|butoir|clos(?:e|es)?|cloture|exp|val|fin|apres|echu\w*|dernier(?: jour)?|d'ici|au-dela|delai|repon\w+|retour\w*|renvo\w+|accept\w*|decid\w*|decision|prononcer|option|valid\w*|valable\w*|en vigueur|maintien|maintenue?s?)(?![a-z])/;

/** True for words that set an end, or ask for an answer. */
export const setsAnEnd = (context: string): boolean => SETS_AN_END.test(context);

/** True when the words around a later day set an end, or ask for an answer, and are about nothing else. */
export const answersBy = (before: string, after: string): boolean =>
  (SETS_AN_END.test(before) || endsAfter(after)) &&
  !isOther(before.slice(Math.max(0, before.length - NEAR, before.lastIndexOf(", ")))) &&
  !ANOTHER.test(after);

const HOLDS_TO = new RegExp(`(?<![a-z])${HOLDING}[\\s:(]*(?:(?:au|le|a)[\\s:]*)?$`);

/** True when the words right before a day say that something holds: the day is no first one ("tarif garanti : "). */
export const holdsTo = (context: string): boolean => HOLDS_TO.test(context);

const OFFER_OR_HOLDING = new RegExp(`(?<![a-z])(?:${OFFER}|${HOLDING}|${ENDING})(?![a-z])`);

/** True when the words around a later day speak of the offer, or are none at all, and are about nothing else. */
export const isLeftToOffer = (before: string, after: string): boolean =>
  (OFFER_OR_HOLDING.test(before) || !/[a-z]{3}/.test(before + after)) && !isOther(before) && !isOther(after);

/** What a long clause says before its last words is not of the day. */
const NEAR = 64;
const isOther = (words: string): boolean => ANOTHER.test(words) || WORK.test(words);

/** Work that is to be done by a day. */
const WORK =
  /(?<![a-z])(?:mises? en|migration|reprise|recette|reception|demarrage|bascule|deploiement|va|vsr|mom|verification|projet|correction|corrige\w*|installe\w*|livre\w*|forme\w*|obsolete|fin de vie|fin de support|chantier|travaux|stage|exercice|anciens?|anciennes?|precedente?s?|dsr|ans|segur)(?![a-z])/;

const HELD =
  /(?<![a-z])(?:offre|proposition|devis|prix|tarifs?|conditions|option|validite|valable|reflexion|acceptation|delai pour (?:accepter|repondre|signer|(?:vous |se )?decider)|maintien|gel|engagement|reponse|accord|(?:engage|tenon|mainten|garanti|bloqu|gel|conserv|reserv)\w*s (?:[a-z']+ ){0,3}(?:montants?|chiffrage|estimation|cotation))(?![a-z])/;
const PAID =
  /(?<![a-z])(?:garantie|net|payables?|paye\w*|penalit\w*|retard|execution|delai de (?:livraison|realisation)|jours? de|forfait|annuel\w*|preavis|resiliation|mensu\w*|loyers?|redevances?|(?:est|sont|reste|sera) dus?|dues?|gratuit\w*|engagement de(?! prix| tarif| l'offre| nos)|minimum|incluse?s?|comprise?s?)(?![a-z])/;

/** True when the words before a length of time are a label, or a clause, of an offer that is held, and of nothing else. */
export const isHeldLoosely = (context: string): boolean =>
  HELD.test(context) && !ANOTHER.test(context) && !WORK.test(context) && !PAID.test(context);
