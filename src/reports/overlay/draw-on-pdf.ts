import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { failed, ok, type Result } from "../../documents/document.ts";
import { cornersAsDisplayed } from "../../documents/straightened.ts";
import type { Mark, MarkKind } from "./marks.ts";

const colours = {
  line: rgb(0.13, 0.4, 0.85),
  total: rgb(0.1, 0.6, 0.25),
  date: rgb(0.55, 0.2, 0.75),
  identifier: rgb(0, 0.55, 0.6),
  unplaced: rgb(0.88, 0.1, 0.1),
} as const satisfies Record<MarkKind, unknown>;

/** Distance between a box and the words in it, in points. */
const MARGIN = 1.5;
const LABEL_SIZE = 5;

/** The same PDF with a box around everything that was read, coloured by kind, and the colours explained on page 1. */
export async function drawOnPdf(
  bytes: Uint8Array,
  marks: readonly Mark[],
  legend: Readonly<Record<MarkKind, string>>,
): Promise<Result<Uint8Array, unknown>> {
  try {
    // A PDF that opens without a password may still be encrypted for its owner.
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
    if (document.isEncrypted) return failed(new Error("encrypted for its owner"));
    const font = await document.embedFont(StandardFonts.HelveticaBold);
    const pages = document.getPages();
    // From the largest to the smallest kind of box: what is small stays on top.
    for (const mark of marks) {
      const page = pages[mark.page - 1];
      if (page !== undefined) drawMark(page, mark, font);
    }
    const [first] = pages;
    if (first !== undefined) drawLegend(first, legend, font);
    return ok(await document.save());
  } catch (cause) {
    return failed(cause);
  }
}

function drawMark(page: PDFPage, mark: Mark, font: PDFFont): void {
  const { kind, box, label } = mark;
  const color = colours[kind];
  const grown = [box[0] - MARGIN, box[1] - MARGIN, box[2] + MARGIN, box[3] + MARGIN] as const;
  if (mark.straightened !== undefined) {
    drawAskew(page, mark, cornersAsDisplayed(grown, mark.straightened), font);
    return;
  }
  const [x0, y0, x1, y1] = grown;
  const a = onPaper(page, x0, y0);
  const b = onPaper(page, x1, y1);
  page.drawRectangle({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
    borderColor: color,
    borderWidth: kind === "unplaced" ? 1.4 : 0.8,
    color,
    opacity: kind === "unplaced" ? 0.15 : 0.05,
  });
  if (label !== null) drawWords(page, label, x0, y0 - 1, LABEL_SIZE, color, font);
}

/** On a page that was set straight to be read, the box lies as the page does. */
function drawAskew(
  page: PDFPage,
  { kind, label }: Mark,
  corners: readonly (readonly [number, number])[],
  font: PDFFont,
): void {
  const color = colours[kind];
  for (const [index, [x, y]] of corners.entries()) {
    const [toX, toY] = corners[(index + 1) % corners.length] ?? [x, y];
    const thickness = kind === "unplaced" ? 1.4 : 0.8;
    page.drawLine({ start: onPaper(page, x, y), end: onPaper(page, toX, toY), thickness, color });
  }
  const [[x, y] = [0, 0]] = corners;
  if (label !== null) drawWords(page, label, x, y - 1, LABEL_SIZE, color, font);
}

function drawLegend(page: PDFPage, legend: Readonly<Record<MarkKind, string>>, font: PDFFont): void {
  let x = 12;
  for (const kind of Object.keys(colours) as MarkKind[]) {
    drawWords(page, legend[kind], x, 10, 7, colours[kind], font);
    x += font.widthOfTextAtSize(legend[kind], 7) + 10;
  }
}

function drawWords(
  page: PDFPage,
  words: string,
  x: number,
  y: number,
  size: number,
  color: ReturnType<typeof rgb>,
  font: PDFFont,
): void {
  page.drawText(words, { ...onPaper(page, x, y), size, color, font, rotate: degrees(page.getRotation().angle) });
}

/** A point of the page as displayed, origin top left, in the coordinates of its paper. */
function onPaper(page: PDFPage, x: number, y: number): { x: number; y: number } {
  const { x: left, y: bottom, width, height } = page.getCropBox();
  const [right, top] = [left + width, bottom + height];
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  if (angle === 90) return { x: left + y, y: bottom + x };
  if (angle === 180) return { x: right - x, y: bottom + y };
  if (angle === 270) return { x: right - y, y: top - x };
  return { x: left + x, y: top - y };
}
