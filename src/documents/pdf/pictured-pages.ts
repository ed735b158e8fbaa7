import type { Page, PagedDocument, ReadingProblem, Word } from "../document.ts";
import type { DocumentLimits } from "../limits.ts";
import type { Ocr } from "../ocr/engine.ts";
import { readingDpi } from "../ocr/prepare.ts";
import { type ReadPicture, readPicture } from "../ocr/read-picture.ts";
import { pause } from "../pause.ts";
import { type PdfDocument, withPdf } from "./pdfjs.ts";
import { pictureOf } from "./render.ts";

/** Problems of a page that its picture may settle. */
const settled: ReadonlySet<ReadingProblem["code"]> = new Set<ReadingProblem["code"]>([
  "page-without-text",
  "unreadable-font",
  "picture-on-page",
]);

/** What reads pictures, and what may end it. */
interface Engine {
  readonly ocr: Ocr;
  readonly signal: AbortSignal | undefined;
}

export interface PicturesRead {
  readonly document: PagedDocument;
  /** Whether an engine looked at any page. */
  readonly tried: boolean;
}

/** The document with the pages that its text layer leaves unread, or read in part, read from their pictures. */
export async function withPicturesRead(
  document: PagedDocument,
  bytes: Uint8Array,
  limits: DocumentLimits,
  engine: Engine,
): Promise<PicturesRead> {
  const unread = document.problems.filter(({ code }) => settled.has(code));
  const numbers = [...new Set(unread.flatMap(({ page }) => page ?? []))];
  if (numbers.length === 0) return { document, tried: false };
  const within = numbers.slice(0, limits.ocrPages);
  const read = await withPdf(bytes, (pdf) => readEach(pdf, within, limits, engine), engine.ocr.pdfAssets);
  if (read === null) return { document, tried: false };
  const pages = document.pages.map((page) => {
    const picture = read.get(page.number);
    const codes = unread.filter((problem) => problem.page === page.number).map(({ code }) => code);
    return picture === undefined
      ? page
      : codes.includes("picture-on-page")
        ? besides(page, picture)
        : insteadOf(page, picture);
  });
  const isRead = ({ code, page: number }: ReadingProblem): boolean => {
    const page = document.pages.find((one) => one.number === number);
    return settled.has(code) && page !== undefined && isLegible(page, read.get(page.number), code);
  };
  const problems = document.problems.filter((problem) => !isRead(problem));
  const beyond: ReadingProblem[] =
    numbers.length > within.length ? [{ code: "ocr-limit", page: within.at(-1) ?? null }] : [];
  return { document: { ...document, pages, problems: [...problems, ...beyond] }, tried: true };
}

async function readEach(
  pdf: PdfDocument,
  numbers: readonly number[],
  limits: DocumentLimits,
  { ocr, signal }: Engine,
): Promise<Map<number, ReadPicture> | null> {
  const read = new Map<number, ReadPicture>();
  for (const [index, number] of numbers.entries()) {
    await pause(signal);
    const progress = { page: index + 1, pages: numbers.length };
    ocr.onPage?.(progress);
    const { picture, dpi } = await pictureOf(pdf, number, readingDpi, limits.pixels);
    const page = await readPicture(ocr, picture, { dpi, number, milliseconds: 1000 * limits.ocrSeconds });
    ocr.onPageRead?.(progress);
    if (page.ok) read.set(number, page.value);
    // Without an engine no further page would be read either.
    else if (page.error.code === "missing") return null;
  }
  return read;
}

/** Confidence under which what was read of a page is no text. */
const legible = 0.5;

/** Fewest words that a picture beside text shows when it was read: a logo, or a page of noise, yields one or two. */
const fewest = 3;

/** Whether the picture was read. One beside text may be a drawing, but nobody can tell it from an annex too faint. */
function isLegible(page: Page, picture: ReadPicture | undefined, code: ReadingProblem["code"]): boolean {
  if (picture === undefined) return false;
  if (code === "picture-on-page") return addedTo(page, picture).length >= fewest;
  return picture.words.length > 0 && picture.confidence >= legible;
}

function insteadOf(page: Page, picture: ReadPicture): Page {
  if (!isLegible(page, picture, "page-without-text")) return page;
  const { words, edges, width, height, straightened } = picture;
  return { number: page.number, width, height, words, edges, straightened };
}

/** Confidence from which a word seen beside a page's own text is taken: drawings yield letters too. */
const certain = 0.6;

/** The words of a page's pictures that its own text does not hold. */
function addedTo(page: Page, picture: ReadPicture): Word[] {
  const own = [...page.words, ...(page.rotated ?? [])];
  // The text is level with the page: a picture that had to be turned for it shows no part of the same table.
  if (picture.straightened.turns !== 0) return [];
  return picture.words.filter((word) => (word.confidence ?? 1) >= certain && !own.some((other) => covers(other, word)));
}

const besides = (page: Page, picture: ReadPicture): Page => ({
  ...page,
  words: [...page.words, ...addedTo(page, picture)],
  straightened: picture.straightened,
});

function covers({ box }: Word, word: Word): boolean {
  const [x, y] = [(word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2];
  return x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && y <= box[3] + 1;
}
