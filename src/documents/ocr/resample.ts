import { type Lean, leaningFrom } from "../straightened.ts";
import type { GreyPicture } from "./engine.ts";

/** How a picture was scaled and turned about its middle; `unstraightened` gives the way back. */
export interface Straightening {
  readonly scale: number;
  /** Degrees by which its lines fell to the right; they were turned back by as much. */
  readonly skew: number;
  /** Degrees more by which they fell at the foot than at the head. */
  readonly fan?: number;
  /** How its columns lay then; absent where they were upright. */
  readonly lean?: Lean;
}

/** Scales a picture and turns its lines level, in one pass of bicubic interpolation, so that it is softened once. */
export function straightened(picture: GreyPicture, { scale, skew, fan = 0, lean }: Straightening): GreyPicture {
  if (scale === 1 && skew === 0 && fan === 0 && lean === undefined) return picture;
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const pixels = new Uint8Array(width * height);
  const cos = Math.cos((skew * Math.PI) / 180) / scale;
  const sin = Math.sin((skew * Math.PI) / 180) / scale;
  const [cx, cy] = [(picture.width - 1) / 2, (picture.height - 1) / 2];
  const [nx, ny] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y++) {
    const dy = y - ny;
    const fall = (((fan * Math.PI) / 180) * dy) / height / scale;
    for (let x = 0; x < width; x++) {
      const dx = lean === undefined ? x - nx : leaningFrom(x - nx, dy, lean, width);
      pixels[y * width + x] = shadeAt(picture, cx + dx * cos - dy * sin, cy + dx * (sin + fall) + dy * cos);
    }
  }
  return { width, height, pixels };
}

/** Weights of the four pixels around a place, by Catmull and Rom. */
function weights(t: number): readonly [number, number, number, number] {
  const [t2, t3] = [t * t, t * t * t];
  return [-0.5 * t3 + t2 - 0.5 * t, 1.5 * t3 - 2.5 * t2 + 1, -1.5 * t3 + 2 * t2 + 0.5 * t, 0.5 * t3 - 0.5 * t2];
}

/** Shade at a place between pixels; white outside of the picture. */
function shadeAt({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < -1 || top < -1 || left > width || top > height) return 255;
  const [a0, a1, a2, a3] = weights(x - left);
  const b = weights(y - top);
  let sum = 0;
  for (let row = 0; row < 4; row++) {
    const yy = top - 1 + row;
    if (yy < 0 || yy >= height) {
      sum += 255 * (b[row] ?? 0);
      continue;
    }
    const from = yy * width + left;
    const p0 = left >= 1 ? (pixels[from - 1] ?? 255) : 255;
    const p1 = left >= 0 && left < width ? (pixels[from] ?? 255) : 255;
    const p2 = left + 1 < width ? (pixels[from + 1] ?? 255) : 255;
    const p3 = left + 2 < width ? (pixels[from + 2] ?? 255) : 255;
    sum += (a0 * p0 + a1 * p1 + a2 * p2 + a3 * p3) * (b[row] ?? 0);
  }
  return sum < 0 ? 0 : sum > 255 ? 255 : Math.round(sum);
}
