import type { LoadParameters } from "pdf-parse";

/**
 * pdf.js is two halves that speak through a port. Where both run on one thread it still copies all that it tells itself, and
 * sends the shapes of every letter along, which only drawing needs: together nearly half of its time.
 */

/** What pdf.js sends through a port: an action, or a piece of a stream. */
interface Message {
  readonly action?: string;
  /** Of an action whose sender waits for an answer. */
  readonly callbackId?: number;
  readonly chunk?: unknown;
}

type Listener = (event: { readonly data: Message }) => void;

/** Hands messages over as they are. Both halves listen, and each knows by a message's address whether it is meant. */
class DirectPort {
  readonly #listeners = new Set<Listener>();

  postMessage(message: Message): void {
    if (isForDrawing(message)) return;
    const data = "chunk" in message ? { ...message, chunk: ownChunk(message.chunk) } : message;
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener({ data });
    });
  }

  addEventListener(_: "message", listener: Listener, { signal }: { readonly signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener("abort", () => this.#listeners.delete(listener));
  }
}

/** Fonts, shapes of letters and pictures of several pages, which nobody waits for. */
const isForDrawing = ({ action, callbackId }: Message): boolean => action === "commonobj" && callbackId === undefined;

/** The sender goes on to fill the lists of a piece that it has sent. */
const ownChunk = (chunk: unknown): unknown =>
  chunk === null || typeof chunk !== "object"
    ? chunk
    : Object.fromEntries(Object.entries(chunk).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]));

/** The half of pdf.js that reads, as the other half knows it. */
export type PdfWorker = NonNullable<LoadParameters["worker"]>;

interface PdfWorkers {
  new (options: { port: DirectPort; verbosity: number }): PdfWorker;
  /** Loads the half that reads into this thread. */
  readonly _setupFakeWorkerGlobal: Promise<{ initializeFromPort(port: DirectPort): void }>;
}

/**
 * What reads a PDF in this thread without copies, for whoever does not draw it. Null where pdf.js has a thread of its own, in
 * a browser. To be called once pdf.js is loaded; a test holds what is taken from it here.
 */
export async function directWorker(): Promise<PdfWorker | null> {
  const { PDFWorker } = (Reflect.get(globalThis, "pdfjsLib") ?? {}) as { readonly PDFWorker?: PdfWorkers };
  if (PDFWorker === undefined || Reflect.has(globalThis, "Worker")) return null;
  const reader = await PDFWorker._setupFakeWorkerGlobal;
  const port = new DirectPort();
  reader.initializeFromPort(port);
  return new PDFWorker({ port, verbosity: 0 });
}
