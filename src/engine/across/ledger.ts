import { z } from "zod";
import { type ComparableClient, comparableGiven } from "../../segur/clients/client-identity.ts";
import { givenDsr } from "../../segur/dsr/funded-dsr.ts";
import type { FileResult, RunResult } from "../result.ts";
import { judgeAcross } from "./across.ts";
import { acrossEntryOf } from "./across-member.ts";
import type { Claim, Funding } from "./claims.ts";
import { mergeAcross } from "./merge-across.ts";
import { numberKey, type QuoteIdentity } from "./quote-identity.ts";

/**
 * A ledger of fundings: NDJSON, one funding of one client for one DSR a line. It is read before a run and may be added
 * to after it; nothing in it is ever rewritten.
 */

const text = z.string().min(1);
const ledgerLineSchema = z.strictObject({
  client: z
    .strictObject({
      finess: text.optional(),
      finessLegal: text.optional(),
      siret: text.optional(),
      siren: text.optional(),
      rpps: text.optional(),
      name: text.optional(),
      postCode: text.optional(),
    })
    .refine((client) => Object.keys(client).some((key) => key !== "postCode")),
  dsr: text,
  /** `[1, 2]` for a Prestation "vague 1 + vague 2"; left out where the code says the wave. */
  waves: z.array(z.union([z.literal(1), z.literal(2)])).optional(),
  quoteNumber: text.optional(),
  /** ISO date. */
  issuedOn: z.iso.date().optional(),
  vendor: z.strictObject({ name: text.optional(), siret: text.optional() }).optional(),
  /** Where the funding was found, for people: a file, a register of the vendor's. */
  source: text.optional(),
  /** Of the quote's file, hexadecimal: a quote that is judged again is known by it. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** A line of a ledger that cannot be used. Lines count from 1. */
export interface LedgerProblem {
  readonly line: number;
  /** `wrong-value`: of the key at `path`. */
  readonly code: "not-json" | "unknown-key" | "wrong-value" | "no-client";
  readonly path: string;
}

export interface ReadLedger {
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly LedgerProblem[];
}

/** Reads a ledger's text. Every broken line is told: a funding that cannot be read might be the one that matters. */
export function readLedger(ndjson: string): ReadLedger {
  const lines: LedgerLine[] = [];
  const problems: LedgerProblem[] = [];
  ndjson.split("\n").forEach((raw, index) => {
    const record = index === 0 ? raw.replace(/^\uFEFF/, "") : raw;
    if (record.trim() === "") return;
    const read = readLine(record);
    if ("code" in read) problems.push({ line: index + 1, ...read });
    else lines.push(read);
  });
  return { lines, problems };
}

function readLine(record: string): LedgerLine | Omit<LedgerProblem, "line"> {
  let value: unknown;
  try {
    value = JSON.parse(record);
  } catch {
    return { code: "not-json", path: "" };
  }
  const parsed = ledgerLineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map(String);
  if (issue?.code === "unrecognized_keys")
    return { code: "unknown-key", path: [...path, issue.keys[0] ?? ""].join(".") };
  return issue?.code === "custom"
    ? { code: "no-client", path: "client" }
    : { code: "wrong-value", path: path.join(".") };
}

/** Lines of a ledger as fundings to judge a run against; `name` is the ledger's, for people. */
export const fundingsOf = (lines: readonly LedgerLine[], name: string): Funding[] =>
  lines.map((line) => ({
    client: comparableGiven(line.client),
    dsr: givenDsr(line.dsr, line.waves),
    quote: identityOfLine(line),
    source: [name, line.quoteNumber ?? line.source].filter((part) => part !== undefined).join(" : "),
  }));

const identityOfLine = (line: LedgerLine): QuoteIdentity => ({
  number: line.quoteNumber ?? null,
  issuedOn: line.issuedOn ?? null,
  vendorName: line.vendor?.name ?? null,
  vendorSiret: line.vendor?.siret ?? null,
  documentType: null,
  sha256: line.sha256 ?? null,
  named: new Set(),
  replaced: new Set(),
});

export interface NewLedgerLines {
  readonly lines: readonly LedgerLine[];
  /** Quotes that another run has meanwhile recorded a funding against: their lines are not added. */
  readonly refused: readonly FileResult[];
}

/**
 * The lines that a run adds to a ledger as it stands now: the fundings that its quotes claim, where neither an error nor
 * another quote speaks against the quote, the client is known, and the ledger does not have them already.
 */
export function newLedgerLines(run: RunResult, known: readonly LedgerLine[], name: string): NewLedgerLines {
  const { files } = run;
  const isSound = (file: FileResult | undefined) => file?.verdict === "compliant" || file?.verdict === "needs-review";
  const before = mergeAcross(run);
  const judged = mergeAcross({ files, across: judgeAcross(files, { ledger: fundingsOf(known, name) }) });
  const present = new Set(known.map(keyOf));
  const lines: LedgerLine[] = [];
  judged.forEach((file, index) => {
    const original = files[index];
    if (original === undefined || !isSound(file) || !isSound(before[index])) return;
    const member = acrossEntryOf(original)?.load();
    for (const claim of member?.claims ?? []) {
      const line = lineOf(claim, original);
      if (line === null || present.has(keyOf(line))) continue;
      present.add(keyOf(line));
      lines.push(line);
    }
  });
  return { lines, refused: files.filter((_, index) => isSound(before[index]) && !isSound(judged[index])) };
}

/** One funding is recorded once, whichever version of its quote or copy of its file brings it. */
const keyOf = ({ client, dsr, waves, quoteNumber, issuedOn, sha256 }: LedgerLine): string =>
  JSON.stringify([
    client.finess ?? client.siret ?? client.rpps ?? client.finessLegal ?? client.name,
    dsr.toUpperCase(),
    waves ?? null,
    quoteNumber === undefined ? (sha256 ?? null) : numberKey(quoteNumber),
    issuedOn ?? null,
  ]);

/** A claim as a line; null where the DSR or the client is not known well enough to be recorded. */
function lineOf({ client, dsr, quote, source }: Claim, file: FileResult): LedgerLine | null {
  const known = knownOf(client, file);
  if (dsr.code === null || Object.keys(known).every((key) => key === "postCode")) return null;
  const vendor = {
    ...(quote.vendorName === null ? {} : { name: quote.vendorName }),
    ...(quote.vendorSiret === null ? {} : { siret: quote.vendorSiret }),
  };
  return {
    client: known,
    dsr: dsr.code,
    ...(dsr.waves.length === 2 ? { waves: [...dsr.waves] } : {}),
    ...(quote.number === null ? {} : { quoteNumber: quote.number }),
    ...(quote.issuedOn === null ? {} : { issuedOn: quote.issuedOn }),
    ...(Object.keys(vendor).length === 0 ? {} : { vendor }),
    source,
    ...(quote.sha256 === null ? {} : { sha256: quote.sha256 }),
  };
}

const IDENTIFIERS = ["finess", "finessLegal", "siret", "rpps"] as const;

/** What a ledger keeps of a client: its identifiers, and the name as printed. */
function knownOf(client: ComparableClient, { subject }: FileResult): LedgerLine["client"] {
  const name = subject?.meaning.client.name?.replace(/\s+/g, " ").trim() ?? "";
  return {
    ...Object.fromEntries(IDENTIFIERS.flatMap((key) => (client[key] === "" ? [] : [[key, client[key]]]))),
    ...(client.siret === "" && client.siren !== "" ? { siren: client.siren } : {}),
    ...(name === "" ? {} : { name }),
    ...(client.postCode === "" ? {} : { postCode: client.postCode }),
  };
}

export const ledgerText = (lines: readonly LedgerLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join("");
