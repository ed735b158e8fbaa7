import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import {
  type AcrossEntry,
  type AcrossMember,
  acrossEntryOf,
  thinned,
  type WholeMember,
} from "../../../engine/across/across-member.ts";
import type { FileResult, InputError } from "../../../engine/result.ts";
import type { Language } from "../../../engine/rule.ts";
import type { PolicyMarker } from "../../../files/config/run-policy.ts";
import type { LintedInput } from "../../../files/lint-input.ts";
import { fileRecord } from "../../../reports/ndjson.ts";
import { wordingIn } from "../../../reports/wording.ts";
import { causesOf } from "../../causes.ts";
import { EXIT, type ExitCode, exitCodeOf, type FailOn } from "../../exit-code.ts";

/** What a run wants of each judged document. */
export interface Wants {
  readonly language: Language;
  readonly failOn: FailOn;
  readonly contextSha256: string | null;
  /** Records of the NDJSON report. */
  readonly records: boolean;
  /** The results themselves, for reports that are written at the end. */
  readonly results: boolean;
}

/** A judged document as it travels between processes and lies on the disk: words and bytes, nothing large in memory. */
export interface Parcel {
  /** One a quote. */
  readonly records: readonly string[];
  /** One a quote: a packed `FileResult`. */
  readonly results: readonly Uint8Array[];
  readonly members: readonly ParcelMember[];
  /** How the document stands by itself, but for `found`, which other quotes may change. */
  readonly code: ExitCode;
  readonly contextProblems: LintedInput["contextProblems"];
  readonly unusable: readonly UnusableResult[];
  /** Technical causes, for `--debug`. */
  readonly causes: readonly string[];
}

/** A quote as judging several together needs it. */
export interface ParcelMember extends Pick<AcrossEntry, "keys" | "isComplementary"> {
  /** A packed `AcrossMember`, and what a `WholeMember` has beside, which is seldom asked for. */
  readonly packed: Uint8Array;
  readonly packedRest: Uint8Array;
  /** Whether it fails the run by itself. */
  readonly found: boolean;
}

/** A document, or a part of one, that holds no quote. */
interface UnusableResult {
  readonly path: string;
  readonly part: string | null;
  readonly error: Omit<InputError, "cause"> | null;
}

/** The same document once its findings are marked; its records are then written from the marked results. */
export function markedParcel(parcel: Parcel, input: LintedInput["input"], marker: PolicyMarker, wants: Wants): Parcel {
  const results = parcel.results.map((packed) => marker.file(unpackResult(packed)));
  const { contextProblems, causes } = parcel;
  return { ...parcelOf({ input, results, contextProblems }, wants), causes };
}

/** Packs what one input gave. */
export function parcelOf({ input, results, contextProblems }: LintedInput, wants: Wants): Parcel {
  const wording = wordingIn(wants.language);
  const named = results.map((result) => ({ result, named: input.named }));
  const code = exitCodeOf(named, wants.failOn);
  return {
    records: wants.records ? results.map((result) => fileRecord(result, wording, wants.contextSha256)) : [],
    results: wants.results ? results.map(packResult) : [],
    members: results.flatMap((result) => memberOf(result, wants.failOn)),
    code: code === EXIT.found ? EXIT.ok : code,
    contextProblems,
    unusable: results.flatMap(({ path, part, subject, error }) =>
      subject === null ? [{ path, part, error: error === null ? null : withoutCause(error) }] : [],
    ),
    causes: results.flatMap(causesOf),
  };
}

function memberOf(result: FileResult, failOn: FailOn): ParcelMember[] {
  const entry = acrossEntryOf(result);
  if (entry === null) return [];
  const found = exitCodeOf([{ result, named: true }], failOn) === EXIT.found;
  const { keys, isComplementary } = entry;
  const { findings, subject, identity, ...member } = thinned(entry.loadWhole());
  const packedRest = pack({ findings, subject, identity });
  return [{ keys, isComplementary, packed: serialize(member), packedRest, found }];
}

/** Lists of the ANS are left out: findings name those that they rest on. */
export function packResult(result: FileResult): Uint8Array {
  const error = result.error === null ? null : withoutCause(result.error);
  if (result.subject === null) return pack({ ...result, error });
  const { lists: _, ...subject } = result.subject;
  return pack({ ...result, subject, error });
}

const withoutCause = ({ cause: _, ...error }: InputError): Omit<InputError, "cause"> => error;

/** Plain data, sets and maps as few bytes; made and read by the same version of sons-lint. */
const pack = (value: unknown): Uint8Array => deflateRawSync(serialize(value), { level: 1 });
export const unpack = (bytes: Uint8Array): unknown => deserialize(inflateRawSync(bytes));

export const unpackResult = (bytes: Uint8Array): FileResult => unpack(bytes) as FileResult;
/** Not deflated: it is small, and unpacked twice wherever clients have several quotes. */
export const unpackMember = (packed: Uint8Array): AcrossMember => deserialize(packed) as AcrossMember;
export const unpackWhole = (packed: Uint8Array, rest: Uint8Array): WholeMember => ({
  ...unpackMember(packed),
  ...(unpack(rest) as Pick<WholeMember, "findings" | "subject" | "identity">),
});
