import { z } from "zod";
import { configSchema, waiversFileSchema } from "../engine/config/config-schema.ts";
import { contextSchema } from "../engine/facts/context.ts";
import { baselineSchema } from "../engine/policy/baseline.ts";
import { quoteInputSchema } from "../quotes/data/quote-input.ts";
import { locationSchema } from "./location-schema.ts";
import { quoteSchema } from "./quote-schema.ts";

/** The JSON output (`--format json`), version 1. It changes only together with `schemaVersion`. */

const SCHEMA_VERSION = 1;

const severity = z.enum(["error", "warning", "info"]);
const verdict = z.enum(["compliant", "needs-review", "non-compliant", "not-a-quote", "unreadable"]);

const listSchema = z.strictObject({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  date: z.string().nullable().describe("ISO date of the list"),
  dateFrom: z
    .enum(["content", "file-name", "file"])
    .describe("Where the date was found; file: when it was last changed"),
});
const basis = {
  lists: z.array(listSchema).optional().describe("Lists of the ANS that it rests on"),
  preview: z.literal(true).optional().describe("Of a rule in preview: no say in verdict and exit code"),
};

const configured = z
  .enum(["off", "info", "warning", "error"])
  .optional()
  .describe("Severity that the configuration gives the rule: for the exit code alone");

const findingSchema = z.strictObject({
  ruleId: z.string(),
  severity,
  message: z.string(),
  evidence: z.string().max(300).describe("The decisive words, as printed"),
  line: z.int().nonnegative().nullable().describe("Index into quote.lines, from 0"),
  location: locationSchema.nullable(),
  locations: z.array(locationSchema),
  citation: z.string(),
  fix: z.string(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional()
    .describe("Of its content, in `files`: names the finding in a waiver, wherever the page moves it"),
  waived: z
    .strictObject({ reason: z.string(), author: z.string().nullable(), expires: z.string().nullable() })
    .optional()
    .describe("Accepted by a waiver: no say in the exit code"),
  baselined: z.literal(true).optional().describe("Accepted by the baseline: no say in the exit code"),
  configured,
  ...basis,
});

const checkSchema = z.strictObject({
  ruleId: z.string(),
  outcome: z.enum(["pass", "fail", "not-applicable", "cannot-check"]),
  reason: z.string().nullable(),
  missing: z.strictObject({ fact: z.string(), contextKey: z.string() }).nullable(),
  evidence: z.string().max(300).nullable(),
  location: locationSchema.nullable(),
  configured,
  ...basis,
});

const fileSchema = z.strictObject({
  path: z.string(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  part: z.string().nullable(),
  verdict,
  quote: quoteSchema.nullable(),
  checks: z.array(checkSchema),
  findings: z.array(findingSchema),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});

const acrossSchema = z.strictObject({
  path: z.string(),
  part: z.string().nullable(),
  verdict,
  findings: z.array(findingSchema),
  settled: z
    .array(z.strictObject({ ruleId: z.string(), evidence: z.string().max(300), line: z.int().nullable() }))
    .optional()
    .describe("Findings of the quote alone that another quote of the run answers"),
});

const headSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.strictObject({ name: z.literal("sons-lint"), version: z.string() }),
  regulation: z.strictObject({ version: z.string() }),
});

export const outputSchema = headSchema.extend({
  files: z.array(fileSchema),
  across: z.array(acrossSchema),
  summary: z.strictObject({
    files: z.int().nonnegative(),
    byVerdict: z.record(verdict, z.int().nonnegative()),
    byRule: z.record(z.string(), z.int().positive()).describe("Findings by rule, rules without any left out"),
  }),
});

export type FindingJson = z.infer<typeof findingSchema>;
export type CheckJson = z.infer<typeof checkSchema>;
export type FileJson = z.infer<typeof fileSchema>;
export type AcrossJson = z.infer<typeof acrossSchema>;
export type HeadJson = z.infer<typeof headSchema>;
export type OutputJson = z.infer<typeof outputSchema>;

/** The published JSON Schemas (draft 2020-12) by the name of their file. */
export const publishedSchemas = (): Readonly<Record<string, object>> => ({
  "quote.schema.json": z.toJSONSchema(quoteSchema, { target: "draft-2020-12" }),
  "quote-input.schema.json": z.toJSONSchema(quoteInputSchema, { target: "draft-2020-12", io: "input" }),
  "output.schema.json": z.toJSONSchema(outputSchema, { target: "draft-2020-12" }),
  "config.schema.json": z.toJSONSchema(configSchema, { target: "draft-2020-12", io: "input" }),
  "context.schema.json": z.toJSONSchema(contextSchema, { target: "draft-2020-12", io: "input" }),
  "waivers.schema.json": z.toJSONSchema(waiversFileSchema, { target: "draft-2020-12", io: "input" }),
  "baseline.schema.json": z.toJSONSchema(baselineSchema, { target: "draft-2020-12", io: "input" }),
});
