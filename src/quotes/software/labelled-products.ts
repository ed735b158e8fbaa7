import { sliceText, type Text } from "../../documents/text.ts";
import { type Folded, fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { withoutListMark } from "../head/list-marks.ts";
import type { Product } from "../model.ts";
import { type Surroundings, segmentStarts } from "../surroundings.ts";
import { isLeft } from "./offered-version.ts";
import { NO_PRODUCT, namedVersions, OF_THE_PROGRAMME } from "./product-names.ts";
import { findVersions, OF_YEAR, QUALIFIER, type VersionForm } from "./software-versions.ts";
import { headsReleases } from "./version-tables.ts";

/** Labels whose value is the software offered. */
const LABEL =
  /(?<![a-z\d'-])(?:(?:nom|designation|intitule|denomination|libelle|identification)s? (?:commercial(?:e)? )?(?:du |de la |de l'|des )?)?(?:logiciels?|programmes? informatiques?|programmes?(?= (?:livre|fourni|installe|vendu))|softwares?|soft|log\.?|appli\.?|products?|solutions?|progiciels?|produits?|applications?|applicatifs?|outils?|version (?:vendue|livree|fournie|proposee)|rubrique logicielle|nom (?:du logiciel|de la solution|du produit)|(?:nom|designation|denomination|intitule|edition)(?= (?:et|\/) version))(?: (?:metier|en place|actuel(?:le)?|logicielle|installee?s?|deployee?s?|proposee?s?|concernee?s?|offerte?s?|referencee?s?|retenue?s?|segur|editeur|fournie?s?|livree?s?|vendue?s?|principal(?:e)?|vise(?:e)?|[a-z]+(?:i|is|it|u|e)e?s?(?=\s?:)|cible|est|objet(?: du devis)?|et version)|\s?\/\s?version)*(?:\s?\([^)\d]{3,30}\))?\s?\??\s?(?::|$|(?= [a-z0-9]))/g;
const LABEL_ALONE = new RegExp(`^(?:${LABEL.source})`);

/** "Logiciel : Hélios-DPI version 7.4, solution référencée le…" inside one text, at the start of a line or a sentence. */
export function labelledIn(text: Text, surroundings: Surroundings): Product[] {
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
export const OF_SOMEONE = /^(?:votre|notre|le|la|l')\s?/;

/** A label alone in its segment; the value stands to the right or below. */
export function labelledBeside(segment: Segment, surroundings: Surroundings, lead = ASKED): Product[] {
  const folded = withoutListMark(fold(segment.text.value).value).trim().replace(lead, "");
  const [label] = LABEL_ALONE.exec(folded) ?? [];
  if (label?.length !== folded.length || headsVersions(segment, surroundings)) return [];
  const places = [surroundings.rightOf(segment), surroundings.below(segment)];
  for (const neighbour of isOfHeadings(segment, surroundings) ? places.reverse() : places) {
    // A neighbour that is a label itself is no value.
    if (neighbour === null || /:\s*$/.test(neighbour.text.value)) continue;
    const found = valueProducts(neighbour.text, fold(neighbour.text.value), 0);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * "Établi le | Logiciel | Début des travaux" over "14/09/2023 | Mésange DUI 3.2 | 05/02/2024": a row of labels has its
 * values under it, one each.
 */
function isOfHeadings(segment: Segment, surroundings: Surroundings): boolean {
  const line = surroundings.lineOf(segment);
  const below = surroundings.below(segment);
  return (
    line.length > 2 &&
    line.every(({ text }) => !/\d|:\s*$/.test(text.value)) &&
    below !== null &&
    surroundings.lineOf(below).length === line.length &&
    surroundings.lineOf(below).some(({ text }) => /\d/.test(text.value))
  );
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
  `[a-z]\\s(${OF_YEAR}|\\d{1,4}(?:${QUALIFIER})?)(?=\\s?(?:$|[,(;:]|-\\s|(?:ref|candidat|certif|non ))|\\s[|/]\\s)`,
);

/** What joins two products or stands between a name and its version. */
const JOINT =
  /^(?:[\s,;:()/]|(?:et|ainsi que|puis|ou|\+|&|-)(?=\s))+|[\s,;:(/-]+(?:(?:en|dans|sous)(?: sa| la)?\s*)?$/g;

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
