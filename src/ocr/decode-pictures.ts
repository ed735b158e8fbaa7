import { failed, ok, type Result } from "../documents/document.ts";
import type { DecodedFile, DecodedPicture, Ocr, OcrFailure } from "../documents/ocr/engine.ts";
import { greyOf } from "../documents/ocr/picture.ts";
import { decodeTiff, isTiff } from "./decode-tiff.ts";
import { restoreCanvas } from "./deferred-canvas.ts";
import { pictureHeader } from "./picture-header.ts";

/** The pictures of a JPEG, PNG, WebP or TIFF file in shades of grey. */
export const decodePictures: Ocr["decode"] = async (bytes, limits) => {
  try {
    return isTiff(bytes) ? await decodeTiff(bytes, limits) : await decodeOne(bytes, limits.pixels);
  } catch (cause) {
    return failed({ code: "damaged", cause });
  }
};

async function decodeOne(bytes: Uint8Array, pixels: number): Promise<Result<DecodedFile, OcrFailure>> {
  const header = pictureHeader(bytes);
  if (header === null || header.width === 0 || header.height === 0) return failed({ code: "damaged" });
  if (header.width * header.height > pixels) return failed({ code: "too-large" });
  restoreCanvas();
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  const image = await loadImage(Buffer.from(bytes));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const grey = greyOf(context.getImageData(0, 0, width, height).data, width, height);
  const picture: DecodedPicture = { ...grey, dpi: header.dpi };
  return ok({ pictures: [picture], count: 1 });
}
