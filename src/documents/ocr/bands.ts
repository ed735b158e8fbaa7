import type { GreyPicture } from "./engine.ts";

/** Side, in pixels of a page at 300 dots an inch, of the squares that the ground is judged by: about a line of text. */
export const side = 24;
/** Shade under which a ground is a dark band with light letters. */
export const dark = 110;
/** Where no dark band is near. */
export const none = -1;

/** What a row of pixels is: paper, a part of a dark band, or the blur between the two, which bears no letters. */
export const row = { paper: 0, band: 1, edge: 2 } as const;

/** Share of dark pixels along a row of a band with light letters in it, of one without, and how far it is looked along. */
const lettered = 0.2;
const solid = 0.85;
const along = 48;
/** Fewest rows above and below its letters, in pixels, that tell a band from rows through black type. */
const padding = 4;
/** Rows of blur outside and inside of a band's edge. */
const blur = 3;

/** The shade of the dark band that a square lies in or beside. */
export function bandsOf(ground: Float64Array, columns: number, rows: number): Float64Array {
  const bands = new Float64Array(ground.length).fill(none);
  for (let index = 0; index < ground.length; index++) {
    const [column, at] = [index % columns, Math.floor(index / columns)];
    const near = [
      ground[index],
      at > 0 ? ground[index - columns] : 255,
      at < rows - 1 ? ground[index + columns] : 255,
      column > 0 ? ground[index - 1] : 255,
      column < columns - 1 ? ground[index + 1] : 255,
    ];
    bands[index] = near.find((shade) => (shade ?? 255) < dark) ?? none;
  }
  return bands;
}

/** What the rows of pixels of a column of squares are: squares are coarser than bands, whose edges cut through them. */
export function bandRows({ width, height, pixels }: GreyPicture, x: number): Uint8Array {
  const kinds = new Uint8Array(height);
  let [start, solids] = [0, 0];
  for (let y = 0; y <= height; y++) {
    const share = y === height ? 0 : darkShare(pixels.subarray(y * width, (y + 1) * width), x);
    if (share > solid) solids++;
    if (share > lettered) continue;
    if (solids >= padding) {
      kinds.fill(row.edge, Math.max(0, start - blur), y + blur);
      kinds.fill(row.band, start + blur, Math.max(start + blur, y - blur));
    }
    [start, solids] = [y + 1, 0];
  }
  return kinds;
}

/** Share of dark pixels around a place of a row, or to either side of it where that is more: a band may end here. */
function darkShare(pixels: Uint8Array, x: number): number {
  let most = 0;
  for (const left of [0, 1, 2]) {
    const [from, to] = [x - left * along, x + side + (2 - left) * along];
    let found = 0;
    for (let at = Math.max(0, from); at < to; at++) if ((pixels[at] ?? 255) < dark) found++;
    most = Math.max(most, found / (to - from));
  }
  return most;
}

/** Whether the ground of a band lies to either side of a place: what is light beyond its end is paper, no letter. */
export function isEnclosed(
  { width, pixels }: GreyPicture,
  x: number,
  y: number,
  isGround = (shade: number): boolean => shade < dark,
): boolean {
  const sees = (step: number): boolean => {
    for (let distance = 0; distance <= along; distance++) {
      const at = x + step * distance;
      if (at < 0 || at >= width) return false;
      if (isGround(pixels[y * width + at] ?? 255)) return true;
    }
    return false;
  };
  return sees(-1) && sees(1);
}
