import { sliceText, type Text } from "../../documents/text.ts";
import { fold, foldedIndex, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { CARE_ORGANISATION } from "../head/party-words.ts";
import type { Product } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { isForeign, isLeft } from "./offered-version.ts";
import { NO_PRODUCT } from "./product-names.ts";
import { findVersions } from "./software-versions.ts";

/** What software of the health sector is for, or is called in general: its proper name stands beside such a word. */
const SPECIFIC =
  "dpi|dpii|ri|rni|pfi|sgl|sil|ris|pacs|lgo|lgc|lap|lad|dui|drimbox|dossier patient(?: informatise)?|dossier (?:de l')?usager(?: informatise)?|(?:serveur|referentiel) d'identites?|plate-?forme d'intermediation|logiciels?(?: de gestion)?(?: (?:de |d'|du |des )(?:cabinets?|laboratoires?|labo|officines?|pharmacies?|imagerie|radiologie|biologie|usagers?|patients?|soins))?|systeme d'information (?:de radiologie|de laboratoire|radiologique)";
const FUNCTION = `(?:${SPECIFIC}|solution|progiciel|application|produit|suite|plate-?forme|module)`;
const BEFORE_NAME = new RegExp(
  `(?<![a-z\\d-])${FUNCTION}(?: (?:metier|segur|de marque|nomme|appele|denomme|baptise|intitule|dit|est|c'est|s'appelle|(?:livre|fourni|propose|retenu|installe|vendu|choisi|concerne|vise)e?s?(?= est)))*\\s?[:«"(]?\\s?$`,
);
const SOFTWARE = new RegExp(`(?<![a-z])${FUNCTION}(?![a-z])`);
const AFTER_NAME = new RegExp(`^[\\s,(–-]*(?:est )?(?:notre |votre |le |la |une? )?(?:${SPECIFIC})(?![a-z\\d-])`);
/** The lines of the programme and the parts of the work: no proper names. */
const NO_NAME =
  /^(?:segur|sons|etat|ans|ville|hopital|biologie|imagerie|vague|version|prestation|pack|dsr|ms1|ins|dmp|mssante|pro|sante|la|le|les|l|un|une|il|elle|vous|nous|avec|pour|et|en|de|du|des|sur|si|ce|cette|votre|notre|au|aux|oui|non|serveur|windows|oracle|postgresql|linux|article|lot|siret|finess|devis|client|editeur|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|dpi|ri|pfi|sgl|ris|lgo|lgc|dui|drimbox|pacs|rpps)$/;

const NAME = /(?:\p{Lu}[\p{L}\d'’&-]*|\d{1,2}[A-Z])(?:\s(?:(?:&|d['’]|de|du)\s?)?\p{Lu}[\p{L}\d'’-]*){0,3}/gu;
/** "La nouvelle mouture d'Hémolab": what has versions, behind a word for one. */
const VERSION_OF =
  /(?<![a-z])(?:nouvelle|derniere|prochaine|future) (?:version|mouture|edition|release)(?: [a-z]+)? (?:de l'|de |d'|du )$/;
/** "Livré en 3.1 sous le nom de Porcelaine": a name given in so many words. */
const CALLED = /(?<![a-z])(?:sous le nom (?:commercial )?(?:de |d')|baptisee? |denommee? |s'appelle )[«"]?\s?$/;
/** "La Boussole 3 est référencée", "Comptoirix 3 a décroché son référencement": a number that only this makes a version. */
const NUMBER_AFTER =
  /^\s(?:en\s|v\.?\s?|version\s)?(\d{1,4}(?:\.\d{1,4})*)(?![\d/]|[.,]\d|\s?(?:€|%|eur|jours|mois|ans))/;
const ABOUT_REFERENCING = /^[^.;]{0,60}(?<![a-z])(?:referenc|candidat|certifi|agree|homolog|segur)/;

/**
 * Software that a text names beside a word for its function ("la PFI Boussole 3", "version 8.8 du SGL Microvia"), or
 * with a number and its referencing ("Comptoirix 3 a décroché son référencement").
 */
export function namedByFunction(text: Text): Product[] {
  const folded = fold(text.value);
  return Array.from(text.value.matchAll(NAME)).flatMap((match): Product[] => {
    const words = match[0].split(/\s+/u);
    // "PFI Boussole": the word for the function may be a capital word itself.
    const skipped = words.findIndex((word) => !isFunctionWord(word) && !ARTICLE.test(plain(word)));
    if (skipped < 0) return [];
    const lead = words.slice(0, skipped).reduce((length, word) => length + word.length + 1, 0);
    const kept = words.slice(skipped);
    const start = match.index + lead + (/^[dlDL]['’]/.exec(kept[0] ?? "")?.[0].length ?? 0);
    const end = match.index + match[0].length;
    const name = text.value.slice(start, end).trim();
    if (
      name.length < 3 ||
      NO_NAME.test(plain(kept[0] ?? "").replace(/^[dl]'/, "")) ||
      NO_PRODUCT.test(plain(name)) ||
      /-va\d/i.test(name) ||
      CARE_ORGANISATION.test(plain(name))
    )
      return [];
    const before = folded.value.slice(0, foldedIndex(folded, start));
    const after = folded.value.slice(foldedIndex(folded, end));
    const number = NUMBER_AFTER.exec(after);
    const isNamed =
      words.slice(0, skipped).some(isFunctionWord) ||
      endsInFunction(kept, before) ||
      BEFORE_NAME.test(before) ||
      ((VERSION_OF.test(before) || (CALLED.test(before) && SOFTWARE.test(before))) && !isForeign(name)) ||
      AFTER_NAME.test(after.slice(number?.[0].length ?? 0)) ||
      (number !== null && isDelivered(before, number[1] ?? "")) ||
      // "L'édition 5.2 de Tisane Comptoir (référencée le …)", "(MDV-LGC-Va1)": its version right before its name.
      (number === null &&
        versionBefore(before) !== null &&
        (ABOUT_REFERENCING.test(after) || OF_DSR.test(after) || OFFERED_VERSION.test(before)));
    const isReferenced = number !== null && ABOUT_REFERENCING.test(after.slice(number[0].length));
    if (!isNamed && !isReferenced) return [];
    // The first word of a sentence has a capital whatever it is.
    if (
      !kept.some((word) => /\p{L}{3}/u.test(word)) ||
      (opensSentence(before) && !isValue(before, after) && kept.length === 1 && skipped === 0 && number === null)
    )
      return [];
    if (isLeft(folded.value, before.length, folded.value.length - after.length + (number?.[0].length ?? 0))) return [];
    const version = number?.[1] ?? versionBefore(before) ?? IN_BRACKETS.exec(after)?.[1] ?? null;
    return [{ name, version, text: sliceText(text, start, end + (number?.[0].length ?? 0)) }];
  });
}

/** "Voici le prix pour la mouture 4 de": what is offered by the number of its version. */
const OFFERED_VERSION =
  /(?<![a-z])(?:pour|porte sur|passage a|passer a|passerez a|livrons|fournissons|installons|fourniture de|livraison de|installation de) la (?:[a-z]+ )?(?:version|mouture|release|edition|v)[ .]\S+ (?:de la |de l'|de |d'|du )$/;

/** "Hémolab (la 14)": its version in brackets. */
const IN_BRACKETS = /^\s\((?:la |v\.?\s?|version )(\d{1,4}(?:\.\d{1,4})*)\)/;

/** "SGL | Camée": the word for a function as a label, before the cell with the name. */
export function nameBesideFunction(segment: Segment, surroundings: Surroundings): Product[] {
  if (!LABEL_OF_FUNCTION.test(plain(segment.text.value))) return [];
  const left = surroundings.leftOf(segment);
  // "DSR | SGL | Client": the value of another label.
  if (left !== null && !/\d/.test(left.text.value)) return [];
  const value = surroundings.rightOf(segment);
  const name = value?.text.value.trim() ?? "";
  if (value === null || !/^\p{Lu}[\p{L}\d'’-]+(?: \p{Lu}[\p{L}\d'’-]*){0,3}$/u.test(name)) return [];
  if (NO_PRODUCT.test(plain(name)) || NO_NAME.test(plain(name)) || CARE_ORGANISATION.test(plain(name))) return [];
  return [{ name, version: null, text: value.text }];
}
const LABEL_OF_FUNCTION = new RegExp(`^(?:${SPECIFIC})\\s?:?$`);

/** The code of a DSR right behind. */
const OF_DSR = /^[\s,(]*[a-z]{2,3}\d?-[a-z]{2,4}-va\d/;

/** "Offre pour Arpège Soins 7": what is offered, with a number that is no year. */
const isDelivered = (before: string, number: string): boolean =>
  /(?<![a-z])(?:pour|porte sur|portent sur|concernent?|concernant|fourni\w*|livr\w+|install\w+|deploi\w+|deploy\w+|passage a|mise a jour (?:de|vers|en)|fourniture d(?:e|u)|objet :?)\s(?:le |la |l'|votre |notre )?(?:logiciel )?$/.test(
    before,
  ) && !/^(?:19|20)\d\d$/.test(number);

/** "LGC : Bruyère ; v. 2", "Boréale est un RIS": a name by what stands before or behind it. */
const isValue = (before: string, after: string): boolean =>
  (OF_FUNCTION.test(before) && /^\s?(?:[;,.(|]|$)/.test(after)) || (/^ est /.test(after) && AFTER_NAME.test(after));
const OF_FUNCTION = new RegExp(`(?:^|[|;.]\\s?)(?:${SPECIFIC})\\s?:\\s?$`);

const opensSentence = (before: string): boolean => /(?:^|[.:!?«"]\s?)$/.test(before);

/** "La version proposée de Zéphyr SGL": a proper name that ends with its function, where no sentence begins. */
const endsInFunction = (words: readonly string[], before: string): boolean =>
  words.length > 1 &&
  SPECIFIC_WORD.test(plain(words.at(-1) ?? "")) &&
  !TRADE_WORD.test(plain(words[0] ?? "")) &&
  !opensSentence(before);
const SPECIFIC_WORD = new RegExp(`^(?:${SPECIFIC})$`);
/** Capitals that titles give to words of the trade: "Licence SGL". */
const TRADE_WORD =
  /^(?:licences?|droits?|forfaits?|lignes?|dispositifs?|offres?|interfaces?|connecteurs?|flux|modules?|logiciels?|solutions?|maintenance|assistance|support|parametrage|abonnements?|options?|couloir|financement|montant|total|mises?|reprise)$/;

const ARTICLE = /^(?:la|le|les|votre|notre)$/;
const FUNCTION_WORD = new RegExp(`^${FUNCTION}$`);
const isFunctionWord = (word: string): boolean => FUNCTION_WORD.test(plain(word));

/** Between a version and the name it is of: "du SGL ". */
const LEADS_TO_NAME = new RegExp(`^ (?:du|de la|de l'|de (?:son|sa|votre|notre)|de|d')\\s?(?:${FUNCTION}\\s)?$`);

/** "La version 8.8 du SGL Microvia". */
function versionBefore(before: string): string | null {
  const last = findVersions(before).at(-1);
  const between = last === undefined ? null : before.slice(last.end);
  return last !== undefined && between !== null && LEADS_TO_NAME.test(between) ? last.number : null;
}
