import type { Text } from "../../src/documents/text.ts";
import { orBare } from "../../src/french/bare-letters.ts";
import { byReading, readText } from "../../src/segur/reading/reading.ts";
import { outOfScopeKinds } from "../../src/segur/scope.ts";

/** Whether a text speaks of the catch-up of an old version: by the words for it, by where it goes from, or by where it stays. */
export const hasCatchUp = (text: Text): boolean => catchesUp(readText(text));

const VERSION_WORD = "(?:(?:version|release|édition|mouture|révision|génération) |v(?:ers?\\.|\\.)?\\s?)";
const A_VERSION = `(?:la |l['’]|votre |notre )${VERSION_WORD}?\\d`;

/** "Le passage de la version 5 de 2015 à la version 8", "ramène le logiciel de la 3.1 à la 5.0": from one version to a later one. */
const OVER_VERSIONS = orBare(
  new RegExp(
    "(?<!\\p{L})(?:(?:passage|montée|remontée|saut|bascule|migration|mise à jour|maj|reprise)s?(?: \\p{L}+)?|(?:ram(?:e|è)n|am(?:e|è)n|remont|port)\\p{L}{1,4}(?: \\p{L}+){0,4})" +
      ` (?:de|depuis) ${A_VERSION}(?:[^,;:]{0,30}|[^,;:]{0,10}, [^,;:]{3,40},) (?:à|vers|jusqu['’]à) ${A_VERSION}`,
    "iu",
  ),
);

/**
 * "Le chemin à parcourir depuis la 3.1 de 2015, …, jusqu'à la dernière version": a way from a version, as far as a later one,
 * whatever is said of either in between; "ce qui sépare votre 3.1 de la 7.0".
 */
const WAY_BETWEEN = orBare(
  new RegExp(
    "(?<!\\p{L})(?:(?:chemin|trajet|parcours|distance|bond|étapes?|marches|paliers)(?: \\p{L}+){0,3} (?:de|depuis|entre)|sépar(?:e|ent|ant))" +
      ` ${A_VERSION}[^;:]{0,120}? (?:à|vers|jusqu['’]à|et|de) (?:${A_VERSION}|la dernière (?:version|édition|release|mouture)|la version (?:courante|actuelle|référencée|Ségur))`,
    "iu",
  ),
);

/** "Montée de version 3.1 > 5.0", "reprise des versions 2 à 4": the versions alone, an arrow or a row of them. */
const FIRST_VERSION = `(?:(?:versions?|release|v(?:ers?\\.|\\.)?)\\s?\\d[\\d.]*|\\d+\\.\\d[\\d.]*)`;
const ROW_OF_VERSIONS = orBare(
  new RegExp(
    `(?<!\\p{L})(?:passage|montée|saut|bascule|migration|mise à jour|maj|reprise|pose|application|rejeu)s?(?: (?:de|des|depuis))?(?: (?:la|les|votre))? ` +
      `${FIRST_VERSION}\\s?(?:>|[-=]+>|→|à|vers|jusqu['’]à)\\s?(?:la )?(?:version |v(?:ers?\\.|\\.)?\\s?)?\\d`,
    "iu",
  ),
);

/** What software runs on: its versions are none of the software's. */
const PLATFORMS =
  "(?:Windows|Server|Oracle|SQL|Postgre\\p{L}*|MySQL|MariaDB|Linux|Debian|Ubuntu|Office|Java|VMware|Exchange|Citrix)";

/** Places and parts of a job, which are numbered as well. */
const COUNTED = "(?:Salle|Bâtiment|Chambre|Unité|Niveau|Étage|Aile|Porte|Ligne|Phase|Étape|Lot|Poste|Box|Baie|Bloc)s?";
/** Behind the number of a version nothing is counted. */
const ENDS_NUMBER =
  "(?![\\d%]|[.,]\\d)(?=\\s*(?:$|[,;:()+&–-]|(?:et|avec|pour|avant|hors|afin|puis|plus|ainsi)(?!\\p{L})))";

/** "Remontée de Scanélia RIS 5 (2013) à la 8": the version behind the name of the software, capitals that no counted thing has. */
const OVER_NAMED = new RegExp(
  "(?<!\\p{L})(?:[Pp]assage|[Rr]?[Mm]ontée|[Rr]emontée|[Ss]aut|[Bb]ascule|[Mm]igration|[Rr]eprise)s? (?:de |du |d['’]|depuis )(?:votre |l['’])?(?:\\p{L}[\\p{L}'’+-]* ){0,2}" +
    `(?!${PLATFORMS}(?!\\p{L}))` +
    `\\p{Lu}[\\p{L}'’+-]*,? (?:${VERSION_WORD})?\\d+(?:\\.\\d+)*(?: ?\\([^)]{1,30}\\))?,? (?:à|vers|jusqu['’]à|en) (?:la |l['’]|sa )?(?:${VERSION_WORD})?` +
    `\\d+(?:\\.\\d+)*${ENDS_NUMBER}`,
  "u",
);

/** "Passage de Radix 4 à Radix 5": the name of the software stands before both versions, whatever goes on behind them. */
const OVER_ONE_NAME = new RegExp(
  "(?<!\\p{L})(?:[Pp]assage|[Rr]?[Mm]ontée|[Rr]emontée|[Ss]aut|[Bb]ascule|[Mm]igration|[Rr]eprise|[Mm]ise à (?:jour|niveau)|[ÉéEe]volution)s? (?:de |du |d['’]|depuis )(?:votre |l['’])?" +
    `(?!${PLATFORMS}(?!\\p{L}))(?<name>\\p{Lu}[\\p{L}'’+-]*(?: \\p{Lu}[\\p{L}'’+-]*)?),? (?:${VERSION_WORD})?\\d[\\d.]*(?: ?\\([^)]{1,30}\\))?,? (?:à|vers|jusqu['’]à) \\k<name> (?:${VERSION_WORD})?\\d`,
  "u",
);

/**
 * "Dépoussiérage de l'Aria 3 pour la hisser à la 6", "Scanélia 4, à mener jusqu'à la 7.1": a product by its name and number,
 * and behind it a higher one with no noun but its article, whatever is done on the way.
 */
const TO_BARE_NUMBER = new RegExp(
  `(?<!\\p{L})(?!(?:${PLATFORMS}|${COUNTED})(?!\\p{L}))\\p{Lu}[\\p{L}'’+-]+ (?:${VERSION_WORD})?(?<from>\\d+(?:\\.\\d+)*)(?![\\d%]|[.,]\\d)[^.;:]{0,70}? (?:à|vers|jusqu['’]à) la (?:${VERSION_WORD})?(?<to>\\d+(?:\\.\\d+)*)${ENDS_NUMBER}`,
  "u",
);

function risesToNumber(value: string): boolean {
  const { from, to } = TO_BARE_NUMBER.exec(value)?.groups ?? {};
  return from !== undefined && to !== undefined && Number.parseFloat(from) < Number.parseFloat(to);
}

/** A number that only a version can be: with its word or a point, or where the words end. */
const AT_VERSION = `(?:en|à|sur|dans) (?:la |l['’])?(?:${VERSION_WORD}\\d|\\d+(?:\\.\\d+)+(?!\\d|,\\d| ?[%€])|\\d+(?=\\s*(?:$|[,;:)+&]|et |avec |depuis )))`;

/** "Socle resté en 4.2", "votre base tourne encore en version 7": software that stays where it was. */
const STAYS_BEHIND = orBare(
  new RegExp(
    `(?<!\\p{L})(?:(?:rest|bloqu|fig|gel|demeur|arrêt|coinc)ée?s? (?:(?:encore|toujours) )?|(?:tourn|fonctionn|travaill|êtes|est)\\p{L}{0,4} (?:encore|toujours) )${AT_VERSION}`,
    "iu",
  ),
);

const catchesUp = byReading(
  (reading): boolean =>
    OVER_VERSIONS.test(reading.value) ||
    WAY_BETWEEN.test(reading.value) ||
    OVER_NAMED.test(reading.value) ||
    OVER_ONE_NAME.test(reading.value) ||
    risesToNumber(reading.value) ||
    ROW_OF_VERSIONS.test(reading.value) ||
    STAYS_BEHIND.test(reading.value) ||
    outOfScopeKinds(reading).some(({ kind }) => kind === "catch-up"),
);
