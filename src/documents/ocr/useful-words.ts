import type { SeenWord } from "./engine.ts";

/** Words that are text: what an engine makes of specks, leftovers of drawn lines and logos is left out. */
export function usefulWords(words: readonly SeenWord[]): SeenWord[] {
  const useful = words.filter((word) => !isDebris(word));
  return useful.filter(
    ({ text, line }, index) =>
      (text !== "|" || parts(useful[index - 1], useful[index + 1], line)) &&
      (text !== "=" || [useful[index - 1], useful[index + 1]].every((word) => word?.line === line)),
  );
}

/** A bar is one that parts two phrases of a line; elsewhere it is left of the frame of a table. */
const parts = (before: SeenWord | undefined, after: SeenWord | undefined, line: number): boolean =>
  [before, after].every((word) => word !== undefined && word.line === line && /\p{L}{2}/u.test(word.text));

/** Marks that stand by themselves in French text, where engines are sure of them. */
const standing = /^(?:[:;!?|•«»+/&=]|[-–—])$/u;

/** Least height or width, in pixels at 300 dots an inch, of such a mark in small print, and least height of any letter. */
const smallestMark = 10;

/** Marks that are lower than the letters beside them, and highest such mark, in pixels: what is higher is left of a frame. */
const low = /^[:;•«»+=–—-]$/u;
const highestMark = 56;

/** Whether ink is as large as a mark: dashes are flat, and half as wide as high letters. */
const isMark = (width: number, height: number): boolean =>
  Math.max(width, height) >= smallestMark || (width >= smallestMark / 2 && width > 1.4 * height);

/** Short headings of tables, which engines read rightly and doubt: their dictionaries do not know them. */
const heading = /^(?:P\.?U\.?|H\.?T\.?|T\.?T\.?C\.?|TVA|Q(?:té|te|t[ée]\.))$/u;

const isDebris = ({ text, confidence, box }: SeenWord): boolean => {
  const [x0, y0, x1, y1] = box;
  if (text.trim() === "" || x1 - x0 < 3 || y1 - y0 < 3) return true;
  if (low.test(text) && y1 - y0 > highestMark) return true;
  if (!/[\p{L}\d€%]/u.test(text)) return !(standing.test(text) && confidence >= 0.5 && isMark(x1 - x0, y1 - y0));
  // What is that flat is left of a drawn line.
  if (y1 - y0 < smallestMark) return true;
  if (heading.test(text)) return false;
  // A word that begins with an apostrophe is often read with little confidence, and rightly.
  return confidence < 0.2 && !/\d|\p{L}{3}/u.test(text);
};
