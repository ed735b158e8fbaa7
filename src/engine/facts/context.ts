import { z } from "zod";

/** Facts that are not on the quote, as given by flags, a context file or a sidecar. Unknown keys are refused. */

const isoDate = z.iso.date();
const perDsr = <T extends z.ZodType>(value: T) => z.union([value, z.record(z.string(), value)]);

const clientSchema = z.strictObject({
  /** Of the site (FINESS géographique). */
  finess: z.string().optional(),
  /** Of the body that the site belongs to (FINESS juridique). */
  finessLegal: z.string().optional(),
  siren: z.string().optional(),
  siret: z.string().optional(),
  rpps: z.string().optional(),
  name: z.string().optional(),
});

const referencedSolutionSchema = z.strictObject({
  dsr: z.string(),
  solution: z.string(),
  version: z.string().optional(),
  referencedOn: isoDate.optional(),
});

const eligibleEstablishmentSchema = z.strictObject({
  ...clientSchema.shape,
  dsr: z.string(),
  ceilingCents: z.int().nonnegative(),
});

const earlierFundingSchema = z.strictObject({
  client: clientSchema,
  dsr: z.string(),
  quoteNumber: z.string().optional(),
});

const factsShape = {
  wave: z.union([z.literal(1), z.literal(2)]).optional(),
  dsr: z.union([z.string(), z.array(z.string())]).optional(),
  orderedOn: isoDate.optional(),
  dossierSentOn: perDsr(isoDate).optional(),
  referencedOn: perDsr(isoDate).optional(),
  plannedInstallationOn: perDsr(isoDate).optional(),
  ceilingCents: perDsr(z.int().nonnegative()).optional(),
  ceilingInputs: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
  client: clientSchema.optional(),
  /** Or the path of the list as the ANS publishes it, from the folder of the context file. */
  referencedSolutions: z.union([z.string().min(1), z.array(referencedSolutionSchema)]).optional(),
  /** Clients with the most that the State pays each, HT cents; or the path of the list as published. */
  eligibleEstablishments: z.union([z.string().min(1), z.array(eligibleEstablishmentSchema)]).optional(),
  earlierFunding: z.array(earlierFundingSchema).optional(),
};

/** The keys that hold for one quote. */
export const caseFactsSchema = z.strictObject(factsShape);
/** A context file: the same keys for all quotes, and `quotes` for one file or quote number. */
export const contextSchema = z.strictObject({
  ...factsShape,
  quotes: z.record(z.string(), caseFactsSchema).optional(),
});

export type CaseFacts = z.infer<typeof caseFactsSchema>;
export type Context = z.infer<typeof contextSchema>;
