import type { GreyPicture } from "../documents/ocr/engine.ts";

/** A picture as a portable greymap (PGM, binary): the plainest file that engines read. */
export function greymap({ width, height, pixels }: GreyPicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}
