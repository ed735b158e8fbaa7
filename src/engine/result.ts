import type { ReadError, ReadErrorCode } from "../documents/document.ts";
import type { MailFacts } from "../documents/mail/mail.ts";
import type { Check, Diagnostic, Verdict } from "./diagnostic.ts";
import type { Contradiction } from "./facts/contradictions.ts";
import type { QuoteInputProblem } from "./quote-input-problems.ts";
import type { Subject } from "./subject.ts";

/** Why an input gave nothing to judge: what a reader says, what a search for files may say, or a fault of our own. */
export type InputErrorCode =
  | ReadErrorCode
  | "quote-refused"
  | "no-quote-in-folder"
  | "no-match"
  | "context-refused"
  | "context-contradiction"
  | "timeout"
  | "too-much-memory"
  | "internal-error";

export interface InputError extends Omit<ReadError, "code"> {
  readonly code: InputErrorCode;
  /** The mistakes of a JSON quote (`quote-refused`). */
  readonly problems?: readonly QuoteInputProblem[];
  /** Of `context-contradiction`: what contradicts what. */
  readonly contradiction?: Contradiction;
}

/** What became of one quote, or of one input that holds none. Plain data: reports word it. */
export interface FileResult {
  /** As given, or below the folder given; `-` for standard input. */
  readonly path: string;
  /** Of the file's bytes, hexadecimal; null when they could not be had. */
  readonly sha256: string | null;
  /** Which quote of a file that holds several. */
  readonly part: string | null;
  /** The message that brought the quote, where its file is a mail or holds one. */
  readonly mail?: MailFacts;
  readonly verdict: Verdict;
  /** The quote with its meaning and facts; null for not-a-quote and unreadable. */
  readonly subject: Subject | null;
  readonly checks: readonly Check[];
  readonly findings: readonly Diagnostic[];
  readonly error: InputError | null;
}

/** A finding or verdict that only several quotes together show. */
export interface AcrossResult {
  readonly path: string;
  readonly part: string | null;
  /** Verdict of the quote with this finding counted. */
  readonly verdict: Verdict;
  readonly findings: readonly Diagnostic[];
  /** Findings of the quote alone that another quote of the run answers: they no longer count. */
  readonly settled?: readonly Diagnostic[];
}

export interface RunResult {
  readonly files: readonly FileResult[];
  readonly across: readonly AcrossResult[];
}

/** A run whose parts may lie outside of the memory; each can be gone through as often as wanted. */
export interface RunStream {
  readonly files: Iterable<FileResult>;
  /** In the order of the files. */
  readonly across: Iterable<AcrossResult>;
}

/** What a result is called where people read: its path, and the part of a file that holds several. */
export const nameOfResult = ({ path, part }: Pick<FileResult, "path" | "part">): string =>
  part === null ? path : `${path} [${part}]`;

/** An input without a quote in it. */
export const withoutQuote = (
  path: string,
  verdict: "not-a-quote" | "unreadable",
  details: { readonly sha256?: string; readonly part?: string | null; readonly error?: InputError } = {},
): FileResult => ({
  path,
  sha256: details.sha256 ?? null,
  part: details.part ?? null,
  verdict,
  subject: null,
  checks: [],
  findings: [],
  error: details.error ?? null,
});
