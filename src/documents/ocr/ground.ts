import type { GreyPicture } from "./engine.ts";

/** Side, in pixels of a page at 300 dots an inch, of the squares that the ground is judged by: about a line of text. */
const side = 24;

/**
 * Black text on white paper: uneven light (photographs, thin paper) is taken out, faint print is strengthened, and
 * white letters on a dark band are turned round.
 */
export function evened(picture: GreyPicture): GreyPicture {
  const { width, height, pixels } = picture;
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const ground = groundOf(picture, columns, rows);
  const bands = bandsOf(ground, columns, rows);
  const known = new Map<number, Uint8Array>();
  const inBand = (column: number): Uint8Array => {
    const mask = known.get(column) ?? bandRows(picture, column * side);
    known.set(column, mask);
    return mask;
  };
  const ink = blackOf(picture, ground, columns);
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const row = Math.min(rows - 1, Math.floor(y / side)) * columns;
    for (let column = 0; column < columns; column++) {
      const own = ground[row + column] ?? 255;
      const band = bands[row + column] ?? none;
      const paper = band === none ? own : inBand(column)[y] === 1 ? band : Math.max(own, plain);
      for (let x = column * side; x < Math.min(width, (column + 1) * side); x++) {
        const shade = pixels[y * width + x] ?? 255;
        // On a dark ground the letters are what is lighter than it.
        const depth =
          paper < dark ? (shade - paper) / Math.max(60, 235 - paper) : (paper - shade) / Math.max(40, paper - ink);
        result[y * width + x] =
          depth <= faint ? 255 : depth >= full ? 0 : Math.round((255 * (full - depth)) / (full - faint));
      }
    }
  }
  return { width, height, pixels: result };
}

/** Where no dark band is near. */
const none = -1;
/** Shade of paper beside a dark band, at least. */
const plain = 200;
/** Share of dark pixels along a row of a band with light letters in it, of one without, and how far it is looked along. */
const lettered = 0.3;
const solid = 0.85;
const along = 48;
/** Fewest rows above and below its letters, in pixels, that tell a band from rows through black type. */
const padding = 4;

/** The shade of the dark band that a square lies in or beside. */
function bandsOf(ground: Float64Array, columns: number, rows: number): Float64Array {
  const bands = new Float64Array(ground.length).fill(none);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (const at of [row, row - 1, row + 1].filter((one) => one >= 0 && one < rows)) {
        const shade = ground[at * columns + column] ?? 255;
        if (shade < dark && bands[row * columns + column] === none) bands[row * columns + column] = shade;
      }
  return bands;
}

/** The rows of pixels, 1 each, that are parts of dark bands: squares are coarser than bands, whose edges cut through them. */
function bandRows({ width, height, pixels }: GreyPicture, x: number): Uint8Array {
  const mask = new Uint8Array(height);
  let [start, solids] = [0, 0];
  for (let y = 0; y <= height; y++) {
    // To either side, and around: a band may end here.
    const share =
      y === height
        ? 0
        : Math.max(
            ...[0, 1, 2].map((left) => darkAlong(pixels, y * width, x - left * along, x + side + (2 - left) * along)),
          );
    if (share > solid) solids++;
    if (share > lettered) continue;
    if (solids >= padding) mask.fill(1, start, y);
    [start, solids] = [y + 1, 0];
  }
  return mask;
}

/** Share of dark pixels of a row from one place to another, as far as it is on the page. */
function darkAlong(pixels: Uint8Array, row: number, from: number, to: number): number {
  let found = 0;
  for (let at = Math.max(0, from); at < to; at++) if ((pixels[row + at] ?? 255) < dark) found++;
  return found / (to - from);
}

/** Shares of the way from paper to ink: under the first it is noise of the paper, over the second full ink. */
const faint = 0.15;
const full = 0.85;

/** Shade under which a ground is a dark band with light letters. */
const dark = 110;

/** The ground of each square: the shade that most of it and of its neighbours have. */
function groundOf(picture: GreyPicture, columns: number, rows: number): Float64Array {
  const { width, height, pixels } = picture;
  const own = new Float64Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      // A square is judged with its surroundings, so that a bold letter is not taken for a band.
      const [y0, y1] = [Math.max(0, (row - 1) * side), Math.min(height, (row + 2) * side)];
      const [x0, x1] = [Math.max(0, (column - 1) * side), Math.min(width, (column + 2) * side)];
      for (let y = y0; y < y1; y += 2)
        for (let x = x0; x < x1; x += 2) {
          const shade = pixels[y * width + x] ?? 255;
          histogram[shade] = (histogram[shade] ?? 0) + 1;
          count++;
        }
      const middle = quantile(histogram, count, 0.5);
      own[row * columns + column] = middle < dark ? middle : quantile(histogram, count, 0.8);
    }
  }
  return withEdges(own, picture, columns, rows);
}

/** Share of dark pixels from which a square beside a dark band is a part of it. */
const mostly = 0.6;

/** The grounds with the edges of dark bands, whose surroundings are half paper, counted to the bands. */
function withEdges(own: Float64Array, picture: GreyPicture, columns: number, rows: number): Float64Array {
  const result = own.slice();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if ((own[at] ?? 255) < dark) continue;
      const beside = [
        row > 0 ? own[at - columns] : undefined,
        row < rows - 1 ? own[at + columns] : undefined,
        column > 0 ? own[at - 1] : undefined,
        column < columns - 1 ? own[at + 1] : undefined,
      ].find((ground) => (ground ?? 255) < dark);
      if (beside !== undefined && darkShare(picture, column, row) > mostly) result[at] = beside;
    }
  }
  return result;
}

function darkShare({ width, height, pixels }: GreyPicture, column: number, row: number): number {
  let count = 0;
  let found = 0;
  for (let y = row * side; y < Math.min(height, (row + 1) * side); y++) {
    for (let x = column * side; x < Math.min(width, (column + 1) * side); x++) {
      count++;
      if ((pixels[y * width + x] ?? 255) < dark) found++;
    }
  }
  return found / Math.max(1, count);
}

/** The shade of full ink on the page: what the darkest hundredth of its text reaches. */
function blackOf({ pixels, width }: GreyPicture, ground: Float64Array, columns: number): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const x = at % width;
    const y = (at - x) / width;
    const paper = ground[Math.floor(y / side) * columns + Math.floor(x / side)] ?? 255;
    const shade = pixels[at] ?? 255;
    if (paper < dark || shade > 0.75 * paper) continue;
    histogram[shade] = (histogram[shade] ?? 0) + 1;
    count++;
  }
  return count === 0 ? 0 : Math.min(140, quantile(histogram, count, 0.25));
}

function quantile(histogram: Uint32Array, count: number, share: number): number {
  let seen = 0;
  for (let shade = 0; shade < 256; shade++) {
    seen += histogram[shade] ?? 0;
    if (seen >= share * count) return shade;
  }
  return 255;
}
