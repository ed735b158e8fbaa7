import type { Edge } from "../document.ts";
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
/** The same for uprights, which no row of letters makes: what is longer than two lines of text. */
const faintUpright = { ink: 215, shortest: 150 };
/** Shortest upright that joins two level lines, in pixels: the side of a cell that a row without sides follows. */
const side = 40;
/** Shade under which a pixel is not paper. */
const inked = 240;

/** A picture without its drawn lines, and where these were, in pixels. */
export interface Unruled {
  readonly picture: GreyPicture;
  readonly edges: readonly Edge[];
}

/** The picture without its drawn lines (frames of tables, underlining): engines take their crossings for letters. */
export function withoutDrawnLines(picture: GreyPicture): Unruled {
  const pixels = picture.pixels.slice();
  const size = pixels.length;
  const marked: Marked = { ...picture, crossings: new Uint8Array(size), drawn: new Uint8Array(size), strips: [] };
  const { width, height } = picture;
  const level = { mark: 1, length: width, step: 1, lines: height, stride: width } as const;
  const upright = { mark: 2, length: height, step: width, lines: width, stride: 1 } as const;
  for (const kind of [{ ink, shortest }, faint]) erase(marked, pixels, { ...kind, ...level });
  for (const kind of [{ ink, shortest }, faintUpright]) erase(marked, pixels, { ...kind, ...upright });
  sweep(marked, pixels);
  return { picture: { ...picture, pixels }, edges: edgesOf(marked.strips) };
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

interface Marked extends GreyPicture {
  /** Marks the pixels that lie on a drawn line of the other direction and were too thick to wipe. */
  readonly crossings: Uint8Array;
  /** The pixels of lines, by the marks of their directions. */
  readonly drawn: Uint8Array;
  /** What was found to be a part of a drawn line, one row or column of pixels each. */
  readonly strips: Strip[];
}

/** A stretch of a drawn line in one row (`level`) or column of pixels. */
interface Strip {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

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
        const end = at - gap + 1;
        if (end - 1 - start >= way.shortest || joinsLevels(picture, way, line, start, end))
          wipe(picture, result, way, line, start, end);
        start = -1;
        gap = 0;
      }
    }
  }
}

/** Ink here or on the next line: a line that is not quite level steps from one row of pixels to the next. */
const isDark = (pixels: Uint8Array, at: number, way: Way, line: number): boolean =>
  (pixels[at] ?? 255) < way.ink || (line + 1 < way.lines && (pixels[at + way.stride] ?? 255) < way.ink);

/** Whether an upright stretch begins and ends on level lines. */
function joinsLevels({ drawn }: Marked, { mark, stride, step }: Way, line: number, from: number, to: number): boolean {
  if (mark !== 2 || to - from < side) return false;
  const touches = (start: number, direction: number): boolean => {
    for (let distance = -bridged; distance <= thickest; distance++)
      if (((drawn[line * stride + (start + direction * distance) * step] ?? 0) & 1) !== 0) return true;
    return false;
  };
  return touches(from, 1) && touches(to - 1, -1);
}

/** Share of a stretch that must be thin: rows through tight bold type are as long as lines, but mostly stems. */
const mostlyThin = 0.6;

/** Wipes the stretch where it is thin, and leaves the letters that touch it. */
function wipe(
  { pixels, crossings, drawn, strips }: Marked,
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
  strips.push({ level: way.mark === 1, at: line, from, to });
  const own = ownSpans(spans);
  for (const [index, [first, last]] of spans.entries()) {
    const base = line * way.stride + (from + index) * way.step;
    drawn[base] = (drawn[base] ?? 0) | way.mark;
    const [top, bottom] = own[Math.floor(index / block)] ?? [first, last];
    // A letter stands on one side of its underline: the line alone goes, with what of it shows on the other side.
    const [above, below] = [first < top - 1, last > bottom + 1];
    if (last - first >= thickest && (above === below || bottom - top >= thickest)) {
      // Where two drawn lines cross, each is as thick as the other is long.
      const seen = crossings[base] ?? 0;
      if ((seen & ~way.mark) !== 0) result[base] = 255;
      crossings[base] = seen | way.mark;
      continue;
    }
    const [start, end] = [above ? top : Math.max(first, top - 1), below ? bottom : Math.min(last, bottom + 1)];
    for (let row = start; row <= end; row++) result[base + (row - line) * way.stride] = 255;
  }
}

/** Pixels of a stretch that are looked at together: about two letters. */
const block = 64;
/** Share of a stretch that stands between letters, at least: there the line alone is seen. */
const thinShare = 0.1;

/**
 * Where the line itself lies in each block of a stretch: at its thinner places, with those of the blocks beside. What
 * reaches beyond it elsewhere is the foot of a letter that stands on its underline.
 */
function ownSpans(spans: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return Array.from({ length: Math.ceil(spans.length / block) }, (_, index) => {
    const around = spans.slice(Math.max(0, index - 1) * block, (index + 2) * block);
    const sorted = around.sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
    return sorted[Math.floor(thinShare * sorted.length)] ?? [0, 0];
  });
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

/** Most pixels across of what is left of a corner or a crossing; points and commas stand beside no line. */
const crumb = 14;

/** Wipes what is left on the way of drawn lines and is too small for a letter: engines see marks in it. */
function sweep({ width, drawn }: Marked, result: Uint8Array): void {
  /** Ink that is known to reach farther than a crumb does. */
  const large = new Uint8Array(drawn.length);
  for (let at = 0; at < drawn.length; at++) {
    const mark = drawn[at] ?? 0;
    if (mark === 0) continue;
    const across = mark === 1 ? width : 1;
    for (let off = -bridged; off <= bridged; off++) {
      const start = at + off * across;
      if ((result[start] ?? 255) >= inked || large[start] === 1) continue;
      const { pixels, isCrumb } = inkAround(result, width, start);
      for (const pixel of pixels) {
        if (isCrumb) result[pixel] = 255;
        else large[pixel] = 1;
      }
    }
  }
}

/** The connected pixels around a place, as far as a crumb may reach, and whether they are all of them. */
function inkAround(
  pixels: Uint8Array,
  width: number,
  start: number,
): { readonly pixels: readonly number[]; readonly isCrumb: boolean } {
  const found = [start];
  const known = new Set(found);
  let [left, right, top, bottom] = [start % width, start % width, Math.floor(start / width), Math.floor(start / width)];
  for (let index = 0; index < found.length; index++) {
    const at = found[index] ?? 0;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    if (right - left >= crumb || bottom - top >= crumb) return { pixels: found, isCrumb: false };
    for (const next of [at - width, at - 1, at + 1, at + width]) {
      if (known.has(next) || (pixels[next] ?? 255) >= inked) continue;
      known.add(next);
      found.push(next);
    }
  }
  return { pixels: found, isCrumb: true };
}

/** Pixels within which strips are one line: as thick as lines are, and stepping where one is not quite straight. */
const oneLine = 4;
/** Pixels between the ends of two strips of one line. */
const oneEnd = 12;

/** The lines that strips are parts of: neighbouring rows of pixels are one line, and so are its steps. */
function edgesOf(strips: readonly Strip[]): Edge[] {
  const edges: { level: boolean; last: number; sum: number; weight: number; from: number; to: number }[] = [];
  const sorted = [...strips].sort((a, b) => Number(b.level) - Number(a.level) || a.at - b.at || a.from - b.from);
  for (const { level, at, from, to } of sorted) {
    const edge = edges.find(
      (one) => one.level === level && at - one.last <= oneLine && from <= one.to + oneEnd && to >= one.from - oneEnd,
    );
    const weight = to - from;
    if (edge === undefined) {
      edges.push({ level, last: at, sum: at * weight, weight, from, to });
      continue;
    }
    edge.last = at;
    edge.sum += at * weight;
    edge.weight += weight;
    edge.from = Math.min(edge.from, from);
    edge.to = Math.max(edge.to, to);
  }
  return edges.map(({ level, sum, weight, from, to }) => ({ level, at: sum / weight, from, to }));
}
