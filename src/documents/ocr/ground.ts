import { bandRows, bandsOf, dark, isEnclosed, none, row, side } from "./bands.ts";
import type { GreyPicture } from "./engine.ts";

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
  const rowsAt = (column: number): Uint8Array => {
    const kinds = known.get(column) ?? bandRows(picture, column * side);
    known.set(column, kinds);
    return kinds;
  };
  const ink = blackOf(picture, ground, columns);
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const first = Math.min(rows - 1, Math.floor(y / side)) * columns;
    for (let column = 0; column < columns; column++) {
      const own = ground[first + column] ?? 255;
      const band = bands[first + column] ?? none;
      const kind = band === none ? row.paper : rowsAt(column)[y];
      const paper = band === none ? own : kind === row.band ? band : Math.max(own, plain);
      for (let x = column * side; x < Math.min(width, (column + 1) * side); x++) {
        const shade = pixels[y * width + x] ?? 255;
        // On a dark ground the letters are what is lighter than it, and has the dark to either side.
        const depth =
          paper < dark ? (shade - paper) / Math.max(60, 235 - paper) : (paper - shade) / Math.max(40, paper - ink);
        const isBlank = depth <= faint || kind === row.edge || (kind === row.band && !isEnclosed(picture, x, y));
        result[y * width + x] = isBlank ? 255 : depth >= full ? 0 : Math.round((255 * (full - depth)) / (full - faint));
      }
    }
  }
  return { width, height, pixels: result };
}

/** Shade of paper beside a dark band, at least. */
const plain = 200;

/** Shares of the way from paper to ink: under the first it is noise of the paper, over the second full ink. */
const faint = 0.15;
const full = 0.85;

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
