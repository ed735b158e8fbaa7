/** What letters must be like to be read on a page or a screen, in whatever format they come. Colours are 0xRRGGBB. */

/** Height of type in points under which nobody reads. */
export const TINY = 1.5;
/** The ground of a page that says nothing of it. */
export const WHITE = 0xffffff;
/** Contrast (WCAG 2, 1 to 21) under which letters cannot be told from their ground. */
const leastContrast = 1.1;

/** Colours of which one cannot be told from the other. */
export const isAlike = (a: number, b: number): boolean => a === b || contrast(a, b) < leastContrast;

/** Contrast of two colours as WCAG 2 reckons it, 1 for none. */
function contrast(a: number, b: number): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: number): number {
  const [red = 0, green = 0, blue = 0] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
