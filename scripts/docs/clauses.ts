import { z } from "zod";
import data from "../../rules/clauses.yaml";

const clauseSchema = z.strictObject({ clause: z.string(), fails: z.string(), passes: z.string() });

/** A clause of a rule, in French, with a case that breaks it and one that keeps to it. */
export type Clause = z.infer<typeof clauseSchema>;

/** The clauses of `rules/clauses.yaml`, by rule. */
export const clauses: Readonly<Record<string, readonly Clause[]>> = z
  .record(z.string(), z.array(clauseSchema).min(1))
  .parse(data);
