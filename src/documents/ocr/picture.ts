import type { GreyPicture } from "./engine.ts";

/** Grey of RGBA pixels over white paper, with the weights of the eye. */
export function greyOf(rgba: ArrayLike<number>, width: number, height: number): GreyPicture {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const light = 0.299 * (rgba[from] ?? 0) + 0.587 * (rgba[from + 1] ?? 0) + 0.114 * (rgba[from + 2] ?? 0);
    const alpha = (rgba[from + 3] ?? 255) / 255;
    pixels[at] = Math.round(light * alpha + 255 * (1 - alpha));
  }
  return { width, height, pixels };
}

/** The picture turned by quarters, clockwise. */
export function turned(picture: GreyPicture, quarters: number): GreyPicture {
  const { width, height, pixels } = picture;
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return picture;
  const [newWidth, newHeight] = turns === 2 ? [width, height] : [height, width];
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [nx, ny] =
        turns === 1 ? [height - 1 - y, x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      result[ny * newWidth + nx] = pixels[y * width + x] ?? 255;
    }
  }
  return { width: newWidth, height: newHeight, pixels: result };
}

/** A picture of a whole number of times fewer pixels, each the mean of those it stands for. */
export function shrunk({ width, height, pixels }: GreyPicture, factor: number): GreyPicture {
  if (factor <= 1) return { width, height, pixels };
  const newWidth = Math.max(1, Math.floor(width / factor));
  const newHeight = Math.max(1, Math.floor(height / factor));
  const result = new Uint8Array(newWidth * newHeight);
  for (let y = 0; y < newHeight; y++) {
    for (let x = 0; x < newWidth; x++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        const row = (y * factor + dy) * width + x * factor;
        for (let dx = 0; dx < factor; dx++) sum += pixels[row + dx] ?? 255;
      }
      result[y * newWidth + x] = Math.round(sum / (factor * factor));
    }
  }
  return { width: newWidth, height: newHeight, pixels: result };
}

/** The part of a picture within a box of pixels, with a margin of white around it. */
export function cropped(
  picture: GreyPicture,
  box: readonly [number, number, number, number],
  margin: number,
): GreyPicture {
  const x0 = Math.max(0, Math.floor(box[0]));
  const y0 = Math.max(0, Math.floor(box[1]));
  const x1 = Math.min(picture.width, Math.ceil(box[2]));
  const y1 = Math.min(picture.height, Math.ceil(box[3]));
  const width = Math.max(1, x1 - x0) + 2 * margin;
  const height = Math.max(1, y1 - y0) + 2 * margin;
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = y0; y < y1; y++) {
    const from = y * picture.width;
    pixels.set(picture.pixels.subarray(from + x0, from + x1), (y - y0 + margin) * width + margin);
  }
  return { width, height, pixels };
}

/** The shade that best parts dark from light: half-way between the means of the two (Ridler and Calvard). */
export function inkThreshold({ pixels }: GreyPicture): number {
  const histogram = new Uint32Array(256);
  for (const shade of pixels) histogram[shade] = (histogram[shade] ?? 0) + 1;
  let threshold = 128;
  for (let round = 0; round < 20; round++) {
    const [dark, light] = [meanOf(histogram, 0, threshold), meanOf(histogram, threshold, 256)];
    const next = Math.round((dark + light) / 2);
    if (next === threshold) break;
    threshold = next;
  }
  return threshold;
}

function meanOf(histogram: Uint32Array, from: number, to: number): number {
  let count = 0;
  let sum = 0;
  for (let shade = from; shade < to; shade++) {
    count += histogram[shade] ?? 0;
    sum += shade * (histogram[shade] ?? 0);
  }
  return count === 0 ? (from + to) / 2 : sum / count;
}
