import { sliceText, type Text } from "../../documents/text.ts";
import { type Folded, fold, foldedIndex, plain } from "../../french/folded-text.ts";
import type { Product } from "../model.ts";
import { isForeign, isLeft } from "./offered-version.ts";
import { findVersions, QUALIFIER, VERSION_NUMBER, type VersionForm } from "./software-versions.ts";

/** Software that the client has, or leaves. */
const EXISTING =
  /(?:exploite|utilise|dispose(?!r)|equipe(?!ment|r)|existant|actuel|depuis|a partir|anterieur|obsolete|rattrapage|reprise|retard|migration)/;

/**
 * Names may hold letters with dots ("Apolline L.G.O."). A number that ends the name stands apart from the version: "Coriolis 6, version 6.0", "Coriolis
 * 2022 version 22.1".
 */
const CAPITALISED =
  /(?:(?:[«"]\s?)?(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\d'’+-]*)(?:\s?[»"®™℠])*[\s,(]+)*(?:[«"]\s?)?(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\d'’+-]*)(?:\s?[»"®™℠])*(?:\s\d{1,4}(?=,?\s?$|\s[(–—-]))?(?:\s[–—-]\s|[\s,(]+)$/u;
/** Words that open no name of software. */
export const NO_NAME =
  /^(?:version|logiciel|solution|progiciel|mise|passage|prestation|pack|droits?|licences?|la|le|les|l|un|une|segur|dsr|objet|forfait|rattrapage|migration|article|art|lot|partie|annexe|section|phase|option|volet|page|vague|devis|siret|finess|tel|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|rattrapage|ratrapage|reprise|mise a niveau|et)\b[\s'’]*/i;

/** A whole number that is a version because of the words after it ("Thériaque Officine 11, solution référencée"). */
const REFERENCED_NUMBER = new RegExp(
  `[a-z]\\s(\\d{1,4}(?:${QUALIFIER})?)(?=\\s?(?:[,;:(/-][^.]{0,30})?(?:referenc|ref\\.? ans|certifi|candidat|en (?:cours|attente))|\\s?$)`,
  "g",
);

function referencedNumbers(folded: string): VersionForm[] {
  return Array.from(folded.matchAll(REFERENCED_NUMBER), (match) => {
    const start = match.index + 2;
    const number = match[1] ?? "";
    return { start, end: start + number.length, number, announced: false };
  });
}

/** What may stand between a name and its version: "Tilvane Labo en version 6.1", "Tilvane Labo, dans sa version 6.1". */
const BEFORE_VERSION =
  /[\s,(–-]*(?<![a-z])(?:en|(?:en|dans|sous|a|avec|dont|vers) (?:sa|la|son)(?: [a-z]+)?(?: (?:version|edition|mouture|release)\s?\(?)?|sous)\s?$/;
/** The same with its verb: "Tilvane Labo est édité en version 6.1". */
const VERB_BEFORE_VERSION =
  /[\s,(–-]*(?<![a-z])(?:qui )?(?:vous |nous )?(?:est|sera|sort|sortira|existe|arrive|parait|(?:pass|evolu|mont)(?:e|era)) (?:[a-z]+ ){0,3}(?:en|(?:en|dans|sous|a|avec|vers) (?:sa|la|son)|sous)\s$/;
/** "Tilvane Labo de la 5.2 à la 6.1": the version that is left, and the one that it rises to. */
const RISES_TO = /\s(?:de|depuis) (?:la |sa |votre )?(?:version |v\.?\s?)?\d[\d.]*[a-z]? (?:a|vers|en) (?:la |sa )?$/;
/** "Tilvane Labo, dont la version courante (6.1)", "Tilvane Labo, troisième version (6.1)". */
const WHOSE_VERSION =
  /[\s,(–-]*(?<![a-z])(?:dont la|sa|la (?:nouvelle|derniere)|nouvelle|derniere|premiere|[a-z]{3,10}ieme) (?:version|mouture|release|edition)(?: [a-z]+){0,3}\s?[(:]?\s?(?:(?:la|est la) )?$/;

/** Words before a number that is no version. */
export const NO_WORD_OF_VERSION =
  "annexe|article|art|lot|vague|poste|page|phase|partie|ref|reference|code|section|ligne|n|no|point|paragraphe|option|tarif|soit|depuis|ex|anciennement";
/** A word of the house's own for its versions, set apart from the name: "Tilvane Labo, palier 6.1", "Tilvane Labo (build 6.1". */
const OWN_WORD = new RegExp(String.raw`[\s]*[,(–-]\s?(?!(?:${NO_WORD_OF_VERSION})\s)[a-z]{3,12}\s$`);

function endOfName(text: Text, folded: Folded, { start: version, number }: VersionForm): number {
  const before = folded.value.slice(0, version);
  // A whole number may count anything: "dispositif MS2, vague 1".
  const ways = [
    VERB_BEFORE_VERSION,
    RISES_TO,
    BEFORE_VERSION,
    WHOSE_VERSION,
    ...(number.includes(".") ? [OWN_WORD] : []),
  ];
  // A name is written with a capital, and such a word is none.
  const between = ways
    .flatMap((way) => way.exec(before)?.index ?? [])
    .find((at) => !/\p{Lu}/u.test(text.value.slice(folded.origin(at), folded.origin(version))));
  return between === undefined ? version : between + 1;
}

/** "BoxImage, de la gamme Pixel 7, en version 1.4": a range of products has no version. */
const OF_A_RANGE = /(?<![a-z])(?:gamme|famille|serie|suite|collection)\s?$/;

/** "Solution référencée Ségur vague 1" and "LGO vague 1" name nothing. */
export const OF_THE_PROGRAMME = /(?<![a-z])(?:referenc\w*|vague)(?![a-z])|^(?:version|solution|logiciel|produit) segur/;

/** Capitalised names with a version behind them, wherever they stand in a text ("passage à Tilvane Labo version 6.1"). With `alsoExisting`, only those that are referenced, be they in place already. */
export function namedVersions(text: Text, alsoExisting = false): Product[] {
  const folded = fold(text.value);
  const found: Product[] = [];
  for (const version of [...findVersions(folded.value), ...referencedNumbers(folded.value)]) {
    const at = folded.origin(endOfName(text, folded, version));
    const name = CAPITALISED.exec(text.value.slice(Math.max(0, at - 70), at))?.[0];
    if (name === undefined) continue;
    let kept = name;
    while (NO_NAME.test(plain(kept))) kept = kept.slice(kept.search(/[\s'’,]/u) + 1 || kept.length);
    const bare = kept
      .replace(/(?:\s[–—-]|[\s,(«»"®™℠])+$/u, "")
      .replace(/^[\s,«"]+/u, "")
      .replace(/^[dDlL]['’]/u, "");
    const before = plain(text.value.slice(Math.max(0, at - kept.length - 30), at - kept.length));
    if (
      !/\p{L}.|\d\p{L}/u.test(bare) ||
      isForeign(bare) ||
      OF_A_RANGE.test(before) ||
      OF_THE_PROGRAMME.test(plain(bare)) ||
      (!alsoExisting && EXISTING.test(before) && !/ (?:par|vers)(?: la| le)?$/.test(before))
    )
      continue;
    const isReferenced = alsoExisting && /^[\s,(]*(?:[a-z]+ ){0,2}referenc/.test(folded.value.slice(version.end));
    if (alsoExisting ? !isReferenced : isLeft(folded.value, foldedIndex(folded, at - kept.length), version.end))
      continue;
    const start = text.value.lastIndexOf(bare, at);
    found.push({ name: bare, version: version.number, text: sliceText(text, start, folded.origin(version.end)) });
  }
  return found;
}

/** A line that starts with a name and a number and goes on about the Ségur ("Delta PFI 7, vague 2, référencement 18/03/2025"). */
const OPENING = new RegExp(
  `^([a-z][a-z'+ -]{1,40}?),?\\s(?:version |edition |v\\.?|r)?(${VERSION_NUMBER})(?=\\s?[,;:(/-]|\\s(?:referenc|ref\\.? |candidat|certif)|$)(.*)`,
);
const ABOUT_SEGUR =
  /referenc|ref\.? ans|(?<![a-z])ans(?![a-z])|candidat|certif|dossier|preuve|instruction|examen|agree|(?<![a-z])(?:commandee?|installee?|livree?|installation|mise en service) le \d/;

export function openingProduct(text: Text): Product | null {
  const folded = fold(text.value);
  const match = OPENING.exec(folded.value);
  if (match === null || !ABOUT_SEGUR.test(match[3] ?? "") || NO_NAME.test(match[1] ?? "")) return null;
  if (NO_PRODUCT.test(match[1] ?? "") || OF_THE_PROGRAMME.test(match[1] ?? "")) return null;
  const end = folded.value.length - (match[3] ?? "").length;
  const printed = sliceText(text, 0, folded.origin(end));
  return {
    name: printed.value.slice(0, folded.origin((match[1] ?? "").length)).trim(),
    version: match[2] ?? null,
    text: printed,
  };
}

/** A line that starts with a name and goes on about its referencing, without a version ("Médiplume LGC (référencé le…)"). */
const OPENING_NAME =
  /^([a-z][a-z\d'+ -]{1,40}?)\s?(?:[,;:(–-]\s?(?:(?:logiciel|solution|produit|version segur),? )?|\s(?:est|sera|a obtenu son|a recu son|figure|beneficie)(?=\s)[^.]{0,40}?\s?)(?:non |pas |deja )?(?:encore )?(?:en cours de )?(?:referenc|reference|candidat|certifi)/;

export function openingName(text: Text): Product | null {
  const folded = fold(text.value);
  const name = OPENING_NAME.exec(folded.value)?.[1];
  if (name === undefined || NO_NAME.test(name) || NO_PRODUCT.test(name)) return null;
  const printed = sliceText(text, 0, folded.origin(name.trimEnd().length));
  // A name has a capital; a designation such as "Installation" is one word of the trade.
  return /^\p{Lu}/u.test(printed.value) ? { name: printed.value, version: null, text: printed } : null;
}

/** What no software is called: other facts of the head, parts of the work. */
export const NO_PRODUCT =
  /^(?:recette|installation|pose|mise|mom|va|date|demarrage|bascule|livraison|reception|formation|version|versions|referenc\w*|attestation|certificat|objet|prix|tarif|montant|total|devis|commande|validite|offre|client|vendeur|editeur|ans|asp|agence|siret|finess|notre|nos|nous|votre|vos|vous|ce|cette|il|elle|on|non|oui|le|la|les|un|une|statut|etat|dossier|extrait|rappel|nota|remarque|conditions?|affaire|contact|interlocuteur|suivi|preuves?|quel(?:le)?s?|qui|n°|nom|numero|quand|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?![a-z])/;
