import type { Party, Quote, QuoteLine, Statement, SummaryRow } from "../model.ts";
import type { LineInput, QuoteInput, TextInput } from "./quote-input.ts";

/**
 * A quote as data with its full text: what `quoteOfInput` turns into the same quote again. Left out are amounts without a
 * place and other troubles of reading a page, which data does not have.
 */
export function inputOfQuote(quote: Quote): QuoteInput {
  return {
    documentType: quote.documentType,
    number: quote.number?.value ?? null,
    dates: quote.dates.map(({ role, date, lastDay, precision, source, text }) => ({
      role,
      date,
      lastDay,
      precision,
      source,
      text: text.value,
    })),
    currency: quote.currency,
    vendor: partyInput(quote.vendor),
    client: partyInput(quote.client),
    products: quote.products.map(({ name, version, text }) => ({ name, version, text: text.value })),
    lines: quote.lines.map(lineInput),
    sections: quote.sections.map(({ heading, parent, lines }) => ({
      heading: heading.value,
      parent,
      lines: [...lines],
    })),
    summaries: quote.summaries.map(summaryInput),
    totals: {
      netCents: quote.totals.net?.value ?? null,
      vatCents: quote.totals.vat?.value ?? null,
      grossCents: quote.totals.gross?.value ?? null,
    },
    vatRates: quote.vatRates.map(({ value, text }) => ({ percent: value, text: text.value })),
    versions: quote.versions.map(({ product, version, releasedOn, text }) => ({
      product,
      version,
      releasedOn,
      text: text.value,
    })),
    texts: blocksOf(quote.statements),
    printed: quote.texts.map(({ value }) => value),
  };
}

const partyInput = ({ name, siret, finess, rpps, postCode }: Party): NonNullable<QuoteInput["vendor"]> => ({
  name: name?.value ?? null,
  siret: siret?.value.digits ?? null,
  finess: finess?.value.digits ?? null,
  rpps: rpps?.value.digits ?? null,
  postCode: postCode?.value ?? null,
});

const lineInput = (line: QuoteLine): LineInput => ({
  designation: line.designation.value,
  reference: line.reference?.value ?? null,
  quantity: line.quantity,
  unit: line.unit?.value ?? null,
  unitPrice: line.unitPrice,
  discount: line.discount,
  vatRate: line.vatRate,
  totalCents: line.totalCents,
  grossCents: line.grossCents,
  included: line.included,
  fundedCents: line.fundedCents,
  clientCents: line.clientCents,
  payer: line.payerCell?.value ?? null,
  option: line.option,
  section: line.section,
  text: line.text.value,
});

const summaryInput = (row: SummaryRow): NonNullable<QuoteInput["summaries"]>[number] => ({
  label: row.label.value,
  cents: row.cents,
  gross: row.gross,
  kind: row.kind,
  otherCents: [...row.otherCents],
  vatRate: row.vatRate,
  section: row.section,
  linesAbove: [...row.linesAbove],
  text: row.text.value,
});

/** Sentences of one paragraph are one block. */
function blocksOf(statements: readonly Statement[]): TextInput[] {
  const blocks: { heading: string | null; text: string[]; smallPrint: boolean }[] = [];
  let paragraph: number | null = null;
  for (const statement of statements) {
    const last = statement.paragraph === paragraph ? blocks.at(-1) : undefined;
    paragraph = statement.paragraph;
    if (last !== undefined) last.text.push(statement.text.value);
    else
      blocks.push({
        heading: statement.heading?.value ?? null,
        text: [statement.text.value],
        smallPrint: statement.smallPrint,
      });
  }
  return blocks;
}
