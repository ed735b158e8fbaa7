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
import { pause } from "../pause.ts";
import type { ReadOptions } from "../read.ts";
import { attachedInvoice } from "./attached-invoice.ts";
import { drawnOn } from "./drawings.ts";
import { type PdfDocument, type PdfPage, withPdf } from "./pdfjs.ts";
import { withPicturesRead } from "./pictured-pages.ts";
import { runsOf } from "./runs.ts";
import { hasUnreadableFont } from "./unreadable.ts";
import { wordsOf } from "./words.ts";

/** Reads a PDF into words with their boxes: from its text layer and, where a page has none, from its picture. */
export async function readPdf(
  bytes: Uint8Array,
  limits: DocumentLimits,
  { ocr, signal }: Pick<ReadOptions, "ocr" | "signal"> = {},
): Promise<Result<PagedDocument, ReadError>> {
  try {
    const text = await withPdf(bytes, (pdf) => readPages(pdf, limits, signal));
    const { document, tried } =
      ocr === undefined
        ? { document: text, tried: false }
        : await withPicturesRead(text, bytes, limits, { ocr, signal });
    const empty = document.pages.every((page) => page.words.length === 0 && (page.rotated ?? []).length === 0);
    return empty ? failed({ code: tried ? "illegible-picture" : "no-text" }) : ok(document);
  } catch (cause) {
    signal?.throwIfAborted();
    return failed({ code: isPasswordError(cause) ? "encrypted" : "damaged", cause });
  }
}

const isPasswordError = (cause: unknown): boolean => cause instanceof Error && cause.name === "PasswordException";

async function readPages(
  pdf: PdfDocument,
  limits: DocumentLimits,
  signal: AbortSignal | undefined,
): Promise<PagedDocument> {
  const pages: Page[] = [];
  const problems: ReadingProblem[] = [];
  const count = Math.min(pdf.numPages, limits.pages);
  for (let number = 1; number <= count; number++) {
    await pause(signal);
    const source = await pdf.getPage(number);
    const page = await readPage(source, number);
    pages.push(page);
    problems.push(...(await problemsOf(source, page)));
    source.cleanup();
  }
  if (pdf.numPages > count) problems.push({ code: "page-limit", page: count });
  const { attached, problems: ofAttachments } = await attachedInvoice(pdf, limits);
  return {
    kind: "pages",
    pages,
    problems: [...problems, ...ofAttachments],
    ...(attached === null ? {} : { attached }),
  };
}

async function readPage(source: PdfPage, number: number): Promise<Page> {
  const viewport = source.getViewport({ scale: 1 });
  const { items } = await source.getTextContent();
  const { upright, rotated } = runsOf(items, viewport);
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    words: wordsOf(upright, number),
    rotated: rotated.map(({ text, box, size, font }) => ({ text, page: number, box, fontSize: size, font })),
  };
}

/** The drawing operators cost as much as the whole text of a page: they are asked for only where words are few. */
const fewWords = 60;
/** Share of a page's surface above which a picture may be the page's content rather than a logo. */
const largePicture = 0.15;
/** Paths on a page without text above which its letters may have been turned into outlines. */
const manyPaths = 100;

async function problemsOf(source: PdfPage, page: Page): Promise<ReadingProblem[]> {
  const problems: ReadingProblem[] = [];
  if (hasUnreadableFont(page.words)) problems.push({ code: "unreadable-font", page: page.number });
  if (page.words.length > fewWords) return problems;
  const { pictureShare, paths } = drawnOn(await source.getOperatorList(), source.getViewport({ scale: 1 }));
  if (page.words.length === 0) {
    if (pictureShare > 0.02 || paths > manyPaths) problems.push({ code: "page-without-text", page: page.number });
  } else if (pictureShare > largePicture) problems.push({ code: "picture-on-page", page: page.number });
  return problems;
}
