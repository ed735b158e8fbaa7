import { sliceText, type Text } from "../../src/documents/text.ts";
import { orBare } from "../../src/french/bare-letters.ts";
import { plain } from "../../src/french/folded-text.ts";
import { placesOfNumbers } from "../../src/segur/notes/line-numbers.ts";
import { mentionsOf, readText, stated } from "../../src/segur/reading/reading.ts";
import { inScopeKinds, outOfScopeKinds, outsideWords, strungWorks } from "../../src/segur/scope.ts";
import { hasCatchUp } from "./catch-up.ts";

/** Whether a line strings other work to the catch-up of an old version, in its head, its detail or its notes. */

/** Words after which a line tells what it consists of. */
const DETAIL = orBare(
  /(?:(?<!\p{L})(?:soit|y compris|y c\.|compren(?:d|ant|nent)|inclu(?:t|ant|ent)|à savoir|dont|compos\p{L}+ d(?:es?|u)?)(?!\p{L})|:\s)/iu,
);

/** Every part of a line that is no catch-up but a work of its own makes a bundle; `notes` are those that it calls. */
export function bundledPart(designation: Text, notes: readonly Text[]): Text | null {
  const [head, details] = partsOf(designation);
  const told = [...details, ...notes.map(withoutCall)];
  const detail = told.find(hasCatchUp);
  if (hasCatchUp(head)) {
    const beside = otherWork(strungWorks(head), false) ?? firstWork(head) ?? otherWork(told.flatMap(strungWorks), true);
    return beside ?? (detail === undefined ? null : (strungWorks(detail).find(opensWithThing) ?? null));
  }
  if (detail === undefined) return null;
  // "Remise en ordre d'Aspic 3 (six ans sans mise à jour) et pose d'un tiroir": the detail tells what the head is.
  if (RESTORES.test(head.value)) return otherWork(strungWorks(head), false) ?? otherWork(strungWorks(detail), false);
  // The catch-up is a detail of another work, or stands in it beside one.
  const isOfItsOwn = isNamedWork(head) && !isLabel(head) && !tellsStep(head, detail);
  return otherWork(strungWorks(detail), false) ?? (isOfItsOwn ? detail : null);
}

/**
 * "Reprise depuis Ondine 2", "rattrapage d'une version vétuste": the detail opens with what the step of the head is.
 * "Ressemelage : sortir la Ficelle 6 de sa désuétude": what is done with it says what a noun alone means.
 */
const tellsStep = (head: Text, detail: Text): boolean =>
  ((STEPS.test(plain(firstWord(head) ?? "")) && OWN_NOUN.test(firstWord(detail) ?? "")) ||
    (/^\s*\p{L}+\s*$/u.test(head.value) && OPENS_ON_INFINITIVE.test(detail.value))) &&
  !bringsThings(head) &&
  !namesProduct(head);
const OPENS_ON_INFINITIVE = orBare(/^\s*\p{L}{2,}(?:er|ir|re)\s(?:l['’]|(?:les?|la|votre|vos)\s)/iu);

/** "Poste 2 : la version 5 n'est plus maintenue": what opens the note names its line, and no thing. */
function withoutCall(note: Text): Text {
  const call = placesOfNumbers(note.value, []).find(({ start }) => LEADS_TO_LINE.test(note.value.slice(0, start)));
  return call === undefined ? note : sliceText(note, call.end, note.value.length);
}

/** "Sous le", "Dans la": what may go before the line. */
const LEADS_TO_LINE = /^\s*(?:(?:sous|ss|dans|ds|sur|en|[àa]|pour|avec|quant [àa])\s(?:la\s|les?\s|l['’])?)?$/iu;

/** What a line says before it goes into details, and its details: those in brackets as well, where a word alone ("(obsolète)") stays in its place too. */
function partsOf(designation: Text): [Text, Text[]] {
  const brackets = [...designation.value.matchAll(/\(([^)]{4,})\)?/gu)].map(({ index, 1: inside = "" }) =>
    sliceText(designation, index + 1, index + 1 + inside.length),
  );
  const bare = without(designation, /\([^)]*\)?/gu);
  const mark = DETAIL.exec(bare.value);
  const head = without(designation, /\([^)]+\s[^)]+\)?/gu);
  if (mark === null) return [head, brackets];
  return [
    sliceText(head, 0, mark.index),
    [sliceText(bare, mark.index + mark[0].length, bare.value.length), ...brackets],
  ];
}

/** A text with blanks in the place of what a pattern finds. */
const without = (text: Text, parts: RegExp): Text => ({
  ...text,
  value: text.value.replace(parts, (part) => " ".repeat(part.length)),
});

const RESTORES = orBare(
  /^\s*(?:remises?|retours?) (?:en (?:ordre|état|route|service|marche)|à (?:jour|niveau))(?!\p{L})/iu,
);

/** The first work that is not the catch-up. Steps of the catch-up itself are none: a detail must bring other things. */
function otherWork(strung: readonly Text[], things: boolean): Text | null {
  const works = strung
    .map(behindInclusion)
    .map(behindMeasure)
    .filter((work) => !isLabel(work));
  if (!things && works.length < 2) return null;
  return (
    works.find((work) =>
      things
        ? bringsThings(work) || namesProduct(work)
        : !isStep(work) &&
          (opensOtherWork(work) ||
            takesOver(work) ||
            opensWithThing(work) ||
            opensWithProduct(work) ||
            bringsCounted(work) ||
            (!goesOn(work) && bringsOtherWork(work))),
    ) ?? null
  );
}

/** "inclut un onduleur", "ajoute l'agenda": the thing behind the verb that puts it in. */
const behindInclusion = (work: Text): Text =>
  sliceText(work, INCLUSION.exec(work.value)?.[0].length ?? 0, work.value.length);
const INCLUSION = orBare(
  /^\s*(?:(?:y compris|inclut|incluant|comprend|comprenant|ajoute|ajoutant|fournit|fournissant|livre|livrant)\s+(?:(?:aussi|également|en outre|au passage|du même coup|(?:par la|en|dans le) même \p{L}+)\s+)?(?:l['’]\s?|(?:les?|la)\s)?)?/iu,
);

/** "journées de prise en main", "2 séances d'atelier", "moitié pour le module": the work behind its time or its share. */
const behindMeasure = (work: Text): Text =>
  sliceText(work, MEASURE.exec(work.value)?.[0].length ?? 0, work.value.length);
const MEASURE = orBare(
  /^\s*(?:(?:l['’](?:autre )?|la |le |les |une? )?(?:moitiés?|restes?|tiers|quarts?|solde|surplus|\d+ ?[%€])\s(?:pour|sert à|paie|va à)\s(?:l['’]|les? |la )?|(?:(?:\d+(?:,5)?|\p{L}{2,7}|une?|les?|des)\s)?(?:demi-)?(?:jours?|journées?|heures?|nuits?|semaines?|séances?|sessions?|vacations?)\s(?:de\s|d['’]\s?)(?=\p{L}{3}))/iu,
);

/** In one that goes on about the catch-up ("et pose de deux imprimantes | Version 3.6 non suivie"), only a thing or a training counts. */
function bringsOtherWork(work: Text): boolean {
  const [caughtUp] = outOfScopeKinds(readText(work)).filter(({ kind }) => kind === "catch-up");
  if (caughtUp === undefined) return !hasCatchUp(work) && isOtherWork(work);
  const before = sliceText(work, 0, Math.max(0, work.value.indexOf(caughtUp.evidence.value)));
  return bringsThings(before) || inScopeKinds(readText(before)).some(({ kind }) => kind === "training");
}

/** "Caisse enregistreuse, montée de version incluse": the line opens with a work that is no catch-up, nor a step of it. */
function firstWork(head: Text): Text | null {
  const [first, ...others] = strungWorks(head);
  return first !== undefined &&
    others.some(hasCatchUp) &&
    !hasCatchUp(first) &&
    !isLabel(first) &&
    !isStep(first) &&
    isNamedWork(first)
    ? first
    : null;
}

/** "Prérequis Ségur - rattrapage…": what opens the line names its category, and no work. */
const isLabel = (part: Text): boolean => {
  const reading = readText(part);
  const kinds = outOfScopeKinds(reading);
  const words = reading.tokens.filter(({ filler }) => !filler).length;
  return kinds.length > 0 && words <= LONGEST_CATEGORY && kinds.every(({ kind }) => REASONS.has(kind));
};
const LONGEST_CATEGORY = 3;

const THINGS = new Set(["infrastructure", "hardware", "mailbox", "database-migration"]);
const bringsThings = (work: Text): boolean => outOfScopeKinds(readText(work)).some(({ kind }) => THINGS.has(kind));

/** Kinds that say why the catch-up is needed, and are no work beside it. */
const REASONS = new Set(["prerequisite", "preparation", "compatibility", "dependency"]);

/** "le module agenda", "un portail": sold by its kind, whatever trade it is of. */
const namesProduct = (work: Text): boolean =>
  !hasCatchUp(work) && mentionsOf(readText(work), "another-thing").some(({ polarity }) => polarity === "stated");

/** "avec le module agenda"; "du module agenda" goes on with what is caught up. */
function opensWithProduct(work: Text): boolean {
  if (/^\s*d(?:['’]|[eu]s?\s)/u.test(work.value) || hasCatchUp(work) || isOnBilling(work)) return false;
  const reading = readText(work);
  const first = reading.tokens.findIndex(({ filler }) => !filler);
  return mentionsOf(reading, "another-thing").some(({ polarity, from }) => polarity === "stated" && from === first);
}

/** What a work is done on, and whether it is counted: "reprise de 12 000 documents", "pose d'un tiroir". */
const DONE_ON = orBare(
  /^\s*\p{L}{4,}(?:\s(?:à|en) \p{L}+)?(?:\s\p{L}+(?:ée?|elle|ique|ive)s?)?\s(?:de l['’]\s?|de la\s|du\s|des\s|de\s|d['’]\s?)(?:(?:votre|vos|notre|nos|son|sa|ses|leurs?)\s)?(?:(?:\d+|\p{L}{2,6})\s(?:ans?|années?|mois)\s(?:de\s|d['’]\s?))?(?<count>(?:\d[\d\s.]*|une?\s|deux\s|trois\s|quatre\s|cinq\s|six\s|sept\s|huit\s|dix\s)\s?)?(?<thing>\p{L}{3,})/iu,
);
const doneOn = (work: Text): { counted: boolean; thing: string } | null => {
  const { count, thing } = DONE_ON.exec(work.value)?.groups ?? {};
  return thing === undefined ? null : { counted: count !== undefined, thing: plain(thing) };
};

/** What belongs to the software that is caught up. */
const OF_THE_SOFTWARE =
  /^(?:correctifs?|corrections?|patchs?|parametr\p{L}+|reglages?|fichiers?|schemas?|environnements?|habilitations?|interventions?|jour|jours|journees?|heures?|demi|nuits?|semaines?|mois|annees?|ans|bases|bdd|scripts?|composants?|niveaux?|etapes?|modeles?|services?|production|ensemble|segur)$/u;

/** "Bactéris 7 vers Bactéris 10", "de la 5.1 à la 7": from which version to which, and nothing besides. */
const FROM_TO = orBare(
  /^\s*(?:depuis\s|de\s|d['’]\s?)?(?:la\s|version\s)*(?:[\p{L}-]+\s){0,3}v?\d[\d.]*\s*(?:vers|à|jusqu['’]à|→|->|=>|>)\s*(?:la\s|version\s)*(?:[\p{L}-]+\s){0,3}v?\d[\d.]*\s*$/iu,
);

/** "installation de la version 5", "reprise du paramétrage": a step of the catch-up, done on what is caught up. */
function isStep(work: Text): boolean {
  if (FROM_TO.test(work.value)) return true;
  const on = doneOn(work);
  // "…, pose et bascule": a step by its name alone.
  if (on === null) return /^\s*\p{L}+\s*$/u.test(work.value) && STEPS.test(plain(work.value.trim()));
  if (bringsThings(work)) return false;
  const word = plain(firstWord(work) ?? "");
  return (STEPS.test(word) || NOUN_OF_WORK.test(work.value)) && isOfTheSoftware(on.thing);
}

/** "reprise de 12 000 documents numérisés": a step's word, but the things counted are none of the software's. */
function bringsCounted(work: Text): boolean {
  const on = doneOn(work);
  return on?.counted === true && !hasCatchUp(work) && !isOfTheSoftware(on.thing);
}

/** "reprise de l'annuaire": what is taken over is no part of the software, nor what it lags behind. */
const takesOver = (work: Text): boolean => {
  const on = /^\s*reprises?\s/iu.test(work.value) ? doneOn(work) : null;
  return on !== null && !hasCatchUp(work) && !isOfTheSoftware(on.thing) && !LAG.test(on.thing);
};
const LAG = /^(?:retards?|passifs?|arrieres?|existants?|acti\p{L}+|ancien\p{L}*|historiques?|configuration)$/u;

const isOfTheSoftware = (thing: string): boolean => STEPS.test(thing) || OF_THE_SOFTWARE.test(thing);

function isOtherWork(work: Text): boolean {
  const reading = readText(work);
  const isSold = inScopeKinds(reading).length > 0 || outOfScopeKinds(reading).some(({ kind }) => !REASONS.has(kind));
  return isSold || stated(reading, "other-work") !== undefined;
}

/** A part that opens with a work of its own, whatever reasons follow it. */
const opensOtherWork = (work: Text): boolean => NOUN_OF_WORK.test(work.value) && !OWN_NOUN.test(work.value);

/** A part that opens with a thing nobody knows ("40 accès nomades"), and not with what goes on with the catch-up. */
const opensWithThing = (work: Text): boolean => {
  const word = firstWord(work);
  // "…, nos techniciens", "l'éditeur n'assure plus": whoever is spoken of; a list names its things without an article.
  if (/^\s*(?:l['’]|(?:les?|la|[nv]os|[nv]otre|leurs?)\s)/iu.test(work.value)) return false;
  // "Rattrapage d'Analis et du module Qualité": a part of the software, caught up as well.
  if (
    /^\s*(?:du|de l['’]|de la)\s?(?:module|logiciel|noyau|moteur|socle|option|application)(?!\p{L})/iu.test(work.value)
  )
    return false;
  // "sortir la Ficelle 6 de sa désuétude": a verb tells what is done, and names nothing that is sold.
  if (isOnBilling(work) || OPENS_ON_INFINITIVE.test(work.value)) return false;
  return (
    word !== undefined &&
    word.length > 2 &&
    !hasCatchUp(work) &&
    !goesOn(work) &&
    !NO_THING.test(plain(word)) &&
    !STEPS.test(plain(word))
  );
};

/** "…, hors périmètre, due par le cabinet", "poste séparé": who pays, why, and on which line: no thing. */
const isOnBilling = (work: Text): boolean =>
  outsideWords(work) !== null ||
  ["client-pays", "line-of-its-own"].some((concept) => stated(readText(work), concept) !== undefined);

/** "…, deux techniciens", "…, déplacements compris": who does the work, and what that takes: nothing sold beside it. */
const NO_THING =
  /^(?:frais|astreinte|deplacement|trajet|nuitee|repas|journee|matinee|demi|heure|technicien|ingenieur|consultant|intervenant|specialiste|expert|personne|agent|formateur)(?:ne)?s?$/u;

const firstWord = (work: Text): string | undefined => {
  const first = readText(work).tokens.find(({ word, filler }) => !filler && !COUNT.test(word));
  return first === undefined ? undefined : work.value.slice(first.start, first.end);
};

const COUNT = /^(?:\d.*|une?|deux|trois|quatre|cinq|six|sept|huit|dix)$/u;

/** "préalable à la pose", "jamais posées", "de la V4 à la V7": no work of its own. */
const goesOn = (work: Text): boolean => {
  const word = firstWord(work);
  return word === undefined || GOES_ON.test(plain(word)) || /(?:ée?s?|ees?)$/iu.test(word);
};

/** Openings that say more of the work before them: complements, adjectives and participles. */
const GOES_ON =
  /^(?:lui|elle|eux|elles|cela|celui|celle|ceux|celles|depuis|rien|seul|seule|seuls|seules|uniquement|exclusivement|hors|pour|sur|sous|sans|en|par|avant|apres|selon|vers|jusqu\p{L}*|entre|dans|dont|soit|puis|non|jamais|pas|plus|trop|tres|deja|qui|que|ans?|annees?|mois|(?:compr|incl|prev|requ|rem)\p{L}{1,4}|(?:obsol|vetust|vieill|ancien)\p{L}*|\p{L}{2,}(?:ables?|aires?|oires?|iques?))$/u;

/** Steps of the catch-up, and the things that are caught up. */
const STEPS =
  /^(?:v\d+|etudes?|analys\p{L}+|controles?|essais?|tests?|verif\p{L}+|preparation|bascules?|recettes?|pose|installation|valid\p{L}+|qualification|migrations?|passages?|montees?|mises?|remises?|reprises?|conversions?|versions?|paliers?|chemins?|trajets?|parcours|distances?|bonds?|marches|releases?|editions?|moutures?|generations?|forfait|prix|tarif|charge|prealables?|rest\p{L}+|logiciel|progiciel|application|dossier|base|socle|moteur|tables?|donnees|client|segur|prestation|travaux|non|maj|evolution|cloture|suivi|sauvegardes?|dpi|dui|ris|sgl|lgo|lgc|pfi)$/u;

/** Nouns of the catch-up itself. */
const OWN_NOUN = orBare(
  /^\s*\S*\s?(?:rattrapage|montée|migration|résorption|comblement|absorption|apurement|remise|passage|reprise du retard)/iu,
);

/** "réorganisation des archives", "changement du fond documentaire": a noun made of a verb opens the part. */
const NOUN_OF_WORK =
  /^\s*(?:l['’]|les?\s|la\s|des?\s|du\s|une?\s)?\p{L}{4,}(?:tion|sion|ment|age|ture|yse)s?\s+d(?:(?:e|u|es)\s|['’])/iu;

/** Words that name no work by themselves ("Lot technique", "Intervention d'ingénierie"), or the version itself. */
const GENERAL =
  /^(?:lots?|forfaits?|ateliers?|missions?|interventions?|prestations?|travaux|techniques?|ingenierie|divers|services?|operations?|packs?|ensemble|journees?|jours?|complements?|mises?|niveau|montees?|versions?|passages?|migrations?|logiciels?|dui|dpi|ris|sgl|lgo|lgc|supplementaires?|site|distance|votre|pour|avec|sur)$/;

/** An update of the software itself, of which the catch-up is a part: no work beside it. */
const UPDATE = /^\s*(?:mises? à (?:jour|niveau)|maj|mont[ée]e|passage|actualisation|[ée]volution)(?!\p{L})/iu;

/** "Votre logiciel date de 2014 : …": how old a thing is, is why it is caught up, and no work. */
const TELLS_AGE =
  /(?<!\p{L})(?:date(?:nt)? d(?:e|u|['’])|remonte(?:nt)? [àa]|a (?:plus de |d[ée]j[àa] )?\p{L}+ ans)(?!\p{L})/iu;

const isNamedWork = (head: Text): boolean =>
  !TELLS_AGE.test(head.value) &&
  (!UPDATE.test(head.value) || bringsThings(head)) &&
  readText(head).tokens.some(
    ({ word, filler }) => !filler && word.length > 2 && !/^\d/.test(word) && !GENERAL.test(word),
  );
