import { z } from "zod";

/**
 * A quote given as data by a program that has not rendered it yet (`sons-lint/quote-input.schema.json`). Amounts are
 * integer euro cents, dates ISO days. It says what the quote will print: what a key does not say, the quote lacks.
 */

const cents = z.int();
const isoDate = z.iso.date();
const words = z.string().max(20_000);
const decimal = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,15})?$/)
  .describe("Exact decimal in euros, with a point");
/** Bounds keep every number a plain decimal. */
const quantity = z.number().min(-1e12).max(1e12);
const percent = z.number().min(0).max(100);

const party = z.strictObject({
  name: words.nullish(),
  siret: words.nullish(),
  finess: words.nullish(),
  rpps: words.nullish(),
  postCode: words.nullish(),
});

const line = z.strictObject({
  designation: words,
  reference: words.nullish(),
  quantity: quantity.nullish(),
  unit: words.nullish(),
  unitPrice: decimal.nullish(),
  unitPriceCents: cents.nullish().describe("In place of unitPrice, or that price rounded to cents"),
  discount: z.union([z.strictObject({ percent }), z.strictObject({ cents })]).nullish(),
  vatRate: percent.nullish(),
  totalCents: cents.nullish().describe("HT, or TTC where the quote prints TTC only"),
  grossCents: cents.nullish().describe("TTC where the quote prints both"),
  included: z.boolean().optional().describe('"Inclus", "offert" stands in place of the amount'),
  fundedCents: cents.nullish().describe("Cell of a column of what the State pays"),
  clientCents: cents.nullish().describe("Cell of a column of what the client pays"),
  payer: words.nullish().describe("Cell of a column that says who pays, in words, or state | client"),
  option: z.boolean().optional().describe("An option that no total counts"),
  section: z
    .union([words, z.int().nonnegative()])
    .nullish()
    .describe("Heading over the line, or its index in sections"),
  text: words.optional().describe("The whole row as printed, where it says more than its cells"),
  segur: z.boolean().optional(),
  dsr: z.array(z.string()).optional(),
  certainty: z.unknown().optional(),
  location: z.unknown().optional(),
});

const section = z.strictObject({
  heading: words,
  parent: z.int().nonnegative().nullish().describe("Index of the section that holds it"),
  lines: z.array(z.int().nonnegative()).optional().describe("Indices of its lines, where lines do not name it"),
});

const summary = z.strictObject({
  label: words,
  cents: cents.nullish().describe("The amount that the row states"),
  gross: z.boolean().optional().describe("Whether it is TTC; told by the label where absent"),
  kind: z
    .enum(["subtotal", "net", "vat", "gross", "discount", "other"])
    .optional()
    .describe("Told by the label where absent"),
  otherCents: z.array(cents).optional().describe("Further amounts of the row"),
  vatRate: percent.nullish(),
  section: z.union([words, z.int().nonnegative()]).nullish().describe("The section that it closes"),
  linesAbove: z.array(z.int().nonnegative()).optional().describe("Lines that it may sum, where not all of its section"),
  text: words.optional(),
});

const date = z.strictObject({
  role: z.enum(["issue", "validity", "order", "referencing", "dossier", "installation", "training", "other"]),
  date: isoDate.nullable().describe("First day meant; null for a date that does not exist"),
  lastDay: isoDate.nullish().describe("Last day meant, where it differs"),
  precision: z.enum(["day", "week", "month", "quarter", "year"]).optional(),
  source: z.enum(["printed", "duration"]).optional(),
  text: words.optional().describe("Label and date as printed"),
});

const textBlock = z.union([
  words,
  z.strictObject({
    heading: words.nullish(),
    text: z.union([words, z.array(words)]).describe("A paragraph, or its sentences"),
    smallPrint: z.boolean().optional().describe("General terms, which are no terms of this quote"),
  }),
]);

export const quoteInputSchema = z.strictObject({
  $schema: z.string().optional(),
  documentType: z.enum(["devis", "bon-de-commande", "facture", "avoir", "autre"]).optional(),
  kind: z.enum(["sons", "complementary"]).optional(),
  number: words.nullish(),
  title: words.nullish(),
  issuedOn: isoDate.nullish(),
  validUntil: isoDate.nullish(),
  orderedOn: isoDate.nullish(),
  dates: z.array(date).optional().describe("Every further date; read from the texts where absent"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  vendor: party.optional(),
  client: party.optional(),
  products: z
    .array(z.strictObject({ name: words, version: words.nullish(), text: words.optional() }))
    .optional()
    .describe("Software offered; read from the texts where absent"),
  lines: z.array(line),
  sections: z.array(section).optional(),
  summaries: z.array(summary).optional().describe("Rows of sub-totals and totals; made from totals where absent"),
  totals: z
    .strictObject({
      netCents: cents.nullish(),
      vatCents: cents.nullish(),
      grossCents: cents.nullish(),
      fundedCents: cents.nullish(),
      clientCents: cents.nullish(),
    })
    .optional(),
  vatRates: z
    .array(z.union([percent, z.strictObject({ percent, text: words })]))
    .optional()
    .describe("Rates printed; those of the lines where absent"),
  versions: z
    .array(
      z.strictObject({
        product: words.nullish(),
        version: words,
        releasedOn: z
          .string()
          .regex(/^\d{4}-\d\d(-\d\d)?$/)
          .nullish(),
        text: words.optional(),
      }),
    )
    .optional()
    .describe("Versions with their market-release dates; read from the texts where absent"),
  intro: z.array(textBlock).optional().describe("Texts above the lines: letter head, object"),
  texts: z.array(textBlock).optional().describe("Texts under the lines: notes, conditions, annexes"),
  printed: z.array(words).optional().describe("Every text in reading order; made from the other keys where absent"),
  certainty: z.unknown().optional(),
  mentions: z.array(z.strictObject({ kind: z.string(), text: words, location: z.unknown().optional() })).optional(),
});

export type QuoteInput = z.infer<typeof quoteInputSchema>;
export type LineInput = QuoteInput["lines"][number];
export type TextInput = NonNullable<QuoteInput["texts"]>[number];
