import type { Edge } from "../document.ts";
import type { Box } from "../text.ts";
import type { Unruled } from "./drawn-lines.ts";
import type { GreyPicture } from "./engine.ts";

/** Shade under which a pixel is ink: dashes are thin, and often grey. */
const ink = 200;
/** Thickest and longest dash, in pixels at 300 dots an inch; what is longer is found as a drawn line. */
const level = { thickest: 12, longest: 84 };
/** The same for uprights: letters are higher. */
const upright = { thickest: 8, longest: 24 };
/** Farthest, in pixels, that one dash stands above or below the one before it: a sheet is never quite flat. */
const step = 3;
/** Widest blank between two dashes, in pixels, and in lengths of the longer one where a letter took the place of some. */
const [widestBlank, widestInDashes] = [60, 4];
/** Fewest dashes of a line: no word, and no row of figures that are not given, has as many. */
const fewest = 8;
/** Share of the blanks of a line that are alike, and by how much alike ones may differ, as a share and in pixels. */
const mostly = 0.7;
const [unlike, least] = [0.35, 2];

/**
 * A picture without its dashed and dotted lines. Engines take such a line for the foot or the head of letters, and make
 * boxes as high as the row of them. Dashes tell where rows end, as drawn lines do; dots may lead from a label to its amount.
 */
export function withoutDashedLines({ picture, edges }: Unruled): Unruled {
  const marks = smallMarks(picture);
  const lying = linesOf(marks, level);
  const standing = linesOf(marks.map(turned), upright);
  if (lying.length + standing.length === 0) return { picture, edges };
  const pixels = picture.pixels.slice();
  for (const [x0, y0, x1, y1] of [...lying.flat(), ...standing.flat().map(turned)])
    for (let y = Math.max(0, y0 - 1); y < Math.min(picture.height, y1 + 1); y++)
      pixels.fill(255, y * picture.width + Math.max(0, x0 - 1), y * picture.width + Math.min(picture.width, x1 + 1));
  const found = [...lying.filter(isDashed).map(edgeOf), ...standing.filter(isDashed).map(uprightOf)];
  return { picture: { ...picture, pixels }, edges: [...edges, ...found] };
}

/** The lines that marks make from left to right. */
const linesOf = (marks: readonly Box[], { thickest, longest }: typeof level): Box[][] =>
  chainsOf(marks.filter(([x0, y0, x1, y1]) => y1 - y0 <= thickest && x1 - x0 <= longest)).filter(isRegular);

/** A box with its ways across and down exchanged. */
const turned = ([x0, y0, x1, y1]: Box): Box => [y0, x0, y1, x1];

const uprightOf = (line: readonly Box[]): Edge => ({ ...edgeOf(line), level: false });

/** Whether the blanks between the marks of a line are of one width, as no letters are. */
function isRegular(line: readonly Box[]): boolean {
  if (line.length < fewest) return false;
  const blanks = line.slice(1).map((mark, index) => mark[0] - (line[index]?.[2] ?? 0));
  const usual = middleOf(blanks);
  const alike = blanks.filter((blank) => Math.abs(blank - usual) <= Math.max(least, unlike * usual));
  return alike.length >= mostly * blanks.length;
}

/** Whether the marks of a line are dashes rather than dots. */
const isDashed = (line: readonly Box[]): boolean =>
  middleOf(line.map(([x0, y0, x1, y1]) => (x1 - x0) / (y1 - y0))) > 1.5;

const edgeOf = (line: readonly Box[]): Edge => ({
  level: true,
  at: middleOf(line.map(([, y0, , y1]) => (y0 + y1) / 2)),
  from: Math.min(...line.map(([x0]) => x0)),
  to: Math.max(...line.map(([, , x1]) => x1)),
});

/** Rows of marks, from left to right, each about level with the one before it and near to it. */
function chainsOf(marks: readonly Box[]): Box[][] {
  const done: Box[][] = [];
  let open: Box[][] = [];
  for (const mark of [...marks].sort((a, b) => a[0] - b[0])) {
    let best: Box[] | null = null;
    const still: Box[][] = [];
    for (const chain of open) {
      const last = chain.at(-1) ?? mark;
      const blank = mark[0] - last[2];
      if (blank > widestBlank) {
        done.push(chain);
        continue;
      }
      still.push(chain);
      if (blank <= 0 || blank > widestInDashes * Math.max(last[2] - last[0], mark[2] - mark[0])) continue;
      if (Math.abs(middle(mark) - middle(last)) > step) continue;
      if (best === null || blank < mark[0] - (best.at(-1)?.[2] ?? 0)) best = chain;
    }
    open = still;
    if (best === null) open.push([mark]);
    else best.push(mark);
  }
  return [...done, ...open];
}

const middle = ([, y0, , y1]: Box): number => (y0 + y1) / 2;

/** Boxes of connected ink that is no longer than a dash either way, ends excluded; specks are left out. */
function smallMarks({ width, height, pixels }: GreyPicture): Box[] {
  const seen = new Uint8Array(pixels.length);
  const marks: Box[] = [];
  const stack: number[] = [];
  for (let start = 0; start < pixels.length; start++) {
    if (seen[start] === 1 || (pixels[start] ?? 255) >= ink) continue;
    let [x0, y0, x1, y1] = [width, height, 0, 0];
    seen[start] = 1;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      if (x < x0) x0 = x;
      if (x >= x1) x1 = x + 1;
      if (y < y0) y0 = y;
      if (y >= y1) y1 = y + 1;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        for (let next = row * width + Math.max(0, x - 1); next <= row * width + Math.min(width - 1, x + 1); next++) {
          if (seen[next] === 1 || (pixels[next] ?? 255) >= ink) continue;
          seen[next] = 1;
          stack.push(next);
        }
    }
    const [wide, high] = [x1 - x0, y1 - y0];
    if (wide >= 2 && high >= 2 && wide <= level.longest && high <= level.longest) marks.push([x0, y0, x1, y1]);
  }
  return marks;
}

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
