import type { GreyPicture } from "./engine.ts";

/** Shortest drawn line, in pixels at 300 dots an inch (7 mm): longer than the bar of any letter of body text. */
const shortest = 84;
/** Thickest drawn line, in pixels; what is thicker is a band or a letter. */
const thickest = 12;
/** Shade under which a pixel is ink. */
const ink = 150;
/**
 * Shade and length, in pixels, of faint lines: many are printed in light grey. At that shade neighbouring letters run
 * together, so that only what is longer than words counts.
 */
const faint = { ink: 215, shortest: 420 };
/** Shade under which a pixel is not paper. */
const inked = 240;

/** The picture without its drawn lines (frames of tables, underlining): engines take their crossings for letters. */
export function withoutDrawnLines(picture: GreyPicture): GreyPicture {
  const pixels = picture.pixels.slice();
  const marked = { ...picture, crossings: new Uint8Array(pixels.length) };
  const { width, height } = picture;
  for (const kind of [{ ink, shortest }, faint]) {
    erase(marked, pixels, { ...kind, mark: 1, length: width, step: 1, lines: height, stride: width });
    erase(marked, pixels, { ...kind, mark: 2, length: height, step: width, lines: width, stride: 1 });
  }
  return { ...picture, pixels };
}

/** A way through the pixels: along a line by `step`, from line to line by `stride`. */
interface Way {
  /** Shade under which a pixel may belong to the line, and its least length. */
  readonly ink: number;
  readonly shortest: number;
  /** Of its direction, among the crossings. */
  readonly mark: 1 | 2;
  readonly length: number;
  readonly step: number;
  readonly lines: number;
  readonly stride: number;
}

/** Breaks, in pixels, that do not end a drawn line: noise, and the crossing of slightly bent lines. */
const bridged = 2;

/** A picture with the pixels marked that lie on a drawn line of the other direction and were too thick to wipe. */
type Marked = GreyPicture & { readonly crossings: Uint8Array };

function erase(picture: Marked, result: Uint8Array, way: Way): void {
  const { pixels } = picture;
  for (let line = 0; line < way.lines; line++) {
    const base = line * way.stride;
    let start = -1;
    let gap = 0;
    for (let at = 0; at <= way.length; at++) {
      const isInk = at < way.length && isDark(pixels, base + at * way.step, way, line);
      if (isInk) {
        if (start < 0) start = at;
        gap = 0;
      } else if (start >= 0 && (++gap > bridged || at === way.length)) {
        if (at - gap - start >= way.shortest) wipe(picture, result, way, line, start, at - gap + 1);
        start = -1;
        gap = 0;
      }
    }
  }
}

/** Ink here or on the next line: a line that is not quite level steps from one row of pixels to the next. */
const isDark = (pixels: Uint8Array, at: number, way: Way, line: number): boolean =>
  (pixels[at] ?? 255) < way.ink || (line + 1 < way.lines && (pixels[at + way.stride] ?? 255) < way.ink);

/** Share of a stretch that must be thin: rows through tight bold type are as long as lines, but mostly stems. */
const mostlyThin = 0.6;

/** Wipes the stretch where it is thin, and leaves the letters that touch it. */
function wipe(
  { pixels, crossings }: Marked,
  result: Uint8Array,
  way: Way,
  line: number,
  from: number,
  to: number,
): void {
  const spans = Array.from({ length: to - from }, (_, index) => spanAt(pixels, way, line, from + index));
  const thin = spans.filter(([first, last]) => last - first < thickest).length;
  const isLine = thin >= mostlyThin * spans.length || to - from >= faint.shortest;
  if (!isLine) return;
  for (const [index, [first, last]] of spans.entries()) {
    const base = line * way.stride + (from + index) * way.step;
    if (last - first >= thickest) {
      // Where two drawn lines cross, each is as thick as the other is long.
      const seen = crossings[base] ?? 0;
      if ((seen & ~way.mark) !== 0) result[base] = 255;
      crossings[base] = seen | way.mark;
      continue;
    }
    for (let row = first; row <= last; row++) result[base + (row - line) * way.stride] = 255;
  }
}

/** First and last row of the ink that a stretch passes through at a place, looked at as far as a line may be thick. */
function spanAt(pixels: Uint8Array, way: Way, line: number, at: number): readonly [number, number] {
  const base = line * way.stride + at * way.step;
  let [first, last] = [line, line];
  const dark = (row: number): boolean =>
    row >= 0 && row < way.lines && (pixels[base + (row - line) * way.stride] ?? 255) < inked;
  while (line - first < thickest && dark(first - 1)) first--;
  while (last - line < thickest && dark(last + 1)) last++;
  return [first, last];
}
