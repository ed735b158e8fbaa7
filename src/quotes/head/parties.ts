import { sliceText } from "../../documents/text.ts";
import { fold, plain } from "../../french/folded-text.ts";
import type { Segment } from "../../tables/layout.ts";
import type { Party, Read } from "../model.ts";
import type { Surroundings } from "../surroundings.ts";
import { addressFrom, columnAbove, postCodeIn } from "./address-blocks.ts";
import { findClientName } from "./client-name.ts";
import { withoutListMark } from "./list-marks.ts";
import { companyBefore, nameIn, type PlacedName } from "./party-names.ts";
import {
  CARE_ORGANISATION,
  CLIENT_LABEL,
  CLIENT_ROLE_AND_NAME,
  VENDOR_LABEL,
  VENDOR_ROLE_AND_NAME,
} from "./party-words.ts";
import { chooseIdentifier, type PlacedIdentifier, placeBareOfClients, placeIdentifiers } from "./placed-identifiers.ts";
import { findVendorName } from "./vendor-name.ts";
import { wholeName } from "./whole-names.ts";

export interface Parties {
  readonly vendor: Party;
  readonly client: Party;
}

/** A label that says whose number it is ("SIRET client"). */
const CLIENTS_OWN =
  /client|acheteur|destinataire|etablissement(?! (?:n°|numero|qui|principal|secondaire|siege|du (?:candidat|titulaire|fournisseur|prestataire)))|beneficiaire/;
const VENDORS_OWN =
  /(?<![a-z])(?:editeur|vendeur|fournisseur|prestataire|candidat|emetteur|soumissionnaire|titulaire|notre)(?![a-z])/;
const OWN_LEGAL_LINE = /au capital|capital social|r\.?c\.?s/;

/** Who sells and who buys, read from the words outside of the tables. */
export function readParties(segments: readonly Segment[], surroundings: Surroundings): Parties {
  const identifiers = placeIdentifiers(segments, surroundings);
  const bare = identifiers.some(isClients) ? [] : placeBareOfClients(segments, identifiers);
  const clientName = findClientName(segments, [...identifiers, ...bare], surroundings);
  const clientBlock = clientName === null ? [] : zoneOf(clientName.segment, surroundings);
  const sirets = identifiers.filter(({ kind }) => kind === "siret");
  const ofClient = (siret: PlacedIdentifier): boolean => {
    const words = plain(wordsOf(siret));
    if (CLIENTS_OWN.test(words)) return true;
    if (VENDORS_OWN.test(words)) return false;
    const owner = ownerOnLine(siret.label, surroundings);
    if (owner !== null) return owner === "client";
    if (isToldToClient(siret, surroundings)) return true;
    if (clientName !== null && isRightAfter(siret, clientName.name.value)) return true;
    // "Éditeur | SIRET | Client | SIRET" over their values: a number in the cell right of the client's name.
    const left = surroundings.leftOf(siret.segment);
    if (left !== null && clientName !== null && plain(left.text.value) === plain(clientName.name.value)) return true;
    if (clientName !== null && isOfAnother(siret, clientName)) return false;
    if (!clientBlock.includes(siret.segment) || OWN_LEGAL_LINE.test(plain(siret.segment.text.value))) return false;
    // In one sentence, each number follows its name.
    return siret.segment !== clientName?.segment || isAfter(siret, clientName);
  };
  const vendorSirets = vendorsAmong(sirets, ofClient, identifiers).filter(
    (siret) => !(clientBlock.includes(siret.segment) && isOfAnotherCompany(siret, segments)),
  );
  const clientSirets = sirets.filter((siret) => !vendorSirets.includes(siret));
  const own = clientSirets.length > 0 || bare.length === 0 ? identifiers : bare;
  const vendorName = findVendorName(segments, vendorSirets, clientName, surroundings);
  const vendorBlock = vendorName === null ? [] : addressFrom(vendorName.segment, surroundings);
  const vendorAddress = [
    ...vendorBlock,
    ...vendorSirets.flatMap(({ segment }) => [segment, ...columnAbove(segment, surroundings)]),
  ];
  return {
    vendor: {
      name: vendorName?.name ?? null,
      siret: chooseIdentifier(vendorSirets),
      finess: null,
      rpps: null,
      // A letter head may hold its address apart from the name: the first post code that is not the client's.
      postCode: firstPostCode([...vendorAddress, ...segments].filter((segment) => !clientBlock.includes(segment))),
    },
    client: {
      name: clientName === null ? null : wholeName(clientName, surroundings),
      siret: chooseIdentifier(clientSirets),
      finess: chooseIdentifier(own.filter(({ kind }) => kind === "finess")),
      rpps: chooseIdentifier(own.filter((found) => found.kind === "rpps" && !isVendorsAdviser(found))),
      postCode: firstPostCode(clientBlock),
    },
  };
}

/** A number that only clients have. */
const isClients = ({ kind }: PlacedIdentifier): boolean => kind === "finess" || kind === "rpps";

/** An identifier with the word before its label: "notre SIRET", "dossier client SIRET". */
function wordsOf({ segment, text }: PlacedIdentifier): string {
  const before = segment.text.value.slice(0, Math.max(0, segment.text.value.indexOf(text.value)));
  return `${/(?:notre|votre|leur|clients?|acheteur|b[ée]n[ée]ficiaire|vendeur|[ée]diteur|fournisseur)\s(?:\(|:\s)?$/i.exec(before)?.[0] ?? ""}${text.value}`;
}

/** Where the place of every SIRET says the client's, a client with a number of its own leaves them to the vendor. */
function vendorsAmong(
  sirets: readonly PlacedIdentifier[],
  ofClient: (siret: PlacedIdentifier) => boolean,
  identifiers: readonly PlacedIdentifier[],
): PlacedIdentifier[] {
  const placed = sirets.filter((siret) => !ofClient(siret));
  const clientHasOwn = identifiers.some(isClients);
  return placed.length > 0 || !clientHasOwn
    ? placed
    : sirets.filter(({ text }) => !CLIENTS_OWN.test(plain(text.value)));
}

/** Under the client's name, beside a company that the trade register or the VAT know by another number: "RCS Brest 483 221 119". */
function isOfAnotherCompany({ identifier }: PlacedIdentifier, segments: readonly Segment[]): boolean {
  const registered = segments.flatMap(({ text }) =>
    Array.from(plain(text.value).matchAll(REGISTERED), ([, digits = ""]) => digits.replace(/\s/g, "")),
  );
  return registered.length > 0 && !registered.includes(identifier.digits.slice(0, 9));
}
const REGISTERED = /(?<![a-z])(?:r\.?c\.?s\.?(?: [a-z-]+){0,4}|fr ?\d\d) ?(\d{3} ?\d{3} ?\d{3})(?! ?\d)/g;

/** Words of an address or of other numbers before an identifier, which name nobody. */
const NAMES_NOBODY =
  /^(?:n°|no |numero|siret|siren|finess|rpps|tva|rcs|ape|code|tel|adresse|\d|rue|avenue|place|bp |cs )/;

/** A line that names someone before the number, who is not the client: "Ma boîte : Orphise, 3 quai Sud, SIRET …". */
function isOfAnother(found: PlacedIdentifier, client: PlacedName): boolean {
  const { segment } = found;
  if (segment === client.segment) return false;
  const start = startOf(found);
  const before = plain(segment.text.value.slice(0, start));
  if (!/[a-z]{3}/.test(before) || NAMES_NOBODY.test(before) || before.includes(plain(client.name.value))) return false;
  return (
    VENDOR_LABEL.test(`${before.split(":")[0]?.trim()} :`) ||
    companyBefore(segment.text, start) !== null ||
    nameIn(segment.text) !== null
  );
}

/** "Caution médicale de l'éditeur : Dr X, RPPS …": a practitioner who works for the vendor. */
const isVendorsAdviser = ({ segment }: PlacedIdentifier): boolean =>
  /(?<![a-z])(?:(?:caution|conseil|conseiller|referent|responsable|directeur|expert)\w* (?:medica|scientifi|pharma|clini)\w*|(?:medecin|pharmacien|biologiste) (?:conseil|referent|salarie|de l'editeur))(?![a-z])/.test(
    plain(segment.text.value),
  );

/** Whose a number is by the nearest label to its left that names a party; null where none does. */
function ownerOnLine(segment: Segment, surroundings: Surroundings): keyof Parties | null {
  for (let left = surroundings.leftOf(segment); left !== null; left = surroundings.leftOf(left)) {
    const folded = withoutListMark(plain(left.text.value));
    if (VENDOR_LABEL.test(folded)) return "vendor";
    if (CLIENT_LABEL.test(folded)) return "client";
    // "MAISON MEDICALE DU PORT": the first word of a name, and no role.
    if (VENDOR_ROLE_AND_NAME.test(folded) && isNamed(left) && !CARE_ORGANISATION.test(folded)) return "vendor";
    if (CLIENT_ROLE_AND_NAME.test(folded) && isNamed(left)) return "client";
  }
  return null;
}

/** "FRN Ondine": behind the first word of a short cell stands a name, as its capital shows. */
const isNamed = ({ text }: Segment): boolean => /^\P{L}*\p{L}+\.?\s\P{Ll}/u.test(text.value) && text.value.length <= 80;

/** "Votre cabinet est identifié | sous le numéro SIRET …": said to the one who reads, be it from the line above on. */
function isToldToClient({ segment, text }: PlacedIdentifier, surroundings: Surroundings): boolean {
  const own = segment.text.value.slice(0, Math.max(0, segment.text.value.indexOf(text.value)));
  const above = /^\p{Ll}/u.test(own) ? (surroundings.above(segment)?.text.value ?? "") : "";
  const sentence =
    plain(`${above} ${own}`)
      .split(/[.!?;:]\s/)
      .at(-1) ?? "";
  return TOLD_TO_CLIENT.test(sentence) && !/(?<![a-z])(?:notre|nos|nous)(?![a-z])/.test(sentence);
}

const TOLD_TO_CLIENT =
  /(?<![a-z])(?:vous (?:etes|figurez|repondez|portez)|votre (?!devis|commande|contrat|editeur|fournisseur|prestataire|interlocuteur|logiciel)[a-z]+(?: [a-z'-]+){0,4} (?:est|figure|porte|repond|a pour))(?![a-z])/;

/** "Bon pour accord (Clinique Ondine, SIRET …)": the client is named once more, with its number right behind. */
function isRightAfter(found: PlacedIdentifier, client: string): boolean {
  const before = plain(found.segment.text.value.slice(0, startOf(found)));
  const name = before.lastIndexOf(plain(client));
  return (
    name >= 0 &&
    /^[\s,;:(–—-]*(?:(?:dont|le|sous|son|identifi\w*|immatricul\w*|n°|numero|de) ?)*$/.test(
      before.slice(name + client.length),
    )
  );
}

const isAfter = (found: PlacedIdentifier, { name }: PlacedName): boolean =>
  startOf(found) > found.segment.text.value.indexOf(name.value);

/** Where an identifier starts in its segment, be it cut by the end of the line; -1 where its label stands elsewhere. */
function startOf({ segment, text }: PlacedIdentifier): number {
  const own = segment.text.value.trimEnd();
  const whole = own.indexOf(text.value);
  if (whole >= 0) return whole;
  for (let at = 0; at < own.length; at++) if (text.value.startsWith(own.slice(at))) return at;
  return -1;
}

/** The lines of an address, and the identifiers printed to the right of them. */
function zoneOf(name: Segment, surroundings: Surroundings): Segment[] {
  const address = addressFrom(name, surroundings);
  const beside = address.flatMap((segment) =>
    surroundings.lineOf(segment).filter((other) => other.box[0] > segment.box[0]),
  );
  return [...new Set([...address, ...beside.filter((segment) => isIdentifier(segment, surroundings))])];
}

const IDENTIFIER = /^(?:n° |numero |no )?(?:siret|finess|rpps)/;

function isIdentifier(segment: Segment, surroundings: Surroundings): boolean {
  const left = surroundings.leftOf(segment);
  return [segment, ...(left === null ? [] : [left])].some(({ text }) => IDENTIFIER.test(plain(text.value)));
}

function firstPostCode(segments: readonly Segment[]): Read<string> | null {
  for (const { text } of segments) {
    const folded = fold(text.value);
    const found = postCodeIn(folded.value);
    if (found === null) continue;
    const start = folded.origin(found.start);
    return { value: found.code, text: sliceText(text, start, start + found.code.length) };
  }
  return null;
}
