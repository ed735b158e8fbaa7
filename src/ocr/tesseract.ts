import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { failed, ok, type Result } from "../documents/document.ts";
import type {
  GreyPicture,
  Ocr,
  OcrFailure,
  PageWatcher,
  PdfAssets,
  SeenShape,
  SeenWord,
} from "../documents/ocr/engine.ts";
import { decodePictures } from "./decode-pictures.ts";
import { greymap } from "./greymap.ts";
import { pdfAssets } from "./pdf-assets.ts";

/** The part of tesseract.js that is used; its own types pull the whole DOM in. */
interface Worker {
  /** The thread behind it. */
  readonly worker?: { readonly stderr?: NodeJS.ReadableStream | null };
  setParameters(parameters: Readonly<Record<string, string>>): Promise<unknown>;
  recognize(image: Uint8Array, options: object, output: object): Promise<{ readonly data: Recognised }>;
  terminate(): Promise<unknown>;
}

interface Recognised {
  readonly blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly RecognisedLine[] }[] }[] | null;
}

interface RecognisedLine {
  readonly words: readonly {
    readonly text: string;
    readonly confidence: number;
    readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  }[];
}

interface Tesseract {
  createWorker(language: string, mode: number, options: object): Promise<Worker>;
}

/** An engine that is started at its first picture and must be closed: it holds a worker thread. */
export interface ClosableOcr extends Ocr {
  readonly pdfAssets: PdfAssets;
  readonly close: () => Promise<void>;
}

interface OcrEnd {
  /** Gives up the picture in hand and stops the engine. */
  readonly signal?: AbortSignal | undefined;
}

/** Page segmentation modes of Tesseract. */
const SHAPES: Readonly<Record<SeenShape, string>> = { page: "3", column: "6" };

/**
 * Tesseract with French language data, both from packages that are installed beside: nothing is ever downloaded.
 * Where they are not installed, every picture fails as `missing`.
 */
export function tesseractOcr({ signal, ...watcher }: PageWatcher & OcrEnd = {}): ClosableOcr {
  let worker: Promise<Worker> | null = null;
  const close = async (): Promise<void> => {
    const open = worker;
    worker = null;
    if (open !== null) await open.then((started) => started.terminate()).catch(() => {});
  };
  return {
    ...watcher,
    decode: decodePictures,
    get pdfAssets() {
      return pdfAssets();
    },
    close,
    recognise: async (picture, { shape, milliseconds }) => {
      worker ??= startWorker();
      let started: Worker;
      try {
        started = await worker;
      } catch (cause) {
        worker = null;
        return failed({ code: isMissing(cause) ? "missing" : "failed", cause });
      }
      const seen = await within(milliseconds, signal, (isLate) => recognise(started, picture, shape, isLate));
      // A worker that is still busy with a picture can only be stopped.
      if (!seen.ok) await close();
      return seen;
    },
  };
}

async function startWorker(): Promise<Worker> {
  const require = createRequire(import.meta.url);
  const data = dirname(require.resolve("@tesseract.js-data/fra/package.json"));
  const tesseract = require("tesseract.js") as Tesseract;
  // Without a path of its own it would download the data, without `none` write it into the working directory.
  const worker = await tesseract.createWorker("fra", 1, {
    langPath: join(data, "4.0.0_best_int"),
    cacheMethod: "none",
    gzip: true,
    errorHandler: () => {},
  });
  // The engine's own remarks on specks and blank pieces mean nothing to a user.
  worker.worker?.stderr?.unpipe(process.stderr);
  worker.worker?.stderr?.resume();
  return worker;
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "MODULE_NOT_FOUND";

async function recognise(
  worker: Worker,
  picture: GreyPicture,
  shape: SeenShape,
  isLate: () => boolean,
): Promise<Result<readonly SeenWord[], OcrFailure>> {
  try {
    await worker.setParameters({ tessedit_pageseg_mode: SHAPES[shape], user_defined_dpi: "300" });
    // By then the worker was stopped, and would fail where nobody can catch it.
    if (isLate()) return failed({ code: "timeout" });
    const { data } = await worker.recognize(greymap(picture), {}, { text: false, blocks: true });
    const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
    return ok(
      lines.flatMap(({ words }, line) =>
        words.map(({ text, confidence, bbox }) => ({
          text: text.trim(),
          box: [bbox.x0, bbox.y0, bbox.x1, bbox.y1] as const,
          confidence: confidence / 100,
          line,
        })),
      ),
    );
  } catch (cause) {
    return failed({ code: "failed", cause });
  }
}

async function within<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (isLate: () => boolean) => Promise<Result<T, OcrFailure>>,
): Promise<Result<T, OcrFailure>> {
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  let end = (): void => {};
  const late = new Promise<Result<T, OcrFailure>>((done) => {
    end = () => {
      isLate = true;
      done(failed({ code: "timeout" }));
    };
    timer = setTimeout(end, milliseconds);
    if (signal?.aborted === true) end();
    signal?.addEventListener("abort", end, { once: true });
  });
  try {
    return await Promise.race([work(() => isLate), late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}
