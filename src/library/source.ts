import { failed, ok, type ReadError, type Result } from "../documents/document.ts";
import type { QuoteInput } from "../quotes/data/quote-input.ts";

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

/** By what it offers: a blob or a stream may come from another realm or a library. */
const offers = (value: unknown, ...methods: readonly PropertyKey[]): boolean =>
  typeof value === "object" &&
  value !== null &&
  methods.every((name) => typeof Reflect.get(value, name) === "function");

const isBlob = (value: QuoteSource): value is Blob => offers(value, "arrayBuffer", "stream");
const isWebStream = (value: QuoteSource): value is ReadableStream<Uint8Array> => offers(value, "getReader");
const isIterable = (value: QuoteSource): value is AsyncIterable<Uint8Array | string> =>
  offers(value, Symbol.asyncIterator);

/** Chunks one after another, and how to give them up. */
interface Chunks {
  next(): Promise<IteratorResult<unknown, unknown>>;
  stop(reason: unknown): void;
}

function chunksOf(stream: ReadableStream<Uint8Array>): Chunks {
  const reader = stream.getReader();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      return done ? { done: true, value: undefined } : { done: false, value };
    },
    stop: (reason) => void reader.cancel(reason).catch(() => {}),
  };
}

function itemsOf(source: AsyncIterable<Uint8Array | string>): Chunks {
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: () => iterator.next(),
    stop: () => {
      // A stream of Node that waits for its next chunk hears nothing else.
      if (offers(source, "destroy")) Reflect.apply(Reflect.get(source, "destroy"), source, []);
      else void iterator.return?.()?.catch(() => {});
    },
  };
}

async function gather(
  chunks: Chunks,
  longest: number,
  signal: AbortSignal | undefined,
): Promise<Result<Uint8Array, ReadError>> {
  const ending = endOf(signal);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const item = await Promise.race([chunks.next(), ending.promise]);
      if (item.done === true) return ok(joined(parts, length));
      const part = bytesOf(item.value);
      parts.push(part);
      length += part.length;
      if (length > longest) break;
    }
  } catch (cause) {
    chunks.stop(cause);
    signal?.throwIfAborted();
    return failed({ code: "unreadable-file", cause });
  } finally {
    ending.forget();
  }
  chunks.stop(undefined);
  return failed({ code: "too-large" });
}

function bytesOf(chunk: unknown): Uint8Array {
  if (typeof chunk === "string") return new TextEncoder().encode(chunk);
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new TypeError(`a stream of ${typeof chunk}, not of bytes`);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A promise that fails once the signal is aborted; without a signal it waits for ever and holds nothing. */
function endOf(signal: AbortSignal | undefined): { promise: Promise<never>; forget(): void } {
  let end = (): void => {};
  const promise = new Promise<never>((_, fail) => {
    end = () => fail(signal?.reason);
    if (signal?.aborted === true) end();
    signal?.addEventListener("abort", end, { once: true });
  });
  promise.catch(() => {});
  return { promise, forget: () => signal?.removeEventListener("abort", end) };
}
