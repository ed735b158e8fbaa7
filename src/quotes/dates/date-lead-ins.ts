/** Words before a date that tell its role by themselves, and those that tell of another day or paper. */

/** Document words, an optional number and a date: "DEVIS N° Q-7718 DU", "Proposition 22-07 le". */
export const DOCUMENT_OF =
  /(?:^|[\s(])(?:devis|proposition|offre|chiffrage)(?: [a-z]+)?(?: et [a-z]+)?\s?\(?(?:n°|no\.?|numero|num\.?|ref\.?)?\s?:?\s?(?:[a-z]{0,5}[\s/._-]?(?:(?<=[-/])[a-z]{1,3})?\d[\w/._-]*(?: \d[\w/._-]*)?)?\)?\s?[,(/|•·-]?\s?(?:(?:en date )?du|le|date du|en date du)?\s?:?\s?$/;
/** "… vous adresse son devis n° 22-091 du": the number between leaves no doubt, whatever the sentence tells before; of an earlier paper it is not. */
export const DOCUMENT_NUMBERED =
  /^(?!.*(?<![a-z])(?:suite (?:a|au)|annul|remplac|precedent|ancien|initial|selon|conform|reference [aà])[^.;,]{0,40}$).*(?:^|[\s(])(?:devis|proposition|offre|chiffrage)(?: [a-z]+)?\s?:?\s?\(?(?:n°|no\.?|numero|num\.?|ref\.?)\s?:?\s?[a-z]{0,6}[\s/._-]?\d[\w/._-]*\)?,? (?:en date )?du\s$/s;
/** "Suite à notre visite, voici notre devis RS-23-0611 du": the paper itself, handed over with its number, whatever came before. */
export const HANDED_OVER =
  /(?<![a-z])(?:voici|voila|ci-joint|ci-dessous|trouver|trouverez|recevez|recevrez|(?:adress|envo[iy]|propos|transmet|remet|soumet|present|fai)(?:e|ons|s|tons|sons)?)(?![a-z])[^.;:\d]{0,40}(?<![a-z])(?:devis|proposition|offre|chiffrage)(?: [a-z]+){0,2} (?:n°\s?)?[a-z]{0,6}[/._-]?\d[\w/._-]*,? (?:en date )?du\s$/;
/** "Devis et proposition de renouvellement ET-22-501", "Devis QP-21 (indice C)": the title of this paper with its number, whatever else it says. */
export const TITLE_WITH_NUMBER =
  /^(?!.*(?<![a-z])(?:votre|vos|remplac|annul|precedent|initial|suite|selon|demande|val(?:able|idite|id)|expir|echeance|limite|retour|reponse))(?:devis|proposition|offre|chiffrage)(?![a-z])[^.;:]{0,60}(?:[a-z]+[-/_]\d[\w/_.-]*|\d+[-/_][\w/_.-]+|\d{4,})/;
/** What is said of a number before its day: "Devis QP-21 (indice C) du", "Offre 22-014 version 2 du". */
const OF_NUMBER =
  /(?<=\d[\w/._-]*)(?:\s?\((?:[^()\d]|\d(?!\d))*\)|(?:,|\s[-–])? (?:indice|ind\.|version|revision|rev\.?) ?[a-z\d]{1,2}(?![a-z\d]))(?=\s?[-–]?\s?(?:du|le|en date du)?\s?:?\s?$)/;
/** Folded words before a date without what is said of the number of the paper. */
export const withoutOfNumber = (context: string): string => context.replace(OF_NUMBER, "");
export const ORDER_OF =
  /(?:^|[\s(])(?:bon de )?commande\s?(?:n°|no\.?|numero)?\s?:?\s?(?:[a-z]{0,5}[\s/._-]?\d[\w/._-]*)?\s?[,-]?\s?(?:du|le)?\s?$/;
/** "Rennes, le" before the date of a letter. */
export const PLACE_AND =
  /^(?!oui|non|soit|obtenu|prononce|depuis)(?:fait )?(?:a [a-z][a-z' -]{1,40},?|[a-z][a-z' -]{1,40},) (?:le )?$/;
export const DATE_ALONE =
  /^date(?: (?:du|de|de la|de l'|d')?\s?(?:devis|jour|document|offre|proposition|la proposition|l'offre|facture|piece))?\s?:?\s?(?:du|le|au)?\s?:?\s?$/;

/** "Votre exemplaire signé nous est parvenu, il porte la date du": the day on which the copy was signed, in whatever clause. */
export const SIGNED_COPY_DATED =
  /(?<!pas |non |jamais )(?<![a-z])(?:exemplaire|devis|bon|document|copie|double|offre|proposition)s?(?: [a-z]+){0,2} (?:signe|accepte|approuve|contresigne|paraphe|retourne)e?s?(?![a-z])[^.;]{0,100}(?:port(?:e|ent|ant|ait)|avec|revetue?s? de|mentionn[a-z]+|indiqu[a-z]+|datee?s?) (?:(?:la |pour |sa |votre )?date )?(?:du|de|au) $/;

/** "Acceptation le jour même de l'émission, 03/01/2022": the day is told by that of another thing, and is not its. */
const SAME_DAY =
  /(?<![a-z])(?:le )?(?:jour meme|meme jour|lendemain|veille) (?:que |de |du )(?:l'|la |le |notre |votre )?[a-z]+/g;

/** "Nos références : devis 22-091": the name of a paper, and no referencing. */
const OUR_REFERENCES = /(?<![a-z])(?:nos|notre|n\/) ?ref(?:erences?|\.)?(?![a-z])/g;

/** "Référence affaire : MC-00918", "Référence : 22/118": a noun and its number, and no referencing. */
const REFERENCE_AND_NUMBER =
  /(?<![a-z])references?(?:(?: a rappeler)?\s?:\s?(?:[a-z]{1,6}|\d+)[-/]|(?: interne| (?:d[eu] |de l'|de la )?(?:affaire|devis|dossier|offre|proposition|projet|document|chiffrage|client|commande|piece))(?![a-z])[^\d:;.]{0,20}:?\s?(?:[a-z]{1,6}[-/ ]?)?)\d[\w/-]*/g;

/** "Le présent devis, référencé RIS-2022-620 et établi le": its number, and no referencing of the solution. */
const NUMBERED_PAPER =
  /(?<=(?<![a-z])(?:devis|proposition|offre|presente?|document|chiffrage)(?: commerciale?| financiere?)?,?(?: est)? )referencee? (?:(?:sous (?:le |la )?)?(?:n°|numero|references?|no) ?)?[a-z]{0,6}[-/ ]?\d[\w/-]*/g;

/** "Une lettre d'intention, sans valeur de commande, reçue le…": what is said to be no order. */
const NO_ORDER =
  /(?<![a-z])(?:sans (?:valeur|portee|effet) d(?:e |'une? )|n'est pas une |ne vaut pas )(?:bon de )?commande[^.;:]*$/g;

/** "… qu'une fois le module commandé. Créneau :": an order that something waits for, with no day right behind it. */
const AWAITED_ORDER =
  /(?<![a-z])(?:une fois|des que|tant que)(?![a-z])[^.;:\d]{0,60}(?<![a-z])(?:commande|signe|accepte|valide)(?:e?s?)(?=[.;,)])/g;

/** "accepté par l'établissement le…", "signé de votre main le…": who did it, not the making of the quote. */
const BY_THE_CLIENT =
  /(?<![a-z])(?:par|pour|chez|dans|chaque|(?:de|dans|pour) chaque) (?:l'|votre |notre |chaque )?etablissements?(?! d(?:u|e) )|(?<![a-z])(?:de votre (?:propre )?main|par vos soins)(?![a-z])/g;

/** "Saint-Denis de La Réunion, le…": an island, and no meeting. */
const ISLAND = /(?<= (?:de|a) )la reunion(?=,)/g;

/** "Référence interne 22/0447 – 3 mai 2022": right after the number of the document. */
export const AFTER_NUMBER =
  /(?<![a-z])(?:n°|numero|ref\.?|references?|devis|offre|proposition|piece|dossier)(?: [a-z]+)?\s?:?\s(?:[a-z]{1,5}[-/ ]){0,2}[a-z\d]*\d[\w/._-]*(?:\s?[,(-]|\s[/|•·])\s?(?:(?:(?:etablie?|emise?|faite?|datee?|redigee?) )?(?:le|du) |en date du |date du )?$|^[^a-z\d]*(?:nos |notre |n\/ ?)?(?:n°|numero|ref\.?|references?)(?: interne)?\s?:?\s?(?:[a-z]{1,5}[-/ ])?[a-z\d]*\d[\w/._-]*\s(?:du|le|en date du)\s$|(?<![a-z])rappele[rz]\s?:?\s(?:[a-z]{1,5}[-/ ])?[a-z\d]*\d[\w/._-]*\s(?:du|en date du)\s$/;

/** "Votre devis porte le n° 1203 du": the number given by a verb. */
export const NUMBERED =
  /(?<![a-z])(?:devis|proposition|offre)(?: [a-z'-]+){1,4} (?:n°|numero)\s?:?\s?(?:[a-z]{1,5}[-/ ])?[a-z\d]*\d[\w/._-]*\s(?:du|en date du)\s$/;

/** "Laquelle a fait l'objet, le 28 avril, d'un référencement": what was done follows, and it is not the making of the quote. */
const OBJECT_OF = /(?<![a-z])f(?:ai|er|ir|is|ut|u)[a-z]* (?:[a-z]+ )?l'objet(?![a-z])/g;

/** "La présente, référencée 524 et datée du": the number and the day of this paper. */
export const PAPER_DATED =
  /(?<!votre |vos |demande de |du |ce )(?:la presente|devis|offre|proposition)(?![a-z])[^.;]{0,160}(?<![a-z]|la |en |a )datee? (?:du|de ce)\s*$/;

/** "Devis n° 23/ALI/340, arrêté le", "Offre 22-118 mise au propre le": the number of this paper, and what was done with it on its day. */
export const PAPER_MADE =
  /(?:^|[\s(])(?<!votre |vos |du |de l'|ce )(?:devis|proposition|offre|chiffrage)(?: [a-z]+)?\s?:?\s?(?:n°|no\.?|numero|num\.?|ref\.?)?\s?:?\s?[a-z]{0,6}[\s/._-]?[\w/._-]*\d[\w/._-]*,? [a-z]{2,}(?:e|ee|i|ie|u|ue|is|ise|os|ose)(?: [a-z]+){0,3} (?:le|ce) $/;
/** "Devis 22-118, arrêté le": what is fixed of a paper, and no decree. */
const FIXED_PAPER =
  /(?<=(?<![a-z])(?:devis|offre|proposition|chiffrage|prix|tarifs?|montants?)(?![a-z])[^.;:]{0,40}[,\s])arrete(?:e?s?)(?= (?:le|ce|au|a la date)(?![a-z]))/g;

/** "- Date :", "22/0447 Date :", "B-22-0655, daté du :", "Devis 22-031 Date". */
export const DATE_OF_THIS =
  /(?<![a-z])(?:devis|offre|proposition|n°|numero|ref)[^.;:]{0,20}\d[\w/._-]*[\s,;|]+date\s$|(?<![a-z])date\s?:\s?$|[\d,;|]\s?datee? (?:du|le)\s?:\s?$|(?<![a-z])(?:a la|en|sous la) date (?:du|de)\s?$/;

/** "Mis au net le": a participle opens the sentence, with a few small words at most before its day. */
export const OPENS_ON_DEED = /^\s*[a-z]+(?:e|i|is|it|u|us|os|ert)(?:e?s?)(?: [a-z]{1,8}){0,3} le $/;
/** "…, ce projet remplace": behind a comma stands the paper that the deed is told of. */
export const THEN_THIS_PAPER =
  /^, (?:ce|cette|le present|la presente|notre) (?:devis|offre|proposition|projet|chiffrage|estimation|document|papier|bordereau|cotation)(?![a-z])/;

const OF_DATE = /,? (?:en|a la|sous la) date (?:du|de)\s?$/;

/** "… vous propose à la date du". */
export const AS_OF =
  /(?<![a-z])(?:propos|offr|chiffr|etabli|dress|remet|soumet|arret)[a-z]*(?![a-z])[^.;]{0,30} (?:a|en) (?:la )?date (?:du|de ce)\s$/;

/** "… - ce jour 07/11/2022", "ce jour, le 7 novembre 2022". */
export const THIS_DAY = /(?:^|[-,(]\s?)(?:fait )?ce jour,?\s?(?:le\s)?:?\s?$|(?<![a-z])ce\s$/;
/** "Le 20 juin 2022, Ondine a écrit :", "Le ven. 1 juil. 2022 à 18:20, Ondine <devis@ondine.example> a écrit :". */
export const WRITTEN_AFTER = /^(?:[^.;<]|<[^<>]{0,80}>){0,120}(?<![a-z])a ecrit\s?:/;

/** "Nous accusons réception du devis signé le", "dès réception de votre commande": a paper comes in, and nothing is set up. */
const PAPER_COMES_IN =
  /(?<=(?<![a-z])accus(?:er|e|es|ons|ez|ent|ant) (?:(?:bonne|ici|ce jour) )*(?:de )?(?:bonne )?)reception(?![a-z])|(?<![a-z])reception(?= (?:ce jour |par courriel |par mail )?(?:du|de|des|de la|de notre|de votre|de vos|de son|de sa|de l'|d'un|d'une) ?(?:present |meme |dit )?(?:devis|bon|commande|offre|proposition|accord|courrier|courriel|mail|message|document|contrat|exemplaire|papier)(?![a-z]))/g;

/** "30 jours à compter de son émission, soit le": what the time is counted from is no name of the day it leads to. */
const COUNTED_FROM_ISSUE =
  /(?<![a-z])a (?:compter|partir|dater) d(?:e |u |')(?:(?:la |sa |son |l'|ce |cette |presente? |date |d(?:e |u |'))*)(?:emission|etablissement|envoi|remise|jour|devis|offre|proposition)(?=,? (?:soit|c'est-a-dire|donc) (?:jusqu'au |au |le )?$)/g;

/** "Devis valant bon de commande CIH-22-003 établi le": what the paper may become once it is signed. */
const WORTH_AN_ORDER =
  /(?<=(?<![a-z])(?:devis|offre|proposition|chiffrage)[^.;:\d]{0,30}\s)\(?(?:(?:valant|vaut|tenant lieu de|faisant office de|pouvant valoir) (?:bon de )?commande|[/–-]\s?bon de commande)(?: (?:apres|une fois|des|a) [^.;:\d()]{0,25}(?:signature|signee?|accord|acceptation))?\)?/g;

/** Folded words before a date without what the quote is worth once signed; as long as before. */
export const withoutWorth = (context: string): string => context.replace(WORTH_AN_ORDER, blanked);

/** "Installation de la version référencée, 23/10/2023": the version by its name, and no day of a referencing. */
const REFERENCED_VERSION =
  /(?<=(?<![a-z])(?:installation|pose|livraison|recette|demarrage|deploiement|bascule|mise en [a-z]+|passage)(?: finale?)? (?:de |du |d'|a |sur )?(?:la |l'|le |notre |votre )?)(?:version|solution|edition|logiciel|mise a jour) referencee?/g;

/** "Corrections, de la recette jusqu'à", "dues depuis la mise en service et jusqu'au": where a time begins whose end is told */
const START_OF_TIME =
  /(?:(?<=^\s*|[,;:(–-]\s?)de|(?<![a-z])(?:depuis|des|a (?:compter|partir|dater) de)) (?:la |l'|le |votre |notre |sa |son )?[a-z]+(?: en [a-z]+| de (?:la |l')?[a-z]+)?,?(?: et)?(?= (?:jusqu'?(?:a|au|en)?(?: la| le)?|au) $)/g;

/** "La correction va jusqu'au", "le support va expirer le": the verb, and no "VA"; after an article or "en" it is the noun. */
const VERB_VA =
  /(?<=(?<![a-z])(?!(?:la|les|une|en|de|sa|cette|pour|pv)\s)[a-z]+(?:\s|, )|\)\s)va(?=(?:,[^,]{1,40},)?\s(?:jusqu|s'|se\s|[a-z]{2,}(?:er|ir|re)\s))/g;

/** "D'un commun accord": how a day was fixed, and no order. */
const IN_COMMON = /(?<![a-z])d'un commun accord(?![a-z])|(?<![a-z])en accord avec(?![a-z])/g;

/** "La convention de formation du", "votre contrat d'assistance du": a paper of its own, and none of the work that it is about. */
const PAPER_ON_WORK =
  /(?<![a-z])(?:contrats?|conventions?|avenants?|protocoles?|accords?-cadres?) (?:d'|de |du |de la |de l')[a-z]+(?= (?:en date )?du (?:le )?$)/g;

/** "Signé de votre main le": the client signed, and not who makes the quote. */
const OF_ANOTHERS_HAND = /(?<=(?<![a-z])signee?s? )de (?:votre|sa|leur) (?:propre )?main(?![a-z])/g;

const OTHERS = [
  OF_ANOTHERS_HAND,
  VERB_VA,
  FIXED_PAPER,
  PAPER_ON_WORK,
  REFERENCED_VERSION,
  IN_COMMON,
  COUNTED_FROM_ISSUE,
  START_OF_TIME,
  SAME_DAY,
  BY_THE_CLIENT,
  OUR_REFERENCES,
  REFERENCE_AND_NUMBER,
  NUMBERED_PAPER,
  NO_ORDER,
  AWAITED_ORDER,
  ISLAND,
  OBJECT_OF,
  PAPER_COMES_IN,
];

/** Folded words before a date with blanks in the place of what tells of another day, paper or person; as long as before. */
export const withoutOthers = (context: string): string =>
  OTHERS.reduce((words, one) => words.replace(one, blanked), context).replace(DOTTED_VA, (words) =>
    "va".padEnd(words.length),
  );
/** "V.A." */
const DOTTED_VA = /(?<![a-z.])v\.\s?a\.?(?![a-z])/g;

/** "La confirmation du référencement, en date du": of what it is the date stands before these words; null without them. */
export const withoutOfDate = (context: string): string | null =>
  OF_DATE.test(context) ? context.replace(OF_DATE, blanked) : null;

const blanked = (words: string): string => " ".repeat(words.length);
