import type { Text } from "../documents/text.ts";
import type { Subject } from "../engine/subject.ts";
import type { DateRole, Party, Quote, QuoteLine } from "../quotes/model.ts";
import type { DsrMention, LineMeaning } from "../segur/meaning.ts";
import { excerptOf } from "./excerpt.ts";
import { areaOf, placeOf } from "./places.ts";
import type { MentionJson, QuoteJson } from "./quote-schema.ts";

/** The typed quote and its meaning in the shape of the JSON output. */
export function quoteJson({ quote, meaning }: Subject): QuoteJson {
  return {
    documentType: quote.documentType,
    kind: meaning.kind.value,
    number: quote.number?.value ?? null,
    issuedOn: dateOf(quote, "issue"),
    validUntil: lastDayOf(quote, "validity"),
    orderedOn: dateOf(quote, "order"),
    currency: quote.currency,
    vendor: { name: quote.vendor.name?.value ?? null, siret: digitsOf(quote.vendor, "siret") },
    client: {
      name: quote.client.name?.value ?? null,
      finess: digitsOf(quote.client, "finess"),
      siret: digitsOf(quote.client, "siret"),
      rpps: digitsOf(quote.client, "rpps"),
    },
    lines: quote.lines.map((line) => lineJson(quote, line, meaning.lines[line.index])),
    totals: {
      netCents: quote.totals.net?.value ?? null,
      vatCents: quote.totals.vat?.value ?? null,
      grossCents: quote.totals.gross?.value ?? null,
      fundedCents: meaning.funding.fundedCents,
      clientCents: meaning.funding.clientCents,
    },
    certainty: {
      reading: quote.certainty.reading,
      netCents: quote.certainty.totals.net,
      vatCents: quote.certainty.totals.vat,
      grossCents: quote.certainty.totals.gross,
    },
    mentions: mentionsOf(quote, meaning),
  };
}

const lineJson = (quote: Quote, line: QuoteLine, meaning: LineMeaning | undefined): QuoteJson["lines"][number] => ({
  designation: line.designation.value,
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  unitPriceCents: line.unitPriceCents,
  totalCents: line.totalCents,
  vatRate: line.vatRate,
  section: line.section === null ? null : (quote.sections[line.section]?.heading.value ?? null),
  option: line.option,
  segur: meaning?.segur ?? false,
  dsr: [...new Set(dsrsOf(meaning).map(({ code, functionKey }) => code ?? functionKey))],
  payer: meaning?.payer.value ?? "unknown",
  ...certaintyOf(quote, line),
  location: areaOf(line.text),
});

function certaintyOf({ certainty }: Quote, { index }: QuoteLine): Pick<QuoteJson["lines"][number], "certainty"> {
  const own = certainty.lines[index];
  return own === undefined ? {} : { certainty: own };
}

/** For a line that claims funding, those that hold for it, also from its heading; for another, those that it sells. */
function dsrsOf(meaning: LineMeaning | undefined): readonly DsrMention[] {
  if (meaning === undefined || meaning.segur) return meaning?.dsrs ?? [];
  return meaning.outside === null ? meaning.soldDsrs : [];
}

function mentionsOf(quote: Quote, meaning: Subject["meaning"]): MentionJson[] {
  const { maintenance, funding, programmes, ties, referencing, chargedStatements } = meaning;
  const say = (kind: MentionJson["kind"], texts: readonly (Text | null)[]): MentionJson[] =>
    texts.flatMap((text) => (text === null ? [] : [{ kind, text: excerptOf(text).value, location: placeOf(text) }]));
  return [
    ...say("maintenance-period", maintenance.map(evidenceOf)),
    ...say("funding", funding.stated.map(evidenceOf)),
    ...say("programme", programmes.map(evidenceOf)),
    ...say("condition", ties.map(evidenceOf)),
    ...say("referencing", [referencing.evidence]),
    ...say("referencing-clause", [referencing.clause]),
    ...say("charged-to-client", chargedStatements.map(evidenceOf)),
    ...say(
      "version",
      quote.versions.map(({ text }) => text),
    ),
  ];
}

const evidenceOf = ({ evidence }: { readonly evidence: Text }): Text => evidence;
const dateOf = (quote: Quote, role: DateRole): string | null =>
  quote.dates.find((fact) => fact.role === role)?.date ?? null;
const lastDayOf = (quote: Quote, role: DateRole): string | null =>
  quote.dates.find((fact) => fact.role === role)?.lastDay ?? null;
const digitsOf = (party: Party, key: "siret" | "finess" | "rpps"): string | null => party[key]?.value.digits ?? null;
