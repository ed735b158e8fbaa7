import { ok, type Result } from "../document.ts";
import type { Box } from "../text.ts";
import type { GreyPicture, Ocr, OcrFailure, SeenWord } from "./engine.ts";
import { cropped } from "./picture.ts";
import { straightened } from "./resample.ts";

/** White around each piece, in pixels: as much as between lines of text. */
const margin = 24;
/** Most pieces that are read again; a page of figures has fewer. */
const most = 200;

/**
 * Reads pieces of a picture once more, set one under the other: without their neighbours, engines divide and read
 * figures differently, so that two readings that agree are worth more than one; the same holds for pieces that are drawn
 * larger by `scale`. One list of words for each piece.
 */
export async function secondReading(
  ocr: Ocr,
  picture: GreyPicture,
  boxes: readonly Box[],
  { milliseconds, scale = 1 }: { readonly milliseconds: number; readonly scale?: number },
): Promise<Result<(readonly SeenWord[])[], OcrFailure>> {
  const pieces = boxes.slice(0, most).map((box) => cropped(picture, grown(box), margin));
  if (pieces.length === 0) return ok(boxes.map(() => []));
  const { sheet, tops } = sheetOf(pieces);
  const seen = await ocr.recognise(straightened(sheet, { scale, skew: 0 }), { shape: "column", milliseconds });
  if (!seen.ok) return seen;
  const words = seen.value.map((word) => ({ ...word, box: scaled(word.box, 1 / scale) }));
  return ok(
    boxes.map((box, index) => {
      const top = tops[index];
      const piece = pieces[index];
      if (top === undefined || piece === undefined) return [];
      const [left, above] = grown(box);
      return words
        .filter(({ box: [, y0, , y1] }) => (y0 + y1) / 2 >= top && (y0 + y1) / 2 < top + piece.height)
        .map((word) => ({ ...word, box: moved(word.box, left - margin, above - margin - top) }));
    }),
  );
}

/** A little more than the ink: commas and accents reach over the boxes that engines give. */
const grown = ([x0, y0, x1, y1]: Box): Box => [
  Math.max(0, Math.floor(x0) - 3),
  Math.max(0, Math.floor(y0) - 4),
  Math.ceil(x1) + 3,
  Math.ceil(y1) + 4,
];

const scaled = ([x0, y0, x1, y1]: Box, by: number): Box => [x0 * by, y0 * by, x1 * by, y1 * by];

const moved = ([x0, y0, x1, y1]: Box, dx: number, dy: number): Box => [x0 + dx, y0 + dy, x1 + dx, y1 + dy];

/** The pieces one under the other on one sheet, and where each begins. */
function sheetOf(pieces: readonly GreyPicture[]): { sheet: GreyPicture; tops: number[] } {
  const width = Math.max(...pieces.map((piece) => piece.width));
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  const pixels = new Uint8Array(width * height).fill(255);
  const tops: number[] = [];
  let top = 0;
  for (const piece of pieces) {
    tops.push(top);
    for (let y = 0; y < piece.height; y++)
      pixels.set(piece.pixels.subarray(y * piece.width, (y + 1) * piece.width), (top + y) * width);
    top += piece.height;
  }
  return { sheet: { width, height, pixels }, tops };
}
