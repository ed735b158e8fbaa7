import { joinTexts } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import { listMarkLength } from "../head/list-marks.ts";
import type { Product } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { isLeft } from "./offered-version.ts";
import { NO_PRODUCT } from "./product-names.ts";
import { OF_YEAR, VERSION_NUMBER } from "./software-versions.ts";

/** Versions that stand in a place of their own, beside their label or the name of the software. */

/** The version in a place of its own ("Version | 7.4"). */
const VERSION_LABEL =
  /^(?:quelle )?(?:version|release|vers\.|edition|n° de version|numero de version|version (?:[a-z]*[^d]ee|offerte|produit|logicielle|segur|(?:du |de la |de l'|de ce |de |d')(?!document|devis|contrat|present|cgv|conditions|depart)[a-z]+(?: [a-z'-]+){0,4}?(?=\s?(?::|$))))s?\s?\??\s?(?::|$)/;
/** The same after another fact ("Produit : Ondine | Version : 4.2"). */
const VERSION_INSIDE = new RegExp(
  `(?:[|•·;,/–-]|\\.(?=\\s))\\s?version(?: du logiciel| de la solution)?\\s?:?\\s?v?(${OF_YEAR}|${VERSION_NUMBER})(?=\\s?(?:\\.?$|[|•·;,–-]))`,
);

/** A cell that is nothing but a number, or a number behind "version". */
const NUMBER_CELL = new RegExp(`^(?:v|version|release|edition|millesime)?[.\\s]?(${VERSION_NUMBER})$`);
/** The same, surely of a version: announced, or of several parts. */
const SURE_CELL = new RegExp(
  `^(?:(?:v|vers|version|release|rel)\\s?\\.?\\s?:?\\s?(?=\\d{1,4}(?:[^\\d]|$))|(?=\\d{1,4}\\.\\d))(${VERSION_NUMBER})$`,
);
/** What ends a cell, behind its label or alone. */
const NUMBER_AT_END = new RegExp(`(?:^|[\\s:])[vr]?\\.?(${VERSION_NUMBER})\\s*\\.?\\s*$`);

/** A cell that is nothing but a number, right of the name: "Odys Patient | V5". */
export function versionRightOf(
  { text }: Product,
  segments: readonly Segment[],
  surroundings: Surroundings,
): Pick<Product, "version" | "text"> | null {
  const own = segments.find((segment) => segment.text.value.trim() === text.value.trim());
  const right = own === undefined ? null : surroundings.rightOf(own);
  const number = NUMBER_CELL.exec(plain(right?.text.value ?? ""))?.[1];
  return right === null || number === undefined ? null : { version: number, text: right.text };
}

/** "Nom : Radiance", "LOG Radiance": a label before the name, in its own cell. */
const OWN_LABEL = /^(?:nom|log\.?|logiciel|progiciel|appli(?:cation)?|produit|solution)\s?:?\s(?=\p{Lu})/iu;

/** "Pixmed | v. 6.6", "Nom : Radiance | Version : 5.6": a capitalised name beside a cell that is nothing but an announced version. */
export function nameBesideVersion(segment: Segment, surroundings: Surroundings): Product[] {
  const { text } = segment;
  const name = text.value.replace(OWN_LABEL, "");
  const right = surroundings.rightOf(segment);
  const number = SURE_CELL.exec(plain(right?.text.value ?? ""))?.[1];
  if (right === null || number === undefined || !/^\p{Lu}[^:;,]{1,40}$/u.test(name) || NO_PRODUCT.test(plain(name)))
    return [];
  return [{ name, version: number, text: joinTexts([text, right.text]) }];
}

/** "Brique | Tricorne | Version | 11.0": the value before, or over, the label of a version, whatever its own label is. */
export function nameBesideVersionLabel(segment: Segment, surroundings: Surroundings): Product[] {
  const beside = versionUnder(plain(segment.text.value), segment, surroundings);
  if (beside === null) return [];
  const above = surroundings.above(segment);
  for (const name of [surroundings.leftOf(segment), above === null ? null : surroundings.rightOf(above), above]) {
    const label = name === null ? null : (surroundings.leftOf(name) ?? surroundings.above(name));
    if (name === null || label === null || !/^\p{Lu}[^:;,]{1,40}$/u.test(name.text.value)) continue;
    if (NO_PRODUCT.test(plain(name.text.value)) || OF_A_PARTY.test(plain(label.text.value))) continue;
    return [{ name: name.text.value.trim(), version: beside.version, text: joinTexts([name.text, beside.text]) }];
  }
  return [];
}

/** Labels of those who sell and buy, and of what identifies them. */
const OF_A_PARTY =
  /(?<![a-z])(?:client|cli|acheteur|beneficiaire|etablissement|destinataire|vendeur|editeur|fournisseur|frn|prestataire|societe|finess|siret|adresse|contact|interlocuteur|redacteur|service|ville|hopital)(?![a-z])/;

/** The version printed in a place of its own ("Version | 7.4"), to the right of its label or below it. */
export function versionBeside(
  segments: readonly Segment[],
  surroundings: Surroundings,
): Pick<Product, "version" | "text"> | null {
  for (const segment of segments) {
    const folded = fold(segment.text.value);
    const mark = listMarkLength(folded.value);
    const label = VERSION_LABEL.exec(folded.value.slice(mark));
    if (label === null) {
      const beside = versionUnder(folded.value, segment, surroundings);
      if (beside !== null) return beside;
      const inside = VERSION_INSIDE.exec(folded.value);
      const at = inside === null ? 0 : inside.index + inside[0].indexOf("version");
      // "Le contrat type, version 2021-3": of another thing than software.
      if (inside !== null && !isLeft(folded.value, at, inside.index + inside[0].length))
        return { version: inside[1] ?? null, text: segment.text };
      continue;
    }
    const own = folded.value.slice(mark + label[0].length).trim() !== "";
    const places = own ? [segment] : [surroundings.rightOf(segment), surroundings.below(segment)];
    for (const place of places) {
      const number = place === null ? null : NUMBER_AT_END.exec(fold(place.text.value).value.trim());
      if (place === null || number === null) continue;
      return { version: number[1] ?? null, text: own ? place.text : joinTexts([segment.text, place.text]) };
    }
  }
  return null;
}

/** "Logiciel (version) ? | 9.1": any short label that speaks of a version, beside a cell that is nothing else. */
function versionUnder(
  folded: string,
  segment: Segment,
  surroundings: Surroundings,
): Pick<Product, "version" | "text"> | null {
  if (folded.length > 40 || !/(?<![a-z])version(?![a-z])/.test(folded)) return null;
  if (
    /\d|(?<![a-z])(?:document|devis|contrat|cgv|offre|conditions|proposition|precedente?|actuelle|depart)(?![a-z])/.test(
      folded,
    )
  )
    return null;
  for (const place of [surroundings.rightOf(segment), surroundings.below(segment)]) {
    const number = NUMBER_CELL.exec(plain(place?.text.value ?? ""))?.[1];
    if (place !== null && number !== undefined) return { version: number, text: joinTexts([segment.text, place.text]) };
  }
  return null;
}
