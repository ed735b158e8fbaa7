import { failed, ok, type ReadError, type Result } from "../documents/document.ts";
import type { QuoteInput } from "../quotes/data/quote-input.ts";
import { chunksOf, gather, itemsOf, offers } from "./gather.ts";

/**
 * What can be judged, beside a path: bytes, a blob, a stream of the web or of Node (anything that gives chunks when it is
 * gone through), or a quote as data that was not rendered yet.
 */
export type QuoteSource =
  | Uint8Array
  | ArrayBuffer
  | Blob
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>
  | QuoteInput;

/** A source told apart: bytes to be had, or data. */
export type OpenedSource =
  | { readonly kind: "bytes"; readonly bytes: Result<Uint8Array, ReadError> }
  | { readonly kind: "data"; readonly value: object };

/** Reads a source to its end, or to one byte more than `longest`. A stream that is given up is closed. */
export async function openSource(
  source: QuoteSource,
  longest: number,
  signal: AbortSignal | undefined,
): Promise<OpenedSource> {
  if (ArrayBuffer.isView(source))
    return ofBytes(new Uint8Array(source.buffer, source.byteOffset, source.byteLength), longest);
  if (source instanceof ArrayBuffer) return ofBytes(new Uint8Array(source), longest);
  if (isBlob(source))
    return source.size > longest
      ? tooLarge
      : { kind: "bytes", bytes: await gather(chunksOf(source.stream()), longest, signal) };
  if (isWebStream(source)) return { kind: "bytes", bytes: await gather(chunksOf(source), longest, signal) };
  if (isIterable(source)) return { kind: "bytes", bytes: await gather(itemsOf(source), longest, signal) };
  if (typeof source === "object" && source !== null && !Array.isArray(source)) return { kind: "data", value: source };
  throw new TypeError(`sons-lint: neither bytes, a stream, a blob nor a quote as data: ${describe(source)}`);
}

const tooLarge: OpenedSource = { kind: "bytes", bytes: failed({ code: "too-large" }) };

const ofBytes = (bytes: Uint8Array, longest: number): OpenedSource =>
  bytes.length > longest ? tooLarge : { kind: "bytes", bytes: ok(bytes) };

const describe = (value: unknown): string =>
  Array.isArray(value)
    ? "a list"
    : value === null
      ? "null"
      : typeof value === "string"
        ? "a text (paths are for `sons-lint` in Node)"
        : typeof value;

const isBlob = (value: QuoteSource): value is Blob => offers(value, "arrayBuffer", "stream");
const isWebStream = (value: QuoteSource): value is ReadableStream<Uint8Array> => offers(value, "getReader");
const isIterable = (value: QuoteSource): value is AsyncIterable<Uint8Array | string> =>
  offers(value, Symbol.asyncIterator);
