import { failed, ok, type ReadError, type Result } from "../documents/document.ts";

/** By what it offers: a blob or a stream may come from another realm or a library. */
export const offers = (value: unknown, ...methods: readonly PropertyKey[]): boolean =>
  typeof value === "object" &&
  value !== null &&
  methods.every((name) => typeof Reflect.get(value, name) === "function");

/** Chunks one after another, and how to give them up. */
export interface Chunks {
  next(): Promise<IteratorResult<unknown, unknown>>;
  stop(reason: unknown): void;
}

/** Those of a stream of the web. */
export function chunksOf(stream: ReadableStream<Uint8Array>): Chunks {
  const reader = stream.getReader();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      return done ? { done: true, value: undefined } : { done: false, value };
    },
    stop: (reason) => void reader.cancel(reason).catch(() => {}),
  };
}

/** Those of a stream of Node, or of anything else that is gone through. */
export function itemsOf(source: AsyncIterable<Uint8Array | string>): Chunks {
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

/** All bytes of a source, or those up to one chunk more than `longest`. A source that is given up is closed. */
export async function gather(
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
