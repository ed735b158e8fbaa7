import { z } from "zod";
import { locationSchema } from "./location-schema.ts";

/** The typed quote as the JSON output publishes it (`sons-lint/quote.schema.json`). Amounts are integer euro cents. */

const cents = z.int();
const isoDate = z.iso.date();

/** How an amount was determined; absent in quotes that no reader read. */
const certainty = z.enum(["arithmetic", "heading", "content", "doubtful"]);

const lineSchema = z.strictObject({
  designation: z.string(),
  quantity: z.number().nullable(),
  unitPrice: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .nullable()
    .describe("Exact decimal as printed, in euros"),
  unitPriceCents: cents.nullable().describe("Rounded where the printed price is finer"),
  totalCents: cents.nullable().describe("HT unless the document prints TTC only"),
  vatRate: z.number().nullable().describe("Percent"),
  section: z.string().nullable(),
  option: z.boolean().describe("An option that no total counts"),
  segur: z.boolean().describe("Claims State funding under the SONS"),
  dsr: z.array(z.string()),
  payer: z.enum(["state", "client", "other-programme", "unknown"]),
  certainty: certainty
    .optional()
    .describe(
      "How the amounts were determined: by a sum that closes, by headings, by content; doubtful where they clash",
    ),
  location: locationSchema.nullable(),
});

const mentionSchema = z.strictObject({
  kind: z.enum([
    "maintenance-period",
    "funding",
    "programme",
    "condition",
    "referencing",
    "referencing-clause",
    "charged-to-client",
    "version",
  ]),
  text: z.string(),
  location: locationSchema.nullable(),
});

export const quoteSchema = z.strictObject({
  documentType: z.enum(["devis", "bon-de-commande", "facture", "avoir", "autre"]),
  kind: z.enum(["sons", "complementary"]),
  number: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  validUntil: isoDate.nullable(),
  orderedOn: isoDate.nullable(),
  currency: z.string(),
  vendor: z.strictObject({ name: z.string().nullable(), siret: z.string().nullable() }),
  client: z.strictObject({
    name: z.string().nullable(),
    finess: z.string().nullable(),
    siret: z.string().nullable(),
    rpps: z.string().nullable(),
  }),
  lines: z.array(lineSchema),
  totals: z.strictObject({
    netCents: cents.nullable(),
    vatCents: cents.nullable(),
    grossCents: cents.nullable(),
    fundedCents: cents.nullable().describe("What the State pays; null where nothing printed says it"),
    clientCents: cents.nullable().describe("What the client pays; null where nothing printed says it"),
  }),
  certainty: z
    .strictObject({
      reading: certainty.describe("That of the least sure amount of the quote"),
      netCents: certainty.nullable(),
      vatCents: certainty.nullable(),
      grossCents: certainty.nullable(),
    })
    .optional()
    .describe("How surely the quote was read"),
  mentions: z.array(mentionSchema),
});

export type QuoteJson = z.infer<typeof quoteSchema>;
export type MentionJson = z.infer<typeof mentionSchema>;
