import Module, { createRequire } from "node:module";
import { fileTypeOf } from "../documents/file-type.ts";

/**
 * As it starts, pdf.js loads a native canvas, and that every font of the machine: more time than a page takes to be read.
 * Nothing but drawing needs it. What is needed from the start, the arithmetic of matrices, is plain code of the canvas;
 * for its classes stand-ins serve until something draws.
 */
const STOOD_IN_FOR = ["ImageData", "Path2D"] as const;

interface Canvas {
  readonly require: NodeJS.Require;
  /** Where pdf.js finds the canvas, and in it the arithmetic of matrices. */
  readonly path: string;
  readonly geometry: string;
}

/** Null before the canvas is deferred. */
let restore: (() => void) | null = null;

/** Texts and data hold no PDF; mails, archives and office files may. */
const WITHOUT_PDF: ReadonlySet<string> = new Set(["empty", "text", "json", "e-invoice", "html"]);

/**
 * Before a document is read that is a PDF or may hold one: puts stand-ins in the place of the canvas, for pdf.js to find.
 * For a process that the command owns.
 */
export function deferCanvas(document: Uint8Array): void {
  if (restore !== null || WITHOUT_PDF.has(fileTypeOf(document))) return;
  restore = () => {};
  const canvas = canvasOfPdfjs();
  if (canvas !== null && canvas.require.cache[canvas.path] === undefined) restore = standInFor(canvas);
}

/** Takes the stand-ins away, so that the canvas itself is found: whatever draws without pdf.js asks for that first. */
export const restoreCanvas = (): void => restore?.();

/** The canvas that pdf.js would load; null where there is none. */
function canvasOfPdfjs(): Canvas | null {
  try {
    const parser = createRequire(import.meta.url).resolve("pdf-parse");
    const require = createRequire(createRequire(parser).resolve("pdfjs-dist/legacy/build/pdf.mjs"));
    const [path, geometry] = ["@napi-rs/canvas", "@napi-rs/canvas/geometry.js"].map((name) => require.resolve(name));
    return path === undefined || geometry === undefined ? null : { require, path, geometry };
  } catch {
    return null;
  }
}

/** How to undo it. pdf.js looks for the classes as it starts: whoever asks for the canvas after that means to draw. */
function standInFor({ require, path, geometry }: Canvas): () => void {
  const standIns = new Map<string, unknown>(STOOD_IN_FOR.map((name) => [name, class {}]));
  const undo = (): void => {
    restore = () => {};
    delete require.cache[path];
    for (const [name, standIn] of standIns)
      if (Reflect.get(globalThis, name) === standIn) defineWhenUsed(name, () => require(path)[name]);
  };
  const exports = {};
  const found = new Map<string, () => unknown>([
    ["DOMMatrix", () => require(geometry).DOMMatrix],
    ...[...standIns].map(([name, standIn]): [string, () => unknown] => [name, () => standIn]),
  ]);
  for (const [name, get] of found)
    Object.defineProperty(exports, name, {
      enumerable: true,
      get: () => {
        queueMicrotask(restoreCanvas);
        return get();
      },
    });
  require.cache[path] = Object.assign(new Module(path), { exports, loaded: true });
  return undo;
}

/** A global that is worked out when it is first used. */
function defineWhenUsed(name: string, work: () => unknown): void {
  const define = (value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: true, writable: true });
  };
  Object.defineProperty(globalThis, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      const value = work();
      define(value);
      return value;
    },
    set: define,
  });
}
