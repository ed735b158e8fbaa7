import { type Matrix, multiply } from "../pdfjs.ts";
import type { PaintedText } from "./painted.ts";
import { boxUnder, type GraphicsState } from "./state.ts";

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** Height of letters above the baseline and depth below it, as shares of the type's size. */
const ascent = 0.7;
const descent = 0.15;

/** Where text is written: a matrix, and a place that each run moves on. */
export class TextPen {
  #matrix: Matrix = identity;
  /** Start of the line. */
  #lineX = 0;
  #lineY = 0;
  /** Where the next run starts on it. */
  #x = 0;

  begin(): void {
    this.place(identity);
  }

  place(matrix: Matrix | null): void {
    if (matrix === null) return;
    this.#matrix = matrix;
    this.#lineX = 0;
    this.#lineY = 0;
    this.#x = 0;
  }

  /** To the start of another line, from the start of this one. */
  move(x: number, y: number): void {
    this.#lineX += x;
    this.#lineY += y;
    this.#x = this.#lineX;
  }

  /** Writes a run of pdf.js: glyphs, and numbers that move the pen by thousandths of the size. Null for nothing but blanks. */
  write(run: unknown, { matrix, text: state }: GraphicsState): Pick<PaintedText, "text" | "box" | "size"> | null {
    if (!Array.isArray(run)) return null;
    let length = 0;
    let text = "";
    for (const entry of run as unknown[]) {
      if (typeof entry === "number") {
        length -= (entry * state.size) / 1000;
        continue;
      }
      if (typeof entry !== "object" || entry === null) continue;
      const { unicode = "", width = 0, isSpace = false } = entry as Partial<Glyph>;
      text += unicode;
      length += (width * state.size) / 1000 + state.charSpacing + (isSpace ? state.wordSpacing : 0);
    }
    const x = this.#x;
    const advance = length * state.scale;
    this.#x = x + advance;
    if (text.trim() === "") return null;
    const whole = multiply(matrix, this.#matrix);
    const bottom = this.#lineY + state.rise;
    const box = boxUnder(whole, [x, bottom - descent * state.size, x + advance, bottom + ascent * state.size]);
    return { text, box, size: Math.abs(state.size) * Math.hypot(whole[2], whole[3]) };
  }
}

/** A glyph as pdf.js hands it to a painter. */
interface Glyph {
  readonly unicode: string;
  /** In thousandths of the size. */
  readonly width: number;
  readonly isSpace: boolean;
}
