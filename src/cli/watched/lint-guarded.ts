import process from "node:process";
import { defaultLimits } from "../../documents/limits.ts";
import type { FileResult } from "../../engine/result.ts";
import type { Input } from "../../files/inputs.ts";
import { type InputBytes, type InputOptions, type LintedInput, lintInput } from "../../files/lint-input.ts";
import { readInput } from "../../files/read-input.ts";
import type { Invocation } from "../invocation.ts";
import { withOcr } from "../with-ocr.ts";
import { tell } from "../write-output.ts";
import { guardOf } from "./guard.ts";
import { isHarmless } from "./harmless.ts";
import { isolationOf } from "./isolation.ts";

export interface Guarded {
  readonly linted: LintedInput;
  /** Null when they could not be had. */
  readonly bytes: Uint8Array | null;
}

/**
 * Judges one document for a verb that looks at it closely. It is done in this process where another watches it, or where
 * it can do no harm; else in a process of its own, which is ended when the document takes too long or too much memory.
 */
export async function lintGuarded(
  input: Input,
  options: Omit<InputOptions, "ocr">,
  invocation: Invocation,
  { timed }: { readonly timed?: boolean } = {},
): Promise<Guarded> {
  const read =
    input.kind === "unusable" ? null : await readInput(input.path, options.limits?.bytes ?? defaultLimits.bytes);
  const bytes = read?.ok ? read.value : null;
  const isolation = isolationOf(process.env);
  const isHere =
    isolation === "off" || isolation === "watched" || (isolation === null && isHarmless(input, read ?? undefined));
  const linted = isHere
    ? await lintHere(input, options, invocation, { read, ...(timed === undefined ? {} : { timed }) })
    : await lintApart(input, options, invocation, read);
  return { linted, bytes };
}

async function lintHere(
  input: Input,
  options: Omit<InputOptions, "ocr">,
  { texts }: Invocation,
  { read, ...how }: { readonly read: InputBytes | null; readonly timed?: boolean },
): Promise<LintedInput> {
  const guard = guardOf(options.limits);
  guard.document();
  const linted = await withOcr(texts, (ocr) => lintInput(input, { ...options, ocr }, read ?? undefined), {
    ...how,
    onPage: guard.page,
  });
  guard.judged();
  return linted;
}

async function lintApart(
  input: Input,
  options: Omit<InputOptions, "ocr">,
  { language, interruption, debug }: Invocation,
  read: InputBytes | null,
): Promise<LintedInput> {
  const [{ judgeInputs }, { unpackResult }] = await Promise.all([
    import("../batch/judge-inputs.ts"),
    import("../batch/workers/parcel.ts"),
  ]);
  const judged = judgeInputs([{ input, rank: 0 }], {
    options,
    wants: { language, failOn: "error", contextSha256: null, records: false, results: true },
    jobs: 1,
    carried: new Map(read === null ? [] : [[input.path, read]]),
    cache: null,
    signal: interruption.signal,
    debug,
  });
  // Results travel without the lists of the run, which are known here.
  const withLists = ({ subject, ...result }: FileResult): FileResult => ({
    ...result,
    subject: subject === null || options.lists === undefined ? subject : { ...subject, lists: options.lists },
  });
  for await (const [, { results, contextProblems, causes }] of judged) {
    if (debug) for (const cause of causes) tell(cause);
    return { input, results: results.map((packed) => withLists(unpackResult(packed))), contextProblems };
  }
  throw new Error(`${input.path} gave no result`);
}
