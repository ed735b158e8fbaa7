import type { InvoiceParty, Stated } from "./invoice-data.ts";
import { attributeOf, type Node, nodesAt, statedText, textAt } from "./nodes.ts";

/** An identifier with the register that it is of: an ISO 6523 code, or a name. */
interface Identifier extends Stated<string> {
  readonly scheme: string;
  /** Whether the element is for the number of a legal register alone. */
  readonly legal: boolean;
}

/** A party of a CII document. */
export const ciiParty = (party: Node | null): InvoiceParty =>
  partyOf(party, {
    name: [["Name"], ["SpecifiedLegalOrganization", "TradingBusinessName"]],
    legal: [["SpecifiedLegalOrganization", "ID"]],
    other: [["GlobalID"], ["ID"]],
    vat: [["SpecifiedTaxRegistration", "ID"]],
    postCode: ["PostalTradeAddress", "PostcodeCode"],
  });

/** A party of a UBL document. */
export const ublParty = (party: Node | null): InvoiceParty =>
  partyOf(party, {
    name: [
      ["PartyLegalEntity", "RegistrationName"],
      ["PartyName", "Name"],
    ],
    legal: [["PartyLegalEntity", "CompanyID"]],
    other: [["PartyIdentification", "ID"], ["EndpointID"]],
    vat: [["PartyTaxScheme", "CompanyID"]],
    postCode: ["PostalAddress", "PostalZone"],
  });

interface PartyPaths {
  readonly name: readonly (readonly string[])[];
  readonly legal: readonly (readonly string[])[];
  readonly other: readonly (readonly string[])[];
  readonly vat: readonly (readonly string[])[];
  readonly postCode: readonly string[];
}

function partyOf(party: Node | null, paths: PartyPaths): InvoiceParty {
  const identifiers = (all: readonly (readonly string[])[], legal: boolean): Identifier[] =>
    all
      .flatMap((path) => nodesAt(party, ...path))
      .flatMap((node) => {
        const text = statedText(node);
        return text === null
          ? []
          : [{ ...text, value: text.value.replace(/[\s.-]/g, ""), scheme: attributeOf(node, "schemeID"), legal }];
      });
  const given = [...identifiers(paths.legal, true), ...identifiers(paths.other, false)];
  const vat = identifiers(paths.vat, false);
  const first = (found: readonly Identifier[]): Stated<string> | null =>
    found.map(({ value, pointer }) => ({ value, pointer }))[0] ?? null;
  const frenchVat = vat.flatMap((one) => {
    const siren = /^FR..(\d{9})$/i.exec(one.value)?.[1];
    return siren === undefined ? [] : [{ ...one, value: siren }];
  });
  return {
    name: paths.name.map((path) => textAt(party, ...path)).find((name) => name !== null) ?? null,
    siret: first(given.filter((one) => /^\d{14}$/.test(one.value) && (one.legal || SIRENE.test(one.scheme)))),
    siren: first([...given.filter((one) => /^\d{9}$/.test(one.value) && SIRENE.test(one.scheme)), ...frenchVat]),
    finess: first(given.filter((one) => /finess/i.test(one.scheme) && /^(?:\d{9}|2[AB]\d{7})$/.test(one.value))),
    rpps: first(given.filter((one) => /rpps|idnps/i.test(one.scheme) && /^\d{11}$/.test(one.value))),
    postCode: textAt(party, ...paths.postCode),
  };
}

/** SIRENE, SIRET and the French electronic address, by ISO 6523 code or by name. */
const SIRENE = /^(?:0002|0009|0225|sire[nt]e?|fr:sire[nt])$/i;
