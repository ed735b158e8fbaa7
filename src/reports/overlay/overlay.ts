import { failed, type Result } from "../../documents/document.ts";
import type { FileResult } from "../../engine/result.ts";
import type { Language } from "../../engine/rule.ts";
import { inspectionLabels } from "../inspection/labels.ts";
import { drawOnPdf } from "./draw-on-pdf.ts";
import { marksOf } from "./marks.ts";
import { pagePictures } from "./page-pictures.ts";

/** A PDF with what was read of its quotes drawn on its pages; the error says technically why there is none. */
export async function overlayPdf(
  bytes: Uint8Array,
  files: readonly FileResult[],
  language: Language,
): Promise<Result<Uint8Array, unknown>> {
  const marks = files.flatMap(({ subject }) => (subject === null ? [] : marksOf(subject, language)));
  if (marks.length === 0) return failed(new Error("nothing read has a place on a page"));
  return drawOnPdf(bytes, marks, inspectionLabels(language).legend);
}

/** Pages drawn at most: a picture of each would fill the memory of a machine. */
const MOST_PAGES = 20;

/** The pages of such a PDF as pictures. */
export const overlayPngs = (overlay: Uint8Array): Promise<Uint8Array[]> => pagePictures(overlay, MOST_PAGES);
