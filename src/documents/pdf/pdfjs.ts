import type { PdfAssets } from "../ocr/engine.ts";
import { restoreBuiltins } from "./builtins.ts";
import { directWorker } from "./direct-worker.ts";

/** The part of pdf.js that the adapter uses. pdf-parse carries pdf.js, but types none of it. */

export interface PdfDocument {
  readonly numPages: number;
  /** Makes what pages are drawn on: a native canvas in Node, an element in a browser. */
  readonly canvasFactory: CanvasFactory;
  getPage(number: number): Promise<PdfPage>;
  /** Which layers are on. */
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>;
  /** The embedded files by name; null where there are none. */
  getAttachments(): Promise<Readonly<Record<string, PdfAttachment>> | null>;
}

interface PdfAttachment {
  readonly filename: string;
  readonly content?: Uint8Array;
}

export interface PdfPage {
  getViewport(options: { scale: number }): Viewport;
  getTextContent(): Promise<{ readonly items: readonly TextItem[] }>;
  getOperatorList(): Promise<OperatorList>;
  render(options: { canvas: unknown; canvasContext: unknown; viewport: Viewport; background: string }): {
    readonly promise: Promise<void>;
  };
  cleanup(): void;
}

interface CanvasFactory {
  create(width: number, height: number): Drawing;
  destroy(drawing: Drawing): void;
}

interface Drawing {
  readonly canvas: unknown;
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: ArrayLike<number> };
  };
}

export type Matrix = readonly [number, number, number, number, number, number];

export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** From the space of the page to the page as displayed, origin top left. */
  readonly transform: Matrix;
}

/** A run as its producer drew it: rarely a word, never reliably a cell. Marks of tagged content have no `str`. */
export interface TextItem {
  readonly str?: string;
  /** Length along the baseline, in points of the page. */
  readonly width: number;
  readonly transform: Matrix;
  readonly fontName: string;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface Parser {
  load(): Promise<PdfDocument>;
  destroy(): Promise<void>;
}

/**
 * Opens a PDF and hands it to `use`, then frees it. Drawing needs `assets`. pdf.js takes the bytes it is given for itself,
 * hence the copy. `load` is private to pdf-parse's types only: the version is pinned and a test holds it.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Promise<T>,
  assets?: PdfAssets,
): Promise<T> {
  const { PDFParse } = await import("pdf-parse");
  const worker = assets === undefined ? await directWorker() : null;
  const parser = new PDFParse({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    // True for pdf.js to make the shapes of letters, which Node needs to draw them.
    disableFontFace: worker === null,
    ...(worker === null ? {} : { worker }),
    ...(assets === undefined ? {} : { ...assets, cMapPacked: true }),
  }) as unknown as Parser;
  try {
    const document = await parser.load();
    restoreBuiltins();
    return await use(document);
  } finally {
    await parser.destroy();
    worker?.destroy();
  }
}

/** The matrix that applies `inner` first, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];
