import { dark, isEnclosed, side } from "./bands.ts";
import type { GreyPicture } from "./engine.ts";

/** Lightest ground of a tinted band whose letters may be lighter still; darker ones are `dark` bands. */
const lightest = 200;
/** Shades within which a square has one ground, and its neighbours the same. */
const even = 12;
/** Share of a square that is ground: letters of a heading cover less than the rest. */
const mostlyGround = 0.45;
/** Fewest squares of a band: as high as a line, and wider than a letter of a title. */
const fewest = 6;
/** Shades by which letters differ from their ground. */
const contrast = 40;
/** Fewest pixels of letters, and how many times as many must be light as are dark. */
const written = 60;
const mostlyLight = 3;
/** The shade that a band of light letters is deepened to. */
const deep = 60;

/**
 * The picture without the tints of bands: deepened where their letters are lighter than they are, for white headings on
 * the colour of a house are grey on grey in a scan, and lightened to paper elsewhere. A band as high as one line of text
 * lies between stretches of paper that its ground is else judged by.
 */
export function withoutTints(picture: GreyPicture): GreyPicture {
  const columns = Math.ceil(picture.width / side);
  const rows = Math.ceil(picture.height / side);
  const grounds = groundsOf(picture, columns, rows);
  let pixels: Uint8Array | null = null;
  for (const band of bandsIn(grounds, columns, rows)) {
    const border = borderOf(band, grounds, columns, rows);
    if (band.length < fewest || !isDarkerThanPaper(picture, border, columns)) continue;
    pixels ??= picture.pixels.slice();
    const target = pixels;
    const settle = hasLightLetters(picture, band, grounds, columns) ? deepened : lightened;
    // Light falls unevenly on a photographed sheet, so that each square has a ground of its own.
    for (const [square, shade] of [...band.map((one) => [one, grounds[one] ?? 0] as const), ...border])
      eachPixel(picture, square, columns, 1, (at) => {
        target[at] = settle(picture.pixels[at] ?? 255, shade);
      });
  }
  return pixels === null ? picture : { ...picture, pixels };
}

/** The shade of each square that is mostly one tint; 0 elsewhere. */
function groundsOf(picture: GreyPicture, columns: number, rows: number): Uint8Array {
  const grounds = new Uint8Array(columns * rows);
  const histogram = new Uint16Array(256);
  for (let square = 0; square < grounds.length; square++) {
    histogram.fill(0);
    let count = 0;
    eachPixel(picture, square, columns, 2, (at) => {
      const shade = picture.pixels[at] ?? 255;
      histogram[shade] = (histogram[shade] ?? 0) + 1;
      count++;
    });
    let [within, most] = [0, mostlyGround * count];
    for (let shade = 0; shade < 256; shade++) {
      within += (histogram[shade] ?? 0) - (histogram[shade - 2 * even] ?? 0);
      const middle = shade - even;
      if (within < most || middle < dark || middle > lightest) continue;
      most = within;
      grounds[square] = middle;
    }
  }
  return grounds;
}

/** The squares of each band: neighbours of nearly the same ground. */
function bandsIn(grounds: Uint8Array, columns: number, rows: number): number[][] {
  const known = new Uint8Array(grounds.length);
  const bands: number[][] = [];
  for (const [start, shade] of grounds.entries()) {
    if (shade === 0 || known[start] === 1) continue;
    const band = [start];
    known[start] = 1;
    for (let index = 0; index < band.length; index++) {
      const square = band[index] ?? 0;
      for (const next of neighbours(square, columns, rows)) {
        const other = grounds[next] ?? 0;
        if (known[next] === 1 || other === 0 || Math.abs(other - (grounds[square] ?? 0)) > even) continue;
        known[next] = 1;
        band.push(next);
      }
    }
    bands.push(band);
  }
  return bands;
}

function neighbours(square: number, columns: number, rows: number): number[] {
  const [column, row] = [square % columns, Math.floor(square / columns)];
  return [
    ...(column > 0 ? [square - 1] : []),
    ...(column < columns - 1 ? [square + 1] : []),
    ...(row > 0 ? [square - columns] : []),
    ...(row < rows - 1 ? [square + columns] : []),
  ];
}

/** Whether what is written on a band is lighter than it, with its ground to either side. */
function hasLightLetters(picture: GreyPicture, band: readonly number[], grounds: Uint8Array, columns: number): boolean {
  const { width, pixels } = picture;
  let [light, black] = [0, 0];
  for (const square of band) {
    const ground = grounds[square] ?? 0;
    const isGround = (shade: number): boolean => Math.abs(shade - ground) < contrast / 2;
    eachPixel(picture, square, columns, 1, (at) => {
      const depth = (pixels[at] ?? 255) - ground;
      if (depth < -contrast) black++;
      else if (depth > contrast && isEnclosed(picture, at % width, Math.floor(at / width), isGround)) light++;
    });
  }
  return light >= written && light > mostlyLight * black;
}

/** The squares around a band, which its edge runs through, each with the shade of the band beside it. */
function borderOf(band: readonly number[], grounds: Uint8Array, columns: number, rows: number): Map<number, number> {
  const own = new Set(band);
  return new Map(
    band.flatMap((square) =>
      neighbours(square, columns, rows)
        .filter((next) => !own.has(next))
        .map((next) => [next, grounds[square] ?? 0] as const),
    ),
  );
}

/** Shades by which paper is lighter than a band on it, the share of a square that shows it, and of the squares around. */
const tint = 25;
const showing = 0.3;
const around = 0.6;

/** Whether a band has lighter paper around it: a sheet in the shade has not. */
function isDarkerThanPaper(picture: GreyPicture, border: ReadonlyMap<number, number>, columns: number): boolean {
  let lighter = 0;
  for (const [square, shade] of border) {
    let [light, count] = [0, 0];
    eachPixel(picture, square, columns, 2, (at) => {
      count++;
      if ((picture.pixels[at] ?? 255) > shade + tint) light++;
    });
    if (light > showing * count) lighter++;
  }
  return lighter >= around * border.size;
}

/** A shade where the ground is set to a deep one: white stays white and black black, so that what stands beside it does not suffer. */
function deepened(own: number, shade: number): number {
  if (own <= shade) return (own * deep) / shade;
  const white = Math.min(255, shade + 2 * contrast);
  return Math.min(255, deep + ((own - shade) * (255 - deep)) / Math.max(1, white - shade));
}

/** A shade where the ground is set to paper. */
const lightened = (own: number, shade: number): number => Math.min(255, (own * 255) / shade);

/** Every `step`th pixel of a square, by its place. */
function eachPixel(
  { width, height }: GreyPicture,
  square: number,
  columns: number,
  step: number,
  visit: (at: number) => void,
): void {
  const [left, top] = [(square % columns) * side, Math.floor(square / columns) * side];
  for (let y = top; y < Math.min(height, top + side); y += step)
    for (let x = left; x < Math.min(width, left + side); x += step) visit(y * width + x);
}
