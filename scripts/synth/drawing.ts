import PDFDocument from "pdfkit";

/** What is to be drawn, before any producer draws it. Points, origin top left, pages from 1. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  readonly runs: readonly Run[];
  readonly shapes: readonly Shape[];
}

/** A run of words on one baseline. */
export interface Run {
  readonly text: string;
  readonly page: number;
  /** Left end and baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Which amount of the quote it prints: `price 0 1`, `total 0 1` (section and line), `closing 0`, `net`, `vat`, `gross`. */
  readonly amount: string | null;
}

export interface Shape {
  readonly kind: "line" | "box" | "fill";
  readonly page: number;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
}

const ruler = new PDFDocument({ autoFirstPage: false });
const widths = new Map<string, number>();

/** Width of a text in Helvetica, in points, without kerning: producers draw it letter by letter. */
export function widthOf(text: string, size: number, bold: boolean): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter, bold);
  return width * size;
}

function widthOfLetter(letter: string, bold: boolean): number {
  const key = `${bold}${letter}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width =
    ruler
      .font(bold ? "Helvetica-Bold" : "Helvetica")
      .fontSize(100)
      .widthOfString(letter) / 100;
  widths.set(key, width);
  return width;
}

/** A word and where it stands: the truth of a drawing. */
export interface DrawnWord {
  readonly text: string;
  readonly page: number;
  readonly bbox: readonly [x0: number, y0: number, x1: number, y1: number];
}

/** Shares of the type size that letters reach above and below their baseline. */
export const [ASCENT, DESCENT] = [0.8, 0.22];

export const wordsOf = ({ runs }: Pick<Drawing, "runs">): DrawnWord[] =>
  runs.flatMap(({ text, page, x, y, size, bold }) =>
    [...text.matchAll(/[^\s\u00a0]+/gu)].map((match) => {
      const left = x + widthOf(text.slice(0, match.index), size, bold);
      const right = left + widthOf(match[0], size, bold);
      return { text: match[0], page, bbox: [left, y - ASCENT * size, right, y + DESCENT * size] as const };
    }),
  );
