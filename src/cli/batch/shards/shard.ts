import { createHash } from "node:crypto";
import { serialize } from "node:v8";
import type { Language } from "../../../engine/rule.ts";
import type { Input } from "../../../files/inputs.ts";
import { regulationVersion } from "../../../reports/wording.ts";
import { version } from "../../../version.ts";
import type { LintRequest } from "../../lint-options.ts";
import { UsageError } from "../../problem.ts";
import { settingBytes } from "../cache/setting-bytes.ts";

/** The i-th of n parts of a run; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Reads `i/n`. */
export function shardOf(value: string): Shard {
  const [, index, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? [];
  if (index === undefined || of === undefined || Number(index) > Number(of))
    throw new UsageError([{ code: "bad-shard", value }]);
  return { index: Number(index), of: Number(of) };
}

/** A document and its place in the run, from 0. */
export interface RankedInput {
  readonly input: Input;
  readonly rank: number;
}

/** The inputs of a shard with their ranks in the run: every n-th, so that the shards are about equally heavy. */
export const inputsOf = (inputs: Iterable<Input>, { index, of }: Shard): Iterable<RankedInput> => ({
  *[Symbol.iterator]() {
    let rank = 0;
    for (const input of inputs) {
      if (rank % of === index - 1) yield { input, rank };
      rank++;
    }
  },
});

/** How many of so many documents the shard has. */
export const shareOf = (documents: number, { index, of }: Shard): number =>
  Math.max(0, Math.ceil((documents - index + 1) / of));

/** What a shard says of itself in its last record: the others must say the same. */
export interface ShardFooter extends Shard {
  /** How many documents the run has. */
  readonly inputs: number;
  /** Digest of all of them, in order. */
  readonly documents: string;
  /** Digest of the options and facts that results depend on. */
  readonly options: string;
  readonly contextSha256: string | null;
  readonly tool: string;
  readonly regulation: string;
  readonly language: Language;
}

/** Digest of the documents by name. */
function documentsDigest(inputs: Iterable<Input>): string {
  const hash = createHash("sha256");
  for (const { path, kind } of inputs) hash.update(JSON.stringify([kind === "stdin", path]));
  return hash.digest("hex");
}

export function shardFooter(
  shard: Shard,
  inputs: Iterable<Input> & { readonly length: number },
  {
    options,
    contextSha256,
    ...policy
  }: Pick<LintRequest, "options" | "contextSha256" | "project" | "baseline" | "today">,
  language: Language,
): ShardFooter {
  const { ocr: _ocr, ledger: _ledger, ...deciding } = options;
  return {
    ...shard,
    inputs: inputs.length,
    documents: documentsDigest(inputs),
    options: digestOf(Buffer.concat([settingBytes(deciding), policyBytes(policy)])),
    contextSha256,
    tool: version,
    regulation: regulationVersion,
    language,
  };
}

/** The policy that findings are marked by, as bytes to take a digest of; the day counts only where waivers end. */
function policyBytes({ project, baseline, today }: Pick<LintRequest, "project" | "baseline" | "today">): Uint8Array {
  const { waivers, config } = project;
  const ends = waivers.some(({ expires }) => expires !== undefined);
  const severities = [config.rules, config.overrides?.map(({ files, rules }) => [files, rules])];
  return serialize([severities, waivers, baseline?.entries ?? [], ends ? today : ""]);
}

/** Adds to a record its rank in the run and all that a merge needs of its quote. */
export const shardRecord = (record: string, place: ShardPlace, packed: Uint8Array): string =>
  `${record.slice(0, record.lastIndexOf("}"))},"shard":${JSON.stringify(place)},"state":"${stateOf(packed)}"}\n`;

/** Where a record belongs in the run. */
export interface ShardPlace {
  /** Of its document. */
  readonly rank: number;
  /** Whether the document was named by the user. */
  readonly named: boolean;
  /** How many records the document has. */
  readonly results: number;
}

/** The last record of a shard. What several quotes show together is for the merge to judge. */
export const footerRecord = (footer: ShardFooter): string => `${JSON.stringify({ across: [], shard: footer })}\n`;

/** Bytes as text, after a digest that tells whether they are whole. */
function stateOf(packed: Uint8Array): string {
  const bytes = Buffer.from(packed);
  return `${digestOf(bytes)}:${bytes.toString("base64")}`;
}

/** The bytes again; null where the text is not whole. */
export function bytesOf(state: string): Buffer | null {
  const colon = state.indexOf(":");
  const bytes = Buffer.from(state.slice(colon + 1), "base64");
  return colon !== -1 && digestOf(bytes) === state.slice(0, colon) ? bytes : null;
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 32);
