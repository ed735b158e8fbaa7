import type { Text } from "../../documents/text.ts";
import { type Folded, fold, plain } from "../../french/folded-text.ts";
import { type DateForm, findDates } from "../dates/date-forms.ts";
import { trimmed } from "../dates/trimmed.ts";
import type { ReleasedVersion } from "../model.ts";
import { findVersions, type VersionForm } from "./software-versions.ts";
import { isShutOut } from "./version-polarity.ts";
import { RELEASED, withWholeNumbers } from "./whole-versions.ts";

/** Words of a list of versions from which the update is free, or of versions with their release. */
const LIST =
  /versions? (?:eligible|gratuit|concernee|couverte|ouvrant|donnant|depuis|a partir|d'origine|de depart|source|beneficiant|prise)|liste des versions|(?:arrivee?s?|sortie?s?|lancee?s?) sur le marche|passe\w* .{0,40}sans (?:rien|frais|reste)|(?:depuis|a partir|au depart) (?:des?|de la|de l'une des|d'une des) versions?|mises? (?:sur le marche|en vente)|premiere vente|commercialis|(?:montee|passage|evolution|migration)s? .{0,30}(?:sans (?:frais|reste|surcout|supplement|rien)|gratuit\w*|offerte?s?) .{0,15}(?:depuis|a partir|au depart)|ne (?:vous |lui |leur )?coute\w* rien|mises? a jour .{0,60}(?:sans (?:frais|reste|surcout|cout|supplement)|gratuit|garantie|offerte|couverte)|(?:sans (?:frais|reste a charge)|gratuit\w*) .{0,60}versions?|versions .{0,40}(?:sans (?:frais|reste|surcout|supplement|cout)|gratuitement)/;

/** "sans reste à charge depuis la 4.1", "gratuit pour les sites équipés de la v3": the version speaks for itself. */
const FREE_SINCE =
  /(?:gratuit|offert|(?:sans|aucun) (?:frais|reste a charge|rac|rien payer|rien debourser|surcout|cout|supplement)|ne (?:payez|paierez|payerez|deboursez|debourserez) rien).{0,80}(?:depuis|des|a partir de|a compter de|au depart de|(?:en )?part(?:ant|ez|ent) de|equipe\w* (?:de|en)|utilisateur\w* de|clients? en|postes? en|sites? en|pour|(?:ont|ayant|avez|etes|etiez|possed\w+|deten\w+|dispos\w+ de) (?:deja )?(?:en )?(?:l'une (?:des|de) )?|:) ?(?:la |le |l'|les )?(?:(?:versions? |v\.?\s?|(?!version)[a-z-]{3,20} )?\d|(?:[a-z&'-]{1,20} ){2,4}\d+\.\d)/;

/** True when a text speaks of the versions from which the update is free, or of their release. */
export const speaksOfVersionList = (folded: string): boolean =>
  (/version|mises? a jour|montee|passage|evolution|\d\.\d/.test(folded) && LIST.test(folded)) ||
  FREE_SINCE.test(folded);

/** "3.3 : mise sur le marché le 04/09/2017", "Zinnelis 4.1, sortie en mai 2017": a line of a list announced elsewhere. */
const LISTED_LINE =
  /^[-–•*\s]*(?:[a-z'-]+ ){0,3}(?:versions? |v\.?\s?)?\d[\w.]*(?![\d/])\s?[:,;(–-]?\s?(?:mise? (?:sur le marche|en vente)|premiere vente|vendue?|commercialis|sorti|parue?|publie|diffus|lance|disponible|(?:\d{1,2} )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{4}|\d{1,2}\/(?:\d{1,2}\/)?\d{4})/;

export const isListedLine = (folded: string): boolean => LISTED_LINE.test(folded);

/** "3.2 : diffusée en novembre 2020": two such lines are a list, whatever announces them. */
export const isReleaseLine = (folded: string): boolean => isListedLine(folded) && RELEASED.test(folded);

/** "Mélilot Officine 3.3": nothing but a version, which lacks its date if the lines around are those of a list. */
const BARE_LINE = /^[-–•*\s]*(?:[a-z'-]+ ){0,3}(?:versions? |v\.?\s?)?\d+(?:\.\d+)+\s?[,;.]?$/;

export const isBareVersion = (folded: string): boolean => BARE_LINE.test(folded.trim());

/** The version the update leads to, or that the list leaves out, is none of the list. */
const NOT_LISTED =
  /(?:vers|jusqu'a|passage [a-z ]{0,25}(?<![a-z])a|evolution en|anterieures? a|inferieures? a|avant|montee en|mise a niveau en|recoi\w*|obtien\w*|passe(?!es? |s )\w* (?:en|a)|droits? a|portee? en|bascule\w* en) (?:la |une |l')?(?:version )?[^.,;:(]{0,25}$/;

/** "Liste AF §4.3": the number of a paragraph is no version. */
const PARAGRAPH_BEFORE = /(?:§|(?<![a-z])(?:af|art\.?|article|chapitre|paragraphe|annexe)) ?$/;

/** "2.4 Mise à jour gratuite à partir de Hub 2.0 (2019)": the number of a clause, before the words that open the list. */
function numbersClause(
  text: Text,
  folded: Folded,
  { start, end }: VersionForm,
  next: VersionForm | undefined,
): boolean {
  if (next === undefined || folded.value.slice(0, start).trim() !== "") return false;
  return (
    /^[.)]?\s+\p{Lu}/u.test(text.value.slice(folded.origin(end))) &&
    speaksOfVersionList(folded.value.slice(end, next.end))
  );
}

/** Between a version and its date: the date of something else than its release. */
const OTHER_DATE =
  /referenc|certifi|valid|dossier|install|prevu|expire|mise en (?:service|production|ordre)|signe|commande|livree? (?:chez|dans|a (?!partir|compter))|acquise?|achete|souscri|recue?|support|fin de vie|arret|maintenue? jusqu/;
/** The version that the quote sells is told with its referencing; it is none of the list. */
const SOLD_DATE = /referenc/;

/** "Référencements obtenus : Radiolys 9.0 le 4 novembre, Partage 2.2 le 19 janvier": these are the versions sold. */
const REFERENCED = /^[^\d]*(?<![a-z])(?:referenc|certifi|attest)/;
const tellsReferencing = (folded: string): boolean => REFERENCED.test(folded) && !RELEASED.test(folded);

/** "Hélios DPI 9.2 (mise sur le marché le 03/02/2025), référencé le 14/04/2025": the release of the one version that is sold. */
const tellsSoldVersion = (legible: string): boolean => {
  const [version, ...others] = findVersions(legible);
  return (
    version !== undefined &&
    others.length === 0 &&
    /(?<![a-z])referencee?s? /.test(legible.slice(version.end)) &&
    !FREE.test(legible)
  );
};
const FREE =
  /gratuit|sans (?:frais|reste|surcout|cout|supplement|rien)|offert|(?<![a-z])(?:depuis|a partir|liste|couverte?s?)(?![a-z])/;

/** Programs that no DSR describes: their versions are nobody's list. */
const OTHER_PROGRAM =
  /(?<![a-z])(?:logiciel|module|application|outil|programme|progiciel)s? (?:de |d'|des )?(?:la |l')?(?:paie|comptab\w+|gestion (?:des|du|de) (?:stocks?|temps|personnel)|restauration|messagerie|bureautique|planning|ressources humaines)/;

/**
 * The versions that a sentence lists, each with its market-release date where one is printed. `about` says that the
 * words around speak of such a list; without it, two versions with their dates make a list. `around` says whether they
 * are in the list or left out, where the sentence itself does not.
 */
export function versionsInSentence(text: Text, about: boolean, around: Text | null = null): ReleasedVersion[] {
  const folded = fold(text.value);
  const dates = findDates(folded.value);
  if (!about && (dates.length < 2 || OTHER_PROGRAM.test(folded.value) || tellsReferencing(folded.value))) return [];
  const legible = masked(folded.value, dates);
  if (tellsSoldVersion(legible)) return [];
  const listed = withWholeNumbers(findVersions(legible), legible, dates).filter(
    ({ start }) =>
      !PARAGRAPH_BEFORE.test(folded.value.slice(Math.max(0, start - 12), start)) &&
      !NOT_LISTED.test(folded.value.slice(Math.max(0, start - 60), start)) &&
      !isShutOut(folded.value, start, around === null ? null : plain(around.value)),
  );
  const [opening, second] = listed;
  if (opening !== undefined && numbersClause(text, folded, opening, second)) listed.shift();
  const released = pair(listed, dates);
  const between = (version: VersionForm, date: DateForm) =>
    folded.value.slice(Math.min(version.end, date.end), Math.max(version.start, date.start));
  const versions = listed.filter((version) => {
    const date = released.get(version);
    return date === undefined || !(about ? SOLD_DATE : OTHER_DATE).test(between(version, date));
  });
  for (const [version, date] of [...released]) if (OTHER_DATE.test(between(version, date))) released.delete(version);
  if (!about && versions.filter((version) => released.has(version)).length < 2) return [];
  let product: string | null = null;
  return versions.map((version) => {
    const index = listed.indexOf(version);
    const own = productBefore(text, folded, listed[index - 1]?.end ?? 0, version.start);
    product = own?.name ?? product;
    const date = released.get(version);
    // "Ondine 10": a bare number, which no day stands by, is found by its name.
    const bare = date === undefined && own !== null ? own.start : folded.origin(version.start);
    const from = date === undefined ? bare : folded.origin(Math.min(version.start, date.start));
    const to = folded.origin(Math.max(version.end, date?.end ?? 0));
    return {
      product,
      version: version.number,
      releasedOn: date === undefined ? null : monthOrDay(date),
      text: trimmed(text, from, to),
    };
  });
}

/** Dates are blotted out, so that "12.03" of a date is no version. */
function masked(folded: string, dates: readonly DateForm[]): string {
  let value = folded;
  for (const { start, end } of dates) value = value.slice(0, start) + " ".repeat(end - start) + value.slice(end);
  return value;
}

/** Each version with the date printed after it, before the next version; or before it, when dates come first. */
function pair(versions: readonly VersionForm[], dates: readonly DateForm[]): Map<VersionForm, DateForm> {
  const inOrder = pairInOrder(versions, dates);
  if (inOrder !== null) return inOrder;
  const after = new Map<VersionForm, DateForm>();
  const before = new Map<VersionForm, DateForm>();
  for (const [index, version] of versions.entries()) {
    const next = versions[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const previous = versions[index - 1]?.end ?? 0;
    const following = dates.find(({ start }) => start >= version.end && start < next);
    const preceding = dates.findLast(({ start, end }) => end <= version.start && start >= previous);
    if (following !== undefined) after.set(version, following);
    if (preceding !== undefined) before.set(version, preceding);
  }
  return after.size >= before.size ? after : before;
}

/**
 * "2.8 et 3.1, sorties respectivement en octobre 2018 et en février 2021, ou 3.4, diffusée en mai 2022": runs of versions,
 * each before (or each behind) a run of as many dates. Null where the runs differ, or all are of one.
 */
function pairInOrder(versions: readonly VersionForm[], dates: readonly DateForm[]): Map<VersionForm, DateForm> | null {
  const runs = runsOf(versions, dates);
  const pairs = new Map<VersionForm, DateForm>();
  for (let at = 0; at < runs.length; at += 2) {
    const [one, next] = [runs[at] ?? [], runs[at + 1] ?? []];
    if (one.length !== next.length) return null;
    for (const [place, item] of one.entries()) {
      const other = next[place];
      if (item.version !== undefined && other?.date !== undefined) pairs.set(item.version, other.date);
      if (item.date !== undefined && other?.version !== undefined) pairs.set(other.version, item.date);
    }
  }
  return runs.some((run) => run.length > 1) ? pairs : null;
}

interface Listed {
  readonly start: number;
  readonly version?: VersionForm;
  readonly date?: DateForm;
}

/** Versions and dates as they follow one another, those of a kind together. */
function runsOf(versions: readonly VersionForm[], dates: readonly DateForm[]): readonly (readonly Listed[])[] {
  const items: Listed[] = [
    ...versions.map((version) => ({ start: version.start, version })),
    ...dates.map((date) => ({ start: date.start, date })),
  ].sort((one, next) => one.start - next.start);
  const runs: Listed[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const isSame = run?.[0] !== undefined && (run[0].date === undefined) === (item.date === undefined);
    if (run !== undefined && isSame) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** ISO month for a month, ISO day for a day; null for anything vaguer or impossible. */
export const monthOrDay = ({ first, precision }: Pick<DateForm, "first" | "precision">): string | null =>
  first === null ? null : precision === "day" ? first : precision === "month" ? first.slice(0, 7) : null;

const NAME_BEFORE = /(?:^|[\s.,;(])(\p{Lu}[\p{L}\d'’-]*(?:\s\p{Lu}[\p{L}\d'’-]*)*)\s?:?\s?(?:en )?$/u;

/** Words that open a list, with or without capitals. */
const LEADING_WORD = /^(?:(?:Depuis|Partent|Vers|Sans|Et|Ou|Version|Versions|Pour|De)\s)+/iu;
const NO_PRODUCT =
  /^(?:versions?|mise|la|les|le|depuis)$|reste a charge|(?<![a-z])(?:frais|gratuit\w*|versions)(?![a-z])/;

/** The name of the product right before a version, and where it starts in the text; null for none. */
function productBefore(
  text: Text,
  folded: Folded,
  from: number,
  to: number,
): { readonly name: string; readonly start: number } | null {
  const before = text.value.slice(folded.origin(from), folded.origin(to)).replace(/\s*[,:(]?\s*$/u, "");
  const found = NAME_BEFORE.exec(before);
  const name = found?.[1]?.trim();
  if (found === null || name === undefined || name.length < 2 || NO_PRODUCT.test(plain(name))) return null;
  const start = folded.origin(from) + found.index + found[0].indexOf(name);
  const short = name.replace(LEADING_WORD, "");
  return { name: short, start: start + name.length - short.length };
}
