import {
  failed,
  ok,
  type Page,
  type PagedDocument,
  type ReadError,
  type ReadingProblem,
  type Result,
} from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import type { DecodedPicture, Ocr, OcrFailure } from "../ocr/engine.ts";
import { readPicture } from "../ocr/read-picture.ts";
import { pause } from "../pause.ts";
import type { ReadOptions } from "../read.ts";
import { dpiOf, isHopeless, isTooSmall } from "./resolution.ts";

/** Confidence under which what was read of a picture is no text. */
const legible = 0.5;

/** Reads a picture file, each of its pictures as a page. */
export async function readPictures(
  bytes: Uint8Array,
  limits: DocumentLimits,
  { ocr, signal }: Pick<ReadOptions, "ocr" | "signal">,
): Promise<Result<PagedDocument, ReadError>> {
  if (ocr === undefined) return failed({ code: "no-text" });
  const decoded = await ocr.decode(bytes, { pages: limits.ocrPages, pixels: limits.pixels });
  if (!decoded.ok) return failed(readErrorOf(decoded.error));
  const { pictures, count } = decoded.value;
  if (pictures.every(isHopeless)) return failed({ code: "picture-too-small" });
  const pages: Page[] = [];
  const problems: ReadingProblem[] = [];
  for (const [index, picture] of pictures.entries()) {
    await pause(signal);
    const progress = { page: index + 1, pages: pictures.length };
    ocr.onPage?.(progress);
    const page = await readPage(ocr, picture, index + 1, limits);
    ocr.onPageRead?.(progress);
    if (page.ok) pages.push(page.value);
    else if (page.error.code === "missing" || pictures.length === 1) return failed(readErrorOf(page.error));
    if (!page.ok || page.value.words.length === 0) problems.push({ code: "page-without-text", page: index + 1 });
  }
  if (count > pictures.length) problems.push({ code: "ocr-limit", page: pictures.length });
  if (pages.some(({ words }) => words.length > 0)) return ok({ kind: "pages", pages, problems });
  return failed({ code: pictures.every(isTooSmall) ? "picture-too-small" : "illegible-picture" });
}

async function readPage(
  ocr: Ocr,
  picture: DecodedPicture,
  number: number,
  { ocrSeconds }: DocumentLimits,
): Promise<Result<Page, OcrFailure>> {
  const read = await readPicture(ocr, picture, { dpi: dpiOf(picture), number, milliseconds: 1000 * ocrSeconds });
  if (!read.ok) return read;
  const { words, edges, width, height, straightened, confidence } = read.value;
  return ok({ number, width, height, words: confidence < legible ? [] : words, edges, straightened });
}

function readErrorOf({ code, cause }: OcrFailure): ReadError {
  const codes = {
    missing: "no-text",
    timeout: "illegible-picture",
    damaged: "damaged",
    "too-large": "too-large",
    failed: "illegible-picture",
  } as const;
  return { code: codes[code], cause };
}
