import type { Box } from "../text.ts";
import { withItsLetters } from "./lost-letters.ts";
import { multiply, type TextItem, type Viewport } from "./pdfjs.ts";

/** A run of text with its place on the page as displayed. */
export interface Run {
  /** May hold single blanks, never at its ends. */
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  /** All its letters are as wide, as a typewriter sets them. */
  readonly evenly?: boolean;
}

/** Share of the type's height above and below the baseline: letters of every usual face fit. */
const ascent = 0.8;
const descent = 0.22;

/** How much mean widths of letters may differ that are the same, and how much they do where letters differ. */
const [SAME_WIDTH, OTHER_LETTERS] = [0.01, 0.05];

/** Fonts whose runs have letters of one mean width, whatever the letters: a face of a typewriter. */
function typewriterFonts(items: readonly TextItem[]): ReadonlySet<string> {
  const widths = new Map<string, { readonly own: number[]; readonly usual: number[] }>();
  for (const { str, width, transform, fontName } of items) {
    const size = Math.hypot(transform[0], transform[1]);
    if (str === undefined || str.trim().length < 4 || size === 0) continue;
    const known = widths.get(fontName) ?? { own: [], usual: [] };
    widths.set(fontName, known);
    known.own.push(width / str.length / size);
    known.usual.push([...str].reduce((sum, character) => sum + letterWidth(character), 0) / str.length);
  }
  const fonts = [...widths].filter(([, { own, usual }]) => spread(own) < SAME_WIDTH && spread(usual) > OTHER_LETTERS);
  return new Set(fonts.map(([font]) => font));
}

const spread = (values: readonly number[]): number => 1 - Math.min(...values) / Math.max(...values);

/** Runs that read from left to right as displayed, and those that do not (stamps, notes in the margin). */
export function runsOf(items: readonly TextItem[], viewport: Viewport): { upright: Run[]; rotated: Run[] } {
  const upright: Run[] = [];
  const rotated: Run[] = [];
  const scale = Math.hypot(viewport.transform[0], viewport.transform[1]);
  const typewriters = typewriterFonts(items);
  for (const item of items) {
    const text = withoutLetterSpaces(withItsLetters(item.str?.replace(/\s+/gu, " ") ?? ""));
    if (text.trim() === "") continue;
    const [a, b, c, d, x, y] = multiply(viewport.transform, item.transform);
    const size = Math.hypot(c, d);
    if (size === 0) continue;
    const width = item.width * scale;
    if (Math.abs(b) > 0.05 * Math.hypot(a, b) || a < 0) {
      const length = Math.hypot(a, b);
      rotated.push(rotatedRun(text.trim(), x, y, (width * a) / length, (width * b) / length, size, item.fontName));
    } else {
      const evenly = typewriters.has(item.fontName);
      const box = boxOf(x, y, width, size);
      upright.push(trimmed({ text, box, baseline: y, size, font: item.fontName, ...(evenly ? { evenly } : {}) }));
    }
  }
  return { upright, rotated };
}

/** Four letters and signs at least, each apart from the next: "D E V I S 2 3 - 1 1 8". */
const LETTERS_APART = /^ ?\S(?: \S){3,} ?$/u;
/** What begins another word among them: the number of a paper behind its name. */
const NUMBER_BEHIND = /(?<=\p{L}{4})(?=(?:[Nn]°)?\d)/u;

/** A title whose letters are set apart reads as one word; pdf.js tells no wider blank from those between letters. */
function withoutLetterSpaces(text: string): string {
  if (!LETTERS_APART.test(text) || !/\p{L} \p{L} \p{L}/u.test(text)) return text;
  return text.replaceAll(" ", "").replace(NUMBER_BEHIND, " ");
}

const boxOf = (x: number, baseline: number, width: number, size: number): Box => [
  x,
  baseline - ascent * size,
  x + width,
  baseline + descent * size,
];

function rotatedRun(text: string, x: number, y: number, dx: number, dy: number, size: number, font: string): Run {
  const xs = [x, x + dx];
  const ys = [y, y + dy];
  return {
    text,
    box: [
      Math.min(...xs) - size / 2,
      Math.min(...ys) - size / 2,
      Math.max(...xs) + size / 2,
      Math.max(...ys) + size / 2,
    ],
    baseline: y,
    size,
    font,
  };
}

/** Cuts the blanks at the ends of a run off its box. */
function trimmed(run: Run): Run {
  const text = run.text.trim();
  if (text.length === run.text.length) return run;
  const start = run.text.indexOf(text);
  const [x0, y0, , y1] = run.box;
  const [left, right] = spanWithin(run, start, start + text.length);
  return { ...run, text, box: [Math.max(x0, left), y0, right, y1] };
}

/** Left and right edge of the characters `start` to `end` of a run, in proportion to usual letter widths. */
function spanWithin(run: Run, start: number, end: number): readonly [left: number, right: number] {
  const edges = edgesOf(run);
  return [edges[start] ?? run.box[0], edges[end] ?? run.box[2]];
}

/** Left edge of each character of a run, then the right edge of the last. */
export function edgesOf({ text, box: [left, , right], evenly }: Run): readonly number[] {
  const before = [0];
  let total = 0;
  for (const character of text) {
    const width = evenly === true ? 1 : letterWidth(character);
    // What takes two places in a text has its own left edge at both.
    for (let place = 1; place < character.length; place++) before.push(total);
    total += width;
    before.push(total);
  }
  const unit = total === 0 ? 0 : (right - left) / total;
  return before.map((width) => left + unit * width);
}

/** Relative width in common sans-serif faces; pdf.js gives the width of a run only, not of its letters. */
const letterWidth = (character: string): number => latinWidths[character.charCodeAt(0)] ?? widthOf(character);

function widthOf(character: string): number {
  if (" .,:;'’|!/ijlItf()[]-\u00a0\u202f\u2009".includes(character)) return 0.29;
  if ('rJ"*°'.includes(character)) return 0.36;
  if ("mMwW%@—".includes(character)) return 0.85;
  if (/\p{Lu}/u.test(character)) return 0.68;
  return 0.55;
}

const latinWidths: readonly number[] = Array.from({ length: 256 }, (_, code) => widthOf(String.fromCharCode(code)));
