import type { Language } from "../engine/rule.ts";
import type { Texts } from "./texts/texts.ts";

/** What every verb is told besides its own arguments. */
export interface Invocation {
  readonly language: Language;
  readonly texts: Texts;
  /** Whether technical causes are shown. */
  readonly debug: boolean;
  readonly interruption: Interruption;
}

/** Ctrl-C: ends the process, unless a verb takes it to end in its own way. A second one always ends it. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** From now on the signal alone is given. */
  take(): void;
}

/** Stack of an error and of what caused it. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\n${traceOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
