import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PdfAssets } from "../documents/ocr/engine.ts";

/** The folders of fonts, character maps and decoders of the pdf.js that pdf-parse brings along. */
export function pdfAssets(): PdfAssets {
  const parser = createRequire(import.meta.url).resolve("pdf-parse");
  const root = dirname(createRequire(parser).resolve("pdfjs-dist/package.json"));
  const folder = (name: string): string => join(root, name) + sep;
  return {
    standardFontDataUrl: folder("standard_fonts"),
    cMapUrl: folder("cmaps"),
    wasmUrl: folder("wasm"),
  };
}
