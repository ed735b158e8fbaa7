import type { DecodedPicture } from "../ocr/engine.ts";

/** Widths in inches that a sheet of paper may have: from half a page to A3. */
const narrowest = 5;
const widest = 13;
/** Width of a sheet of A4 in inches. */
const a4 = 8.27;

/**
 * Dots an inch of a picture. What the file says counts where it makes a sheet of paper; telephones and screens write
 * 72 or nothing, and their pictures are taken for one of a sheet of A4.
 */
export function dpiOf({ width, height, dpi }: DecodedPicture): number {
  const short = Math.min(width, height);
  if (dpi !== null && dpi > 0 && short / dpi >= narrowest && short / dpi <= widest) return dpi;
  // A wide strip is a part of a page, as wide as the page.
  return width > 1.7 * height ? width / a4 : short / a4;
}

/** Dots an inch under which letters of body text have too few pixels to be told apart. */
const leastDpi = 90;

/** True for a picture in which text of a whole page cannot be read. */
export const isTooSmall = (picture: DecodedPicture): boolean =>
  Math.min(picture.width, picture.height) < 200 || dpiOf(picture) < leastDpi;

/** Dots an inch under which a letter is a blot: reading would only cost time. */
const hopelessDpi = 40;

export const isHopeless = (picture: DecodedPicture): boolean => dpiOf(picture) < hopelessDpi;
