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
import { withDrawnSigns } from "./drawn-signs.ts";
import { hiddenProblems, partHidden } from "./hidden-words.ts";
import { type Painted, paintedOn, pictureShare } from "./painted/painted.ts";
import { type PdfDocument, type PdfPage, type Viewport, withPdf } from "./pdfjs.ts";
import { withPicturesRead } from "./pictured-pages.ts";
import { runsOf } from "./runs.ts";
import { hasUnreadableFont } from "./unreadable.ts";
import { piecesOf, wordsOf } from "./words.ts";

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
  const layers = await pdf.getOptionalContentConfig();
  for (let number = 1; number <= count; number++) {
    await pause(signal);
    const source = await pdf.getPage(number);
    const read = await readPage(source, number, (group) => !layers.isVisible(group));
    pages.push(read.page);
    problems.push(...read.problems);
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

/** What people see on a page: its text without what is hidden, and what its pictures leave unread. */
async function readPage(
  source: PdfPage,
  number: number,
  isOff: (group: unknown) => boolean,
): Promise<{ readonly page: Page; readonly problems: readonly ReadingProblem[] }> {
  const viewport = source.getViewport({ scale: 1 });
  const { items } = await source.getTextContent();
  const painted = paintedOn(await source.getOperatorList(), viewport, isOff);
  const { upright, rotated } = runsOf(items, viewport);
  const { part, outside } = partHidden(painted, viewport);
  const parted = part(upright.flatMap(piecesOf));
  const turned = part(rotated);
  const page: Page = {
    number,
    width: viewport.width,
    height: viewport.height,
    words: wordsOf(withDrawnSigns(parted.seen, painted.strokes), number),
    ...(painted.edges.length === 0 ? {} : { edges: painted.edges }),
    rotated: turned.seen.map(({ text, box, size, font }) => ({ text, page: number, box, fontSize: size, font })),
  };
  const hidden = hiddenProblems([...parted.hidden, ...turned.hidden], outside, number);
  return { page, problems: [...hidden, ...problemsOf(page, painted, viewport)] };
}

/** Words on a page above which its pictures are logos and stamps. */
const fewWords = 60;
/** Share of a page's surface above which a picture may be the page's content rather than a logo. */
const largePicture = 0.15;
/** Paths on a page without text above which its letters may have been turned into outlines. */
const manyPaths = 100;

function problemsOf({ words, number: page }: Page, painted: Painted, viewport: Viewport): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  if (hasUnreadableFont(words)) problems.push({ code: "unreadable-font", page });
  if (words.length > fewWords) return problems;
  const share = pictureShare(painted, viewport);
  if (words.length === 0) {
    if (share > 0.02 || painted.paths > manyPaths) problems.push({ code: "page-without-text", page });
  } else if (share > largePicture) problems.push({ code: "picture-on-page", page });
  return problems;
}
