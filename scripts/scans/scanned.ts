import { PDFDocument } from "@cantoo/pdf-lib";
import { createCanvas } from "@napi-rs/canvas";
import { defaultLimits } from "../../src/documents/limits.ts";
import type { GreyPicture, PdfAssets } from "../../src/documents/ocr/engine.ts";
import { straightened } from "../../src/documents/ocr/resample.ts";
import { withPdf } from "../../src/documents/pdf/pdfjs.ts";
import { pictureOf } from "../../src/documents/pdf/render.ts";
import { Random } from "../synth/random.ts";

/** How a sheet is laid on the glass, and what the scanner writes. */
export interface ScanStyle {
  /** Dots an inch. */
  readonly dpi: number;
  /** Degrees by which lines fall to the right. */
  readonly skew: number;
  /** Standard deviation of the noise, in shades of 255. */
  readonly noise: number;
  /** Quality of the JPEG, 0 to 100. */
  readonly quality: number;
}

/** A PDF that holds nothing but pictures of the pages of `bytes`, as an office scanner makes it; the same for a seed. */
export async function scanned(
  bytes: Uint8Array,
  style: ScanStyle,
  seed: number,
  assets?: PdfAssets,
): Promise<Uint8Array> {
  const random = new Random(seed ^ 0x5ca7);
  const sheets = await withPdf(
    bytes,
    async (pdf) => {
      const pictures: GreyPicture[] = [];
      for (let number = 1; number <= pdf.numPages; number++)
        pictures.push((await pictureOf(pdf, number, style.dpi, defaultLimits.pixels)).picture);
      return pictures;
    },
    assets,
  );
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const sheet of sheets) {
    const picture = noisy(straightened(sheet, { scale: 1, skew: -style.skew }), style.noise, random);
    const image = await document.embedJpg(jpegOf(picture, style.quality));
    const [width, height] = [(picture.width * 72) / style.dpi, (picture.height * 72) / style.dpi];
    document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return document.save();
}

/** Noise of a sensor: the sum of a few random numbers is near enough to a bell. */
function noisy({ width, height, pixels }: GreyPicture, deviation: number, random: Random): GreyPicture {
  const spread = deviation * Math.sqrt(3);
  const shades = Uint8ClampedArray.from(pixels, (shade) => {
    const bell = random.next() + random.next() + random.next() + random.next() - 2;
    return shade + bell * spread;
  });
  return { width, height, pixels: new Uint8Array(shades.buffer) };
}

function jpegOf({ width, height, pixels }: GreyPicture, quality: number): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  for (let at = 0; at < pixels.length; at++)
    image.data.fill(pixels[at] ?? 255, 4 * at, 4 * at + 3).fill(255, 4 * at + 3, 4 * at + 4);
  context.putImageData(image, 0, 0);
  return canvas.toBuffer("image/jpeg", quality);
}
