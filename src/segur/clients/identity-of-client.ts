import { joinTexts } from "../../documents/text.ts";
import type { CaseFacts } from "../../engine/facts/context.ts";
import { findIdentifiers } from "../../quotes/head/identifiers.ts";
import type { Quote } from "../../quotes/model.ts";
import type { ClientIdentity } from "../meaning.ts";
import { textReadings } from "../reading/quote-readings.ts";
import { byWords } from "../reading/reading.ts";
import { normalise } from "../reading/tokens.ts";

/** Who the client is: as the context says, else as printed. */
export function identityOf(quote: Quote, facts: CaseFacts): ClientIdentity {
  const nothing = joinTexts([]);
  const read = (given: string | undefined, printed: ClientIdentity["finess"]) =>
    given === undefined
      ? printed
      : { value: { digits: given.replace(/\s/g, ""), valid: true }, text: printed?.text ?? nothing };
  const { client } = quote;
  const bodies = bodiesOf(quote);
  const printedFiness = client.finess?.value.digits === bodies.finess ? null : client.finess;
  return {
    finess: read(facts.client?.finess, printedFiness),
    siret: read(facts.client?.siret, client.siret),
    rpps: read(facts.client?.rpps, client.rpps),
    name: facts.client?.name ?? client.name?.value ?? null,
    legalFiness: facts.client?.finessLegal ?? bodies.finess,
    siren: facts.client?.siren ?? bodies.siren,
    postCode: client.postCode?.value ?? null,
  };
}

const LEGAL = /jur|(?<![a-z])ej(?![a-z])/;
const CLIENTS = /client|etablissement|beneficiaire|acheteur|destinataire/;

const NUMBERS = /finess|siren/i;

const labelledIn = byWords(({ value }) =>
  NUMBERS.test(value)
    ? findIdentifiers(value).map((found) => ({
        ...found,
        label: normalise(value.slice(found.start, found.numberStart)),
      }))
    : [],
);

/** Numbers of the body rather than of the site: a FINESS and a SIREN whose labels say so. */
function bodiesOf(quote: Quote): { readonly finess: string | null; readonly siren: string | null } {
  const labelled = textReadings(quote).flatMap(labelledIn);
  const finess = labelled.find(({ kind, label }) => kind === "finess" && LEGAL.test(label));
  // A SIREN without a word on whose it is may be the vendor's.
  const siren = labelled.find(({ kind, label }) => kind === "siren" && CLIENTS.test(label));
  return { finess: finess?.digits ?? null, siren: siren?.digits ?? null };
}
