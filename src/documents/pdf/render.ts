import type { GreyPicture } from "../ocr/engine.ts";
import { greyOf } from "../ocr/picture.ts";
import type { PdfDocument } from "./pdfjs.ts";

/** A page drawn at about `dpi` dots an inch, fewer where the page is too large for `pixels`. */
export async function pictureOf(
  pdf: PdfDocument,
  number: number,
  dpi: number,
  pixels: number,
): Promise<{ readonly picture: GreyPicture; readonly dpi: number }> {
  const page = await pdf.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(dpi / 72, Math.sqrt(pixels / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const drawing = pdf.canvasFactory.create(width, height);
  try {
    const { canvas, context } = drawing;
    await page.render({ canvas, canvasContext: context, viewport, background: "white" }).promise;
    return { picture: greyOf(context.getImageData(0, 0, width, height).data, width, height), dpi: scale * 72 };
  } finally {
    pdf.canvasFactory.destroy(drawing);
    page.cleanup();
  }
}
