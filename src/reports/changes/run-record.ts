import { z } from "zod";

/** What of an NDJSON report a comparison needs; other versions may say more, which is passed over. */

const severity = z.enum(["error", "warning", "info"]);
const finding = z.object({
  ruleId: z.string(),
  severity,
  evidence: z.string(),
  line: z.number().nullable().default(null),
  preview: z.literal(true).optional(),
});
const verdict = z.enum(["compliant", "needs-review", "non-compliant", "not-a-quote", "unreadable"]);

const fileRecord = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ version: z.string() }),
  regulation: z.object({ version: z.string() }),
  contextSha256: z.string().nullable().default(null),
  path: z.string(),
  part: z.string().nullable(),
  sha256: z.string().nullable(),
  verdict,
  quote: z.unknown().optional(),
  asOf: z.unknown().optional(),
  facts: z.unknown().optional(),
  checks: z.array(z.object({ ruleId: z.string(), outcome: z.string(), lists: z.unknown().optional() })),
  findings: z.array(finding),
});
const acrossRecord = z.object({
  across: z.array(
    z.object({
      path: z.string(),
      part: z.string().nullable(),
      verdict,
      findings: z.array(finding),
      settled: z.array(finding.pick({ ruleId: true, evidence: true, line: true })).default([]),
    }),
  ),
});

export type RecordedFinding = z.infer<typeof finding>;

/** One quote of a run, as small as a comparison allows. */
export interface RecordedQuote {
  readonly path: string;
  readonly part: string | null;
  readonly sha256: string | null;
  readonly verdict: string;
  readonly findings: readonly RecordedFinding[];
  /** `rule outcome`, in the order of the report. */
  readonly outcomes: readonly string[];
  /** Digest of the quote as it was read. */
  readonly reading: string;
  /** Digest of the facts that were not on the quote. */
  readonly facts: string;
  readonly contextSha256: string | null;
  readonly tool: string;
  readonly regulation: string;
}

/** What other quotes of the run added to one. */
export type RecordedAcross = z.infer<typeof acrossRecord>["across"][number];

/** Why a line of a report cannot be used. */
export type RecordProblem = "not-json" | "not-a-record" | "other-schema" | "twice" | "after-the-end" | "cut-short";

type ReadRecord =
  | { readonly kind: "quote"; readonly quote: RecordedQuote }
  | { readonly kind: "across"; readonly across: readonly RecordedAcross[] }
  | { readonly kind: "problem"; readonly problem: RecordProblem };

/** Reads one line of an NDJSON report; `digest` makes a short text of a long one. */
function readRecord(line: string, digest: (text: string) => string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: "problem", problem: "not-json" };
  }
  const across = acrossRecord.safeParse(value);
  if (across.success) return { kind: "across", across: across.data.across };
  const file = fileRecord.safeParse(value);
  if (!file.success) {
    const isOther =
      file.error.issues.some(({ path }) => path[0] === "schemaVersion") && isObject(value) && "schemaVersion" in value;
    return { kind: "problem", problem: isOther ? "other-schema" : "not-a-record" };
  }
  const { path, part, sha256, findings, contextSha256, tool, regulation, checks, quote, asOf, facts } = file.data;
  const lists = checks.flatMap((check) => check.lists ?? []);
  return {
    kind: "quote",
    quote: {
      path,
      part,
      sha256,
      verdict: file.data.verdict,
      findings,
      outcomes: checks.map(({ ruleId, outcome }) => `${ruleId} ${outcome}`),
      reading: digest(JSON.stringify(quote ?? null)),
      facts: digest(JSON.stringify([asOf ?? null, facts ?? null, lists])),
      contextSha256,
      tool: tool.version,
      regulation: regulation.version,
    },
  };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** A whole report, gathered line by line. */
export class RecordedRun {
  readonly #quotes = new Map<string, RecordedQuote>();
  readonly #across = new Map<string, RecordedAcross>();
  #ended = false;

  /** Adds a line; says what is wrong with it. */
  add(line: string, digest: (text: string) => string): RecordProblem | null {
    if (line.trim() === "") return null;
    if (this.#ended) return "after-the-end";
    const record = readRecord(line, digest);
    if (record.kind === "problem") return record.problem;
    if (record.kind === "across") {
      this.#ended = true;
      for (const entry of record.across) this.#across.set(keyOf(entry), entry);
      return null;
    }
    const key = keyOf(record.quote);
    if (this.#quotes.has(key)) return "twice";
    this.#quotes.set(key, record.quote);
    return null;
  }

  /** A report ends with what several quotes show: one without was broken off. */
  get isWhole(): boolean {
    return this.#ended;
  }

  get quotes(): ReadonlyMap<string, RecordedQuote> {
    return this.#quotes;
  }

  get across(): ReadonlyMap<string, RecordedAcross> {
    return this.#across;
  }
}

const keyOf = ({ path, part }: { readonly path: string; readonly part: string | null }): string =>
  JSON.stringify([path, part]);
