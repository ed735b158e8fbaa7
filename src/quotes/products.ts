import { joinTexts, sliceText, type Text } from "../documents/text.ts";
import type { Segment } from "../tables/layout.ts";
import { type Folded, fold, plain } from "./folded-text.ts";
import type { Product } from "./model.ts";
import { findVersions, type VersionForm } from "./software-versions.ts";
import { type Surroundings, segmentStarts } from "./surroundings.ts";

/** Labels whose value is the software offered. */
const LABEL =
  /(?<![a-z\d'-])(?:logiciels?|solutions?|progiciels?|produits?|applications?|applicatifs?|outils?|nom (?:du logiciel|de la solution|du produit))(?: (?:metier|proposee?s?|concernee?s?|offerte?s?|referencee?s?|retenue?s?|segur|editeur|fournie?s?|livree?s?|objet(?: du devis)?|et version|[/] version))*\s?(?::|$|(?= [a-z0-9]))/g;
/** The version in a place of its own ("Version | 7.4"). */
const VERSION_LABEL =
  /^(?:version|n° de version|numero de version|version (?:proposee|offerte|referencee|livree|du logiciel|de la solution|segur))s?\s?(?::|$)/;
/** Sentences that speak of the software offered without a label. */
const OFFER =
  /referenc|certificat|passage (?:a|de|en)|mise a jour|mise a niveau|version segur|(?:notre|la|le) (?:solution|logiciel|progiciel)/;
/** Software that the client has, or leaves. */
const EXISTING =
  /(?:exploite|utilise|dispose|equipe|existant|actuel|depuis|a partir|anterieur|obsolete|rattrapage|reprise|retard|migration)/;

/** The software offered, with its version: from labels first, else from the sentences, else from the lines sold. */
export function readProducts(
  segments: readonly Segment[],
  sentences: readonly Text[],
  designations: readonly Text[],
  surroundings: Surroundings,
): Product[] {
  const labelled = distinct([
    ...sentences.flatMap((text) => labelledIn(text, surroundings)),
    ...segments.flatMap((segment) => labelledBeside(segment, surroundings)),
  ]);
  if (labelled.length > 0) return withVersion(labelled, segments, surroundings);
  const offered = distinct(sentences.flatMap((text) => (OFFER.test(plain(text.value)) ? namedVersions(text) : [])));
  return offered.length > 0 ? offered : distinct(designations.flatMap(namedVersions));
}

/** "Logiciel : Hélios-DPI version 7.4, solution référencée le…" inside one text, at the start of a line or a sentence. */
function labelledIn(text: Text, surroundings: Surroundings): Product[] {
  const folded = fold(text.value);
  const starts = segmentStarts(text, surroundings);
  return Array.from(folded.value.matchAll(LABEL)).flatMap((label) => {
    const opens =
      starts.includes(folded.origin(label.index)) || /(?:^|[.;|•]\s?)$/.test(folded.value.slice(0, label.index));
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

/** A label alone in its segment; the value stands to the right or below. */
function labelledBeside(segment: Segment, surroundings: Surroundings): Product[] {
  const folded = fold(segment.text.value).value.trim();
  const [label] = Array.from(folded.matchAll(LABEL));
  if (
    label === undefined ||
    label.index !== 0 ||
    label[0].length !== folded.length ||
    headsVersions(segment, surroundings)
  )
    return [];
  for (const neighbour of [surroundings.rightOf(segment), surroundings.below(segment)]) {
    if (neighbour === null) continue;
    const found = valueProducts(neighbour.text, fold(neighbour.text.value), 0);
    if (found.length > 0) return found;
  }
  return [];
}

/** A heading "Logiciel" beside "Version" and "Date" heads a table of versions. */
const headsVersions = (segment: Segment, surroundings: Surroundings): boolean =>
  surroundings.lineOf(segment).filter(({ text }) => /^(?:versions?|date|mise sur le marche)/.test(plain(text.value)))
    .length > 1;

/** Where the value of a label ends: its sentence, a remark, another label. */
const END_OF_VALUE = /\.\s|\s[|•]\s|;|$/;
/** Where a name without version ends. */
const END_OF_NAME =
  /\s?[,;:(|[]|\s-\s|\.\s|\.$|(?<![a-z])(?:referenc|certificat|solution|compatible|conforme|en cours|version|edit|attest)/;

function valueProducts(text: Text, folded: Folded, from: number): Product[] {
  const value = folded.value.slice(from);
  const end = from + (END_OF_VALUE.exec(value)?.index ?? value.length);
  const products: Product[] = [];
  let cursor = from;
  for (const version of versionsIn(folded.value.slice(0, end), from)) {
    const product = named(text, folded, cursor, version);
    if (product !== null) products.push(product);
    cursor = version.end;
  }
  if (products.length > 0) return products;
  const lead = /^[\s:]*/.exec(value)?.[0].length ?? 0;
  const stop = END_OF_NAME.exec(value.slice(lead))?.index ?? value.length - lead;
  const name = sliceText(text, folded.origin(from + lead), folded.origin(from + lead + stop));
  return /^[\p{Lu}\d]/u.test(name.value) && name.value.length <= 60
    ? [{ name: name.value.trim(), version: null, text: name }]
    : [];
}

/** Versions of a value; a number alone at the end of a name counts too ("Mediboard 12"). */
function versionsIn(folded: string, from: number): VersionForm[] {
  const found = findVersions(folded).filter(({ start }) => start >= from);
  if (found.length > 0) return found;
  const whole = /[a-z]\s(\d{1,4})(?=\s?(?:$|[,(;]))/.exec(folded.slice(from));
  if (whole === null) return [];
  const start = from + whole.index + 2;
  return [{ start, end: start + (whole[1] ?? "").length, number: whole[1] ?? "", announced: false }];
}

/** What joins two products or stands between a name and its version. */
const JOINT = /^(?:[\s,;:()]|(?:et|ainsi que|puis|ou|\+|&|-)(?=\s))+|[\s,;:(-]+$/g;

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
  if (!/^[\p{Lu}\d«"]/u.test(printed.value)) return null;
  return { name: printed.value.slice(0, name.length).trim(), version: version.number, text: printed };
}

const CAPITALISED = /(?:(?:[«"]\s?)?\p{Lu}[\p{L}\d'’+-]*(?:\s?[»"])?[\s,]+)+$/u;
const NO_NAME =
  /^(?:version|logiciel|solution|progiciel|mise|passage|prestation|pack|droits?|licences?|la|le|les|l|un|une|segur|dsr|objet|forfait|rattrapage|migration|article|art)\b[\s'’]*/i;

/** A whole number that is a version because the words after it speak of its referencing ("Thériaque Officine 11, référencée"). */
function referencedNumbers(folded: string): VersionForm[] {
  const match = /[a-z]\s(\d{1,4})\s?[,;(-]\s?(?:version )?(?:segur )?(?:referenc|certifi)/.exec(folded);
  if (match === null) return [];
  const start = match.index + 2;
  return [{ start, end: start + (match[1] ?? "").length, number: match[1] ?? "", announced: false }];
}

/** Capitalised names with a version behind them, wherever they stand in a text ("passage à Tilvane Labo version 6.1"). */
function namedVersions(text: Text): Product[] {
  const folded = fold(text.value);
  const found: Product[] = [];
  for (const version of [...findVersions(folded.value), ...referencedNumbers(folded.value)]) {
    const at = folded.origin(version.start);
    const name = CAPITALISED.exec(text.value.slice(Math.max(0, at - 70), at))?.[0];
    if (name === undefined) continue;
    let kept = name;
    while (NO_NAME.test(plain(kept))) kept = kept.slice(kept.search(/[\s'’,]/u) + 1 || kept.length);
    const bare = kept
      .replace(/[\s,«»"]+$/u, "")
      .replace(/^[\s,«"]+/u, "")
      .replace(/^[dDlL]['’]/u, "");
    if (bare.length < 2 || EXISTING.test(plain(text.value.slice(Math.max(0, at - kept.length - 30), at - kept.length))))
      continue;
    const start = text.value.lastIndexOf(bare, at);
    found.push({ name: bare, version: version.number, text: sliceText(text, start, folded.origin(version.end)) });
  }
  return found;
}

/** A version printed in a place of its own completes a product without one. */
function withVersion(
  products: readonly Product[],
  segments: readonly Segment[],
  surroundings: Surroundings,
): Product[] {
  const [only] = products;
  if (only === undefined || products.length > 1 || only.version !== null) return [...products];
  for (const segment of segments) {
    const folded = fold(segment.text.value);
    const label = VERSION_LABEL.exec(folded.value);
    if (label === null) continue;
    const own = folded.value.slice(label[0].length).trim() !== "";
    const place = own ? segment : (surroundings.rightOf(segment) ?? surroundings.below(segment));
    const number =
      place === null
        ? null
        : /(?:^|[\s:])v?\.?(\d{1,4}(?:\.\d{1,4})*[a-z]?)\s*$/.exec(fold(place.text.value).value.trim());
    if (place === null || number === null) continue;
    return [
      {
        ...only,
        version: number[1] ?? null,
        text: joinTexts(own ? [only.text, place.text] : [only.text, segment.text, place.text]),
      },
    ];
  }
  return [...products];
}

function distinct(products: readonly Product[]): Product[] {
  const seen = new Set<string>();
  return products.filter(({ name, version }) => {
    const key = `${plain(name)} ${version}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
