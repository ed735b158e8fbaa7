import { z } from "zod";

/**
 * Shapes of the files of `rules/data`. `npm run check:data`, and so every build, runs them; at run time the values are
 * trusted, because validating them again would cost more than reading a quote.
 */

const isoDay = z.iso.date();
const sources = z.array(z.string()).min(1);
const note = z.string().optional();

/**
 * How a fact is known: read word for word on a page that owns it, told by press or third parties, concluded
 * from other facts, or not known at all.
 */
const certainty = z.enum(["verbatim", "reported", "inferred", "unknown"]);
const cited = { certainty, source: sources, note };
/** First day on which the fact is known to have been public; null where its page bears no date. */
const dated = { knownFrom: isoDay.nullable(), ...cited };
const wave = z.union([z.literal(1), z.literal(2)]);

const versionSchema = z.strictObject({ version: z.string().regex(/^\d{4}\.\d{1,2}$/), compiledOn: isoDay });

const sourceSchema = z.strictObject({
  title: z.string(),
  address: z.url({ protocol: /^https?$/ }),
  kind: z.enum(["official", "copy", "sector", "press"]),
  date: isoDay.nullable(),
  note,
});
const sourcesSchema = z.record(z.string(), sourceSchema);

const corridorSchema = z.strictObject({ name: z.string(), codes: z.array(z.string()), ...cited });
const functionSchema = z.strictObject({
  name: z.string(),
  codes: z.array(z.string()),
  names: z.array(z.string()).min(1),
  uncertainNames: z.array(z.string()),
  ...cited,
});
const fundedSchema = z.strictObject({ value: z.enum(["yes", "no", "unknown"]), ...cited });
const dsrSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)+-Va[12]$/),
  corridor: z.string(),
  function: z.string(),
  wave,
  /** Codes of the DSRs that this one stands for when the quote does not say which. */
  variants: z.array(z.string()).optional(),
  spelling: z.strictObject({ attested: z.string().nullable(), ...cited }),
  offered: z.strictObject({ value: z.enum(["yes", "announced", "not-listed", "unknown"]), ...cited }),
  funded: fundedSchema,
  note,
});
const dsrFileSchema = z.strictObject({
  corridors: z.record(z.string(), corridorSchema),
  functions: z.record(z.string(), functionSchema),
  dsrs: z.array(dsrSchema),
  otherDispositifs: z.array(z.strictObject({ name: z.string(), funded: fundedSchema })),
});

const deadlineStepSchema = z.strictObject({
  kind: z.enum([
    "enrolment",
    "referencing",
    "validation",
    "order",
    "advance-opens",
    "advance",
    "installation",
    "balance",
  ]),
  day: isoDay.nullable(),
  hour: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .nullable(),
  ...dated,
});
const deadlinesSchema = z.array(
  z.strictObject({ dsr: z.array(z.string()).min(1), steps: z.array(deadlineStepSchema).min(1) }),
);

const versionListsSchema = z.array(
  z.strictObject({
    wave,
    functions: z.union([z.literal("all"), z.array(z.string()).min(1)]),
    required: z.boolean(),
    ...dated,
  }),
);
const maintenanceSchema = z.array(z.strictObject({ wave, years: z.int().positive(), ...dated }));
const preorderSchema = z.array(z.strictObject({ wave, days: z.int().positive(), ...dated }));
const exceptionsSchema = z.array(
  z.strictObject({ dsr: z.array(z.string()).min(1), covers: z.enum(["hardware"]), ...dated }),
);

const published = { dsr: z.array(z.string()).min(1), publishedIn: z.string(), address: z.url(), ...cited };
const ceilingsSchema = z.array(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("range"),
      lowestCents: z.int().positive(),
      highestCents: z.int().positive(),
      unit: z.string(),
      basis: z.string(),
      ...published,
    }),
    z.strictObject({ kind: z.literal("computed"), ...published }),
    z.strictObject({ kind: z.literal("unknown"), ...published }),
  ]),
);

const programmesSchema = z.array(
  z.strictObject({
    key: z.string(),
    name: z.string(),
    names: z.array(z.string()).min(1),
    treatment: z.enum(["error", "warning", "none"]),
    paid: z.string().nullable(),
    ...cited,
  }),
);

const vatRateSchema = z.strictObject({
  percent: z.number().positive(),
  from: isoDay.nullable(),
  to: isoDay.nullable(),
  ...cited,
});
const vatSchema = z.strictObject({
  territories: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      postCodes: z.array(z.string()).min(1),
      rates: z.array(vatRateSchema),
      ...cited,
    }),
  ),
  exemptionMentions: z.array(z.strictObject({ words: z.string(), basis: z.string(), ...cited })),
});

const wavesSchema = z.array(
  z.strictObject({ functions: z.union([z.literal("all"), z.array(z.string()).min(1)]), openedOn: isoDay, ...cited }),
);

/** The whole of `rules/data`, one key a file. */
export const regulationSchema = z.strictObject({
  version: versionSchema.shape.version,
  compiledOn: versionSchema.shape.compiledOn,
  sources: sourcesSchema,
  dsr: dsrFileSchema,
  deadlines: deadlinesSchema,
  versionLists: versionListsSchema,
  maintenance: maintenanceSchema,
  preorder: preorderSchema,
  exceptions: exceptionsSchema,
  ceilings: ceilingsSchema,
  programmes: programmesSchema,
  vat: vatSchema,
  waves: wavesSchema,
});

export type Regulation = z.infer<typeof regulationSchema>;
export type Certainty = z.infer<typeof certainty>;
export type Wave = z.infer<typeof wave>;
export type Source = z.infer<typeof sourceSchema>;
export type Dsr = z.infer<typeof dsrSchema>;
export type DeadlineStep = z.infer<typeof deadlineStepSchema>;
export type DeadlineKind = DeadlineStep["kind"];
export type CeilingEntry = z.infer<typeof ceilingsSchema>[number];
