import { z } from "zod";
import { defaultLimits } from "../../documents/limits.ts";
import { caseFactsSchema, contextSchema } from "../facts/context.ts";

/** The configuration of a project. Unknown keys are refused; paths are read from the folder of the file that names them. */

const ruleSettings = z
  .record(z.string(), z.enum(["off", "info", "warning", "error"]))
  .describe("Severity by rule id: it changes the exit code, never the verdict");

const waiverSchema = z.strictObject({
  file: z.string().min(1).optional().describe("Path or pattern of the document, from the folder of this file"),
  quote: z.string().min(1).optional().describe("Number of the quote"),
  rule: z.string(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe("Of the finding, as --format json prints it"),
  line: z.int().positive().optional().describe("Line of the quote, from 1: chooses among findings that say the same"),
  reason: z.string().regex(/\S/).describe("Why this finding is accepted"),
  author: z.string().regex(/\S/).optional().describe("Who accepts it"),
  expires: z.iso.date().optional().describe("Last day on which the waiver holds"),
});

/** A file of waivers: a list under one key, so that editors can be told its schema. */
export const waiversFileSchema = z.strictObject({
  $schema: z.string().optional(),
  waivers: z.array(waiverSchema),
});

const kind = z.enum(["sons", "complementary", "auto"]);
const patterns = z.array(z.string().min(1));

const overrideSchema = z.strictObject({
  files: patterns.min(1).describe("Patterns of the documents it is for, from the folder of the configuration"),
  rules: ruleSettings.optional(),
  kind: kind.optional(),
  ...caseFactsSchema.shape,
});

type LimitName = keyof typeof defaultLimits;
const limitNames = Object.keys(defaultLimits) as LimitName[];
const limitsShape = Object.fromEntries(limitNames.map((name) => [name, z.int().positive().optional()])) as Record<
  LimitName,
  z.ZodOptional<z.ZodInt>
>;

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  rules: ruleSettings.optional(),
  kind: kind.optional(),
  ...contextSchema.shape,
  vendors: z
    .record(z.string(), caseFactsSchema)
    .optional()
    .describe("Facts of all quotes of a vendor, by its SIRET, SIREN or name"),
  overrides: z.array(overrideSchema).optional().describe("What differs for some documents; the last one wins"),
  lexicon: z
    .record(z.string(), z.array(z.string().min(1)))
    .optional()
    .describe("Further wordings by concept (docs/configuration.md)"),
  waivers: z
    .union([z.string().min(1), z.array(waiverSchema)])
    .optional()
    .describe("Waivers, or the path of their file (sons-lint.waivers.yaml unless told)"),
  baseline: z.string().min(1).optional().describe("Path of the baseline, as --baseline"),
  formats: z.array(z.string().min(1)).optional().describe("Reports when no --format is given"),
  failOn: z.enum(["error", "warning", "review"]).optional(),
  limits: z.strictObject(limitsShape).optional().describe("Limits on a document (docs/limits.md)"),
  plugins: z
    .array(z.string().min(1))
    .optional()
    .describe("Modules of rules of the project: paths from this folder, or names of packages (docs/library.md)"),
  ignore: patterns.optional().describe("Patterns of documents left out of the folders given"),
});

export type Config = z.infer<typeof configSchema>;
export type ConfigOverride = z.infer<typeof overrideSchema>;
