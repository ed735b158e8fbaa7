import { sliceText, type Text } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import { clauseEnd, clauseStart } from "../../french/sentences.ts";
import { findVersions, type VersionForm } from "./software-versions.ts";

/**
 * Which versions that a text names are delivered: not one that the client has or leaves, that is denied ("ce n'est pas
 * la 3.0"), only available beside, or the version of another kind of thing (an operating system, a norm).
 */

const LEFT_BEFORE =
  /(?<![a-z])(?:depuis|a partir de|ancienne?s?|actuel(?:le(?:ment)?)?s?|existante?s?|(?<!(?:droits?|licences?|redevances?) d')(?:exploit|utilis)\w*|dispos(?:ez|e|ent|ant)|equip(?!ement|er|ons)\w*|remplac(?:ement|e|er|ons|ant|era)(?! par)|n'est pas|ne sera pas|et non|n'install\w+ pas|ne livr\w+ pas|au lieu de|a la place de|plutot que|succede a)(?![a-z])(?:(?! (?:par|vers) )[^.;:,()]){0,30}$/;
const LEFT_AFTER =
  /^[\s)»"]*,?\s?(?:actuel|existant|(?:deja )?en (?:place|service|production|exploitation)(?! (?:au |aux |a la |a l'|dans |chez )(?!vous|votre|vos))|(?:deja )?install(?:ee?s?) (?:chez|sur|dans|depuis)|(?:est|sera|sont) (?:remplac|abandon|retir|arret)|reste |demeure |(?:n'est|ne sera)(?! (?:pas |plus |toujours )*(?:encore |a ce jour )?(?:referenc|inscrit|certifi|homolog|agree))|obsol|perim|pour (?:essai|test|demonstration|memoire)|(?:que|dont) vous (?:avez|utilis|exploit|dispos|etes)|(?:et|ou) (?:versions? )?(?:anter|infer|preced))/;
/** "La version 3 du guide", "version 2 de l'annexe": papers and norms have versions too. */
const OF_A_PAPER =
  /^[\s)»"]*(?:du |de la |de l'|des |de )(?:present |presente )?(?:guide|document|devis|cahier|formulaire|referentiel|norme|contrat|annexe|convention|catalogue|notice|profil|volet|protocole|navigateur|systeme d'exploitation|cadre|dsr|modele|manuel)s?(?![a-z])/;
/** "de la 5.2 à la 7.0", "passage de votre version 5.2 vers la 7.0": the first one is left. */
const FROM_BEFORE = /(?<![a-z])(?:de|du|depuis|d')\s?(?:[a-z' -]{0,40}\s)?$/;
const TO_AFTER = /^[\s)»"]*(?:actuelle?\s)?(?:a|vers|en|->|→|=>)\s/;

const FOREIGN =
  /(?<![a-z])(?:windows|oracle|sql\w*|postgres\w*|mysql|mariadb|android|ios|macos|java|hl7|fhir|cda|citrix|linux|debian|ubuntu|chrome|firefox|edge|safari|iso|cim|excel|office|word|tls|ssl|php|python|vmware|esx\w*|loinc|snomed|hprim|dicom|ihe|pilote|driver|firmware|micrologiciel|middleware|navigateur|ci-sis|(?<=(?:^|[.,;:(]|(?<![a-z])(?:l[ea]s?|du|aux?|des?|selon|suivant|conforme|norme|et)|[dl]'|\/)\s?)(?:norme|referentiel|guide)(?: [a-z-]{2,12}){0,2}|cgv|conditions generales|(?<=(?:^|(?<![a-z])(?:l[ea]s?|du|notre|votre|d'un)\s|l'))(?:contrat|convention|annexe|modele|formulaire|cahier des charges|bon de commande)s?(?: (?:type|joint|cadre))*)(?:[\s-]*(?:server|standard|r\d|en|,))*\s$/;

/** True for a name that is an operating system, a database or a norm: "Windows Server". */
export const isForeign = (name: string): boolean => FOREIGN.test(`${plain(name)} `);

/** Whether the words around a name with its version, from `start` to `end` of a folded text, say that it is left or foreign. */
export function isLeft(folded: string, start: number, end: number): boolean {
  const before = folded.slice(clauseStart(folded, start, 0), start);
  const after = folded.slice(end, clauseEnd(folded, end));
  return (
    LEFT_BEFORE.test(before) ||
    LEFT_AFTER.test(after) ||
    OF_A_PAPER.test(after) ||
    FOREIGN.test(before) ||
    (FROM_BEFORE.test(before) && TO_AFTER.test(after))
  );
}

/** Sentences longer than this say much more than a version. */
const LONGEST_EVIDENCE = 200;

/** The versions that a text says are delivered, with the words that say so. */
export function offeredVersions(text: Text): (VersionForm & { readonly text: Text })[] {
  const folded = fold(text.value);
  return findVersions(folded.value).flatMap((version) =>
    isLeft(folded.value, version.start, version.end)
      ? []
      : [
          {
            ...version,
            text:
              text.value.length <= LONGEST_EVIDENCE
                ? text
                : sliceText(text, folded.origin(version.start), folded.origin(version.end)),
          },
        ],
  );
}
