import { type FileResult, withoutQuote } from "./result.ts";

/** A result, and whether it is the text of a message rather than a document. */
export interface OpenedResult {
  readonly result: FileResult;
  readonly isBody: boolean;
}

/**
 * The results of a mail or an archive. Its documents stand for themselves, general conditions among them; the text of a
 * message counts where it is the only quote; where nothing is a quote, or may be one, the whole is not a quote.
 * Beside a quote, a picture too small for a page, as logos and icons are, is nothing to tell of.
 */
export function settleContainer(opened: readonly OpenedResult[], path: string, sha256: string): FileResult[] {
  const documents = opened.flatMap(({ result, isBody }) => (isBody ? [] : [result]));
  const beside = documents.filter(({ error }) => error?.code !== "picture-too-small");
  if (documents.some(({ subject }) => subject !== null)) return beside;
  const bodies = opened.flatMap(({ result, isBody }) => (isBody && result.subject !== null ? [result] : []));
  const unreadable = documents.filter(({ verdict }) => verdict === "unreadable");
  if (bodies.length > 0) return [...bodies, ...beside];
  return unreadable.length > 0 ? documents : [withoutQuote(path, "not-a-quote", { sha256 })];
}
