import { joinTexts, sliceText, standsInGrid, type Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { CARE_ORGANISATION } from "../head/party-words.ts";
import type { Product, ReleasedVersion } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { nameBesideFunction, namedByFunction } from "./function-names.ts";
import { deliveredNumber, numberedAgain } from "./handed-over.ts";
import { labelledBeside, labelledIn, OF_SOMEONE } from "./labelled-products.ts";
import { isForeign, offeredVersions } from "./offered-version.ts";
import { NO_NAME, NO_PRODUCT, namedVersions, openingName, openingProduct } from "./product-names.ts";
import { asPrinted, findVersions, VERSION_NUMBER } from "./software-versions.ts";
import { titledProduct } from "./titled-products.ts";
import { speaksOfVersionList } from "./version-list.ts";
import { nameBesideVersion, nameBesideVersionLabel, versionBeside, versionRightOf } from "./version-places.ts";

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
    () => segments.flatMap((segment) => nameBesideFunction(segment, surroundings)).slice(0, 1),
    () => sentences.flatMap(subjectOfOffer).slice(0, 1),
    () => segments.flatMap(({ text }) => titledProduct(text) ?? []),
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

/** "Il porte sur Opus Lab.", "Le présent devis concerne Opus Lab": what the quote is about, where nothing tells more of it. */
function subjectOfOffer(text: Text): Product[] {
  const found = ABOUT.exec(text.value);
  const name = found?.[1];
  if (found === null || name === undefined) return [];
  const folded = plain(name);
  if (NO_PRODUCT.test(folded) || NO_NAME.test(folded) || CARE_ORGANISATION.test(folded) || isForeign(name)) return [];
  const start = found.index + found[0].length - name.length;
  return [{ name, version: null, text: sliceText(text, start, start + name.length) }];
}
const ABOUT =
  /(?<!\p{L})(?:[Dd]evis|[Oo]ffre|[Pp]roposition|[Cc]hiffrage|[Ii]l|[Ee]lle|[Cc]elui-ci|[Cc]elle-ci)\s(?:porte sur|concerne)\s(?:(?:la mise à (?:jour|niveau)|l[’']évolution|le passage|la fourniture) (?:de |d[’']|du |à )|(?:votre|notre|le|la) (?:logiciel |solution )?)?(\p{Lu}[\p{L}\d'’-]+(?:\s\p{Lu}[\p{L}\d'’-]*){0,3})(?=\s?(?:[.,;:(]|$|\p{Ll}))/u;

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
