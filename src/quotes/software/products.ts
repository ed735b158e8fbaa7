import { joinTexts, sliceText, standsInGrid, type Text } from "../../documents/text.ts";
import { type Folded, fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { withoutListMark } from "../head/list-marks.ts";
import type { Product, ReleasedVersion } from "../model.ts";
import { type Surroundings, segmentStarts } from "../surroundings.ts";
import { namedByFunction } from "./function-names.ts";
import { deliveredNumber, numberedAgain } from "./handed-over.ts";
import { isLeft, offeredVersions } from "./offered-version.ts";
import { NO_NAME, NO_PRODUCT, namedVersions, OF_THE_PROGRAMME, openingName, openingProduct } from "./product-names.ts";
import { asPrinted, findVersions, QUALIFIER, VERSION_NUMBER, type VersionForm } from "./software-versions.ts";
import { speaksOfVersionList } from "./version-list.ts";
import { nameBesideVersion, nameBesideVersionLabel, versionBeside, versionRightOf } from "./version-places.ts";
import { headsReleases } from "./version-tables.ts";

/** Labels whose value is the software offered. */
const LABEL =
  /(?<![a-z\d'-])(?:(?:nom|designation|intitule|denomination|libelle|identification)s? (?:commercial(?:e)? )?(?:du |de la |de l'|des )?)?(?:logiciels?|softwares?|soft|log\.?|appli\.?|products?|solutions?|progiciels?|produits?|applications?|applicatifs?|outils?|version (?:vendue|livree|fournie|proposee)|rubrique logicielle|nom (?:du logiciel|de la solution|du produit))(?: (?:metier|en place|actuel(?:le)?|logicielle|installee?s?|deployee?s?|proposee?s?|concernee?s?|offerte?s?|referencee?s?|retenue?s?|segur|editeur|fournie?s?|livree?s?|vendue?s?|principal(?:e)?|vise(?:e)?|[a-z]+(?:i|is|it|u|e)e?s?(?=\s?:)|cible|est|objet(?: du devis)?|et version)|\s?\/\s?version)*(?:\s?\([^)\d]{3,30}\))?\s?\??\s?(?::|$|(?= [a-z0-9]))/g;
const LABEL_ALONE = new RegExp(`^(?:${LABEL.source})`);
/** Sentences that speak of the software offered without a label. */
const OFFER =
  /(?<![a-z])(?:vendue?s?(?![a-z])|livr|fourni|install|deploi|deploy|propos|remplacee? par|passons|passerez|passez)|referenc|certificat|passage (?:a|de|en)|mise a jour|mise a niveau|version segur|(?:notre|la|le) (?:solution|logiciel|progiciel)/;
/** Where software may be named. */
interface ProductSources {
  readonly segments: readonly Segment[];
  readonly sentences: readonly Text[];
  readonly designations: readonly Text[];
}

/**
 * The software offered, with its version: from labels first, then from the sentences about it, from a line that starts
 * with it, from the lines sold. `released` are versions that a list of earlier versions names: none of them is offered.
 */
export const readProducts = (...sources: Parameters<typeof productsOf>): Product[] =>
  productsOf(...sources).map((product) => ({
    ...product,
    name: product.name.replace(TRADE_MARK, ""),
    version: product.version === null ? null : asPrinted(product.version, product.text),
  }));

/** "Kalios® Labo": the mark of a trade name is no part of it. */
const TRADE_MARK = /\s?[®™℠]/gu;

function productsOf(
  { segments, sentences, designations }: ProductSources,
  released: readonly ReleasedVersion[],
  surroundings: Surroundings,
): Product[] {
  // A cell of a grid is one place, which may tell of both: "Tilleul 4.4, référencé le… Versions mises à jour : 3.8".
  const isEarlier = (product: Product, { text, version }: ReleasedVersion): boolean =>
    (product.version === null || !standsInGrid(product.text) || plain(version) === plain(product.version)) &&
    text.pieces.some((piece) => product.text.pieces.some(({ at }) => at === piece.at));
  const isOffered = (product: Product): boolean => !released.some((one) => isEarlier(product, one));
  const labelled = [
    ...sentences.flatMap((text) => labelledIn(text, surroundings)),
    ...segments.flatMap((segment) => labelledBeside(segment, surroundings)),
  ];
  if (labelled.length > 0)
    return withVersion(distinct(labelled), { segments, sentences, designations }, surroundings, isOffered);
  const ways: (() => Product[])[] = [
    () => sentences.flatMap((text) => (isOffer(text) ? namedVersions(text) : [])),
    () => segments.flatMap(({ text }) => openingProduct(text) ?? []),
    () => designations.flatMap((text) => namedVersions(text)),
    () => segments.flatMap(({ text }) => openingVersion(text) ?? []),
    () => segments.flatMap(({ text }) => openingName(text) ?? []).slice(0, 1),
    () => segments.flatMap((segment) => nameBesideVersion(segment, surroundings)),
    () => segments.flatMap((segment) => nameBesideVersionLabel(segment, surroundings)).slice(0, 1),
    () => sentences.flatMap(namedByFunction),
    () => designations.flatMap(namedByFunction),
    () => sentences.flatMap(referencedAt),
    () => sentences.flatMap((text) => (speaksOfVersionList(plain(text.value)) ? [] : namedVersions(text))),
    () => sentences.flatMap(referencedAsSuch),
    () => segments.flatMap(({ text }) => inSmallLetters(text) ?? []),
    () => segments.flatMap((segment) => labelledBeside(segment, surroundings, OF_SOMEONE)),
  ];
  for (const way of ways) {
    const found = distinct(way().filter(isOffered));
    if (found.length > 0) return withVersion(found, { segments, sentences, designations }, surroundings, isOffered);
  }
  return withVersion(namedByList(released), { segments, sentences, designations }, surroundings, isOffered);
}

/** "Version d'Armélia Usager" over the earlier versions: the software whose versions a list tells, where it tells of one alone. */
function namedByList(released: readonly ReleasedVersion[]): Product[] {
  const [first] = released;
  const name = first?.product ?? null;
  return first === undefined || name === null || released.some(({ product }) => product !== name)
    ? []
    : [{ name, version: null, text: first.text }];
}

/** Any name with its version in a sentence about the referencing, whoever has it already ("vous êtes équipés d'Ondine 7.7, référencé"). */
const referencedAt = (text: Text): Product[] =>
  /referenc/.test(plain(text.value)) && !speaksOfVersionList(plain(text.value)) ? namedVersions(text, true) : [];

/** "Géria Soins a été référencé par l'ANS": whose version stands elsewhere. */
function referencedAsSuch(text: Text): Product[] {
  const name = REFERENCED.exec(text.value)?.[1];
  return name === undefined || NO_PRODUCT.test(plain(name))
    ? []
    : [{ name, version: null, text: sliceText(text, 0, name.length) }];
}
const REFERENCED =
  /^(\p{Lu}[\p{L}\d'’-]+(?:\s\p{Lu}[\p{L}\d'’-]*){0,3})\s(?:a été|est(?: bien)?|a obtenu son|a reçu son|bénéficie d[’']un)\s(?:numéro de\s)?r[ée]f[ée]renc/u;

/** A line of the head that is a name and its version, whatever follows. */
function openingVersion(text: Text): Product | null {
  if (speaksOfVersionList(plain(text.value))) return null;
  const [first] = namedVersions(text);
  return first !== undefined && text.value.startsWith(first.name) && !NO_PRODUCT.test(plain(first.name)) ? first : null;
}

const NAME_AND_PARTS = new RegExp(`^([a-z][a-z'+-]{3,})\\s(?:v|version )?(?=\\d{1,4}\\.\\d)${VERSION_NUMBER}$`);

/** A line that is nothing but a name in small letters and its version: "pilote-soins 4.2". */
function inSmallLetters(text: Text): Product | null {
  const name = NAME_AND_PARTS.exec(plain(text.value))?.[1];
  if (name === undefined || NO_PRODUCT.test(name) || NO_NAME.test(name)) return null;
  const [version] = findVersions(plain(text.value));
  return version === undefined ? null : { name: text.value.slice(0, name.length), version: version.number, text };
}

/** A sentence about the software sold, or a line that is nothing but a name and its version. */
function isOffer({ value }: Text): boolean {
  const folded = plain(value);
  if (speaksOfVersionList(folded)) return false;
  return OFFER.test(folded) || NAME_AND_NUMBER.test(folded);
}
const NAME_AND_NUMBER = new RegExp(`^[a-z][a-z' -]{2,40},? (?:v|version )?${VERSION_NUMBER}$`);

/** "Logiciel : Hélios-DPI version 7.4, solution référencée le…" inside one text, at the start of a line or a sentence. */
function labelledIn(text: Text, surroundings: Surroundings): Product[] {
  const folded = fold(text.value);
  const starts = segmentStarts(text, surroundings);
  return Array.from(folded.value.matchAll(LABEL)).flatMap((label) => {
    const before = folded.value.slice(0, label.index);
    const article = /(?:votre|notre|le|la|les)\s$/.exec(before)?.[0].length ?? 0;
    const opens =
      starts.includes(folded.origin(label.index - article)) ||
      /(?:^|[.;|•/]\s?)$/.test(before.slice(0, before.length - article)) ||
      withoutListMark(`${before.slice(0, before.length - article)}x`) === "x" ||
      // "pour le logiciel ........ Hélios": a leader or a colon sets the value apart wherever the label stands.
      (label[0].trimEnd().endsWith(":") &&
        /(?<![a-z])(?:pour|sur|de|du|avec)\s$/.test(before.slice(0, before.length - article)));
    if (!opens) return [];
    const from = label.index + label[0].length;
    const bare = !label[0].trimEnd().endsWith(":");
    if (folded.value.slice(from).trim() === "") return [];
    // Without a colon, only a capitalised name with a version is a value ("Logiciel Pharvalys Officine, version 21.0").
    return bare
      ? namedVersions(sliceText(text, folded.origin(from), text.value.length)).slice(0, 1)
      : valueProducts(text, folded, from);
  });
}

/** "Quel est le logiciel ?". */
const ASKED = /^quel(?:le)? (?:est (?:le |la |l'))?/;
/** "Votre logiciel" may be the one that the client has: where nothing else is named. */
const OF_SOMEONE = /^(?:votre|notre|le|la|l')\s?/;

/** A label alone in its segment; the value stands to the right or below. */
function labelledBeside(segment: Segment, surroundings: Surroundings, lead = ASKED): Product[] {
  const folded = withoutListMark(fold(segment.text.value).value).trim().replace(lead, "");
  const [label] = LABEL_ALONE.exec(folded) ?? [];
  if (label?.length !== folded.length || headsVersions(segment, surroundings)) return [];
  for (const neighbour of [surroundings.rightOf(segment), surroundings.below(segment)]) {
    // A neighbour that is a label itself is no value.
    if (neighbour === null || /:\s*$/.test(neighbour.text.value)) continue;
    const found = valueProducts(neighbour.text, fold(neighbour.text.value), 0);
    if (found.length > 0) return found;
  }
  return [];
}

/** A heading "Logiciel" beside "Version" and "Date" heads a table of versions. */
const headsVersions = (segment: Segment, surroundings: Surroundings): boolean =>
  surroundings
    .lineOf(segment)
    .map(({ text }) => plain(text.value))
    .filter(
      (folded) => /^versions?/.test(folded) || (/^(?:date|mise sur le marche)/.test(folded) && headsReleases(folded)),
    ).length > 1;

/** Where the value of a label ends: its sentence, a remark, another label. */
const END_OF_VALUE = /(?<!(?<![a-z])(?:v(?:ers?)?|rel|rev|ed))\.(?:\s|$)|\s[|•·]\s|;|$/;
/** Where a name without version ends. */
const END_OF_NAME =
  /\s?[,;:(|[·•]|\s-\s|\.\s|\.$|(?<![a-z])(?:referenc|certificat|solution|compatible|conforme|en cours|version|edit|attest)/;

function valueProducts(text: Text, folded: Folded, from: number): Product[] {
  const value = folded.value.slice(from);
  const end = from + (END_OF_VALUE.exec(value)?.index ?? value.length);
  const products: Product[] = [];
  let cursor = from;
  for (const version of versionsIn(folded.value.slice(0, end), from)) {
    const product = isLeft(folded.value, version.start, version.end) ? null : named(text, folded, cursor, version);
    if (product !== null) products.push(product);
    cursor = version.end;
  }
  if (products.length > 0) return products;
  const lead = /^[\s:]*/.exec(value)?.[0].length ?? 0;
  const stop = END_OF_NAME.exec(value.slice(lead))?.index ?? value.length - lead;
  const name = sliceText(text, folded.origin(from + lead), folded.origin(from + lead + stop));
  return /^[\p{Lu}\d]/u.test(name.value) &&
    /\p{L}{2}/u.test(name.value) &&
    name.value.length <= 60 &&
    !NO_PRODUCT.test(plain(name.value))
    ? [{ name: name.value.trim(), version: null, text: name }]
    : [];
}

/** Versions of a value; a number alone at the end of a name counts too ("Mediboard 12"). */
function versionsIn(folded: string, from: number): VersionForm[] {
  const found = findVersions(folded).filter(({ start }) => start >= from);
  if (found.length > 0) return found;
  const whole = WHOLE_AT_END.exec(folded.slice(from));
  if (whole === null) return [];
  const start = from + whole.index + 2;
  return [{ start, end: start + (whole[1] ?? "").length, number: whole[1] ?? "", announced: false }];
}

const WHOLE_AT_END = new RegExp(
  `[a-z]\\s(\\d{1,4}(?:${QUALIFIER})?)(?=\\s?(?:$|[,(;:]|-\\s|(?:ref|candidat|certif|non ))|\\s[|/]\\s)`,
);

/** What joins two products or stands between a name and its version. */
const JOINT = /^(?:[\s,;:()/]|(?:et|ainsi que|puis|ou|\+|&|-)(?=\s))+|[\s,;:(/-]+(?:(?:en|dans|sous)(?: sa| la)?)?$/g;

/** The product named before a version, after `cursor`. */
function named(text: Text, folded: Folded, cursor: number, version: VersionForm): Product | null {
  const before = folded.value.slice(cursor, version.start);
  // A remark in brackets between two products belongs to the first of them.
  const afterRemark = before.lastIndexOf(")") + 1;
  const raw = before.slice(afterRemark);
  const lead = /^(?:[\s,;:(]|(?:et|ainsi que|puis|ou|\+|&|-)(?=\s))*/.exec(raw)?.[0].length ?? 0;
  const name = raw.slice(lead).replace(JOINT, "");
  if (name === "" || name.length > 60 || !/[a-z]/.test(name)) return null;
  const start = folded.origin(cursor + afterRemark + lead);
  const printed = sliceText(text, start, folded.origin(version.end));
  // Right after its label a name in small letters is one word: "Logiciel : pilote-soins 4.2".
  const isAnnounced = cursor > 0 || text.value.length === printed.value.length;
  const isName = /^[\p{Lu}\d«"]/u.test(printed.value) || (isAnnounced && /^[a-z][a-z\d'+&-]{3,}$/.test(name));
  if (!isName || NO_PRODUCT.test(name) || OF_THE_PROGRAMME.test(name)) return null;
  const end = folded.origin(cursor + afterRemark + lead + name.length);
  return { name: printed.value.slice(0, end - start).trim(), version: version.number, text: printed };
}

/** A version told elsewhere completes a product without one: with its name, in a place of its own, in what is delivered. */
function withVersion(
  products: readonly Product[],
  { segments, sentences, designations }: ProductSources,
  surroundings: Surroundings,
  isOffered: (product: Product) => boolean,
): Product[] {
  const [only] = products;
  if (only === undefined || products.length > 1) return [...products];
  const beside = versionBeside(segments, surroundings);
  if (only.version !== null) {
    // "Logiciel : Manoir DUI 5" over "Version : 5.4": the fuller one.
    const isFuller = beside?.version?.startsWith(`${only.version}.`) === true;
    return isFuller ? [{ ...only, version: beside.version, text: joinTexts([only.text, beside.text]) }] : [only];
  }
  const key = plain(only.name);
  const told = sentences.filter(({ value }) => !speaksOfVersionList(plain(value)));
  const namedAgain = [...designations, ...told]
    .flatMap((text) => [...namedVersions(text), ...namedByFunction(text)])
    .filter((product) => product.version !== null && isOffered(product))
    .find(({ name }) => plain(name).includes(key) || key.includes(plain(name)));
  const delivered = [...designations, ...told.filter(isOffer)]
    .flatMap(offeredVersions)
    .map(({ number, text }): Product => ({ name: only.name, version: number, text }));
  const found =
    namedAgain ??
    beside ??
    versionRightOf(only, segments, surroundings) ??
    numberedAgain(only, [...designations, ...told]).find(isOffered) ??
    delivered.find(isOffered) ??
    told.flatMap((text) => deliveredNumber(only.name, text)).find(isOffered) ??
    told.flatMap(announcedAlone).find(isOffered) ??
    null;
  if (found === null) return [...products];
  return [{ ...only, version: found.version, text: joinTexts([only.text, found.text]) }];
}

/** A version that a short sentence announces, and that is neither left nor another thing's ("c'est la version 21.3"). */
const announcedAlone = (text: Text): Product[] =>
  text.value.length > LONGEST_TOLD || OF_A_PAPER.test(plain(text.value))
    ? []
    : offeredVersions(text).flatMap((version) =>
        version.announced ? [{ name: "", version: version.number, text: version.text }] : [],
      );
const LONGEST_TOLD = 160;
const OF_A_PAPER = /(?<![a-z])(?:document|devis|contrat|cgv|conditions|annexe|formulaire|modele)(?![a-z])/;

/** One entry a product: the fuller name of those that share a version. */
function distinct(products: readonly Product[]): Product[] {
  const kept: Product[] = [];
  for (const product of products) {
    const key = plain(product.name);
    const twin = kept.find(
      ({ name, version }) =>
        version === product.version && (plain(name).startsWith(key) || key.startsWith(plain(name))),
    );
    if (twin === undefined) kept.push(product);
  }
  return kept;
}
